/** The open forms of somebody, of all cycles. */

import { useQueries } from '@tanstack/react-query';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';

/** An open form: of which cycle, about whom (null is oneself), until when. */
export type OpenForm = {
  readonly number: number;
  readonly cycle: string;
  readonly cycleNumber: number;
  readonly person: string | null;
  readonly until: string | null;
};

/** Asks for them; `isKnown` once all of them have come. */
export function useForms(): { readonly open: readonly OpenForm[]; readonly isKnown: boolean } {
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
  return { open, isKnown: !cycles.isPending && asked.every(({ isPending }) => !isPending) };
}
