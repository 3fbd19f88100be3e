/** Writes the workbook that people fill in: one sheet for each kind of rows, with its headers and nothing else. */

import type { ColumnType } from '../../../methods/tables.ts';
import { writeBook } from '../../../paper/book.ts';
import { SHEETS } from './sheets.ts';

/** How cells of a column are formatted: ids and texts as text, so that no program makes numbers of them. */
const FORMATS: Readonly<Partial<Record<ColumnType['is'], string>>> = { id: '@', text: '@', date: 'yyyy-mm-dd', number: '0.00' };

/** Writes the template to a file. */
export const writePeopleTemplate = (path: string): Promise<void> =>
  writeBook(path, (book) => {
    for (const { title, columns } of SHEETS) {
      const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
      sheet.columns = columns.map((column) => ({
        ...{ header: column.title, width: 16 },
        style: FORMATS[column.type.is] === undefined ? {} : { numFmt: FORMATS[column.type.is] ?? '' },
      }));
      sheet.commit();
    }
  });
