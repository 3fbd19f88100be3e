/** Review cycles need by need: targets that nobody agreed to, everybody who rates, departments with their own items, shared points, windows, evidence. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { periodOf } from '../../../src/desk/schemes/pinned.ts';
import { release } from '../../../src/desk/schemes/release.ts';
import { openApiForTests, type TestApi } from '../../api.ts';
import { textsFor } from '../../record.ts';
import { REVIEW } from '../../reviews.ts';
import { hire, setUp } from '../../staff.ts';
import { type Players, playersOf } from './players.ts';

/** A sheet whose items two departments own. */
const SHEET = `方案: sheet
标题: 部门评分
周期: 月
对象: employees
评分:
  marks: { 标题: 部门评分, 打分表: ratings.score, 其中: rater_role = 'department', 项: { records: 60分, service: 40分 } }
`;

let api: TestApi;
let play: Players;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-10-01T12:00:00') });
  const office = { ...(await api.organisation('晨光')), now: () => api.clock.now };
  await setUp(office, ['ALL 集团', 'CLINIC 诊所 ALL', 'DESK 前台 CLINIC', 'IT 信息 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'ST1', name: '石专员', unit: 'ALL', roles: ['steward'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'IT1', name: '易工', unit: 'IT' },
    { id: 'MA1', name: '马主管', unit: 'CLINIC', head: true, roles: ['manager@CLINIC'] },
    { id: 'MA2', name: '毛主管', unit: 'IT', head: true, roles: ['manager@IT'] },
    ...['E1', 'E2', 'E3'].map((id) => ({ id, name: `员工${id}`, unit: 'DESK' })),
  ]);
  for (const text of [REVIEW, SHEET])
    await release(office, { texts: textsFor(text), from: periodOf('2026-01'), retroactive: false, note: null });
  play = playersOf(api, office);
  for (const scheme of ['review', 'sheet'])
    await play.does('HR1', '/assignments', { scheme, unit: 'DESK', from: '2026-01-01', reason: '年度安排' });
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

/** The usual windows of a month's cycle: targets on the second to the fourth, ratings on the fifth to the seventh, calibration on the ninth. */
const windowsOf = (month: string) => [
  { stage: 'targets', from: `${month}-02`, to: `${month}-04` },
  { stage: 'rating', from: `${month}-05`, to: `${month}-07` },
  { stage: 'calibration', from: `${month}-09`, to: `${month}-10` },
];

type Opening = { readonly scheme?: string; readonly period: string; readonly month: string; readonly settings?: object };

/** Opens a cycle with its windows; gives its number. */
async function opened({ scheme = 'review', period, month, settings = {} }: Opening): Promise<number> {
  const { number } = await play.does('HR1', '/cycles', { name: `${scheme} ${period}`, scheme, period, settings });
  await play.does('HR1', `/cycles/${number}/windows`, { windows: windowsOf(month) });
  return number;
}

/** The open form of a rater about somebody. */
const formOf = async (cycle: number, rater: string, ratee: string): Promise<number> =>
  (await play.reads(rater, `/cycles/${cycle}/forms`)).rows.findLast(
    (each: { ratee: string; rater: string; state: string }) => each.ratee === ratee && each.rater === rater && each.state === 'open',
  ).number;

/** Fills a form and submits it. */
async function rates(form: number, rater: string, marks: readonly object[]): Promise<void> {
  await play.does(rater, `/forms/${form}/marks`, { marks });
  await play.does(rater, `/forms/${form}/submit`);
}

test('W1: targets are offered in their window alone; where the two sides do not agree, the setting says whose value counts', async () => {
  const cycle = await opened({ period: '2026-09', month: '2026-10', settings: { unagreed: 'supervisor' } });
  const target = { person: 'E1', metric: 'sales', value: '100', unit: '元' };
  const path = `/cycles/${cycle}/targets`;
  expect(await play.fails('E1', path, target)).toBe('409 STAGE_AHEAD');
  play.on('2026-10-02');
  await play.does('E1', path, target);
  expect(await play.fails('MA2', path, { ...target, value: '150' })).toBe('404 PERSON_UNSEEN');
  expect(await play.fails('MA1', path, { ...target, value: '120.005' })).toMatch(/^422 TARGET_VALUE$/);
  const offer = await play.does('MA1', path, { ...target, value: '120' });
  play.on('2026-10-04');
  const { number } = await play.does('MA1', path, { ...target, person: 'E2', value: '80' });
  await play.does('E2', `/targets/${number}/agree`);
  play.on('2026-10-05');
  expect(await play.fails('E1', `/targets/${offer.number}/agree`)).toBe('409 STAGE_OVER');
  const { batch } = await play.works('HR1', `/cycles/${cycle}/publish`, { part: 'targets' });
  expect(await play.reads('ST1', `/facts/batches/${batch}`)).toMatchObject({ table: 'targets', rows: 2, actor: 'HR1' });
  // E1 has not agreed: the supervisor's 120 counts beside the 80 that E2 agreed to.
  expect((await play.reads('ST1', `/facts/batches/${batch}`)).totals).toContainEqual({ column: 'value', sum: '200.00', filled: 2 });
}, 90_000);

test('W8: oneself, the head, peers, colleagues of other teams and a panel rate, each what they are asked and nobody else', async () => {
  play.on('2026-10-05');
  const cycle = 1;
  const assign = (role: string, raters: object) => play.does('HR1', `/cycles/${cycle}/forms`, { role, raters });
  expect(await play.fails('MA1', `/cycles/${cycle}/forms`, { role: 'self', raters: { is: 'self' } })).toBe('403 NOT_YOURS');
  expect(await play.fails('HR1', `/cycles/${cycle}/forms`, { role: 'customer', raters: { is: 'self' } })).toMatch(/ROLE_UNASKED$/);
  await assign('self', { is: 'self' });
  await assign('supervisor', { is: 'supervisor' });
  await assign('peer', { is: 'peers', ratee: 'E1', raters: ['E2', 'E3', 'IT1'] });
  await assign('panel', { is: 'panel', raters: ['FI1', 'MA2'] });
  const own = await formOf(cycle, 'E1', 'E1');
  expect(await play.fails('MA1', `/forms/${own}/marks`, { marks: [{ item: 'own', score: '90' }] })).toMatch(/^40[34] /);
  for (const [score, told] of [
    ['-0.0001', '422 MARK_SCORE'],
    ['100.0001', '422 MARK_SCORE'],
  ])
    expect(await play.fails('E1', `/forms/${own}/marks`, { marks: [{ item: 'own', score }] })).toBe(told);
  expect(await play.fails('E1', `/forms/${own}/submit`)).toMatch(/FORM_INCOMPLETE$/);
  await rates(own, 'E1', [{ item: 'own', score: '100' }]);
  expect(await play.fails('E1', `/forms/${own}/marks`, { marks: [{ item: 'own', score: '1' }] })).toMatch(/FORM_FINAL$/);
  await rates(await formOf(cycle, 'MA1', 'E1'), 'MA1', [
    { item: 'work', score: '60' },
    { item: 'attitude', score: '0' },
  ]);
  for (const peer of ['E2', 'E3', 'IT1'])
    await rates(await formOf(cycle, peer, 'E1'), peer, [
      { item: 'team', score: '70' },
      { item: 'skill', score: '90' },
    ]);
  const panel = await formOf(cycle, 'FI1', 'E1');
  expect(await play.fails('FI1', `/forms/${panel}/marks`, { marks: [{ item: 'study', grade: '中' }] })).toMatch(/^422 MARK_GRADE$/);
  await rates(panel, 'FI1', [
    { item: 'team', score: '80' },
    { item: 'skill', score: '80' },
    { item: 'study', grade: '优' },
  ]);
  play.on('2026-10-07');
  await rates(await formOf(cycle, 'E2', 'E2'), 'E2', [{ item: 'own', score: '50' }]);
  play.on('2026-10-08');
  expect(await play.fails('E3', `/forms/${await formOf(cycle, 'E3', 'E3')}/submit`)).toBe('409 STAGE_OVER');
  // Peers are told as a group, never by name; and nobody sees those of somebody else.
  const { rows } = await play.reads('E1', `/cycles/${cycle}/peers/E1`);
  expect(rows.map((row: { item: string; raters: number; total: string }) => `${row.item} ${row.raters} ${row.total}`)).toEqual([
    'skill 3 270',
    'team 3 210',
  ]);
  expect(await play.hidden('E2', `/cycles/${cycle}/peers/E1`)).toMatch(/^40[34] /);
  expect((await play.reads('E3', `/cycles/${cycle}/forms`)).rows).toHaveLength(2);
}, 90_000);

test('W9: each department rates the items that it owns, within their marks, and no item has two owners', async () => {
  play.on('2026-10-05');
  const cycle = await opened({ scheme: 'sheet', period: '2026-09', month: '2026-10' });
  const owner = (rater: string, items: readonly string[]) => ({ role: 'department', raters: { is: 'owner', rater, items } });
  const path = `/cycles/${cycle}/forms`;
  await play.does('HR1', path, owner('IT1', ['records']));
  await play.does('HR1', path, owner('FI1', ['service']));
  expect(await play.fails('HR1', path, owner('MA2', ['records']))).toMatch(/ITEM_TAKEN$/);
  const mine = await formOf(cycle, 'IT1', 'E1');
  const marks = (item: string, score: string) => ({ marks: [{ item, score }] });
  expect(await play.fails('IT1', `/forms/${mine}/marks`, marks('service', '40'))).toMatch(/ITEM_UNASKED$/);
  expect(await play.fails('IT1', `/forms/${mine}/marks`, marks('records', '60.0001'))).toBe('422 MARK_SCORE');
  expect(await play.fails('FI1', `/forms/${mine}/marks`, marks('records', '60'))).toMatch(/^40[34] /);
  for (const person of ['E1', 'E2', 'E3']) {
    await rates(await formOf(cycle, 'IT1', person), 'IT1', [{ item: 'records', score: '60' }]);
    await rates(await formOf(cycle, 'FI1', person), 'FI1', [{ item: 'service', score: '39.5' }]);
  }
  play.on('2026-10-08');
  const { batch } = await play.works('HR1', `/cycles/${cycle}/publish`, { part: 'ratings' });
  // Three people: 60 and 39.5 for each.
  expect((await play.reads('ST1', `/facts/batches/${batch}`)).totals).toContainEqual({ column: 'score', sum: '298.5000', filled: 6 });
}, 90_000);

test('W10: the leader parts the whole sum among the members, by the ten-thousandth; what is left over is not lost', async () => {
  play.on('2026-10-20');
  const cycle = await opened({ period: '2026-10', month: '2026-11' });
  play.on('2026-11-05');
  const { number } = await play.does('HR1', `/cycles/${cycle}/sums`, { unit: 'CLINIC', leader: 'MA1', points: '3', reason: '榜单第一' });
  const path = `/sums/${number}/allotments`;
  const parts = (one: string, two: string) => ({
    parts: [
      { person: 'E1', points: one },
      { person: 'E2', points: two },
    ],
  });
  expect(await play.fails('MA1', path, parts('2.5', '0.4999'))).toMatch(/ALLOT_SUM$/);
  expect(await play.fails('MA1', path, parts('2.5', '0.5001'))).toMatch(/ALLOT_SUM$/);
  expect(await play.fails('MA1', path, { parts: [{ person: 'MA1', points: '3' }] })).toMatch(/ALLOT_OWN$/);
  expect(await play.fails('MA1', path, { parts: [{ person: 'IT1', points: '3' }] })).toMatch(/ALLOT_NOT_MEMBER$/);
  expect(await play.fails('MA2', path, parts('2.5', '0.5'))).toMatch(/^40[34] /);
  expect(await play.fails('E1', path, parts('2.5', '0.5'))).toBe('403 NOT_YOURS');
  await play.does('MA1', path, parts('2.5', '0.5'));
  play.on('2026-11-08');
  expect(await play.fails('MA1', path, parts('3', '0'))).toBe('409 STAGE_OVER');
  const { batch } = await play.works('HR1', `/cycles/${cycle}/publish`, { part: 'allotments' });
  expect((await play.reads('ST1', `/facts/batches/${batch}`)).totals).toContainEqual({ column: 'points', sum: '3.0000', filled: 2 });
}, 90_000);

test('W18: a window stands from its first day to its last; it is postponed with a reason, never made shorter, and all of it stays to be read', async () => {
  play.on('2026-11-20');
  const { number: cycle } = await play.does('HR1', '/cycles', { name: '十一月', scheme: 'review', period: '2026-11', settings: {} });
  const path = `/cycles/${cycle}/windows`;
  const rating = (from: string, to: string, reason: string | null = null) => ({ windows: [{ stage: 'rating', from, to }], reason });
  expect(await play.fails('MA1', path, rating('2026-12-01', '2026-12-15'))).toBe('403 NOT_YOURS');
  await play.does('HR1', path, rating('2026-12-01', '2026-12-15'));
  await play.does('HR1', `/cycles/${cycle}/forms`, { role: 'self', raters: { is: 'self' } });
  const standing = async (day: string): Promise<string> => {
    play.on(day);
    const { stages } = await play.reads('E1', `/cycles/${cycle}`);
    return stages.find(({ stage }: { stage: string }) => stage === 'rating').state;
  };
  expect(await standing('2026-11-30')).toBe('ahead');
  expect(await standing('2026-12-01')).toBe('open');
  expect(await play.fails('HR1', path, rating('2026-12-01', '2026-12-20'))).toMatch(/REASON_MISSING$/);
  expect(await play.fails('HR1', path, rating('2026-12-01', '2026-12-14', '提前结束'))).toMatch(/WINDOW_EARLIER$/);
  expect(await play.fails('HR1', path, rating('2026-12-02', '2026-12-20', '委员会顺延'))).toMatch(/WINDOW_BEGUN$/);
  expect(await standing('2026-12-15')).toBe('open');
  expect(await standing('2026-12-16')).toBe('over');
  const form = await formOf(cycle, 'E1', 'E1');
  expect(await play.fails('E1', `/forms/${form}/marks`, { marks: [{ item: 'own', score: '90' }] })).toBe('409 STAGE_OVER');
  await play.does('HR1', path, rating('2026-12-01', '2026-12-20', '委员会顺延：年终盘点'));
  await rates(form, 'E1', [{ item: 'own', score: '90' }]);
  expect([await standing('2026-12-20'), await standing('2026-12-21')]).toEqual(['open', 'over']);
  const { windows } = await play.reads('E1', `/cycles/${cycle}`);
  expect(windows.map((row: { to: string; reason: string | null; actor: string }) => [row.to, row.reason, row.actor])).toEqual([
    ['2026-12-15', null, 'HR1'],
    ['2026-12-20', '委员会顺延：年终盘点', 'HR1'],
  ]);
}, 90_000);

test('W27: whoever rates outside the middle writes the evidence, and can attach it; without, the form is not taken', async () => {
  play.on('2026-12-20');
  const settings = { evidence: { is: 'outside', from: '60', to: '90' } };
  const { number: cycle } = await play.does('HR1', '/cycles', { name: '十二月', scheme: 'review', period: '2026-12', settings });
  await play.does('HR1', `/cycles/${cycle}/windows`, { windows: [{ stage: 'rating', from: '2027-01-05', to: '2027-01-07' }] });
  await play.does('HR1', `/cycles/${cycle}/forms`, { role: 'self', raters: { is: 'self' } });
  play.on('2027-01-05');
  const save = async (person: string, score: string, evidence: string | null) => {
    const form = await formOf(cycle, person, person);
    await play.does(person, `/forms/${form}/marks`, { marks: [{ item: 'own', score, evidence }] });
    return `/forms/${form}/submit`;
  };
  expect(await play.fails('E1', await save('E1', '90.0001', null))).toMatch(/EVIDENCE_DUE$/);
  expect(await play.fails('E1', await save('E1', '59.9999', ' '))).toMatch(/EVIDENCE_DUE$/);
  await play.does('E1', await save('E1', '90', null));
  await play.does('E2', await save('E2', '60', null));
  const path = await save('E3', '95', '客户来信表扬，附件');
  const form = await formOf(cycle, 'E3', 'E3');
  const { number } = (await (await play.as('E3')).send(`/forms/${form}/files`, { name: '来信.txt', text: '谢谢' })).body;
  await play.does('E3', path);
  expect((await (await play.as('HR1')).get(`/attachments/${number}`)).body).toBe('谢谢');
  expect(await play.hidden('E1', `/attachments/${number}`)).toMatch(/^404 /);
}, 90_000);
