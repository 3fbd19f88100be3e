/** What of the pages of the executive stands in the address: the month, by what figures are parted, into which unit one went. */

/** Words of the address as they were written; the router reads 2026 as a number. */
const texts =
  <const Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { readonly [Key in Name]?: string } =>
    Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))) as {
      readonly [Key in Name]?: string;
    };

/** The dashboard. */
export const bossSearch = texts('month', 'by', 'unit');

/** The people behind a figure. */
export const peopleSearch = texts('month', 'unit', 'post', 'scheme');

/** A month alone. */
export const monthSearch = texts('month');
