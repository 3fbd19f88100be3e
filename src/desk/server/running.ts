/** What a cluster's postmaster.pid says of its server, and whether the process of that number really is this server. */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A server by its process; the port is null and `ready` false while it writes the file or starts. */
export type Running = { readonly pid: number; readonly port: number | null; readonly ready: boolean };

/** The file in which a server says who it is, from its start to its end. */
export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** What postmaster.pid says (line 1 the process, 4 the port, 8 the state); null where there is none, or its process is gone. */
export async function readRunning(cluster: string): Promise<Running | null> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null, ready: lines[7]?.trim() === 'ready' };
}

/** Whether a process of this number runs, whoever owns it; one that has ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || !hasEnded(pid);
}

/** Asks a process to end; one that has just ended by itself is no error. */
export function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Linux: the state stands behind the name in brackets, which may itself hold any character. */
function hasEnded(pid: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[ZX]/.test(text.slice(text.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/**
 * Whether a process is the server of a cluster, by its command line: after a crash its number may belong to anything. Null where that
 * cannot be told, as on Windows.
 */
export async function isServerOf(pid: number, cluster: string): Promise<boolean | null> {
  const words = await commandOf(pid);
  return words === null ? null : `${words.replaceAll('\0', ' ')} `.includes(` -D ${cluster} `);
}

async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'win32') return null;
  if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => null,
  );
}
