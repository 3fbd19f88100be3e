/** Tests of runs from computation to lock: who may take which step, what a lock demands, and that what is locked can be computed again. */

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEALS, DEALS_BETTER, deals, october, refusal, STAFF, type TestRecord } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { dueOf, monthPay } from '../../engine/pay/pay.ts';
import { accountOf } from '../adjustments/statement.ts';
import { undoBatch } from '../facts/undo.ts';
import { LATEST } from '../office/latest.ts';
import { Refused, refused, surelyNotWritten } from '../refused.ts';
import { periodOf } from '../schemes/pinned.ts';
import { computeRun, runFolder } from './compute.ts';
import { batchesOfRun, runNumbered, runsAsOf } from './find.ts';
import { openRun } from './reopen.ts';
import { replay } from './replay.ts';
import { takeStep, unfinished } from './steps.ts';

const record = records();

/** What was booked at the lock and since, by person, in fen. */
async function booked({ asks }: TestRecord, subject: string): Promise<bigint | null> {
  const [account] = await asks((desk) => accountOf(desk, subject, LATEST));
  return account?.fen ?? null;
}

/** The usual October: E1 sold for 100 yuan. */
async function house(name: string): Promise<TestRecord> {
  const found = await record(name);
  await october(found, 'D1 E1 2026-10-01 100 0');
  return found;
}

describe('the steps of a run', () => {
  test('warn of a period that is not over: PERIOD_NOT_OVER', async () => {
    const { computed, asks } = await house('还没结束');
    const number = await computed('deals', '2026-10');
    const kept = await asks((desk) => runNumbered(desk, number));
    expect(unfinished(kept, new Date(2026, 9, 31, 23, 59))).toMatchObject([{ code: 'PERIOD_NOT_OVER', severity: 'warning' }]);
    expect(unfinished(kept, new Date(2026, 10, 1))).toEqual([]);
  });

  test('are taken in order, each by whom and when; all others are refused', async () => {
    const { computed, office, lock, asks, moment } = await house('顺序');
    const run = await computed('deals', '2026-10');
    expect(await refusal(takeStep(office, run, 'approved', null))).toMatchObject({
      code: 'RUN_STATE',
      zh: expect.stringContaining('R1 现在是「已核算」，不能变成「已审批」。'),
      en: expect.stringContaining('R1 is computed now and cannot become approved.'),
    });
    expect((await refusal(takeStep(office, run, 'paid', null))).code).toBe('RUN_STATE');
    expect((await refusal(lock(run))).code).toBe('RUN_STATE');
    await takeStep(office, run, 'in review', null);
    expect((await refusal(takeStep(office, run, 'in review', null))).code).toBe('RUN_STATE');
    expect((await refusal(lock(run))).code).toBe('RUN_STATE');
    const before = moment();
    await takeStep(office, run, 'approved', '看过了');
    await lock(run);
    for (const step of ['in review', 'approved', 'rejected'] as const)
      expect((await refusal(takeStep(office, run, step, '不行'))).code, step).toBe('RUN_STATE');
    expect((await takeStep(office, run, 'paid', null)).state).toBe('paid');
    expect((await refusal(takeStep(office, run, 'paid', null))).code).toBe('RUN_STATE');
    const { steps } = await asks((desk) => runNumbered(desk, run));
    expect(steps.map(({ step, note, actor }) => [step, note, actor])).toEqual([
      ['in review', null, '财务'],
      ['approved', '看过了', '财务'],
      ['locked', null, '财务'],
      ['paid', null, '财务'],
    ]);
    const then = await asks((desk) => runsAsOf(desk, before, { scheme: 'deals', period: '2026-10' }));
    expect(then.map(({ number, state }) => [number, state])).toEqual([[1, 'in review']]);
    expect(await asks((desk) => runsAsOf(desk, LATEST, { period: '2026-11' }))).toEqual([]);
  });

  test('end with a rejection, which has a reason', async () => {
    const { approved, office, lock } = await house('退回');
    const run = await approved('deals', '2026-10');
    expect(await refusal(takeStep(office, run, 'rejected', null))).toMatchObject({
      code: 'REASON_MISSING',
      zh: expect.stringContaining('没有写原因'),
      en: expect.stringContaining('There is no reason'),
    });
    expect((await refusal(takeStep(office, run, 'rejected', ' \t'))).code).toBe('REASON_MISSING');
    await takeStep(office, run, 'rejected', '底薪错了');
    expect((await refusal(lock(run))).code).toBe('RUN_STATE');
    expect((await refusal(takeStep(office, run, 'in review', null))).code).toBe('RUN_STATE');
  });

  test('are of runs that exist', async () => {
    const { office } = await house('没有');
    expect(await refusal(takeStep(office, 7, 'in review', null))).toMatchObject({
      code: 'RUN_MISSING',
      zh: expect.stringContaining('没有核算 R7。'),
      en: expect.stringContaining('There is no run R7.'),
    });
  });
});

describe('a computation', () => {
  test('needs a released scheme and every table', async () => {
    const { computed, released } = await record('没有发布');
    expect(await refusal(computed('deals', '2026-10'))).toMatchObject({
      code: 'SCHEME_NOT_RELEASED',
      zh: expect.stringContaining('没有对 2026-10 生效的方案「deals」。已发布的有（括号里是最早的生效日）：—。'),
      en: expect.stringContaining('No version of the scheme "deals" is in force for 2026-10.'),
    });
    await released(DEALS);
    expect((await refusal(computed('deals', '2026-10'))).code).toBe('TABLE_NOT_IMPORTED');
    expect((await refusal(computed('deals', '2025-12'))).zh).toContain('（括号里是最早的生效日）：deals (2026-01-01)。');
  });

  test('that is refused leaves no file; one of which nobody knows whether it was written keeps its files', async () => {
    const { office, files } = await house('留下');
    const order = { scheme: 'deals', period: periodOf('2026-10'), asOf: LATEST, purpose: 'regular' } as const;
    const clock = (error: Error) => ({
      ...office,
      now: (): Date => {
        throw error;
      },
    });
    await expect(computeRun(clock(refused('CHANGED_MEANWHILE', { reason: '' })), order)).rejects.toThrow(Refused);
    expect(files().runs).toEqual([]);
    await expect(computeRun(clock(new Error('Connection terminated unexpectedly')), order)).rejects.toThrow('DATABASE_LOST');
    expect(files().runs).toHaveLength(2);
    const lost = refused('DATABASE_LOST', { reason: '' });
    expect([lost, refused('RUN_STALE'), new Error('x')].map(surelyNotWritten)).toEqual([false, true, false]);
  });

  test('is opened again from its files as it was, and not where they are others', async () => {
    const { computed, office, asks } = await house('打开');
    const number = await computed('deals', '2026-10');
    const run = await asks((desk) => runNumbered(desk, number));
    const { evaluation } = await openRun(office, run);
    expect(monthPay(evaluation).subjects.map(dueOf)).toEqual([3_002_00n, 2_000_00n]); // 3000 + 100 × 2 %; 2000
    const other = await computed('deals', '2026-09');
    const next = await asks((desk) => runNumbered(desk, other));
    expect(await refusal(openRun(office, { ...run, files: next.files }))).toMatchObject({
      code: 'RUN_FILES',
      zh: expect.stringContaining('R1 留存的结果和溯源不是当时的'),
      en: expect.stringContaining('The kept results and trace of R1 are not what they were'),
    });
    for (const file of readdirSync(runFolder(office)).filter((name) => name.endsWith('.parquet'))) rmSync(join(runFolder(office), file));
    expect((await refusal(openRun(office, run))).code).toBe('KEPT_BROKEN');
  });
});

describe('a lock', () => {
  test('books each line of each person, and the period is closed for good', async () => {
    const { locked, approved, lock, asks } = await house('封账');
    await locked('deals', '2026-10');
    const settled = await asks((desk) =>
      desk.selectFrom('settled').select(['subject', 'item', 'fen']).orderBy('subject').orderBy('item').execute(),
    );
    expect(settled.map(({ subject, item, fen }) => `${subject} ${item} ${fen}`)).toEqual([
      'E1 base 300000',
      'E1 commission 200', // 100 × 2 %
      'E2 base 200000',
      'E2 commission 0',
    ]);
    const again = await approved('deals', '2026-10');
    expect(await refusal(lock(again))).toMatchObject({
      code: 'PERIOD_LOCKED',
      zh: expect.stringMatching(/「deals」的 2026-10 已由 财务 以 R1 封账/),
      en: expect.stringMatching(/财务 locked the 2026-10 of "deals" with R1/),
    });
  });

  test('of two at once is one', async () => {
    const { approved, lock, asks } = await house('两次封账');
    const [first, second] = [await approved('deals', '2026-10'), await approved('deals', '2026-10')];
    const tried = await Promise.allSettled([lock(first), lock(second), lock(first)]);
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await asks((desk) => desk.selectFrom('locks').select('period').execute())).toHaveLength(1);
    expect(await asks((desk) => desk.selectFrom('settled').select('item').execute())).toHaveLength(4);
  });

  test('demands that nothing came after the run, unless it is taken as it was pinned', async () => {
    const found = await house('过时');
    const run = await found.approved('deals', '2026-10');
    await found.imports('deals-2.csv', deals('D2 E1 2026-10-02 50 0'));
    expect(await refusal(found.lock(run))).toMatchObject({
      code: 'RUN_STALE',
      zh: expect.stringContaining('R1 之后又有了变化：多了批次 B3，少了批次 —。没有封账。'),
      en: expect.stringContaining('Things changed since R1: batches added B3, gone —. Nothing was locked.'),
    });
    await found.lock(run, { pinned: true });
    expect(await booked(found, 'E1')).toBe(3_002_00n);
    expect((await found.adjusts('deals', '2026-10')).lines).toEqual([{ subject: 'E1', item: 'commission', fen: 1_00n }]); // 50 × 2 %
  });

  test('demands the scheme version that is in force, and no replaced batch; of an undone one not even pinned', async () => {
    const found = await house('换版本');
    const run = await found.approved('deals', '2026-10');
    await found.released(DEALS_BETTER);
    expect(await refusal(found.lock(run))).toMatchObject({ code: 'RUN_STALE', en: expect.stringContaining('scheme version 1 → 2') });
    const second = await found.approved('deals', '2026-10');
    await found.imports('deals-2.csv', deals('D1 E1 2026-10-01 90 0'), { replaces: 2 });
    expect(await refusal(found.lock(second))).toMatchObject({ code: 'RUN_STALE', zh: expect.stringContaining('多了批次 B3，少了批次 B2') });
    const third = await found.approved('deals', '2026-10');
    await undoBatch(found.office, 3, '导错了');
    expect((await refusal(found.lock(third))).code).toBe('RUN_STALE');
    expect((await refusal(found.lock(third, { pinned: true }))).code).toBe('GUARD_BATCH_UNDONE');
    await found.lock(second, { pinned: true });
    expect(await booked(found, 'E1')).toBe(3_003_00n); // 3000 + 100 × 3 %
  });

  test('names those whose pay is unknown; held back they are booked nothing, not even what is known', async () => {
    const found = await record('暂缓');
    await found.released(DEALS);
    await found.imports('employees.csv', `${STAFF}E3,张伟,\n`);
    await found.imports('deals.csv', deals('D1 E3 2026-10-01 100 0'));
    const run = await found.approved('deals', '2026-10');
    expect(await refusal(found.lock(run))).toMatchObject({
      code: 'LOCK_UNKNOWN',
      zh: expect.stringContaining('1 人的薪酬还有未知项：E3 (底薪)。没有封账。'),
      en: expect.stringContaining('The pay of 1 person is not known yet: E3 (底薪). Nothing was locked.'),
    });
    const { held, people } = await found.lock(run, { holding: true });
    expect([people, held.map(({ subject, item }) => `${subject} ${item}`)]).toEqual([2, ['E3 base', 'E3 total']]);
    expect(await found.asks((desk) => accountOf(desk, 'E3', LATEST))).toMatchObject([{ lines: [], fen: 0n, held: ['底薪'] }]);
  });

  test('holds a person whose only line is the total itself', async () => {
    const found = await record('只有合计');
    await found.released(DEALS.replace('值: base + commission }', '值: "最小(base + commission, 5000元)" }').replaceAll('总计:', '总计:'));
    await found.imports('employees.csv', `${STAFF}E3,张伟,\n`);
    await found.imports('deals.csv', deals('D1 E1 2026-10-01 100 0'));
    const { held } = await found.lock(await found.approved('deals', '2026-10'), { holding: true });
    expect(held.map(({ subject, item }) => `${subject} ${item}`)).toEqual(['E3 total']);
  });

  test('pays nobody in a trial', async () => {
    const found = await record('试行');
    await found.released(DEALS.replace('对象:', '试行: 2026-10-01 到 2026-10-31\n对象:'));
    await found.imports('employees.csv', `${STAFF}E3,张伟,\n`);
    await found.imports('deals.csv', deals('D1 E1 2026-10-01 100 0'));
    const trial = await found.lock(await found.approved('deals', '2026-10'));
    expect([trial.people, trial.lines, trial.fen, trial.held, trial.trial]).toEqual([0, 0, 0n, [], true]);
    expect(await booked(found, 'E1')).toBeNull();
    expect((await found.adjusts('deals', '2026-10')).number).toBeNull();
    const next = await found.lock(await found.approved('deals', '2026-11'), { holding: true });
    expect(next.fen).toBe(5_000_00n); // 3000 + 2000
  });

  test('is refused where the run comes out otherwise than it was', async () => {
    const found = await house('重算不同');
    const run = await found.approved('deals', '2026-10');
    await found.office.state.db.transaction().execute(async (desk) => {
      const { sql } = await import('kysely');
      await sql`SET LOCAL session_replication_role = replica`.execute(desk);
      await desk
        .updateTable('runs')
        .set({ results_hash: 'ab'.repeat(32) } as never)
        .where('number', '=', run)
        .where('organisation', '=', found.office.organisation.id)
        .execute();
    });
    expect(await refusal(found.lock(run))).toMatchObject({
      code: 'REPLAY_DIFFERS',
      zh: expect.stringContaining('R1 重算出来与当时不同（results），所以没有用它，什么都没有改动。'),
      en: expect.stringContaining('R1 comes out otherwise than it was (results), so it was not used; nothing was changed.'),
    });
    const { same, differing, month } = await replay(found.office, run);
    month.close();
    expect([same, differing]).toEqual([false, ['results']]);
  });
});

describe('a locked run', () => {
  test('computes to the same hashes whatever came later', async () => {
    const found = await house('重放');
    const run = await found.locked('deals', '2026-10');
    await found.imports('deals-2.csv', deals('D1 E1 2026-10-01 7 0', 'D9 E2 2026-10-03 9 0'));
    await found.released(DEALS_BETTER, { retroactive: true, note: '会议追溯' });
    const { same, differing, month } = await replay(found.office, run);
    month.close();
    expect([same, differing]).toEqual([true, []]);
    expect(await found.asks((desk) => batchesOfRun(desk, run))).toEqual([1, 2]);
  });

  test('needs its files as they are', async () => {
    const found = await house('坏批次');
    const run = await found.approved('deals', '2026-10');
    const folder = join(found.office.data.batches, found.office.organisation.id);
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
    writeFileSync(join(folder, file), 'x');
    expect((await refusal(found.lock(run))).code).toBe('BATCH_SIZE');
    rmSync(join(folder, file));
    expect(await refusal(found.lock(run))).toMatchObject({
      code: 'BATCH_MISSING',
      zh: expect.stringMatching(/^B[12]\/.*\.csv\n错误：批次 B[12]（/),
      en: expect.stringMatching(/batch B[12] \(/),
    });
  });
});
