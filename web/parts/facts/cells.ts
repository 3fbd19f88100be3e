/** Rows of facts as people read them, wherever they are shown: amounts with their thousands apart, figures in line at the right. */

import type { Column } from '../data-table.tsx';

/** The cells of a row in the order of the columns; null is a blank one. */
export type Cells = readonly (string | null)[];

/** A column by its name, with the head that it is shown under. */
export type Head = { readonly name: string; readonly head: string; readonly wideOnly?: true };

/** The columns of rows by their heads; figures stand at the right where nothing else is in the column. */
export const cellColumns = <Row extends { readonly cells: Cells }>(heads: readonly Head[], rows: readonly Row[]): readonly Column<Row>[] =>
  heads.map(({ name, ...shown }, k) => ({
    ...{ key: name, ...shown },
    cell: ({ cells }) => grouped(cells[k] ?? ''),
    ...(isFigures(rows.flatMap(({ cells }) => cells[k] ?? [])) ? { align: 'right' as const } : {}),
  }));

const isFigures = (filled: readonly string[]): boolean => filled.length > 0 && filled.every((cell) => /^[-−]?[\d,.]+%?$/.test(cell));

/** An amount with its thousands apart; whatever else is written stays as it is. */
export const grouped = (cell: string): string => (/^[-−]?\d{4,}\.\d\d$/.test(cell) ? cell.replace(/\B(?=(\d{3})+\.)/g, ',') : cell);
