/** The two kinds of database server that are killed: the embedded one of the data folder, and Debian's PostgreSQL 15 beside it. */

import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { postmasterOf } from './processes.ts';

/** A server: where its cluster is, how it is reached (null: the embedded one), and how it comes up again after a kill. */
export type Server = {
  readonly kind: 'embedded' | 'outside';
  readonly cluster: string;
  readonly address: string | null;
  /** Does nothing where it runs, and where Hengji starts it itself. */
  up(): Promise<void>;
  end(): Promise<void>;
};

/** The embedded server of a data folder, which Hengji starts itself. */
export const embeddedServer = (data: string): Server => ({
  kind: 'embedded',
  cluster: join(data, 'postgres', 'cluster'),
  address: null,
  up: () => Promise.resolve(),
  end: () => ended(join(data, 'postgres', 'cluster')),
});

const BIN = '/usr/lib/postgresql/15/bin';

/** Why there is no outside server on this machine; null where there is one. */
export const noOutside = (): string | null => (existsSync(join(BIN, 'initdb')) ? null : `${BIN} is not there (Debian: postgresql-15)`);

/** Makes a cluster of PostgreSQL 15 in a folder and starts its server; durability is at its usual settings. */
export async function outsideServer(folder: string): Promise<Server> {
  const cluster = join(folder, 'pg15');
  const account = accountOf();
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  if (account !== null) await chown(cluster, account.uid, account.gid);
  const as = { ...account, cwd: cluster, env: { ...process.env, LC_ALL: 'C' } };
  await promisify(execFile)(join(BIN, 'initdb'), ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8'], as);
  const port = await freePort();
  const words = ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const up = async (): Promise<void> => {
    for (const until = Date.now() + 120_000; Date.now() < until; await pause(30)) {
      if (await answers(address)) return;
      if (postmasterOf(cluster) !== null) continue;
      const log = openSync(join(folder, 'pg15.log'), 'a');
      const child = spawn(join(BIN, 'postgres'), words, { ...as, stdio: ['ignore', log, log], detached: true });
      child.unref();
      closeSync(log);
      await pause(100);
    }
    throw new Error(`PostgreSQL 15 does not come up: ${readFileSync(join(folder, 'pg15.log'), 'utf8').slice(-1000)}`);
  };
  await up();
  return { kind: 'outside', cluster, address, up, end: () => ended(cluster) };
}

/** Ends the server of a cluster where one runs, and waits for it. */
async function ended(cluster: string): Promise<void> {
  const pid = postmasterOf(cluster);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (const until = Date.now() + 30_000; Date.now() < until && postmasterOf(cluster) !== null; ) await pause(20);
}

function accountOf(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith('postgres:'));
  const [, , uid, gid] = (line ?? '::65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('Bug: a TCP server has a port');
  return address.port;
}

/** The port of a running server and its address by another port of the loopback. */
export function waysTo({ cluster, address }: Server): { readonly port: number; readonly through: (port: number) => string } {
  const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]);
  if (address !== null) return { port, through: (other) => address.replace(`:${port}/`, `:${other}/`) };
  const password = readFileSync(join(cluster, '..', 'password'), 'utf8').trim();
  return { port, through: (other) => `postgres://hengji:${password}@127.0.0.1:${other}/postgres` };
}
