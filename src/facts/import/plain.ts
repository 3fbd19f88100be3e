/** Plain CSV files read by DuckDB itself, in parallel: only where every cell is so plain that SQL gives exactly what the own reader gives. */

import { isAscii, isUtf8 } from 'node:buffer';
import { open, stat } from 'node:fs/promises';
import { type Style, styleOf } from '../csv.ts';
import { type Bound, type BoundColumn, bindHeaders } from '../files/headers.ts';
import type { Loading } from '../files/load.ts';
import { Unreadable } from '../files/rows.ts';
import { type StoredTable, sqlName, sqlText } from '../store.ts';
import { plainCell, plainStart, type Signs } from './plain-cells.ts';

/** A file that may be plain: its delimiter and headers, how many rows follow them, and which signs occur. */
type PlainFile = {
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly signs: Signs;
};

/**
 * The stored table of a CSV file, or null where the file is not plain: then nothing was told to anybody, and the own reader reads it.
 * Plain are UTF-8 without quotes and blank lines, every row as long as the header, whose cells are blank, numbers of ASCII digits with
 * the declared decimals at most, ISO dates, months, and texts without blanks around. What is not plain somewhere is read anew as a whole.
 */
export async function plainTable(loading: Loading, path: string): Promise<StoredTable | null> {
  const file = /[*?[\]]/.test(path) ? null : await plainFile(path);
  if (file === null) return null;
  const bound = bindHeaders(loading, file.headers, { in: 'cell', ...loading.source, row: 1 });
  if (bound.problems.length > 0 || bound.bound.length === 0) return null;
  return await readPlain(loading, { file, bound, path });
}

async function readPlain(
  loading: Loading,
  { file, bound, path }: { readonly file: PlainFile; readonly bound: Bound; readonly path: string },
): Promise<StoredTable | null> {
  const { connection, table } = loading;
  const cells = bound.bound.flatMap((column) => {
    const cell = plainCell(`c${column.position}`, column.declaration.type, file.signs);
    return cell === null ? [] : [{ ...cell, name: sqlName(column.declaration.name) }];
  });
  if (cells.length < bound.bound.length) return null;
  const typed = sqlName(`plain ${table.name}`);
  const list = cells.map(({ value, name }) => `${value} AS ${name}`).join(', ');
  const texts = bound.bound.every(({ declaration: { type } }) => type.is === 'text' || type.is === 'id');
  // A row of texts may be the header once more, in signs of another width beyond ASCII.
  if (texts && !file.signs.ascii) return null;
  const plain = [
    ...cells.map((cell) => `(${cell.plain}) IS NOT FALSE`),
    plainStart('f', file.signs),
    ...(texts ? [notHeader(bound.bound)] : []),
  ];
  const first = `coalesce(${file.headers.map((_, index) => `c${index}`).join(', ')})`;
  const rowsOf = `(SELECT *, ${first} AS f FROM ${csv(file, path)}) WHERE CASE WHEN ${plain.join(' AND ')} THEN TRUE ELSE error('not plain') END`;
  try {
    await watched(loading, path, () => connection.run(`CREATE TABLE ${typed} AS SELECT ${list} FROM ${rowsOf}`));
  } catch (error) {
    if (error instanceof Error && /^(?:Parser|Binder|Catalog) Error/.test(error.message)) throw error;
    return null;
  }
  const names = bound.bound.map(({ declaration }) => declaration.name);
  const counts = ['count(*)', ...names.map((name) => `count(${sqlName(name)})`)];
  const [found = []] = (await connection.runAndReadAll(`SELECT ${counts.join(', ')} FROM ${typed}`)).getRows();
  const [rows = 0, ...filled] = found.map(Number);
  if (rows !== file.rows) {
    await connection.run(`DROP TABLE ${typed}`);
    return null;
  }
  const relation = sqlName(table.name);
  const columns = names.map(sqlName).join(', ');
  await connection.run(`CREATE VIEW ${relation} AS SELECT ${columns}, rowid + 2 AS _row, CAST(0 AS INTEGER) AS _source FROM ${typed}`);
  loading.headers?.(bound);
  return {
    declaration: table,
    relation,
    sources: [loading.source],
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

/**
 * All cells of the file as texts, blank ones as NULL; a row of another length is an error. The line end is not named: told that it is
 * that of Windows, DuckDB 1.5 loses all rows without a word. So the rows that come are always held to the lines that were counted.
 */
function csv({ delimiter, headers }: PlainFile, path: string): string {
  const columns = headers.map((_, index) => `c${index}: 'VARCHAR'`).join(', ');
  const style = `auto_detect = false, header = false, skip = 1, delim = ${sqlText(delimiter)}, quote = '', escape = '', nullstr = '', strict_mode = true`;
  return `read_csv(${sqlText(path)}, columns = {${columns}}, ${style}, hive_partitioning = false, compression = 'none')`;
}

/** Whether a row is not the header once more. */
const notHeader = (bound: readonly BoundColumn[]): string =>
  `(NOT (${bound.map(({ position, header }) => `c${position} = ${sqlText(header)}`).join(' AND ')})) IS NOT FALSE`;

const CHUNK = 4 * 1024 * 1024;
const [TAB, NEWLINE, RETURN, SPACE, QUOTE, HASH, PLUS] = [9, 10, 13, 32, 34, 35, 43] as const;

/** With which bytes Chinese signs begin. A text beyond ASCII that has none of them may be in another encoding. */
const CHINESE = [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9] as const;

/** Looks through all bytes of a file once; null where it cannot be plain. */
async function plainFile(path: string): Promise<PlainFile | null> {
  const handle = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    const look = lookThrough();
    let rest = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, rest, CHUNK - rest, null);
      if (bytesRead === 0) break;
      const bytes = buffer.subarray(0, rest + bytesRead);
      // Whole lines are looked at; a line longer than a chunk is not plain.
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (end === 0 || !look.at(bytes.subarray(0, end))) return null;
      buffer.copyWithin(0, end, bytes.length);
      rest = bytes.length - end;
    }
    const last = buffer.subarray(0, rest);
    if (rest > 0 && !look.at(last)) return null;
    return look.found(rest > 0 ? 1 : 0);
  } finally {
    await handle.close();
  }
}

/** Looks at one stretch of whole lines after the other; `at` says whether the file may still be plain. */
function lookThrough(): { at(bytes: Buffer): boolean; found(unended: number): PlainFile | null } {
  let head: Head | null = null;
  let lines = 0;
  let returns = 0;
  let ascii = true;
  let hashes = false;
  let pluses = false;
  let wide = false;
  const at = (bytes: Buffer): boolean => {
    head ??= headOf(bytes);
    if (head === null || bytes.includes(QUOTE) || !isUtf8(bytes)) return false;
    const controls = controlsIn(bytes);
    lines += controls.lines;
    returns += controls.returns;
    ascii &&= isAscii(bytes);
    hashes ||= bytes.includes(HASH);
    pluses ||= bytes.includes(PLUS);
    wide ||= !ascii && CHINESE.some((byte) => bytes.includes(byte));
    return controls.others === 0 && (controls.tabs === 0 || head.style.delimiter === '\t') && (returns === 0 || returns === lines);
  };
  const found = (unended: number): PlainFile | null =>
    head === null || !(ascii || wide)
      ? null
      : {
          delimiter: head.style.delimiter,
          headers: head.headers,
          rows: lines - 1 + unended,
          signs: { ascii, hashes, pluses },
        };
  return { at, found };
}

/** How many signs below the space there are: line ends, carriage returns before one, tabs, and all others. */
type Controls = { lines: number; returns: number; tabs: number; others: number };

/** Counts the signs below the space. Four bytes are looked at together: of such a sign the three highest bits are 0. */
function controlsIn(bytes: Buffer): Controls {
  const counts: Controls = { lines: 0, returns: 0, tabs: 0, others: 0 };
  const aligned = bytes.byteOffset % 4 === 0 ? bytes.length - (bytes.length % 4) : 0;
  const words = new Int32Array(bytes.buffer, aligned === 0 ? 0 : bytes.byteOffset, aligned / 4);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? 0;
    if ((~(word | (word << 1) | (word << 2)) & HIGHEST) !== 0)
      for (let at = index * 4; at < index * 4 + 4; at += 1) count(bytes, at, counts);
  }
  for (let at = aligned; at < bytes.length; at += 1) count(bytes, at, counts);
  return counts;
}

/** The highest bit of each of four bytes. */
const HIGHEST = 0x80808080 | 0;

function count(bytes: Buffer, at: number, counts: Controls): void {
  const byte = bytes[at] ?? 0;
  if (byte >= SPACE) return;
  if (byte === NEWLINE) counts.lines += 1;
  else if (byte === RETURN && bytes[at + 1] === NEWLINE) counts.returns += 1;
  else if (byte === TAB) counts.tabs += 1;
  else counts.others += 1;
}

/** How the rows of a file are written, and its headers. */
type Head = { readonly style: Style; readonly headers: readonly string[] };

function headOf(bytes: Buffer): Head | null {
  const line = bytes
    .subarray(0, bytes.indexOf(NEWLINE) + 1)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (line.trim() === '') return null;
  try {
    const style = styleOf(line, true);
    const headers = style === null ? [] : line.replace(/\r?\n$/, '').split(style.delimiter);
    return style === null || headers.length < 2 ? null : { style, headers };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
