/** Many who ask in one moment: more than there are connections, each for something that must look behind what it may see itself. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, read } from '../../../src/desk/office/office.ts';
import { openApiForTests, type TestApi } from '../../api.ts';
import { approvedRun, clinic, PROOF } from '../../cases-org.ts';
import { DEALS, deals, recordOf, STAFF } from '../../record.ts';
import { as } from '../../staff.ts';
import { testFolder } from '../../terminal.ts';

let api: TestApi;
let office: Office;

beforeAll(async () => {
  api = await openApiForTests();
  office = await clinic({ ...(await api.organisation('总部')), now: () => api.clock.now }, '晨光');
  const at = { uploads: testFolder(), moment: () => api.clock.now.toISOString() };
  const [record, steward] = [recordOf(office, at), recordOf(await as(office, 'ST1'), at)];
  await record.released(DEALS);
  await steward.imports('employees.csv', STAFF);
  await steward.imports('deals.csv', deals('1 E1 2026-10-05 10000 0'));
  await record.lock(await approvedRun(record, 'deals', '2026-10'));
}, 180_000);
afterAll(() => api.close());

test('eight disputes in one moment are eight cases, and the office goes on', async () => {
  const client = await api.as(office, 'E1');
  const node = { is: 'fact', table: 'deals', batch: 2, row: 2 };
  const words = { scheme: 'deals', period: '2026-10', node, evidence: [PROOF] };
  const told = await Promise.all(Array.from({ length: 8 }, (_, k) => client.post('/disputes', { ...words, text: `第 ${k + 1} 条` })));
  expect(told.map(({ status }) => status)).toEqual(told.map(() => 201));
  expect(new Set(told.map(({ body }) => body.number)).size).toBe(8);
  expect(await read(office, (desk) => desk.selectFrom('cases').select('number').execute())).toHaveLength(8);
  expect(api.faults).toEqual([]);
}, 60_000);
