/** A scheme lives over HTTP: HR writes, finance judges by what it means in yuan, the executive releases, employees sign; and it ends. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../../src/desk/office/office.ts';
import { assignScheme } from '../../src/desk/people/assignments/assign.ts';
import { type Client, codeOf, openApiForTests, type TestApi, type Told } from '../api.ts';
import { DEALS, DEALS_BETTER, deals, recordOf, STAFF, type TestRecord } from '../record.ts';
import { hire, setUp } from '../staff.ts';
import { testFolder } from '../terminal.ts';

let api: TestApi;
let office: Office;
let record: TestRecord;
const people = new Map<string, Client>();
const by = (person: string): Client => {
  const found = people.get(person);
  if (found === undefined) throw new Error(`no ${person}`);
  return found;
};

/** A client at whose every change the clock goes on a second. */
const ticking = (client: Client): Client => ({
  ...client,
  post: (...change) => {
    api.clock.now = new Date(api.clock.now.getTime() + 1000);
    return client.post(...change);
  },
});

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-11-03T08:00:00Z') });
  office = await api.organisation('一生');
  await setUp(office, ['ALL 集团', 'SHOP 门店 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'EX1', name: '严总', unit: 'ALL', roles: ['executive'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
  ]);
  record = recordOf({ ...office, now: () => api.clock.now }, { uploads: testFolder(), moment: () => api.clock.now.toISOString() });
  await record.released(DEALS);
  await record.imports('employees.csv', STAFF);
  await record.imports('deals.csv', deals('D1 E1 2026-10-01 20000 0'));
  await assignScheme(office, { scheme: 'deals', unit: 'SHOP', from: '2026-01-01', reason: '门店' });
  for (const person of ['HR1', 'HR2', 'FI1', 'EX1', 'E1', 'E2']) people.set(person, ticking(await api.as(office, person)));
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const told = ({ status, body }: Told) => [status, codeOf({ body } as Told)];
const over = (version: number) => ({ 'If-Match': `"${version}"` });

/** Waits for the simulation of a draft that a job makes. */
async function simulated(draft: number): Promise<{ readonly number: number; readonly figures: unknown; readonly hash: string }> {
  for (let k = 0; k < 600; k += 1) {
    const [row] = (await by('FI1').get(`/drafts/${draft}/simulations`)).body.rows;
    if (row !== undefined) return row;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('no simulation comes');
}

test('a revision goes from hand to hand, is announced, signed, asked about, looked at again and retired', {
  timeout: 120_000,
}, async () => {
  const [hr, e1] = [by('HR1'), by('E1')];
  expect(told(await e1.post('/drafts', { scheme: 'deals', text: DEALS }))).toEqual([403, 'NOT_YOURS']);
  expect((await e1.get('/drafts')).status).toBe(403);
  const broken = await hr.post('/drafts', { scheme: 'deals', text: '方案: [' });
  expect([broken.status, broken.body.version, broken.body.problems.length > 0]).toEqual([201, 1, true]);
  expect(broken.body.problems[0]).toMatchObject({ severity: 'error', zh: { what: expect.any(String) }, place: { in: 'text' } });
  expect(told(await hr.post('/drafts/1/save', { text: DEALS_BETTER }))).toEqual([428, 'VERSION_MISSING']);
  expect((await hr.post('/drafts/1/save', { text: DEALS_BETTER, note: '提档' }, over(1))).body).toMatchObject({ version: 2, problems: [] });
  expect(told(await by('HR2').post('/drafts/1/save', { text: DEALS }, over(1)))).toEqual([412, 'DRAFT_STALE']);
  expect((await hr.get('/drafts/1')).headers.get('etag')).toBe('"2"');
  expect((await hr.get('/drafts/1/versions/1')).body.text).toBe('方案: [');
});

test('W2: it is judged by what it changes in words and in yuan, and released by another hand', { timeout: 60_000 }, async () => {
  const [hr, finance, executive, e1] = [by('HR1'), by('FI1'), by('EX1'), by('E1')];
  const differing = await finance.get('/drafts/1/differences?period=2026-10&language=en');
  expect(differing.body).toMatchObject({ old: 'deals v1', new: 'D1 v2' });
  expect(JSON.stringify(differing.body.sections)).toContain('4%');
  expect(told(await executive.post('/drafts/1/simulations', { periods: '2026-10' }))).toEqual([403, 'NOT_YOURS']);
  expect((await hr.post('/drafts/1/simulations', { periods: '2026-10' })).status).toBe(202);
  const { number, figures } = await simulated(1);
  expect(figures).toMatchObject({ total: { difference: '200.00', people: { gain: { count: 1 }, same: { count: 1 } } } });
  expect((await finance.get(`/simulations/${number}/people`)).body.rows).toMatchObject([
    { subject: 'E1', difference: '200.00' },
    { subject: 'E2', difference: '0.00' },
  ]);
  expect((await hr.get(`/simulations/${number}/people`)).status).toBe(403);

  const step = (client: Client, name: string, more = {}) => client.post('/drafts/1/steps', { step: name, ...more }, over(2));
  expect((await step(hr, 'submitted')).body.state).toBe('submitted');
  expect(told(await step(finance, 'reviewed'))).toEqual([422, 'REVIEW_UNSEEN']);
  expect(told(await step(hr, 'reviewed', { simulation: number }))).toEqual([403, 'GUARD_SAME_HAND']);
  expect((await step(finance, 'reviewed', { simulation: number, note: '在预算内' })).body.state).toBe('reviewed');
  expect((await step(executive, 'approved')).body.state).toBe('approved');
  const out = (client: Client) => client.post('/drafts/1/release', { from: '2026-12', note: '总经理会 3' }, over(2));
  expect(told(await out(hr))).toEqual([403, 'GUARD_SAME_HAND']);
  expect((await out(executive)).body).toMatchObject({ scheme: 'deals', version: 2, effective: '2026-12-01', trial: null });
  expect((await e1.get('/schemes')).body.rows).toMatchObject([{ version: 1 }, { version: 2, retiredFrom: null }]);
  expect((await e1.get('/schemes/deals/versions/2')).body.text).toBe(DEALS_BETTER);
  expect((await e1.get('/schemes/deals/versions/2/document')).body).toContain('提成');
  expect((await e1.get('/schemes/deals/differences?from=1&to=2')).body.sections.length).toBeGreaterThan(0);
});

test('W3: it is announced to those whom it pays, who sign the very text, ask and object', { timeout: 60_000 }, async () => {
  const [hr, finance, executive, e1] = [by('HR1'), by('FI1'), by('EX1'), by('E1')];
  const made = await executive.post('/announcements', { scheme: 'deals', version: 2, trainingOn: '2026-11-20' });
  expect([made.status, made.body.number]).toEqual([201, 1]);
  expect((await e1.get('/me/announcements')).body.rows).toMatchObject([{ number: 1, effective: '2026-12-01', signed: null }]);
  expect((await finance.get('/me/announcements')).body.rows).toEqual([]);
  const { hash, html } = (await e1.get('/announcements/1/text')).body;
  expect(html).toContain('2026-11-20');
  expect((await e1.get('/announcements/1/pdf')).headers.get('content-type')).toBe('application/pdf');
  const sign = (client: Client, of = hash) => client.post('/announcements/1/sign', { language: 'zh', hash: of });
  expect(told(await sign(finance))).toEqual([403, 'SIGN_OTHERS']);
  expect(told(await sign(e1, '0'.repeat(64)))).toEqual([409, 'SIGN_TEXT']);
  expect((await sign(e1)).status).toBe(200);
  expect((await hr.get('/announcements/1/signatures')).body.rows).toMatchObject([
    { person: 'E1', signed: expect.any(String) },
    { person: 'E2', signed: null },
  ]);
  expect((await hr.post('/announcements/1/remind')).body).toEqual({ people: ['E2'] });
  expect((await by('E2').post('/announcements/1/questions', { kind: 'objection', words: '档位太高' })).body).toEqual({ number: 1 });
  expect((await hr.post('/announcement-questions/1/answer', { words: '按去年的中位数定的' })).status).toBe(200);
  expect((await by('E2').get('/announcements/1/questions')).body.rows[0].answer.words).toBe('按去年的中位数定的');
  expect((await e1.get('/announcements/1/questions')).body.rows).toEqual([]);
});

test('W23: it is looked at again, ends and goes on; its life tells all of it', { timeout: 60_000 }, async () => {
  const [hr, finance, executive, e1] = [by('HR1'), by('FI1'), by('EX1'), by('E1')];
  expect((await finance.post('/schemes/deals/versions/2/review', { next: '2027-06-01', note: '半年后' })).status).toBe(200);
  expect((await finance.get('/scheme-reviews')).body.rows).toMatchObject([{ scheme: 'deals', version: 1, due: '2026-07-01', days: -125 }]);
  expect((await executive.post('/schemes/deals/retire', { from: '2027-01', reason: '改制' })).status).toBe(200);
  expect((await e1.get('/schemes')).body.rows[1].retiredFrom).toBe('2027-01-01');
  expect((await executive.post('/schemes/deals/continue', { reason: '缓行' })).status).toBe(200);
  const life = (await hr.get('/schemes/deals/life')).body.rows;
  expect(life.map(({ actor, what }: { actor: string; what: string }) => `${actor} ${what}`)).toEqual([
    'root released',
    'HR1 saved',
    'HR1 saved',
    'HR1 submitted',
    'FI1 reviewed',
    'EX1 approved',
    'EX1 released',
    'EX1 announced',
    'FI1 looked at',
    'EX1 retired',
    'EX1 continued',
  ]);
});
