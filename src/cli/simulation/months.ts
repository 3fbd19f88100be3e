/** Computes the same months under two sets of rules or facts, with the facts opened once for all of them where they are the same. */

import type { Pair } from '../../engine/compare.ts';
import { type Evaluation, evaluate } from '../../engine/evaluate.ts';
import { gather } from '../../facts/gather.ts';
import { openFacts } from '../../facts/open.ts';
import type { FactStore } from '../../facts/store.ts';
import { type Period, parsePeriods } from '../../lib/period.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import { withGrouping } from '../../plan/measure/grouping.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Loaded, userPath } from '../library.ts';
import { nobody, planFor } from '../month.ts';

/** What is asked: the baseline and its variant, the facts and perhaps a layer over them, the periods, and what people are grouped by. */
export type Question = {
  readonly base: Loaded;
  readonly variant: Loaded;
  readonly facts: string;
  readonly layer: string | null;
  readonly periods: string;
  readonly by: string | null;
};

/** One side of the comparison: its scheme and, for each period, what came of it; empty after an error. */
export type SideOf = { readonly loaded: Loaded; readonly months: readonly Evaluation[]; readonly problems: readonly Problem[] };

/** Both sides; `pairs` is null where one of them has an error. Problems of the variant are those that the baseline does not have too. */
export type Simulated = {
  readonly old: SideOf;
  readonly new: SideOf;
  readonly pairs: readonly Pair[] | null;
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
    const pairs = old.months.map((month, k): Pair => ({ old: month, new: now.months[k] as Evaluation, grouping }));
    return { old, new: { ...now, problems: without(now.problems, old.problems) }, pairs: whole ? pairs : null };
  } finally {
    for (const store of new Set([stores.old.store, stores.new.store])) store?.close();
  }
}

const failedSide = (loaded: Loaded): SideOf => ({ loaded, months: [], problems: [] });

type Planned = { readonly plans: readonly Plan[] | null; readonly grouping: string | null; readonly problems: readonly Problem[] };

/** The plans of a scheme for all periods, with the question of the group where one is wanted; null after an error in any. */
function planned(loaded: Loaded, periods: readonly Period[], by: string | null): Planned {
  const each = periods.map((period) => planFor(loaded, period.text));
  const problems = once(each.flatMap((one) => one.problems));
  const plans = each.map(({ plan }) => plan).filter((plan) => plan !== null);
  if (plans.length < periods.length) return { plans: null, grouping: null, problems };
  if (by === null) return { plans, grouping: null, problems };
  const grouped = plans.map((plan) => withGrouping(plan, by));
  const wrong = grouped.find((one) => 'code' in one);
  if (wrong !== undefined && 'code' in wrong) return { plans: null, grouping: null, problems: [...problems, wrong] };
  const asked = grouped.filter((one) => 'plan' in one);
  return { plans: asked.map(({ plan }) => plan), grouping: asked[0]?.question ?? null, problems };
}

/** An opened store, shared where both sides read the same, with what was found on opening it. */
type Opened = { readonly store: FactStore | null; readonly problems: readonly Problem[] };

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

/** The columns that any of some plans reads, by table. */
function allNeeds(plans: readonly Plan[]): ReadonlyMap<string, ReadonlySet<string>> {
  const needs = new Map<string, Set<string>>();
  for (const [table, columns] of plans.flatMap((plan) => [...plan.needs])) {
    needs.set(table, new Set([...(needs.get(table) ?? []), ...columns]));
  }
  return needs;
}

async function computeSide(loaded: Loaded, { plans, problems }: Planned, opened: Opened): Promise<SideOf> {
  const found: Problem[] = [...problems, ...opened.problems];
  const months: Evaluation[] = [];
  for (const plan of opened.store === null ? [] : (plans ?? [])) {
    const gathered = await gather(opened.store as FactStore, plan.questions);
    found.push(...gathered.problems);
    if (gathered.facts === null) continue;
    const evaluation = evaluate(plan, gathered.facts);
    found.push(...nobody(evaluation), ...evaluation.problems);
    if (!hasErrors(evaluation.problems)) months.push(evaluation);
  }
  return { loaded, months, problems: once(found) };
}

/** Problems that several periods share are told once. */
const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

function without(problems: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const texts = new Set(known.map((problem) => JSON.stringify(problem)));
  return problems.filter((problem) => !texts.has(JSON.stringify(problem)));
}
