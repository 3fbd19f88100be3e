/** Units on real PostgreSQL: a dated tree that never lies below itself, whatever is moved and closed. */

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { clinic, clinicUnits } from '../../../../test/people.ts';
import { refusal, type TestRecord } from '../../../../test/record.ts';
import { records } from '../../../../test/records.ts';
import { read } from '../../office/office.ts';
import { Refused } from '../../refused.ts';
import { withdraw } from '../record/withdraw.ts';
import { pathOf, subtree } from './tree.ts';
import { closeUnit, setUnit, unitsOn } from './units.ts';

const open = records();
let record: TestRecord;
let count = 0;
beforeEach(async () => {
  count += 1;
  record = await open(`单位 ${count}`);
});

const idsOn = async (day: string, asOf?: string): Promise<string> =>
  [...(await read(record.office, (desk) => unitsOn(desk, day, asOf))).keys()].join(' ');

const pathOn = async (unit: string, day: string, asOf?: string): Promise<string> =>
  pathOf(await read(record.office, (desk) => unitsOn(desk, day, asOf)), unit)
    .map(({ name }) => name)
    .join('/');

const move = (unit: string, parent: string | null, from: string): Promise<void> =>
  setUnit(record.office, { unit, name: `新${unit}`, kind: 'department', parent, from });

describe('units', () => {
  test('are there from their first day until they are closed', async () => {
    await clinicUnits(record.office);
    await closeUnit(record.office, { unit: 'D2', from: '2026-07-01' });
    expect(await idsOn('2025-12-31')).toBe('');
    expect(await idsOn('2026-01-01')).toBe('D1 D2 G R1 S1 T1');
    expect(await idsOn('2026-06-30')).toBe('D1 D2 G R1 S1 T1');
    expect(await idsOn('2026-07-01')).toBe('D1 G R1 S1 T1');
  });

  test('know the way from the top and all that is below, on each day', async () => {
    await clinicUnits(record.office);
    await move('D1', 'D2', '2026-07-01');
    expect(await pathOn('T1', '2026-06-30')).toBe('光年医美/华南区/深圳店/咨询部/一组');
    expect(await pathOn('T1', '2026-07-01')).toBe('光年医美/财务部/新D1/一组');
    const units = await read(record.office, (desk) => unitsOn(desk, '2026-07-01'));
    expect([...subtree(units, 'D2')].toSorted()).toEqual(['D1', 'D2', 'T1']);
    expect([[...subtree(units, 'X')], pathOf(units, 'X')]).toEqual([[], []]);
  });

  test('as of a moment are what was known then; the same day said again is a correction', async () => {
    await clinicUnits(record.office);
    const before = record.moment();
    await move('T1', 'D2', '2026-01-01');
    expect(await pathOn('T1', '2026-02-01', before)).toBe('光年医美/华南区/深圳店/咨询部/一组');
    expect(await pathOn('T1', '2026-02-01')).toBe('光年医美/财务部/新T1');
    await withdraw(record.office, { table: 'unit_versions', key: { unit: 'T1', from_day: '2026-01-01' }, reason: '记错' });
    expect(await pathOn('T1', '2026-02-01')).toBe('');
  });

  test('do not lie below themselves, straight or by a detour, and not only from some later day on', async () => {
    await clinicUnits(record.office);
    expect((await refusal(move('G', 'T1', '2026-05-01'))).code).toBe('UNIT_LOOP');
    await move('D1', 'G', '2026-06-01');
    await move('S1', 'D1', '2026-06-01');
    // S1 is below D1 from June on, so D1 cannot go back below it in May.
    expect((await refusal(move('D1', 'S1', '2026-07-01'))).code).toBe('UNIT_LOOP');
    await expect(move('D1', 'D1', '2026-07-01')).rejects.toThrow();
  });

  test('have a parent that is known, and open on all their days', async () => {
    await clinicUnits(record.office);
    expect((await refusal(move('X1', 'X9', '2026-05-01'))).code).toBe('UNIT_PARENT_UNKNOWN');
    expect((await refusal(move('X1', 'G', '2025-12-31'))).code).toBe('UNIT_PARENT_CLOSED');
    await move('X1', 'G', '2026-01-01');
    await move('X2', 'X1', '2026-02-01');
    expect((await refusal(closeUnit(record.office, { unit: 'X1', from: '2026-06-01' }))).code).toBe('UNIT_PARENT_CLOSED');
    await closeUnit(record.office, { unit: 'X2', from: '2026-06-01' });
    await closeUnit(record.office, { unit: 'X1', from: '2026-06-01' });
    expect((await refusal(closeUnit(record.office, { unit: 'X1', from: '2026-06-02' }))).code).toBe('UNIT_UNKNOWN');
  });

  test('are not closed while somebody sits in them, and not begun by days that there are not', async () => {
    await clinic(record.office);
    expect((await refusal(closeUnit(record.office, { unit: 'T1', from: '2026-06-01' }))).code).toBe('SEAT_UNIT_CLOSED');
    expect((await refusal(move('X1', 'G', '2026-02-30'))).code).toBe('PEOPLE_DAY');
    expect((await refusal(move(' ', 'G', '2026-02-01'))).code).toBe('PEOPLE_TEXT');
  });

  test('whatever is moved and closed, on no day is there a loop or a unit without its parent', async () => {
    const names = ['A', 'B', 'C', 'D'] as const;
    const step = fc.record({
      unit: fc.constantFrom(...names),
      parent: fc.constantFrom(...names, null),
      month: fc.integer({ min: 1, max: 4 }),
      closes: fc.boolean(),
    });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        count += 1;
        record = await open(`单位 ${count} 随意`);
        await setUnit(record.office, { unit: 'A', name: 'A', kind: 'group', parent: null, from: '2026-01-01' });
        for (const { unit, parent, month, closes } of steps) {
          const from = `2026-0${month}-01`;
          const change = closes && month > 2 ? closeUnit(record.office, { unit, from }) : move(unit, parent === unit ? null : parent, from);
          await change.then(
            () => {
              taken += 1;
            },
            (error) => expect(error).toBeInstanceOf(Refused),
          );
        }
        for (const month of [1, 2, 3, 4, 5]) {
          const units = await read(record.office, (desk) => unitsOn(desk, `2026-0${month}-01`));
          for (const { unit, parent } of units.values()) {
            expect(parent === null || units.has(parent)).toBe(true);
            // A loop would have no top.
            let [next, steps_] = [units.get(unit), 0];
            while (next?.parent != null && steps_ < 10) [next, steps_] = [units.get(next.parent), steps_ + 1];
            expect(steps_).toBeLessThan(names.length);
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(taken).toBeGreaterThan(25);
  });
});
