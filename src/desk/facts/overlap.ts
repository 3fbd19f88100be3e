/** Overlapping batches: a table without a key counts every row, so an export that comes a second time with a few rows more counts twice. */

import type { Summary } from '../../facts/batches/manifest.ts';
import type { Problem } from '../../lib/problem.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { LATEST } from '../office/latest.ts';
import type { Desk } from '../office/office.ts';
import { activeBatches } from './active.ts';

/** What comes in: the rows of a table from a source, perhaps in the place of another batch. */
export type Incoming = {
  readonly table: TableDeclaration;
  readonly summary: Summary;
  readonly source: string;
  readonly replaces: number | null;
};

/** A warning where another batch of the same source has rows for the same days, about the one with the most; none for a table with a key. */
export async function overlapWarning(desk: Desk, { table, summary, source, replaces }: Incoming): Promise<readonly Problem[]> {
  if (table.key.length > 0 || summary.rows === 0) return [];
  const others = (await activeBatches(desk, new Set([table.name]), LATEST)).filter(
    (each) => each.source === source && each.number !== replaces,
  );
  const shared = others.map(({ number, manifest }) => ({ number, ...sharedRows(summary, manifest) })).filter(({ rows }) => rows > 0);
  const [most] = shared.toSorted((a, b) => b.rows - a.rows);
  if (most === undefined) return [];
  const values = { source, table: table.title, name: table.name, ...most };
  return [{ code: 'BATCH_OVERLAP', severity: 'warning', place: null, values }];
}

/** How many rows of the other one are of days that both have, and of which days; all of them for a table without days. */
function sharedRows(summary: Summary, other: Summary): { readonly rows: number; readonly first: string; readonly last: string } {
  if (Object.keys(summary.days).length === 0) return { rows: other.rows, first: '—', last: '—' };
  const days = Object.keys(other.days)
    .filter((day) => summary.days[day] !== undefined)
    .toSorted();
  return { rows: days.reduce((sum, day) => sum + (other.days[day] ?? 0), 0), first: days[0] ?? '—', last: days.at(-1) ?? '—' };
}
