/** Tests of review cycles: who takes part, windows to the day, targets of two sides, reminders. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assigned, by, code, lineOf, on, openHouse, rates, score, started, today, WINDOWS, work } from '../../../test/reviews.ts';
import { as } from '../../../test/staff.ts';
import type { Office } from '../office/office.ts';
import { read } from '../office/office.ts';
import { cancelCycle, cycleOf, openCycle } from './cycles.ts';
import { remindRaters } from './forms/remind.ts';
import { exclude, participantsOf } from './participants.ts';
import { kindOn, remindersDue, tellReminders } from './reminders.ts';
import type { Stage } from './rows.ts';
import { agreeTarget, offerTarget, targetsOf } from './targets/offers.ts';
import { settleTargets } from './targets/settle.ts';
import { demandStage, setWindows, stagesOf, windowRows } from './windows.ts';

let house: Office;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

describe('a cycle', () => {
  test('is one for a scheme and a period, opened by whoever runs cycles', async () => {
    const { office, hr, cycle } = await started();
    const order = { name: '又一个', scheme: 'review', period: '2026-10' };
    expect(await code(openCycle(await as(office, 'E1'), order))).toBe('NOT_YOURS');
    expect(await code(openCycle(hr, order))).toBe('CYCLE_TWICE');
    expect(await code(openCycle(hr, { ...order, settings: { peers: 2 } }))).toBe('CYCLE_PEERS');
    expect(await code(openCycle(hr, { ...order, settings: { evidence: { is: 'outside', from: '90', to: '60' } } }))).toBe('CYCLE_BAND');
    expect(await code(openCycle(hr, { ...order, scheme: 'none' }))).toBe('SCHEME_NOT_RELEASED');
    expect(await code(openCycle(hr, { ...order, period: '2026' }))).toBe('PERIOD_KIND');
    expect(await code(cancelCycle(hr, { cycle, reason: ' ' }))).toBe('REASON_MISSING');
    await cancelCycle(hr, { cycle, reason: '开错了' });
    expect(await code(setWindows(hr, { cycle, windows: WINDOWS, reason: null }))).toBe('CYCLE_CANCELLED');
    expect(await openCycle(hr, { ...order, settings: { peers: 3 } })).toBe(cycle + 1);
    expect(await code(read(hr, (desk) => cycleOf(desk, 99)))).toBe('CYCLE_UNKNOWN');
  });

  test('is for those whom the scheme is assigned to, without who is excluded for a cause', async () => {
    const { hr, cycle } = await started();
    const people = () => read(hr, async (desk) => (await participantsOf(desk, await cycleOf(desk, cycle))).map(({ person }) => person));
    expect(await people()).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    const order = { cycle, person: 'E5', excluded: true };
    expect(await code(exclude(hr, { ...order, reason: null }))).toBe('REASON_MISSING');
    expect(await code(exclude(hr, { ...order, person: 'IT1', reason: '不在' }))).toBe('CYCLE_NOT_IN');
    await exclude(hr, { ...order, reason: '长期病假' });
    expect(await people()).toEqual(['E1', 'E2', 'E3', 'E4']);
    await exclude(hr, { ...order, excluded: false, reason: '已返岗' });
    expect(await people()).toContain('E5');
  });

  test('has its stages one after the other, and a window is only postponed, with a reason', async () => {
    const { office, hr, cycle } = await started();
    const set = (stage: Stage, from: string, to: string, reason: string | null = '顺延') =>
      setWindows(hr, { cycle, windows: [{ stage, from: `2026-11-${from}`, to: `2026-11-${to}` }], reason });
    expect(await code(setWindows(await as(office, 'MA1'), { cycle, windows: WINDOWS, reason: '顺延' }))).toBe('NOT_YOURS');
    expect(await code(set('rating', '06', '11', null))).toBe('REASON_MISSING');
    expect(await code(set('rating', '06', '09'))).toBe('WINDOW_EARLIER');
    expect(await code(set('rating', '12', '11'))).toBe('WINDOW_DAYS');
    expect(await code(set('rating', '06', '14'))).toBe('WINDOW_ORDER');
    expect(await code(set('rating', '05', '10'))).toBe('WINDOW_ORDER');
    expect(await code(set('notice', '15', '16'))).toBe('WINDOW_ORDER');
    expect(await code(read(hr, (desk) => demandStage(desk, { cycle, stage: 'notice', day: today() })))).toBe('STAGE_UNSET');
    await set('rating', '07', '13');
    on('2026-11-07');
    expect(await code(set('rating', '08', '13'))).toBe('WINDOW_BEGUN');
    const stages = await read(hr, (desk) => stagesOf(desk, cycle, today()));
    expect(stages.map(({ state }) => state)).toEqual(['over', 'open', 'ahead', 'unset', 'unset', 'unset', 'unset']);
    const said = (await read(hr, (desk) => windowRows(desk, cycle))).at(-1);
    expect(said).toMatchObject({ stage: 'rating', to: '2026-11-13', reason: '顺延', actor: 'HR1' });
  });
});

describe('targets', () => {
  const offer = (cycle: number, person: string, value: string, metric = 'sales') =>
    ({ cycle, person, metric, value, unit: '元', comment: null }) as const;

  test('are offered, answered and agreed by both sides, within their window to the day', async () => {
    const { office, cycle } = await started();
    const tried = (day: string) => {
      on(day);
      return by(office, 'E1', (own) => offerTarget(own, offer(cycle, 'E1', '100')));
    };
    expect(await code(tried('2026-11-02'))).toBe('STAGE_AHEAD');
    const proposed = await tried('2026-11-03');
    expect(await code(tried('2026-11-06'))).toBe('STAGE_OVER');
    await tried('2026-11-05');
    const answered = await by(office, 'MA1', (own) => offerTarget(own, offer(cycle, 'E1', '120.50')));
    const agree = (person: string, number: number) => by(office, person, (own) => agreeTarget(own, number));
    expect(await code(agree('MA1', proposed))).toBe('TARGET_MOVED');
    expect(await code(agree('MA1', answered))).toBe('TARGET_OWN');
    expect(await code(agree('E2', answered))).toBe('TARGET_UNKNOWN');
    await agree('E1', answered);
    expect(await code(agree('E1', answered))).toBe('TARGET_AGREED');
    const again = await by(office, 'MA1', (own) => offerTarget(own, offer(cycle, 'E1', '200')));
    const [target] = await read(office, (desk) => targetsOf(desk, cycle));
    // What was agreed counts until something else is agreed.
    expect([target?.agreed?.value, target?.offer.value, target?.by]).toEqual(['120.50', '200', 'employee']);
    await agree('E1', again);
    expect((await read(office, (desk) => targetsOf(desk, cycle)))[0]?.agreed?.value).toBe('200');
  });

  test('are numbers that the facts can keep, of people in reach, within the period', async () => {
    const { office, cycle } = await started();
    on('2026-11-03');
    const tried = (person: string, order: Partial<ReturnType<typeof offer>> & { day?: string }) =>
      code(by(office, person, (own) => offerTarget(own, { ...offer(cycle, 'E1', '1'), ...order })));
    expect(await tried('E1', { value: '1.234' })).toBe('TARGET_VALUE');
    expect(await tried('E1', { value: '十' })).toBe('TARGET_VALUE');
    expect(await tried('E1', { day: '2026-09-30' })).toBe('TARGET_DAY');
    expect(await tried('E1', { day: '2026-11-01' })).toBe('TARGET_DAY');
    expect(await tried('E2', {})).toBe('PERSON_UNSEEN');
    expect(await tried('MA1', { person: 'IT1' })).toBe('PERSON_UNSEEN');
  });

  test('become facts when their window is over; what was not agreed counts as the cycle says, and is told', async () => {
    const { office, hr, cycle } = await started({ unagreed: 'supervisor' });
    on('2026-11-04');
    await by(office, 'E1', (own) => offerTarget(own, offer(cycle, 'E1', '100')));
    await by(office, 'MA1', async (own) => {
      await agreeTarget(own, 1);
      await offerTarget(own, offer(cycle, 'E2', '80'));
    });
    await by(office, 'E2', (own) => offerTarget(own, offer(cycle, 'E2', '70')));
    await by(office, 'E3', (own) => offerTarget(own, offer(cycle, 'E3', '60')));
    on('2026-11-05');
    expect(await code(settleTargets(hr, cycle))).toBe('STAGE_RUNNING');
    on('2026-11-06');
    expect(await code(settleTargets(await as(office, 'MA1'), cycle))).toBe('NOT_YOURS');
    const settled = await settleTargets(hr, cycle);
    expect(settled.imposed.map(({ offer: { person }, agreed, by: side }) => [person, agreed?.value, side])).toEqual([
      ['E2', '80', 'window'],
    ]);
    expect(settled.open.map(({ offer: { person } }) => person)).toEqual(['E3']);
    expect(settled.without).toEqual(['E4', 'E5']);
    const again = await settleTargets(hr, cycle);
    expect(again.batch).toBe(settled.batch);
    await work(office).imports('employees.csv', 'employee_id,name\nE1,甲\nE2,乙\nE3,丙\n');
    expect(await lineOf(office, 'goal', ['E1', 'E2', 'E3'])).toEqual(['100.00', '80.00', '0.00']);
  });
});

describe('reminders', () => {
  test.each([
    ['2026-11-05', null],
    ['2026-11-06', 'opens'],
    ['2026-11-08', 'opens'],
    ['2026-11-09', 'three days'],
    ['2026-11-11', 'three days'],
    ['2026-11-12', 'last day'],
    ['2026-11-13', 'over'],
  ])('on %s of 6 to 12 November: %s', (day, kind) => {
    expect(kindOn({ from: '2026-11-06', to: '2026-11-12' }, day)?.kind ?? null).toBe(kind);
  });

  test('go to whom a stage waits for, once, and to HR when it is over', async () => {
    const { office, hr, cycle } = await started();
    await assigned(hr, cycle, 'self', { is: 'self' });
    const due = async () => (await remindersDue(office)).map(({ stage, kind, person }) => `${stage} ${kind} ${person}`);
    expect(await due()).toEqual([]);
    on('2026-11-03');
    expect(await due()).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'MA1'].map((person) => `targets three days ${person}`));
    expect(await tellReminders(office)).toBe(6);
    expect(await tellReminders(office)).toBe(0);
    const notices = await by(office, 'MA1', (own) => read(own, (desk) => desk.selectFrom('notices').selectAll().execute()));
    expect(notices.map(({ kind, person }) => `${kind} ${person}`)).toEqual(['window ends soon MA1']);
    expect(await due()).toEqual([]);
    on('2026-11-10');
    await rates(office, cycle, 'E1', 'E1', [score('own', '90')]);
    const rating = (await due()).filter((each) => each.startsWith('rating'));
    expect(rating).toEqual(['E2', 'E3', 'E4', 'E5'].map((person) => `rating last day ${person}`));
    on('2026-11-11');
    expect((await due()).filter((each) => each.startsWith('rating'))).toContain('rating over HR1');
    await cancelCycle(hr, { cycle, reason: '取消' });
    expect(await due()).toEqual([]);
  });

  test('by hand go to raters who have not handed in, once a day', async () => {
    const { office, hr, cycle } = await started();
    await assigned(hr, cycle, 'self', { is: 'self' });
    expect(await code(remindRaters(await as(office, 'E1'), { cycle, raters: null }))).toBe('NOT_YOURS');
    expect(await code(remindRaters(hr, { cycle, raters: null }))).toBe('STAGE_AHEAD');
    on('2026-11-08');
    await rates(office, cycle, 'E1', 'E1', [score('own', '90')]);
    expect(await remindRaters(hr, { cycle, raters: ['E2', 'E1', 'MA1'] })).toEqual(['E2']);
    expect(await remindRaters(hr, { cycle, raters: null })).toEqual(['E3', 'E4', 'E5']);
    expect(await code(remindRaters(hr, { cycle, raters: null }))).toBe('REMIND_RATERS');
    on('2026-11-11');
    expect(await remindRaters(hr, { cycle, raters: ['E2'] })).toEqual(['E2']);
    const notices = await by(office, 'E2', (own) =>
      read(own, (desk) => desk.selectFrom('notices').select('kind').orderBy('number').execute()),
    );
    expect(notices.map(({ kind }) => kind)).toEqual(['window ends soon', 'window over']);
  });
});
