/** Lets one process at a time do something slow, so that twenty that begin together do not all do it. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './running.ts';

/** How long one process waits for another before it goes on by itself, in milliseconds. */
const PATIENCE = 120_000;

/** The turns of this process: a note with its number that is none of these is one of a dead process that had the same number. */
const ours = new Set<string>();

/**
 * Does some work while no other process does it; a process that was killed in it does not hold up the next. What is done must be safe
 * without the turn too: it only spares work, it guards nothing.
 */
export async function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE;
  while (!(await taken(path)) && Date.now() < until) await pause(15);
  try {
    return await work();
  } finally {
    ours.delete(path);
    if ((await holder(path)) === process.pid) await rm(path, { force: true });
  }
}

/** Tries to write our number; a note of a process that is gone is removed, for the next try. */
async function taken(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    ours.add(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const pid = await holder(path);
  if (pid !== null && (pid === process.pid ? !ours.has(path) : !isAlive(pid))) await rm(path, { force: true });
  return false;
}

/** The process that has the turn; null where nobody has, or it has not written its number yet. */
async function holder(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d+$/.test(text) ? Number(text) : null;
}
