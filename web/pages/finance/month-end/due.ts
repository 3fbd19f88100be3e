/** What each scheme of a month comes to, for those who may see pay: the sum of its people, what it was in the month before, and who is unknown. */

import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';

/** A scheme in a month, and in the month before. */
export type Due = Pick<Answer<'/dashboard/groups'>['rows'][number], 'now' | 'last'>;

/** Gives it by the name of the scheme; nothing where it is not known, or not for who looks. */
export function useDue(month: string): ReadonlyMap<string, Due> {
  const me = useMe();
  const params = { query: { month, by: 'scheme' as const } };
  const told = api.useQuery('get', '/dashboard/groups', { params }, { enabled: may(me, 'read pay') });
  return new Map(told.data?.rows.flatMap(({ id, now, last }) => (id === null ? [] : [[id, { now, last }] as const])));
}

/** All of them together, and of how many people it is not known; null where none is known. */
export function wholeOf(all: readonly Due[]): { readonly fen: bigint; readonly missing: number } | null {
  const known = all.flatMap(({ now: { pay } }) => (pay === null ? [] : [BigInt(pay)]));
  if (known.length === 0) return null;
  return { fen: known.reduce((sum, each) => sum + each, 0n), missing: all.reduce((sum, { now }) => sum + now.missing, 0) };
}
