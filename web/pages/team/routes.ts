/** The pages of managers: the team, ratings, calibration, allotments, approvals. */

/** The routes, in the order of the menu. */
export const TEAM_ROUTES = [] as const;
