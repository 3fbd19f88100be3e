/** Files that people sent to be looked at and imported: they lie in the data folder until their import, or for a week. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
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
  const upload = randomUUID();
  const all = uploadFolder(office);
  await onDisk(all, async () => {
    await mkdir(join(all, upload), { recursive: true, mode: 0o700 });
    await sweep(office, all);
    await rename(path, join(all, upload, basename(path)));
  });
  return upload;
}

async function sweep({ now }: Office, all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const age = await stat(join(all, name)).catch(() => null);
    if (age !== null && now().getTime() - age.mtimeMs > KEPT_FOR) await rm(join(all, name), { recursive: true, force: true });
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
