/** The rows of a table as lines of JSON: the names of the columns, then each row as texts, in the order of the primary key. */

import { sql } from 'kysely';
import type { Desk } from '../office/office.ts';
import { type Column, columnsOfTable, type KeptTable, ownerColumn } from './tables.ts';

/** Whose rows of which table, all where the table is of no organisation; only some columns where they are named. */
export type RowsOf = { readonly table: KeptTable; readonly organisation: string | null; readonly only?: readonly string[] };

/** Rows are fetched so many at once that they come to about so many characters; some hold whole schemes, others one amount. */
const CHARACTERS = 1_000_000;
const MOST_ROWS = 5_000;

/**
 * The lines of an organisation's rows of a table, each with its line break. The same rows give the same bytes on every server: every
 * value is PostgreSQL's own text of it, sorting is by bytes, times are in UTC.
 */
export async function* rowLines(desk: Desk, { table, organisation, only }: RowsOf): AsyncGenerator<Buffer> {
  const all = await columnsOfTable(desk, table);
  const columns = only === undefined ? all : all.filter(({ name }) => only.includes(name));
  yield Buffer.from(`${JSON.stringify(columns.map(({ name }) => name))}\n`, 'utf8');
  await sql`SET LOCAL bytea_output = 'hex'`.execute(desk);
  const texts = sql.join(columns.map(({ name }, k) => sql`${sql.ref(name)}::text AS ${sql.ref(`c${k}`)}`));
  const order = sql.join(keyOf(all).map(orderOf));
  await sql`DECLARE kept_rows NO SCROLL CURSOR FOR
    SELECT ${texts} FROM ${sql.table(table)} ${whose(table, organisation)} ORDER BY ${order}`.execute(desk);
  for (let many = 16; ; ) {
    const { rows } = await sql<Record<string, string | null>>`${sql.raw(`FETCH FORWARD ${many} FROM kept_rows`)}`.execute(desk);
    if (rows.length === 0) break;
    const text = rows.map((row) => `${JSON.stringify(Object.values(row))}\n`).join('');
    yield Buffer.from(text, 'utf8');
    many = Math.max(1, Math.min(MOST_ROWS, Math.floor((CHARACTERS * rows.length) / text.length)));
  }
  await sql`CLOSE kept_rows`.execute(desk);
}

const whose = (table: KeptTable, organisation: string | null) =>
  organisation === null ? sql`` : sql`WHERE ${sql.ref(ownerColumn(table))} = ${sql.lit(organisation)}`;

const keyOf = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ key }) => key !== null).toSorted((a, b) => Number(a.key) - Number(b.key));

const orderOf = ({ name, type }: Column) => (type === 'text' ? sql`${sql.ref(name)} COLLATE "C"` : sql.ref(name));

/** Rows that were written as lines. */
export type Row = readonly (string | null)[];

/** Reads lines back: the names of the columns, then pieces of rows; throws for what is no such text. Pieces are about as large as they were written. */
export async function* readRows(
  source: AsyncIterable<Buffer>,
): AsyncGenerator<{ readonly columns: readonly string[]; readonly rows: readonly Row[] }> {
  let columns: readonly string[] | null = null;
  let waiting: Row[] = [];
  let size = 0;
  for await (const line of linesOf(source)) {
    const value = JSON.parse(line) as readonly (string | null)[];
    if (columns === null) {
      columns = value.map(String);
      continue;
    }
    if (value.length !== columns.length) throw new SyntaxError('a row has other columns');
    waiting.push(value);
    size += line.length;
    if (size < CHARACTERS && waiting.length < MOST_ROWS) continue;
    yield { columns, rows: waiting };
    [waiting, size] = [[], 0];
  }
  if (columns === null) throw new SyntaxError('no columns');
  yield { columns, rows: waiting };
}

/** Lines of UTF-8, each of which ends with a line break. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, at));
      yield Buffer.concat(pieces).toString('utf8');
      pieces = [];
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) throw new SyntaxError('the last line has no end');
}
