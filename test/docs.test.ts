/** The pages that are made from the code are true: docs/facts.md says what the table library says. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factsPage } from '../scripts/facts-doc.ts';

test('docs/facts.md is what the declared tables say (npm run docs writes it anew)', () => {
  const written = readFileSync(new URL('../docs/facts.md', import.meta.url), 'utf8');
  expect(written).toBe(factsPage());
});
