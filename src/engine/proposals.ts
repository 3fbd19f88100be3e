/** Proposals: for whom a month proposes what, with the evidence; data for a person who decides. */

import { field, wordOf } from '../methods/form.ts';
import type { Shown } from '../methods/method.ts';
import type { PlanLine } from '../plan/plan.ts';
import type { Evaluation } from './evaluate.ts';
import { namedValue, type Trace, trace } from './explain.ts';

/** A named figure that a proposal rests on; `title` is the line's title, or the name where it has none. */
export type Evidence = { readonly name: string; readonly title: string; readonly shown: Shown };

/** One proposal for one subject (its position in the facts). */
export type Proposal = {
  readonly row: number;
  readonly line: PlanLine['line'];
  /** The English word of its kind: training, transfer … */
  readonly kind: string;
  /** Open: whether it is proposed cannot be said yet; `missing` says what for. */
  readonly state: 'proposed' | 'open';
  readonly evidence: readonly Evidence[];
  readonly missing: readonly string[];
};

/** All proposals of a month: subjects in order, each with its lines in the order of the scheme. What does not hold is not listed. */
export function proposals(evaluation: Evaluation): readonly Proposal[] {
  const lines = evaluation.plan.lines.filter(({ line, built }) => line.form.method === 'propose' && built.is === 'value');
  return evaluation.facts.subjects.ids.flatMap((_, row) => lines.flatMap((line) => proposalOf(evaluation, line, row)));
}

function proposalOf(evaluation: Evaluation, { line }: PlanLine, row: number): readonly Proposal[] {
  const found = trace(evaluation, line.name, row);
  if (found === null || found.shown.state === 'not applicable' || found.shown.value === false) return [];
  const state = found.shown.state === 'unknown' ? 'open' : 'proposed';
  const evidence = evidenceOf(evaluation, line, row);
  return [{ row, line, kind: wordOf(line.form, 'kind', ''), state, evidence, missing: missingOf(found, evidence) }];
}

/** What an open proposal waits for: lines below it, else evidence that is no line, such as a blank cell of the subject. */
function missingOf({ missing, parts }: Trace, evidence: readonly Evidence[]): readonly string[] {
  const blank = evidence.filter(({ shown }) => shown.state === 'unknown').map(({ title }) => title);
  return missing.length > 0 && blank.length > 0 && parts.every((part) => part.missing.length === 0) ? blank : missing;
}

function evidenceOf(evaluation: Evaluation, line: PlanLine['line'], row: number): readonly Evidence[] {
  const items = field(line.form, 'by', 'list')?.items ?? [];
  return items.flatMap((item) => {
    const shown = item.is === 'name' ? namedValue(evaluation, item.path, row) : null;
    if (item.is !== 'name' || shown === null) return [];
    const name = item.path.join('.');
    return [{ name, title: titleOf(evaluation, item.path), shown }];
  });
}

/** The title of a line, a parameter, or a column of the subject. */
function titleOf({ plan }: Evaluation, path: readonly string[]): string {
  const name = path.at(-1) ?? '';
  const line = plan.lines.find((each) => each.line.name === name)?.line;
  const parameter = plan.scheme.parameters.find((each) => each.name === name);
  return line?.title ?? parameter?.title ?? plan.subject.columns.find((column) => column.name === name)?.title ?? name;
}
