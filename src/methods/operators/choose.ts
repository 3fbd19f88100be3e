/** Choice: the first condition that holds decides; an unknown condition before it leaves the choice unknown. */

import { type Column, type NumberColumn, stateAt, type TextColumn, type TruthColumn, VALUE } from '../../lib/column.ts';
import { type Arithmetic, arithmeticFor, intsOf, largest, smallest } from '../../lib/exact.ts';
import { leastCommonMultiple } from '../../lib/fraction.ts';
import type { Operator, Task } from '../node.ts';
import { apart } from './apart.ts';
import type { Branch, Term } from './loops.ts';
import { clear, densOf, loopsOf, numbers, reach, sizeOf, termOf } from './shape.ts';

/** Inputs: condition, value, condition, value, …, and last the value otherwise. */
export const CHOOSE: Operator = { name: 'choose', run: choose };

function choose(task: Task): Column {
  const size = sizeOf(task.inputs, task.size);
  const conditions = task.inputs.filter((_, index) => index % 2 === 0 && index < task.inputs.length - 1) as readonly TruthColumn[];
  const values = task.inputs.filter((_, index) => index % 2 === 1 || index === task.inputs.length - 1);
  const [only] = conditions;
  if (conditions.length === 1 && only?.state === null && only.size === size) return pick(values.toReversed(), only.bits, null, size);
  const { branch, state } = branches(conditions, size);
  return pick(values, branch, state, size);
}

/** Which branch each subject takes (the number of conditions for "otherwise"), and where that is unknown. */
export const branches = apart((conditions: readonly TruthColumn[], size: number): { branch: Uint16Array; state: Uint8Array | null } => {
  const branch = new Uint16Array(size).fill(conditions.length);
  const clouded = conditions.some((condition) => condition.state !== null);
  const state = clouded ? new Uint8Array(size) : null;
  for (let c = conditions.length - 1; c >= 0; c -= 1) {
    const condition = conditions[c]!;
    const step = condition.size === 1 ? 0 : 1;
    if (state === null) {
      const { bits } = condition;
      for (let i = 0; i < size; i += 1) branch[i] = branch[i]! + bits[i * step]! * (c - branch[i]!);
      continue;
    }
    for (let i = 0; i < size; i += 1) {
      const cell = stateAt(condition, i);
      if (cell !== VALUE) state[i] = cell;
      else if (condition.bits[i * step] === 1) {
        branch[i] = c;
        state[i] = VALUE;
      }
    }
  }
  return { branch, state };
});

/** The value of the chosen branch of each subject; unknown where the choice is. */
export function pick(values: readonly Column[], branch: Branch, choice: Uint8Array | null, size: number): Column {
  const clouded = choice !== null || values.some((value) => value.state !== null);
  const state = clouded ? new Uint8Array(size) : null;
  if (state !== null) {
    for (let i = 0; i < size; i += 1) {
      const open = choice === null ? VALUE : choice[i]!;
      state[i] = open !== VALUE ? open : stateAt(values[branch[i]!]!, i);
    }
  }
  const first = values[0]!;
  if (first.is === 'number') return pickNumber(values.map(numbers), branch, state, size);
  if (first.is === 'text') return pickText(values as readonly TextColumn[], branch, state, size);
  if (first.is === 'truth') {
    const bits = Uint8Array.from(branch, (b, i) => at((values[b] as TruthColumn).bits, i));
    return { is: 'truth', size, bits, state };
  }
  const days = Int32Array.from(branch, (b, i) => at((values[b] as Column & { is: 'date' }).days, i));
  return { is: 'date', size, days, state };
}

const at = (cells: Uint8Array | Int32Array, row: number): number => cells[cells.length === 1 ? 0 : row]!;

function pickNumber(values: readonly NumberColumn[], branch: Branch, state: Uint8Array | null, size: number): NumberColumn {
  const scale = values.map((value) => value.scale).reduce(leastCommonMultiple);
  const limits = values.map((value) => largest(reach(value) * (scale / value.scale), value.denHigh));
  const by = arithmeticFor(limits.reduce((a, b) => largest(a, b)));
  const { pick: picked } = loopsOf(by);
  const num = picked(
    values.map((value) => termOf(value, by, scale / value.scale)),
    branch,
  );
  const den = values.every((value) => value.den === null)
    ? null
    : picked(
        values.map((value) => denominator(value, by)),
        branch,
      );
  clear(num, state, by);
  const low = smallest(0n, ...values.map((value) => value.low * (scale / value.scale)));
  const high = largest(0n, ...values.map((value) => value.high * (scale / value.scale)));
  const denHigh = largest(1n, ...values.map((value) => value.denHigh));
  return { is: 'number', size, num, den, scale, wide: by.wide, low, high, denHigh, state };
}

const denominator = (value: NumberColumn, by: Arithmetic): Term => {
  const xs = densOf(value, by) ?? intsOf([1n], by);
  return { xs, step: xs.length === 1 ? 0 : 1, factor: by.one };
};

function pickText(values: readonly TextColumn[], branch: Branch, state: Uint8Array | null, size: number): TextColumn {
  const words: string[] = [];
  const index = new Map<string, number>();
  const codeOf = (word: string): number => {
    const known = index.get(word);
    if (known !== undefined) return known;
    index.set(word, words.length);
    return words.push(word) - 1;
  };
  const codes = Int32Array.from(branch, (b, i) => {
    const value = values[b]!;
    return codeOf(value.words[at(value.codes, i)] ?? '');
  });
  return { is: 'text', size, codes, words, state };
}
