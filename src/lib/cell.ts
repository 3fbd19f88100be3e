/** Single cells of columns: as exact fractions, and as the text that people and result files read. */

import { type Column, type NumberColumn, stateAt, VALUE } from './column.ts';
import { dayText } from './day.ts';
import { bigOf, largest, magnitude, SAFE_LIMIT } from './exact.ts';
import { decimalText, type Fraction, fraction, written } from './fraction.ts';

/** The exact value of a number cell; null when it has none. */
export function fractionAt(column: NumberColumn, index: number): Fraction | null {
  if (stateAt(column, index) !== VALUE) return null;
  const row = column.size === 1 ? 0 : index;
  const den = column.den === null ? 1n : bigOf(column.den[row] ?? 1);
  return fraction(bigOf(column.num[row] ?? 0), den * column.scale);
}

/** A cell as exact text ("2850", "1/3", "true", "优秀", "2026-10-01"); "" when it has no value. */
export function cellText(column: Column, index: number): string {
  if (stateAt(column, index) !== VALUE) return '';
  const row = column.size === 1 ? 0 : index;
  if (column.is === 'number') return written(fractionAt(column, index) ?? { n: 0n, d: 1n });
  if (column.is === 'truth') return column.bits[row] === 1 ? 'true' : 'false';
  if (column.is === 'date') return dayText(column.days[row] ?? 0);
  return column.words[column.codes[row] ?? 0] ?? '';
}

/**
 * Writes the cells of a column times `factor` with so many decimal places where nothing has to be rounded and safe numbers hold
 * every digit; null for other columns. Much faster than {@link rounded}, and the same text; states are not looked at.
 */
export function plainDecimals(column: NumberColumn, factor: bigint, places: number): ((index: number) => string) | null {
  const unit = 10n ** BigInt(places);
  const top = factor * unit;
  const reach = largest(magnitude(column.low), magnitude(column.high)) * (top / column.scale);
  if (column.wide || column.den !== null || top % column.scale !== 0n || reach > SAFE_LIMIT) return null;
  const [times, whole, { num }] = [Number(top / column.scale), Number(unit), column];
  return (index) => {
    const digits = (num[column.size === 1 ? 0 : index] ?? 0) * times;
    const size = Math.abs(digits);
    const rest = size % whole;
    const text = places === 0 ? String(size) : `${(size - rest) / whole}.${String(rest).padStart(places, '0')}`;
    return digits < 0 ? `-${text}` : text;
  };
}

/** A fraction with so many decimal places, rounded half up by magnitude; never "-0". */
export function rounded(value: Fraction, places: number): string {
  const scaled = (value.n < 0n ? -value.n : value.n) * 10n ** BigInt(places);
  const digits = (2n * scaled + value.d) / (2n * value.d);
  return decimalText(value.n < 0n ? -digits : digits, places);
}
