/** Tests of what people are reminded of: each once a day, and only those whom it concerns. */

import { expect, test } from 'vitest';
import { DEALS, deals, recordOf, STAFF } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { school } from '../../../test/school.ts';
import { as, hire, setUp } from '../../../test/staff.ts';
import { testFolder } from '../../../test/terminal.ts';
import { openCase } from '../cases/file.ts';
import { setCaseSetting } from '../cases/settings.ts';
import { setWindows } from '../cycles/windows.ts';
import { payslipShown, signPayslip } from '../months/payslips.ts';
import { noticesOf } from '../notices/notices.ts';
import { type Office, read, write } from '../office/office.ts';
import { assignScheme } from '../people/assignments/assign.ts';
import { noteEmployment } from '../people/staff/people.ts';
import { acknowledge } from '../schemes/announcements/acknowledge.ts';
import { announce, announcementText } from '../schemes/announcements/announce.ts';
import { noteReview } from '../schemes/lives/reviews.ts';
import { waitingFor } from '../team/waiting.ts';
import { remindAll } from './tick.ts';

const open = records();
let day = '2026-11-03';

/** What a person was reminded of, all notices of it. */
const heard = async (office: Office, person: string): Promise<readonly string[]> =>
  (await noticesOf(office, person, { unread: false, after: 0, limit: 99 }))
    .filter(({ kind }) => kind === 'things wait')
    .map(({ text }) => text.zh)
    .toReversed();

/** Where the last reminder of a person leads. */
const wayTold = async (office: Office, person: string): Promise<string | null | undefined> =>
  (await noticesOf(office, person, { unread: false, after: 0, limit: 99 })).find(({ kind }) => kind === 'things wait')?.link;

test('everybody hears once a day of what waits for them, and of nothing that waits for others', async () => {
  const record = await open('提醒');
  const office: Office = { ...record.office, now: () => new Date(`${day}T08:00:00`) };
  await setUp(office, ['ALL 集团', 'SHOP 网店 ALL', 'DESK 前台 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'SHOP', roles: ['hr@SHOP'] },
    { id: 'HR3', name: '贺人事', unit: 'DESK', roles: ['hr@DESK'] },
    { id: 'EX1', name: '严总', unit: 'ALL', roles: ['executive'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
    { id: 'E3', name: '赵敏', unit: 'DESK' },
  ]);
  await record.released(DEALS, { from: '2026-11' });
  expect(await remindAll(office)).toBe(0);

  // An announcement, signed by one of the two whom it concerns.
  await assignScheme(office, { scheme: 'deals', unit: 'SHOP', from: '2026-11-01', reason: '门店' });
  await assignScheme(office, { scheme: 'other', person: 'HR2', from: '2026-11-01', reason: '不在此方案' });
  const announcement = await announce(await as(office, 'EX1'), { scheme: 'deals', version: 1, trainingOn: null, note: null });
  const { hash } = await read(office, (desk) => announcementText(desk, announcement, 'zh'));
  await acknowledge(await as(office, 'E2'), { announcement, language: 'zh', hash });
  await remindAll(office);
  expect(await heard(office, 'E1')).toEqual(['待办：方案「成交提成」的公告待签收']);
  expect([await heard(office, 'E2'), await heard(office, 'E3'), await heard(office, 'EX1')]).toEqual([[], [], []]);
  expect(await remindAll(office)).toBe(0);
  expect(await heard(office, 'E1')).toHaveLength(1);

  // A dispute of E1: to be answered by the 10th, so that its handlers hear from the 9th on, and those of another unit never.
  await write(office, (writing) =>
    openCase(
      { ...office, joined: writing },
      { ...writing, actor: 'E1' },
      {
        ...{ kind: 'dispute', person: 'E1', text: '少算一单', subject: { scheme: 'deals', period: '2026-11' }, evidence: [] },
      },
    ),
  );
  const handlers = async () => (await heard(office, 'HR2')).filter((each) => each.includes('申诉 C1 应于 2026-11-10 前答复')).length;
  const counts: number[] = [];
  for (const each of ['2026-11-08', '2026-11-09', '2026-11-10', '2026-11-11']) {
    day = each;
    await remindAll(office);
    counts.push(await handlers());
  }
  expect(counts).toEqual([0, 1, 2, 3]);
  expect([await heard(office, 'HR3'), (await heard(office, 'E1')).join().includes('申诉')]).toEqual([[], false]);
  await setCaseSetting(office, { name: 'answer days', value: 30 });
  day = '2026-11-12';
  await remindAll(office);
  expect(await handlers()).toBe(3);

  // A review of the scheme on the 30th is near from the 16th on, for those who write schemes for all.
  await noteReview(await as(office, 'HR1'), { scheme: 'deals', version: 1, next: '2026-11-30', note: '按月复审' });
  const reviews: number[] = [];
  for (const each of ['2026-11-15', '2026-11-16', '2026-11-17']) {
    day = each;
    await remindAll(office);
    reviews.push((await heard(office, 'HR1')).filter((text) => text.includes('应于 2026-11-30 前复审')).length);
  }
  expect(reviews).toEqual([0, 1, 2]);
  expect((await heard(office, 'HR2')).join()).not.toContain('复审');

  // Whoever has left hears nothing more.
  await noteEmployment(office, { person: 'E1', kind: 'left', day: '2026-11-17', leaving: 'resigned' });
  const before = (await heard(office, 'E1')).length;
  day = '2026-11-18';
  await remindAll(office);
  expect(await heard(office, 'E1')).toHaveLength(before);
}, 240_000);

test('a rater whose form is overdue hears of it the day after the window, once for all forms', async () => {
  day = '2026-11-03';
  const record = await open('提醒评分');
  const of = await school({ ...record, office: { ...record.office, now: () => new Date(`${day}T08:00:00`) } });
  const { office, cycle } = of;
  await setWindows(await of.as('HR1'), { cycle, windows: [{ stage: 'rating', from: '2026-11-04', to: '2026-11-05' }], reason: null });
  await write(office, async ({ desk, actor, at, log }) => {
    const who = { cycle, rater: 'M1', role: 'leader', kind: 'supervisor', why: '', replaces: null, items: '["all"]' } as const;
    const rows = ['T1', 'T2'].map((ratee, k) => ({ organisation: office.organisation.id, number: k + 1, ratee, ...who, actor, at }));
    await desk.insertInto('rating_forms').values(rows).execute();
    await log({ action: 'forms assigned', about: `cycle ${cycle}`, details: {} });
  });
  const counts: number[] = [];
  for (const each of ['2026-11-04', '2026-11-05', '2026-11-06']) {
    day = each;
    await remindAll(office);
    counts.push((await heard(office, 'M1')).length);
  }
  expect(counts).toEqual([0, 0, 1]);
  expect(await heard(office, 'M1')).toEqual(['待办：「2026 年度」有 2 张评分表过期未交']);
}, 240_000);

test('whoever has not signed a payslip hears of it after the days that the organisation sets, until it is signed; never where it sets none', async () => {
  day = '2026-11-03';
  const record = await open('提醒工资条');
  const office: Office = { ...record.office, now: () => new Date(`${day}T08:00:00`) };
  await setUp(office, ['ALL 集团']);
  await hire(office, [
    { id: 'E1', name: '王芳', unit: 'ALL' },
    { id: 'E2', name: '李娜', unit: 'ALL' },
  ]);
  const own = recordOf(office, { uploads: testFolder(), moment: () => '' });
  await own.released(DEALS);
  await own.imports('employees.csv', STAFF);
  await own.imports('deals.csv', deals('1 E1 2026-10-05 10000 0', '2 E2 2026-10-06 5000 0'));
  const run = await own.locked('deals', '2026-10');
  const counts: number[] = [];
  const on = async (each: string): Promise<void> => {
    day = each;
    await remindAll(office);
    counts.push((await heard(office, 'E1')).length);
  };
  for (const each of ['2026-11-04', '2026-11-09', '2026-11-10']) await on(each);
  expect([counts, await heard(office, 'E1')]).toEqual([[0, 0, 1], ['待办：1 张工资条待签收']]);
  expect(await wayTold(office, 'E1')).toBe('/mine/month?scheme=deals&period=2026-10');
  const { hash } = await payslipShown(await as(office, 'E1'), { run, person: 'E1' });
  await signPayslip(await as(office, 'E1'), { run, hash });
  await on('2026-11-11');
  expect([counts.at(-1), (await heard(office, 'E2')).length]).toEqual([1, 2]);
  await setCaseSetting(office, { name: 'payslip days', value: 0 });
  await on('2026-11-12');
  expect((await heard(office, 'E2')).length).toBe(2);
}, 240_000);

test('finance hears that rows came for a locked month, with the way to the adjustment, until the difference was worked out', async () => {
  day = '2026-11-03';
  const record = await open('提醒迟到');
  const office: Office = { ...record.office, now: () => new Date(`${day}T08:00:00`) };
  await setUp(office, ['ALL 集团']);
  const own = recordOf(office, { uploads: testFolder(), moment: () => '' });
  await own.released(DEALS);
  await own.imports('employees.csv', STAFF);
  await own.imports('deals.csv', deals('1 E1 2026-10-05 10000 0'));
  await own.locked('deals', '2026-10');
  await hire(office, [
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
  ]);
  await remindAll(office);
  expect(await heard(office, 'FI1')).toEqual([]);
  const text = '待办：「成交提成」2026年10月封账后又来了 2 行数据，差额还没有算';
  await own.imports('late.csv', deals('2 E1 2026-10-06 5000 0', '3 E2 2026-10-07 1000 0', '4 E2 2026-11-01 1 0'), { table: 'deals' });
  day = '2026-11-04';
  await remindAll(office);
  expect([await heard(office, 'FI1'), (await heard(office, 'HR1')).filter((each) => each.includes('封账'))]).toEqual([[text], []]);
  expect(await wayTold(office, 'FI1')).toBe('/finance/adjustments?scheme=deals&period=2026-10');
  const waiting = async () => (await waitingFor(await as(office, 'FI1'))).rows;
  expect(await waiting()).toMatchObject([
    { kind: 'late', number: 3, steps: ['adjust'], subject: { scheme: 'deals', period: '2026-10', rows: '2' } },
  ]);
  expect((await waitingFor(await as(office, 'HR1'))).rows).toEqual([]);
  await own.adjusts('deals', '2026-10');
  expect((await waiting()).map(({ kind }) => kind)).toEqual(['adjustment']);
  day = '2026-11-05';
  await remindAll(office);
  expect(await heard(office, 'FI1')).toEqual([text]);
}, 240_000);
