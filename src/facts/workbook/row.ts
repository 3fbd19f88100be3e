/** A row of a sheet while it is read: however far apart its cells stand, it costs no more than they do. */

import type { Cell, Row } from '../files/rows.ts';

/** The largest number of blanks that are filled in between two cells; a wider gap is remembered by the columns of the cells. */
const GAP = 64;

/** The row at hand, one after the other; it takes its cells from left to right. */
export type RowInHand = {
  /** Forgets the row before. */
  begin(): void;
  /** The first column that a next cell may have. */
  readonly next: number;
  /** Whether it has a cell with content. */
  readonly inked: boolean;
  put(column: number, cell: Cell): void;
  /** The row; `whole` with a place for every cell that was put, also a blank one at its end, as a header is wanted. */
  taken(number: number, hidden: boolean, whole: boolean): Row;
};

/** A row without cells. */
export function rowInHand(): RowInHand {
  let cells: Cell[] = [];
  let columns: number[] | null = null;
  let next = 0;
  return {
    begin: () => {
      if (cells.length > 0) cells = [];
      columns = null;
      next = 0;
    },
    get next() {
      return next;
    },
    get inked() {
      return cells.length > 0;
    },
    put: (column, cell) => {
      next = column + 1;
      if (cell === '') return;
      if (columns === null && column - cells.length > GAP) columns = cells.map((_, position) => position);
      if (columns !== null) columns.push(column);
      else while (cells.length < column) cells.push('');
      cells.push(cell);
    },
    taken: (number, hidden, whole) => {
      if (whole) return { number, cells: spread(cells, columns, next), ...(hidden ? { hidden } : {}) };
      if (columns !== null) return { number, cells, columns, ...(hidden ? { hidden } : {}) };
      return hidden ? { number, cells, hidden } : { number, cells };
    },
  };
}

function spread(cells: readonly Cell[], columns: readonly number[] | null, length: number): Cell[] {
  const all = new Array<Cell>(length).fill('');
  for (const [index, cell] of cells.entries()) all[columns?.[index] ?? index] = cell;
  return all;
}
