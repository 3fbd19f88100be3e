/** Calendar days and whole months, at month ends and leap days. */

import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayOf, dayText, parseDay, wholeMonths } from './day.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const someDay = integer({ min: day('1990-01-01'), max: day('2060-12-31') });

test('days count from 1970', () => {
  expect([day('1970-01-01'), day('1970-01-02'), day('1969-12-31'), day('2026-10-01')]).toEqual([0, 1, -1, 20727]);
  expect(dayText(20727)).toBe('2026-10-01');
});

test('only existing dates in ISO form are days', () => {
  expect(parseDay('2028-02-29')).not.toBeNull();
  for (const text of [
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20261001',
    '2026-10-01T00:00',
    ' 2026-10-01',
    '',
  ])
    expect(parseDay(text), text).toBeNull();
});

test('a day reads back as itself', () => {
  assert(
    property(someDay, (some) => {
      expect(day(dayText(some))).toBe(some);
      expect(dayOf(dateOf(some))).toBe(some);
    }),
  );
});

describe('whole months', () => {
  test.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-15', '2026-02-16', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2027-12-31', '2028-02-28', 1],
    ['2027-12-31', '2028-02-29', 2],
    ['2028-02-29', '2029-02-27', 11],
    ['2028-02-29', '2029-02-28', 12],
    ['2026-02-28', '2026-03-27', 0],
    ['2026-02-28', '2026-03-28', 1],
    ['2026-10-01', '2026-10-01', 0],
    ['2026-10-02', '2026-10-01', 0],
    ['2026-10-01', '2020-10-01', 0],
  ])('from %s to %s: %i', (from, to, months) => expect(wholeMonths(day(from), day(to))).toBe(months));

  test('grow by at most one a day, and are 12 after a year', () => {
    assert(
      property(someDay, integer({ min: 0, max: 4000 }), (from, length) => {
        const grown = wholeMonths(from, from + length + 1) - wholeMonths(from, from + length);
        expect(grown === 0 || grown === 1).toBe(true);
        expect(wholeMonths(from, dayOf(dateOf(from).add({ years: 1 })))).toBe(12);
        expect(wholeMonths(from, dayOf(dateOf(from).add({ years: 1 })) - 1)).toBe(11);
      }),
    );
  });
});
