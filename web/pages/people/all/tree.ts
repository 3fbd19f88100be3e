/** The units as a tree that is read from above to below, each with how deep it stands. */

import type { Answer } from '../../../answer.ts';

/** A unit, as the API tells it. */
export type Unit = Answer<'/units'>['rows'][number];

/** The units in the order of a tree; those without a parent (or whose parent is not told) stand first. */
export function unitTree(units: readonly Unit[]): readonly (Unit & { readonly depth: number })[] {
  const known = new Set(units.map(({ unit }) => unit));
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const walk = (of: string, depth: number): readonly (Unit & { readonly depth: number })[] =>
    (below.get(of) ?? []).flatMap((each) => [{ ...each, depth }, ...walk(each.unit, depth + 1)]);
  return walk('', 0);
}
