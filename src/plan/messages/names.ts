/** The sentences for names: what stands for nothing, for two things or for itself; parameters without a value; periods. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with names, parameters and periods, by code. */
export const nameMessages = {
  NAME_UNKNOWN_NEAR: {
    zh: { what: '没有叫「{name}」的指标、参数或列，所以这里{also}算不出来。', mend: '是不是想写「{nearest}」？' },
    en: { what: 'No line, parameter or column is called "{name}", so this{alsoEn} cannot be computed.', mend: 'Did you mean "{nearest}"?' },
  },
  NAME_UNKNOWN: {
    zh: {
      what: '没有叫「{name}」的指标、参数或列，所以这里{also}算不出来。',
      mend: "先在「参数」「指标」或「评分」里写一行「{name}: …」；如果它是文字，加上引号写成 '{name}'。",
    },
    en: {
      what: 'No line, parameter or column is called "{name}", so this{alsoEn} cannot be computed.',
      mend: 'Write a line "{name}: …" under parameters, measures or score; if it is meant as text, put it in quotes: \'{name}\'.',
    },
  },
  NAME_DEFINED_TWICE: {
    zh: { what: '「{name}」在第 {line} 行已经有了，同一个名称指两样东西，引用它时就不知道是哪个。', mend: '给其中一个换个名称。' },
    en: { what: '"{name}" already stands in line {line}; with two meanings, nobody knows which one is used.', mend: 'Rename one of them.' },
  },
  TEXT_UNQUOTED: {
    zh: {
      what: '「{text}」是文字，和它比的「{name}」没有加引号，会被当成一个名称去找，可是没有这个名称。',
      mend: "加上引号：{text} = '{name}'。",
    },
    en: {
      what: '"{text}" is a text, and "{name}" stands without quotes, so it is taken for a name, and there is none.',
      mend: "Put it in quotes: {text} = '{name}'.",
    },
  },
  NAME_BUILT_IN: {
    zh: { what: '「{name}」是语言自带的名称，再定义一个就不知道说的是哪个。', mend: '换一个名称，例如「我的{name}」。' },
    en: {
      what: '"{name}" is a name of the language itself; with another one nobody could tell which is meant.',
      mend: 'Choose another name, such as my_{name}.',
    },
  },
  PARAMETER_UNKNOWN_NEAR: {
    zh: { what: '方案里没有叫「{name}」的参数，没有东西可改。', mend: '是不是想改「{nearest}」？' },
    en: { what: 'The scheme has no parameter "{name}", so there is nothing to change.', mend: 'Did you mean "{nearest}"?' },
  },
  PARAMETER_UNKNOWN: {
    zh: { what: '方案里没有叫「{name}」的参数，没有东西可改。', mend: '它有这些参数：{known}。' },
    en: { what: 'The scheme has no parameter "{name}", so there is nothing to change.', mend: 'Its parameters are {known}.' },
  },
  GROUPING_UNKNOWN_NEAR: {
    zh: { what: '「{table}」没有「{name}」这一列，也通不到它，没法按它分组。', mend: '是不是想用「{nearest}」？' },
    en: {
      what: 'The table "{tableEn}" neither has nor leads to a column "{name}", so nothing can be grouped by it.',
      mend: 'Did you mean "{nearest}"?',
    },
  },
  GROUPING_UNKNOWN: {
    zh: { what: '「{table}」没有「{name}」这一列，也通不到它，没法按它分组。', mend: '可以按其中之一分组：{known}。' },
    en: {
      what: 'The table "{tableEn}" neither has nor leads to a column "{name}", so nothing can be grouped by it.',
      mend: 'Group by one of {known}.',
    },
  },
  NAME_TWICE: {
    zh: {
      what: '「{name}」既是方案里的一行，又是表 {table} 的一列，这里看不出指哪个。',
      mend: '要用那一列就写全「{table}.{name}」；否则给方案里的那一行换个名称。',
    },
    en: {
      what: '"{name}" is a line of the scheme and a column of table {table}; here it could be either.',
      mend: 'For the column write {table}.{name} in full; otherwise rename the line.',
    },
  },
  NAME_CIRCULAR: {
    zh: {
      what: '这几行绕成了一个圈：{way}，每一行都要等别的先算好，所以永远算不出来。',
      mend: '断开这个圈：把其中一行改成不用后面的名称。',
    },
    en: {
      what: 'These lines go round in a circle: {way}. Each waits for another, so none can ever be computed.',
      mend: 'Break the circle: let one of these lines do without the next.',
    },
  },
  TABLE_UNKNOWN_NEAR: {
    zh: { what: '没有叫「{name}」的表，所以这里{also}没有数据可取。', mend: '改成「{nearest}」。' },
    en: { what: 'There is no table "{name}", so there are no rows to take{alsoEn}.', mend: 'Write "{nearest}".' },
  },
  TABLE_UNKNOWN: {
    zh: {
      what: '没有叫「{name}」的表，所以这里{also}没有数据可取。',
      mend: '自带的表在 schemes/tables 里，例如 orders（订单）、attendance（考勤）、ratings（评分）；自己的表先在「表」部分声明它的列。',
    },
    en: {
      what: 'There is no table "{name}", so there are no rows to take{alsoEn}.',
      mend: 'Those that are shipped stand in schemes/tables, such as orders, attendance, ratings; a table of your own is declared in the section "tables" with its columns.',
    },
  },
  COLUMN_UNKNOWN_NEAR: {
    zh: { what: '「{title}」表（{table}）里没有「{name}」这一列，所以这里{also}没有数据可取。', mend: '改成「{table}.{nearest}」。' },
    en: { what: 'Table {table} has no column "{name}", so there is nothing to take{alsoEn}.', mend: 'Write {table}.{nearest}.' },
  },
  COLUMN_UNKNOWN: {
    zh: { what: '「{title}」表（{table}）里没有「{name}」这一列，所以这里{also}没有数据可取。', mend: '它有这些列：{known}。' },
    en: { what: 'Table {table} has no column "{name}", so there is nothing to take{alsoEn}.', mend: 'Its columns are {knownEn}.' },
  },
  COLUMN_NEEDS_MEASURE: {
    zh: {
      what: '「{name}」在「{title}」表里每人可以有很多行，这里却要每人一个值，不知道取哪一行。',
      mend: '先在「指标」里说怎么合成一个数，例如 指标一: { 合计: {name} }（或 计数、最高、最新），再在这里写「指标一」。',
    },
    en: {
      what: 'In table {table} a person may have many rows of "{name}", and one value is needed here.',
      mend: 'Say under measures how they become one, such as total: { sum: {name} } (or count, highest, latest), and write total here.',
    },
  },
  SUBJECT_TABLE_NEAR: {
    zh: { what: '「对象」说给「{name}」里的人算，可是没有这张表，所以不知道给谁算。', mend: '改成「{nearest}」。' },
    en: { what: 'The scheme is for the rows of "{name}", and there is no such table, so it is for nobody.', mend: 'Write "{nearest}".' },
  },
  SUBJECT_TABLE: {
    zh: {
      what: '「对象」说给「{name}」里的人算，可是没有这张表，所以不知道给谁算。',
      mend: '写人员表「employees」，或其他按人、团队列出的表：{known}。',
    },
    en: {
      what: 'The scheme is for the rows of "{name}", and there is no such table, so it is for nobody.',
      mend: 'Write employees, or another table that lists people or teams: {knownEn}.',
    },
  },
  SUBJECT_KEY: {
    zh: {
      what: '「{title}」表（{name}）没有唯一的编号列，分不清谁是谁，不能作「对象」。',
      mend: '用每行一个人（或一个团队）并有编号的表，例如「employees」；自己声明的表要写「键」。',
    },
    en: {
      what: 'Table {name} has no single identifier column, so its rows cannot be told apart as subjects.',
      mend: 'Use a table with one row and one identifier for each subject, such as employees; a table of your own needs a key.',
    },
  },
  PERIOD_KIND: {
    zh: { what: '这份方案按「{wanted}」算，「{period}」却不是这样的周期，算出来会对不上。', mend: '换一个周期，例如 {sample}。' },
    en: {
      what: 'The scheme is computed by {wantedEn}, and "{period}" is another kind of period.',
      mend: 'Ask for a period such as {sample}.',
    },
  },
  PARAMETER_NOT_YET: {
    zh: {
      what: '参数「{name}」从 {first} 起才有值，{period} 的第一天（{day}）用什么值没有写，所以这个周期算不出来。',
      mend: '补上更早的值，例如 {day}: { 来源: …, 值: … }；一直如此就把「{first}」改成「始终」。',
    },
    en: {
      what: 'Parameter "{name}" has a value only from {first}; on {day}, the first day of {period}, it has none, so the period cannot be computed.',
      mend: 'Add the earlier value, {day}: { source: …, value: … }; if it has always been so, write always in place of {first}.',
    },
  },
  PARAMETER_CHANGES: {
    zh: {
      what: '参数「{name}」在 {period} 中间（{day}）换了值，整个周期都按第一天的值算，新值从下个周期起用。',
      mend: '如果新值应当从本周期起用，把日期改到周期的第一天；如果本来就这样，不用改。',
    },
    en: {
      what: 'Parameter "{name}" changes in the middle of {period} (on {day}); the whole period uses the value of its first day.',
      mend: 'If the new value should hold already, date it to the first day of the period; otherwise leave it.',
    },
  },
  PARAMETER_OPEN: {
    zh: {
      what: '参数「{name}」待定（{reason}），也没有建议值，所以用到它的地方都算不出来。',
      mend: '想先试算，在「待定」下加「建议: …」；定下来以后改成 始终: { 来源: …, 值: … }。',
    },
    en: {
      what: 'Parameter "{name}" is open ({reasonEn}) and has no proposal, so nothing that uses it can be computed.',
      mend: 'To try it out, add "proposal: …" under open; once it is decided, write always: { source: …, value: … }.',
    },
  },
  PARAMETER_PROPOSED: {
    zh: {
      what: '参数「{name}」还没有定（{reason}），现在用建议值试算，结果不能拿来发钱。',
      mend: '定下来以后把「待定」改成 始终: { 来源: …, 值: … }。',
    },
    en: {
      what: 'Parameter "{name}" is not decided ({reasonEn}); its proposal is used, and the results must not be paid.',
      mend: 'Once it is decided, write always: { source: …, value: … } in place of open.',
    },
  },
  PARAMETER_OPEN_RELEASE: {
    zh: {
      what: '参数「{name}」还是待定（{reason}），一发布就等于按没人拍板的数发钱，所以不能发布。',
      mend: '请有权的人定下来，再把「待定」改成 始终: { 来源: 谁在哪份文件里定的, 值: … }；没有定之前只能试算。',
    },
    en: {
      what: 'Parameter "{name}" is still open ({reasonEn}); released, it would pay by a number that nobody decided.',
      mend: 'Have it decided, then write always: { source: who decided it where, value: … } in place of open; until then the scheme can only be tried.',
    },
  },
  PARAMETER_TABLE: {
    zh: {
      what: '参数「{name}」是一张分档表，不是一个数，不能直接拿来算。',
      mend: '用它分档：{ 阶梯: sales, 档: {name} }（或 分档、分段累进、全额累进）。',
    },
    en: {
      what: 'Parameter "{name}" is a table of rows, not a number, so it cannot be computed with.',
      mend: 'Use it as rows: { steps: sales, tiers: {name} } (or bands, progressive, whole).',
    },
  },
  NOT_YET_VALID: {
    zh: { what: '方案从 {from} 起生效，{period} 还没有到，或只有后一段在内。', mend: '确认要算的周期；如果早就生效，改「生效」的日期。' },
    en: {
      what: 'The scheme holds from {from}; {period} begins before that.',
      mend: 'Check the period; if the scheme held earlier, change "valid from".',
    },
  },
  NO_LONGER_VALID: {
    zh: { what: '方案到 {to} 为止失效，{period} 已经超出。', mend: '确认要算的周期；如果继续执行，改「失效」的日期。' },
    en: {
      what: 'The scheme held until {to}; {period} ends after that.',
      mend: 'Check the period; if the scheme goes on, change "valid to".',
    },
  },
  REVIEW_DUE: {
    zh: { what: '方案该在 {on} 复审，已经到期，可能还在按过时的规定发钱。', mend: '复审以后把「复审」改成下一次的日期。' },
    en: {
      what: 'The scheme was to be reviewed on {on}; it may still pay by outdated rules.',
      mend: 'Review it, then set "review on" to the next date.',
    },
  },
  TRIAL: {
    zh: { what: '方案在 {from} 到 {to} 试行：成绩照看，工资不因它变动。', mend: '试行结束后删掉「试行」。' },
    en: {
      what: 'The scheme is on trial from {from} to {to}: scores are shown, pay stays untouched.',
      mend: 'Remove "trial" when it is over.',
    },
  },
} satisfies Messages;
