/** A PostgreSQL 15 of Debian for tests, as an organisation would run its own: on a free loopback port, in a folder that goes away. */

import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';

const BIN = '/usr/lib/postgresql/15/bin';

/** A server of its own: the address of its superuser's database, and how it is ended. */
export type OutsideServer = { readonly url: string; stop(): Promise<void> };

/** Starts a server; `settings` are added to its own, as `name=value`. */
export async function outsideServer(settings: readonly string[] = []): Promise<OutsideServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hengji-pg15-'));
  chmodSync(folder, 0o711);
  const cluster = join(folder, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  const account = ordinaryAccount();
  if (account !== null) chownSync(cluster, account.uid, account.gid);
  const as = { ...account, cwd: cluster, env: { ...process.env, LC_ALL: 'C' } };
  const words = ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'];
  await promisify(execFile)(join(BIN, 'initdb'), words, as);
  const port = await freePort();
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...settings].flatMap((each) => [
    '-c',
    each,
  ]);
  const log = openSync(join(folder, 'log'), 'a');
  const server = spawn(join(BIN, 'postgres'), ['-D', cluster, '-p', String(port), ...all], { ...as, stdio: ['ignore', log, log] });
  const ended = new Promise((done) => server.once('exit', done));
  const stop = async (): Promise<void> => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (let tries = 0; !(await answers(url)); tries += 1) {
    if (tries > 600 || server.exitCode !== null) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
    await pause(20);
  }
  return { url, stop };
}

/** The account of the system that owns servers where the tests run as root; null where they do not. */
function ordinaryAccount(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((each) => each.startsWith('postgres:')) ?? '::65534:65534';
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

async function answers(url: string): Promise<boolean> {
  return await asked(url, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

/** Runs one statement over a connection of its own; gives its rows. */
export async function asked<Row = Record<string, unknown>>(url: string, statement: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as readonly Row[];
  } finally {
    await client.end();
  }
}

/** A new database of a server, owned by a new login without other rights, or with those that `rights` names; gives its address. */
export async function newDatabase(url: string, rights = 'NOSUPERUSER', options = ''): Promise<string> {
  const name = `d${randomBytes(6).toString('hex')}`;
  await asked(url, `CREATE ROLE ${name} LOGIN ${rights}`);
  await asked(url, `CREATE DATABASE ${name} OWNER ${name} ${options}`);
  return url.replace('postgres@', `${name}@`).replace(/\/postgres$/, `/${name}`);
}
