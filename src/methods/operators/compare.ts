/** Comparisons of columns, exact also between ratios: both sides are multiplied out, nothing is divided. */

import type { Column, DateColumn, NumberColumn, TextColumn, TruthColumn } from '../../lib/column.ts';
import { arithmeticFor, type Ints } from '../../lib/exact.ts';
import type { Operator, Task } from '../node.ts';
import type { Term, Verdict } from './loops.ts';
import { common, crossed, loopsOf, mergeStates, numbers, reach, sizeOf, termOf } from './shape.ts';

/** What a comparison asks of the sign of left − right. */
const TESTS: Readonly<Record<string, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

/** Settings: { test: '=' | '!=' | '<' | '<=' | '>' | '>=' } over two numbers, two dates, two texts or two truth values. */
export const COMPARE: Operator = { name: 'compare', run: compare };

function compare(task: Task): TruthColumn {
  const size = sizeOf(task.inputs, task.size);
  const test = TESTS[String(task.node.settings['test'])]!;
  const verdict = [test(-1) ? 1 : 0, test(0) ? 1 : 0, test(1) ? 1 : 0] as const;
  const [left, right] = task.inputs as readonly [Column, Column];
  const state = mergeStates(task.inputs, size);
  if (left.is === 'number') return { is: 'truth', size, bits: judged(left, numbers(right), verdict, size), state };
  const bits = new Uint8Array(size);
  const sign = signs(left, right);
  for (let i = 0; i < size; i += 1) bits[i] = verdict[sign(i) + 1]!;
  return { is: 'truth', size, bits, state };
}

function judged(a: NumberColumn, b: NumberColumn, verdict: Verdict, size: number): Uint8Array {
  if (a.size < b.size) return judged(b, a, [verdict[2], verdict[1], verdict[0]], size);
  const { by, to } = onOneScale(a, b);
  if (a.den === null && b.den === null) return loopsOf(by).judge(termOf(a, by, to.a), termOf(b, by, to.b), verdict, size);
  const { left, right } = crossed(a, b, by, size);
  const term = (xs: Ints, factor: bigint): Term => ({ xs, step: 1, factor: by.of(factor) });
  return loopsOf(by).judge(term(left, to.a), term(right, to.b), verdict, size);
}

/** The arithmetic in which both sides can be compared, and the factors that bring them to one scale. */
function onOneScale(a: NumberColumn, b: NumberColumn) {
  const to = common(a.scale, b.scale);
  return { to, by: arithmeticFor(reach(a) * to.a * b.denHigh + reach(b) * to.b * a.denHigh) };
}

/** The sign of left − right at a row, as −1, 0 or 1. */
export function signs(left: Column, right: Column): (row: number) => number {
  if (left.is === 'number') return numberSigns(left, numbers(right));
  const [stepL, stepR] = [left.size === 1 ? 0 : 1, right.size === 1 ? 0 : 1];
  if (left.is === 'date') {
    const [l, r] = [left.days, (right as DateColumn).days];
    return (row) => Math.sign(l[row * stepL]! - r[row * stepR]!);
  }
  if (left.is === 'truth') {
    const [l, r] = [left.bits, (right as TruthColumn).bits];
    return (row) => l[row * stepL]! - r[row * stepR]!;
  }
  const [l, r] = [left, right as TextColumn];
  return (row) => order(l.words[l.codes[row * stepL]!] ?? '', r.words[r.codes[row * stepR]!] ?? '');
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function numberSigns(a: NumberColumn, b: NumberColumn): (row: number) => number {
  const size = Math.max(a.size, b.size);
  const found = judged(a, b, [0, 1, 2], size);
  return (row) => found[size === 1 ? 0 : row]! - 1;
}

/** Settings: { list: text[] }: whether the text is one of the list. */
export const IN: Operator = {
  name: 'in',
  run: (task) => {
    const of = task.inputs[0] as TextColumn;
    const list = task.node.settings['list'] as readonly string[];
    const hit = of.words.map((word) => (list.includes(word) ? 1 : 0));
    const bits = Uint8Array.from(of.codes, (code) => hit[code] ?? 0);
    return { is: 'truth', size: of.size, bits, state: of.state };
  },
};
