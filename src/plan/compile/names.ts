/** What a name stands for: a line, a parameter, a column of the subject, or one of the few built-in values. */

import { dayText, parseDay } from '../../lib/day.ts';
import type { Expression } from '../../lib/expression.ts';
import { fraction } from '../../lib/fraction.ts';
import { daysIn, shiftPeriod } from '../../lib/period.ts';
import type { FieldValue, Line } from '../../methods/form.ts';
import type { Value } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import { type ColumnType, columnOf, storedScale, type TableDeclaration } from '../../methods/tables.ts';
import type { Parameter } from '../scheme.ts';
import { nameWord } from '../word-lists.ts';
import { nearestWord } from '../words.ts';
import { type Context, need, report } from './context.ts';
import { addNode, literal } from './graph.ts';

/** A name expression. */
export type Name = Expression & { readonly is: 'name' };

const DAYS: Type = { is: 'number', unit: { 天: 1 }, percent: false, scale: 1n };

/** The built-in names in both languages. */
const BUILT_IN: Readonly<Record<string, (context: Context, at: Name['at']) => Value>> = {
  本期天数: (context, at) => literal(context, fraction(BigInt(daysIn(context.period))), DAYS, at),
  上期天数: (context, at) => literal(context, fraction(BigInt(daysIn(shiftPeriod(context.period, -1)))), DAYS, at),
  期初: (context, at) => literal(context, { day: context.period.first }, { is: 'date' }, at),
  期末: (context, at) => literal(context, { day: context.period.last }, { is: 'date' }, at),
  对象人数: (context, at) => addNode(context, 'subject count', [], {}, { is: 'number', unit: { 人: 1 }, percent: false, scale: 1n }, at),
};

/** Whether a name is one of the built-in ones. */
export const isBuiltIn = (name: string): boolean => Object.hasOwn(BUILT_IN, nameWord(name, 'zh'));

/** The built-in value of a name, or null. */
export function builtIn(context: Context, name: Name): Value | null {
  const word = name.path.length === 1 ? (name.path[0] ?? '') : '';
  const make = BUILT_IN[nameWord(word, 'zh')];
  return make === undefined ? null : make(context, name.at);
}

/** The line of that name, or null. */
export const lineOf = (context: Context, name: string): Line | null => context.scheme.lines.find((line) => line.name === name) ?? null;

/** The parameter of that name, or null. */
export const parameterOf = (context: Context, name: string): Parameter | null =>
  context.scheme.parameters.find((parameter) => parameter.name === name) ?? null;

/** The entry of a parameter that is in force on a day, if there is one. */
export const entryInForce = (parameter: Parameter, day: number): Parameter['history'][number] | undefined =>
  parameter.history.filter((entry) => entry.from === null || (parseDay(entry.from) ?? 0) <= day).at(-1);

/** The value of a parameter in the period: the one in force on its first day. Open parameters give their proposal and a warning. */
export function parameterValue(context: Context, parameter: Parameter, at: Name['at']): FieldValue | null {
  context.usedParameters.add(parameter.name);
  const entry = entryInForce(parameter, context.period.first);
  if (entry === undefined && parameter.open !== null) {
    const { proposal, reason, at: openAt } = parameter.open;
    const values = { name: parameter.name, ...reasonOf(reason) };
    if (proposal === null) return report(context, 'PARAMETER_OPEN', openAt, values);
    if (!context.release) report(context, 'PARAMETER_PROPOSED', openAt, values, 'warning');
    return proposal;
  }
  const { name } = parameter;
  const [first] = parameter.history;
  if (entry === undefined)
    return report(context, 'PARAMETER_NOT_YET', first?.at ?? at, {
      name,
      period: context.period.text,
      day: dayText(context.period.first),
      first: first?.from ?? '',
    });
  const last = entryInForce(parameter, context.period.last);
  if (last !== undefined && last !== entry)
    report(context, 'PARAMETER_CHANGES', last.at, { name, period: context.period.text, day: last.from ?? '' }, 'warning');
  return entry.value;
}

/** Why something is open, as messages say it: 「…」, or that no reason is written. */
export const reasonOf = (reason: string): { readonly reason: string; readonly reasonEn: string } =>
  reason === ''
    ? { reason: '没有写理由', reasonEn: 'no reason is written' }
    : { reason: `理由是「${reason}」`, reasonEn: `reason: "${reason}"` };

/** The type of a column. */
export function typeOfColumn(type: ColumnType): Type {
  if (type.is === 'number') return { is: 'number', unit: type.unit, percent: type.percent, scale: storedScale(type) };
  if (type.is === 'date') return { is: 'date' };
  return type.is === 'truth' ? { is: 'truth' } : { is: 'text' };
}

/** A column of the subject as a value: `employees.is_manager`, or `is_manager` where no line has that name. */
export function attribute(context: Context, name: Name): Value | null {
  const [table, column] = name.path.length === 2 ? [name.path[0], name.path[1] ?? ''] : [context.subject.name, name.path[0] ?? ''];
  const declared = table === context.subject.name ? columnOf(context.subject, column) : null;
  if (declared === null) return null;
  context.attributes.add(column);
  need(context, context.subject.name, column);
  return addNode(context, 'attribute', [], { column }, typeOfColumn(declared.type), name.at);
}

/** Reports a name that nothing has, with the nearest one; says so when it is a column that needs a measure. */
export function unknownName(context: Context, name: Name): null {
  const path = name.path.join('.');
  const table = name.path.length === 2 ? context.tables.get(name.path[0] ?? '') : undefined;
  if (table !== undefined) {
    const column = name.path[1] ?? '';
    if (columnOf(table, column) === null) return unknownColumn(context, table, column, name.at);
    return report(context, 'COLUMN_NEEDS_MEASURE', name.at, { name: path, table: table.name, title: table.title });
  }
  if (name.path.length === 2) return unknownTable(context, 'TABLE_UNKNOWN', name.path[0] ?? '', name.at);
  const known = [
    ...context.scheme.lines.map((line) => line.name),
    ...context.scheme.parameters.map((p) => p.name),
    ...context.subject.columns.map((c) => c.name),
    ...Object.keys(BUILT_IN),
  ];
  const nearest = nearestWord(path, known);
  return nearest === null
    ? report(context, 'NAME_UNKNOWN', name.at, { name: path })
    : report(context, 'NAME_UNKNOWN_NEAR', name.at, { name: path, nearest });
}

/** Makes of a name that is compared with a text and means nothing a text without its quotes; gives null. */
export function asUnquoted(context: Context, name: Expression, text: Expression): null {
  const last = context.problems.at(-1);
  if (name.is !== 'name' || last?.code !== 'NAME_UNKNOWN' || last.place?.in !== 'text' || last.place.span.start !== name.at.start)
    return null;
  context.problems.pop();
  return report(context, 'TEXT_UNQUOTED', name.at, { name: name.path.join('.'), text: context.text.slice(text.at.start, text.at.end) });
}

/** Names with their titles, for messages: amount（金额）. */
const titled = (
  things: readonly { readonly name: string; readonly title: string }[],
): { readonly known: string; readonly knownEn: string } => ({
  known: things.map(({ name, title }) => (name === title ? name : `${name}（${title}）`)).join('、'),
  knownEn: things.map(({ name }) => name).join(', '),
});

/** Reports a column that a table does not have. */
export function unknownColumn(context: Context, table: TableDeclaration, column: string, at: Name['at']): null {
  const nearest =
    table.columns.find((candidate) => [candidate.title, ...candidate.aliases].includes(column))?.name ??
    nearestWord(
      column,
      table.columns.map((candidate) => candidate.name),
    );
  const values = { name: column, table: table.name, title: table.title };
  const known = titled(table.columns);
  return nearest === null
    ? report(context, 'COLUMN_UNKNOWN', at, { ...values, ...known })
    : report(context, 'COLUMN_UNKNOWN_NEAR', at, { ...values, nearest });
}

/** Reports a table that nobody has declared, under `code` or, where one is near, under `code` + _NEAR. */
export function unknownTable(context: Context, code: 'TABLE_UNKNOWN' | 'SUBJECT_TABLE', name: string, at: Name['at']): null {
  const nearest =
    [...context.tables.values()].find((table) => [table.title, ...table.aliases].includes(name))?.name ??
    nearestWord(name, context.tables.keys());
  const known = titled([...context.tables.values()].filter((table) => table.key.length === 1));
  return nearest === null ? report(context, code, at, { name, ...known }) : report(context, `${code}_NEAR`, at, { name, nearest });
}

/** Whether two things share a name, so that it would change its meaning with scope. */
export function isAmbiguous(context: Context, name: string, table: TableDeclaration | null): boolean {
  return table !== null && columnOf(table, name) !== null && (lineOf(context, name) !== null || parameterOf(context, name) !== null);
}

/** Whole months. */
export const MONTHS: Type = { is: 'number', unit: { 月: 1 }, percent: false, scale: 1n };

/** Whether a list after 属于 holds texts alone. */
export const allTexts = (expression: Expression & { is: 'in' }): boolean =>
  expression.list.every((item) => item.is === 'text' || item.is === 'name');

/** The texts of a list after 属于. */
export const textsOf = (expression: Expression & { is: 'in' }): readonly string[] =>
  expression.list
    .map((item) => (item.is === 'text' ? item.value : item.is === 'name' ? item.path.join('.') : ''))
    .filter((text) => text !== '');
