/** Calendar days as whole numbers (days since 1970-01-01), so that columns of days are columns of integers. */

import { Temporal } from 'temporal-polyfill';

/** Days since 1970-01-01. */
export type Day = number;

const EPOCH = new Temporal.PlainDate(1970, 1, 1);

/** The day of a date. */
export const dayOf = (date: Temporal.PlainDate): Day => EPOCH.until(date, { largestUnit: 'day' }).days;

/** The date of a day. */
export const dateOf = (day: Day): Temporal.PlainDate => EPOCH.add({ days: day });

/** The day of an ISO date "2026-10-01"; null when the text is not an existing date in that form. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return dayOf(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch {
    return null;
  }
}

/** The day as an ISO date. */
export const dayText = (day: Day): string => dateOf(day).toString();

/**
 * Whole months from one day to another: a month is complete when the same day of the month, or the last day of a
 * shorter month, is reached. Negative spans count 0.
 */
export function wholeMonths(from: Day, to: Day): number {
  if (to < from) return 0;
  const [start, end] = [dateOf(from), dateOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return Temporal.PlainDate.compare(start.add({ months }), end) > 0 ? months - 1 : months;
}
