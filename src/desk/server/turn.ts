/** Lets one process at a time do something slow, so that twenty that begin together do not all do it. */

import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './running.ts';

/** How long one process waits for another before it goes on by itself, in milliseconds. */
const PATIENCE = 120_000;

/** How long a process may take to write its number into a note that it has made, in milliseconds. */
const WRITING = 5_000;

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

/** Tries to leave our number there; a note of a process that is gone is removed, for the next try. */
async function taken(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    ours.add(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (await isLeftOver(path)) await rm(path, { force: true });
  return false;
}

/** Whether a note is of a process that is gone: by its number, or because it had no time to write one. */
async function isLeftOver(path: string): Promise<boolean> {
  const pid = await holder(path);
  if (pid !== null) return pid === process.pid ? !ours.has(path) : !isAlive(pid);
  const status = await stat(path).catch(() => null);
  return status !== null && Date.now() - status.mtimeMs > WRITING;
}

/** The process that has the turn; null where nobody has, or it is about to write its number. */
async function holder(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d+$/.test(text) ? Number(text) : null;
}
