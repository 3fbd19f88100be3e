/** Measures over a few rows of facts, each figure worked out by hand. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { computeMonth } from '../src/cli/month.ts';
import { results } from '../src/engine/results.ts';
import { inFolder } from './facts-folder.ts';
import { planOf, schemeText } from './scheme-text.ts';

const FACTS = {
  'employees.csv': 'employee_id,name\nA,甲\nB,乙\n',
  'visits.csv': 'employee_id,arrived_on\nA,2026-10-02\nA,2026-10-03\nB,2026-10-03\n',
  'orders.csv': `order_id,employee_id,paid_on,amount
o1,A,2026-07-02,-100.00
o2,A,2026-08-01,60000.00
o3,A,2026-08-31,60000.00
o4,A,2026-09-02,50000.50
o5,A,2026-10-02,60000.00
o6,A,2026-10-03,-100.00
o7,A,2026-10-04,5.00
`,
};

/** The results of October by subject. */
const october = (sections: string, tables = '', facts: Readonly<Record<string, string>> = FACTS) =>
  inFolder({ 'scheme.yaml': schemeText(`${tables}${sections}`), ...facts }, async (folder) => {
    const { evaluation, problems, close } = await computeMonth({ scheme: join(folder, 'scheme.yaml'), facts: folder, period: '2026-10' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found = results(evaluation!);
    close();
    return found;
  });

test('sums of tiers: each month, or each row, by the tiers on its own', async () => {
  const tiers = '档: [[到 5万元, 2%], [到 10万元, 2.5%], [以上, 3%]]';
  const found = await october(`指标:
  各月: { 合计: orders.amount, 按: 月(paid_on), 窗口: 期前 }
  分段: { 合计: { 分段累进: 各月, ${tiers}, 负数: 零 } }
  照算: { 合计: { 分段累进: 各月, ${tiers}, 负数: 照算 } }
  全额: { 合计: { 全额累进: 各月, ${tiers}, 负数: 零 } }
  全额照算: { 合计: { 全额累进: 各月, ${tiers}, 负数: 照算 } }
  逐单: { 合计: { 分段累进: orders.amount, ${tiers}, 负数: 零 } }
  大单: { 合计: { 分段累进: orders.amount, ${tiers}, 负数: 零 }, 其中: amount > 100元 }
  负档: { 合计: { 分段累进: orders.amount, 档: [[到 -50元, 1%], [以上, 2%]], 负数: 照算 } }
  负档零: { 合计: { 分段累进: orders.amount, 档: [[到 -50元, 1%], [以上, 2%]], 负数: 零 } }
`);
  expect(found['A']).toEqual({
    分段: '3850.01', // August 120,000: 2,850; September 50,000.50: 1,000.0125; July below zero: 0
    照算: '3848.01', // and July −100 × 2 %
    全额: '4850.01', // 120,000 × 3 % + 50,000.50 × 2.5 %
    全额照算: '4848.01',
    逐单: '1250.10', // 1,250 + 0 + 5 × 2 %
    大单: '1250.00',
    负档: '1200.10', // 60,000: −0.50 + 60,050 × 2 % = 1,200.50; −100 × 1 % = −1; 5: −0.50 + 55 × 2 % = 0.60
    负档零: '1201.60', // the middle one counts as 0: −0.50 + 50 × 2 % = 0.50
  });
  expect(new Set(Object.values(found['B']!))).toEqual(new Set(['0.00']));
});

test('tiers of percentages at plain rates, and of plain numbers at percentages, are percentages, whose differences are percent points', async () => {
  const tables = `表:
  goals: { 计数: 条, 列: { employee_id: 编号 employee, reached: "% 2", index: 数 1 } }
`;
  const facts = { ...FACTS, 'goals.csv': 'employee_id,reached,index\nA,90,2\nA,120,0.5\n' };
  const [share, rate] = ['档: [[不足 100%, 0.8], [以上, 1]], 负数: 零', '档: [[到 1, 10%], [以上, 20%]], 负数: 零'];
  const found = await october(
    `指标:
  完成: { 合计: goals.reached }
  指数: { 合计: goals.index }
  各项: { 合计: { 全额累进: goals.reached, ${share} } }
  各段: { 合计: { 分段累进: goals.reached, ${share} } }
  各项指数: { 合计: { 全额累进: goals.index, ${rate} } }
评分:
  全额: { 全额累进: 完成, ${share} }
  分段: { 分段累进: 完成, ${share} }
  全额指数: { 全额累进: 指数, ${rate} }
  各项差: 完成 − 各项
  各段差: 完成 − 各段
  指数差: 完成 − 各项指数
  全额差: 完成 − 全额
  分段差: 完成 − 分段
  全额指数差: 完成 − 全额指数
`,
    tables,
    facts,
  );
  expect(found['A']).toMatchObject({
    ...{ 各项: '192.00', 各段: '172.00', 各项指数: '45', 全额: '210.00', 分段: '190.00', 全额指数: '50' },
    各项差: '18.00', // 210 % − (90 % × 0.8 + 120 %)
    各段差: '38.00', // 210 % − (72 % + 80 % + 20 %)
    指数差: '165.00', // 210 % − (2 × 20 % + 0.5 × 10 %)
    ...{ 全额差: '0.00', 分段差: '20.00', 全额指数差: '160.00' },
  });
});

test('groups of everybody are the subject’s own where a condition looks at the subject', async () => {
  const found = await october(`指标:
  当日到诊: { 计数: visits, 按: arrived_on }
  有到诊的日子: { 计数: orders, 其中: 当日到诊 > 0次, 归: 全体, 按: paid_on }
  天数: { 计数: 有到诊的日子 }
  全部日子: { 计数: orders, 归: 全体, 按: paid_on }
  全部天数: { 计数: 全部日子 }
`);
  expect(found).toEqual({ A: { 天数: '2', 全部天数: '3' }, B: { 天数: '1', 全部天数: '3' } });
});

test('a score of a scorecard lies from 0 to its maximum, and the problem says so', () => {
  const plan = planOf(schemeText('评分:\n  甲: { 打分表: ratings.score, 项: { work: 50分 } }\n'));
  expect(plan.questions.expectations.map(({ values }) => [values['from'], values['to']])).toEqual([['0', '50分']]);
});
