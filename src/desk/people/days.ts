/** Days as the record writes them. */

import { dayText, parseDay } from '../../lib/day.ts';

/** The day so many days later. */
export function shiftDay(day: string, by: number): string {
  const number = parseDay(day);
  if (number === null) throw new Error(`Bug: ${day} is no day`);
  return dayText(number + by);
}
