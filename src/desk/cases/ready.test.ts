/** Tests of what a month lacks: told alike to everybody, without what is a secret. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { approvedRun, clinic, PROOF } from '../../../test/cases-org.ts';
import { deals, october, recordOf, type TestRecord } from '../../../test/record.ts';
import { as } from '../../../test/staff.ts';
import { testFolder } from '../../../test/terminal.ts';
import { decideAdjustment } from '../adjustments/decide.ts';
import { closeOf } from '../months/close.ts';
import { type Office, openOffice } from '../office/office.ts';
import { periodOf } from '../schemes/pinned.ts';
import { holdItem } from './investigations/holds.ts';
import { investigate } from './investigations/investigations.ts';
import { mendingOf } from './mending.ts';
import { readiness } from './readiness.ts';

const folder = testFolder();
const now = new Date('2026-11-03T08:00:00Z');
let first: Office;
let office: Office;
let count = 0;

beforeAll(async () => {
  first = await openOffice({ data: `${folder}/data`, actor: 'root', now: () => now });
}, 60_000);
afterAll(() => first.close());
beforeEach(async () => {
  count += 1;
  office = await clinic(first, `单位 ${count}`);
}, 60_000);

const of = (person: string): Promise<Office> => as(office, person);
const work = (): TestRecord => recordOf(office, { uploads: folder, moment: () => now.toISOString() });

test('adjustments that wait are told too', async () => {
  await october(work(), '1 E1 2026-10-05 20000 0');
  await work().lock(await approvedRun(work(), 'deals', '2026-10'));
  await work().imports('late.csv', deals('2 E1 2026-10-06 1000 0'), { table: 'deals' });
  const { number } = await work().adjusts('deals', '2026-10');
  await work().imports('november.csv', deals('3 E1 2026-11-01 1000 0'), { table: 'deals' });
  const blocked = async () => readiness(await of('FI1'), { scheme: 'deals', period: periodOf('2026-11') });
  expect(await blocked()).toEqual([{ is: 'adjustment undecided', number }]);
  await decideAdjustment(await of('FI1'), number ?? 0, 'approved', null);
  expect(await blocked()).toEqual([]);
}, 60_000);

test('a month lacks the same whoever looks: what somebody may not see is not missing, and whose items are held stays a secret', async () => {
  await october(work(), '1 E1 2026-10-05 20000 0');
  const run = await approvedRun(work(), 'deals', '2026-10');
  await work().imports('more.csv', deals('2 E1 2026-10-06 1000 0'), { table: 'deals' });
  const { number } = await investigate(await of('HR1'), { person: 'E1', text: '疑似买人头', rows: [], evidence: [PROOF] });
  await holdItem(await of('HR1'), { investigation: number, scheme: 'deals', period: '2026-10', item: 'commission', why: '待查' });
  const told = async (person: string, period = '2026-10') => readiness(await of(person), { scheme: 'deals', period: periodOf(period) });
  const moved = { is: 'facts moved', run, batches: [3] };
  const held = { is: 'items held', person: 'E1', item: 'commission', number };
  const open = { is: 'investigation open', number, person: null };
  expect(await told('FI1')).toEqual([moved, held, open]);
  const unnamed = [moved, { ...held, person: null, item: null }, open];
  expect((await told('EX1')).map(({ is }) => is)).toEqual(unnamed.map(({ is }) => is));
  expect((await told('HR1')).map(({ is }) => is)).toEqual(unnamed.map(({ is }) => is));
  const empty = { is: 'no rows', fact_table: 'deals', title: '成交' };
  expect(await told('EX1', '2026-11')).toEqual([empty, open]);
  for (const each of [...unnamed, empty]) expect(JSON.stringify(mendingOf(each as never))).not.toMatch(/\{\w+\}|null/);
  const [closing] = await closeOf(await of('EX1'), periodOf('2026-10'));
  expect([closing?.facts, closing?.moved]).toEqual([null, [3]]);
}, 60_000);

test('people whose pay is unknown are counted for everybody', async () => {
  await october(work(), '1 E1 2026-10-05 20000 0', '2 E2 2026-10-06  0');
  const run = await work().computed('deals', '2026-10');
  const told = async (person: string) => readiness(await of(person), { scheme: 'deals', period: periodOf('2026-10') });
  const unknown = { is: 'people unknown', run, count: 1 };
  expect(await told('EX1')).toEqual([unknown]);
  expect(await told('FI1')).toEqual([unknown]);
}, 60_000);
