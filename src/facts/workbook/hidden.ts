/** Hidden rows and columns of a sheet: they are read like all others, so somebody who does not see them is told. */

import type { Problem } from '../../lib/problem.ts';
import type { BoundColumn, CellPlace } from '../files/headers.ts';

/** What a sheet hides, as far as it has been read. */
export type HiddenParts = {
  /** Columns from one to another, counted from 0. */
  columns(first: number, last: number): void;
  /** A row that became one of the table, as people count it. */
  row(number: number): void;
  /** Warnings for the rows, and for those of the table's columns that are hidden. */
  warnings(place: CellPlace, bound: readonly BoundColumn[]): readonly Problem[];
};

/** How many stretches of rows, or columns, are named. */
const NAMED = 5;

/** Nothing hidden yet. */
export function hiddenParts(): HiddenParts {
  const ranges: { readonly first: number; readonly last: number }[] = [];
  const rows: { first: number; last: number }[] = [];
  let count = 0;
  return {
    columns: (first, last) => {
      ranges.push({ first, last });
    },
    row: (number) => {
      const before = rows.at(-1);
      count += 1;
      if (before !== undefined && before.last === number - 1) before.last = number;
      else rows.push({ first: number, last: number });
    },
    warnings: (place, bound) => {
      const columns = bound.filter(({ position }) => ranges.some(({ first, last }) => first <= position && position <= last));
      const { sheet = '' } = place;
      const [row] = rows;
      const [column] = columns;
      const stretches = rows.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
      const letters = columns.toSorted((a, b) => a.position - b.position).map(({ position }) => columnLetters(position));
      const warn = (code: string, at: Partial<CellPlace>, number: number, names: readonly string[], more: boolean): Problem => ({
        code,
        severity: 'warning',
        place: { ...place, ...at },
        values: { sheet, count: number, named: listed(names, '、', more), namedEn: listed(names, ', ', more) },
      });
      return [
        ...(row === undefined ? [] : [warn('ROWS_HIDDEN', { row: row.first }, count, stretches.slice(0, NAMED), stretches.length > NAMED)]),
        ...(column === undefined
          ? []
          : [warn('COLUMNS_HIDDEN', { column: column.header }, columns.length, letters.slice(0, NAMED), letters.length > NAMED)]),
      ];
    },
  };
}

const listed = (names: readonly string[], between: string, more: boolean): string => `${names.join(between)}${more ? ' …' : ''}`;

/** The letters of a column counted from 0: A, Z, AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`;
}
