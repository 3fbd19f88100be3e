/** The loops over columns of big integers, written plainly: a product of bigints takes longer than all that stands around it. */

import { VALUE } from '../../lib/column.ts';
import { type Int, type Ints, WIDE } from '../../lib/exact.ts';
import type { Lines, Loops, Marks, Rounding, Shift, Term, Verdict } from './loops.ts';

const { zero: ZERO, one: ONE } = WIDE;

/** The loops for big integers. */
export const WIDE_LOOPS: Loops = {
  sum: (terms, fixed, size) => column(size, (i) => terms.reduce((total, term) => total + cell(term, i), fixed)),
  product: (xs, ys) => column(xs.length, (i) => xs[i]! * ys[i]!),
  larger: (x, y, size) => column(size, (i) => (cell(x, i) > cell(y, i) ? cell(x, i) : cell(y, i))),
  smaller: (x, y, size) => column(size, (i) => (cell(x, i) < cell(y, i) ? cell(x, i) : cell(y, i))),
  judge,
  pick: (terms, branch) => column(branch.length, (i) => cell(terms[branch[i]!]!, i)),
  passed: (x, dens, marks) => Uint16Array.from({ length: x.xs.length }, (_, i) => passedAt(cell(x, i), dens?.[i] ?? ONE, marks)),
  along,
  round,
  zeros,
  upright,
  clear,
};

const cell = ({ xs, step, factor }: Term, i: number): Int => xs[i * step]! * factor;

function column(size: number, at: (i: number) => Int): Ints {
  const to = WIDE.make(size);
  for (let i = 0; i < size; i += 1) to[i] = at(i);
  return to;
}

function judge(x: Term, y: Term, [below, same, above]: Verdict, size: number): Uint8Array {
  const bits = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) {
    const [a, b] = [cell(x, i), cell(y, i)];
    bits[i] = a < b ? below : a > b ? above : same;
  }
  return bits;
}

function passedAt(value: Int, den: Int, { marks, uppers }: Marks): number {
  let count = 0;
  while (count < marks.length && value > marks[count]! * den - uppers[count]!) count += 1;
  return count;
}

function along(x: Term, dens: Ints | null, lines: Lines): Ints {
  return column(x.xs.length, (i) => {
    const [value, den] = [cell(x, i), dens?.[i] ?? ONE];
    const line = passedAt(value, den, lines);
    return value * lines.slopes[line]! + den * lines.starts[line]!;
  });
}

function round(x: Term, dens: Ints | null, { times, above, below, divisor, back }: Rounding): Ints {
  return column(x.xs.length, (i) => {
    const [n, d] = [cell(x, i), (dens?.[i] ?? ONE) * divisor];
    const { part, less }: Shift = n < ZERO ? below : above;
    return floorQuotient(n * times + d * part - less, d * times) * back;
  });
}

function floorQuotient(n: Int, d: Int): Int {
  const cut = n / d;
  return n < cut * d ? cut - ONE : cut;
}

function zeros(xs: Ints): Uint8Array | null {
  const found = Uint8Array.from({ length: xs.length }, (_, i) => (xs[i] === ZERO ? 1 : 0));
  return found.includes(1) ? found : null;
}

function upright(num: Ints, den: Ints): void {
  for (let i = 0; i < num.length; i += 1) {
    if (den[i]! > ZERO) continue;
    const over = den[i] === ZERO;
    num[i] = over ? ZERO : -num[i]!;
    den[i] = over ? ONE : -den[i]!;
  }
}

function clear(num: Ints, state: Uint8Array): void {
  for (let i = 0; i < num.length; i += 1) if (state[i] !== VALUE) num[i] = ZERO;
}
