/** Which tables and columns files are wanted for: what each holds, what must not be missing, which schemes read it; and empty workbooks to fill in. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { expectedIn } from '../../desk/facts/expected.ts';
import { batchFolder } from '../../desk/facts/import.ts';
import { withIncoming } from '../../desk/facts/incoming.ts';
import type { Office } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import type { ColumnDeclaration, ColumnType, TableDeclaration } from '../../methods/tables.ts';
import { writeBook } from '../../paper/book.ts';
import type { Doors } from '../house/doors.ts';
import { everywhere, type Route, route } from '../house/route.ts';
import { id } from '../house/shapes.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A column with what is wanted of it: the titles of the schemes that read it, and whether rows cannot be told apart or dated without it. */
type Wanted = { readonly column: ColumnDeclaration; readonly isNeeded: boolean; readonly schemes: readonly string[] };

/** The tables with their columns; those that most of the released schemes read come first. */
async function wantedTables(
  office: Office,
  doors: Doors,
): Promise<readonly { readonly table: TableDeclaration; readonly columns: readonly Wanted[] }[]> {
  const { needs } = await expectedIn(office, batchFolder(office));
  const all = (await doors.tables(office)).map((table) => {
    const read = needs(table.name);
    const columns = table.columns.map((column) => ({
      column,
      isNeeded: table.key.includes(column.name) || table.when === column.name,
      schemes: read.get(column.name)?.schemes ?? [],
    }));
    return { table, columns, readers: new Set([...read.values()].flatMap(({ schemes }) => schemes)).size };
  });
  return all.toSorted((a, b) => b.readers - a.readers);
}

const EXAMPLES: Readonly<Record<ColumnType['is'], string | null>> = {
  ...{ number: '1234.50', text: null, id: 'A001', date: '2026-10-01', period: '2026-10', truth: '是' },
};

/** A cell as it may be written; null for a text, which may be anything. */
function exampleOf({ type }: ColumnDeclaration): string | null {
  if (type.is === 'id' && type.of === 'employee') return 'E001';
  if (type.is !== 'number') return EXAMPLES[type.is];
  if (type.percent) return '12.5%';
  return type.decimals === 0 ? '12' : EXAMPLES.number;
}

const wanted = route({
  id: 'tables.wanted',
  method: 'GET',
  path: '/facts/wanted',
  tag: 'facts',
  summary: {
    zh: '要哪些表、哪些列：哪些不能少，哪些方案要用',
    en: 'Which tables and columns are wanted, which must not be missing, and which schemes read them',
  },
  need: everywhere('import facts'),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ table: z.string(), title: z.string() },
        columns: z.array(
          z.object({
            ...{ name: z.string(), title: z.string(), type: z.string(), example: z.string().nullable() },
            /** Whether a file without the column is refused. */
            isNeeded: z.boolean(),
            /** The titles of the released schemes that read it. */
            schemes: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  handle: async ({ office, doors }) => ({
    rows: (await wantedTables(office, doors)).map(({ table, columns }) => ({
      ...{ table: table.name, title: table.title },
      columns: columns.map(({ column, isNeeded, schemes }) => ({
        ...{ name: column.name, title: column.title, type: column.type.is, example: exampleOf(column) },
        ...{ isNeeded, schemes: [...schemes] },
      })),
    })),
  }),
});

/** How cells of a column are formatted: ids and texts as text, so that no program makes numbers of them. */
const FORMATS: Readonly<Partial<Record<ColumnType['is'], string>>> = { id: '@', text: '@', period: '@', date: 'yyyy-mm-dd' };

const template = route({
  id: 'tables.template',
  method: 'GET',
  path: '/facts/tables/{table}/template',
  tag: 'facts',
  summary: { zh: '一张表的空工作簿：只有表头', en: 'An empty workbook for a table: its headers alone' },
  need: everywhere('import facts'),
  params: z.object({ table: id }),
  answer: 'file',
  handle: async ({ office, params, doors }) => {
    const found = (await wantedTables(office, doors)).find(({ table }) => table.name === params.table);
    if (found === undefined) throw refused('FACT_TABLE_UNKNOWN', { name: params.table });
    const { table, columns } = found;
    const read = columns.filter(({ isNeeded, schemes }) => isNeeded || schemes.length > 0);
    // Where no scheme reads the table nobody can say which columns matter.
    const shown = columns.some(({ schemes }) => schemes.length > 0) ? read : columns;
    return await withIncoming(doors.machine.data, async (folder) => {
      const path = join(folder, 'template.xlsx');
      await writeBook(path, (book) => {
        const sheet = book.addWorksheet(table.title.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
        sheet.columns = shown.map(({ column: { title, type } }) => ({
          ...{ header: title, width: 16 },
          style: FORMATS[type.is] === undefined ? {} : { numFmt: FORMATS[type.is] ?? '' },
        }));
        sheet.commit();
      });
      return { name: `${table.title}.xlsx`, type: XLSX, bytes: await readFile(path) };
    });
  },
});

/** The routes of what files are wanted for. */
export const TABLE_ROUTES: readonly Route[] = [wanted, template];
