/** The secret that signs the cookies of sessions and encrypts second factors: made at first use beside the signing key, never in the database. */

import { randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../../paper/whole.ts';
import type { DataFolder } from '../../data-folder.ts';
import { onDisk } from '../../on-disk.ts';
import { refused } from '../../refused.ts';

/** Its name ends like that of the signing key, so a backup with keys has it and `doctor` looks at its rights. */
const NAME = 'sign-in-key.pem';

const FORM = /^-----BEGIN HENGJI SIGN-IN KEY-----\n([A-Za-z0-9+/]{43}=)\n-----END HENGJI SIGN-IN KEY-----\n$/;

/** The secret of a data folder as a text of 256 random bits; made where there is none. A file that is no such secret is left as it is. */
export async function signInSecret(data: DataFolder): Promise<string> {
  const path = join(data.keys, NAME);
  const text = await onDisk(data.keys, async () => (await textOf(path)) ?? (await makeSecret(data.keys, path)));
  const secret = FORM.exec(text)?.[1];
  if (secret === undefined) throw refused('SIGN_IN_SECRET', { path });
  return secret;
}

/** Linked to its place, so that of two first starts at once both go on with the same secret. */
async function makeSecret(folder: string, path: string): Promise<string> {
  const draft = `${path}.${randomUUID()}.part`;
  const file = await open(draft, 'w', 0o600);
  try {
    const secret = randomBytes(32).toString('base64');
    await file.writeFile(`-----BEGIN HENGJI SIGN-IN KEY-----\n${secret}\n-----END HENGJI SIGN-IN KEY-----\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  await syncFolder(folder);
  return await readFile(path, 'utf8');
}

const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
