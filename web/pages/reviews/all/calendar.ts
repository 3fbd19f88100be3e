/** Where days stand on a calendar that is drawn: as parts of a hundred of its width; never a figure that somebody is paid by. */

const DAY = 86_400_000;

/** The number of a day. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** How many days a day is after another. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** A day some days later. */
export const daysLater = (day: string, days: number): string => new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10);

/** A calendar: its first and last day. */
export type Calendar = { readonly from: string; readonly to: string };

/** A calendar around some windows and today, with some days to spare; null where there are none. */
export function calendarOf(windows: readonly { readonly from: string; readonly to: string }[], today: string): Calendar | null {
  const days = windows.flatMap(({ from, to }) => [from, to]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first < today ? first : today, last > today ? last : today];
  return { from: daysLater(from, -3), to: daysLater(to, 3) };
}

/** Where the beginning of a day stands. */
export const placeOf = ({ from, to }: Calendar, day: string): number => (100 * daysBetween(from, day)) / (daysBetween(from, to) + 1);

/** Where a window stands and how wide it is; its last day is within it. */
export const spanOf = (calendar: Calendar, { from, to }: { readonly from: string; readonly to: string }) => {
  const left = placeOf(calendar, from);
  return { left: `${left}%`, width: `${placeOf(calendar, daysLater(to, 1)) - left}%` };
};

/** The first days of the months within a calendar. */
export function monthsOf({ from, to }: Calendar): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return months;
    months.push(day);
  }
}
