// Seeded dice with whole-number results, so that a made case can always be made again.

/** One stream of dice; the same seed text gives the same stream. */
export type Random = {
  /** A whole number from low to high, both included. */
  readonly int: (low: number, high: number) => number;
  /** True in so many of a hundred throws. */
  readonly chance: (percent: number) => boolean;
  /** One element of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** A copy of the list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

/** The stream of dice that belongs to a seed text (mulberry32 over a hash of the text). */
export function seeded(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const int = (low: number, high: number): number => {
    if (high < low) throw new Error(`no whole number from ${low} to ${high}`);
    return low + (next() % (high - low + 1));
  };
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)];
    return chosen as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    const out: T[] = [];
    while (rest.length > 0) out.push(...rest.splice(int(0, rest.length - 1), 1));
    return out;
  };
  return { int, chance: (percent) => int(1, 100) <= percent, pick, shuffle };
}

function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return state >>> 0;
}
