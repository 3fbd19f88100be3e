/** The arithmetic of a sum that is parted: exact, so that what is left is nothing only where it is nothing. */

import { decimal, type Fraction, fraction, minus, plus, written } from '../../../../src/lib/fraction.ts';

/** Points as the record takes them: a decimal of at most four places; null where the text is none. */
export function pointsOf(text: string): Fraction | null {
  const found = decimal(text.trim().replace('−', '-'));
  return found === null || 10_000n % found.d !== 0n ? null : found;
}

/** What is left of a sum once the parts are given, as it is written; null while a part is no number. An empty part is none. */
export function leftOf(points: string, parts: readonly string[]): string | null {
  const given = parts.filter((each) => each.trim() !== '').map(pointsOf);
  if (given.some((each) => each === null)) return null;
  const sum = given.reduce<Fraction>((total, each) => plus(total, each ?? fraction(0n)), fraction(0n));
  return written(minus(decimal(points) ?? fraction(0n), sum));
}

/** A sum in equal parts of whole hundredths (of ten-thousandths where it has more places); those in front have one more. */
export function equalParts(points: string, count: number): readonly string[] {
  const whole = decimal(points) ?? fraction(0n);
  const places = 100n % whole.d === 0n ? 100n : 10_000n;
  const units = (whole.n * places) / whole.d;
  const [each, rest] = [units / BigInt(count), units % BigInt(count)];
  const odd = rest < 0n ? -1n : 1n;
  const more = Number(rest < 0n ? -rest : rest);
  return Array.from({ length: count }, (_, k) => written(fraction(each + (k < more ? odd : 0n), places)));
}
