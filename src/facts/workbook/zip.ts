/** Zip archives as workbooks use them: checked by their directory before anything is inflated. */

import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Unreadable } from '../files/rows.ts';

/** The limits of an archive: bytes when inflated, how many times an entry may grow, and the number of entries. */
export const ZIP_LIMITS = { inflated: 2 * 1024 ** 3, growth: 400, growthFrom: 16 * 1024 ** 2, entries: 5000 } as const;

/** An archive whose directory has been checked. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  /** The bytes of an entry when inflated, 0 where there is none. */
  size(name: string): number;
  /** The inflated bytes of an entry; throws {@link Unreadable} where there is none. */
  read(name: string): Promise<Readable>;
  close(): void;
};

/** Opens an archive; throws {@link Unreadable} for what is none, is encrypted, too large, or lies about itself. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await whole(openPromise(path, { autoClose: false }));
  try {
    const entries = await whole(checkedEntries(zip));
    return {
      names: new Set(entries.keys()),
      size: (name) => entries.get(name)?.uncompressedSize ?? 0,
      read: (name) => {
        const entry = entries.get(name);
        if (entry === undefined) throw new Unreadable('WORKBOOK_BROKEN', { part: name });
        return whole(zip.openReadStreamPromise(entry));
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

async function checkedEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw new Unreadable('WORKBOOK_TOO_LARGE');
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    const grown = entry.uncompressedSize > ZIP_LIMITS.growthFrom && entry.uncompressedSize > entry.compressedSize * ZIP_LIMITS.growth;
    inflated += entry.uncompressedSize;
    if (inflated > ZIP_LIMITS.inflated || grown) throw new Unreadable('WORKBOOK_TOO_LARGE');
    if (entry.isEncrypted()) throw new Unreadable('WORKBOOK_ENCRYPTED');
    if (!entry.canDecodeFileData() || entries.has(entry.fileName)) throw new Unreadable('WORKBOOK_NOT_ZIP');
    entries.set(entry.fileName, entry);
  }
  demandApart([...entries.values()]);
  return entries;
}

/** Entries that share bytes let a small file inflate without end. */
function demandApart(entries: readonly Entry[]): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new Unreadable('WORKBOOK_NOT_ZIP');
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
  }
}
