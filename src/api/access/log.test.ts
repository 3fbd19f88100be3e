/** The log as auditors are told it: in words, page by page, with its chain proved, and with who looked at what. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, openApiForTests, type TestApi } from '../../../test/api.ts';
import { hire, setUp } from '../../../test/staff.ts';
import { grantRole } from '../../desk/access/grants.ts';
import { PRIVATE_SHOWN } from '../../desk/audit/accesses.ts';
import { noteAccess, type Office } from '../../desk/office/office.ts';

let api: TestApi;
let office: Office;

beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('门诊');
  await setUp(office, ['ALL 集团']);
  await hire(office, [
    { id: 'E1', name: '王芳', unit: 'ALL' },
    { id: 'AU1', name: '欧阳明', unit: 'ALL' },
  ]);
  await grantRole(office, { person: 'AU1', role: 'auditor', unit: null, reason: null });
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

test('entries are told in words, and those before one are the next page', async () => {
  const auditor = await api.as(office, 'AU1');
  const { rows } = (await auditor.get('/log?limit=1000')).body;
  expect(rows[0]).toMatchObject({ seq: 1, words: { zh: '建立单位', en: 'organisation added' }, person: null });
  expect(rows.find(({ action }: { readonly action: string }) => action === 'role granted')).toMatchObject({
    ...{ words: { zh: '授予角色' }, aboutWords: { zh: '授权 1', en: 'grant 1' } },
  });
  expect(rows.find(({ about }: { readonly about: string }) => about === 'person E1')).toMatchObject({ person: 'E1' });
  const [third] = (await auditor.get('/log?limit=1&before=4')).body.rows;
  expect(third.seq).toBe(3);
  expect((await (await api.as(office, 'E1')).get('/log')).status).toBe(403);
});

test('the chain is proved to its last entry, and a head that was printed elsewhere is compared', async () => {
  const auditor = await api.as(office, 'AU1');
  const { body } = await auditor.get('/log/chain');
  expect(body).toMatchObject({ holds: true, signed: 0, lastSigned: null, flaws: [] });
  expect(body.head).toMatch(new RegExp(`^${body.entries}:[0-9a-f]{64}$`));
  expect((await auditor.get(`/log/chain?head=${body.head}`)).body.holds).toBe(true);
  const cut = (await auditor.get(`/log/chain?head=${body.entries + 9}:${'ab'.repeat(32)}`)).body;
  expect([cut.holds, cut.flaws[0].code, cut.flaws[0].zh.what]).toEqual([false, 'AUDIT_CUT', expect.stringContaining('末尾被截断')]);
  const unfit = await auditor.get('/log/chain?head=12');
  expect([unfit.status, codeOf(unfit)]).toEqual([422, 'AUDIT_HEAD_TEXT']);
});

test('who looked at a private value is told apart from where auditors looked', async () => {
  await noteAccess({ ...office, actor: 'E1' }, { action: PRIVATE_SHOWN, about: 'person AU1 bank account' });
  const auditor = await api.as(office, 'AU1');
  expect((await auditor.get('/log/accesses')).body).toMatchObject({
    rows: [{ actor: 'E1', person: 'AU1', field: { zh: '银行卡号', en: 'bank account' }, words: { zh: '查看隐私字段' } }],
    next: null,
  });
  expect((await auditor.get('/log/accesses?of=auditors&limit=1')).body.next).toBe(1);
  const looks = (await auditor.get('/log/accesses?of=auditors&limit=1000')).body;
  expect(looks.rows).toContainEqual({
    ...{ at: expect.any(String), actor: 'AU1', about: '/api/v1/log/accesses', person: null, field: null },
    words: { zh: '谁看过什么：隐私字段，或审计人员的查看', en: expect.any(String) },
  });
  expect(looks.next).toBe(null);
});
