/** `hengji simulate` over real months: several periods, groups, other facts, JSON, a workbook, and wrong use. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test, vi } from 'vitest';
import { cliMessages } from '../src/cli/messages.ts';
import { planMessages } from '../src/plan/plan-messages.ts';
import { readCase } from './oracle/files.ts';
import { folderWith, hengji, testFolder } from './terminal.ts';

vi.setConfig({ testTimeout: 30_000 });

const folder = testFolder();
const sample = join(import.meta.dirname, 'cases', 'online-consultant', 'public');
const facts = join(sample, 'facts');
const order = ['simulate', 'online-consultant', '--facts', facts];
const tiers = '提成档=[[到 5万元, 3%], [以上, 4%]]';

/** A sales scheme over two teams in departments: 1 % of the orders. */
const SCHEME = `方案: teams
标题: 两个组的提成
周期: 月
对象: employees
参数:
  比例: { 始终: { 来源: 一, 值: 1% } }
指标:
  sales: { 合计: orders.amount }
  rating: { 取: ratings.score }
薪酬:
  fee: { 标题: 提成, 值: sales × 比例, 后: [四舍五入到 0.01元], 仅当: rating 已知 或 position = '甲' }
  bonus: { 值: sales × 0%, 后: [四舍五入到 0.01元] }
  rated: { 值: rating × 1元/分, 后: [四舍五入到 0.01元] }
`;

const FACTS = {
  'employees.csv':
    'employee_id,name,position,team_id,department_id\nE1,王芳,甲,T1,D1\nE2,李娜,甲,T1,D1\nE3,张伟,甲,T2,D2\nE4,赵敏,乙,,D2\n',
  'departments.csv': 'department_id,name\nD1,网络部\nD2,客服部\n',
  'orders.csv':
    'order_id,customer_id,employee_id,paid_on,amount\n' +
    'O1,C1,E1,2026-07-05,1000.00\nO2,C1,E2,2026-07-06,0.50\nO3,C2,E1,2026-08-07,2000.00\nO4,C3,E3,2026-09-08,333.33\nO5,C4,E4,2026-09-09,500.00\n',
  'ratings.csv': 'employee_id,period,item,rater_role,score\nE1,2026-07,x,leader,90\nE1,2026-08,x,leader,80\n',
};

const small = folderWith(folder, 'small', FACTS);
const scheme = join(folderWith(folder, 'scheme', { 'teams.yaml': SCHEME }), 'teams.yaml');
const months = ['simulate', scheme, '--facts', small, '--periods', '2026-07..2026-09'];

describe('several periods', () => {
  test('the difference of each person and period is that of two runs', async () => {
    const { code, out, err } = await hengji([...order, '--periods', '2026-09,2026-10', '--with', tiers, '--json']);
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    const { expected } = readCase(sample);
    for (const { subject, periods } of report.people) {
      expect(periods.map(({ period }: { period: string }) => period)).toEqual(['2026-09', '2026-10']);
      expect(periods[1].old).toBe(expected[subject]?.['total']);
    }
    expect(report.total).toMatchObject({ old: '37663.89', new: '43099.69', difference: '5435.80' });
    expect(report.byPeriod.map(({ difference }: { difference: string }) => difference)).toEqual(['0.00', '5435.80']);
  });

  test('a table with each period, people summed, periods, groups, and who gains', async () => {
    const { code, out, err } = await hengji([...months, '--with', '比例=2%', '--item', 'fee', '--by', 'departments.name']);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('golden/simulate.zh.txt');
    const english = await hengji([...months, '--with', '比例=2%', '--item', 'fee', '--by', 'departments.name', '--lang', 'en']);
    await expect(english.out).toMatchFileSnapshot('golden/simulate.en.txt');
  });

  test('groups by a column of the subjects, and people without one', async () => {
    const { out } = await hengji([...months, '--with', '比例=2%', '--item', 'fee', '--by', 'team_id', '--json']);
    const { byGroup } = JSON.parse(out);
    expect(byGroup.map(({ group, difference }: Record<string, string>) => [group, difference])).toEqual([
      ['T1', '30.00'],
      ['T2', '3.34'],
      [null, null],
    ]);
  });

  test('unknown stays unknown, is counted apart and in no sum', async () => {
    const { out } = await hengji([...months, '--with', '比例=2%', '--item', 'rated', '--json']);
    const report = JSON.parse(out);
    expect(report.people[0].periods.map(({ old, difference }: Record<string, unknown>) => [old, difference])).toEqual([
      ['90.00', '0.00'],
      ['80.00', '0.00'],
      [null, null],
    ]);
    expect(report.people[0].periods[2]).toMatchObject({ oldState: 'unknown', newState: 'unknown', outcome: 'undecided' });
    expect(report.total).toMatchObject({ old: '170.00', new: '170.00', people: { undecided: { count: 4 } } });
  });

  test('the same once more is unchanged for everybody', async () => {
    const { out } = await hengji([...months, '--with', scheme, '--lang', 'en']);
    expect(out).toContain('0 gain, 0 lose, ');
  });
});

describe('other facts', () => {
  test('a layer replaces a table, and the rest stays', async () => {
    const orders = FACTS['orders.csv'].replace('O1,C1,E1,2026-07-05,1000.00', 'O1,C1,E1,2026-07-05,9000.00');
    const layer = folderWith(folder, 'more-sales', { 'orders.csv': orders });
    const { code, out, err } = await hengji([...months, '--with-facts', layer, '--item', 'fee', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ with: [], withFacts: layer, total: { difference: '80.00', people: { gain: { count: 1 } } } });
  });

  test('a layer with other people: who is in one side only is told apart', async () => {
    const layer = folderWith(folder, 'fewer-people', {
      'employees.csv': `${FACTS['employees.csv'].replace(/E1.*\n/, '')}E9,新人,甲,T1,D1\n`,
    });
    const { out } = await hengji([...months, '--with-facts', layer, '--with', '比例=2%', '--item', 'fee']);
    expect(out).toMatch(/E1 +王芳 +2026-07 +10\.00 +不在 +→/);
    expect(out).toMatch(/E9 +新人 +2026-07 +不在 +0\.00 +→/);
    expect(out).toContain('另有 2 人只在现行或模拟的一边是对象，不在合计里');
    expect(out).toContain('合计之外：只有现行知道的 30.00，只有模拟知道的 0.00');
  });

  test('a file that is no table is told, a folder that is none is refused', async () => {
    const layer = folderWith(folder, 'misnamed', { 'order.csv': 'x\n' });
    const { code, err } = await hengji([...months, '--with-facts', layer, '--item', 'fee']);
    expect([code, err.includes('misnamed/order.csv')]).toEqual([0, true]);
    const none = await hengji([...months, '--with-facts', join(folder, 'nowhere'), '--item', 'fee']);
    expect([none.code, none.out]).toEqual([1, '']);
  });
});

test('a workbook holds the sums, groups, people and details as numbers, without formulas', async () => {
  const path = join(folder, 'simulation.xlsx');
  const line = [...months, '--with', '比例=2%', '--item', 'fee', '--by', 'team_id', '--xlsx', path];
  const { code, err } = await hengji(line);
  expect([code, err]).toEqual([0, '']);
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总', '分组', '按人', '明细']);
  const row = (sheet: string, at: number) => (book.getWorksheet(sheet)?.getRow(at).values ?? []) as unknown[];
  expect(row('汇总', 5).slice(1, 5)).toEqual(['合计', 33.34, 66.68, 33.34]);
  expect(row('明细', 2).slice(1)).toEqual(['E1', '王芳', '2026-07', 'T1', 10, 20, 10]);
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  const nowhere = await hengji([...line.slice(0, -1), join(folder, 'nowhere', 'x.xlsx')]);
  expect([nowhere.code, nowhere.out, nowhere.err.includes('ENOENT')]).toEqual([1, '', true]);
});

describe('wrong use and findings', () => {
  test.each([
    [[...order, '--period', '2026-10'], '错误：命令没有写完，还缺 --with。\n照下面的用法补上。\n\n'],
    [[...order, '--with', tiers], '错误：命令没有写完，还缺 --periods。\n照下面的用法补上。\n\n'],
    [[...order, '--period', '2026-10', '--periods', '2026-10', '--with', tiers], ''],
    [['simulate', '--facts', facts, '--period', '2026-10', '--with', tiers], ''],
  ])('%j is wrong use', async (words, missing) => {
    const { code, out, err } = await hengji(words);
    expect([code, out, err.startsWith(`${missing}用法：hengji simulate`)]).toEqual([2, '', true]);
  });

  test.each([
    ['PERIODS_TEXT', [...order, '--periods', '2026-10..2026-09', '--with', tiers]],
    ['SIMULATE_UNITS', [...order, '--period', '2026-10', '--with', join(folder, 'points.yaml')]],
  ] as const)('%s is said in the language of the user', async (code, words) => {
    writeFileSync(join(folder, 'points.yaml'), '方案: p\n标题: 分\n周期: 月\n对象: employees\n总计:\n  total: 5分\n');
    for (const language of ['zh', 'en'] as const) {
      const { code: exit, out, err } = await hengji([...words, '--lang', language]);
      expect([exit, out]).toEqual([1, '']);
      for (const part of Object.values(cliMessages[code][language]).flatMap((sentence) => sentence.split(/\{\w+\}/)))
        expect(err).toContain(part);
    }
  });

  test.each([
    ['teamid', 'GROUPING_UNKNOWN_NEAR', '是不是想用「team_id」？'],
    ['部门', 'GROUPING_UNKNOWN_NEAR', '是不是想用「department_id」？'],
    ['orders.amount', 'GROUPING_UNKNOWN', '可以按其中之一分组'],
  ] as const)('--by %s: %s', async (by, problem, sentence) => {
    const { code, out, err } = await hengji([...months, '--with', '比例=2%', '--by', by]);
    expect([code, out, err.includes(sentence)]).toEqual([1, '', true]);
    const english = await hengji([...months, '--with', '比例=2%', '--by', by, '--lang', 'en']);
    for (const part of Object.values(planMessages[problem].en).flatMap((said) => said.split(/\{\w+\}/)))
      expect(english.err).toContain(part);
  });

  test('an error in one period stops all', async () => {
    const twice = folderWith(folder, 'twice', { ...FACTS, 'ratings.csv': `${FACTS['ratings.csv']}E1,2026-08,y,leader,70\n` });
    const words = ['simulate', scheme, '--facts', twice, '--periods', '2026-07..2026-09', '--with', '比例=2%'];
    const { code, out, err } = await hengji(words);
    expect([code, out]).toEqual([1, '']);
    expect(err.match(/错误：/g)).toHaveLength(1);
  });
});
