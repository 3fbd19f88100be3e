/** Tests of the life of a scheme: who writes, judges and releases a draft, what it means in words and in yuan, and how a scheme ends. */

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DEALS, DEALS_BETTER, deals, october, refusal, STAFF, type TestRecord, textsFor } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { as, hire, setUp } from '../../../../test/staff.ts';
import { grantRole } from '../../access/grants.ts';
import { type Office, read, write } from '../../office/office.ts';
import { assignScheme } from '../../people/assignments/assign.ts';
import { peopleOf, schemesOf } from '../../people/assignments/read.ts';
import { takeStep } from '../../runs/steps.ts';
import { periodOf } from '../pinned.ts';
import { release } from '../release.ts';
import { versionsCost } from './cost.ts';
import { draftDifferences, versionDifferences } from './differences.ts';
import { draftNumbered, draftsOf, draftVersion, newDraft, saveDraft } from './drafts.ts';
import { lifeOf } from './history.ts';
import { continueScheme, retireScheme } from './retire.ts';
import { noteReview, reviewsDue } from './reviews.ts';
import { simulateDraft, simulatedPeople, simulationsOf } from './simulate.ts';
import { type JudgingStep, releaseDraft, takeDraftStep } from './steps.ts';

const record = records();
const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;

/** An organisation with everybody who has to do with schemes. */
async function staffed(name: string): Promise<TestRecord> {
  const house = await record(name);
  const { office } = house;
  await setUp(office, ['ALL 集团', 'SHOP 门店 ALL']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'ALL', roles: ['hr'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'FI2', name: '冯财务', unit: 'ALL', roles: ['finance'] },
    { id: 'EX1', name: '严总', unit: 'ALL', roles: ['executive'] },
    { id: 'E1', name: '王芳', unit: 'SHOP' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
  ]);
  return house;
}

const begin = (office: Office, text: string) => newDraft(office, { scheme: 'deals', texts: textsFor(text), note: '季度修订' });
const save = (office: Office, draft: number, [over, text]: readonly [number, string]) =>
  saveDraft(office, { draft, over, texts: textsFor(text), note: null });
const step = (office: Office, draft: number, [version, name]: readonly [number, JudgingStep], note: string | null = null) =>
  takeDraftStep(office, { draft, version, step: name, note });
const out = (office: Office, draft: number, version: number, from = '2026-11') =>
  releaseDraft(office, { draft, version, from: periodOf(from), retroactive: false, note: '会议 2' });

const BROKEN = DEALS.replace('值: base_pay', '值: basepay');
const OPEN = DEALS.replace(
  '{ 始终: { 来源: 会议 1, 值: [[到 1万元, 2%], [以上, 3%]] } }',
  '{ 待定: { 建议: [[到 1万元, 2%], [以上, 3%]], 理由: 会议未定 } }',
);

describe('a draft', () => {
  test('keeps every save with what is wrong with it, and takes none over a version that nobody saw', async () => {
    const house = await staffed('草稿');
    const hr = await as(house.office, 'HR1');
    const first = await begin(hr, BROKEN);
    expect([first.draft, first.version, first.again]).toEqual([1, 1, false]);
    expect(first.problems.map((each) => each.code)).toContain('NAME_UNKNOWN_NEAR');
    expect(first.problems.find(({ severity }) => severity === 'error')?.place).toMatchObject({ in: 'text', file: 'test.yaml' });
    const second = await save(hr, 1, [1, DEALS]);
    expect([second.version, second.problems]).toEqual([2, []]);
    expect(await save(hr, 1, [2, DEALS])).toMatchObject({ version: 2, again: true });
    expect(await code(save(await as(house.office, 'HR2'), 1, [1, DEALS_BETTER]))).toBe('DRAFT_STALE');
    expect(await code(save(hr, 1, [3, DEALS_BETTER]))).toBe('DRAFT_STALE');
    expect(await code(save(hr, 9, [1, DEALS]))).toBe('DRAFT_MISSING');
    const [draft] = await read(hr, (desk) => draftsOf(desk, { scheme: 'deals' }));
    expect(draft).toMatchObject({ number: 1, newest: 2, state: 'writing', steps: [] });
    expect(await read(hr, async (desk) => (await draftVersion(desk, 1, 1)).texts.scheme)).toBe(BROKEN);
    expect(await code(read(hr, (desk) => draftVersion(desk, 1, 3)))).toBe('DRAFT_VERSION_MISSING');
  });

  test('is written by those alone who write schemes, seen by them and by who judges, and by no employee', async () => {
    const house = await staffed('谁写');
    for (const person of ['FI1', 'EX1', 'E1']) expect(await code(begin(await as(house.office, person), DEALS))).toBe('NOT_YOURS');
    await begin(await as(house.office, 'HR1'), DEALS);
    const seen = async (person: string) => (await read(await as(house.office, person), (desk) => draftsOf(desk))).length;
    expect(await Promise.all(['HR2', 'FI1', 'EX1', 'E1'].map(seen))).toEqual([1, 1, 1, 0]);
  });

  test('of another name, or with errors, is told and not submitted', async () => {
    const house = await staffed('别名');
    const hr = await as(house.office, 'HR1');
    expect(await code(newDraft(hr, { scheme: ' ', texts: textsFor(DEALS), note: null }))).toBe('DRAFT_NAME');
    const other = await begin(hr, DEALS.replace('方案: deals', '方案: others'));
    expect(other.problems.map((each) => each.code)).toEqual(['DRAFT_NAME']);
    expect(await code(step(hr, 1, [1, 'submitted']))).toBe('DRAFT_NAME');
    await save(hr, 1, [1, BROKEN]);
    expect(await code(step(hr, 1, [2, 'submitted']))).toBe('NAME_UNKNOWN_NEAR');
  });
});

describe('the way of a draft', () => {
  test('goes from hand to hand: who wrote any of it neither reviews, approves nor releases it, nor approves runs by it', async () => {
    const house = await staffed('换手');
    const { office } = house;
    const [hr1, hr2, fi1, ex1] = await Promise.all(['HR1', 'HR2', 'FI1', 'EX1'].map((person) => as(office, person)));
    if (hr1 === undefined || hr2 === undefined || fi1 === undefined || ex1 === undefined) throw new Error('nobody');
    await begin(hr1, DEALS);
    await save(hr2, 1, [1, DEALS_BETTER]);
    expect(await code(step(fi1, 1, [2, 'reviewed'], '看过'))).toBe('DRAFT_STATE');
    expect((await step(hr1, 1, [2, 'submitted'])).state).toBe('submitted');
    expect(await code(save(hr1, 1, [2, DEALS]))).toBe('DRAFT_FROZEN');
    // HR may review, but both wrote: the one who saved only the first version as well.
    expect(await code(step(hr1, 1, [2, 'reviewed'], '看过'))).toBe('GUARD_SAME_HAND');
    expect(await code(step(hr2, 1, [2, 'reviewed'], '看过'))).toBe('GUARD_SAME_HAND');
    expect(await code(step(fi1, 1, [2, 'reviewed']))).toBe('REVIEW_UNSEEN');
    expect(await code(step(fi1, 1, [1, 'reviewed'], '看过'))).toBe('DRAFT_STALE');
    expect(await code(step(ex1, 1, [2, 'approved']))).toBe('DRAFT_STATE');
    await step(fi1, 1, [2, 'reviewed'], '新方案，没有可比的月份');
    expect(await code(step(hr1, 1, [2, 'approved']))).toBe('GUARD_SAME_HAND');
    expect(await code(out(ex1, 1, 2))).toBe('DRAFT_STATE');
    await step(ex1, 1, [2, 'approved']);
    expect(await code(out(hr2, 1, 2))).toBe('GUARD_SAME_HAND');
    expect(await code(out(fi1, 1, 2))).toBe('NOT_YOURS');
    expect(await out(ex1, 1, 2)).toMatchObject({ scheme: 'deals', version: 1, effective: '2026-11-01' });
    expect((await read(hr1, (desk) => draftNumbered(desk, 1))).state).toBe('released');
    expect(await code(step(hr1, 1, [2, 'dropped'], '不要了'))).toBe('DRAFT_STATE');

    await house.imports('employees.csv', STAFF);
    await house.imports('deals.csv', deals('D1 E1 2026-11-02 100 0'));
    const run = await house.computed('deals', '2026-11');
    await takeStep(office, run, 'in review', null);
    await grantRole(office, { person: 'HR1', role: 'finance', unit: null, reason: '换岗' });
    expect(await code(takeStep(await as(office, 'HR1'), run, 'approved', null))).toBe('GUARD_SAME_HAND');
    expect((await takeStep(await as(office, 'FI2'), run, 'approved', null)).state).toBe('approved');
  }, 60_000);

  test('is held by the database whatever the program says', async () => {
    const house = await record('防线');
    await begin(house.office, DEALS);
    const raw = (position: number, name: string, version = 1) =>
      write(house.office, async ({ desk, actor, at, log }) => {
        await log({ action: 'tried', about: 'draft 1', details: {} });
        await sql`INSERT INTO draft_steps (organisation, draft, position, version, hash, step, actor, at)
          VALUES (${house.office.organisation.id}, 1, ${position}, ${version}, 'h', ${name}, ${actor}, ${at})`.execute(desk);
      });
    for (const name of ['reviewed', 'approved', 'released']) expect(await code(raw(1, name))).toBe('GUARD_DRAFT_ORDER');
    await raw(1, 'submitted');
    const save2 = write(house.office, async ({ desk, actor, at, log }) => {
      await log({ action: 'tried', about: 'draft 1', details: {} });
      await sql`INSERT INTO draft_versions (organisation, draft, version, parent, hash, texts, actor, at)
        VALUES (${house.office.organisation.id}, 1, 2, 1, 'h', '{}', ${actor}, ${at})`.execute(desk);
    });
    expect(await code(save2)).toBe('GUARD_DRAFT_FROZEN');
    expect(await code(raw(2, 'approved'))).toBe('GUARD_DRAFT_ORDER');
    await raw(2, 'dropped');
    expect(await code(raw(3, 'submitted'))).toBe('GUARD_DRAFT_ORDER');
  });

  test('back: rejected with a reason it is written again, withdrawn at once, dropped for good', async () => {
    const house = await staffed('退回');
    const [hr, fi] = [await as(house.office, 'HR1'), await as(house.office, 'FI1')];
    await begin(hr, DEALS);
    await step(hr, 1, [1, 'submitted']);
    expect(await code(step(fi, 1, [1, 'rejected']))).toBe('REASON_MISSING');
    expect((await step(fi, 1, [1, 'rejected'], '超预算')).state).toBe('rejected');
    expect(await code(step(hr, 1, [1, 'submitted']))).toBe('DRAFT_STATE');
    await save(hr, 1, [1, DEALS_BETTER]);
    await step(hr, 1, [2, 'submitted']);
    expect(await code(step(hr, 1, [2, 'withdrawn']))).toBe('REASON_MISSING');
    expect((await step(hr, 1, [2, 'withdrawn'], '还要改')).state).toBe('writing');
    expect((await step(hr, 1, [2, 'dropped'], '不做了')).state).toBe('dropped');
    expect(await code(save(hr, 1, [2, DEALS]))).toBe('DRAFT_FROZEN');
  });

  test('ends before a release while a table of it is still open', async () => {
    const house = await staffed('缺表');
    const [hr, fi, ex] = [await as(house.office, 'HR1'), await as(house.office, 'FI1'), await as(house.office, 'EX1')];
    await begin(hr, OPEN);
    await step(hr, 1, [1, 'submitted']);
    await step(fi, 1, [1, 'reviewed'], '待定的表发布前补');
    await step(ex, 1, [1, 'approved']);
    expect(await code(out(ex, 1, 1))).toBe('PARAMETER_OPEN_RELEASE');
    expect((await read(hr, (desk) => draftNumbered(desk, 1))).state).toBe('approved');
  });
});

describe('what a draft means', () => {
  test('in words: the passages that changed against the version in force, in both languages', async () => {
    const house = await record('文字');
    await house.released(DEALS);
    await begin(house.office, DEALS_BETTER);
    const zh = await house.asks((desk) => draftDifferences(desk, { draft: 1, period: '2026-10', language: 'zh' }));
    expect([zh.old, zh.new]).toEqual(['deals v1', 'D1 v1']);
    const words = zh.sections.flatMap(({ changes }) => changes.map(({ old, new: now }) => `${old} → ${now}`)).join('\n');
    expect(words).toContain('2%');
    expect(words).toContain('4%');
    const en = await house.asks((desk) => draftDifferences(desk, { draft: 1, version: 1, period: '2026-10', language: 'en' }));
    expect(en.sections.length).toBe(zh.sections.length);
    expect(en.sections[0]?.section).not.toEqual(zh.sections[0]?.section);
    const first = await house.asks((desk) => draftDifferences(desk, { draft: 1, period: '2025-12', language: 'zh' }));
    expect([first.old, first.sections.flatMap(({ changes }) => changes).every(({ old }) => old === null)]).toEqual([null, true]);
    await house.released(DEALS_BETTER);
    const between = await house.asks((desk) => versionDifferences(desk, { scheme: 'deals', from: 1, to: 2, language: 'zh' }));
    expect(between.sections).toEqual(zh.sections);
    expect(await code(house.asks((desk) => versionDifferences(desk, { scheme: 'deals', from: 1, to: 3, language: 'zh' })))).toBe(
      'SCHEME_VERSION_MISSING',
    );
  });

  test('in yuan for each person on past months, kept so that reviewers name what they saw', async () => {
    const house = await staffed('金额');
    await october(house, 'D1 E1 2026-10-01 20000 0', 'D2 E2 2026-09-03 1000 0');
    const [hr, fi] = [await as(house.office, 'HR1'), await as(house.office, 'FI1')];
    await begin(hr, DEALS_BETTER);
    const done: number[] = [];
    const simulation = await simulateDraft(hr, { draft: 1, periods: '2026-09..2026-10', progress: (at) => done.push(at) });
    expect(done).toEqual([0, 1, 2]);
    // October: 10,000 × 2 % + 10,000 × 3 % = 500 becomes 300 + 400 = 700. September: 1,000 × 2 % = 20 becomes 30.
    expect(simulation.figures).toMatchObject({
      ...{ draft: 1, version: 1, against: 'deals', item: 'total', periods: ['2026-09', '2026-10'] },
      total: { old: '10520.00', new: '10730.00', difference: '210.00', people: { gain: { count: 2, difference: '210.00' } } },
    });
    const people = await read(fi, (desk) => simulatedPeople(desk, simulation.number));
    expect(people).toMatchObject([
      { subject: 'E1', difference: '200.00', periods: [{ difference: '0.00' }, { old: '3500.00', new: '3700.00' }] },
      { subject: 'E2', difference: '10.00', periods: [{ old: '2020.00', new: '2030.00' }, { difference: '0.00' }] },
    ]);
    // Who may not see pay sees the sums alone, and an employee nothing.
    expect(await read(hr, (desk) => simulatedPeople(desk, simulation.number))).toEqual([]);
    expect(await read(await as(house.office, 'E1'), (desk) => simulatedPeople(desk, simulation.number))).toEqual([]);
    expect((await simulateDraft(fi, { draft: 1, periods: '2026-09..2026-10' })).hash).toBe(simulation.hash);
    await step(hr, 1, [1, 'submitted']);
    const reviewed = (number: number) => takeDraftStep(fi, { draft: 1, version: 1, step: 'reviewed', simulation: number, note: null });
    expect(await code(reviewed(9))).toBe('REVIEW_OTHER');
    expect((await reviewed(simulation.number)).steps.at(-1)).toMatchObject({ step: 'reviewed', simulation: 1, actor: 'FI1' });
    expect((await read(fi, (desk) => simulationsOf(desk, 1))).map(({ hash }) => hash)).toEqual([simulation.hash, simulation.hash]);
  }, 60_000);

  test('is said of two released versions too, to those who see the facts, and person by person to those who see pay', async () => {
    const house = await staffed('两版');
    await october(house, 'D1 E1 2026-10-01 20000 0', 'D2 E2 2026-10-02 1000 0');
    await house.released(DEALS_BETTER, { from: '2026-11' });
    const order = { scheme: 'deals', from: 1, to: 2, period: periodOf('2026-10') };
    const fi = await versionsCost(await as(house.office, 'FI1'), order);
    // 10,000 × 2 % + 10,000 × 3 % = 500 becomes 300 + 400 = 700; 1,000 × 2 % = 20 becomes 30.
    expect(fi.figures).toMatchObject({ item: 'total', periods: ['2026-10'], total: { difference: '210.00' } });
    expect(fi.people).toMatchObject([
      { subject: 'E1', difference: '200.00' },
      { subject: 'E2', difference: '10.00' },
    ]);
    const back = await versionsCost(await as(house.office, 'FI1'), { ...order, from: 2, to: 1 });
    expect(back.figures).toMatchObject({ total: { difference: '-210.00' } });
    const hr = await versionsCost(await as(house.office, 'HR1'), order);
    expect([hr.people, hr.figures['total']]).toEqual([null, fi.figures['total']]);
    for (const person of ['EX1', 'E1']) expect(await code(versionsCost(await as(house.office, person), order))).toBe('NOT_YOURS');
    expect(await code(versionsCost(await as(house.office, 'FI1'), { ...order, to: 9 }))).toBe('SCHEME_VERSION_MISSING');
  });

  test('of a new scheme: everybody is new; or beside the scheme that it takes the place of', async () => {
    const house = await record('新方案');
    await october(house, 'D1 E1 2026-10-01 20000 0');
    const better = DEALS_BETTER.replace('方案: deals', '方案: deals-2');
    await newDraft(house.office, { scheme: 'deals-2', texts: textsFor(better), note: null });
    const alone = await simulateDraft(house.office, { draft: 1, periods: '2026-10' });
    expect(alone.figures).toMatchObject({ total: { compared: 0, difference: null, outsideTotal: { old: '0.00', new: '5700.00' } } });
    const beside = await simulateDraft(house.office, { draft: 1, periods: '2026-10', against: 'deals' });
    expect(beside.figures).toMatchObject({ against: 'deals', total: { difference: '200.00' } });
    expect(await code(simulateDraft(house.office, { draft: 1, periods: '2026-10', item: 'nothing' }))).toBe('SIMULATION_ITEM');
    expect(await code(simulateDraft(house.office, { draft: 1, periods: 'October' }))).toBe('PERIODS_TEXT');
  });

  test('is simulated by those alone who see the facts', async () => {
    const house = await staffed('看事实');
    await begin(await as(house.office, 'HR1'), DEALS);
    for (const person of ['EX1', 'E1'])
      expect(await code(simulateDraft(await as(house.office, person), { draft: 1, periods: '2026-10' }))).toBe('NOT_YOURS');
  });
});

describe('a trial', () => {
  const TRIAL = DEALS_BETTER.replace('对象:', '试行: 2026-11-01 到 2026-12-31\n对象:');

  test('says from which period to which; where the old version would have paid, it warns that nobody is', async () => {
    const house = await record('试行');
    const released = await house.released(TRIAL, { from: '2026-10' });
    expect([released.trial, released.problems.map((each) => each.code)]).toEqual([{ first: '2026-11', last: '2026-12' }, []]);
    const after = await record('试行接旧');
    await after.released(DEALS);
    const next = await after.released(TRIAL, { from: '2026-12' });
    expect(next.trial).toEqual({ first: '2026-12', last: '2026-12' });
    expect(next.problems.map((each) => each.code)).toContain('TRIAL_UNPAID');
    expect((await after.released(TRIAL, { from: '2027-01' })).trial).toBeNull();
  });
});

describe('a review', () => {
  test('is due on the day that the scheme or the last review names, else half a year after it came into force', async () => {
    const house = await record('复审');
    await house.released(DEALS, { from: '2026-03' });
    await house.released(DEALS.replace('方案: deals', '方案: written').replace('对象:', '复审: 2026-10-15\n对象:'));
    const due = (day: string) => house.asks((desk) => reviewsDue(desk, day));
    expect(await due('2026-02-28')).toMatchObject([{ scheme: 'written' }]);
    expect(await due('2026-09-01')).toEqual([
      { scheme: 'deals', version: 1, due: '2026-09-01', said: 'usual', days: 0 },
      { scheme: 'written', version: 1, due: '2026-10-15', said: 'scheme', days: 44 },
    ]);
    const note = (next: string | null) => noteReview(house.office, { scheme: 'deals', version: 1, next, note: '继续执行' });
    expect(await code(note('2027-02-30'))).toBe('REVIEW_DAY');
    expect(await code(noteReview(house.office, { scheme: 'deals', version: 2, next: null, note: 'x' }))).toBe('SCHEME_VERSION_MISSING');
    await note('2027-03-01');
    expect((await due('2026-10-16')).map(({ due: on, said, days }) => [on, said, days])).toEqual([
      ['2026-10-15', 'scheme', -1],
      ['2027-03-01', 'review', 136],
    ]);
    await note(null);
    await retireScheme(house.office, { scheme: 'written', from: periodOf('2026-11'), reason: '不用了' });
    expect((await due('2026-10-31')).map(({ scheme }) => scheme)).toEqual(['written']);
    expect(await due('2026-11-01')).toEqual([]);
  });
});

describe('a retired scheme', () => {
  test('computes, assigns and releases nothing from its day on; earlier periods are as they were', async () => {
    const house = await staffed('停用');
    const { office } = house;
    await october(house, 'D1 E1 2026-10-01 100 0');
    await assignScheme(office, { scheme: 'deals', unit: 'SHOP', from: '2026-01-01', reason: '门店' });
    const retire = (from: string, reason: string | null = '改用新方案') =>
      retireScheme(office, { scheme: 'deals', from: periodOf(from), reason });
    expect(await code(retire('2026-11', null))).toBe('REASON_MISSING');
    expect(await code(retireScheme(office, { scheme: 'nothing', from: periodOf('2026-11'), reason: 'x' }))).toBe('SCHEME_UNRELEASED');
    expect(await code(continueScheme(office, { scheme: 'deals', reason: '误' }))).toBe('RETIRE_NONE');
    expect(await code(retireScheme(await as(office, 'FI1'), { scheme: 'deals', from: periodOf('2026-11'), reason: 'x' }))).toBe(
      'NOT_YOURS',
    );
    const run = await house.computed('deals', '2026-11');
    await retire('2026-11');
    expect(await refusal(house.computed('deals', '2026-11'))).toMatchObject({
      code: 'SCHEME_RETIRED',
      zh: expect.stringContaining('方案「deals」自 2026-11-01 起已停用'),
    });
    await takeStep(office, run, 'in review', null);
    await takeStep(await as(office, 'FI1'), run, 'approved', null);
    expect(await code(house.lock(run))).toBe('SCHEME_RETIRED');
    expect(await house.computed('deals', '2026-10')).toBeGreaterThan(run);
    expect(await code(assignScheme(office, { scheme: 'deals', person: 'E1', from: '2026-11-01', reason: 'x' }))).toBe('SCHEME_RETIRED');
    await assignScheme(office, { scheme: 'deals', person: 'HR1', from: '2026-10-31', reason: '一天' });
    expect(await code(house.released(DEALS_BETTER, { from: '2026-11' }))).toBe('SCHEME_RETIRED');
    const schemes = (day: string) => house.asks((desk) => schemesOf(desk, 'E1', day));
    expect([await schemes('2026-10-31'), await schemes('2026-11-01')]).toEqual([['deals'], []]);
    expect((await house.asks((desk) => peopleOf(desk, 'deals', periodOf('2026-10')))).map(({ person, count }) => [person, count])).toEqual([
      ['E1', 31],
      ['E2', 31],
      ['HR1', 1],
    ]);
    expect(await house.asks((desk) => peopleOf(desk, 'deals', periodOf('2026-11')))).toEqual([]);
    await continueScheme(office, { scheme: 'deals', reason: '误停' });
    expect(await schemes('2026-11-01')).toEqual(['deals']);
    expect(await house.computed('deals', '2026-11')).toBeGreaterThan(run);
  }, 60_000);

  test('does not end under a period that is locked', async () => {
    const house = await record('停用封账');
    await october(house, 'D1 E1 2026-10-01 100 0');
    await house.locked('deals', '2026-10');
    const retire = (from: string) => retireScheme(house.office, { scheme: 'deals', from: periodOf(from), reason: '改用' });
    expect(await code(retire('2026-10'))).toBe('RETIRE_LOCKED');
    await retire('2026-11');
  });
});

test('the life of a scheme tells who wrote, judged, released and ended what, and why', async () => {
  const house = await staffed('一生');
  const [hr, fi, ex] = [await as(house.office, 'HR1'), await as(house.office, 'FI1'), await as(house.office, 'EX1')];
  await begin(hr, DEALS);
  await step(hr, 1, [1, 'submitted']);
  await step(fi, 1, [1, 'reviewed'], '首版');
  await step(ex, 1, [1, 'approved']);
  await out(ex, 1, 1);
  await noteReview(fi, { scheme: 'deals', version: 1, next: '2027-05-01', note: '半年后再看' });
  await retireScheme(ex, { scheme: 'deals', from: periodOf('2027-01'), reason: '改制' });
  const life = await read(hr, (desk) => lifeOf(desk, 'deals'));
  expect(life.map(({ actor, what, draft, version, day, note }) => [actor, what, draft, version, day, note])).toEqual([
    ['HR1', 'saved', 1, 1, null, '季度修订'],
    ['HR1', 'submitted', 1, 1, null, null],
    ['FI1', 'reviewed', 1, 1, null, '首版'],
    ['EX1', 'approved', 1, 1, null, null],
    ['EX1', 'released', 1, 1, '2026-11-01', '会议 2'],
    ['FI1', 'looked at', null, 1, '2027-05-01', '半年后再看'],
    ['EX1', 'retired', null, null, '2027-01-01', '改制'],
  ]);
  // An employee is told what is in force and what ended, never of drafts.
  const own = await read(await as(house.office, 'E1'), (desk) => lifeOf(desk, 'deals'));
  expect(own.map(({ what, draft }) => [what, draft])).toEqual([
    ['released', null],
    ['retired', null],
  ]);
  await release(ex, { texts: textsFor(DEALS), from: periodOf('2026-10'), retroactive: false, note: null });
  expect((await read(hr, (desk) => lifeOf(desk, 'deals'))).filter(({ what }) => what === 'released')).toHaveLength(2);
});
