/** Chains: which steps are skipped, and that a skipped step, asked for later, is the number that was paid with. */

import { type Arbitrary, array, assert, constantFrom, infiniteStream, integer, oneof, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf, read } from '../../test/columns.ts';
import { planOf, publicMonth, schemeText } from '../../test/scheme-text.ts';
import type { Column } from '../lib/column.ts';
import type { Facts } from '../methods/facts.ts';
import type { Plan } from '../plan/plan.ts';
import { chainsOf } from './chains.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { trace } from './explain.ts';

/** The plan of some lines over three measures; scores, because pay would have to be rounded. */
const scheme = (lines: string): Plan =>
  planOf(
    schemeText(`指标:
  x: { 计数: orders, 其中: amount ≥ 1元 }
  y: { 计数: orders, 其中: amount ≥ 2元 }
  z: { 计数: orders, 其中: amount ≥ 3元 }
评分:
${lines}
薪酬:
  pay: { 值: 1元 }
`),
  );

function factsOf(plan: Plan, answers: readonly Column[]): Facts {
  const ids = ['E1', 'E2', 'E3'];
  const asked = plan.questions.questions.map(({ id }, k): [string, Column] => [id, answers[k] ?? numbersOf(['0'])]);
  return { subjects: { ids, labels: ids.map(() => null), attributes: new Map() }, answers: new Map(asked) };
}

/** The same month without chains: a month in which something is overridden is computed step by step. */
function stepByStep({ plan, facts, column }: Evaluation): Evaluation {
  const asked = plan.nodes.find(({ operator }) => operator === 'answer');
  if (asked === undefined) throw new Error('The plan asks for nothing.');
  return evaluate(plan, facts, new Map([[asked.id, column(asked.id)]]));
}

describe('what a chain skips', () => {
  /** The chain of a line as "factor × operator". */
  const chainOf = (plan: Plan, name: string): readonly string[] | null => {
    const built = plan.lines.find(({ line }) => line.name === name)?.built;
    const chain = built?.is === 'value' ? chainsOf(plan).get(built.node) : undefined;
    return chain?.inputs.map((id, k) => `${chain.factors[k]?.n}/${chain.factors[k]?.d} ${plan.nodes[id]?.operator}`) ?? null;
  };

  test.each([
    ['x × 2% + y × 3%', ['1/50 answer', '3/100 answer']],
    ['x − (y − z × 5)', ['1/1 answer', '-1/1 answer', '5/1 answer']],
    ['(x + 1单) × 3', ['3/1 answer', '3/1 constant']],
    ['−(x + y) ÷ 4', ['-1/4 answer', '-1/4 answer']],
    ['x + y', null],
    ['x × 2%', null],
    ['x × y + z × z', null],
    ['(x + y) ÷ z', null],
  ])('%s', (formula, wanted) => {
    expect(chainOf(scheme(`  a: { 值: "${formula}" }`), 'a')).toEqual(wanted);
  });

  test('neither a line nor what is used twice', () => {
    const plan = scheme('  a: { 值: x + y }\n  b: { 值: a + z + 1单 }');
    expect(chainOf(plan, 'b')).toEqual(['1/1 add', '1/1 answer', '1/1 constant']);
  });
});

/** All cells of a month, node by node, in the given order. */
const cellsOf = (evaluation: Evaluation, nodes: readonly number[]): ReadonlyMap<number, readonly string[]> =>
  new Map(nodes.map((id) => [id, read(evaluation.column(id))]));

test('a step that a chain skipped is the same when it is asked for, in whatever order', () => {
  const leaf = constantFrom('x', 'y', 'z', '2单', '(x ÷ 3)', '(x × y ÷ z)');
  const grown = (inner: Arbitrary<string>): Arbitrary<string> =>
    oneof(
      tuple(inner, constantFrom('+', '−'), inner).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tuple(inner, constantFrom('× 3', '× 0', '× (−2)', '× 2.5%', '÷ 7')).map(([a, factor]) => `(${a} ${factor})`),
    );
  const formula = grown(oneof(leaf, grown(oneof(leaf, grown(leaf)))));
  const answer = array(constantFrom('0', '1', '7', '9007199254740990', '?', '-'), { minLength: 3, maxLength: 3 }).map((cells) =>
    numbersOf(cells),
  );
  assert(
    property(formula, formula, array(answer, { minLength: 3, maxLength: 3 }), infiniteStream(integer()), (first, second, answers, dice) => {
      const plan = scheme(`  a: { 值: "${first}" }\n  b: { 值: "a + ${second}" }`);
      const evaluation = evaluate(plan, factsOf(plan, answers));
      const order = plan.nodes.map(({ id }) => ({ id, die: dice.next().value as number })).toSorted((p, q) => p.die - q.die);
      const nodes = order.map(({ id }) => id);
      expect(cellsOf(evaluation, nodes)).toEqual(cellsOf(stepByStep(evaluation), nodes));
    }),
    { numRuns: 300 },
  );
});

test.each(['online-consultant', 'service-form', 'livestream-clinic'])('%s is explained by what was paid', async (name) => {
  const { evaluation, close } = await publicMonth(name);
  const steps = stepByStep(evaluation);
  expect(chainsOf(evaluation.plan).size).toBeGreaterThan(0);
  for (const { line } of evaluation.plan.lines)
    for (const row of evaluation.facts.subjects.ids.keys()) expect(trace(evaluation, line.name, row)).toEqual(trace(steps, line.name, row));
  close();
});
