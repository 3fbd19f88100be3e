/** What the record knows of people and organisation as it stood at a moment: for each key the last row by then, without those withdrawn. */

import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../office/office.ts';
import { KEYS, type PeopleRows, type PeopleTable } from '../rows.ts';

/** Which rows are wanted: as of which moment, and only those of a person, of some persons, of a unit or a scheme where it is named. */
export type Wanted = {
  readonly asOf: string;
  readonly person?: string;
  readonly persons?: readonly string[];
  readonly unit?: string;
  readonly scheme?: string;
};

/** The tables that are read for a change: some or all rows of each; those that were not asked for are empty. */
export type Roster = { readonly [Table in PeopleTable]: readonly PeopleRows[Table][] };

const FILTERS = ['person', 'unit', 'scheme'] as const;

/** Tables whose rows are never withdrawn: what they say is only said anew. */
const LASTING: ReadonlySet<PeopleTable> = new Set(['person_names', 'person_private', 'person_masks', 'posts']);

/** The columns of each table that are its own, in their order. */
export const COLUMNS = {
  unit_versions: ['unit', 'from_day', 'name', 'kind', 'parent', 'closed', 'withdrawn'],
  person_names: ['person', 'name'],
  person_private: ['person', 'field', 'value'],
  person_masks: ['person', 'field', 'mask'],
  employment_events: ['person', 'kind', 'day', 'probation_until', 'leaving', 'withdrawn'],
  posts: ['post', 'title', 'family'],
  seats: ['person', 'unit', 'post', 'from_day', 'to_day', 'head', 'main', 'withdrawn'],
  base_pays: ['person', 'from_day', 'fen', 'withdrawn'],
  leaves: ['person', 'from_day', 'to_day', 'kind', 'withdrawn'],
  scheme_assignments: ['scheme', 'person', 'unit', 'post', 'from_day', 'to_day', 'reason', 'withdrawn'],
} as const satisfies { readonly [Table in PeopleTable]: readonly (keyof PeopleRows[Table])[] };

/** The rows of a table that count, by their keys. */
export async function currentRows<Table extends PeopleTable>(
  desk: Desk,
  table: Table,
  wanted: Wanted,
): Promise<readonly PeopleRows[Table][]> {
  const conditions: RawBuilder<unknown>[] = [sql`at <= ${wanted.asOf}::timestamptz`];
  for (const name of FILTERS) if (wanted[name] !== undefined) conditions.push(sql`${sql.ref(name)} = ${wanted[name]}`);
  if (wanted.persons !== undefined) conditions.push(sql`person = ANY(${[...wanted.persons]}::text[])`);
  const key = sql.join(KEYS[table].map((name) => sql.ref(name)));
  const columns = sql.join(COLUMNS[table].map((name) => sql.ref(name)));
  const last = sql`SELECT DISTINCT ON (${key}) ${columns} FROM ${sql.table(table)} WHERE ${sql.join(conditions, sql` AND `)} ORDER BY ${key}, number DESC`;
  const counting = LASTING.has(table) ? last : sql`SELECT * FROM (${last}) AS last WHERE NOT withdrawn ORDER BY ${key}`;
  return (await sql<PeopleRows[Table]>`${counting}`.execute(desk)).rows;
}

/** A roster with nothing in it. */
const NOBODY: Roster = {
  unit_versions: [],
  person_names: [],
  person_private: [],
  person_masks: [],
  employment_events: [],
  posts: [],
  seats: [],
  base_pays: [],
  leaves: [],
  scheme_assignments: [],
};

/** What a change looks at: one person, the units with all seats in them, a scheme, everything, or nothing but what it adds. */
export type Scope =
  | { readonly is: 'person'; readonly person: string }
  | { readonly is: 'units' }
  | { readonly is: 'scheme'; readonly scheme: string }
  | { readonly is: 'all' }
  | { readonly is: 'nothing' };

/** All that a change of a scope needs to be checked; private values never. */
export async function rosterFor(desk: Desk, scope: Scope, asOf: string): Promise<Roster> {
  if (scope.is === 'nothing') return NOBODY;
  const shared = {
    ...NOBODY,
    unit_versions: await currentRows(desk, 'unit_versions', { asOf }),
    posts: await currentRows(desk, 'posts', { asOf }),
  };
  if (scope.is === 'units') return { ...shared, seats: await currentRows(desk, 'seats', { asOf }) };
  if (scope.is === 'scheme')
    return { ...shared, scheme_assignments: await currentRows(desk, 'scheme_assignments', { asOf, scheme: scope.scheme }) };
  const wanted: Wanted = scope.is === 'all' ? { asOf } : { asOf, person: scope.person };
  return {
    ...shared,
    person_names: await currentRows(desk, 'person_names', wanted),
    employment_events: await currentRows(desk, 'employment_events', wanted),
    seats: await currentRows(desk, 'seats', wanted),
    base_pays: await currentRows(desk, 'base_pays', wanted),
    leaves: await currentRows(desk, 'leaves', wanted),
    scheme_assignments: await currentRows(desk, 'scheme_assignments', wanted),
  };
}
