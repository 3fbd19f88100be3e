/** Asks for a month of one's own. */

import { api } from '../../api.ts';
import { useLanguage } from '../../look/choices.ts';
import type { MonthRow } from '../../parts/month/period-choice.tsx';

/** Asks for a month; figures that may change are asked for again each half minute. */
export function useMonth({ scheme, period, standing }: MonthRow) {
  const language = useLanguage();
  const query = { scheme, period, language };
  return api.useQuery('get', '/mine/month', { params: { query } }, { refetchInterval: standing === 'so far' ? 30_000 : false });
}
