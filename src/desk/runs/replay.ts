/** Computes a run again from what it was pinned to, and compares the hashes. */

import { demandAnywhere } from '../access/demand.ts';
import { batchesNumbered } from '../facts/active.ts';
import { type Office, read } from '../office/office.ts';
import { refused } from '../refused.ts';
import { periodOf } from '../schemes/pinned.ts';
import { versionOfRun } from './compute.ts';
import { batchesOfRun, type RunWithState, runNumbered } from './find.ts';
import { computePinned, type PinnedMonth, type RunHashes } from './pinned.ts';

/** A run computed again. `same` where each hash is what it was; else which are not. Whoever takes it closes the month. */
export type Replayed = {
  readonly run: RunWithState;
  readonly month: PinnedMonth;
  readonly same: boolean;
  readonly differing: readonly (keyof RunHashes)[];
};

/** Computes a run again. */
export async function replay(office: Office, number: number, progress?: (done: number, total: number) => void): Promise<Replayed> {
  demandAnywhere(office, 'read runs');
  const { run, batches } = await read(office, async (desk) => ({
    run: await runNumbered(desk, number),
    batches: await batchesNumbered(desk, await batchesOfRun(desk, number)),
  }));
  const version = await versionOfRun(office, run);
  const month = await computePinned(office, { version, period: periodOf(run.period), batches }, progress);
  const was: RunHashes = { facts: run.facts_hash, scheme: run.scheme_hash, results: run.results_hash, trace: run.trace_hash };
  const differing = (Object.keys(was) as (keyof RunHashes)[]).filter((name) => was[name] !== month.hashes[name]);
  return { run, month, same: differing.length === 0, differing };
}

/** Computes a run again and demands that it comes out as it was: what is booked must be what was approved. */
export async function replayExactly(office: Office, number: number, progress?: (done: number, total: number) => void): Promise<Replayed> {
  const replayed = await replay(office, number, progress);
  if (replayed.same) return replayed;
  replayed.month.close();
  throw refused('REPLAY_DIFFERS', { number, hashes: replayed.differing.join(', ') });
}
