/** Makes a file durable or leaves none: written aside, synced, read again and checked, and only then given its name. */

import { basename, join } from 'node:path';
import type { Disk } from './disk.ts';

/** A file to be committed. `name` belongs to this commit alone: two at once for one name would write over each other. */
export type CommitOrder<T> = {
  readonly disk: Disk;
  /** The folder where the file will stand; it is made where it is missing. */
  readonly folder: string;
  readonly name: string;
  /** Writes the file at the path given, which is not its final one. */
  readonly write: (path: string) => Promise<void>;
  /** Looks at the file as it lies on the disk and throws where it is not what should have been written. */
  readonly verify: (path: string) => Promise<T>;
};

/** A file that will be there after a loss of power; `verified` is what the order's `verify` gave. */
export type Committed<T> = { readonly path: string; readonly bytes: number; readonly sha256: string; readonly verified: T };

/** Thrown where a file of the name is committed already; it reads like the error of the system for this. */
export class NameTaken extends Error {
  readonly code = 'EEXIST';
}

/** Thrown where what lies on the disk is not what was written; it reads like an error of the system, for the disk is at fault. */
class NotAsWritten extends Error {
  readonly code = 'EIO';
}

/** The folder, within that of the final files, where unfinished files stand. Whatever is in it may be removed when no commit is under way. */
const INCOMING = 'incoming';

/**
 * Writes `folder/incoming/<name>.part`, syncs it, hashes it and verifies it, renames it to `folder/<name>` and syncs both folders.
 * On any error that error is thrown, and neither file is left where the disk lets them be removed. Throws {@link NameTaken}
 * where a file of the name is there already: it stays as it is.
 */
export async function commitFile<T>(order: CommitOrder<T>): Promise<Committed<T>> {
  const { disk, folder, name } = order;
  if (name === '' || name !== basename(name) || /[\\/\0]|^\.\.?$/.test(name)) throw new Error(`Bug: no name for a file: ${name}`);
  const incoming = join(folder, INCOMING);
  const path = join(folder, name);
  const part = join(incoming, `${name}.part`);
  await disk.makeFolder(incoming);
  if ((await disk.size(path)) !== null) throw new NameTaken(`${path} is committed already`);
  try {
    await disk.remove(part);
    const written = await writtenAside(order, part);
    await disk.rename(part, path);
    await disk.syncFolder(incoming);
    await disk.syncFolder(folder);
    return { path, ...written };
  } catch (error) {
    await withdraw(disk, folder, [part, path]);
    throw error;
  }
}

/** The unfinished file, on the disk and checked: its bytes are those that will have the final name. */
async function writtenAside<T>(order: CommitOrder<T>, part: string): Promise<Omit<Committed<T>, 'path'>> {
  const { disk } = order;
  await order.write(part);
  await disk.syncFile(part);
  const bytes = await disk.size(part);
  if (bytes === null) throw new NotAsWritten(`${part} is not there although it was written`);
  const sha256 = await disk.hashOf(part);
  const verified = await order.verify(part).catch((error: unknown) => {
    throw new NotAsWritten(error instanceof Error ? error.message : String(error), { cause: error });
  });
  return { bytes, sha256, verified };
}

/**
 * Takes back what a failed commit may have left. A rename may have happened although it reported an error, so the final name is tried
 * too. What cannot be removed is no committed file: only the row that names it with its hash makes it one.
 */
async function withdraw(disk: Disk, folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await disk.remove(path).catch(() => undefined);
  await disk.syncFolder(folder).catch(() => undefined);
}
