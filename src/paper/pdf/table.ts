/** Tables on PDF pages: rows stay whole where they can, and the head stands on top of every page. */

import type { Table, Words } from '../../lib/document.ts';
import { columnWidths } from '../widths.ts';
import { widestChunk, widthOf, wrap } from '../wrap.ts';
import { BOTTOM, demand, drawLine, INK, lineHeight, newPage, PAPER, type Pen, rulerOf, TEXT_WIDTH } from './page.ts';

const SIZE = 9.5;
const PAD = { x: 6, y: 3 } as const;

/** Chinese may be broken anywhere; columns narrower than four characters read badly all the same. */
const NARROW = 4.2 * SIZE;

/** The cells of a row, broken into lines. */
type Row = { readonly cells: readonly (readonly Words[])[]; readonly head: boolean };

type Laid = { readonly table: Table; readonly widths: readonly number[]; readonly head: Row | null; readonly rows: readonly Row[] };

/** Draws a table at the pen and moves the pen below it. */
export function drawTable(pen: Pen, table: Table): void {
  const laid = lay(pen, table);
  const { head, rows } = laid;
  const caption = captionHeight(table);
  demand(pen, tableStart(pen, table));
  if (table.caption !== null) {
    drawLine(pen, [table.caption], PAPER.left, pen.y, { size: SIZE, colour: INK.quiet });
    pen.y += caption;
  }
  if (head !== null) drawRow(pen, laid, head);
  for (const [k, row] of rows.entries()) {
    // The last row does not stand alone on a page.
    const after = k === rows.length - 2 ? heightOf(rows[k + 1]) : 0;
    for (const part of parted(pen, row, head)) drawRow(pen, laid, part, head, after);
  }
}

/** Tables up to this height are not parted. */
const SMALL = (BOTTOM - PAPER.top) / 3;

const captionHeight = (table: Table): number => (table.caption === null ? 0 : lineHeight(SIZE) + 2);

/** How high a table is. */
export function tableHeight(pen: Pen, table: Table): number {
  const { head, rows } = lay(pen, table);
  return captionHeight(table) + heightOf(head) + rows.reduce((sum, row) => sum + heightOf(row), 0);
}

/** How much of a table must stand together: all of a small one, else its caption, its head and its first two rows. */
export function tableStart(pen: Pen, table: Table): number {
  const { head, rows } = lay(pen, table);
  const whole = tableHeight(pen, table);
  return whole <= SMALL ? whole : captionHeight(table) + heightOf(head) + heightOf(rows[0]) + heightOf(rows[1]);
}

function lay(pen: Pen, table: Table): Laid {
  const heads = table.columns.map(({ head }): Words => [head]);
  const [plain, heavy] = [rulerOf(pen, SIZE), rulerOf(pen, SIZE, true)];
  const needs = heads.map((head, k) => {
    const cells = table.rows.map((row) => row[k] ?? []);
    const most = (of: (words: Words, ruler: typeof plain) => number): number =>
      Math.max(of(head, heavy), ...cells.map((cell) => of(cell, plain)));
    const natural = most(widthOf);
    const least = Math.max(most(widestChunk), Math.min(natural, NARROW));
    return { natural: natural + 2 * PAD.x + 0.5, least: least + 2 * PAD.x + 0.5 };
  });
  const widths = columnWidths(needs, TEXT_WIDTH);
  const rowOf = (cells: readonly Words[], head: boolean): Row => ({
    cells: cells.map((cell, k) => wrap(cell, (widths[k] ?? 0) - 2 * PAD.x, head ? heavy : plain)),
    head,
  });
  const headed = table.columns.some(({ head }) => head !== '');
  return { table, widths, head: headed ? rowOf(heads, true) : null, rows: table.rows.map((cells) => rowOf(cells, false)) };
}

const heightOf = (row: Row | null | undefined): number =>
  row === null || row === undefined ? 0 : Math.max(...row.cells.map((lines) => lines.length)) * lineHeight(SIZE) + 2 * PAD.y;

/** A row that is higher than a page as several rows, each of which fits one; any other row as it is. */
function parted(pen: Pen, row: Row, head: Row | null): readonly Row[] {
  const room = BOTTOM - PAPER.top - heightOf(head) - 2 * PAD.y;
  if (heightOf(row) - 2 * PAD.y <= room || pen.y > BOTTOM) return [row];
  const most = Math.floor(room / lineHeight(SIZE));
  const parts = Math.ceil(Math.max(...row.cells.map((lines) => lines.length)) / most);
  return Array.from({ length: parts }, (_, k) => ({ ...row, cells: row.cells.map((lines) => lines.slice(k * most, (k + 1) * most)) }));
}

function drawRow(pen: Pen, laid: Laid, row: Row, head: Row | null = null, after = 0): void {
  const height = heightOf(row);
  if (pen.y + height + after > BOTTOM && pen.y > PAPER.top) {
    newPage(pen);
    if (head !== null) drawRow(pen, laid, head);
  }
  let x: number = PAPER.left;
  for (const [k, lines] of row.cells.entries()) {
    const width = laid.widths[k] ?? 0;
    pen.pdf.lineWidth(0.5).strokeColor(INK.line);
    if (row.head) pen.pdf.rect(x, pen.y, width, height).fillAndStroke(INK.shade, INK.line);
    else pen.pdf.rect(x, pen.y, width, height).stroke();
    const look = { size: SIZE, colour: INK.text, heavy: row.head };
    const ruler = rulerOf(pen, SIZE, row.head);
    const right = laid.table.columns[k]?.align === 'right';
    for (const [at, line] of lines.entries()) {
      const start = right ? x + width - PAD.x - widthOf(line, ruler) : x + PAD.x;
      drawLine(pen, line, start, pen.y + PAD.y + at * lineHeight(SIZE), look);
    }
    x += width;
  }
  pen.y += height;
}
