/** Compiles expressions over the rows of a measure: columns, joins, finer grains; whole numbers only, no rates and no division. */

import { parseDay } from '../../lib/day.ts';
import type { Expression } from '../../lib/expression.ts';
import { type Fraction, fraction, leastCommonMultiple, over, times } from '../../lib/fraction.ts';
import { divideUnits, multiplyUnits } from '../../lib/unit.ts';
import type { Grain, RowTyped } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import type { Key, RowValue } from '../../methods/question.ts';
import { columnOf, storedScale, type TableDeclaration } from '../../methods/tables.ts';
import { type Context, need, report } from '../compile/context.ts';
import { reportMisfit } from '../compile/misfit.ts';
import {
  allTexts,
  asUnquoted,
  builtIn,
  isAmbiguous,
  lineOf,
  MONTHS,
  type Name,
  parameterOf,
  parameterValue,
  textsOf,
  typeOfColumn,
  unknownName,
} from '../compile/names.ts';
import { arithmeticType, comparisonMisfit, isPointDifference, type NumberType, type Operand } from '../compile/types.ts';
import { expected, functionNames } from '../compile/values.ts';
import { grainKeys, type Rows } from './grain.ts';
import { needPath, pathTo } from './links.ts';

/** A row value with what is known about it; `rate` when a factor that is not ±1 went into it. */
type Row = RowTyped & { readonly constant: Fraction | null; readonly rate: boolean };

/** The value of an expression over rows, or null after a problem. */
export function rowValue(rows: Rows, expression: Expression): RowTyped | null {
  const value = compile(rows, expression);
  if (value === null) return null;
  return value.rate && !rows.comparing ? report(rows.context, 'ROW_RATE', expression.at) : value;
}

/** The truth of an expression over rows, or null after a problem. */
export function rowTruth(rows: Rows, expression: Expression): RowValue | null {
  const value = compile(rows, expression);
  if (value === null) return null;
  return value.type.is === 'truth' ? value.value : expected(rows.context, 'TRUTH_EXPECTED', expression, value.type);
}

const row = (value: RowValue, type: Type, scale = 1n, constant: Fraction | null = null, rate = false): Row => ({
  value,
  type,
  scale,
  constant,
  rate,
});

const TRUTH: Type = { is: 'truth' };

function compile(rows: Rows, expression: Expression): Row | null {
  switch (expression.is) {
    case 'number':
      return numberRow(expression.value, { is: 'number', unit: expression.unit, percent: expression.percent, scale: expression.value.d });
    case 'text':
      return row({ is: 'text', value: expression.value }, { is: 'text' });
    case 'truth':
      return row({ is: 'truth', value: expression.value }, TRUTH);
    case 'date':
      return row({ is: 'date', value: parseDay(expression.value) ?? 0 }, { is: 'date' });
    case 'name':
      return nameRow(rows, expression);
    case 'unary':
      return unaryRow(rows, expression);
    case 'binary':
      return binaryRow(rows, expression);
    case 'in':
      return inRow(rows, expression);
    case 'known': {
      const of = compile(rows, expression.of);
      return of === null ? null : row(negated({ is: 'known', of: of.value }, expression.negated), TRUTH);
    }
    case 'if':
      return report(rows.context, 'ROW_IF', expression.at);
    case 'call':
      return callRow(rows, expression);
  }
}

const numberRow = (value: Fraction, type: NumberType): Row => row({ is: 'number', value: value.n }, type, value.d, value);

const negated = (value: RowValue, not: boolean): RowValue => (not ? { is: 'not', of: value } : value);

function nameRow(rows: Rows, name: Name): Row | null {
  const { context } = rows;
  const alone = name.path.length === 1 ? (name.path[0] ?? '') : '';
  if (isAmbiguous(context, alone, rows.table))
    return report(context, 'NAME_TWICE', name.at, { name: alone, table: rows.table?.name ?? '' });
  const line = alone === '' ? null : lineOf(context, alone);
  if (line !== null) {
    const built = context.build(line, name.at);
    if (built === null) return null;
    if (built.is === 'row') return compile(rows, built.expression);
    return built.is === 'grain' ? grainRow(rows, built, 0, name) : report(context, 'ROW_LATER', name.at, { name: alone });
  }
  const parameter = alone === '' ? null : parameterOf(context, alone);
  if (parameter !== null) {
    const value = parameterValue(context, parameter, name.at);
    if (value === null) return null;
    return value.kind === 'expression' ? compile(rows, value.expression) : report(context, 'PARAMETER_TABLE', name.at, { name: alone });
  }
  const column = columnRow(rows, name);
  return column === undefined ? (builtInRow(context, name) ?? unknownName(context, name)) : column;
}

/** 期初, 期末, 本期天数 and the like are the same for all rows. */
function builtInRow(context: Context, name: Name): Row | null {
  const value = builtIn(context, name);
  const day = value === null ? undefined : context.nodes[value.node]?.settings['value'];
  if (value === null) return null;
  if (value.constant !== null && value.type.is === 'number') return numberRow(value.constant, value.type);
  return typeof day === 'object' && day !== null && 'day' in day ? row({ is: 'date', value: Number(day['day']) }, { is: 'date' }) : null;
}

/** A column of the row's table, of a table it reaches, or of the subject; null after a problem, undefined where there is none. */
function columnRow(rows: Rows, name: Name): Row | null | undefined {
  const { context, table } = rows;
  const [owner, column] =
    name.path.length === 2 ? [context.tables.get(name.path[0] ?? ''), name.path[1] ?? ''] : [table ?? undefined, name.path[0] ?? ''];
  const declared = owner === undefined ? null : columnOf(owner, column);
  if (owner === undefined || declared === null) return undefined;
  const type = typeOfColumn(declared.type);
  const scale = declared.type.is === 'number' ? storedScale(declared.type) : 1n;
  if (owner.name !== table?.name) {
    const path = table === null ? null : pathTo(context, table, owner.name);
    if (path === null && owner.name === context.subject.name) {
      context.attributes.add(column);
      need(context, owner.name, column);
      return row({ is: 'subject', column }, type, scale);
    }
    if (path === null) return joinNone(rows, owner, name);
    needPath(context, table?.name ?? '', path);
    need(context, owner.name, column);
    return row({ is: 'column', path, table: owner.name, column }, type, scale);
  }
  need(context, owner.name, column);
  return row({ is: 'column', path: [], table: owner.name, column }, type, scale);
}

/** Reports a column of a table that the rows do not lead to. */
function joinNone({ context, table }: Rows, owner: TableDeclaration, name: Name): null {
  const values = { name: name.path.join('.'), to: owner.name, toTitle: owner.title };
  return table === null
    ? report(context, 'JOIN_NO_ROWS', name.at, values)
    : report(context, 'JOIN_NONE', name.at, { ...values, from: table.name, fromTitle: table.title });
}

/** The value of a finer grain at the row's keys. */
function grainRow(rows: Rows, grain: Grain, days: number, at: Name): Row | null {
  const timeless = grain.keys.find((key) => key.name !== 'day' && key.is !== 'bucket');
  if (rows.calendar && timeless !== undefined)
    return report(rows.context, 'GRAIN_CALENDAR', at.at, { name: at.path.join('.'), key: timeless.name });
  const own = rows.grain !== null && rows.grain.question === grain.question;
  if (own || rows.calendar) return row({ is: 'grain', question: grain.question, days: days + grain.days }, grain.type, grain.scale);
  const keys: readonly Key[] | null = grainKeys(rows, grain, at.at);
  return keys === null ? null : row({ is: 'grain', question: grain.question, days: days + grain.days, keys }, grain.type, grain.scale);
}

function unaryRow(rows: Rows, expression: Expression & { is: 'unary' }): Row | null {
  const of = compile(rows, expression.of);
  if (of === null) return null;
  if (expression.operator === 'not')
    return of.type.is === 'truth'
      ? row({ is: 'not', of: of.value }, TRUTH)
      : expected(rows.context, 'TRUTH_EXPECTED', expression.of, of.type);
  if (expression.operator === 'distinct') return report(rows.context, 'DISTINCT_ONLY_COUNT', expression.at);
  if (of.type.is !== 'number') return expected(rows.context, 'NUMBER_EXPECTED', expression.of, of.type);
  return row(
    { is: 'sum', terms: [{ factor: -1n, of: of.value }] },
    of.type,
    of.scale,
    of.constant === null ? null : { n: -of.constant.n, d: of.constant.d },
    of.rate,
  );
}

function binaryRow(rows: Rows, expression: Expression & { is: 'binary' }): Row | null {
  const { operator, at } = expression;
  const { context } = rows;
  if (operator === 'and' || operator === 'or') {
    const [left, right] = [rowTruth(rows, expression.left), rowTruth(rows, expression.right)];
    return left === null || right === null ? null : row({ is: operator, of: [left, right] }, TRUTH);
  }
  const arithmetic = operator === '+' || operator === '-' || operator === '*' || operator === '/';
  const inner = arithmetic ? rows : { ...rows, comparing: true };
  const [a, b] = [compile(inner, expression.left), compile(inner, expression.right)];
  if (a?.type.is === 'text' && b === null) return asUnquoted(context, expression.right, expression.left);
  if (a === null || b === null) return null;
  if (!arithmetic) return comparisonRow(rows, operator, a, b, expression);
  const type = arithmeticType(operator, operand(a), operand(b));
  if ('misfit' in type) return reportMisfit(context, type, operator, at, expression);
  const points = isPointDifference(operator, type, operand(a)) ? 100n : 1n;
  if (operator === '+' || operator === '-') return sumRow(a, b, operator === '-' ? -points : points, type, points);
  return scaledRow(rows, operator, a, b, expression);
}

const operand = (value: Row): Operand => ({ type: value.type, constant: value.constant });

/** a ± b, both brought to one scale by whole factors; a difference of percentages is counted in percent points. */
function sumRow(a: Row, b: Row, second: bigint, type: NumberType, first: bigint): Row {
  const scale = leastCommonMultiple(a.scale, b.scale);
  const terms = [
    { factor: (scale / a.scale) * first, of: a.value },
    { factor: (scale / b.scale) * second, of: b.value },
  ];
  return row({ is: 'sum', terms }, { ...type, scale }, scale, null, a.rate || b.rate);
}

/** A multiple by a written number; only comparisons may hold one. */
function scaledRow(rows: Rows, operator: '*' | '/', a: Row, b: Row, expression: Expression & { is: 'binary' }): Row | null {
  const [value, factor] = b.constant !== null ? [a, b] : [b, a];
  if (factor.constant === null || (operator === '/' && factor !== b)) return report(rows.context, 'ROW_PRODUCT', expression.at);
  if (operator === '/' && factor.constant.n === 0n) return report(rows.context, 'DIVIDE_BY_ZERO', expression.at);
  const by = operator === '*' ? factor.constant : over(fraction(1n), factor.constant);
  const [unitA, unitB] = [(value.type as NumberType).unit, (factor.type as NumberType).unit];
  const unit = operator === '*' ? multiplyUnits(unitA, unitB) : divideUnits(unitA, unitB);
  const scale = value.scale * by.d;
  const type: Type = { is: 'number', unit, percent: (value.type as NumberType).percent, scale };
  const constant = value.constant === null ? null : times(value.constant, by);
  if (constant !== null) return numberRow(constant, { ...type, scale: constant.d } as NumberType);
  return row({ is: 'sum', terms: [{ factor: by.n, of: value.value }] }, type, scale, null, true);
}

function comparisonRow(
  rows: Rows,
  operator: '=' | '!=' | '<' | '<=' | '>' | '>=',
  a: Row,
  b: Row,
  expression: Expression & { is: 'binary' },
): Row | null {
  const misfit = comparisonMisfit(operator, operand(a), operand(b));
  if (misfit !== null) return reportMisfit(rows.context, misfit, operator, expression.at, expression);
  const scale = leastCommonMultiple(a.scale, b.scale);
  return row({ is: 'compare', operator, left: atScale(a, scale), right: atScale(b, scale) }, TRUTH);
}

/** The value at a multiple of its scale. */
function atScale(value: Row, scale: bigint): RowValue {
  const factor = scale / value.scale;
  if (factor === 1n) return value.value;
  if (value.value.is === 'number') return { is: 'number', value: value.value.value * factor };
  return { is: 'sum', terms: [{ factor, of: value.value }] };
}

function inRow(rows: Rows, expression: Expression & { is: 'in' }): Row | null {
  const of = compile(rows, expression.of);
  if (of === null) return null;
  if (of.type.is !== 'text' || !allTexts(expression)) return expected(rows.context, 'IN_TEXT', expression.of, of.type);
  return row(negated({ is: 'in', of: of.value, list: textsOf(expression) }, expression.negated), TRUTH);
}

function callRow(rows: Rows, expression: Expression & { is: 'call' }): Row | null {
  const [first, second] = expression.arguments;
  if (expression.function === 'months_between' && first !== undefined && second !== undefined) {
    const [from, to] = [compile(rows, first), compile(rows, second)];
    if (from === null || to === null) return null;
    if (from.type.is !== 'date' || to.type.is !== 'date') return report(rows.context, 'MONTHS_DATES', expression.at);
    return row({ is: 'months', from: from.value, to: to.value }, MONTHS);
  }
  if (expression.function === 'day_before' && first !== undefined && first.is === 'name') return earlierRow(rows, first);
  return report(rows.context, 'ROW_FUNCTION', expression.at, functionNames(expression.function));
}

/** 前一天(当日指数): a finer grain at the day before. */
function earlierRow(rows: Rows, name: Name): Row | null {
  const line = lineOf(rows.context, name.path[0] ?? '');
  const built = line === null ? null : rows.context.build(line, name.at);
  if (built === null) return line === null ? unknownName(rows.context, name) : null;
  const daily = built.is === 'grain' && built.keys.some((key) => key.name === 'day');
  return daily && built.is === 'grain'
    ? grainRow(rows, built, 1, name)
    : report(rows.context, 'DAY_BEFORE', name.at, { name: name.path.join('.') });
}
