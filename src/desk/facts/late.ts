/** Late rows: rows that come into a period which a scheme has locked; they are marked, and an adjustment pays them. */

import type { Manifest } from '../../facts/batches/manifest.ts';
import { dayText } from '../../lib/day.ts';
import { parsePeriod } from '../../lib/period.ts';
import { unveiled } from '../access/unveiled.ts';
import type { Desk } from '../office/office.ts';

/**
 * How many rows that come, or that go with the batch whose place is taken, fall into each locked period of a scheme that uses the table,
 * by `scheme period`: the more of both. None where there are none.
 */
export async function lateRows(desk: Desk, manifests: readonly Manifest[]): Promise<Readonly<Record<string, number>>> {
  // Whoever imports may not see runs, and yet must mark what comes too late for them.
  const locks = await unveiled(desk, (open) => locksOver(open, manifests[0]?.table ?? ''));
  const marked = locks.map(
    ({ scheme, period, first_day, last_day }) =>
      [`${scheme} ${period}`, Math.max(...manifests.map((each) => rowsWithin(each, first_day, last_day)))] as const,
  );
  return Object.fromEntries(marked.filter(([, rows]) => rows > 0));
}

/**
 * How many rows of a batch came late, each counted once however many schemes and periods it is late for: the more of its own and of those
 * of the batch whose place it takes, as they were marked.
 */
export function lateCount(late: Readonly<Record<string, number>>, manifests: readonly Pick<Manifest, 'days'>[]): number {
  // The names of schemes have no blanks.
  const periods = Object.keys(late).flatMap((name) => parsePeriod(name.slice(name.indexOf(' ') + 1)) ?? []);
  const spans = periods.map(({ first, last }) => [dayText(first), dayText(last)] as const);
  return Math.max(0, ...manifests.map((each) => rowsIn(each, spans)));
}

/** The locked periods whose runs were computed from a table. */
const locksOver = (desk: Desk, table: string) =>
  desk
    .selectFrom('locks')
    .select(['scheme', 'period', 'first_day', 'last_day'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('run_batches')
          .innerJoin('batches', 'batches.number', 'run_batches.batch')
          .select('batches.number')
          .whereRef('run_batches.run', '=', 'locks.run')
          .whereRef('run_batches.organisation', '=', 'locks.organisation')
          .whereRef('batches.organisation', '=', 'locks.organisation')
          .where('batches.fact_table', '=', table),
      ),
    )
    .orderBy('scheme')
    .orderBy('first_day')
    .execute();

/** The rows whose day, or whose period as written, has a day in common with the days from `first` to `last`. */
export const rowsWithin = (manifest: Pick<Manifest, 'days'>, first: string, last: string): number => rowsIn(manifest, [[first, last]]);

/** The rows that have a day in common with any of some spans, each once. */
function rowsIn({ days }: Pick<Manifest, 'days'>, spans: readonly (readonly [first: string, last: string])[]): number {
  return Object.entries(days)
    .filter(([day]) => {
      const period = parsePeriod(day);
      const [from, to] = period === null ? [day, day] : [dayText(period.first), dayText(period.last)];
      return spans.some(([first, last]) => to >= first && from <= last);
    })
    .reduce((sum, [, rows]) => sum + rows, 0);
}
