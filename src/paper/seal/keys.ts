/** The key that seals files (Ed25519): made at first use in the data folder, opened afterwards, told by its fingerprint. */

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../lib/problem.ts';
import { syncFolder, writeWhole } from '../whole.ts';

/** A pair of keys and the fingerprint of its public half. */
export type SigningKeys = { readonly privateKey: KeyObject; readonly publicKey: KeyObject; readonly fingerprint: string };

/** The keys, or null with the reason. */
export type OpenedKeys = { readonly keys: SigningKeys | null; readonly problems: readonly Problem[] };

const PRIVATE = 'signing-key.pem';
const PUBLIC = 'signing-key.pub.pem';

/** The folder of keys in a data folder. */
const keysIn = (data: string): string => join(data, 'keys');

/**
 * The keys of a data folder; they are made where there are none. A key that cannot be read is a problem and stays as it is, because
 * only its owner can say that it is no longer needed.
 */
export async function openKeys(data: string): Promise<OpenedKeys> {
  const folder = keysIn(data);
  const path = join(folder, PRIVATE);
  // Others may pass through the data folder (the account of a database server does), but read no keys.
  await mkdir(data, { recursive: true, mode: 0o711 });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pem = (await textOf(path)) ?? (await makeKey(folder));
  const privateKey = ed25519(() => createPrivateKey(pem));
  if (privateKey === null) return { keys: null, problems: [problem('SIGNING_KEY_BROKEN', 'error', path)] };
  const publicKey = createPublicKey(privateKey);
  await keepPublicHalf(join(folder, PUBLIC), publicKey);
  return { keys: { privateKey, publicKey, fingerprint: fingerprintOf(publicKey) }, problems: await openToOthers(path) };
}

/** The fingerprint of a public key: the SHA-256 of its SPKI form, 64 hexadecimal digits. */
export const fingerprintOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** A fingerprint as people compare it: groups of four digits. */
export const groupsOf = (fingerprint: string): string => fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** The fingerprints that a data folder knows: its own key, and every other `*.pub.pem` that was laid beside it (older keys, partners). */
export async function knownFingerprints(data: string): Promise<readonly string[]> {
  const folder = keysIn(data);
  const names = (await readdir(folder).catch(noneThere)) ?? [];
  const known = await Promise.all(names.filter((name) => name.endsWith('.pub.pem')).map((name) => fingerprintIn(join(folder, name))));
  return known.filter((each) => each !== null);
}

/** The fingerprint of the Ed25519 key in a PEM file; null where there is no such file or no such key in it. */
export async function fingerprintIn(path: string): Promise<string | null> {
  const pem = await textOf(path);
  const key = pem === null ? null : ed25519(() => createPublicKey(pem));
  return key === null ? null : fingerprintOf(key);
}

const problem = (code: string, severity: 'error' | 'warning', path: string): Problem => ({
  code,
  severity,
  place: null,
  values: { path },
});

/** Makes a key and gives its text: linked to its place, so that of two first starts at once both go on with the same key. */
async function makeKey(folder: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const [path, draft] = [join(folder, PRIVATE), join(folder, `${PRIVATE}.${randomUUID()}.part`)];
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch(takenBy);
  await rm(draft);
  await syncFolder(folder);
  return await readFile(path, 'utf8');
}

/** The public half is only a copy for people and scripts; it is written again where it is missing or another. */
async function keepPublicHalf(path: string, publicKey: KeyObject): Promise<void> {
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  if ((await textOf(path)) !== pem) await writeWhole(path, (draft) => writeFile(draft, pem));
}

async function openToOthers(path: string): Promise<readonly Problem[]> {
  if (process.platform === 'win32') return [];
  const { mode } = await stat(path);
  return (mode & 0o077) === 0 ? [] : [problem('SIGNING_KEY_OPEN', 'warning', path)];
}

/** An Ed25519 key, or null for what is none: whatever the library complains of, the text is at fault. */
function ed25519(read: () => KeyObject): KeyObject | null {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

const textOf = async (path: string): Promise<string | null> => await readFile(path, 'utf8').catch(noneThere);

function noneThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

function takenBy(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
