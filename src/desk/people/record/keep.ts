/** The one way by which people and organisation change: rows are added, the whole is checked, and then all of it is written or nothing. */

import { type RawBuilder, sql } from 'kysely';
import { demand } from '../../access/demand.ts';
import type { Duty } from '../../access/roles.ts';
import { nextNumber, type Office, type Said, type Writing, write } from '../../office/office.ts';
import { Refused } from '../../refused.ts';
import { KEYS, type PeopleRows, type PeopleTable } from '../rows.ts';
import { findingsOf } from './check.ts';
import { COLUMNS, type Roster, rosterFor, type Scope } from './current.ts';

/** Rows to be added, by table. */
export type Additions = { readonly [Table in PeopleTable]?: readonly PeopleRows[Table][] };

/** A change: what it looks at, what the log says of it, and what it adds, given what is there. */
export type Change = {
  /** What it takes beside the duty to change people. */
  readonly duty?: Duty;
  readonly of: Scope;
  readonly said: Said;
  readonly adds: (before: Roster) => Additions;
};

const ROWS = 20_000;

const TYPES: Readonly<Record<string, string>> = {
  from_day: 'date',
  to_day: 'date',
  day: 'date',
  probation_until: 'date',
  closed: 'boolean',
  withdrawn: 'boolean',
  head: 'boolean',
  main: 'boolean',
  fen: 'bigint',
};

/** The tables in an order in which their rows can be written. */
const TABLES = Object.keys(COLUMNS) as readonly PeopleTable[];

/** Makes a change of people or organisation; refused with all that would be wrong afterwards. */
export async function changePeople(office: Office, { duty, of, said, adds }: Change): Promise<void> {
  demand(office, 'change people');
  if (duty !== undefined) demand(office, duty);
  await write(office, async (writing) => {
    const before = await rosterFor(writing.desk, of, writing.at);
    const additions = adds(before);
    const findings = findingsOf(withAdditions(before, additions), of);
    if (findings.length > 0)
      throw new Refused(findings.map(({ code, values }) => ({ code, severity: 'error' as const, place: null, values })));
    await addRows(office, writing, additions);
    await writing.log(said);
  });
}

/** What a roster is once rows were added: a later row takes the place of the earlier one with its key. */
export function withAdditions(before: Roster, additions: Additions): Roster {
  const after: Partial<Record<PeopleTable, readonly unknown[]>> = {};
  for (const table of TABLES)
    after[table] = additions[table] === undefined ? before[table] : merged(table, before[table], additions[table]);
  return after as Roster;
}

function merged(table: PeopleTable, before: readonly unknown[], added: readonly unknown[]): readonly unknown[] {
  const rows = new Map(before.map((row) => [keyOf(table, row), row]));
  for (const row of added) rows.set(keyOf(table, row), row);
  return [...rows.values()].filter((row) => (row as { readonly withdrawn?: boolean }).withdrawn !== true);
}

/** The key of a row as one text. */
export const keyOf = (table: PeopleTable, row: unknown): string =>
  JSON.stringify(KEYS[table].map((name) => (row as Readonly<Record<string, unknown>>)[name]));

/** Writes rows, and the identities that they are the first to name. */
export async function addRows(office: Office, writing: Writing, additions: Additions): Promise<void> {
  await addIdentities(office, writing, 'units', additions.unit_versions?.map(({ unit }) => unit) ?? []);
  await addIdentities(office, writing, 'people', additions.person_names?.map(({ person }) => person) ?? []);
  for (const table of TABLES) {
    const rows = additions[table] ?? [];
    const first = rows.length === 0 ? 0 : await nextNumber(writing, table);
    for (let at = 0; at < rows.length; at += ROWS)
      await insertion(office, writing, { table, first: first + at, rows: rows.slice(at, at + ROWS) }).execute(writing.desk);
  }
}

async function addIdentities(
  office: Office,
  { desk, actor, at }: Writing,
  table: 'units' | 'people',
  ids: readonly string[],
): Promise<void> {
  const column = table === 'units' ? 'unit' : 'person';
  await sql`INSERT INTO ${sql.table(table)} (organisation, ${sql.ref(column)}, actor, at)
    SELECT DISTINCT ${office.organisation.id}::uuid, id, ${actor}, ${at}::timestamptz FROM unnest(${[...ids]}::text[]) AS id
    ON CONFLICT DO NOTHING`.execute(desk);
}

type Insertion = { readonly table: PeopleTable; readonly first: number; readonly rows: readonly unknown[] };

/** One statement for many rows: each column is an array of texts, which PostgreSQL reads many times quicker than a list of VALUES. */
function insertion(office: Office, { actor, at }: Writing, { table, first, rows }: Insertion): RawBuilder<unknown> {
  const names: readonly string[] = COLUMNS[table];
  const arrays = names.map((name) => sql`${rows.map((row) => textOf((row as Readonly<Record<string, unknown>>)[name]))}::text[]`);
  const values = names.map((name, k) => sql`${sql.ref(`each.c${k}`)}::${sql.raw(TYPES[name] ?? 'text')}`);
  const aliases = sql.join([...names.map((_, k) => sql.ref(`c${k}`)), sql.ref('place')]);
  return sql`INSERT INTO ${sql.table(table)} (organisation, number, actor, at, ${sql.join(names.map((name) => sql.ref(name)))})
    SELECT ${office.organisation.id}::uuid, ${first}::integer + each.place::integer - 1, ${actor}, ${at}::timestamptz, ${sql.join(values)}
    FROM unnest(${sql.join(arrays)}) WITH ORDINALITY AS each(${aliases})`;
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
