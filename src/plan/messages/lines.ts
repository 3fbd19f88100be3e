/** The sentences for lines: what happens after a value, pay that is not in yuan or not in whole fen, checks. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with lines, by code. */
export const lineMessages = {
  STEPS_NEED_SUBJECT: {
    zh: {
      what: '「{name}」还是一行行或按客户、按天分开的值，「后」「作废」「仅当」要用在每人一个值上。',
      mend: '先合成每人一个数（例如 合计一: { 合计: {name} }），再在那一行写这些。',
    },
    en: {
      what: '"{name}" still has many values for each person; "then", "void if" and "only if" apply to one value each.',
      mend: 'Aggregate it first (such as total: { sum: {name} }) and write these there.',
    },
  },
  STEP_NUMBER: {
    zh: { what: '「{text}」要用在数上，这一行的值却是「{found}」。', mend: '删掉这一步，或者把这一行改成算出一个数。' },
    en: {
      what: '"{text}" applies to numbers, and the value of this line is {foundEn}.',
      mend: 'Remove the step, or let the line give a number.',
    },
  },
  STEP_UNIT: {
    zh: { what: '「{text}」的单位是「{found}」，这一行的值却是「{wanted}」，比不到一起。', mend: '写成「{mended}」。' },
    en: { what: '"{text}" is in {foundEn}, and the value of this line is in {wantedEn}.', mend: 'Write "{mendedEn}".' },
  },
  STEP_BARE: {
    zh: { what: '「{text}」没有写单位，这一行的值以「{wanted}」计，看不出是不是同一种东西。', mend: '写成「{mended}」。' },
    en: { what: '"{text}" has no unit, and the value of this line is in {wantedEn}.', mend: 'Write "{mendedEn}".' },
  },
  ROUND_STEP: {
    zh: { what: '「{text}」没有说留到多细：要一个大于 0、事先定好的数。', mend: '到分钱写 0.01元，到元写 1元，到整分写 1分。' },
    en: {
      what: '"{text}" does not say how fine to round: a number above 0, fixed beforehand, is needed.',
      mend: 'Write 0.01yuan for fen, 1yuan for whole yuan, 1points for whole points.',
    },
  },
  VOID_NUMBER: {
    zh: { what: '「作废」是把数变成 0，「{name}」不是数，没法作废。', mend: '用「仅当」，或者写成条件：若 … 则 … 否则 …。' },
    en: { what: '"void if" makes a number 0, and "{name}" is no number.', mend: 'Use "only if", or a condition: if … then … else ….' },
  },
  UNIT_DECLARED: {
    zh: { what: '「{name}」写明单位是「{declared}」，算出来却是「{found}」。', mend: '把「单位」改成「{found}」，或者检查算式里的单位。' },
    en: {
      what: '"{name}" is declared in {declared}, but it comes out in {foundEn}.',
      mend: 'Declare {foundEn}, or check the units of the formula.',
    },
  },
  CHECK_METHOD: {
    zh: {
      what: '「检查」里写的是事实必须满足的规则，「{name}」却算一个值，算了也没有人看。',
      mend: '写成 { 必须: 实际的值, 应为: 应当的值 }；要算值就移到「指标」或「评分」。',
    },
    en: {
      what: 'Checks are rules that the facts must keep; "{name}" computes a value that nobody would see.',
      mend: 'Write { require: found, wanted: expected }; a value belongs under measures or score.',
    },
  },
  PAY_UNIT: {
    zh: {
      what: '「{name}」写在「薪酬」里，算出来却是「{unit}」，不是钱，没法发。',
      mend: '乘以一个标准把它变成元，例如 × 10{factor}；只是中间结果就移到「评分」或「指标」。',
    },
    en: {
      what: '"{name}" stands under pay but comes out in {unitEn}, which is no money and cannot be paid.',
      mend: 'Multiply it by a rate, such as * 10{factorEn}; a step on the way belongs under score or measures.',
    },
  },
  PAY_PERCENT_POINTS: {
    zh: {
      what: '「{name}」算出来是「{unit}」：每百分点多少钱，乘的却是百分比，5% 和 5 个百分点不是一回事，会差一百倍。',
      mend: '把乘的那个百分比换成百分点，写 (增长率 × 100百分点)；两个百分比相减得到的本来就是百分点。',
    },
    en: {
      what: '"{name}" comes out in {unitEn}: a rate for each percent point was multiplied by a percentage, and 5% is not 5 points; the two differ a hundredfold.',
      mend: 'Turn the percentage into points by (growth * 100pp); the difference of two percentages already is in points.',
    },
  },
  PAY_ROUNDING: {
    zh: {
      what: '「{name}」是要发的钱，却可能算出不到一分钱的零头，没有说零头怎么办，发多发少就凭运气。',
      mend: '写明怎么取整，例如 {name}: { 值: …, 后: [四舍五入到 0.01元] }；舍去零头就写「去尾到 0.01元」。',
    },
    en: {
      what: '"{name}" is paid, and it may come to parts of a fen; nothing says what becomes of them.',
      mend: 'Say how to round, such as {name}: { value: …, then: [round half up to 0.01yuan] }, or "cut to 0.01yuan" to drop them.',
    },
  },
  LINE_FINER: {
    zh: {
      what: '「{name}」写了「按」，每人有很多个值（每个客户或每天一个），这里要每人一个。',
      mend: '先在「指标」里合成一个数，例如 合计一: { 合计: {name} }（或 计数、最高），再在这里写「合计一」。',
    },
    en: {
      what: '"{name}" has "per", so a person has many values (one for each customer or day), and one is needed here.',
      mend: 'Aggregate it under measures, such as total: { sum: {name} } (or count, highest), and write total here.',
    },
  },
  LINE_ROW: {
    zh: {
      what: '「{name}」写的是「每行」怎么算，每条记录一个值，这里要每人一个。',
      mend: '先在「指标」里合成一个数，例如 合计一: { 合计: {name} }，再在这里写「合计一」。',
    },
    en: {
      what: '"{name}" is a formula for each row, with a value for each record, and one for each person is needed here.',
      mend: 'Aggregate it under measures, such as total: { sum: {name} }, and write total here.',
    },
  },
} satisfies Messages;
