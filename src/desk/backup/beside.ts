/** What lies in the data folder beside the record's own files: exported payrolls, uploads that wait for their import, and secrets, which no backup holds. */

import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sql } from 'kysely';
import { realDisk } from '../../facts/disk/disk.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Desk } from '../office/office.ts';
import { refused } from '../refused.ts';
import { inDataFolder } from './kept-files.ts';
import type { Part } from './manifest.ts';

/** A payroll that was exported: its place below the data folder, and its hash as the record has it. */
export type ExportedPart = { readonly number: number; readonly path: string; readonly sha256: string };

/** The exported payrolls of an organisation that lie in the data folder, each once; what the terminal wrote elsewhere is not here. */
export async function exportsHere(desk: Desk, data: DataFolder, organisation: string): Promise<readonly ExportedPart[]> {
  const rows = await desk
    .selectFrom('exports')
    .select(['sha256', sql<number>`min(number)`.as('number')])
    .where('organisation', '=', organisation)
    .groupBy('sha256')
    .orderBy('number')
    .execute();
  const found: ExportedPart[] = [];
  for (const { number, sha256 } of rows) {
    const path = `exports/${organisation}/${sha256}`;
    if ((await realDisk.size(inDataFolder(data, path))) !== null) found.push({ number, path, sha256 });
  }
  return found;
}

/** Demands that a copy is what the record has the hash of. */
export function demandExported({ number, path, sha256 }: ExportedPart, copy: Part): void {
  if (copy.sha256 !== sha256) throw refused('BACKUP_FILE_DAMAGED', { thing: `X${number}`, path });
}

/** The uploads of some organisations, as paths below the data folder: `uploads/<organisation>/<upload>/<name>`. */
export async function uploadsHere(data: DataFolder, organisations: readonly string[]): Promise<readonly string[]> {
  const all = await Promise.all(organisations.map((id) => filesBelow(data, `uploads/${id}`)));
  return all.flat().filter((path) => path.split('/').length === 4);
}

/** What is left out, as paths below the data folder: the secrets of channels, and the services of sign-in with theirs. */
export async function leftOutOf(data: DataFolder, organisations: readonly string[]): Promise<readonly string[]> {
  const secrets = await Promise.all(organisations.map((id) => filesBelow(data, `secrets/${id}`)));
  const settings = (await stat(join(data.path, 'sign-in.yaml')).catch(() => null)) === null ? [] : ['sign-in.yaml'];
  return [...settings, ...secrets.flat()];
}

async function filesBelow(data: DataFolder, folder: string): Promise<readonly string[]> {
  const entries = await readdir(inDataFolder(data, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((each) => each.isFile())
    .map((each) => relative(data.path, join(each.parentPath, each.name)).replaceAll(sep, '/'))
    .toSorted();
}
