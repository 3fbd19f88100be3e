/** Tests of the typed client against the real API over HTTP, on connections that break. */

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiForTests, type TestApi } from '../../../test/api.ts';
import { hire, setUp } from '../../../test/staff.ts';
import { channelsOf } from '../../desk/notices/channel.ts';
import { type Office, read } from '../../desk/office/office.ts';
import { type HengjiClient, hengjiClient } from './client.ts';

let api: TestApi;
let office: Office;
let server: Server;
let client: HengjiClient;
let key = '';
let baseUrl = '';
/** How many answers are still to be cut off, and how many requests came. */
const line = { cuts: 0, asked: 0 };

beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('晨光');
  await setUp(office, ['ALL 集团']);
  await hire(office, [
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'E1', name: '王芳', unit: 'ALL' },
  ]);
  await api.as(office, 'AD1');
  key = (await api.doors.accounts.newKey({ ...office, actor: 'AD1' }, { name: 'client', person: 'AD1' })).text;
  type Env = { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse };
  const fetch = async (request: Request, env: unknown): Promise<Response> => {
    line.asked += 1;
    const response = await api.app.fetch(request, env as Env);
    if (line.cuts > 0) {
      line.cuts -= 1;
      (env as Env).outgoing.socket?.destroy();
    }
    return response;
  };
  baseUrl = await new Promise((listening) => {
    server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => listening(`http://127.0.0.1:${port}`)) as Server;
  });
  client = hengjiClient({ baseUrl, key });
}, 120_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  expect(api.faults).toEqual([]);
  await api.close();
});

test('asks with types, and tells a refusal as a value', async () => {
  const { data } = await client.GET('/me');
  expect([data?.person, data?.roles.map(({ role }) => role)]).toEqual(['AD1', expect.arrayContaining(['administrator'])]);
  const { data: none, error } = await client.GET('/people/{person}', { params: { path: { person: '无人/x' } } });
  expect([none, error?.errors[0]?.code]).toEqual([undefined, 'PERSON_UNSEEN']);
  const units = await client.GET('/units', { params: { query: { on: '2026-06-01' } } });
  expect(units.data?.rows).toEqual([{ unit: 'ALL', name: '集团', kind: 'group', parent: null }]);
});

/** A channel that is set up: a change that a key may ask for. */
const channel = (name: string) => ({
  name,
  way: 'webhook' as const,
  settings: { address: 'https://hooks.example.com/in', links: 'https://hengji.example.com', secret: 'hook' },
});

test('a change whose answer was lost happens once, and its answer comes with another try', async () => {
  const before = (await read(office, channelsOf)).length;
  Object.assign(line, { cuts: 2, asked: 0 });
  const { data } = await client.POST('/channels', { body: channel('first') });
  expect([data?.number, line.asked, (await read(office, channelsOf)).length]).toEqual([before + 1, 3, before + 1]);
});

test('gives up after the tries that it has, and the key that the call names is the one that is sent', async () => {
  Object.assign(line, { cuts: 2, asked: 0 });
  await expect(hengjiClient({ baseUrl, key, tries: 2 }).GET('/me')).rejects.toThrow();
  expect(line.asked).toBe(2);
  const headers = { 'Idempotency-Key': 'second channel' };
  const body = channel('second');
  const first = await client.POST('/channels', { body, headers });
  const again = await client.POST('/channels', { body, headers });
  expect([first.data?.number, again.data]).toEqual([expect.any(Number), first.data]);
});
