/** The two workbooks of the walk: orders of October that came late, with three bad cells, and the same with them put right. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';

const HEAD = ['订单编号', '顾客编号', '员工编号', '类别', '付款日', '实付金额', '平台分成', '退款金额'] as const;

/** What stands in the workbook as it came, and what stands there once it was put right; the cells that differ are the bad ones. */
const ROWS = [
  ['M-补1', 'C-补1', 'E011', '皮肤', ['2026-10-32', '2026-10-23'], '12,800.00', '0', '0'],
  ['M-补2', 'C-补2', 'E011', '皮肤', '2026年10月24日', ['三千九百八', '3,980.00'], '0', '0'],
  ['M-补3', 'C-补3', 'E012', '注射', '2026-10-25', '1.2万', ['-', '600'], '0'],
  ['M-补4', 'C-补4', 'E013', '皮肤', '2026-10-26', '￥5,800', '290', '0'],
] as const;

/** Writes both into a folder; gives their paths. */
export async function writeWorkbooks(folder: string): Promise<{ readonly bad: string; readonly good: string }> {
  mkdirSync(folder, { recursive: true });
  const [bad, good] = [join(folder, '十月补单.xlsx'), join(folder, '十月补单-已改.xlsx')];
  for (const [path, which] of [
    [bad, 0],
    [good, 1],
  ] as const) {
    const book = new exceljs.Workbook();
    // The same bytes each time.
    book.created = book.modified = new Date('2026-10-31T00:00:00Z');
    const sheet = book.addWorksheet('订单');
    sheet.addRow([...HEAD]);
    for (const row of ROWS) sheet.addRow(row.map((cell) => (typeof cell === 'string' ? cell : cell[which])));
    sheet.columns.forEach((column) => {
      column.width = 14;
    });
    await book.xlsx.writeFile(path);
  }
  return { bad, good };
}
