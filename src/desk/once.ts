/** What always comes out the same is made once, and remembered as long as others are not asked for more often. */

import type { LRUCache } from 'lru-cache';

/** What stands under a name, made where it does not. */
export function once<Value extends object>(kept: LRUCache<string, Value>, name: string, make: () => Value): Value {
  const value = kept.get(name) ?? make();
  kept.set(name, value);
  return value;
}
