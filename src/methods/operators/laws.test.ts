/**
 * Laws over random chains of operators: every cell equals a calculation by fractions alone, whichever kind of integers a column is
 * stored in, and every integer stays within the bounds that its column claims. The bounds choose the kind of integers of the next
 * operator, so this is the proof that the safe kernels never pass 2^53.
 */

import { type Arbitrary, array, assert, bigInt, constantFrom, integer, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { compute, numbersOf, truthsOf } from '../../../test/columns.ts';
import {
  compare,
  exact,
  type Fraction,
  floor,
  fraction,
  greater,
  lesser,
  minus,
  over,
  plus,
  times,
  truncated,
} from '../../../test/oracle/fraction.ts';
import { fractionAt } from '../../lib/cell.ts';
import { NOT_APPLICABLE, type NumberColumn, stateAt, UNKNOWN } from '../../lib/column.ts';
import { bigOf, SAFE_LIMIT } from '../../lib/exact.ts';
import type { Operator, Settings } from '../node.ts';
import { ADD, DIVIDE, MULTIPLY, NEGATE, SUBTRACT } from './arithmetic.ts';
import { CHOOSE } from './choose.ts';
import { COMPARE } from './compare.ts';
import { BAND, BLOCKS, INTERPOLATE, PROGRESSIVE } from './cuts.ts';
import { ABSOLUTE, LARGEST, ROUND, SMALLEST } from './limit.ts';
import { GATE } from './logic.ts';
import { SUM_APPLICABLE } from './total.ts';

const SUBJECTS = 3;

/** A cell as the plain calculation sees it. */
type Cell = Fraction | '?' | '-';
const isValue = (cell: Cell): cell is Fraction => typeof cell === 'object';

/** A column with its cells by plain calculation; one cell stands for all. */
type Pair = { readonly column: NumberColumn; readonly cells: readonly Cell[] };

type Step = {
  readonly name: string;
  readonly operator: Operator;
  readonly count: number;
  readonly settings: Settings;
  readonly plain: (...of: Fraction[]) => Cell;
};

const settle =
  (how: (...of: Fraction[]) => Cell) =>
  (cells: readonly Cell[]): Cell => {
    if (cells.includes('-')) return '-';
    return cells.every(isValue) ? how(...cells) : '?';
  };

const step = (name: string, operator: Operator, count: number, plain: Step['plain'], settings: Settings = {}): Step => ({
  name,
  operator,
  count,
  settings,
  plain,
});
const to = ({ top, bottom }: Fraction): { n: bigint; d: bigint } => ({ n: top, d: bottom });
const magnitude = (a: Fraction): Fraction => (a.top < 0n ? minus(0, a) : a);

const roundings: Readonly<Record<string, (steps: Fraction) => bigint>> = {
  'half up': (steps) => (steps.top < 0n ? -1n : 1n) * floor(plus(magnitude(steps), fraction(1n, 2n))),
  cut: truncated,
  up: (steps) => (steps.top < 0n ? floor(steps) : -floor(minus(0, steps))),
  down: floor,
};

const small = record({ n: bigInt({ min: -999n, max: 999n }), d: constantFrom(1n, 3n, 10n, 100n) }).map(({ n, d }) => fraction(n, d));
const positive = record({ n: bigInt({ min: 1n, max: 999n }), d: constantFrom(1n, 3n, 100n) }).map(({ n, d }) => fraction(n, d));
const risingMarks = array(small, { minLength: 1, maxLength: 4 }).map((list) =>
  list.toSorted(compare).filter((mark, k, all) => k === 0 || compare(mark, all[k - 1] ?? mark) !== 0),
);

const arithmetic: Arbitrary<Step> = constantFrom(
  step('a + b', ADD, 2, plus),
  step('a − b', SUBTRACT, 2, minus),
  step('a × b', MULTIPLY, 2, times),
  step('a ÷ b', DIVIDE, 2, (a, b) => (b.top === 0n ? '?' : over(a, b))),
  step('−a', NEGATE, 1, (a) => minus(0, a)),
  step('|a|', ABSOLUTE, 1, magnitude),
  step('largest', LARGEST, 3, (a, b, c) => greater(greater(a, b), c)),
  step('smallest', SMALLEST, 3, (a, b, c) => lesser(lesser(a, b), c)),
);

const rounding = record({ mode: constantFrom('half up', 'cut', 'up', 'down'), by: positive }).map(({ mode, by }) =>
  step(`round ${mode}`, ROUND, 1, (a) => times(roundings[mode]?.(over(a, by)) ?? 0n, by), { mode, step: to(by) }),
);

const blocks = positive.map((block) =>
  step('blocks', BLOCKS, 1, (a) => exact(a.top <= 0n ? 0n : floor(over(a, block))), { block: to(block) }),
);

const progressive = record({ marks: risingMarks, rates: array(small, { minLength: 5, maxLength: 5 }) }).map(({ marks, rates }) => {
  const portion = (value: Fraction, k: number): Fraction => {
    const below = marks[k - 1];
    const top = marks[k] === undefined ? value : lesser(value, marks[k]);
    return below === undefined ? top : greater(minus(top, below), 0);
  };
  const used = rates.slice(0, marks.length + 1);
  const plain = (value: Fraction): Fraction => used.reduce((sum, rate, k) => plus(sum, times(rate, portion(value, k))), exact(0));
  return step('progressive', PROGRESSIVE, 1, plain, {
    cuts: marks.map((mark) => ({ value: to(mark), upper: false })),
    rates: used.map(to),
  });
});

const interpolate = record({ marks: risingMarks, levels: array(small, { minLength: 4, maxLength: 4 }) }).map(({ marks, levels }) => {
  const points = marks.map((x, k) => ({ x, y: levels[k] ?? exact(0) }));
  const plain = (value: Fraction): Fraction => {
    const next = points.findIndex((point) => compare(value, point.x) < 0);
    const [a, b] = [points.at(next === -1 ? -1 : Math.max(0, next - 1)), points.at(next)];
    if (a === undefined || b === undefined || next <= 0) return a?.y ?? exact(0);
    return plus(a.y, over(times(minus(b.y, a.y), minus(value, a.x)), minus(b.x, a.x)));
  };
  return step('interpolate', INTERPOLATE, 1, plain, { points: points.map(({ x, y }) => ({ x: to(x), y: to(y) })) });
});

const steps: Arbitrary<Step> = oneof({ arbitrary: arithmetic, weight: 4 }, rounding, blocks, progressive, interpolate);

const near = constantFrom(SAFE_LIMIT, 2n ** 52n, 2n ** 31n, 10n ** 11n, 1000n, 0n);
const numerator = oneof(
  bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
  record({ base: near, off: bigInt({ min: -2n, max: 2n }), sign: constantFrom(1n, -1n) }).map(({ base, off, sign }) => sign * (base + off)),
);
const cellText = record({
  n: numerator,
  d: constantFrom(1n, 1n, 10n, 100n, 3n, 7n),
  state: constantFrom('', '', '', '', '', '', '?', '-'),
}).map(({ n, d, state }) => state || `${n}/${d}`);

const pair: Arbitrary<Pair> = record({
  texts: oneof(
    { arbitrary: array(cellText, { minLength: SUBJECTS, maxLength: SUBJECTS }), weight: 3 },
    array(cellText, { minLength: 1, maxLength: 1 }),
  ),
  ratio: constantFrom(true, false),
  wide: constantFrom(true, false, false),
}).map(({ texts, ratio, wide }) => {
  const wanted = numbersOf(texts, { ratio, wide: true });
  const fits = wanted.high <= SAFE_LIMIT && wanted.low >= -SAFE_LIMIT;
  const cells = texts.map((text): Cell => {
    const [top = '', bottom = ''] = text.split('/');
    return text === '?' || text === '-' ? text : fraction(BigInt(top), BigInt(bottom));
  });
  return { column: fits && !wide ? numbersOf(texts, { ratio }) : wanted, cells };
});

const cellAt = (cells: readonly Cell[], row: number): Cell => cells[cells.length === 1 ? 0 : row] ?? '?';

/** Holds a column to its claims: kind of integers, bounds, denominators; and to the cells of the plain calculation. */
function check({ column, cells }: Pair, how: string): void {
  expect(column.low <= 0n && column.high >= 0n, how).toBe(true);
  const safe = column.size === 0 || typeof column.num[0] === 'number';
  expect(safe, how).toBe(!column.wide);
  for (let row = 0; row < column.size; row += 1) {
    const [num, den] = [column.num[row]!, column.den === null ? 1 : column.den[row]!];
    if (!column.wide) expect([Number.isSafeInteger(num), Number.isSafeInteger(den)], how).toEqual([true, true]);
    expect(bigOf(num) >= column.low && bigOf(num) <= column.high, `${how}: ${num} within ${column.low} … ${column.high}`).toBe(true);
    expect(bigOf(den) >= 1n && bigOf(den) <= column.denHigh, `${how}: ${den} within 1 … ${column.denHigh}`).toBe(true);
    const state = stateAt(column, row);
    const found = fractionAt(column, row);
    const cell: Cell = state === UNKNOWN ? '?' : state === NOT_APPLICABLE ? '-' : fraction(found?.n ?? 0n, found?.d ?? 1n);
    expect(cell, how).toEqual(cellAt(cells, row));
  }
}

/** The result of a step over some columns, by the operator and by plain calculation. */
function apply({ operator, settings, plain }: Step, of: readonly Pair[]): Pair {
  const column = compute(
    operator,
    of.map((each) => each.column),
    settings,
    SUBJECTS,
  ) as NumberColumn;
  const cells = Array.from({ length: column.size }, (_, row) => settle(plain)(of.map((each) => cellAt(each.cells, row))));
  return { column, cells };
}

test('chains of arithmetic, rounding and tables equal fractions and stay within their bounds', () => {
  const chain = array(record({ what: steps, from: array(integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  assert(
    property(array(pair, { minLength: 2, maxLength: 4 }), chain, (start, actions) => {
      const made = [...start];
      for (const each of made) check(each, 'given');
      for (const { what, from } of actions) {
        const result = apply(
          what,
          from.slice(0, what.count).map((k) => made[k % made.length]!),
        );
        check(result, what.name);
        made.push(result);
      }
    }),
    { numRuns: 1000 },
  );
});

/** Columns whose integers are so large and no larger, with a few others among them. */
const edgePair = (top: bigint, scale: bigint, ratio: boolean): Pair => {
  const cells = [fraction(top, scale), fraction(-top, scale), fraction(top - 1n, scale)];
  const column = numbersOf(
    cells.map((cell) => `${cell.top}/${cell.bottom}`),
    ratio ? { ratio, scale: 1n } : { scale },
  );
  return { column, cells };
};

test('at the very edge, where one unit more would need wide integers, safe kernels are still exact', () => {
  assert(
    property(
      steps,
      array(pair, { minLength: 2, maxLength: 2 }),
      constantFrom(1n, 100n, 300n),
      constantFrom(true, false),
      (what, others, scale, ratio) => {
        const given = (top: bigint): readonly Pair[] => [edgePair(top, scale, ratio), ...others].slice(0, what.count);
        const isSafe = (top: bigint): boolean => !apply(what, given(top)).column.wide;
        if (!isSafe(1n)) return;
        let [low, high] = [1n, SAFE_LIMIT + 1n];
        while (high - low > 1n) {
          const middle = (low + high) / 2n;
          if (isSafe(middle)) low = middle;
          else high = middle;
        }
        check(apply(what, given(low)), `${what.name} at ${low}/${scale}`);
      },
    ),
    { numRuns: 400 },
  );
});

test('choices, bands, gates and sums of what applies keep values and bounds', () => {
  const truth = array(constantFrom('true', 'false', '?', '-'), { minLength: SUBJECTS, maxLength: SUBJECTS });
  const spread = (each: Pair): readonly Cell[] => Array.from({ length: SUBJECTS }, (_, row) => cellAt(each.cells, row));
  assert(
    property(pair, pair, pair, truth, small, constantFrom(true, false), (a, b, c, bits, mark, upper) => {
      const condition = truthsOf(bits);
      const state = (row: number): Cell | null => (bits[row] === '?' || bits[row] === '-' ? bits[row] : null);
      const run = (operator: Operator, inputs: Parameters<typeof compute>[1], settings: Settings = {}) =>
        compute(operator, inputs, settings, SUBJECTS) as NumberColumn;
      const [x, y] = [spread(a), spread(b)];
      const chosen = x.map((cell, row) => state(row) ?? (bits[row] === 'true' ? cell : y[row]!));
      check({ column: run(CHOOSE, [condition, a.column, b.column]), cells: chosen }, 'choose');
      const gated = x.map((cell, row): Cell => state(row) ?? (bits[row] === 'true' ? cell : '-'));
      const gate = { column: run(GATE, [a.column, condition]), cells: gated };
      check(gate, 'gate');
      const total = gated.map((cell, row): Cell => {
        const parts = [cell, y[row]!].filter((part) => part !== '-');
        return parts.length === 0 ? '-' : parts.every(isValue) ? parts.reduce(plus, exact(0)) : '?';
      });
      check({ column: run(SUM_APPLICABLE, [gate.column, b.column]), cells: total }, 'sum applicable');
      check(
        apply(step('a − (a where open)', SUBTRACT, 2, minus), [{ column: run(SUM_APPLICABLE, [gate.column, b.column]), cells: total }, c]),
        'then subtract',
      );
      const passed = (value: Fraction): boolean => compare(value, mark) > 0 || (upper && compare(value, mark) === 0);
      const band = spread(c).map((cell, row) => (isValue(cell) ? (passed(cell) ? y[row]! : x[row]!) : cell));
      const column = run(BAND, [c.column, a.column, b.column], { cuts: [{ value: to(mark), upper }] });
      check({ column, cells: column.size === 1 ? band.slice(0, 1) : band }, 'band');
    }),
    { numRuns: 500 },
  );
});

test('comparisons equal those of fractions', () => {
  assert(
    property(pair, pair, constantFrom('=', '!=', '<', '<=', '>', '>='), (a, b, sign) => {
      const column = compute(COMPARE, [a.column, b.column], { test: sign }, SUBJECTS);
      if (column.is !== 'truth') throw new Error('a truth was expected');
      for (let row = 0; row < column.size; row += 1) {
        const [x, y] = [cellAt(a.cells, row), cellAt(b.cells, row)];
        if (!isValue(x) || !isValue(y)) continue;
        const order = compare(x, y);
        const wanted = { '=': order === 0, '!=': order !== 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[sign];
        expect(column.bits[row] === 1).toBe(wanted);
      }
    }),
    { numRuns: 500 },
  );
});
