/** Writes results as a workbook: totals, items, and one sheet with the trace of each subject; values only, no live formulas. */

import type { Evaluation } from '../engine/evaluate.ts';
import { topLines, trace } from '../engine/explain.ts';
import { itemText, shownLines } from '../engine/results.ts';
import { treeLines } from '../engine/tree.ts';
import type { Language } from '../lib/problem.ts';
import { type Writer, writeBook } from '../paper/book.ts';
import type { PlanLine } from '../plan/plan.ts';

/** Writes the results of a month: totals, items, and one sheet with the trace of each subject. */
export async function writeWorkbook(evaluation: Evaluation, path: string, language: Language): Promise<void> {
  const lines = shownLines(evaluation);
  const tops = new Set(topLines(evaluation.plan));
  const total = lines.filter(({ line }) => tops.has(line.name));
  const zh = language === 'zh';
  await writeBook(path, (book) => {
    addTable(book, zh ? '汇总' : 'totals', evaluation, total, language);
    addTable(book, zh ? '项目' : 'items', evaluation, lines, language);
    addTraces(book, evaluation, [...tops], language);
  });
}

function addTable(book: Writer, name: string, evaluation: Evaluation, lines: readonly PlanLine[], language: Language): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  const zh = language === 'zh';
  sheet.columns = [{ width: 12 }, { width: 12 }, ...lines.map(() => ({ width: 16 }))];
  const head = sheet.addRow([
    zh ? '编号' : 'id',
    zh ? '姓名' : 'name',
    ...lines.map(({ line }) => (zh ? (line.title ?? line.name) : line.name)),
  ]);
  head.font = { bold: true };
  head.commit();
  const columns = lines.map(({ built }) => (built.is === 'value' ? { column: evaluation.column(built.node), type: built.type } : null));
  evaluation.facts.subjects.ids.forEach((id, row) => {
    const texts = columns.map((each) => (each === null ? null : itemText(each.column, each.type, row)));
    const cells = texts.map((text, k) => (columns[k]?.type.is === 'number' ? cellOf(text) : text));
    const written = sheet.addRow([id, evaluation.facts.subjects.labels[row] ?? '', ...cells]);
    cells.forEach((cell, k) => {
      if (typeof cell === 'number') written.getCell(k + 3).numFmt = texts[k]?.includes('.') === true ? '#,##0.00' : '#,##0';
    });
    written.commit();
  });
  sheet.commit();
}

/** A number where a spreadsheet can hold it exactly as printed (15 digits), else the text. */
export function cellOf(text: string | null): number | string | null {
  if (text === null) return null;
  return text.replace(/\D/g, '').length <= 15 ? Number(text) : text;
}

function addTraces(book: Writer, evaluation: Evaluation, tops: readonly string[], language: Language): void {
  const names = new Set(TAKEN);
  evaluation.facts.subjects.ids.forEach((id, row) => {
    const sheet = book.addWorksheet(sheetName(id, names));
    sheet.columns = [{ width: 90 }, { width: 24 }];
    sheet.addRow([`${id} ${evaluation.facts.subjects.labels[row] ?? ''}`, evaluation.plan.period.text]).font = { bold: true };
    for (const name of tops) {
      const tree = trace(evaluation, name, row);
      for (const line of tree === null ? [] : treeLines(evaluation, tree, row, language)) {
        const mark = { item: '', reason: '　', active: '　● ', idle: '　○ ', next: '　→ ' }[line.kind];
        const written = sheet.addRow([`${'　　'.repeat(line.depth)}${mark}${line.text}`, line.value]);
        if (line.kind === 'item') written.font = { bold: line.depth === 0 };
        written.getCell(2).alignment = { horizontal: 'right' };
      }
    }
    sheet.commit();
  });
}

/** Sheet names that no subject can have: the sheets before theirs. */
const TAKEN = ['汇总', 'totals', '项目', 'items'];

/** The name that Excel keeps for itself. */
const KEPT = 'history';

/** A sheet name that spreadsheets take: no forbidden signs, at most 31 characters, no name twice (letter case aside). */
export function sheetName(id: string, taken: Set<string>): string {
  const clean = id.replaceAll(/[\\/?*[\]:'\p{Cc}]/gu, '_') || '_';
  let name = cut(clean, 31);
  for (let k = 2; taken.has(name.toLowerCase()) || name.toLowerCase() === KEPT; k += 1) name = `${cut(clean, 30 - String(k).length)}~${k}`;
  taken.add(name.toLowerCase());
  return name;
}

/** The text cut to a length in UTF-16 units, never within a character. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
