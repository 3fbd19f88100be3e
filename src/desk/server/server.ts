/** Starts, adopts and stops the embedded PostgreSQL of a data folder; several processes may use it at once, the last one stops it. */

import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { reasonOf } from '../data-folder.ts';
import { Refused, refused } from '../refused.ts';
import { type Account, serverAccount } from './account.ts';
import { binaries } from './binaries.ts';
import { clusterPaths, ensureCluster, readPassword, SERVER_USER } from './cluster.ts';
import { interrupt, isAlive, isServerOf, readRunning } from './running.ts';
import { startServer } from './start.ts';
import { inTurn } from './turn.ts';

/** A running server: how to reach it, and how this process lets go of it. */
export type Server = {
  readonly connection: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  /** Lets go; stops the server where no other process holds it. */
  release(): Promise<void>;
};

/** Every process that works on the server holds this advisory lock in common; who holds it alone may stop the server. */
const IN_USE = 4_153_001;

/** How long a server may take to be ours, in milliseconds: one that goes down or is full, and one that repairs itself after a crash. */
const PATIENCE = { usual: 60_000, starting: 600_000 };

/** How often starting is tried: what a killed server leaves in memory is gone only when its last process is. */
const STARTS = 8;

/** The server of a data folder's `postgres`: the one that runs, else a new one, also after a crash. */
export async function holdServer(postgres: string): Promise<Server> {
  const folder = await realPath(postgres);
  const { cluster, log } = clusterPaths(folder);
  const began = Date.now();
  let [starts, last]: [number, unknown] = [0, null];
  const remember = (error: unknown): null => {
    if (error instanceof Refused) throw error;
    last = error;
    return null;
  };
  for (let attempt = 0; ; attempt += 1) {
    const running = await readRunning(cluster);
    const held = running?.ready ? await tryHold(running.port, folder).catch(remember) : null;
    if (held) return held;
    if (running === null || (await isServerOf(running.pid, cluster)) !== true) {
      const failure = await inTurn(`${folder}.turn`, () => begin(folder)).catch(asRefusal(folder));
      if (failure !== null) [starts, last] = [starts + 1, failure];
    }
    const patience = running !== null && !running.ready ? PATIENCE.starting : PATIENCE.usual;
    if (starts >= STARTS || Date.now() - began > patience)
      throw refused('SERVER_START', { folder, log, reason: typeof last === 'string' ? last : reasonOf(last) }, last);
    if (attempt > 0) await pause(starts > 0 ? 100 * starts : Math.min(10 * attempt, 300));
  }
}

/** The folder without symbolic links on the way, as the server itself names it. */
async function realPath(postgres: string): Promise<string> {
  try {
    return join(await realpath(dirname(postgres)), basename(postgres));
  } catch (error) {
    return asRefusal(postgres)(error);
  }
}

const asRefusal =
  (folder: string) =>
  (error: unknown): never => {
    throw error instanceof Refused ? error : refused('SERVER_CLUSTER', { folder, reason: reasonOf(error) }, error);
  };

/** Makes what is missing and starts the server; gives why it did not start, null where one runs. */
async function begin(folder: string): Promise<string | null> {
  const paths = clusterPaths(folder);
  const running = await readRunning(paths.cluster);
  const isOurs = running === null ? false : await isServerOf(running.pid, paths.cluster);
  if (isOurs === true) return null;
  const account: Account | null = await serverAccount(paths.cluster);
  const programs = await binaries(folder, account);
  await ensureCluster(folder, programs, account);
  return await startServer({
    ...paths,
    program: programs.postgres,
    account,
    stale: running !== null && isOurs === false ? running.pid : null,
  });
}

/** Takes the common lock; null where the server is going down, or is another one that took over the port. */
async function tryHold(port: number | null, folder: string): Promise<Server | null> {
  if (port === null) return null;
  const connection = { host: '127.0.0.1', port, user: SERVER_USER, password: await readPassword(folder).catch(asRefusal(folder)) };
  const client = new pg.Client({
    ...connection,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 10_000,
    application_name: 'hengji',
  });
  client.on('error', () => undefined);
  const { cluster } = clusterPaths(folder);
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean; folder: string }>(
      `SELECT pg_try_advisory_lock_shared($1) AS held, current_setting('data_directory') AS folder`,
      [IN_USE],
    );
    if (rows[0]?.held === true && resolve(rows[0].folder) === cluster) return { connection, release: () => release(client, cluster) };
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
  if (alone && running !== null && (await isServerOf(running.pid, cluster)) !== false) await stop(running.pid);
  await client.end().catch(() => undefined);
}

/** A fast shutdown: sessions end, what was committed is on disk, no recovery is needed at the next start. */
async function stop(pid: number): Promise<void> {
  interrupt(pid);
  for (const until = Date.now() + 30_000; Date.now() < until && isAlive(pid); ) await pause(5);
}
