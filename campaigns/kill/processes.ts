/** Processes as the campaign sees them: a warm child of Hengji, the server with its backends, and how they are killed. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kills processes at once; those that are gone already are none. Gives how many there were. */
export function killNow(pids: readonly number[]): number {
  let killed = 0;
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
      killed += 1;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  return killed;
}

/** The server of a cluster by its postmaster.pid; null where none runs. */
export function postmasterOf(cluster: string): number | null {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster) ? pid : null;
  } catch {
    return null;
  }
}

/** The processes that a process has started: of a postmaster its backends and helpers. */
export function childrenOf(pid: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((each) => parentOf(each) === pid);
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** How a command ended: what it said, its exit code or the signal that ended it, and how long it took in milliseconds. */
export type Ended = {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly took: number;
};

/** A command under way. `said` is called with all that it has said so far, each time it says more. */
export type Running = { readonly pid: number; readonly ended: Promise<Ended>; onSaid(said: (out: string) => void): void };

/** A process that waits for its words. */
export type Warm = { begin(words: readonly string[]): Running; end(): void };

/** Starts a process that loads Hengji; ready when it is given. It has a process group of its own. */
export async function warmChild(env: NodeJS.ProcessEnv): Promise<Warm> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts')], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the child did not start: ${code}`)));
    child.once('error', reject);
  });
  child.removeAllListeners('message');
  return { begin: (words) => begun(child, words), end };
}

function begun(child: ChildProcess, words: readonly string[]): Running {
  const began = performance.now();
  const told = { out: '', err: '' };
  let said: (out: string) => void = () => undefined;
  child.stdout?.on('data', (data: Buffer) => {
    told.out += data.toString();
    said(told.out);
  });
  child.stderr?.on('data', (data: Buffer) => {
    told.err += data.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ ...told, code, signal, took: performance.now() - began }));
  });
  child.send([...words]);
  return {
    pid: child.pid ?? 0,
    ended,
    onSaid: (listener) => {
      said = listener;
    },
  };
}
