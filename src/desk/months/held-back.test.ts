/** Tests of own figures that are held back until they are final. */

import { expect, test } from 'vitest';
import { approvedRun } from '../../../test/cases-org.ts';
import { DEALS, deals, refusal, STAFF } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { as, hire, setUp } from '../../../test/staff.ts';
import { setCaseSetting } from '../cases/settings.ts';
import { monthsOf, personMonth } from './month.ts';
import { tableOfPeriod } from './table.ts';

const open = records();

test('people see own figures before they are final as the organisation sets it; those above always do', async () => {
  const record = await open('未定结果');
  const { office } = record;
  await setUp(office, ['ALL 集团', 'SHOP 网店 ALL']);
  await hire(office, [
    { id: 'FI2', name: '冯财务', unit: 'ALL', roles: ['finance'] },
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'E1', name: '王芳', unit: 'SHOP', head: true, roles: ['manager@SHOP'] },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
  ]);
  await record.released(DEALS);
  await record.imports('employees.csv', STAFF);
  await record.imports('deals.csv', deals('1 E1 2026-10-05 10000 0', '2 E2 2026-10-06 5000 0'));
  await record.computed('deals', '2026-10');
  const order = (person: string) => ({ person, scheme: 'deals', period: '2026-10' });
  const shows = async (asker: string, person: string): Promise<string> => {
    const own = await as(office, asker);
    const seen = (await monthsOf(own, person)).length;
    const month = personMonth(own, order(person));
    return seen === 0 ? (await refusal(month)).code : (await month).standing;
  };
  const table = async (asker: string) => {
    const found = await tableOfPeriod(
      await as(office, asker),
      { scheme: 'deals', period: '2026-10' },
      { after: 0, limit: 9, search: null },
    );
    return found.rows.map(({ subject }) => subject);
  };
  const hide = async (value: number) => setCaseSetting(await as(office, 'AD1'), { name: 'own figures so far', value });

  expect([await shows('E2', 'E2'), await shows('E1', 'E2'), await table('E1')]).toEqual(['so far', 'so far', ['E1', 'E2']]);
  expect((await refusal(setCaseSetting(await as(office, 'E1'), { name: 'own figures so far', value: 0 }))).code).toBe('NOT_YOURS');
  for (const wrong of [-1, 2]) expect((await refusal(hide(wrong))).code).toBe('CASE_SETTING_VALUE');
  await hide(0);
  expect([await shows('E2', 'E2'), await shows('E1', 'E2'), await table('E1')]).toEqual(['RESULT_MISSING', 'so far', ['E2']]);
  expect((await refusal(table('E2'))).code).toBe('RESULTS_MISSING');
  await hide(1);
  expect([await shows('E2', 'E2'), await table('E1')]).toEqual(['so far', ['E1', 'E2']]);

  await hide(0);
  await approvedRun(record, 'deals', '2026-10');
  expect([await shows('E2', 'E2'), await table('E1')]).toEqual(['approved', ['E1', 'E2']]);
}, 240_000);
