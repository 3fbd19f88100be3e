/** A row in every table that a test did not fill itself, made from what the database says of its columns. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { keepAttachment } from '../src/desk/attachments/keep.ts';
import { type Desk, type Office, type Writing, write } from '../src/desk/office/office.ts';
import { APPEND_ONLY } from '../src/desk/state/append-only.ts';

/** A column as the database knows it. */
export type Column = { readonly name: string; readonly type: string; readonly needed: boolean };
/** What a table refers to. */
export type Link = { readonly table: string; readonly own: readonly string[]; readonly theirs: readonly string[] };
type Row = Readonly<Record<string, unknown>>;

/** What a column needs that its type does not say; by table and column. */
const SPECIAL: Readonly<Record<string, unknown>> = {
  'committee_decisions.person': 'E2',
  'committee_votes.grade': '优秀',
  'committee_votes.person': 'E2',
  'delegations.giver': 'E2',
  'payslip_signatures.person': 'E1',
  'proxies.seq': '1',
  // The steps of the record were taken before there were any roles.
  'grants.at': '2099-01-01T00:00:00.000Z',
  'unit_versions.parent': null,
  'publishers.person': 'E2',
  'result_archives.files': '[]',
  'result_marks.item': 'score',
  'result_rows.person': 'E2',
  'scheme_assignments.person': 'E1',
  'scheme_assignments.unit': null,
  'person_private.field': 'phone',
  'person_masks.field': 'phone',
  'nominations.actor': 'E2',
  'votes.actor': 'E2',
  'samples.checker': 'E2',
  'submission_decisions.actor': 'E2',
  'staff_talks.items': '[]',
  'cases.kind': 'award',
  'behaviour_kinds.least': '1',
  'behaviour_kinds.most': '1',
};

/** A plain value of each type. */
export const PLAIN: Readonly<Record<string, unknown>> = {
  integer: 1,
  bigint: '1',
  boolean: false,
  date: '2026-10-01',
  jsonb: '{}',
  uuid: '00000000-0000-4000-8000-000000000001',
  'timestamp with time zone': '2026-10-01T08:00:00.000Z',
  'numeric(38,0)': '1',
  bytea: Buffer.alloc(32),
};

/** Fills every empty table of the record, those that others refer to first; throws where a row is not taken. */
export async function fillRest(office: Office): Promise<void> {
  await write(office, async (writing) => {
    const { desk, log } = writing;
    await fillAttachments(office, writing);
    let open: readonly string[] = await emptyOnes(desk);
    while (open.length > 0) {
      const later: string[] = [];
      for (const table of open) if (!(await filled(desk, office.organisation.id, table))) later.push(table);
      if (later.length === open.length) throw new Error(`no row for ${later.join(', ')}`);
      open = later;
    }
    await log({ action: 'tried', about: 'record', details: {} });
  });
}

/** An attachment is a file too. */
async function fillAttachments(office: Office, writing: Writing): Promise<void> {
  const { rows } = await sql`SELECT FROM attachments LIMIT 1`.execute(writing.desk);
  if (rows.length > 0) return;
  const path = join(mkdtempSync(join(tmpdir(), 'hengji-evidence-')), 'evidence.txt');
  writeFileSync(path, '依据\n');
  await keepAttachment(office, writing, { path, name: '依据.txt', about: 'form 1' });
  rmSync(path);
}

async function emptyOnes(desk: Desk): Promise<readonly string[]> {
  const empty: string[] = [];
  for (const table of APPEND_ONLY) {
    const { rows } = await sql`SELECT FROM ${sql.table(table)} LIMIT 1`.execute(desk);
    if (rows.length === 0) empty.push(table);
  }
  return empty;
}

/** Adds one row; false where a table that it refers to has none yet. */
async function filled(desk: Desk, organisation: string, table: string): Promise<boolean> {
  const row: Record<string, unknown> = { organisation };
  for (const { table: other, own, theirs } of await linksOf(desk, table)) {
    if (other === table) continue;
    const { rows } = await sql<Row>`SELECT * FROM ${sql.table(other)} LIMIT 1`.execute(desk);
    const [first] = rows;
    if (first === undefined) return false;
    own.forEach((name, index) => {
      row[name] ??= first[theirs[index] ?? ''];
    });
  }
  const choices = await choicesOf(desk, table);
  const columns = await columnsOf(desk, table);
  for (const { name, needed } of columns) if (!needed) delete row[name];
  for (const { name, type, needed } of columns) {
    const special = SPECIAL[`${table}.${name}`];
    if (special !== undefined) row[name] = special;
    if (needed && row[name] === undefined) row[name] = choices.get(name) ?? PLAIN[type] ?? (type.startsWith('numeric') ? '1' : 'E1');
  }
  const names = Object.keys(row);
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    VALUES (${sql.join(names.map((name) => row[name]))})`.execute(desk);
  return true;
}

/** The columns of a table, in their order. */
export async function columnsOf(desk: Desk, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AND NOT atthasdef AS needed
    FROM pg_attribute WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`.execute(desk);
  return rows;
}

/** The tables that a table refers to, with its own columns and theirs. */
export async function linksOf(desk: Desk, table: string): Promise<readonly Link[]> {
  const names = (side: 'con' | 'conf') =>
    sql`(SELECT json_agg(attname ORDER BY place) FROM unnest(${sql.ref(`${side}key`)}) WITH ORDINALITY AS k (num, place)
      JOIN pg_attribute ON attnum = num AND attrelid = ${sql.ref(side === 'con' ? 'conrelid' : 'confrelid')})`;
  const { rows } = await sql<Link>`
    SELECT confrelid::regclass::text AS "table", ${names('con')} AS own, ${names('conf')} AS theirs
    FROM pg_constraint WHERE conrelid = ${table}::regclass AND contype = 'f'`.execute(desk);
  return rows;
}

/** The first word of each column that may hold only some. */
export async function choicesOf(desk: Desk, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ check: string }>`
    SELECT pg_get_constraintdef(oid) AS "check" FROM pg_constraint WHERE conrelid = ${table}::regclass AND contype = 'c'`.execute(desk);
  const found = rows.map(({ check }) => /\(\(?(\w+) = ANY \(?ARRAY\['([^']*)'/.exec(check) ?? /^CHECK \(\((\w+) = '([^']*)'/.exec(check));
  return new Map(found.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const])));
}
