/** How wide the columns of a table are: as wide as they need, or shared out where the page is too narrow. */

/** What a column needs to stand on one line, and the least with which no word is broken. */
export type Need = { readonly natural: number; readonly least: number };

/** The widths of columns that share what is available; they sum to no more than that. */
export function columnWidths(needs: readonly Need[], available: number): readonly number[] {
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= available) return needs.map((need) => need.natural);
  const least = needs.map((need) => Math.min(need.least, need.natural));
  const floor = sum(least);
  if (floor >= available) return least.map((width) => (width * available) / floor);
  return shared(needs, least, available);
}

/**
 * Every column gets its least; what is left goes to the columns in proportion to the root of what they lack, so that a
 * column with very long texts does not take it all, and never more than a column needs.
 */
function shared(needs: readonly Need[], least: readonly number[], available: number): readonly number[] {
  const widths = [...least];
  for (let round = 0; round < needs.length; round += 1) {
    const left = available - sum(widths);
    const lacks = needs.map((need, k) => Math.max(0, need.natural - (widths[k] ?? 0)));
    const weights = lacks.map(Math.sqrt);
    const all = sum(weights);
    if (left <= 0 || all === 0) break;
    for (const [k, lack] of lacks.entries()) widths[k] = (widths[k] ?? 0) + Math.min(lack, (left * (weights[k] ?? 0)) / all);
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
