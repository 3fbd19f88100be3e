/** Folders for what comes from a database, a tap or the network, inside the data folder, gone when its import is over. */

import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataFolder, reasonOf } from '../data-folder.ts';
import { onDisk } from '../on-disk.ts';
import { refused } from '../refused.ts';

/** A process that was killed leaves its folder; after two days nobody works in it any more. */
const LEFT_BEHIND = 2 * 24 * 3600 * 1000;

/** Runs something with a new folder, which only this account can enter; the folder and all in it go away afterwards. */
export async function withIncoming<T>(data: DataFolder, use: (folder: string) => Promise<T>): Promise<T> {
  const all = join(data.path, 'incoming');
  const folder = await made(all);
  try {
    return await onDisk(folder, () => use(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function made(all: string): Promise<string> {
  try {
    await mkdir(all, { recursive: true, mode: 0o700 });
    await sweep(all);
    return await mkdtemp(join(all, 'rows-'));
  } catch (error) {
    throw refused('DATA_FOLDER', { folder: all, reason: reasonOf(error) }, error);
  }
}

async function sweep(all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const path = join(all, name);
    const age = await stat(path).catch(() => null);
    if (age !== null && Date.now() - age.mtimeMs > LEFT_BEHIND) await rm(path, { recursive: true, force: true });
  }
}
