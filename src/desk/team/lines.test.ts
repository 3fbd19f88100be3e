/** Which lines of shipped schemes stand on the board of a team. */

import { expect, test } from 'vitest';
import { shippedPlan } from '../../../test/shipped-plan.ts';
import { boardLines } from './lines.ts';

test.each([
  // The score that all others flow into, not the last one; commission alone is no total.
  ['post-host', { headline: 'score', grade: null, pay: 'live_commission', targets: ['hours_attainment', 'sales_attainment'] }],
  ['editors-monthly', { headline: 'month_points', grade: null, pay: null, targets: [] }],
  // A scheme of pay alone is known by what it measures.
  ['online-consultant-full', { headline: 'sales', grade: null, pay: 'total', targets: [] }],
])('of %s', (scheme, lines) => {
  expect(boardLines(shippedPlan(scheme))).toEqual(lines);
});
