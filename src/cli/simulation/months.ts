/** Computes the same months under two sets of rules or facts, with the facts opened once for all of them where they are the same. */

import type { Pair } from '../../engine/compare.ts';
import type { Evaluation } from '../../engine/evaluate.ts';
import { openFacts } from '../../facts/open.ts';
import { parsePeriods } from '../../lib/period.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Loaded, userPath } from '../library.ts';
import { allNeeds, computeSide, type Opened, type Planned, planned, type SideOf } from '../reporting/periods.ts';

/** What is asked: the baseline and its variant, the facts and perhaps a layer over them, the periods, and what people are grouped by. */
export type Question = {
  readonly base: Loaded;
  readonly variant: Loaded;
  readonly facts: string;
  readonly layer: string | null;
  readonly periods: string;
  readonly by: string | null;
};

/** Both sides; `pairs` is null where one of them has an error. Problems of the variant are those that the baseline does not have too. */
export type Simulated = {
  readonly old: SideOf;
  readonly new: SideOf;
  readonly pairs: readonly Pair<Evaluation>[] | null;
};

/** Computes all periods of both sides. */
export async function simulateMonths(question: Question, progress: (done: number, total: number) => void): Promise<Simulated> {
  const periods = parsePeriods(question.periods);
  if (periods === null) {
    const problem: Problem = { code: 'PERIODS_TEXT', severity: 'error', place: null, values: { found: question.periods } };
    return { old: { loaded: question.base, months: [], problems: [problem] }, new: failedSide(question.variant), pairs: null };
  }
  const [base, variant] = [planned(question.base, periods, question.by), planned(question.variant, periods, question.by)];
  const stores = await openBoth(base, variant, question, progress);
  try {
    const old = await computeSide(question.base, base, stores.old);
    const now = await computeSide(question.variant, variant, stores.new);
    const whole = old.months.length === periods.length && now.months.length === periods.length;
    const grouping = base.grouping;
    const pairs = old.months.map((month, k): Pair<Evaluation> => ({ old: month, new: now.months[k] as Evaluation, grouping }));
    return { old, new: { ...now, problems: without(now.problems, old.problems) }, pairs: whole ? pairs : null };
  } finally {
    for (const store of new Set([stores.old.store, stores.new.store])) store?.close();
  }
}

const failedSide = (loaded: Loaded): SideOf => ({ loaded, months: [], problems: [] });

const CLOSED: Opened = { store: null, problems: [] };

/** The facts of both sides. They are one where no layer lies over them and both schemes declare the same tables. */
async function openBoth(
  base: Planned,
  variant: Planned,
  { facts, layer }: Question,
  progress: (done: number, total: number) => void,
): Promise<{ readonly old: Opened; readonly new: Opened }> {
  if (base.plans === null || variant.plans === null) return { old: CLOSED, new: CLOSED };
  const open = (plans: readonly Plan[], over: string | null): Promise<Opened> =>
    openFacts(userPath(facts), plans[0]?.tables ?? [], allNeeds(plans), over === null ? { progress } : { progress, over: userPath(over) });
  const [a, b] = [base.plans, variant.plans];
  if (layer === null && JSON.stringify(a[0]?.tables) === JSON.stringify(b[0]?.tables)) {
    const both = await open([...a, ...b], null);
    return { old: both, new: { store: both.store, problems: [] } };
  }
  return { old: await open(a, null), new: await open(b, layer) };
}

function without(problems: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const texts = new Set(known.map((problem) => JSON.stringify(problem)));
  return problems.filter((problem) => !texts.has(JSON.stringify(problem)));
}
