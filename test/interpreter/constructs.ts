/** Which constructs of the language a parsed scheme uses, line by line, so that a campaign can say what it covered. */

import type { Expression } from '../../src/lib/expression.ts';
import type { Boundary, FieldValue, Form, Line } from '../../src/methods/form.ts';
import type { Scheme } from '../../src/plan/scheme.ts';
import { partsOf } from './kinds.ts';
import { isFormula, isGrain } from './world.ts';

/** The constructs of each line by name, and those of the scheme as a whole. */
export type Constructs = { readonly lines: ReadonlyMap<string, ReadonlySet<string>>; readonly scheme: ReadonlySet<string> };

/** The constructs of a scheme. */
export function constructsOf(scheme: Scheme): Constructs {
  const lines = new Map(scheme.lines.map((line) => [line.name, ofLine(scheme, line)]));
  const whole = new Set<string>([`cycle ${scheme.cycle}`]);
  if (scheme.tables.length > 0) whole.add('tables of the scheme');
  for (const { history, open } of scheme.parameters) {
    whole.add(open === null ? 'parameter' : 'parameter, open');
    if (history.length > 1) whole.add('parameter, dated');
    if (history.some(({ value }) => value.kind === 'cases')) whole.add('parameter, table of cases');
  }
  return { lines, scheme: whole };
}

function ofLine(scheme: Scheme, line: Line): ReadonlySet<string> {
  const found = new Set<string>();
  addForm(found, scheme, line.form);
  for (const { word, value } of line.then) {
    found.add(`then ${word}`);
    addExpression(found, scheme, value);
  }
  for (const [name, of] of [['void if', line.voidIf] as const, ['only if', line.onlyIf] as const])
    if (of !== null) {
      found.add(name);
      addExpression(found, scheme, of);
    }
  if (line.unit !== null) found.add('unit');
  if (line.internal) found.add('internal');
  if (line.section === 'checks') found.add('checks');
  return found;
}

const ROWS = new Set(['where', 'per', 'window', 'credit']);

function addForm(found: Set<string>, scheme: Scheme, form: Form): void {
  found.add(form.method);
  for (const [id, value] of form.fields) {
    const name = ROWS.has(id) ? id : `${form.method}: ${id}`;
    if (id !== form.method && id !== 'window') found.add(name);
    if (value.kind === 'word') found.add(`${ROWS.has(id) ? id : name} ${value.word}`);
    if (id === 'credit' && value.kind === 'expression') addCredit(found, value.expression);
    else if (id === form.method && value.kind === 'expression') addMain(found, scheme, form.method, value.expression);
    addValue(found, scheme, value, name);
  }
}

function addCredit(found: Set<string>, expression: Expression): void {
  if (expression.is !== 'name') return;
  const [first = '', second] = expression.path;
  found.add(
    first === '全体' || first === 'everybody'
      ? 'credit everybody'
      : second === undefined
        ? 'credit a column'
        : 'credit a column of another table',
  );
}

function addMain(found: Set<string>, scheme: Scheme, method: string, main: Expression): void {
  if (main.is === 'unary' && main.operator === 'distinct') found.add(`${method}: distinct`);
  if (main.is !== 'name' || main.path.length !== 1) return;
  const [name = ''] = main.path;
  if (name === '日历天' || name === 'calendar_days') found.add(`${method}: calendar days`);
  else if (scheme.lines.some((line) => line.name === name && isGrain(line))) found.add(`${method}: groups of a finer grain`);
  else if (!scheme.lines.some((line) => line.name === name) && (method === 'any' || method === 'all')) found.add(`${method}: a table`);
}

function addValue(found: Set<string>, scheme: Scheme, value: FieldValue, name: string): void {
  const add = (expression: Expression): void => addExpression(found, scheme, expression);
  if (value.kind === 'expression') add(value.expression);
  if (value.kind === 'cases')
    for (const { boundary, result } of value.rows) {
      for (const side of sidesOf(boundary)) found.add(side);
      add(result);
    }
  if (value.kind === 'codes') {
    for (const { result } of value.rows) add(result);
    if (value.rows.some(({ code }) => code === null)) found.add('otherwise among codes');
  }
  if (value.kind === 'choices')
    for (const { condition, result } of value.rows) for (const each of condition === null ? [result] : [condition, result]) add(each);
  if (value.kind === 'catalogue') for (const { amount } of value.rows) found.add(`${name}, ${amount.is}`);
  if (value.kind === 'list') for (const item of value.items) addListed(found, scheme, item, name);
  if (value.kind === 'line') {
    found.add(`sum: nested ${value.form.method}`);
    addForm(found, scheme, value.form);
  }
}

function addListed(found: Set<string>, scheme: Scheme, item: Expression, name: string): void {
  addExpression(found, scheme, item);
  if (name === 'per') found.add(item.is === 'call' ? `per ${item.function}` : 'per a column');
}

/** How a row of a table of cases says its sides. */
export function sidesOf({ lower, upper, rest }: Boundary): readonly string[] {
  if (rest) return ['boundary rest'];
  const words = [lower, upper].filter((side) => side !== null).map(({ word }) => `boundary ${word}`);
  return lower !== null && upper !== null ? [...words, 'boundary on both sides'] : words;
}

function addExpression(found: Set<string>, scheme: Scheme, expression: Expression): void {
  const own = constructOf(expression);
  if (own !== null) found.add(own);
  if (expression.is === 'name') addName(found, scheme, expression.path);
  for (const part of partsOf(expression)) addExpression(found, scheme, part);
}

/** The construct that an expression is itself, or null for literals and names. */
function constructOf(expression: Expression): string | null {
  if (expression.is === 'unary') return expression.operator === '-' ? 'negation' : expression.operator;
  if (expression.is === 'binary') return expression.operator;
  if (expression.is === 'in') return expression.negated ? 'not in' : 'in';
  if (expression.is === 'known') return expression.negated ? 'is unknown' : 'is known';
  if (expression.is === 'call') return expression.function;
  return expression.is === 'if' ? 'if' : null;
}

const BUILT_IN: Readonly<Record<string, string>> = {
  本期天数: 'days_in_period',
  上期天数: 'days_in_last_period',
  期初: 'period_start',
  期末: 'period_end',
  对象人数: 'subject_count',
};

function addName(found: Set<string>, scheme: Scheme, path: readonly string[]): void {
  const [first = '', second] = path;
  const line = second === undefined ? scheme.lines.find(({ name }) => name === first) : undefined;
  if (line !== undefined && isGrain(line)) found.add('a finer grain read');
  if (line !== undefined && isFormula(line)) found.add('a formula over rows read');
  const builtIn = second === undefined ? (BUILT_IN[first] ?? first) : '';
  if (Object.values(BUILT_IN).includes(builtIn)) found.add(builtIn);
}
