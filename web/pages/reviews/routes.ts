/** The pages of review cycles: timeline, readiness, publication, cases. */

/** The routes, in the order of the menu. */
export const REVIEW_ROUTES = [] as const;
