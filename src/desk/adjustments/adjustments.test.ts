/** Tests of adjustments: what a closed period comes to today less what was booked for it, in whole fen, and when it is paid. */

import { describe, expect, test } from 'vitest';
import { DEALS, DEALS_BETTER, deals, later, october, refusal, STAFF, type TestRecord } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { LATEST } from '../office/latest.ts';
import { payrollOf } from '../payroll/payroll.ts';
import { computeRun } from '../runs/compute.ts';
import { runsAsOf } from '../runs/find.ts';
import { takeStep } from '../runs/steps.ts';
import { periodOf } from '../schemes/pinned.ts';
import { adjustmentsAsOf, decideAdjustment, linesOfAdjustment } from './decide.ts';
import type { Proposed } from './propose.ts';
import { bookedFor } from './settled.ts';
import { accountOf } from './statement.ts';

const record = records();

/** October is locked: E1 sold for 9,000 and 3,000 yuan (2 % of 10,000 and 3 % of 2,000: 260 yuan), E2 nothing. */
async function closed(name: string): Promise<TestRecord> {
  const house = await record(name);
  await october(house, 'D1 E1 2026-10-01 9000 0', 'D2 E1 2026-10-20 3000 0');
  await house.locked('deals', '2026-10');
  return house;
}

/** Lines as `E1 commission -80.00`. */
const lines = ({ lines: all }: Pick<Proposed, 'lines'>): readonly string[] =>
  all.map(({ subject, item, fen }) => `${subject} ${item} ${Number(fen) / 100}`);

/** Parts as `E1 2026-11 -2667`, in fen. */
const parts = ({ instalments }: Pick<Proposed, 'instalments'>): readonly string[] =>
  instalments.map(({ subject, pay, fen }) => `${subject} ${pay} ${fen}`);

/** What a person has got for October in all, in fen. */
const inAll = async ({ asks }: TestRecord, subject: string, asOf = LATEST): Promise<bigint | undefined> =>
  (await asks((desk) => accountOf(desk, subject, asOf))).find(({ period }) => period === '2026-10')?.fen;

describe('a difference', () => {
  test('is paid for a row that came late', async () => {
    const house = await closed('迟到的订单');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0', 'D4 E2 2026-10-31 100 0'));
    const adjusted = await house.adjusted('deals', '2026-10');
    expect(lines(adjusted)).toEqual(['E1 commission 15', 'E2 commission 2']); // 500 × 3 %; 100 × 2 %
    expect(adjusted).toMatchObject({ run: 2, base: 1, open: [] });
    expect([await inAll(house, 'E1'), await inAll(house, 'E2')]).toEqual([3_275_00n, 2_002_00n]); // 3000 + 200 + 2500 × 3 %
  });

  test('is taken back months later at the rates that paid it', async () => {
    const house = await closed('历史比例');
    for (const period of ['2026-11', '2026-12']) await house.locked('deals', period);
    await house.released(DEALS_BETTER, { from: '2026-11', retroactive: true, note: '十一月起' });
    await house.imports('deals-2.csv', deals('D2 E1 2026-10-20 3000 3000'));
    const adjusted = await house.adjusted('deals', '2026-10');
    expect(lines(adjusted)).toEqual(['E1 commission -80']); // 2000 × 3 % + 1000 × 2 %, though 4 % is in force today
    expect(parts(adjusted)).toEqual(['E1 2027-01 -8000']);
    expect(await inAll(house, 'E1')).toBe(3_180_00n); // 3000 + 9000 × 2 %
  });

  test('comes of a retroactive version, for all whom it concerns', async () => {
    const house = await closed('追溯');
    await house.released(DEALS_BETTER, { from: '2026-10', retroactive: true, note: '会议 2' });
    expect(lines(await house.adjusted('deals', '2026-10'))).toEqual(['E1 commission 120']); // 300 + 80 − 260
  });

  test('moves from an item to another where the version names it otherwise', async () => {
    const house = await closed('改名');
    const renamed = DEALS.replace('commission: { 标题: 提成,', 'bonus: { 标题: 奖金,').replace('base + commission', 'base + bonus');
    await house.released(renamed, { from: '2026-10', retroactive: true, note: '改名' });
    expect(lines(await house.adjusted('deals', '2026-10')).toSorted()).toEqual(['E1 bonus 260', 'E1 commission -260']);
    const run = await house.computed('deals', '2026-11');
    const { lines: paid } = await payrollOf(house.office, run);
    expect(paid.filter(({ kind }) => kind === 'adjustment').map(({ title }) => title)).toEqual(['奖金', '提成']);
  });

  test('is none where nothing changed, and where what changed moves no fen', async () => {
    const house = await closed('没有差额');
    expect(await house.adjusts('deals', '2026-10')).toMatchObject({ number: null, lines: [], instalments: [] });
    await house.imports('deals-2.csv', deals('D1 E1 2026-10-01 9000.10 0.10', 'D9 E9 2026-10-01 5 0'));
    expect((await house.adjusts('deals', '2026-10')).number).toBeNull();
    expect(await house.asks((desk) => adjustmentsAsOf(desk, LATEST))).toEqual([]);
  });

  test('is counted from what was booked, not from the last computation: proposed once, it is not proposed again', async () => {
    const house = await closed('只提一次');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0'));
    await house.computed('deals', '2026-10');
    const [first, second] = await Promise.all([house.adjusts('deals', '2026-10'), house.adjusts('deals', '2026-10')]);
    expect([first.number, second.number].toSorted()).toEqual([1, null]);
    await house.imports('deals-3.csv', deals('D3 E1 2026-10-31 600 0'));
    expect(lines(await house.adjusts('deals', '2026-10'))).toEqual(['E1 commission 3']); // 600 − 500 at 3 %
  });

  test('that was cut off before it was booked goes on with the run that it left, and keeps no other', async () => {
    const house = await closed('中断的调整');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0'));
    const order = { scheme: 'deals', period: periodOf('2026-10'), asOf: LATEST, purpose: 'correction' } as const;
    const left = await computeRun(house.office, order);
    left.month.close();
    const runs = async () => (await house.asks((desk) => runsAsOf(desk, LATEST))).map(({ number }) => number);
    expect([left.run.number, await runs()]).toEqual([2, [1, 2]]);
    expect(await house.adjusted('deals', '2026-10')).toMatchObject({ run: 2, number: 1 });
    expect(await runs()).toEqual([1, 2]);
    // It is in an adjustment now.
    expect(await house.adjusts('deals', '2026-10')).toMatchObject({ run: 3, number: null });
  }, 240_000);

  test('that was rejected comes again', async () => {
    const house = await closed('退回的调整');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0'));
    const { number } = await house.adjusts('deals', '2026-10');
    expect(await refusal(decideAdjustment(house.office, number ?? 0, 'rejected', ' '))).toMatchObject({ code: 'REASON_MISSING' });
    await decideAdjustment(house.office, number ?? 0, 'rejected', '订单存疑');
    expect(await inAll(house, 'E1')).toBe(3_260_00n);
    expect(lines(await house.adjusts('deals', '2026-10'))).toEqual(['E1 commission 15']);
  });
});

describe('a person', () => {
  test('who is none any more gives all back; one who is new gets all', async () => {
    const house = await closed('换人');
    await house.imports('employees.csv', STAFF.replace('E2,李娜,2000', 'E3,张伟,1000'), { replaces: 1 });
    await house.imports('deals-2.csv', deals('D5 E3 2026-10-05 50 0'));
    const adjusted = await house.adjusted('deals', '2026-10');
    expect(lines(adjusted).toSorted()).toEqual(['E2 base -2000', 'E3 base 1000', 'E3 commission 1']);
    const { lines: paid } = await payrollOf(house.office, await house.computed('deals', '2026-11'));
    expect(paid.filter(({ subject }) => subject === 'E2').map(({ name, item, fen }) => `${name} ${item} ${fen}`)).toEqual([
      '李娜 base -200000',
    ]);
  });

  test('whose pay is unknown is booked nothing, neither at the lock nor later; once it is known all is paid', async () => {
    const house = await record('仍未知');
    await house.released(DEALS);
    await house.imports('employees.csv', `${STAFF}E3,张伟,\n`);
    await house.imports('deals.csv', deals('D1 E3 2026-10-01 100 0'));
    await house.locked('deals', '2026-10', { holding: true });
    await house.imports('deals-2.csv', deals('D2 E3 2026-10-02 100 0'));
    const still = await house.adjusts('deals', '2026-10');
    expect([still.number, still.open.map(({ subject }) => subject)]).toEqual([null, ['E3']]);
    await house.imports('employees-2.csv', 'employee_id,name,base_pay\nE3,张伟,1000\n');
    expect(lines(await house.adjusted('deals', '2026-10'))).toEqual(['E3 base 1000', 'E3 commission 4']);
    await house.imports('employees-3.csv', 'employee_id,name,base_pay\nE3,张伟,\nE1,王芳,3001\n');
    const again = await house.adjusts('deals', '2026-10');
    expect([lines(again), again.open.map(({ subject }) => subject)]).toEqual([['E1 base 1'], ['E3']]);
    expect(await inAll(house, 'E3')).toBe(1_004_00n);
  });
});

describe('the pay period', () => {
  test('is the first open one after the closed one; parts follow, and the odd fen are paid first', async () => {
    const house = await closed('分期');
    await house.imports('deals-2.csv', deals('D2 E1 2026-10-20 3000 3000'));
    expect(parts(await house.adjusts('deals', '2026-10', { instalments: 3 }))).toEqual([
      'E1 2026-11 -2667',
      'E1 2026-12 -2667',
      'E1 2027-01 -2666',
    ]); // 8000 = 2667 + 2667 + 2666
  });

  test('passes over locked ones', async () => {
    const house = await closed('跳过');
    await house.locked('deals', '2026-12');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 0.50 0'));
    const proposed = await house.adjusts('deals', '2026-10', { instalments: 3 });
    expect(parts(proposed)).toEqual(['E1 2026-11 1', 'E1 2027-01 1']); // 0.50 × 3 % = 1.5 fen, rounded to 2; no part of 0
  });

  test('may be chosen, where it is of the same kind, later and open; nothing is computed or kept else', async () => {
    const house = await closed('选发放期');
    await house.locked('deals', '2026-11');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0'));
    const tried = (payIn: string) => refusal(house.adjusts('deals', '2026-10', { payIn }));
    expect(await tried('2026-Q4')).toMatchObject({
      code: 'PAY_PERIOD_KIND',
      zh: expect.stringContaining('所属期 2026-10 和发放期 2026-Q4 不是同一种周期。'),
      en: expect.stringContaining('The period 2026-10 and the pay period 2026-Q4 are not of one kind.'),
    });
    for (const before of ['2026-10', '2026-09'])
      expect(await tried(before)).toMatchObject({
        code: 'PAY_PERIOD_BEFORE',
        zh: expect.stringContaining(`发放期 ${before} 不在所属期 2026-10 之后。`),
        en: expect.stringContaining(`The pay period ${before} is not after 2026-10.`),
      });
    expect(await tried('2026-11')).toMatchObject({
      code: 'PAY_PERIOD_LOCKED',
      zh: expect.stringContaining('「deals」的 2026-11 已封账，不能再在其中发放。没有提出调整。'),
      en: expect.stringContaining('The 2026-11 of "deals" is locked; nothing more is paid in it. Nothing was proposed.'),
    });
    for (const instalments of [0, 61, 1.5])
      expect(await refusal(house.adjusts('deals', '2026-10', { instalments }))).toMatchObject({
        code: 'INSTALMENTS',
        zh: expect.stringContaining(`「${instalments}」不是分期数。`),
        en: expect.stringContaining('Write a whole number from 1 to 60.'),
      });
    expect(await house.asks((desk) => desk.selectFrom('runs').select('number').where('purpose', '=', 'correction').execute())).toEqual([]);
    expect(parts(await house.adjusts('deals', '2026-10', { payIn: '2027-02' }))).toEqual(['E1 2027-02 1500']);
  });

  test('is not locked before the adjustment is decided, and pays it then', async () => {
    const house = await closed('未决');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0'));
    expect((await refusal(house.adjusts('deals', '2026-10', { reason: '  ' }))).code).toBe('REASON_MISSING');
    const { number } = await house.adjusts('deals', '2026-10', { reason: '迟到的订单' });
    const run = await house.approved('deals', '2026-11');
    expect((await refusal(house.lock(run))).code).toBe('GUARD_ADJUSTMENT_OPEN');
    await decideAdjustment(house.office, number ?? 0, 'approved', null);
    const paid = async () =>
      (await payrollOf(house.office, run)).lines.map((line) => [
        line.subject,
        line.name,
        line.title,
        line.kind,
        line.charge,
        line.pay,
        line.fen,
        line.reason,
        line.from,
      ]);
    const wanted = [
      ['E1', '王芳', '底薪', 'pay', '2026-11', '2026-11', 3_000_00n, null, null],
      ['E1', '王芳', '提成', 'pay', '2026-11', '2026-11', 0n, null, null],
      ['E2', '李娜', '底薪', 'pay', '2026-11', '2026-11', 2_000_00n, null, null],
      ['E2', '李娜', '提成', 'pay', '2026-11', '2026-11', 0n, null, null],
      ['E1', '王芳', '提成', 'adjustment', '2026-10', '2026-11', 15_00n, '迟到的订单', 'R1'],
    ];
    expect(await paid()).toEqual(wanted);
    expect((await payrollOf(house.office, run)).provenance.state).toBe('approved');
    await house.lock(run);
    expect(await paid()).toEqual(wanted);
    expect((await payrollOf(house.office, run)).provenance).toMatchObject({ state: 'locked', run: `R${run}`, period: '2026-11' });
    const first = (await payrollOf(house.office, 1)).lines;
    expect(first.map(({ kind }) => kind)).toEqual(['pay', 'pay', 'pay', 'pay']);
    expect((await refusal(house.adjusts('deals', '2026-10', { payIn: '2026-11' }))).code).toBe('PAY_PERIOD_LOCKED');
  });
});

describe('what is refused', () => {
  test('an open period, one that nobody released, and what does not exist', async () => {
    const house = await closed('不存在');
    expect(await refusal(house.adjusts('deals', '2026-11'))).toMatchObject({
      code: 'PERIOD_OPEN',
      zh: expect.stringContaining('「deals」的 2026-11 还没有封账，不需要调整。'),
      en: expect.stringContaining('The 2026-11 of "deals" is not locked and needs no adjustment.'),
    });
    expect(await refusal(decideAdjustment(house.office, 3, 'approved', null))).toMatchObject({
      code: 'ADJUSTMENT_MISSING',
      zh: expect.stringContaining('没有调整 A3。'),
      en: expect.stringContaining('There is no adjustment A3.'),
    });
  });

  test('a second decision', async () => {
    const house = await closed('再决定');
    await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0'));
    const { number } = await house.adjusted('deals', '2026-10');
    for (const step of ['approved', 'rejected'] as const)
      expect(await refusal(decideAdjustment(house.office, number, step, '再想想'))).toMatchObject({
        code: 'ADJUSTMENT_STATE',
        zh: expect.stringContaining('调整 A1 已审批，不再改变。'),
        en: expect.stringContaining('Adjustment A1 is approved and changes no more.'),
      });
  });

  test('the run of an adjustment as a payroll, or a step of it', async () => {
    const { adjusts, office, lock } = await closed('重算的核算');
    const { run } = await adjusts('deals', '2026-10');
    for (const tried of [() => takeStep(office, run, 'in review', null), () => lock(run), () => payrollOf(office, run)])
      expect(await refusal(tried())).toMatchObject({
        code: 'RUN_CORRECTION',
        zh: expect.stringContaining('R2 是为调整而做的重算'),
        en: expect.stringContaining('R2 was computed for an adjustment'),
      });
  });
});

test('as of a moment the record says what it said then', async () => {
  const house = await record('当时');
  const { asks, moment } = house;
  await october(house, 'D1 E1 2026-10-01 9000 0', 'D2 E1 2026-10-20 3000 0');
  await house.locked('deals', '2026-10');
  const locked = moment();
  await house.imports('deals-2.csv', deals('D3 E1 2026-10-31 500 0'));
  await house.adjusts('deals', '2026-10');
  const proposed = moment();
  await decideAdjustment(house.office, 1, 'rejected', '存疑');
  const rejected = moment();
  await house.adjusted('deals', '2026-10');
  const approved = moment();
  const seen = async (asOf: string) => [
    await inAll(house, 'E1', asOf),
    (await asks((desk) => adjustmentsAsOf(desk, asOf))).map(({ state, fen }) => `${state} ${fen}`),
    (await asks((desk) => bookedFor(desk, { scheme: 'deals', period: '2026-10', asOf }))).length,
  ];
  expect(await seen(later(locked, -1))).toEqual([undefined, [], 0]);
  for (const asOf of [locked, later(proposed, -1)]) expect(await seen(asOf)).toEqual([3_260_00n, [], 4]);
  for (const asOf of [proposed, later(rejected, -1)]) expect(await seen(asOf)).toEqual([3_275_00n, ['proposed 1500'], 5]);
  expect(await seen(rejected)).toEqual([3_260_00n, ['rejected 1500'], 4]);
  expect(await seen(later(approved, -1))).toEqual([3_275_00n, ['rejected 1500', 'proposed 1500'], 5]);
  expect(await seen(approved)).toEqual([3_275_00n, ['rejected 1500', 'approved 1500'], 5]);
  expect(await asks((desk) => linesOfAdjustment(desk, 2))).toEqual([{ subject: 'E1', item: 'commission', pay: '2026-11', fen: 15_00n }]);
});
