/** Parquet files: cut, damaged, encrypted, of other types, with columns of strange names, and larger inside than outside. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type HostileFile, many, type Outcome, refused, rows } from '../case.ts';

const known = new Map<string, Promise<Buffer>>();

/** The bytes of a Parquet file with the rows of a query; made once. */
function parquetOf(query: string, more = ''): Promise<Buffer> {
  const key = `${query}\n${more}`;
  const made = known.get(key) ?? make(query, more);
  known.set(key, made);
  return made;
}

async function make(query: string, more: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-parquet-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (${query}) TO '${join(folder, 'x.parquet')}' (FORMAT parquet${more})`);
    return await readFile(join(folder, 'x.parquet'));
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}

const GOOD = "SELECT 'O' || range AS order_id, CAST(range AS DECIMAL(18,2)) AS amount, 'n' || range AS note FROM range(1, 4)";
const ROWS = [1, 2, 3].map((row) => ({ order_id: `O${row}`, amount: `${row}00`, note: `n${row}`, _row: String(row) }));

/** A good file with something done to its bytes. */
const done = (
  name: string,
  change: (bytes: Buffer) => Uint8Array,
  wanted: Outcome = refused('PARQUET_BROKEN orders.parquet'),
): HostileFile => ({
  name: `parquet: ${name}`,
  files: async () => ({ 'orders.parquet': change(Buffer.from(await parquetOf(GOOD))) }),
  wanted,
});

/** A file with the rows of a query. */
const query = (name: string, sql: string, wanted: Outcome, more = ''): HostileFile => ({
  name: `parquet: ${name}`,
  files: async () => ({ 'orders.parquet': await parquetOf(sql, more) }),
  wanted,
});
const no = (name: string, columns: string, ...codes: readonly string[]): HostileFile =>
  query(name, `SELECT 'O1' AS order_id, ${columns}`, refused(...codes.map((code) => code.replace('@', 'orders.parquet'))));
const one = (name: string, columns: string, row: Readonly<Record<string, string | null>>): HostileFile =>
  query(name, `SELECT 'O1' AS order_id, ${columns}`, rows([{ order_id: 'O1', _row: '1', ...row }]));

/** The length of the footer, which stands in the four bytes before the last four. */
const footer = (bytes: Buffer): number => bytes.readUInt32LE(bytes.length - 8);

function filled(bytes: Buffer, from: number, to: number, value: number): Buffer {
  bytes.fill(value, from, to);
  return bytes;
}

function footerLength(bytes: Buffer, length: number): Buffer {
  bytes.writeUInt32LE(length >>> 0, bytes.length - 8);
  return bytes;
}

const BYTES: readonly HostileFile[] = [
  done('a good file', (bytes) => bytes, rows(ROWS)),
  done('nothing', () => Buffer.alloc(0)),
  done('the mark alone', () => Buffer.from('PAR1')),
  done('the mark twice', () => Buffer.from('PAR1PAR1')),
  done('cut off in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)),
  done('cut off by one byte', (bytes) => bytes.subarray(0, -1)),
  done('cut off before the footer', (bytes) => bytes.subarray(0, bytes.length - 8 - footer(bytes))),
  done('the first half gone', (bytes) => bytes.subarray(bytes.length / 2)),
  done('bytes behind the end', (bytes) => Buffer.concat([bytes, Buffer.from('more')])),
  done('another mark at the end', (bytes) => filled(bytes, bytes.length - 4, bytes.length, 0x41)),
  done('the mark of an encrypted footer', (bytes) => Buffer.concat([bytes.subarray(0, -4), Buffer.from('PARE')])),
  done('a footer of nought', (bytes) => footerLength(bytes, 0)),
  done('a footer longer than the file', (bytes) => footerLength(bytes, bytes.length + 1)),
  done('a footer of four gigabytes', (bytes) => footerLength(bytes, 0xffffffff)),
  done('a footer of zeros', (bytes) => filled(bytes, bytes.length - 8 - footer(bytes), bytes.length - 8, 0)),
  done('a footer of ones', (bytes) => filled(bytes, bytes.length - 8 - footer(bytes), bytes.length - 8, 0xff)),
  done('pages of zeros', (bytes) => filled(bytes, 4, bytes.length - 8 - footer(bytes), 0)),
  done('pages of ones', (bytes) => filled(bytes, 4, bytes.length - 8 - footer(bytes), 0xff)),
];

const TYPES: readonly HostileFile[] = [
  no('DOUBLE for money', '12.5::DOUBLE AS amount', 'PARQUET_FLOAT @ amount'),
  no('FLOAT for money', '12.5::FLOAT AS amount', 'PARQUET_FLOAT @ amount'),
  no('a text for money', "'12.5' AS amount", 'PARQUET_TYPE @ amount'),
  no('a list for money', '[12.5] AS amount', 'PARQUET_TYPE @ amount'),
  no('a structure for money', '{x: 1} AS amount', 'PARQUET_TYPE @ amount'),
  no('a map for money', "MAP {'x': 1} AS amount", 'PARQUET_TYPE @ amount'),
  no('bytes for a text', "'x'::BLOB AS note", 'PARQUET_TYPE @ note'),
  no('a number for a text', '1 AS note', 'PARQUET_TYPE @ note'),
  no('a time for money', "TIME '10:00' AS amount", 'PARQUET_TYPE @ amount'),
  no('a decimal for an identifier', "1.5::DECIMAL(9,2) AS order_idx, 'x' AS note, 2.5::DOUBLE AS 订单编号", 'HEADER_TWICE @ 订单编号'),
  no('more decimals than money has', '12.345::DECIMAL(9,3) AS amount', 'CELL_DECIMALS @ 1 amount'),
  no('more than can be kept', '92233720368547758.08::DECIMAL(38,2) AS amount', 'CELL_RANGE @ 1 amount'),
  one('as much as can be kept', '92233720368547758.07::DECIMAL(38,2) AS amount', { amount: '9223372036854775807' }),
  one('whole yuan', '12::INTEGER AS amount', { amount: '1200' }),
  no('an unsigned number beyond all', '18446744073709551615::UBIGINT AS amount', 'CELL_RANGE @ 1 amount'),
  no('a day as a text', "'2026-10-03' AS paid_on", 'PARQUET_TYPE @ paid_on'),
  one('a moment as a day', "TIMESTAMP '2026-10-03 23:59:59' AS paid_on", { paid_on: '2026-10-03' }),
  no('a moment in a zone', "TIMESTAMPTZ '2026-10-03 23:59:59Z' AS paid_on", 'PARQUET_TYPE @ paid_on'),
  no('the day infinity', "'infinity'::DATE AS paid_on", 'CELL_NO_SUCH_DAY @ 1 paid_on'),
  no('a day before 1900', "DATE '0202-10-03' AS paid_on", 'CELL_NO_SUCH_DAY @ 1 paid_on'),
  no('a period in another form', "'202610' AS period", 'PARQUET_PERIOD @ 1 period'),
  no('a fraction in a column of percentages', '0.125::DECIMAL(9,4) AS rate', 'CELL_FRACTION @ 1 rate'),
  one('a percentage', '12.5::DECIMAL(9,2) AS rate', { rate: '1250' }),
  one('texts with blanks', "' n\u3000' AS note", { note: 'n' }),
  one('a text with a NUL', "'a' || chr(0) || 'b' AS x", {}),
  one('a kept text with a NUL that nobody asks for', "'a' || chr(0) || 'b' AS note", { note: 'a\0b' }),
  query('an identifier with a NUL', "SELECT unnest(['O1', 'O' || chr(0)]) AS order_id", refused('CELL_SIGN orders.parquet 2 order_id')),
  query('an identifier that is a total', "SELECT unnest(['O1', '合计']) AS order_id", refused('ROW_TOTAL orders.parquet 2 order_id')),
  query(
    'an identifier that was shortened',
    "SELECT unnest(['O1', '1.23E+17']) AS order_id",
    refused('CELL_SCIENTIFIC orders.parquet 2 order_id'),
  ),
  query('an error value as an identifier', "SELECT unnest(['O1', '#N/A']) AS order_id", refused('CELL_ERROR orders.parquet 2 order_id')),
];

const NAMES: readonly HostileFile[] = [
  no('a column named file_row_number', "1 AS file_row_number, 'n' AS note", 'PARQUET_NAME @'),
  one('a column named filename', "1 AS filename, 'n' AS note", { note: 'n' }),
  one('a column named _row', "9 AS _row, 9 AS _source, 'n' AS note", { note: 'n' }),
  one('a column with quotes', `1 AS "a""b'c", 'n' AS note`, { note: 'n' }),
  one('a column without a name', `1 AS " ", 'n' AS note`, { note: 'n' }),
  no('names that differ by capitals', '1 AS amount, 2 AS AMOUNT_1, 3 AS 金额', 'HEADER_TWICE @ 金额'),
  no('a column and its title', '1 AS amount, 2 AS 金额', 'HEADER_TWICE @ 金额'),
  query('no needed column', 'SELECT 1 AS amount', refused('COLUMN_MISSING orders.parquet')),
  query('no rows', "SELECT 'O1' AS order_id WHERE false", rows([])),
  query('the same order twice', "SELECT unnest(['O1', 'O2', 'O1']) AS order_id", refused('KEY_TWICE orders.parquet 3 订单编号')),
  query('a blank order', "SELECT unnest(['O1', NULL]) AS order_id", refused('KEY_BLANK orders.parquet 2 订单编号')),
  query(
    'five hundred columns',
    `SELECT 'O1' AS order_id, ${Array.from({ length: 500 }, (_, index) => `${index} AS x${index}`).join(', ')}`,
    rows([{ order_id: 'O1', _row: '1' }]),
  ),
];

const SIZES: readonly HostileFile[] = [
  query(
    'a million rows',
    "SELECT 'O' || range AS order_id, 1::DECIMAL(18,2) AS amount FROM range(1000000)",
    many(1_000_000, { order_id: 'O0', amount: '100', _row: '1' }, { order_id: 'O999999', amount: '100', _row: '1000000' }, '100000000'),
  ),
  query(
    'a text of a gigabyte, packed',
    "SELECT 'O1' AS order_id, repeat('a', 900000000) AS note",
    refused('PARQUET_TOO_LARGE orders.parquet'),
    ', COMPRESSION zstd',
  ),
  query(
    'texts of two hundred megabytes, packed',
    "SELECT 'O' || range AS order_id, repeat('a', 20000000) || range AS note FROM range(10)",
    refused('PARQUET_TOO_LARGE orders.parquet'),
    ', COMPRESSION zstd',
  ),
];

/** Parquet by bytes, types, names and sizes. */
export const parquetFiles: readonly HostileFile[] = [...BYTES, ...TYPES, ...NAMES, ...SIZES];
