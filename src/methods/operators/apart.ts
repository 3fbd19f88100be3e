/** Keeps the loops over subjects compiled on their own, so that a long-lived process does not become slower than a new one. */

/**
 * The same function, never copied into its callers. V8 copies a small function into a caller that runs often, and a loop that its quick
 * compiler has copied is never compiled anew by the better one: sums took four times as long after some hundred runs. All loops are
 * called from the one place below, and V8 does not copy what is called from a place that calls many functions.
 */
export const apart =
  <Given extends readonly unknown[], Result>(loop: (...given: Given) => Result) =>
  (...given: Given): Result =>
    loop(...given);
