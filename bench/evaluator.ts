/** Bench of the evaluator: the shipped scheme with all its columns kept, against one hand-written loop over the same input. */

import { loadScheme } from '../src/cli/library.ts';
import { planFor } from '../src/cli/month.ts';
import { type Evaluation, evaluate } from '../src/engine/evaluate.ts';
import type { Facts } from '../src/methods/facts.ts';
import type { Plan } from '../src/plan/plan.ts';
import { type Consultants, consultants, factsOf, wideFacts } from './consultants.ts';
import { payByHand } from './hand-loop.ts';
import { inTurn, type Measured, markdown, type Pairs, ratios, spread, timed } from './pairs.ts';

const SEED = 20_261_122;
const SIZES = [100_000, 10_000, 1_000_000];
const WIDE_SIZE = 100_000;

/** Measures the evaluator at all sizes, then on big integers, then again; gives the lines of a report. */
export async function evaluatorBench(): Promise<readonly string[]> {
  const plan = scheme();
  const rows = [['subjects', 'evaluator, ns a subject', 'hand-written loop', 'ratio']];
  for (const size of SIZES) rows.push(await rowOf(plan, size, ''));
  const given = consultants(WIDE_SIZE, SEED);
  const wide = (wideMilliseconds(plan, factsOf(plan, given), given) * 1e6) / WIDE_SIZE;
  rows.push([`${WIDE_SIZE.toLocaleString('en')}, all on big integers`, wide.toFixed(0), '–', '–']);
  rows.push(await rowOf(plan, WIDE_SIZE, ', after that'));
  return [markdown(rows)];
}

async function rowOf(plan: Plan, size: number, remark: string): Promise<string[]> {
  const given = consultants(size, SEED);
  const facts = factsOf(plan, given);
  const pairs = await inTurn(
    () => evaluated(plan, facts),
    () => byHand(given),
    { repetitions: 15, warmups: 5 },
  );
  demandSame(plan, facts, given);
  return [`${size.toLocaleString('en')}${remark}`, perSubject(pairs.first, size), perSubject(pairs.second, size), spread(ratios(pairs), 2)];
}

function scheme(): Plan {
  const { plan } = planFor(loadScheme('online-consultant'), '2026-10');
  if (plan === null) throw new Error('The scheme online-consultant does not compile.');
  return plan;
}

/** One month of everybody; what the loop needs to be long enough to be timed is repeated inside. */
function evaluated(plan: Plan, facts: Facts): Measured {
  return repeated(facts.subjects.ids.length, () => evaluate(plan, facts));
}

function byHand(given: Consultants): Measured {
  return repeated(given.size, () => {
    const totals = new Float64Array(given.size);
    payByHand(given, totals);
    return totals;
  });
}

/** The mean of as many calls as a million subjects take. */
function repeated(size: number, run: () => unknown): Measured {
  const calls = Math.max(1, Math.round(1_000_000 / size));
  const { milliseconds } = timed(() => {
    for (let call = 0; call < calls; call += 1) run();
  });
  return { milliseconds: milliseconds / calls };
}

const perSubject = (runs: Pairs['first'], size: number): string =>
  spread(
    runs.map(({ milliseconds }) => (milliseconds * 1e6) / size),
    1,
  );

/** Stops the bench where one subject's total differs between the two. */
function demandSame(plan: Plan, facts: Facts, given: Consultants): void {
  const totals = new Float64Array(given.size);
  payByHand(given, totals);
  const { num, scale } = totalOf(evaluate(plan, facts));
  for (let i = 0; i < given.size; i += 1) {
    if (num[i]! * 100 !== totals[i]! * Number(scale))
      throw new Error(`${facts.subjects.ids[i]}: ${num[i]} at ${scale}, by hand ${totals[i]} fen`);
  }
}

function totalOf(evaluation: Evaluation) {
  const line = evaluation.plan.lines.find((each) => each.line.name === 'total');
  const column = line?.built.is === 'value' ? evaluation.column(line.built.node) : null;
  if (column?.is !== 'number' || column.den !== null || column.state !== null) throw new Error('The total is no plain number.');
  return column;
}

/** How long the path of big integers takes, whose results must be the same. */
function wideMilliseconds(plan: Plan, facts: Facts, given: Consultants): number {
  const wide = wideFacts(facts);
  evaluate(plan, wide);
  const { result, milliseconds } = timed(() => evaluate(plan, wide));
  const [usual, big] = [totalOf(evaluate(plan, facts)), totalOf(result)];
  if (!big.wide || big.scale !== usual.scale) throw new Error('The path of big integers was not taken.');
  for (let i = 0; i < given.size; i += 1) {
    if (BigInt(usual.num[i]!) !== BigInt(big.num[i]!)) throw new Error(`${facts.subjects.ids[i]}: ${usual.num[i]} and ${big.num[i]}`);
  }
  return milliseconds;
}
