/** Writes a report as a workbook: one sheet for each table; values only, no live formulas. */

import type { Cell, ReportTable } from '../../engine/reports/report.ts';
import type { Language } from '../../lib/problem.ts';
import { type Writer, writeBook } from '../../paper/book.ts';
import { cellOf, sheetName } from '../workbook.ts';
import { cellNumber, cellWords } from './cells.ts';

/** Writes the tables to their place. */
export function writeReport(tables: readonly ReportTable[], path: string, language: Language): Promise<void> {
  return writeBook(path, (book) => {
    const names = new Set<string>();
    for (const table of tables) addTable(book, table, sheetName(table.title[language], names), language);
  });
}

function addTable(book: Writer, table: ReportTable, name: string, language: Language): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = table.columns.map(() => ({ width: 18 }));
  const head = sheet.addRow(table.columns.map(({ words }) => words[language]));
  head.font = { bold: true };
  head.commit();
  for (const cells of table.rows) {
    const numbers = cells.map(cellNumber);
    const written = sheet.addRow(cells.map((cell, k) => sheetValue(cell, numbers[k] ?? null, language)));
    numbers.forEach((number, k) => {
      if (number !== null) written.getCell(k + 1).numFmt = formatOf(cells[k] as Cell, number);
    });
    written.commit();
  }
  for (const note of table.notes) sheet.addRow([note[language]]).commit();
  sheet.commit();
}

const isPercent = (cell: Cell): boolean =>
  cell !== null && typeof cell === 'object' && 'state' in cell && cell.type.is === 'number' && cell.type.percent;

/** Percentages stand as their number with the sign in the format, so that no digit changes. */
const formatOf = (cell: Cell, number: string): string => `${number.includes('.') ? '#,##0.00' : '#,##0'}${isPercent(cell) ? '"%"' : ''}`;

const sheetValue = (cell: Cell, number: string | null, language: Language): string | number | null =>
  number === null ? cellWords(cell, language) : cellOf(number);
