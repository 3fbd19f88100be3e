/** Rows as a measure sees them (chapter 6): which rows, whose they are, what stands in their columns, joins, groups and calendar days. */

import type { Expression } from '../../src/lib/expression.ts';
import type { Form } from '../../src/methods/form.ts';
import type { TableDeclaration } from '../../src/methods/tables.ts';
import * as calendar from './calendar.ts';
import { builtIn, cellOf } from './expression.ts';
import { kindOf, mainTable, namesIn } from './kinds.ts';
import { type Cell, day, dayIn, hasValue, number, type Row, textOf, truth, truthIn, UNKNOWN } from './values.ts';
import { columnIn, type Group, isFormula, isGrain, needed, once, RunEnds, tableOf, type World, wordIn } from './world.ts';

/** Where the rows of a measure come from. */
export type Source =
  | { readonly is: 'table'; readonly table: TableDeclaration }
  | { readonly is: 'groups'; readonly line: string }
  | { readonly is: 'calendar' };

/** One row, seen from the subject for whom it counts; `doubtful` if its 其中 is unknown. */
export type Place = { readonly subject: number; readonly doubtful: boolean } & At;

type At =
  | { readonly is: 'row'; readonly table: TableDeclaration; readonly row: Row }
  | { readonly is: 'group'; readonly line: string; readonly group: Group }
  | { readonly is: 'day'; readonly day: number };

/** The cell of an expression over rows at one of them. */
export const rowCell = (world: World, expression: Expression, place: Omit<Place, 'doubtful'> & At): Cell =>
  cellOf(
    {
      world,
      name: (path) => rowName(world, path, place),
      dayBefore: (line) => grainAt(world, line, place, 1),
      kind: (part) => kindOf(world, part, place.is === 'row' ? place.table : null),
    },
    expression,
  );

type Seen = Omit<Place, 'doubtful'> & At;

function rowName(world: World, path: readonly string[], place: Seen): Cell {
  const [first = '', second] = path;
  if (second !== undefined) return foreign(world, tableOf(world, first), second, place);
  const line = world.lines.get(first);
  if (line !== undefined && isFormula(line)) return rowCell(world, needed(line.form, 'each row'), place);
  if (line !== undefined && isGrain(line)) return grainAt(world, first, place, 0);
  if (place.is !== 'row' || columnIn(place.table, first) === null) return builtIn(world, first);
  return place.row[first] ?? UNKNOWN;
}

/** A column written with its table: the row's own, that of a row it leads to, or the subject's. */
function foreign(world: World, table: TableDeclaration, column: string, place: Seen): Cell {
  if (place.is === 'row') {
    if (place.table.name === table.name) return place.row[column] ?? UNKNOWN;
    const way = wayToTable(world, place.table, table);
    if (way !== null) return follow(world, place.row, way)?.[column] ?? UNKNOWN;
  }
  if (table.name !== world.subjectTable.name) throw new Error(`no way to ${table.name}`);
  return world.subjects[place.subject]?.[column] ?? UNKNOWN;
}

/** A step of a join: from an identifier column to the table of which it is the key. */
type Step = { readonly from: string; readonly to: TableDeclaration };

function stepsFrom(world: World, table: TableDeclaration): readonly Step[] {
  return table.columns.flatMap(({ name, type }) => {
    if (type.is !== 'id') return [];
    const ends = [...world.tables.values()].filter((end) => end.name !== table.name && keyThing(end) === type.of);
    return ends.map((to) => ({ from: name, to }));
  });
}

/** What the single key column of a table identifies, or null. */
function keyThing(table: TableDeclaration): string | null {
  const type = table.key.length === 1 ? columnIn(table, table.key[0] ?? '')?.type : undefined;
  return type?.is === 'id' ? type.of : null;
}

/** The shortest way over at most three joins to a table that will do, or null. */
function wayTo(world: World, from: TableDeclaration, willDo: (table: TableDeclaration) => boolean): readonly Step[] | null {
  let ways: readonly (readonly Step[])[] = [[]];
  for (let length = 1; length <= 3; length += 1) {
    ways = ways.flatMap((way) => stepsFrom(world, way.at(-1)?.to ?? from).map((step) => [...way, step]));
    const found = ways.find((way) => willDo((way.at(-1) as Step).to));
    if (found !== undefined) return found;
  }
  return null;
}

const wayToTable = (world: World, from: TableDeclaration, to: TableDeclaration): readonly Step[] | null =>
  once(world, from, `way to ${to.name}`, () => wayTo(world, from, (end) => end.name === to.name));

/** The rows of a table by their key. */
const byKey = (world: World, table: TableDeclaration): ReadonlyMap<string, Row> =>
  once(world, table, 'by key', () => {
    const rows = (world.rows.get(table.name) ?? []).toReversed();
    return new Map(rows.map((row) => [textOf(row[table.key[0] ?? ''] ?? UNKNOWN), row]));
  });

/** The row at the end of a way, or null where there is none. */
function follow(world: World, row: Row, way: readonly Step[]): Row | null {
  let here: Row = row;
  for (const { from, to } of way) {
    const wanted = here[from] ?? UNKNOWN;
    const next = hasValue(wanted) ? byKey(world, to).get(textOf(wanted)) : undefined;
    if (next === undefined) return null;
    here = next;
  }
  return here;
}

/** How rows find their subjects; null: every row counts for every subject. */
type Link = { readonly ofRow: (row: Row) => Cell; readonly subjectColumn: string } | null;

const EVERYBODY = new Set(['全体', 'everybody']);

/** The link of 6.2: what 归 names, else rules 2 to 5. */
function linkOf(world: World, table: TableDeclaration, form: Form): Link {
  const credit = form.fields.get('credit');
  if (credit?.kind === 'expression' && credit.expression.is === 'name') return writtenLink(world, table, credit.expression.path);
  const key = world.subjectTable.key[0] ?? '';
  const thing = keyThing(world.subjectTable);
  const own = table.columns.filter(({ type }) => type.is === 'id' && type.of === thing);
  const direct = own.find(({ name }) => name === key) ?? own[0];
  if (direct !== undefined) return { ofRow: (row) => row[direct.name] ?? UNKNOWN, subjectColumn: key };
  const way = wayTo(world, table, (end) => end.name === world.subjectTable.name);
  if (way !== null) return { ofRow: (row) => follow(world, row, way)?.[key] ?? UNKNOWN, subjectColumn: key };
  return sharedLink(world, table) ?? reachedLink(world, table);
}

/** Rule 4: the first identifier of the row that the subject's table has as well. */
function sharedLink(world: World, table: TableDeclaration): Link {
  for (const { name, type } of table.columns) {
    const shared = type.is === 'id' ? subjectColumn(world, type.of) : null;
    if (shared !== null) return { ofRow: (row) => row[name] ?? UNKNOWN, subjectColumn: shared };
  }
  return null;
}

/** Rule 5: in a table that the row reaches, the column that identifies the same as the subject's key. */
function reachedLink(world: World, table: TableDeclaration): Link {
  const thing = keyThing(world.subjectTable);
  const named = (end: TableDeclaration): string | null =>
    end.columns.find(({ type }) => type.is === 'id' && type.of === thing)?.name ?? null;
  const way = wayTo(world, table, (end) => named(end) !== null);
  const column = way === null ? null : named((way.at(-1) as Step).to);
  if (way === null || column === null) throw new Error(`no link from ${table.name}`);
  return { ofRow: (row) => follow(world, row, way)?.[column] ?? UNKNOWN, subjectColumn: world.subjectTable.key[0] ?? '' };
}

/** The subject's column that identifies such a thing: the key, else another. */
function subjectColumn(world: World, thing: string): string | null {
  if (keyThing(world.subjectTable) === thing) return world.subjectTable.key[0] ?? null;
  return world.subjectTable.columns.find(({ type }) => type.is === 'id' && type.of === thing)?.name ?? null;
}

function writtenLink(world: World, table: TableDeclaration, path: readonly string[]): Link {
  const [first = '', second] = path;
  if (second === undefined && EVERYBODY.has(first)) return null;
  const end = second === undefined ? table : tableOf(world, first);
  const type = columnIn(end, second ?? first)?.type;
  const shared = type?.is === 'id' ? subjectColumn(world, type.of) : null;
  if (shared === null) throw new Error(`归 ${path.join('.')} leads nowhere`);
  const seen = (row: Row): Seen => ({ is: 'row', table, row, subject: -1 });
  return {
    ofRow: (row) => (second === undefined ? (row[first] ?? UNKNOWN) : foreign(world, end, second, seen(row))),
    subjectColumn: shared,
  };
}

/** A measure's rows inside a window with what links them to subjects; by that link, where there is one. */
function linkedRows(world: World, form: Form, table: TableDeclaration, window: calendar.Window): Linked {
  return once(world, form, `rows ${window.first} ${window.last} ${window.all} ${window.text}`, () => {
    const link = linkOf(world, table, form);
    const rows = (world.rows.get(table.name) ?? []).filter((row) => inWindow(table, row, window));
    return { link, rows, byLink: link === null ? new Map() : Map.groupBy(rows, (row) => textOf(link.ofRow(row))) };
  });
}

type Linked = { readonly link: Link; readonly rows: readonly Row[]; readonly byLink: ReadonlyMap<string, readonly Row[]> };

/** Whether a row of a table lies in a window (6.5). */
function inWindow(table: TableDeclaration, row: Row, window: calendar.Window): boolean {
  if (window.all || table.when === null) return true;
  const when = row[table.when] ?? UNKNOWN;
  if (when.is === 'day') return (window.first === null || when.day >= window.first) && (window.last === null || when.day <= window.last);
  if (when.is !== 'text') return false;
  const type = columnIn(table, table.when)?.type;
  if (type?.is !== 'period' || !type.month) return when.text === window.text;
  const month = calendar.stretchOf(when.text);
  return window.first !== null && window.last !== null && month.first >= window.first && month.last <= window.last;
}

/** Where the rows of a main expression come from; a bare table's name is the table. */
export const sourceOf = (world: World, main: Expression): Source => once(world, main, 'source', () => newSource(world, main));

function newSource(world: World, main: Expression): Source {
  const expression = main.is === 'unary' && main.operator === 'distinct' ? main.of : main;
  const bare = expression.is === 'name' && expression.path.length === 1 ? (expression.path[0] ?? '') : null;
  if (bare === '日历天' || bare === 'calendar_days') return { is: 'calendar' };
  const table = bare === null ? undefined : world.tables.get(bare);
  if (table !== undefined) return { is: 'table', table };
  const line = bare === null ? undefined : world.lines.get(bare);
  if (line !== undefined && isGrain(line)) return { is: 'groups', line: line.name };
  return { is: 'table', table: farthest(world, expression) };
}

/** Of several tables that an expression names, the one from which the others are reached. */
function farthest(world: World, expression: Expression): TableDeclaration {
  const tables = namesIn(expression).flatMap(([first = '', second]) => {
    const line = world.lines.get(first);
    if (second !== undefined) return [tableOf(world, first)];
    const inside = line !== undefined && isFormula(line) ? mainTable(world, needed(line.form, 'each row')) : null;
    return inside === null ? [] : [inside];
  });
  const reaches = (from: TableDeclaration, to: TableDeclaration): boolean =>
    from.name === to.name || to.name === world.subjectTable.name || wayTo(world, from, (end) => end.name === to.name) !== null;
  const found = tables.find((from) => tables.every((to) => reaches(from, to)));
  if (found === undefined) throw new Error('no table at hand');
  return found;
}

/** What a measure reads for a subject; null where the subject's own link column is blank: all its answers are unknown. */
export function placesOf(
  world: World,
  form: Form,
  source: Source,
  subject: number,
  window = wordIn(form, 'window', 'this period'),
): readonly Place[] | null {
  const all = candidates(world, form, source, subject, calendar.windowOf(window, world.period));
  if (all === null) return null;
  const where = form.fields.get('where');
  const doubted = (at: Seen): boolean => at.is === 'group' && at.group.doubtful;
  if (where?.kind !== 'expression') return all.map((at) => ({ ...at, doubtful: doubted(at) }));
  return all.flatMap((at): Place[] => {
    const condition = rowCell(world, where.expression, at);
    if (!hasValue(condition)) return [{ ...at, doubtful: true }];
    return truthIn(condition) ? [{ ...at, doubtful: doubted(at) }] : [];
  });
}

function candidates(world: World, form: Form, source: Source, subject: number, window: calendar.Window): readonly Seen[] | null {
  if (source.is === 'groups') {
    if (blankFor(world, source.line, subject)) return null;
    const groups = world.groups(source.line).filter((group) => group.subject === subject);
    return groups.map((group) => ({ is: 'group', line: source.line, group, subject }));
  }
  if (source.is === 'calendar') {
    const [first, last] = [window.first ?? 0, window.last ?? -1];
    return Array.from({ length: last - first + 1 }, (_, k) => ({ is: 'day', day: first + k, subject }));
  }
  const { link, rows, byLink } = linkedRows(world, form, source.table, window);
  const wanted = link === null ? null : (world.subjects[subject]?.[link.subjectColumn] ?? UNKNOWN);
  if (wanted !== null && !hasValue(wanted)) return null;
  const own = wanted === null ? rows : (byLink.get(textOf(wanted)) ?? []);
  return own.map((row) => ({ is: 'row', table: source.table, row, subject }));
}

/** Whether a grain has no answers for a subject, because the subject's own link column is blank. */
function blankFor(world: World, line: string, subject: number): boolean {
  const form = world.lines.get(line)?.form as Form;
  const source = sourceOf(world, needed(form, form.method));
  if (source.is !== 'table') return false;
  const link = once(world, form, 'link', () => linkOf(world, source.table, form));
  return link !== null && !hasValue(world.subjects[subject]?.[link.subjectColumn] ?? UNKNOWN);
}

/** What a grain without a group says. */
const EMPTY: Readonly<Record<string, Cell>> = {
  sum: number(0n),
  count: number(0n),
  highest: number(0n),
  any: truth(false),
  all: truth(false),
};

/** The value of a finer grain at a row's subject and keys, so many days earlier. */
function grainAt(world: World, name: string, place: Seen, back: number): Cell {
  if (place.is === 'group' && place.line === name && back === 0) return place.group.value;
  const form = world.lines.get(name)?.form;
  if (form === undefined) throw new Error(`no grain ${name}`);
  if (blankFor(world, name, place.subject)) return UNKNOWN;
  const names = keyNames(world, form);
  const keys = names.map((key) => earlier(ownKey(key, place), back));
  if (keys.some((key) => !hasValue(key))) return UNKNOWN;
  const groups = world.groups(name);
  const found = once(
    world,
    groups,
    'by keys',
    () => new Map(groups.map((group) => [placeText(group.subject, Object.values(group.keys)), group.value])),
  );
  return found.get(placeText(place.subject, keys)) ?? EMPTY[form.method] ?? UNKNOWN;
}

const placeText = (subject: number, keys: readonly Cell[]): string => [subject, ...keys.map(textOf)].join('\n');

const earlier = (key: Cell, back: number): Cell => (key.is === 'day' ? day(key.day - back) : key);

/** The row's own key of that name: its identifier or column, or its day, week, month. */
function ownKey(name: string, place: Seen): Cell {
  if (place.is === 'group') return place.group.keys[name] ?? UNKNOWN;
  if (name === 'day' || name === 'week' || name === 'month') {
    const of = place.is === 'day' ? day(place.day) : (place.row[dayColumn(place.table)] ?? UNKNOWN);
    return name === 'day' ? of : bucket(name, of);
  }
  if (place.is === 'day') throw new Error(`a calendar day has no ${name}`);
  const column = place.table.columns.find(({ name: own, type }) => (type.is === 'id' ? type.of === name : own === name));
  return column === undefined ? UNKNOWN : (place.row[column.name] ?? UNKNOWN);
}

/** The table's 时间 column if it is a day, else its first day column. */
function dayColumn(table: TableDeclaration): string {
  const when = table.when === null ? null : columnIn(table, table.when);
  const found = when?.type.is === 'date' ? when : table.columns.find(({ type }) => type.is === 'date');
  if (found === undefined) throw new Error(`${table.name} has no day`);
  return found.name;
}

const bucket = (by: string, of: Cell): Cell =>
  of.is === 'day' ? day(by === 'week' ? calendar.mondayOf(of.day) : calendar.firstOfMonth(of.day)) : of;

const keysIn = (form: Form): readonly Expression[] => {
  const per = form.fields.get('per');
  return per?.kind === 'list' ? per.items : per?.kind === 'expression' ? [per.expression] : [];
};

function keyName(world: World, key: Expression, table: TableDeclaration): string {
  if (key.is === 'call') return key.function === 'each_day' ? 'day' : key.function;
  if (key.is !== 'name') throw new Error('a key is a column');
  const name = key.path.at(-1) ?? '';
  const type = columnIn(key.path.length === 2 ? tableOf(world, key.path[0] ?? '') : table, name)?.type;
  if (type?.is === 'id') return type.of;
  return type?.is === 'date' ? 'day' : name;
}

const keyNames = (world: World, form: Form): readonly string[] =>
  once(world, form, 'key names', () => {
    const source = sourceOf(world, needed(form, form.method));
    if (source.is !== 'table') throw new Error('按 stands on rows of tables');
    return keysIn(form).map((key) => keyName(world, key, source.table));
  });

/** The keys of a row: one list for each group in which it stands. */
function keysAt(world: World, form: Form, place: Place): readonly Readonly<Record<string, Cell>>[] {
  const names = keyNames(world, form);
  let found: readonly Readonly<Record<string, Cell>>[] = [{}];
  for (const [k, key] of keysIn(form).entries()) {
    const cells = keyCells(world, key, place);
    found = found.flatMap((keys) => cells.map((cell) => ({ ...keys, [names[k] ?? '']: cell })));
  }
  return found;
}

function keyCells(world: World, key: Expression, place: Place): readonly Cell[] {
  if (key.is !== 'call') return [rowCell(world, key, place)];
  const cells = key.arguments.map((each) => rowCell(world, each, place));
  const [from = UNKNOWN, to] = cells;
  if (key.function !== 'each_day' || to === undefined) return [bucket(key.function, from)];
  if (!hasValue(from) || !hasValue(to)) return [UNKNOWN];
  return Array.from({ length: Math.max(0, dayIn(to) - dayIn(from) + 1) }, (_, k) => day(dayIn(from) + k));
}

/** The groups of a grain: rows with equal keys together; a group with a blank key is unknown. */
export function groupsOf(world: World, form: Form, aggregate: (places: readonly Place[]) => Cell): readonly Group[] {
  const source = sourceOf(world, needed(form, form.method));
  return world.subjects.flatMap((_, subject) => {
    const standing = (placesOf(world, form, source, subject) ?? []).flatMap((place) =>
      keysAt(world, form, place).map((keys) => ({ keys, place })),
    );
    const found = Map.groupBy(standing, ({ keys }) => placeText(subject, Object.values(keys)));
    return [...found.values()].map((group) => {
      const keys = group[0]?.keys ?? {};
      const places = group.map(({ place }) => place);
      const whole = Object.values(keys).every(hasValue);
      const doubtful = !whole || places.every((place) => place.doubtful);
      return { subject, keys, value: whole ? aggregate(places) : UNKNOWN, doubtful };
    });
  });
}

/** Ends the run: a rule of the scheme is broken. */
export function end(reason: string): never {
  throw new RunEnds(reason);
}
