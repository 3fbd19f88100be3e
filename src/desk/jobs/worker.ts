/** The worker of a server process: does what the record of jobs holds open, one heavy job at a time, and tells how far each has come. */

import { attempt, type Workplace } from './attempt.ts';
import type { JobKey, JobKind, Progress } from './job.ts';
import { openQueue, queueId } from './queue.ts';
import { type News, openWire } from './wire.ts';

/** What a worker is opened with: its workplace, the kinds that it does, and who hears of faults that no job can be told of. */
export type WorkerOptions = Omit<Workplace, 'kinds'> & { readonly kinds: readonly JobKind[]; readonly failed?: (error: unknown) => void };

/** What a listener to a job hears. */
export type JobNews = Exclude<News, { readonly is: 'added' }>;

/** A worker at work. */
export type Worker = {
  /**
   * Listens to a job, whichever process works on it; what was said last is said again. Gives the way to stop. Who listens looks at the
   * record after that: a job that has ended says nothing more.
   */
  onProgress(job: JobKey, listener: (news: JobNews) => void): () => void;
  /** Takes no new job and waits for those under way, so many milliseconds at most; what is not done by then is begun again later. */
  close(limit?: number): Promise<void>;
};

/** How often the worker looks for itself, where no word reached it. */
const LOOK_EVERY = 2_000;

/** Others hear of progress so often at most, in milliseconds. */
const TELL_EVERY = 500;

/** Opens a worker: it begins with what an earlier one has left. */
export async function openWorker(options: WorkerOptions): Promise<Worker> {
  const failed = options.failed ?? (() => undefined);
  const kinds = new Map(options.kinds.map((kind) => [kind.name, kind]));
  const listening = listeners();
  const running = new Map<string, AbortController>();
  let closing = false;
  let looking: Promise<void> = Promise.resolve();
  const look = (): void => {
    looking = looking
      .then(async () => {
        if (closing) return;
        await queue.takeWaiting();
        await queue.freeLeft(wire.free);
      })
      .catch(failed);
  };
  const heard = (news: News): void => {
    if (news.is === 'added') {
      look();
      return;
    }
    if (news.is === 'ended') running.get(queueId(news))?.abort();
    // What this process works on was told here before it went out.
    if (news.is === 'ended' || !running.has(queueId(news))) listening.say(news);
  };
  const wire = await openWire(options.state, { heard, mended: () => look() });
  const queue = await openQueue(options.state, {
    kinds,
    failed,
    work: async (handed) => {
      if (!(await wire.hold(handed.id))) throw new Error('another process works on this job');
      const cancelled = new AbortController();
      running.set(handed.id, cancelled);
      const tell = teller(handed, { say: listening.say, send: (news) => wire.tell(news).catch(failed) });
      try {
        const signal = AbortSignal.any([handed.signal, cancelled.signal]);
        await attempt({ ...options, kinds }, { ...handed, times: await queue.begin(handed) }, { progress: tell, signal });
        await queue.forget(handed);
      } finally {
        running.delete(handed.id);
        await wire.letGo(handed.id);
      }
    },
  }).catch(async (error) => {
    await wire.close();
    throw error;
  });
  const timer = setInterval(look, LOOK_EVERY);
  look();
  return {
    onProgress: listening.add,
    close: async (limit = 30_000) => {
      closing = true;
      clearInterval(timer);
      await looking;
      await queue.close(limit);
      await wire.close();
    },
  };
}

/** Progress at once for listeners here, and now and then for those elsewhere. */
function teller(
  { organisation, job }: JobKey,
  { say, send }: { say(news: JobNews): void; send(news: JobNews): Promise<void> },
): (progress: Progress) => void {
  let sent = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const news = { is: 'progress', organisation, job, ...progress } as const;
    say(news);
    if (performance.now() - sent < TELL_EVERY) return;
    sent = performance.now();
    void send(news);
  };
}

type Listeners = { readonly add: Worker['onProgress']; say(news: JobNews): void };

function listeners(): Listeners {
  const all = new Map<string, Set<(news: JobNews) => void>>();
  const last = new Map<string, JobNews>();
  return {
    add: (job, listener) => {
      const id = queueId(job);
      const own = all.get(id) ?? new Set();
      all.set(id, own.add(listener));
      const said = last.get(id);
      if (said !== undefined) listener(said);
      return () => {
        own.delete(listener);
        if (own.size === 0) all.delete(id);
      };
    },
    say: (news) => {
      const id = queueId(news);
      if (news.is === 'ended') last.delete(id);
      else last.set(id, news);
      for (const listener of all.get(id) ?? []) listener(news);
    },
  };
}
