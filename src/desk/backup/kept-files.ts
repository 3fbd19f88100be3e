/** The files that the record of an organisation names: fact batches, kept runs, archives and attachments, with their sizes and hashes. */

import { join } from 'node:path';
import { sql } from 'kysely';
import type { Manifest } from '../../facts/batches/manifest.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Desk } from '../office/office.ts';

/** A file of the record: its kind, its place below the data folder (`batches/<organisation>/<name>`), and what it must be. */
export type KeptFileOfRecord = {
  readonly kind: 'batches' | 'runs' | 'archives' | 'attachments';
  /** The number of the batch, or of the first run, archive or attachment that names the file. */
  readonly number: number;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
};

const LETTERS = { batches: 'B', runs: 'R', archives: 'AR', attachments: 'F' } as const;

/** What people call the batch, run, archive or attachment that a file belongs to: B3, R7, AR1, F2. */
export const thingOf = ({ kind, number }: Pick<KeptFileOfRecord, 'kind' | 'number'>): string => `${LETTERS[kind]}${number}`;

/** Where such a path leads on this disk. */
export const inDataFolder = (data: DataFolder, path: string): string => join(data.path, ...path.split('/'));

/** All files that an organisation's record names, each once, by kind and number. Batches that were undone or replaced keep theirs. */
export async function filesOfRecord(desk: Desk, organisation: string): Promise<readonly KeptFileOfRecord[]> {
  const batches = await desk
    .selectFrom('batches')
    .select(['number', sql<Manifest['parquet']>`manifest -> 'parquet'`.as('parquet')])
    .where('organisation', '=', organisation)
    .orderBy('number')
    .execute();
  const runs = await desk
    .selectFrom('runs')
    .select(['number', 'files'])
    .where('organisation', '=', organisation)
    .orderBy('number')
    .execute();
  const archives = await desk
    .selectFrom('result_archives')
    .select(['number', 'files'])
    .where('organisation', '=', organisation)
    .orderBy('number')
    .execute();
  const attachments = await desk
    .selectFrom('attachments')
    .select(['number', 'bytes', 'sha256'])
    .where('organisation', '=', organisation)
    .orderBy('number')
    .execute();
  const found = new Map<string, KeptFileOfRecord>();
  const keep = (file: KeptFileOfRecord): void => {
    if (!found.has(file.path)) found.set(file.path, file);
  };
  for (const { number, parquet } of batches) {
    const { name, bytes, sha256 } = parquet;
    keep({ kind: 'batches', number, path: `batches/${organisation}/${name}`, bytes, sha256 });
  }
  for (const { number, files } of runs)
    for (const { name, bytes, sha256 } of files) keep({ kind: 'runs', number, path: `runs/${organisation}/${name}`, bytes, sha256 });
  for (const { number, files } of archives)
    for (const { name, bytes, sha256 } of files)
      keep({ kind: 'archives', number, path: `archives/${organisation}/${name}`, bytes, sha256 });
  for (const { number, bytes, sha256 } of attachments)
    keep({ kind: 'attachments', number, path: `attachments/${organisation}/${sha256}`, bytes: Number(bytes), sha256 });
  return [...found.values()];
}
