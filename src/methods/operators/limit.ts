/** Largest, smallest, magnitude and rounding: what bounds a value or makes it a whole number of steps. */

import type { NumberColumn } from '../../lib/column.ts';
import { type Arithmetic, arithmeticFor, floorQuotient, type Int, type Ints, largest, magnitude, smallest } from '../../lib/exact.ts';
import { type Fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import type { Operator, Task } from '../node.ts';
import { pick } from './choose.ts';
import { signs } from './compare.ts';
import { clear, mergeStates, numbers, reach, sizeOf, view } from './shape.ts';

/** The largest of the inputs. */
export const LARGEST: Operator = { name: 'largest', run: (task) => extreme(task, 1) };

/** The smallest of the inputs. */
export const SMALLEST: Operator = { name: 'smallest', run: (task) => extreme(task, -1) };

function extreme(task: Task, wanted: 1 | -1): NumberColumn {
  const inputs = task.inputs.map(numbers);
  return inputs.some((input) => input.den !== null) ? extremeRatio(task, wanted) : extremeInteger(task, inputs, wanted);
}

function extremeInteger(task: Task, inputs: readonly NumberColumn[], wanted: 1 | -1): NumberColumn {
  const size = sizeOf(inputs, task.size);
  const scale = inputs.map((input) => input.scale).reduce(leastCommonMultiple);
  const by = arithmeticFor(inputs.map((input) => reach(input) * (scale / input.scale)).reduce((a, b) => largest(a, b)));
  const num = by.make(size);
  inputs.forEach((input, index) => {
    const { num: xs, step } = view(input, by);
    const factor = by.of(scale / input.scale);
    if (index === 0) for (let i = 0; i < size; i += 1) num[i] = xs[i * step]! * factor;
    else if (wanted === 1) raiseTo(num, xs, step, factor);
    else lowerTo(num, xs, step, factor);
  });
  const state = mergeStates(inputs, size);
  clear(num, null, state, by);
  const low = smallest(0n, ...inputs.map((input) => input.low * (scale / input.scale)));
  const high = largest(0n, ...inputs.map((input) => input.high * (scale / input.scale)));
  return { is: 'number', size, num, den: null, scale, wide: by.wide, low, high, denHigh: 1n, state };
}

function raiseTo(num: Ints, xs: Ints, step: number, factor: Int): void {
  for (let i = 0; i < num.length; i += 1) {
    const value = xs[i * step]! * factor;
    if (value > num[i]!) num[i] = value;
  }
}

function lowerTo(num: Ints, xs: Ints, step: number, factor: Int): void {
  for (let i = 0; i < num.length; i += 1) {
    const value = xs[i * step]! * factor;
    if (value < num[i]!) num[i] = value;
  }
}

function extremeRatio(task: Task, wanted: 1 | -1): NumberColumn {
  const size = sizeOf(task.inputs, task.size);
  const branch = new Uint16Array(size);
  for (let other = 1; other < task.inputs.length; other += 1) {
    const against = task.inputs.map((input) => signs(task.inputs[other]!, input));
    for (let i = 0; i < size; i += 1) if (against[branch[i]!]!(i) === wanted) branch[i] = other;
  }
  return pick(task.inputs, branch, mergeStates(task.inputs, size), size) as NumberColumn;
}

/** |a|. */
export const ABSOLUTE: Operator = {
  name: 'absolute',
  run: (task) => {
    const a = numbers(task.inputs[0]);
    const by = arithmeticFor(a.wide ? 2n ** 64n : reach(a));
    const x = view(a, by);
    const num = by.make(a.size);
    for (let i = 0; i < a.size; i += 1) num[i] = x.num[i]! < by.zero ? by.zero - x.num[i]! : x.num[i]!;
    return { ...a, num, den: x.den, wide: by.wide, low: 0n, high: reach(a) };
  },
};

/** The ways of rounding, each a function of numerator and positive denominator. */
const MODES: Readonly<Record<string, (n: Int, d: Int, by: Arithmetic) => Int>> = {
  'half up': halfUp,
  cut: (n, d, by) => by.quotient(n, d),
  up: (n, d, by) => away(n, d, by),
  down: (n, d, by) => floorQuotient(n, d, by),
};

function halfUp(n: Int, d: Int, by: Arithmetic): Int {
  const twice = n + n;
  return by.quotient(n < by.zero ? twice - d : twice + d, d + d);
}

function away(n: Int, d: Int, by: Arithmetic): Int {
  const whole = by.quotient(n, d);
  const rest = n - whole * d;
  if (rest > by.zero) return whole + by.one;
  return rest < by.zero ? whole - by.one : whole;
}

/**
 * Settings: { mode: 'half up' | 'cut' | 'up' | 'down', step: Fraction }: the value as a whole number of steps. Half up and up
 * go by magnitude (−0.005 → −0.01), cut goes toward zero, down toward negative infinity.
 */
export const ROUND: Operator = { name: 'round', run: round };

function round(task: Task): NumberColumn {
  const a = numbers(task.inputs[0]);
  const step = task.node.settings['step'] as Fraction;
  const mode = MODES[String(task.node.settings['mode'])]!;
  const by = arithmeticFor(reach(a) * step.d * 2n + a.denHigh * a.scale * step.n * 2n);
  const x = view(a, by);
  const [above, below, back] = [by.of(step.d), by.of(a.scale * step.n), by.of(step.n)];
  const num = by.make(a.size);
  const [xs, dens] = [x.num, x.den];
  for (let i = 0; i < a.size; i += 1) num[i] = mode(xs[i]! * above, dens === null ? below : dens[i]! * below, by) * back;
  const limit = (magnitude(reach(a)) * step.d) / (a.scale * step.n) + 1n;
  return {
    is: 'number',
    size: a.size,
    num,
    den: null,
    scale: step.d,
    wide: by.wide,
    low: -limit * step.n,
    high: limit * step.n,
    denHigh: 1n,
    state: a.state,
  };
}
