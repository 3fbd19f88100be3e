/** What is remembered while nothing changes: every change of an organisation is logged, so as long as its log has no new entry, all is as it was. */

import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { onceDone } from '../once.ts';
import type { State } from '../state/connect.ts';
import { dayOf } from './day.ts';
import { guarded } from './guarded.ts';
import type { Office } from './office.ts';

/** How many things are remembered of a database; what a person's page shows of a month takes some ten kilobytes. */
const MOST = 5_000;

const memories = new WeakMap<State, LRUCache<string, Promise<object>>>();

/**
 * Looks whether anything has changed, and gives the memory of what has not since. Look once for what belongs together: what is made after the
 * look is as new as the look, or newer.
 */
export async function unchanged(office: Office): Promise<Unchanged> {
  const memory = memories.get(office.state) ?? new LRUCache<string, Promise<object>>({ max: MOST });
  memories.set(office.state, memory);
  const standing = [office.organisation.id, await lastEntry(office), dayOf(office.now())];
  return (name, make) => {
    const key = JSON.stringify([...standing, ...name]);
    return onceDone(memory, key, make) as ReturnType<typeof make>;
  };
}

/**
 * Remembers what follows from the record, from the day and from its name alone: made once, and again only after a change of the organisation
 * or at midnight. The name tells all else that it depends on, first of all who asks. What fails is not remembered.
 */
export type Unchanged = <Value extends object>(name: readonly unknown[], make: () => Promise<Value>) => Promise<Value>;

/** The number of the last entry of the organisation's log, in one question. */
async function lastEntry({ state, organisation }: Office): Promise<unknown> {
  const role = state.role === null ? [] : [['role', state.role] as const];
  const settings = [...role, ['hengji.organisation', organisation.id], ['hengji.authority', 'machine']] as const;
  const set = settings.map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`).join(', ');
  const id = pg.escapeLiteral(organisation.id);
  const [head] = await guarded(() => state.atOnce(`SELECT ${set}; SELECT seq FROM audit_heads WHERE organisation = ${id}`));
  return head?.['seq'];
}
