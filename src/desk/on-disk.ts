/** Turns what the disk refuses into a refusal that people understand; whatever was begun is then no part of the record. */

import { reasonOf } from './data-folder.ts';
import { Refused, refused } from './refused.ts';

/** What DuckDB says of a disk, and of memory whose temporary files found no room. */
const OF_DUCKDB = /^(IO|Out of Memory) Error: /;

/** What the system calls its errors: ENOSPC, EIO, EROFS. */
const OF_SYSTEM = /^E[A-Z0-9]+$/;

/** Runs something that writes into a folder of the data folder; an error of the disk becomes the refusal DISK_FAILED. */
export async function onDisk<T>(folder: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof Refused || !isOfDisk(error)) throw error;
    throw refused('DISK_FAILED', { folder, reason: reasonOf(error) }, error);
  }
}

function isOfDisk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return OF_DUCKDB.test(error.message) || (typeof code === 'string' && OF_SYSTEM.test(code));
}
