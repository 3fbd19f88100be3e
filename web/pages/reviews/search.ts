/** What of the pages of reviews stands in the address: which side of a cycle, which cycles, cases by kind, what is to be closed. */

/** Words of the address as they were written; the router reads 2026 as a number. */
const texts =
  <const Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { readonly [Key in Name]?: string } =>
    Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))) as {
      readonly [Key in Name]?: string;
    };

/** The cycles: those that run, or all. */
export const cyclesSearch = texts('show');

/** A cycle: which of its sides. */
export const cycleSearch = texts('side');

/** What keeps a month from being ready: of which scheme and period; else the month that is closed now. */
export const readySearch = texts('scheme', 'period', 'month');

/** Cases by kind: those under way, or those that have ended. */
export const casesSearch = texts('kind', 'show');
