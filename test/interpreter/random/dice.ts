/** Seeded dice for random schemes: the same seed throws the same numbers on every machine. */

/** Dice. */
export type Dice = {
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  /** True so often. */
  readonly chance: (share: number) => boolean;
  /** One of the list, which must not be empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the list, each as often as its weight says. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
  /** Some of the list, each at most once, in the order thrown. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
};

/** Dice for a seed. */
export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const some = <T>(list: readonly T[], count: number): readonly T[] => {
    const rest = [...list];
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(below(rest.length), 1)[0] as T);
  };
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    const found = list.find(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    return (found ?? (list.at(-1) as readonly [T, number]))[0];
  };
  return { below, chance: (share) => next() < share, pick: (list) => list[below(list.length)] as (typeof list)[number], weighted, some };
}
