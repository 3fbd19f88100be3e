/** Starts, adopts and stops the embedded PostgreSQL of a data folder; several processes may use it at once, the last one stops it. */

import { spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import { serverAccount } from './account.ts';
import { binaries } from './binaries.ts';
import { clusterPaths, ensureCluster, SERVER_USER } from './cluster.ts';

/** A running server: how to reach it, and how this process lets go of it. */
export type Server = {
  readonly connection: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  /** Lets go; stops the server where no other process holds it. */
  release(): Promise<void>;
};

/** Every process that works on the server holds this advisory lock in common; who holds it alone may stop the server. */
const IN_USE = 4_153_001;

/** How often starting is tried: a server may just be going down, or a port may have been taken in between. */
const TRIES = 40;

/** The server of a data folder's `postgres`: the one that runs, else a new one, also after a crash. */
export async function holdServer(postgres: string): Promise<Server> {
  const account = await serverAccount();
  const programs = await binaries(postgres, account);
  const password = await ensureCluster(postgres, programs, account);
  const { cluster, log } = clusterPaths(postgres);
  let last: unknown = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const running = await readRunning(cluster);
    if (running === null) await start({ program: programs.postgres, cluster, log, account });
    else {
      const held = await hold({ host: '127.0.0.1', port: running.port, user: SERVER_USER, password }, cluster).catch((error) => {
        last = error;
        return null;
      });
      if (held !== null) return held;
      await removeStale(cluster, running.pid);
    }
    await pause(100 + attempt * 10);
  }
  throw refused('SERVER_START', { folder: postgres, log, reason: reasonOf(last ?? (await tailOf(log))) }, last);
}

type Running = { readonly pid: number; readonly port: number };

/** What postmaster.pid says (its first line is the pid, its fourth the port); null where there is none or it is not complete yet. */
async function readRunning(cluster: string): Promise<Running | null> {
  const text = await readFile(`${cluster}/postmaster.pid`, 'utf8').catch(() => null);
  const lines = text?.split('\n') ?? [];
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (!isAlive(pid)) return null;
  return { pid, port };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes the lock of a server that was killed, where its number now belongs to another program: PostgreSQL would refuse to start. */
async function removeStale(cluster: string, pid: number): Promise<void> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (command !== null && command !== '' && !command.includes(cluster) && !command.startsWith('postgres'))
    await rm(`${cluster}/postmaster.pid`, { force: true });
}

type Start = {
  readonly program: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: { uid: number; gid: number } | null;
};

/** Starts the server as a process of its own, which goes on where this one is killed. */
async function start({ program, cluster, log, account }: Start): Promise<void> {
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=on',
    'full_page_writes=on',
    'synchronous_commit=on',
    'max_connections=60',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const output = await open(log, 'a', 0o600);
  try {
    const words = ['-D', cluster, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];
    const child = spawn(program, words, {
      ...account,
      cwd: cluster,
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      env: { ...process.env, LC_ALL: 'C' },
    });
    child.on('error', () => undefined);
    child.unref();
    await pause(50);
  } finally {
    await output.close();
  }
}

/** A port of the loopback that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('Bug: a TCP server has a port');
  return address.port;
}

/** Takes the common lock; null where the server is not ready, is going down, or is another one that took over the port. */
async function hold(connection: Server['connection'], cluster: string): Promise<Server | null> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 10_000, application_name: 'hengji' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean; folder: string }>(
      `SELECT pg_try_advisory_lock_shared($1) AS held, current_setting('data_directory') AS folder`,
      [IN_USE],
    );
    if (rows[0]?.held === true && rows[0].folder === cluster) return { connection, release: () => release(client, cluster) };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  await client.end().catch(() => undefined);
  return null;
}

/** Gives the lock back; who then gets it alone stops the server: nobody else can have begun to work. */
async function release(client: pg.Client, cluster: string): Promise<void> {
  const alone = await client
    .query<{ alone: boolean }>('SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS alone', [IN_USE])
    .then(({ rows }) => rows[0]?.alone === true)
    .catch(() => false);
  const running = await readRunning(cluster);
  if (alone && running !== null) await stop(running.pid, cluster);
  await client.end().catch(() => undefined);
}

/** A fast shutdown: sessions end, what was committed is on disk, no recovery is needed at the next start. */
async function stop(pid: number, cluster: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 20) {
    await pause(20);
    if ((await readRunning(cluster)) === null) return;
  }
}

async function tailOf(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-3).join(' ');
}
