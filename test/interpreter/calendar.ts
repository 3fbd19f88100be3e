/** The calendar of the plain interpreter: days since 1970-01-01, periods by their texts, and the windows of 6.5. */

const DAY = 86_400_000;

/** The day of a year, month (1 to 12, also beyond) and day of the month. */
export const dayOf = (year: number, month: number, date: number): number => Math.round(Date.UTC(year, month - 1, date) / DAY);

/** Year, month and day of the month of a day. */
function partsOf(day: number): readonly [year: number, month: number, date: number] {
  const date = new Date(day * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The day as an ISO text. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day of an ISO text. */
export function dayIn(iso: string): number {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return dayOf(year, month, date);
}

/** The Monday of a day's week; 1970-01-01 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

/** The first day of a day's month. */
export function firstOfMonth(day: number): number {
  const [year, month] = partsOf(day);
  return dayOf(year, month, 1);
}

/** Whole months from one day to another: one more each time the same day of the month, or the last of a shorter month, is reached. */
export function wholeMonths(from: number, to: number): number {
  const [year, month, date] = partsOf(from);
  let months = 0;
  for (;;) {
    const lastOfNext = partsOf(dayOf(year, month + months + 2, 0))[2];
    if (dayOf(year, month + months + 1, Math.min(date, lastOfNext)) > to) return months;
    months += 1;
  }
}

/** A stretch of days with its text as a period. */
export type Stretch = { readonly text: string; readonly first: number; readonly last: number };

const two = (value: number): string => String(value).padStart(2, '0');

const monthsOf = (year: number, month: number, count: number, text: string): Stretch => ({
  text,
  first: dayOf(year, month, 1),
  last: dayOf(year, month + count, 0),
});

const interval = (first: number, last: number): Stretch => ({ text: `${isoOf(first)}/${isoOf(last)}`, first, last });

const normal = (year: number, month: number): readonly [number, number] => partsOf(dayOf(year, month, 1)).slice(0, 2) as [number, number];

/** The calendar month, quarter, half year or year of so many months that begins in that month. */
function calendarStretch(wantedYear: number, wantedMonth: number, count: number): Stretch {
  const [year, month] = normal(wantedYear, wantedMonth);
  const texts: Readonly<Record<number, string>> = {
    1: `${year}-${two(month)}`,
    3: `${year}-Q${(month + 2) / 3}`,
    6: `${year}-H${(month + 5) / 6}`,
    12: `${year}`,
  };
  return monthsOf(year, month, count, texts[count] ?? '');
}

/** How many months a period text spans, and in which year and month it begins; null for an interval. */
function calendarOf(period: string): { readonly year: number; readonly month: number; readonly count: number } | null {
  if (period.includes('/')) return null;
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  if (rest === '') return { year, month: 1, count: 12 };
  if (rest.startsWith('Q')) return { year, month: Number(rest.slice(1)) * 3 - 2, count: 3 };
  if (rest.startsWith('H')) return { year, month: Number(rest.slice(1)) * 6 - 5, count: 6 };
  return { year, month: Number(rest), count: 1 };
}

/** The days of a period's text. */
export function stretchOf(period: string): Stretch {
  const calendar = calendarOf(period);
  if (calendar !== null) return calendarStretch(calendar.year, calendar.month, calendar.count);
  const [first = '', last = ''] = period.split('/');
  return interval(dayIn(first), dayIn(last));
}

/** The period before that of a text; for an interval as many days directly before it. */
export function stretchBefore(period: string): Stretch {
  const calendar = calendarOf(period);
  if (calendar !== null) return calendarStretch(calendar.year, calendar.month - calendar.count, calendar.count);
  const { first, last } = stretchOf(period);
  return interval(first - (last - first + 1), first - 1);
}

/** The same period a year before; 29 February becomes 28. */
function yearBefore(period: string): Stretch {
  const calendar = calendarOf(period);
  if (calendar !== null) return calendarStretch(calendar.year - 1, calendar.month, calendar.count);
  const back = (day: number): number => {
    const [year, month, date] = partsOf(day);
    return dayOf(year - 1, month, month === 2 && date === 29 ? 28 : date);
  };
  const { first, last } = stretchOf(period);
  return interval(back(first), back(last));
}

function completedQuarter(last: number, back: number): Stretch {
  const [year, month] = partsOf(last);
  const current = calendarStretch(year, month - ((month - 1) % 3), 3);
  const late = current.last <= last ? 0 : 1;
  return calendarStretch(year, month - ((month - 1) % 3) - 3 * (late + back), 3);
}

/** What a window lets through: days between the sides (null: open), and the period whose text counts in period columns (null: none). */
export type Window = { readonly first: number | null; readonly last: number | null; readonly text: string | null; readonly all: boolean };

/** The window of that word (its English keyword) around the period of that text. */
export function windowOf(word: string, period: string): Window {
  const { first, last } = stretchOf(period);
  if (word === 'all time') return { first: null, last: null, text: null, all: true };
  if (word === 'before the period') return { first: null, last: first - 1, text: null, all: false };
  if (word === 'to the end of the period') return { first: null, last, text: null, all: false };
  return { ...namedStretch(word, period), all: false };
}

function namedStretch(word: string, period: string): Stretch {
  const here = stretchOf(period);
  if (word === 'this period') return here;
  if (word === 'last period') return stretchBefore(period);
  if (word === 'same period last year') return yearBefore(period);
  if (word === 'last completed quarter') return completedQuarter(here.last, 0);
  if (word === 'quarter before that') return completedQuarter(here.last, 1);
  if (word === 'this year to date') return interval(dayOf(partsOf(here.last)[0], 1, 1), here.last);
  const months = { 'last three months': 3, 'last six months': 6, 'last twelve months': 12 }[word];
  if (months === undefined) throw new Error(`no window ${word}`);
  const [year, month] = partsOf(here.last);
  return interval(calendarStretch(year, month - months + 1, months).first, here.last);
}
