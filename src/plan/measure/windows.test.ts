/** The days that a window's word means, worked out on the calendar by hand. */

import { expect, test } from 'vitest';
import { dayText } from '../../lib/day.ts';
import { parsePeriod } from '../../lib/period.ts';
import { rangeOf } from './windows.ts';

const days = (word: string, period: string): string => {
  const { first, last } = rangeOf(word, parsePeriod(period)!);
  return `${first === null ? '' : dayText(first)}/${last === null ? '' : dayText(last)}`;
};

test.each([
  ['last three months', '2026-02', '2025-12-01/2026-02-28'],
  ['last six months', '2026-12', '2026-07-01/2026-12-31'],
  ['last six months', '2026', '2026-07-01/2026-12-31'],
  ['last six months', '2026-H1', '2026-01-01/2026-06-30'],
  ['last twelve months', '2026-02', '2025-03-01/2026-02-28'],
  ['last twelve months', '2024-Q1', '2023-04-01/2024-03-31'],
  ['last three months', '2026-01-10/2026-03-15', '2026-01-01/2026-03-15'],
  ['this year to date', '2026-02', '2026-01-01/2026-02-28'],
  ['before the period', '2026-02', '/2026-01-31'],
  ['to the end of the period', '2026-02', '/2026-02-28'],
])('%s of %s', (word, period, wanted) => {
  expect(days(word, period)).toBe(wanted);
});
