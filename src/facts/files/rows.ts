/** Rows as every kind of file hands them on: cells as found, with the row number that people see. */

/** How a spreadsheet shows a number: as a date (with or without its day), as a percentage, or filled up with zeros to so many digits. */
export type NumberFormat =
  | { readonly is: 'plain' }
  | { readonly is: 'date'; readonly day: boolean }
  | { readonly is: 'percent' }
  | { readonly is: 'filled'; readonly digits: number };

/** A cell that is no text. */
export type OddCell =
  /** A number of a spreadsheet: the digits as the file holds them, at most 15 of which are significant. */
  | { readonly is: 'number'; readonly text: string; readonly format: NumberFormat; readonly from1904: boolean }
  /** An error value such as #N/A. */
  | { readonly is: 'error'; readonly text: string }
  /** A formula whose result was never saved. */
  | { readonly is: 'not computed' }
  /** A list or an object inside JSON. */
  | { readonly is: 'other'; readonly text: string };

/** A cell: its text, blank for an empty one, or something that is no text. */
export type Cell = string | OddCell;

/**
 * A row of a file; `number` counts from 1 as people see it in the file; `hidden` where a spreadsheet does not show it. Cells stand at
 * their positions, or at those that `columns` says, ascending: a row of a few cells far apart.
 */
export type Row = {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly columns?: readonly number[];
  readonly hidden?: boolean;
};

/** The cell of a row at a position, if it has one there. */
export function cellAt({ cells, columns }: Row, position: number): Cell | undefined {
  if (columns === undefined) return cells[position];
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return columns[low] === position ? cells[low] : undefined;
}

/** How far a row reaches: one more than the position of its last cell. */
export const reachOf = ({ cells, columns }: Row): number => (columns === undefined ? cells.length : (columns.at(-1) ?? -1) + 1);

/** The first cell at a position or beyond it for which something holds. */
export const firstFrom = ({ cells, columns }: Row, position: number, holds: (cell: Cell) => boolean): Cell | undefined =>
  cells.find((cell, index) => (columns?.[index] ?? index) >= position && holds(cell));

/** Some rows, and how many bytes of the file have been read by then. */
export type Batch = { readonly rows: readonly Row[]; readonly bytes: number };

/** A file that cannot be read on; `code` and `values` make a {@link Problem} together with the place. */
export class Unreadable extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly row: number | null;
  constructor(code: string, values: Readonly<Record<string, string | number>> = {}, row: number | null = null) {
    super(code);
    this.code = code;
    this.values = values;
    this.row = row;
  }
}
