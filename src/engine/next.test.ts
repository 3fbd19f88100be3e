/** The distance to the next step, as explanations say it: exact on every kind of table, also at its boundaries and below zero. */

import { describe, expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../test/scheme-text.ts';
import { trace } from './explain.ts';
import { phraseText } from './words.ts';

/** What is said about the next step of a line over sales that are given. */
function next(line: string, sales: string): string {
  const text = schemeText(
    `指标:\n  sales: { 合计: orders.amount }\n评分:\n  x: { ${line} }\n示例:\n  - { 给: { sales: ${sales} }, 得: { sales: ${sales} } }\n`,
  );
  const said = trace(evaluationOf(text), 'x', 0)?.explanation.next ?? null;
  return said === null ? '' : phraseText(said, 'zh');
}

describe.each([
  [
    '分段累进: sales, 档: [[到 5元, 1%], [不足 9元, 2%], [以上, 3%]], 负数: 零',
    [
      // What is below zero is paid as zero, but so far away it is.
      ['-2元', '再多于 7.00元 就到下一档 [不足 9元, 2%]'],
      ['0元', '再多于 5.00元 就到下一档 [不足 9元, 2%]'],
      ['4.99元', '再多于 0.01元 就到下一档 [不足 9元, 2%]'],
      ['5元', '再多于 0.00元 就到下一档 [不足 9元, 2%]'],
      ['5.01元', '再有 3.99元 就到下一档 [以上, 3%]'],
      ['8.99元', '再有 0.01元 就到下一档 [以上, 3%]'],
      ['9元', ''],
    ],
  ],
  [
    '全额累进: sales, 档: [[到 5元, 1%], [以上, 3%]], 负数: 零',
    [
      ['-0.01元', '再多于 5.01元 就到下一档 [以上, 3%]'],
      ['5元', '再多于 0.00元 就到下一档 [以上, 3%]'],
      ['5.01元', ''],
    ],
  ],
  [
    '阶梯: sales, 档: [[满 5元, 1分], [超过 9元, 2分]], 不到: 0分',
    [
      ['-1元', '再有 6.00元 就到下一档 [满 5元, 1分]'],
      ['4.99元', '再有 0.01元 就到下一档 [满 5元, 1分]'],
      ['5元', '再多于 4.00元 就到下一档 [超过 9元, 2分]'],
      ['9元', '再多于 0.00元 就到下一档 [超过 9元, 2分]'],
      ['9.01元', ''],
    ],
  ],
  [
    '分档: sales, 档: [[满 0元 不足 5元, 1分], [满 5元 到 8元, 2分], [超过 8元, 3分]], 不到: 0分',
    [
      ['-0.01元', '再有 0.01元 就到下一档 [满 0元 不足 5元, 1分]'],
      ['0元', '再有 5.00元 就到下一档 [满 5元 到 8元, 2分]'],
      ['8元', '再多于 0.00元 就到下一档 [超过 8元, 3分]'],
      ['8.01元', ''],
    ],
  ],
  [
    '分档: sales, 档: [[不足 5元, 1分], [到 5元, 2分], [以上, 3分]]',
    [
      ['4.99元', '再有 0.01元 就到下一档 [到 5元, 2分]'],
      ['5元', '再多于 0.00元 就到下一档 [以上, 3分]'],
    ],
  ],
  [
    '每满: sales, 每: 5元, 得: 2分',
    [
      ['-1元', '再有 6.00元 就再满一个 5元'],
      ['0元', '再有 5.00元 就再满一个 5元'],
      ['4.99元', '再有 0.01元 就再满一个 5元'],
      ['5元', '再有 5.00元 就再满一个 5元'],
      ['12.5元', '再有 2.50元 就再满一个 5元'],
    ],
  ],
  [
    '每满: sales, 每: 5元, 得: 2分, 门槛: 8元, 起点: 超出',
    [
      ['7.99元', '再有 0.01元 就到门槛'],
      ['8元', '再有 5.00元 就再满一个 5元'],
      ['12.99元', '再有 0.01元 就再满一个 5元'],
      ['13元', '再有 5.00元 就再满一个 5元'],
    ],
  ],
  [
    '每满: sales, 每: 5元, 得: 2分, 门槛: 8元, 起点: 零',
    [
      ['7.99元', '再有 0.01元 就到门槛'],
      ['8元', '再有 2.00元 就再满一个 5元'],
    ],
  ],
  [
    '达成率: sales, 目标: 5元',
    [
      ['-1元', '再多 6.00元 就完成目标'],
      ['4.99元', '再多 0.01元 就完成目标'],
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
