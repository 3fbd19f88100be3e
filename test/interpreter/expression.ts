/** The value of an expression, read aloud: every operator as chapters 4 and 5 tell it, for subjects and for rows alike. */

import type { Expression } from '../../src/lib/expression.ts';
import { compare, type Fraction, fraction, greater, lesser, minus, over, plus, times } from '../oracle/fraction.ts';
import * as calendar from './calendar.ts';
import { inPoints, type Kind, kindOf } from './kinds.ts';
import {
  type Cell,
  day,
  dayIn,
  hasValue,
  number,
  ofNumbers,
  order,
  same,
  text,
  textIn,
  together,
  truth,
  truthIn,
  UNKNOWN,
} from './values.ts';
import { columnIn, type World } from './world.ts';

/** Where an expression is read: how it finds names, and of which kind its parts are. */
export type Scope = {
  readonly world: World;
  readonly name: (path: readonly string[]) => Cell;
  readonly dayBefore: (line: string) => Cell;
  readonly kind: (expression: Expression) => Kind;
};

/** The cell of an expression. */
export function cellOf(scope: Scope, expression: Expression): Cell {
  switch (expression.is) {
    case 'number':
      return number(fraction(expression.value.n, expression.value.d));
    case 'text':
      return text(expression.value);
    case 'date':
      return day(calendar.dayIn(expression.value));
    case 'truth':
      return truth(expression.value);
    case 'name':
      return named(scope, expression.path);
    case 'unary':
      return unary(expression.operator, cellOf(scope, expression.of));
    case 'binary':
      return binary(scope, expression);
    case 'if':
      return choice(
        cellOf(scope, expression.condition),
        () => cellOf(scope, expression.then),
        () => cellOf(scope, expression.otherwise),
      );
    case 'in':
      return isIn(scope, expression);
    case 'known':
      return truth((cellOf(scope, expression.of).is !== 'unknown') !== expression.negated);
    case 'call':
      return called(scope, expression);
  }
}

function named(scope: Scope, path: readonly string[]): Cell {
  const parameter = path.length === 1 ? scope.world.parameters.get(path[0] ?? '') : undefined;
  if (parameter === undefined) return scope.name(path);
  if (parameter.kind !== 'expression') throw new Error(`${path[0]} is a table`);
  return cellOf(scope, parameter.expression);
}

function unary(operator: string, of: Cell): Cell {
  const stateless = together(of);
  if (stateless !== null) return stateless;
  if (operator === '-') return ofNumbers([of], (value) => number(times(value, -1n)));
  if (operator === 'not') return truth(!truthIn(of));
  throw new Error(`${operator} stands only in 计数`);
}

/** 若: 是 takes the first with its state, 否 the second, anything else is the state of the whole. */
export function choice(condition: Cell, then: () => Cell, otherwise: () => Cell): Cell {
  const stateless = together(condition);
  if (stateless !== null) return stateless;
  return truthIn(condition) ? then() : otherwise();
}

type Binary = Expression & { readonly is: 'binary' };

function binary(scope: Scope, expression: Binary): Cell {
  const [left, right] = [cellOf(scope, expression.left), cellOf(scope, expression.right)];
  if (expression.operator === 'and') return both(left, right);
  if (expression.operator === 'or') return either(left, right);
  const stateless = together(left, right);
  if (stateless !== null) return stateless;
  if (expression.operator !== '-') return plainBinary(expression.operator, left, right);
  const hundred = inPoints(scope.kind(expression.left), scope.kind(expression.right)) ? 100n : 1n;
  return ofNumbers([left, right], (a, b) => number(times(minus(a, b), hundred)));
}

function plainBinary(operator: string, left: Cell, right: Cell): Cell {
  if (operator === '=') return truth(same(left, right));
  if (operator === '!=') return truth(!same(left, right));
  if (operator === '<') return truth(order(left, right) < 0);
  if (operator === '<=') return truth(order(left, right) <= 0);
  if (operator === '>') return truth(order(left, right) > 0);
  if (operator === '>=') return truth(order(left, right) >= 0);
  return ofNumbers([left, right], (a, b) => arithmetic(operator, a, b));
}

function arithmetic(operator: string, a: Fraction, b: Fraction): Cell {
  if (operator === '+') return number(plus(a, b));
  if (operator === '*') return number(times(a, b));
  if (operator !== '/') throw new Error(`no operator ${operator}`);
  return compare(b, 0n) === 0 ? UNKNOWN : number(over(a, b));
}

const isTruth = (cell: Cell, wanted: boolean): boolean => cell.is === 'truth' && cell.truth === wanted;

/** 且: 否 as soon as one side is. */
function both(left: Cell, right: Cell): Cell {
  if (isTruth(left, false) || isTruth(right, false)) return truth(false);
  return together(left, right) ?? truth(true);
}

/** 或: 是 as soon as one side is. */
function either(left: Cell, right: Cell): Cell {
  if (isTruth(left, true) || isTruth(right, true)) return truth(true);
  return together(left, right) ?? truth(false);
}

function isIn(scope: Scope, expression: Expression & { readonly is: 'in' }): Cell {
  const of = cellOf(scope, expression.of);
  if (!hasValue(of)) return of;
  const found = expression.list.some((each) => each.is === 'text' && each.value === textIn(of));
  return truth(found !== expression.negated);
}

function called(scope: Scope, expression: Expression & { readonly is: 'call' }): Cell {
  if (expression.function === 'day_before') {
    const [of] = expression.arguments;
    if (of?.is !== 'name') throw new Error('day_before takes a line');
    return scope.dayBefore(of.path[0] ?? '');
  }
  const cells = expression.arguments.map((each) => cellOf(scope, each));
  const stateless = together(...cells);
  if (stateless !== null) return stateless;
  if (expression.function === 'max') return ofNumbers(cells, (first, ...more) => number(more.reduce(greater, first as Fraction)));
  if (expression.function === 'min') return ofNumbers(cells, (first, ...more) => number(more.reduce(lesser, first as Fraction)));
  if (expression.function === 'abs')
    return ofNumbers(cells, (a) => number(compare(a as Fraction, 0n) < 0 ? times(a as Fraction, -1n) : (a as Fraction)));
  if (expression.function !== 'months_between') throw new Error(`no function ${expression.function}`);
  const [from, to] = cells.map(dayIn);
  return number(from === undefined || to === undefined || to < from ? 0n : calendar.wholeMonths(from, to));
}

/** The cell of an expression for a subject, by its place in the order of ids. */
export const subjectCell = (world: World, expression: Expression, subject: number): Cell =>
  cellOf(
    {
      world,
      name: (path) => subjectName(world, path, subject),
      dayBefore: () => UNKNOWN,
      kind: (part) => kindOf(world, part, null),
    },
    expression,
  );

function subjectName(world: World, path: readonly string[], subject: number): Cell {
  const [first = '', second] = path;
  const row = world.subjects[subject] ?? {};
  if (second !== undefined) return row[second] ?? UNKNOWN;
  if (world.lines.has(first)) return world.line(first)[subject] ?? UNKNOWN;
  if (columnIn(world.subjectTable, first) !== null) return row[first] ?? UNKNOWN;
  return builtIn(world, first);
}

/** The value of a name of the language (5.5), the same for all subjects and rows. */
export function builtIn(world: World, name: string): Cell {
  const { first, last } = calendar.stretchOf(world.period);
  if (name === '本期天数' || name === 'days_in_period') return number(last - first + 1);
  if (name === '期初' || name === 'period_start') return day(first);
  if (name === '期末' || name === 'period_end') return day(last);
  if (name === '对象人数' || name === 'subject_count') return number(world.subjects.length);
  if (name !== '上期天数' && name !== 'days_in_last_period') throw new Error(`no name ${name}`);
  const before = calendar.stretchBefore(world.period);
  return number(before.last - before.first + 1);
}
