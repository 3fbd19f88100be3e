/** Periods in words. */

import { expect, test } from 'vitest';
import { periodWords } from './period.ts';

test.each([
  ['2026-10', '2026年10月', 'October 2026'],
  ['2026-03', '2026年3月', 'March 2026'],
  ['2026-Q3', '2026年第3季度', 'Q3 2026'],
  ['2026-H1', '2026年第1半年', 'half 1 of 2026'],
  ['2026-W07', '2026年第7周', 'week 7 of 2026'],
  ['2026', '2026年', '2026'],
  ['2026-10-01..2026-10-15', '2026-10-01..2026-10-15', '2026-10-01..2026-10-15'],
])('%s is %s', (period, zh, en) => {
  expect([periodWords(period, 'zh'), periodWords(period, 'en')]).toEqual([zh, en]);
});
