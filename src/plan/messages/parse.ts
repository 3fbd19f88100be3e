/** The sentences for what can be wrong in the form of a scheme: sections, parameters, lines, examples. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of the problems of parseScheme, by code. */
export const parseMessages = {
  SECTION_UNKNOWN_NEAR: {
    zh: { what: '方案里没有「{found}」这一部分，下面写的内容不会起作用。', mend: '改成「{nearest}」。' },
    en: { what: 'A scheme has no section "{found}"; what stands in it would do nothing.', mend: 'Write "{nearest}".' },
  },
  SECTION_UNKNOWN: {
    zh: {
      what: '方案里没有「{found}」这一部分，下面写的内容不会起作用。',
      mend: '可以写的部分有{known}。如果这是一个名称，把它移到「参数」「指标」「评分」或「薪酬」下面。',
    },
    en: {
      what: 'A scheme has no section "{found}"; what stands in it would do nothing.',
      mend: 'The sections are {knownEn}. If this is a name of yours, move it under parameters, measures, score or pay.',
    },
  },
  SECTION_MISSING: {
    zh: { what: '方案没有写「{section}」，少了它就不知道这份方案叫什么、给谁算、多久算一次。', mend: '在开头加一行，例如「{sample}」。' },
    en: {
      what: 'The scheme has no "{sectionEn}"; without it nobody can tell what it is, for whom, and for which periods.',
      mend: 'Add a line at the top, such as "{sampleEn}".',
    },
  },
  FIELD_TWICE: {
    zh: { what: '「{found}」和前面的「{other}」是同一个词的两种写法，写了两次就不知道以哪个为准。', mend: '只留一处，把内容合在一起。' },
    en: {
      what: '"{found}" is "{other}" in the other language; written twice, nobody can tell which one holds.',
      mend: 'Keep one of them and put everything there.',
    },
  },
  FIELD_UNKNOWN_NEAR: {
    zh: { what: '「{method}」这一行里不能写「{found}」，写了也不会起作用。', mend: '改成「{nearest}」。' },
    en: { what: 'A line with "{methodEn}" knows no "{found}"; it would do nothing.', mend: 'Write "{nearest}".' },
  },
  FIELD_UNKNOWN: {
    zh: { what: '「{method}」这一行里不能写「{found}」，写了也不会起作用。', mend: '可以写的有{known}；用不上就删掉它。' },
    en: {
      what: 'A line with "{methodEn}" knows no "{found}"; it would do nothing.',
      mend: 'It may hold {knownEn}; or remove it.',
    },
  },
  FIELD_MISSING: {
    zh: { what: '「{method}」这一行没有写「{field}」，少了它就没法算。', mend: '加上「{field}: …」。' },
    en: { what: 'A line with "{methodEn}" needs "{fieldEn}"; without it there is nothing to compute.', mend: 'Add "{fieldEn}: …".' },
  },
  FIELD_MISSING_WORD: {
    zh: {
      what: '「{method}」这一行没有写「{field}」，碰到这种情况怎么算就没有说清楚。',
      mend: '加上「{field}: …」，从{known}里选一个。',
    },
    en: {
      what: 'A line with "{methodEn}" must say "{fieldEn}", or that case would be left to chance.',
      mend: 'Add "{fieldEn}: …" with one of {knownEn}.',
    },
  },
  NEGATIVE_UNSAID: {
    zh: {
      what: '没有写业绩是负数时怎么办：退款比收款多的月份，是不提成，还是倒扣，两种算法差很多钱。',
      mend: '加上「负数: 零」（按 0 算，不倒扣）或「负数: 照算」（照第一档的比例倒扣）。',
    },
    en: {
      what: 'It is not said what a negative base gives: where refunds exceed sales, is there no commission, or is it taken back?',
      mend: 'Add "negative: zero" (nothing is taken back) or "negative: as computed" (it is, at the rate of the first tier).',
    },
  },
  METHOD_MISSING_NEAR: {
    zh: { what: '「{found}」不是一种算法，所以不知道这一行怎么算。', mend: '改成「{nearest}」。' },
    en: { what: '"{found}" is no way to compute a line, so it has no value.', mend: 'Write "{nearest}".' },
  },
  METHOD_MISSING: {
    zh: {
      what: '这里只写了{keys}，没有说怎么算，所以算不出值。',
      mend: '加一个算法，例如「值: base + bonus」「合计: orders.amount」「计数: visits」或「分段累进: sales」。',
    },
    en: {
      what: 'Nothing here says how to compute the line, so it has no value.',
      mend: 'Add a method, such as value: base + bonus, sum: orders.amount, count: visits or progressive: sales.',
    },
  },
  NAME_FORM: {
    zh: {
      what: '「{name}」不能作名称：名称里不能有小数点和引号，否则别处引用它时会读成别的意思。',
      mend: '换一个名称，例如把「.」改成「_」；要显示给人看的文字写在「标题」里。',
    },
    en: {
      what: '"{name}" cannot be a name: with a point or a quote in it, other lines would read it as something else.',
      mend: 'Choose another, for instance with "_" in place of "."; text for readers goes into "title".',
    },
  },
  STEP_UNKNOWN: {
    zh: {
      what: '「{found}」不是「后」里的一步，所以不知道算出来以后要做什么。',
      mend: '每一步写一个词加一个数，词有{known}，例如 [上限 120分, 四舍五入到 0.01分]。',
    },
    en: {
      what: '"{found}" is no step after a value, so nobody knows what to do with it.',
      mend: 'A step is a word and a number, the words being {knownEn}: then: [cap 120points, round half up to 0.01points].',
    },
  },
  WORD_UNKNOWN: {
    zh: { what: '这里不能写「{found}」，它不在可选的词里。', mend: '从{known}里选一个。' },
    en: { what: '"{found}" is none of the words that may stand here.', mend: 'Write one of {knownEn}.' },
  },
  WORD_UNKNOWN_NEAR: {
    zh: { what: '这里不能写「{found}」，它不在可选的词里。', mend: '改成「{nearest}」；可选的有{known}。' },
    en: { what: '"{found}" is none of the words that may stand here.', mend: 'Write "{nearest}"; the choice is {knownEn}.' },
  },
  YES_NO: {
    zh: { what: '这里只能写「是」或「否」，「{found}」看不出是哪个。', mend: '改成「是」或「否」。' },
    en: { what: 'Only yes or no may stand here; "{found}" is neither.', mend: 'Write yes or no.' },
  },
  DATE_EXPECTED: {
    zh: { what: '「{found}」不是一个存在的日期，没法知道从哪一天算起。', mend: '按 年-月-日 写全，例如 2026-01-31。' },
    en: { what: '"{found}" is no existing date, so it says no day.', mend: 'Write year-month-day in full, such as 2026-01-31.' },
  },
  TRIAL_RANGE: {
    zh: { what: '「{found}」不是一段从早到晚的日期，看不出试行到什么时候。', mend: '写成「2026-01-01 到 2026-03-31」这样。' },
    en: {
      what: '"{found}" is no stretch from an earlier to a later day, so nobody knows how long the trial lasts.',
      mend: 'Write it as 2026-01-01 to 2026-03-31.',
    },
  },
  MAP_EXPECTED: {
    zh: {
      what: '这里应当逐行写「名称: 内容」，现在不是，所以这一部分读不了。',
      mend: '每个名称单独一行并缩进，后面加英文冒号和空格，再写内容。',
    },
    en: {
      what: 'Lines of "name: content" belong here; as it is, this part cannot be read.',
      mend: 'Put each name on a line of its own, indented, followed by a colon, a blank and its content.',
    },
  },
  LIST_EXPECTED: {
    zh: {
      what: '这里应当是一个列表，现在不是，所以读不出有哪几项。',
      mend: '用方括号把各项括起来，例如 [上限 120分]；有好几行时每行以「- 」开头。',
    },
    en: {
      what: 'A list belongs here; as it is, its items cannot be told apart.',
      mend: 'Put the items in brackets, such as [cap 120points], or begin each on a line of its own with "- ".',
    },
  },
  LIST_EMPTY: {
    zh: { what: '这个列表是空的，一行也没有，什么情况都得不出结果。', mend: '至少写一行，例如 [[不足 5万元, 0元], [以上, 500元]]。' },
    en: {
      what: 'This list is empty, so no case has a result.',
      mend: 'Write at least one row, such as [[below 50000yuan, 0yuan], [rest, 500yuan]].',
    },
  },
  TEXT_EXPECTED: {
    zh: { what: '这里应当只写一个词或一句话，现在是一个列表或一组「键: 值」。', mend: '改成一个词；如果文字里有标点，给它加引号。' },
    en: {
      what: 'One word or one sentence belongs here, not a list or a group.',
      mend: 'Write a single text; put quotes around one with punctuation.',
    },
  },
  EXPRESSION_EXPECTED: {
    zh: {
      what: '这里应当写一个数、一个名称或一个算式，现在是一个列表或一组「键: 值」，算不出一个值。',
      mend: '写成一个算式；要分档或分情况，给它单独起一行名称，再在这里写那个名称。',
    },
    en: {
      what: 'A number, a name or a formula belongs here; a list or a group has no single value.',
      mend: 'Write a formula; where there are tiers or cases, give them a line of their own and write its name here.',
    },
  },
  PAIR_EXPECTED: {
    zh: {
      what: '「{found}」不是「[情况, 结果]」这样的一行，看不出什么情况得什么结果。',
      mend: '每一行都用方括号写成两格，外面再套一层方括号，例如 [[到 5万元, 2%], [以上, 3%]]。',
    },
    en: {
      what: '"{found}" is no row of [case, result], so nobody can tell what gives what.',
      mend: 'Write every row as two cells in brackets, and brackets around all rows: [[up to 50000yuan, 2%], [rest, 3%]].',
    },
  },
  TITLED_UNKNOWN_NEAR: {
    zh: { what: '「{code}」里不能写「{found}」，写了也不会起作用。', mend: '改成「{nearest}」。' },
    en: { what: '"{code}" knows no "{found}"; it would do nothing.', mend: 'Write "{nearest}".' },
  },
  TITLED_UNKNOWN: {
    zh: {
      what: '「{code}」里不能写「{found}」，写了也不会起作用。',
      mend: '只能写标题和值，例如 {code}: { 标题: …, 值: … }；用不上就删掉它。',
    },
    en: {
      what: '"{code}" knows no "{found}"; it would do nothing.',
      mend: 'It has a title and a value: {code}: { title: …, value: … }; or remove it.',
    },
  },
  ITEM_VALUE: {
    zh: { what: '「{code}」只有标题，没有写值，不知道它值多少。', mend: '写成 {code}: { 标题: …, 值: … }。' },
    en: { what: '"{code}" has a title only; nobody can tell what it is worth.', mend: 'Write {code}: { title: …, value: … }.' },
  },
  BOUNDARY_WORD: {
    zh: {
      what: '「{found}」没有说边界算在哪一边：一个数正好等于它时，归这一档还是归下一档，就说不清了。',
      mend: '这一档到它为止，写「到 {found}」（含）或「不足 {found}」（不含）；从它算起，写「满 {found}」（含）或「超过 {found}」（不含）。每一行都要写。',
    },
    en: {
      what: '"{found}" does not say on which side the boundary lies: a value of exactly that much would belong to nobody or to both rows.',
      mend: 'Where the row ends there, write "up to {found}" (with it) or "below {found}" (without); where it begins there, "from {found}" (with it) or "above {found}" (without). Every row needs its word.',
    },
  },
  BOUNDARY_SIGN: {
    zh: {
      what: '「{found}」用符号写了界线，分档表里界线用词来写，念出来就是规定。',
      mend: '写成「{mended}」；别的行也一样：到（含）、不足（不含）、满（含）、超过（不含）。',
    },
    en: {
      what: '"{found}" marks its boundary by a sign; tables say it in words, so that they can be read aloud.',
      mend: 'Write "{mendedEn}", and likewise in the other rows: up to, below, from, above.',
    },
  },
  BOUNDARY_BEHIND: {
    zh: {
      what: '「{found}」里的「{word}」有人理解为含这个数，有人理解为不含，正好等于它时该归哪一档就会有争议。',
      mend: '含就写「{with}」，不含就写「{without}」；最后一档包下剩下的，只写「以上」两个字。',
    },
    en: {
      what: '"{found}" leaves open whether the number itself is included, so whoever has exactly that much would be in dispute.',
      mend: 'Write "{withEn}" with the number or "{withoutEn}" without it; a last row for all that remains is just "rest".',
    },
  },
  BOUNDARY_DASH: {
    zh: {
      what: '「{found}」没有说两头含不含：正好等于 {low} 或 {high} 时归哪一档，说不清。',
      mend: '写成「满 {low} 不足 {high}」（含 {low}，不含 {high}）或「超过 {low} 到 {high}」（不含 {low}，含 {high}）；每一行都用同一种写法，最后一行写「以上」。',
    },
    en: {
      what: '"{found}" does not say whether its ends are included: exactly {low} or {high} could belong to either row.',
      mend: 'Write "from {low} below {high}" (with {low}, without {high}) or "above {low} up to {high}" (the other way round), the same way in every row, and last a row "rest".',
    },
  },
  RANGE_EXPECTED: {
    zh: { what: '「{found}」不是一个范围，看不出最低和最高各是多少。', mend: '写成「最低 到 最高」，两边都带单位，例如「0分 到 100分」。' },
    en: {
      what: '"{found}" is no range, so its lowest and highest are not known.',
      mend: 'Write lowest to highest, both with units: 0points to 100points.',
    },
  },
  AMOUNT_BY: {
    zh: {
      what: '「{code}」下面写了几个不同的数，却没有说按什么来分，所以不知道谁用哪一个。',
      mend: '加上「按: 列名」，例如 {code}: { 按: warehouse, 备品备件库: 5分, 否则: 10分 }。',
    },
    en: {
      what: '"{code}" has several amounts but does not say by what they differ, so nobody knows whose is which.',
      mend: 'Add "per: column", as in {code}: { per: warehouse, spare_parts: 5points, otherwise: 10points }.',
    },
  },
  PARAMETER_FORM: {
    zh: {
      what: '参数「{name}」只写了一个值，没有说从哪天起、根据什么文件，以后就查不到这个数是谁定的。',
      mend: '写成 {name}: { 始终: { 来源: 制度第几条, 值: {value} } }；如果从某一天起才用，把「始终」换成日期，例如 2026-01-01。',
    },
    en: {
      what: 'Parameter "{name}" is only a value; it does not say from when it holds or who decided it.',
      mend: 'Write {name}: { always: { source: clause, value: {value} } }; where it holds from a day on, write that day, such as 2026-01-01, in place of always.',
    },
  },
  PARAMETER_ENTRY_FORM: {
    zh: {
      what: '「{day}」后面只写了一个值，没有写来源，以后就查不到这个数是谁定的。',
      mend: '写成 {day}: { 来源: 制度第几条, 值: {value} }。',
    },
    en: {
      what: 'After "{day}" stands only a value without its source, so nobody can look up who decided it.',
      mend: 'Write {day}: { source: clause, value: {value} }.',
    },
  },
  PARAMETER_DAY: {
    zh: {
      what: '参数「{name}」下面的「{found}」不是日期，不知道这个值从哪天起用。',
      mend: '写上开始使用的日期，例如 2026-01-01；一直不变就写「始终」，还没有定就写「待定」。',
    },
    en: {
      what: '"{found}" under parameter "{name}" is no date, so nobody knows from when the value holds.',
      mend: 'Write the day from which it holds, such as 2026-01-01; "always" if it never changes, "open" if it is not decided.',
    },
  },
  PARAMETER_EMPTY: {
    zh: {
      what: '参数「{name}」没有值，用到它的地方都算不出来。',
      mend: '写上 始终: { 来源: …, 值: … }；如果还没有定，写 待定: { 建议: …, 理由: … }。',
    },
    en: {
      what: 'Parameter "{name}" has no value, so nothing that uses it can be computed.',
      mend: 'Write always: { source: …, value: … }; if it is not decided yet, open: { proposal: …, reason: … }.',
    },
  },
  PARAMETER_SOURCE: {
    zh: { what: '「{day}」的值没有写来源，以后就查不到这个数是谁、哪一条定的。', mend: '加上「来源: …」，例如 来源: 院办 2026-3 第二条。' },
    en: {
      what: 'The value of "{day}" names no source, so nobody can look up who decided it.',
      mend: 'Add "source: …", such as source: board 2026-3, clause 2.',
    },
  },
  PARAMETER_VALUE: {
    zh: { what: '「{day}」只有来源没有值，用到它的地方算不出来。', mend: '加上「值: …」，例如 值: 500元。' },
    en: {
      what: '"{day}" has a source but no value, so nothing that uses it can be computed.',
      mend: 'Add "value: …", such as value: 500yuan.',
    },
  },
  PARAMETER_KEY: {
    zh: { what: '参数的值里不能写「{found}」，写了也不会起作用。', mend: '这里只有{known}；别的话写进「来源」，或者写成注释（# 开头）。' },
    en: {
      what: 'The value of a parameter knows no "{found}"; it would do nothing.',
      mend: 'It has {knownEn}; put other words into the source, or into a comment that starts with #.',
    },
  },
  EXAMPLE_KEY: {
    zh: {
      what: '示例里不能写「{found}」，写了也不会起作用。',
      mend: '示例由「标题」「周期」「事实」「给」「得」组成；几个人一起算时用「对象」。',
    },
    en: {
      what: 'An example knows no "{found}"; it would do nothing.',
      mend: 'An example has title, cycle, facts, given and gives; several people together stand under subjects.',
    },
  },
  EXAMPLE_EXPECTS: {
    zh: { what: '这个示例没有写「得」，没有应得的结果，就检验不了方案对不对。', mend: '加上应得的结果，例如 得: { commission: 2850元 }。' },
    en: {
      what: 'This example does not say what it should give, so it proves nothing.',
      mend: 'Add the expected results, such as gives: { commission: 2850yuan }.',
    },
  },
} satisfies Messages;
