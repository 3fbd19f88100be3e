/** The facts of a period as its close looks at them: how many rows a table has for it, and which batches a run does not know. */

import { dayText } from '../../lib/day.ts';
import type { Period } from '../../lib/period.ts';
import type { BatchRow } from '../facts/active.ts';
import type { Desk } from '../office/office.ts';
import { batchesOfRun, type RunWithState } from '../runs/find.ts';

/** Facts of a table for a period: how many rows belong to it, those without a day among them, and when the last batch came. */
export type ClosingFacts = { readonly table: string; readonly title: string; readonly rows: number; readonly last: string | null };

/** The facts of a table among batches in force. */
export function factsOf(
  { table, title }: Pick<ClosingFacts, 'table' | 'title'>,
  batches: readonly BatchRow[],
  period: Period,
): ClosingFacts {
  const own = batches.filter((each) => each.fact_table === table);
  const rows = own.reduce((sum, each) => sum + rowsIn(each, period), 0);
  return { table, title, rows, last: own.at(-1)?.at ?? null };
}

/** How many rows of a batch belong to a period; rows without a day belong to all. A key is a day, or a period as written. */
function rowsIn({ manifest: { days, undated, rows } }: BatchRow, { text, first, last }: Period): number {
  const dated = Object.entries(days);
  if (dated.length === 0) return rows;
  const [from, to] = [dayText(first), dayText(last)];
  const inside = dated.filter(([day]) =>
    day.length === 10 ? day >= from && day <= to : day === text || (day >= from.slice(0, 7) && day <= to.slice(0, 7)),
  );
  return undated + inside.reduce((sum, [, count]) => sum + count, 0);
}

type Counting = { readonly batches: readonly BatchRow[]; readonly period: Period };

/** Batches that a run does not know and that count for its period, and those of it that count no more; late ones once it is locked. */
export async function movedSince(desk: Desk, run: RunWithState, { batches, period }: Counting): Promise<readonly number[]> {
  // What holds at any time is replaced again and again; a month that is locked is moved by rows of its own alone.
  if (run.state === 'locked' || run.state === 'paid')
    return batches.filter(({ late }) => (late[`${run.scheme} ${run.period}`] ?? 0) > 0).map(({ number }) => number);
  const used = new Set(await batchesOfRun(desk, run.number));
  const now = new Set(batches.map(({ number }) => number));
  const come = batches.filter((each) => !used.has(each.number) && rowsIn(each, period) > 0).map(({ number }) => number);
  return [...come, ...[...used].filter((number) => !now.has(number))].toSorted((a, b) => a - b);
}
