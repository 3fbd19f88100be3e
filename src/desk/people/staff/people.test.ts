/** People on real PostgreSQL: employment, seats, pay, leaves and private values, as they are and as they were known. */

import { beforeEach, describe, expect, test } from 'vitest';
import { clinic } from '../../../../test/people.ts';
import { refusal, type TestRecord } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { lastEntries } from '../../audit/entries.ts';
import { LATEST } from '../../office/latest.ts';
import { read } from '../../office/office.ts';
import { withdraw } from '../record/withdraw.ts';
import { namePerson, noteEmployment, noteLeave, setBasePay } from './people.ts';
import { maskOf, masksOf, privateOf, privateValue, setPrivate } from './private.ts';
import { activeAmong, activeOn, basePayOn, leavesOf, peopleOn, personOn, seatsOn } from './read.ts';
import { endSeat, moveSeat, takeSeat } from './seats.ts';

const open = records();
let record: TestRecord;
let count = 0;
beforeEach(async () => {
  count += 1;
  record = await open(`单位 ${count}`);
  await clinic(record.office);
});

const seats = async (day: string, asOf = LATEST): Promise<readonly string[]> =>
  [...(await read(record.office, (desk) => seatsOn(desk, day, { asOf }))).values()]
    .flat()
    .map(({ person, unit, post, head, main }) => `${person} ${unit} ${post}${head ? ' head' : ''}${main ? '' : ' further'}`);

/** Asked alone and among others it must be the same. */
async function active(person: string, day: string): Promise<boolean> {
  const alone = await read(record.office, (desk) => activeOn(desk, person, day));
  const among = await read(record.office, (desk) => activeAmong(desk, ['E1', person, 'E9'], day));
  expect(among.has(person)).toBe(alone);
  return alone;
}

describe('employment', () => {
  test('who leaves has access on the last day and no more, and no seat after it', async () => {
    await noteEmployment(record.office, { person: 'E2', kind: 'left', day: '2026-10-15', leaving: 'resigned' });
    expect([await active('E2', '2026-10-15'), await active('E2', '2026-10-16')]).toEqual([true, false]);
    expect(await seats('2026-10-15')).toEqual(['E1 S1 P2 head', 'E2 T1 P1']);
    expect(await seats('2026-10-16')).toEqual(['E1 S1 P2 head']);
    expect(await active('E9', '2026-10-16')).toBe(false);
  });

  test('events come in order, of people who are known, with a reason for leaving', async () => {
    const left = { person: 'E2', kind: 'left', day: '2026-10-15' } as const;
    expect((await refusal(noteEmployment(record.office, left))).code).toBe('LEAVING_KIND');
    expect((await refusal(noteEmployment(record.office, { ...left, day: '2026-02-28', leaving: 'resigned' }))).code).toBe(
      'EMPLOYMENT_FIRST',
    );
    expect((await refusal(noteEmployment(record.office, { ...left, kind: 'rejoined' }))).code).toBe('EMPLOYMENT_ORDER');
    expect((await refusal(noteEmployment(record.office, { ...left, kind: 'joined', person: 'E9' }))).code).toBe('PERSON_UNKNOWN');
    await namePerson(record.office, { person: 'E9', name: '外部审计' });
    const joined = { person: 'E9', kind: 'joined', day: '2026-10-01' } as const;
    expect((await refusal(noteEmployment(record.office, { ...joined, probationUntil: '2026-09-30' }))).code).toBe('PEOPLE_DAYS');
    await noteEmployment(record.office, { ...joined, probationUntil: '2026-10-01' });
  });

  test('a mistake is withdrawn, and stays to be seen as of before', async () => {
    await noteEmployment(record.office, { person: 'E2', kind: 'left', day: '2026-10-15', leaving: 'dismissed' });
    const before = record.moment();
    const key = { person: 'E2', kind: 'left', day: '2026-10-15' } as const;
    await withdraw(record.office, { table: 'employment_events', key, reason: '没有走' });
    expect(await active('E2', '2026-11-01')).toBe(true);
    expect(await read(record.office, (desk) => activeOn(desk, 'E2', '2026-11-01', before))).toBe(false);
    const again = withdraw(record.office, { table: 'employment_events', key, reason: '没有走' });
    expect((await refusal(again)).code).toBe('PEOPLE_ROW_UNKNOWN');
    expect((await refusal(withdraw(record.office, { table: 'employment_events', key, reason: ' ' }))).code).toBe('REASON_MISSING');
  });

  test('who is known stands with name and standing', async () => {
    const found = await read(record.office, (desk) => personOn(desk, 'E2', '2026-05-31'));
    expect([found?.name, found?.standing]).toEqual(['李娜', 'probation']);
    expect(await read(record.office, (desk) => personOn(desk, 'E9', '2026-05-31'))).toBe(null);
    const all = await read(record.office, (desk) => peopleOn(desk, '2026-06-01'));
    expect(all.map(({ person, standing }) => [person, standing])).toEqual([
      ['E1', 'regular'],
      ['E2', 'regular'],
    ]);
  });
});

describe('seats', () => {
  test('a move ends the main seat on the day before; as of before nobody knew', async () => {
    const before = record.moment();
    await moveSeat(record.office, { person: 'E2', unit: 'D2', post: 'P1', from: '2026-07-01' });
    expect([await seats('2026-06-30'), await seats('2026-07-01')]).toEqual([
      ['E1 S1 P2 head', 'E2 T1 P1'],
      ['E1 S1 P2 head', 'E2 D2 P1'],
    ]);
    expect(await seats('2026-07-01', before)).toEqual(['E1 S1 P2 head', 'E2 T1 P1']);
  });

  test('a further seat stands beside the main one and ends by a later row', async () => {
    const seat = { person: 'E1', unit: 'D2', post: 'P1', from: '2026-05-01' };
    expect((await refusal(takeSeat(record.office, seat))).code).toBe('SEAT_MAIN_TWICE');
    await takeSeat(record.office, { ...seat, main: false });
    expect((await refusal(takeSeat(record.office, { ...seat, from: '2026-06-01', main: false }))).code).toBe('SEAT_TWICE');
    await endSeat(record.office, { ...seat, to: '2026-05-31' });
    expect(await seats('2026-05-31')).toContain('E1 D2 P1 further');
    expect(await seats('2026-06-01')).not.toContain('E1 D2 P1 further');
    await takeSeat(record.office, { ...seat, from: '2026-06-01', main: false });
    expect((await refusal(endSeat(record.office, { ...seat, from: '2026-05-02', to: '2026-05-31' }))).code).toBe('PEOPLE_ROW_UNKNOWN');
  });

  test('lie within the employment, in units and posts that there are', async () => {
    const seat = { person: 'E2', unit: 'D2', post: 'P1', from: '2026-02-28', main: false };
    expect((await refusal(takeSeat(record.office, seat))).code).toBe('SEAT_NOT_EMPLOYED');
    expect((await refusal(takeSeat(record.office, { ...seat, from: '2026-03-01', post: 'P9' }))).code).toBe('POST_UNKNOWN');
    expect((await refusal(takeSeat(record.office, { ...seat, from: '2026-03-01', unit: 'X9' }))).code).toBe('UNIT_UNKNOWN');
    expect((await refusal(takeSeat(record.office, { ...seat, from: '2026-03-02', to: '2026-03-01' }))).code).toBe('PEOPLE_DAYS');
    await noteEmployment(record.office, { person: 'E2', kind: 'left', day: '2026-10-15', leaving: 'retired' });
    expect((await refusal(takeSeat(record.office, { ...seat, from: '2026-10-15' }))).code).toBe('SEAT_AFTER_LEAVING');
    await takeSeat(record.office, { ...seat, from: '2026-10-15', to: '2026-10-15' });
  });
});

describe('pay and leaves', () => {
  const payOn = (person: string, day: string) => read(record.office, (desk) => basePayOn(desk, person, day));

  test('base pay holds from its day on; a correction of the same day takes its place', async () => {
    await setBasePay(record.office, { person: 'E2', from: '2026-07-01', fen: 450_000n });
    expect(await Promise.all(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map((day) => payOn('E2', day)))).toEqual([
      ...[null, 400_000n, 400_000n, 450_000n],
    ]);
    await setBasePay(record.office, { person: 'E2', from: '2026-07-01', fen: 0n });
    expect(await payOn('E2', '2026-07-01')).toBe(0n);
    expect((await refusal(setBasePay(record.office, { person: 'E2', from: '2026-07-01', fen: -1n }))).code).toBe('PAY_NEGATIVE');
  });

  test('leaves have no day in common', async () => {
    const leave = { person: 'E2', kind: 'annual', from: '2026-10-08', to: '2026-10-10' } as const;
    await noteLeave(record.office, leave);
    expect((await refusal(noteLeave(record.office, { ...leave, from: '2026-10-10', to: '2026-10-12' }))).code).toBe('LEAVE_OVERLAP');
    await noteLeave(record.office, { ...leave, from: '2026-10-11', to: '2026-10-12', kind: 'sick' });
    await noteLeave(record.office, { ...leave, to: '2026-10-09' });
    const found = await read(record.office, (desk) => leavesOf(desk, 'E2'));
    expect(found.map(({ from_day, to_day, kind }) => `${from_day} ${to_day} ${kind}`)).toEqual([
      '2026-10-08 2026-10-09 annual',
      '2026-10-11 2026-10-12 sick',
    ]);
  });
});

describe('private values', () => {
  test('are kept in plain width, shown as masks, and never in the log', async () => {
    await setPrivate(record.office, { person: 'E2', field: 'phone', value: ' １３８ 0000-1234 ' });
    await setPrivate(record.office, { person: 'E2', field: 'bank account', value: '6222 0202 0000 5678' });
    const [plain, masks] = await read(record.office, async (desk) => [await privateOf(desk, 'E2'), await masksOf(desk, 'E2')]);
    expect([...plain]).toEqual([
      ['bank account', '6222020200005678'],
      ['phone', '13800001234'],
    ]);
    expect([...masks]).toEqual([
      ['bank account', '尾号 5678'],
      ['phone', '138****1234'],
    ]);
    const log = JSON.stringify(await lastEntries(record.office, 100));
    expect(log).toContain('private value kept');
    expect(log).not.toMatch(/13800001234|6222|5678/);
    await setPrivate(record.office, { person: 'E2', field: 'phone', value: null });
    expect([...(await read(record.office, (desk) => privateOf(desk, 'E2'))).keys()]).toEqual(['bank account']);
  });

  test('what is none is refused without being repeated', async () => {
    const refused = await refusal(setPrivate(record.office, { person: 'E2', field: 'phone', value: '1380000abcd' }));
    expect(refused.code).toBe('PRIVATE_VALUE');
    expect(refused.zh + refused.en).not.toContain('abcd');
    expect((await refusal(setPrivate(record.office, { person: 'E9', field: 'phone', value: '13800001234' }))).code).toBe('PERSON_UNKNOWN');
  });

  test.each([
    ['phone', '+86 138 0000 1234', '+86138****1234'],
    ['phone', '12345', '****45'],
    ['email', 'wang@example.com', 'w***@example.com'],
    ['identity number', '44030019900101123x', '尾号 123X'],
  ] as const)('the mask of a %s %s is %s', (field, text, mask) => {
    expect(maskOf(field, privateValue(field, text) ?? '')).toBe(mask);
  });
});
