/** All routes of the API, listed by hand. */

import { ACCESS_ROUTES } from './access/routes.ts';
import { CASE_ROUTES } from './cases/routes.ts';
import { CYCLE_ROUTES } from './cycles/routes.ts';
import type { Route } from './house/route.ts';
import { RESULT_ROUTES } from './results/routes.ts';
import { ANNOUNCEMENT_ROUTES } from './schemes/announcements.ts';
import { DRAFT_ROUTES } from './schemes/drafts.ts';
import { SCHEME_ROUTES } from './schemes/schemes.ts';
import { SESSION_ROUTES } from './session/routes.ts';

/** The table. */
export const ROUTES: readonly Route[] = [
  // One line a room.
  ...ACCESS_ROUTES,
  ...CASE_ROUTES,
  ...RESULT_ROUTES,
  ...SESSION_ROUTES,
];
export const ROUTES: readonly Route[] = [...SESSION_ROUTES, ...ACCESS_ROUTES, ...CYCLE_ROUTES, ...RESULT_ROUTES];
  ...SESSION_ROUTES,
  ...ACCESS_ROUTES,
  ...SCHEME_ROUTES,
  ...DRAFT_ROUTES,
  ...ANNOUNCEMENT_ROUTES,
  ...RESULT_ROUTES,
];
