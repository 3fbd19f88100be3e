/** Sheets of .xlsx workbooks as rows: numbers keep the digits that the file holds, errors and formulas without a result are named. */

import { type Batch, type Cell, type NumberFormat, type Row, Unreadable } from './files/rows.ts';
import type { HiddenParts } from './workbook/hidden.ts';
import { COLUMNS, cellRange, cellReference, ROWS } from './workbook/references.ts';
import { rowInHand } from './workbook/row.ts';
import { isTrue, richText, type SheetPart, type Workbook } from './workbook/workbook.ts';
import { type XmlListener, xmlStretches } from './workbook/xml.ts';

const PLAIN: NumberFormat = { is: 'plain' };

/**
 * The rows of a sheet from its first row with content on, in batches; `hidden` is told of its hidden columns and merged cells. Throws
 * {@link Unreadable} for what is no sheet.
 */
export async function* sheetRows(workbook: Workbook, sheet: SheetPart, hidden: HiddenParts): AsyncGenerator<Batch> {
  const { from1904, computed } = workbook;
  const context = { texts: await workbook.texts(), formats: await workbook.formats(), from1904, computed };
  const reader = sheetReader(context, hidden);
  let bytes = 0;
  for await (const length of xmlStretches(await workbook.archive.read(sheet.part), sheet.part, reader.listener)) {
    bytes += length;
    yield { rows: reader.take(), bytes };
  }
  yield { rows: reader.take(), bytes };
}

/** A cell as its tags say: type, style, whether it has a formula, and its value. */
type Tags = { readonly type: string; readonly style: number; readonly column: number; formula: boolean; value: string | null };

function sheetReader(context: Context, hidden: HiddenParts): { listener: XmlListener; take(): Row[] } {
  let rows: Row[] = [];
  const row = rowInHand();
  let [inRow, unseen, last] = [false, false, 0];
  let cell: Tags | null = null;
  let inside: 'sheet' | 'rows' | 'value' = 'sheet';
  let started = false;
  const rich = richText();
  const endCell = () => {
    if (cell !== null) row.put(cell.column, cellOf(cell, rich.take(), context));
    cell = null;
  };
  const endRow = () => {
    const heads = !started && row.inked;
    started ||= heads;
    if (row.inked) rows.push(row.taken(last, unseen, heads));
    inRow = false;
  };
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (inside === 'value') throw contradiction('v');
      if (name === 'sheetData') inside = 'rows';
      else if (inside === 'sheet') besideRows(name, attributes, hidden);
      else if (name === 'row') {
        if (inRow) throw contradiction(`row ${attributes['r']}`);
        last = nextNumber(attributes['r'], last);
        unseen = isUnseen(attributes);
        inRow = true;
        row.begin();
      } else if (name === 'c') {
        if (!inRow || cell !== null) throw contradiction(attributes['r'] ?? 'c');
        cell = tagsOf(attributes, row.next, last);
      } else if (cell !== null) {
        if (name === 'f') cell.formula = true;
        if (name === 'v') {
          if (cell.value !== null) throw contradiction('v');
          inside = 'value';
          cell.value = '';
        }
        rich.open(name);
      }
    },
    text: (text) => {
      if (inside === 'value' && cell !== null) cell.value += text;
      else if (cell !== null) rich.text(text);
    },
    close: (name) => {
      if (name === 'v' && inside === 'value') inside = 'rows';
      else if (name === 'sheetData') inside = 'sheet';
      else if (inside === 'sheet') return;
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

/** What stands beside the rows of a sheet and matters to who reads them. */
function besideRows(name: string, attributes: Attributes, hidden: HiddenParts): void {
  if (name === 'col' && (isTrue(attributes['hidden']) || isNought(attributes['width'])))
    hidden.columns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
  if (name !== 'mergeCell') return;
  const range = cellRange(attributes['ref'] ?? '');
  if (range === null) throw contradiction(attributes['ref'] ?? name);
  hidden.merged(range);
}

type Attributes = Readonly<Record<string, string>>;

const contradiction = (part: string): Unreadable => new Unreadable('WORKBOOK_BROKEN', { part: part.slice(0, 40) });

/** Rows are hidden in so many words, or by a height of nought. */
const isUnseen = (attributes: Attributes): boolean => isTrue(attributes['hidden']) || isNought(attributes['ht']);

const isNought = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

function nextNumber(reference: string | undefined, last: number): number {
  const number = reference === undefined ? last + 1 : Number(reference);
  if (!Number.isInteger(number) || number <= last || number > ROWS) throw contradiction(`row ${reference}`);
  return number;
}

/** The tags of a cell that stands at `next` or further right, in the row at hand. */
function tagsOf(attributes: Attributes, next: number, row: number): Tags {
  const { r: reference, t: type = 'n', s: style = '0' } = attributes;
  const at = reference === undefined ? { column: next, row } : cellReference(reference);
  if (at === null || at.row !== row || at.column < next || at.column >= COLUMNS) throw contradiction(reference ?? `row ${row}`);
  return { type, style: Number(style), column: at.column, formula: false, value: null };
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
      return truthText(tags.value);
    case 'e':
      return { is: 'error', text: tags.value };
    case 'n':
      return { is: 'number', text: tags.value, format: formatOf(tags.style, context.formats), from1904: context.from1904 };
    default:
      throw contradiction(`t="${tags.type}"`);
  }
}

function truthText(value: string): string {
  if (!/^(?:[01]|true|false)$/.test(value)) throw contradiction(`b ${value}`);
  return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
}

/** The format of a style; a workbook without styles has the plain one alone. */
function formatOf(style: number, formats: readonly NumberFormat[]): NumberFormat {
  const format = formats[style] ?? (style === 0 && formats.length === 0 ? PLAIN : undefined);
  if (format === undefined) throw contradiction(`s="${style}"`);
  return format;
}

function sharedText(reference: string, texts: readonly string[]): string {
  const text = /^\d+$/.test(reference) ? texts[Number(reference)] : undefined;
  if (text === undefined) throw contradiction(`sharedStrings[${reference}]`);
  return text;
}
