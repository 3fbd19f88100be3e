/** What follows a result: publication by those who are named, the interview within its days with a plan, and four signatures. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiForTests, type TestApi } from '../../api.ts';
import { recordOf } from '../../record.ts';
import { school } from '../../school.ts';
import { testFolder } from '../../terminal.ts';
import { type Players, playersOf } from './players.ts';

let api: TestApi;
let play: Players;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-11-03T12:00:00') });
  const office = { ...(await api.organisation('晨光学校')), now: () => api.clock.now };
  await school(recordOf(office, { uploads: testFolder(), moment: () => api.clock.now.toISOString() }));
  play = playersOf(api, office);
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const published = async (person: string): Promise<string> => (await play.reads(person, `/cycles/1/results/${person}`)).state;

test('W11: HR and finance go through the figures; what is in doubt keeps all of it back, and whoever it is about marks nothing', async () => {
  const mark = { person: 'T3', item: 'score', mark: 'in doubt', note: '核对原始记录' };
  expect(await play.fails('T3', '/cycles/1/marks', mark)).toBe('403 NOT_YOURS');
  expect(await play.fails('M1', '/cycles/1/marks', mark)).toBe('403 NOT_YOURS');
  await play.does('FI1', '/cycles/1/marks', mark);
  await play.does('HR1', '/cycles/1/publishers', { person: 'FI2' });
  expect(await play.fails('FI2', '/cycles/1/publications', { talkDays: 3 })).toMatch(/PUBLISH_DOUBT$/);
  await play.does('HR2', '/cycles/1/marks', { ...mark, mark: 'in order', note: '已核对' });
  const { rows } = await play.reads('HR1', '/cycles/1/marks');
  expect(rows.map((row: { mark: string; actor: string }) => `${row.actor} ${row.mark}`)).toEqual(['HR2 in order']);
}, 60_000);

test('W14: candidates stand open for some days, and whoever objects is answered by another hand before anything is out', async () => {
  const order = { title: '优秀等次公示', item: 'grade', grades: ['优秀'], to: '2026-11-05' };
  expect(await play.fails('M1', '/cycles/1/public-notices', order)).toBe('403 NOT_YOURS');
  expect(await play.fails('HR1', '/cycles/1/public-notices', { ...order, to: '2026-11-02' })).toMatch(/^4\d\d /);
  const { number } = await play.does('HR1', '/cycles/1/public-notices', order);
  play.on('2026-11-05');
  const objection = await play.does('T4', `/public-notices/${number}/objections`, { person: 'T2', text: '论文是合作的' });
  expect(await play.fails('T4', `/objections/${objection.number}/answer`, { outcome: 'upheld', reason: '我说的' })).toBe('403 NOT_YOURS');
  await play.does('HR2', `/objections/${objection.number}/answer`, { outcome: 'dismissed', reason: '第一作者是赵二' });
  expect(await play.fails('FI2', '/cycles/1/publications', { talkDays: 3 })).toMatch(/PUBLISH_NOTICE$/);
  play.on('2026-11-06');
  expect(await play.fails('T4', `/public-notices/${number}/objections`, { person: 'T2', text: '晚了' })).toMatch(/^409 /);
}, 60_000);

test('W16: results come out by those who are named, each for their part; before that nobody sees an own one', async () => {
  expect(await play.fails('HR1', '/cycles/1/publishers', { person: 'HR1' })).toBe('403 OWN_AFFAIR');
  await play.does('HR1', '/cycles/1/publishers', { person: 'L1', unit: 'LANG' });
  expect(await play.fails('HR1', '/cycles/1/publications', { talkDays: 3 })).toMatch(/PUBLISHER_NOT$/);
  expect(await play.fails('L1', '/cycles/1/publications', { talkDays: 3 })).toMatch(/PUBLISHER_NOT$/);
  expect(await play.fails('L1', '/cycles/1/publications', { unit: 'MATH', talkDays: 3 })).toMatch(/PUBLISHER_NOT$/);
  expect([await published('T5'), await published('T2')]).toEqual(['not yet published', 'not yet published']);
  // T5 to T8 are of languages; L1 does not publish the own result.
  expect(await play.does('L1', '/cycles/1/publications', { unit: 'LANG', talkDays: 7 })).toMatchObject({ people: 4, leftOut: ['L1'] });
  expect([await published('T5'), await published('T2')]).toEqual(['published', 'not yet published']);
  expect(await play.does('FI2', '/cycles/1/publications', { talkDays: 3 })).toMatchObject({ people: 6, leftOut: [] });
  expect(await published('T2')).toBe('published');
}, 60_000);

test('W13: the head talks within three days, the employee writes an own view, a plan to improve has its days and is closed', async () => {
  const talk = async (person: string) => (await play.reads(person, `/cycles/1/results/${person}`)).interview;
  expect([(await talk('T2')).due, (await talk('T5')).due]).toEqual(['2026-11-09', '2026-11-13']);
  play.on('2026-11-09');
  expect((await talk('T2')).state).toBe('due');
  play.on('2026-11-10');
  expect((await talk('T2')).state).toBe('overdue');
  const path = '/cycles/1/interviews/T2/entries';
  expect(await play.fails('T2', path, { entry: 'notes', text: '我自己写' })).toMatch(/INTERVIEW_NOT_YOURS$/);
  expect(await play.fails('M1', path, { entry: 'own view', text: '替他写' })).toMatch(/INTERVIEW_NOT_YOURS$/);
  expect(await play.fails('L1', path, { entry: 'notes', text: '不是我组' })).toMatch(/^40[349] /);
  await play.does('M1', path, { entry: 'notes', text: '谈了教研' });
  await play.does('T2', path, { entry: 'own view', text: '同意' });
  const plan = { entry: 'plan', text: '每周听课一次' };
  expect(await play.fails('M1', path, { ...plan, due: '2026-11-09' })).toMatch(/PLAN_DAY$/);
  const { number } = await play.does('M1', path, { ...plan, due: '2026-12-31' });
  expect(await talk('T2')).toMatchObject({ state: 'held', supervisor: 'M1' });
  expect(await play.fails('T2', `/plans/${number}/outcome`, { outcome: 'done' })).toMatch(/INTERVIEW_NOT_YOURS$/);
  await play.does('M1', `/plans/${number}/outcome`, { outcome: 'done', remark: '听了八次' });
  expect(await play.fails('M1', `/plans/${number}/outcome`, { outcome: 'not done' })).toMatch(/PLAN_CLOSED$/);
  expect((await play.reads('T3', '/cycles/1/interviews')).rows.map(({ person }: { person: string }) => person)).toEqual(['T3']);
}, 60_000);

test('W15: the subject, the head, the superior and a reviewer sign in this order over what was shown; whoever refuses says why', async () => {
  const { hash } = (await play.reads('T2', '/cycles/1/results/T2')).result;
  const signs = (person: string, role: string, more: object = {}) =>
    play.fails(person, '/cycles/1/results/T2/signatures', { role, step: 'signed', hash, ...more });
  expect(await signs('M1', 'head')).toMatch(/SIGN_TURN$/);
  expect(await signs('T3', 'subject')).toMatch(/^40[349] /);
  expect(await signs('T2', 'subject', { hash: '0'.repeat(64) })).toMatch(/SIGN_CHANGED$/);
  expect(await signs('T2', 'subject', { step: 'refused' })).toBe('422 REASON_MISSING');
  expect(await signs('T2', 'subject', { step: 'refused', reason: '加分没有算' })).toBe('201 none');
  expect(await signs('T2', 'subject')).toMatch(/SIGN_TWICE$/);
  expect(await signs('P0', 'head')).toMatch(/SIGN_ROLE$/);
  expect(await signs('M1', 'head')).toBe('201 none');
  expect(await signs('P0', 'superior')).toBe('201 none');
  expect(await signs('M1', 'reviewer')).toMatch(/^40[39] /);
  expect(await signs('HR2', 'reviewer')).toBe('201 none');
  const { signing } = await play.reads('T2', '/cycles/1/results/T2');
  expect(
    signing.map(
      ({ role, state, signature }: { role: string; state: string; signature: { actor: string } }) => `${role} ${state} ${signature.actor}`,
    ),
  ).toEqual(['subject refused T2', 'head signed M1', 'superior signed P0', 'reviewer signed HR2']);
}, 60_000);
