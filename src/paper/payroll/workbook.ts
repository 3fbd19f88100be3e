/** A payroll as a workbook: a row for each person, a row for each line, and where the figures come from; values only. */

import type { Style, Worksheet } from 'exceljs';
import { decimalText } from '../../lib/fraction.ts';
import { type Payroll, type PayrollLine, type PayrollPerson, peopleOf, totalOf } from '../../lib/payroll.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { type Writer, writeBook } from '../book.ts';
import { LINE_HEADS, lineTexts, provenanceRows } from './words.ts';

/** Spreadsheets keep fifteen digits; an amount of more would be shown changed. */
const MOST = 10n ** 15n;

/** The most rows of a sheet, its head among them, and the most characters of a cell. */
const LIMITS = { rows: 1_048_576, characters: 32_767 } as const;

/** What of a payroll no spreadsheet can show as it is; nothing is written then. */
export function workbookProblems(payroll: Payroll): readonly Problem[] {
  const { lines } = payroll;
  const people = peopleOf(payroll);
  const rows = Math.max(lines.length, people.length) + 1;
  const wide = [
    ...lines.map(({ subject, fen }) => ({ subject, fen })),
    ...people.map(({ subject, total }) => ({ subject, fen: total ?? 0n })),
  ].find(({ fen }) => fen >= MOST || fen <= -MOST);
  const long = lines.find((line) =>
    Object.values(line).some((each) => typeof each === 'string' && sheetText(each).length > LIMITS.characters),
  );
  const problem = (code: string, values: Problem['values']): Problem => ({ code, severity: 'error', place: null, values });
  return [
    ...(rows > LIMITS.rows ? [problem('PAYROLL_ROWS', { rows: rows - 1, most: LIMITS.rows - 1 })] : []),
    ...(wide === undefined ? [] : [problem('PAYROLL_AMOUNT', { subject: wide.subject, amount: decimalText(wide.fen, 2) })]),
    ...(long === undefined ? [] : [problem('PAYROLL_TEXT', { subject: long.subject, most: LIMITS.characters })]),
  ];
}

/** Writes the workbook; the payroll must have no {@link workbookProblems}. */
export async function writePayrollBook(payroll: Payroll, path: string, language: Language): Promise<void> {
  const zh = language === 'zh';
  const fill = (book: Writer): void => {
    book.creator = 'Hengji';
    book.lastModifiedBy = 'Hengji';
    addPeople(book, payroll, language);
    addSheet(
      book,
      zh ? '明细' : 'lines',
      LINE_HEADS[language],
      payroll.lines.map((line) => lineCells(line, language)),
    );
    addProvenance(book, payroll, language);
  };
  await writeBook(path, fill, true);
}

function lineCells(line: PayrollLine, language: Language): readonly Cell[] {
  const { before, after } = lineTexts(line, language);
  return [...before, line.fen, ...after].map((cell) => (cell === '' ? null : cell));
}

/** A cell: a text, fen, or nothing. */
type Cell = string | bigint | null;

/** Styles are shared: the library writes the same object only once. */
const AMOUNT: Partial<Style> = { numFmt: '#,##0.00', alignment: { horizontal: 'right' } };

/** The format of texts: a cell stays a text when somebody edits it, a leading = or 0 included. */
const TEXT: Partial<Style> = { numFmt: '@' };

const HEAD: Partial<Style> = { ...TEXT, font: { bold: true } };

function addSheet(book: Writer, name: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  sheet.columns = heads.map((head, k) => ({ width: widthOf(head, rows, k) }));
  addRow(sheet, heads, HEAD);
  for (const cells of rows) addRow(sheet, cells, TEXT);
  sheet.commit();
}

function addRow(sheet: Worksheet, cells: readonly Cell[], text: Partial<Style>): void {
  const row = sheet.addRow([]);
  for (const [k, cell] of cells.entries()) {
    if (cell === null) continue;
    const written = row.getCell(k + 1);
    written.value = typeof cell === 'bigint' ? Number(decimalText(cell, 2)) : sheetText(cell);
    written.style = typeof cell === 'bigint' ? AMOUNT : text;
  }
  row.commit();
}

/** Wide enough for the head and the first rows, Chinese characters taking two places, within reason. */
function widthOf(head: string, rows: readonly (readonly Cell[])[], k: number): number {
  const texts = rows.slice(0, 200).map((cells) => (typeof cells[k] === 'bigint' ? `${cells[k]},,,` : (cells[k] ?? '')));
  const places = [head, ...texts].map((text) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0));
  return Math.min(70, Math.max(10, places.reduce((most, each) => Math.max(most, each), 0) + 2));
}

function addPeople(book: Writer, payroll: Payroll, language: Language): void {
  const zh = language === 'zh';
  const columns = itemColumns(payroll.lines, language);
  const heads = [...LINE_HEADS[language].slice(0, 2), ...columns.map(({ head }) => head), zh ? '合计（元）' : 'total (yuan)'];
  const row = ({ subject, name, lines, total }: PayrollPerson): readonly Cell[] => {
    const own = Map.groupBy(lines, columnKey);
    return [subject, name, ...columns.map(({ key }) => totalOf(own.get(key) ?? [])), total];
  };
  addSheet(book, zh ? '工资' : 'payroll', heads, peopleOf(payroll).map(row));
}

const columnKey = ({ kind, item }: PayrollLine): string => `${kind}\n${item}`;

/** A column for each item, and after these one for the adjustments of each; items of one title are told apart by their names. */
function itemColumns(lines: readonly PayrollLine[], language: Language): readonly { readonly key: string; readonly head: string }[] {
  const firsts = new Map<string, PayrollLine>();
  for (const line of lines) if (!firsts.has(columnKey(line))) firsts.set(columnKey(line), line);
  const all = [...firsts].map(([key, { kind, item, title }]) => ({ key, kind, item, title }));
  const mark = language === 'zh' ? '（补发/扣回）' : ' (adjusted)';
  const headOf = ({ kind, item, title }: (typeof all)[number]): string => {
    const shared = all.some((other) => other.title === title && other.item !== item);
    return `${title}${shared ? ` ${item}` : ''}${kind === 'adjustment' ? mark : ''}`;
  };
  const inOrder = [...all.filter(({ kind }) => kind === 'pay'), ...all.filter(({ kind }) => kind === 'adjustment')];
  return inOrder.map((each) => ({ key: each.key, head: headOf(each) }));
}

/** The provenance, and totals to check an import by. */
function addProvenance(book: Writer, payroll: Payroll, language: Language): void {
  const zh = language === 'zh';
  const people = peopleOf(payroll);
  const checks: readonly (readonly Cell[])[] = [
    [zh ? '人数' : 'persons', String(people.length)],
    [zh ? '明细行数' : 'lines', String(payroll.lines.length)],
    [zh ? '合计（元）' : 'total (yuan)', decimalText(totalOf(payroll.lines) ?? 0n, 2)],
  ];
  addSheet(book, zh ? '出处' : 'provenance', zh ? ['名称', '内容'] : ['name', 'value'], [
    ...provenanceRows(payroll.provenance, language),
    ...checks,
  ]);
}

/** A text as workbooks write it: signs that XML cannot hold as _x0007_, and what only looks like that with its underscore escaped. */
const sheetText = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
