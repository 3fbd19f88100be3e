/** Talks of HR with staff outside a review, over HTTP: written down, read by those whom it concerns, acknowledged, followed up. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../../../src/desk/office/office.ts';
import { codeOf, openApiForTests, type TestApi, type Told } from '../../api.ts';
import { hire, setUp } from '../../staff.ts';

let api: TestApi;
let office: Office;

const on = (day: string): void => {
  api.clock.now = new Date(`${day}T08:00:00`);
};

beforeAll(async () => {
  api = await openApiForTests();
  on('2026-11-03');
  office = { ...(await api.organisation('晨光')), now: () => api.clock.now };
  await setUp(office, ['ALL 集团', 'SHOP 网店 ALL', 'DESK 前台 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'SHOP', roles: ['hr@SHOP'] },
    { id: 'HR3', name: '贺人事', unit: 'DESK', roles: ['hr@DESK'] },
    { id: 'MA1', name: '马主管', unit: 'SHOP', head: true, roles: ['manager@SHOP'] },
    { id: 'MA2', name: '孟主管', unit: 'DESK', head: true, roles: ['manager@DESK'] },
    { id: 'EX1', name: '严总', unit: 'ALL', roles: ['executive'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
  ]);
}, 180_000);
afterAll(() => api.close());

const post = async (person: string, path: string, body: unknown = {}): Promise<Told> => (await api.as(office, person)).post(path, body);
const talks = async (person: string, of = ''): Promise<Told['body']> => (await (await api.as(office, person)).get(`/talks${of}`)).body.rows;
const numbers = async (person: string): Promise<readonly number[]> =>
  (await talks(person)).map(({ number }: { readonly number: number }) => number);

const talk = {
  ...{ person: 'E1', day: '2026-11-03', topic: '对新方案的看法', said: '觉得提成档看不懂' },
  ...{ items: [{ text: '主管再讲一遍方案', due: '2026-11-06' }], followDay: '2026-11-10' },
};

test('W28: a talk is written down by HR of the unit, read by the person and who leads them, acknowledged and followed up', async () => {
  expect((await post('MA1', '/talks', talk)).status).toBe(403);
  expect(codeOf(await post('HR3', '/talks', talk))).toBe('PERSON_UNSEEN');
  expect(codeOf(await post('HR2', '/talks', { ...talk, day: '2026-11-04' }))).toBe('TALK_AHEAD');
  expect(codeOf(await post('HR2', '/talks', { ...talk, followDay: '2026-11-03' }))).toBe('TALK_FOLLOW_DAY');
  expect(codeOf(await post('HR2', '/talks', { ...talk, person: 'HR2' }))).toBe('OWN_AFFAIR');
  expect(codeOf(await post('HR2', '/talks', { ...talk, follows: 9 }))).toBe('TALK_MISSING');
  expect(await post('HR2', '/talks', talk)).toMatchObject({ status: 201, body: { number: 1 } });

  // The person, who leads them, and HR whose unit it is; nobody else, whatever they see otherwise.
  const seeing = ['E1', 'MA1', 'HR1', 'HR2', 'E2', 'MA2', 'HR3', 'EX1'];
  expect(await Promise.all(seeing.map(numbers))).toEqual([[1], [1], [1], [1], [], [], [], []]);
  const [own] = await talks('E1');
  expect(own).toMatchObject({ ...talk, number: 1, actor: 'HR2', state: 'to be acknowledged', acknowledged: null });
  const told = (await (await api.as(office, 'E1')).get('/notices')).body.rows;
  expect(told.map(({ kind, link }: { kind: string; link: string }) => [kind, link])).toEqual([['talk noted', '/talks/1']]);

  const acknowledge = (person: string, number = 1) => post(person, `/talks/${number}/acknowledgement`, { remark: '补充：希望有例子' });
  expect([codeOf(await acknowledge('MA1')), codeOf(await acknowledge('E2')), codeOf(await acknowledge('E1', 9))]).toEqual([
    'TALK_NOT_YOURS',
    'TALK_MISSING',
    'TALK_MISSING',
  ]);
  expect((await acknowledge('E1')).status).toBe(200);
  expect(codeOf(await acknowledge('E1'))).toBe('TALK_ACKNOWLEDGED');
  expect((await talks('HR2', '?person=E1'))[0].acknowledged).toMatchObject({ remark: '补充：希望有例子' });
  expect(await talks('HR2', '?person=E2')).toEqual([]);

  const states: string[] = [];
  for (const day of ['2026-11-09', '2026-11-10', '2026-11-11']) {
    on(day);
    states.push((await talks('HR1'))[0].state);
  }
  expect(states).toEqual(['to be followed up', 'to be followed up', 'overdue']);
  const again = { ...talk, day: '2026-11-11', said: '看懂了', items: [], followDay: null, follows: 1 };
  expect(codeOf(await post('HR2', '/talks', { ...again, person: 'E2' }))).toBe('TALK_MISSING');
  expect((await post('HR2', '/talks', again)).body).toEqual({ number: 2 });
  expect((await talks('E1')).map(({ number, state }: { number: number; state: string }) => [number, state])).toEqual([
    [2, 'to be acknowledged'],
    [1, 'followed up'],
  ]);
  expect(api.faults).toEqual([]);
}, 120_000);
