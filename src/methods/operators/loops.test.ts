/** The loops: division is exact at the edges of the safe range, and both kinds of integers give the same cells. */

import { array, assert, bigInt, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arithmetic, bigOf, type Ints, intsOf, SAFE, SAFE_LIMIT, WIDE } from '../../lib/exact.ts';
import { apart } from './apart.ts';
import type { Loops, Rounding, Term } from './loops.ts';
import { SAFE_LOOPS } from './safe-loops.ts';
import { WIDE_LOOPS } from './wide-loops.ts';

const KINDS = [
  ['safe', SAFE, SAFE_LOOPS],
  ['wide', WIDE, WIDE_LOOPS],
] as const;

const bigs = (cells: Ints): readonly bigint[] => Array.from(cells, bigOf);

describe.each(KINDS)('%s integers', (_, by, loops) => {
  const none = { part: by.zero, less: by.zero };
  const down = (divisor: bigint): Rounding => ({ times: by.one, above: none, below: none, divisor: by.of(divisor), back: by.one });

  /** The only whole q with q × b ≤ a < (q + 1) × b, whether b is one for all or stands in a list. */
  const demandRoundedDown = (a: bigint, b: bigint): void => {
    const x: Term = { xs: intsOf([a], by), step: 1, factor: by.one };
    for (const [q] of [bigs(loops.round(x, null, down(b))), bigs(loops.round(x, intsOf([b], by), down(1n)))]) {
      expect(q !== undefined && q * b <= a && a < (q + 1n) * b, `${a} ÷ ${b} = ${q}`).toBe(true);
    }
  };

  test('are divided exactly at the edges of 2^53', () => {
    const edges = [SAFE_LIMIT, SAFE_LIMIT - 1n, SAFE_LIMIT - 2n, 2n ** 52n, 2n ** 52n + 1n, 7n, 2n, 1n, 0n];
    for (const a of edges.flatMap((value) => [value, -value]))
      for (const b of [1n, 2n, 3n, 7n, 100n, 2n ** 26n + 1n, 2n ** 52n, SAFE_LIMIT - 1n, SAFE_LIMIT]) demandRoundedDown(a, b);
  });

  test('are divided exactly everywhere in the safe range', () => {
    assert(property(bigInt({ min: -SAFE_LIMIT, max: SAFE_LIMIT }), bigInt({ min: 1n, max: SAFE_LIMIT }), demandRoundedDown));
  });

  test('are divided exactly beside a whole quotient, where a rounded quotient is most likely to be rounded to it', () => {
    assert(
      property(bigInt({ min: 1n, max: SAFE_LIMIT }), bigInt({ min: 1n, max: SAFE_LIMIT }), (b, k) => {
        const whole = ((k % (SAFE_LIMIT / b)) + 1n) * b;
        if (whole > SAFE_LIMIT) return;
        for (const a of [whole, whole - 1n, whole + 1n]) {
          if (a > SAFE_LIMIT) continue;
          demandRoundedDown(a, b);
          demandRoundedDown(-a, b);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('big integers are divided beyond the safe range', () => {
  const huge = 10n ** 40n + 7n;
  const none = { part: WIDE.zero, less: WIDE.zero };
  const how = { times: WIDE.one, above: none, below: none, divisor: WIDE.of(10n), back: WIDE.one };
  expect(bigs(WIDE_LOOPS.round({ xs: intsOf([-huge], WIDE), step: 1, factor: WIDE.one }, null, how))).toEqual([-(10n ** 39n) - 1n]);
});

/** What a test draws, as plain bigints: two columns and one cell for all, denominators, marks, branches and states. */
type Drawn = {
  readonly x: readonly bigint[];
  readonly y: readonly bigint[];
  readonly factors: readonly [bigint, bigint, bigint];
  readonly dens: readonly bigint[];
  readonly marks: readonly bigint[];
  readonly picks: readonly number[];
};

const SUBJECTS = 6;

/** All that the loops of one kind make of what was drawn, as bigints. */
function allOf(by: Arithmetic, loops: Loops, { x, y, factors, dens, marks, picks }: Drawn): Readonly<Record<string, unknown>> {
  const term = (cells: readonly bigint[], factor: bigint): Term => ({
    xs: intsOf(cells, by),
    step: cells.length === 1 ? 0 : 1,
    factor: by.of(factor),
  });
  const [xs, ys, one] = [term(x, factors[0]), term(y, factors[1]), term(y.slice(0, 1), factors[2])];
  const over = intsOf(dens, by);
  const cuts = {
    marks: intsOf(marks, by),
    uppers: intsOf(
      marks.map((mark) => (mark % 2n === 0n ? 1n : 0n)),
      by,
    ),
  };
  const lines = { ...cuts, slopes: intsOf([...marks, 3n], by), starts: intsOf([-2n, ...marks], by) };
  const how = {
    times: by.of(2n),
    above: { part: by.one, less: by.zero },
    below: { part: by.one, less: by.one },
    divisor: by.of(7n),
    back: by.of(5n),
  };
  const [num, den, state] = [intsOf(x, by), intsOf(y, by), Uint8Array.from(picks)];
  loops.upright(num, den);
  const cleared = intsOf(x, by);
  loops.clear(cleared, state);
  return {
    sum: bigs(loops.sum([xs, ys], by.of(factors[2]), SUBJECTS)),
    product: bigs(loops.product(xs.xs, ys.xs)),
    larger: [bigs(loops.larger(xs, ys, SUBJECTS)), bigs(loops.larger(xs, one, SUBJECTS))],
    smaller: [bigs(loops.smaller(xs, ys, SUBJECTS)), bigs(loops.smaller(xs, one, SUBJECTS))],
    judge: [loops.judge(xs, ys, [1, 0, 2], SUBJECTS), loops.judge(xs, one, [0, 1, 2], SUBJECTS)],
    pick: [bigs(loops.pick([xs, ys, one], Uint16Array.from(picks))), bigs(loops.pick([one, one, one], Uint8Array.from(picks)))],
    passed: [loops.passed(xs, null, cuts), loops.passed(xs, over, cuts)],
    along: [bigs(loops.along(xs, null, lines)), bigs(loops.along(xs, over, lines))],
    round: [bigs(loops.round(xs, null, how)), bigs(loops.round(xs, over, how))],
    zeros: loops.zeros(xs.xs),
    upright: [bigs(num), bigs(den)],
    cleared: bigs(cleared),
  };
}

test('safe and big integers give the same cells, whatever the loop', () => {
  const few = bigInt({ min: -9n, max: 9n });
  const column = array(few, { minLength: SUBJECTS, maxLength: SUBJECTS });
  const drawn = record({
    x: column,
    y: column,
    factors: constantFrom<Drawn['factors'][]>([1n, 1n, 1n], [3n, -2n, 5n], [-1n, 4n, 0n]),
    dens: array(bigInt({ min: 1n, max: 5n }), { minLength: SUBJECTS, maxLength: SUBJECTS }),
    marks: array(few, { maxLength: 9 }).map((marks) => [...new Set(marks)].sort((a, b) => Number(a - b))),
    picks: array(integer({ min: 0, max: 2 }), { minLength: SUBJECTS, maxLength: SUBJECTS }),
  });
  assert(
    property(drawn, (each) => {
      expect(allOf(SAFE, SAFE_LOOPS, each)).toEqual(allOf(WIDE, WIDE_LOOPS, each));
    }),
    { numRuns: 1000 },
  );
});

test('a function that is kept apart is the same function', () => {
  expect(apart((a: number, b: number) => a - b)(5, 3)).toBe(2);
});
