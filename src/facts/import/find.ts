/** Which table a single file holds, and on which sheet: as the user says, or by the names of file and sheets. */

import type { Problem } from '../../lib/problem.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { nearestWord } from '../../plan/words.ts';
import { type FactFile, type Found, fileAt, listed, openWorkbooks, sheetsFor } from '../files/find.ts';
import { namesOf, plainName } from '../files/headers.ts';
import type { SheetPart, Workbook } from '../workbook/workbook.ts';

/** What is looked for: a file, the library of tables, and where the user says them the name of the table and of the sheet. */
export type Wanted = {
  readonly file: string;
  readonly sheet: string | null;
  readonly tables: readonly TableDeclaration[];
  readonly table: string | null;
};

/** The table, its file and its sheet; or why they are not clear. The workbook of a sheet that is found stays open. */
export async function findImport(wanted: Wanted): Promise<Found | Problem> {
  const file = await fileAt(wanted.file);
  if (file === null) return problem('IMPORT_FILE_MISSING', wanted.file, { path: wanted.file });
  if (file.kind === null) return problem('IMPORT_FILE_KIND', file.name, {});
  const table = wanted.table === null ? null : wanted.tables.find((each) => each.name === wanted.table);
  if (table === undefined) return unknownTable(wanted, file);
  if (file.kind === 'xlsx') return inWorkbook(wanted, file, table);
  if (wanted.sheet !== null) return problem('IMPORT_NO_WORKBOOK', file.name, { sheet: wanted.sheet });
  const named = table ?? namedLike(wanted.tables, file.stem);
  return named === null ? whichTable(wanted, file) : { table: named, file, source: { file: file.name }, sheet: null };
}

/** The sheets of a workbook that are not hidden, by their names in its order; none where a file is no workbook or cannot be read. */
export async function sheetsIn(path: string): Promise<readonly string[]> {
  const file = await fileAt(path);
  if (file === null || file.kind !== 'xlsx') return [];
  const [opened] = await openWorkbooks([file]);
  const workbook = opened?.workbook ?? null;
  workbook?.archive.close();
  return (workbook?.sheets ?? []).filter(({ hidden }) => !hidden).map(({ name }) => name);
}

async function inWorkbook(wanted: Wanted, file: FactFile, table: TableDeclaration | null): Promise<Found | Problem> {
  const [opened] = await openWorkbooks([file]);
  const workbook = opened?.workbook ?? null;
  if (workbook === null) return opened?.problem ?? problem('IMPORT_FILE_MISSING', file.name, { path: file.path });
  const found = inSheets(wanted, { file, workbook }, table);
  if ('code' in found) workbook.archive.close();
  return found;
}

type OpenWorkbook = { readonly file: FactFile; readonly workbook: Workbook };

function inSheets(wanted: Wanted, opened: OpenWorkbook, table: TableDeclaration | null): Found | Problem {
  if (wanted.sheet !== null) return onSheet(wanted, opened, { table, sheet: wanted.sheet });
  if (table !== null) return tableOnSheet(opened, table);
  const { file, workbook } = opened;
  const pairs = workbook.sheets.flatMap((part) => {
    const named = namedLike(wanted.tables, plainName(part.name));
    return named === null ? [] : [foundOn(opened, named, part)];
  });
  const [only, second] = pairs;
  if (second !== undefined)
    return problem('IMPORT_SHEETS_SEVERAL', file.name, { sheets: listed(pairs.map(({ sheet }) => sheet?.part.name ?? '')) });
  if (only !== undefined) return only;
  const named = namedLike(wanted.tables, file.stem);
  return named === null ? whichTable(wanted, file) : tableOnSheet(opened, named);
}

/** The table on the sheet that the user names: it is the one named, or named like the sheet or the file. */
function onSheet(
  wanted: Wanted,
  opened: OpenWorkbook,
  { table, sheet }: { readonly table: TableDeclaration | null; readonly sheet: string },
): Found | Problem {
  const { file, workbook } = opened;
  const part = workbook.sheets.find((each) => plainName(each.name) === plainName(sheet));
  if (part === undefined)
    return problem('IMPORT_SHEET_MISSING', file.name, { sheet, sheets: listed(workbook.sheets.map((each) => each.name)) });
  const named = table ?? namedLike(wanted.tables, plainName(part.name)) ?? namedLike(wanted.tables, file.stem);
  return named === null ? whichTable(wanted, file) : foundOn(opened, named, part);
}

/** The sheet of a table that is known: that of its name, or the only visible one. */
function tableOnSheet(opened: OpenWorkbook, table: TableDeclaration): Found | Problem {
  const { file, workbook } = opened;
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const named = sheetsFor(new Set(namesOf(table)), { ...file, stem: '' }, workbook.sheets) ?? [];
  const [part, second] = named.length > 0 ? named : visible;
  if (part !== undefined && second === undefined) return foundOn(opened, table, part);
  const sheets = listed(workbook.sheets.map((each) => each.name));
  return problem('IMPORT_SHEET_WHICH', file.name, { table: table.title, name: table.name, sheets });
}

const foundOn = ({ file, workbook }: OpenWorkbook, table: TableDeclaration, part: SheetPart): Found => ({
  table,
  file,
  source: { file: file.name, sheet: part.name },
  sheet: { workbook, part },
});

/** The table of a name that may have a date around it, as exports do: orders-2026-10, 2026年10月订单, 订单(1). */
function namedLike(tables: readonly TableDeclaration[], name: string): TableDeclaration | null {
  const bare = name.replace(/^[\d\s\-_.~()年月日至到]+|[\d\s\-_.~()年月日至到]+$/g, '');
  return tables.find((table) => namesOf(table).includes(name)) ?? tables.find((table) => namesOf(table).includes(bare)) ?? null;
}

function whichTable({ tables }: Wanted, file: FactFile): Problem {
  const near = nearestWord(file.stem, tables.flatMap(namesOf));
  const table = near === null ? undefined : tables.find((each) => namesOf(each).includes(near));
  return table === undefined
    ? problem('IMPORT_TABLE_WHICH', file.name, {})
    : problem('IMPORT_TABLE_WHICH_NEAR', file.name, { near: table.title, name: table.name });
}

function unknownTable({ tables, table }: Wanted, file: FactFile): Problem {
  const near = nearestWord(table ?? '', tables.flatMap(namesOf));
  const meant = near === null ? undefined : tables.find((each) => namesOf(each).includes(near));
  return meant === undefined
    ? problem('IMPORT_TABLE_UNKNOWN', file.name, { table: table ?? '' })
    : problem('IMPORT_TABLE_UNKNOWN_NEAR', file.name, { table: table ?? '', near: meant.title, name: meant.name });
}

const problem = (code: string, file: string, values: Problem['values']): Problem => ({
  code,
  severity: 'error',
  place: { in: 'cell', file },
  values: { file, ...values },
});
