/** Words of the board of a team and of the month of a member. */

import { words } from '../../../words/words.ts';

/** Words of the board. */
export const BOARD = words({
  title: { zh: '团队看板', en: 'Team board' },
  under: { zh: '{month}，到现在为止', en: '{month}, as it stands' },
  none: { zh: '这里还没有人', en: 'Nobody is here yet' },
  noneWhy: {
    zh: '你负责的单位里有人任职以后，他们会出现在这里。',
    en: 'Once people sit in the units that you are responsible for, they appear here.',
  },
  nobody: { zh: '没有叫这个名字的人', en: 'Nobody is called that' },
  unit: { zh: '单位', en: 'Unit' },
  all: { zh: '全部单位', en: 'All units' },
  month: { zh: '月份', en: 'Month' },
  find: { zh: '姓名或编号', en: 'Name or id' },
  order: { zh: '排序', en: 'Order' },
  headline: { zh: '得分（指标）', en: 'Score or measure' },
  change: { zh: '比上期', en: 'Against last' },
  target: { zh: '目标进度', en: 'Targets' },
  waits: { zh: '等我办', en: 'Waits for me' },
  person: { zh: '成员', en: 'Member' },
  grade: { zh: '等级', en: 'Grade' },
  pay: { zh: '收入（到目前）', en: 'Pay so far' },
  state: { zh: '状态', en: 'State' },
  head: { zh: '负责人', en: 'head' },
  count: { zh: '{count} 人', en: '{count} people', one: 'One person' },
  things: { zh: '{count} 件', en: '{count} items', one: 'One item' },
  noResult: { zh: '没有结果', en: 'no result' },
  waiting: { zh: '等我决定', en: 'For my decision' },
  unknown: { zh: '得分未知', en: 'Scores unknown' },
  behind: { zh: '目标未达到', en: 'Targets not reached' },
  less: { zh: '比上期低', en: 'Lower than last' },
});

/** The orders in which the board can stand. */
export const ORDER = words({
  unit: { zh: '按单位', en: 'By unit' },
  name: { zh: '按姓名', en: 'By name' },
  headline: { zh: '高分在前', en: 'Best first' },
  change: { zh: '退步在前', en: 'Most lost first' },
  target: { zh: '离目标远的在前', en: 'Furthest from target first' },
  waits: { zh: '等我办的在前', en: 'Waiting first' },
});

/** Words of the month of a member. */
export const MEMBER = words({
  title: { zh: '{name}的{period}', en: '{name} in {period}' },
  none: { zh: '还没有结果', en: 'No results yet' },
  noneWhy: { zh: '第一次核算以后，得分会出现在这里。', en: 'After the first run the scores appear here.' },
  missing: { zh: '没有这一项', en: 'There is no such item' },
  missingWhy: { zh: '回到这个月，从各项里选一项。', en: 'Go back to the month and choose one of its items.' },
  why: { zh: '为什么是这么多', en: 'Why this much' },
  toMonth: { zh: '看这个月', en: 'See the month' },
  noPay: { zh: '你的角色看得到得分，看不到收入。', en: 'Your role sees scores and no pay.' },
  waits: { zh: '等我办：{count} 件', en: '{count} items wait for me', one: 'One item waits for me' },
});
