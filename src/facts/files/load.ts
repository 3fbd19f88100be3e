/** Loads the rows of a file into a typed table: every cell of the declared columns is read exactly or becomes a problem. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Problem } from '../../lib/problem.ts';
import { type Fault, isFault, isTotal, trimmed } from '../cells.ts';
import { type FactSource, type StoredTable, sqlName } from '../store.ts';
import type { HiddenParts } from '../workbook/hidden.ts';
import { type CellReader, cellReader } from './columns.ts';
import type { Complaints } from './complaints.ts';
import { type Binding, type Bound, type BoundColumn, bindHeaders, type CellPlace, plainName } from './headers.ts';
import { type Batch, type Cell, cellAt, firstFrom, type Row, reachOf, Unreadable } from './rows.ts';
import { type RowWriter, rowWriter } from './writer.ts';

/** A table to be loaded, how its headers are bound, and the file that holds it. */
export type Loading = Binding & {
  readonly connection: DuckDBConnection;
  readonly source: FactSource;
  readonly complaints: Complaints;
  /** Told how many bytes of the file have been read. */
  readonly progress: (bytes: number) => void;
  /** Told what came of the headers. */
  readonly headers?: (bound: Bound) => void;
  /** What a sheet hides, filled while it is read. */
  readonly hidden?: HiddenParts;
};

/**
 * The stored table of a file whose first row is its header; null where the file cannot be read to its end or its headers do not serve.
 * Cells that are refused are complaints; the table is not whole then.
 */
export async function loadRows(loading: Loading, batches: AsyncIterable<Batch>): Promise<StoredTable | null> {
  try {
    return await load(loading, batches);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    loading.complaints.add(unreadable(error, placeOf(loading)));
    return null;
  }
}

/** The problem of a file that cannot be read on. */
export const unreadable = (error: Unreadable, place: CellPlace): Problem => ({
  code: error.code,
  severity: 'error',
  place: error.row === null ? place : { ...place, row: error.row },
  values: { file: place.file, ...error.values },
});

const placeOf = ({ source }: Loading): CellPlace => ({ in: 'cell', ...source });

async function load(loading: Loading, batches: AsyncIterable<Batch>): Promise<StoredTable | null> {
  let sheet: Sheet | null = null;
  for await (const batch of batches) {
    const [first, ...others] = batch.rows;
    if (sheet === null && first !== undefined) {
      sheet = await openSheet(loading, first);
      if (sheet === null) return null;
      for (const row of others) readRow(loading, sheet, row);
    } else if (sheet !== null) {
      for (const row of batch.rows) readRow(loading, sheet, row);
    }
    loading.progress(batch.bytes);
  }
  if (sheet === null) throw new Unreadable('FILE_EMPTY');
  sheet.writer.finish();
  for (const problem of loading.hidden?.problems(placeOf(loading), sheet) ?? []) loading.complaints.add(problem);
  return storedTable(loading, sheet);
}

/** A table that is being read: its columns, how far its header reaches, and what has come so far. */
type Sheet = {
  readonly columns: readonly SheetColumn[];
  /** The row of the header, and the last one read. */
  readonly header: number;
  last: number;
  readonly width: number;
  readonly writer: RowWriter;
  readonly nullable: Set<string>;
  rows: number;
};

type SheetColumn = BoundColumn & { readonly read: CellReader };

async function openSheet(loading: Loading, header: Row): Promise<Sheet | null> {
  const { table, complaints } = loading;
  const place = header.number === 0 ? placeOf(loading) : { ...placeOf(loading), row: header.number };
  const bindings = bindHeaders(loading, header.cells, place);
  const { bound, problems } = bindings;
  loading.headers?.(bindings);
  for (const problem of problems) complaints.add(problem);
  if (problems.length > 0) return null;
  const columns = bound.map((column) => ({ ...column, read: cellReader(column.declaration.type) }));
  const writer = await rowWriter(
    loading.connection,
    sqlName(table.name),
    columns.map((column) => column.declaration),
  );
  return { columns, header: header.number, last: header.number, width: header.cells.length, writer, nullable: new Set(), rows: 0 };
}

function readRow(loading: Loading, sheet: Sheet, row: Row): void {
  if (reachOf(row) > sheet.width) refuseLongRow(loading, sheet, row);
  const first = sheet.columns[0];
  if ((first === undefined || isBlank(cellAt(row, first.position))) && row.cells.every(isBlank)) return;
  if (isHeader(row, sheet)) {
    loading.complaints.add({ code: 'ROW_HEADER', severity: 'error', place: { ...placeOf(loading), row: row.number }, values: {} });
    return;
  }
  const total = totalIn(row);
  if (total !== null) {
    refuseTotal(loading, sheet, row, total);
    return;
  }
  for (let index = 0; index < sheet.columns.length; index += 1) {
    const column = sheet.columns[index] as SheetColumn;
    const value = column.read(cellAt(row, column.position) ?? '');
    if (value === null) sheet.nullable.add(column.declaration.name);
    const good = isFault(value) ? refuseCell(loading, row, column, value) : value;
    sheet.writer.set(index, good);
  }
  sheet.writer.end(row.number);
  sheet.last = row.number;
  if (row.hidden === true) loading.hidden?.row(row.number);
  sheet.rows += 1;
}

/** Whether a row holds what stands above its columns, as where files were joined. */
const isHeader = (row: Row, { columns }: Sheet): boolean =>
  columns.length > 0 &&
  columns.every(({ position, header }) => {
    const cell = cellAt(row, position);
    return typeof cell === 'string' && cell.length >= header.length && plainName(cell) === header;
  });

/** Where a row begins with the word for a total, in whatever column: the position of that cell. */
function totalIn({ cells, columns }: Row): number | null {
  const index = isBlank(cells[0]) ? cells.findIndex((cell) => !isBlank(cell)) : 0;
  const cell = cells[index];
  return typeof cell === 'string' && isTotal(trimmed(cell)) ? (columns?.[index] ?? index) : null;
}

function refuseTotal(loading: Loading, sheet: Sheet, row: Row, position: number): void {
  const header = sheet.columns.find((column) => column.position === position)?.header;
  const place = { ...placeOf(loading), row: row.number, ...(header === undefined ? {} : { column: header }) };
  const cell = cellAt(row, position);
  loading.complaints.add({ code: 'ROW_TOTAL', severity: 'error', place, values: { found: typeof cell === 'string' ? trimmed(cell) : '' } });
}

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || (typeof cell === 'string' && trimmed(cell) === '');

function refuseLongRow(loading: Loading, sheet: Sheet, row: Row): void {
  const beyond = firstFrom(row, sheet.width, (cell) => !isBlank(cell));
  if (beyond === undefined) return;
  const found = typeof beyond === 'string' ? beyond.slice(0, 60) : '';
  const values = { found, headers: sheet.width, cells: reachOf(row) };
  loading.complaints.add({ code: 'ROW_LONG', severity: 'error', place: { ...placeOf(loading), row: row.number }, values });
}

function refuseCell(loading: Loading, row: Row, column: SheetColumn, why: Fault): null {
  const place = { ...placeOf(loading), row: row.number, column: column.header };
  loading.complaints.add({ code: why.fault, severity: 'error', place, values: { column: column.header, ...why.values } });
  return null;
}

const storedTable = ({ table, source }: Loading, sheet: Sheet): StoredTable => ({
  declaration: table,
  relation: sqlName(table.name),
  sources: [source],
  columns: new Set(sheet.columns.map((column) => column.declaration.name)),
  nullable: sheet.nullable,
  rows: sheet.rows,
});
