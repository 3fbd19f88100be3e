/** The pages of schemes: the library, the editor, simulation, release. */

/** The routes, in the order of the menu. */
export const SCHEME_ROUTES = [] as const;
