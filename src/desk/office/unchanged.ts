/** What is remembered while nothing changes: every change of an organisation is logged, so as long as its log has no new entry, all is as it was. */

import { LRUCache } from 'lru-cache';
import { MACHINE } from '../access/authority.ts';
import { onceDone } from '../once.ts';
import type { State } from '../state/connect.ts';
import { dayOf } from './day.ts';
import { glance } from './glance.ts';
import type { Desk, Office, Unchanged } from './office.ts';

/** How many things are remembered of a database; what a person's page shows of a month takes some ten kilobytes, what serves all a megabyte. */
const MOST = { one: 5_000, everybody: 50 } as const;

type Memory = { readonly [Serves in keyof typeof MOST]: LRUCache<string, Promise<object>> };

const memories = new WeakMap<State, Memory>();

/**
 * Looks whether anything has changed, and gives the memory of what has not since. Look once for what belongs together: what is made after the
 * look is as new as the look, or newer.
 */
export async function unchanged(office: Office): Promise<Unchanged> {
  const memory = memories.get(office.state) ?? { one: new LRUCache({ max: MOST.one }), everybody: new LRUCache({ max: MOST.everybody }) };
  memories.set(office.state, memory);
  const standing = [office.organisation.id, await lastEntry(office), dayOf(office.now())];
  return (name, make, serves = 'one') => {
    const key = JSON.stringify([...standing, ...name]);
    return onceDone(memory[serves], key, make) as ReturnType<typeof make>;
  };
}

/**
 * What an office with a memory has made before, for the same organisation and the same right, which are a part of the name; an office
 * without one makes it anew, and so does one that is inside a change.
 */
export function remembered<Value extends object>(
  { memory, joined, organisation, authority }: Office,
  name: readonly unknown[],
  make: () => Promise<Value>,
  serves?: 'one' | 'everybody',
): Promise<Value> {
  if (memory === undefined || joined !== null) return make();
  const right = authority.is === 'machine' ? 'machine' : [authority.person, authority.behalf];
  return memory([organisation.id, right, ...name], make, serves);
}

/** Looks that no question went to the database for yet, by organisation. */
const waiting = new WeakMap<State, Map<string, Promise<string | undefined>>>();

/** The number of the last entry of the organisation's log; all who look in the same moment ask together, before any is answered. */
function lastEntry(office: Office): Promise<string | undefined> {
  const { state, organisation } = office;
  const asking = waiting.get(state) ?? new Map<string, Promise<string | undefined>>();
  waiting.set(state, asking);
  const found = asking.get(organisation.id);
  if (found !== undefined) return found;
  const asked = new Promise((moment) => setImmediate(moment)).then(() => {
    asking.delete(organisation.id);
    return headOf(office);
  });
  asking.set(organisation.id, asked);
  return asked;
}

async function headOf(office: Office): Promise<string | undefined> {
  const machine = { ...office, authority: MACHINE, joined: null };
  const query = (desk: Desk) => desk.selectFrom('audit_heads').select('seq').where('organisation', '=', office.organisation.id);
  return (await glance(machine, (desk) => query(desk).executeTakeFirst()))?.seq;
}
