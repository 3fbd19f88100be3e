/** What a sheet does not show as it is: hidden parts, which are read like all others, and merged cells, which hold one value for many. */

import type { Problem } from '../../lib/problem.ts';
import type { BoundColumn, CellPlace } from '../files/headers.ts';
import { Unreadable } from '../files/rows.ts';
import { type CellRange, columnLetters } from './references.ts';

/** What a sheet hides, as far as it has been read. */
export type HiddenParts = {
  /** Columns from one to another, counted from 0. */
  columns(first: number, last: number): void;
  /** A row that became one of the table, as people count it. */
  row(number: number): void;
  /** Cells that are shown as one, of which the first alone holds a value. */
  merged(range: CellRange): void;
  /** Warnings for a hidden sheet, for the rows, and for those of the table's columns that are hidden; errors for merged cells of the table. */
  problems(place: CellPlace, table: Extent): readonly Problem[];
};

/** Where a table stands in its sheet. */
export type Extent = { readonly columns: readonly BoundColumn[]; readonly header: number; readonly last: number };

/** How many stretches of rows, or columns, are named. */
const NAMED = 5;

/** The largest number of merged stretches that a sheet may have. */
const MERGED = 100_000;

/** Nothing hidden yet, but perhaps the sheet itself. */
export function hiddenParts(sheetHidden: boolean): HiddenParts {
  const ranges: { readonly first: number; readonly last: number }[] = [];
  const merges: CellRange[] = [];
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
    merged: (range) => {
      if (merges.length >= MERGED) throw new Unreadable('WORKBOOK_TOO_LARGE');
      merges.push(range);
    },
    problems: (place, table) => {
      const columns = table.columns.filter(({ position }) => ranges.some(({ first, last }) => first <= position && position <= last));
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
        ...(sheetHidden ? [warn('SHEET_HIDDEN', {}, 1, [], false)] : []),
        ...(row === undefined ? [] : [warn('ROWS_HIDDEN', { row: row.first }, count, stretches.slice(0, NAMED), stretches.length > NAMED)]),
        ...(column === undefined
          ? []
          : [warn('COLUMNS_HIDDEN', { column: column.header }, columns.length, letters.slice(0, NAMED), letters.length > NAMED)]),
        ...merges.flatMap((range) => mergedCells(place, table, range)),
      ];
    },
  };
}

const listed = (names: readonly string[], between: string, more: boolean): string => `${names.join(between)}${more ? ' …' : ''}`;

/** The problem of merged cells that take a value from a column of the table; none where they lie beside it, above it or in its header. */
function mergedCells(place: CellPlace, { columns, header, last }: Extent, range: CellRange): Problem[] {
  const [first, end] = [Math.max(range.first.row, header + 1), Math.min(range.last.row, last)];
  if (first > end) return [];
  const within = columns.filter(({ position }) => range.first.column <= position && position <= range.last.column);
  const [column] = within.toSorted((a, b) => a.position - b.position);
  const harmless = range.first.row === range.last.row && within.length === 1 && column?.position === range.first.column;
  if (column === undefined || harmless) return [];
  const cells = [range.first, range.last].map(({ column: at, row }) => `${columnLetters(at)}${row}`).join(':');
  return [
    {
      code: 'CELL_MERGED',
      severity: 'error',
      place: { ...place, row: first, column: column.header },
      values: { column: column.header, cells },
    },
  ];
}
