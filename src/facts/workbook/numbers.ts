/** Numbers of spreadsheets: what a person sees in a cell of which the file holds a binary number in decimal writing. */

import type { Day } from '../../lib/day.ts';
import { parseDay } from '../../lib/day.ts';

/** How many digits of a spreadsheet's number are meant; the rest is noise of its binary form. */
const DIGITS = 15;

/**
 * The decimal text of a number as the file holds it, rounded to 15 significant digits as spreadsheets show it: 1.1000000000000001 is 1.1,
 * 1E-2 is 0.01. Null where the number has more than 15 digits before its point: the last ones are already lost.
 */
export function shownDecimal(raw: string, shift = 0): string | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/.exec(raw.trim());
  if (match === null || `${match[2]}${match[3]}` === '') return null;
  const digits = `${match[2]}${match[3]}`.replace(/^0+/, '');
  const point = digits.length - (match[3] ?? '').length + Number(match[4] ?? 0) + shift;
  if (digits === '') return '0';
  const kept = rounded(digits);
  const places = point + (kept.length - Math.min(digits.length, DIGITS));
  if (places > DIGITS || places < -DIGITS) return null;
  return `${match[1] === '-' ? '-' : ''}${pointed(kept, places)}`;
}

/** The first 15 digits, rounded half up by those behind them; one digit longer where the rounding carries over the front. */
function rounded(digits: string): string {
  if (digits.length <= DIGITS) return digits;
  const up = (digits[DIGITS] ?? '0') >= '5' ? 1n : 0n;
  return (BigInt(digits.slice(0, DIGITS)) + up).toString();
}

function pointed(digits: string, places: number): string {
  const whole = places <= 0 ? '0' : digits.slice(0, places).padEnd(places, '0');
  const decimals = (places <= 0 ? '0'.repeat(-places) + digits : digits.slice(places)).replace(/0+$/, '');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** The ISO text of the day that a serial number stands for; null for none, among them 60, the 1900-02-29 that never was. */
export function serialDay(raw: string, from1904: boolean): Day | null {
  const shown = shownDecimal(raw);
  const serial = shown === null ? -1 : Number(shown.split('.')[0]);
  if (shown?.startsWith('-') || serial > 2958465) return null;
  if (from1904) return serial >= 0 ? dayOrNull('1904-01-01', serial) : null;
  if (serial < 1 || serial === 60) return null;
  return dayOrNull(serial < 60 ? '1899-12-31' : '1899-12-30', serial);
}

function dayOrNull(start: string, days: number): Day | null {
  const first = parseDay(start);
  return first === null ? null : first + days;
}
