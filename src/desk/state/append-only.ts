/** All tables whose rows are never changed and never removed, whichever form brought them. */

import { APPEND_ONLY as RECORD_TABLES } from './migrations/0001-record.ts';
import { RECEIVING_TABLES } from './migrations/0002-receiving.ts';
import { ACCESS_TABLES } from './migrations/0003-access.ts';
import { PEOPLE_TABLES } from './migrations/0004-people.ts';
import { JOB_TABLES } from './migrations/0006-jobs.ts';
import { NOTICE_TABLES } from './migrations/0007-notices.ts';
import { CYCLE_TABLES } from './migrations/0008-cycles.ts';
import { RESULT_TABLES } from './migrations/0009-results.ts';
import { LIVES_TABLES } from './migrations/0010-lives.ts';
import { CASE_TABLES } from './migrations/0011-cases.ts';
import { MEETING_TABLES } from './migrations/0012-meetings.ts';
import { TALK_TABLES } from './migrations/0014-talks.ts';
import { PAYSLIP_TABLES } from './migrations/0015-payslips.ts';
import { REPORT_TABLES } from './migrations/0019-reports.ts';
import { DOUBT_TABLES } from './migrations/0020-doubts.ts';

/** Those of later forms, each after those that it refers to. */
export const LATER_TABLES = [
  // One line a form, in their order.
  ...RECEIVING_TABLES,
  ...ACCESS_TABLES,
  ...PEOPLE_TABLES,
  ...JOB_TABLES,
  ...NOTICE_TABLES,
  ...CYCLE_TABLES,
  ...RESULT_TABLES,
  ...LIVES_TABLES,
  ...CASE_TABLES,
  ...MEETING_TABLES,
  ...TALK_TABLES,
  ...PAYSLIP_TABLES,
  ...REPORT_TABLES,
  ...DOUBT_TABLES,
] as const;

/** Their names; every row belongs to an organisation. */
export const APPEND_ONLY = [...RECORD_TABLES, ...LATER_TABLES] as const;
