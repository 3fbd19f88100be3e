/** Column readers: what a cell of any kind of file means in a column of a declared type. */

import { dayText, parseDay } from '../../lib/day.ts';
import type { ColumnType } from '../../methods/tables.ts';
import {
  dateCell,
  type Fault,
  fault,
  isErrorText,
  type NumberType,
  numberCell,
  periodCell,
  textCell,
  trimmed,
  truthCell,
} from '../cells.ts';
import { serialDay, shownDecimal } from '../workbook/numbers.ts';
import type { Cell, OddCell } from './rows.ts';

/** What is stored of a cell: an integer at the column's scale, a text, a truth value, or the days since 1970-01-01. */
export type Stored = bigint | string | boolean | number;

/** The stored value of a cell, null for a blank one, or why it is refused. */
export type CellReader = (cell: Cell) => Stored | null | Fault;

/** A number of a spreadsheet. */
type SheetNumber = OddCell & { readonly is: 'number' };

/** How a type reads a text, and how it reads a number of a spreadsheet. */
type Meaning = { readonly text: (text: string) => Stored | Fault; readonly number: (cell: SheetNumber) => Stored | Fault };

/** The reader of the cells of one column. */
export function cellReader(type: ColumnType): CellReader {
  const meaning = meaningOf(type);
  const text = type.is === 'date' || type.is === 'period' || type.is === 'truth' ? remembered(meaning.text) : meaning.text;
  return (cell) => {
    if (typeof cell !== 'string') return oddCell(cell, meaning);
    const found = trimmed(cell);
    if (found === '') return null;
    return isErrorText(found) ? fault('CELL_ERROR', found) : text(found);
  };
}

function oddCell(cell: OddCell, meaning: Meaning): Stored | Fault {
  if (cell.is === 'number') return meaning.number(cell);
  if (cell.is === 'error') return fault('CELL_ERROR', cell.text);
  return cell.is === 'not computed' ? fault('CELL_NOT_COMPUTED', '') : fault('CELL_OTHER', cell.text);
}

/** The same function with a memory for short texts, which in such columns come again and again. */
function remembered(read: (text: string) => Stored | Fault): (text: string) => Stored | Fault {
  const known = new Map<string, Stored | Fault>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    if (known.size >= 5000) known.clear();
    if (text.length <= 12) known.set(text, now);
    return now;
  };
}

function meaningOf(type: ColumnType): Meaning {
  switch (type.is) {
    case 'number':
      return { text: (text) => numberCell(text, type), number: (cell) => sheetAmount(cell, type) };
    case 'date':
      return { text: dateCell, number: sheetDate };
    case 'period':
      return { text: (text) => periodCell(text, type.month), number: (cell) => sheetPeriod(cell, type.month) };
    case 'truth':
      return { text: truthCell, number: (cell) => (cell.format.is === 'plain' ? truthCell(cell.text) : fault('CELL_TRUTH', cell.text)) };
    case 'id':
      return { text: (text) => textCell(text, true), number: (cell) => sheetText(cell, true) };
    case 'text':
      return { text: (text) => textCell(text, false), number: (cell) => sheetText(cell, false) };
  }
}

/** A percentage of a spreadsheet is kept as its hundredth: 0.125 shown as 12.5 %. */
function sheetAmount(cell: SheetNumber, type: NumberType): bigint | Fault {
  if (cell.format.is === 'date') return fault('CELL_SHOWN_AS_DATE', cell.text);
  const percent = cell.format.is === 'percent';
  const shown = shownDecimal(cell.text, percent ? 2 : 0);
  if (shown === null) return fault('CELL_PRECISION', cell.text);
  return numberCell(percent ? `${shown}%` : shown, type);
}

function sheetDate(cell: SheetNumber): number | Fault {
  const shown = shownDecimal(cell.text) ?? '';
  if (cell.format.is === 'plain' && /^\d{8}$/.test(shown)) return dateCell(shown);
  if (cell.format.is === 'percent') return fault('CELL_DATE', `${cell.text}`);
  const day = serialDay(cell.text, cell.from1904);
  if (day === null) return fault('CELL_NO_SUCH_DAY', cell.text);
  return cell.format.is === 'date' || (day >= PLAIN_DAYS.first && day <= PLAIN_DAYS.last) ? day : fault('CELL_DATE', cell.text);
}

/** A number that no format shows as a date is one only where it looks like a day of a working life: 2026 and 202610 are serials too. */
const PLAIN_DAYS = { first: parseDay('1930-01-01') ?? 0, last: parseDay('2099-12-31') ?? 0 };

/** A month typed into a spreadsheet becomes the first day of that month, shown without its day. */
function sheetPeriod(cell: SheetNumber, month: boolean): string | Fault {
  if (cell.format.is !== 'date') return periodCell(shownDecimal(cell.text) ?? cell.text, month);
  const day = serialDay(cell.text, cell.from1904);
  const text = day === null ? cell.text : dayText(day);
  if (cell.format.day || !text.endsWith('-01')) return fault(month ? 'CELL_MONTH' : 'CELL_PERIOD', text);
  return periodCell(text.slice(0, 7), month);
}

/** A number in a column of texts reads as people see it: whole, or filled up with zeros by its format. */
function sheetText(cell: SheetNumber, id: boolean): string | Fault {
  if (cell.format.is === 'date') return fault('CELL_SHOWN_AS_DATE', cell.text);
  const shown = shownDecimal(cell.text);
  if (shown === null) return fault('CELL_PRECISION', cell.text);
  if (id && !/^\d+$/.test(shown)) return fault('CELL_ID', shown);
  if (cell.format.is === 'percent') return fault('CELL_ID', cell.text);
  return cell.format.is === 'filled' ? shown.padStart(cell.format.digits, '0') : shown;
}
