/** All routes of people and organisation, listed by hand. */

import type { Route } from '../house/route.ts';
import { ASSIGNMENT_ROUTES } from './assignments.ts';
import { PAY_ROUTES } from './pay.ts';
import { PERSON_ROUTES } from './people.ts';
import { PRIVATE_ROUTES } from './private.ts';
import { SEAT_ROUTES } from './seats.ts';
import { UNIT_ROUTES } from './units.ts';
import { WORKBOOK_ROUTES } from './workbook.ts';

/** The routes of people. */
export const PEOPLE_ROUTES: readonly Route[] = [
  ...UNIT_ROUTES,
  ...WORKBOOK_ROUTES,
  ...PERSON_ROUTES,
  ...PRIVATE_ROUTES,
  ...SEAT_ROUTES,
  ...PAY_ROUTES,
  ...ASSIGNMENT_ROUTES,
];
