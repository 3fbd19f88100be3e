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

/** A row of a file; `number` counts from 1 as people see it in the file; `hidden` where a spreadsheet does not show it. */
export type Row = { readonly number: number; readonly cells: readonly Cell[]; readonly hidden?: boolean };

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
