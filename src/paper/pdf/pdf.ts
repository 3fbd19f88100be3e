/** A document as a PDF: A4, with an embedded Chinese font of which only the used characters are kept, made without a browser. */

import { type Block, type Document, plainText, type Words } from '../../lib/document.ts';
import { wrap } from '../wrap.ts';
import { BOTTOM, bytesOf, demand, drawLine, INK, type Look, lineHeight, openPen, PAPER, type Pen, rulerOf, TEXT_WIDTH } from './page.ts';
import { drawTable, tableHeight, tableStart } from './table.ts';

/** The bytes of the PDF; the same document gives the same bytes. */
export async function documentPdf(document: Document): Promise<Uint8Array> {
  const pen = openPen(document);
  drawTitle(pen, document);
  for (const [k, block] of document.blocks.entries()) drawBlock(pen, block, document.blocks.slice(k + 1));
  drawFeet(pen, document);
  return await bytesOf(pen);
}

const BODY: Look = { size: 10.5, colour: INK.text };

function drawTitle(pen: Pen, { title, under }: Document): void {
  drawText(pen, [title], { size: 20, colour: INK.text, heavy: true });
  pen.y += 2;
  drawText(pen, [under], { size: 10, colour: INK.quiet });
  pen.y += 6;
}

function drawBlock(pen: Pen, block: Block, after: readonly Block[]): void {
  if (block.is === 'heading') drawHeading(pen, block, after);
  else if (block.is === 'paragraph') drawParagraph(pen, block);
  else if (block.is === 'list') drawList(pen, block.items);
  else {
    pen.y += 5;
    drawTable(pen, block);
    pen.y += 7;
  }
}

function drawList(pen: Pen, items: readonly Words[]): void {
  pen.y += 3;
  for (const item of items) drawItem(pen, item);
  pen.y += 3;
}

function drawHeading(pen: Pen, { level, words }: Block & { is: 'heading' }, after: readonly Block[]): void {
  const look: Look = level === 1 ? { size: 14, colour: INK.accent, heavy: true } : { size: 11.5, colour: INK.text, heavy: true };
  const above = level === 1 ? 18 : 9;
  demand(pen, above + lineHeight(look.size) + 6 + together(pen, after));
  if (pen.y > PAPER.top) pen.y += above;
  pen.pdf.outline.addItem(plainText(level === 1 ? words : words.slice(0, 1)));
  drawText(pen, words, look);
  if (level === 1) {
    pen.pdf
      .lineWidth(1.2)
      .strokeColor(INK.accent)
      .moveTo(PAPER.left, pen.y + 1)
      .lineTo(PAPER.width - PAPER.right, pen.y + 1)
      .stroke();
    pen.y += 6;
  }
}

/** How much below a heading must stand on its page: all up to the next heading where that is not much, else its beginning. */
function together(pen: Pen, after: readonly Block[]): number {
  const end = after.findIndex(({ is }) => is === 'heading');
  const own = end === -1 ? after : after.slice(0, end);
  const [first, second] = own;
  const all = own.reduce((sum, block) => sum + heightOf(pen, block), 0);
  const bare = end !== -1 && own.every((block) => block.is === 'paragraph' && block.as !== 'rule');
  if (bare) return all + lineHeight(11.5) + 15 + together(pen, after.slice(end + 1));
  if (all <= LITTLE || first === undefined) return all;
  return startOf(pen, first) + (first.is === 'table' || second === undefined ? 0 : startOf(pen, second));
}

/** Up to this height what belongs to a heading is not parted. */
const LITTLE = (BOTTOM - PAPER.top) * 0.3;

const startOf = (pen: Pen, block: Block): number =>
  block.is === 'table' ? 5 + tableStart(pen, block) : Math.min(heightOf(pen, block), lineHeight(BODY.size) * 2 + 14);

/** How high a block is, about; tables exactly. */
function heightOf(pen: Pen, block: Block): number {
  const lines = (words: Words, width: number): number => wrap(words, width, rulerOf(pen, BODY.size)).length * lineHeight(BODY.size);
  switch (block.is) {
    case 'heading':
      return lineHeight(14) + 20;
    case 'paragraph':
      return block.as === 'rule' || block.as === 'notice' ? lines(block.words, TEXT_WIDTH - 20) + 14 : lines(block.words, TEXT_WIDTH) + 4;
    case 'list':
      return block.items.reduce((sum, item) => sum + lines(item, TEXT_WIDTH - 13) + 1, 6);
    case 'table':
      return tableHeight(pen, block) + 12;
  }
}

const BOXES = { rule: { fill: INK.shade, bar: INK.accent }, notice: { fill: INK.notice, bar: INK.amber } } as const;

function drawParagraph(pen: Pen, { as, words }: Block & { is: 'paragraph' }): void {
  pen.y += 2;
  if (as === 'rule' || as === 'notice') drawBox(pen, words, BOXES[as]);
  else drawText(pen, words, as === 'quiet' ? { ...BODY, size: 9.5, colour: INK.quiet } : BODY);
  pen.y += 2;
}

/** A paragraph on a coloured ground with a bar at its side; it goes on over a page's end line by line. */
function drawBox(pen: Pen, words: Words, { fill, bar }: { readonly fill: string; readonly bar: string }): void {
  const lines = wrap(words, TEXT_WIDTH - 20, rulerOf(pen, BODY.size));
  const line = lineHeight(BODY.size);
  demand(pen, Math.min(lines.length, 3) * line + 10);
  for (const [k, each] of lines.entries()) {
    demand(pen, line + 5);
    const [top, bottom] = [k === 0 ? 5 : 0, k === lines.length - 1 ? 5 : 0];
    pen.pdf.rect(PAPER.left, pen.y, TEXT_WIDTH, top + line + bottom).fill(fill);
    pen.pdf.rect(PAPER.left, pen.y, 2.5, top + line + bottom).fill(bar);
    drawLine(pen, each, PAPER.left + 12, pen.y + top, BODY);
    pen.y += top + line + bottom;
  }
}

function drawText(pen: Pen, words: Words, look: Look): void {
  for (const line of wrap(words, TEXT_WIDTH, rulerOf(pen, look.size, look.heavy))) {
    demand(pen, lineHeight(look.size));
    drawLine(pen, line, PAPER.left, pen.y, look);
    pen.y += lineHeight(look.size);
  }
}

function drawItem(pen: Pen, words: Words): void {
  const indent = 13;
  const lines = wrap(words, TEXT_WIDTH - indent, rulerOf(pen, BODY.size));
  for (const [k, line] of lines.entries()) {
    demand(pen, lineHeight(BODY.size));
    if (k === 0) drawLine(pen, ['•'], PAPER.left + 2, pen.y, { ...BODY, colour: INK.accent });
    drawLine(pen, line, PAPER.left + indent, pen.y, BODY);
    pen.y += lineHeight(BODY.size);
  }
  pen.y += 1;
}

/** The foot of every page: the document, and which page of how many. */
function drawFeet(pen: Pen, { foot, language }: Document): void {
  const { start, count } = pen.pdf.bufferedPageRange();
  const look: Look = { size: 8.5, colour: INK.quiet };
  const ruler = rulerOf(pen, look.size);
  const y = PAPER.height - 44;
  for (let page = start; page < start + count; page += 1) {
    pen.pdf.switchToPage(page);
    const number = language === 'zh' ? `第 ${page - start + 1} 页，共 ${count} 页` : `page ${page - start + 1} of ${count}`;
    const room = TEXT_WIDTH - ruler(number, false) - 20;
    pen.pdf
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .moveTo(PAPER.left, y - 4)
      .lineTo(PAPER.width - PAPER.right, y - 4)
      .stroke();
    drawLine(pen, wrap([foot], room, ruler)[0] ?? [], PAPER.left, y, look);
    drawLine(pen, [number], PAPER.width - PAPER.right - ruler(number, false), y, look);
  }
}
