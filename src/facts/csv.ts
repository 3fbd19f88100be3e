/** CSV files as rows: any of the four encodings, commas, semicolons or tabs, quotes, and line ends inside quotes. */

import { decoded } from './files/encoding.ts';
import { type Batch, type Row, Unreadable } from './files/rows.ts';

/** How the rows of a file are written. */
export type Style = { readonly delimiter: string; readonly end: '\n' | '\r' };

/** The largest number of characters that one row may have. */
const ROW_LIMIT = 16 * 1024 * 1024;

/**
 * The rows of a CSV file, the header among them, in batches; rows without any sign count but are left out. Throws {@link Unreadable}
 * where the file is no text, a quote never closes or a sign follows a closing quote, where line ends are of two kinds, and where the last row is cut off.
 */
export async function* csvRows(path: string): AsyncGenerator<Batch> {
  const splitter = rowSplitter();
  let bytes = 0;
  for await (const chunk of decoded(path)) {
    bytes = chunk.bytes;
    yield { rows: splitter.rows(chunk.text, false), bytes };
  }
  yield { rows: splitter.rows('', true), bytes };
}

/** Splits text that comes in chunks into rows; the last call says so. */
export function rowSplitter(): { rows(chunk: string, last: boolean): Row[] } {
  const rest = unfinished();
  let number = 0;
  let style: Style | null = null;
  let width = 0;
  const rows = (chunk: string, last: boolean): Row[] => {
    const text = rest.with(chunk, last);
    if (text === null) return [];
    style ??= styleOf(text, last);
    const found: Row[] = [];
    let at = 0;
    while (style !== null && at < text.length) {
      const record = nextRecord(text, at, style, last, number + 1);
      if (record === null) break;
      at = record.next;
      number += 1;
      if (record.cells.length === 1 && record.cells[0]?.trim() === '') continue;
      if (width === 0) width = record.cells.length;
      if (!record.ended && record.cells.length < width) throw new Unreadable('ROW_CUT', {}, number);
      found.push({ number, cells: record.cells });
    }
    rest.keep(text.slice(at), number + 1);
    return found;
  };
  return { rows };
}

/** The text of a row that has not ended; it is looked at again only when it has doubled, so that a long row costs no more than its length. */
function unfinished(): {
  with(chunk: string, last: boolean): string | null;
  keep(text: string, row: number): void;
} {
  let pieces: string[] = [];
  let length = 0;
  let enough = 0;
  return {
    with: (chunk, last) => {
      pieces.push(chunk);
      length += chunk.length;
      return last || length >= enough ? pieces.join('') : null;
    },
    keep: (text, row) => {
      if (text.length > ROW_LIMIT) throw new Unreadable('ROW_ENDLESS', {}, row);
      pieces = [text];
      length = text.length;
      enough = Math.min(length * 2, ROW_LIMIT + 1);
    },
  };
}

/** The delimiter and line end of a file by its first row with signs; null while that row has not been read to its end. */
export function styleOf(text: string, last: boolean): Style | null {
  const start = text.search(/\S/);
  if (start === -1) return last ? { delimiter: ',', end: '\n' } : null;
  const counts = new Map(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  let at = start;
  for (; at < text.length && (quoted || (text[at] !== '\n' && text[at] !== '\r')); at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') quoted = !quoted;
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  if (at + 1 >= text.length && !last) return null;
  const delimiter = DELIMITERS.reduce((best, sign) => ((counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best));
  if (delimiter === '，') throw new Unreadable('FILE_DELIMITER');
  return { delimiter, end: text[at] === '\r' && !/^\r+\n/.test(text.slice(at, at + 8)) ? '\r' : '\n' };
}

const DELIMITERS: readonly string[] = [',', '\t', ';', '，'];

/** A row of text cells, where the next one starts, and whether a line end stood behind it. */
type TextRecord = { readonly cells: string[]; readonly next: number; readonly ended: boolean };

/** The row that starts at `at`; null where more text is needed to know its end. */
function nextRecord(text: string, at: number, style: Style, last: boolean, number: number): TextRecord | null {
  const found = text.indexOf(style.end, at);
  if (found === -1 && !last) return null;
  const end = found === -1 ? text.length : found;
  const line = text.slice(at, end);
  if (line.includes('"')) return quotedRecord(text, at, style, last, number);
  demandOneLine(line, style, number);
  return { cells: line.split(style.delimiter), next: end + 1, ended: found !== -1 };
}

/** A carriage return or line feed alone, inside what should be one row, may be the end of one. Any number of them at its end is one. */
function demandOneLine(line: string, style: Style, number: number): void {
  const other = line.indexOf(style.end === '\n' ? '\r' : '\n');
  if (other !== -1 && /[^\r]/.test(line.slice(style.end === '\n' ? other : 0))) throw new Unreadable('LINE_ENDS_MIXED', {}, number);
}

/** The same for a row in which a quote stands: quoted cells may hold delimiters, line ends and doubled quotes. */
function quotedRecord(text: string, start: number, style: Style, last: boolean, number: number): TextRecord | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = QUOTE_START.test(text.slice(at, at + 64)) ? quotedCell(text, at, style, number) : plainCell(text, at, style);
    if (cell === null && last) throw new Unreadable('QUOTE_OPEN', {}, number);
    if (cell === null || (cell.end >= text.length && !last)) return null;
    if (cell.plain) demandOneLine(cell.text, style, number);
    cells.push(cell.text);
    if (text[cell.end] !== style.delimiter) return { cells, next: cell.end + 1, ended: cell.end < text.length };
    at = cell.end + 1;
  }
}

const QUOTE_START = /^ *"/;

/** A cell, where it ends, and whether it stands without quotes. */
type TextCell = { readonly text: string; readonly end: number; readonly plain: boolean };

function plainCell(text: string, at: number, style: Style): TextCell {
  const line = text.indexOf(style.end, at);
  const next = text.indexOf(style.delimiter, at);
  const end = line === -1 ? text.length : line;
  const close = next === -1 || next > end ? end : next;
  return { text: text.slice(at, close), end: close, plain: true };
}

/** A quoted cell; null where its closing quote, or what stands behind it, has not been read. */
function quotedCell(text: string, at: number, style: Style, number: number): TextCell | null {
  const open = text.indexOf('"', at) + 1;
  let close = text.indexOf('"', open);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  let end = close + 1;
  while (text[end] === ' ' || (text[end] === '\r' && style.end === '\n')) end += 1;
  if (end < text.length && text[end] !== style.delimiter && text[end] !== style.end) throw new Unreadable('QUOTE_INSIDE', {}, number);
  return { text: text.slice(open, close).replaceAll('""', '"'), end, plain: false };
}
