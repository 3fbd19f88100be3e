/** Files that wait for a job: laid into the folder of an organisation's uploads, and gone once the job has read them, or with what lay there too long. */

import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Office } from '../../office/office.ts';
import { layUpload, uploadFolder } from '../../receiving/uploads.ts';
import { refused } from '../../refused.ts';

/** Lays a file into a folder of its own, under its own name; gives the name of that folder, which the job is asked with. */
export const keepUpload = (office: Office, file: { readonly path: string; readonly name: string }): Promise<string> =>
  layUpload(office, (folder) => copyFile(file.path, join(folder, file.name)));

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
