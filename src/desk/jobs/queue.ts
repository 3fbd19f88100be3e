/**
 * The queue that hands jobs to workers: pg-boss in the schema `jobs` of the same database. It follows from the record and may be lost:
 * what waits there is sent under an id that follows from the job, so that a job sent twice is in the queue once.
 */

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Job, PgBoss } from 'pg-boss';
import type { State } from '../state/connect.ts';
import type { JobKey, JobKind } from './job.ts';

/** A job as the queue hands it out. */
export type Handed = JobKey & { readonly id: string; readonly signal: AbortSignal };

/** The queue: it takes what waits, frees what a dead process has left, and stops. */
export type Queue = {
  takeWaiting(): Promise<void>;
  /** Gives jobs that were begun and that nobody holds to whoever comes next. */
  freeLeft(free: (ids: readonly string[]) => Promise<readonly string[]>): Promise<void>;
  /** Counts that a job is begun; gives how often it was begun before. What was handed out and not begun does not count. */
  begin(job: JobKey): Promise<number>;
  /** Forgets how often a job was begun: it is done. */
  forget(job: JobKey): Promise<void>;
  close(limit: number): Promise<void>;
};

/** What a queue is opened with: who does the work, how many light jobs beside a heavy one, and who hears of its own faults. */
export type QueueOptions = {
  readonly kinds: ReadonlyMap<string, JobKind>;
  work(handed: Handed): Promise<void>;
  failed(error: unknown): void;
};

type Weight = JobKind['weight'];

/** How many of each weight this process does at once. */
const AT_ONCE: Readonly<Record<Weight, number>> = { heavy: 1, light: 2 };

const WEIGHTS = Object.keys(AT_ONCE) as readonly Weight[];

/** A job may take most of a day; that its process died is told by the wire, not by a clock. Beginnings are counted apart. */
const RULES = { expireInSeconds: 86_000, retryLimit: 1_000, retryDelay: 1, retentionSeconds: 86_400 * 365, deleteAfterSeconds: 86_400 };

/** The id of a job in the queue: a hash of what it is. */
export function queueId({ organisation, job }: JobKey): string {
  const hex = createHash('sha256').update(`hengji job ${organisation} ${job}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** Opens the queue and begins to hand out; two connections at most. */
export async function openQueue(state: State, { kinds, work, failed }: QueueOptions): Promise<Queue> {
  const quiet = { schedule: false, registerInstance: false, monitorVacuum: false, reindex: false } as const;
  const boss = new PgBoss({ ...(state.way as object), max: 2, schema: 'jobs', createSchema: false, ...quiet });
  boss.on('error', failed);
  await boss.start();
  const workers: string[] = [];
  for (const weight of WEIGHTS) {
    await boss.createQueue(weight, RULES);
    const options = { localConcurrency: AT_ONCE[weight], batchSize: 1, pollingIntervalSeconds: 2 } as const;
    const hand = async ([given]: Job<JobKey>[]): Promise<void> => {
      if (given === undefined) return;
      const { id, data, signal } = given;
      await work({ ...data, id, signal });
    };
    // A worker for each: one of several at once is not woken by its name.
    for (let k = 0; k < options.localConcurrency; k += 1)
      workers.push(await boss.work<JobKey>(weight, { ...options, localConcurrency: 1 }, hand));
  }
  const wake = (): void => {
    for (const each of workers) boss.notifyWorker(each);
  };
  return {
    takeWaiting: () => takeWaiting(state, boss, { weightOf: (kind) => kinds.get(kind)?.weight ?? 'light', wake }),
    freeLeft: (free) => freeLeft(state, boss, { free, wake }),
    begin: (job) => begin(state, job),
    forget: async ({ organisation, job }) => {
      await sql`DELETE FROM jobs.begun WHERE organisation = ${organisation} AND job = ${job}`.execute(state.db);
    },
    close: (limit) => boss.stop({ graceful: true, timeout: limit }),
  };
}

type Waiting = { readonly organisation: string; readonly job: number; readonly kind: string };

/** Sends what waits, then forgets that it waited: a process that dies between has it sent again, under the same id. */
async function takeWaiting(
  { db }: State,
  boss: PgBoss,
  { weightOf, wake }: { weightOf(kind: string): Weight; wake(): void },
): Promise<void> {
  const { rows } = await sql<Waiting>`SELECT * FROM jobs.waiting ORDER BY organisation, job`.execute(db);
  for (const { organisation, job, kind } of rows) {
    await boss.send(weightOf(kind), { organisation, job }, { id: queueId({ organisation, job }) });
    await sql`DELETE FROM jobs.waiting WHERE organisation = ${organisation} AND job = ${job}`.execute(db);
  }
  if (rows.length > 0) wake();
}

async function begin({ db }: State, { organisation, job }: JobKey): Promise<number> {
  const { rows } = await sql<{ before: number }>`INSERT INTO jobs.begun AS b (organisation, job, times) VALUES (${organisation}, ${job}, 1)
    ON CONFLICT (organisation, job) DO UPDATE SET times = b.times + 1 RETURNING times - 1 AS before`.execute(db);
  return rows[0]?.before ?? 0;
}

type Left = { readonly id: string; readonly name: string; readonly retryCount: number };

async function freeLeft(
  { db }: State,
  boss: PgBoss,
  { free, wake }: { free(ids: readonly string[]): Promise<readonly string[]>; wake(): void },
): Promise<void> {
  // Whoever was just given a job takes hold of it at once; two seconds are more than that needs.
  const { rows } = await sql<Left>`SELECT id, name, retry_count AS "retryCount" FROM jobs.job
    WHERE state = 'active' AND name = ANY (${[...WEIGHTS]}) AND started_on < now() - interval '2 seconds'`.execute(db);
  if (rows.length === 0) return;
  const left = new Set(await free(rows.map(({ id }) => id)));
  for (const { id, name, retryCount } of rows) if (left.has(id)) await boss.fail(name, { id, retryCount });
  if (left.size > 0) wake();
}
