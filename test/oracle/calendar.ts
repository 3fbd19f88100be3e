// Days and periods as ISO text: what a period covers, and calendar steps in days and months.

/** The first and the last day of a period, both included. */
export type Span = { readonly start: string; readonly end: string };

const dayLength = 86_400_000;

/** The day `days` later (earlier where negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** Whole days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** The month `months` later (earlier where negative), as `2026-10`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export function lastDay(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** The same day so many months later, or the last day of a shorter month. */
export function sameDayLater(day: string, months: number): string {
  const month = addMonths(day.slice(0, 7), months);
  const last = lastDay(month);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

/** What a period covers: month, quarter, half, year or interval. */
export function spanOf(period: string): Span {
  const interval = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(period);
  if (interval) return { start: interval[1] ?? '', end: interval[2] ?? '' };
  const part = /^(\d{4})-([QH])(\d)$/.exec(period);
  if (part) {
    const length = part[2] === 'Q' ? 3 : 6;
    const first = addMonths(`${part[1]}-01`, (Number(part[3]) - 1) * length);
    return { start: `${first}-01`, end: lastDay(addMonths(first, length - 1)) };
  }
  if (/^\d{4}$/.test(period)) return { start: `${period}-01-01`, end: `${period}-12-31` };
  if (/^\d{4}-\d\d$/.test(period)) return { start: `${period}-01`, end: lastDay(period) };
  throw new Error(`not a period: ${period}`);
}

/** True where the day lies in the period; a blank day lies in none. */
export function within(day: string, period: string): boolean {
  const { start, end } = spanOf(period);
  return day >= start && day <= end;
}

/** True where the period covers the whole month. */
export function covers(period: string, month: string): boolean {
  const { start, end } = spanOf(period);
  return month !== '' && `${month}-01` >= start && lastDay(month) <= end;
}

/** Every day of a period in order. */
export function daysOf(period: string): string[] {
  const { start, end } = spanOf(period);
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index));
}

/** The months of a span from the one of its start to the one of its end. */
export function monthsAround(period: string): string[] {
  const { start, end } = spanOf(period);
  const months: string[] = [];
  for (let month = start.slice(0, 7); month <= end.slice(0, 7); month = addMonths(month, 1)) months.push(month);
  return months;
}
