/** The pages of auditors: the log, replays, access. */

/** The routes, in the order of the menu. */
export const AUDIT_ROUTES = [] as const;
