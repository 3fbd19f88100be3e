/** The words of branches: each is named by the row or condition of the text, and what nobody wrote has no name. */

import { describe, expect, test } from 'vitest';
import { evaluationOf, schemeText } from '../../test/scheme-text.ts';
import { coverage } from './coverage.ts';

const SALES = '指标:\n  sales: { 合计: orders.amount }\n';
const EXAMPLE = '示例:\n  - { 给: {}, 得: {} }\n';

/** The branches of some sections (which begin in line 7), in the order of the lines. */
const branches = (sections: string) => coverage([evaluationOf(schemeText(`${SALES}${sections}\n${EXAMPLE}`))]);

describe('a branch is named by what stands in the text', () => {
  test.each([
    ['a row', '评分:\n  a: { 阶梯: sales, 档: [[满 1万元, 1分]], 不到: 0分 }', ['不到第一档 → 0分', '满 1万元 → 1分']],
    [
      'a row of a parameter',
      '参数:\n  档位: { 始终: { 来源: x, 值: [[到 1万元, 1%], [以上, 2%]] } }\n薪酬:\n  a: { 分段累进: sales, 档: 档位, 负数: 零, 后: [四舍五入到 0.01元] }',
      ['到 1万元 → 1%', '以上 → 2%'],
    ],
    [
      '若 … 则 … 否则 …',
      '评分:\n  a: 1分 + (若 sales > 0元 则 2分 否则 3分)',
      ['若 sales > 0元 → 2分', '否则（不满足 sales > 0元） → 3分'],
    ],
    ['条件', '评分:\n  a: { 条件: [[sales > 0元, 2分], [否则, 3分]] }', ['sales > 0元 → 2分', '否则 → 3分']],
    ['门槛', '薪酬:\n  a: { 每满: sales, 每: 1万元, 得: 1元, 门槛: 3万元, 起点: 零 }', ['到了门槛 3万元', '没到门槛 3万元']],
    ['作废', '薪酬:\n  a: { 值: 1元, 作废: is_manager }', ['作废（is_manager）', '没有作废（is_manager 不成立）']],
    ['仅当', '薪酬:\n  a: { 值: 1元, 仅当: is_manager }', ['适用（is_manager）', '不适用（is_manager 不成立）']],
    ['对照', '评分:\n  a: { 对照: warehouse, 对照表: { 否则: 2分, 甲: 1分 } }', ['甲 → 1分', '否则 → 2分']],
    [
      'amounts by an attribute',
      '评分:\n  a: { 计分: events.type, 扣: { late: { 按: warehouse, 甲: 1分, 否则: 2分 } }, 其他: 忽略 }',
      ['late · 甲 → 1分', 'late · 否则 → 2分'],
    ],
  ])('%s', (_, section, wanted) => {
    expect(branches(section).map(({ text }) => text.zh)).toEqual(wanted);
  });

  test('in English too', () => {
    const section = '薪酬:\n  a: { 值: 若 sales > 0元 则 2元 否则 3元, 作废: is_manager }\n';
    expect(branches(section).map(({ text }) => text.en)).toEqual([
      'void (is_manager)',
      'not void (not is_manager)',
      'if sales > 0元 → 2元',
      'otherwise (not sales > 0元) → 3元',
    ]);
  });

  test('with the line of the text where it stands', () => {
    const section = '评分:\n  a:\n    阶梯: sales\n    档:\n      - [满 1万元, 1分]\n    不到: 0分';
    expect(branches(section).map(({ line, row }) => `${line} ${row}`)).toEqual(['a 12', 'a 11']);
  });

  test('what the re-weighting of missing parts is computed by has no name', () => {
    expect(branches('评分:\n  a: 1分\n  b: 2分\n  c: { 加权: { a: 50%, b: 50% }, 缺: 重分 }')).toEqual([]);
  });
});
