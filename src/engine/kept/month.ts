/** A kept month: all that a run leaves behind as data, one column for each line and each step between, under names that stay. */

import type { Column } from '../../lib/column.ts';
import type { Problem } from '../../lib/problem.ts';
import type { NodeId, Type } from '../../methods/node.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { madeOf } from '../explain.ts';
import { pathsOf } from './paths.ts';

/** A line with one value for each subject, and the lines that it is made of. */
export type KeptLine = {
  readonly name: string;
  readonly title: string | null;
  readonly section: string;
  /** Whether results show it: no mere check and not internal. */
  readonly shown: boolean;
  readonly parts: readonly string[];
};

/** The cells of a line (its path is the line's name) or of a step between. */
export type KeptColumn = { readonly path: string; readonly type: Type; readonly column: Column };

/** All that a run leaves. */
export type KeptMonth = {
  readonly scheme: string;
  readonly period: string;
  readonly subjects: { readonly ids: readonly string[]; readonly labels: readonly (string | null)[] };
  readonly lines: readonly KeptLine[];
  /** First the column of each line in their order, then those of the steps between. */
  readonly columns: readonly KeptColumn[];
  readonly problems: readonly Problem[];
};

/**
 * What a computed month leaves. Steps that the evaluator put together are computed one by one, so that what is kept does not
 * depend on how it was computed or on what anybody asked before; numbers written in the scheme are not kept, the scheme has them.
 */
export function keptMonth({ plan, facts, problems, column }: Evaluation): KeptMonth {
  const lines = plan.lines.flatMap((planned): readonly KeptLine[] => {
    const { name, title, section, internal } = planned.line;
    if (planned.built.is !== 'value') return [];
    return [{ name, title, section, shown: !internal && section !== 'checks', parts: madeOf(plan, planned) }];
  });
  const columns = [...pathsOf(plan)].map(([node, path]) => ({ path, type: typeOf(plan, node), column: column(node) }));
  const { ids, labels } = facts.subjects;
  return { scheme: plan.scheme.name, period: plan.period.text, subjects: { ids, labels }, lines, columns, problems: [...problems] };
}

const typeOf = (plan: Plan, node: NodeId): Type => {
  const line = plan.lines.find(({ built }) => built.is === 'value' && built.node === node)?.built;
  return line?.is === 'value' ? line.type : (plan.nodes[node]?.type ?? { is: 'truth' });
};

/** A kept month under its plan again; or the paths that the plan wants and the month lacks, or has beside them. */
export type Reopened = { readonly evaluation: Evaluation; readonly misfits: null } | { readonly misfits: readonly string[] };

/**
 * The month as if it had just been computed: it can be explained, compared and printed without facts or another computation. The
 * plan must come from the scheme version that the run pinned, by an engine that names the same steps.
 */
export function reopened(plan: Plan, kept: KeptMonth): Reopened {
  const paths = pathsOf(plan);
  const found = new Map(kept.columns.map(({ path, column }) => [path, column]));
  const wanted = new Set(paths.values());
  const misfits = [...wanted, ...found.keys()].filter((path) => !wanted.has(path) || !found.has(path));
  if (misfits.length > 0) return { misfits };
  const columns = new Map([...paths].map(([node, path]) => [node, found.get(path) as Column]));
  const given = (operator: string, setting: string): ReadonlyMap<string, Column> =>
    new Map(
      plan.nodes
        .filter((node) => node.operator === operator)
        .map(({ id, settings }) => [String(settings[setting]), columns.get(id) as Column]),
    );
  const subjects = { ...kept.subjects, attributes: given('attribute', 'column') };
  const evaluation = evaluate(plan, { subjects, answers: given('answer', 'question') }, columns);
  return { evaluation: { ...evaluation, problems: kept.problems }, misfits: null };
}
