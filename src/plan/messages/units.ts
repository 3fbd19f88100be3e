/** The sentences for units and kinds of values that do not go together. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with units and kinds, by code. */
export const unitMessages = {
  UNITS_DIFFER: {
    zh: {
      what: '{a}的单位是「{left}」，{b}的单位是「{right}」，不是同一种东西，不能相加减。',
      mend: '如果单位写错了，改成一样的；如果要折算，写明一{right}折多少{left}，例如 {converted}（10 换成真实的标准）。',
    },
    en: {
      what: '{aEn} is in {leftEn} and {bEn} in {rightEn}; different things cannot be added or subtracted.',
      mend: 'If a unit is mistyped, correct it; to convert, write the rate, such as {convertedEn} (with the true rate in place of 10).',
    },
  },
  UNITS_COMPARED: {
    zh: {
      what: '{a}的单位是「{left}」，{b}的单位是「{right}」，不是同一种东西，比不出大小。',
      mend: '如果单位写错了，改成一样的；如果要折算，写明一{right}折多少{left}，例如 {converted}（10 换成真实的标准）。',
    },
    en: {
      what: '{aEn} is in {leftEn} and {bEn} in {rightEn}; different things cannot be compared.',
      mend: 'If a unit is mistyped, correct it; to convert, write the rate, such as {convertedEn} (with the true rate in place of 10).',
    },
  },
  UNITS_RESULTS: {
    zh: {
      what: '这里的结果{b}是「{right}」，前面的结果是「{left}」，同一行一会儿是这个单位一会儿是那个，没法用。',
      mend: '各种情况的结果用同一个单位；{right}要折算成{left}，就乘以一个标准，例如 {converted}（10 换成真实的标准）。',
    },
    en: {
      what: 'The result {bEn} is in {rightEn} and the ones before are in {leftEn}; one line cannot be now this, now that.',
      mend: 'Give all results the same unit; to convert {rightEn} into {leftEn}, multiply by a rate, such as {convertedEn} (with the true rate in place of 10).',
    },
  },
  PERCENT_RESULTS: {
    zh: {
      what: '几种情况的结果，有的是「{left}」，这里的{b}是「{right}」：比例和{unit}不是一种东西，同一行没法用。',
      mend: '把比例乘上底数变成{unit}，例如 sales × 2%；或者全写成比例，另起一行再相乘。',
    },
    en: {
      what: 'One result is in {leftEn}, and {bEn} here is in {rightEn}: a percentage and an amount cannot stand in one line.',
      mend: 'Multiply the percentage by its base, such as sales * 2%; or let all be percentages and multiply on another line.',
    },
  },
  UNIT_MISSING: {
    zh: { what: '{bareText}没有写单位，旁边是「{unit}」，看不出它是多少什么。', mend: '如果它就是以「{unit}」计，写成 {united}。' },
    en: {
      what: '{bareTextEn} has no unit and stands beside {unitEn}, so nobody knows what it counts.',
      mend: 'If it is meant in {unitEn}, write {unitedEn}.',
    },
  },
  PERCENT_ADDED: {
    zh: {
      what: '{bareText}是比例，{otherText}的单位是「{unit}」，比例不能直接加减到{unit}上：10% 是谁的 10% 没有说。',
      mend: '要在它的基础上加减这个比例，写 {raised}。',
    },
    en: {
      what: '{bareTextEn} is a percentage and {otherTextEn} is in {unitEn}; it does not say of what it is a percentage.',
      mend: 'To change it by that share, write {raisedEn}.',
    },
  },
  PERCENT_COMPARED: {
    zh: {
      what: '{bareText}是比例，{otherText}的单位是「{unit}」，比不出大小：没有说是谁的百分之几。',
      mend: '先除以目标变成完成率再比，例如 {shared}。',
    },
    en: {
      what: '{bareTextEn} is a percentage and {otherTextEn} is in {unitEn}; they cannot be compared, for it does not say a percentage of what.',
      mend: 'Divide by the target first, such as {sharedEn}.',
    },
  },
  PERCENT_POINTS: {
    zh: {
      what: '{a}是「{left}」，{b}是「{right}」：两个百分比相减得到的是「百分点」，从 10% 到 15% 是多了 5 个百分点，不是多了 5%。',
      mend: '想说相差几个点，写「{points}百分点」；想说增长了百分之几，用「新 ÷ 旧 − 1」算出增长率再比。',
    },
    en: {
      what: '{aEn} is in {leftEn}, {bEn} in {rightEn}: the difference of two percentages is in percent points. From 10% to 15% is 5 points more, not 5% more.',
      mend: 'For a difference in points write {points}pp; for growth compute new / old - 1 and compare that.',
    },
  },
  KINDS_DIFFER: {
    zh: {
      what: '{a}是{leftKind}，{b}是{rightKind}，不是一类东西，放不到一起。',
      mend: "两边写同一类：文本和文本比（写在引号里，如 'A'），数和数比，日期和日期比。",
    },
    en: {
      what: '{aEn} is {leftKindEn} and {bEn} is {rightKindEn}; they do not go together.',
      mend: "Give both sides the same kind: text with text (in quotes, such as 'A'), number with number, date with date.",
    },
  },
  KINDS_RESULTS: {
    zh: {
      what: '这里的结果{b}是{rightKind}，前面的结果是{leftKind}，同一行一会儿是这样一会儿是那样，没法用。',
      mend: "各种情况的结果用同一类：都是文字（写在引号里，如 '优秀'），或都是带同一单位的数。",
    },
    en: {
      what: 'The result {bEn} is {rightKindEn} and the one before is {leftKindEn}; one line cannot be now this, now that.',
      mend: "Give all results the same kind: texts (in quotes, such as 'A'), or numbers in one unit.",
    },
  },
  NOT_NUMBERS: {
    zh: { what: '{a}是{leftKind}，{b}是{rightKind}，只有数才能加减乘除。', mend: '换成数；要数有多少条，先在「指标」里写一行「计数」。' },
    en: {
      what: '{aEn} is {leftKindEn} and {bEn} is {rightKindEn}; only numbers can be computed with.',
      mend: 'Use numbers; to count things, write a line with "count" under measures.',
    },
  },
  NOT_ORDERED: {
    zh: {
      what: '{a}和{b}是「{left}」，没有大小先后，只能比是不是一样。',
      mend: "用「=」或「≠」，例如 grade = 'A'；有几种可能就写「属于」。",
    },
    en: {
      what: '{aEn} and {bEn} are {leftEn}, which has no order; they can only be equal or not.',
      mend: 'Use = or !=, such as grade = \'A\'; for several values use "in".',
    },
  },
  NUMBER_EXPECTED: {
    zh: { what: '这里要用数来算，「{text}」却是{found}。', mend: '换成一个数；是或否可以写成 若 {text} 则 1分 否则 0分。' },
    en: {
      what: 'A number is needed here, and "{text}" is {foundEn}.',
      mend: 'Write a number; a yes or no can become one by if {text} then 1points else 0points.',
    },
  },
  TRUTH_EXPECTED: {
    zh: {
      what: '这里要能判断「是」还是「否」，「{text}」却是{found}，看不出算不算满足。',
      mend: '写成一个比较，例如 {text} > {zero}。',
    },
    en: {
      what: 'Yes or no is needed here, and "{text}" is {foundEn}, which does not say whether it holds.',
      mend: 'Write a comparison, such as {text} > {zeroEn}.',
    },
  },
  IN_TEXT: {
    zh: { what: '「属于」用来看一段文字是不是其中之一，「{text}」却是{found}。', mend: '数用大小来比，例如 {text} ≥ {zero}。' },
    en: {
      what: '"in" asks whether a text is one of a list, and "{text}" is {foundEn}.',
      mend: 'Compare numbers by size, such as {text} >= {zeroEn}.',
    },
  },
  CONSTANT_EXPECTED: {
    zh: { what: '「{text}」因人而异，这里要一个事先定好、对谁都一样的数。', mend: '写一个数，或者把它定成一个参数。' },
    en: {
      what: '"{text}" differs from person to person; a number fixed beforehand is needed here.',
      mend: 'Write a number, or make it a parameter.',
    },
  },
  DIVIDE_BY_ZERO: {
    zh: { what: '这里除以 0，永远算不出结果。', mend: '检查除号后面的数；目标可能为 0 时用「若 … 则 … 否则 …」先分开。' },
    en: {
      what: 'This divides by 0, which never has a result.',
      mend: 'Check the number behind the division sign; where a target may be 0, tell the cases apart by if … then … else ….',
    },
  },
  DISTINCT_ONLY_COUNT: {
    zh: { what: '「不同」只能用来数有几个不同的，这里不是在计数。', mend: '写成指标：{ 计数: 不同 visits.customer_id }。' },
    en: {
      what: '"distinct" counts different values; nothing is counted here.',
      mend: 'Make it a measure: { count: distinct visits.customer_id }.',
    },
  },
  MONTHS_DATES: {
    zh: { what: '「整月数」要两个日期，从哪天到哪天，这里不是。', mend: '写成 整月数(hired_on, 期末)。' },
    en: { what: '"months_between" needs two dates, from and to; these are not.', mend: 'Write months_between(hired_on, period_end).' },
  },
  FUNCTION_ROWS_ONLY: {
    zh: { what: '「{name}」看的是一行行的记录，这里每人只有一个值，用不上。', mend: '把它移到指标的「每行」「其中」或「按」里。' },
    en: {
      what: '"{nameEn}" looks at single records, and here each person has one value.',
      mend: 'Move it into "each row", "where" or "per" of a measure.',
    },
  },
  ARGUMENTS: {
    zh: { what: '「{name}」要至少两个数来比，这里不够。', mend: '写成 {name}(0, growth)，两个数之间用逗号隔开。' },
    en: { what: '"{nameEn}" needs at least two numbers to choose from.', mend: 'Write {nameEn}(0, growth), with a comma between them.' },
  },
  ARGUMENT_ONE: {
    zh: { what: '「{name}」只对一个数用，这里不是一个。', mend: '写成 {name}(growth)。' },
    en: { what: '"{nameEn}" takes exactly one number.', mend: 'Write {nameEn}(growth).' },
  },
} satisfies Messages;
