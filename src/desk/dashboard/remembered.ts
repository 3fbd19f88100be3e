/**
 * What comes of kept runs alone, remembered by their numbers: they never change, so whoever asks again need not wait again. Nothing here says
 * who may look; that is asked each time, before.
 */

import { LRUCache } from 'lru-cache';
import type { Office } from '../office/office.ts';
import type { RunRow } from '../runs/find.ts';
import type { State } from '../state/connect.ts';

/** How many answers are remembered; each is some kilobytes. */
const MOST = 2_000;

const known = new WeakMap<State, LRUCache<string, object>>();

/** What some runs come to; `what` names the question. What fails is not remembered. */
export function remembered<Value extends object>(
  office: Office,
  { what, runs }: { readonly what: string; readonly runs: readonly (Pick<RunRow, 'number'> | null)[] },
  make: () => Value,
): Value {
  const all = known.get(office.state) ?? new LRUCache<string, object>({ max: MOST });
  known.set(office.state, all);
  const name = [office.organisation.id, what, ...runs.map((run) => run?.number ?? '')].join(' ');
  const found = all.get(name);
  if (found !== undefined) return found as Value;
  const made = make();
  all.set(name, made);
  if (made instanceof Promise) made.catch(() => all.peek(name) === made && all.delete(name));
  return made;
}
