/** Sheets of .xlsx workbooks as rows: numbers keep the digits that the file holds, errors and formulas without a result are named. */

import { type Batch, type Cell, type NumberFormat, type Row, Unreadable } from './files/rows.ts';
import type { HiddenParts } from './workbook/hidden.ts';
import { isTrue, richText, type SheetPart, type Workbook } from './workbook/workbook.ts';
import { type XmlListener, xmlStretches } from './workbook/xml.ts';

/** The largest number of columns of a sheet. */
const COLUMNS = 16384;

const PLAIN: NumberFormat = { is: 'plain' };

/**
 * The rows of a sheet from its first row with content on, in batches; `hidden` is told of its hidden columns. Throws {@link Unreadable}
 * for what is no sheet.
 */
export async function* sheetRows(workbook: Workbook, sheet: SheetPart, hidden: HiddenParts): AsyncGenerator<Batch> {
  const context = {
    texts: await workbook.texts(),
    formats: await workbook.formats(),
    from1904: workbook.from1904,
    computed: workbook.computed,
  };
  const reader = sheetReader(context, hidden);
  let bytes = 0;
  for await (const length of xmlStretches(await workbook.archive.read(sheet.part), sheet.part, reader.listener)) {
    bytes += length;
    yield { rows: reader.take(), bytes };
  }
  yield { rows: reader.take(), bytes };
}

/** A cell as its tags say: type, style, whether it has a formula, and its value. */
type Tags = { type: string; style: number; column: number; formula: boolean; value: string | null };

function sheetReader(context: Context, hidden: HiddenParts): { listener: XmlListener; take(): Row[] } {
  let rows: Row[] = [];
  let number = 0;
  let unseen = false;
  let cells: Cell[] = [];
  let cell: Tags | null = null;
  let inValue = false;
  let started = false;
  const rich = richText();
  const endCell = () => {
    if (cell === null) return;
    while (cells.length < cell.column) cells.push('');
    cells[cell.column] = cellOf(cell, rich.take(), context);
    cell = null;
  };
  const endRow = () => {
    started ||= cells.some((each) => each !== '');
    if (started) rows.push(unseen ? { number, cells, hidden: true } : { number, cells });
  };
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'row') {
        number = nextNumber(attributes['r'], number);
        unseen = isTrue(attributes['hidden']);
        cells = [];
      } else if (name === 'col') {
        if (isTrue(attributes['hidden'])) hidden.columns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
      } else if (name === 'c') {
        cell = tagsOf(attributes, cells.length);
      } else if (cell !== null) {
        if (name === 'f') cell.formula = true;
        if (name === 'v') {
          inValue = true;
          cell.value ??= '';
        }
        rich.open(name);
      }
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value = (cell.value ?? '') + text;
      else if (cell !== null) rich.text(text);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 'c') endCell();
      else if (name === 'row') endRow();
      else if (cell !== null) rich.close(name);
    },
  };
  const take = () => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { listener, take };
}

function nextNumber(reference: string | undefined, last: number): number {
  const number = reference === undefined ? last + 1 : Number(reference);
  if (!Number.isInteger(number) || number <= last || number > 1048576)
    throw new Unreadable('WORKBOOK_BROKEN', { part: `row ${reference}` });
  return number;
}

function tagsOf(attributes: Readonly<Record<string, string>>, next: number): Tags {
  const column = attributes['r'] === undefined ? next : columnNumber(attributes['r']);
  if (column < next || column >= COLUMNS) throw new Unreadable('WORKBOOK_BROKEN', { part: attributes['r'] ?? '' });
  return { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), column, formula: false, value: null };
}

/** The column of a reference, counted from 0: A1 is 0, AA7 is 26. */
function columnNumber(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

type Context = {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly computed: boolean;
};

function cellOf(tags: Tags, inline: string, context: Context): Cell {
  if (tags.formula && !context.computed) return { is: 'not computed' };
  if (tags.type === 'inlineStr') return inline;
  if (tags.value === null || (tags.value === '' && tags.type !== 'str')) return tags.formula ? { is: 'not computed' } : '';
  switch (tags.type) {
    case 's':
      return sharedText(tags.value, context.texts);
    case 'str':
    case 'd':
      return tags.value;
    case 'b':
      return tags.value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return { is: 'error', text: tags.value };
    default:
      return { is: 'number', text: tags.value, format: context.formats[tags.style] ?? PLAIN, from1904: context.from1904 };
  }
}

function sharedText(reference: string, texts: readonly string[]): string {
  const text = /^\d+$/.test(reference) ? texts[Number(reference)] : undefined;
  if (text === undefined) throw new Unreadable('WORKBOOK_BROKEN', { part: `sharedStrings[${reference}]` });
  return text;
}
