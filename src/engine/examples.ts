/** Runs the examples of a scheme: given values stand in for lines and attributes, expected values must be met exactly. */

import { type Column, numberColumnOf, type TextColumn, UNKNOWN } from '../lib/column.ts';
import { dayText, parseDay } from '../lib/day.ts';
import type { Expression } from '../lib/expression.ts';
import { type Fraction, leastCommonMultiple, minus, over, plus, same, times } from '../lib/fraction.ts';
import type { Problem, Span } from '../lib/problem.ts';
import { isPlain, sameUnit } from '../lib/unit.ts';
import type { Facts } from '../methods/facts.ts';
import type { Shown } from '../methods/method.ts';
import type { NodeId, Type } from '../methods/node.ts';
import { columnOf } from '../methods/tables.ts';
import { typeOfColumn } from '../plan/compile/names.ts';
import { arithmeticType } from '../plan/compile/types.ts';
import type { Plan } from '../plan/plan.ts';
import type { Example } from '../plan/scheme.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { shownAt } from './explain.ts';

/** A value written in an example: a number with its unit, a text, yes or no, a day, or null for unknown. */
type Written =
  | { readonly is: 'number'; readonly value: Fraction; readonly type: Type & { readonly is: 'number' } }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'date'; readonly value: number };

/** What came of one example. */
export type ExampleResult = {
  readonly example: Example;
  readonly evaluation: Evaluation | null;
  /** Expected lines that came out otherwise. */
  readonly failures: readonly {
    readonly subject: string;
    readonly name: string;
    readonly expected: Shown;
    readonly found: Shown;
    readonly at: Span;
  }[];
  readonly problems: readonly Problem[];
};

/** Computes one example with a plan of its scheme. */
export function runExample(plan: Plan, example: Example): ExampleResult {
  const problems: Problem[] = [];
  const tell = (code: string, at: Span, values: Readonly<Record<string, string>>): null => {
    problems.push({ code, severity: 'error', place: { in: 'text', file: plan.file, span: at }, values });
    return null;
  };
  const ids = example.cases.map((one) => one.subject).toSorted();
  const cases = ids.map((id) => example.cases.find((one) => one.subject === id) as Example['cases'][number]);
  const names = [...new Set(cases.flatMap((one) => one.given.map((given) => given.name)))];
  const overrides = new Map<NodeId, Column>();
  const attributes = new Map<string, Column>(
    plan.questions.subjects.attributes.map((name) => [name, unknownColumn(attributeType(plan, name) ?? { is: 'text' }, ids.length)]),
  );
  for (const name of names) {
    const at = cases.flatMap((one) => one.given).find((given) => given.name === name)?.at ?? example.at;
    const target = targetOf(plan, name);
    if (target === null) {
      tell('EXAMPLE_NAME', at, { name });
      continue;
    }
    const cells = cases.map((one) => {
      const given = one.given.find((each) => each.name === name);
      return given === undefined || given.value === null ? null : writtenOf(given.value, target.type, tell, name);
    });
    const column = columnFrom(cells, target.type);
    if (typeof target.to === 'string') attributes.set(target.to, column);
    else overrides.set(target.to, column);
  }
  if (problems.length > 0) return { example, evaluation: null, failures: [], problems };
  const evaluation = evaluate(plan, factsOf(plan, ids, attributes), overrides);
  const failures = cases.flatMap((one, row) =>
    one.expected.flatMap((expected) => {
      const line = plan.lines.find((each) => each.line.name === expected.name);
      if (line === undefined || line.built.is !== 'value') return tell('EXAMPLE_NAME', expected.at, { name: expected.name }) ?? [];
      const found = shownAt(evaluation.column(line.built.node), line.built.type, row);
      const wanted = expected.value === null ? null : writtenOf(expected.value, line.built.type, tell, expected.name);
      if (matches(wanted, found)) return [];
      const shown: Shown = {
        type: line.built.type,
        value: wanted === null ? null : shownValue(wanted),
        state: wanted === null ? 'unknown' : 'value',
      };
      return [{ subject: one.subject, name: expected.name, expected: shown, found, at: expected.at }];
    }),
  );
  return { example, evaluation, failures, problems: [...problems, ...evaluation.problems] };
}

const shownValue = (wanted: Written): Shown['value'] => (wanted.is === 'date' ? dayText(wanted.value) : wanted.value);

function matches(wanted: Written | null, found: Shown): boolean {
  if (wanted === null) return found.state !== 'value';
  if (found.state !== 'value' || found.value === null) return false;
  if (wanted.is === 'number') return typeof found.value === 'object' && same(wanted.value, found.value);
  return shownValue(wanted) === found.value;
}

/** What a given name stands for: the node of a line, or an attribute of the subject. */
function targetOf(plan: Plan, name: string): { readonly to: NodeId | string; readonly type: Type } | null {
  const line = plan.lines.find((each) => each.line.name === name);
  if (line !== undefined) return line.built.is === 'value' ? { to: line.built.node, type: line.built.type } : null;
  const column = name.startsWith(`${plan.subject.name}.`) ? name.slice(plan.subject.name.length + 1) : name;
  const type = attributeType(plan, column);
  return type === null ? null : { to: column, type };
}

function attributeType(plan: Plan, column: string): Type | null {
  const declared = columnOf(plan.subject, column);
  return declared === null ? null : typeOfColumn(declared.type);
}

type Tell = (code: string, at: Span, values: Readonly<Record<string, string>>) => null;

/** The constant that an expression of an example writes, in the type of its line; a problem where it is none. */
function writtenOf(expression: Expression, type: Type, tell: Tell, name: string): Written | null {
  const value = constantOf(expression);
  if (value === null || value.is !== type.is) return tell('EXAMPLE_VALUE', expression.at, { name });
  if (value.is === 'number' && type.is === 'number') {
    const zero = value.value.n === 0n && isPlain(value.type.unit);
    if (!zero && !sameUnit(value.type.unit, type.unit)) return tell('EXAMPLE_VALUE', expression.at, { name });
  }
  return value;
}

function constantOf(expression: Expression): Written | null {
  switch (expression.is) {
    case 'number':
      return {
        is: 'number',
        value: expression.value,
        type: { is: 'number', unit: expression.unit, percent: expression.percent, scale: null },
      };
    case 'text':
      return { is: 'text', value: expression.value };
    case 'truth':
      return { is: 'truth', value: expression.value };
    case 'date':
      return { is: 'date', value: parseDay(expression.value) ?? 0 };
    case 'unary': {
      const of = constantOf(expression.of);
      return expression.operator === '-' && of?.is === 'number' ? { ...of, value: { n: -of.value.n, d: of.value.d } } : null;
    }
    case 'binary':
      return arithmeticOf(expression);
    default:
      return null;
  }
}

const ARITHMETIC: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = { '+': plus, '-': minus, '*': times, '/': over };

/** 245分 ÷ 3: exact results that no decimal can write. */
function arithmeticOf(expression: Expression & { is: 'binary' }): Written | null {
  const [left, right] = [constantOf(expression.left), constantOf(expression.right)];
  const how = ARITHMETIC[expression.operator];
  if (left?.is !== 'number' || right?.is !== 'number' || how === undefined) return null;
  const operator = expression.operator as '+' | '-' | '*' | '/';
  if (operator === '/' && right.value.n === 0n) return null;
  const type = arithmeticType(operator, { type: left.type, constant: left.value }, { type: right.type, constant: right.value });
  return 'misfit' in type ? null : { is: 'number', type, value: how(left.value, right.value) };
}

function columnFrom(cells: readonly (Written | null)[], type: Type): Column {
  const state = cells.some((cell) => cell === null) ? Uint8Array.from(cells, (cell) => (cell === null ? UNKNOWN : 0)) : null;
  if (type.is === 'number') {
    const values = cells.map((cell) => (cell?.is === 'number' ? cell.value : { n: 0n, d: 1n }));
    const scale = values.map((value) => value.d).reduce(leastCommonMultiple, 1n);
    return numberColumnOf(
      values.map((value) => value.n * (scale / value.d)),
      scale,
      state,
    );
  }
  const size = cells.length;
  if (type.is === 'truth')
    return { is: 'truth', size, state, bits: Uint8Array.from(cells, (cell) => (cell?.is === 'truth' && cell.value ? 1 : 0)) };
  if (type.is === 'date')
    return { is: 'date', size, state, days: Int32Array.from(cells, (cell) => (cell?.is === 'date' ? cell.value : 0)) };
  return {
    is: 'text',
    size,
    state,
    codes: Int32Array.from(cells, (_, k) => k),
    words: cells.map((cell) => (cell?.is === 'text' ? cell.value : '')),
  } satisfies TextColumn;
}

const unknownColumn = (type: Type, size: number): Column => columnFrom(new Array<null>(size).fill(null), type);

/** Facts without any record: sums and counts are 0, everything else is unknown. */
function factsOf(plan: Plan, ids: readonly string[], attributes: ReadonlyMap<string, Column>): Facts {
  const answers = plan.questions.questions
    .filter((question) => question.keys.length === 0)
    .map((question): [string, Column] => {
      const type: Type =
        question.gives === 'number' ? { is: 'number', unit: {}, percent: false, scale: question.scale } : { is: question.gives };
      const empty: Written | null =
        question.empty === 'unknown'
          ? null
          : question.gives === 'number'
            ? { is: 'number', value: { n: 0n, d: 1n }, type: type as Type & { is: 'number' } }
            : { is: 'truth', value: false };
      return [
        question.id,
        columnFrom(
          ids.map(() => empty),
          type,
        ),
      ];
    });
  return { subjects: { ids, labels: ids, attributes }, answers: new Map(answers) };
}
