/** Writes rows into a table of DuckDB by chunks of columns, so that no more than one chunk stands in memory. */

import {
  BIGINT,
  BOOLEAN,
  DATE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { ColumnDeclaration, ColumnType } from '../../methods/tables.ts';
import { sqlName } from '../store.ts';
import type { Stored } from './columns.ts';

/** Takes one row after the other; `finish` makes them all visible. */
export type RowWriter = {
  /** Puts a value into the row at hand; `column` counts the declared columns given. */
  set(column: number, value: Stored | null): void;
  /** Ends the row at hand, which stands in that row of the file. */
  end(row: number): void;
  finish(): void;
};

/** The number of rows in a chunk of DuckDB. */
const CHUNK = 2048;

/** The type in which a column is stored. */
function storedType(type: ColumnType): DuckDBType {
  if (type.is === 'number') return BIGINT;
  if (type.is === 'date') return DATE;
  return type.is === 'truth' ? BOOLEAN : VARCHAR;
}

/** Creates the table with the given columns, `_row` and `_source` (always 0), and gives a writer for its rows. */
export async function rowWriter(connection: DuckDBConnection, relation: string, columns: readonly ColumnDeclaration[]): Promise<RowWriter> {
  const types = [...columns.map((column) => storedType(column.type)), BIGINT, INTEGER];
  const names = [...columns.map((column) => sqlName(column.name)), '_row', '_source'];
  await connection.run(`CREATE TABLE ${relation} (${names.map((name, index) => `${name} ${types[index]}`).join(', ')})`);
  const appender = await connection.createAppender(relation.replace(/^"|"$/g, '').replaceAll('""', '"'));
  const cells = types.map(() => new Array<DuckDBValue>(CHUNK).fill(null));
  const isDay = types.map((type) => type === DATE);
  const last = cells.length - 1;
  let size = 0;
  const flush = () => {
    if (size === 0) return;
    const chunk = DuckDBDataChunk.create(types, size);
    for (const [index, values] of cells.entries()) chunk.setColumnValues(index, size === CHUNK ? values : values.slice(0, size));
    appender.appendDataChunk(chunk);
    size = 0;
  };
  return {
    set: (column, value) => {
      const values = cells[column];
      if (values !== undefined) values[size] = isDay[column] === true && typeof value === 'number' ? dateOf(value) : value;
    },
    end: (row) => {
      const [rows, sources] = [cells[last - 1], cells[last]];
      if (rows !== undefined) rows[size] = BigInt(row);
      if (sources !== undefined) sources[size] = 0;
      size += 1;
      if (size === CHUNK) flush();
    },
    finish: () => {
      flush();
      appender.closeSync();
    },
  };
}

const DATES = new Map<number, DuckDBDateValue>();

function dateOf(day: number): DuckDBDateValue {
  const known = DATES.get(day);
  if (known !== undefined) return known;
  const date = new DuckDBDateValue(day);
  DATES.set(day, date);
  return date;
}
