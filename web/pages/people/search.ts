/** Which people are looked at, as it stands in the address: of a unit and all below it, whose name or id holds some words. */

/** The people in the address. */
export type PeopleSearch = { readonly unit?: string; readonly find?: string };

/** Reads it from an address. */
export const peopleSearch = ({ unit, find }: Record<string, unknown>): PeopleSearch => ({
  ...(unit === undefined || unit === '' ? {} : { unit: String(unit) }),
  ...(find === undefined || find === '' ? {} : { find: String(find) }),
});
