/** Remembers the last things that were made of a key, for what always comes out the same: a compiled plan, a library that was read. */

import { LRUCache } from 'lru-cache';

/** Gives what a key stands for, made by the function where it is not remembered; what was asked for longest ago is forgotten first. */
export function remembering<Value>(most: number): (key: string, make: () => Value) => Value {
  const known = new LRUCache<string, { readonly value: Value }>({ max: most });
  return (key, make) => {
    const found = known.get(key) ?? { value: make() };
    known.set(key, found);
    return found.value;
  };
}
