/** A job as events: who listens hears how far it has come, and its row when it has ended, whichever process works on it. */

import { setTimeout as pause } from 'node:timers/promises';
import type { JobKey } from '../../desk/jobs/job.ts';
import type { JobRow } from '../../desk/jobs/record.ts';
import { progressWords } from '../../desk/jobs/words.ts';
import type { JobNews, Worker } from '../../desk/jobs/worker.ts';

/** What is listened to: the job, a look at its row, the worker, and how the row is told. */
export type Watching = {
  readonly key: JobKey;
  readonly worker: Pick<Worker, 'onProgress'>;
  look(): Promise<JobRow>;
  told(row: JobRow): unknown;
};

/** An event. */
export type JobEvent = { readonly event: 'job' | 'progress'; readonly data: unknown };

/** How often the row is looked at without any news, in milliseconds: news may be missed, and a connection that says nothing is cut by proxies. */
const QUIET = 15_000;

/** The events of a job until it has ended or one of the signs says so; refused where there is no such job to be seen. */
export async function jobEvents(watching: Watching, stops: readonly AbortSignal[]): Promise<AsyncIterable<JobEvent>> {
  const ear = openEar(watching);
  const stop = AbortSignal.any([...stops]);
  stop.addEventListener('abort', ear.close, { once: true });
  try {
    // Listens first, looks then: what ends between is heard.
    const row = await watching.look();
    return eventsOf(watching, { row, ear, stop });
  } catch (error) {
    ear.close();
    throw error;
  }
}

type Ear = { heard(): Promise<JobNews | null>; readonly close: () => void };

/** Keeps the latest news until somebody asks for it. */
function openEar({ key, worker }: Watching): Ear {
  let latest: JobNews | null = null;
  let wake = (): void => undefined;
  const stopListening = worker.onProgress(key, (news) => {
    latest = news;
    wake();
  });
  return {
    heard: async () => {
      if (latest === null) {
        const quiet = new AbortController();
        const woken = new Promise<void>((done) => {
          wake = done;
        });
        await Promise.race([woken, pause(QUIET, undefined, { signal: quiet.signal, ref: false }).catch(() => undefined)]);
        quiet.abort();
      }
      const news = latest;
      latest = null;
      return news;
    },
    close: () => {
      stopListening();
      wake();
    },
  };
}

type Begun = { readonly row: JobRow; readonly ear: Ear; readonly stop: AbortSignal };

async function* eventsOf({ look, told }: Watching, { row, ear, stop }: Begun): AsyncGenerator<JobEvent> {
  try {
    let last = row;
    yield { event: 'job', data: told(last) };
    while (last.end === null && !stop.aborted) {
      const news = await ear.heard();
      if (stop.aborted) return;
      if (news?.is === 'progress') {
        yield { event: 'progress', data: progressOf(news) };
        continue;
      }
      last = await look();
      yield { event: 'job', data: told(last) };
    }
  } finally {
    ear.close();
  }
}

const progressOf = ({ fraction, step, values }: Extract<JobNews, { readonly is: 'progress' }>): object => ({
  ...{ fraction, step },
  words: { zh: progressWords({ fraction, step, values }, 'zh'), en: progressWords({ fraction, step, values }, 'en') },
});
