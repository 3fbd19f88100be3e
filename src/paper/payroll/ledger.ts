/** Tables of amounts on payslips: no grid, quiet lines between rows, amounts under each other at the right. */

import type { Words } from '../../lib/document.ts';
import { BOTTOM, drawLine, INK, type Look, lineHeight, PAPER, type Pen, rulerOf, TEXT_WIDTH } from '../pdf/page.ts';
import { widthOf, wrap } from '../wrap.ts';

/** A column: its head, which part of the width of the text it has, and the side at which its cells stand. */
export type LedgerColumn = { readonly head: string; readonly part: number; readonly align: 'left' | 'right' };

/** A row of as many cells as there are columns; a heavy one is a sum. */
export type LedgerRow = { readonly cells: readonly Words[]; readonly heavy?: boolean };

/** A table, and how a page is turned when it is full. */
export type Ledger = { readonly columns: readonly LedgerColumn[]; readonly rows: readonly LedgerRow[]; readonly turn: () => void };

const BODY: Look = { size: 10, colour: INK.text };
const HEAD: Look = { size: 8.5, colour: INK.quiet };
const PAD = { x: 6, y: 2.5 } as const;

/** Draws a table at the pen and moves the pen below it; its head stands again on top of every page. */
export function drawLedger(pen: Pen, { columns, rows, turn }: Ledger): void {
  drawHead(pen, columns);
  for (const row of rows) {
    const lines = row.cells.map((cell, k) => wrap(cell, widthOfColumn(columns[k]) - 2 * PAD.x, rulerOf(pen, BODY.size, row.heavy)));
    const height = heightOf(lines.reduce((most, each) => Math.max(most, each.length), 1));
    if (pen.y + height > BOTTOM) {
      turn();
      drawHead(pen, columns);
    }
    drawRow(pen, columns, { lines, height, heavy: row.heavy === true });
  }
}

/** How high a table of one-line rows is, its head included. */
export const ledgerHeight = (rows: number): number => heightOf(rows === 0 ? 0 : 1) * rows + lineHeight(HEAD.size) + 6;

const heightOf = (lines: number): number => lines * lineHeight(BODY.size) + 2 * PAD.y;

const widthOfColumn = (column: LedgerColumn | undefined): number => TEXT_WIDTH * (column?.part ?? 0);

function drawHead(pen: Pen, columns: readonly LedgerColumn[]): void {
  drawCells(pen, columns, { cells: columns.map(({ head }) => [[head]]), y: pen.y, look: HEAD });
  pen.y += lineHeight(HEAD.size) + 3;
  rule(pen, 0.8, INK.quiet);
  pen.y += 1;
}

type Laid = { readonly lines: readonly (readonly Words[])[]; readonly height: number; readonly heavy: boolean };

function drawRow(pen: Pen, columns: readonly LedgerColumn[], { lines, height, heavy }: Laid): void {
  if (heavy) pen.pdf.rect(PAPER.left, pen.y, TEXT_WIDTH, height).fill(INK.shade);
  drawCells(pen, columns, { cells: lines, y: pen.y + PAD.y, look: heavy ? { ...BODY, heavy } : BODY });
  pen.y += height;
  rule(pen, 0.5, INK.line);
}

type Cells = { readonly cells: readonly (readonly Words[])[]; readonly y: number; readonly look: Look };

function drawCells(pen: Pen, columns: readonly LedgerColumn[], { cells, y, look }: Cells): void {
  const ruler = rulerOf(pen, look.size, look.heavy);
  let x: number = PAPER.left;
  for (const [k, lines] of cells.entries()) {
    const width = widthOfColumn(columns[k]);
    for (const [at, line] of lines.entries()) {
      const start = columns[k]?.align === 'right' ? x + width - PAD.x - widthOf(line, ruler) : x + PAD.x;
      drawLine(pen, line, start, y + at * lineHeight(look.size), look);
    }
    x += width;
  }
}

/** A line over the width of the text, at the pen. */
export function rule({ pdf, y }: Pen, width: number, colour: string): void {
  pdf
    .lineWidth(width)
    .strokeColor(colour)
    .moveTo(PAPER.left, y)
    .lineTo(PAPER.width - PAPER.right, y)
    .stroke();
}
