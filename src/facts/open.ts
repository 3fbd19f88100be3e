/** Opens a folder of facts: finds the file of every table that is needed, reads it exactly, and says all that is wrong. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Problem } from '../lib/problem.ts';
import type { TableDeclaration } from '../methods/tables.ts';
import { csvRows } from './csv.ts';
import { type Complaints, complaints } from './files/complaints.ts';
import { type Found, filesIn, findTable, openWorkbooks } from './files/find.ts';
import { demandKeys } from './files/keys.ts';
import { type Loading, loadRows } from './files/load.ts';
import { jsonRows } from './jsonl.ts';
import { parquetTable } from './parquet.ts';
import type { FactStore, StoredTable } from './store.ts';

/** How far the reading is: bytes read of all bytes to read. */
export type OpenOptions = { readonly progress?: (done: number, total: number) => void };

/** The store, null where a problem is an error; the problems may be warnings alone. */
export type OpenedFacts = { readonly store: FactStore | null; readonly problems: Problem[] };

/**
 * Reads the needed tables from the files of a folder. `tables` is the declared library, `needs` names the tables that are needed and,
 * for each, the columns without which it does not serve; all declared columns that a file has are read and checked, others ignored.
 */
export async function openFacts(
  folder: string,
  tables: readonly TableDeclaration[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  options: OpenOptions = {},
): Promise<OpenedFacts> {
  const wrong = complaints();
  const files = await filesIn(folder);
  if (files === null) return { store: null, problems: [{ code: 'FOLDER_MISSING', severity: 'error', place: null, values: { folder } }] };
  const opened = await openWorkbooks(files);
  try {
    const found: Found[] = [];
    for (const name of needs.keys()) {
      const table = tables.find((each) => each.name === name);
      if (table === undefined) throw new Error(`Bug: the table ${name} is needed but not declared`);
      const where = findTable(table, files, opened);
      if ('code' in where) addOnce(wrong, where);
      else found.push(where);
    }
    return await readAll(found, needs, wrong, options);
  } finally {
    for (const { workbook } of opened) workbook?.archive.close();
  }
}

/** A broken workbook may keep several tables from being found; it is told once. */
function addOnce(wrong: Complaints, problem: Problem): void {
  const same = (other: Problem) => JSON.stringify(other) === JSON.stringify(problem);
  if (!wrong.list().some(same)) wrong.add(problem);
}

async function readAll(
  found: readonly Found[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  wrong: Complaints,
  options: OpenOptions,
): Promise<OpenedFacts> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: join(tmpdir(), `hengji-${process.pid}`),
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  const stored = new Map<string, StoredTable>();
  try {
    const total = found.reduce((sum, each) => sum + bytesOf(each), 0);
    let before = 0;
    for (const each of found) {
      const needed = needs.get(each.table.name) ?? new Set();
      const progress = (bytes: number) => options.progress?.(before + Math.min(bytes, bytesOf(each)), total);
      const table = await readTable(each, { connection, table: each.table, needed, source: each.source, complaints: wrong, progress });
      if (table !== null) stored.set(each.table.name, table);
      before += bytesOf(each);
    }
    if (wrong.errors === 0) for (const table of stored.values()) await demandKeys(connection, table, wrong);
  } catch (error) {
    close();
    throw error;
  }
  if (wrong.errors === 0) return { store: { connection, tables: stored, close }, problems: wrong.list() };
  close();
  return { store: null, problems: wrong.list() };
}

/** How many bytes are read of a table: of a sheet those that it has when inflated. */
const bytesOf = ({ file, sheet }: Found): number => (sheet === null ? file.bytes : sheet.workbook.archive.size(sheet.part.part));

async function readTable({ file, sheet, table }: Found, loading: Loading): Promise<StoredTable | null> {
  if (sheet !== null) {
    const { sheetRows } = await import('./xlsx.ts');
    return loadRows(loading, sheetRows(sheet.workbook, sheet.part));
  }
  if (file.kind === 'parquet') return parquetTable(loading, file.path);
  if (file.kind === 'jsonl')
    return loadRows(
      loading,
      jsonRows(
        file.path,
        table.columns.map((column) => column.name),
      ),
    );
  return loadRows(loading, csvRows(file.path));
}
