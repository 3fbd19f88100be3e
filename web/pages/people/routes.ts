/** The pages of the organisation: units, people, roles, settings. */

/** The routes, in the order of the menu. */
export const PEOPLE_ROUTES = [] as const;
