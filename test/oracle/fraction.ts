// Exact rationals on bigint, just enough for the plain calculators of this folder.

/** A rational in lowest terms; the bottom is always positive. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

/** What the operations take: a fraction, a whole number, or a decimal as text. */
export type Exact = Fraction | bigint | number | string;

/** The fraction top ÷ bottom in lowest terms; throws on bottom 0. */
export function fraction(top: bigint, bottom = 1n): Fraction {
  if (bottom === 0n) throw new Error('a fraction over zero');
  const sign = bottom < 0n ? -1n : 1n;
  const shared = commonDivisor(top < 0n ? -top : top, bottom * sign) * sign;
  return { top: top / shared, bottom: bottom / shared };
}

/** Reads a whole number or a decimal text such as `-12.50`; throws on anything else. */
export function exact(value: Exact): Fraction {
  if (typeof value === 'object') return value;
  if (typeof value === 'bigint') return { top: value, bottom: 1n };
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!found) throw new Error(`not a decimal: ${value}`);
  const [, sign = '', whole = '', decimals = ''] = found;
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

/** a + b. */
export function plus(a: Exact, b: Exact): Fraction {
  const [x, y] = [exact(a), exact(b)];
  return fraction(x.top * y.bottom + y.top * x.bottom, x.bottom * y.bottom);
}

/** a − b. */
export function minus(a: Exact, b: Exact): Fraction {
  return plus(a, times(b, -1));
}

/** a × b. */
export function times(a: Exact, b: Exact): Fraction {
  const [x, y] = [exact(a), exact(b)];
  return fraction(x.top * y.top, x.bottom * y.bottom);
}

/** a ÷ b; throws where b is 0. */
export function over(a: Exact, b: Exact): Fraction {
  const [x, y] = [exact(a), exact(b)];
  return fraction(x.top * y.bottom, x.bottom * y.top);
}

/** Negative, 0 or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = minus(a, b).top;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** True where a has reached b (a ≥ b). */
export function reaches(a: Exact, b: Exact): boolean {
  return compare(a, b) >= 0;
}

/** The greater of the two. */
export function greater(a: Exact, b: Exact): Fraction {
  return reaches(a, b) ? exact(a) : exact(b);
}

/** The lesser of the two. */
export function lesser(a: Exact, b: Exact): Fraction {
  return reaches(a, b) ? exact(b) : exact(a);
}

/** The sum; 0 over no values. */
export function sum(values: readonly Exact[]): Fraction {
  return values.reduce<Fraction>((total, value) => plus(total, value), exact(0));
}

/** The sum, unknown (null) as soon as one part is. */
export function sumKnown(values: readonly (Exact | null)[]): Fraction | null {
  let total = exact(0);
  for (const value of values) {
    if (value === null) return null;
    total = plus(total, value);
  }
  return total;
}

/** The mean; null over no values. */
export function mean(values: readonly Exact[]): Fraction | null {
  return values.length === 0 ? null : over(sum(values), values.length);
}

/** The greatest whole number not above the value. */
export function floor(value: Exact): bigint {
  const { top, bottom } = exact(value);
  const cut = top / bottom;
  return top % bottom < 0n ? cut - 1n : cut;
}

/** The whole part, toward zero. */
export function truncated(value: Exact): bigint {
  const { top, bottom } = exact(value);
  return top / bottom;
}

/** Rounded half up by magnitude (−0.005 → −0.01) to the given decimal places. */
export function rounded(value: Exact, places = 2): Fraction {
  const scale = 10n ** BigInt(places);
  const { top, bottom } = times(value, scale);
  const size = top < 0n ? -top : top;
  const whole = (2n * size + bottom) / (2n * bottom);
  return fraction(top < 0n ? -whole : whole, scale);
}

/** Two decimals as text, rounded half up by magnitude, never `-0.00`; null stays null. */
export function twoDecimals(value: Exact): string;
export function twoDecimals(value: Exact | null): string | null;
export function twoDecimals(value: Exact | null): string | null {
  if (value === null) return null;
  const hundredths = times(rounded(value), 100).top;
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}
