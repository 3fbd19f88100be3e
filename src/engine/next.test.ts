/** The distance to the next step, as explanations say it: exact on every kind of table, also at its boundaries and below zero. */

import { describe, expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../test/scheme-text.ts';
import type { Language } from '../lib/problem.ts';
import { trace } from './explain.ts';
import { whyOf } from './telling/why.ts';

/** What is said about the next step of a line over sales that are given. */
function next(line: string, sales: string, language: Language = 'zh'): string {
  const text = schemeText(
    `指标:\n  sales: { 标题: 业绩, 合计: orders.amount }\n评分:\n  x: { ${line} }\n示例:\n  - { 给: { sales: ${sales} }, 得: { sales: ${sales} } }\n`,
  );
  const evaluation = evaluationOf(text);
  const tree = trace(evaluation, 'x', 0);
  return (tree === null ? null : whyOf({ evaluation, row: 0, language }, tree).next) ?? '';
}

describe.each([
  [
    '分段累进: sales, 档: [[到 5元, 1%], [不足 9元, 2%], [以上, 3%]], 负数: 零',
    [
      // What is below zero is paid as zero, but so far away it is.
      ['-2元', '业绩再多 7.00元 就满 5.00元，超过后到 2% 档'],
      ['0元', '业绩再多 5.00元 就满 5.00元，超过后到 2% 档'],
      ['4.99元', '业绩再多 0.01元 就满 5.00元，超过后到 2% 档'],
      ['5元', '业绩正好 5.00元，再多一点就到 2% 档'],
      ['5.01元', '业绩再多 3.99元 就到 3% 档'],
      ['8.99元', '业绩再多 0.01元 就到 3% 档'],
      ['9元', ''],
    ],
  ],
  [
    '全额累进: sales, 档: [[到 5元, 1%], [以上, 3%]], 负数: 零',
    [
      ['-0.01元', '业绩再多 5.01元 就满 5.00元，超过后到 3% 档'],
      ['5元', '业绩正好 5.00元，再多一点就到 3% 档'],
      ['5.01元', ''],
    ],
  ],
  [
    '阶梯: sales, 档: [[满 5元, 1分], [超过 9元, 2分]], 不到: 0分',
    [
      ['-1元', '业绩再多 6.00元 就到 1分 档'],
      ['4.99元', '业绩再多 0.01元 就到 1分 档'],
      ['5元', '业绩再多 4.00元 就满 9.00元，超过后到 2分 档'],
      ['9元', '业绩正好 9.00元，再多一点就到 2分 档'],
      ['9.01元', ''],
    ],
  ],
  [
    '分档: sales, 档: [[满 0元 不足 5元, 1分], [满 5元 到 8元, 2分], [超过 8元, 3分]], 不到: 0分',
    [
      ['-0.01元', '业绩再多 0.01元 就到 1分 档'],
      ['0元', '业绩再多 5.00元 就到 2分 档'],
      ['8元', '业绩正好 8.00元，再多一点就到 3分 档'],
      ['8.01元', ''],
    ],
  ],
  [
    '分档: sales, 档: [[不足 5元, 1分], [到 5元, 2分], [以上, 3分]]',
    [
      ['4.99元', '业绩再多 0.01元 就到 2分 档'],
      ['5元', '业绩正好 5.00元，再多一点就到 3分 档'],
    ],
  ],
  [
    '每满: sales, 每: 5元, 得: 2分',
    [
      ['-1元', '业绩再多 6.00元 就多得 2分'],
      ['0元', '业绩再多 5.00元 就多得 2分'],
      ['4.99元', '业绩再多 0.01元 就多得 2分'],
      ['5元', '业绩再多 5.00元 就多得 2分'],
      ['12.5元', '业绩再多 2.50元 就多得 2分'],
    ],
  ],
  [
    '每满: sales, 每: 5元, 得: 2分, 门槛: 8元, 起点: 超出',
    [
      ['7.99元', '业绩再多 0.01元 就到门槛 8.00元'],
      ['8元', '业绩再多 5.00元 就多得 2分'],
      ['12.99元', '业绩再多 0.01元 就多得 2分'],
      ['13元', '业绩再多 5.00元 就多得 2分'],
    ],
  ],
  [
    '每满: sales, 每: 5元, 得: 2分, 门槛: 8元, 起点: 零',
    [
      ['7.99元', '业绩再多 0.01元 就到门槛 8.00元'],
      ['8元', '业绩再多 2.00元 就多得 2分'],
    ],
  ],
  [
    '达成率: sales, 目标: 5元',
    [
      ['-1元', '业绩再多 6.00元 就完成目标'],
      ['4.99元', '业绩再多 0.01元 就完成目标'],
      ['5元', ''],
    ],
  ],
  // Of a target that is not above 0, more of the figure completes nothing.
  ['达成率: sales, 目标: -5元', [['-10元', '']]],
  ['达成率: sales, 目标: sales − sales', [['-10元', '']]],
])('%s', (line, cases) => {
  test.each(cases)('%s', (sales, said) => {
    expect(next(line, sales ?? '')).toBe(said);
  });
});

test('nothing is said of what is unknown', () => {
  expect(next('每满: sales, 每: 5元, 得: 2分', '未知')).toBe('');
  expect(next('阶梯: sales, 档: [[满 5元, 1分]], 不到: 0分', '未知')).toBe('');
});

test.each([
  ['阶梯: sales, 档: [[满 5元, 1分]], 不到: 0分', '4元', '1.00 yuan more in sales reaches the 1 point tier'],
  [
    '全额累进: sales, 档: [[到 5元, 1%], [以上, 3%]], 负数: 零',
    '4元',
    '1.00 yuan more in sales makes 5.00 yuan; anything above that reaches the 3% tier',
  ],
  ['全额累进: sales, 档: [[到 5元, 1%], [以上, 3%]], 负数: 零', '5元', 'sales: exactly 5.00 yuan; any more reaches the 3% tier'],
  ['每满: sales, 每: 5元, 得: 2分', '4元', '1.00 yuan more in sales earns another 2 points'],
  ['每满: sales, 每: 5元, 得: 2分, 门槛: 8元, 起点: 零', '6元', '2.00 yuan more in sales reaches the gate of 8.00 yuan'],
  ['达成率: sales, 目标: 5元', '4元', '1.00 yuan more in sales meets the target'],
])('in English: %s at %s', (line, sales, said) => {
  expect(next(line, sales, 'en')).toBe(said);
});

test('a formula has no name to be called by, and a result that a formula decides is told by it', () => {
  expect(next('阶梯: sales × 2, 档: [[满 5元, 1分]], 不到: 0分', '2元')).toBe('再多 1.00元 就到 1分 档');
  expect(next('阶梯: sales × 2, 档: [[满 5元, 1分]], 不到: 0分', '2元', 'en')).toBe('1.00 yuan more reaches the 1 point tier');
  expect(next('全额累进: sales × 2, 档: [[到 5元, 1%], [以上, 3%]], 负数: 零', '2.5元')).toBe('正好 5.00元，再多一点就到 3% 档');
  expect(next('阶梯: sales, 档: [[满 5元, sales × 2]], 不到: 0元', '4元')).toBe('业绩再多 1.00元 就到「业绩 × 2」档');
  expect(next(`分档: sales, 档: [[不足 5元, '合格'], [以上, '优秀']]`, '4元')).toBe('业绩再多 1.00元 就到「优秀」档');
});

test('where a block takes points off, it is told as a block', () => {
  expect(next('每满: sales, 每: 5元, 得: −2分', '4元')).toBe('业绩再多 1.00元 就再满一个 5元');
});
