/** Evaluation: columns in order, computed once and only when wanted, stood in for by overrides; broken rules become problems. */

import { describe, expect, test } from 'vitest';
import { numbersOf, read, textsOf } from '../../test/columns.ts';
import { planOf, schemeText } from '../../test/scheme-text.ts';
import type { Column } from '../lib/column.ts';
import type { Facts } from '../methods/facts.ts';
import type { Plan } from '../plan/plan.ts';
import { evaluate } from './evaluate.ts';

const TEXT = schemeText(`指标:
  sales: { 合计: orders.amount }
薪酬:
  commission: { 分段累进: sales, 档: [[到 5万元, 2%], [以上, 3%]], 负数: 零, 后: [四舍五入到 0.01元] }
总计:
  total: { 值: commission + 1000元 }
`);

function factsOf(plan: Plan, answers: readonly Column[], attributes: Readonly<Record<string, Column>> = {}): Facts {
  const ids = ['E1', 'E2', 'E3'];
  return {
    subjects: { ids, labels: ids.map(() => null), attributes: new Map(Object.entries(attributes)) },
    answers: new Map(plan.questions.questions.map((question, k) => [question.id, answers[k] ?? numbersOf(['0'])])),
  };
}

const lineOf = (plan: Plan, name: string): number => {
  const built = plan.lines.find(({ line }) => line.name === name)?.built;
  if (built?.is !== 'value') throw new Error(`no value ${name}`);
  return built.node;
};

describe('a plan over facts', () => {
  const plan = planOf(TEXT);
  const facts = factsOf(plan, [numbersOf(['60000', '-5', '?'])]);

  test('gives the column of each line', () => {
    const evaluation = evaluate(plan, facts);
    expect(read(evaluation.column(lineOf(plan, 'commission')))).toEqual(['1300', '0', '?']);
    expect(read(evaluation.column(lineOf(plan, 'total')))).toEqual(['2300', '1000', '?']);
    expect(evaluation.problems).toEqual([]);
  });

  test('gives the same column object each time, and equal columns each run', () => {
    const evaluation = evaluate(plan, facts);
    for (const node of plan.nodes) expect(evaluation.column(node.id)).toBe(evaluation.column(node.id));
    const again = evaluate(plan, facts);
    for (const node of plan.nodes) expect(again.column(node.id)).toEqual(evaluation.column(node.id));
  });

  test('computes what only an explanation wants when it asks', () => {
    const evaluation = evaluate(plan, facts);
    const helpers = plan.nodes.filter(({ operator }) => operator === 'progressive');
    expect(helpers.length).toBeGreaterThan(1);
    for (const { id } of helpers) expect(evaluation.column(id).is).toBe('number');
  });

  test('an override stands in for a column, and what is below it is not asked for', () => {
    const overrides = new Map([[lineOf(plan, 'commission'), numbersOf(['1', '2', '3'])]]);
    const evaluation = evaluate(plan, { ...facts, answers: new Map() }, new Map([...overrides, [lineOf(plan, 'sales'), numbersOf(['0'])]]));
    expect(read(evaluation.column(lineOf(plan, 'total')))).toEqual(['1001', '1002', '1003']);
  });

  test('without an answer that it needs is a bug, not a zero', () => {
    expect(() => evaluate(plan, { ...facts, answers: new Map() })).toThrow('Bug: the facts have no answer');
  });
});

test('nobody at all gives no cells', () => {
  const plan = planOf(TEXT);
  const facts = {
    subjects: { ids: [], labels: [], attributes: new Map() },
    answers: new Map([[plan.questions.questions[0]?.id ?? '', numbersOf([])]]),
  };
  expect(read(evaluate(plan, facts).column(lineOf(plan, 'total')))).toEqual([]);
});

test('a code that the table does not know is a problem at its place', () => {
  const text = schemeText('薪酬:\n  base: { 对照: position, 对照表: { 甲: 100元, 乙: 200元 } }\n');
  const plan = planOf(text);
  const evaluation = evaluate(plan, factsOf(plan, [], { position: textsOf(['甲', '丙', '?']) }));
  expect(evaluation.problems).toMatchObject([{ code: 'LOOKUP_CODE', severity: 'error', values: { found: '丙', subject: 'E2' } }]);
  const place = evaluation.problems[0]?.place;
  expect(place?.in === 'text' ? text.slice(place.span.start, place.span.end) : '').toContain('对照');
});
