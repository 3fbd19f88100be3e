/** A year's results through HTTP, played by everybody in it: attached, voted on, decided, shown, objected to, published, signed, archived. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, codeOf, openApiForTests, type TestApi, type Told } from '../api.ts';
import { recordOf } from '../record.ts';
import { type School, school } from '../school.ts';
import { testFolder } from '../terminal.ts';

let api: TestApi;
let of: School;
beforeAll(async () => {
  api = await openApiForTests();
  const office = await api.organisation('晨光学校');
  of = await school(recordOf(office, { uploads: testFolder(), moment: () => api.clock.now.toISOString() }));
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

const as = (person: string): Promise<Client> => api.as(of.office, person);
const get = async (person: string, path: string): Promise<Told> => await (await as(person)).get(path);
const post = async (person: string, path: string, body: unknown = {}): Promise<Told> => await (await as(person)).post(path, body);

/** A change that must be done; gives its answer. */
async function does(person: string, path: string, body: unknown = {}): Promise<Told['body']> {
  const { status, body: told } = await post(person, path, body);
  expect([path, status < 300 ? 'done' : told]).toEqual([path, 'done']);
  return told;
}

/** A change that is refused; gives status and code. */
const fails = async (person: string, path: string, body: unknown = {}): Promise<string> => {
  const told = await post(person, path, body);
  return `${told.status} ${codeOf(told)}`;
};

const on = (day: string): void => {
  api.clock.now = new Date(`${day}T08:00:00`);
};

test('figures are seen by those above, without pay, and by nobody for themselves before they are published', async () => {
  on('2026-11-03');
  const list = await get('M1', '/cycles/1/results');
  expect(list.body.rows.map((row: { person: string }) => row.person)).toEqual(['T1', 'T2', 'T3', 'T4']);
  expect(JSON.stringify(list.body)).not.toContain('bonus');
  expect((await get('T1', '/cycles/1/results')).status).toBe(403);
  expect((await get('T1', '/cycles/1/results/T1')).body).toMatchObject({ state: 'not yet published', result: null });
}, 60_000);

test('W21: a committee votes in silence and decides within the places; facts by a job and a new run bring it into the result', async () => {
  const rules = [{ grade: '优秀', quota: '入选' }];
  const naming = { chair: 'P0', members: ['P0', 'M1'], item: 'grade', rules };
  expect(await fails('P0', '/cycles/1/committees', naming)).toBe('403 NOT_YOURS');
  await does('HR1', '/cycles/1/committees', naming);
  expect((await get('T1', '/cycles/1/committees')).body.rows).toEqual([]);
  expect((await get('T1', '/committees/1/board')).status).toBe(403);
  const vote = { person: 'T3', grade: '优秀', reason: '论文获奖' };
  await does('M1', '/committees/1/votes', vote);
  expect(await fails('M1', '/committees/1/votes', { ...vote, person: 'M1' })).toBe('403 OWN_AFFAIR');
  expect(await fails('L1', '/committees/1/votes', vote)).toBe('409 COMMITTEE_MEMBER');
  const votesSeenBy = async (person: string) =>
    (await get(person, '/committees/1/board')).body.rows.flatMap((row: { votes: readonly { actor: string }[] }) =>
      row.votes.map(({ actor }) => actor),
    );
  expect([await votesSeenBy('P0'), await votesSeenBy('M1'), await votesSeenBy('HR1')]).toEqual([[], ['M1'], []]);
  await does('M1', '/committees/1/votes/finished');
  expect(await does('P0', '/committees/1/votes/finished')).toEqual({ state: 'deciding' });
  expect(await votesSeenBy('P0')).toEqual(['M1']);
  await does('P0', '/committees/1/decisions', vote);
  await does('P0', '/committees/1/decisions', { ...vote, person: 'T4' });
  expect(await fails('P0', '/committees/1/close')).toBe('409 COMMITTEE_QUOTA');
  expect((await get('EX1', '/committees/1/board')).body.breaches).toMatchObject([{ is: 'too many', people: 3, most: 2 }]);
  await does('P0', '/committees/1/decisions', { ...vote, person: 'T4', grade: '合格' });
  await does('P0', '/committees/1/close');
  const { job } = await does('HR1', '/committees/1/facts');
  await waitFor(job);
  const run = await of.record.computed('school', '2026');
  expect((await get('HR1', `/cycles/1/movers?run=${run}`)).body.rows).toMatchObject([
    { person: 'T3', items: [{ name: 'grade', old: '合格', new: '优秀' }] },
  ]);
  await does('HR1', '/cycles/1/editions', { run, reason: '委员会决定' });
}, 60_000);

test('W11, W14, W16: audit, notice and objections keep the results back until they are settled', async () => {
  await does('FI1', '/cycles/1/marks', { person: 'T3', item: 'score', mark: 'in doubt', note: '核对原始记录' });
  await does('HR1', '/cycles/1/public-notices', { title: '优秀等次公示', item: 'grade', grades: ['优秀'], to: '2026-11-05' });
  expect((await get('T8', '/cycles/1/public-notices')).body.rows[0].entries).toEqual([
    { person: 'T2', name: '赵二', unit: 'MATH', grade: '优秀' },
    { person: 'T3', name: '张三', unit: 'MATH', grade: '优秀' },
  ]);
  await does('T4', '/public-notices/1/objections', { person: 'T3', text: '论文是合作的' });
  expect((await get('T3', '/cycles/1/objections')).body.rows).toEqual([]);
  await does('HR1', '/cycles/1/publishers', { person: 'FI1' });
  const publish = { talkDays: 7 };
  expect(await fails('HR1', '/cycles/1/publications', publish)).toBe('409 PUBLISHER_NOT');
  expect(await fails('FI1', '/cycles/1/publications', publish)).toBe('409 PUBLISH_DOUBT');
  await does('FI1', '/cycles/1/marks', { person: 'T3', item: 'score', mark: 'in order' });
  expect(await fails('FI1', '/cycles/1/publications', publish)).toBe('409 PUBLISH_OBJECTION');
  expect(await fails('T4', '/objections/1/answer', { outcome: 'upheld', reason: '我说的' })).toBe('403 NOT_YOURS');
  await does('HR2', '/objections/1/answer', { outcome: 'dismissed', reason: '第一作者是张三' });
  expect(await fails('FI1', '/cycles/1/publications', publish)).toBe('409 PUBLISH_NOTICE');
  on('2026-11-06');
  expect(await does('FI1', '/cycles/1/publications', publish)).toMatchObject({ people: 10, leftOut: [] });
}, 60_000);

test('W13, W15: interview and signatures are over exactly what was shown', async () => {
  const shown = (await get('T3', '/cycles/1/results/T3')).body;
  expect(shown).toMatchObject({ state: 'published', newer: false, interview: { supervisor: 'M1', due: '2026-11-13', state: 'due' } });
  expect((await get('T4', '/cycles/1/results/T3')).body.state).toBe('not yet published');
  await does('HR1', '/cycles/1/signing-order', { roles: ['subject', 'head'] });
  const sign = (person: string, role: string, hash: string) =>
    post(person, '/cycles/1/results/T3/signatures', { role, step: 'signed', hash, reason: null });
  expect(codeOf(await sign('T3', 'subject', '0'.repeat(64)))).toBe('SIGN_CHANGED');
  expect(codeOf(await sign('M1', 'head', shown.result.hash))).toBe('SIGN_TURN');
  await does('T3', '/cycles/1/interviews/T3/entries', { entry: 'own view', text: '还要努力' });
  expect((await get('T4', '/cycles/1/interviews')).body.rows.map((row: { person: string }) => row.person)).toEqual(['T4']);
}, 60_000);

test('W17: the archive waits for everybody', async () => {
  const archive = async (): Promise<number> => (await does('HR1', '/cycles/1/archives', { item: 'grade' })).job;
  await waitFor(await archive(), 'refused');
  const talks = (await get('HR2', '/cycles/1/interviews')).body.rows as readonly { person: string; supervisor: string }[];
  for (const { person, supervisor } of talks) {
    await does(supervisor, `/cycles/1/interviews/${person}/entries`, { entry: 'notes', text: '谈过' });
    const { hash } = (await get(person, `/cycles/1/results/${person}`)).body.result;
    const path = `/cycles/1/results/${person}/signatures`;
    await does(person, path, { role: 'subject', hash, ...(person === 'T7' ? { step: 'refused', reason: '不服' } : { step: 'signed' }) });
    await does(supervisor, path, { role: 'head', step: 'signed', hash });
  }
  await waitFor(await archive());
  const [kept] = (await get('HR1', '/cycles/1/archives')).body.rows;
  expect(kept.summary).toMatchObject({ people: 10, refused: 1 });
  expect((await get('FI1', '/cycles/1/archives')).status).toBe(403);
  const data = await get('HR1', `/cycles/1/archives/${kept.number}/json`);
  expect(data.body.people).toHaveLength(10);
  expect((await get('HR1', `/cycles/1/archives/${kept.number}/pdf`)).headers.get('content-type')).toBe('application/pdf');
  expect((await get('HR1', '/cycles/1/archives/9/pdf')).status).toBe(404);
  expect((await get('T3', '/cycles/1/results/T3')).body.signing).toMatchObject([
    { role: 'subject', state: 'signed', signature: { actor: 'T3', confirmed: true } },
    { role: 'head', state: 'signed', signature: { actor: 'M1' } },
  ]);
}, 120_000);

test('W23, W28: a meeting decides, and a survey asks, without names', async () => {
  const meeting = { kind: 'monthly', unit: 'MATH', day: '2026-11-06', title: '复盘', agenda: '本月' };
  expect(await fails('T1', '/meetings', meeting)).toBe('403 NOT_YOURS');
  await does('M1', '/meetings', meeting);
  const decision = await does('M1', '/meetings/1/entries', { entry: 'decision', text: '集体备课', owner: 'T1', due: '2026-11-30' });
  await does('T1', `/meeting-decisions/${decision.number}/outcome`, { outcome: 'done' });
  expect((await get('M1', '/meetings')).body.rows[0].entries[0]).toMatchObject({ owner: 'T1', outcome: 'done' });
  expect((await get('HR1', '/swot?run=1')).status).toBeLessThan(500);
  await does('HR1', '/surveys', {
    title: '意见',
    questions: [{ text: '公平吗', choices: ['是', '否'] }],
    from: '2026-11-06',
    to: '2026-11-06',
  });
  for (const person of ['T1', 'T2', 'T3', 'T4', 'T5']) await does(person, '/surveys/1/replies', { choices: [0], noise: 'x'.repeat(16) });
  expect((await get('T6', '/surveys')).body.rows[0].title).toBe('意见');
  expect(codeOf(await get('HR1', '/surveys/1/result'))).toBe('SURVEY_OPEN');
  on('2026-11-07');
  expect((await get('HR1', '/surveys/1/result')).body).toEqual({
    replies: 5,
    questions: [{ text: '公平吗', choices: ['是', '否'], counts: [5, 0] }],
  });
}, 120_000);

async function waitFor(job: number, outcome = 'done'): Promise<void> {
  for (let k = 0; k < 600; k += 1) {
    const row = await of.record.asks((desk) => desk.selectFrom('job_ends').selectAll().where('job', '=', job).executeTakeFirst());
    if (row !== undefined) {
      expect(row.outcome).toBe(outcome);
      return;
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`job ${job} does not end`);
}
