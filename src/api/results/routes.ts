/** All routes of results, listed by hand. */

import type { Route } from '../house/route.ts';
import { COMMITTEE_ROUTES } from './committees.ts';
import { EDITION_ROUTES } from './editions.ts';
import { PUBLICATION_ROUTES } from './publication.ts';
import { SIGNING_ROUTES } from './signing.ts';
import { TALK_ROUTES } from './talks.ts';

/** The routes of results, in the order in which a cycle meets them. */
export const RESULT_ROUTES: readonly Route[] = [
  ...EDITION_ROUTES,
  ...COMMITTEE_ROUTES,
  ...PUBLICATION_ROUTES,
  ...TALK_ROUTES,
  ...SIGNING_ROUTES,
];
