/** Who came and who left, month by month, and how many of the experienced: counts alone, nobody is named. */

import { shareOf } from '../../engine/reports/people.ts';
import { dayText } from '../../lib/day.ts';
import { type Fraction, fraction } from '../../lib/fraction.ts';
import { type Period, shiftPeriod } from '../../lib/period.ts';
import { readUnveiled } from '../access/unveiled.ts';
import { LATEST } from '../office/latest.ts';
import type { Office } from '../office/office.ts';
import { shiftDay } from '../people/days.ts';
import { currentRows } from '../people/record/current.ts';
import { holds, type Stint, stintsOf } from '../people/staff/employment.ts';
import { demandDashboard, standingByMonth } from './months.ts';
import { wantedMonth } from './whole.ts';

/** A month: how many worked on its last day, came and left in it; and of those with a year of service how many began it and how many left. */
export type StaffMonth = {
  readonly month: string;
  readonly people: number;
  readonly joined: number;
  readonly left: number;
  readonly experienced: number;
  readonly experiencedLeft: number;
};

/** Months, the oldest first, and the part of the experienced who left over all of them; null where nobody was experienced. */
export type Staff = { readonly rows: readonly StaffMonth[]; readonly rate: Fraction | null };

/** The staff over so many months up to one; months before the first employment are left out. */
export async function staffOf(
  office: Office,
  { month: text, count }: { readonly month: string | undefined; readonly count: number },
): Promise<Staff> {
  demandDashboard(office);
  const month = await wantedMonth(office, await standingByMonth(office), text);
  // Who may see pay need not see when somebody came: everybody is counted, and nobody is named.
  const events = await readUnveiled(office, (desk) => currentRows(desk, 'employment_events', { asOf: LATEST }));
  const stints = [...Map.groupBy(events, ({ person }) => person).values()].flatMap(stintsOf);
  const months = Array.from({ length: count }, (_, k) => shiftPeriod(month, k + 1 - count));
  const rows = months.map((each) => staffIn(stints, each)).filter(({ people, left }) => people + left > 0);
  const [begun, gone] = [sum(rows, 'experienced'), sum(rows, 'experiencedLeft')];
  // Of the months together: those who left, of the mean of those who began each.
  const mean = rows.length === 0 ? null : fraction(BigInt(begun), BigInt(rows.length));
  return { rows, rate: shareOf(fraction(BigInt(gone)), mean) };
}

const sum = (rows: readonly StaffMonth[], key: 'experienced' | 'experiencedLeft'): number => rows.reduce((all, each) => all + each[key], 0);

/** Days of service after which somebody is experienced. */
const YEAR = 365;

/** A month out of all times of employment. */
export function staffIn(stints: readonly Stint[], { text, first: from, last: to }: Pick<Period, 'text' | 'first' | 'last'>): StaffMonth {
  const [first, last] = [dayText(from), dayText(to)];
  const before = shiftDay(first, -1);
  const isIn = (day: string | null): boolean => day !== null && day >= first && day <= last;
  const left = stints.filter((each) => isIn(each.last));
  const isOld = (stint: Stint, day: string): boolean => shiftDay(stint.first, YEAR) <= day;
  return {
    ...{ month: text, people: stints.filter((each) => holds(each, last)).length },
    ...{ joined: stints.filter((each) => isIn(each.first)).length, left: left.length },
    experienced: stints.filter((each) => holds(each, first) && isOld(each, before)).length,
    experiencedLeft: left.filter((each) => isOld(each, before)).length,
  };
}
