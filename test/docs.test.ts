/** What is made from the code is true: docs/facts.md says what the table library says, docs/indicators.md what the indicators say, the client what the routes say. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientSchema } from '../scripts/client-schema.ts';
import { factsPage } from '../scripts/facts-doc.ts';
import { INDICATOR_ROWS } from '../scripts/indicator-rows.ts';
import { indicatorsPage } from '../scripts/indicators-doc.ts';
import { indicatorLibrary } from '../src/cli/library.ts';

test('docs/facts.md is what the declared tables say (npm run docs writes it anew)', () => {
  const written = readFileSync(new URL('../docs/facts.md', import.meta.url), 'utf8');
  expect(written).toBe(factsPage());
});

test('docs/indicators.md is what the library of indicators says (npm run docs writes it anew)', () => {
  const written = readFileSync(new URL('../docs/indicators.md', import.meta.url), 'utf8');
  expect(written).toBe(indicatorsPage());
});

test('src/api/client/schema.ts is what the table of routes says (npm run docs writes it anew)', async () => {
  const written = readFileSync(new URL('../src/api/client/schema.ts', import.meta.url), 'utf8');
  expect(written).toBe(await clientSchema());
});

test('each of the 82 indicators of the source documents has an entry, and each entry is of one of them', () => {
  const known = new Set(indicatorLibrary().indicators.map(({ id }) => id));
  const meant = new Set(INDICATOR_ROWS.flatMap(({ ids }) => ids));
  expect(new Set(INDICATOR_ROWS.map(({ name }) => name)).size).toBe(82);
  expect(INDICATOR_ROWS.filter(({ ids }) => ids.length === 0 || ids.some((id) => !known.has(id)))).toEqual([]);
  expect([...known].filter((id) => !meant.has(id))).toEqual([]);
});
