/** Tables for the terminal: Chinese characters take two columns, numbers stand to the right. */

import { columnsOf } from '../plan/report.ts';

/** The text filled with blanks on the right. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** The text filled with blanks on the left. */
const padLeft = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;

/** A table as lines: the first row is the head; the first `left` columns stand left, the others right, or each as it is said. */
export function tableLines(rows: readonly (readonly string[])[], left: number | readonly boolean[]): readonly string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, k) => rows.reduce((most, cells) => Math.max(most, columnsOf(cells[k] ?? '')), 0));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, k) =>
        (typeof left === 'number' ? k < left : left[k] === true) ? pad(cell, widths[k] ?? 0) : padLeft(cell, widths[k] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((columnsOfOne) => '─'.repeat(columnsOfOne)).join('  ');
  return rows.flatMap((cells, k) => (k === 0 ? [line(cells), rule] : [line(cells)]));
}

/** How wide a table may be where no terminal says how wide it is. */
export const USUAL_WIDTH = 120;

/** A table as one or several, none wider than `width` where that can be: the columns that stand left first are repeated in each. */
export function slicedTable(rows: readonly (readonly string[])[], left: readonly boolean[], width: number): readonly (readonly string[])[] {
  const kept = Math.max(1, left.indexOf(false) === -1 ? left.length : left.indexOf(false));
  const widthOf = (k: number): number => 2 + rows.reduce((most, cells) => Math.max(most, columnsOf(cells[k] ?? '')), 0);
  const own = Array.from({ length: kept }, (_, k) => widthOf(k)).reduce((sum, each) => sum + each, 0);
  const slices: number[][] = [[]];
  let used = own;
  for (let k = kept; k < left.length; k += 1) {
    if (used + widthOf(k) > width && used > own) {
      slices.push([]);
      used = own;
    }
    slices.at(-1)?.push(k);
    used += widthOf(k);
  }
  return slices.map((columns) => {
    const chosen = [...left.slice(0, kept).keys(), ...columns];
    return tableLines(
      rows.map((cells) => chosen.map((k) => cells[k] ?? '')),
      chosen.map((k) => left[k] === true),
    );
  });
}
