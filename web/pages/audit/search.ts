/** Which side of the log is looked at, and what is looked for, as it stands in the address. */

/** The sides: the entries, who looked at what, and runs that are computed again. */
export const LOG_SIDES = ['entries', 'access', 'replay'] as const;

/** What stands in the address. */
export type LogSearch = { readonly side?: (typeof LOG_SIDES)[number]; readonly search?: string };

/** Reads it from an address. */
export const logSearch = ({ side, search }: Record<string, unknown>): LogSearch => {
  const known = LOG_SIDES.find((each) => each === side);
  return {
    ...(known === undefined || known === 'entries' ? {} : { side: known }),
    ...(search === undefined || search === '' ? {} : { search: String(search) }),
  };
};
