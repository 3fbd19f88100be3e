/** Comparisons of columns, exact also between ratios: both sides are multiplied out, nothing is divided. */

import type { Column, DateColumn, NumberColumn, TextColumn, TruthColumn } from '../../lib/column.ts';
import { arithmeticFor, type Int } from '../../lib/exact.ts';
import type { Operator, Task } from '../node.ts';
import { common, mergeStates, numbers, reach, sizeOf, view } from './shape.ts';

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
  const verdict = [test(-1) ? 1 : 0, test(0) ? 1 : 0, test(1) ? 1 : 0];
  const bits = new Uint8Array(size);
  const [left, right] = task.inputs as readonly [Column, Column];
  if (left.is === 'number') judgeNumbers(bits, left, numbers(right), verdict);
  else {
    const sign = signs(left, right);
    for (let i = 0; i < size; i += 1) bits[i] = verdict[sign(i) + 1]!;
  }
  const state = mergeStates(task.inputs, size);
  return { is: 'truth', size, bits, state };
}

/** Sets each bit to the verdict on the sign of left − right; sums instead of branches, which would often be guessed wrong. */
function judgeNumbers(bits: Uint8Array, left: NumberColumn, right: NumberColumn, verdict: readonly number[]): void {
  const [below = 0, same = 0, above = 0] = verdict;
  const { x, y, fa, fb } = onOneScale(left, right);
  const [xs, ys, stepX, stepY] = [x.num, y.num, x.step, y.step];
  if (x.den === null && y.den === null) {
    for (let i = 0; i < bits.length; i += 1) {
      const a = xs[i * stepX]! * fa;
      const b = ys[i * stepY]! * fb;
      bits[i] = Number(a < b) * below + Number(a === b) * same + Number(a > b) * above;
    }
    return;
  }
  const sign = numberSigns(left, right);
  for (let i = 0; i < bits.length; i += 1) bits[i] = verdict[sign(i) + 1]!;
}

/** Both sides in one arithmetic, with the factors that bring them to one scale. */
function onOneScale(a: NumberColumn, b: NumberColumn) {
  const to = common(a.scale, b.scale);
  const by = arithmeticFor(reach(a) * to.a * b.denHigh + reach(b) * to.b * a.denHigh);
  return { by, x: view(a, by), y: view(b, by), fa: by.of(to.a), fb: by.of(to.b) };
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
  const { by, x, y, fa, fb } = onOneScale(a, b);
  const [xs, ys, stepX, stepY] = [x.num, y.num, x.step, y.step];
  const sign = (difference: Int) => (difference < by.zero ? -1 : difference > by.zero ? 1 : 0);
  if (x.den === null && y.den === null) return (row) => sign(xs[row * stepX]! * fa - ys[row * stepY]! * fb);
  return (row) => {
    const dx = x.den === null ? by.one : x.den[row * stepX]!;
    const dy = y.den === null ? by.one : y.den[row * stepY]!;
    return sign(xs[row * stepX]! * fa * dy - ys[row * stepY]! * fb * dx);
  };
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
