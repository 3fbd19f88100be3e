/** Secrets of channels: files of the data folder that only its owner reads, one for each name; the database knows the names alone. */

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demand } from '../access/demand.ts';
import { type Office, write } from '../office/office.ts';
import { onDisk } from '../on-disk.ts';
import { refused } from '../refused.ts';

const folderOf = ({ data, organisation }: Office): string => join(data.path, 'secrets', organisation.id);

const NAME = /^[a-z][a-z0-9-]{0,40}$/;

/** Keeps a secret under a name, in the place of an earlier one; takes the duty to change settings. */
export async function keepSecret(office: Office, name: string, secret: string): Promise<void> {
  demand(office, 'change settings');
  if (!NAME.test(name)) throw refused('SECRET_NAME', { name });
  const folder = folderOf(office);
  await onDisk(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, `${name}.new`);
    await rm(unfinished, { force: true });
    await writeFile(unfinished, secret, { mode: 0o600, flag: 'wx', flush: true });
    await rename(unfinished, join(folder, name));
  });
  await write(office, ({ log }) => log({ action: 'secret kept', about: name, details: {} }));
}

/** The secret of a name; refused where there is none. */
export async function secretOf(office: Office, name: string): Promise<string> {
  if (!NAME.test(name)) throw refused('SECRET_NAME', { name });
  return await readFile(join(folderOf(office), name), 'utf8').catch((error) => {
    throw refused('SECRET_MISSING', { name }, error);
  });
}
