/** References to cells as sheets write them: A1, XFD1048576, B2:C5. */

/** The number of columns and rows that a sheet can have. */
export const [COLUMNS, ROWS] = [16384, 1048576] as const;

/** A cell: its column counted from 0, its row from 1. */
export type CellReference = { readonly column: number; readonly row: number };

/** The cell of a reference; null for a text that is none or lies outside of every sheet. */
export function cellReference(text: string): CellReference | null {
  let column = 0;
  let index = 0;
  for (; index < text.length && index < 4; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(text.slice(index));
  const valid = index > 0 && column <= COLUMNS && Number.isInteger(row) && row >= 1 && row <= ROWS;
  return valid ? { column: column - 1, row } : null;
}

/** A rectangle of cells, both corners within. */
export type CellRange = { readonly first: CellReference; readonly last: CellReference };

/** The rectangle of a reference such as B2:C5 or B2; null for a text that is none. */
export function cellRange(text: string): CellRange | null {
  const [from = '', to = from, more] = text.split(':');
  const [first, last] = [cellReference(from), cellReference(to)];
  const valid = first !== null && last !== null && more === undefined && first.column <= last.column && first.row <= last.row;
  return valid ? { first, last } : null;
}

/** The letters of a column counted from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`;
}
