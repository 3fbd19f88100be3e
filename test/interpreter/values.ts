/** Cells of the plain interpreter: a value, unknown, or not applicable, and how the states of several go together. */

import { compare, exact, type Fraction } from '../oracle/fraction.ts';

/** A cell: what one line or column says for one subject or row. Days are days since 1970-01-01. */
export type Cell =
  | { readonly is: 'number'; readonly number: Fraction }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'day'; readonly day: number }
  | { readonly is: 'truth'; readonly truth: boolean }
  | Stateless;

/** A cell without a value. */
export type Stateless = { readonly is: 'unknown' } | { readonly is: 'not applicable' };

/** A row of a table: cells by column; a column that is not there is blank. */
export type Row = Readonly<Record<string, Cell>>;

/** Something is missing. */
export const UNKNOWN: Stateless = { is: 'unknown' };

/** The gate is closed. */
export const NOT_APPLICABLE: Stateless = { is: 'not applicable' };

/** A number as a cell. */
export const number = (value: Fraction | bigint | number): Cell => ({ is: 'number', number: exact(value) });

/** A truth as a cell. */
export const truth = (value: boolean): Cell => ({ is: 'truth', truth: value });

/** A text as a cell. */
export const text = (value: string): Cell => ({ is: 'text', text: value });

/** A day as a cell. */
export const day = (value: number): Cell => ({ is: 'day', day: value });

/** Whether a cell has a value. */
export const hasValue = (cell: Cell): boolean => cell.is !== 'unknown' && cell.is !== 'not applicable';

/** Not applicable if any cell is; else unknown if any is; else null: all have values (4.1, first row). */
export function together(...cells: readonly Cell[]): Stateless | null {
  if (cells.some((cell) => cell.is === 'not applicable')) return NOT_APPLICABLE;
  return cells.some((cell) => cell.is === 'unknown') ? UNKNOWN : null;
}

/** The number of a cell that must have one. */
export function numberIn(cell: Cell): Fraction {
  if (cell.is !== 'number') throw new Error(`a number was expected, not ${cell.is}`);
  return cell.number;
}

/** The text of a cell that must have one. */
export function textIn(cell: Cell): string {
  if (cell.is !== 'text') throw new Error(`a text was expected, not ${cell.is}`);
  return cell.text;
}

/** The day of a cell that must have one. */
export function dayIn(cell: Cell): number {
  if (cell.is !== 'day') throw new Error(`a day was expected, not ${cell.is}`);
  return cell.day;
}

/** The truth of a cell that must have one. */
export function truthIn(cell: Cell): boolean {
  if (cell.is !== 'truth') throw new Error(`a truth was expected, not ${cell.is}`);
  return cell.truth;
}

/** A function of numbers under the first row of 4.1. */
export const ofNumbers = (cells: readonly Cell[], give: (...numbers: readonly Fraction[]) => Cell): Cell =>
  together(...cells) ?? give(...cells.map(numberIn));

/** Negative, 0 or positive as the value of a is below, equal to or above that of b; texts by UTF-16 code units. */
export function order(a: Cell, b: Cell): number {
  if (a.is === 'number' && b.is === 'number') return compare(a.number, b.number);
  if (a.is === 'day' && b.is === 'day') return a.day - b.day;
  if (a.is === 'text' && b.is === 'text') return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  if (a.is === 'truth' && b.is === 'truth') return Number(a.truth) - Number(b.truth);
  throw new Error(`${a.is} and ${b.is} cannot be compared`);
}

/** Whether two cells say the same: the same state, and the same value. */
export const same = (a: Cell, b: Cell): boolean => (hasValue(a) && hasValue(b) ? a.is === b.is && order(a, b) === 0 : a.is === b.is);

/** A text for each value, such that two cells say the same exactly if their texts are equal. */
export function textOf(cell: Cell): string {
  if (cell.is === 'number') return `${cell.number.top}/${cell.number.bottom}`;
  if (cell.is === 'text') return `'${cell.text}`;
  return cell.is === 'day' ? `day ${cell.day}` : cell.is === 'truth' ? String(cell.truth) : cell.is;
}

/** A cell as people read it in a failing test. */
export function shown(cell: Cell): string {
  if (cell.is === 'number') return cell.number.bottom === 1n ? `${cell.number.top}` : `${cell.number.top}/${cell.number.bottom}`;
  if (cell.is === 'text') return `'${cell.text}'`;
  if (cell.is === 'day') return new Date(cell.day * 86_400_000).toISOString().slice(0, 10);
  return cell.is === 'truth' ? String(cell.truth) : cell.is;
}
