/** Tests of disputes about results that a cycle published, before anything is locked; and who may judge a rating. */

import { expect, test } from 'vitest';
import { refusal } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { type School, school } from '../../../../test/school.ts';
import { read, write } from '../../office/office.ts';
import { namePublisher, publishResults } from '../../results/publication/publish.ts';
import { draftsOf, draftVersion } from '../../schemes/lives/drafts.ts';
import type { DisputedNode } from './node.ts';
import { handleDispute, raiseDispute } from './raise.ts';
import { fulfilRequest, proposeRemedy } from './remedy.ts';
import { settleDispute } from './settle.ts';

const open = records();
let day = '2026-11-03';
let count = 0;

/** A school in which the results of one unit are published. */
async function published(unit: string): Promise<School> {
  count += 1;
  day = '2026-11-03';
  const record = await open(`学校申诉 ${count}`);
  const of = await school({ ...record, office: { ...record.office, now: () => new Date(`${day}T08:00:00`) } });
  await namePublisher(await of.as('HR1'), { cycle: of.cycle, person: 'FI1', unit: null });
  await publishResults(await of.as('FI1'), { cycle: of.cycle, unit, talkDays: 3 });
  return of;
}

const raise = async (of: School, person: string, node: DisputedNode = { is: 'rule', path: '结果.grade' }) =>
  raiseDispute(await of.as(person), {
    ...{ scheme: 'school', period: '2026', person, node },
    text: '等次判错了',
    evidence: [{ sha256: 'a'.repeat(64), name: '成绩单.png' }],
  });
const handle = async (of: School, person: string, number: number, step: 'examine' | 'accept') =>
  handleDispute(await of.as(person), { number, step, note: '核对过' });
const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;

test('a published result is disputed until its last day, and only by those whose result is out', async () => {
  const of = await published('MATH');
  expect(await code(raise(of, 'T5'))).toBe('DISPUTE_NOT_OUT');
  for (const [on, found] of [
    ['2026-11-09', 'raised'],
    ['2026-11-10', 'raised'],
    ['2026-11-11', 'DISPUTE_LATE'],
  ] as const) {
    day = on;
    const tried = raise(of, 'T1');
    expect(found === 'raised' ? (await tried).state : await code(tried)).toBe(found);
  }
}, 120_000);

test('a rule that is to be written anew becomes a draft of its scheme, which names the dispute', async () => {
  const of = await published('MATH');
  const { number } = await raise(of, 'T1');
  await handle(of, 'HR1', number, 'examine');
  const { request } = await proposeRemedy(await of.as('HR1'), number, { is: 'rule', path: '结果.grade', text: '75 分改为 70 分' });
  expect(await read(of.office, draftsOf)).toEqual([]);
  await handle(of, 'HR1', number, 'accept');
  const [draft, ...more] = await read(of.office, draftsOf);
  expect(more).toEqual([]);
  expect(draft).toMatchObject({ scheme: 'school', state: 'writing', actor: 'HR1' });
  const version = await read(of.office, (desk) => draftVersion(desk, draft?.number ?? 0, 1));
  expect(version.note).toBe(`申诉 C${number}：结果.grade — 75 分改为 70 分`);
  expect(version.texts.scheme).toContain('score ≥ 75分');
  await fulfilRequest(await of.as('HR2'), 'rule', { request, outcome: '已改' });
  // Nothing is locked, so that the period is computed anew.
  expect(await settleDispute(await of.as('FI1'), number)).toMatchObject({ adjustment: null, concerned: ['T1'] });
}, 120_000);

test('whoever gave a rating does not judge the dispute about it', async () => {
  const of = await published('MATH');
  await write(of.office, async ({ desk, actor, at, log }) => {
    const who = { ratee: 'T1', rater: 'HR1', role: 'leader', kind: 'supervisor', why: '', replaces: null } as const;
    const row = { organisation: of.office.organisation.id, number: 7, cycle: of.cycle, ...who, items: '["all"]' };
    await desk
      .insertInto('rating_forms')
      .values({ ...row, actor, at })
      .execute();
    await log({ action: 'forms handed out', about: `cycle ${of.cycle}`, details: {} });
  });
  const { number } = await raise(of, 'T1', { is: 'rating', cycle: of.cycle, form: 7, item: null });
  expect(await code(handle(of, 'HR1', number, 'examine'))).toBe('SAME_HAND');
  expect((await handle(of, 'HR2', number, 'examine')).state).toBe('under examination');
}, 120_000);
