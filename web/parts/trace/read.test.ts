/** What the engine says of each construct is what its picture is drawn from. */

import { expect, test } from 'vitest';
import { toldMonth } from '../../../src/engine/telling/month.ts';
import { METHODS } from '../../../src/methods/shelf.ts';
import { evaluationOf, schemeText } from '../../../test/scheme-text.ts';
import type { TraceLine } from './node.ts';
import { bare, blocksOf, curveOf, near, partOf, ratersOf, WAYS, wayOf } from './read.ts';

/** The lines of the only example of a scheme, by name. */
function told(sections: string, language: 'zh' | 'en' = 'zh'): ReadonlyMap<string, TraceLine> {
  const { explanation } = toldMonth(evaluationOf(schemeText(sections)), new Set(), language);
  return new Map(explanation.filter(({ seen }) => !seen).map((line) => [line.name, line as TraceLine]));
}

const holesOf = (line: TraceLine | undefined): unknown => line?.rows.map(({ holes, active }) => [active, holes]);

test('every construct of the language has its way, and nothing else has', () => {
  expect(Object.keys(WAYS).toSorted()).toEqual(METHODS.map(({ id }) => id).toSorted());
});

test('tiers say their bound, rate, part and amount; whole tiers, steps and bands their bound and result', () => {
  const lines = told(`指标:
  收款: { 合计: orders.amount }
薪酬:
  提成: { 分段累进: 收款, 档: [[到 5万元, 2%], [以上, 3%]], 负数: 零, 后: [四舍五入到 0.01元] }
  全额: { 全额累进: 收款, 档: [[到 5万元, 2%], [以上, 3%]], 负数: 零, 后: [四舍五入到 0.01元] }
评分:
  得分: { 阶梯: 收款, 档: [[满 1万元, 1分], [满 10万元, 2分]], 不到: 0分 }
示例:
  - { 给: { 收款: 6万元 }, 得: { 提成: 1300元 } }
`);
  expect(holesOf(lines.get('提成'))).toEqual([
    [true, { row: '[到 5万元, 2%]', bound: '到 5万元', result: '2%', part: '50,000.00元', amount: '1,000.00元' }],
    [true, { row: '[以上, 3%]', bound: '以上', result: '3%', part: '10,000.00元', amount: '300.00元' }],
  ]);
  expect(lines.get('全额')?.rows.map(({ holes, active }) => [holes['bound'], holes['result'], active])).toEqual([
    ['到 5万元', '2%', false],
    ['以上', '3%', true],
  ]);
  expect(holesOf(lines.get('得分'))).toEqual([
    [false, {}],
    [true, { row: '[满 1万元, 1分]', bound: '满 1万元', result: '1分' }],
    [false, { row: '[满 10万元, 2分]', bound: '满 10万元', result: '2分' }],
  ]);
  expect(['提成', '全额', '得分'].map((name) => wayOf(lines.get(name) as TraceLine))).toEqual(['tiers', 'ladder', 'ladder']);
});

test('a sum of steps is shown as how often each was reached, a plain sum by its rule in words', () => {
  const lines = told(`指标:
  大单: { 合计: { 阶梯: orders.amount, 档: [[满 5千元, 50元], [满 1万元, 100元]] } }
  收款: { 合计: orders.amount, 其中: visit_type = 'first' }
示例:
  - { 得: { 大单: 0元 } }
`);
  expect(wayOf(lines.get('大单') as TraceLine)).toBe('events');
  expect(lines.get('大单')?.rows[1]).toEqual({
    text: '满 1万元：0 次 × 100.00元',
    active: false,
    holes: { step: '满 1万元', count: '0', price: '100.00元' },
  });
  expect(lines.get('收款')?.reasons).toEqual(['本人本月（看付款日）订单中，到诊类型为"first" 的，实付金额之和']);
});

test('conditions, codes and parts of sums are called by their titles', () => {
  const lines = told(`指标:
  sales: { 标题: 销售额, 合计: orders.amount }
结果:
  等次: { 条件: [[sales ≥ 10万元, '好'], [否则, '平']] }
评分:
  one: { 标题: 甲, 值: 90分 }
  two: { 标题: 乙, 值: 80分 }
  both: { 标题: 合, 加权: { one: 40%, two: 60% } }
  all: { 标题: 和, 加总: [one, two] }
  等级分: { 对照: 等次, 对照表: { 好: 10分, 否则: 5分 } }
示例:
  - { 给: { sales: 2万元 }, 得: { 等次: '平' } }
`);
  expect(holesOf(lines.get('等次'))).toEqual([
    [false, { row: "[sales ≥ 10万元, '好']", result: '"好"', condition: '销售额 ≥ 10万元' }],
    [true, { row: "[否则, '平']", result: '"平"' }],
  ]);
  expect(lines.get('both')?.rows.map(({ holes }) => [holes['of'], holes['part'], holes['weight']])).toEqual([
    ['甲', '90分', '40%'],
    ['乙', '80分', '60%'],
  ]);
  expect(lines.get('all')?.rows.map(({ holes }) => [holes['of'], holes['value']])).toEqual([
    ['甲', '90分'],
    ['乙', '80分'],
  ]);
  expect(lines.get('等级分')?.rows.map(({ holes, active }) => [holes['code'], holes['result'], active])).toEqual([
    ['好', '10分', false],
    [undefined, '5分', true],
  ]);
  expect(bare('"好"')).toBe('好');
  expect([bare('「主管评定（形象）」'), bare('「甲」 + 「乙」'), bare('"a" 且 "b"')]).toEqual([
    '主管评定（形象）',
    '「甲」 + 「乙」',
    '"a" 且 "b"',
  ]);
});

test.each(['zh', 'en'] as const)('an interpolation is a line through its points with one’s own place on it, in %s', (language) => {
  const lines = told(
    `指标:
  完成: { 合计: orders.amount }
评分:
  得分: { 插值: 完成, 点: [[0元, 0分], [1000元, 50分], [2000元, 60分]] }
示例:
  - { 给: { 完成: 1500元 }, 得: { 得分: 55分 } }
`,
    language,
  );
  const curve = curveOf(lines.get('得分') as TraceLine);
  expect(curve?.points.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [1000, 50],
    [2000, 60],
  ]);
  expect([curve?.own, curve?.room]).toEqual([
    { x: 1500, y: 55 },
    { left: 0, right: 2000, low: 0, high: 60 },
  ]);
});

test('ratings are a table of items and groups, a form a list with its maximum', () => {
  const lines = told(`评分:
  评议分: { 评议: ratings.score, 项: { virtue: 20%, ability: 80% }, 组: { leader: 60%, peer: 40% } }
  表分: { 打分表: ratings.score, 项: { documents: 2分, talks: 8分 } }
示例:
  - { 得: { 评议分: 未知 } }
`);
  const table = ratersOf(lines.get('评议分')?.rows ?? []);
  expect(table.groups).toEqual([
    { group: 'leader', weight: '60%' },
    { group: 'peer', weight: '40%' },
  ]);
  expect(table.items).toEqual([
    { item: 'virtue', remark: null, means: ['未知', '未知'] },
    { item: 'ability', remark: null, means: ['未知', '未知'] },
  ]);
  expect(lines.get('表分')?.rows[1]?.holes).toEqual({ name: 'talks', points: '未知', full: '8分' });
});

test('among others: rank, pool, group; and goals: what their sentences say is there to be drawn', () => {
  const lines = told(`指标:
  收款: { 合计: orders.amount }
结果:
  名次: { 排名: 收款, 次序: 高者为先, 并列: 同取优 }
  全组: { 组内合计: 收款 }
  完成: { 达成率: 收款, 目标: 2000元 }
薪酬:
  奖: { 奖池: 100元, 分法: 平均分, 余数: 依次 }
  补: { 保底: 3000元, 应得: 收款 }
  满: { 每满: 收款, 每: 400元, 得: 5元 }
  底: { 按日折算: [[自 hired_on, 310元]], 后: [四舍五入到 0.01元] }
示例:
  - 对象: { E1: { 给: { 收款: 1000元, hired_on: 2026-10-22 }, 得: { 名次: 2名 } }, E2: { 给: { 收款: 1500元 }, 得: { 名次: 1名 } } }
    周期: 2026-10
`);
  const said = (name: string): unknown => lines.get(name)?.said;
  expect(said('名次')).toEqual({ by: '1,000.00元', rank: '2名' });
  expect(said('全组')).toEqual({ sum: '2,500.00元', own: '1,000.00元' });
  expect(said('奖')).toEqual({ pool: '100.00元', part: '50.00元' });
  expect(said('完成')).toEqual({ actual: '1,000.00元', target: '2,000.00元' });
  expect(said('补')).toEqual({ floor: '3,000.00元', earned: '1,000.00元', value: '2,000.00元' });
  expect(blocksOf(lines.get('满')?.said['count'])).toEqual({ squares: 2, more: false });
  expect(lines.get('底')?.rows.map(({ holes }) => [holes['from'], holes['result'], holes['days'], holes['all']])).toEqual([
    ['入职日', '310元', '10天', '31天'],
  ]);
  expect(partOf('1,000.00元', '2,500.00元')).toBe(40);
});

test('figures are read as numbers for drawing alone', () => {
  expect(['1,914.73元', '约 33.3333%', '-17.85元', '未知', undefined].map(near)).toEqual([1914.73, 33.3333, -17.85, null, null]);
  expect([partOf('未知', '5分'), partOf('3分', '0分'), blocksOf('1,000'), blocksOf('未知')]).toEqual([
    null,
    null,
    { squares: 20, more: true },
    null,
  ]);
});
