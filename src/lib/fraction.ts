/** Exact fractions of big integers: the numbers that stand in scheme texts (2.5 %, 9.75, 5万). */

/** A fraction in lowest terms; the denominator is positive. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

/** The fraction n/d in lowest terms; d must not be 0. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Error('Bug: a fraction with denominator 0');
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / divisor, d: d / divisor };
}

/** The exact value of a plain decimal such as "-12.50"; null when the text is not one. */
export function decimal(text: string): Fraction | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const digits = match[3] ?? '';
  const whole = BigInt(`${match[2]}${digits}`);
  return fraction(match[1] === '-' ? -whole : whole, 10n ** BigInt(digits.length));
}

/** a + b. */
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);

/** a − b. */
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);

/** a × b. */
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

/** a ÷ b; b must not be 0. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether two fractions are the same number. */
export const same = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;

/** The greatest common divisor, always positive (1 for two zeros). */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** The least common multiple of two positive integers. */
export const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

/** The number as people write it: "2.5", "50000", "1/3" where no decimal ends. */
export function written(value: Fraction): string {
  const { n, d } = fraction(value.n, value.d);
  let scale = 1n;
  let places = 0;
  while (scale % d !== 0n && places < 18) {
    scale *= 10n;
    places += 1;
  }
  return scale % d === 0n ? decimalText(n * (scale / d), places) : `${n}/${d}`;
}

/** The integer `digits` printed with so many decimal places; never "-0". */
export function decimalText(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const cut = text.length - places;
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, cut)}.${text.slice(cut)}`;
}
