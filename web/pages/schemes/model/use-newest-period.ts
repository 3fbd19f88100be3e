/** The newest month of a scheme that was computed: what a look at what its rules cost begins with. */

import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';

/** The period; the month before today where nothing was computed or runs may not be seen, null while it is not known. */
export function useNewestPeriod(scheme: string): string | null {
  const me = useMe();
  const isSeen = may(me, 'read runs');
  const query = { scheme, purpose: 'regular' as const, limit: 200 };
  const runs = api.useQuery('get', '/runs', { params: { query } }, { enabled: isSeen, staleTime: 60_000 });
  if (isSeen && runs.isPending) return null;
  const [newest] = (runs.data?.rows ?? []).map(({ period }) => period).toSorted((a, b) => b.localeCompare(a, 'en'));
  return newest ?? monthBefore(me.today);
}

/** The month before a day: the last one that is over. */
function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
