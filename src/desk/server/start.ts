/** Starts the server of a cluster as a process of its own, which goes on where the process that started it is killed. */

import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { pidFile, readRunning } from './running.ts';

/** What is started: the program and its folder, where its words go, and under which account. */
export type Start = {
  readonly program: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | null;
  /** The number in a postmaster.pid that belongs to another program by now; null where there is none. */
  readonly stale: number | null;
};

/** Nothing of the durability is left to a configuration file; and no process is started that this server never needs. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=on',
  'full_page_writes=on',
  'synchronous_commit=on',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'io_method=sync',
  'max_logical_replication_workers=0',
];

/** Starts the server and waits until it is ready; gives why it ended instead, null where it runs. */
export async function startServer(order: Start): Promise<string | null> {
  const { cluster, log } = order;
  // PostgreSQL would not start beside a program that has the number of its last server.
  if (order.stale !== null && (await readRunning(cluster))?.pid === order.stale) await rm(pidFile(cluster), { force: true });
  const { pid, ended } = await launch(order);
  for (;;) {
    const running = await readRunning(cluster);
    if (running?.pid === pid && running?.ready) return null;
    const end = await Promise.race([ended, pause(5)]);
    if (end !== undefined) return (await lastWords(log)) ?? end;
  }
}

/** How a process ends, in a word; it does not keep this process waiting. */
function endOf(child: ChildProcess): Promise<string> {
  child.unref();
  return new Promise((done) => {
    child.once('error', ({ message }) => done(message));
    child.once('exit', (code, signal) => done(`${signal ?? code}`));
  });
}

/** A process that was started: its number, and how it will have ended. */
type Launched = { readonly pid: number | undefined; readonly ended: Promise<string> };

async function launch({ program, cluster, log, account }: Start): Promise<Launched> {
  const port = await freePort();
  // The folder belongs to the server's account: a link there must not lead root anywhere else.
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);
  const output = await open(log, flags, 0o600);
  try {
    if (account !== null) await output.chown(account.uid, account.gid);
    const words = ['-D', cluster, '-p', String(port), ...SETTINGS.flatMap((each) => ['-c', each])];
    const stdio: ['ignore', number, number] = ['ignore', output.fd, output.fd];
    const child = spawn(program, words, { ...account, cwd: cluster, detached: true, stdio, env: { ...process.env, LC_ALL: 'C' } });
    // It is listened to from the first moment: it may have ended before the log is closed here.
    return { pid: child.pid, ended: endOf(child) };
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

/** The last complaint in the log, without its time; null where there is none. */
async function lastWords(log: string): Promise<string | null> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-20);
  return lines.findLast((line) => /(FATAL|PANIC|ERROR): /.test(line))?.replace(/^.*?(FATAL|PANIC|ERROR): +/, '') ?? null;
}
