/** What adjustments of closed months pay, or take back, in a month: beside what its runs come to, never in them. */

import { sql } from 'kysely';
import { dayText } from '../../lib/day.ts';
import { parsePeriod } from '../../lib/period.ts';
import { type Desk, type Office, read } from '../office/office.ts';

/** The sum in fen of what approved adjustments pay in a month, for how many people. */
export type Adjusted = { readonly fen: bigint; readonly people: number };

/** What adjustments pay in some months of the calendar, by the month in which their pay period ends. */
export const adjustedIn = (office: Office, months: readonly string[]): Promise<ReadonlyMap<string, Adjusted>> =>
  read(office, async (desk) => {
    const periods = await desk.selectFrom('adjustment_lines').select('pay_period').distinct().execute();
    const ending = Map.groupBy(periods, ({ pay_period }) => monthOf(pay_period));
    const found = new Map<string, Adjusted>();
    for (const month of months) {
      const own = (ending.get(month) ?? []).map(({ pay_period }) => pay_period);
      found.set(month, own.length === 0 ? { fen: 0n, people: 0 } : await adjustedFor(desk, own));
    }
    return found;
  });

/** The month in which a pay period ends. */
function monthOf(text: string): string {
  const period = parsePeriod(text);
  return period === null ? text : dayText(period.last).slice(0, 7);
}

async function adjustedFor(desk: Desk, periods: readonly string[]): Promise<Adjusted> {
  const { fen, people } = await desk
    .selectFrom('adjustment_lines as l')
    .innerJoin('adjustment_steps as s', (join) =>
      join.onRef('s.organisation', '=', 'l.organisation').onRef('s.adjustment', '=', 'l.adjustment').on('s.step', '=', 'approved'),
    )
    .select([
      sql<string>`coalesce(sum(l.fen::numeric), 0)::text`.as('fen'),
      sql<string>`count(DISTINCT l.subject) FILTER (WHERE l.fen::numeric <> 0)`.as('people'),
    ])
    .where('l.pay_period', 'in', [...periods])
    .executeTakeFirstOrThrow();
  return { fen: BigInt(fen), people: Number(people) };
}
