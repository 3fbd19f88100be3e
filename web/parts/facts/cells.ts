/** Rows of facts as people read them, wherever they are shown: amounts with their thousands apart, figures in line at the right, yes and no. */

import { useWords } from '../../words/use-words.ts';
import type { Column } from '../data-table.tsx';
import { CELLS } from './words.ts';

/** The cells of a row in the order of the columns; null is a blank one. */
export type Cells = readonly (string | null)[];

/** A column by its name, with the head that it is shown under. */
export type Head = { readonly name: string; readonly head: string; readonly wideOnly?: true };

/** Gives the columns of rows by their heads; figures stand at the right where nothing else is in the column, and yes and no are said so. */
export function useCellColumns(): <Row extends { readonly cells: Cells }>(
  heads: readonly Head[],
  rows: readonly Row[],
) => readonly Column<Row>[] {
  const say = useWords(CELLS);
  return (heads, rows) =>
    heads.map(({ name, ...shown }, k) => {
      const filled = rows.flatMap(({ cells }) => cells[k] ?? []);
      const isTruth = filled.every((cell) => cell === 'true' || cell === 'false');
      const said = (cell: string): string => (isTruth && cell !== '' ? say(cell === 'true' ? 'true' : 'false') : grouped(cell));
      return {
        ...{ key: name, ...shown },
        cell: ({ cells }) => said(cells[k] ?? ''),
        ...(filled.length > 0 && filled.every((cell) => /^[-−]?[\d,.]+%?$/.test(cell)) ? { align: 'right' as const } : {}),
      };
    });
}

/** An amount with its thousands apart; whatever else is written stays as it is. */
export const grouped = (cell: string): string => (/^[-−]?\d{4,}\.\d\d$/.test(cell) ? cell.replace(/\B(?=(\d{3})+\.)/g, ',') : cell);

/** What somebody typed in the place of a cell: with fen where an amount stood there. */
export const inPlaceOf = (before: string | null, cell: string): string =>
  /\.\d\d$/.test(before ?? '') && /^[-−]?\d+(\.\d)?$/.test(cell) ? (cell.includes('.') ? `${cell}0` : `${cell}.00`) : cell;
