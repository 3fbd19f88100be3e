/** Largest, smallest, magnitude and rounding: what bounds a value or makes it a whole number of steps. */

import type { NumberColumn } from '../../lib/column.ts';
import { type Arithmetic, arithmeticFor, type Ints, largest, smallest } from '../../lib/exact.ts';
import { type Fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import type { Operator, Task } from '../node.ts';
import { pick } from './choose.ts';
import { signs } from './compare.ts';
import type { Term } from './loops.ts';
import { clear, densOf, loopsOf, mergeStates, numbers, reach, sizeOf, termOf } from './shape.ts';

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
  const { larger, smaller } = loopsOf(by);
  const better = wanted === 1 ? larger : smaller;
  const terms = inputs.map((input) => termOf(input, by, scale / input.scale)).toSorted((x, y) => y.step - x.step);
  const best = terms.reduce((x, y): Term => ({ xs: better(x, y, size), step: 1, factor: by.one }));
  const num = terms.length === 1 ? better(best, best, size) : best.xs;
  const state = mergeStates(inputs, size);
  clear(num, state, by);
  const [lows, highs] = [inputs.map(({ low, scale: of }) => low * (scale / of)), inputs.map(({ high, scale: of }) => high * (scale / of))];
  const low = wanted === 1 ? largest(lows[0]!, ...lows) : smallest(lows[0]!, ...lows);
  const high = wanted === 1 ? largest(highs[0]!, ...highs) : smallest(highs[0]!, ...highs);
  return { is: 'number', size, num, den: null, scale, wide: by.wide, low, high, denHigh: 1n, state };
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
    const by = arithmeticFor(largest(reach(a), a.denHigh));
    const num = loopsOf(by).larger(termOf(a, by), termOf(a, by, -1n), a.size);
    return { ...a, num, den: densOf(a, by), wide: by.wide, low: 0n, high: reach(a) };
  },
};

/** A way of rounding n/d as floor of (times × n + shift) / (times × d); shifts for n ≥ 0 and for n < 0 are part × d − less. */
type Mode = Readonly<Record<'times' | 'part' | 'less' | 'partBelow' | 'lessBelow', bigint>>;

/** Half up and up go by magnitude (−0.005 → −0.01), cut goes toward zero, down toward negative infinity. */
const MODES: Readonly<Record<string, Mode>> = {
  'half up': { times: 2n, part: 1n, less: 0n, partBelow: 1n, lessBelow: 1n },
  cut: { times: 1n, part: 0n, less: 0n, partBelow: 1n, lessBelow: 1n },
  up: { times: 1n, part: 1n, less: 1n, partBelow: 0n, lessBelow: 0n },
  down: { times: 1n, part: 0n, less: 0n, partBelow: 0n, lessBelow: 0n },
};

/** x × above over its denominators × below, rounded to a whole number, times `back`. */
export function roundedBy(mode: string, x: Term, dens: Ints | null, below: bigint, back: bigint, by: Arithmetic): Ints {
  const { times, part, less, partBelow, lessBelow } = MODES[mode]!;
  return loopsOf(by).round(x, dens, {
    times: by.of(times),
    above: { part: by.of(part), less: by.of(less) },
    below: { part: by.of(partBelow), less: by.of(lessBelow) },
    divisor: by.of(below),
    back: by.of(back),
  });
}

/** Settings: { mode: 'half up' | 'cut' | 'up' | 'down', step: Fraction }: the value as a whole number of steps. */
export const ROUND: Operator = { name: 'round', run: round };

function round(task: Task): NumberColumn {
  const a = numbers(task.inputs[0]);
  const step = task.node.settings['step'] as Fraction;
  const by = arithmeticFor(reach(a) * step.d * 2n + a.denHigh * a.scale * step.n * 2n);
  const num = roundedBy(String(task.node.settings['mode']), termOf(a, by, step.d), densOf(a, by), a.scale * step.n, step.n, by);
  const limit = ((reach(a) * step.d) / (a.scale * step.n) + 1n) * step.n;
  return {
    is: 'number',
    size: a.size,
    num,
    den: null,
    scale: step.d,
    wide: by.wide,
    low: -limit,
    high: limit,
    denHigh: 1n,
    state: a.state,
  };
}
