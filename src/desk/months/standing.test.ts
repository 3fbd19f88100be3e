/** Which run tells people their figures. */

import { describe, expect, test } from 'vitest';
import type { RunWithState } from '../runs/find.ts';
import { standingOf } from './standing.ts';

const run = (number: number, state: RunWithState['state'], purpose: RunWithState['purpose'] = 'regular'): RunWithState =>
  ({ number, state, purpose, steps: [] }) as unknown as RunWithState;

/** The number of the run that stands, and how. */
const stands = (runs: readonly RunWithState[], attached: ReadonlyMap<number, ReadonlySet<string>> = new Map()): string => {
  const found = standingOf(runs, attached);
  return found === null ? 'none' : `${found.run.number} ${found.standing}`;
};

describe('without a review cycle', () => {
  test.each([
    [[run(1, 'computed')], '1 so far'],
    [[run(1, 'computed'), run(2, 'in review')], '2 so far'],
    [[run(1, 'approved'), run(2, 'computed')], '1 approved'],
    [[run(1, 'approved'), run(2, 'approved')], '2 approved'],
    [[run(1, 'locked'), run(2, 'approved')], '1 locked'],
    [[run(1, 'paid'), run(2, 'computed', 'correction')], '1 locked'],
    [[run(1, 'rejected')], 'none'],
    [[run(1, 'locked', 'correction')], 'none'],
    [[], 'none'],
  ] as const)('%# → %s', (runs, wanted) => {
    expect(stands(runs)).toBe(wanted);
  });
});

describe('where a review cycle has the period in hand', () => {
  test('nothing is told before it is published', () => {
    expect(stands([run(1, 'approved'), run(2, 'computed')], new Map([[1, new Set()]]))).toBe('none');
  });

  test('what is published stands for those of whom it is, also where a later one waits', () => {
    const attached = new Map([
      [1, new Set(['E1'])],
      [2, new Set<string>()],
    ]);
    expect(stands([run(1, 'approved'), run(2, 'approved')], attached)).toBe('1 published');
    expect(standingOf([run(1, 'approved')], attached)?.only).toEqual(new Set(['E1']));
  });

  test('what is locked is booked, published or not', () => {
    expect(stands([run(1, 'locked')], new Map([[1, new Set()]]))).toBe('1 locked');
  });
});
