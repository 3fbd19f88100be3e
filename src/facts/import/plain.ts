/** Plain CSV files read by DuckDB itself, in parallel: only where every byte is so plain that it surely reads exactly what the own reader gives. */

import { isAscii, isUtf8 } from 'node:buffer';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { type Style, styleOf } from '../csv.ts';
import { type Bound, type BoundColumn, bindHeaders } from '../files/headers.ts';
import type { Loading } from '../files/load.ts';
import { Unreadable } from '../files/rows.ts';
import { type StoredTable, sqlName, sqlText } from '../store.ts';
import { anyCell, type PlainCell, plainCell, plainStart } from './plain-cells.ts';
import { type PlainColumn, rowScan } from './plain-rows.ts';

/**
 * The stored table of a CSV file, or null where the file is not plain: then nothing was told to anybody, and the own reader reads it.
 * Plain are UTF-8 without quotes and blank lines, every row as long as the header, whose cells are blank, numbers of ASCII digits with
 * the declared decimals at most, ISO dates, months, and texts without blanks around. What is not plain somewhere is read anew as a whole.
 */
export async function plainTable(loading: Loading, path: string): Promise<StoredTable | null> {
  if (/[*?[\]]/.test(path)) return null;
  const handle = await open(path);
  try {
    const pieces = linesOf(handle);
    const first = (await pieces.next()).value;
    const head = first === undefined ? null : headOf(first);
    if (first === undefined || head === null) return null;
    const bound = bindHeaders(loading, head.headers, { in: 'cell', ...loading.source, row: 1 });
    if (bound.problems.length > 0 || bound.bound.length === 0) return null;
    const cells = cellsOf(bound);
    return cells === null ? null : await readPlain(loading, { path, head, bound, cells, first, pieces });
  } finally {
    await handle.close();
  }
}

/** A file that may be plain, and what is read of it: the plain cells of each bound column, its first lines, and those that follow. */
type PlainFile = {
  readonly path: string;
  readonly head: Head;
  readonly bound: Bound;
  readonly cells: readonly PlainCell[];
  readonly first: Buffer;
  readonly pieces: AsyncIterable<Buffer>;
};

/** The plain cells of the bound columns; null where one has none. */
function cellsOf({ bound }: Bound): readonly PlainCell[] | null {
  const cells = bound.flatMap(({ declaration }) => plainCell(declaration.type) ?? []);
  return cells.length < bound.length ? null : cells;
}

/**
 * DuckDB reads while the rest of the file is looked through, and is stopped where that finds something that is not plain. What it reads
 * meanwhile counts only when every byte was seen, and where as many rows came as were seen.
 */
async function readPlain(loading: Loading, file: PlainFile): Promise<StoredTable | null> {
  const { connection, table } = loading;
  const look = lookThrough(file);
  if (!look.at(file.first)) return null;
  const typed = sqlName(`plain ${table.name}`);
  let failed: unknown = null;
  const reading = watched(loading, file.path, () => connection.run(`CREATE TABLE ${typed} AS ${typedRows(file)}`)).catch((error) => {
    failed = error;
  });
  let plain = false;
  try {
    plain = await lookOn(file.pieces, look, () => failed !== null);
  } finally {
    if (!plain) connection.interrupt();
    await reading;
  }
  if (failed instanceof Error && /^(?:Parser|Binder|Catalog) Error/.test(failed.message)) throw failed;
  const stored = plain && failed === null ? await storedTable(loading, file, typed) : null;
  if (stored === null || stored.rows !== look.rows()) {
    await connection.run(`DROP TABLE IF EXISTS ${typed}`);
    return null;
  }
  const columns = [...stored.columns].map(sqlName).join(', ');
  await connection.run(
    `CREATE VIEW ${stored.relation} AS SELECT ${columns}, rowid + 2 AS _row, CAST(0 AS INTEGER) AS _source FROM ${typed}`,
  );
  loading.headers?.(file.bound);
  return stored;
}

/** What the typed rows are as a stored table, by a look at them. */
async function storedTable({ connection, table, source }: Loading, { bound }: PlainFile, typed: string): Promise<StoredTable> {
  const names = bound.bound.map(({ declaration }) => declaration.name);
  const counts = ['count(*)', ...names.map((name) => `count(${sqlName(name)})`)];
  const [found = []] = (await connection.runAndReadAll(`SELECT ${counts.join(', ')} FROM ${typed}`)).getRows();
  const [rows = 0, ...filled] = found.map(Number);
  return {
    declaration: table,
    relation: sqlName(table.name),
    sources: [source],
    columns: new Set(names),
    nullable: new Set(names.filter((_, index) => filled[index] !== rows)),
    rows,
  };
}

/** Runs a statement and tells meanwhile how many bytes of the file have been read, by DuckDB's own account. */
async function watched(loading: Loading, path: string, run: () => Promise<unknown>): Promise<void> {
  const { connection, progress } = loading;
  const { size } = await stat(path);
  await connection.run('SET enable_progress_bar_print = false');
  await connection.run('SET enable_progress_bar = true');
  let told = 0;
  const timer = setInterval(() => {
    told = Math.max(told, Math.floor((size * Math.max(0, connection.progress.percentage)) / 100));
    progress(told);
  }, 200);
  try {
    await run();
    progress(size);
  } finally {
    clearInterval(timer);
    await connection.run('SET enable_progress_bar = false');
  }
}

/** The rows of a file as SQL: each bound column in its stored form. A row of texts that is the header once more is an error. */
function typedRows({ path, head, bound, cells }: PlainFile): string {
  const types = head.headers.map(
    (_, position) => cells[bound.bound.findIndex((column) => column.position === position)]?.sqlType ?? 'VARCHAR',
  );
  const list = bound.bound.map(
    ({ declaration, position }, index) => `${cells[index]?.value(`c${position}`)} AS ${sqlName(declaration.name)}`,
  );
  const where = allTexts(bound) ? ` WHERE CASE WHEN ${notHeader(bound.bound)} THEN TRUE ELSE error('not plain') END` : '';
  return `SELECT ${list.join(', ')} FROM ${typedCsv(path, head.style.delimiter, types)}${where}`;
}

/**
 * A CSV file as a table of columns c0, c1 … of SQL types, blank cells as NULL; a row of another length is an error. The line end is not
 * named: told that it is that of Windows, DuckDB 1.5 loses all rows without a word. So the rows that come are always held to the lines
 * that were counted.
 */
export function typedCsv(path: string, delimiter: string, types: readonly string[]): string {
  const columns = types.map((type, index) => `c${index}: '${type}'`).join(', ');
  const style = `auto_detect = false, header = false, skip = 1, delim = ${sqlText(delimiter)}, quote = '', escape = '', nullstr = '', strict_mode = true`;
  return `read_csv(${sqlText(path)}, columns = {${columns}}, ${style}, hive_partitioning = false, compression = 'none')`;
}

/** Whether no column but those of texts is read: only then a row may be the header once more. */
const allTexts = ({ bound }: Bound): boolean => bound.every(({ declaration: { type } }) => type.is === 'text' || type.is === 'id');

/** Whether a row is not the header once more. */
const notHeader = (bound: readonly BoundColumn[]): string =>
  `(NOT (${bound.map(({ position, header }) => `c${position} = ${sqlText(header)}`).join(' AND ')})) IS NOT FALSE`;

const CHUNK = 4 * 1024 * 1024;
const NEWLINE = 10;

/** The bytes of a file in stretches of whole lines; a line that is longer than a stretch comes in parts. Each is valid until the next. */
async function* linesOf(handle: FileHandle): AsyncGenerator<Buffer, undefined> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  let rest = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, rest, CHUNK - rest, null);
    const bytes = buffer.subarray(0, rest + bytesRead);
    const end = bytesRead === 0 || bytes.length === CHUNK ? bytes.lastIndexOf(NEWLINE) + 1 || bytes.length : 0;
    if (end > 0) yield bytes.subarray(0, end);
    buffer.copyWithin(0, end, bytes.length);
    rest = bytes.length - end;
    if (bytesRead === 0 && rest === 0) return;
  }
}

/** A look through a file: whether a stretch is plain, and how many rows there were. */
type Look = { at(bytes: Buffer): boolean; rows(): number; allPlain(): boolean };

/** With which bytes Chinese signs begin. A text beyond ASCII that has none of them may be in another encoding. */
const CHINESE = [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9] as const;

function lookThrough({ head, bound, cells }: PlainFile): Look {
  const { delimiter } = head.style;
  const scan = rowScan({ delimiter, windows: head.windows, columns: columnsOf(head, bound, cells) });
  let begun = false;
  let ascii = true;
  let chinese = false;
  const at = (bytes: Buffer): boolean => {
    ascii &&= isAscii(bytes);
    chinese ||= !ascii && CHINESE.some((byte) => bytes.includes(byte));
    const rows = begun ? bytes : bytes.subarray(bytes.indexOf(NEWLINE) + 1);
    begun = true;
    return (ascii || isUtf8(bytes)) && scan.at(rows);
  };
  // A row of texts may be the header once more, in signs of another width beyond ASCII.
  return { at, rows: scan.rows, allPlain: () => ascii || (chinese && !allTexts(bound)) };
}

function columnsOf({ headers }: Head, { bound }: Bound, cells: readonly PlainCell[]): readonly PlainColumn[] {
  return headers.map((_, position) => {
    const index = bound.findIndex((column) => column.position === position);
    const type = bound[index]?.declaration.type ?? null;
    return { first: plainStart(type) ?? anyCell, later: cells[index]?.start ?? anyCell };
  });
}

/** Looks through all stretches that follow; false as soon as one is not plain, or where it is not worth the while any more. */
async function lookOn(pieces: AsyncIterable<Buffer>, look: Look, inVain: () => boolean): Promise<boolean> {
  for await (const bytes of pieces) if (inVain() || !look.at(bytes)) return false;
  return look.allPlain();
}

/** How the rows of a file are written, and its headers. */
type Head = { readonly style: Style; readonly windows: boolean; readonly headers: readonly string[] };

/** Signs that no plain header has. */
const ODD = /["\p{Cc}]/u;

function headOf(bytes: Buffer): Head | null {
  const line = bytes
    .subarray(0, bytes.indexOf(NEWLINE) + 1)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (line.trim() === '') return null;
  try {
    const style = styleOf(line, true);
    const headers = style === null ? [] : line.replace(/\r?\n$/, '').split(style.delimiter);
    return style === null || headers.length < 2 || headers.some((header) => ODD.test(header))
      ? null
      : { style, windows: line.endsWith('\r\n'), headers };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
