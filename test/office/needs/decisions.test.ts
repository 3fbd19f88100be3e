/** What people ask for and what is decided about them: disputes, applications, outcomes, investigations, each by hands that gain nothing by it. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiForTests, type TestApi } from '../../api.ts';
import { clinic, PROOF } from '../../cases-org.ts';
import { DEALS, deals, recordOf, STAFF } from '../../record.ts';
import { testFolder } from '../../terminal.ts';
import { type Players, playersOf } from './players.ts';

let api: TestApi;
let play: Players;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-11-02T12:00:00') });
  const office = await clinic({ ...(await api.organisation('总部')), now: () => api.clock.now }, '晨光');
  play = playersOf(api, office);
  await recordOf(office, { uploads: testFolder(), moment: () => '' }).released(DEALS);
  await play.imports('ST1', { name: 'employees.csv', text: STAFF });
  // E1 has sold for 20,000: 2 % of 10,000 and 3 % of 10,000 are 500; E2 for 10,000: 200.
  await play.imports('ST1', { name: 'deals.csv', text: deals('D1 E1 2026-10-05 20000 0', 'D2 E2 2026-10-06 10000 0'), table: 'deals' });
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

/** Computes, approves and locks October. */
async function locks(): Promise<number> {
  const { run } = await play.works('FI1', '/runs', { scheme: 'deals', period: '2026-10' });
  await play.does('FI1', `/runs/${run}/review`);
  await play.does('FI2', `/runs/${run}/approve`);
  await play.works('FI2', `/runs/${run}/lock`);
  return run;
}

test('W25: a suspicion holds an item and takes nothing; cleared, it is paid by an adjustment; proved by two hands, it is a fact', async () => {
  expect(await play.fails('MA1', '/investigations', { person: 'E1', text: '疑似虚假成交', evidence: [PROOF] })).toBe('403 NOT_YOURS');
  expect(await play.fails('HR1', '/investigations', { person: 'HR1', text: '自查', evidence: [PROOF] })).toBe('403 OWN_AFFAIR');
  const rows = [{ table: 'deals', batch: 2, row: 2 }];
  const { number } = await play.does('HR1', '/investigations', { person: 'E1', text: '疑似虚假成交', rows, evidence: [PROOF] });
  expect(await play.hidden('E2', `/cases/${number}`)).toMatch(/^404 /);
  await play.does('HR1', `/investigations/${number}/hold`, { scheme: 'deals', period: '2026-10', item: 'commission', why: '待查' });
  await locks();
  const account = async () => (await play.reads('FI1', '/people/E1/statement')).rows[0];
  // 3,000 of base pay is booked, 500 of commission waits.
  expect(await account()).toMatchObject({ fen: '300000', held: [`调查暂缓 C${number}`] });
  await play.does('HR1', `/investigations/${number}/find`, { kind: 'fraud', found: '2026-11-02', note: '顾客联系不上' });
  expect(await play.fails('HR1', `/investigations/${number}/confirm`, { note: '属实' })).toBe('403 SAME_HAND');
  await play.does('HR2', `/investigations/${number}/clear`, { note: '顾客当面确认' });
  const order = { scheme: 'deals', period: '2026-10', reason: `调查 C${number} 澄清` };
  expect(await play.works('FI1', '/adjustments', order)).toEqual({ adjustment: 1 });
  await play.does('FI2', '/adjustments/1/approve');
  expect((await account()).fen).toBe('350000');
  const second = await play.does('HR1', '/investigations', { person: 'E2', text: '刷单', evidence: [PROOF] });
  await play.does('HR1', `/investigations/${second.number}/find`, { kind: 'fraud', found: '2026-11-02', note: '聊天记录' });
  await play.does('HR2', `/investigations/${second.number}/confirm`, { note: '属实' });
  expect(await play.does('ST1', '/decided/take-over', { table: 'findings' })).toMatchObject({ rows: 1 });
}, 180_000);

test('W12: a dispute comes within its days, from whom the result is about; another hand explains why it stands, and that ends it', async () => {
  const words = {
    scheme: 'deals',
    period: '2026-10',
    node: { is: 'fact', table: 'deals', batch: 2, row: 2 },
    text: '这单是我的',
    evidence: [PROOF],
  };
  // Locked on the second: seven days are until the ninth.
  play.on('2026-11-10');
  expect(await play.fails('E2', '/disputes', words)).toMatch(/DISPUTE_LATE$/);
  expect(await play.fails('E2', '/disputes', { ...words, period: '2026-09' })).toMatch(/DISPUTE_NOT_OUT$/);
  await play.does('AD1', '/case-settings', { name: 'dispute days', value: 8 });
  const { number } = await play.does('E2', '/disputes', words);
  const handles = (person: string, step: string, note: string | null = null) =>
    play.fails(person, `/disputes/${number}/handle`, { step, note });
  expect(await handles('E2', 'examine')).toMatch(/^403 /);
  expect(await handles('MA1', 'examine')).toMatch(/^40[34] /);
  expect(await handles('HR1', 'examine')).toBe('200 none');
  expect(await handles('HR1', 'accept', '成立')).toMatch(/DISPUTE_NO_REMEDY$/);
  expect(await handles('HR1', 'explain')).toBe('422 REASON_MISSING');
  expect(await handles('HR1', 'explain', '登记人是王芳，录音一致')).toBe('200 none');
  const shown = await play.reads('E2', `/cases/${number}`);
  expect(shown.state).toBe('explained');
  expect(shown.steps.map(({ step, actor }: { step: string; actor: string }) => `${step} ${actor}`)).toEqual([
    'open E2',
    'examine HR1',
    'explain HR1',
  ]);
  expect(shown.steps[2].note).toBe('登记人是王芳，录音一致');
  const told = (await play.reads('E2', '/notices')).rows.map(({ kind }: { kind: string }) => kind);
  expect(told).toContain('case moved');
  expect(await handles('HR2', 'examine')).toMatch(/CASE_STATE$/);
  expect(await play.hidden('E1', `/cases/${number}`)).toMatch(/^404 /);
}, 60_000);

test('W19: a raise, a share of profit and a major contribution are applied for with evidence and granted by two others; a raise takes effect from its day', async () => {
  const raise = { person: 'E1', what: 'raise', amount: '500.00', from: '2026-12-01', text: '连续三个月达标', evidence: [PROOF] };
  expect(await play.fails('E1', '/applications', { ...raise, amount: '500.001' })).toBe('422 APPLICATION_AMOUNT');
  expect(await play.fails('E1', '/applications', { ...raise, evidence: [] })).toBe('422 CASE_EVIDENCE_NEEDED');
  expect(await play.fails('E2', '/applications', raise)).toMatch(/^40[34] /);
  const { number } = await play.does('MA1', '/applications', raise);
  const decides = (of: number, person: string, step: string, note: string | null = null) =>
    play.fails(person, `/applications/${of}/decide`, { step, note });
  expect(await decides(number, 'MA1', 'endorse')).toBe('403 NOT_YOURS');
  expect(await decides(number, 'EX1', 'grant')).toMatch(/CASE_STATE$/);
  expect(await decides(number, 'HR1', 'endorse')).toBe('200 none');
  expect(await decides(number, 'HR1', 'grant')).toBe('403 SAME_HAND');
  expect(await decides(number, 'EX1', 'grant')).toBe('200 none');
  const pay = async () => (await play.reads('E1', '/people/E1/base-pay')).rows;
  expect(await pay()).toHaveLength(1);
  expect(await play.fails('EX1', `/applications/${number}/effect`)).toBe('403 NOT_YOURS');
  await play.does('HR2', `/applications/${number}/effect`);
  expect(await pay()).toContainEqual({ from: '2026-12-01', fen: '350000' });
  const share = await play.does('E2', '/applications', { ...raise, person: 'E2', what: 'profit share', amount: '1200.50', from: null });
  expect(await decides(share.number, 'HR2', 'endorse')).toBe('200 none');
  expect(await decides(share.number, 'EX1', 'reject')).toBe('422 REASON_MISSING');
  expect(await decides(share.number, 'EX1', 'reject', '利润没有到线')).toBe('200 none');
  const contribution = await play.does('E3', '/applications', { ...raise, person: 'E3', what: 'contribution', amount: '2.5', from: null });
  expect(await decides(contribution.number, 'HR1', 'endorse')).toBe('200 none');
  expect(await decides(contribution.number, 'EX1', 'grant')).toBe('200 none');
  const waiting = (await play.reads('ST1', '/decided')).rows;
  expect(waiting).toEqual(
    expect.arrayContaining([
      { fact_table: 'applications', count: 2 },
      { fact_table: 'contributions', count: 1 },
    ]),
  );
  expect(await play.does('ST1', '/decided/take-over', { table: 'applications' })).toMatchObject({ rows: 2 });
}, 60_000);

test('W20: colleagues nominate, a jury votes in stars, and those who run the award select within its places', async () => {
  const order = { kind: 'star', period: '2026-10', winners: 1, jury: ['EX1', 'MA1'], text: '月度之星' };
  expect(await play.fails('MA1', '/awards', order)).toBe('403 NOT_YOURS');
  const { number } = await play.does('HR1', '/awards', order);
  const at = (path: string) => `/awards/${number}/${path}`;
  expect(await play.fails('E1', at('nominate'), { candidate: 'E1', text: '我' })).toBe('403 OWN_AFFAIR');
  await play.does('E2', at('nominate'), { candidate: 'E1', text: '帮了新人' });
  await play.does('E1', at('nominate'), { candidate: 'E2', text: '零投诉' });
  expect(await play.fails('EX1', at('vote'), { candidate: 'E1', stars: 5 })).toMatch(/AWARD_STATE$/);
  await play.does('HR1', at('open-vote'));
  expect(await play.fails('E3', at('vote'), { candidate: 'E1', stars: 5 })).toBe('403 AWARD_JURY');
  await play.does('EX1', at('vote'), { candidate: 'E1', stars: 4 });
  expect(await play.hidden('EX1', at('standings'))).toBe('403 NOT_YOURS');
  expect((await play.reads('HR1', at('standings'))).rows[0]).toMatchObject({ candidate: 'E1', stars: 4, rank: 1 });
  expect(await play.fails('HR1', at('select'), { winners: ['E1', 'E2'] })).toMatch(/^4\d\d AWARD_/);
  expect((await play.does('HR1', at('select'), { winners: ['E1'] })).state).toBe('selected');
  expect(await play.does('ST1', '/decided/take-over', { table: 'awards' })).toMatchObject({ rows: 1 });
}, 60_000);

test('W22: whoever leads puts an outcome forward with evidence, the person is heard, two others decide, and a third lets it take effect', async () => {
  const order = { person: 'E3', what: 'dismissal', text: '连续三月不合格', evidence: [PROOF] };
  expect(await play.fails('E1', '/outcomes', order)).toBe('403 NOT_YOURS');
  expect(await play.fails('MA1', '/outcomes', { ...order, person: 'E2' })).toMatch(/^40[34] /);
  expect(await play.fails('MA1', '/outcomes', { ...order, evidence: [] })).toBe('422 CASE_EVIDENCE_NEEDED');
  const { number } = await play.does('MA1', '/outcomes', order);
  const decides = (person: string, step: string) => play.fails(person, `/outcomes/${number}/decide`, { step, note: '同意' });
  expect(await decides('HR1', 'decide')).toMatch(/CASE_STATE$/);
  expect(await play.fails('E1', `/outcomes/${number}/hear`, { statement: '不是我' })).toMatch(/^40[34] /);
  await play.does('E3', `/outcomes/${number}/hear`, { statement: '两个月病假' });
  expect(await decides('HR1', 'decide')).toBe('200 none');
  expect(await decides('HR1', 'confirm')).toBe('403 NOT_YOURS');
  expect(await decides('EX1', 'confirm')).toBe('200 none');
  await play.does('HR2', `/outcomes/${number}/effect`, { is: 'leaving', day: '2026-11-30' });
  expect((await play.reads('HR1', '/people/E3?on=2026-12-01')).standing).toBe('left');
}, 60_000);
