/** Bench of workbooks: 100,000 rows of 20 columns by the own reader and imported whole, against the streaming reader of exceljs. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import { inTurn, markdown, type Pairs, sideBySide } from './pairs.ts';
import { runProgram } from './process.ts';

const ROOT = join(import.meta.dirname, '..');
const ROWS = 100_000;
const PAIRS = 3;

/** The cells of a row of orders by their headers: numbers, texts that come again and again, a day, and columns that nobody reads. */
const CELLS: Readonly<Record<string, (row: number) => string | number | Date>> = {
  order_id: (row) => `O${String(row).padStart(9, '0')}`,
  customer_id: (row) => `C${(row * 7919) % 40_000}`,
  visit_id: (row) => `V${row >> 1}`,
  employee_id: (row) => `E${(row * 31) % 500}`,
  team_id: (row) => `T${row % 40}`,
  department_id: (row) => `D${row % 9}`,
  store_id: (row) => `S${row % 12}`,
  brand: (row) => ['甲', '乙', '丙'][row % 3] ?? '',
  category: (row) => ['护肤', '注射', '手术', '齿科'][row % 4] ?? '',
  paid_on: (row) => new Date(Date.UTC(2026, 8, 1 + (row % 30))),
  amount: (row) => ((row * 7907) % 1_000_000) / 100,
  platform_share: (row) => (row % 500) / 100,
  refunded: (row) => (row % 33 === 0 ? (row % 1000) / 100 : 0),
  visit_type: (row) => (row % 3 === 0 ? 'first' : 'return'),
  channel: (row) => `渠道${row % 25}`,
  cost: (row) => (row % 9000) / 100,
  returning: (row) => (row % 2 === 0 ? '是' : '否'),
  备注: (row) => `第 ${row % 1000} 单`,
  电话: (row) => `138${String(row).padStart(8, '0')}`,
  地址: (row) => `人民路 ${row % 3000} 号`,
};

/** Measures both pairs; gives the lines of a report. */
export async function workbookBench(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-'));
  try {
    const path = join(folder, 'orders.xlsx');
    await writeWorkbook(path);
    const rows = [['what', 's', 'exceljs reads, s', 'ratio', 'processor s', 'exceljs', 'ratio', 'peak MiB', 'exceljs']];
    for (const [way, what] of [
      ['ours', 'cells read'],
      ['import', 'whole import'],
    ] as const)
      rows.push([what, ...sideBySide(await measure(folder, path, way))]);
    return [markdown(rows)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeWorkbook(path: string): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('orders');
  sheet.columns = Object.keys(CELLS).map((header) => ({ header, key: header, ...(header === 'paid_on' ? { style: DAY } : {}) }));
  const cells = Object.values(CELLS);
  for (let row = 0; row < ROWS; row += 1) sheet.addRow(cells.map((cell) => cell(row))).commit();
  await book.commit();
}

const DAY = { numFmt: 'yyyy-mm-dd' };

/** Both in cold processes of the same Node, in turn; reading, both count the same cells. */
async function measure(folder: string, path: string, way: 'ours' | 'import'): Promise<Pairs> {
  const env = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const run = (each: string) =>
    runProgram(process.execPath, ['bench/workbook-once.ts', each, path], { cwd: ROOT, output: join(folder, `${each}.json`), env });
  const pairs = await inTurn(
    () => run(way),
    () => run('exceljs'),
    { repetitions: PAIRS, warmups: 1 },
  );
  const told = (each: string) => readFileSync(join(folder, `${each}.json`), 'utf8');
  const wanted = way === 'import' ? String(ROWS) : told('exceljs');
  if (told(way) !== wanted) throw new Error(`${way} came to ${told(way)}, not ${wanted}`);
  return pairs;
}
