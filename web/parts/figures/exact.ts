/** Exact numbers as the API writes them: "2.5", or "1/3" where no decimal ends. */

import { compare, decimal, type Fraction, over } from '../../../src/lib/fraction.ts';

/** The number; null where the text is none. */
function exactOf(text: string | null): Fraction | null {
  const [n = '', d = '1'] = (text ?? '').split('/');
  const [above, below] = [decimal(n), decimal(d)];
  return above === null || below === null || below.n === 0n ? null : over(above, below);
}

/** Orders two numbers, the greater in front; what is not known comes last. */
export function greaterFirst(a: string | null, b: string | null): number {
  const [x, y] = [exactOf(a), exactOf(b)];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return compare(y, x);
}
