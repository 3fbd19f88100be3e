/** What is noted while a month runs: data and reports by their days, key behaviours, random checks of customers; each by its own hand. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiForTests, type TestApi } from '../../api.ts';
import { clinic, PROOF } from '../../cases-org.ts';
import { type Players, playersOf } from './players.ts';

let api: TestApi;
let play: Players;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-11-01T12:00:00') });
  play = playersOf(api, await clinic({ ...(await api.organisation('总部')), now: () => api.clock.now }, '晨光'));
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

test('W5: the operations team delivers the month by its day; on the last day it is in time, a day later it is late, and stays so', async () => {
  const owed = { what: 'facts', cadence: 'monthly', due: 3, people: ['ST1'], from_day: '2026-10-01' };
  expect(await play.fails('ST1', '/deadlines', { ...owed, name: '订单', fact_table: 'orders' })).toBe('403 NOT_YOURS');
  for (const table of ['orders', 'visits', 'attendance', 'surveys'])
    await play.does('HR1', '/deadlines', { ...owed, name: table, fact_table: table });
  const month = '/deliveries?from=2026-10-01&to=2026-10-31';
  const standings = async () => {
    const { rows } = await play.reads('FI1', month);
    return rows.map(({ fact_table, standing }: { fact_table: string; standing: string }) => `${fact_table} ${standing}`);
  };
  play.on('2026-11-02');
  await play.imports('ST1', { name: 'orders.csv', text: 'order_id,employee_id,paid_on,amount\nO1,E1,2026-10-05,100\n' });
  play.on('2026-11-03');
  expect(await standings()).toEqual(['orders in time', 'visits due', 'attendance due', 'surveys due']);
  await play.imports('ST1', { name: 'visits.csv', text: 'customer_id,employee_id,arrived_on,consumed\nC1,E1,2026-10-05,是\n' });
  play.on('2026-11-04');
  await play.imports('ST1', { name: 'attendance.csv', text: 'employee_id,day,status\nE1,2026-10-05,late\n' });
  // Rows of another month do not stand for October.
  await play.imports('ST1', {
    name: 'surveys.csv',
    text: 'response_id,employee_id,day,kind,score\nR1,E1,2026-11-01,customer,90\n',
    table: 'surveys',
  });
  expect(await standings()).toEqual(['orders in time', 'visits in time', 'attendance late', 'surveys missing']);
  expect(await play.hidden('MA1', month)).toBe('403 NOT_YOURS');
  const { rows } = await play.reads('ST1', month);
  expect(rows[0]).toMatchObject({ due: '2026-11-03', came: '2026-11-02', people: ['ST1'], batches: [1] });
}, 120_000);

test('W6: reports of the day, the week to its Sunday and the month come from those who owe them, and their supervisor sees whose is missing', async () => {
  const order = { what: 'report', people: ['E1', 'E3'], from_day: '2026-11-01' };
  const set = async (name: string, cadence: string, due: number): Promise<number> =>
    (await play.does('HR1', '/deadlines', { ...order, name, cadence, due })).number;
  const [daily, weekly, monthly] = [await set('日报', 'daily', 0), await set('周报', 'weekly', 0), await set('月报', 'monthly', 2)];
  const hands = async (person: string, rule: number, day: string) =>
    (await play.does(person, `/deadlines/${rule}/reports`, { day, text: '完成三单' })).came;
  play.on('2026-11-05');
  expect([await hands('E1', daily, '2026-11-05'), await hands('E1', daily, '2026-11-04')]).toEqual(['in time', 'late']);
  expect(await play.fails('E1', `/deadlines/${daily}/reports`, { day: '2026-11-06', text: '明天' })).toBe('409 REPORT_DAY');
  expect(await play.fails('E2', `/deadlines/${weekly}/reports`, { day: '2026-11-05', text: '不是我' })).toBe('403 REPORT_NOT_YOURS');
  play.on('2026-11-08');
  expect(await hands('E1', weekly, '2026-11-05')).toBe('in time');
  play.on('2026-11-09');
  expect(await hands('E3', weekly, '2026-11-05')).toBe('late');
  const seenBy = async (person: string, rule: number) =>
    (await play.reads(person, `/deadlines/${rule}/reports?from=2026-11-02`)).rows.map(
      (row: { person: string; last: string; standing: string }) => `${row.person} ${row.last} ${row.standing}`,
    );
  expect(await seenBy('MA1', weekly)).toEqual(['E1 2026-11-08 in time', 'E3 2026-11-08 late']);
  expect(await seenBy('E1', weekly)).toEqual(['E1 2026-11-08 in time', 'E3 2026-11-08 missing']);
  // The month is due until its second day after.
  play.on('2026-12-02');
  expect(await hands('E1', monthly, '2026-11-30')).toBe('in time');
  play.on('2026-12-03');
  expect(await hands('E3', monthly, '2026-11-30')).toBe('late');
  play.on('2026-11-09');
}, 60_000);

test('W7: a key behaviour is noted with evidence by whoever leads, confirmed by another hand, and only then counts', async () => {
  const kind = { fact_table: 'events', least: '-5', most: '-1' };
  expect(await play.fails('MA1', '/behaviour-kinds', { ...kind, type: 'late' })).toBe('403 NOT_YOURS');
  await play.does('HR1', '/behaviour-kinds', { ...kind, type: 'late' });
  await play.does('HR1', '/behaviour-kinds', { type: 'inspection', fact_table: 'findings', least: '0', most: '0' });
  const late = { person: 'E1', type: 'late', day: '2026-11-08', points: '-5', text: '晚到半小时', evidence: [PROOF] };
  const notes = (person: string, more: object) => play.fails(person, '/behaviours', { ...late, ...more });
  expect(await notes('MA1', { points: '-5.0001' })).toBe('422 BEHAVIOUR_RANGE');
  expect(await notes('MA1', { points: '-0.9999' })).toBe('422 BEHAVIOUR_RANGE');
  expect(await notes('MA1', { day: '2026-11-10' })).toMatch(/BEHAVIOUR_DAY$/);
  expect(await notes('MA1', { evidence: [] })).toMatch(/CASE_EVIDENCE_NEEDED$/);
  expect(await notes('MA1', { person: 'E2' })).toMatch(/^40[34] /);
  expect(await notes('MA1', { person: 'MA1' })).toBe('403 OWN_AFFAIR');
  expect(await notes('E3', {})).toBe('403 NOT_YOURS');
  const { number } = await play.does('MA1', '/behaviours', late);
  expect(await play.fails('MA1', `/behaviours/${number}/decide`, { step: 'confirm' })).toBe('403 SAME_HAND');
  expect((await play.reads('ST1', '/decided')).rows).toEqual([]);
  await play.does('HR1', `/behaviours/${number}/decide`, { step: 'confirm' });
  const inspected = await play.does('HR1', '/behaviours', { ...late, person: 'E2', type: 'inspection', points: '0', text: '月度督察' });
  await play.does('HR2', `/behaviours/${inspected.number}/decide`, { step: 'dismiss', note: '已整改' });
  expect((await play.reads('ST1', '/decided')).rows).toEqual([{ fact_table: 'events', count: 1 }]);
  expect(await play.fails('HR1', '/decided/take-over', { table: 'events' })).toBe('403 NOT_YOURS');
  expect(await play.does('ST1', '/decided/take-over', { table: 'events' })).toMatchObject({ rows: 1 });
  expect((await play.reads('E1', `/cases/${number}`)).state).toBe('confirmed');
  expect(await play.hidden('E2', `/cases/${number}`)).toMatch(/^404 /);
}, 60_000);

test('W24: customers are drawn by a seed that anybody can draw again, and scored by a checker who serves none of them', async () => {
  const rows = ['C11', 'C12', 'C13', 'C14'].map((id) => `${id},E2,2026-11-04,是\n`).join('');
  const visits = `customer_id,employee_id,arrived_on,consumed\n${rows}C15,MA1,2026-11-04,是\nC11,E3,2026-11-05,是\nC12,E3,2026-11-05,是\nC13,E3,2026-11-05,是\nC14,E3,2026-11-05,是\n`;
  await play.imports('ST1', { name: 'visits-november.csv', text: visits, table: 'visits' });
  const served = { table: 'visits', employee: 'employee_id', customer: 'customer_id' };
  const draw = { person: 'E2', week_end: '2026-11-08', seed: '掷出 4163', count: 2, checker: 'MA1', served };
  expect(await play.fails('MA1', '/samples', draw)).toBe('403 NOT_YOURS');
  expect(await play.fails('HR1', '/samples', { ...draw, checker: 'E2' })).toMatch(/SAMPLE_CHECKER$/);
  expect(await play.fails('HR1', '/samples', { ...draw, checker: 'E3' })).toMatch(/SAMPLE_CHECKER$/);
  expect(await play.fails('HR1', '/samples', { ...draw, week_end: '2026-11-10' })).toMatch(/SAMPLE_WEEK$/);
  const sample = await play.does('HR1', '/samples', draw);
  expect([sample.customers, sample.picked.length, sample.seed]).toEqual([4, 2, '掷出 4163']);
  expect(await play.fails('HR1', '/samples', draw)).toMatch(/SAMPLE_TWICE$/);
  const [first, second] = sample.picked as readonly [string, string];
  const scores = `/samples/${sample.number}/score`;
  expect(await play.fails('HR1', scores, { customer: first, score: '90' })).toMatch(/^40[39] /);
  expect(await play.fails('MA1', scores, { customer: first, score: '90.00001' })).toMatch(/BEHAVIOUR_POINTS$/);
  expect(await play.fails('MA1', scores, { customer: 'C15', score: '90' })).toMatch(/^4\d\d /);
  await play.does('MA1', scores, { customer: first, score: '100' });
  await play.does('MA1', scores, { customer: second, score: '0' });
  expect(await play.does('ST1', '/decided/take-over', { table: 'sample_checks' })).toMatchObject({ rows: 2 });
  expect((await play.reads('E2', '/samples')).rows).toHaveLength(1);
  expect((await play.reads('E1', '/samples')).rows).toEqual([]);
}, 60_000);
