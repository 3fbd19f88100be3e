/** Where people sat in a month: on its last day, or on their own last day in it, for whoever left. */

import { dayText } from '../../lib/day.ts';
import type { Period } from '../../lib/period.ts';
import { LATEST } from '../office/latest.ts';
import type { Desk } from '../office/office.ts';
import { currentRows } from '../people/record/current.ts';
import type { Seat } from '../people/rows.ts';

/** The main seat of each person in a month, the last one where there were several. */
export async function seatsIn(desk: Desk, { first, last }: Pick<Period, 'first' | 'last'>): Promise<ReadonlyMap<string, Seat>> {
  const [from, to] = [dayText(first), dayText(last)];
  const rows = await currentRows(desk, 'seats', { asOf: LATEST });
  const within = rows.filter((each) => each.main && each.from_day <= to && (each.to_day === null || each.to_day >= from));
  return new Map(within.toSorted((a, b) => (a.from_day < b.from_day ? -1 : 1)).map((seat) => [seat.person, seat]));
}
