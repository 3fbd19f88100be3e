/** Tests of what is said about files that cannot be imported: the smallest file for every problem, and its words in both languages. */

import { appendFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Files, inFolder, tables, textRow, workbookParts, zip } from '../../../test/facts-folder.ts';
import { type Differing, importIn, importing } from '../../../test/imports.ts';
import type { Problem } from '../../lib/problem.ts';
import { report } from '../../plan/report.ts';
import { realDisk } from '../disk/disk.ts';
import { importMessages } from './messages.ts';
import type { Expected } from './whose.ts';

const GOOD = '订单编号,付款日,实付金额\nO1,2026-10-03,5\n';
const sheets = (...names: readonly string[]): Files => ({
  '十月.xlsx': zip(workbookParts(Object.fromEntries(names.map((name) => [name, textRow(1, '订单编号', '付款日')])))),
});

const EXPECTED: Expected = {
  people: [{ id: 'E001', name: '王芳' }],
  lists: [],
  needs: () => new Map(),
};
const needing = (column: string, owning: readonly string[]): Expected => ({
  ...EXPECTED,
  needs: () => new Map([[column, { schemes: ['客服提成', '护士提成'], owning }]]),
});
const WHOSE = tables(`
orders:
  标题: 订单
  计数: 单
  时间: paid_on
  列:
    order_id: { 标题: 订单编号, 类型: 编号 order }
    employee_id: { 标题: 员工编号, 类型: 编号 employee }
    customer_id: { 标题: 顾客编号, 类型: 编号 customer }
    paid_on: { 标题: 付款日, 类型: 日期 }
    amount: { 标题: 实付金额, 类型: 元 }
`);
const expecting = (expected: Expected = EXPECTED): Differing => ({ tables: WHOSE, expected });
const ROWS = { 'orders.csv': '订单编号,员工编号,付款日,实付金额\nO1,E001,2026-10-03,5\nO2,E9999,2026-10-03,7.5\nO3,,2026-10-03,1\n' };

const MISTAKES: Readonly<Record<string, readonly [Files, Differing]>> = {
  IMPORT_FILE_MISSING: [{}, { file: '十月.csv' }],
  IMPORT_FILE_KIND: [{ '订单.xls': 'x' }, { file: '订单.xls' }],
  IMPORT_NO_WORKBOOK: [{ 'orders.csv': GOOD }, { sheet: '订单' }],
  IMPORT_SHEET_MISSING: [sheets('订单'), { file: '十月.xlsx', sheet: '退款' }],
  IMPORT_SHEET_WHICH: [sheets('甲', '乙'), { file: '十月.xlsx', table: 'orders' }],
  IMPORT_SHEETS_SEVERAL: [sheets('订单', '收款'), { file: '十月.xlsx' }],
  IMPORT_TABLE_WHICH: [{ '导出.csv': GOOD }, { file: '导出.csv' }],
  IMPORT_TABLE_WHICH_NEAR: [{ 'oders.csv': GOOD }, { file: 'oders.csv' }],
  IMPORT_TABLE_UNKNOWN: [{ 'orders.csv': GOOD }, { table: 'zzz' }],
  IMPORT_TABLE_UNKNOWN_NEAR: [{ 'orders.csv': GOOD }, { table: 'order' }],
  IMPORT_COLUMN_MISSING: [{ 'orders.csv': '订单编号\nO1\n' }, {}],
  IMPORT_COLUMN_MISSING_NEAR: [{ 'orders.csv': '订单编号,付款曰\nO1,2026-10-03\n' }, {}],
  IMPORT_NOBODY: [{ 'orders.csv': '付款日,实付金额\n2026-10-03,5\n' }, {}],
  IMPORT_PERSON_UNKNOWN: [ROWS, expecting(needing('amount', []))],
  IMPORT_PERSON_UNKNOWN_NEAR: [{ 'orders.csv': ROWS['orders.csv'].replace('E9999', '王芳').replace('O3,,', 'O3,E001,') }, expecting()],
  IMPORT_OWNER_BLANK: [{ 'orders.csv': ROWS['orders.csv'].replace('E9999', '') }, expecting()],
  IMPORT_OWNER_ABSENT: [{ 'orders.csv': GOOD }, expecting()],
  IMPORT_OWNER_NEEDED: [{ 'orders.csv': GOOD }, expecting(needing('employee_id', ['客服提成']))],
  IMPORT_COLUMN_NEEDED: [{ 'orders.csv': GOOD }, expecting(needing('customer_id', []))],
  MAPPING_COLUMN: [{ 'orders.csv': GOOD }, { mapping: { amuont: '实付金额' } }],
  MAPPING_HEADER: [{ 'orders.csv': GOOD }, { mapping: { amount: '应收' } }],
};

const told = new Map<string, Problem>();

beforeAll(async () => {
  for (const [code, [files, order]] of Object.entries(MISTAKES))
    await importing(files, order, ({ problems: [problem] }) => problem !== undefined && told.set(code, problem));
  await inFolder({ 'orders.csv': GOOD }, async (folder) => {
    const hashOf = async (path: string): Promise<string> => {
      await appendFile(path, 'O2,2026-10-03,5\n');
      return realDisk.hashOf(path);
    };
    const { problems } = await importIn(folder, { disk: { ...realDisk, hashOf } });
    if (problems[0] !== undefined) told.set('IMPORT_FILE_CHANGED', problems[0]);
  });
});

describe('mistakes', () => {
  test('every problem has a file that has it', () => {
    expect([...told.keys()].toSorted()).toEqual(Object.keys(importMessages).toSorted());
    for (const [code, problem] of told) expect(problem.code).toBe(code);
  });

  test.each(['zh', 'en'] as const)('the words in %s', async (language) => {
    const words = [...told.values()].map((problem) => {
      const shown = report(problem, new Map(), importMessages, language);
      return `${problem.code}\n${shown.replaceAll(/\/\S*hengji-facts-\w+\//g, '/facts/')}`;
    });
    expect(words.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`golden/import.${language}.txt`);
  });
});
