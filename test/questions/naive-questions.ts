/** A plain reading of questions, row by row and subject by subject, against which the SQL is tested; it shares no code with it. */

import { wholeMonths } from '../../src/lib/day.ts';
import type { Key, Question, Questions, RowValue } from '../../src/methods/question.ts';
import { allValues, and, bucket, type Cell, compared, horizonOf, not, nothing, order, type Row, streak } from './naive-logic.ts';

/** The tables by name, and by table the columns that other tables' keys meet by ("customer" → customer). */
export type World = {
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly keys: ReadonlyMap<string, Readonly<Record<string, string>>>;
};

/** What a plain reading gives: by question a cell for each subject (in order of ids), and the codes of problems. */
export type Reading = {
  readonly ids: readonly string[];
  readonly answers: ReadonlyMap<string, readonly Cell[]>;
  readonly problems: ReadonlySet<string>;
};

/** A group of rows: its value, and whether it is certain to exist. */
type Group = { readonly keys: ReadonlyMap<string, Cell>; readonly value: Cell; readonly exists: true | null };

/** A row in the hands of a question. */
type Seen = {
  readonly subject: Row;
  readonly column: (name: string) => Cell;
  readonly keys: ReadonlyMap<string, Cell>;
  readonly exists: true | null;
};

/** Reads the questions over the world. */
export function readPlainly(world: World, asked: Questions): Reading {
  const problems = new Set<string>();
  const reader: Reader = { world, asked, problems, subjects: [], groups: new Map() };
  const all = world.tables.get(asked.subjects.table) ?? [];
  const subjects: Row[] = [];
  for (const row of all) {
    const chosen = asked.subjects.where === null || readValue(reader, asked.subjects.where, ownRow(row));
    if (chosen === false) continue;
    if (row[asked.subjects.key] === null) problems.add('SUBJECT_WITHOUT_ID');
    else if (chosen === null) problems.add('SUBJECT_UNSURE');
    subjects.push(row);
  }
  const id = (row: Row) => String(row[asked.subjects.key]);
  subjects.sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0));
  if (new Set(subjects.map(id)).size < subjects.length) problems.add('SUBJECT_TWICE');
  if (problems.size > 0) return { ids: [], answers: new Map(), problems };
  reader.subjects = subjects;
  const answers = new Map<string, Cell[]>();
  for (const question of asked.questions) {
    const cells = subjects.map((subject) => answerOf(reader, question, subject));
    if (subjects.length === 0) askNobody(reader, question);
    if (question.keys.length === 0) answers.set(question.id, cells);
  }
  return { ids: subjects.map(id), answers, problems };
}

const ownRow = (row: Row): Seen => ({ subject: row, column: (name) => row[name] ?? null, keys: new Map(), exists: true });

/** A reading under way: what is asked of which world, and the groups that are already read. */
type Reader = {
  readonly world: World;
  readonly asked: Questions;
  readonly problems: Set<string>;
  subjects: readonly Row[];
  readonly groups: Map<string, readonly Group[]>;
};

/** The answer without keys; null where it is unknown. */
function answerOf(reader: Reader, question: Question, subject: Row): Cell {
  if (isBlank(reader, question, subject)) return null;
  const groups = groupsOf(reader, question, subject);
  if (question.keys.length > 0) return null;
  return groups[0] === undefined ? nothing(question) : groups[0].value;
}

/** Finds the problems of a question whose one answer is for everybody, where there is nobody. */
function askNobody(reader: Reader, question: Question): void {
  if (dependsOn(reader, question).size === 0) answerOf(reader, question, {});
}

function questionOf(reader: Reader, id: string): Question {
  const found = reader.asked.questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

/** The columns of the subject that decide the answer; "self" where it is the subject's own. */
function dependsOn(reader: Reader, question: Question): Set<string> {
  const { source, link } = question;
  const on = source.is === 'groups' ? dependsOn(reader, questionOf(reader, source.question)) : new Set<string>();
  if (source.is !== 'groups' && link.is === 'column')
    on.add(link.subjectColumn === reader.asked.subjects.key ? 'self' : link.subjectColumn);
  for (const value of allValues(question)) {
    if (value.is === 'subject') on.add('self');
    if (value.is === 'grain') for (const each of dependsOn(reader, questionOf(reader, value.question))) on.add(each);
  }
  return on.size > 1 ? new Set(['self']) : on;
}

function ownerOf(reader: Reader, on: ReadonlySet<string>, subject: Row): string {
  const [column] = on;
  if (column === undefined) return 'all';
  return column === 'self' ? `self ${String(subject[reader.asked.subjects.key])}` : `${column} ${String(subject[column])}`;
}

/** Whether the subject's link is blank, so that nothing is known about its rows. */
function isBlank(reader: Reader, question: Question, subject: Row): boolean {
  const [column] = dependsOn(reader, question);
  if (column === undefined) return false;
  if (column !== 'self') return subject[column] === null;
  if (question.source.is === 'groups') return isBlank(reader, questionOf(reader, question.source.question), subject);
  return question.link.is === 'column' && subject[question.link.subjectColumn] === null;
}

function groupsOf(reader: Reader, question: Question, subject: Row): readonly Group[] {
  const name = `${question.id} ${ownerOf(reader, dependsOn(reader, question), subject)}`;
  const known = reader.groups.get(name);
  if (known !== undefined) return known;
  const groups = makeGroups(reader, question, subject);
  reader.groups.set(name, groups);
  return groups;
}

function makeGroups(reader: Reader, question: Question, subject: Row): Group[] {
  const byKeys = new Map<string, { keys: ReadonlyMap<string, Cell>; rows: Seen[]; unknown: boolean }>();
  for (const row of rowsOf(reader, question, subject)) {
    const counts = and(row.exists, question.where === null ? true : (readValue(reader, question.where, row) as boolean | null));
    if (counts === false) continue;
    const own = new Map(question.keys.map((key) => [key.name, row.keys.get(key.name) ?? null]));
    const name = JSON.stringify([...own.values()].map(String));
    const group = byKeys.get(name) ?? { keys: own, rows: [], unknown: false };
    if (counts === null) group.unknown = true;
    else group.rows.push(row);
    byKeys.set(name, group);
  }
  return [...byKeys.values()].map(({ keys, rows, unknown }): Group => {
    if ([...keys.values()].includes(null)) return { keys, value: null, exists: null };
    const value = aggregated(reader, question, rows);
    return { keys, value: unknown ? null : value, exists: rows.length > 0 ? true : null };
  });
}

/** The rows of a question that belong to a subject, each standing in one group. */
function* rowsOf(reader: Reader, question: Question, subject: Row): Generator<Seen> {
  for (const row of sourceRows(reader, question, subject)) {
    let standing: Seen[] = [row];
    for (const key of question.keys) standing = standing.flatMap((each) => withKey(reader, key, each));
    yield* standing;
  }
}

function withKey(reader: Reader, key: Key, row: Seen): Seen[] {
  const put = (value: Cell): Seen => ({ ...row, keys: new Map([...row.keys, [key.name, value]]) });
  if (key.is !== 'span') return [put(keyOf(reader, key, row))];
  const [from, to] = [readValue(reader, key.from, row), readValue(reader, key.to, row)];
  if (from === null || to === null) return [put(null)];
  const days: Seen[] = [];
  const horizon = horizonOf(reader.asked);
  for (let day = Math.max(Number(from), horizon.first); day <= Math.min(Number(to), horizon.last); day += 1) days.push(put(day));
  return days;
}

function keyOf(reader: Reader, key: Key, row: Seen): Cell {
  if (key.is === 'span') throw new Error('a span has no single day');
  const value = readValue(reader, key.of, row);
  return key.is === 'bucket' && value !== null ? bucket(Number(value), key.by) : value;
}

function* sourceRows(reader: Reader, question: Question, subject: Row): Generator<Seen> {
  const { source, link } = question;
  if (source.is === 'calendar') {
    for (let day = source.first; day <= source.last; day += 1)
      yield { subject, column: () => day, keys: new Map([['day', day]]), exists: true };
    return;
  }
  if (source.is === 'groups') {
    const inner = questionOf(reader, source.question);
    if (isBlank(reader, inner, subject)) return;
    for (const { keys, exists } of groupsOf(reader, inner, subject))
      yield { subject, column: (name) => keys.get(name) ?? null, keys, exists };
    return;
  }
  for (const row of reader.world.tables.get(source.table) ?? []) {
    const seen: Seen = { subject, column: (name) => row[name] ?? null, keys: tableKeys(reader, source.table, row), exists: true };
    if (source.window?.by === 'date') {
      const day = row[source.window.column] ?? null;
      const { first, last } = source.window.range;
      if (day === null || (first !== null && Number(day) < first) || (last !== null && Number(day) > last)) continue;
    }
    if (source.window?.by === 'period' && !source.window.periods.includes(String(row[source.window.column]))) continue;
    if (link.is === 'column') {
      const own = columnAt(reader, link.path, link.column, seen);
      if (own === null || own !== subject[link.subjectColumn]) continue;
    }
    yield seen;
  }
}

function tableKeys(reader: Reader, table: string, row: Row): ReadonlyMap<string, Cell> {
  const columns = Object.entries(reader.world.keys.get(table) ?? {});
  return new Map(columns.map(([key, column]) => [key, row[column] ?? null]));
}

function columnAt(
  reader: Reader,
  path: readonly { readonly from: string; readonly table: string; readonly key: string }[],
  column: string,
  row: Seen,
): Cell {
  let read = row.column;
  for (const { from, table, key } of path) {
    const value = read(from);
    const next = value === null ? undefined : reader.world.tables.get(table)?.find((each) => each[key] === value);
    read = (name) => next?.[name] ?? null;
  }
  return read(column);
}

/** The value of a row; null where it is unknown. */
function readValue(reader: Reader, value: RowValue, row: Seen): Cell {
  const of = (part: RowValue) => readValue(reader, part, row);
  switch (value.is) {
    case 'column':
      return columnAt(reader, value.path, value.column, row);
    case 'subject':
      return row.subject[value.column] ?? null;
    case 'number':
    case 'text':
    case 'date':
    case 'truth':
      return value.value;
    case 'sum': {
      const parts = value.terms.map((term) => [term.factor, of(term.of)] as const);
      return parts.some(([, part]) => part === null)
        ? null
        : parts.reduce((sum, [factor, part]) => sum + factor * BigInt(part as bigint), 0n);
    }
    case 'compare': {
      const [left, right] = [of(value.left), of(value.right)];
      return left === null || right === null ? null : compared(value.operator, order(left, right));
    }
    case 'and':
      return value.of.reduce<boolean | null>((all, part) => and(all, of(part) as boolean | null), true);
    case 'or':
      return not(value.of.reduce<boolean | null>((all, part) => and(all, not(of(part) as boolean | null)), true));
    case 'not':
      return not(of(value.of) as boolean | null);
    case 'in': {
      if (value.list.length === 0) return false;
      const text = of(value.of);
      return text === null ? null : value.list.includes(String(text));
    }
    case 'known':
      return of(value.of) !== null;
    case 'map': {
      const text = of(value.of);
      return text === null ? null : (value.cases.find(({ code }) => code === text)?.value ?? null);
    }
    case 'months': {
      const [from, to] = [of(value.from), of(value.to)];
      return from === null || to === null ? null : BigInt(wholeMonths(Number(from), Number(to)));
    }
    case 'grain':
      return grainAt(reader, value, row);
  }
}

function grainAt(reader: Reader, value: RowValue & { readonly is: 'grain' }, row: Seen): Cell {
  const question = questionOf(reader, value.question);
  if (isBlank(reader, question, row.subject)) return null;
  const wanted = question.keys.map(({ name }): Cell => {
    const given = value.keys?.find((key) => key.name === name);
    const key = given === undefined ? rowKey(name, row) : keyOf(reader, given, row);
    return key !== null && name === 'day' ? Number(key) - value.days : key;
  });
  if (wanted.includes(null)) return null;
  const group = groupsOf(reader, question, row.subject).find(({ keys }) =>
    question.keys.every(({ name }, index) => keys.get(name) === wanted[index]),
  );
  return group === undefined ? nothing(question) : group.value;
}

function rowKey(name: string, row: Seen): Cell {
  if (row.keys.has(name)) return row.keys.get(name) ?? null;
  const day = row.keys.get('day') ?? null;
  if (name !== 'week' && name !== 'month') throw new Error(`no key ${name}`);
  return day === null ? null : bucket(Number(day), name);
}

function aggregated(reader: Reader, question: Question, rows: readonly Seen[]): Cell {
  const { aggregate } = question;
  if (rows.length === 0) return nothing(question);
  if (aggregate.is === 'count') return BigInt(rows.length);
  if (aggregate.is === 'streak')
    return streak(
      aggregate,
      rows.map((row) => readValue(reader, aggregate.day, row)),
    );
  const values = rows.map((row) => readValue(reader, aggregate.of, row));
  if (aggregate.is === 'latest')
    return latestOf(
      reader,
      rows.map((row) => readValue(reader, aggregate.by, row)),
      values,
    );
  if (aggregate.is === 'any' && values.includes(true)) return true;
  if (aggregate.is === 'all' && values.includes(false)) return false;
  if (aggregate.is === 'pick' && values.length > 1) {
    reader.problems.add('SEVERAL_ROWS');
    return null;
  }
  if (values.includes(null)) return null;
  switch (aggregate.is) {
    case 'pick':
      return values[0] ?? null;
    case 'any':
      return false;
    case 'all':
      return true;
    case 'distinct':
      return BigInt(new Set(values).size);
    case 'sum':
      return values.reduce<bigint>((sum, value) => sum + BigInt(value as bigint), 0n);
    case 'min':
      return values.reduce((a, b) => (order(b, a) < 0 ? b : a));
    case 'max':
      return values.reduce((a, b) => (order(b, a) > 0 ? b : a));
  }
}

function latestOf(reader: Reader, days: readonly Cell[], values: readonly Cell[]): Cell {
  const known = days.filter((day) => day !== null).map(Number);
  const last = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const newest = values.filter((_, index) => days[index] === last);
  if (new Set(newest.filter((value) => value !== null)).size > 1) reader.problems.add('SEVERAL_LATEST');
  if (days.includes(null) || newest.includes(null) || new Set(newest).size !== 1) return null;
  return newest[0] ?? null;
}
