/** The store of facts: what a folder of files holds, as typed tables that SQL can be asked about. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { TableDeclaration } from '../methods/tables.ts';

/** A file of facts, the sheet where it is a workbook, and the batch as which it was imported; `file` then begins with the batch. */
export type FactSource = { readonly file: string; readonly sheet?: string; readonly batch?: string };

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

/** DuckDB in this process with nothing in it. */
export type Database = { readonly connection: DuckDBConnection; close(): void };

/**
 * Opens an empty database that takes nothing from the network. `memory` bounds what it holds in memory ("1GiB"); what goes beyond
 * lies in the folder for temporary files until it is closed.
 */
export async function openDatabase(memory: string | null = null): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: join(tmpdir(), `hengji-${process.pid}`),
    ...(memory === null ? {} : { memory_limit: memory }),
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** A name as SQL reads it, whatever signs it has. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL reads it. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
