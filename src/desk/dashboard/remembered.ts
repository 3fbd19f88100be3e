/**
 * What comes of kept runs alone, remembered by their numbers: they never change, so whoever asks again need not wait again. Nothing here says
 * who may look; that is asked each time, before.
 */

import { LRUCache } from 'lru-cache';
import type { Office } from '../office/office.ts';
import { once, onceDone } from '../once.ts';
import type { RunRow } from '../runs/find.ts';
import type { State } from '../state/connect.ts';

/** How many answers of each kind are remembered; each is some kilobytes. */
const MOST = 1_000;

type Kept = { readonly made: LRUCache<string, object>; readonly awaited: LRUCache<string, Promise<object>> };

const known = new WeakMap<State, Kept>();

function keptOf({ state }: Office): Kept {
  const kept = known.get(state) ?? { made: new LRUCache<string, object>({ max: MOST }), awaited: new LRUCache({ max: MOST }) };
  known.set(state, kept);
  return kept;
}

/** A question about some runs, by its name. */
type Question = { readonly what: string; readonly runs: readonly (Pick<RunRow, 'number'> | null)[] };

const nameOf = ({ organisation }: Office, { what, runs }: Question): string =>
  [organisation.id, what, ...runs.map((run) => run?.number ?? '')].join(' ');

/** What some runs come to. */
export const remembered = <Value extends object>(office: Office, question: Question, make: () => Value): Value =>
  once(keptOf(office).made, nameOf(office, question), make) as Value;

/** The same where it takes a while. */
export const rememberedDone = <Value extends object>(office: Office, question: Question, make: () => Promise<Value>): Promise<Value> =>
  onceDone(keptOf(office).awaited, nameOf(office, question), make) as Promise<Value>;
