/** Tests of what people decide by cases: applications, awards, outcomes; each played by the people who have a part in it. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clinic, PROOF, tablesOf } from '../../../test/cases-org.ts';
import { refusal } from '../../../test/record.ts';
import { as } from '../../../test/staff.ts';
import { testFolder } from '../../../test/terminal.ts';
import { delegate } from '../access/grants.ts';
import { type Office, openOffice, read } from '../office/office.ts';
import { basePayOn, personOn, seatsOn } from '../people/staff/read.ts';
import { type Application, applyFor, decideApplication, effectRaise, withdrawApplication } from './applications/applications.ts';
import { type Award, awardStandings, cancelAward, nominate, openAward, openVote, selectWinners, vote } from './awards/awards.ts';
import { takeOver, waitingRows } from './decided/decide.ts';
import { caseNumbered, filesOf } from './file.ts';
import { decideOutcome, effectOutcome, hearPerson, type Outcome, putForward } from './outcomes/outcomes.ts';
import { setCaseSetting } from './settings.ts';

let first: Office;
let office: Office;
let count = 0;

beforeAll(async () => {
  first = await openOffice({ data: `${testFolder()}/data`, actor: 'root', now: () => new Date('2026-11-03T08:00:00Z') });
}, 60_000);
afterAll(() => first.close());
beforeEach(async () => {
  count += 1;
  office = await clinic(first, `单位 ${count}`);
}, 60_000);

const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;
const of = (person: string): Promise<Office> => as(office, person);
const seen = async (person: string): Promise<readonly number[]> =>
  read(await of(person), async (desk) => (await filesOf(desk)).map(({ number }) => number));

describe('settings of cases', () => {
  test('are the administrator’s, and stay within their bounds', async () => {
    const set = async (person: string, name: string, value: number) => setCaseSetting(await of(person), { name, value });
    expect(await code(set('HR1', 'dispute days', 3))).toBe('NOT_YOURS');
    for (const name of ['nothing', 'toString']) expect(await code(set('AD1', name, 3))).toBe('CASE_SETTING');
    for (const value of [-1, 367, 1.5]) expect(await code(set('AD1', 'dispute days', value))).toBe('CASE_SETTING_VALUE');
    await set('AD1', 'dispute days', 366);
    await set('AD1', 'dispute days', 0);
  });
});

describe('applications', () => {
  const raise: Application = {
    person: 'E1',
    what: 'raise',
    amount: '500',
    from: '2026-12-01',
    text: '业绩连续达标',
    evidence: [PROOF],
    proposal: null,
  };
  const apply = async (person: string, more: Partial<Application> = {}) => applyFor(await of(person), { ...raise, ...more });
  const decide = async (person: string, number: number, step: 'endorse' | 'grant' | 'reject', note: string | null = null) =>
    decideApplication(await of(person), { number, step, note });

  test('for a raise go through two stages by two hands, and base pay rises from the day on by a third', async () => {
    const { number, state } = await apply('E1');
    expect(state).toBe('first stage');
    expect(await code(decide('MA1', number, 'endorse'))).toBe('NOT_YOURS');
    expect(await code(decide('EX1', number, 'grant'))).toBe('CASE_STATE');
    expect((await decide('HR1', number, 'endorse')).state).toBe('last stage');
    expect(await code(decide('HR1', number, 'grant'))).toBe('SAME_HAND');
    await delegate(await of('HR1'), { taker: 'E2', roles: ['hr'], from: '2026-11-03', to: '2026-11-03', reason: '出差' });
    expect(await code(decideApplication(await as(office, 'E2', 'HR1'), { number, step: 'grant', note: null }))).toBe('SAME_HAND');
    expect((await decide('EX1', number, 'grant')).state).toBe('raise granted');
    expect(await code(of('EX1').then((own) => effectRaise(own, number)))).toBe('NOT_YOURS');
    expect((await effectRaise(await of('HR2'), number)).state).toBe('effected');
    const pays = await read(office, (desk) => Promise.all(['2026-11-30', '2026-12-01'].map((day) => basePayOn(desk, 'E1', day))));
    expect(pays).toEqual([300_000n, 350_000n]);
    expect(await code(of('HR2').then((own) => effectRaise(own, number)))).toBe('CASE_STATE');
  }, 60_000);

  test('become facts once a steward takes them over, who decided none of them', async () => {
    await setCaseSetting(await of('AD1'), { name: 'application stages', value: 1 });
    const share = await apply('E1', { what: 'profit share', amount: '1200.50', from: null });
    const gift = await apply('E2', { person: 'E2', what: 'contribution', amount: '2.5', from: null });
    const lost = await apply('E3', { person: 'E3', what: 'profit share', amount: '9', from: null });
    await decide('HR1', share.number, 'grant');
    await decide('HR1', gift.number, 'grant');
    expect(await code(decide('HR1', lost.number, 'reject'))).toBe('REASON_MISSING');
    await decide('HR1', lost.number, 'reject', '额度已满');
    const tables = await tablesOf(office);
    const taking = async (person: string, table: string) => takeOver(await of(person), { table, tables });
    expect(await code(taking('HR1', 'applications'))).toBe('NOT_YOURS');
    const { batch } = await taking('ST1', 'applications');
    expect(batch?.manifest).toMatchObject({ rows: 2, days: { '2026-11-03': 2 }, totals: { amount: { sum: '120950', filled: 2 } } });
    expect(batch?.manifest.source.origin).toMatchObject({ is: 'workflow', what: 'cases' });
    expect(await code(taking('ST1', 'applications'))).toBe('DECIDED_NONE');
    expect((await read(office, (desk) => waitingRows(desk))).map(({ fact_table }) => fact_table)).toEqual(['contributions']);
    expect((await taking('ST1', 'contributions')).batch?.manifest.totals['points']).toEqual({ sum: '25000', filled: 1 });
  }, 60_000);

  test('are one’s own, with words, evidence and an amount', async () => {
    for (const amount of ['0', '-1', '1.005', 'viel', '']) expect(await code(apply('E1', { amount }))).toBe('APPLICATION_AMOUNT');
    expect(await code(apply('E1', { text: ' ' }))).toBe('CASE_TEXT');
    expect(await code(apply('E1', { evidence: [] }))).toBe('CASE_EVIDENCE_NEEDED');
    expect(await code(apply('E1', { evidence: [{ sha256: 'zz', name: 'x' }] }))).toBe('CASE_EVIDENCE');
    expect(await code(apply('E1', { from: 'soon' }))).toBe('PEOPLE_DAY');
    expect(await code(apply('E2'))).toBe('PERSON_UNSEEN');
    const { number } = await apply('MA1');
    expect([await seen('E1'), await seen('MA1'), await seen('HR1'), await seen('AU1'), await seen('E2'), await seen('AD1')]).toEqual([
      [number],
      [number],
      [number],
      [number],
      [],
      [],
    ]);
    const withdraw = async (person: string) => withdrawApplication(await of(person), number);
    expect(await code(withdraw('E2'))).toBe('CASE_MISSING');
    expect(await code(withdraw('HR1'))).toBe('CASE_NOT_OWN');
    expect((await withdraw('E1')).state).toBe('withdrawn');
  }, 60_000);

  test('of those who decide are decided by others', async () => {
    const { number } = await apply('HR1', { person: 'HR1' });
    expect(await code(decide('HR1', number, 'endorse'))).toBe('OWN_AFFAIR');
    await decide('HR2', number, 'endorse');
    await decide('EX1', number, 'grant');
    expect(await code(of('HR2').then((own) => effectRaise(own, number)))).toBe('RAISE_NO_PAY');
  }, 60_000);
});

describe('awards', () => {
  const award: Award = {
    kind: 'star',
    period: '2026-10',
    platform: null,
    winners: 1,
    jury: ['MA1', 'EX1'],
    ownTeam: false,
    text: '月度之星',
  };
  const open = async (more: Partial<Award> = {}) => (await openAward(await of('HR1'), { ...award, ...more })).number;
  const nominated = async (person: string, number: number, candidate: string) =>
    nominate(await of(person), { award: number, candidate, text: '认真负责' });
  const voted = async (person: string, number: number, candidate: string, stars: number) =>
    vote(await of(person), { award: number, candidate, stars });
  const selected = async (person: string, number: number, winners: readonly string[], note: string | null = null) =>
    selectWinners(await of(person), { award: number, winners, note });

  test('are nominated by colleagues, voted by the jury, and the best win', async () => {
    const number = await open();
    expect(await code(of('HR1').then((own) => openVote(own, number)))).toBe('AWARD_CANDIDATES');
    await nominated('E1', number, 'E2');
    await nominated('E2', number, 'E3');
    expect(await code(nominated('E1', number, 'E1'))).toBe('OWN_AFFAIR');
    expect(await code(nominated('E1', number, 'E2'))).toBe('AWARD_TWICE');
    expect(await code(nominated('E1', number, 'E9'))).toBe('PERSON_UNSEEN');
    expect(await code(voted('EX1', number, 'E2', 5))).toBe('AWARD_STATE');
    await openVote(await of('HR1'), number);
    const told = await read(office, (desk) =>
      desk.selectFrom('notices').select(['person', 'kind']).where('kind', '=', 'award to vote').execute(),
    );
    expect(told.map(({ person }) => person).toSorted()).toEqual([...award.jury].toSorted());
    expect(await code(nominated('E3', number, 'E1'))).toBe('AWARD_STATE');
    expect(await code(voted('E1', number, 'E2', 5))).toBe('AWARD_JURY');
    expect(await code(voted('EX1', number, 'E1', 5))).toBe('AWARD_CANDIDATE');
    for (const stars of [0, 6, 1.5]) expect(await code(voted('EX1', number, 'E2', stars))).toBe('AWARD_STARS');
    expect(await code(voted('MA1', number, 'E3', 5))).toBe('AWARD_OWN_TEAM');
    await voted('EX1', number, 'E2', 4);
    await voted('EX1', number, 'E3', 5);
    await voted('MA1', number, 'E2', 2);
    expect(await code(voted('EX1', number, 'E2', 1))).toBe('AWARD_TWICE');
    expect(await read(office, (desk) => awardStandings(desk, number))).toEqual([
      { candidate: 'E2', stars: 6, votes: 2, rank: 1 },
      { candidate: 'E3', stars: 5, votes: 1, rank: 2 },
    ]);
    expect(await code(selected('MA1', number, ['E2']))).toBe('NOT_YOURS');
    expect(await code(selected('HR1', number, ['E2', 'E3']))).toBe('AWARD_MANY');
    expect(await code(selected('HR1', number, ['E1']))).toBe('AWARD_CANDIDATE');
    expect(await code(selected('HR1', number, ['E3']))).toBe('REASON_MISSING');
    expect((await selected('HR1', number, ['E2'])).state).toBe('selected');
    const [row] = await read(office, (desk) => waitingRows(desk, 'awards'));
    expect(row?.cells).toEqual({ period: '2026-10', kind: 'star', platform: null, employee_id: 'E2', rank: '1' });
    const { batch } = await takeOver(await of('ST1'), { table: 'awards', tables: await tablesOf(office) });
    expect(batch?.manifest.rows).toBe(1);
  }, 60_000);

  test('may let the jury vote for its own team, and nobody ever for themselves or through another', async () => {
    const number = await open({ ownTeam: true, winners: 2 });
    await nominated('E1', number, 'MA1');
    await nominated('E2', number, 'E3');
    await nominated('E2', number, 'HR1');
    await openVote(await of('HR1'), number);
    await voted('MA1', number, 'E3', 3);
    expect(await code(voted('MA1', number, 'MA1', 5))).toBe('OWN_AFFAIR');
    await voted('EX1', number, 'HR1', 3);
    // Who runs the award does not give it to herself.
    expect(await code(selected('HR1', number, ['E3', 'HR1']))).toBe('OWN_AFFAIR');
    expect((await selected('HR2', number, ['E3', 'HR1'])).state).toBe('selected');
    const ranks = (await read(office, (desk) => waitingRows(desk, 'awards'))).map(({ cells }) => cells['rank']);
    expect(ranks).toEqual(['1', '1']);
  }, 60_000);

  test('need winners, a jury and a period, and can be called off', async () => {
    for (const winners of [0, 1.5]) expect(await code(open({ winners }))).toBe('AWARD_WINNERS');
    for (const jury of [[], ['MA1', 'MA1']]) expect(await code(open({ jury }))).toBe('AWARD_JURY_NONE');
    expect(await code(open({ jury: ['E9'] }))).toBe('PERSON_UNSEEN');
    expect(await code(open({ period: 'May' }))).toBe('PERIOD_TEXT');
    expect(await code(of('E1').then((own) => openAward(own, award)))).toBe('NOT_YOURS');
    const number = await open();
    expect((await cancelAward(await of('HR1'), number, '本月不评')).state).toBe('cancelled');
    expect(await code(nominated('E1', number, 'E2'))).toBe('AWARD_STATE');
  }, 60_000);
});

describe('outcomes', () => {
  const transfer: Outcome = { person: 'E1', what: 'transfer', text: '连续两个月未达标', evidence: [PROOF], proposal: null };
  const put = async (person: string, more: Partial<Outcome> = {}) => (await putForward(await of(person), { ...transfer, ...more })).number;
  const decide = async (person: string, number: number, step: 'decide' | 'confirm' | 'drop', note = '属实') =>
    decideOutcome(await of(person), { number, step, note });
  const hear = async (person: string, number: number, statement = '有特殊原因') => hearPerson(await of(person), { number, statement });

  test('hear the person, are decided by HR and an executive, and take effect as a dated seat', async () => {
    const number = await put('MA1');
    expect(await code(decide('HR1', number, 'decide'))).toBe('CASE_STATE');
    expect(await code(hear('MA1', number))).toBe('NOT_YOURS');
    expect(await code(hear('E1', number, ' '))).toBe('CASE_TEXT');
    expect((await hear('E1', number)).steps.at(-1)?.details).toEqual({ own: true });
    expect(await code(decide('EX1', number, 'decide'))).toBe('NOT_YOURS');
    expect(await code(decide('HR1', number, 'decide', ''))).toBe('REASON_MISSING');
    expect((await decide('HR1', number, 'decide')).state).toBe('half decided');
    expect(await code(decide('HR1', number, 'confirm'))).toBe('NOT_YOURS');
    const effect = { is: 'seat', seat: { unit: 'SHOP', post: 'P1', from: '2026-12-01' } } as const;
    const effected = async (person: string) => effectOutcome(await of(person), { number, effect });
    expect(await code(effected('HR1'))).toBe('CASE_STATE');
    expect((await decide('EX1', number, 'confirm')).state).toBe('decided');
    expect(await code(of('HR1').then((own) => effectOutcome(own, { number, effect: { is: 'nothing' } })))).toBe('OUTCOME_EFFECT');
    expect(await code(effected('EX1'))).toBe('NOT_YOURS');
    expect((await effected('HR1')).state).toBe('effected');
    const units = await read(office, (desk) =>
      Promise.all(['2026-11-30', '2026-12-01'].map(async (day) => (await seatsOn(desk, day, { person: 'E1' })).get('E1')?.[0]?.unit)),
    );
    expect(units).toEqual(['DESK', 'SHOP']);
  }, 60_000);

  test('of dismissal end the employment with a day; silence of the person is written down with its reason', async () => {
    const number = await put('HR1', { what: 'dismissal' });
    expect((await hear('HR2', number, '10 月 30 日通知，未作答复')).steps.at(-1)?.details).toEqual({ own: false });
    expect(await code(decide('HR1', number, 'decide'))).toBe('SAME_HAND');
    await decide('HR2', number, 'decide');
    await decide('EX1', number, 'confirm');
    await effectOutcome(await of('HR1'), { number, effect: { is: 'leaving', day: '2026-11-30' } });
    const standings = await read(office, (desk) =>
      Promise.all(['2026-11-30', '2026-12-01'].map(async (day) => (await personOn(desk, 'E1', day))?.standing)),
    );
    expect(standings[0]).not.toEqual(standings[1]);
  }, 60_000);

  test('are nobody’s own, and seen by those concerned alone', async () => {
    expect(await code(put('MA1', { person: 'MA1' }))).toBe('OWN_AFFAIR');
    expect(await code(put('MA1', { person: 'E2' }))).toBe('PERSON_UNSEEN');
    expect(await code(put('MA1', { evidence: [] }))).toBe('CASE_EVIDENCE_NEEDED');
    const number = await put('MA1', { what: 'training' });
    const who = await Promise.all(['E1', 'MA1', 'HR1', 'EX1', 'AU1', 'E3', 'FI1', 'AD1'].map(seen));
    expect(who).toEqual([[number], [number], [number], [number], [number], [], [], []]);
    await hear('E1', number);
    expect((await decide('HR2', number, 'drop', '已改善')).state).toBe('dropped');
    expect(await code(read(await of('E3'), (desk) => caseNumbered(desk, number)))).toBe('CASE_MISSING');
  }, 60_000);
});
