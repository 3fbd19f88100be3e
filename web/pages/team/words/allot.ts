/** Words of a sum that a leader parts. */

import { words } from '../../../words/words.ts';

/** Words of the allotment. */
export const ALLOT = words({
  title: { zh: '分配团队分：{unit}', en: 'Part the points of {unit}' },
  missing: { zh: '没有这笔分', en: 'There is no such sum' },
  missingWhy: { zh: '它可能已经换成新的一笔，或不归你分配。', en: 'It may have been replaced by a newer one, or is not yours to part.' },
  notYet: { zh: '还没有分配', en: 'It has not been parted yet' },
  of: { zh: '一共 {points} 分', en: '{points} {points:point|points} in all' },
  ofZero: { zh: '有加有减，合计为 0', en: 'Plus and minus, nothing in all' },
  own: { zh: '本人', en: 'yourself' },
  left: { zh: '还剩 {points} 分', en: '{points} {points:point|points} left' },
  over: { zh: '多分了 {points} 分', en: '{points} {points:point|points} too many' },
  exact: { zh: '正好分完', en: 'Exactly parted' },
  noNumber: { zh: '有一格不是数', en: 'One field is no number' },
  equal: { zh: '平均分', en: 'Equal parts' },
  points: { zh: '分', en: 'pts' },
  comment: { zh: '理由（可不填）', en: 'Why (optional)' },
  commentOn: { zh: '理由', en: 'Why' },
  nobody: { zh: '没有可以分的人', en: 'There is nobody to give to' },
  nobodyWhy: { zh: '这个单位里没有人参加这次考核。', en: 'Nobody in this unit takes part in the cycle.' },
  send: { zh: '提交分配', en: 'Submit' },
  sent: { zh: '已提交。评分期内还可以重新分配。', en: 'Submitted. It can be parted anew while ratings are open.' },
  seen: { zh: '各人看得到自己的一份；加起来必须正好等于总数。', en: 'Each sees their own part; the parts must add up exactly.' },
});
