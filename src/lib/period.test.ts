/** Periods: their texts, their neighbours, and the windows that measures look through. */

import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText, parseDay } from './day.ts';
import {
  daysIn,
  intervalOf,
  lastCompleted,
  lastYear,
  monthsIn,
  type Period,
  parsePeriod,
  parsePeriods,
  periodAround,
  shiftPeriod,
  weeksIn,
} from './period.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const period = (text: string): Period => {
  const found = parsePeriod(text);
  if (found === null) throw new Error(`no period ${text}`);
  return found;
};
const span = (of: Period): string => `${dayText(of.first)}/${dayText(of.last)}`;

describe('period texts', () => {
  test.each([
    ['2026-10', 'month', '2026-10-01/2026-10-31'],
    ['2026-02', 'month', '2026-02-01/2026-02-28'],
    ['2028-02', 'month', '2028-02-01/2028-02-29'],
    ['2026-Q1', 'quarter', '2026-01-01/2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01/2026-12-31'],
    ['2026-H1', 'half year', '2026-01-01/2026-06-30'],
    ['2026-H2', 'half year', '2026-07-01/2026-12-31'],
    ['2026', 'year', '2026-01-01/2026-12-31'],
    ['2026-01-15/2026-03-14', 'interval', '2026-01-15/2026-03-14'],
    ['2026-01-15/2026-01-15', 'interval', '2026-01-15/2026-01-15'],
  ])('%s is a %s', (text, kind, days) => {
    const found = period(text);
    expect([found.kind, span(found), found.text]).toEqual([kind, days, text]);
  });

  test.each([
    '',
    '26-10',
    '2026-00',
    '2026-13',
    '2026-1',
    '2026-Q0',
    '2026-Q5',
    '2026-H3',
    '2026-q1',
    '1899',
    '20261',
    '2026-10-01',
    '2026-02-29/2026-03-01',
    '2026-03-02/2026-03-01',
    '2026/10',
    ' 2026-10',
    '2026-10\n',
    '２０２６-10',
  ])('%j is none', (text) => expect(parsePeriod(text)).toBeNull());
});

test('a period moves by its own length, across years', () => {
  expect(shiftPeriod(period('2026-12'), 1).text).toBe('2027-01');
  expect(shiftPeriod(period('2026-01'), -1).text).toBe('2025-12');
  expect(shiftPeriod(period('2026-Q1'), -1).text).toBe('2025-Q4');
  expect(shiftPeriod(period('2026-H2'), 1).text).toBe('2027-H1');
  expect(shiftPeriod(period('2026'), -2).text).toBe('2024');
  expect(shiftPeriod(period('2026-01-30/2026-02-02'), 1).text).toBe('2026-02-03/2026-02-06');
  expect(shiftPeriod(period('2026-10'), 0)).toEqual(period('2026-10'));
});

test('a year before', () => {
  expect(lastYear(period('2028-02')).text).toBe('2027-02');
  expect(span(lastYear(period('2029-02')))).toBe('2028-02-01/2028-02-29');
  expect(lastYear(period('2026-Q3')).text).toBe('2025-Q3');
  expect(lastYear(period('2026-H1')).text).toBe('2025-H1');
  expect(lastYear(period('2026')).text).toBe('2025');
  expect(lastYear(period('2028-02-01/2028-02-29')).text).toBe('2027-02-01/2027-02-28');
  expect(lastYear(period('2028-02-29/2028-03-01')).text).toBe('2027-02-28/2027-03-01');
});

test('the last completed quarter turns on the last day of a quarter', () => {
  const ends = (last: string) => lastCompleted('quarter', intervalOf(day('2026-09-01'), day(last))).text;
  expect([ends('2026-09-29'), ends('2026-09-30'), ends('2026-10-01')]).toEqual(['2026-Q2', '2026-Q3', '2026-Q3']);
  expect([ends('2026-12-30'), ends('2026-12-31'), ends('2027-01-01')]).toEqual(['2026-Q3', '2026-Q4', '2026-Q4']);
  expect(lastCompleted('quarter', period('2026-10')).text).toBe('2026-Q3');
  expect(lastCompleted('quarter', period('2026-12')).text).toBe('2026-Q4');
  expect(lastCompleted('quarter', period('2026-12'), -1).text).toBe('2026-Q3');
  expect(lastCompleted('year', period('2026-11')).text).toBe('2025');
  expect(lastCompleted('year', period('2026-12')).text).toBe('2026');
  expect(lastCompleted('half year', period('2026-05')).text).toBe('2025-H2');
});

test('only months that lie wholly inside count', () => {
  expect(monthsIn(period('2026-Q1'))).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(monthsIn(period('2026-01-02/2026-03-31'))).toEqual(['2026-02', '2026-03']);
  expect(monthsIn(period('2026-01-01/2026-03-30'))).toEqual(['2026-01', '2026-02']);
  expect(monthsIn(period('2026-01-02/2026-01-30'))).toEqual([]);
  expect(monthsIn(period('2026-01-31/2026-02-28'))).toEqual(['2026-02']);
  expect(monthsIn(period('2026-12-01/2027-01-31'))).toEqual(['2026-12', '2027-01']);
});

describe('laws', () => {
  const kinds = constantFrom('month', 'quarter', 'half year', 'year');
  const someDay = integer({ min: day('1990-01-01'), max: day('2060-12-31') });

  test('the period around a day holds it, reads back from its text, and its neighbours join without a gap', () => {
    assert(
      property(kinds, someDay, (kind, some) => {
        const around = periodAround(kind, some);
        expect(around.first <= some && some <= around.last).toBe(true);
        expect(parsePeriod(around.text)).toEqual(around);
        expect(shiftPeriod(around, 1).first).toBe(around.last + 1);
        expect(shiftPeriod(around, -1).last).toBe(around.first - 1);
        expect(shiftPeriod(shiftPeriod(around, 7), -7)).toEqual(around);
      }),
    );
  });

  test('the last completed period has ended, and the next one has not', () => {
    assert(
      property(kinds, someDay, (kind, some) => {
        const done = lastCompleted(kind, intervalOf(some - 3, some));
        expect(done.last <= some).toBe(true);
        expect(shiftPeriod(done, 1).last > some).toBe(true);
      }),
    );
  });

  test('days are counted with both ends', () => {
    expect([daysIn(period('2028-02')), daysIn(period('2026')), daysIn(period('2026-10-05/2026-10-05'))]).toEqual([29, 365, 1]);
  });
});

describe('several periods', () => {
  test.each([
    ['2026-10', ['2026-10']],
    ['2025-11..2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['2026-07..2026-07', ['2026-07']],
    ['2026-Q4..2027-Q1', ['2026-Q4', '2027-Q1']],
    ['2026-H2..2027-H1', ['2026-H2', '2027-H1']],
    ['2025..2026', ['2025', '2026']],
    ['2026-07, 2026-09', ['2026-07', '2026-09']],
    ['2026-09，2026-07', ['2026-09', '2026-07']],
    ['2026-07..2026-08,2026-10', ['2026-07', '2026-08', '2026-10']],
    ['2026-01-01/2026-02-28,2026-03-01/2026-03-31', ['2026-01-01/2026-02-28', '2026-03-01/2026-03-31']],
  ])('%s', (text, expected) => {
    expect(parsePeriods(text)?.map((each) => each.text)).toEqual(expected);
  });

  test.each([
    '',
    '2026-13',
    '2026-09..2026-07',
    '2026-07..2026-Q4',
    '2026-07..',
    '..2026-07',
    '2026-07..2026-08..2026-09',
    '2026-07,2026-07',
  ])('not "%s"', (text) => expect(parsePeriods(text)).toBeNull());

  test('ten years of months at most, and no range of intervals', () => {
    expect(parsePeriods('2017-01..2026-12')).toHaveLength(120);
    expect(parsePeriods('2016-12..2026-12')).toBeNull();
    expect(parsePeriods('2026-01-01/2026-01-31..2026-03-01/2026-03-31')).toBeNull();
  });
});

describe('weeks of a period', () => {
  test.each([
    [
      '2026-10',
      ['2026-10-01/2026-10-04', '2026-10-05/2026-10-11', '2026-10-12/2026-10-18', '2026-10-19/2026-10-25', '2026-10-26/2026-10-31'],
    ],
    ['2026-10-04/2026-10-05', ['2026-10-04/2026-10-04', '2026-10-05/2026-10-05']],
    [
      '2026-02',
      ['2026-02-01/2026-02-01', '2026-02-02/2026-02-08', '2026-02-09/2026-02-15', '2026-02-16/2026-02-22', '2026-02-23/2026-02-28'],
    ],
  ])('%s', (text, weeks) => {
    const period = parsePeriod(text);
    expect(period === null ? [] : weeksIn(period).map((week) => week.text)).toEqual(weeks);
  });
});
