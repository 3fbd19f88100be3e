/** Tables for the terminal: Chinese characters take two columns, numbers stand to the right. */

import { columnsOf } from '../plan/report.ts';

/** The text filled with blanks on the right. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** The text filled with blanks on the left. */
export const padLeft = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;

/** A table as lines: the first row is the head; the first `left` columns stand left, the others right. */
export function tableLines(rows: readonly (readonly string[])[], left: number): readonly string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, k) => rows.reduce((most, cells) => Math.max(most, columnsOf(cells[k] ?? '')), 0));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, k) => (k < left ? pad(cell, widths[k] ?? 0) : padLeft(cell, widths[k] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((columnsOfOne) => '─'.repeat(columnsOfOne)).join('  ');
  return rows.flatMap((cells, k) => (k === 0 ? [line(cells), rule] : [line(cells)]));
}
