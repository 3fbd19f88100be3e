/** Evidence that is laid into a case that goes on: by its parties, as files, seen by whoever decides and by nobody else. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { setCaseSetting } from '../../../src/desk/cases/settings.ts';
import type { Office } from '../../../src/desk/office/office.ts';
import { type Client, codeOf, openApiForTests, type TestApi } from '../../api.ts';
import { DEALS, deals, recordOf, STAFF } from '../../record.ts';
import { hire, setUp } from '../../staff.ts';
import { testFolder } from '../../terminal.ts';

let api: TestApi;
let office: Office;
let hr: Client;
let other: Client;
let employee: Client;
let dispute: number;

beforeAll(async () => {
  api = await openApiForTests();
  office = { ...(await api.organisation('晨光口腔')), now: () => api.clock.now };
  await setUp(office, ['ALL 集团', 'SHOP 门店 ALL', 'DESK 前台 ALL']);
  const record = recordOf(office, { uploads: testFolder(), moment: () => '' });
  await record.released(DEALS);
  await record.imports('employees.csv', STAFF);
  await record.imports('deals.csv', deals('1 E1 2026-10-05 10000 0'));
  await record.locked('deals', '2026-10');
  await hire(office, [
    { id: 'HR1', name: '任人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'DESK', roles: ['hr@DESK'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
  ]);
  await setCaseSetting(office, { name: 'evidence needed', value: 0 });
  [hr, other, employee] = (await Promise.all(['HR1', 'HR2', 'E1'].map((person) => api.as(office, person)))) as [Client, Client, Client];
  const raised = await employee.post('/disputes', {
    ...{ scheme: 'deals', period: '2026-10', text: '少算一单', evidence: [{ sha256: 'a'.repeat(64), name: '截图.png' }] },
    node: { is: 'rule', path: 'commission' },
  });
  expect([raised.status, codeOf(raised)]).toEqual([201, 'none']);
  dispute = raised.body.number;
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const sent = (client: Client, name: string, text = '%PDF-1.4\n%%EOF\n') =>
  client.send(`/cases/${dispute}/files`, { name, type: 'application/octet-stream', text });

test('a party lays a file into it; whoever decides opens it and hears of it; others see neither the case nor the file', async () => {
  const laid = await sent(employee, '合同.pdf');
  expect(laid.status).toBe(201);
  const told = await hr.get(`/cases/${dispute}/files`);
  expect(told.body).toMatchObject({
    rows: expect.arrayContaining([
      expect.objectContaining({ name: '截图.png', file: null, actor: 'E1' }),
      expect.objectContaining({ name: '合同.pdf', file: laid.body.number, actor: 'E1' }),
    ]),
    mayLay: false,
  });
  expect((await hr.get(`/attachments/${laid.body.number}`)).body).toContain('%PDF');
  const stranger = await api.as(office, 'E2');
  for (const client of [stranger, other]) {
    expect(codeOf(await client.get(`/cases/${dispute}/files`))).toBe('CASE_MISSING');
    expect(codeOf(await sent(client, '假.pdf'))).toBe('CASE_MISSING');
    expect(codeOf(await client.get(`/attachments/${laid.body.number}`))).toBe('ATTACHMENT_UNKNOWN');
  }
  expect(codeOf(await sent(hr, '意见.pdf'))).toBe('CASE_NOT_OWN');
});

test('whoever took a step is a party too; the person hears of it; when it is over nothing more is laid', async () => {
  expect((await hr.post(`/disputes/${dispute}/handle`, { step: 'examine' })).status).toBe(200);
  expect((await sent(hr, '核对.pdf', '%PDF-1.4\n% other\n%%EOF\n')).status).toBe(201);
  const notices: readonly { kind: string }[] = (await employee.get('/notices')).body.rows;
  expect(notices.at(0)).toMatchObject({ kind: 'evidence laid', link: `/cases/${dispute}` });
  expect((await employee.get(`/cases/${dispute}/files`)).body.rows).toHaveLength(3);
  expect(codeOf(await sent(employee, '程序.exe', 'MZ\u0000\u0001'))).toBe('ATTACHMENT_TYPE');
  expect((await hr.post(`/disputes/${dispute}/handle`, { step: 'explain', note: '已核对' })).status).toBe(200);
  expect([codeOf(await sent(employee, '再.pdf')), (await employee.get(`/cases/${dispute}/files`)).body.mayLay]).toEqual([
    'CASE_STATE',
    false,
  ]);
});
