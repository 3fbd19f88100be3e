/** Tests of what leads to a published result and of what follows: audit, notice, objections, publishers, interviews, signatures. */

import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { type School, school } from '../../../../test/school.ts';
import { type Office, read } from '../../office/office.ts';
import { nameCommittee } from '../calibration/committee.ts';
import { closeCommittee, decideResult } from '../calibration/decide.ts';
import { closeVote } from '../calibration/vote.ts';
import { noticesOf, putUpNotice } from '../notice/notice.ts';
import { answerObjection, objectionsOf, objectTo } from '../notice/objections.ts';
import { markResult, marksOf } from '../review/marks.ts';
import type { SigningRole } from '../rows.ts';
import { signingState } from '../signing/read.ts';
import { setSigningOrder, signResult } from '../signing/sign.ts';
import { closePlan, interviewsOf, writeEntry } from '../talks/interview.ts';
import { publishedResult } from './mine.ts';
import { namePublisher, publishResults } from './publish.ts';
import { publicationOf } from './standing.ts';

const open = records();
let count = 0;
let day = '2026-11-03';
const aSchool = async (): Promise<School> => {
  count += 1;
  day = '2026-11-03';
  const record = await open(`学校 ${count}`);
  const now = (): Date => new Date(`${day}T08:00:00`);
  return await school({ ...record, office: { ...record.office, now } });
};

const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;

/** Publishes everybody's result by FI1, who is named for the whole. */
async function published(of: School): Promise<void> {
  await namePublisher(await of.as('HR1'), { cycle: of.cycle, person: 'FI1', unit: null });
  await publishResults(await of.as('FI1'), { cycle: of.cycle, unit: null, talkDays: 3 });
}

const view = async (of: School, asker: string, person: string) => await publishedResult(await of.as(asker), { cycle: of.cycle, person });

describe('the data audit', () => {
  test('marks a figure, a person or an indicator; a doubt keeps results back until it is settled', async () => {
    const of = await aSchool();
    const finance = await of.as('FI1');
    const mark = (own: Office, more: object) =>
      markResult(own, { cycle: of.cycle, person: 'T1', item: 'score', mark: 'in order', note: null, ...more });
    expect(await code(mark(await of.as('P0'), {}))).toBe('NOT_YOURS');
    expect(await code(mark(finance, { person: null, item: null }))).toBe('RESULT_MARK_EMPTY');
    expect(await code(mark(finance, { item: 'bonus' }))).toBe('RESULT_ITEM');
    expect(await code(mark(finance, { person: 'X9' }))).toBe('PERSON_UNSEEN');
    expect(await code(mark(finance, { mark: 'in doubt' }))).toBe('REASON_MISSING');
    await mark(finance, { mark: 'in doubt', note: '与原始记录不符' });
    await mark(finance, { person: null });
    await namePublisher(await of.as('HR1'), { cycle: of.cycle, person: 'FI2', unit: null });
    const publish = async () => await publishResults(await of.as('FI2'), { cycle: of.cycle, unit: null, talkDays: 3 });
    expect(await code(publish())).toBe('PUBLISH_DOUBT');
    await mark(finance, {});
    expect((await read(of.office, (desk) => marksOf(desk, of.cycle))).map((each) => `${each.person} ${each.item} ${each.mark}`)).toEqual([
      'T1 score in order',
      'null score in order',
    ]);
    expect((await publish()).people).toBe(10);
  }, 60_000);

  test('and how far the publication is stands in one place: the run, publishers, whom it waits for, what blocks, who signed', async () => {
    const of = await aSchool();
    const [hr, finance] = [await of.as('HR1'), await of.as('FI1')];
    expect(await code(publicationOf(finance, of.cycle))).toBe('NOT_YOURS');
    const mark = { cycle: of.cycle, person: 'T1', item: 'score', mark: 'in doubt', note: '与原始记录不符' } as const;
    await markResult(finance, mark);
    const before = await publicationOf(hr, of.cycle);
    expect(before).toMatchObject({ edition: { number: 1, people: 10 }, waiting: 10, publishers: [], publications: [] });
    expect(before.grades).toEqual([{ item: 'grade', title: '等次', grades: ['优秀', '合格', '不合格'] }]);
    expect(before.quotas).toEqual([{ line: '入选', title: '优秀名额', places: 2 }]);
    expect(before.obstacles.map((each) => each.code)).toEqual(['PUBLISH_DOUBT']);
    await markResult(finance, { ...mark, mark: 'in order', note: null });
    await published(of);
    await setSigningOrder(hr, { cycle: of.cycle, roles: ['subject'] });
    const told = await read(of.office, (desk) =>
      desk.selectFrom('notices').select('person').where('kind', '=', 'publisher named').execute(),
    );
    expect(told).toEqual([{ person: 'FI1' }]);
    const shown = await view(of, 'T2', 'T2');
    const hash = shown.is === 'published' ? shown.result.hash : '';
    const signing = { cycle: of.cycle, person: 'T2', role: 'subject', step: 'signed', confirmed: true, reason: null } as const;
    await signResult(await of.as('T2'), { ...signing, hash });
    const after = await publicationOf(hr, of.cycle);
    expect(after).toMatchObject({ waiting: 0, publishers: [{ person: 'FI1', unit: null }], obstacles: [] });
    expect(after.publications).toMatchObject([{ people: 10, unit: null, talkBy: '2026-11-06', actor: 'FI1' }]);
    expect(after.signing).toEqual([{ role: 'subject', open: 9, signed: 1, refused: 0 }]);
  }, 60_000);
});

describe('a public notice', () => {
  test('shows names and grades, takes objections from its first day to its last, and each is answered by another hand', async () => {
    const of = await aSchool();
    const notice = { cycle: of.cycle, title: '优秀等次公示', item: 'grade', grades: ['优秀'], to: '2026-11-06' };
    const hr = await of.as('HR1');
    expect(await code(putUpNotice(hr, { ...notice, to: '2026-11-02' }))).toBe('NOTICE_DAYS');
    expect(await code(putUpNotice(hr, { ...notice, grades: ['特优'] }))).toBe('NOTICE_EMPTY');
    expect(await code(putUpNotice(hr, { ...notice, item: 'bonus' }))).toBe('RESULT_ITEM');
    expect(await code(putUpNotice(await of.as('P0'), notice))).toBe('NOT_YOURS');
    await putUpNotice(hr, notice);
    const [seen] = await read(await of.as('T8'), (desk) => noticesOf(desk, of.cycle));
    expect(seen?.entries).toEqual([{ person: 'T2', name: '赵二', unit: 'MATH', grade: '优秀' }]);
    const object = async (person: string, more: object = {}) =>
      await objectTo(await of.as(person), { notice: 1, person: 'T2', text: '考勤有问题', ...more });
    day = '2026-11-02';
    expect(await code(object('T8'))).toBe('OBJECTION_LATE');
    day = '2026-11-03';
    expect(await object('T8')).toBe(1);
    day = '2026-11-06';
    expect(await object('HR2')).toBe(2);
    expect(await code(object('T8', { person: 'T8' }))).toBe('PERSON_UNSEEN');
    expect(await code(object('T2'))).toBe('OBJECTION_OWN');
    expect(await code(object('T8', { text: '' }))).toBe('REASON_MISSING');
    expect(await code(object('T8', { notice: 9 }))).toBe('NOTICE_MISSING');
    day = '2026-11-07';
    expect(await code(object('T8'))).toBe('OBJECTION_LATE');
    const seenBy = async (person: string) =>
      (await read(await of.as(person), (desk) => objectionsOf(desk, of.cycle))).map((each) => each.number);
    expect([await seenBy('T8'), await seenBy('T2'), await seenBy('P0'), await seenBy('HR1')]).toEqual([[1], [], [], [1, 2]]);
    const answer = (own: Office, more: object = {}) =>
      answerObjection(own, { objection: 1, outcome: 'dismissed', reason: '查过考勤，没有问题', ...more });
    expect(await code(answer(await of.as('P0')))).toBe('NOT_YOURS');
    expect(await code(answer(await of.as('HR2'), { objection: 2 }))).toBe('SAME_HAND');
    expect(await code(answer(hr, { objection: 9 }))).toBe('OBJECTION_MISSING');
    await answer(hr);
    expect(await code(answer(hr))).toBe('OBJECTION_ANSWERED');
    await namePublisher(hr, { cycle: of.cycle, person: 'FI1', unit: null });
    const publish = async () => await publishResults(await of.as('FI1'), { cycle: of.cycle, unit: null, talkDays: 7 });
    expect(await code(publish())).toBe('PUBLISH_OBJECTION');
    await answer(hr, { objection: 2, outcome: 'upheld', reason: '属实' });
    expect(await code(publish())).toBe('PUBLISH_UPHELD');
    day = '2026-11-08';
    await of.record.imports('more.csv', 'employee_id,period,grade,points\nT2,2026,合格,0\n', { table: 'calibrations' });
    await of.attachAgain('异议成立');
    // T3 and T4 are equals at the second place still; what the notice said of T2 is no longer so.
    expect(await code(publish())).toBe('PUBLISH_STALE');
    await putUpNotice(hr, { ...notice, grades: null, to: '2026-11-08' });
    expect(await code(publish())).toBe('PUBLISH_NOTICE');
    day = '2026-11-09';
    expect((await publish()).people).toBe(10);
  }, 60_000);
});

describe('publication', () => {
  test('is for named publishers, of their unit; nobody sees their result before, and nobody publishes their own', async () => {
    const of = await aSchool();
    const hr = await of.as('HR1');
    expect(await code(namePublisher(hr, { cycle: of.cycle, person: 'HR1', unit: null }))).toBe('OWN_AFFAIR');
    expect(await code(namePublisher(hr, { cycle: of.cycle, person: 'M1', unit: 'NOWHERE' }))).toBe('GRANT_UNIT');
    expect(await code(namePublisher(await of.as('P0'), { cycle: of.cycle, person: 'M1', unit: null }))).toBe('NOT_YOURS');
    await namePublisher(hr, { cycle: of.cycle, person: 'M1', unit: 'MATH' });
    const publish = async (person: string, unit: string | null, talkDays = 3) =>
      await publishResults(await of.as(person), { cycle: of.cycle, unit, talkDays });
    expect(await code(publish('FI1', null))).toBe('PUBLISHER_NOT');
    expect(await code(publish('M1', null))).toBe('PUBLISHER_NOT');
    expect(await code(publish('M1', 'LANG'))).toBe('PUBLISHER_NOT');
    expect(await code(publish('M1', 'MATH', -1))).toBe('TALK_DAYS');
    expect(await view(of, 'T1', 'T1')).toEqual({ is: 'not yet published' });
    expect(await publish('M1', 'MATH')).toEqual({ number: 1, people: 4, leftOut: ['M1'] });
    expect(await code(publish('M1', 'MATH'))).toBe('PUBLISH_NOBODY');
    expect(await view(of, 'T1', 'T1')).toMatchObject({ is: 'published', newer: false, result: { person: 'T1' } });
    for (const [asker, person] of [
      ['T1', 'T2'],
      ['T5', 'T5'],
      ['M1', 'M1'],
      ['L1', 'T1'],
    ] as const)
      expect(await view(of, asker, person)).toEqual({ is: 'not yet published' });
    await namePublisher(hr, { cycle: of.cycle, person: 'FI1', unit: null });
    expect(await publish('FI1', null)).toMatchObject({ people: 6, leftOut: [] });
    expect(await view(of, 'M1', 'M1')).toMatchObject({ is: 'published' });
  }, 60_000);

  test('waits until a committee is closed, its decisions are facts, and a run with them is attached', async () => {
    const of = await aSchool();
    const rules = [{ grade: '优秀', quota: '入选' }];
    const committee = await nameCommittee(await of.as('HR1'), {
      cycle: of.cycle,
      chair: 'P0',
      members: ['P0', 'M1'],
      item: 'grade',
      rules,
    });
    await namePublisher(await of.as('HR1'), { cycle: of.cycle, person: 'FI1', unit: null });
    const publish = async () => await publishResults(await of.as('FI1'), { cycle: of.cycle, unit: null, talkDays: 3 });
    expect(await code(publish())).toBe('PUBLISH_COMMITTEE');
    const chair = await of.as('P0');
    await closeVote(chair, committee, '只有一件事');
    await decideResult(chair, { committee, person: 'T3', grade: '优秀', points: null, reason: '论文获奖' });
    await closeCommittee(chair, committee);
    expect(await code(publish())).toBe('PUBLISH_COMMITTEE');
    await of.keep(committee);
    expect(await code(publish())).toBe('PUBLISH_DECISIONS');
    await of.attachAgain();
    expect((await publish()).people).toBe(10);
  }, 60_000);
});

describe('an interview', () => {
  test('is due some days after publication, and is for the two and HR alone', async () => {
    const of = await aSchool();
    const entry = async (writer: string, more: object) =>
      await writeEntry(await of.as(writer), { cycle: of.cycle, person: 'T1', entry: 'notes', text: '肯定成绩', due: null, ...more });
    expect(await code(entry('M1', {}))).toBe('INTERVIEW_MISSING');
    await published(of);
    const state = async (asker: string) =>
      (await read(await of.as(asker), (desk) => interviewsOf(desk, of.cycle, day))).find(({ person }) => person === 'T1');
    expect(await state('M1')).toMatchObject({ supervisor: 'M1', due: '2026-11-06', state: 'due' });
    day = '2026-11-06';
    expect((await state('M1'))?.state).toBe('due');
    day = '2026-11-07';
    expect((await state('M1'))?.state).toBe('overdue');
    expect(await code(entry('T1', {}))).toBe('INTERVIEW_NOT_YOURS');
    expect(await code(entry('M1', { entry: 'own view' }))).toBe('INTERVIEW_NOT_YOURS');
    expect(await code(entry('P0', {}))).toBe('INTERVIEW_MISSING');
    expect(await code(entry('M1', { text: ' ' }))).toBe('REASON_MISSING');
    await entry('M1', {});
    await entry('T1', { entry: 'own view', text: '希望多上公开课' });
    expect(await code(entry('M1', { entry: 'plan', due: '2026-11-06' }))).toBe('PLAN_DAY');
    const plan = await entry('M1', { entry: 'plan', text: '每月一次公开课', due: '2026-11-07' });
    const close = async (person: string, number: number) =>
      await closePlan(await of.as(person), { plan: number, outcome: 'done', remark: null });
    expect(await code(close('T1', plan))).toBe('INTERVIEW_NOT_YOURS');
    expect(await code(close('M1', 99))).toBe('PLAN_MISSING');
    await close('M1', plan);
    expect(await code(close('M1', plan))).toBe('PLAN_CLOSED');
    for (const person of ['T1', 'M1', 'HR2'])
      expect((await state(person))?.entries.map((each) => `${each.actor} ${each.entry} ${each.outcome?.outcome}`)).toEqual([
        'M1 notes undefined',
        'T1 own view undefined',
        'M1 plan done',
      ]);
    for (const person of ['P0', 'T2', 'FI1', 'EX1']) expect(await state(person)).toBeUndefined();
  }, 60_000);
});

describe('signatures', () => {
  const sign = async (of: School, signer: string, role: SigningRole, more: object = {}) => {
    const own = await of.as(signer);
    const shown = await publishedResult(of.office, { cycle: of.cycle, person: 'T1' });
    const hash = shown.is === 'published' ? shown.result.hash : '';
    return await signResult(own, { cycle: of.cycle, person: 'T1', role, step: 'signed', hash, confirmed: true, reason: null, ...more });
  };
  const states = async (of: School) =>
    (await read(of.office, (desk) => signingState(desk, of.cycle, 'T1')))?.map(({ role, state }) => `${role} ${state}`);

  test('are given in order, by those who stand there, over what was shown; refusing needs a reason', async () => {
    const of = await aSchool();
    expect(await states(of)).toBeUndefined();
    expect(await code(sign(of, 'T1', 'subject'))).toBe('RESULT_NOT_YET');
    await published(of);
    expect(await states(of)).toEqual(['subject open', 'head open', 'superior open', 'reviewer open']);
    expect(await code(sign(of, 'M1', 'head'))).toBe('SIGN_TURN');
    expect(await code(sign(of, 'M1', 'subject'))).toBe('SIGN_ROLE');
    expect(await code(sign(of, 'T1', 'subject', { hash: 'x' }))).toBe('SIGN_CHANGED');
    expect(await code(sign(of, 'T1', 'subject', { step: 'refused' }))).toBe('REASON_MISSING');
    await sign(of, 'T1', 'subject', { step: 'refused', reason: '分数算错了' });
    expect(await code(sign(of, 'T1', 'subject'))).toBe('SIGN_TWICE');
    expect(await code(sign(of, 'P0', 'head'))).toBe('SIGN_ROLE');
    await sign(of, 'M1', 'head');
    await sign(of, 'P0', 'superior');
    expect(await code(sign(of, 'P0', 'reviewer'))).toBe('SIGN_ROLE');
    await sign(of, 'HR2', 'reviewer');
    expect(await states(of)).toEqual(['subject refused', 'head signed', 'superior signed', 'reviewer signed']);
    const order = (roles: readonly SigningRole[]) => of.as('HR1').then((hr) => setSigningOrder(hr, { cycle: of.cycle, roles }));
    expect(await code(order(['subject', 'subject']))).toBe('SIGNING_ORDER');
    expect(await code(order(['subject']))).toBe('SIGNING_BEGUN');
  }, 60_000);

  test('hold for what was signed: who comes out otherwise signs again, who does not need not', async () => {
    const of = await aSchool();
    await setSigningOrder(await of.as('HR1'), { cycle: of.cycle, roles: ['subject', 'head'] });
    await published(of);
    await sign(of, 'T1', 'subject');
    expect(await code(sign(of, 'P0', 'superior'))).toBe('SIGN_NOT_ASKED');
    await of.record.imports('more.csv', 'employee_id,period,grade,points\nT1,2026,不变,1\n', { table: 'calibrations' });
    await of.attachAgain('更正');
    expect(await view(of, 'T1', 'T1')).toMatchObject({ is: 'published', newer: true });
    expect(await code(sign(of, 'M1', 'head'))).toBe('SIGN_NEWER');
    await publishResults(await of.as('FI1'), { cycle: of.cycle, unit: null, talkDays: 3 });
    expect(await states(of)).toEqual(['subject changed', 'head open']);
    await sign(of, 'T1', 'subject');
    await of.attachAgain('无变化');
    await publishResults(await of.as('FI1'), { cycle: of.cycle, unit: null, talkDays: 3 });
    expect(await states(of)).toEqual(['subject signed', 'head open']);
  }, 60_000);
});
