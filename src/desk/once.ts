/** What always comes out the same is made once, and remembered as long as others are not asked for more often. */

import type { LRUCache } from 'lru-cache';

/** What stands under a name, made where it does not. */
export function once<Value extends object>(kept: LRUCache<string, Value>, name: string, make: () => Value): Value {
  const value = kept.get(name) ?? make();
  kept.set(name, value);
  return value;
}

/** The same for what takes a while: whoever asks meanwhile waits for the same, and what fails is not remembered. */
export const onceDone = <Value>(kept: LRUCache<string, Promise<Value>>, name: string, make: () => Promise<Value>): Promise<Value> =>
  once(kept, name, () => {
    const made = make();
    made.catch(() => kept.peek(name) === made && kept.delete(name));
    return made;
  });
