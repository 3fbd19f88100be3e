/** Parquet files as views: DuckDB reads them itself, and a few questions at the start show that every value is exact. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { isFault, periodCell } from './cells.ts';
import { cellReader } from './files/columns.ts';
import { TOLD } from './files/complaints.ts';
import { type BoundColumn, bindHeaders, type CellPlace } from './files/headers.ts';
import { type Loading, unreadable } from './files/load.ts';
import { cellChecks, hasBlanks, mayHaveBlanks, NO_CHECKS, type Reading, readingOf, trimmedText } from './files/parquet-columns.ts';
import { type ColumnStatistics, statisticsOf } from './files/parquet-statistics.ts';
import { Unreadable } from './files/rows.ts';
import { type StoredTable, sqlName, sqlText } from './store.ts';

/** A column of the file and how the view reads it. */
type ParquetColumn = BoundColumn & { readonly found: string; readonly reading: Reading };

/** A file that is being looked at: its name as SQL reads it, whether its integers are stored at their scale, and what it says of itself. */
type Parquet = {
  readonly loading: Loading;
  readonly from: string;
  readonly file: string;
  readonly scaled: boolean;
  readonly statistics: (name: string) => ColumnStatistics;
};

/** What DuckDB answers, one record a row. */
type Answer = Readonly<Record<string, unknown>>;

/**
 * The table of a Parquet file as a view; null where a column has the wrong type or a value that would lose digits, which are
 * complaints. Integers hold whole units, unless the file's metadata say `hengji.stored` = 'scaled'. Row 1 is the first row.
 */
export async function parquetTable(loading: Loading, path: string): Promise<StoredTable | null> {
  const place: CellPlace = { in: 'cell', ...loading.source };
  try {
    if (/[*?[\]]/.test(path)) throw new Unreadable('FILE_NAME');
    return await view(loading, path, place);
  } catch (error) {
    if (error instanceof Error && /^(?:Parser|Binder|Catalog) Error/.test(error.message)) throw error;
    loading.complaints.add(unreadable(error instanceof Unreadable ? error : new Unreadable('PARQUET_BROKEN'), place));
    return null;
  }
}

async function view(loading: Loading, path: string, place: CellPlace): Promise<StoredTable | null> {
  const { connection, complaints } = loading;
  const file = sqlText(path);
  await demandSize(connection, file);
  const marks = await ask(
    connection,
    `SELECT 1 AS one FROM parquet_kv_metadata(${file}) WHERE key = 'hengji.stored'::BLOB AND value = 'scaled'::BLOB`,
  );
  const parquet: Parquet = {
    loading,
    file,
    from: `read_parquet(${file}, file_row_number = true)`,
    scaled: marks.length > 0,
    statistics: await statisticsOf(connection, file),
  };
  const described = await ask(connection, `DESCRIBE SELECT * FROM read_parquet(${file})`);
  const headers = described.map((each) => String(each['column_name']));
  const taken = headers.find((header) => header.toLowerCase() === 'file_row_number');
  if (taken !== undefined) throw new Unreadable('PARQUET_NAME', { column: taken });
  const bindings = bindHeaders(loading, headers, place);
  const { bound, problems } = bindings;
  loading.headers?.(bindings);
  for (const problem of problems) complaints.add(problem);
  const before = complaints.errors;
  const columns: ParquetColumn[] = [];
  for (const column of bound) {
    const name = headers[column.position] ?? '';
    const checked = await checkedColumn(parquet, { ...column, header: name }, String(described[column.position]?.['column_type']));
    if (checked !== null) columns.push(checked);
  }
  if (problems.length > 0 || complaints.errors > before) return null;
  return stored(parquet, columns);
}

/** How large a column of a group of rows may be when unpacked, where it is so many times as large as packed. */
const PARQUET_LIMITS = { unpacked: 64 * 1024 ** 2, growth: 100 } as const;

/** Refuses a file of which a few bytes become very many; repeated values stand once and are counted, so proper files do not grow so. */
async function demandSize(connection: DuckDBConnection, file: string): Promise<void> {
  const { unpacked, growth } = PARQUET_LIMITS;
  const large = `total_uncompressed_size > ${unpacked} AND total_uncompressed_size > ${growth} * total_compressed_size`;
  const found = await ask(connection, `SELECT 1 AS one FROM parquet_metadata(${file}) WHERE ${large} LIMIT 1`);
  if (found.length > 0) throw new Unreadable('PARQUET_TOO_LARGE');
}

/** A column with its reading, or null after a complaint. */
async function checkedColumn(parquet: Parquet, column: BoundColumn, found: string): Promise<ParquetColumn | null> {
  const name = sqlName(column.header);
  const reading = readingOf(name, found, column.declaration.type, parquet.scaled);
  if (isFault(reading)) return complain(parquet, column, reading.fault, reading.values);
  const { type } = column.declaration;
  const checks = parquet.scaled ? NO_CHECKS : cellChecks(name, type);
  for (const [code, condition] of [
    ['CELL_FRACTION', checks.percent],
    ['CELL_NO_SUCH_DAY', checks.day],
    ['CELL_DECIMALS', reading.exact],
    ['CELL_RANGE', reading.within],
  ] as const) {
    const broken = condition === null ? null : await firstRow(parquet, `NOT (${condition})`, name);
    if (broken !== null) return complain(parquet, column, code, { ...broken.values, decimals: decimalsOf(column) }, broken.row);
  }
  if (checks.doubtful !== null && isAsked(parquet, column) && !(await soundTexts(parquet, column, checks.doubtful))) return null;
  const fast = await narrowReading(parquet, name, reading);
  const clean = found === 'VARCHAR' && !parquet.scaled ? await cleanReading(parquet, column, fast) : fast;
  const whole = { ...column, found, reading: clean };
  return column.declaration.type.is === 'period' ? checkedPeriods(parquet, whole, column.declaration.type.month) : whole;
}

/** Whether none of the texts that may be wrong is: what other files are asked cell by cell, this one is asked about the few that are odd. */
async function soundTexts(parquet: Parquet, column: BoundColumn, doubtful: string): Promise<boolean> {
  const name = sqlName(column.header);
  const sql = `SELECT CAST(${name} AS VARCHAR) AS text, min(file_row_number) + 1 AS row FROM ${parquet.from} WHERE ${doubtful} GROUP BY 1 ORDER BY 2 LIMIT ${TOLD}`;
  let sound = true;
  for (const { text, row } of await ask(parquet.loading.connection, sql)) {
    const outcome = cellReader(column.declaration.type)(String(text));
    if (!isFault(outcome)) continue;
    complain(parquet, column, outcome.fault, outcome.values, Number(row));
    sound = false;
  }
  return sound;
}

const decimalsOf = ({ declaration: { type } }: BoundColumn): number => (type.is === 'number' ? type.decimals : 0);

/** The fast way to read a column where all its values allow it. */
async function narrowReading(parquet: Parquet, name: string, reading: Reading): Promise<Reading> {
  if (reading.narrow === null) return reading;
  const large = await firstRow(parquet, `NOT (${reading.narrow.holds})`, name);
  return large === null ? { ...reading, sql: reading.narrow.sql } : reading;
}

/**
 * Texts are trimmed and blank ones are null. Where the different texts are listed once, a look at all of them may show that none
 * needs it; elsewhere such a look would cost as much as a measure, and texts are trimmed as they are read.
 */
async function cleanReading(parquet: Parquet, column: BoundColumn, reading: Reading): Promise<Reading> {
  const name = sqlName(column.header);
  if (isAsked(parquet, column) && parquet.statistics(column.header).dictionary) {
    const texts = `SELECT DISTINCT ${name} AS text FROM ${parquet.from} WHERE ${mayHaveBlanks(name)}`;
    const [found] = await ask(parquet.loading.connection, `SELECT bool_or(${hasBlanks('text')}) AS blank FROM (${texts})`);
    if (found?.['blank'] !== true) return reading;
  }
  return { ...reading, sql: trimmedText(name) };
}

/** Whether values of a column are surely read: a measure needs it, or rows are told apart by it. */
const isAsked = ({ loading }: Parquet, { declaration: { name } }: BoundColumn): boolean =>
  loading.needed.has(name) || loading.table.key.includes(name);

/** Periods must stand in their normal form, because the view does not change texts row by row. */
async function checkedPeriods(parquet: Parquet, column: ParquetColumn, month: boolean): Promise<ParquetColumn | null> {
  const { sql } = column.reading;
  const texts = await ask(
    parquet.loading.connection,
    `SELECT DISTINCT ${sql} AS text FROM ${parquet.from} WHERE ${sql} IS NOT NULL ORDER BY text`,
  );
  for (const text of texts.map((each) => String(each['text']))) {
    const period = periodCell(text, month);
    if (period === text) continue;
    const row = await firstRow(parquet, `${sql} = ${sqlText(text)}`, sql);
    const code = isFault(period) ? period.fault : 'PARQUET_PERIOD';
    return complain(parquet, column, code, { found: text, normal: isFault(period) ? '' : period }, row?.row);
  }
  return column;
}

/** The first row for which the condition holds, with what stands there; null for none. */
async function firstRow(
  parquet: Parquet,
  condition: string,
  name: string,
): Promise<{ readonly row: number; readonly values: { readonly found: string } } | null> {
  const sql = `SELECT file_row_number + 1 AS row, CAST(${name} AS VARCHAR) AS found FROM ${parquet.from} WHERE ${condition} ORDER BY file_row_number LIMIT 1`;
  const [row] = await ask(parquet.loading.connection, sql);
  return row === undefined ? null : { row: Number(row['row']), values: { found: String(row['found']) } };
}

function complain(
  parquet: Parquet,
  column: BoundColumn,
  code: string,
  values: Readonly<Record<string, string | number>>,
  row?: number,
): null {
  const { source, complaints } = parquet.loading;
  const place: CellPlace = { in: 'cell', ...source, column: column.header, ...(row === undefined ? {} : { row }) };
  complaints.add({ code, severity: 'error', place, values: { column: column.header, ...values } });
  return null;
}

async function stored(parquet: Parquet, columns: readonly ParquetColumn[]): Promise<StoredTable> {
  const { connection, table, source, progress } = parquet.loading;
  const relation = sqlName(table.name);
  const list = columns.map((column) => `${column.reading.sql} AS ${sqlName(column.declaration.name)}`);
  await connection.run(
    `CREATE VIEW ${relation} AS SELECT ${[...list, 'file_row_number + 1 AS _row', 'CAST(0 AS INTEGER) AS _source'].join(', ')} FROM ${parquet.from}`,
  );
  if (!parquet.scaled) await demandReadable(connection, relation, columns);
  const [count] = await ask(connection, `SELECT num_rows AS rows, file_size_bytes AS bytes FROM parquet_file_metadata(${parquet.file})`);
  progress(Number(count?.['bytes']));
  return {
    declaration: table,
    relation,
    sources: [source],
    columns: new Set(columns.map((column) => column.declaration.name)),
    nullable: await nullableColumns(parquet, relation, columns),
    rows: Number(count?.['rows']),
  };
}

/** Reads every value once: what is damaged between sound ends is found here, and not in the middle of a month. */
async function demandReadable(connection: DuckDBConnection, relation: string, columns: readonly ParquetColumn[]): Promise<void> {
  const values = columns.map(({ declaration }) => `max(${sqlName(declaration.name)})`);
  await ask(connection, `SELECT ${['count(*)', ...values].join(', ')} FROM ${relation}`);
}

/** The columns with a NULL: by the file's own statistics where these say it, else counted; of columns that no one asks about, those that may have one. */
async function nullableColumns(parquet: Parquet, relation: string, columns: readonly ParquetColumn[]): Promise<Set<string>> {
  const nullable = new Set<string>();
  for (const column of columns) {
    const { name } = column.declaration;
    const sql = `SELECT 1 AS one FROM ${relation} WHERE ${sqlName(name)} IS NULL LIMIT 1`;
    const said = hasNulls(parquet.statistics(column.header), column);
    const has = said ?? (!isAsked(parquet, column) || (await ask(parquet.loading.connection, sql)).length > 0);
    if (has) nullable.add(name);
  }
  return nullable;
}

/** Whether the view's column has a NULL; null where the statistics do not say. Trimmed texts can become NULL. */
function hasNulls(statistics: ColumnStatistics, { header, reading }: ParquetColumn): boolean | null {
  if (reading.sql === trimmedText(sqlName(header))) return statistics.inked && statistics.nulls === 0 ? false : null;
  return statistics.nulls === null ? null : statistics.nulls > 0;
}

const ask = async (connection: DuckDBConnection, sql: string): Promise<Answer[]> => (await connection.runAndReadAll(sql)).getRowObjects();
