/** Tests of what ratings and allotments come to: peers as a group, batches of facts, parts that add up. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assigned, by, code, lineOf, on, openHouse, rates, score, started, work } from '../../../../test/reviews.ts';
import { as } from '../../../../test/staff.ts';
import { type Office, read } from '../../office/office.ts';
import { assignScheme } from '../../people/assignments/assign.ts';
import { allot, partsOf, publishAllotments, setSum } from '../allotments/allot.ts';
import { cycleSteps } from '../cycles.ts';
import { exclude } from '../participants.ts';
import type { CycleSettings } from '../rows.ts';
import { giveBack, type MarkOrder } from './fill.ts';
import { decideMissing } from './missing.ts';
import { peersOf } from './peers.ts';
import { publishRatings } from './publish.ts';
import { formsOf, marksOf } from './read.ts';

let house: Office;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

describe('peers', () => {
  /** E1 rated by so many peers; the window of ratings is over. */
  async function ratedBy(raters: readonly string[], settings: Partial<CycleSettings> = {}) {
    const start = await started(settings);
    const { office, hr, cycle } = start;
    await assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'E1', raters });
    on('2026-11-10');
    for (const [index, rater] of raters.entries())
      await rates(office, cycle, rater, 'E1', [score('team', String(60 + index), `${rater} 的话`), score('skill', '80.5')]);
    return start;
  }

  test('are told as a group of three at least, and only when ratings are over', async () => {
    const few = await ratedBy(['E2', 'E3']);
    on('2026-11-11');
    expect(await peersOf(await as(few.office, 'E1'), { cycle: few.cycle, ratee: 'E1' })).toEqual([]);
    const { office, cycle } = await ratedBy(['E2', 'E3', 'E4']);
    const asked = (person: string) => by(office, person, (own) => peersOf(own, { cycle, ratee: 'E1' }));
    expect(await code(asked('E1'))).toBe('STAGE_RUNNING');
    on('2026-11-11');
    const groups = await asked('E1');
    expect(groups.map(({ item, raters, total }) => [item, raters, total])).toEqual([
      ['skill', 3, '241.5'],
      ['team', 3, '183'],
    ]);
    expect(groups[1]?.comments.toSorted()).toEqual(['E2 的话', 'E3 的话', 'E4 的话']);
    expect(await asked('MA1')).toEqual(groups);
    expect(await code(asked('E2'))).toBe('PERSON_UNSEEN');
    const four = await ratedBy(['E2', 'E3', 'E4'], { peers: 4 });
    on('2026-11-11');
    expect(await peersOf(await as(four.office, 'E1'), { cycle: four.cycle, ratee: 'E1' })).toEqual([]);
  });

  test('are hidden one by one: their rows are seen by themselves, whoever runs cycles, and the auditor', async () => {
    const { office, cycle } = await ratedBy(['E2', 'E3', 'E4']);
    const seen = (person: string) =>
      by(office, person, (own) =>
        read(own, async (desk) => {
          const counts = await Promise.all([
            formsOf(desk, { cycle }),
            marksOf(desk, { cycle }),
            desk.selectFrom('form_steps').selectAll().execute(),
          ]);
          return counts.map((rows) => rows.length);
        }),
      );
    expect(await seen('E1')).toEqual([0, 0, 0]);
    expect(await seen('MA1')).toEqual([0, 0, 0]);
    expect(await seen('FI1')).toEqual([0, 0, 0]);
    expect(await seen('E2')).toEqual([1, 2, 1]);
    expect(await seen('HR1')).toEqual([3, 6, 3]);
    expect(await seen('AU1')).toEqual([3, 6, 3]);
    // Nor by asking the database for what it does not give by the office.
    const asked = await by(office, 'E2', (own) => read(own, (desk) => sql`SELECT FROM hengji_peers(${cycle}, 'E1')`.execute(desk)));
    expect(asked.rows).toEqual([]);
  });

  test('stand in the facts under names that say nothing; one who runs the cycle does not see their own', async () => {
    const { office, hr, cycle } = await started();
    await assignScheme(office, { scheme: 'review', person: 'HR1', from: '2026-01-01', reason: '也考核' });
    await assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'HR1', raters: ['E2', 'E3', 'E4'] });
    on('2026-11-06');
    for (const rater of ['E2', 'E3', 'E4']) await rates(office, cycle, rater, 'HR1', [score('team', '50'), score('skill', '60')]);
    expect(await read(hr, (desk) => formsOf(desk, { cycle }))).toEqual([]);
    on('2026-11-11');
    const batch = await publishRatings(hr, cycle);
    const [row] = await read(office, (desk) =>
      desk
        .selectFrom('batches')
        .selectAll()
        .where('number', '=', batch ?? 0)
        .execute(),
    );
    expect([row?.manifest.rows, row?.manifest.source.origin, row?.actor]).toEqual([
      6,
      { is: 'workflow', what: `cycle ${cycle}`, period: '2026-10' },
      'HR1',
    ]);
    expect(row?.manifest.keys['rater_id']?.first ?? 'peer-').toMatch(/^peer-/);
  });
});

describe('what is submitted becomes facts', () => {
  test('as one batch of the cycle, which the next one replaces, and the scheme computes with it', async () => {
    const { office, hr, cycle } = await started();
    await work(office).imports('employees.csv', 'employee_id,name\nE1,甲\nE2,乙\n');
    await assigned(hr, cycle, 'self', { is: 'self' });
    await assigned(hr, cycle, 'panel', { is: 'panel', raters: ['IT1', 'E2'] });
    for (const person of ['E3', 'E4', 'E5']) await exclude(hr, { cycle, person, excluded: true, reason: '试用期' });
    on('2026-11-06');
    const panel = (value: string): readonly MarkOrder[] => [score('team', value), score('skill', value), { item: 'study', grade: '优' }];
    const self = await rates(office, cycle, 'E1', 'E1', [score('own', '90')]);
    await rates(office, cycle, 'E2', 'E2', [score('own', '75.5')]);
    for (const ratee of ['E1', 'E3', 'E4', 'E5']) await rates(office, cycle, 'E2', ratee, panel('60'));
    for (const ratee of ['E1', 'E2', 'E3', 'E4', 'E5']) await rates(office, cycle, 'IT1', ratee, panel('70'));
    expect(await code(publishRatings(hr, cycle))).toBe('STAGE_RUNNING');
    on('2026-11-11');
    expect(await code(publishRatings(hr, cycle))).toBe('RATINGS_OPEN');
    for (const { number, state } of await read(hr, (desk) => formsOf(desk, { cycle })))
      if (state === 'open') await decideMissing(hr, { form: number, decision: { is: 'wait', until: '2026-11-11' }, reason: '排除在外' });
    for (const person of ['E3', 'E4', 'E5']) await rates(office, cycle, person, person, [score('own', '1')]);
    const batch = await publishRatings(hr, cycle);
    expect(await lineOf(office, 'own', ['E1', 'E2'])).toEqual(['90.00', '75.50']);
    expect(await lineOf(office, 'others', ['E1', 'E2'])).toEqual(['65.00', '70.00']);
    expect(await publishRatings(hr, cycle)).toBe(batch);
    await giveBack(hr, { form: self, until: '2026-11-12', reason: '更正' });
    await rates(office, cycle, 'E1', 'E1', [score('own', '80')]);
    on('2026-11-12');
    expect(await publishRatings(hr, cycle)).not.toBe(batch);
    expect(await lineOf(office, 'own', ['E1', 'E2'])).toEqual(['80.00', '75.50']);
    expect((await read(hr, (desk) => cycleSteps(desk, cycle))).map(({ step }) => step)).toEqual(Array(3).fill('ratings published'));
  });
});

describe('a leader’s allotment', () => {
  async function summed(ownPart: 'none' | 'leader' = 'none') {
    const start = await started();
    const order = { cycle: start.cycle, unit: 'CLINIC', leader: 'MA1', points: '3', ownPart, reason: '榜单第一' } as const;
    const sum = await setSum(start.hr, order);
    on('2026-11-06');
    return { ...start, order, sum, own: await as(start.office, 'MA1') };
  }

  test('adds up to the sum exactly', async () => {
    const { office, hr, cycle, sum, own, order } = await summed();
    const tried = (points: string) =>
      allot(own, {
        sum,
        parts: [
          { person: 'E1', points: '1' },
          { person: 'E2', points },
        ],
      });
    expect(await code(tried('1.9999'))).toBe('ALLOT_SUM');
    expect(await code(tried('2.0001'))).toBe('ALLOT_SUM');
    expect(await code(tried('2.00001'))).toBe('ALLOT_POINTS');
    await tried('2');
    await allot(own, {
      sum,
      parts: [
        { person: 'E1', points: '4' },
        { person: 'E3', points: '-1' },
      ],
    });
    const parts = await read(hr, (desk) => partsOf(desk, cycle));
    expect(parts.map((each) => each.parts?.map(({ person, points }) => `${person} ${points}`))).toEqual([['E1 4', 'E3 -1']]);
    expect((await read(await as(office, 'E1'), (desk) => partsOf(desk, cycle)))[0]?.parts?.map(({ person }) => person)).toEqual(['E1']);
    expect(await code(publishAllotments(hr, cycle))).toBe('STAGE_RUNNING');
    on('2026-11-11');
    expect(await code(tried('2'))).toBe('STAGE_OVER');
    await publishAllotments(hr, cycle);
    await work(office).imports('employees.csv', 'employee_id,name\nE1,甲\nE2,乙\nE3,丙\n');
    expect(await lineOf(office, 'shared', ['E1', 'E2', 'E3'])).toEqual(['4.00', '0.00', '-1.00']);
    const newer = await setSum(hr, { ...order, points: '5' });
    expect(await code(allot(own, { sum, parts: [] }))).toBe('SUM_REPLACED');
    expect(newer).toBe(sum + 1);
    expect(await code(publishAllotments(hr, cycle))).toBe('SUM_OPEN');
  });

  test('is for the leader alone, among the members, and has a part of the leader only where the sum says so', async () => {
    const { office, hr, sum, own, order } = await summed();
    const tried = (of: Office, ...people: readonly string[]) =>
      code(allot(of, { sum, parts: people.map((person, index) => ({ person, points: index === 0 ? '3' : '0' })) }));
    expect(await tried(await as(office, 'E1'), 'E1')).toBe('NOT_YOURS');
    expect(await tried(office, 'E1')).toBe('ALLOT_NOT_LEADER');
    expect(await tried(own, 'IT1')).toBe('ALLOT_NOT_MEMBER');
    expect(await tried(own, 'E1', 'E1')).toBe('ALLOT_TWICE');
    expect(await tried(own, 'MA1')).toBe('ALLOT_OWN');
    expect(await code(allot(own, { sum: 99, parts: [] }))).toBe('SUM_UNKNOWN');
    await assignScheme(office, { scheme: 'review', person: 'MA1', from: '2026-01-01', reason: '一起考核' });
    const shared = await setSum(hr, { ...order, ownPart: 'leader' });
    await allot(own, { sum: shared, parts: [{ person: 'MA1', points: '3' }] });
  });
});
