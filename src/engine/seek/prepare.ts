/** Prepares a search: the goal as lines of the scheme, and what is to be varied as a place in the plan. */

import { fractionAt } from '../../lib/cell.ts';
import { compare, type Fraction } from '../../lib/fraction.ts';
import type { Period } from '../../lib/period.ts';
import type { Problem } from '../../lib/problem.ts';
import type { FieldValue } from '../../methods/form.ts';
import type { NodeId, Type } from '../../methods/node.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { compile, type Source } from '../../plan/compile/compile.ts';
import { typeOfColumn } from '../../plan/compile/names.ts';
import { type Goal, type GoalLines, parseGoal, withGoal } from '../../plan/parse/goal.ts';
import { asNumber, literalIn, type NumberLiteral, parseVary, type Vary, valueOn } from '../../plan/parse/vary.ts';
import type { Plan } from '../../plan/plan.ts';
import { nearestWord } from '../../plan/words.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Neighbours } from './grid.ts';
import { least, most } from './known.ts';

/** A scheme with a goal: the text holds the goal below the scheme, so that places in it can be shown. */
export type Prepared = { readonly source: Source; readonly plan: Plan; readonly goal: Goal; readonly lines: GoalLines };

/** The file under which a goal's own problems stand. */
export const GOAL_FILE = '--goal';

/** The scheme with the goal compiled; problems of the goal stand in {@link GOAL_FILE}, whose text is the goal's. */
export function prepareGoal(
  source: Source,
  period: Period,
  library: readonly TableDeclaration[],
  text: string,
): { readonly prepared: Prepared | null; readonly problems: readonly Problem[] } {
  const start = source.text.length + 1;
  const parsed = parseGoal(text, start, source.file);
  if (parsed.goal === null) return { prepared: null, problems: inGoal(parsed.problems, start) };
  const { goal } = parsed;
  const { scheme, lines } = withGoal(source.scheme, goal);
  const whole = { ...source, scheme, text: `${source.text}\n${text}` };
  const { plan, problems } = compile(whole, period, library);
  if (plan === null)
    return {
      prepared: null,
      problems: inGoal(
        problems.filter(({ severity }) => severity === 'error'),
        start,
      ),
    };
  const right = plan.lines.find(({ line }) => line.name === lines.right)?.built;
  if (goal.sum && (right?.is !== 'value' || right.constant === null)) {
    const place = { in: 'text', file: source.file, span: goal.right.at } as const;
    const values = { text: whole.text.slice(goal.right.at.start, goal.right.at.end) };
    return { prepared: null, problems: inGoal([{ code: 'GOAL_RIGHT', severity: 'error', place, values }], start) };
  }
  return { prepared: { source: whole, plan, goal, lines }, problems: [] };
}

/** Problems that stand below the scheme as problems of the goal alone. */
function inGoal(problems: readonly Problem[], start: number): readonly Problem[] {
  return problems.map((problem) => {
    if (problem.place?.in !== 'text' || problem.place.span.start < start) return problem;
    const span = { start: problem.place.span.start - start, end: problem.place.span.end - start };
    return { ...problem, place: { in: 'text', file: GOAL_FILE, span } };
  });
}

type NumberType = Type & { readonly is: 'number' };

/** What is varied: a value of one subject, or a written number of a parameter; with its type and what it is now. */
export type Target =
  | {
      readonly is: 'measure';
      readonly to: NodeId | string;
      readonly subject: number;
      readonly type: NumberType;
      readonly now: Fraction | null;
    }
  | {
      readonly is: 'parameter';
      readonly name: string;
      readonly literal: NumberLiteral;
      readonly type: NumberType;
      readonly now: Fraction;
      readonly between: Neighbours;
    };

/** The target that a text names, in a computed month; `subject` is the place of the subject, or null where none is named. */
export function targetOf({ plan, facts, column }: Evaluation, text: string, subject: number | null): Target | Problem {
  const problem = (code: string, values: Problem['values']): Problem => ({
    code,
    severity: 'error',
    place: { in: 'text', file: VARY_FILE, span: { start: 0, end: text.length } },
    values: { text, ...values },
  });
  const vary = parseVary(text);
  if (vary === null) return problem('VARY_FORM', {});
  const parameter = plan.scheme.parameters.find(({ name }) => name === vary.name);
  if (parameter !== undefined) {
    const value = valueOn(parameter, plan.period.first);
    return value === null ? problem('VARY_CELL', {}) : (parameterTarget(value, vary) ?? problem(...noNumber(value, vary)));
  }
  const found = vary.row === null ? subjectValue(plan, vary.name) : null;
  if (found === undefined || vary.row !== null) return problem(...unknownTarget(plan, vary.name));
  if (found === null)
    return problem('VARY_NUMBER', { name: vary.name, known: numbersOf(plan).join('、'), knownEn: numbersOf(plan).join(', ') });
  if (subject === null) return problem('VARY_WHOSE', { name: vary.name });
  const cells = typeof found.to === 'string' ? facts.subjects.attributes.get(found.to) : column(found.to);
  return { is: 'measure', ...found, subject, now: cells?.is === 'number' ? fractionAt(cells, subject) : null };
}

/** The file under which problems of what is varied stand. */
export const VARY_FILE = '--vary';

/** The value of a subject that a name means; null where it is no number for each subject, undefined where there is none. */
function subjectValue(plan: Plan, name: string): { readonly to: NodeId | string; readonly type: NumberType } | null | undefined {
  const line = plan.lines.find((each) => each.line.name === name);
  if (line !== undefined)
    return line.built.is === 'value' && line.built.type.is === 'number' ? { to: line.built.node, type: line.built.type } : null;
  const column = name.startsWith(`${plan.subject.name}.`) ? name.slice(plan.subject.name.length + 1) : name;
  const declared = columnOf(plan.subject, column);
  if (declared === null) return undefined;
  const type = typeOfColumn(declared.type);
  return type.is === 'number' ? { to: column, type } : null;
}

/** The number that is meant in a parameter's value; a boundary stays between its neighbours. */
function parameterTarget(value: FieldValue, vary: Vary): Target | null {
  const literal = literalIn(value, vary);
  if (literal === null) return null;
  const type: NumberType = { is: 'number', unit: literal.unit, percent: literal.percent, scale: null };
  return { is: 'parameter', name: vary.name, literal, type, now: literal.value, between: neighboursOf(value, vary, literal) };
}

function neighboursOf(value: FieldValue, vary: Vary, literal: NumberLiteral): Neighbours {
  if (value.kind !== 'cases' || vary.part === 'result') return { below: null, above: null };
  const marks = value.rows
    .flatMap(({ boundary: { lower, upper } }) => [lower, upper])
    .flatMap((side) => asNumber(side?.value ?? null) ?? []);
  const values = marks.map((mark) => mark.value);
  const less = values.filter((mark) => compare(mark, literal.value) < 0);
  const more = values.filter((mark) => compare(mark, literal.value) > 0);
  return { below: less.length === 0 ? null : less.reduce(most), above: more.length === 0 ? null : more.reduce(least) };
}

function noNumber(value: FieldValue, { name, row }: Vary): readonly [string, Problem['values']] {
  return value.kind === 'cases' && row === null ? ['VARY_TABLE', { name, rows: value.rows.length }] : ['VARY_CELL', {}];
}

/** The names of all numbers that each subject has, without the lines of the goal. */
const numbersOf = (plan: Plan): readonly string[] =>
  plan.lines
    .filter(({ line, built }) => built.is === 'value' && built.type.is === 'number' && !line.name.startsWith('目标'))
    .map(({ line }) => line.name);

function unknownTarget(plan: Plan, name: string): readonly [string, Problem['values']] {
  const known = [...numbersOf(plan), ...plan.scheme.parameters.map((parameter) => parameter.name)];
  const nearest = nearestWord(name, known);
  return [
    nearest === null ? 'VARY_UNKNOWN' : 'VARY_UNKNOWN_NEAR',
    { name, nearest: nearest ?? '', known: known.join('、'), knownEn: known.join(', ') },
  ];
}
