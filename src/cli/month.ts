/** A month from files: gather everything, decide purely; every problem on the way is kept. */

import { type Evaluation, evaluate } from '../engine/evaluate.ts';
import { doubtsAbout } from '../facts/doubts/doubts.ts';
import { gather } from '../facts/gather.ts';
import { openFacts } from '../facts/open.ts';
import type { FactStore } from '../facts/store.ts';
import { parsePeriod } from '../lib/period.ts';
import { hasErrors, type Problem } from '../lib/problem.ts';
import { compile } from '../plan/compile/compile.ts';
import type { Plan } from '../plan/plan.ts';
import { type Loaded, loadScheme, tableLibrary, userPath } from './library.ts';

/** What is asked: a scheme by name or file, the folder of facts, the period. */
export type Order = { readonly scheme: string; readonly facts: string; readonly period: string };

/** What came of it; `evaluation` is null where an error stopped the run. The store stays open until `close`. */
export type Month = {
  readonly loaded: Loaded;
  readonly plan: Plan | null;
  readonly evaluation: Evaluation | null;
  readonly store: FactStore | null;
  readonly problems: readonly Problem[];
  readonly close: () => void;
};

/** Computes a scheme for a period from a folder of facts. */
export const computeMonth = (order: Order, progress?: (done: number, total: number) => void): Promise<Month> =>
  computeLoaded(loadScheme(order.scheme), order.facts, order.period, progress);

/** Computes a scheme that was read before; paths of facts are those of the user. */
export async function computeLoaded(
  loaded: Loaded,
  facts: string,
  period: string,
  progress?: (done: number, total: number) => void,
): Promise<Month> {
  const planned = planFor(loaded, period);
  const failed = (problems: readonly Problem[], plan: Plan | null = null): Month => ({
    loaded,
    plan,
    evaluation: null,
    store: null,
    problems,
    close: () => undefined,
  });
  if (planned.plan === null) return failed(planned.problems);
  const { plan } = planned;
  const opened = await openFacts(userPath(facts), plan.tables, plan.needs, progress === undefined ? {} : { progress });
  const soFar = [...planned.problems, ...opened.problems];
  if (opened.store === null) return failed(soFar, plan);
  const { store } = opened;
  const gathered = await gather(store, plan.questions);
  const doubts = await doubtsAbout(store, plan.questions, plan.period);
  const evaluation = gathered.facts === null ? null : evaluate(plan, gathered.facts);
  const problems = [
    ...soFar,
    ...gathered.problems,
    ...doubts,
    ...(evaluation === null ? [] : [...nobody(evaluation), ...evaluation.problems]),
  ];
  const whole = evaluation !== null && !hasErrors(problems);
  return { loaded, plan, evaluation: whole ? evaluation : null, store, problems, close: () => store.close() };
}

/** A warning where no row is a subject: an empty result looks as if nobody earned anything. */
export function nobody(evaluation: Evaluation): readonly Problem[] {
  const { plan, facts } = evaluation;
  if (facts.subjects.ids.length > 0) return [];
  const place = { in: 'text', file: plan.file, span: plan.scheme.subjects.at } as const;
  return [{ code: 'SUBJECTS_NONE', severity: 'warning', place, values: { table: plan.subject.name } }];
}

/** The plan of a loaded scheme for a period text, with all problems of text, library and rules. */
export function planFor(loaded: Loaded, periodText: string): { readonly plan: Plan | null; readonly problems: readonly Problem[] } {
  if (loaded.source === null) return { plan: null, problems: loaded.problems };
  const period = parsePeriod(periodText);
  if (period === null)
    return {
      plan: null,
      problems: [...loaded.problems, { code: 'PERIOD_TEXT', severity: 'error', place: null, values: { found: periodText } }],
    };
  const library = tableLibrary();
  const compiled = compile(loaded.source, period, library.tables);
  return { plan: compiled.plan, problems: [...loaded.problems, ...library.problems, ...compiled.problems] };
}
