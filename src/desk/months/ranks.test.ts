/** Tests of ranks that colleagues see of each other: none unless the organisation says so, and of nothing that is not out. */

import { expect, test } from 'vitest';
import { DEALS, deals, refusal, STAFF } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { as, hire, setUp } from '../../../test/staff.ts';
import { setCaseSetting } from '../cases/settings.ts';
import { ranksOf } from './ranks.ts';

const open = records();

const RANKED = DEALS.replace('薪酬:', '评分:\n  place: { 标题: 名次, 排名: sales, 次序: 高者为先, 并列: 同取优 }\n薪酬:');

test('ranks of colleagues are shown where the organisation says so, of a period that is out, to whom it tells something', async () => {
  const record = await open('名次');
  const { office } = record;
  await setUp(office, ['ALL 集团', 'SHOP 网店 ALL']);
  await record.released(RANKED);
  await record.imports('employees.csv', STAFF);
  await record.imports('deals.csv', deals('1 E1 2026-10-05 10000 0', '2 E2 2026-10-06 50000 0', '3 E1 2026-11-05 10 0'));
  await record.locked('deals', '2026-10');
  await hire(office, [
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
    { id: 'E9', name: '外人', unit: 'SHOP' },
  ]);
  const order = { scheme: 'deals', period: '2026-10' };
  expect(await ranksOf(await as(office, 'E1'), order)).toEqual({ shown: false, lines: [] });
  expect((await refusal(setCaseSetting(await as(office, 'E1'), { name: 'ranks of others', value: 1 }))).code).toBe('NOT_YOURS');
  await setCaseSetting(await as(office, 'AD1'), { name: 'ranks of others', value: 1 });
  const { shown, lines } = await ranksOf(await as(office, 'E1'), order);
  expect([shown, lines.map(({ name }) => name)]).toEqual([true, ['place']]);
  expect(lines[0]?.places.slice(0, 2).map(({ person, rank }) => `${person} ${rank}`)).toEqual(['E2 1', 'E1 2']);
  expect((await refusal(ranksOf(await as(office, 'E9'), order))).code).toBe('RESULT_MISSING');
});

test('places within groups are told group by group', async () => {
  const record = await open('组内名次');
  const { office } = record;
  await setUp(office, ['ALL 集团', 'SHOP 网店 ALL']);
  await record.released(RANKED.replace('并列: 同取优 }', '并列: 同取优, 组内: team_id }'));
  await record.imports('employees.csv', 'employee_id,name,base_pay,team_id\nE1,王芳,3000,SHOP\nE2,李娜,2000,SHOP\nE3,张伟,2000,DOOR\n');
  await record.imports('deals.csv', deals('1 E1 2026-10-05 10000 0', '2 E2 2026-10-06 50000 0', '3 E3 2026-10-06 20 0'));
  await record.locked('deals', '2026-10');
  await hire(office, [
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
  ]);
  await setCaseSetting(await as(office, 'AD1'), { name: 'ranks of others', value: 1 });
  const { lines } = await ranksOf(await as(office, 'E1'), { scheme: 'deals', period: '2026-10' });
  expect(lines[0]?.places.map(({ group, person, rank }) => `${group} ${person} ${rank}`)).toEqual(['DOOR E3 1', 'SHOP E2 1', 'SHOP E1 2']);
});
