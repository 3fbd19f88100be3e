/** Tests of what is noted and watched during a period: investigations with holds, key behaviours, reports, deliveries, random checks. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvedRun, clinic, PROOF, tablesOf } from '../../../test/cases-org.ts';
import { DEALS, deals, october, recordOf, refusal, type TestRecord } from '../../../test/record.ts';
import { as } from '../../../test/staff.ts';
import { testFolder } from '../../../test/terminal.ts';
import { noticesOf } from '../notices/notices.ts';
import { dayOf } from '../office/day.ts';
import { type Office, openOffice, read, write } from '../office/office.ts';
import { payrollOf } from '../payroll/payroll.ts';
import { periodOf } from '../schemes/pinned.ts';
import { waitingFor } from '../team/waiting.ts';
import { takeOver, waitingRows } from './decided/decide.ts';
import { filesOf } from './file.ts';
import { type HoldOrder, holdItem, holdsOf } from './investigations/holds.ts';
import { clearPerson, confirmFinding, type Finding, investigate, noteFinding } from './investigations/investigations.ts';
import { type Behaviour, decideBehaviour, noteBehaviour, setBehaviourKind, withdrawBehaviour } from './noted/behaviours.ts';
import { deliveriesOn } from './noted/deliveries.ts';
import { handIn, ownReports, reportsOn } from './noted/reports.ts';
import { endRule, type Rule, ruleNumbered, setRule } from './noted/rules.ts';
import { type Drawing, drawSample, pickedBy, scoreSample } from './noted/samples.ts';
import { decideReport, layReportFile, type ReportStep, readReport } from './noted/taking.ts';
import { readiness } from './readiness.ts';

const folder = testFolder();
let now = new Date('2026-11-03T08:00:00Z');
let first: Office;
let office: Office;
let count = 0;

beforeAll(async () => {
  first = await openOffice({ data: `${folder}/data`, actor: 'root', now: () => now });
}, 60_000);
afterAll(() => first.close());
beforeEach(async () => {
  now = new Date('2026-11-03T08:00:00Z');
  count += 1;
  office = await clinic(first, `单位 ${count}`);
}, 60_000);

const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;
const of = (person: string): Promise<Office> => as(office, person);
const work = (own: Office = office): TestRecord => recordOf(own, { uploads: folder, moment: () => now.toISOString() });

describe('investigations', () => {
  const open = async (person = 'E1') =>
    (await investigate(await of('HR1'), { person, text: '疑似买人头', rows: [{ table: 'deals', batch: 2, row: 2 }], evidence: [PROOF] }))
      .number;
  const hold = async (investigation: number, more: Partial<HoldOrder> = {}) =>
    holdItem(await of('HR1'), { investigation, scheme: 'deals', period: '2026-10', item: 'commission', why: '待查', ...more });
  const find = async (person: string, number: number, more: Partial<Finding> = {}) =>
    noteFinding(await of(person), { number, kind: 'fraud', found: '2026-10-20', store: null, note: '三笔为虚假到院', ...more });

  /** Locks October with what is held. */
  async function lockOctober(): Promise<void> {
    await work().lock(await approvedRun(work(), 'deals', '2026-10'));
  }

  async function facts(): Promise<void> {
    await october(work(), '1 E1 2026-10-05 20000 0', '2 E2 2026-10-06 10000 0');
  }

  test('hold an item of a period, never less: what is held is booked when the case has cleared the person', async () => {
    await facts();
    const number = await open();
    const held = await hold(number);
    expect(await code(hold(number))).toBe('HOLD_TWICE');
    const run = await approvedRun(work(), 'deals', '2026-10');
    const lines = (await payrollOf(office, run)).lines.map(({ subject, item, fen }) => [subject, item, fen]);
    expect(lines).toEqual([
      ['E1', 'base', 300_000n],
      ['E2', 'base', 200_000n],
      ['E2', 'commission', 20_000n],
    ]);
    const locked = await work().lock(run);
    expect(locked.held).toEqual([{ subject: 'E1', item: 'commission', why: `调查暂缓 C${number}` }]);
    expect(locked.fen).toBe(520_000n);
    expect((await work().adjusts('deals', '2026-10')).number).toBe(null);
    const seen = async (person: string) => read(await of(person), async (desk) => (await holdsOf(desk)).map((each) => each.number));
    expect([await seen('E1'), await seen('E2'), await seen('FI1')]).toEqual([[held], [], [held]]);
    expect((await clearPerson(await of('HR2'), { number, note: '查无此事' })).state).toBe('cleared');
    expect(await read(office, (desk) => holdsOf(desk))).toEqual([]);
    const { lines: booked } = await work().adjusts('deals', '2026-10');
    expect(booked).toEqual([{ subject: 'E1', item: 'commission', fen: 50_000n }]);
    expect(await code(hold(number, { period: '2026-11' }))).toBe('HOLD_CASE_ENDED');
  }, 90_000);

  test('hold all of a person where no item is named, and nothing that is booked already', async () => {
    await facts();
    const number = await open();
    await hold(number, { item: null });
    expect((await readiness(office, { scheme: 'deals', period: periodOf('2026-10') })).map(({ is }) => is)).toEqual([
      'items held',
      'investigation open',
    ]);
    await lockOctober();
    const booked = await read(office, (desk) => desk.selectFrom('settled').select('subject').distinct().execute());
    expect(booked).toEqual([{ subject: 'E2' }]);
    const other = await open('E2');
    expect(await code(hold(other))).toBe('HOLD_LOCKED');
  }, 90_000);

  test('find by one hand and confirm by another; only then schemes read the finding', async () => {
    const number = await open();
    expect(await code(of('MA1').then((own) => investigate(own, { person: 'E3', text: 'x', rows: [], evidence: [] })))).toBe('NOT_YOURS');
    expect(await code(of('HR1').then((own) => investigate(own, { person: 'HR1', text: 'x', rows: [], evidence: [] })))).toBe('OWN_AFFAIR');
    expect(await code(find('HR2', number, { found: 'then' }))).toBe('PEOPLE_DAY');
    await find('HR1', number);
    expect(await read(office, (desk) => waitingRows(desk))).toEqual([]);
    const confirm = async (person: string) => confirmFinding(await of(person), { number, note: '证据确凿' });
    expect(await code(confirm('HR1'))).toBe('SAME_HAND');
    await hold(number);
    expect((await confirm('HR2')).state).toBe('confirmed');
    const [row] = await read(office, (desk) => waitingRows(desk, 'findings'));
    expect(row?.cells).toEqual({ employee_id: 'E1', store_id: null, found_on: '2026-10-20', kind: 'fraud' });
    expect(await read(office, (desk) => holdsOf(desk))).toEqual([]);
    const { batch } = await takeOver(await of('ST1'), { table: 'findings', tables: await tablesOf(office) });
    expect(batch?.manifest.days).toEqual({ '2026-10-20': 1 });
    const who = await Promise.all(
      ['E1', 'HR2', 'AU1', 'MA1', 'E3', 'FI1'].map(async (person) => read(await of(person), (desk) => filesOf(desk))),
    );
    expect(who.map(({ length }) => length)).toEqual([1, 1, 1, 0, 0, 0]);
  }, 90_000);
});

describe('key behaviours', () => {
  const late: Behaviour = { person: 'E1', type: '迟到', day: '2026-11-02', points: '-2', text: '晚到 40 分钟', evidence: [PROOF] };
  const note = async (person: string, more: Partial<Behaviour> = {}) => noteBehaviour(await of(person), { ...late, ...more });
  const decide = async (person: string, number: number, step: 'confirm' | 'dismiss', why: string | null = null) =>
    decideBehaviour(await of(person), { number, step, note: why });
  const kind = async (person: string, more: Partial<Parameters<typeof setBehaviourKind>[1]> = {}) =>
    setBehaviourKind(await of(person), { type: '迟到', fact_table: 'events', least: '-5', most: '-1', ...more });

  test('are noted by the manager within the range of their kind, and count once another has confirmed them', async () => {
    expect(await code(kind('MA1'))).toBe('NOT_YOURS');
    for (const table of ['orders', 'constructor']) expect(await code(kind('HR1', { fact_table: table }))).toBe('BEHAVIOUR_TABLE');
    expect(await code(kind('HR1', { least: '0' }))).toBe('BEHAVIOUR_RANGE');
    expect(await code(kind('HR1', { least: '-1.00001' }))).toBe('BEHAVIOUR_POINTS');
    await kind('HR1');
    expect(await code(note('MA1', { type: '旷工' }))).toBe('BEHAVIOUR_KIND');
    for (const points of ['-5.0001', '-0.9999']) expect(await code(note('MA1', { points }))).toBe('BEHAVIOUR_RANGE');
    expect(await code(note('MA1', { day: '2026-11-04' }))).toBe('BEHAVIOUR_DAY');
    expect(await code(note('MA1', { person: 'E2' }))).toBe('PERSON_UNSEEN');
    expect(await code(note('MA1', { person: 'MA1' }))).toBe('OWN_AFFAIR');
    expect(await code(note('MA1', { evidence: [] }))).toBe('CASE_EVIDENCE_NEEDED');
    await note('MA1', { points: '-1', day: '2026-11-03' });
    const { number } = await note('MA1', { points: '-5' });
    expect(await code(decide('MA1', number, 'confirm'))).toBe('SAME_HAND');
    expect(await code(decide('E1', number, 'confirm'))).toBe('OWN_AFFAIR');
    expect(await code(decide('E3', number, 'confirm'))).toBe('CASE_MISSING');
    expect((await decide('HR1', number, 'confirm')).state).toBe('confirmed');
    const [row] = await read(office, (desk) => waitingRows(desk, 'events'));
    expect(row?.cells).toEqual({ employee_id: 'E1', happened_on: '2026-11-02', type: '迟到', points: '-5' });
  }, 60_000);

  test('of a monthly inspection become findings; what does not count has a reason; one’s own note is taken back', async () => {
    await kind('HR1', { type: 'inspection', fact_table: 'findings', least: '0', most: '0' });
    const seen = { type: 'inspection', points: '0', text: '台账不全' };
    const one = (await note('MA1', seen)).number;
    const two = (await note('MA1', seen)).number;
    await decide('HR1', one, 'confirm');
    expect((await read(office, (desk) => waitingRows(desk)))[0]?.cells).toEqual({
      employee_id: 'E1',
      found_on: '2026-11-02',
      kind: 'inspection',
    });
    expect(await code(decide('HR1', two, 'dismiss'))).toBe('REASON_MISSING');
    const back = async (person: string) => withdrawBehaviour(await of(person), two, '记错人');
    expect(await code(back('HR1'))).toBe('CASE_NOT_OWN');
    expect((await back('MA1')).state).toBe('withdrawn');
    await kind('HR1', { type: 'inspection', fact_table: 'findings', least: '0', most: '0', withdrawn: true });
    expect(await code(note('MA1', seen))).toBe('BEHAVIOUR_KIND');
  }, 60_000);
});

describe('what is due by a day', () => {
  const weekly: Rule = {
    name: '周报',
    what: 'report',
    cadence: 'weekly',
    due: 0,
    people: ['E1', 'E2'],
    fact_table: null,
    from_day: '2026-11-01',
    to_day: null,
  };
  const rule = async (more: Partial<Rule> = {}, person = 'HR1') => setRule(await of(person), { ...weekly, ...more });
  const hand = async (person: string, number: number, day: string) =>
    (await handIn(await of(person), { rule: number, day, text: '本周进展', evidence: [] })).came;
  const at = (day: string): void => {
    now = new Date(`${day}T08:00:00Z`);
  };

  test('reports by the week come until Sunday; a day later they are late for ever', async () => {
    const number = await rule();
    at('2026-11-08');
    expect(await hand('E1', number, '2026-11-04')).toBe('in time');
    at('2026-11-09');
    expect(await hand('E2', number, '2026-11-04')).toBe('late');
    expect(await hand('E1', number, '2026-11-04')).toBe('late');
    const on = async (person: string, day: string) =>
      read(await of(person), async (desk) =>
        (await reportsOn(desk, await ruleNumbered(desk, number), { from: '2026-11-01', day })).map((each) => [
          each.last,
          each.person,
          each.standing,
        ]),
      );
    expect(await on('HR1', '2026-11-15')).toEqual([
      ['2026-11-01', 'E1', 'missing'],
      ['2026-11-01', 'E2', 'missing'],
      ['2026-11-08', 'E1', 'in time'],
      ['2026-11-08', 'E2', 'late'],
      ['2026-11-15', 'E1', 'due'],
      ['2026-11-15', 'E2', 'due'],
    ]);
    // A supervisor sees the reports of the own units, E2 sits elsewhere.
    expect((await on('MA1', '2026-11-08')).slice(2)).toEqual([
      ['2026-11-08', 'E1', 'in time'],
      ['2026-11-08', 'E2', 'due'],
    ]);
    expect(await code(hand('E3', number, '2026-11-04'))).toBe('REPORT_NOT_YOURS');
    for (const day of ['2026-11-16', '2026-10-20']) expect(await code(hand('E1', number, day))).toBe('REPORT_DAY');
    await endRule(await of('HR1'), { number, to: '2026-11-08' });
    expect(await code(hand('E1', number, '2026-11-09'))).toBe('REPORT_DAY');
    expect(await code(of('HR1').then((own) => endRule(own, { number, to: '2026-11-08' })))).toBe('RULE_ENDED');
  }, 60_000);

  test('a report is taken or given back by who leads its person or asked for it; what was given back is owed again', async () => {
    at('2026-11-08');
    const rule_ = await rule();
    const reported = async (day: string) => (await handIn(await of('E1'), { rule: rule_, day, text: '本周进展', evidence: [] })).number;
    const first = await reported('2026-11-04');
    const path = join(testFolder(), '周报.txt');
    writeFileSync(path, '三单');
    await layReportFile(await of('E1'), { number: first, path, name: '周报.txt' });
    expect(await code(of('MA1').then((own) => layReportFile(own, { number: first, path, name: 'x.txt' })))).toBe('REPORT_OTHERS');
    const waits = async (person: string) =>
      (await waitingFor(await of(person))).rows.filter(({ kind }) => kind === 'report').map(({ number, steps }) => [number, ...steps]);
    expect([await waits('MA1'), await waits('HR1'), await waits('HR2'), await waits('E1')]).toEqual([
      [[first, 'take', 'give back']],
      [[first, 'take', 'give back']],
      [],
      [],
    ]);
    expect(await readReport(await of('MA1'), first)).toMatchObject({
      ...{ person: 'E1', text: '本周进展', came: '2026-11-08', due: '2026-11-08', late: false, mayTake: true },
      files: [{ name: '周报.txt' }],
    });
    expect(await code(of('E2').then((own) => readReport(own, first)))).toBe('REPORT_MISSING');
    const decide = async (person: string, number: number, step: ReportStep, note: string | null = null) =>
      decideReport(await of(person), { number, step, note });
    expect(await code(decide('E1', first, 'taken'))).toBe('OWN_AFFAIR');
    expect(await code(decide('HR2', first, 'taken'))).toBe('REPORT_UNTAKEN');
    expect(await code(decide('MA1', first, 'given back'))).toBe('REASON_MISSING');
    await decide('MA1', first, 'given back', '没有写数');
    expect(await code(decide('HR1', first, 'taken'))).toBe('REPORT_DECIDED');
    expect(await code(of('E1').then((own) => layReportFile(own, { number: first, path, name: 'y.txt' })))).toBe('REPORT_DECIDED');
    const told = await noticesOf(await of('E1'), 'E1', { unread: true, after: 0, limit: 99 });
    expect(told.at(0)).toMatchObject({ kind: 'report given back', link: '/mine/reports' });
    const own = async () =>
      read(await of('E1'), async (desk) =>
        (await ownReports(desk, 'E1', dayOf(now)))
          .filter((each) => each.rule === rule_)
          .map(({ last, standing, report }) => [last, standing, report?.step]),
      );
    expect((await own()).slice(0, 1)).toEqual([['2026-11-08', 'due', 'given back']]);
    // Its day is over: the one that replaces it is late, by its own day.
    at('2026-11-09');
    const second = await reported('2026-11-04');
    await decide('HR1', second, 'taken');
    expect((await own()).slice(0, 2)).toEqual([
      ['2026-11-15', 'due', undefined],
      ['2026-11-08', 'late', 'taken'],
    ]);
    expect(await waits('MA1')).toEqual([]);
  }, 60_000);

  test('rules say who, what and by when', async () => {
    expect(await code(rule({}, 'MA1'))).toBe('NOT_YOURS');
    for (const due of [-1, 61, 0.5]) expect(await code(rule({ due }))).toBe('RULE_DUE');
    expect(await code(rule({ people: [] }))).toBe('RULE_WHOSE');
    expect(await code(rule({ what: 'facts' }))).toBe('RULE_WHOSE');
    expect(await code(rule({ people: ['E9'] }))).toBe('PERSON_UNSEEN');
    expect(await code(rule({ to_day: '2026-10-31' }))).toBe('PEOPLE_DAYS');
    expect(await code(of('HR1').then((own) => endRule(own, { number: 99, to: '2026-11-08' })))).toBe('RULE_MISSING');
    const daily = await rule({ cadence: 'daily', due: 1 });
    at('2026-11-05');
    expect([await hand('E1', daily, '2026-11-04'), await hand('E1', daily, '2026-11-03')]).toEqual(['in time', 'late']);
  }, 60_000);

  test('facts are owed by the third of the next month, and block the month while they are missing', async () => {
    await work().released(DEALS);
    const number = await rule({
      name: '成交数据',
      what: 'facts',
      cadence: 'monthly',
      due: 3,
      people: ['ST1'],
      fact_table: 'deals',
      from_day: '2026-10-01',
    });
    const blocked = async () => readiness(await of('FI1'), { scheme: 'deals', period: periodOf('2026-10') });
    const missing = { is: 'facts missing', fact_table: 'deals', title: '成交', people: ['ST1'], due: '2026-11-03' };
    const empty = [
      { is: 'table empty', fact_table: 'deals', title: '成交' },
      { is: 'table empty', fact_table: 'employees', title: '员工' },
    ];
    expect(await blocked()).toEqual([{ ...missing, overdue: false }, ...empty]);
    at('2026-11-04');
    expect(await blocked()).toEqual([{ ...missing, overdue: true }, ...empty]);
    await work().imports('employees.csv', 'employee_id,name,base_pay\nE1,王芳,3000\n');
    const wrong = await work().imports('september.csv', deals('9 E1 2026-09-30 1 0'), { table: 'deals' });
    const batch = await work().imports('deals.csv', deals('1 E1 2026-10-05 20000 0'), { table: 'deals' });
    expect(wrong).toBeLessThan(batch);
    expect(await blocked()).toEqual([]);
    const [delivery] = await read(office, (desk) => deliveriesOn(desk, { from: '2026-10-01', to: '2026-10-31', day: '2026-11-04' }));
    expect(delivery).toMatchObject({ rule: number, batches: [batch], came: '2026-11-04', standing: 'late', due: '2026-11-03' });
  }, 60_000);
});

describe('random checks', () => {
  test('are drawn by a written seed, and by the same seed the same', () => {
    const ids = ['C1', 'C2', 'C3', 'C4', 'C5'];
    expect(pickedBy('种子', ids, 2)).toEqual(pickedBy('种子', [...ids, 'C1'].toReversed(), 2));
    expect(new Set(pickedBy('种子', ids, 9))).toEqual(new Set(ids));
    expect(ids.some((_, k) => pickedBy(`s${k}`, ids, 2).join() !== pickedBy('种子', ids, 2).join())).toBe(true);
  });

  test('of the customers of a week become rows once they are scored', async () => {
    await work().released(DEALS);
    await work().imports('deals.csv', deals(...Array.from({ length: 12 }, (_, k) => `C${k} E1 2026-10-${k + 20} 100 0`)));
    const table = (await tablesOf(office)).find(({ name }) => name === 'deals');
    if (table === undefined) throw new Error('no table');
    const served = { table, employee: 'employee_id', customer: 'deal_id' };
    const order: Drawing = { person: 'E1', week_end: '2026-10-26', seed: '2026-10-26 例会掷出 4163', count: 3, checker: 'MA1', served };
    const draw = async (more: Partial<Drawing> = {}, person = 'HR1') => drawSample(await of(person), { ...order, ...more });
    expect(await code(draw({}, 'MA1'))).toBe('NOT_YOURS');
    expect(await code(draw({ count: 0 }))).toBe('SAMPLE_COUNT');
    for (const most of ['0', 'much', '-1']) expect(await code(draw({ most }))).toBe('SAMPLE_MOST');
    expect(await code(draw({ week_end: '2026-11-04' }))).toBe('SAMPLE_WEEK');
    expect(await code(draw({ person: 'E2' }))).toBe('SAMPLE_NOBODY');
    expect(await code(draw({ checker: 'E1' }))).toBe('SAMPLE_CHECKER');
    expect(await code(draw({ served: { ...served, customer: 'guest' } }))).toBe('SAMPLE_TABLE');
    const sample = await draw();
    // The week to 26 October has the days from the 20th on.
    const customers = Array.from({ length: 7 }, (_, k) => `C${k}`);
    expect(sample).toMatchObject({ customers: 7, picked: pickedBy(order.seed, customers, 3) });
    expect(await code(draw({ seed: '另一个' }))).toBe('SAMPLE_TWICE');
    const [customer = ''] = sample.picked;
    const score = async (person: string, whom: string, value = '95.5') =>
      scoreSample(await of(person), { sample: sample.number, customer: whom, score: value, note: null });
    expect(await code(score('HR1', customer))).toBe('SAMPLE_NOT_YOURS');
    expect(await code(score('E3', customer))).toBe('SAMPLE_MISSING');
    expect(await code(score('MA1', 'C11'))).toBe('SAMPLE_CUSTOMER');
    expect(await code(score('MA1', customer, 'gut'))).toBe('BEHAVIOUR_POINTS');
    expect([sample.most, await code(score('MA1', customer, '100.01')), await code(score('MA1', customer, '-1'))]).toEqual([
      '100',
      'SAMPLE_SCORE',
      'BEHAVIOUR_POINTS',
    ]);
    const past = sql`INSERT INTO sample_scores SELECT organisation, number, 'C', '101', NULL, checker, at FROM samples`;
    expect((await refusal(write(office, ({ desk }) => past.execute(desk)))).code).toBe('GUARD_SAMPLE_SCORE');
    await score('MA1', customer);
    expect(await code(score('MA1', customer))).toBe('SAMPLE_SCORED');
    const [row] = await read(office, (desk) => waitingRows(desk, 'sample_checks'));
    expect(row?.cells).toEqual({ employee_id: 'E1', week_end: '2026-10-26', seed: order.seed, customer_id: customer, score: '95.5' });
    const { batch } = await takeOver(await of('ST1'), { table: 'sample_checks', tables: await tablesOf(office) });
    expect(batch?.manifest.totals['score']).toEqual({ sum: '955000', filled: 1 });
  }, 60_000);
});
