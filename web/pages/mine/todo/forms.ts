/** The open forms of somebody, of all cycles. */

import { useQueries } from '@tanstack/react-query';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import type { OpenForm } from './where.ts';

/** Asks for them. */
export function useForms(): { readonly open: readonly OpenForm[] } {
  const me = useMe();
  const cycles = api.useQuery('get', '/cycles');
  const running = cycles.data?.rows.filter(({ cancelled }) => !cancelled) ?? [];
  const asked = useQueries({
    queries: running.map(({ number }) => api.queryOptions('get', '/cycles/{number}/forms', { params: { path: { number } } })),
  });
  const open = running.flatMap(({ name, number: cycleNumber }, k) =>
    (asked[k]?.data?.rows ?? [])
      .filter(({ state, rater }) => state === 'open' && rater === me.person)
      .map(({ number, ratee, until }) => ({ number, cycle: name, cycleNumber, person: ratee === me.person ? null : ratee, until })),
  );
  return { open };
}
