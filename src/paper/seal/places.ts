/** Where a seal stands in a file of each kind, so that every reader shows the same as without it, and how it is found there. */

import type { SealKind } from './seal.ts';

/** How the end of a file changes when it is sealed: so many bytes fewer, then these. */
export type Ending = { readonly cut: number; readonly append: Buffer };

/** A seal found at the end of a file: the content is the file less `cut` bytes, and then `content`. */
export type Found = { readonly cut: number; readonly content: Buffer; readonly text: string };

/** A place for seals. Both look only at the end of a file ({@link TAIL} bytes, or all of a smaller one). */
type SealPlace = {
  /** The end with a seal, of a file without one. */
  readonly put: (tail: Buffer, seal: string) => Ending;
  /** The seal at an end; null where none stands there exactly as `put` does it. */
  readonly find: (tail: Buffer) => Found | null;
};

/** How much of the end of a file is looked at. */
export const TAIL = 128 * 1024;

/** The longest seal, in bytes; the comment of a zip archive has at most 65,535. */
const LONGEST = 60_000;

/** The place for each kind of file that carries its seal inside; a CSV file has it in a file beside, because imports take every line for data. */
export const PLACES: Readonly<Record<Exclude<SealKind, 'csv'>, SealPlace>> = {
  json: { put: (_, seal) => ({ cut: 1, append: Buffer.from(`${JSON_HEAD}${fits(seal)}}\n`) }), find: findInJson },
  pdf: { put: putInPdf, find: findInPdf },
  xlsx: { put: putInZip, find: findInZip },
};

/** In JSON the seal is the last member; within texts these quotes would be escaped, so nothing else looks like it. */
const JSON_HEAD = ',"seal":';

function findInJson(tail: Buffer): Found | null {
  const at = tail.lastIndexOf(`${JSON_HEAD}{`);
  if (at < 0 || tail.subarray(-2).toString('latin1') !== '}\n') return null;
  return { cut: tail.length - at, content: Buffer.from('}'), text: utf8Of(tail.subarray(at + JSON_HEAD.length, -2)) };
}

/** In PDF the seal is a comment behind the end, and the end is then written again: readers look for it in the last 1,024 bytes. */
const PDF_HEAD = '%hengji-seal ';

const PDF_END = /startxref\n\d+\n%%EOF\n$/;

function putInPdf(tail: Buffer, seal: string): Ending {
  const end = PDF_END.exec(tail.toString('latin1'))?.[0];
  if (end === undefined) throw new Error('Bug: a PDF that does not end with startxref and %%EOF');
  return { cut: 0, append: Buffer.from(`${PDF_HEAD}${fits(seal)}\n${end}`) };
}

function findInPdf(tail: Buffer): Found | null {
  const at = tail.lastIndexOf(PDF_HEAD);
  const end = PDF_END.exec(tail.toString('latin1'))?.[0];
  if (at < 0 || end === undefined) return null;
  const line = tail.subarray(at + PDF_HEAD.length, -end.length);
  if (line.at(-1) !== 0x0a || !tail.subarray(0, at).toString('latin1').endsWith(end)) return null;
  return { cut: tail.length - at, content: Buffer.alloc(0), text: utf8Of(line.subarray(0, -1)) };
}

/** In workbooks the seal is the comment of the zip archive, which stands behind its directory; the content has none. */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');

/** The length of the end of a directory, its last two bytes being the length of the comment. */
const ZIP_END_LENGTH = 22;

function putInZip(tail: Buffer, seal: string): Ending {
  const length = Buffer.byteLength(fits(seal));
  if (tail.lastIndexOf(ZIP_END) !== tail.length - ZIP_END_LENGTH || tail.readUInt16LE(tail.length - 2) !== 0)
    throw new Error('Bug: an archive that does not end with its directory');
  return { cut: 2, append: Buffer.concat([sixteen(length), Buffer.from(seal)]) };
}

function findInZip(tail: Buffer): Found | null {
  const comment = tail.lastIndexOf(ZIP_END) + ZIP_END_LENGTH;
  if (comment < ZIP_END_LENGTH || comment >= tail.length || tail.readUInt16LE(comment - 2) !== tail.length - comment) return null;
  return { cut: tail.length - comment + 2, content: sixteen(0), text: utf8Of(tail.subarray(comment)) };
}

function sixteen(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** The text of exactly these bytes; '' where they are no UTF-8. */
export function utf8Of(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : '';
}

function fits(seal: string): string {
  if (Buffer.byteLength(seal) > LONGEST) throw new Error('Bug: a seal that says too much to fit a file');
  return seal;
}
