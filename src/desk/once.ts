/** What always comes out the same is made once, and remembered as long as others are not asked for more often. */

import type { LRUCache } from 'lru-cache';

/** What something is remembered by: its name; and how much it weighs, where a memory holds so much and not so many. */
type Key = string | { readonly name: string; readonly size: number };

const nameOf = (key: Key): string => (typeof key === 'string' ? key : key.name);

/** What stands under a name, made where it does not. */
export function once<Value extends object>(kept: LRUCache<string, Value>, key: Key, make: () => Value): Value {
  const value = kept.get(nameOf(key)) ?? make();
  kept.set(nameOf(key), value, typeof key === 'string' ? {} : { size: key.size });
  return value;
}

/** The same for what takes a while: whoever asks meanwhile waits for the same, and what fails is not remembered. */
export const onceDone = <Value>(kept: LRUCache<string, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> =>
  once(kept, key, () => {
    const made = make();
    made.catch(() => kept.peek(nameOf(key)) === made && kept.delete(nameOf(key)));
    return made;
  });
