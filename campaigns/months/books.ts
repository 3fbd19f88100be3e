/** The facts of a campaign as plain rows: which batches there are and which rows count today, kept without asking the product. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../../test/oracle/files.ts';
import type { Random } from '../../test/oracle/random.ts';
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

/** The rows of a batch with some of them gone, and some cells as they stand in another row of it; keys stay. */
export function otherRows(dice: Random, books: Books, { table, rows }: Pick<PlainBatch, 'table' | 'rows'>): readonly Row[] {
  const fixed = new Set(books.keys.get(table) ?? []);
  const free = (books.columns.get(table) ?? []).filter((column) => !fixed.has(column));
  return rows
    .filter(() => !dice.chance(8))
    .map((row) => {
      const column = free.length > 0 && dice.chance(15) ? dice.pick(free) : null;
      return column === null ? row : { ...row, [column]: dice.pick(rows)[column] ?? '' };
    });
}
