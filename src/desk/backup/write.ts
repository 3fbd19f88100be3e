/** Makes a backup: all organisations in one unchanging state, their files, the keys; one file, there whole or not at all. */

import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { realDisk } from '../../facts/disk/disk.ts';
import { knownFingerprints } from '../../paper/seal/keys.ts';
import { type LogReport, verifyLogOf } from '../audit/verify.ts';
import { type DataFolder, reasonOf } from '../data-folder.ts';
import { engineVersion } from '../engine-version.ts';
import { Refused, refused } from '../refused.ts';
import type { State } from '../state/connect.ts';
import { NEWEST_FORM } from '../state/migrate.ts';
import { demandExported, type ExportedPart, exportsHere, leftOutOf, uploadsHere } from './beside.ts';
import { asOrganisation, everyOrganisation, type Organisation } from './everyone.ts';
import { filesOfRecord, inDataFolder, type KeptFileOfRecord, thingOf } from './kept-files.ts';
import { type BackupManifest, contentHash, MANIFEST, manifestText, type Part } from './manifest.ts';
import { rowLines } from './rows.ts';
import { ACCOUNT_TABLES, RECORD_TABLES } from './tables.ts';
import { verifyBackup } from './verify.ts';
import { writeZip, type ZipWriter } from './zip.ts';

/** What is backed up to which file; the private key is left out where `withoutKeys`. */
export type BackupOrder = {
  readonly state: State;
  readonly data: DataFolder;
  readonly file: string;
  readonly withoutKeys: boolean;
  readonly at: Date;
};

/** A backup that was made, and how the log of each organisation stood then: rows of a log that does not hold cannot be restored. */
export type Made = { readonly manifest: BackupManifest; readonly logs: readonly LogReport[] };

/** Keys that may be given to anybody. */
export const PUBLIC_KEY = /\.pub\.pem$/;

/**
 * Writes a backup and reads it again before it gets its name. Refused where the file is there already, where a file of the record is
 * missing or damaged (an older backup has it), and where the disk fails; nothing is left then.
 */
export async function makeBackup(order: BackupOrder): Promise<Made> {
  const { file, at } = order;
  if ((await stat(file).catch(() => null)) !== null) throw refused('BACKUP_EXISTS', { file });
  const draft = `${file}.${process.pid}.part`;
  try {
    const made = await writeDraft(order, writeZip(draft, at));
    await realDisk.syncFile(draft);
    await verifyBackup(draft);
    await rename(draft, file);
    await realDisk.syncFolder(dirname(file));
    return made;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    if (error instanceof Refused || !(error instanceof Error && 'syscall' in error)) throw error;
    throw refused('BACKUP_WRITE', { file, reason: reasonOf(error) }, error);
  }
}

async function writeDraft(order: BackupOrder, zip: ZipWriter): Promise<Made> {
  const parts: Part[] = [];
  const add = async (path: string, source: AsyncIterable<Buffer>, small: boolean): Promise<Part> => {
    const part = { path, ...(await zip.add(path, source, small)) };
    parts.push(part);
    return part;
  };
  const { organisations, files, exported, logs } = await addRecord(order, add);
  for (const file of files) await addFile(order.data, file, add);
  for (const file of exported) demandExported(file, await add(file.path, createReadStream(inDataFolder(order.data, file.path)), false));
  const ids = organisations.map(({ id }) => id);
  for (const path of await uploadsHere(order.data, ids)) await addUpload(order.data, path, add);
  await addKeys(order, add);
  const at = order.at.toISOString();
  const own = { at, version: engineVersion().version, form: NEWEST_FORM, organisations, parts };
  const manifest = { ...own, content: contentHash(own), leftOut: await leftOutOf(order.data, ids) };
  await zip.add(MANIFEST, once(manifestText(manifest)), true);
  await zip.end();
  return { manifest, logs };
}

type Add = (path: string, source: AsyncIterable<Buffer>, small: boolean) => Promise<Part>;

type Record = {
  readonly organisations: readonly Organisation[];
  readonly files: readonly KeptFileOfRecord[];
  readonly exported: readonly ExportedPart[];
  readonly logs: readonly LogReport[];
};

/** All rows of all organisations, and who may sign in, in one snapshot; gives the files that they name. */
async function addRecord({ state, data }: BackupOrder, add: Add): Promise<Record> {
  const keys = new Set(await knownFingerprints(data.path));
  return await state.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (desk) => {
      const organisations = await everyOrganisation(desk, state);
      const files: KeptFileOfRecord[] = [];
      const exported: ExportedPart[] = [];
      const logs: LogReport[] = [];
      for (const organisation of organisations) {
        const { id } = organisation;
        await asOrganisation(desk, id);
        for (const table of RECORD_TABLES) await add(`record/${id}/${table}.jsonl`, rowLines(desk, { table, organisation: id }), true);
        files.push(...(await filesOfRecord(desk, id)));
        exported.push(...(await exportsHere(desk, data, id)));
        logs.push(await verifyLogOf(desk, organisation, { keys, heads: [] }));
      }
      for (const name of ACCOUNT_TABLES)
        await add(`accounts/${name}.jsonl`, rowLines(desk, { table: `account.${name}`, organisation: null }), true);
      return { organisations, files, exported, logs };
    });
}

/** Copies a file of the record; it never changes, so what is not as the record says is damaged. */
async function addFile(data: DataFolder, file: KeptFileOfRecord, add: Add): Promise<void> {
  const path = inDataFolder(data, file.path);
  const values = { thing: thingOf(file), path };
  if ((await realDisk.size(path)) === null) throw refused('BACKUP_FILE_MISSING', values);
  const { sha256, bytes } = await add(file.path, createReadStream(path), false);
  if (sha256 !== file.sha256 || bytes !== file.bytes) throw refused('BACKUP_FILE_DAMAGED', values);
}

/** Copies an upload; one that was imported or swept away meanwhile is no part of this state any more. */
async function addUpload(data: DataFolder, path: string, add: Add): Promise<void> {
  const file = await open(inDataFolder(data, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file !== null) await add(path, file.createReadStream(), false);
}

/** The public keys are always there: without them a restored log could not show who signed it. */
async function addKeys({ data, withoutKeys }: BackupOrder, add: Add): Promise<void> {
  const entries = await readdir(data.keys, { withFileTypes: true });
  const names = entries.filter((each) => each.isFile() && each.name.endsWith('.pem')).map(({ name }) => name);
  for (const name of names.toSorted())
    if (PUBLIC_KEY.test(name) || !withoutKeys) await add(`keys/${name}`, createReadStream(join(data.keys, name)), true);
}

async function* once(text: string): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield Buffer.from(text, 'utf8');
}
