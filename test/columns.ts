/** Columns for tests, written and read as texts: "12.5" and "1/3" are values, "?" is unknown, "-" does not apply. */

import { cellText } from '../src/lib/cell.ts';
import { type Column, NOT_APPLICABLE, type NumberColumn, stateAt, UNKNOWN, VALUE } from '../src/lib/column.ts';
import { parseDay } from '../src/lib/day.ts';
import { SAFE, WIDE } from '../src/lib/exact.ts';
import type { Finding, Operator, Settings } from '../src/methods/node.ts';
import { exact, type Fraction, fraction } from './oracle/fraction.ts';

/** How numbers are stored: safe or big integers; at one scale for all, or each with a denominator of its own. */
export type Stored = { readonly wide?: boolean; readonly ratio?: boolean; readonly scale?: bigint };

/** "12.5", "-7" or "1/3" as an exact fraction. */
export function exactOf(text: string): Fraction {
  const [top = '', bottom] = text.split('/');
  return bottom === undefined ? exact(top) : fraction(BigInt(top), BigInt(bottom));
}

const stateOf = (cell: string): number => (cell === '?' ? UNKNOWN : cell === '-' ? NOT_APPLICABLE : VALUE);

/** The states of written cells; null where every cell has a value. */
const statesOf = (cells: readonly string[]): Uint8Array | null =>
  cells.every((cell) => stateOf(cell) === VALUE) ? null : Uint8Array.from(cells, stateOf);

/** A column of numbers. */
export function numbersOf(cells: readonly string[], { wide = false, ratio = false, scale = 1n }: Stored = {}): NumberColumn {
  const values = cells.map((cell) => (stateOf(cell) === VALUE ? exactOf(cell) : fraction(0n)));
  const shared = ratio ? scale : values.reduce((least, value) => (least * value.bottom) / divisor(least, value.bottom), scale);
  const nums = values.map((value) => (ratio ? value.top * scale : value.top * (shared / value.bottom)));
  const dens = values.map((value) => value.bottom);
  const by = wide ? WIDE : SAFE;
  const ints = (list: readonly bigint[]) => {
    const made = by.make(list.length);
    for (const [k, value] of list.entries()) made[k] = by.of(value);
    return made;
  };
  const [low, high] = [nums.reduce((a, b) => (b < a ? b : a), 0n), nums.reduce((a, b) => (b > a ? b : a), 0n)];
  const den = ratio ? ints(dens) : null;
  const denHigh = ratio ? dens.reduce((a, b) => (b > a ? b : a), 1n) : 1n;
  return { is: 'number', size: cells.length, num: ints(nums), den, scale: shared, wide, low, high, denHigh, state: statesOf(cells) };
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** A column of truth values, written "true" and "false". */
export const truthsOf = (cells: readonly string[]): Column & { is: 'truth' } => ({
  is: 'truth',
  size: cells.length,
  bits: Uint8Array.from(cells, (cell) => (cell === 'true' ? 1 : 0)),
  state: statesOf(cells),
});

/** A column of texts. */
export function textsOf(cells: readonly string[]): Column & { is: 'text' } {
  const words = [...new Set(cells)];
  const codes = new Map(words.map((word, code) => [word, code]));
  return { is: 'text', size: cells.length, codes: Int32Array.from(cells, (cell) => codes.get(cell) ?? 0), words, state: statesOf(cells) };
}

/** A column of ISO dates. */
export const datesOf = (cells: readonly string[]): Column & { is: 'date' } => ({
  is: 'date',
  size: cells.length,
  days: Int32Array.from(cells, (cell) => (stateOf(cell) === VALUE ? (parseDay(cell) ?? 0) : 0)),
  state: statesOf(cells),
});

/** The cells of a column as texts. */
export const read = (column: Column): readonly string[] =>
  Array.from({ length: column.size }, (_, row) => {
    const state = stateAt(column, row);
    return state === UNKNOWN ? '?' : state === NOT_APPLICABLE ? '-' : cellText(column, row);
  });

/** Runs an operator over columns; subjects are E1, E2 … unless ids are given. */
export function compute(
  operator: Operator,
  inputs: readonly Column[],
  settings: Settings = {},
  size?: number,
  findings: Finding[] = [],
): Column {
  const count = size ?? Math.max(1, ...inputs.map((input) => input.size));
  const ids = Array.from({ length: count }, (_, k) => `E${k + 1}`);
  const node = { id: 0, operator: operator.name, inputs: inputs.map((_, k) => k), settings, type: { is: 'truth' }, at: null } as const;
  return operator.run({ node, inputs, size: count, ids, report: (finding) => findings.push(finding) });
}

/** Runs an operator over columns and reads the result as texts. */
export const cellsOf = (operator: Operator, inputs: readonly Column[], settings: Settings = {}, size?: number): readonly string[] =>
  read(compute(operator, inputs, settings, size));
