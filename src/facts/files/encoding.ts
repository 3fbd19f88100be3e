/** Text files as text: finds the encoding of a file and decodes it strictly, chunk by chunk. */

import { Buffer, isAscii as isAsciiBytes, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Unreadable } from './rows.ts';

/** The encodings that text files may have; UTF-16 only with its byte order mark. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A stretch of text and the number of bytes of the file that have been read with it. */
export type TextChunk = { readonly text: string; readonly bytes: number };

const CHUNK = 256 * 1024;

/**
 * The encoding of a file: by its byte order mark; else UTF-8 where every byte is valid as such; else GB18030 (which holds GBK) where every
 * line is valid as such. Throws {@link Unreadable} for other bytes, for a mixture of the two, and for files that are no text.
 */
async function encodingOf(path: string): Promise<Encoding> {
  const head = await firstBytes(path);
  if (OTHER_FILES.includes(head.toString('hex'))) throw new Unreadable('FILE_NOT_TEXT');
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const utf8 = await isUtf8File(path);
  if (utf8 === 'narrow' && !marked) throw new Unreadable('FILE_ENCODING_UNSURE');
  if (utf8 !== 'no' && utf8 !== 'cut off') return 'utf-8';
  if (utf8 === 'cut off') throw new Unreadable('FILE_ENCODING');
  await demandGb18030(path, marked);
  return 'gb18030';
}

/** How archives (and workbooks), Parquet files and old Office files begin. */
const OTHER_FILES = ['504b0304', '50415231', 'd0cf11e0'];

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Whether all bytes are UTF-8, or all but an unfinished sign at the end; 'narrow' where none of its signs is Chinese but some are of two
 * bytes that are no Latin letters either: such bytes are Chinese as GBK.
 */
async function isUtf8File(path: string): Promise<'yes' | 'narrow' | 'no' | 'cut off'> {
  let rest: Buffer = Buffer.alloc(0);
  const seen = { wide: false, narrow: false };
  for await (const chunk of createReadStream(path, {
    highWaterMark: CHUNK,
  }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = finishedEnd(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return 'no';
    if (!seen.wide) lookAt(bytes, seen);
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) return 'cut off';
  return seen.narrow && !seen.wide ? 'narrow' : 'yes';
}

/** Notes whether signs begin that have three bytes and more, as Chinese ones have, or two and are beyond Latin-1. */
function lookAt(bytes: Buffer, seen: { wide: boolean; narrow: boolean }): void {
  if (isAsciiBytes(bytes)) return;
  for (const byte of bytes) {
    if (byte >= 0xe0) seen.wide = true;
    else if (byte >= 0xc4) seen.narrow = true;
    if (seen.wide) return;
  }
}

/** Where the last finished sign ends: up to three bytes at the end may belong to one that goes on. */
function finishedEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (byte < 0x80 || byte >= 0xc0) return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Throws unless all lines are GB18030 and none is plainly UTF-8: Chinese UTF-8 read as GB18030 gives wrong words without any error. */
async function demandGb18030(path: string, marked: boolean): Promise<void> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  let row = 0;
  let chinese = false;
  let other = 0;
  for await (const line of byteLines(path)) {
    row += 1;
    if (isAscii(line)) continue;
    if (isUtf8(line)) chinese ||= CHINESE.test(line.toString('utf8')) || isUtf8Chinese(decoder, line);
    else if (marked || !isPlainGb18030(decoder, line)) throw new Unreadable('FILE_ENCODING', {}, row);
    else if (cellsOf(line).some((cell) => isUtf8Chinese(decoder, cell))) throw new Unreadable('FILE_ENCODING_MIXED', {}, row);
    else if (other === 0) other = row;
  }
  if (chinese) throw new Unreadable('FILE_ENCODING_MIXED', {}, other);
}

const CHINESE = /[\u3000-\u9fff\uff00-\uffef].*[\u3000-\u9fff\uff00-\uffef]/su;

const isAscii = (bytes: Buffer): boolean => isAsciiBytes(bytes);

/** The pieces of a line between delimiters and quotes, which are never part of a sign of GB18030; those of ASCII alone are left out. */
function cellsOf(line: Buffer): Buffer[] {
  const cells: Buffer[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at += 1) {
    const byte = line[at];
    if (byte !== undefined && byte !== 0x2c && byte !== 0x09 && byte !== 0x3b && byte !== 0x22) continue;
    const cell = line.subarray(start, at);
    if (!isAscii(cell)) cells.push(cell);
    start = at + 1;
  }
  return cells;
}

/** Whether bytes are surely Chinese in UTF-8: all of it common signs, while the same bytes as GB18030 are none or rare ones. */
function isUtf8Chinese(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  const text = bytes.toString('utf8');
  if (!/[\u3000-\u9fff\uff00-\uffef]/.test(text) || !isCommon(text)) return false;
  return !isPlainGb18030(decoder, bytes) || !isCommon(decoder.decode(bytes));
}

let commonSigns: ReadonlySet<string> | null = null;

/** Whether a text holds none but ASCII, full-width signs and the 3,755 most common Chinese ones (the first level of GB 2312). */
function isCommon(text: string): boolean {
  commonSigns ??= firstLevel();
  for (const sign of text) if (sign > '\x7f' && !commonSigns.has(sign)) return false;
  return true;
}

function firstLevel(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030');
  const signs = new Set<string>();
  for (const lead of [0xa1, 0xa3, ...Array.from({ length: 0xd8 - 0xb0 }, (_, index) => 0xb0 + index)])
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) signs.add(decoder.decode(Uint8Array.of(lead, trail)));
  return signs;
}

/** Private and control signs are what other encodings look like when they are read as GB18030. */
function isPlainGb18030(decoder: InstanceType<typeof TextDecoder>, line: Buffer): boolean {
  try {
    return !/[\u0080-\u009f\ue000-\uf8ff]/u.test(decoder.decode(line));
  } catch {
    return false;
  }
}

async function* byteLines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > LINE_LIMIT) throw new Unreadable('FILE_ENCODING');
  }
  if (rest.length > 0) yield rest;
}

const LINE_LIMIT = 64 * 1024 * 1024;

/** The text of a file in chunks, without its byte order mark; throws {@link Unreadable} for bytes that are no text. */
export async function* decoded(path: string): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(await encodingOf(path), { fatal: true });
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    yield { text: strictly(() => decoder.decode(chunk, { stream: true })), bytes };
  }
  yield { text: strictly(() => decoder.decode()), bytes };
}

function strictly(decode: () => string): string {
  const text = attempt(decode);
  if (text === null) throw new Unreadable('FILE_ENCODING');
  if (text.includes('\0')) throw new Unreadable('FILE_NOT_TEXT');
  return text;
}

function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
