/** Which month is meant: the one that the address names, else the newest that tells something. */

import type { Answer } from '../../answer.ts';
import { api } from '../../api.ts';
import { useLanguage } from '../../look/choices.ts';
import type { MonthSearch } from './search.ts';

/** A month that tells something. */
export type MonthRow = Answer<'/mine/months'>['rows'][number];

/** A month with its items and explanation. */
export type Month = Answer<'/mine/month'>;

/** The month that is meant among those there are; null where there is none. */
export const monthMeant = (rows: readonly MonthRow[], { scheme, period }: MonthSearch): MonthRow | null =>
  rows.find((row) => (scheme === undefined || row.scheme === scheme) && (period === undefined || row.period === period)) ?? rows[0] ?? null;

/** Asks for a month; figures that may change are asked for again each half minute. */
export function useMonth({ scheme, period, standing }: MonthRow) {
  const language = useLanguage();
  const query = { scheme, period, language };
  return api.useQuery('get', '/mine/month', { params: { query } }, { refetchInterval: standing === 'so far' ? 30_000 : false });
}
