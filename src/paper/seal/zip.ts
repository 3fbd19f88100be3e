/** The seal of a workbook: an extra field of the last entry in the directory of its zip archive, which every reader passes over by its length. */

import { type Ending, type Found, utf8Of } from './tail.ts';

/** The mark of our extra field ("HJ"); marks that a reader does not know are passed over. */
const MARK = 0x4a48;

const ENTRY = { sign: 0x02014b50, length: 46, name: 28, extra: 30, comment: 32 } as const;
const END = { sign: 0x06054b50, length: 22, size: 12, comment: 20 } as const;

/** The end with a seal, of an archive without one. */
export function putInZip(tail: Buffer, seal: string): Ending {
  const directory = directoryOf(tail);
  if (directory === null) throw new Error('Bug: an archive that does not end with its directory');
  const { last, end } = directory;
  const bytes = Buffer.from(seal);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(MARK, 0);
  head.writeUInt16LE(bytes.length, 2);
  const field = Buffer.concat([head, bytes]);
  return { cut: tail.length - last, append: Buffer.concat([grown(tail, directory, field.length), field, endOf(tail, end, field.length)]) };
}

/** The seal at an end; null where the last entry of the directory does not end with one. */
export function findInZip(tail: Buffer): Found | null {
  const directory = directoryOf(tail);
  if (directory === null) return null;
  const { last, end } = directory;
  const start = sealStart(tail, directory);
  if (start === null) return null;
  const less = start - end;
  const content = Buffer.concat([grown(tail, { last, end: start }, less), endOf(tail, end, less)]);
  return { cut: tail.length - last, content, text: utf8Of(tail.subarray(start + 4, end)) };
}

/** Where the last entry of the directory begins, and where the directory ends. */
type Directory = { readonly last: number; readonly end: number };

/** The directory, where the archive ends with it and its last entry ends with its extra fields; null else. */
function directoryOf(tail: Buffer): Directory | null {
  const end = tail.length - END.length;
  if (end < 0 || tail.readUInt32LE(end) !== END.sign || tail.readUInt16LE(end + END.comment) !== 0) return null;
  let at = end - tail.readUInt32LE(end + END.size);
  let last = -1;
  while (at >= 0 && at + ENTRY.length <= end && tail.readUInt32LE(at) === ENTRY.sign) {
    last = at;
    at += ENTRY.length + lengthAt(tail, at, ENTRY.name) + lengthAt(tail, at, ENTRY.extra) + lengthAt(tail, at, ENTRY.comment);
  }
  return at === end && last >= 0 && lengthAt(tail, last, ENTRY.comment) === 0 ? { last, end } : null;
}

const lengthAt = (tail: Buffer, entry: number, field: number): number => tail.readUInt16LE(entry + field);

/** Where our extra field begins: the last of the last entry; null where another is there, or none. */
function sealStart(tail: Buffer, { last, end }: Directory): number | null {
  let at = last + ENTRY.length + lengthAt(tail, last, ENTRY.name);
  while (at + 4 <= end) {
    const next = at + 4 + tail.readUInt16LE(at + 2);
    if (next === end) return tail.readUInt16LE(at) === MARK ? at : null;
    at = next;
  }
  return null;
}

/** The last entry with extra fields that are so many bytes longer. */
function grown(tail: Buffer, { last, end }: Directory, by: number): Buffer {
  const entry = Buffer.from(tail.subarray(last, end));
  entry.writeUInt16LE(entry.readUInt16LE(ENTRY.extra) + by, ENTRY.extra);
  return entry;
}

/** The end of an archive whose directory is so many bytes longer. */
function endOf(tail: Buffer, end: number, by: number): Buffer {
  const bytes = Buffer.from(tail.subarray(end));
  bytes.writeUInt32LE(bytes.readUInt32LE(END.size) + by, END.size);
  return bytes;
}
