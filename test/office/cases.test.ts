/** Cases as people live through them, over HTTP: each asks with an own key, and sees and does what is theirs alone. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideAdjustment } from '../../src/desk/adjustments/decide.ts';
import { jobNumbered } from '../../src/desk/jobs/record.ts';
import { noticesOf } from '../../src/desk/notices/notices.ts';
import { type Office, read } from '../../src/desk/office/office.ts';
import { codeOf, openApiForTests, type TestApi, type Told } from '../api.ts';
import { approvedRun, clinic, PROOF } from '../cases-org.ts';
import { DEALS, deals, recordOf, STAFF, type TestRecord } from '../record.ts';
import { as } from '../staff.ts';
import { testFolder } from '../terminal.ts';

let api: TestApi;
let office: Office;
const uploads = testFolder();
const work = (own: Office = office): TestRecord => recordOf(own, { uploads, moment: () => api.clock.now.toISOString() });

beforeAll(async () => {
  api = await openApiForTests();
  office = await clinic({ ...(await api.organisation('总部')), now: () => api.clock.now }, '晨光');
  await work().released(DEALS);
  const steward = work(await as(office, 'ST1'));
  await steward.imports('employees.csv', STAFF);
  await steward.imports('deals.csv', deals('1 E1 2026-10-05 10000 0', '2 E2 2026-10-06 10000 0', '3 E2 2026-10-07 5000 0'));
  await work().lock(await approvedRun(work(), 'deals', '2026-10'));
}, 180_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const post = async (person: string, path: string, body?: unknown): Promise<Told> => (await api.as(office, person)).post(path, body);
const get = async (person: string, path: string): Promise<Told> => (await api.as(office, person)).get(path);

/** Something that is done: its answer. */
async function done(person: string, path: string, body?: unknown): Promise<Told['body']> {
  const told = await post(person, path, body);
  if (told.status >= 300) throw new Error(`${path}: ${JSON.stringify(told.body)}`);
  return told.body;
}

const refusedTo = async (person: string, path: string, body?: unknown): Promise<readonly [number, string]> => {
  const told = await post(person, path, body);
  return [told.status, codeOf(told)];
};

/** A job that is done: its answer. */
async function worked(person: string, path: string, body?: unknown): Promise<unknown> {
  const { job } = await done(person, path, body);
  for (let k = 0; k < 1200; k += 1) {
    const { end } = await read(office, (desk) => jobNumbered(desk, job));
    if (end !== null) return end.outcome === 'done' ? end.answer : end.problems.map(({ code }) => code);
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`job ${job} does not end`);
}

/** What somebody was told, in the order of telling. */
const notices = async (person: string) => (await noticesOf(office, person, { unread: false, after: 0, limit: 100 })).toReversed();

test('W12: a dispute goes from the words of an employee to the fen that two people get and give', async () => {
  const node = { is: 'fact', table: 'deals', batch: 2, row: 4 };
  const words = { scheme: 'deals', period: '2026-10', node, text: '第三单是我成交的', evidence: [PROOF] };
  const { number } = await done('E1', '/disputes', words);
  expect((await get('E2', `/cases/${number}`)).status).toBe(404);
  expect((await get('AU1', `/cases/${number}`)).body.state).toBe('raised');
  expect(await refusedTo('E2', `/disputes/${number}/handle`, { step: 'examine' })).toEqual([403, 'NOT_YOURS']);
  await done('HR1', `/disputes/${number}/handle`, { step: 'examine' });
  const remedy = { is: 'correction', table: 'deals', batch: 2, changes: [{ row: 4, cells: { employee_id: 'E1' } }] };
  expect(await worked('HR1', `/disputes/${number}/remedies`, remedy)).toEqual({ request: 1 });
  const moved = async (person: string) => (await get(person, '/requests/1/effects')).body.rows;
  // 5,000 yuan go from E2 to E1: both stand beyond ten thousand there, at 3 %, and E1 beyond with all of it.
  expect(await moved('HR1')).toEqual([
    { person: 'E1', fen: '15000' },
    { person: 'E2', fen: '-15000' },
  ]);
  expect(await moved('E1')).toEqual([{ person: 'E1', fen: '15000' }]);
  await done('HR1', `/disputes/${number}/handle`, { step: 'accept', note: '录音属实' });
  expect((await get('ST1', '/requests')).body.rows).toMatchObject([{ number: 1, case: number, kind: 'correction', done: false }]);
  const waits = async (person: string) =>
    (await get(person, '/team/waiting')).body.rows.filter((each: { number: number }) => each.number === number);
  expect(await waits('ST1')).toMatchObject([{ kind: 'correction', person: 'E1', steps: ['look'] }]);
  expect([await waits('FI1'), await waits('HR1'), await waits('E1')]).toEqual([[], [], []]);
  expect(await worked('ST1', '/requests/1/execute')).toEqual({ batch: 3 });
  expect([await waits('ST1'), (await waits('FI1')).map(({ kind }: { kind: string }) => kind)]).toEqual([[], ['settlement']]);
  expect(await worked('ST1', '/requests/1/execute')).toEqual(['REQUEST_DONE']);
  expect((await get('FI1', '/requests')).body.rows).toMatchObject([{ number: 1, done: true }]);
  const settled = await worked('FI1', `/disputes/${number}/settle`);
  expect(settled).toMatchObject({ adjustment: 1 });
  await decideAdjustment(await as(office, 'FI2'), 1, 'approved', null);
  expect((await get('E1', `/cases/${number}`)).body.state).toBe('settled');
  const heard = await notices('E2');
  expect(heard.map(({ kind }) => kind)).toEqual(['payslip there', 'figures moved', 'adjustment for you']);
  expect(heard[0]?.text).toEqual({
    zh: '「成交提成」2026年10月已封账，您的工资条可以查看了。',
    en: '"成交提成" for October 2026 is locked, and your payslip can be read.',
  });
  expect((await notices('E1')).map(({ kind }) => kind)).toContain('case moved');
}, 180_000);

test('W19: an application is decided by two others and becomes a fact', async () => {
  const order = { person: 'E1', what: 'contribution', amount: '3', text: '独立完成系统上线', evidence: [PROOF] };
  expect(await refusedTo('E1', '/applications', { ...order, amount: '0' })).toEqual([422, 'APPLICATION_AMOUNT']);
  const { number, state } = await done('E1', '/applications', order);
  expect(state).toBe('first stage');
  const decide = (person: string, step: string) => post(person, `/applications/${number}/decide`, { step });
  expect((await decide('E1', 'endorse')).status).toBe(403);
  expect((await decide('HR1', 'endorse')).body.state).toBe('last stage');
  expect(codeOf(await decide('HR1', 'grant'))).toBe('SAME_HAND');
  expect((await decide('EX1', 'grant')).body.state).toBe('granted');
  expect((await get('ST1', '/decided')).body.rows).toEqual([{ fact_table: 'contributions', count: 1 }]);
  expect(await refusedTo('HR1', '/decided/take-over', { table: 'contributions' })).toEqual([403, 'NOT_YOURS']);
  expect(await done('ST1', '/decided/take-over', { table: 'contributions' })).toMatchObject({ rows: 1 });
}, 60_000);

test('W20: an award is nominated, voted and selected', async () => {
  const { number } = await done('HR1', '/awards', { kind: 'star', period: '2026-10', winners: 1, jury: ['EX1'], text: '月度之星' });
  await done('E2', `/awards/${number}/nominate`, { candidate: 'E1', text: '帮我很多' });
  expect(await refusedTo('E1', `/awards/${number}/nominate`, { candidate: 'E1', text: '我最好' })).toEqual([403, 'OWN_AFFAIR']);
  await done('HR1', `/awards/${number}/open-vote`);
  expect(await refusedTo('MA1', `/awards/${number}/vote`, { candidate: 'E1', stars: 5 })).toEqual([403, 'AWARD_JURY']);
  await done('EX1', `/awards/${number}/vote`, { candidate: 'E1', stars: 5 });
  expect((await get('E1', `/awards/${number}/standings`)).status).toBe(403);
  expect((await get('HR1', `/awards/${number}/standings`)).body.rows).toEqual([{ candidate: 'E1', stars: 5, votes: 1, rank: 1 }]);
  expect((await done('HR1', `/awards/${number}/select`, { winners: ['E1'] })).state).toBe('selected');
}, 60_000);

test('W22: an outcome is heard, decided by two, and takes effect by a third', async () => {
  const { number } = await done('MA1', '/outcomes', { person: 'E3', what: 'transfer', text: '连续两月未达标', evidence: [PROOF] });
  expect((await get('E1', `/cases/${number}`)).status).toBe(404);
  const more = { evidence: [{ sha256: 'b'.repeat(64), name: '病假条.jpg' }] };
  expect(await refusedTo('HR2', `/cases/${number}/evidence`, more)).toEqual([403, 'CASE_NOT_OWN']);
  expect((await done('E3', `/cases/${number}/evidence`, more)).evidence).toHaveLength(2);
  await done('E3', `/outcomes/${number}/hear`, { statement: '病假两周' });
  await done('HR1', `/outcomes/${number}/decide`, { step: 'decide', note: '同意' });
  expect(await refusedTo('HR2', `/outcomes/${number}/decide`, { step: 'confirm', note: '同意' })).toEqual([403, 'NOT_YOURS']);
  await done('EX1', `/outcomes/${number}/decide`, { step: 'confirm', note: '同意' });
  const seat = { is: 'seat', seat: { unit: 'SHOP', post: 'P1', from: '2026-12-01' } };
  expect((await done('HR2', `/outcomes/${number}/effect`, seat)).state).toBe('effected');
  expect(await refusedTo('E3', `/cases/${number}/evidence`, more)).toEqual([409, 'CASE_STATE']);
}, 60_000);

test('W22: what a scheme proposes for a person is what a case may rest on', async () => {
  await work().released(
    `${DEALS.replace('方案: deals', '方案: growth')}结果:\n  train: { 标题: 业绩偏低, 人事提议: sales < 15000元, 类别: 培训, 依据: [sales] }\n`,
  );
  const run = await work().computed('growth', '2026-10');
  const proposed = (await get('HR1', `/runs/${run}/proposals`)).body.rows;
  expect(proposed.map(({ person, line }: { person: string; line: string }) => [person, line])).toEqual([['E2', 'train']]);
  const order = { what: 'training', text: '业绩偏低', evidence: [PROOF], proposal: { run, line: 'train' } };
  expect(await refusedTo('HR1', '/outcomes', { ...order, person: 'E1' })).toEqual([409, 'CASE_PROPOSAL']);
  expect((await done('HR1', '/outcomes', { ...order, person: 'E2' })).subject).toMatchObject({ proposal: { run, line: 'train' } });
}, 60_000);

test('W25: a suspicion holds an item, and a finding counts once another hand confirms it', async () => {
  const { number } = await done('HR1', '/investigations', { person: 'E2', text: '疑似虚假成交', evidence: [PROOF] });
  await done('HR1', `/investigations/${number}/hold`, { scheme: 'deals', period: '2026-11', item: 'commission', why: '待查' });
  await work(await as(office, 'ST1')).imports('november.csv', deals('7 E2 2026-11-02 10000 0'), { table: 'deals' });
  const ready = await get('FI1', '/readiness?scheme=deals&period=2026-11');
  const open = { is: 'investigation open', number, person: null };
  expect(ready.body.rows).toMatchObject([{ is: 'items held', person: 'E2', item: 'commission', number }, open]);
  expect((await get('HR1', '/readiness?scheme=deals&period=2026-11')).body.people).toMatchObject([
    { person: 'E2', blocks: [{ is: 'items held', mend: { en: expect.stringContaining('adjustment') } }, { is: 'investigation open' }] },
  ]);
  await done('HR1', `/investigations/${number}/find`, { kind: 'fraud', found: '2026-11-02', note: '客户不存在' });
  expect(await refusedTo('HR1', `/investigations/${number}/confirm`, { note: '属实' })).toEqual([403, 'SAME_HAND']);
  expect((await done('HR2', `/investigations/${number}/confirm`, { note: '属实' })).state).toBe('confirmed');
  expect((await get('FI1', '/readiness?scheme=deals&period=2026-11')).body.rows).toEqual([]);
}, 60_000);

test('W5, W6, W7, W24: a behaviour is noted, a report handed in, customers are drawn and scored', async () => {
  await done('HR1', '/behaviour-kinds', { type: '迟到', fact_table: 'events', least: '-5', most: '-1' });
  expect((await get('E1', '/behaviour-kinds')).body.rows).toEqual([
    { type: '迟到', fact_table: 'events', least: '-5.0000', most: '-1.0000' },
  ]);
  const late = { person: 'E1', type: '迟到', day: '2026-11-03', points: '-2', text: '晚到', evidence: [PROOF] };
  expect(await refusedTo('MA1', '/behaviours', { ...late, points: '-6' })).toEqual([422, 'BEHAVIOUR_RANGE']);
  const { number } = await done('MA1', '/behaviours', late);
  expect((await done('HR1', `/behaviours/${number}/decide`, { step: 'confirm' })).state).toBe('confirmed');
  const second = await done('MA1', '/behaviours', late);
  expect((await done('MA1', `/behaviours/${second.number}/withdraw`, { note: '重复' })).state).toBe('withdrawn');

  const rule = await done('HR1', '/deadlines', {
    name: '日报',
    what: 'report',
    cadence: 'daily',
    due: 0,
    people: ['E1'],
    from_day: '2026-11-03',
  });
  expect(await done('E1', `/deadlines/${rule.number}/reports`, { day: '2026-11-03', text: '完成三单' })).toEqual({
    came: 'in time',
    number: 1,
  });
  expect(await refusedTo('E2', `/deadlines/${rule.number}/reports`, { day: '2026-11-03', text: 'x' })).toEqual([403, 'REPORT_NOT_YOURS']);
  expect((await get('MA1', `/deadlines/${rule.number}/reports?from=2026-11-03`)).body.rows).toMatchObject([
    { person: 'E1', standing: 'in time' },
  ]);
  await done('HR1', '/deadlines', {
    name: '成交',
    what: 'facts',
    cadence: 'monthly',
    due: 3,
    people: ['ST1'],
    fact_table: 'deals',
    from_day: '2026-10-01',
  });
  expect((await get('ST1', '/deliveries?from=2026-10-01&to=2026-10-31')).body.rows).toMatchObject([
    { standing: 'in time', people: ['ST1'] },
  ]);
  expect((await get('E1', '/deadlines')).body.rows).toHaveLength(2);
  await done('HR1', `/deadlines/${rule.number}/end`, { to: '2026-11-03' });

  const served = { table: 'deals', employee: 'employee_id', customer: 'deal_id' };
  const draw = { person: 'E2', week_end: '2026-10-08', seed: '掷出 4163', count: 1, checker: 'MA1', served };
  expect(await refusedTo('HR1', '/samples', { ...draw, served: { ...served, table: 'nothing' } })).toEqual([409, 'SAMPLE_TABLE']);
  const sample = await done('HR1', '/samples', draw);
  await done('MA1', `/samples/${sample.number}/score`, { customer: sample.picked[0], score: '90' });
  expect((await get('E1', '/samples')).body.rows).toEqual([]);
  expect((await get('E2', '/samples')).body.rows).toHaveLength(1);
}, 90_000);

describe('every operation of cases', () => {
  test('is refused to who is not signed in, and settings to all but the administrator', async () => {
    expect((await api.nobody().get('/cases')).status).toBe(401);
    expect(await refusedTo('HR1', '/case-settings', { name: 'dispute days', value: 3 })).toEqual([403, 'NOT_YOURS']);
    await done('AD1', '/case-settings', { name: 'dispute days', value: 3 });
    expect((await get('E2', '/cases?kind=dispute')).body.rows).toEqual([]);
    expect((await get('E1', '/cases?kind=dispute')).body.rows).toHaveLength(1);
  }, 60_000);
});
