/** Which file of a folder holds which table: by its name, or by the name of a sheet in a workbook. */

import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Problem } from '../../lib/problem.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { nearestWord } from '../../plan/words.ts';
import type { FactSource } from '../store.ts';
import type { SheetPart, Workbook } from '../workbook/workbook.ts';
import { namesOf, plainName } from './headers.ts';
import { unreadable } from './load.ts';
import { Unreadable } from './rows.ts';

/** The kinds of file that can hold facts. */
export type FileKind = 'csv' | 'jsonl' | 'parquet' | 'xlsx';

/** A file of the folder; `stem` is its name without the ending, as names are compared; `kind` is null for files that are no facts. */
export type FactFile = {
  readonly name: string;
  readonly path: string;
  readonly stem: string;
  readonly kind: FileKind | null;
  readonly bytes: number;
};

/** A table found: its file, and its sheet where that is a workbook. */
export type Found = {
  readonly table: TableDeclaration;
  readonly file: FactFile;
  readonly source: FactSource;
  readonly sheet: { readonly workbook: Workbook; readonly part: SheetPart } | null;
};

/** An opened workbook, or why it is none. */
export type OpenedFile = { readonly file: FactFile; readonly workbook: Workbook | null; readonly problem: Problem | null };

const KINDS: Readonly<Record<string, FileKind>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  xlsx: 'xlsx',
};

/** The files of a folder by name, without hidden ones and the locks of open workbooks; null where there is no such folder. */
export async function filesIn(folder: string): Promise<FactFile[] | null> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (names === null) return null;
  const files: FactFile[] = [];
  for (const name of names.filter((each) => !/^(?:\.|~\$)/.test(each)).toSorted()) {
    const file = await fileAt(join(folder, name));
    if (file !== null) files.push(file);
  }
  return files;
}

/** The file at a path; null where there is none, or no plain file. */
export async function fileAt(path: string): Promise<FactFile | null> {
  const status = await stat(path).catch(() => null);
  if (status?.isFile() !== true) return null;
  const [name, ending] = [basename(path), extname(path)];
  const kind = KINDS[ending.slice(1).toLowerCase()] ?? null;
  return { name, path, stem: plainName(name.slice(0, name.length - ending.length)), kind, bytes: status.size };
}

/** Opens the workbooks among the files; those that cannot be opened come with their problem. */
export function openWorkbooks(files: readonly FactFile[]): Promise<OpenedFile[]> {
  return Promise.all(
    files
      .filter((file) => file.kind === 'xlsx')
      .map(async (file) => {
        try {
          const { openWorkbook } = await import('../workbook/workbook.ts');
          return { file, workbook: await openWorkbook(file.path), problem: null };
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          return { file, workbook: null, problem: unreadable(error, { in: 'cell', file: file.name }) };
        }
      }),
  );
}

/** Where a needed table stands, or the problem that it stands nowhere, in several places, or in a file that cannot be opened. */
export function findTable(table: TableDeclaration, files: readonly FactFile[], opened: readonly OpenedFile[]): Found | Problem {
  const names = new Set(namesOf(table));
  const plain = files.filter((file) => file.kind !== 'xlsx' && file.kind !== null && names.has(file.stem));
  const found: Found[] = plain.map((file) => ({ table, file, source: { file: file.name }, sheet: null }));
  for (const { file, workbook, problem } of opened) {
    if (workbook === null && problem !== null && names.has(file.stem)) return problem;
    if (workbook === null) continue;
    const parts = sheetsFor(names, file, workbook.sheets);
    if (parts === null)
      return {
        code: 'SHEET_WHICH',
        severity: 'error',
        place: { in: 'cell', file: file.name },
        values: { table: table.title, name: table.name, sheets: listed(workbook.sheets.map((each) => each.name)) },
      };
    for (const part of parts) found.push({ table, file, source: { file: file.name, sheet: part.name }, sheet: { workbook, part } });
  }
  const [only, second] = found;
  if (only === undefined) return missing(table, names, files, opened);
  return second === undefined ? only : twice(table, found);
}

/** The sheets that hold a table: those with its name; else, in a workbook with its name, the only visible one; null where several may be meant. */
export function sheetsFor(names: ReadonlySet<string>, file: FactFile, sheets: readonly SheetPart[]): readonly SheetPart[] | null {
  const named = sheets.filter((sheet) => names.has(plainName(sheet.name)));
  if (named.length > 0 || !names.has(file.stem)) return named;
  const visible = sheets.filter((sheet) => !sheet.hidden);
  return visible.length === 1 ? visible : null;
}

/** Names in a row, each in corner brackets. */
export const listed = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

const twice = (table: TableDeclaration, found: readonly Found[]): Problem => ({
  code: 'TABLE_TWICE',
  severity: 'error',
  place: null,
  values: {
    table: table.title,
    name: table.name,
    files: found.map(({ source }) => (source.sheet === undefined ? source.file : `${source.file}「${source.sheet}」`)).join(', '),
  },
});

function missing(table: TableDeclaration, names: ReadonlySet<string>, files: readonly FactFile[], opened: readonly OpenedFile[]): Problem {
  const values = { table: table.title, name: table.name };
  const other = files.find((file) => file.kind === null && names.has(file.stem));
  if (other !== undefined)
    return { code: 'FILE_KIND', severity: 'error', place: { in: 'cell', file: other.name }, values: { ...values, file: other.name } };
  const broken = opened.find((each) => each.problem !== null);
  if (broken !== undefined && broken.problem !== null) return broken.problem;
  const others = [
    ...files.filter((file) => file.kind !== null).map((file) => file.stem),
    ...opened.flatMap(({ workbook }) => workbook?.sheets.map((sheet) => plainName(sheet.name)) ?? []),
  ];
  const near = [...names].map((name) => nearestWord(name, others)).find((name) => name !== null);
  return near === undefined
    ? { code: 'TABLE_MISSING', severity: 'error', place: null, values }
    : { code: 'TABLE_MISSING_NEAR', severity: 'error', place: null, values: { ...values, near } };
}
