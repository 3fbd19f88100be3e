/** Pairs of acts that are never one person's (TRUST T16), each played through the API and refused; a route that decides needs a pair. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { DECIDING, PAIRS, type Pair, WITHOUT } from '../../campaigns/rights/pairs.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { delegate, grantRole } from '../../src/desk/access/grants.ts';
import type { Office } from '../../src/desk/office/office.ts';
import { lockRun } from '../../src/desk/runs/lock.ts';
import { takeStep } from '../../src/desk/runs/steps.ts';
import { periodOf } from '../../src/desk/schemes/pinned.ts';
import { release } from '../../src/desk/schemes/release.ts';
import { type Client, codeOf, openApiForTests, type TestApi, type Told } from '../api.ts';
import { DEALS, deals, recordOf, STAFF, textsFor } from '../record.ts';
import { as, hire, setUp } from '../staff.ts';
import { testFolder } from '../terminal.ts';

let api: TestApi;
let office: Office;
let run: number;
let adjustment: number;
let draft: number;

const work = async (person: string) => recordOf(await as(office, person), { uploads: testFolder(), moment: () => '' });
const DAYS = { from: '2026-11-01', to: '2026-11-30', reason: '出差' };

beforeAll(async () => {
  api = await openApiForTests();
  office = await api.organisation('分职');
  await setUp(office, ['ALL 集团']);
  await hire(office, [
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'AU1', name: '欧审计', unit: 'ALL', roles: ['auditor'] },
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'ALL', roles: ['hr'] },
    { id: 'ST1', name: '石专员', unit: 'ALL', roles: ['steward'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'FI2', name: '傅财务', unit: 'ALL', roles: ['finance'] },
    { id: 'X1', name: '谢代办', unit: 'ALL' },
    { id: 'E1', name: '王芳', unit: 'ALL' },
    { id: 'E2', name: '李娜', unit: 'ALL' },
  ]);
  await release(await as(office, 'HR2'), { texts: textsFor(DEALS), from: periodOf('2026-01'), retroactive: false, note: null });
  const steward = await work('ST1');
  await steward.imports('employees.csv', STAFF);
  await steward.imports('deals.csv', deals('A1 E1 2026-10-03 20000 0', 'A2 E1 2026-09-03 20000 0'));
  const maker = await as(office, 'FI1');
  run = await (await work('FI1')).computed('deals', '2026-10');
  await takeStep(maker, run, 'in review', null);
  const closed = await (await work('FI1')).computed('deals', '2026-09');
  await takeStep(maker, closed, 'in review', null);
  await takeStep(await as(office, 'FI2'), closed, 'approved', null);
  await lockRun(maker, { run: closed, pinned: false, holding: false });
  locked = closed;
  await steward.imports('late.csv', deals('L1 E1 2026-09-04 100 0'), { table: 'deals' });
  adjustment = (await (await work('FI1')).adjusts('deals', '2026-09')).number ?? 0;
  const written = await (await api.as(office, 'HR1')).post('/drafts', { scheme: 'deals', text: DEALS, note: null });
  draft = written.body.draft;
  for (const role of ['finance', 'hr'] as const)
    await delegate(await as(office, role === 'hr' ? 'HR1' : 'FI1'), { taker: 'X1', roles: [role], ...DAYS });
  for (const person of ['ST1', 'HR2', 'E1']) await grantRole(office, { person, role: 'finance', unit: null, reason: '换岗' });
}, 300_000);
afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.close();
});

let locked = 0;

/** Who tries the second act of a pair. */
async function whoOf({ first, way }: Pair): Promise<Client> {
  const makers: Readonly<Record<string, string>> = {
    'computes the run': 'FI1',
    'imports its facts': 'ST1',
    'releases its scheme': 'HR2',
    'locks the period': 'FI1',
    'proposes the adjustment': 'FI1',
    'writes the draft': 'HR1',
    'grants roles': 'AD1',
    'is the auditor': 'AD1',
  };
  const maker = makers[first] ?? 'E1';
  return way === 'one they handed over to' ? (await api.as(office, 'X1')).behalf(maker) : await api.as(office, maker);
}

/** Tries the second act of a pair. */
async function tried(pair: Pair): Promise<Told> {
  const who = await whoOf(pair);
  const seen = { 'If-Match': '"1"' };
  switch (pair.then) {
    case 'runs.approve':
      return await who.post(`/runs/${run}/approve`, { note: null });
    case 'runs.pay':
      return await who.post(`/runs/${locked}/pay`, { note: null });
    case 'adjustments.approve':
      return await who.post(`/adjustments/${adjustment}/approve`, { note: null });
    case 'drafts.step':
      await (await api.as(office, 'HR1')).post(`/drafts/${draft}/steps`, { step: 'submitted', note: null }, seen);
      return await who.post(`/drafts/${draft}/steps`, { step: 'reviewed', note: '看过' }, seen);
    case 'drafts.release':
      return await who.post(`/drafts/${draft}/release`, { from: '2026-12', note: null }, seen);
    case 'grants.make':
      return await who.post('/grants', { person: pair.first === 'is the auditor' ? 'AU1' : 'AD1', role: 'finance', unit: null });
    default:
      throw new Error(`write in test/office/segregation.test.ts how ${pair.then} is tried`);
  }
}

test.each(PAIRS)('whoever $first does not do $then: $way', async (pair) => {
  const told = await tried(pair);
  expect(pair.codes).toContain(codeOf(told));
  expect([403, 409]).toContain(told.status);
});

test('every route that decides has a pair, or says why not', () => {
  const paired = new Set(PAIRS.map(({ then }) => then));
  const deciding = ROUTES.filter(({ id, method }) => method === 'POST' && DECIDING.test(id)).map(({ id }) => id);
  const bare = deciding.filter((id) => !paired.has(id) && WITHOUT[id] === undefined);
  expect(bare.map((id) => `write a pair for ${id} in campaigns/rights/pairs.ts, or why it needs none under WITHOUT`)).toEqual([]);
  expect(Object.keys(WITHOUT).filter((id) => !deciding.includes(id))).toEqual([]);
});
