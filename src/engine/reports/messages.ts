/** The sentences for what can be wrong with the order of a report. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with reports, by code. */
export const reportMessages = {
  REPORT_UNKNOWN: {
    zh: { what: '没有叫「{name}」的报表。', mend: '可以做的报表：{known}。' },
    en: { what: 'There is no report "{name}".', mend: 'Reports: {knownEn}.' },
  },
  REPORT_UNKNOWN_NEAR: {
    zh: { what: '没有叫「{name}」的报表。', mend: '是不是想要 {nearest}？' },
    en: { what: 'There is no report "{name}".', mend: 'Did you mean {nearest}?' },
  },
  REPORT_ITEMS: {
    zh: { what: '没有写按哪一项排榜单。', mend: '加上 --items，例如 --items sales。' },
    en: { what: 'It is not said by which item the board is ranked.', mend: 'Add --items, such as --items sales.' },
  },
  REPORT_NO_NUMBER: {
    zh: { what: '「{item}」不是数，不能排名、相加或平均。', mend: '换一项是数的，例如 --items sales。' },
    en: { what: '"{itemEn}" is no number, so it cannot be ranked, added or averaged.', mend: 'Choose a number, such as --items sales.' },
  },
  REPORT_ORDER: {
    zh: { what: '没有叫「{found}」的次序。', mend: '写 highest（高者为先）或 lowest（低者为先）。' },
    en: { what: 'There is no order "{found}".', mend: 'Write highest or lowest.' },
  },
  REPORT_WEEKS: {
    zh: {
      what: '「{scheme}」的周期是「{cycle}」，这张报表却要一周一周地算。',
      mend: '把方案的周期写成「周期: 区间」；已经按「{cycle}」发薪的方案另存一份再改。',
    },
    en: {
      what: 'The cycle of "{scheme}" is {cycleEn}, but this report computes week by week.',
      mend: 'Write cycle: interval in the scheme, in a copy of it where people are already paid by {cycleEn}.',
    },
  },
  REPORT_TOP: {
    zh: { what: '--top {found} 不是一个大于 0 的整数，不知道取前几名。', mend: '写一个名次，例如 --top 3。' },
    en: { what: '--top {found} is no whole number above 0.', mend: 'Write how many places, such as --top 3.' },
  },
  REPORT_NOT_PAY: {
    zh: { what: '「{item}」不是薪酬里以元计的一项，算不出它占收入多少。', mend: '薪酬项目有：{known}。' },
    en: { what: '"{item}" is no line of pay in yuan, so it has no share in income.', mend: 'Lines of pay: {known}.' },
  },
  REPORT_NO_PAY: {
    zh: { what: '这个方案没有以元计的薪酬项目，没有收入构成可看。', mend: '换一个有「薪酬」的方案。' },
    en: { what: 'This scheme has no pay in yuan, so there is no mix of it.', mend: 'Choose a scheme with a section pay.' },
  },
  REPORT_LIMIT: {
    zh: { what: '看不懂上限「{found}」。', mend: '写「项目=百分比」，例如 --limit head_fee=30%；薪酬项目有：{known}。' },
    en: {
      what: 'The limit "{found}" cannot be read.',
      mend: 'Write item=percentage, such as --limit head_fee=30%; lines of pay: {known}.',
    },
  },
  REPORT_NO_ATTAIN: {
    zh: { what: '这个方案没有「达成率」的行，不知道哪个数的目标是多少。', mend: '在方案里写「完成率: { 达成率: 实际, 目标: 目标数 }」。' },
    en: {
      what: 'This scheme has no line of "attain", so nothing says which figure has which target.',
      mend: 'Write a line such as done: { attain: actual, target: goal }.',
    },
  },
  REPORT_NOT_ATTAIN: {
    zh: { what: '「{item}」不是一行「达成率」，没有目标可比。', mend: '有目标的行：{known}。' },
    en: { what: '"{item}" is no line of "attain", so it has no target.', mend: 'Lines with a target: {known}.' },
  },
  REPORT_COST_ITEMS: {
    zh: { what: '薪酬占销售要两项单位相同、能相加的数：先写发了多少，再写卖了多少。', mend: '例如 --items total,sales。' },
    en: {
      what: 'Pay against sales takes two items of one unit that add up: what is paid, then what is sold.',
      mend: 'Such as --items total,sales.',
    },
  },
  REPORT_QUADRANT: {
    zh: {
      what: '四象限要两项和两条分界线：先绩效，后潜力。',
      mend: '例如 --items score,potential --cuts 80,60；分界线也可以写 mean（平均）或 median（中位数）。',
    },
    en: {
      what: 'Four quadrants take two items and two cut lines: performance, then potential.',
      mend: 'Such as --items score,potential --cuts 80,60; a cut may also be mean or median.',
    },
  },
  REPORT_CUT: {
    zh: { what: '「{item}」的分界线「{found}」不是一个能比的数。', mend: '写这一项的数（百分比带 %），或 mean、median。' },
    en: {
      what: 'The cut "{found}" is no figure that "{itemEn}" can be compared with.',
      mend: 'Write a number of that item (percentages with %), or mean, median.',
    },
  },
  REPORT_CUT_NOBODY: {
    zh: { what: '「{item}」还没有一个人有数，分界线「{found}」算不出来。', mend: '写一个数作分界线，例如 --cuts 80,60。' },
    en: {
      what: 'Nobody has a figure of "{itemEn}" yet, so there is no {found}.',
      mend: 'Write a number as the cut, such as --cuts 80,60.',
    },
  },
  REPORT_ONE_ITEM: {
    zh: { what: '强制分布预览要按一项数来排，而且只要一项。', mend: '例如 --items score。' },
    en: { what: 'A forced distribution is ordered by one item with numbers, and by one only.', mend: 'Such as --items score.' },
  },
  REPORT_GRADES: {
    zh: { what: '看不懂等级比例「{found}」，或者等级重名、比例之和不是 100%。', mend: '从好到差写，例如 --grades A=20%,B=70%,C=10%。' },
    en: {
      what: 'The grades "{found}" cannot be read, a name stands twice, or their shares do not sum to 100 %.',
      mend: 'Write them from the best, such as --grades A=20%,B=70%,C=10%.',
    },
  },
  REPORT_TIES: {
    zh: { what: '没有叫「{found}」的并列规则。', mend: '写 better（并列取优）、worse（并列取劣）或 order（按编号）。' },
    en: { what: 'There is no tie rule "{found}".', mend: 'Write better, worse or order.' },
  },
} satisfies Messages;
