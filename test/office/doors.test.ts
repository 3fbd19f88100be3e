/** The server as its owner and a newcomer meet it: a real process and real HTTP, from the first invitation to the last answer before it stops. */

import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MESSAGES } from '../../src/cli/say.ts';
import { addJob, jobNumbered } from '../../src/desk/jobs/record.ts';
import { type Office, openOffice, read } from '../../src/desk/office/office.ts';
import { newToken } from '../../src/desk/receiving/tokens.ts';
import { uploadFolder } from '../../src/desk/receiving/uploads.ts';
import { openWebBrowser, type ServedProcess, serveFor, type WebBrowser } from '../served.ts';
import { hengji, testFolder } from '../terminal.ts';

const PASSWORD = '三只蓝鲸在跳舞 quietly';
const EMAIL = 'wangfang@example.com';
const data = join(testFolder(), 'data');
const served: ServedProcess[] = [];
let office: Office;
let server: ServedProcess;
let browser: WebBrowser;

const invite = (...words: readonly string[]) => hengji(['invite', ...words, '--data', data, '--lang', 'en']);

/** Accepts an invitation by its link and signs in. */
async function comeIn(link: string): Promise<WebBrowser> {
  const own = openWebBrowser(server.url);
  const [, token] = link.trim().split('#');
  const accepted = await own.post('/api/v1/invitations/accepted', { token, name: '王芳', password: PASSWORD });
  expect([accepted.status, accepted.body]).toEqual([200, { done: true }]);
  const { status } = await own.post('/api/auth/sign-in/email', { email: EMAIL, password: PASSWORD });
  expect(status).toBe(200);
  return own;
}

/** Orders as a file that takes a while to import. */
const manyOrders = (count: number): string =>
  ['order_id,employee_id,paid_on,amount', ...Array.from({ length: count }, (_, k) => `A${k},E001,2026-10-03,1.00`), ''].join('\n');

/** Asks for the import of so many orders, as a job. */
async function importing(name: string, rows: number): Promise<number> {
  mkdirSync(uploadFolder(office), { recursive: true });
  writeFileSync(join(uploadFolder(office), name), manyOrders(rows));
  return await addJob({ ...office, actor: 'E001' }, { kind: 'import', input: { file: name, table: 'orders' } });
}

beforeAll(async () => {
  office = await openOffice({ data, actor: 'root' });
  server = await serveFor(data);
  served.push(server);
}, 120_000);
afterAll(async () => {
  for (const { child } of served) child.kill('SIGKILL');
  await office.close();
});

describe('a newcomer', () => {
  test('is added, given a role and invited by one line at the terminal, accepts, signs in, and signs out', async () => {
    const invited = await invite('E001', '--name', '王芳', '--email', EMAIL, '--role', 'administrator', '--base-url', server.url);
    expect(invited).toMatchObject({ code: 0, err: expect.stringContaining('shown this once') });
    expect(invited.out).toMatch(new RegExp(`^${server.url}/invitation#[\\w-]{43}\n$`));
    browser = await comeIn(invited.out);
    const me = await browser.get('/api/v1/me');
    expect(me.body).toMatchObject({ person: 'E001', name: '王芳', via: 'session' });
    expect(me.body.roles.map(({ role }: { role: string }) => role)).toContain('administrator');
    expect(me.headers.get('hengji-request')).toMatch(/^[0-9a-f-]{36}$/);
    const other = openWebBrowser(server.url);
    await other.post('/api/auth/sign-in/email', { email: EMAIL, password: PASSWORD });
    expect((await other.get('/api/v1/me')).status).toBe(200);
    await other.post('/api/auth/sign-out', {});
    expect((await other.get('/api/v1/me')).status).toBe(401);
  }, 60_000);

  test('is added with the invitation or not at all: without a name, an e-mail or a known role nothing is written (INVITE_NAME)', async () => {
    const people = () => read(office, (desk) => desk.selectFrom('people').select('person').execute());
    expect(await invite('E009', '--email', 'x@example.com')).toMatchObject({ code: 1, err: expect.stringContaining('Add --name') });
    expect((await invite('E009', '--name', '李娜', '--email', 'none')).code).toBe(1);
    expect((await invite('E009', '--name', '李娜', '--email', 'l@example.com', '--role', 'boss')).code).toBe(1);
    expect((await invite('E009', '--name', '李娜')).code).toBe(2);
    expect(await people()).toEqual([{ person: 'E001' }]);
    const outside = await invite('X1', '--name', '外部审计', '--email', 'a@example.com', '--role', 'auditor', '--outside');
    expect(outside.code).toBe(0);
    expect(await people()).toHaveLength(2);
  }, 60_000);

  test('who forgot the password is let choose another; the sessions end', async () => {
    const renewed = await invite('E001', '--renew', '--base-url', server.url);
    expect(renewed.code).toBe(0);
    const before = browser;
    browser = await comeIn(renewed.out);
    expect((await before.get('/api/v1/me')).status).toBe(401);
    expect((await browser.get('/api/v1/me')).status).toBe(200);
  }, 60_000);
});

describe('the server', () => {
  test('says whether it is alive and ready, and shows its figures to this machine alone', async () => {
    expect((await browser.get('/health')).body).toEqual({ alive: true });
    expect((await browser.get('/ready')).body).toEqual({ ready: true });
    const { body, headers } = await browser.get('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(body).toMatch(/^hengji_http_duration_seconds_count\{operation="me.show",status="200"\} \d+$/m);
    expect(body).toMatch(/^process_cpu_seconds_total /m);
    expect(body).not.toMatch(/E001|王芳|example\.com/);
    expect((await browser.get('/metrics', { 'X-Forwarded-For': '192.0.2.1' })).status).toBe(404);
    expect((await browser.get('/api/v1/nothing')).body).toMatchObject({ errors: [{ code: 'NOTHING_HERE' }] });
  });

  test('counts tries of a password by where the connection comes from, not by what a header says', async () => {
    const stranger = openWebBrowser(server.url);
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, k) =>
        stranger.post(
          '/api/auth/sign-in/email',
          { email: 'nobody@example.com', password: 'x'.repeat(12) },
          { 'X-Forwarded-For': `192.0.2.${k}` },
        ),
      ),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('takes pushed facts beside the API, by the token of an organisation', async () => {
    const { text } = await newToken(office, '收银系统');
    const headers = { Authorization: `Bearer ${text}`, 'Content-Type': 'text/csv', 'Idempotency-Key': 'k' };
    const body = 'order_id,employee_id,paid_on,amount\nP1,E001,2026-10-03,10.00\n';
    const answer = await fetch(`${server.url}/facts/orders`, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining({ table: 'orders', rows: 1 })]);
    expect((await fetch(`${server.url}/facts/orders`, { method: 'POST', body })).status).toBe(401);
  });

  test('tells of a job on its way until it has ended, to whoever may see it', async () => {
    const number = await importing('many.csv', 200_000);
    const told: { event: string; data: { end?: { outcome: string; answer: { batch: number } } | null; fraction?: number } }[] = [];
    for await (const each of browser.events(`/api/v1/jobs/${number}/events`)) told.push(each);
    expect(told[0]).toMatchObject({ event: 'job' });
    expect(told.at(-1)).toMatchObject({ event: 'job', data: { number, kind: 'import', end: { outcome: 'done', problems: [] } } });
    const fractions = told.flatMap(({ data: { fraction } }) => (fraction === undefined ? [] : [fraction]));
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect((await browser.get(`/api/v1/jobs/${number}`)).body).toEqual(told.at(-1)?.data);
    expect((await browser.get('/metrics')).body).toMatch(/^hengji_jobs\{kind="import",state="done"\} 1$/m);
    expect((await browser.get('/api/v1/jobs/999/events')).status).toBe(404);
  }, 60_000);

  test('ends with the answer and the job under way, takes nothing more, and says nothing of anybody in its log', async () => {
    const { text } = await newToken(office, '门店');
    const number = await importing('more.csv', 300_000);
    const headers = { Authorization: `Bearer ${text}`, 'Content-Type': 'text/csv', 'Idempotency-Key': 'last' };
    const asked = httpRequest(`${server.url}/facts/orders`, { method: 'POST', headers });
    const answered = once(asked, 'response');
    asked.write('order_id,employee_id,paid_on,amount\nZ1,E001,2026-10-30,5.00\n');
    const listening = (async () => {
      for await (const { event } of browser.events(`/api/v1/jobs/${number}/events`)) if (event === 'progress') server.child.kill('SIGTERM');
    })();
    while (!server.log.some((line) => line.includes('"stopping"'))) await pause(5);
    // A connection that stands is told so, a new one is not taken.
    const late = await fetch(`${server.url}/health`).then(
      ({ status }) => status,
      () => 'not taken',
    );
    expect([503, 'not taken']).toContain(late);
    asked.end('Z2,E001,2026-10-30,6.00\n');
    const [answer] = await answered;
    answer.resume();
    expect(answer.statusCode).toBe(201);
    await listening;
    expect(await server.ended).toBe(0);
    expect((await read(office, (desk) => jobNumbered(desk, number))).end?.outcome).toBe('done');
    const log = server.log.join('\n');
    const lines = server.log.map((line): Record<string, unknown> => JSON.parse(line));
    expect(lines.find(({ operation }) => operation === 'me.show')).toMatchObject({
      status: 200,
      ms: expect.any(Number),
      id: expect.any(String),
    });
    expect(lines.at(-1)).toMatchObject({ msg: 'stopped' });
    expect(log).not.toMatch(/E001|王芳|example\.com|127\.0\.0\.1|\/api\/|收银|蓝鲸/);
    expect(lines.filter(({ msg }) => msg === 'fault')).toEqual([]);
  }, 60_000);

  test('shows its figures to whoever has the token, where one is set; a second signal ends it at once', async () => {
    server = await serveFor(data, { HENGJI_METRICS_TOKEN: 'figures' });
    served.push(server);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect((await fetch(`${server.url}/metrics`, { headers: { Authorization: 'Bearer figure' } })).status).toBe(404);
    expect((await fetch(`${server.url}/metrics`, { headers: { Authorization: 'Bearer figures' } })).status).toBe(200);
    const { text } = await newToken(office, '仓库');
    const open = httpRequest(`${server.url}/facts/orders`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${text}`, 'Content-Type': 'text/csv', 'Idempotency-Key': 'never' },
    });
    open.on('error', () => undefined);
    open.write('order_id');
    await pause(300);
    server.child.kill('SIGTERM');
    while (!server.log.some((line) => line.includes('"stopping"'))) await pause(5);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(null);
    expect(server.child.signalCode).toBe('SIGINT');
  }, 60_000);

  test('says where it cannot listen, and warns where everybody can reach it (SERVE_OPEN, SERVE_PORT_FREE, SIGN_IN_ADDRESS)', async () => {
    const serving = (...words: readonly string[]) => hengji(['serve', ...words, '--data', data, '--lang', 'en']);
    expect(await serving('--port', '0')).toMatchObject({ code: 1, err: expect.stringContaining('Name a port') });
    expect(await serving('--base-url', 'http://hengji.example.com')).toMatchObject({ code: 1, err: expect.stringContaining('https://') });
    expect(await serving('here')).toMatchObject({ code: 2 });
    expect(MESSAGES['SERVE_OPEN']).toBeDefined();
  });
});
