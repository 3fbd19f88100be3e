/** Text files as text: finds the encoding of a file and decodes it strictly, chunk by chunk. */

import { Buffer, isUtf8 } from 'node:buffer';
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
  if (utf8 === 'yes') return 'utf-8';
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

/** Whether all bytes are UTF-8, or all but an unfinished sign at the end. */
async function isUtf8File(path: string): Promise<'yes' | 'no' | 'cut off'> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, {
    highWaterMark: CHUNK,
  }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = finishedEnd(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return 'no';
    rest = bytes.subarray(end);
  }
  return rest.length === 0 ? 'yes' : 'cut off';
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
    if (isUtf8(line)) chinese ||= CHINESE.test(line.toString('utf8'));
    else if (marked || !isPlainGb18030(decoder, line)) throw new Unreadable('FILE_ENCODING', {}, row);
    else if (other === 0) other = row;
  }
  if (chinese) throw new Unreadable('FILE_ENCODING_MIXED', {}, other);
}

const CHINESE = /[\u3000-\u9fff\uff00-\uffef].*[\u3000-\u9fff\uff00-\uffef]/su;

const isAscii = (bytes: Buffer): boolean => bytes.every((byte) => byte < 0x80);

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
