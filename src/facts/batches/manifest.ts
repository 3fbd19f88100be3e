/** Manifests: what a fact batch is, in plain data: its columns, control totals and days, where it came from, and its file with its hash. */

import { createHash } from 'node:crypto';
import type { ColumnType, TableDeclaration } from '../../methods/tables.ts';

/** The format in which batches are written; a file of another one is not read. */
export const FORMAT = 1;

/** A column of a batch. `type` is as declared at import: numbers are stored as BIGINT, the value times 10^decimals. */
export type BatchColumn = { readonly name: string; readonly type: ColumnType; readonly nullable: boolean };

/** The control total of a number column: the sum of its stored integers as text, and how many cells are filled. */
export type ControlTotal = { readonly sum: string; readonly filled: number };

/** What is counted of the rows of a table. */
export type Summary = {
  readonly rows: number;
  /** By the name of the number column. */
  readonly totals: Readonly<Record<string, ControlTotal>>;
  /** How many rows belong to a day (2026-10-03), or to a period as written (2026-10), by the table's `when` column. */
  readonly days: Readonly<Record<string, number>>;
  /** Rows whose `when` column is blank; 0 for a table that has none. */
  readonly undated: number;
  /** The first and the last value of each key column, numbers by size, texts by their UTF-8 bytes; none without rows. */
  readonly keys: Readonly<Record<string, { readonly first: string; readonly last: string }>>;
};

/** Who gave the rows where nobody imported a file by hand; an address has no password. */
export type Origin =
  | { readonly is: 'sql'; readonly address: string; readonly query: string }
  | { readonly is: 'singer'; readonly stream: string }
  | { readonly is: 'folder'; readonly folder: string }
  | { readonly is: 'push'; readonly token: string; readonly key: string }
  | { readonly is: 'workflow'; readonly what: string; readonly period: string };

/** Where a batch came from: the file as it was named, its sheet, its size and its SHA-256, and who gave it. */
export type BatchSource = {
  readonly file: string;
  readonly sheet: string | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly origin?: Origin;
};

/** A committed batch. It is JSON as it stands, and never changes. */
export type Manifest = Summary & {
  readonly format: number;
  readonly batch: string;
  readonly table: string;
  /** The {@link declarationHash} of the table at import. */
  readonly declaration: string;
  readonly columns: readonly BatchColumn[];
  readonly source: BatchSource;
  /** Which header served which column. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The headers that served no column. */
  readonly aside: readonly string[];
  readonly parquet: { readonly name: string; readonly bytes: number; readonly sha256: string };
};

/** The SHA-256 of what a declaration says about stored rows: names and types of columns, the key, the `when` column; titles may change. */
export function declarationHash(table: TableDeclaration): string {
  const columns = table.columns.map(({ name, type }) => [name, typeText(type)]);
  return createHash('sha256')
    .update(JSON.stringify([table.name, columns, table.key, table.when]))
    .digest('hex');
}

/** A type as text, the same whatever the order of its fields. */
function typeText(type: ColumnType): string {
  const unit = type.is === 'number' ? Object.entries(type.unit).toSorted(([a], [b]) => (a < b ? -1 : 1)) : null;
  return JSON.stringify(Object.entries({ ...type, unit }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
