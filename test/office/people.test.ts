/** People and organisation over the API, as HR, finance, managers and employees ask for them; notices and channels beside them. */

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notify } from '../../src/desk/notices/notices.ts';
import { secretOf } from '../../src/desk/notices/secrets.ts';
import { type Office, read, write } from '../../src/desk/office/office.ts';
import { uploadFolder } from '../../src/desk/receiving/uploads.ts';
import { type Client, codeOf, openApiForTests, PASSWORD, type TestApi } from '../api.ts';
import { openBrowser } from '../sign-in.ts';
import { hire, setUp } from '../staff.ts';

let api: TestApi;
let office: Office;
let hr: Client;
let admin: Client;
let finance: Client;
let steward: Client;
let employee: Client;

beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('晨光口腔');
  await setUp(office, ['ALL 集团', 'CLINIC 诊所 ALL', 'SHOP 门店 ALL']);
  await hire(office, [
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'HR1', name: '任人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'ST1', name: '石数据', unit: 'ALL', roles: ['steward'] },
    { id: 'MA1', name: '马主管', unit: 'CLINIC', head: true, roles: ['manager@CLINIC'] },
    { id: 'E1', name: '王芳', unit: 'CLINIC' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
  ]);
  [admin, hr, finance, steward, employee] = await Promise.all([
    api.as(office, 'AD1'),
    api.as(office, 'HR1'),
    api.as(office, 'FI1'),
    api.as(office, 'ST1'),
    api.as(office, 'E1'),
  ]);
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const peopleIn = (told: { body: { rows: readonly { person: string }[] } }) => told.body.rows.map(({ person }) => person);

describe('people and organisation', () => {
  test('are set up and changed by HR, with days, and seen by colleagues', async () => {
    expect((await hr.post('/units', { unit: 'TEAM', name: '前台组', kind: 'team', parent: 'CLINIC', from: '2026-02-01' })).status).toBe(
      200,
    );
    expect((await hr.post('/posts', { post: 'P2', title: '前台' })).status).toBe(200);
    expect((await hr.post('/people', { person: 'E3', name: '赵敏' })).status).toBe(200);
    expect((await hr.post('/people/E3/employment', { kind: 'joined', day: '2026-10-01', probationUntil: '2026-12-31' })).status).toBe(200);
    expect((await hr.post('/people/E3/seats', { unit: 'TEAM', post: 'P2', from: '2026-10-01' })).status).toBe(200);
    const shown = await hr.get('/people/E3');
    expect(shown.body).toMatchObject({ name: '赵敏', standing: 'probation', seats: [{ unit: 'TEAM', post: 'P2', main: true }] });
    expect((await hr.get('/people/E3?on=2026-09-30')).body).toMatchObject({ standing: 'not yet', seats: [] });
    expect((await hr.get('/people/E3?on=2027-01-01')).body.standing).toBe('regular');
    const seen = await employee.get('/people/E3');
    expect(seen.body).toMatchObject({ name: '赵敏', standing: null, stints: [] });
    expect((await employee.get('/units')).body.rows.map(({ unit }: { unit: string }) => unit)).toEqual(['ALL', 'CLINIC', 'SHOP', 'TEAM']);
    expect((await employee.get('/units?on=2026-01-31')).body.rows).toHaveLength(3);
    expect((await employee.get('/posts')).body.rows).toContainEqual({ post: 'P2', title: '前台', family: null });
  });

  test('are listed by unit with all below it, by words, and page by page', async () => {
    expect(peopleIn(await employee.get('/people?unit=CLINIC'))).toEqual(['E1', 'E3', 'MA1']);
    expect(peopleIn(await employee.get('/people?unit=CLINIC&on=2026-09-30'))).toEqual(['E1', 'MA1']);
    expect(peopleIn(await employee.get(`/people?words=${encodeURIComponent('李')}`))).toEqual(['E2']);
    // As a choice of people shows them: each word is looked for by itself.
    expect(peopleIn(await employee.get(`/people?words=${encodeURIComponent('李 E2')}`))).toEqual(['E2']);
    expect(peopleIn(await employee.get(`/people?words=${encodeURIComponent('李 E3')}`))).toEqual([]);
    const first = await employee.get('/people?limit=3');
    const second = await employee.get(`/people?limit=5&after=${first.body.next}`);
    expect([peopleIn(first), first.body.next, peopleIn(second), second.body.next]).toEqual([
      ['AD1', 'E1', 'E2'],
      'E2',
      ['E3', 'FI1', 'HR1', 'MA1', 'ST1'],
      null,
    ]);
    expect([(await employee.get('/people?unit=NONE')).status, codeOf(await employee.get('/people/NOBODY'))]).toEqual([
      404,
      'PERSON_UNSEEN',
    ]);
  });

  test('move, end and are taken back; colleagues change nothing', async () => {
    expect((await hr.post('/people/E3/seats/move', { unit: 'SHOP', post: 'P2', from: '2026-11-02' })).status).toBe(200);
    const { body } = await hr.get('/people/E3/seats');
    expect(body.rows.map(({ unit, from, to }: Record<string, string>) => [unit, from, to])).toEqual([
      ['SHOP', '2026-11-02', null],
      ['TEAM', '2026-10-01', '2026-11-01'],
    ]);
    const key = { person: 'E3', unit: 'SHOP', post: 'P2', from_day: '2026-11-02' };
    expect((await hr.post('/people-withdrawals', { table: 'seats', key, reason: '记错了' })).status).toBe(200);
    expect((await hr.get('/people/E3')).body.seats).toEqual([]);
    const ended = await hr.post('/people/E3/seats/end', { unit: 'TEAM', post: 'P2', from: '2026-10-01', to: '2026-11-03' });
    expect([ended.status, (await hr.get('/people/E3')).body.seats.length]).toEqual([200, 1]);
    expect((await hr.post('/units/TEAM/close', { from: '2026-11-03' })).status).toBe(409);
    expect((await hr.post('/units/TEAM/close', { from: '2026-11-04' })).status).toBe(200);
    for (const [path, order] of [
      ['/people', { person: 'X', name: '某人' }],
      ['/units', { unit: 'X', name: '某部', kind: 'team', from: '2026-01-01' }],
      ['/people/E2/employment', { kind: 'left', day: '2026-11-30', leaving: 'resigned' }],
    ] as const)
      expect(codeOf(await employee.post(path, order))).toBe('NOT_YOURS');
  });

  test('say their base pay and leaves to those whom it concerns: oneself, HR, finance', async () => {
    expect((await hr.post('/people/E1/base-pay', { from: '2026-01-01', fen: '800001' })).status).toBe(200);
    expect((await hr.post('/people/E1/leaves', { from: '2026-11-10', to: '2026-11-12', kind: 'annual' })).status).toBe(200);
    const rows = [{ from: '2026-01-01', fen: '800001' }];
    expect((await employee.get('/people/E1/base-pay')).body.rows).toEqual(rows);
    expect((await finance.get('/people/E1/base-pay')).body.rows).toEqual(rows);
    for (const stranger of [admin, await api.as(office, 'E2'), await api.as(office, 'MA1')])
      expect((await stranger.get('/people/E1/base-pay')).body.rows).toEqual([]);
    expect((await employee.get('/people/E1/leaves')).body.rows).toEqual([{ from: '2026-11-10', to: '2026-11-12', kind: 'annual' }]);
    expect(codeOf(await admin.post('/people/E1/base-pay', { from: '2026-01-01', fen: '1' }))).toBe('NOT_YOURS');
    expect(codeOf(await hr.post('/people/E1/base-pay', { from: '2026-01-01', fen: '-1' }))).toBe('PAY_NEGATIVE');
    expect(codeOf(await hr.post('/people/E1/base-pay', { from: '2026-01-01', fen: '8000.01' }))).toBe('INPUT_UNFIT');
  });
});

describe('what is private', () => {
  const card = '6222021234567890123';

  test('is shown as a mask, and in full by duty alone; a look in full is kept', async () => {
    expect((await hr.post('/people/E1/private', { field: 'bank account', value: card })).status).toBe(200);
    expect((await hr.post('/people/E1/private', { field: 'phone', value: '138 0013 8000' })).status).toBe(200);
    const masks = [
      { field: 'bank account', mask: '尾号 0123' },
      { field: 'phone', mask: '138****8000' },
    ];
    expect((await finance.get('/people/E1/private')).body.rows).toEqual(masks);
    expect((await (await api.as(office, 'E2')).get('/people/E1/private')).body.rows).toEqual([]);
    expect((await finance.get('/people/E1/private/bank%20account')).body).toEqual({ value: card });
    expect((await employee.get('/people/E1/private/bank%20account')).body).toEqual({ value: card });
    const unseen = await hr.get('/people/E1/private/bank%20account');
    const nobody = await hr.get('/people/NOBODY/private/bank%20account');
    expect([unseen.status, codeOf(unseen), nobody.status]).toEqual([404, 'PERSON_UNSEEN', 404]);
    expect((await finance.get('/people/E2/private/phone')).status).toBe(404);
    const looks = await read(office, (desk) => desk.selectFrom('accesses').select(['actor', 'action', 'about']).orderBy('at').execute());
    expect(looks.map(({ actor }) => actor).toSorted()).toEqual(['E1', 'FI1']);
    expect(looks[0]).toMatchObject({ action: 'private value shown', about: 'person E1 bank account' });
  });

  test('takes a proof of who is there from a browser', async () => {
    const browser = openBrowser(api.doors.accounts);
    const from = `fi1@${office.organisation.id}.example`;
    expect((await browser.post('/sign-in/email', { email: from, password: PASSWORD })).status).toBe(200);
    const cookie = { Cookie: browser.headers().get('cookie') ?? '' };
    expect((await api.nobody(cookie).get('/people/E1/private/bank%20account')).status).toBe(200);
    const before = api.clock.now;
    api.clock.now = new Date(before.getTime() + 10 * 60_000);
    const late = await api.nobody(cookie).get('/people/E1/private/bank%20account');
    expect([late.status, codeOf(late)]).toEqual([403, 'PROOF_MISSING']);
    expect((await api.nobody(cookie).post('/session/proof', { password: PASSWORD })).status).toBe(200);
    expect((await api.nobody(cookie).get('/people/E1/private/bank%20account')).status).toBe(200);
    api.clock.now = before;
  });

  test('stands in no answer that is kept and in no log', async () => {
    const kept = await read(office, async (desk) => [
      await desk.selectFrom('answers').selectAll().execute(),
      await desk.selectFrom('audit').select('entry').execute(),
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/6222021234567890123|13800138000|138 0013 8000/);
  });
});

describe('a workbook of people', () => {
  const workbook = '员工编号,姓名,入职日\nE1,王芳,2026-01-01\nE7,孙丽,2026-11-01\n';

  test('is looked at first, then imported by a job, once; its file goes away', async () => {
    const file = { name: '人员.csv', text: workbook };
    const preview = await hr.send('/people-workbook/preview', file);
    expect(preview).toMatchObject({ status: 200, body: { count: 2, aside: [] } });
    expect(preview.body.changes).toContainEqual({ table: 'person_names', was: null, is: { person: 'E7', name: '孙丽' } });
    expect((await hr.get('/people/E7')).status).toBe(404);
    const asked = await hr.send('/people-workbook', file);
    expect(asked.status).toBe(202);
    const ended = await api.ended(hr, asked.body.job);
    expect(ended.body).toMatchObject({
      kind: 'people import',
      words: { zh: '人员导入' },
      end: { outcome: 'done', answer: { kept: true } },
    });
    expect((await hr.get('/people/E7')).body).toMatchObject({ name: '孙丽', standing: 'regular' });
    expect(readdirSync(uploadFolder(office))).toEqual([]);
    const again = await api.ended(hr, (await hr.send('/people-workbook', file)).body.job);
    expect(again.body.end).toMatchObject({ outcome: 'done', answer: { kept: false } });
  });

  test('with wrong cells is refused by cell, at the look and by the job', async () => {
    const file = { name: '人员.csv', text: '员工编号,姓名,入职日\nE8,钱多,昨天\n' };
    const preview = await hr.send('/people-workbook/preview', file);
    expect([preview.status, preview.body.errors[0].place.column]).toEqual([422, '入职日']);
    const { body } = await api.ended(hr, (await hr.send('/people-workbook', file)).body.job);
    expect(body.end).toMatchObject({
      outcome: 'refused',
      problems: [{ place: { row: 2, column: '入职日' }, zh: { what: expect.any(String) } }],
    });
    expect(codeOf(await employee.send('/people-workbook/preview', file))).toBe('NOT_YOURS');
  });

  test('has a template', async () => {
    const { status, headers } = await hr.get('/people-workbook/template');
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
  });

  test('so have fact tables, and it is told which of their columns files must have', async () => {
    const { body } = await steward.get('/facts/wanted');
    const orders = body.rows.find(({ table }: { table: string }) => table === 'orders');
    expect([orders.title, orders.columns.find(({ name }: { name: string }) => name === 'paid_on')]).toEqual([
      '订单',
      { name: 'paid_on', title: '付款日', type: 'date', example: '2026-10-01', isNeeded: true, schemes: [] },
    ]);
    const { status, headers } = await steward.get('/facts/tables/orders/template');
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
    expect(codeOf(await steward.get('/facts/tables/zero/template'))).toBe('FACT_TABLE_UNKNOWN');
    expect(codeOf(await employee.get('/facts/wanted'))).toBe('NOT_YOURS');
  });

  test('its people become facts for a period by a job', async () => {
    const asked = await steward.post('/people-publications', { period: '2026-10' });
    const { body } = await api.ended(steward, asked.body.job);
    expect(body.end.outcome).toBe('done');
    expect(body.end.answer.tables).toContainEqual({ table: 'employees', batch: expect.any(Number), rows: 8, again: false });
    expect(codeOf(await hr.post('/people-publications', { period: '2026-10' }))).toBe('NOT_YOURS');
    expect((await steward.post('/people-publications', { period: '2026-13' })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('whose a scheme is', () => {
  test('is said for a unit, seen by those whom it pays, and told where two schemes pay', async () => {
    const order = { scheme: 'clinic', unit: 'CLINIC', from: '2026-10-01', reason: '新方案' };
    expect((await hr.post('/assignments', order)).status).toBe(200);
    expect((await hr.post('/assignments', { ...order, scheme: 'bonus', unit: null, person: 'E1' })).status).toBe(200);
    expect((await employee.get('/me/schemes')).body.rows).toEqual(['bonus', 'clinic']);
    const { body } = await hr.get('/assignments/people?scheme=clinic&period=2026-10');
    expect(body.rows.map(({ person, count }: { person: string; count: number }) => [person, count])).toContainEqual(['E1', 31]);
    expect((await hr.get('/assignments/twice?period=2026-10')).body.rows).toEqual([
      { person: 'E1', schemes: ['bonus', 'clinic'], first: '2026-10-01', last: '2026-10-31' },
    ]);
    expect((await hr.post('/assignments/end', { ...order, to: '2026-10-31' })).status).toBe(200);
    expect((await employee.get('/me/schemes')).body.rows).toEqual(['bonus']);
    expect((await hr.get('/assignments?scheme=clinic')).body.rows).toEqual([
      { scheme: 'clinic', person: null, unit: 'CLINIC', post: null, from: '2026-10-01', to: '2026-10-31', reason: '新方案' },
    ]);
    expect(codeOf(await employee.post('/assignments', order))).toBe('NOT_YOURS');
  });
});

describe('jobs and notices', () => {
  test('a job is seen by whoever asked, and called off once', async () => {
    const { body } = await steward.get('/jobs?limit=1');
    const [{ number }] = body.rows;
    expect((await employee.get(`/jobs/${number}`)).status).toBe(404);
    expect(await employee.get(`/jobs/${number}/events`)).toMatchObject({ status: 404 });
    expect([(await employee.get('/jobs')).body.rows, codeOf(await employee.get('/jobs?whose=all'))]).toEqual([[], 'NOT_YOURS']);
    const all = await admin.get('/jobs?whose=all&limit=2');
    expect(all.body.rows).toHaveLength(2);
    expect((await admin.get(`/jobs?whose=all&before=${all.body.next}`)).body.rows.length).toBeGreaterThan(0);
    expect(codeOf(await steward.post(`/jobs/${number}/cancel`))).toBe('JOB_ENDED');
    const events = await steward.get(`/jobs/${number}/events`);
    expect(events.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(events.body).toMatch(/^event: job\ndata: \{"number":\d+.*"outcome":"done"/);
  });

  test('a notice is read by whom it is for, and chosen for e-mail', async () => {
    await write(office, async (writing) => {
      const values = { channel: '邮件', reason: '550' };
      await notify(office, writing, { to: ['E1'], kind: 'delivery given up', values, link: '/channels', about: 'delivery 1' });
      await writing.log({ action: 'test', about: 'notice', details: {} });
    });
    const { body } = await employee.get('/notices?unread=true');
    expect(body).toMatchObject({
      rows: [{ kind: 'delivery given up', text: { zh: expect.stringContaining('550') }, read: null }],
      next: null,
    });
    const numbers = [body.rows[0].number];
    expect((await (await api.as(office, 'E2')).post('/notices/read', { numbers })).status).toBe(404);
    expect((await employee.post('/notices/read', { numbers })).status).toBe(200);
    expect((await employee.get('/notices?unread=true')).body.rows).toEqual([]);
    expect((await employee.get('/notices')).body.rows).toHaveLength(1);
    expect((await employee.post('/notices/choices', { kind: 'job ended', mail: false })).status).toBe(200);
    expect((await employee.get('/notices/choices')).body.rows).toContainEqual(expect.objectContaining({ kind: 'job ended', mail: false }));
  });

  test('a channel is set up by those who change settings; its secret is seen by nobody again', async () => {
    const settings = { address: 'https://hooks.example.com/in', links: 'https://hengji.example.com', secret: 'hook' };
    expect((await admin.post('/channels', { name: '群', way: 'webhook', settings })).status).toBe(201);
    expect((await admin.post('/secrets', { name: 'hook', secret: 'not to be told' })).status).toBe(200);
    expect(await secretOf(office, 'hook')).toBe('not to be told');
    expect((await admin.get('/channels')).body.rows).toMatchObject([{ name: '群', way: 'webhook', settings: { secret: 'hook' } }]);
    expect([codeOf(await hr.get('/channels')), codeOf(await hr.post('/secrets', { name: 'hook', secret: 'x' }))]).toEqual([
      'NOT_YOURS',
      'NOT_YOURS',
    ]);
    expect((await admin.post(`/channels/${encodeURIComponent('群')}/end`)).status).toBe(200);
    expect((await admin.get('/channels')).body.rows).toEqual([]);
  });
});
