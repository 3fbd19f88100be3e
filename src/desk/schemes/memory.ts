/** Remembers the last things that were made of a key, for what always comes out the same: a compiled plan, a library that was read. */

/** Gives what a key stands for, made by the function where it is not remembered; what was asked for longest ago is forgotten first. */
export function remembering<Value>(most: number): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const found = known.has(key) ? (known.get(key) as Value) : make();
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
