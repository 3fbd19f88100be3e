/** Tests of calibration: a silent vote, decisions with reasons, the limits of the scheme, and the figures that come of it. */

import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { type School, school } from '../../../../test/school.ts';
import { read } from '../../office/office.ts';
import { figureOf } from '../edition/content.ts';
import { moversOf } from '../edition/movers.ts';
import { currentEdition, resultsIn } from '../edition/read.ts';
import { boardOf } from './board.ts';
import { nameCommittee } from './committee.ts';
import { allowException, closeCommittee, decideResult } from './decide.ts';
import { castVote, closeVote, finishVoting } from './vote.ts';

const open = records();
let count = 0;
const aSchool = (): Promise<School> => {
  count += 1;
  return open(`学校 ${count}`).then(school);
};

const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;

const SITTING = { chair: 'P0', members: ['P0', 'M1', 'L1'], item: 'grade', rules: [{ grade: '优秀', quota: '入选' }] };

const committee = async ({ as, cycle }: School): Promise<number> => await nameCommittee(await as('HR1'), { cycle, ...SITTING });

/** The grades of the edition that counts, as the machine sees them. */
const grades = ({ office, cycle }: School): Promise<Readonly<Record<string, string | null>>> =>
  read(office, async (desk) => {
    const edition = await currentEdition(desk, cycle);
    const rows = await resultsIn(desk, edition?.number ?? 0);
    return Object.fromEntries(rows.map(({ person, content }) => [person, figureOf(content, 'grade')]));
  });

const vote = { grade: '优秀', points: null, reason: '教学出色' };

/** A committee whose vote the chair has closed. */
async function deciding(of: School): Promise<number> {
  const number = await committee(of);
  await closeVote(await of.as('P0'), number, '无异议');
  return number;
}

describe('the preliminary result', () => {
  test('is what the run says, without pay, with its limits and who is on the edge', async () => {
    const of = await aSchool();
    const found = await read(of.office, async (desk) => {
      const edition = await currentEdition(desk, of.cycle);
      return { edition, rows: await resultsIn(desk, edition?.number ?? 0) };
    });
    expect(found.edition?.quotas).toEqual([{ is: 'quota', line: '入选', title: '优秀名额', groups: [{ group: '', places: 2 }] }]);
    expect(found.edition?.grades['grade']).toEqual(['优秀', '合格', '不合格']);
    const t3 = found.rows.find(({ person }) => person === 'T3');
    expect(t3?.content.items.map(({ name, text }) => [name, text])).toEqual([
      ['测评', '93.00'],
      ['score', '93.00'],
      ['grade', '合格'],
    ]);
    expect(t3?.content).toMatchObject({ person: 'T3', name: '张三', unit: 'MATH', scheme: 'school', period: '2026', cycle: 1 });
    const standing = Object.fromEntries(found.rows.map(({ person, places }) => [person, `${places[0]?.eligible} ${places[0]?.tied}`]));
    expect(standing).toMatchObject({ T1: 'false false', T2: 'true false', T3: 'true true', T4: 'true true', T5: 'false false' });
  }, 60_000);

  test('takes a regular run of its scheme and period alone, and only a later one again', async () => {
    const of = await aSchool();
    const { attachRun } = await import('../edition/attach.ts');
    const hr = await of.as('HR1');
    const attach = (run: number) => attachRun(hr, { cycle: of.cycle, run, reason: null });
    expect(await code(attach(1))).toBe('RESULT_RUN_OLD');
    expect(await code(attach(9))).toBe('RUN_MISSING');
    expect(await code(attach(await of.record.computed('school', '2025')))).toBe('RESULT_RUN');
    expect(await code(attachRun(hr, { cycle: 7, run: 1, reason: null }))).toBe('RESULT_CYCLE');
    expect(await code(moversOf(hr, { cycle: 7, run: 1 }))).toBe('RESULT_NONE');
    expect(await code(attachRun(await of.as('P0'), { cycle: of.cycle, run: 1, reason: null }))).toBe('NOT_YOURS');
  }, 60_000);

  test('is seen by those above, by nobody below, and by nobody for themselves before it is published', async () => {
    const of = await aSchool();
    const seen = async (person: string): Promise<readonly string[]> =>
      await read(await of.as(person), async (desk) => (await resultsIn(desk, 1)).map((row) => row.person));
    expect(await seen('T1')).toEqual([]);
    expect(await seen('M1')).toEqual(['T1', 'T2', 'T3', 'T4']);
    expect((await seen('P0')).length).toBe(10);
  }, 60_000);
});

describe('a committee', () => {
  test('is named by HR over lines and limits of the scheme, one at a time', async () => {
    const of = await aSchool();
    const hr = await of.as('HR1');
    const named = (more: Partial<typeof SITTING>) => nameCommittee(hr, { cycle: of.cycle, ...SITTING, ...more });
    expect(await code(named({ members: ['P0'] }))).toBe('COMMITTEE_SMALL');
    expect(await code(named({ members: ['M1', 'L1'] }))).toBe('COMMITTEE_SMALL');
    expect(await code(named({ members: ['P0', 'X9'] }))).toBe('PERSON_UNSEEN');
    expect(await code(named({ item: 'bonus' }))).toBe('RESULT_ITEM');
    expect(await code(named({ rules: [{ grade: '优秀', quota: 'score' }] }))).toBe('COMMITTEE_RULE');
    expect(await code(nameCommittee(await of.as('P0'), { cycle: of.cycle, ...SITTING }))).toBe('NOT_YOURS');
    expect(await named({})).toBe(1);
    expect(await code(named({}))).toBe('COMMITTEE_SITS');
  }, 60_000);

  test('votes in silence until the last member is done; nobody on themselves, and a vote stays', async () => {
    const of = await aSchool();
    const number = await committee(of);
    const cast = async (member: string, person: string, more: Partial<typeof vote> & { points?: string } = {}) =>
      await castVote(await of.as(member), { committee: number, person, ...vote, ...more });
    await cast('M1', 'T3');
    await cast('L1', 'T3', { grade: '合格', reason: '名额有限' });
    expect(await code(cast('M1', 'M1'))).toBe('OWN_AFFAIR');
    expect(await code(cast('M1', 'T3'))).toBe('VOTE_TWICE');
    expect(await code(cast('M1', 'T4', { grade: '特优' }))).toBe('CHANGE_GRADE');
    expect(await code(castVote(await of.as('M1'), { committee: number, person: 'T4', grade: null, points: null, reason: 'x' }))).toBe(
      'CHANGE_EMPTY',
    );
    expect(await code(castVote(await of.as('M1'), { committee: number, person: 'T4', grade: null, points: '1.23456', reason: 'x' }))).toBe(
      'CHANGE_POINTS',
    );
    expect(await code(cast('M1', 'T4', { reason: ' ' }))).toBe('REASON_MISSING');
    expect(await code(cast('HR1', 'T3'))).toBe('COMMITTEE_MEMBER');
    expect(await code(castVote(of.office, { committee: number, person: 'T3', ...vote }))).toBe('RESULT_IN_PERSON');
    expect(await code(castVote(await of.as('M1'), { committee: 9, person: 'T3', ...vote }))).toBe('COMMITTEE_MISSING');
    const votes = async (person: string): Promise<readonly string[]> =>
      (await boardOf(await of.as(person), number)).rows.flatMap((row) =>
        row.votes.map((each) => `${each.actor} ${each.person} ${each.grade}`),
      );
    expect([await votes('M1'), await votes('L1'), await votes('P0'), await votes('HR1')]).toEqual([['M1 T3 优秀'], ['L1 T3 合格'], [], []]);
    expect(await code(votes('T1'))).toBe('NOT_YOURS');
    expect(await finishVoting(await of.as('M1'), number)).toBe('voting');
    expect(await code(cast('M1', 'T4'))).toBe('VOTE_DONE');
    expect(await votes('L1')).toEqual(['L1 T3 合格']);
    expect(await finishVoting(await of.as('L1'), number)).toBe('voting');
    expect(await finishVoting(await of.as('P0'), number)).toBe('deciding');
    for (const person of ['M1', 'P0', 'HR1']) expect(await votes(person)).toEqual(['L1 T3 合格', 'M1 T3 优秀']);
    expect(await code(cast('P0', 'T4'))).toBe('COMMITTEE_STATE');
    expect((await boardOf(await of.as('M1'), number)).rows.some(({ person }) => person === 'M1')).toBe(false);
  }, 60_000);

  test('decides by its chair; the limits of the scheme hold at the last place, at one more, and for who may not take part', async () => {
    const of = await aSchool();
    const number = await deciding(of);
    const chair = await of.as('P0');
    const decide = (person: string, grade: string | null, points: string | null = null) =>
      decideResult(chair, { committee: number, person, grade, points, reason: '集体讨论' });
    expect(await code(decideResult(await of.as('M1'), { committee: number, person: 'T3', ...vote }))).toBe('COMMITTEE_CHAIR');
    expect(await code(decide('X9', '优秀'))).toBe('PERSON_UNSEEN');
    await decide('T3', '优秀');
    expect((await boardOf(chair, number)).breaches).toEqual([]);
    await decide('T4', '优秀');
    expect((await boardOf(chair, number)).breaches).toEqual([
      { is: 'too many', title: '优秀名额', grade: '优秀', group: '', people: 3, most: 2 },
    ]);
    const refusedClose = await refusal(closeCommittee(chair, number));
    expect(refusedClose.code).toBe('COMMITTEE_QUOTA');
    expect(refusedClose.zh).toContain('优秀 定了 3 人，最多 2 人');
    await decide('T4', '合格');
    await decide('T2', '合格');
    await decide('T1', '优秀');
    expect(await code(closeCommittee(chair, number))).toBe('COMMITTEE_ELIGIBLE');
    await decide('T1', '合格');
    await decide('T2', '优秀');
    expect(await code(closeCommittee(await of.as('M1'), number))).toBe('COMMITTEE_CHAIR');
    await closeCommittee(chair, number);
    expect(await code(closeCommittee(chair, number))).toBe('COMMITTEE_STATE');
    const rows = await read(of.office, (desk) =>
      desk.selectFrom('committee_decisions').select(['person', 'tied']).orderBy('number').execute(),
    );
    expect(rows.map(({ person, tied }) => `${person} ${tied}`).slice(0, 3)).toEqual(['T3 true', 'T4 true', 'T4 false']);
  }, 60_000);

  test('counts its chair too, whom the chair does not see', async () => {
    const of = await aSchool();
    await of.record.imports('given.csv', 'employee_id,period,grade,points\nM1,2026,优秀,0\n', { table: 'calibrations' });
    await of.attachAgain();
    const named = { cycle: of.cycle, ...SITTING, chair: 'M1' };
    const number = await nameCommittee(await of.as('HR1'), named);
    const chair = await of.as('M1');
    await closeVote(chair, number, '无异议');
    expect((await boardOf(chair, number)).rows.map(({ person }) => person)).not.toContain('M1');
    const said = await refusal(closeCommittee(chair, number));
    expect([said.code, said.zh.includes('M1')]).toEqual(['COMMITTEE_ELIGIBLE', true]);
    expect(await code(decideResult(chair, { committee: number, person: 'M1', ...vote }))).toBe('OWN_AFFAIR');
  }, 60_000);

  test('goes beyond the limits only where the executive allows what was decided, in writing', async () => {
    const of = await aSchool();
    const number = await deciding(of);
    const chair = await of.as('P0');
    const decide = (person: string) => decideResult(chair, { committee: number, person, ...vote });
    await decide('T3');
    await decide('T4');
    expect(await code(allowException(await of.as('HR1'), number, '特批'))).toBe('NOT_YOURS');
    expect(await code(allowException(await of.as('EX1'), number, ''))).toBe('REASON_MISSING');
    await allowException(await of.as('EX1'), number, '今年特批一名');
    await decide('T5');
    expect(await code(closeCommittee(chair, number))).toBe('COMMITTEE_QUOTA');
    await allowException(await of.as('EX1'), number, '再特批一名');
    await closeCommittee(chair, number);
  }, 60_000);

  test('changes figures through facts and a new run; who moves is known before it counts', async () => {
    const of = await aSchool();
    const before = await grades(of);
    expect(before).toMatchObject({ T2: '优秀', T3: '合格', T4: '合格', T5: '合格', T7: '不合格' });
    const number = await deciding(of);
    const chair = await of.as('P0');
    await decideResult(chair, { committee: number, person: 'T3', grade: '优秀', points: null, reason: '论文获奖' });
    await decideResult(chair, { committee: number, person: 'T7', grade: null, points: '1.5', reason: '代课' });
    await closeCommittee(chair, number);
    expect(await of.keep(number)).toBeGreaterThan(0);
    expect(await code(of.keep(number))).toBe('COMMITTEE_STATE');
    const run = await of.record.computed('school', '2026');
    const movers = await moversOf(await of.as('HR1'), { cycle: of.cycle, run });
    expect(movers.map(({ person, items }) => `${person} ${items.map((each) => `${each.name} ${each.old}→${each.new}`).join(' ')}`)).toEqual(
      ['T3 grade 合格→优秀', 'T7 score 74.00→75.50 grade 不合格→合格'],
    );
    expect(await grades(of)).toEqual(before);
    await of.attachAgain();
    expect(await grades(of)).toEqual({ ...before, T3: '优秀', T7: '合格' });
  }, 60_000);
});
