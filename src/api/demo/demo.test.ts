/** Signing in by a button: only in a demo, only as one of its people, only on this machine; and then as by any sign-in. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, openApiForTests, PASSWORD, type TestApi, type Told } from '../../../test/api.ts';
import { hire, setUp } from '../../../test/staff.ts';
import { apiApp } from '../house/app.ts';
import { ROUTES } from '../routes.ts';

let api: TestApi;
let demo: ReturnType<typeof apiApp>;

beforeAll(async () => {
  api = await openApiForTests();
  const office = await api.organisation('演示');
  await setUp(office, ['ALL 集团']);
  await hire(office, [{ id: 'E1', name: '王芳', unit: 'ALL' }]);
  const email = 'e1@demo.example';
  const { token } = await api.doors.accounts.invite(office, { person: 'E1', email });
  await api.doors.accounts.accept({ token, name: '王芳', password: PASSWORD, from: '127.0.0.1' });
  const people = [{ person: 'E1', name: '王芳', role: 'employee' as const, title: '顾问', email }];
  demo = apiApp({ doors: { ...api.doors, demo: { password: PASSWORD, people } }, routes: ROUTES });
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const HERE = 'http://127.0.0.1:8080';

const signIn = async (app: typeof demo, person: string, at = HERE): Promise<Response> =>
  await app.fetch(
    new Request(`${at}/api/v1/demo/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person }),
    }),
  );

const codeIn = async (response: Response): Promise<string> => codeOf({ body: await response.json() } as Told);

test('a server that is no demo has none of it', async () => {
  expect((await api.nobody().get('/demo')).status).toBe(404);
  const told = await signIn(api.app, 'E1');
  expect([told.status, await codeIn(told), told.headers.getSetCookie()]).toEqual([404, 'NOTHING_HERE', []]);
});

test('a demo names its people, without their addresses', async () => {
  const told = await demo.fetch(new Request(`${HERE}/api/v1/demo`));
  expect(await told.json()).toEqual({
    password: PASSWORD,
    people: [{ person: 'E1', name: '王芳', role: 'employee', title: '顾问' }],
  });
});

test('the session is that of any sign-in', async () => {
  const told = await signIn(demo, 'E1');
  expect([told.status, await told.json()]).toEqual([200, { person: 'E1' }]);
  const [cookie = ''] = told.headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  const me = await demo.fetch(new Request(`${HERE}/api/v1/me`, { headers: { Cookie: cookie.split(';')[0] ?? '' } }));
  expect(await me.json()).toMatchObject({ person: 'E1', name: '王芳', via: 'session' });
});

test('nobody else, and no page of elsewhere, signs in by it', async () => {
  const other = await signIn(demo, 'E2');
  expect([other.status, await codeIn(other), other.headers.getSetCookie()]).toEqual([409, 'DEMO_PERSON', []]);
  expect((await signIn(demo, 'E1', 'http://rebound.example:8080')).status).toBe(404);
});
