/** Bench of the evaluator: shipped schemes with all their columns kept, against hand-written loops over the same input. */

import { loadScheme } from '../src/cli/library.ts';
import { planFor } from '../src/cli/month.ts';
import { type Evaluation, evaluate } from '../src/engine/evaluate.ts';
import type { Facts } from '../src/methods/facts.ts';
import type { Plan } from '../src/plan/plan.ts';
import { cardPayByHand, cards, factsOfCards } from './cards.ts';
import { consultants, factsOf, wideFacts } from './consultants.ts';
import { payByHand } from './hand-loop.ts';
import { inTurn, type Measured, markdown, type Pairs, ratios, spread, timed } from './pairs.ts';

const SEED = 20_261_122;
const SIZES = [100_000, 10_000, 1_000_000];
const WIDE_SIZE = 100_000;

/** A scheme over made-up facts, and the line that a hand-written loop computes too, in fen. */
type Match = {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly line: string;
  readonly byHand: (pay: Float64Array) => void;
};

/** Measures the evaluator at all sizes, then on big integers, then again, then on another scheme; gives the lines of a report. */
export async function evaluatorBench(): Promise<readonly string[]> {
  const rows = [['scheme', 'subjects', 'evaluator, ns a subject', 'hand-written loop', 'ratio']];
  for (const size of SIZES) rows.push(await rowOf('online-consultant', consultantMatch(size), ''));
  const wide = (wideMilliseconds(consultantMatch(WIDE_SIZE)) * 1e6) / WIDE_SIZE;
  rows.push(['online-consultant', `${WIDE_SIZE.toLocaleString('en')}, all on big integers`, wide.toFixed(0), '–', '–']);
  rows.push(await rowOf('online-consultant', consultantMatch(WIDE_SIZE), ', after that'));
  rows.push(await rowOf('new-media-card', cardMatch(WIDE_SIZE), ', after that'));
  return [markdown(rows)];
}

function consultantMatch(size: number): Match {
  const [plan, given] = [planOf('online-consultant'), consultants(size, SEED)];
  return { plan, facts: factsOf(plan, given), line: 'total', byHand: (pay) => payByHand(given, pay) };
}

function cardMatch(size: number): Match {
  const [plan, given] = [planOf('new-media-card'), cards(size, SEED)];
  return { plan, facts: factsOfCards(plan, given), line: 'performance_pay', byHand: (pay) => cardPayByHand(given, pay) };
}

function planOf(scheme: string): Plan {
  const { plan } = planFor(loadScheme(scheme), '2026-10');
  if (plan === null) throw new Error(`The scheme ${scheme} does not compile.`);
  return plan;
}

async function rowOf(scheme: string, match: Match, remark: string): Promise<string[]> {
  const size = sizeOf(match);
  const pairs = await inTurn(
    () => repeated(size, () => evaluate(match.plan, match.facts)),
    () => repeated(size, () => match.byHand(new Float64Array(size))),
    { repetitions: 15, warmups: 5 },
  );
  demandSame(match);
  const subjects = `${size.toLocaleString('en')}${remark}`;
  return [scheme, subjects, perSubject(pairs.first, size), perSubject(pairs.second, size), spread(ratios(pairs), 2)];
}

const sizeOf = ({ facts }: Match): number => facts.subjects.ids.length;

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

/** Stops the bench where one subject's pay differs between the two. */
function demandSame(match: Match): void {
  const pay = new Float64Array(sizeOf(match));
  match.byHand(pay);
  const { num, scale } = paidBy(match, evaluate(match.plan, match.facts));
  for (let i = 0; i < pay.length; i += 1) {
    if (num[i]! * 100 !== pay[i]! * Number(scale))
      throw new Error(`${match.facts.subjects.ids[i]}: ${num[i]} at ${scale}, by hand ${pay[i]} fen`);
  }
}

function paidBy({ line }: Match, evaluation: Evaluation) {
  const built = evaluation.plan.lines.find((each) => each.line.name === line)?.built;
  const column = built?.is === 'value' ? evaluation.column(built.node) : null;
  if (column?.is !== 'number' || column.den !== null || column.state !== null) throw new Error(`The line ${line} is no plain number.`);
  return column;
}

/** How long the path of big integers takes, whose results must be the same. */
function wideMilliseconds(match: Match): number {
  const { plan, facts } = match;
  const wide = wideFacts(facts);
  evaluate(plan, wide);
  const { result, milliseconds } = timed(() => evaluate(plan, wide));
  const [usual, big] = [paidBy(match, evaluate(plan, facts)), paidBy(match, result)];
  if (!big.wide || big.scale !== usual.scale) throw new Error('The path of big integers was not taken.');
  for (let i = 0; i < sizeOf(match); i += 1) {
    if (BigInt(usual.num[i]!) !== BigInt(big.num[i]!)) throw new Error(`${facts.subjects.ids[i]}: ${usual.num[i]} and ${big.num[i]}`);
  }
  return milliseconds;
}
