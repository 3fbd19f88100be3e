/** Which lines tell what somebody earns. */

import { expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../../test/scheme-text.ts';
import { payLines } from './private.ts';

/** The pay lines of a scheme with these sections. */
const told = (sections: string): readonly string[] => [...payLines(evaluationOf(schemeText(sections)).plan)].toSorted();

test('lines of pay, totals in yuan and all that is made of them; a score that pay is made of is none', () => {
  const sections = `指标:
  sales: { 合计: orders.amount }
评分:
  score: { 值: 若 sales ≥ 5元 则 100分 否则 60分 }
薪酬:
  bonus: { 值: 若 score = 100分 则 10元 否则 0元 }
结果:
  good: { 值: bonus > 5元 }
  points: { 值: score + 1分 }
总计:
  total: { 值: bonus }
  marks: { 值: score }
示例:
  - { 给: { sales: 5元 }, 得: { bonus: 10元 } }
`;
  expect(told(sections)).toEqual(['bonus', 'good', 'total']);
});
