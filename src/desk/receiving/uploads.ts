/** Files that people sent to be looked at and imported: they lie in the data folder until their import, or for a week. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { demand } from '../access/demand.ts';
import type { Office } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { refused } from '../refused.ts';

/** Where files lie until they are imported: a folder for each organisation. */
export const uploadFolder = ({ data, organisation }: Pick<Office, 'data' | 'organisation'>): string =>
  join(data.path, 'uploads', organisation.id);

/** After so many milliseconds a file goes away: what was imported is in its batch, the rest nobody wanted. */
const KEPT_FOR = 7 * 24 * 3600 * 1000;

/** Keeps a file that has come, under its name; gives the id by which it is looked at and imported. */
export async function keepUpload(office: Office, path: string): Promise<string> {
  demand(office, 'import facts');
  return await layUpload(office, (folder) => rename(path, join(folder, basename(path))));
}

/** Lays a file into a folder of its own, and removes those that have lain too long; gives the name of the folder, the id of the upload. */
export const layUpload = (office: Office, lay: (folder: string) => Promise<void>): Promise<string> => {
  const all = uploadFolder(office);
  return onDisk(all, async () => {
    const now = office.now();
    await mkdir(all, { recursive: true, mode: 0o700 });
    await sweep(all, now);
    const upload = randomUUID();
    const folder = join(all, upload);
    await mkdir(folder, { mode: 0o700 });
    await lay(folder);
    // Its age is told by the clock that gave it its time; that of the disk may be another.
    await utimes(folder, now, now);
    return upload;
  });
};

async function sweep(all: string, now: Date): Promise<void> {
  for (const name of await readdir(all)) {
    const age = await stat(join(all, name)).catch(() => null);
    if (age !== null && now.getTime() - age.mtimeMs > KEPT_FOR) await rm(join(all, name), { recursive: true, force: true });
  }
}

/** The path of a file that was kept; refused where there is none of that id. */
export async function uploadedFile(office: Office, upload: string): Promise<string> {
  demand(office, 'import facts');
  const folder = join(uploadFolder(office), upload);
  const names = /^[\da-f-]{36}$/.test(upload) ? await readdir(folder).catch(() => []) : [];
  const [name] = names;
  if (name === undefined) throw refused('UPLOAD_MISSING', { upload });
  return join(folder, name);
}
