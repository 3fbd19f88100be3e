/** Writes a simulation as a workbook: sums, periods, groups, people, and every person and period; values only, no live formulas. */

import type { Part, Totals } from '../../engine/compare.ts';
import { type Report, sideText } from '../../engine/simulation/report.ts';
import { rounded } from '../../lib/cell.ts';
import type { Fraction } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import { type Writer, writeBook } from '../../paper/book.ts';
import { cellOf } from '../workbook.ts';

/** A cell of a sheet: a text, or a number as printed with its decimals. */
type Cell = { readonly text: string; readonly number: boolean };

const text = (value: string): Cell => ({ text: value, number: false });

/** Writes the report's workbook to its place. */
export function writeSimulation(report: Report, path: string, language: Language): Promise<void> {
  const zh = language === 'zh';
  const sums = zh ? ['现行', '模拟', '差额'] : ['old', 'new', 'difference'];
  const counts = zh
    ? ['增（人）', '减（人）', '不变（人）', '结果变了（人）', '未知或不适用（人）', '只在一边（人）']
    : ['gain', 'lose', 'same', 'changed', 'undecided', 'one side'];
  const person = zh ? ['编号', '姓名'] : ['id', 'name'];
  const group = report.by === null ? [] : [report.by];
  return writeBook(path, (book) => {
    const part = (title: string, parts: readonly Part[], name: string): void =>
      addSheet(
        book,
        name,
        [title, ...sums, ...counts],
        parts.map((each) => partRow(report, each, zh)),
      );
    part(zh ? '范围' : 'part', [...report.parts, { ...report.whole, name: zh ? '合计' : 'total' }], zh ? '汇总' : 'totals');
    if (report.by !== null) part(report.by, report.groups, zh ? '分组' : 'groups');
    addSheet(
      book,
      zh ? '按人' : 'people',
      [...person, ...group, ...sums],
      report.people.map(({ subject, label, cells, totals }) => [
        text(subject),
        text(label),
        ...group.map(() => text(cells[0]?.group ?? '')),
        ...sumCells(report, totals),
      ]),
    );
    addSheet(
      book,
      zh ? '明细' : 'details',
      [...person, zh ? '周期' : 'period', ...group, ...sums],
      report.cells.map((cell) => [
        text(cell.subject),
        text(cell.label),
        text(cell.period),
        ...group.map(() => text(cell.group ?? '')),
        ...[cell.old, cell.new].map((side) => ({ text: sideText(side, language), number: side.number !== null })),
        cell.difference === null ? text('') : amount(report, cell.difference),
      ]),
    );
  });
}

/** The sums of what can be compared; empty where there is nothing. */
const sumCells = (report: Report, { count, ...totals }: Totals): readonly Cell[] =>
  [totals.old, totals.new, totals.difference].map((sum) => (count === 0 ? text('') : amount(report, sum)));

const amount = ({ places, type }: Report, value: Fraction): Cell =>
  type.is === 'number' ? { text: rounded(value, places), number: true } : text('');

function partRow(report: Report, { name, totals, crowds }: Part, zh: boolean): readonly Cell[] {
  const people = [crowds.gain, crowds.lose, crowds.same, crowds.changed, crowds.undecided, crowds['one side']];
  return [
    text(name ?? (zh ? '（没有）' : '(none)')),
    ...sumCells(report, totals),
    ...people.map(({ count }) => ({ text: String(count), number: true })),
  ];
}

function addSheet(book: Writer, name: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = head.map(() => ({ width: 16 }));
  const top = sheet.addRow(head);
  top.font = { bold: true };
  top.commit();
  for (const cells of rows) {
    const written = sheet.addRow(cells.map((cell) => (cell.number ? cellOf(cell.text) : cell.text)));
    cells.forEach((cell, k) => {
      if (cell.number) written.getCell(k + 1).numFmt = cell.text.includes('.') ? '#,##0.00' : '#,##0';
    });
    written.commit();
  }
  sheet.commit();
}
