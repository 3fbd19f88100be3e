/** The product against the plain interpreter on random schemes that read facts from files: any difference fails, made as small as it goes. */

import { expect, test } from 'vitest';
import { FLOOR, factCampaign, SEED, SHARES } from './campaign.ts';
import { type Count, missing, tableOf } from './coverage.ts';
import { FACTS } from './expected.ts';

test('the product and the plain interpreter give the same results on random schemes that read facts', { timeout: 3_600_000 }, async () => {
  const { outcomes, coverage, differences, refusals } = await factCampaign(SEED, SHARES.facts);
  console.log(`seed ${SEED}, ${SHARES.facts} schemes: ${JSON.stringify(outcomes)}\n${tableOf(coverage)}`);
  expect(differences.join('\n\n')).toBe('');
  expect(outcomes.unread, refusals.join('\n')).toBe(0);
  expect(outcomes.refused, refusals.join('\n')).toBeLessThan(SHARES.facts / 50);
  expect(missing(coverage, FACTS, FLOOR)).toEqual([]);
  const all = coverage.get('all') as Count;
  expect(all.without / all.results).toBeGreaterThan(0.1);
});
