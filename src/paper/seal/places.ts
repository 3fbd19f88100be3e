/** Where a seal stands in a file of each kind, so that every reader shows the same as without it, and how it is found there. */

import type { SealKind } from './seal.ts';
import { type Ending, type Found, utf8Of } from './tail.ts';
import { findInZip, putInZip } from './zip.ts';

/** A place for seals. Both look only at the end of a file (`TAIL` bytes, or all of a smaller one). */
type SealPlace = {
  /** The end with a seal, of a file without one. */
  readonly put: (tail: Buffer, seal: string) => Ending;
  /** The seal at an end; null where none stands there exactly as `put` does it. */
  readonly find: (tail: Buffer) => Found | null;
};

/** The longest seal, in bytes; an extra field of a zip archive has at most 65,535. */
const LONGEST = 60_000;

/** The place for each kind of file that carries its seal inside; a CSV file has it in a file beside, because imports take every line for data. */
export const PLACES: Readonly<Record<Exclude<SealKind, 'csv'>, SealPlace>> = {
  json: { put: (_, seal) => ({ cut: 1, append: Buffer.from(`${JSON_HEAD}${fits(seal)}}\n`) }), find: findInJson },
  pdf: { put: putInPdf, find: findInPdf },
  xlsx: { put: (tail, seal) => putInZip(tail, fits(seal)), find: findInZip },
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

function fits(seal: string): string {
  if (Buffer.byteLength(seal) > LONGEST) throw new Error('Bug: a seal that says too much to fit a file');
  return seal;
}
