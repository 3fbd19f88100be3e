/** Sums, differences, products and quotients of columns, exact: integers with a scale, ratios as numerator and denominator. */

import type { NumberColumn } from '../../lib/column.ts';
import { type Arithmetic, arithmeticFor, type Int, type Ints, largest, magnitude, smallest } from '../../lib/exact.ts';
import type { Operator, Task } from '../node.ts';
import { clear, common, markUnknown, mergeStates, numbers, reach, reduced, sizeOf, view } from './shape.ts';

/** a + b. */
export const ADD: Operator = { name: 'add', run: (task) => sum(task, 1n) };

/** a − b. */
export const SUBTRACT: Operator = { name: 'subtract', run: (task) => sum(task, -1n) };

function sum(task: Task, sign: 1n | -1n): NumberColumn {
  const a = numbers(task.inputs[0]);
  const b = numbers(task.inputs[1]);
  const size = sizeOf(task.inputs, task.size);
  const to = common(a.scale, b.scale);
  const shared = a.den === b.den;
  const [denA, denB] = shared ? [1n, 1n] : [a.denHigh, b.denHigh];
  const limit = reach(a) * to.a * denB + reach(b) * to.b * denA;
  const by = arithmeticFor(largest(limit, a.denHigh * (shared ? 1n : b.denHigh)));
  const [x, y] = [view(a, by), view(b, by)];
  const [fa, fb] = [by.of(to.a), by.of(to.b * sign)];
  const num = by.make(size);
  const state = mergeStates(task.inputs, size);
  let den: Ints | null = null;
  if (shared) {
    addScaled(num, x, fa, y, fb);
    den = x.den;
  } else {
    den = by.make(size);
    for (let i = 0; i < size; i += 1) {
      const dx = x.den === null ? by.one : x.den[i * x.step]!;
      const dy = y.den === null ? by.one : y.den[i * y.step]!;
      num[i] = x.num[i * x.step]! * fa * dy + y.num[i * y.step]! * fb * dx;
      den[i] = dx * dy;
    }
  }
  clear(num, shared ? null : den, state, by);
  const bounds = shared && den === null ? sumBounds(a, b, to.a, to.b * sign) : { low: -limit, high: limit };
  return {
    is: 'number',
    size,
    num,
    den,
    scale: to.scale,
    wide: by.wide,
    ...bounds,
    denHigh: shared ? a.denHigh : a.denHigh * b.denHigh,
    state,
  };
}

type View = ReturnType<typeof view>;

/** x × fx + y × fy; what is the same for all is multiplied once. */
function addScaled(num: Ints, x: View, fx: Int, y: View, fy: Int): void {
  if (num.length === 0) return;
  if (x.step === 0 && y.step === 1) {
    addScaled(num, y, fy, x, fx);
    return;
  }
  const [xs, ys] = [x.num, y.num];
  const fixed = ys[0]! * fy;
  if (y.step === 0) for (let i = 0; i < num.length; i += 1) num[i] = xs[i]! * fx + fixed;
  else for (let i = 0; i < num.length; i += 1) num[i] = xs[i]! * fx + ys[i]! * fy;
}

function sumBounds(a: NumberColumn, b: NumberColumn, fa: bigint, fb: bigint): { low: bigint; high: bigint } {
  const [bLow, bHigh] = fb < 0n ? [b.high * fb, b.low * fb] : [b.low * fb, b.high * fb];
  return { low: smallest(0n, a.low * fa + bLow), high: largest(0n, a.high * fa + bHigh) };
}

/** a × b. */
export const MULTIPLY: Operator = { name: 'multiply', run: multiply };

function multiply(task: Task): NumberColumn {
  const a = numbers(task.inputs[0]);
  const b = numbers(task.inputs[1]);
  const size = sizeOf(task.inputs, task.size);
  const by = arithmeticFor(largest(reach(a) * reach(b), a.denHigh * b.denHigh));
  const [x, y] = [view(a, by), view(b, by)];
  const num = by.make(size);
  multiplyCells(num, x, y);
  const den = denominators(x, y, size, by);
  const state = mergeStates(task.inputs, size);
  clear(num, den, state, by);
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high] as const;
  return {
    is: 'number',
    size,
    num,
    den,
    scale: a.scale * b.scale,
    wide: by.wide,
    state,
    low: smallest(0n, ...corners),
    high: largest(0n, ...corners),
    denHigh: a.denHigh * b.denHigh,
  };
}

function multiplyCells(num: Ints, x: View, y: View): void {
  if (x.step === 0 && y.step === 1) {
    multiplyCells(num, y, x);
    return;
  }
  const [xs, ys] = [x.num, y.num];
  const fixed = ys[0]!;
  if (y.step === 0) for (let i = 0; i < num.length; i += 1) num[i] = xs[i]! * fixed;
  else for (let i = 0; i < num.length; i += 1) num[i] = xs[i]! * ys[i]!;
}

function denominators(x: View, y: View, size: number, by: Arithmetic): Ints | null {
  if (x.den === null && y.den === null) return null;
  const den = by.make(size);
  for (let i = 0; i < size; i += 1) {
    den[i] = (x.den === null ? by.one : x.den[i * x.step]!) * (y.den === null ? by.one : y.den[i * y.step]!);
  }
  return den;
}

/** a ÷ b; unknown where b is 0. A divisor that is the same for all becomes part of the scale, else the result is a ratio. */
export const DIVIDE: Operator = { name: 'divide', run: divide };

function divide(task: Task): NumberColumn {
  const a = numbers(task.inputs[0]);
  const b = numbers(task.inputs[1]);
  if (b.size === 1 && b.den === null && b.state === null && b.num[0] !== 0 && BigInt(b.num[0]!) !== 0n) return divideByOne(task, a, b);
  const size = sizeOf(task.inputs, task.size);
  const [scaleA, scaleB] = reduced(a.scale, b.scale);
  const top = reach(a) * b.denHigh * scaleB;
  const bottom = a.denHigh * reach(b) * scaleA;
  const by = arithmeticFor(largest(top, bottom));
  const [x, y] = [view(a, by), view(b, by)];
  const [num, den] = [by.make(size), by.make(size)];
  const [fx, fy] = [by.of(scaleB), by.of(scaleA)];
  let state = mergeStates(task.inputs, size);
  for (let i = 0; i < size; i += 1) {
    const divisor = y.num[i * y.step]!;
    if (divisor === by.zero) {
      state = markUnknown(state, i, size);
      continue;
    }
    const above = x.num[i * x.step]! * fx * (y.den === null ? by.one : y.den[i * y.step]!);
    const below = divisor * fy * (x.den === null ? by.one : x.den[i * x.step]!);
    num[i] = divisor < by.zero ? -above : above;
    den[i] = divisor < by.zero ? -below : below;
  }
  clear(num, den, state, by);
  for (let i = 0; i < size; i += 1) if (den[i] === by.zero) den[i] = by.one;
  return { is: 'number', size, num, den, scale: 1n, wide: by.wide, low: -top, high: top, denHigh: bottom, state };
}

function divideByOne(task: Task, a: NumberColumn, b: NumberColumn): NumberColumn {
  const divisor = BigInt(b.num[0]!);
  const [factor, scale] = reduced(b.scale, a.scale * magnitude(divisor));
  const signed = divisor < 0n ? -factor : factor;
  const by = arithmeticFor(largest(reach(a) * factor, a.denHigh));
  const x = view(a, by);
  const f = by.of(signed);
  const num = by.make(a.size);
  for (let i = 0; i < a.size; i += 1) num[i] = x.num[i]! * f;
  const [low, high] = signed < 0n ? [a.high * signed, a.low * signed] : [a.low * signed, a.high * signed];
  return {
    is: 'number',
    size: a.size,
    num,
    den: x.den,
    scale,
    wide: by.wide,
    low,
    high,
    denHigh: a.denHigh,
    state: mergeStates(task.inputs, a.size),
  };
}

/** −a. */
export const NEGATE: Operator = {
  name: 'negate',
  run: (task) => {
    const a = numbers(task.inputs[0]);
    const by = arithmeticFor(a.wide ? reach(a) * 2n ** 64n : reach(a));
    const num = by.make(a.size);
    const x = view(a, by);
    for (let i = 0; i < a.size; i += 1) num[i] = by.zero - x.num[i]!;
    return { ...a, num, den: x.den, wide: by.wide, low: -a.high, high: -a.low };
  },
};
