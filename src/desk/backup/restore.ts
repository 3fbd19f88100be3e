/** Restores a backup into an empty record: everything is verified first, then files, then rows in one transaction, which are read back. */

import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { commitFile } from '../../facts/disk/commit.ts';
import { realDisk } from '../../facts/disk/disk.ts';
import { knownFingerprints } from '../../paper/seal/keys.ts';
import { accountDesk } from '../accounts/tables.ts';
import { type LogReport, verifyLogOf } from '../audit/verify.ts';
import { type DataFolder, makeDataFolder, reasonOf } from '../data-folder.ts';
import type { Desk } from '../office/office.ts';
import { Refused, refused } from '../refused.ts';
import { openState, type State } from '../state/connect.ts';
import { NEWEST_FORM } from '../state/migrate.ts';
import type { Tables } from '../state/tables.ts';
import { asOrganisation, everyOrganisation } from './everyone.ts';
import { inDataFolder } from './kept-files.ts';
import { type Loaded, loadOrganisation, loadTable } from './load.ts';
import type { BackupManifest, Part } from './manifest.ts';
import { rowLines } from './rows.ts';
import { ACCOUNT_TABLES, RECORD_TABLES } from './tables.ts';
import { type OpenedBackup, openBackup } from './verify.ts';
import { PUBLIC_KEY } from './write.ts';
import { measure, type ZipReader } from './zip.ts';

/** Which backup goes to which data folder, and to which database where it is not the embedded one. */
export type RestoreOrder = { readonly file: string; readonly data: string; readonly address?: string };

/** What was restored: the manifest, whether the private key came with it, and how the log of each organisation stands. */
export type Restored = { readonly manifest: BackupManifest; readonly keys: boolean; readonly logs: readonly LogReport[] };

/** Restores a backup. Refused where the file is not whole, where the record is not empty, and where the database refuses a row; no row is there then. */
export async function restoreBackup({ file, data: path, address }: RestoreOrder): Promise<Restored> {
  const { manifest, zip } = await openBackup(file);
  try {
    if (manifest.form > NEWEST_FORM) throw refused('BACKUP_NEWER', { file, version: manifest.version });
    const data = await makeDataFolder(path);
    await demandEmptyFolder(data, manifest);
    const state = await openState(data, address);
    try {
      await demandEmptyDatabase(state, path);
      await placeFiles(data, { manifest, zip });
      await loadRecord(state, { manifest, zip });
      const logs = await verifyLogs(state, data, manifest);
      return { manifest, keys: manifest.parts.some((part) => isPrivateKey(part)), logs };
    } finally {
      await state.close();
    }
  } finally {
    zip.close();
  }
}

/** Files that this very backup brings may be there already: an earlier try was broken off. */
async function demandEmptyFolder(data: DataFolder, { parts }: BackupManifest): Promise<void> {
  const own = new Set(parts.map(({ path }) => path));
  const beside = ['exports', 'uploads'].map((name) => join(data.path, name));
  for (const folder of [data.batches, data.runs, data.archives, data.attachments, data.keys, ...beside]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneThere);
    for (const entry of entries.filter((each) => each.isFile() && !each.name.endsWith('.part'))) {
      const path = relative(data.path, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
      if (!own.has(path) && !own.has(path.replace(/^keys\/restored-/, 'keys/')))
        throw refused('RESTORE_NOT_EMPTY', { folder: data.path, found: path });
    }
  }
}

/** Exports and uploads have no folder before the first of them. */
function noneThere(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

async function demandEmptyDatabase(state: State, folder: string): Promise<void> {
  const [first] = await state.db.transaction().execute((desk) => everyOrganisation(desk, state));
  if (first !== undefined) throw refused('RESTORE_NOT_EMPTY', { folder, found: first.name });
  const account = await accountDesk(state.db).selectFrom('users').select('email').limit(1).executeTakeFirst();
  if (account !== undefined) throw refused('RESTORE_NOT_EMPTY', { folder, found: account.email });
}

const isPrivateKey = ({ path }: Part): boolean => path.startsWith('keys/') && !PUBLIC_KEY.test(path);

async function placeFiles(data: DataFolder, { manifest, zip }: OpenedBackup): Promise<void> {
  const withPrivate = manifest.parts.some(isPrivateKey);
  for (const part of manifest.parts) {
    if (/^(record|accounts)\//.test(part.path)) continue;
    const to = inDataFolder(data, part.path);
    if (part.path.startsWith('uploads/')) await placeUpload(to, part, zip);
    else if (!part.path.startsWith('keys/')) await placeFile(to, part, zip);
    // A new private key will be made here, and its public half takes the usual name.
    else if (withPrivate) await placeKey(to, part, zip);
    else await placeKey(join(dirname(to), `restored-${basename(to)}`), part, zip);
  }
  await realDisk.syncFolder(data.keys);
}

async function placeFile(to: string, { path, sha256, bytes }: Part, zip: ZipReader): Promise<void> {
  if ((await realDisk.size(to)) === bytes && (await realDisk.hashOf(to)) === sha256) return;
  const verify = async (draft: string): Promise<void> => {
    if ((await realDisk.hashOf(draft)) !== sha256) throw refused('RESTORE_WRITE', { path: to, reason: 'SHA-256' });
  };
  const write = (draft: string) => pipeline(Readable.from(zip.read(path)), createWriteStream(draft, { mode: 0o600 }));
  try {
    await commitFile({ disk: realDisk, folder: dirname(to), name: basename(to), write, verify });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refused('RESTORE_WRITE', { path: to, reason: reasonOf(error) }, error);
  }
}

/** The folder of an upload holds its file and nothing else. */
async function placeUpload(to: string, part: Part, zip: ZipReader): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  if ((await realDisk.size(to)) !== part.bytes) await rm(to, { force: true });
  await placeKey(to, part, zip);
}

async function placeKey(to: string, { path, bytes, sha256 }: Part, zip: ZipReader): Promise<void> {
  if ((await realDisk.size(to)) === bytes && (await realDisk.hashOf(to)) === sha256) return;
  try {
    const handle = await open(to, 'wx', 0o600);
    try {
      for await (const chunk of zip.read(path)) await handle.write(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refused('RESTORE_WRITE', { path: to, reason: reasonOf(error) }, error);
  }
}

/** All rows in one transaction; before it is committed they are read back, and must be the bytes that were backed up. */
async function loadRecord(state: State, { manifest, zip }: OpenedBackup): Promise<void> {
  const parts = new Map(manifest.parts.map((part) => [part.path, part]));
  try {
    await state.db.transaction().execute(async (desk) => {
      for (const { id } of manifest.organisations) {
        const partOf = (table: keyof Tables) => (parts.has(partPath(id, table)) ? zip.read(partPath(id, table)) : null);
        const loaded = await loadOrganisation(desk, id, partOf);
        if (manifest.form === NEWEST_FORM && loaded.size < RECORD_TABLES.length) throw refused('RESTORE_RECORD', { reason: id });
        await readBack(desk, id, { parts, loaded });
      }
      await loadAccounts(desk, { manifest, zip });
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    const reason = reasonOf(error);
    throw refused(
      reason.includes('GUARD_AUDIT_CHAIN') ? 'RESTORE_LOG' : 'RESTORE_RECORD',
      { reason: `${reason} ${detailOf(error)}` },
      error,
    );
  }
}

/** What PostgreSQL says more: the values of a guard. */
const detailOf = (error: unknown): string => (error instanceof Error && 'detail' in error ? String(error.detail ?? '') : '');

const partPath = (organisation: string, table: keyof Tables): string => `record/${organisation}/${table}.jsonl`;

/** Who may sign in; a backup of an older form knows nobody. */
async function loadAccounts(desk: Desk, { manifest, zip }: OpenedBackup): Promise<void> {
  for (const name of ACCOUNT_TABLES) {
    const [table, path] = [`account.${name}` as const, `accounts/${name}.jsonl`];
    const part = manifest.parts.find((each) => each.path === path);
    if (part === undefined && manifest.form === NEWEST_FORM) throw refused('RESTORE_RECORD', { reason: path });
    if (part === undefined) continue;
    const only = await loadTable(desk, table, { into: table, source: zip.read(path) });
    const found = await measure(rowLines(desk, { table, organisation: null, only }));
    if (found.sha256 !== part.sha256) throw refused('RESTORE_RECORD', { reason: `${table}: SHA-256` });
  }
}

type Written = { readonly parts: ReadonlyMap<string, Part>; readonly loaded: Loaded };

async function readBack(desk: Desk, organisation: string, { parts, loaded }: Written): Promise<void> {
  for (const [table, only] of loaded) {
    const found = await measure(rowLines(desk, { table, organisation, only }));
    if (found.sha256 !== parts.get(partPath(organisation, table))?.sha256) throw refused('RESTORE_RECORD', { reason: `${table}: SHA-256` });
  }
}

async function verifyLogs(state: State, data: DataFolder, { organisations }: BackupManifest): Promise<readonly LogReport[]> {
  const keys = new Set(await knownFingerprints(data.path));
  return await state.db.transaction().execute(async (desk) => {
    const logs: LogReport[] = [];
    for (const organisation of organisations) {
      await asOrganisation(desk, organisation.id);
      logs.push(await verifyLogOf(desk, organisation, { keys, heads: [] }));
    }
    return logs;
  });
}
