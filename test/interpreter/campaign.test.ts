/** The product against the plain interpreter on random schemes with given values: any difference fails, with the smallest scheme that shows it. */

import { expect, test } from 'vitest';
import { FLOOR, givenCampaign, SEED, SHARES } from './campaign.ts';
import { type Count, missing, tableOf } from './coverage.ts';
import { GIVEN, LIMITS } from './expected.ts';

test('the evaluator and the plain interpreter give the same results on random schemes with given values', { timeout: 3_600_000 }, () => {
  const { outcomes, coverage, differences, refusals } = givenCampaign(SEED, SHARES.given);
  console.log(`seed ${SEED}, ${SHARES.given} schemes: ${JSON.stringify(outcomes)}\n${tableOf(coverage)}`);
  expect(differences.join('\n\n')).toBe('');
  expect(outcomes.unread, refusals.join('\n')).toBe(0);
  expect(outcomes.refused, refusals.join('\n')).toBeLessThan(SHARES.given / 100);
  expect(missing(coverage, GIVEN, FLOOR)).toEqual([]);
  const all = coverage.get('all') as Count;
  expect(all.without / all.results).toBeGreaterThan(0.1);
  for (const name of LIMITS)
    for (const side of ['below', 'on', 'above'] as const) expect(coverage.get(name)?.[side], `${name} ${side}`).toBeGreaterThan(FLOOR);
});
