/** Several periods of a scheme with the facts opened once for all of them. */

import { type Evaluation, evaluate } from '../../engine/evaluate.ts';
import { gather } from '../../facts/gather.ts';
import { openFacts } from '../../facts/open.ts';
import type { FactStore } from '../../facts/store.ts';
import type { Period } from '../../lib/period.ts';
import { hasErrors, type Problem } from '../../lib/problem.ts';
import { withGrouping } from '../../plan/measure/grouping.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Loaded, userPath } from '../library.ts';
import { nobody, planFor } from '../month.ts';

/** A scheme and, for each period, what came of it; a period that an error stopped is not there. */
export type SideOf = { readonly loaded: Loaded; readonly months: readonly Evaluation[]; readonly problems: readonly Problem[] };

/** Periods that were computed; `months` is empty where an error stopped any of them. */
export type Computed = SideOf & { readonly grouping: string | null };

/** Computes a scheme for some periods; people are grouped by a column where `by` names one. */
export async function computePeriods(
  {
    loaded,
    facts,
    periods,
    by,
  }: { readonly loaded: Loaded; readonly facts: string; readonly periods: readonly Period[]; readonly by: string | null },
  progress: (done: number, total: number) => void,
): Promise<Computed> {
  const plan = planned(loaded, periods, by);
  if (plan.plans === null) return { loaded, months: [], problems: plan.problems, grouping: null };
  const opened = await openFacts(userPath(facts), plan.plans[0]?.tables ?? [], allNeeds(plan.plans), { progress });
  try {
    const side = await computeSide(loaded, plan, opened);
    return { ...side, months: side.months.length === periods.length ? side.months : [], grouping: plan.grouping };
  } finally {
    opened.store?.close();
  }
}

/** How far back a scheme reaches: the periods that it can compute, and why not the others, as warnings. */
export type Reach = { readonly periods: readonly Period[]; readonly problems: readonly Problem[] };

/** The last of some periods, and those before it for which the scheme says enough: a parameter may have come later. */
export function reachOf(loaded: Loaded, periods: readonly Period[]): Reach {
  const last = periods.at(-1);
  if (last === undefined || planFor(loaded, last.text).plan === null) return { periods: periods.slice(-1), problems: [] };
  const tried = periods.map((period) => ({ period, ...planFor(loaded, period.text) }));
  const failed = tried.filter(({ plan }) => plan === null).flatMap(({ problems }) => problems);
  const problems = failed.filter(({ severity }) => severity === 'error').map((problem) => ({ ...problem, severity: 'warning' }) as const);
  return { periods: tried.filter(({ plan }) => plan !== null).map(({ period }) => period), problems };
}

/** The plans of a scheme for some periods; null after an error in any. */
export type Planned = { readonly plans: readonly Plan[] | null; readonly grouping: string | null; readonly problems: readonly Problem[] };

/** The plans of a scheme for all periods, with the question of the group where one is wanted; null after an error in any. */
export function planned(loaded: Loaded, periods: readonly Period[], by: string | null): Planned {
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
export type Opened = { readonly store: FactStore | null; readonly problems: readonly Problem[] };

/** The columns that any of some plans reads, by table. */
export function allNeeds(plans: readonly Plan[]): ReadonlyMap<string, ReadonlySet<string>> {
  const needs = new Map<string, Set<string>>();
  for (const [table, columns] of plans.flatMap((plan) => [...plan.needs])) {
    needs.set(table, new Set([...(needs.get(table) ?? []), ...columns]));
  }
  return needs;
}

/** Computes every period of a side from its opened facts. */
export async function computeSide(loaded: Loaded, { plans, problems }: Planned, opened: Opened): Promise<SideOf> {
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
