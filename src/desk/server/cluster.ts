/** A new cluster of the embedded PostgreSQL: made beside its final place and renamed, so that it is there whole or not at all. */

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf } from '../data-folder.ts';
import { Refused, refused } from '../refused.ts';
import { type Account, closedFolder } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './running.ts';

/** The superuser of the cluster; nobody but Hengji knows its password. */
export const SERVER_USER = 'hengji';

/** Where things stand inside the folder `postgres` of the data folder. */
export const clusterPaths = (postgres: string) => ({
  cluster: join(postgres, 'cluster'),
  password: join(postgres, 'password'),
  log: join(postgres, 'log'),
});

/** Makes the cluster where there is none; two processes that begin at once end with one cluster. */
export async function ensureCluster(postgres: string, programs: Binaries, account: Account | null): Promise<void> {
  try {
    const data = dirname(postgres);
    const closed = account === null ? null : await closedFolder(data);
    if (closed !== null) throw refused('SERVER_CLOSED', { data, folder: closed });
    await removeLeftOvers(postgres);
    if ((await stat(postgres).catch(() => null)) === null) await makeCluster(postgres, programs.initdb, account);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refused('SERVER_CLUSTER', { folder: postgres, reason: reasonOf(error) }, error);
  }
}

/** The password of a cluster's superuser. */
export const readPassword = async (postgres: string): Promise<string> => (await readFile(clusterPaths(postgres).password, 'utf8')).trim();

async function makeCluster(postgres: string, initdb: string, account: Account | null): Promise<void> {
  const part = `${postgres}.part-${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(part, { mode: 0o700 });
  const { cluster, password } = clusterPaths(part);
  try {
    await writeFile(password, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    await mkdir(cluster, { mode: 0o700 });
    if (account !== null) for (const each of [part, password, cluster]) await chown(each, account.uid, account.gid);
    await runInitdb(initdb, cluster, password, account);
    await syncFolder(part);
    await rename(part, postgres);
    await syncFolder(dirname(postgres));
  } catch (error) {
    await rm(part, { recursive: true, force: true, maxRetries: 3 });
    // Another process was first; its cluster serves.
    if ((await stat(postgres).catch(() => null)) === null) throw error;
  }
}

/** Removes what processes that were killed in the middle left behind: half a cluster, half a copy of the programs. */
async function removeLeftOvers(postgres: string): Promise<void> {
  const data = dirname(postgres);
  for (const name of await readdir(data)) {
    const maker = name.startsWith(basename(postgres)) ? /\.part-(\d+)/.exec(name)?.[1] : undefined;
    if (maker === undefined || isAlive(Number(maker))) continue;
    // One that its orphan still writes goes at the next start.
    await rm(join(data, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Sorting and case are those of PostgreSQL itself: the same on every machine, whatever locales it has. */
async function runInitdb(initdb: string, cluster: string, password: string, account: Account | null): Promise<void> {
  const words = [
    `--pgdata=${cluster}`,
    `--username=${SERVER_USER}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ];
  try {
    await promisify(execFile)(initdb, words, { ...account, env: { ...process.env, LC_ALL: 'C' }, cwd: dirname(cluster) });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.split('\n').find((line) => /(FATAL|error): /.test(line));
    throw said === undefined ? error : new Error(said.replace(/^.*(FATAL|error): +/, ''), { cause: error });
  }
}

/** Asks that the names in a folder reach the disk. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
