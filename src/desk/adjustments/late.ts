/** Locked months that rows came for, or went from, after their lock, and of which nobody has worked out the difference yet. */

import { batchesAsOf } from '../facts/active.ts';
import { LATEST } from '../office/latest.ts';
import type { Desk } from '../office/office.ts';

/** A locked period of a scheme with late rows: how many, of which batches, and when the first of them came. */
export type LateMonth = {
  readonly scheme: string;
  readonly period: string;
  readonly rows: number;
  readonly batches: readonly number[];
  readonly since: string;
};

/**
 * The locked periods whose late rows wait, the oldest first: a batch in force has rows of them, and no run that was computed for an
 * adjustment of the period knows it. Whether the difference was nothing, or its adjustment was rejected: it was looked at.
 */
export async function lateMonths(desk: Desk): Promise<readonly LateMonth[]> {
  const late = (await batchesAsOf(desk, LATEST)).filter((each) => each.state === 'in force' && Object.keys(each.late).length > 0);
  if (late.length === 0) return [];
  const looked = await desk
    .selectFrom('runs as r')
    .innerJoin('run_batches as b', (join) => join.onRef('b.organisation', '=', 'r.organisation').onRef('b.run', '=', 'r.number'))
    .select(['r.scheme', 'r.period', 'b.batch'])
    .where('r.purpose', '=', 'correction')
    .where(
      'b.batch',
      'in',
      late.map(({ number }) => number),
    )
    .execute();
  const known = new Set(looked.map(({ scheme, period, batch }) => `${scheme} ${period} ${batch}`));
  const waiting = late.flatMap(({ number, late: marks, at }) =>
    Object.entries(marks)
      .filter(([key, rows]) => rows > 0 && !known.has(`${key} ${number}`))
      .map(([key, rows]) => ({ key, rows, number, at })),
  );
  return [...Map.groupBy(waiting, ({ key }) => key)]
    .map(([key, own]): LateMonth => {
      const [scheme = '', period = ''] = key.split(' ');
      const rows = own.reduce((sum, each) => sum + each.rows, 0);
      return { scheme, period, rows, batches: own.map(({ number }) => number), since: own[0]?.at ?? '' };
    })
    .toSorted((a, b) => `${a.period} ${a.scheme}`.localeCompare(`${b.period} ${b.scheme}`, 'en'));
}
