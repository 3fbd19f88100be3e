/** Acting for a colleague by a plain link: a file and the events of a job are asked with the roles that were handed over, a change is not. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../../../src/desk/office/office.ts';
import { type Client, codeOf, openApiForTests, type TestApi } from '../../api.ts';
import { hire, setUp } from '../../staff.ts';

let api: TestApi;
let office: Office;
let taker: Client;

beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('晨光口腔');
  await setUp(office, ['ALL 集团']);
  await hire(office, [
    { id: 'HR1', name: '任人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'E1', name: '王芳', unit: 'ALL' },
  ]);
  const hr = await api.as(office, 'HR1');
  taker = await api.as(office, 'E1');
  const finance = await api.as(office, 'FI1');
  const days = { taker: 'E1', from: '2026-11-01', to: '2026-11-30', reason: '休假' };
  expect((await hr.post('/delegations', { ...days, roles: ['hr'] })).status).toBe(201);
  expect((await finance.post('/delegations', { ...days, roles: ['finance'] })).status).toBe(201);
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

test('a link to a file says in its address for whom it is asked; of a colleague who handed nothing over it is refused', async () => {
  expect(codeOf(await taker.get('/exports/1'))).toBe('NOT_YOURS');
  expect(codeOf(await taker.get('/exports/1?acting-for=FI1'))).toBe('EXPORT_MISSING');
  expect(codeOf(await taker.get('/exports/1?acting-for=E1'))).toBe('NOT_HANDED_OVER');
});

test('the events of a job are heard so too; other looks and changes do not listen to an address', async () => {
  expect((await taker.get('/jobs/999/events?acting-for=HR1')).status).toBe(404);
  expect(codeOf(await taker.get('/members?acting-for=HR1'))).toBe('NOT_YOURS');
  expect(codeOf(await taker.post('/posts?acting-for=HR1', { post: 'P9', title: '试' }))).toBe('NOT_YOURS');
  expect((await taker.behalf('HR1').get('/members')).status).toBe(200);
});
