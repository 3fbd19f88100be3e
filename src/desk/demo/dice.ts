/** A seeded sequence of whole numbers, the same on every machine: what the demo organisation's facts are drawn from. */

/** Draws from one sequence. */
export type Dice = {
  /** A whole number from the one to the other, both included. */
  between(from: number, to: number): number;
  /** True so many times out of a hundred. */
  chance(percent: number): boolean;
  /** One of some. */
  of<T>(all: readonly [T, ...T[]]): T;
};

/** The sequence of a seed; each seed has its own, so that one more draw in one table moves nothing in another. */
export function diceOf(seed: string): Dice {
  let state = seeded(seed);
  const next = (): number => {
    // Integers of 32 bits alone (Marsaglia's xorshift), so that nothing depends on how a machine rounds.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (sides: number): number => next() % sides;
  return {
    between: (from, to) => from + below(to - from + 1),
    chance: (percent) => below(100) < percent,
    of: (all) => all[below(all.length)] ?? all[0],
  };
}

/** A number that follows from a text (FNV-1a), never 0, in which the sequence would stay. */
function seeded(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash === 0 ? 1 : hash;
}
