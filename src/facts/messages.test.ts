/** Tests of what is said about facts that cannot be read: the smallest folder for every problem, and its words in both languages. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Files, gbk, inFolder, type Needs, opening, tables, textRow, workbookParts, zip } from '../../test/facts-folder.ts';
import type { Problem } from '../lib/problem.ts';
import { report } from '../plan/report.ts';
import { fileMessages } from './messages.ts';
import { openFacts } from './open.ts';

const DECLARED = tables(`
orders:
  标题: 订单
  计数: 单
  键: [order_id]
  列:
    order_id: { 标题: 订单编号, 类型: 编号 order }
    paid_on: { 标题: 付款日, 类型: 日期 }
    amount: { 标题: 实付金额, 类型: 元 }
    count: { 标题: 件数, 类型: 件 }
    rate: { 标题: 折扣, 类型: "% 2" }
    period: { 标题: 周期, 类型: 周期 }
    month: { 标题: 月份, 类型: 月份 }
    paid: { 标题: 已付, 类型: 是否 }
    note: { 标题: 备注, 类型: 文本 }
`);

const cell = (header: string, text: string): Files => ({ 'orders.csv': `${header}\n${text}\n` });
const csv = (content: string | Uint8Array): Files => ({ 'orders.csv': content });
const xlsx = (content: string | Uint8Array): Files => ({ 'orders.xlsx': content });
const sheet = (tag: string, more = {}): Files =>
  xlsx(zip(workbookParts({ 订单: `${textRow(1, '订单编号', '实付金额')}<row r="2">${tag}</row>` }, more)));
const part = (name: string, content: string): Files =>
  xlsx(zip([...workbookParts({ 订单: '' }).filter((each) => each.name !== name), { name, content }]));
const flagged = (flags: number) => zip(workbookParts({ 订单: '' }).map((each) => ({ ...each, flags })));
const mixed = Buffer.concat([gbk('备注\n张三\n'), Buffer.from('李四\n')]);
const dates = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

/** Queries whose rows stand in a Parquet file. */
const QUERIES = {
  PARQUET_TYPE: "SELECT '1' AS 实付金额",
  PARQUET_FLOAT: 'SELECT 1.5::DOUBLE AS 实付金额',
  PARQUET_NAME: 'SELECT 1 AS file_row_number',
  PARQUET_TOO_LARGE: "SELECT repeat('a', 70000000) AS 备注",
  PARQUET_PERIOD: "SELECT '202610' AS 周期",
} as const;

const MISTAKES: Readonly<Record<string, Files>> = {
  CELL_NUMBER: cell('实付金额', '待定'),
  CELL_SCIENTIFIC: cell('实付金额', '1.23E+17'),
  CELL_BRACKETS: cell('实付金额', '(12.50)'),
  CELL_THOUSANDS: cell('实付金额', '"12,34"'),
  CELL_DECIMALS: cell('实付金额', '33.333'),
  CELL_RANGE: cell('实付金额', '92233720368547758.08'),
  CELL_PERCENT: cell('实付金额', '12.5%'),
  CELL_FRACTION: cell('折扣', '0.125'),
  CELL_YUAN: cell('件数', '￥12'),
  CELL_DATE: cell('付款日', '十月三日'),
  CELL_TIME: cell('付款日', '2026-10-03 24:00'),
  CELL_NO_SUCH_DAY: cell('付款日', '2026-02-30'),
  CELL_PERIOD: cell('周期', '10月'),
  CELL_MONTH: cell('月份', '2026-Q3'),
  CELL_TRUTH: cell('已付', '付了'),
  CELL_ERROR: cell('实付金额', '#N/A'),
  CELL_NOT_COMPUTED: sheet('<c r="B2"><f>A1*2</f></c>'),
  CELL_OTHER: { 'orders.jsonl': '{"note": ["a"]}' },
  CELL_MERGED: part(
    'xl/worksheets/sheet1.xml',
    `<worksheet><sheetData>${textRow(1, '订单编号', '实付金额')}${textRow(2, 'O1', '5')}${textRow(3, 'O2')}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>`,
  ),
  CELL_SIGN: sheet('<c r="A2" t="inlineStr"><is><t>O1_xD83D_</t></is></c>'),
  CELL_SHOWN_AS_DATE: sheet('<c r="A2" s="1"><v>46082</v></c>', { styles: dates }),
  CELL_PRECISION: sheet('<c r="A2"><v>1.23E+17</v></c>'),
  CELL_ID: sheet('<c r="A2"><v>1.5</v></c>'),
  ROW_TOTAL: cell('订单编号', '合计'),
  ROW_HEADER: csv('订单编号,备注\nO1,甲\n订单编号,备注\n'),
  ROW_LONG: csv('订单编号,备注\nO1,甲,乙,丙\n'),
  ROW_CUT: csv('订单编号,备注\nO1,甲\nO2'),
  ROW_ENDLESS: csv(`备注\n"${'x'.repeat(16 * 1024 * 1024)}`),
  LINE_ENDS_MIXED: csv('订单编号\nO1\rO2\n'),
  QUOTE_OPEN: csv('备注\n"甲\n乙\n'),
  QUOTE_INSIDE: csv('备注\n"甲"乙\n'),
  KEY_TWICE: csv('订单编号\nO1\nO2\nO1\n'),
  KEY_BLANK: csv('订单编号,备注\n,甲\n'),
  TABLE_MISSING: {},
  TABLE_MISSING_NEAR: { 'order.csv': '' },
  TABLE_TWICE: { 'orders.csv': '', '订单.csv': '' },
  SHEET_WHICH: xlsx(zip(workbookParts({ Sheet1: '', Sheet2: '' }))),
  SHEET_HIDDEN: xlsx(zip(workbookParts({ 订单: textRow(1, '订单编号') }, { states: { 订单: 'hidden' } }))),
  ROWS_HIDDEN: xlsx(zip(workbookParts({ 订单: `${textRow(1, '订单编号')}${textRow(2, 'O1').replace('<row', '<row hidden="1"')}` }))),
  COLUMNS_HIDDEN: part(
    'xl/worksheets/sheet1.xml',
    `<worksheet><cols><col min="2" max="3" hidden="true"/></cols><sheetData>${textRow(1, '订单编号', '备注', '实付金额')}${textRow(2, 'O1', '', '5')}</sheetData></worksheet>`,
  ),
  COLUMN_MISSING: csv('z\n1\n'),
  COLUMN_MISSING_NEAR: csv('实附金额\n1\n'),
  HEADER_TWICE: csv('实付金额,amount\n1,2\n'),
  FILE_EMPTY: csv(''),
  FILE_KIND: { '订单.xls': 'x' },
  FILE_NOT_TEXT: csv('备注\n\u0000\n'),
  FILE_ENCODING: csv(Uint8Array.of(0x61, 0x0a, 0xff, 0xfe, 0xff)),
  FILE_ENCODING_MIXED: csv(mixed),
  FILE_ENCODING_UNSURE: csv(Buffer.concat([Buffer.from('note\n'), gbk('一')])),
  FILE_DELIMITER: csv('订单编号，备注\nO1，甲\n'),
  JSON_LINE: { 'orders.jsonl': '[{"note": "a"}]' },
  JSON_KEY_TWICE: { 'orders.jsonl': '{"amount": 1, "amount": 2}' },
  JSON_DEEP: { 'orders.jsonl': `{"x": ${'['.repeat(32)}${']'.repeat(32)}}` },
  JSON_KEYS_MANY: { 'orders.jsonl': Array.from({ length: 16385 }, (_, index) => `{"x${index}": 1}`).join('\n') },
  WORKBOOK_NOT_ZIP: xlsx('<html></html>'),
  WORKBOOK_BROKEN: part('xl/worksheets/sheet1.xml', '<worksheet>'),
  WORKBOOK_ENCRYPTED: xlsx(flagged(0x801)),
  WORKBOOK_TOO_LARGE: xlsx(zip(workbookParts({ 订单: '' }).map((each) => ({ ...each, lie: 2 ** 31 })))),
  WORKBOOK_DTD: part('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY y "z">]><worksheet/>'),
  PARQUET_BROKEN: { 'orders.parquet': 'x' },
  PROBLEMS_MORE: csv(`实付金额\n${'x\n'.repeat(120)}`),
};

const NEEDED: Needs = { orders: ['amount'] };

/** Where a column is what is missing; elsewhere nothing is needed but the table. */
const needsOf = (code: string): Needs => (code.startsWith('COLUMN_MISSING') ? NEEDED : { orders: [] });

const told = new Map<string, Problem>();

beforeAll(async () => {
  for (const [code, files] of Object.entries(MISTAKES))
    await opening(files, ({ problems }) => keep(code, problems), needsOf(code), DECLARED);
  for (const [code, query] of Object.entries(QUERIES))
    await opening({ 'orders.parquet': await parquetOf(query) }, ({ problems }) => keep(code, problems), needsOf(code), DECLARED);
  keep('FOLDER_MISSING', (await openFacts('facts/none', DECLARED, new Map())).problems);
  await inFolder({ 'orders.csv': '备注\n' }, async (folder) => {
    const over = join(folder, 'what-if');
    await mkdir(over);
    await writeFile(join(over, '定单.csv'), '备注\n');
    const opened = await openFacts(folder, DECLARED, new Map([['orders', new Set()]]), { over });
    opened.store?.close();
    keep('LAYER_UNUSED', opened.problems);
  });
  const starred = tables("orders: { 标题: 订单, 别名: ['订单*'], 计数: 单, 列: { x: 元 } }");
  await opening({ '订单*.parquet': 'x' }, ({ problems }) => keep('FILE_NAME', problems), { orders: [] }, starred);
}, 60_000);

function keep(code: string, problems: readonly Problem[]): void {
  const problem = code === 'PROBLEMS_MORE' ? problems.at(-1) : problems[0];
  if (problem !== undefined) told.set(code, problem);
}

function parquetOf(query: string): Promise<Uint8Array> {
  return inFolder({}, async (folder) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const path = join(folder, 'x.parquet');
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
    connection.closeSync();
    instance.closeSync();
    return new Uint8Array(await readFile(path));
  });
}

describe('mistakes', () => {
  test('every problem has a folder that has it', () => {
    expect([...told.keys()].toSorted()).toEqual(Object.keys(fileMessages).toSorted());
    for (const [code, problem] of told) expect(problem.code).toBe(code);
  });

  test.each(['zh', 'en'] as const)('the words in %s', async (language) => {
    const words = [...told.values()].map((problem) => `${problem.code}\n${report(problem, new Map(), fileMessages, language)}`);
    expect(words.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`golden/files.${language}.txt`);
  });
});
