/** Sums, differences, products and quotients of columns, exact: integers with a scale, ratios as numerator and denominator. */

import type { NumberColumn } from '../../lib/column.ts';
import { type Arithmetic, arithmeticFor, type Ints, largest, smallest } from '../../lib/exact.ts';
import { fraction } from '../../lib/fraction.ts';
import type { Operator, Task } from '../node.ts';
import { linear } from './linear.ts';
import type { Term } from './loops.ts';
import {
  clear,
  common,
  crossed,
  densOf,
  loopsOf,
  markUnknown,
  mergeStates,
  numbers,
  productOf,
  reach,
  reduced,
  sizeOf,
  spreadRatios,
  termOf,
} from './shape.ts';

const ONE = fraction(1n);

/** a + b. */
export const ADD: Operator = { name: 'add', run: (task) => linear(task.inputs, [ONE, ONE], task.size) ?? sumOfRatios(task, 1n) };

/** a − b. */
export const SUBTRACT: Operator = {
  name: 'subtract',
  run: (task) => linear(task.inputs, [ONE, fraction(-1n)], task.size) ?? sumOfRatios(task, -1n),
};

/** −a. */
export const NEGATE: Operator = { name: 'negate', run: ({ inputs, size }) => linear(inputs, [fraction(-1n)], size)! };

function sumOfRatios(task: Task, sign: 1n | -1n): NumberColumn {
  const size = sizeOf(task.inputs, task.size);
  const [a, b] = pairOf(task);
  const to = common(a.scale, b.scale);
  const limit = reach(a) * to.a * b.denHigh + reach(b) * to.b * a.denHigh;
  const denHigh = a.denHigh * b.denHigh;
  const by = arithmeticFor(largest(limit, denHigh));
  const { left, right, den } = crossed(a, b, by, size);
  const num = loopsOf(by).sum([term(left, by.of(to.a)), term(right, by.of(to.b * sign))], by.zero, size);
  const state = mergeStates(task.inputs, size);
  clear(num, state, by);
  return { is: 'number', size, num, den, scale: to.scale, wide: by.wide, low: -limit, high: limit, denHigh, state };
}

const pairOf = (task: Task): readonly [NumberColumn, NumberColumn] => [numbers(task.inputs[0]), numbers(task.inputs[1])];

const term = (xs: Ints, factor: Term['factor']): Term => ({ xs, step: 1, factor });

/** a × b. */
export const MULTIPLY: Operator = { name: 'multiply', run: multiply };

function multiply(task: Task): NumberColumn {
  const size = sizeOf(task.inputs, task.size);
  const [a, b] = spreadRatios(pairOf(task), size);
  const denHigh = a.denHigh * b.denHigh;
  const by = arithmeticFor(largest(reach(a) * reach(b), denHigh));
  const num = products(termOf(a, by), termOf(b, by), size, by);
  const den = productOf(densOf(a, by), densOf(b, by), by);
  const state = mergeStates(task.inputs, size);
  clear(num, state, by);
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high] as const;
  const [low, high] = [smallest(0n, ...corners), largest(0n, ...corners)];
  return { is: 'number', size, num, den, scale: a.scale * b.scale, wide: by.wide, low, high, denHigh, state };
}

function products(x: Term, y: Term, size: number, by: Arithmetic): Ints {
  if (x.xs.length === y.xs.length) return loopsOf(by).product(x.xs, y.xs);
  const [all, one] = x.xs.length === size ? [x, y] : [y, x];
  return loopsOf(by).sum([term(all.xs, one.xs[0]!)], by.zero, size);
}

/** a ÷ b; unknown where b is 0. A divisor that is the same for all becomes part of the scale, else the result is a ratio. */
export const DIVIDE: Operator = { name: 'divide', run: divide };

function divide(task: Task): NumberColumn {
  const size = sizeOf(task.inputs, task.size);
  const [a, b] = pairOf(task);
  const divisor = BigInt(b.num[0] ?? 0);
  if (b.size === 1 && b.den === null && b.state === null && divisor !== 0n) return linear([a], [fraction(b.scale, divisor)], size)!;
  const [scaleA, scaleB] = reduced(a.scale, b.scale);
  const top = reach(a) * b.denHigh * scaleB;
  const bottom = a.denHigh * reach(b) * scaleA;
  const by = arithmeticFor(largest(top, bottom));
  const loops = loopsOf(by);
  const { left, right } = crossed(a, b, by, size);
  const num = loops.sum([term(left, by.of(scaleB))], by.zero, size);
  const den = loops.sum([term(right, by.of(scaleA))], by.zero, size);
  const state = unknownWhere(loops.zeros(den), mergeStates(task.inputs, size), size);
  loops.upright(num, den);
  clear(num, state, by);
  return { is: 'number', size, num, den, scale: 1n, wide: by.wide, low: -top, high: top, denHigh: bottom, state };
}

function unknownWhere(hits: Uint8Array | null, state: Uint8Array | null, size: number): Uint8Array | null {
  let marked = state;
  hits?.forEach((hit, i) => {
    if (hit === 1) marked = markUnknown(marked, i, size);
  });
  return marked;
}
