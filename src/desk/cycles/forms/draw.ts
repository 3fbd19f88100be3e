/** Draws peers by a seed that is written down, so that anybody can draw them again and nobody can choose them. */

import { createHash } from 'node:crypto';

/** Some of the candidates for one person, in the order of their lots; two people may draw each other. */
export const drawn = (
  candidates: readonly string[],
  { ratee, seed, count }: { ratee: string; seed: string; count: number },
): readonly string[] =>
  candidates
    .map((person) => ({
      person,
      lot: createHash('sha256')
        .update(JSON.stringify([seed, ratee, person]))
        .digest('hex'),
    }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ person }) => person);
