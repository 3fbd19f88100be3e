/** Tests of disputes, from the words of the one concerned to the fen that everybody gets or gives back. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvedRun, clinic, PROOF, tablesOf } from '../../../../test/cases-org.ts';
import { DEALS, deals, recordOf, refusal, STAFF, type TestRecord } from '../../../../test/record.ts';
import { as } from '../../../../test/staff.ts';
import { testFolder } from '../../../../test/terminal.ts';
import { grantRole } from '../../access/grants.ts';
import { type Office, openOffice, read } from '../../office/office.ts';
import { filesOf } from '../file.ts';
import { setCaseSetting } from '../settings.ts';
import type { RowChange } from './correction.ts';
import { type Dispute, handleDispute, raiseDispute, withdrawDispute } from './raise.ts';
import { disputedRecord } from './record.ts';
import { effectsOfRequest, executeCorrection, fulfilRequest, proposeRemedy, type Remedy, requestsOf } from './remedy.ts';
import { settleDispute } from './settle.ts';

/** The same scheme over a table of deals without a key. */
const SHARED = DEALS.replace('方案: deals', '方案: shared').replace('    键: [deal_id]\n', '').replaceAll('deals', 'orders2');

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

/** A locked October: the staff is batch 1, the deals are batch 2, imported by the steward. */
async function locked(text: string, scheme: string, table: string): Promise<void> {
  await work().released(text);
  const steward = work(await of('ST1'));
  await steward.imports('employees.csv', STAFF);
  await steward.imports(`${table}.csv`, deals('1 E1 2026-10-05 10000 0', '2 E2 2026-10-06 10000 0', '3 E2 2026-10-07 5000 0'), { table });
  await work().lock(await approvedRun(work(), scheme, '2026-10'));
}

const node = { is: 'fact', table: 'deals', batch: 2, row: 2 } as const;
const dispute: Dispute = { scheme: 'deals', period: '2026-10', person: 'E1', node, text: '这单实收两万', evidence: [PROOF] };
const raise = async (person = 'E1', more: Partial<Dispute> = {}) => raiseDispute(await of(person), { ...dispute, person, ...more });
const handle = async (person: string, number: number, step: 'examine' | 'explain' | 'accept', note: string | null = '核对过') =>
  handleDispute(await of(person), { number, step, note });
const correction = (changes: readonly RowChange[], table = 'deals'): Remedy => ({ is: 'correction', table, batch: 2, changes });
const propose = async (person: string, number: number, remedy: Remedy) => proposeRemedy(await of(person), number, remedy);

describe('a dispute is raised', () => {
  test('by whom it concerns, from the lock until its last day', async () => {
    expect(await code(raise())).toBe('DISPUTE_NOT_OUT');
    await locked(DEALS, 'deals', 'deals');
    expect(await code(raise('E3', { person: 'E1' }))).toBe('DISPUTE_NOT_OWN');
    expect(await code(raise('E1', { text: '' }))).toBe('CASE_TEXT');
    for (const [day, found] of [
      ['2026-11-09', 'fine'],
      ['2026-11-10', 'fine'],
      ['2026-11-11', 'DISPUTE_LATE'],
    ] as const) {
      now = new Date(`${day}T08:00:00Z`);
      expect(
        await raise().then(
          () => 'fine',
          (error) => (error as { problems: { code: string }[] }).problems[0]?.code,
        ),
      ).toBe(found);
    }
    await setCaseSetting(await of('AD1'), { name: 'dispute days', value: 8 });
    const { number } = await raise();
    const back = async (person: string) => withdrawDispute(await of(person), number, null);
    expect(await code(back('E2'))).toBe('CASE_MISSING');
    expect(await code(back('HR1'))).toBe('CASE_NOT_OWN');
    expect((await back('E1')).state).toBe('withdrawn');
  }, 90_000);

  test('about a record keeps what it is known by to the person, for the dispute alone: the log names it by its place', async () => {
    await locked(DEALS, 'deals', 'deals');
    const { subject } = await raise('E1', { record: '1 · 2026-10-05 · 10,000.00' });
    expect(subject).toEqual({ scheme: 'deals', period: '2026-10', node, record: '1 · 2026-10-05 · 10,000.00' });
    expect((await raise('E1', { node: { is: 'rule', path: '提成' }, record: 'x' })).subject).not.toHaveProperty('record');
    const entries = await read(office, (desk) => desk.selectFrom('audit').select('entry').execute());
    expect(entries.filter(({ entry }) => entry.includes('2026-10-05 · 10,000.00'))).toEqual([]);
  }, 90_000);

  test('is seen by the one concerned, those who handle and compute, and the auditor', async () => {
    await locked(DEALS, 'deals', 'deals');
    const { number } = await raise();
    const seen = async (person: string) => read(await of(person), async (desk) => (await filesOf(desk)).map((each) => each.number));
    const who = await Promise.all(['E1', 'HR1', 'FI1', 'AU1', 'E2', 'MA1', 'ST1', 'AD1', 'EX1'].map(seen));
    expect(who).toEqual([[number], [number], [number], [number], [], [], [], [], []]);
  }, 90_000);
});

describe('a dispute is handled', () => {
  test('by another hand than made what is disputed, and explained with a reason', async () => {
    await locked(DEALS, 'deals', 'deals');
    const { number } = await raise();
    expect(await code(handle('E1', number, 'examine'))).toBe('OWN_AFFAIR');
    expect(await code(handle('MA1', number, 'examine'))).toBe('CASE_MISSING');
    await grantRole(office, { person: 'ST1', role: 'hr', unit: null, reason: null });
    expect(await code(handle('ST1', number, 'examine'))).toBe('SAME_HAND');
    expect(await code(handle('HR1', number, 'explain'))).toBe('CASE_STATE');
    expect(await code(disputedRecord(await of('MA1'), number))).toBe('CASE_MISSING');
    const record = await disputedRecord(await of('HR1'), number);
    expect(record).toMatchObject({ table: 'deals', batch: 2, row: 2, cells: { deal_id: '1', employee_id: 'E1', amount: '10000.00' } });
    await handle('HR1', number, 'examine');
    expect(await code(handle('HR1', number, 'explain', ' '))).toBe('REASON_MISSING');
    expect(await code(handle('HR1', number, 'accept'))).toBe('DISPUTE_NO_REMEDY');
    expect((await handle('HR1', number, 'explain', '回单显示一万')).state).toBe('explained');
    expect(await code(propose('HR1', number, correction([{ row: 2, cells: { amount: '20000' } }])))).toBe('REMEDY_STATE');
  }, 90_000);

  test('shows whom a correction moves before anything is in force; accepted, it is imported by a steward and settled', async () => {
    await locked(DEALS, 'deals', 'deals');
    const { number } = await raise();
    const change = correction([
      { row: 2, cells: { amount: '20000', employee_id: 'E1' } },
      { row: 4, cells: { employee_id: 'E1' } },
    ]);
    expect(await code(propose('HR1', number, change))).toBe('REMEDY_STATE');
    await handle('HR1', number, 'examine');
    expect(await code(propose('HR1', number, { is: 'rule', path: '提成档', text: 'x' }))).toBe('REMEDY_OTHER');
    expect(await code(propose('HR1', number, correction([{ row: 2, cells: { sum: '1' } }])))).toBe('CORRECTION_COLUMN');
    for (const changes of [
      [],
      [{ row: 99, cells: null }],
      [
        { row: 2, cells: null },
        { row: 2, cells: null },
      ],
    ])
      expect(await code(propose('HR1', number, correction(changes)))).toBe('CORRECTION_ROWS');
    expect(await code(propose('HR1', number, { ...change, batch: 1 } as Remedy))).toBe('CORRECTION_BATCH');
    expect(await code(propose('HR1', number, correction([{ row: 2, cells: { amount: 'viel' } }])))).toBe('CELL_NUMBER');
    const before = await read(office, (desk) => desk.selectFrom('batches').select('number').execute());
    const { request, effects } = await propose('HR1', number, change);
    // What was proposed is kept beside what stands in the batch, each row by its own number.
    expect((await read(office, (desk) => requestsOf(desk))).map(({ remedy }) => remedy)).toMatchObject([
      {
        changes: [
          { row: 2, record: '1', was: { amount: '10000.00', employee_id: 'E1' }, cells: { amount: '20000' } },
          { row: 4, record: '3', was: { employee_id: 'E2' }, cells: { employee_id: 'E1' } },
        ],
      },
    ]);
    // E1: from 10,000 to 25,000 yuan, 2 % of ten thousand and 3 % of the rest; E2 loses 3 % of 5,000.
    expect(effects).toEqual([
      { person: 'E1', fen: 45_000n },
      { person: 'E2', fen: -15_000n },
    ]);
    expect(await read(office, (desk) => desk.selectFrom('batches').select('number').execute())).toEqual(before);
    const moved = async (person: string) => read(await of(person), (desk) => effectsOfRequest(desk, request));
    expect([(await moved('HR1')).length, (await moved('E1')).length, (await moved('MA1')).length]).toEqual([2, 1, 0]);
    const tables = await tablesOf(office);
    const execute = async (person: string) => executeCorrection(await of(person), { request, tables });
    expect(await code(execute('ST1'))).toBe('CASE_STATE');
    await handle('HR1', number, 'accept', '回单属实');
    expect(await code(execute('HR1'))).toBe('NOT_YOURS');
    const { batch } = await execute('ST1');
    // The table has a key: two rows stand above those of the same keys.
    expect(batch).toMatchObject({ replaces: null, note: `C${number}`, manifest: { rows: 2 } });
    expect(await code(execute('ST1'))).toBe('REQUEST_DONE');
    expect(await code(execute('ST1').then(() => executeCorrection(office, { request: 99, tables })))).toBe('REQUEST_DONE');
    expect(await code(executeCorrection(office, { request: 99, tables }))).toBe('REQUEST_MISSING');
    expect(await code(of('E1').then((own) => settleDispute(own, number)))).toBe('NOT_YOURS');
    const settled = await settleDispute(await of('FI1'), number);
    expect(settled).toMatchObject({ adjustment: 1, concerned: ['E1', 'E2'], file: { state: 'settled' } });
    const lines = await read(office, (desk) =>
      desk.selectFrom('adjustment_lines').select(['subject', 'item', 'fen']).orderBy('subject').execute(),
    );
    expect(lines).toEqual([
      { subject: 'E1', item: 'commission', fen: '45000' },
      { subject: 'E2', item: 'commission', fen: '-15000' },
    ]);
    expect(await code(of('FI1').then((own) => settleDispute(own, number)))).toBe('CASE_STATE');
  }, 120_000);

  test('about a table without a key replaces the whole batch, and a row can go', async () => {
    await locked(SHARED, 'shared', 'orders2');
    const place = { scheme: 'shared', node: { ...node, table: 'orders2' } };
    const { number } = await raise('E2', place);
    await handle('HR1', number, 'examine');
    const { request, effects } = await propose(
      'HR1',
      number,
      correction(
        [
          { row: 3, cells: null },
          { row: 4, cells: { amount: null } },
        ],
        'orders2',
      ),
    );
    expect(effects).toEqual([{ person: 'E2', fen: null }]);
    const second = await propose('HR1', number, correction([{ row: 3, cells: null }], 'orders2'));
    expect(second.effects).toEqual([{ person: 'E2', fen: -25_000n }]);
    await handle('HR1', number, 'accept');
    const tables = await tablesOf(office);
    // Only what was proposed last was accepted.
    expect(await code(of('ST1').then((own) => executeCorrection(own, { request, tables })))).toBe('REQUEST_MISSING');
    const { batch } = await executeCorrection(await of('ST1'), { request: second.request, tables });
    expect(batch).toMatchObject({ replaces: 2, manifest: { rows: 2, totals: { amount: { sum: '1500000', filled: 2 } } } });
  }, 120_000);

  test('about a rule or a rating asks those who write it, and the period is settled by them', async () => {
    await locked(DEALS, 'deals', 'deals');
    const rule = await raise('E1', { node: { is: 'rule', path: '参数.提成档' } });
    const rating = await raise('E1', { node: { is: 'rating', cycle: 1, form: 7, item: '态度' } });
    for (const [number, remedy] of [
      [rule.number, { is: 'rule', path: '参数.提成档', text: '改回 3%' }],
      [rating.number, { is: 'form', cycle: 1, form: 7, text: '退回重评' }],
    ] as const) {
      await handle('HR1', number, 'examine');
      const { request, effects } = await propose('HR1', number, remedy);
      expect(effects).toEqual([]);
      await handle('HR1', number, 'accept');
      const kind = remedy.is;
      const done = async (person: string) => fulfilRequest(await of(person), kind, { request, outcome: '已改' });
      expect(await code(done('MA1'))).toBe('NOT_YOURS');
      expect(await code(done('HR1'))).toBe('SAME_HAND');
      await done('HR2');
      expect(await settleDispute(await of('FI1'), number)).toMatchObject({ adjustment: null, concerned: ['E1'] });
    }
  }, 120_000);
});
