/** Who may see and change people: by the duties of the roles, and by row-level security under them. */

import { beforeEach, expect, test } from 'vitest';
import { refusal, type TestRecord } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { as, hire, setUp } from '../../../../test/staff.ts';
import type { Office } from '../../office/office.ts';
import { read } from '../../office/office.ts';
import { assignScheme } from '../assignments/assign.ts';
import { namePerson, setBasePay } from './people.ts';
import { masksOf, privateOf, setPrivate } from './private.ts';
import { basePayOn, personOn, seatsOn } from './read.ts';

const open = records();
let record: TestRecord;
let count = 0;
beforeEach(async () => {
  count += 1;
  record = await open(`单位 ${count}`);
  await setUp(record.office, ['G 集团', 'D1 一部 G', 'D2 二部 G']);
  await hire(record.office, [
    { id: 'H', name: '人事', unit: 'G', roles: ['hr'] },
    { id: 'A', name: '管理员', unit: 'G', roles: ['administrator'] },
    { id: 'M', name: '主管', unit: 'D1', roles: ['manager@D1'] },
    { id: 'F', name: '财务', unit: 'G', roles: ['finance'] },
    { id: 'E', name: '员工', unit: 'D1' },
    { id: 'X', name: '别人', unit: 'D2' },
  ]);
  for (const [person, phone] of [
    ['E', '13800000001'],
    ['X', '13800000002'],
  ] as const) {
    await setPrivate(record.office, { person, field: 'phone', value: phone });
    await setPrivate(record.office, { person, field: 'bank account', value: `622202020000000${phone.slice(-1)}` });
    await setBasePay(record.office, { person, from: '2026-01-01', fen: 500_000n });
  }
});

/** What somebody sees of E and of X: phone, bank account, base pay, masks, standing. */
async function seen(office: Office): Promise<readonly string[]> {
  return await read(office, async (desk) => {
    const lines: string[] = [];
    for (const person of ['E', 'X']) {
      const [values, masks] = [await privateOf(desk, person), await masksOf(desk, person)];
      const pay = await basePayOn(desk, person, '2026-11-03');
      const { standing } = (await personOn(desk, person, '2026-11-03')) ?? { standing: 'nobody' };
      const words = [...values.keys(), ...(pay === null ? [] : ['pay']), ...(masks.size === 0 ? [] : ['masks'])];
      lines.push(`${person}: ${[...words, standing ?? 'unknown'].join(', ')}`);
    }
    return lines;
  });
}

test.each([
  ['H', ['E: phone, pay, masks, regular', 'X: phone, pay, masks, regular']],
  ['F', ['E: bank account, pay, masks, regular', 'X: bank account, pay, masks, regular']],
  ['M', ['E: regular', 'X: unknown']],
  ['E', ['E: bank account, phone, pay, masks, regular', 'X: unknown']],
])('%s sees what the duties reach, and everybody sees their own', async (person, lines) => {
  expect(await seen(await as(record.office, person))).toEqual(lines);
});

test('everybody sees who sits where, for that is what an organisation is', async () => {
  const seats = await read(await as(record.office, 'E'), (desk) => seatsOn(desk, '2026-11-03'));
  expect([...seats.keys()]).toEqual(['A', 'E', 'F', 'H', 'M', 'X']);
});

test('only who changes people does, base pay only who sees it, schemes only who writes them', async () => {
  const pay = { person: 'E', from: '2026-02-01', fen: 600_000n };
  for (const person of ['M', 'F', 'E']) {
    const office = await as(record.office, person);
    expect((await refusal(namePerson(office, { person: 'E', name: '改名' }))).code).toBe('NOT_YOURS');
  }
  const administrator = await as(record.office, 'A');
  await namePerson(administrator, { person: 'E', name: '改名' });
  expect((await refusal(setBasePay(administrator, pay))).code).toBe('NOT_YOURS');
  expect((await refusal(assignScheme(administrator, { scheme: 's', person: 'E', from: '2026-01-01', reason: 'x' }))).code).toBe(
    'NOT_YOURS',
  );
  const hr = await as(record.office, 'H');
  await setBasePay(hr, pay);
  // A value that the one who adds it cannot see is added all the same.
  await setPrivate(hr, { person: 'E', field: 'bank account', value: '6222020200000009' });
  expect((await read(record.office, (desk) => privateOf(desk, 'E'))).get('bank account')).toBe('6222020200000009');
});
