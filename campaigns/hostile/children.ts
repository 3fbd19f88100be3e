/** Child processes that read folders: a child that crashes, hangs or eats memory takes nobody with it, and is told apart. */

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answered, Asked } from './reader.ts';

/**
 * How long one folder may take in seconds of computing, when a child that says nothing is ended by the clock, and how much memory its
 * process may ever hold, in MiB.
 */
export const LIMITS = { seconds: 10, silence: 60, peak: 512 } as const;

/** An answer, or how the child ended without one. */
export type Ending = Answered | { readonly crash: string; readonly seconds: number };

/** How many folders a process reads, and how much memory it may have held in MiB, before the next one takes over: what it once held counts for all that it reads. */
const SERVICE = { folders: 25, peak: 256 } as const;

/** A reader of folders; with `alone` every folder has a process of its own, else a process serves for some. */
export type Readers = { ask(asked: Asked, limit?: number): Promise<Ending>; end(): void };

/** Starts readers. */
export function readers(alone: boolean): Readers {
  let child: Promise<ChildProcess> | null = null;
  let served = 0;
  const end = () => {
    const ending = child;
    child = null;
    void ending?.then((each) => each.kill('SIGKILL'));
  };
  const ask = async (asked: Asked, limit: number = LIMITS.silence): Promise<Ending> => {
    child ??= started();
    served += 1;
    const ending = await answered(await child, asked, limit);
    if (alone || served % SERVICE.folders === 0 || 'crash' in ending || ending.peak > SERVICE.peak) end();
    return ending;
  };
  return { ask, end };
}

/** A child that has loaded all that it needs, so that its clock measures the folder alone. */
function started(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'reader.ts'), [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the reader did not start: ${code}`)));
  });
}

function answered(child: ChildProcess, asked: Asked, limit: number): Promise<Ending> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  let words = '';
  return new Promise((resolve) => {
    const done = (ending: Ending) => {
      clearTimeout(alarm);
      child.removeAllListeners();
      child.stderr?.removeAllListeners();
      resolve(ending);
    };
    const alarm = setTimeout(() => {
      child.kill('SIGKILL');
      done({ crash: `hang: no answer in ${limit} s`, seconds: seconds() });
    }, limit * 1000);
    child.stderr?.on('data', (data: Buffer) => {
      words = `${words}${data.toString()}`.slice(-2000);
    });
    child.once('message', (answer) => done(answer as Answered));
    child.once('exit', (code, signal) => done({ crash: `ended by ${signal ?? code}: ${words.trim()}`, seconds: seconds() }));
    child.send(asked);
  });
}
