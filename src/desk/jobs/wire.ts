/**
 * The wire between the processes that work on jobs: one connection, which hears what is added, ended and under way, and holds a lock
 * for each job that this process works on. The server frees those locks in the moment in which the process dies.
 */

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { State } from '../state/connect.ts';
import type { JobOutcome } from '../state/tables.ts';
import type { JobKey, Progress } from './job.ts';

/** What is told of jobs. */
export type News = JobKey &
  ({ readonly is: 'added' } | { readonly is: 'ended'; readonly outcome: JobOutcome } | ({ readonly is: 'progress' } & Progress));

/** A wire: telling, holding, letting go. `hold` is false where another process holds the job. */
export type Wire = {
  tell(news: News): Promise<void>;
  hold(id: string): Promise<boolean>;
  letGo(id: string): Promise<void>;
  /** Those of the jobs that no process holds. */
  free(ids: readonly string[]): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Who listens: to news of others and of itself, and for the moment after a break, in which news may have been missed. */
export type Listener = { heard(news: News): void; mended(): void };

/** The name that the triggers of `0006-jobs` use too. */
const CHANNEL = 'hengji_jobs';

/** A lock of the database for a job: the first half of its id, which is a hash. */
const lockOf = (id: string): string => BigInt.asIntN(64, BigInt(`0x${id.replaceAll('-', '').slice(0, 16)}`)).toString();

type Line = { client: pg.Client | null; closed: boolean };

/** Opens the wire. Where its connection breaks it is mended, and takes the locks again. */
export async function openWire({ way }: Pick<State, 'way'>, listener: Listener): Promise<Wire> {
  const held = new Set<string>();
  const line: Line = { client: null, closed: false };

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...way, keepAlive: true });
    next.on('error', () => undefined);
    next.on('end', () => void mend(next));
    next.on('notification', ({ payload }) => {
      if (payload !== undefined) listener.heard(JSON.parse(payload) as News);
    });
    await next.connect();
    try {
      await next.query(`LISTEN ${CHANNEL}`);
      for (const id of held) await next.query('SELECT pg_try_advisory_lock($1)', [lockOf(id)]);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    line.client = next;
  };
  const mend = async (broken: pg.Client): Promise<void> => {
    if (line.client !== broken) return;
    line.client = null;
    for (let wait = 100; !line.closed && line.client === null; wait = Math.min(wait * 2, 5_000))
      await connect().catch(() => pause(wait, undefined, { ref: false }));
    if (line.closed) await letGoOf(line);
    else listener.mended();
  };
  const ask = async (text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> => {
    if (line.client === null) throw new Error('the wire between workers is broken');
    return (await line.client.query(text, [...values])).rows as Record<string, unknown>[];
  };

  await connect();
  return {
    tell: async (news) => void (await ask('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(news)])),
    hold: async (id) => {
      const [row] = await ask('SELECT pg_try_advisory_lock($1) AS mine', [lockOf(id)]);
      if (row?.['mine'] !== true) return false;
      held.add(id);
      return true;
    },
    letGo: async (id) => {
      held.delete(id);
      await ask('SELECT pg_advisory_unlock($1)', [lockOf(id)]).catch(() => undefined);
    },
    free: async (ids) => {
      const others = ids.filter((id) => !held.has(id));
      const free: string[] = [];
      for (const id of others) {
        const [row] = await ask('SELECT pg_try_advisory_lock($1) AS mine', [lockOf(id)]);
        if (row?.['mine'] !== true) continue;
        free.push(id);
        await ask('SELECT pg_advisory_unlock($1)', [lockOf(id)]);
      }
      return free;
    },
    close: async () => {
      line.closed = true;
      await letGoOf(line);
    },
  };
}

/** Ends the connection for good, or the one that was made while the wire was closed. */
async function letGoOf(line: Line): Promise<void> {
  const last = line.client;
  line.client = null;
  await last?.end().catch(() => undefined);
}
