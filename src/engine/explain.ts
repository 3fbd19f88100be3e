/** Explains one subject's results: a tree from a line down to the lines it is made of, with reasons as data. */

import { cellText, fractionAt } from '../lib/cell.ts';
import { type Column, NOT_APPLICABLE, stateAt, UNKNOWN, VALUE } from '../lib/column.ts';
import type { Expression } from '../lib/expression.ts';
import type { FieldValue } from '../methods/form.ts';
import type { Explanation, Shown, Value } from '../methods/method.ts';
import type { Type } from '../methods/node.ts';
import { columnOf } from '../methods/tables.ts';
import { entryInForce, typeOfColumn } from '../plan/compile/names.ts';
import type { Plan, PlanLine } from '../plan/plan.ts';
import type { Parameter } from '../plan/scheme.ts';
import type { Evaluation } from './evaluate.ts';
import { waitingIn } from './kept/waiting.ts';

/** A line explained for one subject. Lines that stand further up already are given again without their parts. */
export type Trace = {
  readonly line: PlanLine['line'];
  readonly shown: Shown;
  readonly explanation: Explanation;
  /** The questions whose rows stand behind this line itself. */
  readonly questions: readonly string[];
  /** What an unknown line waits for: the titles of the lowest unknown lines below it, or its own. */
  readonly missing: readonly string[];
  readonly parts: readonly Trace[];
  readonly seen: boolean;
};

/** The trace of a line for a subject (its position in the facts); null for lines on a finer grain. */
export function trace(evaluation: Evaluation, name: string, row: number): Trace | null {
  return traceLine({ evaluation, row, missing: missingIn(evaluation, row), seen: new Set() }, name);
}

/** Whose trace is being made, and which lines stand in it already. */
type Tracing = {
  readonly evaluation: Evaluation;
  readonly row: number;
  readonly missing: (name: string) => readonly string[];
  readonly seen: Set<string>;
};

function traceLine(tracing: Tracing, name: string): Trace | null {
  const { evaluation, row, seen } = tracing;
  const found = lineNamed(evaluation.plan, name);
  if (found === undefined || found.built.is !== 'value') return null;
  const { built } = found;
  const shown = shownAt(evaluation.column(built.node), built.type, row);
  const missing = tracing.missing(name);
  if (seen.has(name)) return { line: found.line, shown, explanation: { phrases: [] }, questions: [], missing, parts: [], seen: true };
  seen.add(name);
  const explanation = built.explain?.((value: Value): Shown => shownAt(evaluation.column(value.node), value.type, row)) ?? { phrases: [] };
  const parts = madeOf(evaluation.plan, found)
    .map((part) => traceLine(tracing, part))
    .filter((part) => part !== null);
  return { line: found.line, shown, explanation, questions: questionsOf(found, explanation), missing, parts, seen: false };
}

/** For a subject: the titles of what an unknown line waits for, each once. */
export function missingIn({ plan, column }: Evaluation, row: number): (name: string) => readonly string[] {
  const waits = waitingIn({
    isUnknown: (name) => {
      const built = lineNamed(plan, name)?.built;
      return built?.is === 'value' && stateAt(column(built.node), row) === UNKNOWN;
    },
    parts: (name) => {
      const line = lineNamed(plan, name);
      return line === undefined ? [] : madeOf(plan, line);
    },
  });
  return (name) => [...new Set(waits(name).map((waited) => lineNamed(plan, waited)?.line.title ?? waited))];
}

/** The line of that name. */
export const lineNamed = (plan: Plan, name: string): PlanLine | undefined => plan.lines.find(({ line }) => line.name === name);

/** The lines that a line is made of; a finer grain stands for the lines it uses itself. */
export function madeOf(plan: Plan, line: PlanLine): readonly string[] {
  const direct = line.uses.flatMap((name) => {
    const used = lineNamed(plan, name);
    return used === undefined || used.built.is === 'value' ? [name] : madeOf(plan, used);
  });
  return [...new Set(direct)];
}

const questionsOf = (line: PlanLine, explanation: Explanation): readonly string[] => [
  ...new Set([...(explanation.questions ?? []), ...line.asks]),
];

/** A cell with its state, ready to be shown. */
export function shownAt(column: Column, type: Type, row: number): Shown {
  const state = stateAt(column, row);
  if (state !== VALUE) return { type, value: null, state: state === NOT_APPLICABLE ? 'not applicable' : 'unknown' };
  if (column.is === 'number') return { type, value: fractionAt(column, row), state: 'value' };
  if (column.is === 'truth') return { type, value: column.bits[column.size === 1 ? 0 : row] === 1, state: 'value' };
  return { type, value: cellText(column, row), state: 'value' };
}

/** The value that a name in a formula has for a subject: a line's or an attribute's; null for constants and tables. */
export function namedValue(evaluation: Evaluation, path: readonly string[], row: number): Shown | null {
  const { plan, facts } = evaluation;
  const line = path.length === 1 ? lineNamed(plan, path[0] ?? '') : undefined;
  if (line !== undefined) return line.built.is === 'value' ? shownAt(evaluation.column(line.built.node), line.built.type, row) : null;
  const parameter = path.length === 1 ? plan.scheme.parameters.find((other) => other.name === path[0]) : undefined;
  if (parameter !== undefined) return parameterShown(plan, parameter);
  const column = path.at(-1) ?? '';
  const attribute = facts.subjects.attributes.get(column);
  const declared = columnOf(plan.subject, column);
  return attribute === undefined || declared === null ? null : shownAt(attribute, typeOfColumn(declared.type), row);
}

/** What a parameter says in the plan's period: its entry in force, or the proposal where nobody has decided it. */
export const parameterInForce = (plan: Plan, parameter: Parameter): FieldValue | null =>
  entryInForce(parameter, plan.period.first)?.value ?? parameter.open?.proposal ?? null;

/** A parameter that is one written number; tables and formulas are shown by their name. */
function parameterShown(plan: Plan, parameter: Parameter): Shown | null {
  const value = parameterInForce(plan, parameter);
  if (value?.kind !== 'expression' || value.expression.is !== 'number') return null;
  const { unit, percent, value: number } = value.expression;
  return { type: { is: 'number', unit, percent, scale: number.d }, value: number, state: 'value' };
}

/** The lines at the top: totals, or lines that no other uses. */
export function topLines(plan: Plan): readonly string[] {
  const shown = plan.lines.filter(({ line, built }) => built.is === 'value' && !line.internal && line.section !== 'checks');
  const totals = shown.filter(({ line }) => line.section === 'total');
  const used = new Set(plan.lines.flatMap((line) => line.uses));
  const tops = shown.filter(({ line }) => !used.has(line.name) && line.section !== 'measures');
  return [...new Set([...totals, ...tops].map(({ line }) => line.name))];
}

/** The formula of a line whose whole explanation is a formula, or null. */
export function formulaOf(explanation: Explanation): Expression | null {
  const value = explanation.phrases.map((phrase) => phrase.values['formula']).find((hole) => hole !== undefined);
  return typeof value === 'object' && 'is' in value ? value : null;
}
