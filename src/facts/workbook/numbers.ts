/** Numbers of spreadsheets: what a person sees in a cell of which the file holds a binary number in decimal writing. */

import { type Day, parseDay } from '../../lib/day.ts';

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

/** The days from which serial numbers count; 1900 has a 29 February that never was, so the count begins twice. */
const [BEFORE_LEAP, AFTER_LEAP, FROM_1904] = ['1899-12-31', '1899-12-30', '1904-01-01'].map((text) => parseDay(text) ?? 0) as [
  Day,
  Day,
  Day,
];

/** The serial number of 9999-12-31, the last that spreadsheets have. */
const LAST_SERIAL = 2958465;

/** The day that a serial number stands for, whatever time stands behind its point; null for none, among them 60, the day that never was. */
export function serialDay(raw: string, from1904: boolean): Day | null {
  const shown = shownDecimal(raw);
  const serial = shown === null || shown.startsWith('-') ? -1 : Number(shown.split('.')[0]);
  if (serial < 0 || serial > LAST_SERIAL) return null;
  if (from1904) return FROM_1904 + serial;
  if (serial === 0 || serial === 60) return null;
  return serial + (serial < 60 ? BEFORE_LEAP : AFTER_LEAP);
}
