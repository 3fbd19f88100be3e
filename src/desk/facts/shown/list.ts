/** The list of batches as people look through it: the newest first, by table, state and month. */

import { dayText } from '../../../lib/day.ts';
import type { Period } from '../../../lib/period.ts';
import { LATEST } from '../../office/latest.ts';
import type { Desk } from '../../office/office.ts';
import { type BatchRow, type BatchState, batchesAsOf } from '../active.ts';
import { lateCount, rowsWithin } from '../late.ts';

/** A batch with its state, and how many of its rows came late, each counted once. */
export type ListedBatch = BatchRow & { readonly state: BatchState; readonly lateRows: number };

/** Which batches are wanted; null where any will do. `before` is the number above those wanted, `month` is touched by one of their days. */
export type Wanted = {
  readonly before: number | null;
  readonly table: string | null;
  readonly state: BatchState | null;
  readonly month: Period | null;
};

/** The batches that are wanted, the newest first. */
export async function batchList(desk: Desk, { before, table, state, month }: Wanted): Promise<readonly ListedBatch[]> {
  const all = await batchesAsOf(desk, LATEST);
  const wanted = all.filter(
    (each) =>
      (before === null || each.number < before) &&
      (table === null || each.fact_table === table) &&
      (state === null || each.state === state) &&
      (month === null || rowsWithin(each.manifest, dayText(month.first), dayText(month.last)) > 0),
  );
  return wanted.toReversed().map(withLate(all));
}

/** The batch of a number; null where there is none. */
export async function batchListed(desk: Desk, number: number): Promise<ListedBatch | null> {
  const all = await batchesAsOf(desk, LATEST);
  return all.filter((each) => each.number === number).map(withLate(all))[0] ?? null;
}

type Standing = BatchRow & { readonly state: BatchState };

/** Rows that went with the batch whose place was taken count too. */
function withLate(all: readonly Standing[]): (batch: Standing) => ListedBatch {
  const manifests = new Map(all.map(({ number, manifest }) => [number, manifest]));
  return (batch) => {
    const replaced = batch.replaces === null ? undefined : manifests.get(batch.replaces);
    return { ...batch, lateRows: lateCount(batch.late, replaced === undefined ? [batch.manifest] : [batch.manifest, replaced]) };
  };
}
