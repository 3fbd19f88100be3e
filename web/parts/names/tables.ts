/** The tables of facts that somebody can choose from, each told from the others. */

import { api } from '../../api.ts';

/** A table as it can be chosen: by its title, and where tables share one with its name besides. */
export type TableChoice = { readonly value: string; readonly label: string };

/** The choices; those with days alone where that is wanted. None until they are known, or while nobody asks. */
export function useTableChoices({ isDated = false, isAsked = true } = {}): readonly TableChoice[] {
  const tables = api.useQuery('get', '/facts/tables', {}, { staleTime: 300_000, enabled: isAsked });
  const rows = (tables.data?.rows ?? []).filter(({ when }) => !isDated || when !== null);
  const count = Map.groupBy(rows, ({ title }) => title);
  return rows.map(({ table, title }) => ({ value: table, label: count.get(title)?.length === 1 ? title : `${title} · ${table}` }));
}
