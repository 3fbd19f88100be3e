/** The pages of the executive: dashboards and the data wall. */

/** The routes, in the order of the menu. */
export const BOSS_ROUTES = [] as const;
