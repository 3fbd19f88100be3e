/** Examples: met exactly or not at all, for one subject or several, with wrong names and values told. */

import { describe, expect, test } from 'vitest';
import { planOf, runExamples, schemeText } from '../../test/scheme-text.ts';
import { coverage } from './coverage.ts';
import { runExample } from './examples.ts';

const LINES = `指标:
  sales: { 合计: orders.amount }
  heads: { 计数: 不同 visits.customer_id }
薪酬:
  base: { 值: 若 is_manager 则 1700元 否则 1500元 }
  commission: { 分段累进: sales, 档: [[到 5万元, 2%], [以上, 3%]], 负数: 零, 后: [四舍五入到 0.01元] }
  fee: { 值: heads × 20元/人 }
评分:
  share: { 值: sales ÷ 3 }
结果:
  rank: { 排名: sales, 次序: 高者为先, 并列: 同取优 }
  grade: { 条件: [[sales ≥ 5万元, '优'], [否则, '良']] }
`;
const run = (examples: string) => runExamples(schemeText(`${LINES}示例:\n${examples}`));
const only = (example: string) => {
  const [result] = run(`  - ${example}\n`);
  if (result === undefined) throw new Error('no example');
  return result;
};

describe('an example', () => {
  test.each([
    "{ 给: { sales: 6万元 }, 得: { commission: 1300元, grade: '优' } }",
    '{ 给: { sales: -1000元 }, 得: { commission: 0元 } }',
    '{ 给: { sales: -1000元 }, 得: { commission: 0 } }',
    '{ 给: { sales: 1.25元 }, 得: { commission: 0.03元 } }',
    '{ 给: { sales: 100元 }, 得: { share: 100元 ÷ 3 } }',
    '{ 给: { sales: 100元 }, 得: { share: 50元 − 50元 ÷ 3 } }',
    '{ 给: { sales: 未知 }, 得: { commission: 未知, rank: 未知 } }',
    '{ 给: { heads: 3人 }, 得: { fee: 20元/人 × 3人 } }',
    '{ 给: { is_manager: 是 }, 得: { base: 1700元 } }',
    '{ 给: { employees.is_manager: 否 }, 得: { base: 1500元 } }',
    '{ 得: { base: 未知, commission: 0元, fee: 0元 } }',
  ])('%s is met', (example) => {
    const result = only(example);
    expect([result.failures, result.problems]).toEqual([[], []]);
  });

  test.each([
    ['{ 给: { sales: 100元 }, 得: { share: 33.33元 } }', 'share'],
    ['{ 给: { sales: 100元 }, 得: { commission: 未知 } }', 'commission'],
    ['{ 给: { sales: 未知 }, 得: { commission: 0元 } }', 'commission'],
    ["{ 给: { sales: 6万元 }, 得: { grade: '良' } }", 'grade'],
  ])('%s is not met', (example, name) => {
    const result = only(example);
    expect(result.failures.map((failure) => failure.name)).toEqual([name]);
    expect(result.problems).toEqual([]);
  });

  test.each([
    ['{ 给: { nobody: 1元 }, 得: { base: 0元 } }', 'EXAMPLE_NAME'],
    ['{ 给: { sales: 1元 }, 得: { nobody: 0元 } }', 'EXAMPLE_NAME'],
    ['{ 给: { sales: 1分 }, 得: { commission: 0元 } }', 'EXAMPLE_VALUE'],
    ["{ 给: { sales: '1' }, 得: { commission: 0元 } }", 'EXAMPLE_VALUE'],
    ['{ 给: { sales: 5 }, 得: { commission: 0元 } }', 'EXAMPLE_VALUE'],
    ['{ 给: { sales: 1元 }, 得: { commission: 5人 } }', 'EXAMPLE_VALUE'],
    ['{ 给: { sales: 1元 }, 得: { commission: 1元 + 1分 } }', 'EXAMPLE_VALUE'],
    ['{ 给: { sales: 1元 }, 得: { commission: 1元 × 2元 } }', 'EXAMPLE_VALUE'],
    ['{ 给: { sales: 1元 }, 得: { commission: sales } }', 'EXAMPLE_VALUE'],
    ['{ 给: { sales: 1元 ÷ 0 }, 得: { commission: 0元 } }', 'EXAMPLE_VALUE'],
  ])('%s has a problem', (example, code) => {
    expect(only(example).problems.map((problem) => problem.code)).toContain(code);
  });

  test('with several subjects computes them together, by their ids in order', () => {
    const result = only(
      '{ 对象: { 乙: { 给: { sales: 2元 }, 得: { rank: 2名 } }, 甲: { 给: { sales: 3元 }, 得: { rank: 1名 } }, 丙: { 得: { rank: 未知 } } } }',
    );
    expect([result.failures, result.problems]).toEqual([[], []]);
    expect(result.evaluation?.facts.subjects.ids).toEqual(['丙', '乙', '甲']);
  });

  test('that fails for one of several names who', () => {
    const result = only('{ 对象: { 乙: { 给: { sales: 2元 }, 得: { rank: 1名 } }, 甲: { 给: { sales: 3元 }, 得: { rank: 1名 } } } }');
    expect(result.failures.map(({ subject, name }) => `${subject} ${name}`)).toEqual(['乙 rank']);
  });
});

describe('coverage', () => {
  const reached = (examples: string) =>
    coverage(run(examples).flatMap(({ evaluation }) => evaluation ?? [])).filter((branch) => branch.reached);

  test('says which tiers, choices and cases were reached', () => {
    const [low] = [reached('  - { 给: { sales: 1元, is_manager: 是 }, 得: { base: 1700元 } }\n').map(({ text }) => text.zh)];
    expect(low).toHaveLength(3);
    const both = reached(
      '  - { 给: { sales: 1元, is_manager: 是 }, 得: { base: 1700元 } }\n  - { 给: { sales: 6万元, is_manager: 否 }, 得: { base: 1500元 } }\n',
    );
    expect(both).toHaveLength(6);
  });

  test('what is unknown reaches nothing', () => {
    expect(reached('  - { 给: { sales: 未知 }, 得: { commission: 未知 } }\n')).toEqual([]);
  });

  test('examples of periods in which a table had other rows are each seen under their own table', () => {
    const text = schemeText(`参数:
  档:
    2026-01-01: { 来源: 旧, 值: [[到 5万元, 2%], [以上, 3%]] }
    2026-10-01: { 来源: 新, 值: [[到 1万元, 1%], [到 5万元, 2%], [以上, 3%]] }
指标:
  sales: { 合计: orders.amount }
薪酬:
  extra: { 值: 若 sales > 0元 则 1元 否则 2元 }
  commission: { 全额累进: sales, 档: 档, 负数: 零, 后: [四舍五入到 0.01元] }
  late: { 值: 若 commission > 100元 则 1元 否则 2元 }
示例:
  - { 周期: 2026-09, 给: { sales: 6万元 }, 得: { commission: 1800元 } }
  - { 周期: 2026-10, 给: { sales: 5千元 }, 得: { commission: 50元 } }
`);
    const evaluations = ['2026-09', '2026-10'].flatMap((period, k) => {
      const plan = planOf(text, period);
      const example = plan.scheme.examples[k];
      return example === undefined ? [] : (runExample(plan, example).evaluation ?? []);
    });
    expect(evaluations).toHaveLength(2);
    const late = coverage(evaluations).filter(({ line }) => line === 'late');
    expect(late.map((branch) => branch.reached)).toEqual([true, true]);
  });
});
