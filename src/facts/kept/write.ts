/** Writes a part of a kept month as a Parquet file, through a table in memory. */

import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { KeptColumn, KeptMonth } from '../../engine/kept/month.ts';
import { type Column, stateAt, VALUE } from '../../lib/column.ts';
import { sqlName, sqlText } from '../store.ts';
import { textHash } from './hash.ts';
import { columnsIn, KEPT_KEYS, namesOf, type Part, shapeText, storageOf } from './shape.ts';

/** The number of rows in a chunk of DuckDB. */
const CHUNK = 2048;

/** Rows of a group: so few that one person is read without the others, so many that a whole column is read at once. */
const GROUP = 16_384;

/** A column of the file. */
type Written = { readonly name: string; readonly type: DuckDBType; readonly cell: (row: number) => DuckDBValue };

/** Writes a part to a path; `sha256` is that of the canonical text that the part must give. An existing file is written over. */
export async function writePart(kept: KeptMonth, part: Part, sha256: string, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const own = columnsIn(kept, part).flatMap((column, k) => writtenOf(column, k));
    const columns = [...subjectColumns(kept, part), ...own];
    await connection.run(`CREATE TABLE part (${columns.map(({ name, type }) => `${sqlName(name)} ${type}`).join(', ')})`);
    await fill(connection, columns, kept.subjects.ids.length);
    const shape = shapeText(kept, part, sha256);
    const metadata = [
      [KEPT_KEYS.shape, shape],
      [KEPT_KEYS.sha256, textHash([shape])],
    ] as const;
    const pairs = metadata.map(([key, value]) => `${sqlText(key)}: ${sqlText(value)}`).join(', ');
    const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${GROUP}, KV_METADATA {${pairs}}`;
    await connection.run(`COPY (FROM part ORDER BY "row") TO ${sqlText(path)} (${options})`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function subjectColumns({ subjects: { ids, labels } }: KeptMonth, part: Part): readonly Written[] {
  const row: Written = { name: 'row', type: INTEGER, cell: (at) => at };
  if (part === 'trace') return [row];
  return [
    row,
    { name: 'subject', type: VARCHAR, cell: (at) => ids[at] ?? null },
    { name: 'label', type: VARCHAR, cell: (at) => labels[at] ?? null },
  ];
}

function writtenOf(kept: KeptColumn, index: number): readonly Written[] {
  const { column } = kept;
  const names = namesOf(index, kept.path);
  const value = { name: names.value, type: storageOf(kept), cell: valued(column, cellOf(column)) };
  const state = column.state === null ? [] : [{ name: names.state, type: UTINYINT, cell: (row: number) => stateAt(column, row) }];
  if (column.is !== 'number' || column.den === null) return [value, ...state];
  const { den, wide, size } = column;
  const dens = (row: number): DuckDBValue => stored(den[size === 1 ? 0 : row] ?? 1, wide);
  return [value, ...state, { name: names.den, type: wide ? VARCHAR : BIGINT, cell: valued(column, dens) }];
}

/** A number as it is stored: 64 bits, or digits. */
const stored = (value: number, wide: boolean): DuckDBValue => (wide ? String(value) : BigInt(value));

function cellOf(column: Column): (row: number) => DuckDBValue {
  const at = column.size === 1 ? () => 0 : (row: number) => row;
  switch (column.is) {
    case 'number':
      return (row) => stored(column.num[at(row)] ?? 0, column.wide);
    case 'truth':
      return (row) => column.bits[at(row)] === 1;
    case 'date':
      return (row) => new DuckDBDateValue(column.days[at(row)] ?? 0);
    case 'text':
      return (row) => column.words[column.codes[at(row)] ?? 0] ?? '';
  }
}

/** A cell without a value is NULL, whatever stands in the column there. */
const valued = (column: Column, cell: (row: number) => DuckDBValue): ((row: number) => DuckDBValue) =>
  column.state === null ? cell : (row) => (stateAt(column, row) === VALUE ? cell(row) : null);

async function fill(connection: DuckDBConnection, columns: readonly Written[], size: number): Promise<void> {
  const appender = await connection.createAppender('part');
  const types = columns.map(({ type }) => type);
  for (let start = 0; start < size; start += CHUNK) {
    const rows = Math.min(CHUNK, size - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    for (const [k, { cell }] of columns.entries()) {
      const vector = chunk.getColumnVector(k);
      for (let i = 0; i < rows; i += 1) vector.setItem(i, cell(start + i));
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
