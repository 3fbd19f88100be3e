/** And, or, not, known: three-valued logic over truth columns (false and unknown is false; true or unknown is true). */

import { NOT_APPLICABLE, stateAt, type TruthColumn, UNKNOWN, VALUE } from '../../lib/column.ts';
import type { Operator, Task } from '../node.ts';
import { apart } from './apart.ts';
import { sizeOf, spread } from './shape.ts';

/** a and b and …: false as soon as one is false, else unknown as soon as one is unknown. */
export const AND: Operator = { name: 'and', run: (task) => combine(task, 0) };

/** a or b or …: true as soon as one is true, else unknown as soon as one is unknown. */
export const OR: Operator = { name: 'or', run: (task) => combine(task, 1) };

const combine = apart((task: Task, decisive: 0 | 1): TruthColumn => {
  const size = sizeOf(task.inputs, task.size);
  const inputs = task.inputs as readonly TruthColumn[];
  const bits = new Uint8Array(size).fill(1 - decisive);
  const clouded = inputs.some((input) => input.state !== null);
  const state = clouded ? new Uint8Array(size) : null;
  for (const input of inputs) {
    const step = input.size === 1 ? 0 : 1;
    for (let i = 0; i < size; i += 1) {
      const cell = state === null ? VALUE : stateAt(input, i);
      if (cell === VALUE && input.bits[i * step] === decisive) bits[i] = decisive;
      else if (state !== null && cell > state[i]!) state[i] = cell;
    }
  }
  if (state !== null) for (let i = 0; i < size; i += 1) if (bits[i] === decisive) state[i] = VALUE;
  return { is: 'truth', size, bits, state };
});

/** Not a. */
export const NOT: Operator = {
  name: 'not',
  run: (task) => {
    const of = task.inputs[0] as TruthColumn;
    return { is: 'truth', size: of.size, bits: of.bits.map((bit) => 1 - bit), state: of.state };
  },
};

/**
 * Whether a value of any type is known. Not applicable counts as known (nothing is missing), but not where the settings ask for
 * { applicable: true }: then only a value does.
 */
export const KNOWN: Operator = {
  name: 'known',
  run: (task) => {
    const of = task.inputs[0]!;
    const bits = new Uint8Array(of.size);
    const applicable = task.node.settings['applicable'] === true;
    for (let i = 0; i < of.size; i += 1) bits[i] = stateAt(of, i) === UNKNOWN || (applicable && stateAt(of, i) !== VALUE) ? 0 : 1;
    return { is: 'truth', size: of.size, bits, state: null };
  },
};

/** The same value under another name. */
export const SAME: Operator = { name: 'same', run: ({ inputs }) => inputs[0]! };

/** A gate: where it is not open, the value does not apply; where it is unknown whether it is open, the value is unknown. */
export const GATE: Operator = {
  name: 'gate',
  run: (task) => {
    const value = task.inputs[0]!;
    const open = task.inputs[1] as TruthColumn;
    const size = task.size;
    const state = new Uint8Array(size);
    for (let i = 0; i < size; i += 1) {
      const gate = stateAt(open, i);
      const bit = open.bits[open.size === 1 ? 0 : i];
      state[i] = gate !== VALUE ? gate : bit === 0 ? NOT_APPLICABLE : stateAt(value, i);
    }
    return { ...spread(value, size), state };
  },
};
