/** What units, posts and schemes were called in a month, and the way down to a unit. */

import type { Answer } from '../../answer.ts';
import { api } from '../../api.ts';
import { useSchemeTitles } from '../../parts/names/schemes.ts';
import { useTitles } from '../../parts/names/titles.ts';

type Unit = Answer<'/units'>['rows'][number];

/** The last day of a month: 2026-10 ends on 2026-10-31. */
function lastDayOf(month: string): string {
  const [year = 2026, of = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, of, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Gives names by ids; an id stands for itself where it has none. */
export function useNames(month: string): {
  readonly unit: (unit: string) => string;
  readonly post: (post: string) => string;
  readonly scheme: (scheme: string) => string;
  /** The units that lead to one, the topmost first, itself last. */
  readonly path: (unit: string) => readonly Unit[];
} {
  const told = api.useQuery('get', '/units', { params: { query: { on: lastDayOf(month) } } }, { staleTime: 300_000 });
  const titles = useTitles();
  const scheme = useSchemeTitles();
  const units = new Map(told.data?.rows.map((each) => [each.unit, each]));
  const path = (unit: string): readonly Unit[] => {
    const found: Unit[] = [];
    for (let next = units.get(unit); next !== undefined && !found.includes(next); next = units.get(next.parent ?? '')) found.unshift(next);
    return found;
  };
  return { unit: (unit) => units.get(unit)?.name ?? titles.unit(unit), post: titles.post, scheme, path };
}
