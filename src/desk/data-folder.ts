/** The data folder: where Hengji keeps its database, fact batches, kept runs and keys on this machine. */

import { chmod, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { refused } from './refused.ts';

/** The folders inside the data folder, absolute. */
export type DataFolder = {
  readonly path: string;
  /** The embedded PostgreSQL: its cluster, its log, its password. */
  readonly postgres: string;
  /** Parquet files of fact batches; a folder for each organisation. */
  readonly batches: string;
  /** Parquet files of kept runs; a folder for each organisation. */
  readonly runs: string;
  /** Sealed archives of review cycles; a folder for each organisation. */
  readonly archives: string;
  /** Files of evidence by their SHA-256; a folder for each organisation. */
  readonly attachments: string;
  /** The signing key. */
  readonly keys: string;
};

/**
 * Where the data folder is: as asked for, else HENGJI_DATA, else a fixed place of the user. For root that is a folder which the
 * account of the database server can enter; the home of root is not.
 */
export function dataPath(asked: string | undefined, standing: string): string {
  const wanted = asked ?? process.env['HENGJI_DATA'];
  if (wanted !== undefined && wanted !== '') return resolve(standing, wanted);
  return process.getuid?.() === 0 ? '/var/lib/hengji' : join(homedir(), '.hengji');
}

/** The folders of a data folder, without making any. */
export const dataFolder = (path: string): DataFolder => ({
  path,
  postgres: join(path, 'postgres'),
  batches: join(path, 'batches'),
  runs: join(path, 'runs'),
  archives: join(path, 'archives'),
  attachments: join(path, 'attachments'),
  keys: join(path, 'keys'),
});

/** Makes the folders where they are missing. Others may pass through the data folder (the database server's account does), but read nothing. */
export async function makeDataFolder(path: string): Promise<DataFolder> {
  const folder = dataFolder(path);
  try {
    await letPass(folder.path, await mkdir(folder.path, { recursive: true, mode: 0o711 }));
    for (const each of [folder.batches, folder.runs, folder.archives, folder.attachments, folder.keys])
      await mkdir(each, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw refused('DATA_FOLDER', { folder: path, reason: reasonOf(error) }, error);
  }
  return folder;
}

/** Opens the folders that were just made, from the first one down, to those who pass, whatever the mask of this process. */
async function letPass(folder: string, first: string | undefined): Promise<void> {
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) await chmod(at, 0o711);
}

/** What the system says of an error, short. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
