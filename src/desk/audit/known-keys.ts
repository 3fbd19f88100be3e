/** The public keys that a data folder trusts: its own, and every other `*.pub.pem` that was laid beside it. */

import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The fingerprint of a public key: the SHA-256 of its SPKI form, 64 hexadecimal digits. */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** A fingerprint as people compare it: groups of four digits. */
export const inGroups = (fingerprint: string): string => fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** A public key of the folder by the name of its file. */
export type KnownKey = { readonly name: string; readonly fingerprint: string };

/** The public keys in a folder of keys, by name; none where there is no such folder. Files that are no public key are left aside. */
export async function knownKeys(folder: string): Promise<readonly KnownKey[]> {
  const names = await readdir(folder).catch(() => []);
  const publics = names.filter((name) => name.endsWith('.pub.pem')).toSorted();
  const found = await Promise.all(publics.map(async (name) => ({ name, fingerprint: await fingerprintIn(join(folder, name)) })));
  return found.flatMap(({ name, fingerprint }) => (fingerprint === null ? [] : [{ name, fingerprint }]));
}

async function fingerprintIn(path: string): Promise<string | null> {
  try {
    return fingerprintOf(createPublicKey(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
