/** All routes of the API, listed by hand. */

import { logRoutes } from './access/log.ts';
import { ACCESS_ROUTES } from './access/routes.ts';
import { CASE_ROUTES } from './cases/routes.ts';
import { CYCLE_ROUTES } from './cycles/routes.ts';
import { DASHBOARD_ROUTES } from './dashboard/routes.ts';
import { DEMO_ROUTES } from './demo/routes.ts';
import { FACT_ROUTES } from './facts/routes.ts';
import type { Route } from './house/route.ts';
import { JOB_ROUTES } from './jobs/routes.ts';
import { MEETING_ROUTES } from './meetings/routes.ts';
import { TALK_ROUTES } from './meetings/talks.ts';
import { PAYSLIP_ROUTES } from './mine/payslips.ts';
import { MONTH_ROUTES } from './mine/routes.ts';
import { NOTICE_ROUTES } from './notices/routes.ts';
import { PAY_ROUTES } from './pay/routes.ts';
import { PEOPLE_ROUTES } from './people/routes.ts';
import { RESULT_ROUTES } from './results/routes.ts';
import { RUN_ROUTES } from './runs/routes.ts';
import { ANNOUNCEMENT_ROUTES } from './schemes/announcements.ts';
import { DRAFT_ROUTES } from './schemes/drafts.ts';
import { SCHEME_ROUTES } from './schemes/schemes.ts';
import { SESSION_ROUTES } from './session/routes.ts';
import { TEAM_ROUTES } from './team/routes.ts';

const OTHERS: readonly Route[] = [
  // One line a room.
  ...ACCESS_ROUTES,
  ...CASE_ROUTES,
  ...CYCLE_ROUTES,
  ...DASHBOARD_ROUTES,
  ...DEMO_ROUTES,
  ...FACT_ROUTES,
  ...JOB_ROUTES,
  ...MEETING_ROUTES,
  ...TALK_ROUTES,
  ...MONTH_ROUTES,
  ...PAYSLIP_ROUTES,
  ...NOTICE_ROUTES,
  ...PAY_ROUTES,
  ...PEOPLE_ROUTES,
  ...RESULT_ROUTES,
  ...RUN_ROUTES,
  ...SCHEME_ROUTES,
  ...DRAFT_ROUTES,
  ...ANNOUNCEMENT_ROUTES,
  ...SESSION_ROUTES,
  ...TEAM_ROUTES,
];

/** The table. */
export const ROUTES: readonly Route[] = [...OTHERS, ...logRoutes(OTHERS)];
