/** Verifies a backup file: its manifest, that every part is there, and the hash of each. */

import type { Problem } from '../../lib/problem.ts';
import { reasonOf } from '../data-folder.ts';
import { Refused, refused } from '../refused.ts';
import { type BackupManifest, MANIFEST, type Part, parseManifest } from './manifest.ts';
import { measure, openZip, type ZipReader } from './zip.ts';

/** How many damaged parts are told. */
const TOLD = 10;

/** A manifest is a few hundred bytes a part; one larger than this is none of ours. */
const LARGEST_MANIFEST = 256 * 1024 ** 2;

/** A backup whose parts are all what the manifest says; whoever opened it closes it. */
export type OpenedBackup = { readonly manifest: BackupManifest; readonly zip: ZipReader };

/** Opens a backup file and verifies all of it; refused with what is the matter. */
export async function openBackup(file: string): Promise<OpenedBackup> {
  const zip = await openZip(file).catch((error: unknown) => {
    throw refused(isSystemError(error) ? 'BACKUP_READ' : 'BACKUP_BROKEN', { file, reason: reasonOf(error) }, error);
  });
  try {
    const manifest = await manifestOf(zip, file);
    const problems = [...setProblems(zip, manifest), ...(await partProblems(zip, manifest))];
    if (problems.length > 0) throw new Refused(problems.slice(0, TOLD).map((problem) => withFile(problem, file)));
    return { manifest, zip };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Verifies a backup file; gives its manifest. */
export async function verifyBackup(file: string): Promise<BackupManifest> {
  const { manifest, zip } = await openBackup(file);
  zip.close();
  return manifest;
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

async function manifestOf(zip: ZipReader, file: string): Promise<BackupManifest> {
  const manifest = parseManifest(await textOf(zip).catch(() => ''));
  if (manifest === null) throw refused('BACKUP_BROKEN', { file, reason: MANIFEST });
  return manifest;
}

async function textOf(zip: ZipReader): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of zip.read(MANIFEST)) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > LARGEST_MANIFEST) return '';
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Parts that are missing, and parts that nobody has asked for. */
function setProblems({ paths }: ZipReader, { parts }: BackupManifest): readonly Problem[] {
  const wanted = new Set([MANIFEST, ...parts.map(({ path }) => path)]);
  const found = new Set(paths);
  const missing = [...wanted].filter((path) => !found.has(path)).map((part) => problem('BACKUP_PART_MISSING', part));
  const foreign = paths.filter((path) => !wanted.has(path)).map((part) => problem('BACKUP_PART_FOREIGN', part));
  return [...missing, ...foreign];
}

async function partProblems(zip: ZipReader, { parts }: BackupManifest): Promise<readonly Problem[]> {
  const found = new Set(zip.paths);
  const problems: Problem[] = [];
  for (const part of parts)
    if (found.has(part.path) && !(await isWhole(zip, part))) problems.push(problem('BACKUP_PART_DAMAGED', part.path));
  return problems;
}

async function isWhole(zip: ZipReader, { path, bytes, sha256 }: Part): Promise<boolean> {
  try {
    const found = await measure(zip.read(path), bytes);
    return found.bytes === bytes && found.sha256 === sha256;
  } catch (error) {
    if (isSystemError(error)) throw error;
    return false;
  }
}

const problem = (code: string, part: string): Problem => ({ code, severity: 'error', place: null, values: { part } });

const withFile = (told: Problem, file: string): Problem => ({ ...told, values: { ...told.values, file } });
