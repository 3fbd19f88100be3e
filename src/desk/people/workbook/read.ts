/** Reads a workbook (or one CSV file) of people and organisation with the exact reader of facts: every cell is a value or a problem. */

import { type Complaints, complaints } from '../../../facts/files/complaints.ts';
import { type Found, fileAt, listed, openWorkbooks } from '../../../facts/files/find.ts';
import { type CellPlace, namesOf, plainName } from '../../../facts/files/headers.ts';
import { demandKeys } from '../../../facts/files/keys.ts';
import { readTable } from '../../../facts/read.ts';
import { type Database, openDatabase, type StoredTable, sqlName } from '../../../facts/store.ts';
import type { Workbook } from '../../../facts/workbook/workbook.ts';
import type { Problem } from '../../../lib/problem.ts';
import { SHEETS, type SheetDeclaration } from './sheets.ts';

/** A row of a sheet: its cells as texts by the names of columns (days as 2026-10-01, yuan as fen), null where blank; and where it stands. */
export type SheetRow = { readonly cells: Readonly<Record<string, string | null>>; readonly place: CellPlace };

/** The sheets of a workbook by name, the ones that are none of ours, and what is wrong. */
export type ReadSheets = {
  readonly sheets: ReadonlyMap<string, readonly SheetRow[]>;
  readonly aside: readonly string[];
  readonly problems: readonly Problem[];
};

const nothing = (problems: readonly Problem[]): ReadSheets => ({ sheets: new Map(), aside: [], problems });

/** Reads all sheets of a file that are known by name; a sheet that is not there says nothing. */
export async function readSheets(path: string): Promise<ReadSheets> {
  const file = await fileAt(path);
  if (file === null) return nothing([problem('IMPORT_FILE_MISSING', { in: 'cell', file: path }, { file: path, path })]);
  if (file.kind !== 'xlsx' && file.kind !== 'csv')
    return nothing([problem('PEOPLE_FILE_KIND', { in: 'cell', file: file.name }, { file: file.name })]);
  const [opened] = await openWorkbooks([file]);
  const workbook = opened?.workbook ?? null;
  if (opened !== undefined && opened.problem !== null) return nothing([opened.problem]);
  try {
    const names = workbook === null ? [file.stem] : workbook.sheets.map(({ name }) => plainName(name));
    const known = (table: SheetDeclaration): readonly string[] => names.filter((name) => isCalled(table, name));
    const wrong = names.length === 0 || SHEETS.every((table) => known(table).length === 0) ? [noSheet(file.name, names)] : [];
    const twice = SHEETS.filter((table) => known(table).length > 1).map((table) => sheetTwice(file.name, table, known(table)));
    if (wrong.length + twice.length > 0) return nothing([...wrong, ...twice]);
    const found = SHEETS.flatMap((table) => foundOn(workbook, { table, file, source: { file: file.name }, sheet: null }));
    const { sheets, problems } = await readAll(found);
    return { sheets, problems, aside: names.filter((name) => !SHEETS.some((table) => isCalled(table, name))) };
  } finally {
    workbook?.archive.close();
  }
}

const isCalled = (table: SheetDeclaration, name: string): boolean => {
  const plain = name.toLowerCase();
  return namesOf(table).some((each) => each.toLowerCase() === plain);
};

function foundOn(workbook: Workbook | null, found: Found): readonly Found[] {
  const table = found.table as SheetDeclaration;
  if (workbook === null) return isCalled(table, found.file.stem) ? [found] : [];
  const part = workbook.sheets.find(({ name }) => isCalled(table, plainName(name)));
  return part === undefined ? [] : [{ ...found, source: { ...found.source, sheet: part.name }, sheet: { workbook, part } }];
}

async function readAll(all: readonly Found[]): Promise<Pick<ReadSheets, 'sheets' | 'problems'>> {
  const database = await openDatabase();
  const wrong = complaints();
  const sheets = new Map<string, readonly SheetRow[]>();
  try {
    for (const found of all) sheets.set(found.table.name, await readSheet(found, database, wrong));
  } finally {
    database.close();
  }
  return { sheets, problems: wrong.list() };
}

async function readSheet(found: Found, { connection }: Database, wrong: Complaints): Promise<readonly SheetRow[]> {
  const table = found.table as SheetDeclaration;
  const needed = new Set([...table.key, ...table.filled]);
  const headers = new Map<string, string>();
  const before = wrong.errors;
  const stored = await readTable(found, {
    ...{ connection, table, needed, source: found.source, complaints: wrong },
    absent: 'PEOPLE_COLUMN_MISSING',
    progress: () => undefined,
    headers: ({ bound }) => {
      for (const { declaration, header } of bound) headers.set(declaration.name, header);
    },
  });
  if (stored === null) return [];
  const rows = await rowsOf(connection, stored, { in: 'cell', ...found.source });
  // A cell that was refused is blank in the table, which is no second fault.
  if (wrong.errors === before) {
    await demandKeys(connection, stored, wrong);
    for (const { cells, place } of rows)
      for (const name of table.filled.filter((each) => cells[each] === null))
        wrong.add(problem('PEOPLE_BLANK', { ...place, column: headers.get(name) ?? name }, { column: headers.get(name) ?? name }));
  }
  return rows;
}

async function rowsOf(
  connection: Database['connection'],
  { relation, columns }: StoredTable,
  place: CellPlace,
): Promise<readonly SheetRow[]> {
  const texts = [...columns].map((name) => `CAST(${sqlName(name)} AS VARCHAR) AS ${sqlName(name)}`);
  const read = await connection.runAndReadAll(`SELECT ${texts.join(', ')}, CAST(_row AS INTEGER) AS place FROM ${relation} ORDER BY _row`);
  return read.getRowObjects().map((row) => ({
    cells: Object.fromEntries([...columns].map((name) => [name, row[name] === null ? null : String(row[name])])),
    place: { ...place, row: Number(row['place']) },
  }));
}

const problem = (code: string, place: CellPlace, values: Problem['values']): Problem => ({ code, severity: 'error', place, values });

const noSheet = (file: string, names: readonly string[]): Problem =>
  problem(
    'PEOPLE_SHEETS',
    { in: 'cell', file },
    { file, sheets: listed(names), known: SHEETS.map(({ title }) => title).join('、'), knownEn: SHEETS.map(({ name }) => name).join(', ') },
  );

const sheetTwice = (file: string, table: SheetDeclaration, names: readonly string[]): Problem =>
  problem('PEOPLE_SHEET_TWICE', { in: 'cell', file }, { sheet: table.title, name: table.name, sheets: listed(names) });
