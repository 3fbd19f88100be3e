/** Who may bring a colleague back in who forgot the password or lost the second factor; whoever reaches more than HR is an administrator's. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '../../../src/desk/access/grants.ts';
import type { Office } from '../../../src/desk/office/office.ts';
import { codeOf, openApiForTests, PASSWORD, type TestApi } from '../../api.ts';
import { addSecondFactor, openBrowser } from '../../sign-in.ts';
import { hire, setUp } from '../../staff.ts';

let api: TestApi;
let office: Office;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date() });
  office = await api.organisation('晨光口腔');
  await setUp(office, ['ALL 集团']);
  await hire(office, [
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'AD2', name: '艾管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'HR1', name: '任人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'MA1', name: '马主管', unit: 'ALL', roles: ['manager@ALL'] },
    { id: 'E1', name: '王芳', unit: 'ALL' },
    { id: 'E2', name: '李娜', unit: 'ALL' },
  ]);
  for (const person of ['AD1', 'AD2', 'HR1', 'FI1', 'MA1', 'E1']) await api.as(office, person);
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const mailOf = (person: string): string => `${person.toLowerCase()}@${office.organisation.id}.example`;

/** A person in a browser, who may do what needs a proof of identity. */
async function inBrowser(person: string) {
  const browser = openBrowser(api.doors.accounts);
  expect((await browser.post('/sign-in/email', { email: mailOf(person), password: PASSWORD })).status).toBe(200);
  return { browser, client: api.nobody({ Cookie: browser.headers().get('cookie') ?? '' }) };
}

test('HR gives a link by which an employee chooses another password; HR never knows it, the person is told, the old sessions end', async () => {
  const { client: hr } = await inBrowser('HR1');
  const own = await inBrowser('E1');
  const made = await hr.post('/members/E1/password');
  expect([made.status, made.body.token]).toEqual([201, expect.stringMatching(/^[\w-]{43}$/)]);
  const told = (await own.client.get('/notices')).body.rows.at(0);
  expect(told).toMatchObject({ kind: 'password to be renewed', text: { zh: expect.stringContaining('任人事') } });
  const { token } = made.body;
  expect((await api.nobody().post('/invitations/opened', { token })).body).toMatchObject({ way: 'another password', name: '王芳' });
  expect((await api.nobody().post('/invitations/accepted', { token, name: '', password: 'an other whale sings' })).status).toBe(200);
  expect(await own.browser.whoIs()).toBe(null);
  expect(codeOf(await hr.post('/members/E2/password'))).toBe('MEMBER_NONE');
});

test('a second factor that was lost is taken away once, and the person is told', async () => {
  const { client: hr } = await inBrowser('HR1');
  const manager = await inBrowser('MA1');
  await addSecondFactor(manager.browser);
  const row = async () => (await hr.get('/members')).body.rows.find(({ person }: { person: string }) => person === 'MA1');
  expect(await row()).toMatchObject({ secondFactor: true, renewable: true });
  expect((await hr.post('/members/MA1/second-factor/end')).status).toBe(200);
  expect([await row(), await manager.browser.whoIs()]).toMatchObject([{ secondFactor: false }, null]);
  expect(codeOf(await hr.post('/members/MA1/second-factor/end'))).toBe('FACTOR_NONE');
  expect((await (await inBrowser('MA1')).client.get('/notices')).body.rows.at(0)).toMatchObject({ kind: 'second factor taken' });
});

test('who reaches what HR does not is brought in by an administrator alone; nobody by themselves, nor for whom they act', async () => {
  const { client: hr } = await inBrowser('HR1');
  const { client: admin } = await inBrowser('AD1');
  for (const person of ['AD1', 'FI1']) {
    const refusals = [await hr.post(`/members/${person}/password`), await hr.post(`/members/${person}/second-factor/end`)];
    expect(refusals.map((each) => [each.status, codeOf(each)])).toEqual([
      [403, 'ACCOUNT_GUARDED'],
      [403, 'ACCOUNT_GUARDED'],
    ]);
  }
  expect(codeOf(await hr.post('/members/HR1/password'))).toBe('ACCOUNT_SELF');
  expect(codeOf(await admin.post('/members/AD1/password'))).toBe('ACCOUNT_SELF');
  expect((await admin.post('/members/FI1/password')).status).toBe(201);
  expect((await (await inBrowser('E2').catch(() => inBrowser('FI1'))).client.post('/members/MA1/password')).status).toBe(403);
  const rows: readonly { person: string; renewable: boolean }[] = (await hr.get('/members')).body.rows;
  expect(rows.filter(({ renewable }) => renewable).map(({ person }) => person)).toEqual(['E1', 'MA1']);
});

test('a role that was handed over counts, and ending an account is no way round: an invitation asks the same', async () => {
  const { client: hr } = await inBrowser('HR1');
  const { client: admin } = await inBrowser('AD2');
  const handed = await admin.post('/delegations', {
    taker: 'MA1',
    roles: ['administrator'],
    from: '2020-01-01',
    to: '2099-01-01',
    reason: '出差',
  });
  expect(handed.status).toBe(201);
  expect(codeOf(await hr.post('/members/MA1/password'))).toBe('ACCOUNT_GUARDED');
  const { client: taker } = await inBrowser('MA1');
  expect(codeOf(await taker.behalf('AD2').post('/members/AD2/password'))).toBe('ACCOUNT_SELF');
  await grantRole(office, { person: 'E2', role: 'auditor', unit: null, reason: null });
  const invited = { person: 'E2', email: 'mine@example.com' };
  expect(codeOf(await hr.post('/invitations', invited))).toBe('ACCOUNT_GUARDED');
  expect((await admin.post('/invitations', invited)).status).toBe(201);
});
