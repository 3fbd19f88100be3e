/** Examines the data folder: who may enter it, whether it may be written, its space, and whether what is synced is on a disk. */

import { constants, type Stats } from 'node:fs';
import { access, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../lib/problem.ts';
import { type DataFolder, reasonOf } from '../data-folder.ts';
import { type Fact, type Found, note, wrong } from './finding.ts';

/** Less free space than this stops imports and the database soon. */
const LEAST_FREE = 1024 ** 3;

/** A sync that takes longer makes every change slow. */
const SLOW_SYNC = 200;

/** The number of the file systems that live in memory: tmpfs and ramfs. */
const IN_MEMORY = new Set([0x01021994, 0x858458f6]);

/** What was measured of a disk: free bytes, the number of its file system, and a sync in milliseconds or why there was none. */
export type Measured = {
  readonly folder: string;
  readonly free: number;
  readonly type: number;
  readonly sync: number | { readonly reason: string };
};

/** Examines a data folder that is there. */
export async function examineDisk(data: DataFolder): Promise<Found> {
  const { bavail, bsize, type } = await statfs(data.path);
  const sync = await timedSync(data.path).catch((error: unknown) => ({ reason: reasonOf(error) }));
  const measured: Measured = { folder: data.path, free: bavail * bsize, type, sync };
  const facts: readonly Fact[] = [
    { name: 'data', value: data.path },
    { name: 'free', value: measured.free },
    ...(typeof sync === 'number' ? [{ name: 'sync', value: sync } as const] : []),
  ];
  return { facts, findings: [...(await rights(data)), ...judged(measured)] };
}

/** What is wrong with a disk by what was measured. */
export function judged({ folder, free, type, sync }: Measured): readonly Problem[] {
  return [
    ...(free < LEAST_FREE ? [wrong('DOCTOR_SPACE', { folder, mebibytes: Math.floor(free / 1024 ** 2) })] : []),
    ...(IN_MEMORY.has(type) ? [wrong('DOCTOR_MEMORY', { folder })] : []),
    ...(typeof sync === 'number' ? [] : [wrong('DOCTOR_SYNC', { folder, reason: sync.reason })]),
    ...(typeof sync === 'number' && sync > SLOW_SYNC ? [note('DOCTOR_SYNC_SLOW', { folder, milliseconds: Math.round(sync) })] : []),
  ];
}

/** How long it takes to bring a page to the disk, in milliseconds: the middle of five times. */
async function timedSync(folder: string): Promise<number> {
  const path = join(folder, `doctor-${process.pid}.part`);
  const times: number[] = [];
  const file = await open(path, 'w', 0o600);
  try {
    for (let k = 0; k < 5; k += 1) {
      await file.write(Buffer.alloc(8192, k), 0, 8192, 0);
      const began = performance.now();
      await file.sync();
      times.push(performance.now() - began);
    }
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

/** Nobody else may read facts, results and keys; into the data folder itself nobody else may write. */
async function rights(data: DataFolder): Promise<readonly Problem[]> {
  if (process.platform === 'win32') return [];
  const findings: Problem[] = [];
  for (const folder of [data.path, data.batches, data.runs, data.archives, data.attachments, data.keys]) {
    const status = await stat(folder).catch(() => null);
    if (status === null) continue;
    const allowed = folder === data.path ? 0o755 : 0o700;
    if (opens(status, allowed))
      findings.push(wrong('DOCTOR_OPEN', { path: folder, rights: rightsText(status), allowed: allowed.toString(8) }));
    const writable = await access(folder, constants.W_OK | constants.X_OK).catch((error: unknown) => reasonOf(error));
    if (writable !== undefined) findings.push(wrong('DOCTOR_UNWRITABLE', { path: folder, reason: writable }));
  }
  const names = await readdir(data.keys).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.pem') && !each.endsWith('.pub.pem'))) {
    const path = join(data.keys, name);
    const status = await stat(path);
    if (opens(status, 0o600)) findings.push(wrong('DOCTOR_OPEN', { path, rights: rightsText(status), allowed: '600' }));
  }
  return findings;
}

/** Whether a mode lets others do what it should not; more rights of the owner do no harm. */
const opens = ({ mode }: Stats, allowed: number): boolean => (mode & 0o077 & ~allowed) !== 0;

const rightsText = ({ mode }: Stats): string => (mode & 0o777).toString(8);
