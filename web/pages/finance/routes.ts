/** The pages of finance: imports, runs, the close of a month, differences, exports. */

/** The routes, in the order of the menu. */
export const FINANCE_ROUTES = [] as const;
