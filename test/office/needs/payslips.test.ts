/** A payslip is read as data and signed by its person alone, over exactly what was booked; finance sees who has signed. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Office } from '../../../src/desk/office/office.ts';
import { codeOf, openApiForTests, type TestApi } from '../../api.ts';
import { clinic } from '../../cases-org.ts';
import { DEALS, deals, recordOf, STAFF } from '../../record.ts';
import { testFolder } from '../../terminal.ts';
import { type Players, playersOf } from './players.ts';

let api: TestApi;
let office: Office;
let play: Players;

beforeAll(async () => {
  api = await openApiForTests({ now: new Date('2026-11-02T12:00:00') });
  office = await clinic({ ...(await api.organisation('总部')), now: () => api.clock.now }, '晨光');
  play = playersOf(api, office);
  await recordOf(office, { uploads: testFolder(), moment: () => '' }).released(DEALS);
  await play.imports('ST1', { name: 'employees.csv', text: STAFF });
  await play.imports('ST1', { name: 'deals.csv', text: deals('D1 E1 2026-10-05 20000 0', 'D2 E2 2026-11-01 10000 0'), table: 'deals' });
}, 120_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

/** Computes and approves a month, and locks it; gives the run. */
async function locked(period: string): Promise<number> {
  const { run } = await play.works('FI1', '/runs', { scheme: 'deals', period });
  await play.does('FI1', `/runs/${run}/review`);
  await play.does('FI2', `/runs/${run}/approve`);
  expect(await play.hidden('E1', `/mine/payslips/${run}/lines`)).toBe('404 PAYSLIP_MISSING');
  await play.works('FI2', `/runs/${run}/lock`);
  return run;
}

test('W15: an employee signs the payslip that was read; another text, somebody else’s, or on behalf of somebody is refused', async () => {
  const run = await locked('2026-10');
  const path = `/mine/payslips/${run}`;
  const slip = await play.reads('E1', `${path}/lines`);
  // 2 % of 10,000 and 3 % of 10,000 beside 3,000 of base pay.
  expect(slip).toMatchObject({ run, scheme: 'deals', period: '2026-10', fen: '350000', signed: null });
  expect(slip.lines).toEqual([
    { item: 'base', title: '底薪', charge: '2026-10', fen: '300000', adjustment: null },
    { item: 'commission', title: '提成', charge: '2026-10', fen: '50000', adjustment: null },
  ]);
  const other = await play.reads('E2', `${path}/lines`);
  expect([other.fen, other.hash === slip.hash]).toEqual(['200000', false]);
  expect(await play.fails('E1', `${path}/sign`, { hash: other.hash })).toBe('409 PAYSLIP_CHANGED');
  expect(await play.fails('E3', `${path}/sign`, { hash: slip.hash })).toBe('404 PAYSLIP_MISSING');
  expect(await play.fails('E1', '/mine/payslips/99/sign', { hash: slip.hash })).toBe('404 PAYSLIP_MISSING');
  await play.does('FI1', '/delegations', { taker: 'E3', roles: ['finance'], from: '2026-11-01', to: '2026-11-30', reason: '出差' });
  const behalf = (await play.as('E3')).behalf('FI1');
  expect(codeOf(await behalf.post(`${path}/sign`, { hash: other.hash }))).toBe('SIGN_OWN');
  const { signed } = await play.does('E1', `${path}/sign`, { hash: slip.hash });
  play.on('2026-11-03');
  expect(await play.does('E1', `${path}/sign`, { hash: slip.hash })).toEqual({ signed });
  expect((await play.reads('E1', `${path}/lines`)).signed).toBe(signed);
  const signers = `/runs/${run}/payslip-signatures`;
  expect((await play.reads('FI1', signers)).rows).toEqual([
    { person: 'E1', signed },
    { person: 'E2', signed: null },
  ]);
  for (const person of ['E1', 'HR1', 'MA1', 'ST1', 'AD1'])
    expect([person, await play.hidden(person, signers)]).toEqual([person, '403 NOT_YOURS']);
  const log = (await play.reads('AU1', '/log')).rows ?? [];
  expect(JSON.stringify(log)).toContain('payslip signed');
}, 120_000);

test('W15: what comes of an earlier month stands on the payslip by which it is paid, and is signed with it', async () => {
  await play.imports('ST1', { name: 'late.csv', text: deals('D9 E1 2026-10-20 1000 0'), table: 'deals' });
  expect(await play.works('FI1', '/adjustments', { scheme: 'deals', period: '2026-10', reason: '漏单' })).toEqual({ adjustment: 1 });
  await play.does('FI2', '/adjustments/1/approve');
  const run = await locked('2026-11');
  const slip = await play.reads('E1', `/mine/payslips/${run}/lines`);
  // 3,000 of base pay, and 3 % of 1,000 for October.
  expect(slip.fen).toBe('303000');
  expect(slip.lines).toContainEqual({ item: 'commission', title: '提成', charge: '2026-10', fen: '3000', adjustment: 1 });
  await play.does('E1', `/mine/payslips/${run}/sign`, { hash: slip.hash });
  // E2 has 2,000 of base pay, and 2 % of 10,000.
  expect((await play.reads('FI1', `/runs/${run}/pay`)).fen).toBe('523000');
}, 120_000);
