/** Zip archives as workbooks use them: checked by their directory before anything is inflated, and by their checksums while it is. */

import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Unreadable } from '../files/rows.ts';

/** The limits of an archive: bytes when inflated, how many times an entry may grow, and the number of entries. */
export const ZIP_LIMITS = { inflated: 2 * 1024 ** 3, growth: 400, growthFrom: 16 * 1024 ** 2, entries: 5000 } as const;

/** An archive whose directory has been checked. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  /** The bytes of an entry when inflated, 0 where there is none. */
  size(name: string): number;
  /** The inflated bytes of an entry; throws {@link Unreadable} where there is none, and at the end where they are not what was packed. */
  read(name: string): Promise<AsyncIterable<Buffer>>;
  close(): void;
};

/** Opens an archive; throws {@link Unreadable} for what is none, is encrypted, too large, or lies about itself. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await whole(openPromise(path, { autoClose: false })).catch(async (error: unknown) => {
    if (error instanceof Unreadable && (await isEncryptedOffice(path))) throw new Unreadable('WORKBOOK_ENCRYPTED');
    throw error;
  });
  try {
    const entries = await whole(checkedEntries(zip));
    return {
      names: new Set(entries.keys()),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      read: async (name) => {
        const entry = entries.get(name);
        if (entry === undefined) throw new Unreadable('WORKBOOK_BROKEN', { part: name });
        return sameBytes(await whole(zip.openReadStreamPromise(entry)), entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** A broken archive is the file's fault, whatever the library calls it. */
async function whole<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Unreadable || isSystemError(error)) throw error;
    throw notZip();
  }
}

const notZip = (): Unreadable => new Unreadable('WORKBOOK_NOT_ZIP');

/** Whether the disk refused, rather than the content. */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** The bytes as they come; the library counts them, but a changed digit has the same length, so their checksum is compared too. */
async function* sameBytes(stream: Readable, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw new Unreadable('WORKBOOK_BROKEN', { part: entry.fileName });
}

async function checkedEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw new Unreadable('WORKBOOK_TOO_LARGE');
  const entries = new Map<string, Entry>();
  const names = new Set<string>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    const grown = entry.uncompressedSize > ZIP_LIMITS.growthFrom && entry.uncompressedSize > entry.compressedSize * ZIP_LIMITS.growth;
    inflated += entry.uncompressedSize;
    if (inflated > ZIP_LIMITS.inflated || grown) throw new Unreadable('WORKBOOK_TOO_LARGE');
    if (entry.isEncrypted()) throw new Unreadable('WORKBOOK_ENCRYPTED');
    // Programs differ in which of two names they take, so two that differ by capitals alone are the same.
    if (!entry.canDecodeFileData() || names.has(entry.fileName.toLowerCase())) throw notZip();
    names.add(entry.fileName.toLowerCase());
    entries.set(entry.fileName, entry);
  }
  await demandApart(zip, [...entries.values()]);
  return entries;
}

/**
 * Entries that share bytes let a small file inflate without end; an entry with another name before its bytes than in the directory is
 * read differently by different programs.
 */
async function demandApart(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) throw notZip();
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!local.fileName.equals(entry.fileNameRaw)) throw notZip();
    end = local.fileDataStart + entry.compressedSize;
  }
}

/** How an old Office container begins, and the name of the part of it in which a workbook with a password stands. */
const [CONTAINER, ENCRYPTED] = [Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')];

/** Whether a file is what Excel and WPS make of a workbook with a password: no archive, but a container with the archive in it. */
async function isEncryptedOffice(path: string): Promise<boolean> {
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([before, chunk]);
    if (before.length === 0 && !bytes.subarray(0, CONTAINER.length).equals(CONTAINER)) return false;
    if (bytes.includes(ENCRYPTED)) return true;
    before = bytes.subarray(-ENCRYPTED.length);
  }
  return false;
}
