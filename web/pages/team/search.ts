/** What of the pages of a team stands in the address: the month, the unit, a search, the order; whose approvals; which line of a month. */

/** Words of the address as they were written; the router reads 2026 as a number. */
const texts =
  <const Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { readonly [Key in Name]?: string } =>
    Object.fromEntries(names.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))) as {
      readonly [Key in Name]?: string;
    };

/** The board. */
export const boardSearch = texts('month', 'unit', 'find', 'order');

/** Approvals: of one kind, about one person. */
export const approvalSearch = texts('kind', 'person');

/** Interviews or talks, of one person. */
export const talkSearch = texts('side', 'person');

/** A month of somebody. */
export const monthSearch = texts('scheme', 'period');

/** A line of it. */
export const whySearch = texts('scheme', 'period', 'item');
