/** The facts of a campaign as plain rows: which batches there are and which rows count today, kept without asking the product. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../../test/oracle/files.ts';
import type { Row } from '../../test/oracle/tables.ts';

/** A batch as plain rows. */
export type PlainBatch = {
  readonly number: number;
  readonly table: string;
  readonly rows: readonly Row[];
  readonly replaces: number | null;
  undone: boolean;
};

/** All batches of an organisation; `columns` and `keys` say what a table has. */
export type Books = {
  readonly batches: PlainBatch[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly keys: ReadonlyMap<string, readonly string[]>;
};

/** The batches that count: those not undone, without those whose place another one took that is not undone itself. */
export function counting({ batches }: Books): readonly PlainBatch[] {
  const standing = batches.filter(({ undone }) => !undone);
  const replaced = new Set(standing.map(({ replaces }) => replaces));
  return standing.filter(({ number }) => !replaced.has(number));
}

/** The rows of a table that count today: of rows with one key the last. */
function rowsToday(books: Books, table: string): readonly Row[] {
  const rows = counting(books).flatMap((batch) => (batch.table === table ? batch.rows : []));
  const key = books.keys.get(table) ?? [];
  if (key.length === 0) return rows;
  return [...new Map(rows.map((row) => [JSON.stringify(key.map((column) => row[column] ?? '')), row])).values()];
}

/** A file of rows. */
export const fileOf = ({ columns }: Books, table: string, rows: readonly Row[]): string => csvOf(columns.get(table) ?? [], rows);

/** Writes all facts that count today into a new folder; tables without a batch have no file. */
export function writeToday(books: Books, folder: string): void {
  mkdirSync(folder);
  for (const table of new Set(counting(books).map((batch) => batch.table)))
    writeFileSync(join(folder, `${table}.csv`), fileOf(books, table, rowsToday(books, table)));
}
