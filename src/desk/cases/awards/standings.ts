/** How candidates stand by the stars that a jury gave them. */

/** A candidate with all stars, how many voted, and the rank; those with equally many stars share one. */
export type Standing = { readonly candidate: string; readonly stars: number; readonly votes: number; readonly rank: number };

/** The candidates, best first; who stands alike is in the order of ids. */
export function standings(
  candidates: ReadonlySet<string>,
  votes: readonly { readonly candidate: string; readonly stars: number }[],
): readonly Standing[] {
  const all = [...candidates].map((candidate) => {
    const own = votes.filter((each) => each.candidate === candidate);
    return { candidate, stars: own.reduce((sum, { stars }) => sum + stars, 0), votes: own.length };
  });
  return all
    .map((each) => ({ ...each, rank: all.filter(({ stars }) => stars > each.stars).length + 1 }))
    .toSorted((a, b) => a.rank - b.rank || (a.candidate < b.candidate ? -1 : 1));
}
