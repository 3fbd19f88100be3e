/** Tests of imports into the record: what becomes a batch, what is refused and leaves nothing, and which rows count. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEALS, deals, later, october, refusal, STAFF, type TestRecord } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { results } from '../../engine/results.ts';
import { accountOf } from '../adjustments/statement.ts';
import { LATEST } from '../office/latest.ts';
import { pinnedAsOf } from '../runs/compute.ts';
import { computePinned } from '../runs/pinned.ts';
import { periodOf } from '../schemes/pinned.ts';
import { batchesAsOf } from './active.ts';
import { lateCount, rowsWithin } from './late.ts';
import { sourceOfFile } from './mappings.ts';
import { undoBatch } from './undo.ts';

const record = records();

/** The batches as `B1 in force`, as the record stands at a moment. */
const states = async ({ asks }: TestRecord, asOf = LATEST): Promise<readonly string[]> =>
  (await asks((desk) => batchesAsOf(desk, asOf))).map(({ number, state }) => `B${number} ${state}`);

/** What E1 has sold in October by all that counts now. */
async function sales({ office }: TestRecord, subject = 'E1'): Promise<string | null | undefined> {
  const month = await computePinned(office, await pinnedAsOf(office, { scheme: 'deals', period: periodOf('2026-10'), asOf: LATEST }));
  month.close();
  return results(month.evaluation)[subject]?.['sales'];
}

describe('a file', () => {
  test('is imported once, whatever it is called, and also by two at once', async () => {
    const { imports, tried, files, asks } = await record('同一文件');
    expect(await imports('employees.csv', STAFF)).toBe(1);
    expect(await tried('employees.csv', STAFF)).toMatchObject({ again: true, batch: { number: 1 } });
    expect(await tried('花名册2026.csv', STAFF)).toMatchObject({ again: true, batch: { number: 1 } });
    const more = `${STAFF}E3,张伟,1000\n`;
    const both = await Promise.all([tried('employees.csv', more), tried('员工.csv', more)]);
    expect(both.map(({ again }) => again).toSorted()).toEqual([false, true]);
    expect(both.map(({ batch }) => batch?.number)).toEqual([2, 2]);
    expect(files().batches).toHaveLength(2);
    expect(await asks((desk) => desk.selectFrom('batches').select('number').execute())).toHaveLength(2);
  });

  test('is another one with one row more, or as another table', async () => {
    const { imports, tried } = await record('另一文件');
    await imports('departments.csv', 'department_id,name\nD1,甲\n', { table: 'departments' });
    expect(await imports('teams.csv', 'department_id,name\nD1,甲\n', { table: 'teams', mapping: { team_id: 'department_id' } })).toBe(2);
    expect(await tried('departments.csv', 'department_id,name\nD1,甲\nD2,乙\n')).toMatchObject({ again: false, batch: { number: 3 } });
  });

  test('is another batch where its columns are read otherwise', async () => {
    const house = await record('另一读法');
    await house.released(DEALS);
    await house.imports('employees.csv', STAFF);
    const text = 'deal_id,employee_id,paid_on,应收,实收,refunded\nD1,E1,2026-10-01,900,800,0\n';
    const first = await house.imports('deals.csv', text, { mapping: { amount: '应收' } });
    expect(await sales(house)).toBe('900.00');
    expect(await house.tried('deals.csv', text, { mapping: { amount: '应收' } })).toMatchObject({ again: true });
    const second = await house.tried('deals.csv', text, { mapping: { amount: '实收' }, replaces: first });
    expect(second).toMatchObject({ again: false, batch: { number: 3, replaces: first } });
    expect(await sales(house)).toBe('800.00');
  });

  test('that is refused leaves nothing: no row, no file, no mapping', async () => {
    const { tried, files, asks } = await record('坏文件');
    const { batch, problems } = await tried('employees.csv', 'employee_id,工资\nE1,三千\n', { mapping: { base_pay: '工资' } });
    expect(batch).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['CELL_NUMBER']);
    expect(files()).toEqual({ batches: [], runs: [] });
    expect(await asks((desk) => desk.selectFrom('batches').select('number').execute())).toEqual([]);
    expect(await asks((desk) => desk.selectFrom('source_mappings').select('number').execute())).toEqual([]);
  });

  test('that is only looked at leaves nothing', async () => {
    const { tried, files, imports } = await record('预览');
    const { batch, preview, again } = await tried('employees.csv', STAFF, { preview: true, mapping: { name: 'name' } });
    expect({ batch, again, rows: preview?.rows }).toEqual({ batch: null, again: false, rows: 2 });
    expect(files().batches).toEqual([]);
    await imports('employees.csv', STAFF);
    expect(await tried('employees.csv', STAFF, { preview: true })).toMatchObject({ again: true });
  });

  test('that cannot be read is refused', async () => {
    const { office } = await record('没有文件');
    const { importBatch } = await import('./import.ts');
    const usual = { sheet: null, tables: [], table: null, source: null, mapping: {}, replaces: null, note: null, preview: false };
    const refused = await refusal(importBatch(office, { ...usual, file: join(tmpdir(), 'hengji-nowhere.csv') }));
    expect(refused).toMatchObject({
      code: 'IMPORT_FILE',
      zh: expect.stringContaining('ENOENT'),
      en: expect.stringContaining('cannot be read'),
    });
  });
});

describe('a mapping', () => {
  const text = (header: string) => `员工,月薪,${header}\nE1,3000,9\n`;

  test('is remembered for its source, and the last one stands', async () => {
    const { imports, tried } = await record('映射');
    const first = await tried('employees-2026-10.csv', text('底数'), { mapping: { employee_id: '员工', base_pay: '月薪' } });
    expect(first.batch?.manifest.mapping).toEqual({ employee_id: '员工', base_pay: '月薪' });
    const next = await tried('employees-2026-11.csv', text('基数'));
    expect(next.batch?.manifest.mapping).toEqual({ employee_id: '员工', base_pay: '月薪' });
    await imports('employees-2026-12.csv', text('薪'), { mapping: { base_pay: '薪' } });
    expect((await tried('employees-2027-01.csv', `${text('薪')}E2,1,2\n`)).batch?.manifest.mapping['base_pay']).toBe('薪');
  });

  test('of one table is not asked of another file of the same source', async () => {
    const { imports, tried } = await record('同一来源');
    await imports('employees.csv', text('x'), { source: '人事', mapping: { employee_id: '员工', base_pay: '月薪' } });
    expect(await tried('teams.csv', 'team_id,name\nT1,甲组\n', { source: '人事' })).toMatchObject({ batch: { number: 2 }, problems: [] });
  });

  test('belongs to the name of a file without its date', () => {
    expect(['订单-2026-10', '2026年10月订单', '订单(1)', '订单', '2026-10'].map(sourceOfFile)).toEqual([
      '订单',
      '订单',
      '订单',
      '订单',
      '2026-10',
    ]);
  });
});

describe('a row', () => {
  test('with the key of an earlier one stands for it; others stay', async () => {
    const house = await record('取代');
    await october(house, 'D1 E1 2026-10-01 100 0', 'D2 E1 2026-10-02 200 0');
    expect(await sales(house)).toBe('300.00');
    await house.imports('deals-2.csv', deals('D2 E1 2026-10-02 200 150'));
    expect(await sales(house)).toBe('150.00'); // 100 + 200 − 150
  });

  test('counts no more once its batch is undone, and the one it had superseded counts again', async () => {
    const house = await record('撤销');
    await october(house, 'D1 E1 2026-10-01 100 0');
    const second = await house.imports('deals-2.csv', deals('D1 E1 2026-10-01 70 0'));
    expect(await sales(house)).toBe('70.00');
    const before = house.moment();
    for (const blank of ['', '　 '])
      expect(await refusal(undoBatch(house.office, second, blank)), blank).toMatchObject({ code: 'REASON_MISSING' });
    await undoBatch(house.office, second, '导错了');
    expect(await sales(house)).toBe('100.00');
    expect(await states(house, before)).toEqual(['B1 in force', 'B2 in force', 'B3 in force']);
    expect(await states(house)).toEqual(['B1 in force', 'B2 in force', 'B3 undone']);
    expect(await house.imports('deals-2.csv', deals('D1 E1 2026-10-01 70 0'))).toBe(4);
    expect(house.files().batches).toHaveLength(4);
  });
});

describe('a batch', () => {
  test('takes the place of another: its rows are gone, also those that the new one lacks', async () => {
    const house = await record('替代');
    await october(house, 'D1 E1 2026-10-01 100 0', 'D2 E1 2026-10-02 200 0');
    const before = house.moment();
    const next = await house.imports('deals-2.csv', deals('D1 E1 2026-10-01 90 0'), { replaces: 2 });
    expect(await sales(house)).toBe('90.00');
    expect(await states(house, later(house.moment(), -1))).toEqual(['B1 in force', 'B2 in force']);
    expect(await states(house, house.moment())).toEqual(['B1 in force', 'B2 replaced', 'B3 in force']);
    expect(before < house.moment()).toBe(true);
    await undoBatch(house.office, next, '还是原来的对');
    expect(await sales(house)).toBe('300.00');
    expect(await states(house)).toEqual(['B1 in force', 'B2 in force', 'B3 undone']);
  });

  test('that is gone cannot be undone or replaced again: what it had replaced would come back', async () => {
    const house = await record('替代链');
    await october(house, 'D1 E1 2026-10-01 100 0');
    await house.imports('deals-2.csv', deals('D1 E1 2026-10-01 90 0'), { replaces: 2 });
    await house.imports('deals-3.csv', deals('D1 E1 2026-10-01 80 0'), { replaces: 3 });
    expect(await refusal(undoBatch(house.office, 3, '试试'))).toMatchObject({
      code: 'BATCH_GONE',
      zh: expect.stringContaining('批次 B3 已被替代，不能再撤销或替代。'),
      en: expect.stringContaining('Batch B3 is replaced and cannot be undone or replaced once more.'),
    });
    expect(await states(house)).toEqual(['B1 in force', 'B2 replaced', 'B3 replaced', 'B4 in force']);
    expect(await refusal(house.imports('deals-4.csv', deals(), { replaces: 2 }))).toMatchObject({ code: 'BATCH_GONE' });
    await undoBatch(house.office, 4, '退一步');
    expect(await refusal(undoBatch(house.office, 4, '再退'))).toMatchObject({ code: 'BATCH_GONE', zh: expect.stringContaining('已撤销') });
    expect(await sales(house)).toBe('90.00');
  });

  test('is replaced only by one of its table, and only where it exists', async () => {
    const house = await record('别的表');
    await october(house, 'D1 E1 2026-10-01 100 0');
    expect(await refusal(house.imports('deals-2.csv', deals('D2 E1 2026-10-01 1 0'), { replaces: 1 }))).toMatchObject({
      code: 'BATCH_OTHER_TABLE',
      zh: expect.stringContaining('批次 B1 是表 employees 的，这个文件是表 deals 的'),
      en: expect.stringContaining('Batch B1 is of the table employees and this file of deals'),
    });
    expect(house.files().batches).toHaveLength(2);
    expect(await refusal(house.imports('deals-2.csv', deals(), { replaces: 9 }))).toMatchObject({ code: 'BATCH_UNKNOWN' });
    expect(await refusal(undoBatch(house.office, 9, '没有'))).toMatchObject({ code: 'BATCH_UNKNOWN', en: expect.stringContaining('B9') });
  });

  test('is not replaced by a file that is there already as another batch: nothing is passed over without a word', async () => {
    const house = await record('已是别的批次');
    await october(house, 'D1 E1 2026-10-01 100 0');
    const text = deals('D1 E1 2026-10-01 90 0');
    await house.imports('deals-2.csv', text);
    expect((await refusal(house.imports('deals-2.csv', text, { replaces: 1 }))).code).toBe('BATCH_OTHER_TABLE');
    expect(await refusal(house.imports('deals-2.csv', text, { replaces: 2 }))).toMatchObject({
      code: 'BATCH_SAME_FILE',
      zh: expect.stringContaining('批次 B3'),
      en: expect.stringContaining('batch B3'),
    });
    expect(await states(house)).toEqual(['B1 in force', 'B2 in force', 'B3 in force']);
  });

  test('of a locked run is never undone, but replaced; the period stays as it was paid', async () => {
    const house = await record('封账批次');
    await october(house, 'D1 E1 2026-10-01 100 0');
    await house.locked('deals', '2026-10');
    expect(await refusal(undoBatch(house.office, 2, '导错了'))).toMatchObject({
      code: 'BATCH_IN_LOCK',
      zh: expect.stringContaining('批次 B2 已用于封账的「deals」2026-10'),
      en: expect.stringContaining('part of the locked 2026-10 of "deals"'),
    });
    await house.imports('deals-2.csv', deals('D1 E1 2026-10-01 50 0'), { replaces: 2 });
    expect(await sales(house)).toBe('50.00');
    const [account] = await house.asks((desk) => accountOf(desk, 'E1', LATEST));
    expect(account?.fen).toBe(3_002_00n); // 3000 + 100 × 2 %
  });
});

describe('a table without a key', () => {
  const orders = (...rows: readonly string[]) => `order_id,employee_id,paid_on,amount\n${rows.map((row) => `${row}\n`).join('')}`;

  test('counts every row, so that an export which comes a second time is told; more months and replacements are not', async () => {
    const { tried, imports } = await record('再次导出');
    await imports('orders-2026-10.csv', orders('O1,E1,2026-10-01,1', 'O2,E1,2026-10-02,2', 'O3,E1,2026-10-03,3'));
    expect((await tried('orders-2026-11.csv', orders('O4,E1,2026-11-01,4'))).problems).toEqual([]);
    const again = orders('O2,E1,2026-10-02,2', 'O3,E1,2026-10-03,3', 'O9,E1,2026-10-31,9');
    for (const preview of [true, false])
      expect((await tried('orders-2026-10.csv', again, { preview })).problems).toMatchObject([
        {
          code: 'BATCH_OVERLAP',
          severity: 'warning',
          values: { number: 1, rows: 2, first: '2026-10-02', last: '2026-10-03', source: 'orders' },
        },
      ]);
    expect((await tried('orders.csv', orders('O1,E1,2026-10-01,1.50'), { source: '补录' })).problems).toEqual([]);
    expect((await tried('orders.csv', orders('O1,E1,2026-10-01,1.60'), { replaces: 1 })).problems).toEqual([]);
  });
});

describe('late rows', () => {
  test('are also those that go with a replaced batch', async () => {
    const house = await record('迟走');
    await october(house, 'D1 E1 2026-10-01 100 0', 'D2 E1 2026-10-02 100 0');
    await house.locked('deals', '2026-10');
    const { batch } = await house.tried('deals-2.csv', deals('D1 E1 2026-09-30 100 0'), { replaces: 2 });
    expect(batch?.late).toEqual({ 'deals 2026-10': 2 });
  });

  test('are those of the locked period alone, its first and its last day included', async () => {
    const house = await record('迟到');
    await october(house, 'D1 E1 2026-10-01 100 0');
    await house.locked('deals', '2026-10');
    const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'];
    const { batch } = await house.tried('deals-2.csv', deals(...days.map((day, k) => `L${k} E1 ${day} 1 0`)));
    expect(batch?.late).toEqual({ 'deals 2026-10': 2 });
    expect((await house.tried('deals-3.csv', deals('L9 E1 2026-11-01 1 0'))).batch?.late).toEqual({});
    expect((await house.tried('visits.csv', 'visit_id,employee_id,arrived_on\nV1,E1,2026-10-05\n')).batch?.late).toEqual({});
  });

  test('of a table by periods are those whose period has a day in common', () => {
    const within = (days: Record<string, number>) => rowsWithin({ days }, '2026-10-01', '2026-10-31');
    expect(within({ '2026-10': 3 })).toBe(3);
    expect(within({ '2026-09': 1, '2026-11': 1, '2026-Q3': 1 })).toBe(0);
    expect(within({ '2026-Q4': 2, '2026-H2': 3, '2026': 5, '2026-10-15/2026-11-15': 7 })).toBe(17);
    expect(within({ '2026-09-01/2026-09-30': 1, '2026-10-31/2026-11-30': 2, '2026-11-01/2026-11-30': 4 })).toBe(2);
  });

  test('are each counted once, however many schemes and periods they are late for', () => {
    const days = { '2026-10-01': 200, '2026-10-31': 40, '2026-11-01': 5, '2027-01-01': 7 };
    const late = { 'deals 2026-10': 240, 'visits 2026-10': 240, 'team 2026-Q4': 245 };
    expect([lateCount(late, [{ days }]), lateCount({}, [{ days }]), lateCount({ 'deals 2026-10': 240 }, [{ days }])]).toEqual([
      245, 0, 240,
    ]);
    expect(lateCount({ 'deals 2026-10': 240 }, [{ days: { '2026-10-01': 1 } }, { days }])).toBe(240);
  });
});
