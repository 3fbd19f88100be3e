/**
 * Loads the rows of an organisation into an empty record, past no guard: triggers and foreign keys hold as they do for every change.
 * Most tables follow each other; steps, locks and adjustments are laid aside in temporary tables and come in the order in which they
 * can have happened: a lock after the adjustments that were paid in its period, an adjustment after the lock that it corrects. All of
 * it is one transaction, because lines are taken only in the transaction of their lock or adjustment.
 */

import { sql } from 'kysely';
import type { Desk } from '../office/office.ts';
import { refused } from '../refused.ts';
import type { Tables } from '../state/tables.ts';
import { asOrganisation } from './everyone.ts';
import { type Row, readRows } from './rows.ts';
import { type Column, columnsOfTable, type KeptTable, RECORD_TABLES } from './tables.ts';

/** Tables whose rows wait for each other. */
const STAGED = ['run_steps', 'locks', 'adjustments', 'adjustment_lines', 'adjustment_steps'] as const satisfies readonly (keyof Tables)[];

/** Tables that need the locks. */
const AFTER_LOCKS: readonly (keyof Tables)[] = ['settled', 'held'];

/** The columns that were loaded of a table, by table: a backup of an older form has fewer, the others take their defaults. */
export type Loaded = ReadonlyMap<keyof Tables, readonly string[]>;

/** Loads the rows of an organisation; `partOf` gives the lines of a table, null for one that the backup does not know. */
export async function loadOrganisation(
  desk: Desk,
  organisation: string,
  partOf: (table: keyof Tables) => AsyncIterable<Buffer> | null,
): Promise<Loaded> {
  await asOrganisation(desk, organisation);
  const loaded = new Map<keyof Tables, readonly string[]>();
  const load = async (table: keyof Tables, into: string): Promise<void> => {
    const source = partOf(table);
    if (source !== null) loaded.set(table, await loadTable(desk, table, { into, source }));
  };
  const isStaged = (table: keyof Tables): boolean => STAGED.some((each) => each === table);
  for (const table of RECORD_TABLES) if (!isStaged(table) && !AFTER_LOCKS.includes(table)) await load(table, table);
  for (const table of STAGED) {
    await stage(desk, table);
    await load(table, stagedName(table));
  }
  await replaySteps(desk, loaded);
  for (const table of AFTER_LOCKS) await load(table, table);
  for (const table of STAGED) await sql`DROP TABLE ${sql.table(stagedName(table))}`.execute(desk);
  return loaded;
}

type Load = { readonly into: string; readonly source: AsyncIterable<Buffer> };

/** Loads the lines of a table into it, or into another one like it; gives the columns that they have. */
export async function loadTable(desk: Desk, table: KeptTable, { into, source }: Load): Promise<readonly string[]> {
  const known = new Map((await columnsOfTable(desk, table)).map((column) => [column.name, column]));
  let names: readonly string[] = [];
  for await (const { columns, rows } of readRows(source)) {
    names = columns;
    const wanted = columns.map((name) => known.get(name));
    if (wanted.some((column) => column === undefined)) throw refused('RESTORE_RECORD', { reason: `${table}: ${columns.join(', ')}` });
    if (rows.length > 0) await insertRows(desk, into, { columns: wanted as readonly Column[], rows });
  }
  return names;
}

/** One statement for many rows: each column is an array of texts, which PostgreSQL reads as it wrote them. */
async function insertRows(
  desk: Desk,
  into: string,
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: readonly Row[] },
): Promise<void> {
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const values = sql.join(columns.map(({ type }, k) => sql`${sql.ref(`x.c${k}`)}::${sql.raw(type)}`));
  const arrays = sql.join(columns.map((_, k) => sql`${rows.map((row) => row[k] ?? null)}::text[]`));
  const aliases = sql.join(columns.map((_, k) => sql.ref(`c${k}`)));
  await sql`INSERT INTO ${sql.table(into)} (${names}) SELECT ${values} FROM unnest(${arrays}) AS x(${aliases})`.execute(desk);
}

const stagedName = (table: keyof Tables): string => `staged_${table}`;

/** Makes an empty temporary table like one of the record. */
async function stage(desk: Desk, table: keyof Tables): Promise<void> {
  const columns = await columnsOfTable(desk, table);
  await sql`CREATE TEMPORARY TABLE ${sql.table(stagedName(table))} ON COMMIT DROP AS
    SELECT ${sql.join(columns.map(({ name }) => sql.ref(name)))} FROM ${sql.table(table)} WITH NO DATA`.execute(desk);
}

/** What may come next of each staged table, as a condition on its staged row `s`. */
const READY = {
  locks: `NOT EXISTS (SELECT FROM locks l WHERE l.organisation = s.organisation AND l.scheme = s.scheme AND l.period = s.period)
    AND NOT EXISTS (SELECT FROM staged_adjustment_lines n JOIN staged_adjustments a ON a.number = n.adjustment
      WHERE a.scheme = s.scheme AND n.pay_period = s.period
      AND NOT EXISTS (SELECT FROM adjustments d WHERE d.organisation = a.organisation AND d.number = a.number))`,
  adjustments: `NOT EXISTS (SELECT FROM adjustments d WHERE d.organisation = s.organisation AND d.number = s.number)
    AND EXISTS (SELECT FROM locks l WHERE l.organisation = s.organisation AND l.scheme = s.scheme AND l.period = s.period)`,
  adjustment_lines: `EXISTS (SELECT FROM adjustments d WHERE d.organisation = s.organisation AND d.number = s.adjustment)
    AND NOT EXISTS (SELECT FROM adjustment_lines n WHERE n.organisation = s.organisation AND n.adjustment = s.adjustment)`,
  adjustment_steps: `EXISTS (SELECT FROM adjustments d WHERE d.organisation = s.organisation AND d.number = s.adjustment)
    AND NOT EXISTS (SELECT FROM adjustment_steps n WHERE n.organisation = s.organisation AND n.adjustment = s.adjustment)`,
} as const;

/** Moves staged rows that meet a condition into their table; gives how many. */
async function move(desk: Desk, loaded: Loaded, { table, when }: { readonly table: keyof Tables; readonly when: string }): Promise<bigint> {
  const columns = loaded.get(table);
  if (columns === undefined) return 0n;
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const { numAffectedRows } = await sql`INSERT INTO ${sql.table(table)} (${names})
    SELECT ${names} FROM ${sql.table(stagedName(table))} s WHERE ${sql.raw(when)}`.execute(desk);
  return numAffectedRows ?? 0n;
}

async function replaySteps(desk: Desk, loaded: Loaded): Promise<void> {
  const steps = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await move(desk, loaded, { table: 'run_steps', when: `s.step = '${name}'` });
  };
  await steps('in review', 'approved', 'rejected');
  for (let moved = 1n; moved > 0n; ) {
    moved = await move(desk, loaded, { table: 'locks', when: READY.locks });
    for (const table of ['adjustments', 'adjustment_lines', 'adjustment_steps'] as const)
      moved += await move(desk, loaded, { table, when: READY[table] });
  }
  await steps('locked', 'paid');
}
