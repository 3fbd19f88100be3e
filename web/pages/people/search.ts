/** Which people are looked at, as it stands in the address: of a unit and all below it, whose name or id holds some words, on which day. */

/** The people in the address. */
export type PeopleSearch = { readonly unit?: string; readonly find?: string; readonly on?: string };

/** Reads it from an address. */
export const peopleSearch = ({ unit, find, on }: Record<string, unknown>): PeopleSearch => ({
  ...(unit === undefined || unit === '' ? {} : { unit: String(unit) }),
  ...(find === undefined || find === '' ? {} : { find: String(find) }),
  // A day that is none is today.
  ...(/^\d{4}-\d\d-\d\d$/.test(String(on)) ? { on: String(on) } : {}),
});
