/** The batches of one table as one relation: their files listed, each column as the declaration of today wants it, and whose row is whose. */

import type { ColumnDeclaration, ColumnType, TableDeclaration } from '../../methods/tables.ts';
import { sqlName, sqlText } from '../store.ts';
import type { KeptBatch } from './check.ts';
import { type BatchReading, batchReading } from './columns.ts';

/** A batch of a table; `source` is its index among them, in the order of commit. */
export type TableBatch = KeptBatch & { readonly source: number; readonly readings: readonly BatchReading[] };

/** A table and its batches; `columns` are the declared ones that at least one batch has, and `readings` of a batch follow them. */
export type BatchedTable = {
  readonly declaration: TableDeclaration;
  readonly columns: readonly ColumnDeclaration[];
  readonly batches: readonly TableBatch[];
};

/** Puts the batches of a table together, which come in the order of commit. */
export function batchedTable(declaration: TableDeclaration, batches: readonly KeptBatch[]): BatchedTable {
  const columns = declaration.columns.filter((column) => batches.some(({ manifest }) => batchReading(manifest, column).is !== 'absent'));
  const sourced = batches.map((batch, source) => ({
    ...batch,
    source,
    readings: columns.map((column) => batchReading(batch.manifest, column)),
  }));
  return { declaration, columns, batches: sourced };
}

/** A SELECT of all rows of some batches of a table: its columns, `_row`, and `_source`. Files are listed, never looked for. */
export function rowsOfBatches({ columns }: BatchedTable, batches: readonly TableBatch[]): string {
  const shapes = Map.groupBy(batches, ({ readings }) => listOf(columns, readings));
  return [...shapes].map(([list, alike]) => `SELECT ${list}, ${sourceOf(alike)} FROM ${filesOf(alike)}`).join(' UNION ALL ');
}

const listOf = (columns: readonly ColumnDeclaration[], readings: readonly BatchReading[]): string =>
  [...columns.map((column, index) => `${cellSql(column, readings[index])} AS ${sqlName(column.name)}`), '_row'].join(', ');

function cellSql({ name, type }: ColumnDeclaration, reading: BatchReading | undefined): string {
  if (reading?.is !== 'stored') return `CAST(NULL AS ${sqlType(type)})`;
  return reading.factor === 1n ? sqlName(name) : `${sqlName(name)} * ${reading.factor}`;
}

function sqlType(type: ColumnType): string {
  if (type.is === 'number') return 'BIGINT';
  if (type.is === 'date') return 'DATE';
  return type.is === 'truth' ? 'BOOLEAN' : 'VARCHAR';
}

const filesOf = (batches: readonly TableBatch[]): string => `read_parquet([${batches.map(({ path }) => sqlText(path)).join(', ')}])`;

/** The source of a row by the place of its file in the list. */
function sourceOf(batches: readonly TableBatch[]): string {
  const first = batches[0]?.source ?? 0;
  if (batches.length === 1) return `CAST(${first} AS INTEGER) AS _source`;
  const follows = batches.every(({ source }, index) => source === first + index);
  const sources = `[${batches.map(({ source }) => source).join(', ')}]`;
  return follows
    ? `CAST(file_index + ${first} AS INTEGER) AS _source`
    : `CAST(list_extract(${sources}, CAST(file_index AS BIGINT) + 1) AS INTEGER) AS _source`;
}
