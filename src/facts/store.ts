/** The store of facts: what a folder of files holds, as typed tables that SQL can be asked about. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableDeclaration } from '../methods/tables.ts';

/** A file of facts, and the sheet where it is a workbook. */
export type FactSource = { readonly file: string; readonly sheet?: string };

/** A declared table with the rows of its file. */
export type StoredTable = {
  readonly declaration: TableDeclaration;
  /**
   * The quoted SQL name of a table or view. It has one column for each declared column that the file has (number: BIGINT, the value
   * times 10^decimals; id, text, period: VARCHAR; date: DATE; truth: BOOLEAN), `_row` BIGINT, the row of the file as people count
   * it (a header is row 1), and `_source` INTEGER, the index of the row's file in `sources`.
   */
  readonly relation: string;
  readonly sources: readonly FactSource[];
  /** The names of the declared columns that the file has. */
  readonly columns: ReadonlySet<string>;
  /** The columns that hold at least one NULL. */
  readonly nullable: ReadonlySet<string>;
  readonly rows: number;
};

/** Facts in DuckDB; `close` gives the memory back. */
export type FactStore = {
  readonly connection: DuckDBConnection;
  readonly tables: ReadonlyMap<string, StoredTable>;
  close(): void;
};

/** A name as SQL reads it, whatever signs it has. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL reads it. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
