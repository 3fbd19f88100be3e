/** What a month would come to if some of one's own figures were others: computed by the plan that pays, from own figures alone. */

import { type Column, stateAt, UNKNOWN } from '../../lib/column.ts';
import type { Expression } from '../../lib/expression.ts';
import type { Fraction } from '../../lib/fraction.ts';
import { expressionOf, type FieldValue, type Form } from '../../methods/form.ts';
import type { NodeId } from '../../methods/node.ts';
import { methodOf } from '../../methods/shelf.ts';
import type { Plan, PlanLine } from '../../plan/plan.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { columnFrom, unknownColumn } from '../examples/written.ts';
import { isAmongPeople, type OwnFigure, ownColumns } from './own.ts';

/** Figures that are moved: the value that a line would have after its steps and gates, by the name of the line. */
export type Moved = ReadonlyMap<string, Fraction>;

/** A month as it would be; `others` are the lines that cannot be told, for they depend on other people too. */
export type WhatIf = { readonly evaluation: Evaluation; readonly others: ReadonlySet<string> };

/**
 * The month of a person with moved figures. Where nothing is moved it is the month of the run. What several people have a part in
 * stays as the run had it as long as nothing moves below it, and is unknown from then on. Null where the figures are not of the plan.
 */
export function whatIf(plan: Plan, person: string, figures: readonly OwnFigure[], moved: Moved): WhatIf | null {
  const own = ownColumns(plan, figures);
  if (own === null) return null;
  const overrides = new Map<NodeId, Column>(own.people);
  const given = plan.lines.flatMap(({ line, built }) => {
    const value = moved.get(line.name);
    if (value === undefined || built.is !== 'value' || built.type.is !== 'number') return [];
    overrides.set(built.node, columnFrom([{ is: 'number', value, type: built.type }], built.type));
    return [built.node];
  });
  const touched = from(plan, given);
  const open = plan.nodes.filter((node) => isAmongPeople(node) && touched.has(node.id));
  for (const { id, type } of open) overrides.set(id, unknownColumn(type, 1));
  const subjects = { ids: [person], labels: [null], attributes: own.attributes };
  const evaluation = evaluate(plan, { subjects, answers: own.answers }, overrides);
  const waiting = from(
    plan,
    open.map(({ id }) => id),
  );
  const others = plan.lines.flatMap(({ line, built }) =>
    built.is === 'value' && waiting.has(built.node) && stateAt(evaluation.column(built.node), 0) === UNKNOWN ? [line.name] : [],
  );
  return { evaluation, others: new Set(others) };
}

/** Steps and all that is computed from them. */
function from({ nodes }: Plan, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set(ids);
  // Steps stand in order: what one is made of comes before it.
  for (const { id, inputs } of nodes) if (inputs.some((input) => found.has(input))) found.add(id);
  return found;
}

/** Windows that are over: nothing that somebody does now changes what fell into them. */
const OVER = new Set(['last period', 'same period last year', 'before the period', 'last completed quarter', 'quarter before that']);

/**
 * The lines whose figures a person can move, in the order of the scheme: what is measured of that person's own records in a window that
 * is not over, or rated, and what a score, pay or a finding is computed from. A target is set by others.
 */
export function movableLines(plan: Plan): readonly PlanLine[] {
  const targets = new Set(plan.lines.flatMap(({ line }) => nameOf(expressionOf(line.form, 'target'))));
  return plan.lines.filter((planned) => !targets.has(planned.line.name) && isOwnFigure(plan, planned) && matters(plan, planned));
}

const nameOf = (expression: Expression | null): readonly string[] => (expression?.is === 'name' ? [expression.path.join('.')] : []);

function isOwnFigure(plan: Plan, { line: { form }, built, asks }: PlanLine): boolean {
  if (built.is !== 'value' || built.type.is !== 'number') return false;
  const family = methodOf(form.method)?.family;
  const isMeasured =
    (family === 'measure' && form.fields.get(form.method)?.kind === 'expression') || family === 'raters' || form.method === 'events';
  if (!isMeasured || OVER.has(windowOf(form))) return false;
  const key = plan.questions.subjects.key;
  const questions = plan.questions.questions.filter(({ id }) => asks.includes(id));
  return questions.every(({ link }) => link.is === 'column' && link.subjectColumn === key);
}

function windowOf({ fields }: Form): string {
  const window: FieldValue | undefined = fields.get('window');
  return window?.kind === 'word' ? window.word : '';
}

/** Whether a line that tells something beyond measures is computed from it. */
function matters(plan: Plan, { built }: PlanLine): boolean {
  const touched = built.is === 'value' ? from(plan, [built.node]) : new Set<NodeId>();
  return plan.lines.some(
    ({ line, built: other }) =>
      other.is === 'value' && !line.internal && line.section !== 'measures' && line.section !== 'checks' && touched.has(other.node),
  );
}
