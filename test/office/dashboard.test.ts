/** The dashboard through HTTP, worked by hand: sums against the month before, groups, boards, people; and to whom it is shut. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantRole } from '../../src/desk/access/grants.ts';
import { decideAdjustment } from '../../src/desk/adjustments/decide.ts';
import type { Office } from '../../src/desk/office/office.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { codeOf, openApiForTests, type TestApi, type Told } from '../api.ts';
import { CLINIC, CLINIC_DEALS, CLINIC_STAFF, CLINIC_TALKS } from '../browser/clinic.ts';
import { deals, recordOf, type TestRecord } from '../record.ts';
import { hire, setUp } from '../staff.ts';
import { testFolder } from '../terminal.ts';

let api: TestApi;
let office: Office;
let record: TestRecord;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-11-03T08:00:00Z') });
  office = await api.organisation('晨光医美');
  await setUp(office, ['ALL 晨光医美', 'SHOP 门店 ALL', 'BACK 后台 ALL']);
  await hire(office, [
    ...['E1 王芳', 'E2 李娜'].map((each) => ({ id: each.slice(0, 2), name: each.slice(3), unit: 'SHOP' })),
    { id: 'E3', name: '张伟', unit: 'BACK' },
    ...['EX1', 'FI1', 'HR1', 'MA1'].map((id) => ({ id, name: id, unit: 'ALL' })),
  ]);
  record = recordOf(office, { uploads: testFolder(), moment: () => api.clock.now.toISOString() });
  await record.released(CLINIC);
  await record.imports('employees.csv', CLINIC_STAFF);
  await record.imports('deals.csv', CLINIC_DEALS);
  await record.imports('talks.csv', CLINIC_TALKS);
  await assignScheme(office, { scheme: 'clinic', unit: 'ALL', from: '2026-01-01', reason: '全员' });
  await record.locked('clinic', '2026-09');
  await record.computed('clinic', '2026-10');
  for (const [person, role] of [
    ['EX1', 'executive'],
    ['FI1', 'finance'],
    ['HR1', 'hr'],
  ] as const)
    await grantRole(office, { person, role, unit: null, reason: null });
  await grantRole(office, { person: 'MA1', role: 'manager', unit: 'SHOP', reason: null });
}, 240_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const get = async (person: string, path: string): Promise<Told> => await (await api.as(office, person)).get(path);
const body = async (path: string): Promise<Told['body']> => (await get('EX1', path)).body;

describe('the dashboard', () => {
  test('sums a month and sets it against the one before', async () => {
    const told = await body('/dashboard');
    // October: 3824 + 3700 + 2644; sales 26800 + 32000 + 7200. September: 3508 + 3650 + 2500; sales 18600 + 31000 + 0.
    expect(told.now).toEqual({
      month: '2026-10',
      standing: 'so far',
      people: 3,
      missing: 0,
      pay: '1016800',
      sales: '6600000',
      share: '15.41',
      profit: null,
      profitShare: null,
      adjusted: { fen: '0', people: 0 },
    });
    expect([told.whole, told.early]).toEqual(['2026-10', []]);
    expect(told.last).toMatchObject({ month: '2026-09', standing: 'locked', pay: '965800', sales: '4960000', share: '19.47' });
    expect(told.year).toMatchObject({ month: '2025-10', standing: null, people: 0, pay: null, sales: null, share: null });
    expect(told.months).toEqual(['2026-10', '2026-09']);
    expect(told.schemes).toMatchObject([{ scheme: 'clinic', title: '咨询师绩效与提成', pays: true, salesLines: ['业绩'] }]);
    expect([told.missing, told.promoters]).toEqual([[], []]);
    expect((await body('/dashboard?month=2026-11')).missing).toEqual([{ scheme: 'clinic', title: '咨询师绩效与提成' }]);
  });

  test('parts it by unit, post and scheme, and tells month by month', async () => {
    const groups = async (query: string): Promise<string> =>
      (await body(`/dashboard/groups?${query}`)).rows
        .map(({ id, now, last }: { id: string; now: { pay: string }; last: { pay: string } }) => `${id} ${now.pay} ${last.pay}`)
        .join(', ');
    expect(await groups('by=unit')).toBe('SHOP 752400 715800, BACK 264400 250000');
    expect(await groups('by=unit&unit=SHOP')).toBe('SHOP 752400 715800');
    expect(await groups('by=scheme')).toBe('clinic 1016800 965800');
    expect(await groups('by=scheme&unit=BACK')).toBe('clinic 264400 250000');
    expect((await body('/dashboard/trend')).rows.map(({ month, pay }: { month: string; pay: string }) => `${month} ${pay}`)).toEqual([
      ...['2026-09 965800', '2026-10 1016800'],
    ]);
  });

  test('tells who leads, how pay spreads, and the people behind a figure', async () => {
    const { rows: boards } = await body('/dashboard/boards?top=2');
    expect(
      boards.map(({ of, places }: { of: string; places: readonly { name: string; figure: { value: string } }[] }) =>
        [of, ...places.map(({ name, figure }) => `${name} ${figure.value}`)].join(' | '),
      ),
    ).toEqual(['sales | 李娜 32000.00 | 王芳 26800.00', 'pay | 王芳 3824.00 | 李娜 3700.00', 'score | 王芳 100.00 | 李娜 100.00']);
    const { bands, grades } = await body('/dashboard/spread');
    expect([bands.map(({ people }: { people: number }) => people), grades]).toEqual([[1, 0, 2], []]);
    expect((await body('/dashboard/targets')).rows).toEqual([]);
    const { rows: people, count } = await body('/dashboard/people?unit=SHOP');
    expect(count).toBe(2);
    expect(people[0]).toMatchObject({ person: 'E1', name: '王芳', unit: 'SHOP', pay: '382400', last: '350800', sales: '2680000' });
    expect((await body('/dashboard/people?scheme=clinic&limit=1')).next).toBe(1);
  });

  test('counts who works here, and names nobody', async () => {
    const told = await body('/dashboard/staff?count=2');
    expect(told.rows.at(-1)).toMatchObject({ month: '2026-10', people: 7, left: 0 });
    expect(JSON.stringify(told)).not.toContain('E1');
  });

  test('is for those who see all pay alone', async () => {
    const paths = ['', '/groups', '/trend', '/boards', '/spread', '/targets', '/staff', '/people'].map((each) => `/dashboard${each}`);
    for (const path of paths) {
      expect([path, (await get('FI1', path)).status]).toEqual([path, 200]);
      for (const person of ['HR1', 'MA1', 'E1']) {
        const told = await get(person, path);
        expect([path, person, told.status, codeOf(told)]).toEqual([path, person, 403, 'NOT_YOURS']);
      }
    }
  });
});

describe('the month that is told where none is asked for', () => {
  test('is the newest one that is whole; a newer one can be asked for and says what it lacks', async () => {
    await record.computed('clinic', '2026-11');
    const told = await body('/dashboard');
    expect([told.now.month, told.whole, told.months]).toEqual(['2026-10', '2026-10', ['2026-11', '2026-10', '2026-09']]);
    expect((await body('/dashboard/people')).month).toBe('2026-10');
    const newer = await body('/dashboard?month=2026-11');
    expect([newer.now.month, newer.early]).toEqual(['2026-11', [{ scheme: 'clinic', title: '咨询师绩效与提成', day: '2026-11-03' }]]);
    // After the month the same run is as early as before; one that was computed then covers it.
    api.clock.now = new Date('2026-12-02T08:00:00Z');
    expect((await body('/dashboard')).now.month).toBe('2026-10');
    await record.computed('clinic', '2026-11');
    expect(await body('/dashboard')).toMatchObject({ now: { month: '2026-11' }, whole: '2026-11', early: [] });
    api.clock.now = new Date('2026-11-03T08:00:00Z');
  });

  test('is not one in which the pay of somebody is unknown, unless it is locked', async () => {
    await record.imports('employees-2.csv', 'employee_id,name,base_pay\nE9,新人,\n', { table: 'employees' });
    for (const period of ['2026-10', '2026-11']) await record.computed('clinic', period);
    const told = await body('/dashboard');
    expect([told.now.month, told.whole]).toEqual(['2026-09', '2026-09']);
    expect((await body('/dashboard?month=2026-10')).now).toMatchObject({ people: 4, missing: 1, pay: '1016800' });
  });
});

test('what adjustments of closed months pay in a month stands beside what its runs come to, once they are approved', async () => {
  // Another deal of September, which is locked: 2,000 more of Wang Fang's sales at 3 %.
  await record.imports('late.csv', deals('D04 E1 2026-09-20 2000 0'), { table: 'deals' });
  const { number } = await record.adjusts('clinic', '2026-09');
  const adjusted = async () => (await body('/dashboard?month=2026-10')).now.adjusted;
  expect(await adjusted()).toEqual({ fen: '0', people: 0 });
  await decideAdjustment({ ...office, actor: 'FI1' }, number ?? 0, 'approved', null);
  expect(await adjusted()).toEqual({ fen: '6000', people: 1 });
  const { now, last } = await body('/dashboard?month=2026-10');
  expect([now.pay, last.adjusted]).toEqual(['1016800', { fen: '0', people: 0 }]);
  const { rows } = await body('/dashboard/trend?month=2026-10');
  expect(rows.map(({ adjusted: { fen } }: { adjusted: { fen: string } }) => fen)).toEqual(['0', '6000']);
});
