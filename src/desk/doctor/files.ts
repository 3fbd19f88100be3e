/** Examines the files of the record: those it names must be there and whole; those it does not name are left over and may go. */

import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { realDisk } from '../../facts/disk/disk.ts';
import type { Problem } from '../../lib/problem.ts';
import { asOrganisation, type Organisation } from '../backup/everyone.ts';
import { filesOfRecord, inDataFolder, type KeptFileOfRecord, thingOf } from '../backup/kept-files.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Desk } from '../office/office.ts';
import { type Fact, type Found, note, wrong } from './finding.ts';

/** A file without a row that is younger may belong to an import that is under way, in milliseconds. */
const YOUNG = 3_600_000;

/** Where a file stands until it is committed. */
const UNFINISHED = /\/incoming\/[^/]+\.part$/;

/** How many damaged files are told one by one. */
const TOLD = 10;

/** How the files are looked at: `deep` reads and hashes each, `clean` removes what is left over. */
export type Look = {
  readonly data: DataFolder;
  readonly organisations: readonly Organisation[];
  readonly deep: boolean;
  readonly clean: boolean;
  readonly now: () => Date;
};

/** Examines the files of all organisations. The folders are listed before the record is read: what comes meanwhile is in the record. */
export async function examineFiles(desk: Desk, look: Look): Promise<Found> {
  const lying = await filesBelow(look.data);
  const known: KeptFileOfRecord[] = [];
  for (const { id } of look.organisations) {
    await asOrganisation(desk, id);
    known.push(...(await filesOfRecord(desk, id)));
  }
  const damaged = await damage(known, look);
  const told = damaged.length > TOLD ? [wrong('DOCTOR_FILES_MORE', { count: damaged.length - TOLD })] : [];
  const strays = await examineStrays(lying, known, look);
  const facts: readonly Fact[] = [{ name: 'files', value: known.length }, ...strays.facts];
  return { facts, findings: [...damaged.slice(0, TOLD), ...told, ...strays.findings] };
}

async function damage(known: readonly KeptFileOfRecord[], { data, deep }: Look): Promise<readonly Problem[]> {
  const findings: Problem[] = [];
  for (const file of known) {
    const { path, bytes, sha256 } = file;
    const place = inDataFolder(data, path);
    // A file that the system does not let us read is of no more use than a damaged one.
    const size = await realDisk.size(place).catch(() => -1);
    const values = { thing: thingOf(file), path: place };
    if (size === null) findings.push(wrong('DOCTOR_FILE_MISSING', values));
    else if (size !== bytes || (deep && (await realDisk.hashOf(place).catch(() => '')) !== sha256))
      findings.push(wrong('DOCTOR_FILE_DAMAGED', values));
  }
  return findings;
}

type Lying = { readonly path: string; readonly bytes: number; readonly changed: number };

/** All files in the folders of batches, runs, archives and attachments, with when each was written or got its name. */
async function filesBelow(data: DataFolder): Promise<readonly Lying[]> {
  const found: Lying[] = [];
  for (const folder of [data.batches, data.runs, data.archives, data.attachments]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((each) => each.isFile())) {
      const place = join(entry.parentPath, entry.name);
      const status = await stat(place).catch(() => null);
      if (status === null) continue;
      const path = relative(data.path, place).replaceAll(sep, '/');
      found.push({ path, bytes: status.size, changed: Math.max(status.mtimeMs, status.ctimeMs) });
    }
  }
  return found;
}

/**
 * Files that no row names, older than an hour. They are removed only where the record surely is the one of this folder: in folders of
 * organisations that it knows, and where it knows at least as many files as would go. Unfinished files may go always.
 */
async function examineStrays(
  lying: readonly Lying[],
  known: readonly KeptFileOfRecord[],
  { data, organisations, clean, now }: Look,
): Promise<Found> {
  const named = new Set(known.map(({ path }) => path));
  const own = new Set(organisations.map(({ id }) => id));
  const old = lying.filter(({ path, changed }) => !named.has(path) && now().getTime() - changed >= YOUNG);
  const foreign = old.filter(({ path }) => !own.has(path.split('/')[1] ?? ''));
  const strays = old.filter((each) => !foreign.includes(each));
  const unfinished = strays.filter(({ path }) => UNFINISHED.test(path));
  const isOurs = strays.length - unfinished.length <= known.length;
  const gone = clean ? (isOurs ? strays : unfinished) : [];
  for (const { path } of gone) await rm(inDataFolder(data, path), { force: true });
  const left = strays.filter((each) => !gone.includes(each));
  const findings: Problem[] = [];
  if (foreign[0] !== undefined) findings.push(wrong('DOCTOR_FOREIGN', { count: foreign.length, first: foreign[0].path }));
  if (left[0] !== undefined) findings.push(note(clean ? 'DOCTOR_NOT_CLEANED' : 'DOCTOR_LEFT_OVER', strayValues(left)));
  return { facts: clean ? [{ name: 'cleaned', value: gone.length }] : [], findings };
}

const strayValues = (strays: readonly Lying[]) => ({
  count: strays.length,
  kibibytes: Math.ceil(strays.reduce((sum, { bytes }) => sum + bytes, 0) / 1024),
  first: strays[0]?.path ?? '',
});
