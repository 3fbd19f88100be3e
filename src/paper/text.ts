/** A document as plain text for a terminal: Chinese characters take two columns. */

import { type Block, type Document, plainText, type Table, type Words } from '../lib/document.ts';
import { columnsOf } from '../plan/report.ts';
import { columnWidths } from './widths.ts';
import { type Ruler, widestChunk, wrap } from './wrap.ts';

const RULER: Ruler = (text) => columnsOf(text);

const GAP = 2;

/** Chinese may be broken anywhere; columns narrower than four characters read badly all the same. */
const NARROW = 8;

/** The document in lines of at most so many columns, each ended by a line feed. */
export function documentText(document: Document, columns: number): string {
  const head = [document.title, '═'.repeat(columnsOf(document.title)), document.under];
  return `${[...head, ...document.blocks.flatMap((block) => ['', ...blockLines(block, columns)])].map((line) => line.trimEnd()).join('\n')}\n`;
}

function blockLines(block: Block, columns: number): readonly string[] {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? ['', sectionLine(plainText(block.words), columns)] : indented([plainText(block.words)], '■ ', columns);
    case 'paragraph': {
      const mark = { plain: '', quiet: '', rule: '  ', notice: '! ' }[block.as];
      return indented([plainText(block.words)], mark, columns);
    }
    case 'list':
      return block.items.flatMap((item) => indented([plainText(item)], '  · ', columns));
    case 'table':
      return tableLines(block, columns - GAP).map((line) => `${' '.repeat(GAP)}${line}`);
  }
}

const sectionLine = (text: string, columns: number): string => `── ${text} ${'─'.repeat(Math.max(2, columns - columnsOf(text) - 4))}`;

/** Wrapped text behind a mark, further lines standing under the first. */
function indented(words: Words, mark: string, columns: number): readonly string[] {
  const blank = ' '.repeat(columnsOf(mark));
  return wrap(words, columns - columnsOf(mark), RULER).map((line, k) => `${k === 0 ? mark : blank}${plainText(line)}`);
}

function tableLines(table: Table, columns: number): readonly string[] {
  const heads = table.columns.map(({ head }): Words => [head]);
  const rows = [heads, ...table.rows];
  const needs = heads.map((_, k) => {
    const natural = Math.max(1, ...rows.map((cells) => RULER(plainText(cells[k] ?? []), false)));
    return { natural, least: Math.max(Math.min(natural, NARROW), ...rows.map((cells) => widestChunk(cells[k] ?? [], RULER))) };
  });
  const widths = columnWidths(needs, columns - GAP * (heads.length - 1)).map((width) => Math.max(2, Math.floor(width)));
  const line = (cells: readonly Words[]): readonly string[] => rowLines(cells, widths);
  const headed = table.columns.some(({ head }) => head !== '');
  const rule = widths.map((width) => '─'.repeat(width)).join(' '.repeat(GAP));
  return [
    ...(table.caption === null ? [] : [`${table.caption}${/[\p{L}）)]$/u.test(table.caption) ? '：' : ''}`]),
    ...(headed ? [...line(heads), rule] : []),
    ...table.rows.flatMap(line),
  ];
}

/** A row of cells, as many lines as its longest cell takes. */
function rowLines(cells: readonly Words[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, k) => wrap(cell, widths[k] ?? 1, RULER).map(plainText));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const filled = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)));
  return Array.from({ length: height }, (_, at) =>
    wrapped.map((lines, k) => filled(lines[at] ?? '', widths[k] ?? 1)).join(' '.repeat(GAP)),
  );
}
