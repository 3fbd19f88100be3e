/** Periods (2026-10, 2026-Q3, 2026-H1, 2026, 2026-01-01/2026-02-28) and the windows that measures look through. */

import { Temporal } from 'temporal-polyfill';
import { type Day, dateOf, dayOf, dayText, parseDay } from './day.ts';

/** The kinds of period. */
export type PeriodKind = 'month' | 'quarter' | 'half year' | 'year' | 'interval';

/** A period: its text, its kind, its first and its last day. */
export type Period = {
  readonly text: string;
  readonly kind: PeriodKind;
  readonly first: Day;
  readonly last: Day;
};

/** Days from `first` to `last`, both included; an open side is null. */
export type DayRange = { readonly first: Day | null; readonly last: Day | null };

const MONTHS = { month: 1, quarter: 3, 'half year': 6, year: 12 } as const;

type CalendarKind = keyof typeof MONTHS;

/** The period that the text names, or null. */
export function parsePeriod(text: string): Period | null {
  const interval = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (interval !== null) {
    const [first, last] = [parseDay(interval[1] ?? ''), parseDay(interval[2] ?? '')];
    return first === null || last === null || last < first ? null : { text, kind: 'interval', first, last };
  }
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (year < 1900) return null;
  if (match[2] !== undefined) {
    const month = Number(match[2]);
    return month < 1 || month > 12 ? null : calendarPeriod('month', year, month);
  }
  if (match[3] !== undefined) return calendarPeriod('quarter', year, Number(match[3]) * 3 - 2);
  if (match[4] !== undefined) return calendarPeriod('half year', year, Number(match[4]) * 6 - 5);
  return calendarPeriod('year', year, 1);
}

/** How many periods a range may hold: ten years of months. */
const MOST_PERIODS = 120;

/** The periods that a text names: one, a list `2026-07,2026-09`, a range `2026-07..2026-09`, or ranges in a list; null where it names none, or one twice. */
export function parsePeriods(text: string): readonly Period[] | null {
  const ranges = text.split(/[,，]/).map((part) => rangeOfPeriods(part.trim()));
  if (ranges.some((range) => range === null)) return null;
  const periods = ranges.flatMap((range) => range ?? []);
  const texts = new Set(periods.map((period) => period.text));
  return texts.size < periods.length || periods.length > MOST_PERIODS ? null : periods;
}

/** The periods from one to another of the same kind, both included. */
function rangeOfPeriods(text: string): readonly Period[] | null {
  const [first, last, more] = text.split('..').map(parsePeriod);
  if (first === undefined || first === null || last === null || more !== undefined) return null;
  if (last === undefined) return [first];
  if (first.kind !== last.kind || first.kind === 'interval' || last.first < first.first) return null;
  const periods: Period[] = [];
  for (let at = first; at.first <= last.first && periods.length <= MOST_PERIODS; at = shiftPeriod(at, 1)) periods.push(at);
  return periods;
}

function calendarPeriod(kind: CalendarKind, year: number, month: number): Period {
  const start = new Temporal.PlainDate(year, month, 1);
  const end = start.add({ months: MONTHS[kind] }).subtract({ days: 1 });
  return { text: periodText(kind, start), kind, first: dayOf(start), last: dayOf(end) };
}

function periodText(kind: CalendarKind, start: Temporal.PlainDate): string {
  const year = String(start.year).padStart(4, '0');
  if (kind === 'month') return `${year}-${String(start.month).padStart(2, '0')}`;
  if (kind === 'quarter') return `${year}-Q${(start.month + 2) / 3}`;
  if (kind === 'half year') return `${year}-H${(start.month + 5) / 6}`;
  return year;
}

/** The calendar period of the given kind that contains a day. */
export function periodAround(kind: CalendarKind, day: Day): Period {
  const date = dateOf(day);
  const months = MONTHS[kind];
  return calendarPeriod(kind, date.year, date.month - ((date.month - 1) % months));
}

/** The period so many of its own lengths away; an interval moves by its number of days. */
export function shiftPeriod(period: Period, by: number): Period {
  if (period.kind === 'interval') {
    const days = (period.last - period.first + 1) * by;
    return intervalOf(period.first + days, period.last + days);
  }
  const start = dateOf(period.first).add({ months: MONTHS[period.kind] * by });
  return calendarPeriod(period.kind, start.year, start.month);
}

/** The same period a year before. */
export function lastYear(period: Period): Period {
  if (period.kind !== 'interval') return shiftPeriod(period, -12 / MONTHS[period.kind]);
  const back = (day: Day) => dayOf(dateOf(day).subtract({ years: 1 }));
  return intervalOf(back(period.first), back(period.last));
}

/** The interval from one day to another, both included. */
export const intervalOf = (first: Day, last: Day): Period => ({
  text: `${dayText(first)}/${dayText(last)}`,
  kind: 'interval',
  first,
  last,
});

/** The last calendar period of the kind that has ended by the end of the given one, moved `by` periods on. */
export function lastCompleted(kind: CalendarKind, period: Period, by = 0): Period {
  const around = periodAround(kind, period.last);
  return shiftPeriod(around, (around.last === period.last ? 0 : -1) + by);
}

/** The number of calendar days of a period. */
export const daysIn = (period: Period): number => period.last - period.first + 1;

/** The texts of the calendar months that the period covers from their first to their last day. */
export function monthsIn(period: Period): string[] {
  const months: string[] = [];
  for (let month = periodAround('month', period.first); month.last <= period.last; month = shiftPeriod(month, 1)) {
    if (month.first >= period.first) months.push(month.text);
  }
  return months;
}

/** The weeks of a period from Monday to Sunday, the first and the last cut where the period begins and ends. */
export function weeksIn({ first, last }: Period): readonly Period[] {
  const weeks: Period[] = [];
  for (let day = first; day <= last; ) {
    const sunday = day + 7 - dateOf(day).dayOfWeek;
    weeks.push(intervalOf(day, Math.min(sunday, last)));
    day = sunday + 1;
  }
  return weeks;
}
