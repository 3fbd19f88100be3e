/** A shipped scheme that an organisation takes over: lost parameters filled, judged by finance and the executive, announced, on trial, and looked at again. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiForTests, type TestApi } from '../../api.ts';
import { clinic } from '../../cases-org.ts';
import { type Players, playersOf } from './players.ts';
import { decidedText, shippedText } from './shipped.ts';

/** The roll-out of a clinic, its two months of transition moved to October and November. */
const ROLLOUT = shippedText('clinic-rollout')
  .replace('生效: 2026-01-01', '生效: 2026-10-01')
  .replace('试行: 2026-01-01 到 2026-02-28', '试行: 2026-10-01 到 2026-11-30')
  .replace('2026-03-01:', '2026-12-01:');

let api: TestApi;
let play: Players;
const over = (version: number) => ({ 'If-Match': `"${version}"` });
const takes = async (person: string, step: string, more: object = {}, version = 1) =>
  (await play.as(person)).post('/drafts/1/steps', { step, ...more }, over(version));
const stateAfter = async (person: string, step: string, more: object = {}, version = 1) => {
  const { body } = await takes(person, step, more, version);
  return body.state ?? body.errors[0].code;
};
const releases = async (person: string, version: number) =>
  (await (await play.as(person)).post('/drafts/1/release', { from: '2026-10', note: '总经理会 3' }, over(version))).body;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-09-10T12:00:00') });
  play = playersOf(api, await clinic({ ...(await api.organisation('总部')), now: () => api.clock.now }, '晨光'));
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

test('W26: what the source has lost is named one by one, and keeps the scheme from coming into force until it is filled', async () => {
  const begun = await play.does('HR1', '/drafts', { scheme: 'clinic-rollout', text: ROLLOUT });
  const open = begun.problems.filter(({ code }: { code: string }) => code === 'PARAMETER_PROPOSED');
  expect([begun.version, open.length > 0]).toEqual([1, true]);
  expect(await stateAfter('HR1', 'submitted')).toBe('submitted');
  expect(await stateAfter('FI1', 'reviewed', { note: '数还没有定' })).toBe('reviewed');
  expect(await stateAfter('EX1', 'approved')).toBe('approved');
  const { errors } = await releases('EX1', 1);
  const names = errors
    .filter(({ code }: { code: string }) => code === 'PARAMETER_OPEN_RELEASE')
    .map(({ zh }: { zh: { what: string } }) => zh.what);
  expect(names).toHaveLength(6);
  for (const name of ['得分上限', '优秀名额', '满意答卷数', '优秀奖金', '协作奖金', '满意奖金'])
    expect(names.some((told: string) => told.includes(name))).toBe(true);
  expect((await play.reads('E1', '/schemes')).rows).toEqual([]);
  expect(await stateAfter('FI1', 'rejected', { note: '先把数定下来' })).toBe('rejected');
  const filled = await (await play.as('HR1')).post('/drafts/1/save', { text: decidedText(ROLLOUT), note: '会议 3' }, over(1));
  expect([filled.body.version, filled.body.problems.filter(({ severity }: { severity: string }) => severity === 'error')]).toEqual([2, []]);
}, 90_000);

test('W2: the plan is judged by finance and the executive before it is in force; no author decides, and a step cannot be left out', async () => {
  expect(await releases('EX1', 2)).toMatchObject({ errors: [{ code: 'DRAFT_STATE' }] });
  expect(await stateAfter('E1', 'submitted', {}, 2)).toBe('NOT_YOURS');
  expect(await stateAfter('HR1', 'submitted', {}, 2)).toBe('submitted');
  expect(await stateAfter('EX1', 'approved', {}, 2)).toBe('DRAFT_STATE');
  expect(await stateAfter('FI1', 'reviewed', {}, 2)).toBe('REVIEW_UNSEEN');
  expect(await stateAfter('HR1', 'reviewed', { note: '我写的' }, 2)).toBe('GUARD_SAME_HAND');
  expect(await stateAfter('FI1', 'reviewed', { note: '过渡期不增加支出' }, 2)).toBe('reviewed');
  expect(await stateAfter('FI1', 'reviewed', { note: '看的是旧稿' }, 1)).toBe('DRAFT_STALE');
  expect(await stateAfter('HR1', 'approved', {}, 2)).toBe('GUARD_SAME_HAND');
  expect(await stateAfter('EX1', 'approved', {}, 2)).toBe('approved');
  expect(await releases('HR1', 2)).toMatchObject({ errors: [{ code: 'GUARD_SAME_HAND' }] });
  expect(await releases('FI1', 2)).toMatchObject({ errors: [{ code: 'NOT_YOURS' }] });
  expect(await releases('EX1', 2)).toMatchObject({ version: 1, effective: '2026-10-01', trial: { first: '2026-10', last: '2026-11' } });
}, 90_000);

test('W3: it is announced as a trial with its day, training and text to those concerned, who sign, ask whoever may interpret it, and read the answer', async () => {
  await play.does('HR1', '/assignments', { scheme: 'clinic-rollout', unit: 'DESK', from: '2026-10-01', reason: '落地' });
  expect(await play.fails('MA1', '/announcements', { scheme: 'clinic-rollout', version: 1 })).toBe('403 NOT_YOURS');
  const { number } = await play.does('EX1', '/announcements', {
    ...{ scheme: 'clinic-rollout', version: 1, trainingOn: '2026-09-20' },
    note: '解释权归人事部',
  });
  const [mine] = (await play.reads('E1', '/me/announcements')).rows;
  expect(mine).toMatchObject({ effective: '2026-10-01', trial: { first: '2026-10', last: '2026-11' }, training_on: '2026-09-20' });
  expect((await play.reads('E2', '/me/announcements')).rows).toEqual([]);
  const { hash, html } = await play.reads('E1', `/announcements/${number}/text`);
  for (const words of ['2026-09-20', '解释权归人事部', '试行']) expect(html).toContain(words);
  const sign = (person: string) => play.fails(person, `/announcements/${number}/sign`, { language: 'zh', hash });
  expect(await sign('E2')).toMatch(/^403 /);
  expect(await sign('E1')).toBe('200 none');
  const words = { kind: 'question', words: '过渡期的分以后算数吗' };
  const asked = await play.does('E3', `/announcements/${number}/questions`, words);
  expect(await play.fails('MA1', `/announcement-questions/${asked.number}/answer`, { words: '不算' })).toBe('403 NOT_YOURS');
  await play.does('HR2', `/announcement-questions/${asked.number}/answer`, { words: '只看不算' });
  expect((await play.reads('E3', `/announcements/${number}/questions`)).rows[0].answer).toMatchObject({ words: '只看不算', actor: 'HR2' });
  const { rows } = await play.reads('HR1', `/announcements/${number}/signatures`);
  expect(rows.filter(({ signed }: { signed: string | null }) => signed !== null).map(({ person }: { person: string }) => person)).toEqual([
    'E1',
  ]);
}, 90_000);

/** A month of the scheme from facts to its lock; gives the run and the whole pay in fen. */
async function month(period: string, score: string): Promise<{ readonly run: number; readonly fen: string }> {
  await play.imports('ST1', {
    name: `ratings-${period}.csv`,
    text: `period,employee_id,item,score\n${period},E1,appraisal,${score}\n`,
    table: 'ratings',
  });
  const { run } = await play.works('FI1', '/runs', { scheme: 'clinic-rollout', period });
  await play.does('FI1', `/runs/${run}/review`);
  await play.does('FI2', `/runs/${run}/approve`);
  await play.works('FI2', `/runs/${run}/lock`);
  return { run, fen: (await play.reads('FI1', `/runs/${run}/pay`)).fen };
}

test('W4: in the two months of transition figures are shown and nobody is paid by them; from the third on pay follows them', async () => {
  await play.imports('ST1', {
    name: 'employees.csv',
    text: 'employee_id,name,department_id,team_id,performance_wage\nE1,王芳,d1,t1,2000.00\n',
  });
  await play.imports('ST1', { name: 'surveys.csv', text: 'response_id,employee_id,day,score\nr1,E1,2026-10-02,5\n' });
  play.on('2026-11-02');
  const october = await month('2026-10', '60');
  expect(october.fen).toBe('0');
  const shown = await play.reads('E1', '/mine/month?scheme=clinic-rollout&period=2026-10');
  const value = (name: string) => shown.items.find((each: { name: string }) => each.name === name)?.value;
  // By the score it would be 60 % of 2,000; the wage itself goes on as before.
  expect([value('as_if'), value('performance_pay')]).toEqual(['1200.00', '2000.00']);
  play.on('2026-12-02');
  expect((await month('2026-11', '70')).fen).toBe('0');
  play.on('2027-01-04');
  // 80 % of 2,000; 500 for the best of the department and 200 for the best team: E1 is alone in both.
  expect((await month('2026-12', '80')).fen).toBe('230000');
}, 180_000);

test('W23: a meeting each month, a SWOT sheet from the figures each quarter, and a revision after six months, with who does what by when', async () => {
  const order = { kind: 'monthly', unit: 'DESK', day: '2027-01-05', title: '十二月复盘', agenda: '过渡期' };
  expect(await play.fails('E1', '/meetings', order)).toBe('403 NOT_YOURS');
  expect(await play.fails('MA1', '/meetings', { ...order, unit: 'SHOP' })).toMatch(/^40[34] /);
  const { number } = await play.does('MA1', '/meetings', order);
  const entry = { entry: 'decision', text: '回访当天做完', owner: 'E1', due: '2027-01-31' };
  expect(await play.fails('MA1', `/meetings/${number}/entries`, { ...entry, owner: null })).toMatch(/MEETING_DECISION$/);
  const decision = await play.does('MA1', `/meetings/${number}/entries`, entry);
  expect(await play.fails('E3', `/meeting-decisions/${decision.number}/outcome`, { outcome: 'done' })).toMatch(/^404 /);
  await play.does('E1', `/meeting-decisions/${decision.number}/outcome`, { outcome: 'not done', remark: '缺人' });
  const quarter = await play.does('HR1', '/meetings', { ...order, kind: 'quarterly', unit: null, title: '四季度 SWOT' });
  await play.does('HR1', `/meetings/${quarter.number}/entries`, { entry: 'weakness', text: '回访不及时' });
  expect((await play.reads('MA1', '/meetings')).rows.map(({ title }: { title: string }) => title)).toContain('十二月复盘');
  const reviewed = { next: '2027-07-01', note: '半年后再看' };
  expect(await play.fails('E1', '/schemes/clinic-rollout/versions/1/review', reviewed)).toBe('403 NOT_YOURS');
  await play.does('FI1', '/schemes/clinic-rollout/versions/1/review', reviewed);
  play.on('2027-06-30');
  const due = async () =>
    (await play.reads('HR1', '/scheme-reviews')).rows.map((row: { due: string; days: number }) => [row.due, row.days]);
  expect(await due()).toEqual([['2027-07-01', 1]]);
  play.on('2027-07-02');
  expect(await due()).toEqual([['2027-07-01', -1]]);
  const { draft } = await play.does('HR1', '/drafts', {
    scheme: 'clinic-rollout',
    text: decidedText(ROLLOUT).replace('值: 500元', '值: 600元'),
  });
  const { sections } = await play.reads('FI1', `/drafts/${draft}/differences?period=2027-07`);
  expect(JSON.stringify(sections)).toContain('600元');
}, 90_000);
