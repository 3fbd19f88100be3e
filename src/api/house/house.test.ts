/** Tests of the house of the API: who may ask, changes that happen once, what is told of what does not fit, and how often may be asked. */

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, codeOf, openApiForTests, PASSWORD, type TestApi } from '../../../test/api.ts';
import { seated } from '../../../test/seated.ts';
import { openBrowser } from '../../../test/sign-in.ts';
import { hire, setUp } from '../../../test/staff.ts';
import { allGrants } from '../../desk/access/held.ts';
import { type Office, read } from '../../desk/office/office.ts';
import { noteEmployment } from '../../desk/people/staff/people.ts';
import { demandVersion } from '../../desk/refused.ts';
import { ROUTES } from '../routes.ts';
import { apiApp } from './app.ts';
import { LIMITS, openLimits, RATES } from './limits.ts';
import { openApi } from './openapi.ts';
import { isInPerson, MEMBER, type Route, route } from './route.ts';
import { DONE, done } from './shapes.ts';

let api: TestApi;
let office: Office;
let other: Office;

beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('晨光');
  other = await api.organisation('光年');
  for (const each of [office, other]) {
    await setUp(each, ['ALL 集团', 'CLINIC 诊所 ALL']);
    await hire(each, [
      { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
      { id: 'AU1', name: '欧审计', unit: 'ALL', roles: ['auditor'] },
      { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
      { id: 'E1', name: '王芳', unit: 'CLINIC' },
      { id: 'E2', name: '李娜', unit: 'CLINIC' },
    ]);
  }
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const grants = async () => (await read(office, allGrants)).length;

describe('who asks', () => {
  test('is told who they are, by a key', async () => {
    const { status, body } = await (await api.byKey(office, 'E1')).get('/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: 'E1', name: '王芳', organisation: { name: '晨光' }, behalf: null, via: 'key' });
    expect((await (await api.as(office, 'E1')).get('/me')).body).toEqual({ ...body, via: 'session' });
  });

  test('must be somebody: 401', async () => {
    expect(await api.nobody().get('/me')).toMatchObject({ status: 401, body: { errors: [{ code: 'SIGNED_OUT' }] } });
    expect((await api.nobody({ Authorization: 'Bearer hk_no' }).get('/me')).status).toBe(401);
  });

  test('must be a member of the organisation that is named', async () => {
    const told = await (await api.as(office, 'E1')).get('/me', { 'Hengji-Organisation': other.organisation.id });
    expect([told.status, codeOf(told)]).toEqual([404, 'ORGANISATION_UNKNOWN']);
  });

  test('must hold the duty: 403, and nothing is done', async () => {
    const before = await grants();
    const told = await (await api.as(office, 'E1')).post('/grants', { person: 'E2', role: 'finance' });
    expect([told.status, codeOf(told)]).toEqual([403, 'NOT_YOURS']);
    expect(await grants()).toBe(before);
  });

  test('sees at once what a change of another moment ago made of it, and never what is of another', async () => {
    const [first, second] = [await api.as(office, 'E1'), await api.as(office, 'E2')];
    const rolesOf = async (client: Client): Promise<readonly string[]> =>
      (await client.get('/me')).body.roles.map(({ role }: { readonly role: string }) => role);
    expect([await rolesOf(first), await rolesOf(second)]).toEqual([await rolesOf(second), await rolesOf(first)]);
    expect((await first.get('/me')).body.person).toBe('E1');
    const { body } = await (await api.as(office, 'AD1')).post('/grants', { person: 'E1', role: 'hr' });
    expect([await rolesOf(first), await rolesOf(second)]).toEqual([
      ['employee', 'rater', 'hr'],
      ['employee', 'rater'],
    ]);
    await (await api.as(office, 'AD1')).post(`/grants/${body.number}/end`, { reason: '换岗' });
    expect(await rolesOf(first)).toEqual(['employee', 'rater']);
  });

  test('loses access with the last day', async () => {
    const client = await api.as(office, 'E2');
    await noteEmployment(office, { person: 'E2', kind: 'left', day: '2026-11-03', leaving: 'resigned' });
    expect((await client.get('/me')).status).toBe(200);
    api.clock.now = new Date('2026-11-04T08:00:00Z');
    expect((await client.get('/me')).status).toBe(401);
  });

  test('acts for another by a hand-over alone', async () => {
    const giver = await api.as(office, 'FI1');
    const taker = (await api.as(office, 'E1')).behalf('FI1');
    expect(codeOf(await taker.get('/me'))).toBe('NOT_HANDED_OVER');
    const handed = await giver.post('/delegations', {
      taker: 'E1',
      roles: ['finance'],
      from: '2026-11-04',
      to: '2026-11-05',
      reason: '出差',
    });
    expect(handed).toMatchObject({ status: 201, body: { number: 1 } });
    const told = { number: 1, giver: 'FI1', taker: 'E1', roles: ['finance'], from: '2026-11-04', to: '2026-11-05', reason: '出差' };
    const seenBy = async (person: string) => (await (await api.as(office, person)).get('/delegations')).body.rows;
    expect([await seenBy('FI1'), await seenBy('E1'), await seenBy('AD1')]).toEqual([[told], [told], [told]]);
    expect((await taker.get('/me')).body).toMatchObject({ person: 'E1', behalf: 'FI1', roles: [{ role: 'finance', units: null }] });
    await giver.post('/delegations/1/end');
    expect(await seenBy('AD1')).toEqual([]);
    expect((await taker.get('/me')).status).toBe(403);
  });

  test('leaves a trace as an auditor', async () => {
    await (await api.as(office, 'AU1')).get('/log?limit=3');
    const rows = await read(office, (desk) => desk.selectFrom('accesses').select(['action', 'actor', 'about']).execute());
    expect(rows).toEqual([{ action: 'log.list', actor: 'AU1', about: '/api/v1/log' }]);
  });
});

describe('a key', () => {
  test('asks and changes what its person may, and nothing that makes a key, a way in or a role, or stands as their word', async () => {
    await api.as(other, 'E1');
    const [byKey, inPerson] = [await api.byKey(other, 'AD1'), await api.as(other, 'AD1')];
    expect((await byKey.post('/posts', { post: 'P1', title: '前台', family: null })).status).toBe(200);
    const before = (await read(other, (desk) => desk.selectFrom('audit').select('seq').execute())).length;
    const asked = [
      ['/keys', { name: '另一个' }],
      ['/keys/1/end', {}],
      ['/invitations', { person: 'E2', email: 'thief@example.com' }],
      ['/members/E1/password', {}],
      ['/members/E1/second-factor/end', {}],
      ['/members/E1/end', {}],
      ['/grants', { person: 'E1', role: 'administrator' }],
      ['/grants/1/end', { reason: null }],
      ['/delegations', { taker: 'E1', roles: ['administrator'], from: '2026-11-04', to: '2026-11-05' }],
      ['/facts/tokens', { name: '收银' }],
      ['/secrets', { name: 'hook', secret: 'x' }],
    ] as const;
    for (const [path, body] of asked) {
      const told = await byKey.post(path, body);
      expect([path, told.status, codeOf(told)]).toEqual([path, 403, 'KEY_BARRED']);
    }
    expect((await read(other, (desk) => desk.selectFrom('audit').select('seq').execute())).length).toBe(before);
    expect((await inPerson.post('/members/E1/end', {})).status).toBe(200);
  });

  test('is refused wherever a proof is asked for, whatever is signed, locked or paid by it', () => {
    const barred = ROUTES.filter(isInPerson).map(({ id }) => id);
    const asked = ['signing.sign', 'payslips.sign', 'announcements.sign', 'runs.lock', 'runs.pay', 'private.show', 'secrets.keep'];
    expect(barred).toEqual(expect.arrayContaining(asked));
  });
});

describe('a change', () => {
  test('happens once for its key, however often and however much at once it is asked', async () => {
    const client = await api.as(office, 'AD1');
    const headers = { 'Idempotency-Key': randomUUID() };
    const before = await grants();
    const order = { person: 'E1', role: 'manager', unit: 'CLINIC' };
    const told = await Promise.all(Array.from({ length: 5 }, () => client.post('/grants', order, headers)));
    expect(new Set(told.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(told[0]?.status).toBe(201);
    expect(await grants()).toBe(before + 1);
    const otherwise = await client.post('/grants', { ...order, role: 'hr' }, headers);
    expect([otherwise.status, codeOf(otherwise)]).toEqual([422, 'KEY_OTHER']);
    expect(await grants()).toBe(before + 1);
  });

  test('that shows something once is not kept as an answer: neither a key nor the token of an invitation', async () => {
    const client = await api.as(other, 'AD1');
    const made = await client.post('/keys', { name: '报表' });
    const invited = await client.post('/invitations', { person: 'E2', email: 'e2@example.com' });
    expect([made.status, invited.status]).toEqual([201, 201]);
    const kept = JSON.stringify(await read(other, (desk) => desk.selectFrom('answers').selectAll().execute()));
    expect(kept).not.toContain(made.body.text);
    expect(kept).not.toContain(invited.body.token);
  });

  test('that is refused leaves nothing, and its key may be used again', async () => {
    const client = await api.as(office, 'AD1');
    const headers = { 'Idempotency-Key': 'k-refused' };
    expect((await client.post('/grants', { person: 'NOBODY', role: 'hr' }, headers)).status).toBe(404);
    expect((await client.post('/grants', { person: 'E1', role: 'hr' }, headers)).status).toBe(201);
  });

  test.each(['', ' x', 'x'.repeat(201), 'x\ty'])('needs a key: %j', async (key) => {
    const client = await api.as(office, 'AD1');
    const told = await client.post('/grants', { person: 'E1', role: 'finance' }, { 'Idempotency-Key': key }).catch(() => null);
    if (key !== ' x') expect(told === null ? 'KEY_MISSING' : codeOf(told)).toBe('KEY_MISSING');
  });

  test('of an unfit shape is told with every place', async () => {
    const client = await api.as(office, 'AD1');
    const told = await client.post('/grants', { person: '', role: 7, more: true });
    expect(told.status).toBe(422);
    expect(told.body.errors.map(({ code }: { code: string }) => code)).toEqual(['INPUT_UNFIT', 'INPUT_UNFIT', 'INPUT_UNFIT']);
    expect(told.body.errors.map(({ en }: { en: { what: string } }) => en.what.split(':')[0])).toEqual(['body.person', 'body.role', 'body']);
  });

  test.each([
    ['{', 'INPUT_NO_JSON'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'INPUT_NO_JSON'],
    [`${'['.repeat(32)}${']'.repeat(32)}`, 'INPUT_UNFIT'],
    [`"${'x'.repeat(1_000_000 - 2)}"`, 'INPUT_UNFIT'],
    [`"${'x'.repeat(1_000_000 - 1)}"`, 'INPUT_SIZE'],
  ])('with a body of %.12s… is %s', async (body, code) => {
    const { headers: own } = await seated(office, 'AD1', api.clock.now);
    const headers = { ...own, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' };
    const response = await api.app.fetch(new Request('http://127.0.0.1:8080/api/v1/grants', { method: 'POST', headers, body }));
    expect(((await response.json()) as { errors: readonly { code: string }[] }).errors[0]?.code).toBe(code);
  });
});

describe('what is not there', () => {
  test('is 404 in the same words, whoever else has it', async () => {
    expect(codeOf(await api.nobody().get('/nothing'))).toBe('NOTHING_HERE');
    const told = await (await api.as(office, 'AD1')).get('/grants/1/end');
    expect([told.status, codeOf(told), told.headers.get('allow')]).toEqual([405, 'METHOD_OTHER', 'POST']);
  });
});

describe('a route', () => {
  const rows = (extra: Partial<Route>): Route =>
    route({
      ...{ id: 'tried', method: 'POST', path: '/tried', tag: 'log', summary: { zh: '试', en: 'try' }, need: MEMBER, answer: done },
      ...(extra as object),
      handle: ({ version }) => {
        demandVersion(version, 3);
        return Promise.resolve(DONE);
      },
    });
  const asking = async (extra: Partial<Route>, use: (own: TestApi, client: Client) => Promise<void>): Promise<void> => {
    const own = await openApiForTests({ routes: [rows(extra), ...ROUTES] });
    const org = await own.organisation('晨光');
    await setUp(org, ['ALL 集团']);
    await hire(org, [{ id: 'E1', name: '王芳', unit: 'ALL' }]);
    await use(own, await own.as(org, 'E1'));
    await own.close();
  };

  test('with versions takes the one that stands alone: −1, 0, +1', async () => {
    await asking({ version: true }, async (_, client) => {
      const match = async (seen: string) => codeOf(await client.post('/tried', undefined, seen === '' ? {} : { 'If-Match': seen }));
      expect(await Promise.all(['"2"', '"3"', 'W/"3"', '"4"', '', '3'].map(match))).toEqual([
        ...['VERSION_OLD', 'none', 'none', 'VERSION_OLD', 'VERSION_MISSING', 'VERSION_MISSING'],
      ]);
    });
  });

  test('that fails tells a number and nothing of what went on inside', async () => {
    await asking({ params: undefined }, async (own, client) => {
      const failing = { ...rows({}), path: '/failing', id: 'failing', handle: () => Promise.reject(new Error('inside of the house')) };
      const app = apiApp({ doors: own.doors, routes: [failing, ...ROUTES] });
      const told = await client.through(app).post('/failing');
      expect([told.status, codeOf(told), JSON.stringify(told.body).includes('inside')]).toEqual([500, 'FAILED', false]);
      expect(own.faults.splice(0)).toHaveLength(1);
    });
  });

  test('that asks for a proof takes a password again, and not for long', async () => {
    await asking({ proved: true }, async (own) => {
      const browser = openBrowser(own.doors.accounts);
      await browser.post('/sign-in/email', { email: `e1@${(await own.organisation('晨光')).organisation.id}.example`, password: PASSWORD });
      const client = own.nobody({ cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '), origin: 'http://127.0.0.1:8080' });
      expect((await client.post('/tried')).status).toBe(200);
      own.clock.now = new Date(own.clock.now.getTime() + LIMITS.proof * 60_000 + 1);
      const late = await client.post('/tried');
      expect([late.status, codeOf(late)]).toEqual([403, 'PROOF_MISSING']);
      expect((await client.post('/session/proof', { password: PASSWORD })).status).toBe(200);
      expect((await client.post('/tried')).status).toBe(200);
    });
  });
});

test('the rate of one who asks is held: the last that fits, and one more', async () => {
  const own = await openApiForTests({ limits: openLimits({ ...RATES, 'signed out': 3 }) });
  const asked: number[] = [];
  for (let k = 0; k < 4; k += 1) asked.push((await own.nobody().get('/me')).status);
  expect(asked).toEqual([401, 401, 401, 429]);
  expect(codeOf(await own.nobody().get('/me'))).toBe('TOO_OFTEN');
  await own.close();
});

test('the document names every route once, with its rights and shapes', () => {
  const { paths } = openApi(ROUTES) as { paths: Record<string, Record<string, { operationId: string; responses: object }>> };
  const operations = Object.values(paths).flatMap((each) => Object.values(each));
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(ROUTES.map(({ id }) => id).toSorted());
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
});
