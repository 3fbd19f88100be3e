/** Words of the SWOT sheet. */

import { words } from '../../../words/words.ts';

/** Words of the page. */
export const SWOT = words({
  title: { zh: 'SWOT 分析表', en: 'SWOT sheet' },
  under: {
    zh: '数字先起草，人来判断：改写、移动、删掉、添上，再存成会议记录。',
    en: 'Figures make a draft, people judge: rewrite, move, remove and add, then keep it as the record of a meeting.',
  },
  month: { zh: '月份', en: 'Month' },
  rule: {
    zh: '起草规则：目标完成且没有比上月低，归优势；完成但在下降，归威胁；没有完成但在上升，归机会；其余归劣势。',
    en: 'The draft: met and not below last month is a strength; met but falling, a threat; not met but rising, an opportunity; else a weakness.',
  },
  noDraft: {
    zh: '这个月的方案没有目标，数字起草不出来；可以自己写。',
    en: 'No scheme of this month has targets, so figures make no draft; you can write it yourself.',
  },
  drafted: {
    zh: '{item}完成 {now}（上月 {before}），{met}/{people} 人达到。',
    en: '{item}: {now} done ({before} last month), reached by {met} of {people}.',
  },
  draftedNew: { zh: '{item}完成 {now}，{met}/{people} 人达到。', en: '{item}: {now} done, reached by {met} of {people}.' },
  strength: { zh: '优势', en: 'Strengths' },
  weakness: { zh: '劣势', en: 'Weaknesses' },
  opportunity: { zh: '机会', en: 'Opportunities' },
  threat: { zh: '威胁', en: 'Threats' },
  empty: { zh: '还没有写', en: 'Nothing yet' },
  fromFigures: { zh: '来自数字', en: 'from figures' },
  text: { zh: '{where}的一条', en: 'A line of {where}' },
  move: { zh: '归入', en: 'Goes to' },
  remove: { zh: '删掉这一条', en: 'Remove this line' },
  add: { zh: '加一条', en: 'Add a line' },
  keep: { zh: '存成会议记录', en: 'Keep as a record' },
  keepUnder: {
    zh: '会开一次会议，把每一条记进去；记下的不能再改，可以再补。',
    en: 'This calls a meeting and writes every line down; what is written down is not changed any more, only added to.',
  },
  meeting: { zh: '会议', en: 'Meeting' },
  meetingOf: { zh: '{month}经营分析会', en: 'Business review of {month}' },
  unit: { zh: '哪个单位的', en: 'Of which unit' },
  whole: { zh: '全单位', en: 'The whole organisation' },
  day: { zh: '哪一天', en: 'On which day' },
  kind: { zh: '哪种会', en: 'Kind' },
  monthly: { zh: '月度', en: 'Monthly' },
  quarterly: { zh: '季度', en: 'Quarterly' },
  agenda: { zh: 'SWOT 分析', en: 'SWOT' },
  kept: { zh: '已经存下，共 {count} 条。', en: 'Kept: {count} lines.', one: 'Kept: one line.' },
  halfKept: { zh: '存下了 {done} 条，还剩 {left} 条；再按一次接着存。', en: '{done} are kept, {left} are left; press once more to go on.' },
  past: { zh: '以前的分析', en: 'Earlier sheets' },
  by: { zh: '{day} · {unit}', en: '{day} · {unit}' },
});
