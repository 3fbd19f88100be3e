/** A new cluster of the embedded PostgreSQL: made beside its final place and renamed, so that it is there whole or not at all. */

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

/** The superuser of the cluster; nobody but Hengji knows its password. */
export const SERVER_USER = 'hengji';

/** Where things stand inside the folder `postgres` of the data folder. */
export const clusterPaths = (postgres: string) => ({
  cluster: join(postgres, 'cluster'),
  password: join(postgres, 'password'),
  log: join(postgres, 'log'),
});

/** Makes the cluster where there is none; two processes that begin at once end with one cluster. Gives its password. */
export async function ensureCluster(postgres: string, { initdb }: Binaries, account: Account | null): Promise<string> {
  if ((await stat(postgres).catch(() => null)) === null) await makeCluster(postgres, initdb, account);
  return (await readFile(clusterPaths(postgres).password, 'utf8')).trim();
}

async function makeCluster(postgres: string, initdb: string, account: Account | null): Promise<void> {
  const part = `${postgres}.part-${process.pid}`;
  await rm(part, { recursive: true, force: true });
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
    await rm(part, { recursive: true, force: true });
    // Another process was first; its cluster serves.
    if ((await stat(postgres).catch(() => null)) === null) throw error;
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
    throw refused('SERVER_CLUSTER', { folder: dirname(cluster), reason: reasonOf(error) }, error);
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
