/** `hengji report` from files: the weeks sum to the whole, tables, JSON and workbook say the same, wrong orders are told. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { checkoutPath } from '../src/cli/library.ts';
import { hengji, testFolder } from './terminal.ts';

const facts = checkoutPath('schemes', 'private-domain-weekly', 'sample', 'facts');
const weekly = ['private-domain-weekly', '--facts', facts, '--period', '2026-10'];
const folder = testFolder();

type Told = { readonly tables: readonly { readonly table: string; readonly rows: readonly Readonly<Record<string, string | null>>[] }[] };

const json = async (words: readonly string[]): Promise<Told> => JSON.parse((await hengji(['report', ...words, '--json'])).out) as Told;

describe('targets and actuals', () => {
  test('the weeks of each person sum to the whole, and what has no target is unknown', async () => {
    const { tables } = await json(['targets', ...weekly]);
    expect(tables.map(({ table }) => table)).toEqual(['E001', 'E002']);
    const [first, second] = tables;
    const actuals = first?.rows.map((row) => Number(row['粉丝完成.actual'])) ?? [];
    expect(actuals).toEqual([50, 100, 0, 0, 30, 180]);
    expect(first?.rows.at(-1)).toMatchObject({
      '成交完成.target': '4500.00',
      '成交完成.actual': '4999.99',
      '成交完成.completion': '111.11',
    });
    expect(second?.rows.at(-1)).toMatchObject({ '粉丝完成.actual': '80', '粉丝完成.completion': null });
  });

  test('the terminal shows it in tables that fit, in either language', async () => {
    const zh = await hengji(['report', 'targets', ...weekly, '--subject', 'E001']);
    expect(zh.out).toMatch(/第 1 周 10-01 至 10-04 +100人 +50人 +50\.00%/);
    expect(zh.out).toMatch(/累计 10-01 至 10-31 +400人 +180人 +45\.00%/);
    const en = await hengji(['report', 'targets', ...weekly, '--subject', 'E001', '--lang', 'en']);
    expect(en.out).toMatch(/week 2 10-05 to 10-11/);
    expect(zh.code + en.code).toBe(0);
  });

  test('the workbook holds the same figures as numbers', async () => {
    const path = join(folder, 'weekly.xlsx');
    expect((await hengji(['report', 'targets', ...weekly, '--xlsx', path])).code).toBe(0);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet('E001 李静');
    const total = sheet?.getRow(7).values as readonly unknown[];
    expect(total.slice(1, 8)).toEqual(['累计 10-01 至 10-31', 400, 180, 45, 4500, 4999.99, 111.11]);
  });
});

test('people in groups: a table for all and one for each group', async () => {
  const consultants = checkoutPath('test', 'cases', 'online-consultant', 'public', 'facts');
  const words = ['online-consultant', '--facts', consultants, '--period', '2026-10', '--by', 'is_manager'];
  const { tables } = await json(['mix', ...words]);
  expect(tables.map(({ table }) => table)).toEqual(['all', 'false', 'true']);
  const total = (k: number): bigint => BigInt((tables[k]?.rows.at(-1)?.['amount'] ?? '').replace('.', ''));
  expect(total(0)).toBe(total(1) + total(2));
});

describe('people who come and go', () => {
  const scheme = join(folder, 'newcomer.yaml');
  writeFileSync(
    scheme,
    '方案: newcomer\n标题: 新人\n周期: 区间\n对象: employees 其中 hired_on ≤ 期末\n指标:\n  业绩: { 合计: orders.amount }\n评分:\n  完成: { 达成率: 业绩, 目标: 100元 }\n',
  );
  writeFileSync(join(folder, 'employees.csv'), 'employee_id,name,team_id,hired_on\nE1,甲,T1,2020-01-01\nE2,乙,,2026-10-20\n');
  writeFileSync(join(folder, 'orders.csv'), 'employee_id,paid_on,amount\nE1,2026-10-01,50\nE2,2026-10-21,20\nE2,2026-10-31,30\n');
  const words = [scheme, '--facts', folder, '--period', '2026-10'];

  test('weeks before somebody came are unknown, and the others sum to the whole', async () => {
    const { out, err, code } = await hengji(['report', 'targets', ...words, '--subject', 'E2']);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/第 3 周 10-12 至 10-18 +未知 +未知 +未知\n/);
    expect(out).toMatch(/第 4 周 10-19 至 10-25 +100\.00元 +20\.00元 +20\.00%\n/);
    expect(out).toMatch(/累计 10-01 至 10-31 +100\.00元 +50\.00元 +50\.00%\n/);
  });

  test('the board of those without a group says so, and is not taken for the board of all', async () => {
    const { out } = await hengji(['report', 'board', ...words, '--items', '业绩', '--by', 'team_id']);
    expect(out.match(/^业绩.*$/gm)).toEqual(['业绩 · T1', '业绩 · （没有）']);
  });
});

test('a trend reaches back as far as the scheme does: before its parameters began the figures are unknown, with a warning', async () => {
  const scheme = join(folder, 'new.yaml');
  writeFileSync(
    scheme,
    '方案: new\n标题: 新方案\n周期: 月\n对象: employees\n参数:\n  目标:\n    2026-09-01: { 来源: 会议, 值: 100元 }\n指标:\n  业绩: { 合计: orders.amount }\n评分:\n  完成: { 达成率: 业绩, 目标: 目标 }\n',
  );
  const order = (period: string) => ['report', 'trend', scheme, '--facts', folder, '--period', period, '--items', '业绩'];
  const { out, err, code } = await hengji(order('2026-10'));
  expect(code).toBe(0);
  expect(err).toMatch(/^提醒：参数「目标」从 2026-09-01 起才有值，2025-10 /m);
  expect(err).not.toContain('错误');
  expect(out).toMatch(/^业绩 +合计 +100\.00元 +0\.00元 +100\.00元 +未知 +未知 +未知$/m);
  const early = await hengji(order('2026-08'));
  expect(early).toMatchObject({ code: 1, out: '' });
  expect(early.err.match(/^(错误|提醒)/gm)).toEqual(['错误']);
});

test('a group may bear the name that Excel keeps for itself', async () => {
  const files = join(folder, 'history');
  mkdirSync(files);
  writeFileSync(join(files, 'employees.csv'), 'employee_id,team_id,hired_on\nE1,History,2020-01-01\n');
  writeFileSync(join(files, 'orders.csv'), 'employee_id,paid_on,amount\nE1,2026-10-01,50\n');
  const path = join(files, 'mix.xlsx');
  const words = [
    'report',
    'trend',
    join(folder, 'new.yaml'),
    '--facts',
    files,
    '--period',
    '2026-10',
    '--items',
    '业绩',
    '--by',
    'team_id',
  ];
  expect(await hengji([...words, '--xlsx', path])).toMatchObject({ code: 0 });
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['全体', 'History~2']);
});

describe('wrong orders', () => {
  test.each([
    ['REPORT_UNKNOWN', ['report', 'guess', ...weekly], 1, 'guess'],
    ['REPORT_UNKNOWN_NEAR', ['report', 'tragets', ...weekly], 1, '是不是想要 targets？'],
    ['PERIODS_TEXT', ['report', 'targets', 'private-domain-weekly', '--facts', facts, '--period', '十月'], 1, '十月'],
    ['REPORT_WEEKS', ['report', 'targets', 'online-consultant', '--facts', facts, '--period', '2026-10'], 1, '周期: 区间'],
    ['REPORT_ITEMS', ['report', 'board', ...weekly], 1, '--items'],
    ['WORKBOOK_WRITE', ['report', 'targets', ...weekly, '--xlsx', '/nowhere/x.xlsx'], 1, '/nowhere/x.xlsx'],
    ['usage', ['report', 'targets'], 2, 'hengji report'],
  ])('%s', async (_, words, code, said) => {
    const found = await hengji(words);
    expect(found).toMatchObject({ code, out: '' });
    expect(found.err).toContain(said);
  });
});
