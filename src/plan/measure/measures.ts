/** Turns measures into questions: which rows, whose, in which window, on which grain, and what is asked of them. */

import type { Expression } from '../../lib/expression.ts';
import { expressionOf, type Form, field } from '../../methods/form.ts';
import type { Grain, MeasureRequest, RowScope, Value } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import type { Expectation, Key, Link, Question, RowValue, Source } from '../../methods/question.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { type Context, report } from '../compile/context.ts';
import { addNode } from '../compile/graph.ts';
import { lineOf, type Name, unknownName } from '../compile/names.ts';
import { nameId } from '../word-lists.ts';
import type { Rows } from './grain.ts';
import { keyOf } from './keys.ts';
import { linkOf } from './links.ts';
import { rowTruth, rowValue } from './rows.ts';
import { rangeOf, windowOf } from './windows.ts';

/** The rows of a measure with their source and their owner. */
type Scope = { readonly rows: Rows; readonly source: Source; readonly link: Link; readonly counts: Type };

/** A question about the facts: a value for each subject, or a finer grain where keys are given. */
export function measure(context: Context, request: MeasureRequest): (Value & { readonly question: string }) | Grain | null {
  const scope = scopeOf(context, request.form, request.main, request.window ?? null);
  if (scope === null) return null;
  const view = viewOf(context, request.main, scope);
  const asked = request.aggregate(view);
  const where = whereOf(request, view);
  const keys = keysOf(context, request.form, scope.rows);
  if (asked === null || where === undefined || keys === null) return null;
  const question: Question = {
    id: `q${context.questions.size + 1}`,
    source: scope.source,
    link: scope.link,
    where,
    keys,
    aggregate: asked.aggregate,
    empty: request.empty,
    gives: asked.type.is,
    scale: asked.scale,
  };
  const id = remember(context, question);
  const user = context.stack.at(-1);
  if (user !== undefined) context.asked.get(user.name)?.push(id);
  if (keys.length > 0) return { is: 'grain', question: id, keys, link: scope.link, type: asked.type, scale: asked.scale, days: 0 };
  return { ...addNode(context, 'answer', [], { question: id }, asked.type, request.form.at), question: id };
}

/** The same question is asked once. */
function remember(context: Context, question: Question): string {
  const text = fingerprint({ ...question, id: '' });
  const known = context.questions.get(text);
  if (known !== undefined) return known.id;
  context.questions.set(text, question);
  return question.id;
}

const fingerprint = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

function whereOf(request: MeasureRequest, view: RowScope): RowValue | null | undefined {
  const written = expressionOf(request.form, 'where');
  const own = written === null ? null : view.truth(written);
  const also = request.also === undefined ? null : request.also(view);
  if ((written !== null && own === null) || (request.also !== undefined && also === null)) return undefined;
  if (own === null || also === null) return own ?? also;
  return { is: 'and', of: [own, also] };
}

function keysOf(context: Context, form: Form, rows: Rows): readonly Key[] | null {
  const items = field(form, 'per', 'list')?.items ?? [];
  if (items.length > 0 && rows.table === null) return report(context, 'KEYS_TABLE', items[0]?.at ?? form.at);
  const keys = items.map((item) => keyOf(rows, item));
  return keys.some((key) => key === null) ? null : (keys as Key[]);
}

const viewOf = (_context: Context, main: Expression, scope: Scope): RowScope => ({
  main,
  bare: scope.rows.grain === null && main.is === 'name' && main.path.length === 1,
  counts: scope.counts,
  value: (expression) => rowValue(scope.rows, expression),
  truth: (expression) => rowTruth(scope.rows, expression),
});

/** A rule that rows must keep. */
export function expectation(
  context: Context,
  request: {
    readonly form: Form;
    readonly main: Expression;
    readonly code: string;
    readonly column: Expression;
    readonly broken: (rows: RowScope) => RowValue | null;
    readonly values: Readonly<Record<string, string>>;
  },
): void {
  const scope = scopeOf(context, request.form, request.main, null);
  if (scope === null) return;
  const view = viewOf(context, request.main, scope);
  const rule = request.broken(view);
  const written = expressionOf(request.form, 'where');
  const own = written === null ? null : view.truth(written);
  if (rule === null || (written !== null && own === null)) return;
  const broken: RowValue = own === null ? rule : { is: 'and', of: [own, rule] };
  const column = request.column.is === 'name' ? (request.column.path.at(-1) ?? '') : '';
  const made: Expectation = {
    code: request.code,
    source: scope.source,
    link: scope.link,
    broken,
    column,
    show: [],
    values: request.values,
  };
  context.expectations.push(made);
}

function scopeOf(context: Context, form: Form, main: Expression, window: string | null): Scope | null {
  const word = window ?? field(form, 'window', 'word')?.word ?? null;
  const credit = expressionOf(form, 'credit');
  if (main.is === 'name' && main.path.length === 1 && nameId(main.path[0] ?? '') === 'calendar_days')
    return calendarScope(context, form, main, word);
  const found = sourceOf(context, main);
  if (found === null) return null;
  if ('question' in found) return groupScope(context, form, found, main);
  const link = linkOf(context, found, credit, main.at);
  const before = context.problems.length;
  const rowWindow = windowOf(context, found, word, main.at);
  if (link === null || context.problems.length > before) return null;
  return {
    rows: { context, table: found, grain: null, calendar: false, comparing: false },
    source: { is: 'table', table: found.name, window: rowWindow },
    link,
    counts: { is: 'number', unit: found.counts, percent: false, scale: 1n },
  };
}

function groupScope(context: Context, form: Form, grain: Grain, main: Expression): Scope | null {
  if (form.fields.has('credit') || form.fields.has('window'))
    return report(context, 'GROUPS_OPTION', form.at, { name: context.text.slice(main.at.start, main.at.end) });
  const unit = grain.keys.some((key) => key.name === 'day')
    ? { 天: 1 }
    : grain.keys.some((key) => key.name === 'customer')
      ? { 人: 1 }
      : { 个: 1 };
  return {
    rows: { context, table: null, grain, calendar: false, comparing: false },
    source: { is: 'groups', question: grain.question },
    link: grain.link,
    counts: { is: 'number', unit, percent: false, scale: 1n },
  };
}

/** The days of a window, one row for each subject; the grains in the condition say whose days they are. */
function calendarScope(context: Context, form: Form, main: Expression, word: string | null): Scope | null {
  if (form.fields.has('credit')) return report(context, 'GROUPS_OPTION', form.at, { name: context.text.slice(main.at.start, main.at.end) });
  const range = rangeOf(word ?? 'this period', context.period);
  if (range.first === null || range.last === null) return report(context, 'CALENDAR_OPEN', field(form, 'window', 'word')?.at ?? main.at);
  const where = expressionOf(form, 'where');
  const grain = where === null ? null : firstGrain(context, where);
  const link: Link = grain?.link ?? { is: 'column', path: [], column: context.subjectKey, subjectColumn: context.subjectKey };
  return {
    rows: { context, table: null, grain: null, calendar: true, comparing: false },
    source: { is: 'calendar', first: range.first, last: range.last },
    link,
    counts: { is: 'number', unit: { 天: 1 }, percent: false, scale: 1n },
  };
}

/** The table, or the grain, whose rows an expression speaks of. */
function sourceOf(context: Context, main: Expression): TableDeclaration | Grain | null {
  const counted = main.is === 'name' && main.path.length === 1 ? context.tables.get(main.path[0] ?? '') : undefined;
  if (counted !== undefined) return counted;
  const names = namesIn(context, main);
  const tables = [...new Set(names.map((name) => tableOf(context, name)).filter((table) => table !== null))];
  const first = tables[0];
  if (first !== undefined)
    return tables.find((table) => tables.every((other) => other === table || reaches(context, table, other))) ?? first;
  const grain = firstGrain(context, main);
  if (grain !== null) return grain;
  const name = names[0];
  return name === undefined ? report(context, 'MEASURE_NO_TABLE', main.at) : unknownOrLater(context, name);
}

function unknownOrLater(context: Context, name: Name): null {
  const line = lineOf(context, name.path[0] ?? '');
  if (line === null || name.path.length > 1) return unknownName(context, name);
  return context.built.get(line.name) === null ? null : report(context, 'ROW_LATER', name.at, { name: line.name });
}

const reaches = (context: Context, from: TableDeclaration, to: TableDeclaration): boolean =>
  from.columns.some(
    (column) =>
      column.type.is === 'id' &&
      to.key.length === 1 &&
      to.columns.some(
        (other) => other.name === to.key[0] && other.type.is === 'id' && column.type.is === 'id' && other.type.of === column.type.of,
      ),
  ) && context.tables.has(to.name);

function tableOf(context: Context, name: Name): TableDeclaration | null {
  const first = name.path[0] ?? '';
  return name.path.length === 1 ? null : (context.tables.get(first) ?? null);
}

/** The names in an expression, with row formulas opened up. */
function namesIn(context: Context, expression: Expression): readonly Name[] {
  switch (expression.is) {
    case 'name': {
      const line = expression.path.length === 1 ? lineOf(context, expression.path[0] ?? '') : null;
      const built = line === null ? null : context.build(line, expression.at);
      return built?.is === 'row' ? namesIn(context, built.expression) : [expression];
    }
    case 'unary':
    case 'known':
      return namesIn(context, expression.of);
    case 'in':
      return namesIn(context, expression.of);
    case 'binary':
      return [...namesIn(context, expression.left), ...namesIn(context, expression.right)];
    case 'if':
      return [expression.condition, expression.then, expression.otherwise].flatMap((part) => namesIn(context, part));
    case 'call':
      return expression.arguments.flatMap((part) => namesIn(context, part));
    default:
      return [];
  }
}

function firstGrain(context: Context, expression: Expression): Grain | null {
  for (const name of namesIn(context, expression)) {
    const line = name.path.length === 1 ? lineOf(context, name.path[0] ?? '') : null;
    const built = line === null ? null : context.build(line, name.at);
    if (built?.is === 'grain') return built;
  }
  return null;
}
