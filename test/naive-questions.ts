/** A plain reading of questions, row by row and subject by subject, against which the SQL is tested; it shares no code with it. */

import { type Day, dateOf, dayOf, parseDay, wholeMonths } from '../src/lib/day.ts';
import { parsePeriod } from '../src/lib/period.ts';
import type { Key, Question, Questions, RowValue } from '../src/methods/question.ts';

/** A cell: numbers are bigint, dates are days; null is blank or unknown. */
export type Cell = bigint | string | boolean | Day | null;

/** A row of a table by column. */
export type Row = Readonly<Record<string, Cell>>;

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
  const reader = new Reader(world, asked, problems);
  const all = world.tables.get(asked.subjects.table) ?? [];
  const subjects: Row[] = [];
  for (const row of all) {
    const chosen = asked.subjects.where === null || reader.value(asked.subjects.where, ownRow(row));
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
    const cells = subjects.map((subject) => reader.answer(question, subject));
    if (subjects.length === 0) reader.askNobody(question);
    if (question.keys.length === 0) answers.set(question.id, cells);
  }
  return { ids: subjects.map(id), answers, problems };
}

const ownRow = (row: Row): Seen => ({ subject: row, column: (name) => row[name] ?? null, keys: new Map(), exists: true });

class Reader {
  readonly world: World;
  readonly asked: Questions;
  readonly problems: Set<string>;
  subjects: readonly Row[] = [];
  readonly #groups = new Map<string, readonly Group[]>();

  constructor(world: World, asked: Questions, problems: Set<string>) {
    this.world = world;
    this.asked = asked;
    this.problems = problems;
  }

  /** The answer without keys; null where it is unknown. */
  answer(question: Question, subject: Row): Cell {
    if (this.#blank(question, subject)) return null;
    const groups = this.#groupsOf(question, subject);
    if (question.keys.length > 0) return null;
    return groups[0] === undefined ? nothing(question) : groups[0].value;
  }

  /** Finds the problems of a question whose one answer is for everybody, where there is nobody. */
  askNobody(question: Question): void {
    if (this.#depends(question).size === 0) this.answer(question, {});
  }

  #question(id: string): Question {
    const found = this.asked.questions.find((question) => question.id === id);
    if (found === undefined) throw new Error(`no question ${id}`);
    return found;
  }

  /** The columns of the subject that decide the answer; "self" where it is the subject's own. */
  #depends(question: Question): Set<string> {
    return question.source.is === 'groups' && question.link.is === 'all' ? new Set() : this.#rowsDepend(question);
  }

  #rowsDepend(question: Question): Set<string> {
    const { source, link } = question;
    const on = source.is === 'groups' ? this.#depends(this.#question(source.question)) : new Set<string>();
    if (source.is !== 'groups' && link.is === 'column')
      on.add(link.subjectColumn === this.asked.subjects.key ? 'self' : link.subjectColumn);
    for (const value of allValues(question)) {
      if (value.is === 'subject') on.add('self');
      if (value.is === 'grain') for (const each of this.#depends(this.#question(value.question))) on.add(each);
    }
    return on.size > 1 ? new Set(['self']) : on;
  }

  #owner(on: ReadonlySet<string>, subject: Row): string {
    const [column] = on;
    if (column === undefined) return 'all';
    return column === 'self' ? `self ${String(subject[this.asked.subjects.key])}` : `${column} ${String(subject[column])}`;
  }

  /** Whether the subject's link is blank, so that nothing is known about its rows. */
  #blank(question: Question, subject: Row): boolean {
    if (this.#depends(question).size === 0) return false;
    if (question.source.is === 'groups') return this.#blank(this.#question(question.source.question), subject);
    return question.link.is === 'column' && subject[question.link.subjectColumn] === null;
  }

  #groupsOf(question: Question, subject: Row): readonly Group[] {
    const name = `${question.id} ${this.#owner(this.#depends(question), subject)}`;
    const known = this.#groups.get(name);
    if (known !== undefined) return known;
    const groups = this.#makeGroups(question, subject);
    this.#groups.set(name, groups);
    return groups;
  }

  #makeGroups(question: Question, subject: Row): Group[] {
    const byKeys = new Map<string, { keys: ReadonlyMap<string, Cell>; rows: Seen[]; unknown: boolean }>();
    for (const row of this.#rows(question, subject)) {
      const counts = and(row.exists, question.where === null ? true : (this.value(question.where, row) as boolean | null));
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
      const value = this.#aggregate(question, rows);
      return { keys, value: unknown ? null : value, exists: rows.length > 0 ? true : null };
    });
  }

  /** The rows of a question that belong to a subject, each standing in one group. */
  *#rows(question: Question, subject: Row): Generator<Seen> {
    for (const row of this.#sourceRows(question, subject)) {
      let standing: Seen[] = [row];
      for (const key of question.keys) standing = standing.flatMap((each) => this.#withKey(key, each));
      yield* standing;
    }
  }

  #withKey(key: Key, row: Seen): Seen[] {
    const put = (value: Cell): Seen => ({ ...row, keys: new Map([...row.keys, [key.name, value]]) });
    if (key.is !== 'span') return [put(this.#key(key, row))];
    const [from, to] = [this.value(key.from, row), this.value(key.to, row)];
    if (from === null || to === null) return [put(null)];
    const days: Seen[] = [];
    const horizon = horizonOf(this.asked);
    for (let day = Math.max(Number(from), horizon.first); day <= Math.min(Number(to), horizon.last); day += 1) days.push(put(day));
    return days;
  }

  #key(key: Key, row: Seen): Cell {
    if (key.is === 'span') throw new Error('a span has no single day');
    const value = this.value(key.of, row);
    return key.is === 'bucket' && value !== null ? bucket(Number(value), key.by) : value;
  }

  *#sourceRows(question: Question, subject: Row): Generator<Seen> {
    const { source, link } = question;
    if (source.is === 'calendar') {
      for (let day = source.first; day <= source.last; day += 1)
        yield { subject, column: () => day, keys: new Map([['day', day]]), exists: true };
      return;
    }
    if (source.is === 'groups') {
      const inner = this.#question(source.question);
      const owners = link.is === 'all' ? this.#distinctOwners(question) : [subject];
      for (const owner of owners) {
        if (this.#blank(inner, owner)) continue;
        for (const { keys, exists } of this.#groupsOf(inner, owner))
          yield { subject: owner, column: (name) => keys.get(name) ?? null, keys, exists };
      }
      return;
    }
    for (const row of this.world.tables.get(source.table) ?? []) {
      const seen: Seen = { subject, column: (name) => row[name] ?? null, keys: this.#tableKeys(source.table, row), exists: true };
      if (source.window?.by === 'date') {
        const day = row[source.window.column] ?? null;
        const { first, last } = source.window.range;
        if (day === null || (first !== null && Number(day) < first) || (last !== null && Number(day) > last)) continue;
      }
      if (source.window?.by === 'period' && !source.window.periods.includes(String(row[source.window.column]))) continue;
      if (link.is === 'column') {
        const own = this.#column(link.path, link.column, seen);
        if (own === null || own !== subject[link.subjectColumn]) continue;
      }
      yield seen;
    }
  }

  /** One subject for each owner of the rows that all count for everybody; a blank link owns nothing. */
  #distinctOwners(question: Question): readonly Row[] {
    const on = this.#rowsDepend(question);
    const [column] = on;
    if (column === undefined) return [this.subjects[0] ?? {}];
    const owners = this.subjects.filter((subject) => column === 'self' || subject[column] !== null);
    return [...new Map(owners.map((subject) => [this.#owner(on, subject), subject])).values()];
  }

  #tableKeys(table: string, row: Row): ReadonlyMap<string, Cell> {
    const columns = Object.entries(this.world.keys.get(table) ?? {});
    return new Map(columns.map(([key, column]) => [key, row[column] ?? null]));
  }

  #column(path: readonly { readonly from: string; readonly table: string; readonly key: string }[], column: string, row: Seen): Cell {
    let read = row.column;
    for (const { from, table, key } of path) {
      const value = read(from);
      const next = value === null ? undefined : this.world.tables.get(table)?.find((each) => each[key] === value);
      read = (name) => next?.[name] ?? null;
    }
    return read(column);
  }

  /** The value of a row; null where it is unknown. */
  value(value: RowValue, row: Seen): Cell {
    const of = (part: RowValue) => this.value(part, row);
    switch (value.is) {
      case 'column':
        return this.#column(value.path, value.column, row);
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
        return this.#grain(value, row);
    }
  }

  #grain(value: RowValue & { readonly is: 'grain' }, row: Seen): Cell {
    const question = this.#question(value.question);
    if (this.#blank(question, row.subject)) return null;
    const wanted = question.keys.map(({ name }): Cell => {
      const given = value.keys?.find((key) => key.name === name);
      const key = given === undefined ? this.#rowKey(name, row) : this.#key(given, row);
      return key !== null && name === 'day' ? Number(key) - value.days : key;
    });
    if (wanted.includes(null)) return null;
    const group = this.#groupsOf(question, row.subject).find(({ keys }) =>
      question.keys.every(({ name }, index) => keys.get(name) === wanted[index]),
    );
    return group === undefined ? nothing(question) : group.value;
  }

  #rowKey(name: string, row: Seen): Cell {
    if (row.keys.has(name)) return row.keys.get(name) ?? null;
    const day = row.keys.get('day') ?? null;
    if (name !== 'week' && name !== 'month') throw new Error(`no key ${name}`);
    return day === null ? null : bucket(Number(day), name);
  }

  #aggregate(question: Question, rows: readonly Seen[]): Cell {
    const { aggregate } = question;
    if (rows.length === 0) return nothing(question);
    if (aggregate.is === 'count') return BigInt(rows.length);
    if (aggregate.is === 'streak')
      return streak(
        aggregate,
        rows.map((row) => this.value(aggregate.day, row)),
      );
    const values = rows.map((row) => this.value(aggregate.of, row));
    if (aggregate.is === 'latest')
      return this.#latest(
        rows.map((row) => this.value(aggregate.by, row)),
        values,
      );
    if (aggregate.is === 'any' && values.includes(true)) return true;
    if (aggregate.is === 'all' && values.includes(false)) return false;
    if (aggregate.is === 'pick' && values.length > 1) {
      this.problems.add('SEVERAL_ROWS');
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

  #latest(days: readonly Cell[], values: readonly Cell[]): Cell {
    const known = days.filter((day) => day !== null).map(Number);
    const last = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const newest = values.filter((_, index) => days[index] === last);
    if (new Set(newest.filter((value) => value !== null)).size > 1) this.problems.add('SEVERAL_LATEST');
    if (days.includes(null) || newest.includes(null) || new Set(newest).size !== 1) return null;
    return newest[0] ?? null;
  }
}

function nothing(question: Question): Cell {
  if (question.empty === 'unknown') return null;
  if (question.gives === 'number') return 0n;
  return question.gives === 'truth' ? false : null;
}

const not = (value: boolean | null): boolean | null => (value === null ? null : !value);

function and(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

/** Texts by code points, everything else by size. */
function order(a: Cell, b: Cell): number {
  if (typeof a !== 'string' || typeof b !== 'string') return (a ?? 0) < (b ?? 0) ? -1 : (a ?? 0) > (b ?? 0) ? 1 : 0;
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compared(operator: '=' | '!=' | '<' | '<=' | '>' | '>=', by: number): boolean {
  const verdicts = { '=': by === 0, '!=': by !== 0, '<': by < 0, '<=': by <= 0, '>': by > 0, '>=': by >= 0 };
  return verdicts[operator];
}

function bucket(day: Day, by: 'week' | 'month'): Day {
  const date = dateOf(day);
  return by === 'week' ? day - (date.dayOfWeek - 1) : dayOf(date.with({ day: 1 }));
}

function streak(asked: Question['aggregate'] & { readonly is: 'streak' }, found: readonly Cell[]): Cell {
  if (found.includes(null)) return null;
  const days = new Set(found.map(Number));
  let [blocks, longest] = [0n, 0n];
  for (let day = asked.range.first; day <= asked.range.last; day += 1) {
    let place = 0;
    while (days.has(day - place)) place += 1;
    if (place > 0 && place % asked.length === 0) blocks += 1n;
    if (BigInt(place) > longest) longest = BigInt(place);
  }
  return asked.of === 'blocks' ? blocks : longest;
}

/** The days that any window, calendar or streak names, and those that grains look back to. */
function horizonOf(asked: Questions): { first: Day; last: Day } {
  const days: Day[] = [];
  let [back, ahead] = [0, 0];
  for (const question of asked.questions) {
    const { source, aggregate } = question;
    if (source.is === 'calendar') days.push(source.first, source.last);
    if (source.is === 'table' && source.window?.by === 'date')
      for (const day of [source.window.range.first, source.window.range.last]) if (day !== null) days.push(day);
    if (source.is === 'table' && source.window?.by === 'period') {
      for (const period of source.window.periods.map(parsePeriod)) if (period !== null) days.push(period.first, period.last);
    }
    if (aggregate.is === 'streak') days.push(aggregate.range.first, aggregate.range.last);
    for (const value of allValues(question))
      if (value.is === 'grain') [back, ahead] = [Math.max(back, value.days), Math.min(ahead, value.days)];
  }
  if (days.length === 0) return { first: parseDay('1900-01-01') ?? 0, last: parseDay('2199-12-31') ?? 0 };
  return { first: Math.min(...days) - back, last: Math.max(...days) - ahead };
}

/** Every value inside a question, found by walking its data. */
function allValues(question: Question): RowValue[] {
  const found: RowValue[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      if ('is' in part) found.push(part as RowValue);
      Object.values(part).forEach(walk);
    }
  };
  walk([question.where, question.keys, question.aggregate]);
  return found;
}
