/** Days of a period by stretches, and whole months between dates. */

import { expect, test } from 'vitest';
import { cellsOf, datesOf } from '../../../test/columns.ts';
import { parseDay } from '../../lib/day.ts';
import { MONTHS, STRETCH_DAYS } from './dates.ts';

const OCTOBER = { first: parseDay('2026-10-01') ?? 0, last: parseDay('2026-10-31') ?? 0 };
const days = (dates: readonly (readonly string[])[], stretch: number): readonly string[] =>
  cellsOf(STRETCH_DAYS, dates.map(datesOf), { ...OCTOBER, stretch });

test('a stretch begins on its own day and ends the day before the next', () => {
  const hired = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-10-31', '2026-11-01', '?'];
  const regular = ['2026-10-01', '2026-10-02', '2026-10-02', '2026-11-01', '2026-11-02', '2026-10-02'];
  expect(days([hired, regular], 0)).toEqual(['0', '1', '0', '1', '0', '?']);
  expect(days([hired, regular], 1)).toEqual(['31', '30', '30', '0', '0', '?']);
});

test('stretches in the wrong order never count a day twice', () => {
  const dates = [['2026-10-10'], ['2026-10-05'], ['2026-10-20']];
  expect([days(dates, 0), days(dates, 1), days(dates, 2)]).toEqual([['0'], ['10'], ['12']]);
});

test('one date for all beside one for each', () => {
  expect(days([['2026-10-01', '2026-10-11'], ['2026-10-16']], 0)).toEqual(['15', '5']);
});

test('whole months, at month ends', () => {
  const [from, to] = [
    datesOf(['2026-01-31', '2026-01-31', '2026-05-01', '?', '2026-01-01']),
    datesOf(['2026-02-27', '2026-02-28', '2026-04-30', '2026-01-01', '-']),
  ];
  expect(cellsOf(MONTHS, [from, to])).toEqual(['0', '1', '0', '?', '-']);
  expect(cellsOf(MONTHS, [datesOf(['2025-10-31']), datesOf(['2026-10-30', '2026-10-31'])])).toEqual(['11', '12']);
});
