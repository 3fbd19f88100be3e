/** What each role of the demo organisation looks at first: the routes that a page of theirs asks, all of which must answer. */

import type { Role } from '../../src/desk/access/roles.ts';

const MONTH = 'scheme=online-consultant-full&period=2026-09';

/** Everybody's. */
export const ALL_ROUTES = [
  '/me',
  '/notices',
  '/mine/months',
  '/mine/statement',
  '/cycles',
  '/cases',
  '/me/announcements',
  '/me/schemes',
  '/surveys',
];

/** By role, beside those of everybody. */
export const MAIN_ROUTES: Readonly<Record<Role, readonly string[]>> = {
  employee: ['/cycles/3/targets'],
  rater: ['/cycles/2/forms', '/cycles/3/forms'],
  manager: ['/people', '/cycles/3/targets', '/cycles/3/forms', '/meetings'],
  hr: [
    '/people',
    '/units',
    '/posts',
    '/drafts',
    '/schemes',
    '/cycles/2/missing',
    '/cycles/1/results',
    '/readiness?scheme=post-host&period=2026-10',
    '/runs',
  ],
  steward: ['/facts/batches', '/facts/tables', '/facts/mappings', '/requests', '/decided'],
  finance: ['/runs', '/runs/35', '/runs/35/people', '/runs/35/pay', '/runs/35/exports', '/adjustments', '/drafts', '/facts/batches'],
  executive: ['/runs', `/months?${MONTH}`, '/people/E011/statement', '/drafts', '/people'],
  auditor: ['/log', '/runs', '/facts/batches', '/people', `/people/E011/month?${MONTH}`, '/runs/35/pay'],
  administrator: ['/people', '/units', '/grants', '/roles', '/members', '/channels'],
};
