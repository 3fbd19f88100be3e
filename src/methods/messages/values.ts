/** The sentences for ways to value something: tiers, steps, blocks, points, conditions, weights. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with values, by code. */
export const valueMethodMessages = {
  BANDS_BELOW: {
    zh: {
      what: '第一档「{first}」才开始，没有到「{bound}」的怎么算没有写，碰到就没有结果。',
      mend: '在旁边加上「不到: 0元」（换成该得的结果）；如果是分数，写「不到: 0分」。',
    },
    en: {
      what: 'The first row begins with "{first}"; what is given below {bound} is not said, so there would be no result.',
      mend: 'Add "short of: 0yuan" beside the table (or what should be given; for scores 0points).',
    },
  },
  TIERS_BELOW: {
    zh: {
      what: '第一档「{first}」才开始，没有到「{bound}」的那部分按多少提没有写。',
      mend: '每一行改写终点，第一行从最低的写起：[[不足 {bound}, 0%], …, [以上, 3%]]。',
    },
    en: {
      what: 'The first tier begins with "{first}"; the rate of the part below {bound} is not said.',
      mend: 'Let each row say where it ends, from the lowest up: [[below {bound}, 0%], …, [rest, 3%]].',
    },
  },
  BLOCK_UNIT: {
    zh: { what: '「每满」数的「{over}」以「{unit}」计，「每: {each}」却不是，数不出满了几个。', mend: '把「每」改成以「{unit}」计。' },
    en: {
      what: '"{over}" is in {unitEn}, and "each: {each}" is not, so nobody can count how many it fills.',
      mend: 'Write "each" in {unitEn}.',
    },
  },
  BLOCK_POSITIVE: {
    zh: { what: '「{text}」要大于 0，不然永远数不完有几份。', mend: '写一个大于 0 的数，例如 1万元；分到分钱写 0.01元。' },
    en: {
      what: '"{text}" must be above 0, or there would be no end of parts.',
      mend: 'Write a number above 0, such as 10000yuan; 0.01yuan divides to the fen.',
    },
  },
  BLOCK_START: {
    zh: {
      what: '过了门槛「{gate}」以后，从 0 数起还是只数超过的部分，没有写，两种算法差很多钱。',
      mend: '加上「起点: 零」（过了门槛就从头数）或「起点: 超出」（只数超过门槛的）。',
    },
    en: {
      what: 'Once the gate of {gate} is passed, it is not said whether blocks count from zero or only beyond it, which is much money.',
      mend: 'Add "starting: zero" (all of it counts) or "starting: excess" (only what is beyond the gate).',
    },
  },
  BLOCK_GATE: {
    zh: {
      what: '写了「起点」却没有写「门槛」，没有门槛就没有从哪里数起的问题，「起点」不会起作用。',
      mend: '加上「门槛: 3万元」，或者删掉「起点」。',
    },
    en: {
      what: '"starting" stands without a "gate"; without one there is nothing to start from, so it does nothing.',
      mend: 'Add "gate: 30000yuan", or remove "starting".',
    },
  },
  CASES_OTHERWISE: {
    zh: {
      what: '「条件」的最后一行不是「否则」：前面的条件都不满足的人没有结果。',
      mend: '在「{last}」那一行后面加一行 [否则, …]，写明都不满足时得什么。',
    },
    en: {
      what: 'The last row of the cases is not "otherwise": whoever meets none of the conditions would have no result.',
      mend: 'After the row with "{last}" add a row [otherwise, …] that says what they get.',
    },
  },
  CASES_UNREACHED: {
    zh: { what: '前面的「否则」已经包下其余所有情况，这一行 {row} 永远轮不到。', mend: '把「否则」那一行移到最后。' },
    en: {
      what: '"otherwise" before it takes all that remains, so the row {row} is never reached.',
      mend: 'Move the row with "otherwise" to the end.',
    },
  },
  POINT_UNIT: {
    zh: { what: '插值的「{over}」以「{unit}」计，点「{x}」却不是，对不上。', mend: '把每个点的第一个数都改成以「{unit}」计。' },
    en: { what: '"{over}" is in {unitEn}, and the point "{x}" is not.', mend: 'Write the first number of every point in {unitEn}.' },
  },
  POINTS_FALL: {
    zh: { what: '点「{x}」排在「{before}」后面，却不比它大，两点之间连不成线。', mend: '把各点按从小到大排好，同一个数只写一次。' },
    en: {
      what: 'The point "{x}" stands after "{before}" and is not above it, so no line joins them.',
      mend: 'Put the points in rising order, each once.',
    },
  },
  POINTS_FEW: {
    zh: { what: '插值至少要两个点，一个点连不成线。', mend: '再加一个点，例如 [[60%, 0分], [100%, 100分]]。' },
    en: { what: 'A line needs two points at least.', mend: 'Add another, such as [[60%, 0points], [100%, 100points]].' },
  },
  LOOKUP_TEXT: {
    zh: { what: '「{text}」不是文字，对照表要按文字（等级、岗位等）来查。', mend: '换成一个文字列；按数的大小分，用「分档」或「阶梯」。' },
    en: {
      what: '"{text}" is no text, and a table is looked up by texts such as grades or posts.',
      mend: 'Use a column of text; for numbers use bands or steps.',
    },
  },
  LOOKUP_CODE: {
    zh: {
      what: '{subject} 的值是「{found}」，对照表里没有，所以没有结果。表里有：{codes}。',
      mend: '更正事实里的「{found}」；如果它是对的，在对照表里加上它，或者加「否则」。',
    },
    en: {
      what: '{subject} has "{found}", which the table does not know, so there is no result. It knows {codes}.',
      mend: 'Correct "{found}" in the facts; if it is right, add it to the table, or add "otherwise".',
    },
  },
  EVENTS_EMPTY: {
    zh: { what: '「计分」既没有「扣」也没有「加」，不管发生什么都不会变。', mend: '加上扣分或加分的事项，例如 扣: { late: 1分 }。' },
    en: {
      what: 'The events have neither "deduct" nor "reward", so nothing would ever change.',
      mend: 'Add what costs or earns points, such as deduct: { late: 1points }.',
    },
  },
  EVENT_TWICE: {
    zh: { what: '「{code}」在「扣」和「加」里写了两次，同一件事会算两遍。', mend: '只留一处。' },
    en: { what: '"{code}" stands twice under "deduct" and "reward", so one event would count twice.', mend: 'Keep one of them.' },
  },
  EVENTS_ON_GRAIN: {
    zh: { what: '「计分」的结果是每人一个数，不能再用「按」分开。', mend: '删掉「按」。' },
    en: { what: 'Events give one number for each person and cannot be split by "per".', mend: 'Remove "per".' },
  },
  EVENT_CODE: {
    zh: {
      what: '表「{title}」里有「{found}」，方案的扣分加分里没有这一项，不知道怎么算（这样的有 {total} 行）。方案里有：{codes}。',
      mend: '更正这些记录；或者在方案的「扣」「加」里写上「{found}」；确实不管的，加「其他: 忽略」。',
    },
    en: {
      what: 'Table {table} holds "{found}", for which the scheme has no points (rows like this: {total}). It knows {codes}.',
      mend: 'Correct the records, or add "{found}" under deduct or reward; if the rest does not matter, add "others: ignore".',
    },
  },
  SEVERITY_COLUMN: {
    zh: {
      what: '「{code}」写的是一个范围，每次扣加多少要看记录，却没有说看哪一列。',
      mend: '加上「程度: events.points」，写明记着分数的列。',
    },
    en: {
      what: '"{code}" has a range, so each record says how much, but not in which column.',
      mend: 'Add "severity: events.points" with the column that holds it.',
    },
  },
  SEVERITY_RANGE: {
    zh: {
      what: '{subject} 的「{event}」每次应在 {from} 到 {to} 之间，这里是「{found}」（这样的有 {total} 行）。',
      mend: '更正或补上这个分数；如果范围定得不对，改方案。',
    },
    en: {
      what: 'Each "{event}" is worth {from} to {to}, and here {subject} has "{found}" (rows like this: {total}).',
      mend: 'Correct or fill in the points; if the range is wrong, change the scheme.',
    },
  },
  RANGE_TURNED: {
    zh: {
      what: '范围从「{from}」到「{to}」写反了：没有分数既不低于「{from}」又不高于「{to}」，每条记录都会出错。',
      mend: '对调成「{to} 到 {from}」。',
    },
    en: {
      what: 'The range from "{from}" to "{to}" is turned round: no value lies in it, so every record would be wrong.',
      mend: 'Write "{to} to {from}".',
    },
  },
  WEIGHTS_SHORT: {
    zh: { what: '权重加起来是 {sum}（{parts}），少了 {gap}，每个人的得分都会偏低。', mend: '给其中一项或几项补上这 {gap}，凑满 100%。' },
    en: {
      what: 'The weights sum to {sum} ({parts}), {gap} short of 100%, so every score would be too low.',
      mend: 'Add the missing {gap} to one or more of them.',
    },
  },
  WEIGHTS_OVER: {
    zh: { what: '权重加起来是 {sum}（{parts}），多了 {gap}，每个人的得分都会偏高。', mend: '从其中一项或几项减去这 {gap}，凑满 100%。' },
    en: {
      what: 'The weights sum to {sum} ({parts}), {gap} above 100%, so every score would be too high.',
      mend: 'Take the {gap} off one or more of them.',
    },
  },
  WEIGHTS_BARE: {
    zh: { what: '权重写成了 {parts}，没有百分号，30 就是三十倍，不是 30%。', mend: '每个权重都加上百分号，例如 30%。' },
    en: {
      what: 'The weights are written {parts} without a percent sign, and 30 means thirty times, not 30%.',
      mend: 'Put a percent sign behind each of them, such as 30%.',
    },
  },
  WEIGHT_NEGATIVE: {
    zh: { what: '权重不能是负的，负的权重会让做得好的人得分更低。', mend: '改成 0% 以上的数；要扣分就单独写一行「计分」。' },
    en: {
      what: 'A weight cannot be negative: doing better would lower the score.',
      mend: 'Write 0% or more; for deductions use a line with events.',
    },
  },
  PRORATE_SINCE: {
    zh: {
      what: '「{found}」没有说从哪天起，按日折算要知道每个数从哪天开始用。',
      mend: '每一行写「自 日期」，例如 [[自 hired_on, 1800元], [自 regular_on, 2000元]]。',
    },
    en: {
      what: '"{found}" does not say from which day on; proration needs the first day of each amount.',
      mend: 'Begin each row with since, such as [[since hired_on, 1800yuan], [since regular_on, 2000yuan]].',
    },
  },
  PRORATE_DATE: {
    zh: { what: '「{found}」后面不是日期，没法数有几天。', mend: '写一个日期列或日期，例如 自 hired_on，自 2026-01-01。' },
    en: {
      what: '"{found}" names no date, so no days can be counted.',
      mend: 'Write a date column or a date, such as since hired_on, since 2026-01-01.',
    },
  },
} satisfies Messages;
