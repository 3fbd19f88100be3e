/** Tests of roles, of what is handed over, of the database as the second wall, and that makers and checkers are different people. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEALS, deals, recordOf, refusal, STAFF, type TestRecord, textsFor } from '../../../test/record.ts';
import { as, hire, setUp, takeBack } from '../../../test/staff.ts';
import { testFolder } from '../../../test/terminal.ts';
import { decideAdjustment } from '../adjustments/decide.ts';
import { undoBatch } from '../facts/undo.ts';
import { type Office, openOffice, otherOffice, read, together, write } from '../office/office.ts';
import { noteEmployment, setBasePay } from '../people/staff/people.ts';
import { setPrivate } from '../people/staff/private.ts';
import type { Refused } from '../refused.ts';
import { lockRun } from '../runs/lock.ts';
import { takeStep } from '../runs/steps.ts';
import { periodOf } from '../schemes/pinned.ts';
import { release } from '../schemes/release.ts';
import { reachOf } from './authority.ts';
import { demandOtherHand, sees } from './demand.ts';
import { delegate, endDelegation, endGrant, grantRole } from './grants.ts';
import { allGrants } from './held.ts';
import { DUTIES, type Duty, GRANTED_ROLES, holds, ROLES } from './roles.ts';

const folder = testFolder();
let now = new Date('2026-11-03T08:00:00Z');
let first: Office;
let count = 0;

beforeAll(async () => {
  first = await openOffice({ data: `${folder}/data`, actor: 'root', now: () => now });
}, 60_000);
afterAll(() => first.close());

/** An organisation with a clinic and a shop, and everybody whom a month needs. */
async function staffed(): Promise<Office> {
  count += 1;
  const office = await otherOffice(first, `单位 ${count}`);
  await setUp(office, ['ALL 集团', 'CLINIC 诊所 ALL', 'SHOP 网店 ALL', 'DESK 前台 CLINIC']);
  await hire(office, [
    { id: 'HR1', name: '何人事', unit: 'ALL', roles: ['hr'] },
    { id: 'HR2', name: '胡人事', unit: 'ALL', roles: ['hr'] },
    { id: 'ST1', name: '石专员', unit: 'ALL', roles: ['steward'] },
    { id: 'FI1', name: '方财务', unit: 'ALL', roles: ['finance'] },
    { id: 'FI2', name: '冯财务', unit: 'ALL', roles: ['finance'] },
    { id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] },
    { id: 'AU1', name: '欧审计', unit: 'ALL', roles: ['auditor'] },
    { id: 'MA1', name: '马主管', unit: 'CLINIC', head: true, roles: ['manager@CLINIC'] },
    { id: 'E1', name: '王芳', unit: 'DESK' },
    { id: 'E2', name: '李娜', unit: 'SHOP' },
  ]);
  return office;
}

const code = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).code;
const work = (office: Office): TestRecord => recordOf(office, { uploads: folder, moment: () => now.toISOString() });

describe('roles', () => {
  test('every duty is held by some role, and no administrator sees pay', () => {
    for (const duty of Object.keys(DUTIES) as Duty[]) expect(GRANTED_ROLES.some((role) => holds(role, duty))).toBe(true);
    expect(ROLES.administrator.may.filter((duty) => /pay|score|bank/.test(duty))).toEqual([]);
    expect(ROLES.auditor.may.every((duty) => duty.startsWith('read '))).toBe(true);
  });

  test('reach the unit that they were granted for and all below it, from the grant until it ends', async () => {
    const office = await staffed();
    const manager = await as(office, 'MA1');
    expect(reachOf(manager.authority, 'rate team')).toEqual(['CLINIC', 'DESK']);
    expect(reachOf(manager.authority, 'lock')).toBe('nowhere');
    expect(reachOf((await as(office, 'E1')).authority, 'read people')).toBe('everywhere');
    const seen = (of: Office, person: string) => read(of, (desk) => sees(desk, 'read scores', person));
    expect([await seen(manager, 'E1'), await seen(manager, 'E2'), await seen(manager, 'MA1')]).toEqual([true, false, true]);
    const [grant] = await read(office, async (desk) => (await allGrants(desk)).filter(({ person }) => person === 'MA1'));
    await takeBack(office, grant?.number ?? 0);
    expect(await seen(await as(office, 'MA1'), 'E1')).toBe(false);
    expect(await code(endGrant(office, { number: grant?.number ?? 0, reason: null }))).toBe('GRANT_MISSING');
  });

  test('are not granted to oneself, nor where they do not go together, nor twice, nor to nobody', async () => {
    const office = await staffed();
    const admin = await as(office, 'AD1');
    const grant = (person: string, role: string, unit: string | null = null) => grantRole(admin, { person, role, unit, reason: null });
    expect(await code(grant('AD1', 'finance'))).toBe('OWN_AFFAIR');
    expect(await code(grant('AU1', 'administrator'))).toBe('GRANT_FOES');
    expect(await code(grant('FI1', 'auditor'))).toBe('GRANT_FOES');
    expect(await code(grant('FI1', 'finance'))).toBe('GRANT_TWICE');
    expect(await code(grant('X9', 'finance'))).toBe('PERSON_UNSEEN');
    expect(await code(grant('E1', 'rater'))).toBe('ROLE_UNKNOWN');
    expect(await code(grant('E1', 'manager', 'NOWHERE'))).toBe('GRANT_UNIT');
    expect(await code(grantRole(await as(office, 'HR1'), { person: 'E1', role: 'hr', unit: null, reason: null }))).toBe('NOT_YOURS');
    expect(await grant('E1', 'manager', 'DESK')).toBeGreaterThan(0);
  });

  test('end with the last day of the one who leaves', async () => {
    const office = await staffed();
    await noteEmployment(office, { person: 'FI1', kind: 'left', day: '2026-11-03', leaving: 'resigned' });
    expect((await as(office, 'FI1')).actor).toBe('FI1');
    now = new Date('2026-11-04T08:00:00Z');
    expect(await code(as(office, 'FI1'))).toBe('NOT_ACTIVE');
    expect(await code(as(office, 'NOBODY'))).toBe('NOT_ACTIVE');
  });
});

describe('what is handed over', () => {
  test('is used on behalf of the giver alone, from the first day to the last, and not handed on', async () => {
    const office = await staffed();
    const giver = await as(office, 'FI1');
    const handing = { taker: 'E2', roles: ['finance'], from: '2026-11-05', to: '2026-11-06', reason: '出差' };
    expect(await code(delegate(giver, { ...handing, taker: 'FI1' }))).toBe('DELEGATION_SELF');
    expect(await code(delegate(giver, { ...handing, to: '2026-11-04' }))).toBe('DELEGATION_DAYS');
    expect(await code(delegate(giver, { ...handing, roles: ['hr'] }))).toBe('DELEGATION_ROLE');
    expect(await code(delegate(giver, { ...handing, roles: [] }))).toBe('DELEGATION_ROLE');
    expect(await code(delegate(office, handing))).toBe('DELEGATION_OWN');
    const number = await delegate(giver, handing);
    for (const [day, isOpen] of [
      ['04', false],
      ['05', true],
      ['06', true],
      ['07', false],
    ] as const) {
      now = new Date(`2026-11-${day}T08:00:00Z`);
      expect(
        await as(office, 'E2', 'FI1').then(
          () => true,
          () => false,
        ),
      ).toBe(isOpen);
    }
    now = new Date('2026-11-05T08:00:00Z');
    expect(reachOf((await as(office, 'E2', 'FI1')).authority, 'lock')).toBe('everywhere');
    expect(reachOf((await as(office, 'E2')).authority, 'lock')).toBe('nowhere');
    expect(await code(delegate(await as(office, 'E2', 'FI1'), handing))).toBe('DELEGATION_OWN');
    expect(await code(endDelegation(await as(office, 'MA1'), number))).toBe('DELEGATION_MISSING');
    await endDelegation(giver, number);
    expect(await code(as(office, 'E2', 'FI1'))).toBe('NOT_HANDED_OVER');
  });
});

describe('row-level security', () => {
  test('shows pay, private data and the log to those with the duty alone, whatever is asked', async () => {
    const office = await staffed();
    await setBasePay(office, { person: 'E1', from: '2026-01-01', fen: 300_000n });
    await setPrivate(office, { person: 'E1', field: 'phone', value: '13800001234' });
    const counts = async (person: string) => {
      const own = await as(office, person);
      const ask = (table: string) =>
        read(own, async (desk) =>
          Number((await sql<{ n: string }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(desk)).rows[0]?.n),
        );
      return { pay: await ask('base_pays'), phone: await ask('person_private'), log: (await ask('audit')) > 1 };
    };
    expect(await counts('E1')).toEqual({ pay: 1, phone: 1, log: false });
    expect(await counts('E2')).toEqual({ pay: 0, phone: 0, log: false });
    expect(await counts('MA1')).toEqual({ pay: 0, phone: 0, log: false });
    expect(await counts('AD1')).toEqual({ pay: 0, phone: 1, log: false });
    expect(await counts('FI1')).toEqual({ pay: 1, phone: 0, log: false });
    expect(await counts('AU1')).toEqual({ pay: 1, phone: 1, log: true });
  });

  test('takes no row in the name of another', async () => {
    const office = await staffed();
    const own = await as(office, 'E1');
    const forged = write(own, async ({ desk, at, log }) => {
      await log({ action: 'tried', about: 'record', details: {} });
      const values = { organisation: office.organisation.id, key: 'k', request: 'r', status: 200, answer: '{}', actor: 'E2', at };
      await desk.insertInto('answers').values(values).execute();
    });
    await expect(forged).rejects.toThrow('row-level security');
  });

  test('shows nothing where no authority was set', async () => {
    const office = await staffed();
    const seen = await office.state.db.transaction().execute(async (desk) => {
      if (office.state.role !== null) await sql`SET LOCAL ROLE ${sql.id(office.state.role)}`.execute(desk);
      await sql`SELECT set_config('hengji.organisation', ${office.organisation.id}, true)`.execute(desk);
      return await sql`SELECT FROM audit WHERE seq = 1`.execute(desk);
    });
    expect(seen.rows).toEqual([]);
  });
});

describe('maker and checker', () => {
  test('of a run, its facts, its scheme and its pay are different people, through a hand-over too', async () => {
    const office = await staffed();
    now = new Date('2026-11-05T08:00:00Z');
    await release(await as(office, 'HR2'), { texts: textsFor(DEALS), from: periodOf('2026-01'), retroactive: false, note: null });
    const steward = work(await as(office, 'ST1'));
    await steward.imports('employees.csv', STAFF);
    await steward.imports('deals.csv', deals('A1 E1 2026-10-03 20000 0'));
    const maker = await as(office, 'FI1');
    const run = await work(maker).computed('deals', '2026-10');
    await takeStep(maker, run, 'in review', null);
    const approve = async (own: Office) => await code(takeStep(own, run, 'approved', null));
    const guarded = await refusal(takeStep(maker, run, 'approved', null));
    expect(guarded.code).toBe('GUARD_SAME_HAND');
    expect(guarded.zh).toContain(`「核算 ${run}」里有方财务（FI1）自己（或其代理的人）做的一步，不能由同一个人通过。`);
    expect(await approve(await as(office, 'ST1'))).toBe('NOT_YOURS');
    await delegate(maker, { taker: 'E2', roles: ['finance'], from: '2026-11-05', to: '2026-11-06', reason: '出差' });
    // E2 is paid by this run, and acts for its maker besides.
    expect(await approve(await as(office, 'E2', 'FI1'))).toBe('OWN_AFFAIR');
    await delegate(maker, { taker: 'HR1', roles: ['finance'], from: '2026-11-05', to: '2026-11-06', reason: '出差' });
    expect(await approve(await as(office, 'HR1', 'FI1'))).toBe('GUARD_SAME_HAND');
    // A role that came meanwhile changes nothing of who made it.
    for (const person of ['HR2', 'ST1']) {
      await grantRole(office, { person, role: 'finance', unit: null, reason: '换岗' });
      expect(await approve(await as(office, person))).toBe('GUARD_SAME_HAND');
    }
    await takeStep(await as(office, 'FI2'), run, 'approved', null);
    await lockRun(maker, { run, pinned: false, holding: false });
    expect(await code(takeStep(maker, run, 'paid', null))).toBe('GUARD_SAME_HAND');
    expect((await takeStep(await as(office, 'FI2'), run, 'paid', null)).state).toBe('paid');
    expect(await code(undoBatch(await as(office, 'ST1'), 2, '错了'))).toBe('BATCH_IN_LOCK');
  }, 60_000);

  test('of an adjustment are different people, and nobody decides what they are paid by it', async () => {
    const office = await staffed();
    const record = work(office);
    await record.released(DEALS);
    await record.imports('employees.csv', STAFF);
    await record.imports('deals.csv', deals('A1 E1 2026-10-03 20000 0'));
    const run = await record.computed('deals', '2026-10');
    await takeStep(office, run, 'in review', null);
    await takeStep(await as(office, 'FI1'), run, 'approved', null);
    await record.lock(run);
    await record.imports('late.csv', deals('A2 E1 2026-10-04 100 0'), { table: 'deals' });
    const maker = await as(office, 'FI1');
    const { number } = await work(maker).adjusts('deals', '2026-10');
    expect(await code(decideAdjustment(maker, number ?? 0, 'approved', null))).toBe('GUARD_SAME_HAND');
    await grantRole(office, { person: 'E1', role: 'finance', unit: null, reason: null });
    expect(await code(decideAdjustment(await as(office, 'E1'), number ?? 0, 'approved', null))).toBe('OWN_AFFAIR');
    expect((await decideAdjustment(await as(office, 'FI2'), number ?? 0, 'approved', null)).state).toBe('approved');
  }, 60_000);
});

test('who made something does not check it, nor whoever acts for the maker (SAME_HAND)', async () => {
  const office = await staffed();
  now = new Date('2026-11-05T08:00:00Z');
  const maker = await as(office, 'HR1');
  await delegate(maker, { taker: 'HR2', roles: ['hr'], from: '2026-11-05', to: '2026-11-05', reason: '出差' });
  const checking = async (own: Office): Promise<string> =>
    await write(own, async (writing) => {
      await demandOtherHand(own, writing, { what: 'thing 1', makers: [{ actor: 'HR1', about: 'thing 1' }] });
      await writing.log({ action: 'tried', about: 'record', details: {} });
      return 'none';
    }).catch((error: Refused) => error.problems[0]?.code ?? 'none');
  expect(await Promise.all([maker, await as(office, 'HR2', 'HR1'), await as(office, 'HR2')].map(checking))).toEqual([
    ...['SAME_HAND', 'SAME_HAND', 'none'],
  ]);
});

test('hands that must be others are named as colleagues know them, what they had a hand in as people call it', async () => {
  const office = await staffed();
  now = new Date('2026-11-05T08:00:00Z');
  const told = (who: Office) =>
    refusal(write(who, (writing) => demandOtherHand(who, writing, { what: 'case 7', makers: [{ actor: who.actor, about: 'case 7' }] })));
  const { zh, en } = await told(await as(office, 'HR1'));
  expect(zh).toContain('「案件 7」是何人事（HR1）自己做的，不能由同一个人复核或批准。');
  expect(en).toContain('何人事 (HR1) made case 7 and cannot check or approve it too.');
  // Who runs the terminal is nobody of the people: their account is all that is known.
  expect((await told(office)).en).toContain('root made case 7 and cannot check or approve it too.');
});

test('several changes are one: a refusal in the last takes all of them back', async () => {
  const office = await staffed();
  const before = await read(office, allGrants);
  const grant = (of: Office, person: string) => grantRole(of, { person, role: 'manager', unit: null, reason: null });
  const both = together(await as(office, 'AD1'), async (own) => {
    await grant(own, 'E1');
    await grant(own, 'NOBODY');
  });
  expect(await code(both)).toBe('PERSON_UNSEEN');
  expect(await read(office, allGrants)).toEqual(before);
});
