/** Scheme assignments on real PostgreSQL: whom a scheme pays on which days, by name, by unit and by post. */

import { beforeEach, describe, expect, test } from 'vitest';
import { clinic } from '../../../../test/people.ts';
import { refusal, type TestRecord } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { LATEST } from '../../office/latest.ts';
import { read } from '../../office/office.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { withdraw } from '../record/withdraw.ts';
import { noteEmployment } from '../staff/people.ts';
import { moveSeat } from '../staff/seats.ts';
import { setUnit } from '../units/units.ts';
import { type AssignmentOrder, assignScheme, endAssignment } from './assign.ts';
import { paidTwice, peopleOf, schemesOf } from './read.ts';

const open = records();
let record: TestRecord;
let count = 0;
beforeEach(async () => {
  count += 1;
  record = await open(`单位 ${count}`);
  await clinic(record.office);
});

const assign = (order: Partial<AssignmentOrder>): Promise<void> =>
  assignScheme(record.office, { scheme: 'sales', from: '2026-01-01', reason: '年度方案', ...order });

const schemes = async (person: string, day: string, asOf = LATEST): Promise<string> =>
  (await read(record.office, (desk) => schemesOf(desk, person, day, asOf))).join(' ');

const people = async (period: string, scheme = 'sales'): Promise<readonly string[]> => {
  const found = await read(record.office, (desk) => peopleOf(desk, scheme, periodOf(period)));
  return found.map(
    ({ person, days, count: number }) => `${person} ${days.map(({ first, last }) => `${first}..${last}`).join(' ')} (${number})`,
  );
};

describe('a scheme', () => {
  test('of a person pays from its first to its last day', async () => {
    await assign({ person: 'E2', from: '2026-10-05', to: '2026-10-10' });
    expect(await Promise.all(['2026-10-04', '2026-10-05', '2026-10-10', '2026-10-11'].map((day) => schemes('E2', day)))).toEqual([
      ...['', 'sales', 'sales', ''],
    ]);
    expect(await people('2026-10')).toEqual(['E2 2026-10-05..2026-10-10 (6)']);
    expect(await people('2026-11')).toEqual([]);
  });

  test('of a unit pays all who sit below it, as the tree is on each day', async () => {
    await assign({ unit: 'D1' });
    expect(await people('2026-03')).toEqual(['E2 2026-03-01..2026-03-31 (31)']);
    await setUnit(record.office, { unit: 'T1', name: '一组', kind: 'team', parent: 'D2', from: '2026-03-11' });
    expect(await people('2026-03')).toEqual(['E2 2026-03-01..2026-03-10 (10)']);
    await setUnit(record.office, { unit: 'T1', name: '一组', kind: 'team', parent: 'D1', from: '2026-03-21' });
    expect(await people('2026-03')).toEqual(['E2 2026-03-01..2026-03-10 2026-03-21..2026-03-31 (21)']);
  });

  test('of a post below a unit pays neither other posts nor other units', async () => {
    await assign({ unit: 'S1', post: 'P1' });
    await moveSeat(record.office, { person: 'E2', unit: 'D2', post: 'P1', from: '2026-10-16' });
    expect(await people('2026-10')).toEqual(['E2 2026-10-01..2026-10-15 (15)']);
    await assign({ scheme: 'all', post: 'P1' });
    expect(await people('2026-10', 'all')).toEqual(['E2 2026-10-01..2026-10-31 (31)']);
  });

  test('pays days of employment alone, those of both ways counted once', async () => {
    await assign({ unit: 'G' });
    await assign({ person: 'E2', from: '2026-10-10' });
    await noteEmployment(record.office, { person: 'E2', kind: 'left', day: '2026-10-20', leaving: 'resigned' });
    expect(await people('2026-10')).toEqual(['E1 2026-10-01..2026-10-31 (31)', 'E2 2026-10-01..2026-10-20 (20)']);
    expect([await schemes('E2', '2026-10-20'), await schemes('E2', '2026-10-21')]).toEqual(['sales', '']);
  });

  test('ends, is withdrawn, and stays as of before', async () => {
    await assign({ person: 'E2' });
    const before = record.moment();
    const order = { scheme: 'sales', person: 'E2', from: '2026-01-01', to: '2026-09-30', reason: '调岗' };
    await endAssignment(record.office, order);
    expect([await schemes('E2', '2026-10-01'), await schemes('E2', '2026-10-01', before)]).toEqual(['', 'sales']);
    expect((await refusal(endAssignment(record.office, { ...order, from: '2026-01-02' }))).code).toBe('PEOPLE_ROW_UNKNOWN');
    const key = { scheme: 'sales', person: 'E2', unit: null, post: null, from_day: '2026-01-01' };
    await withdraw(record.office, { table: 'scheme_assignments', key, reason: '记错' });
    expect(await schemes('E2', '2026-09-30')).toBe('');
  });

  test('is that of somebody or something that is known, said once, with a reason', async () => {
    await assign({ unit: 'D1' });
    expect((await refusal(assign({ unit: 'D1', from: '2026-02-01' }))).code).toBe('ASSIGNMENT_TWICE');
    expect((await refusal(assign({}))).code).toBe('ASSIGNMENT_WHOSE');
    expect((await refusal(assign({ person: 'E2', unit: 'D1' }))).code).toBe('ASSIGNMENT_WHOSE');
    expect((await refusal(assign({ person: 'E9' }))).code).toBe('PERSON_UNKNOWN');
    expect((await refusal(assign({ unit: 'X9' }))).code).toBe('UNIT_UNKNOWN');
    expect((await refusal(assign({ post: 'P9' }))).code).toBe('POST_UNKNOWN');
    expect((await refusal(assign({ person: 'E2', reason: '' }))).code).toBe('REASON_MISSING');
    expect((await refusal(assign({ person: 'E2', to: '2025-12-31' }))).code).toBe('PEOPLE_DAYS');
  });
});

test('two schemes that pay somebody on the same days are told with these days', async () => {
  await assign({ unit: 'S1' });
  await assign({ scheme: 'promotion', person: 'E2', from: '2026-10-20' });
  const told = await read(record.office, (desk) => paidTwice(desk, periodOf('2026-10')));
  expect(told).toEqual([{ person: 'E2', schemes: ['promotion', 'sales'], first: '2026-10-20', last: '2026-10-31' }]);
  expect(await read(record.office, (desk) => paidTwice(desk, periodOf('2026-09')))).toEqual([]);
});
