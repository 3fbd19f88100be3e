/** Files that wait for a job: laid into the folder of an organisation's uploads, and gone once the job has read them, or after two days. */

import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Office } from '../../office/office.ts';
import { onDisk } from '../../on-disk.ts';
import { uploadFolder } from '../../receiving/uploads.ts';
import { refused } from '../../refused.ts';

/** A job that never came leaves its file. */
const LEFT_BEHIND = 2 * 24 * 3600 * 1000;

/** Lays a file into a folder of its own, under its own name; gives the name of that folder, which the job is asked with. */
export async function keepUpload(office: Office, file: { readonly path: string; readonly name: string }): Promise<string> {
  const all = uploadFolder(office);
  return await onDisk(all, async () => {
    await mkdir(all, { recursive: true, mode: 0o700 });
    await sweep(all);
    const folder = randomUUID();
    await mkdir(join(all, folder), { mode: 0o700 });
    await copyFile(file.path, join(all, folder, file.name));
    return folder;
  });
}

async function sweep(all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const age = await stat(join(all, name)).catch(() => null);
    if (age?.isDirectory() === true && Date.now() - age.mtimeMs > LEFT_BEHIND) await rm(join(all, name), { recursive: true, force: true });
  }
}

const FOLDER = /^[0-9a-f-]{36}$/;

/** The file of an upload; refused where it is not there any more. */
export async function uploadedFile(office: Office, folder: string): Promise<string> {
  if (!FOLDER.test(folder)) throw refused('JOB_INPUT', { kind: 'people import', field: 'folder' });
  const path = join(uploadFolder(office), folder);
  const [name] = await readdir(path).catch(() => []);
  if (name === undefined) throw refused('IMPORT_FILE_MISSING', { file: '', path: folder });
  return join(path, name);
}

/** Removes an upload. */
export const dropUpload = (office: Office, folder: string): Promise<void> =>
  rm(join(uploadFolder(office), folder), { recursive: true, force: true });
