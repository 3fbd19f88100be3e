/** Which status of HTTP a refusal is. */

import type { Problem } from '../../lib/problem.ts';

/** The statuses that every operation may answer with besides its own; each is a problem document. */
export const PROBLEM_STATUSES = [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 503] as const;

/** A status of a problem. */
export type ProblemStatus = (typeof PROBLEM_STATUSES)[number];

const BY_CODE: Readonly<Record<string, ProblemStatus>> = {
  SIGNED_OUT: 401,
  NOT_YOURS: 403,
  NOT_ACTIVE: 401,
  NOT_HANDED_OVER: 403,
  SAME_HAND: 403,
  OWN_AFFAIR: 403,
  GUARD_SAME_HAND: 403,
  PROOF_MISSING: 403,
  KEY_BARRED: 403,
  PERSON_UNSEEN: 404,
  NOTHING_HERE: 404,
  METHOD_OTHER: 405,
  INPUT_NO_JSON: 400,
  KEY_MISSING: 400,
  KEY_OTHER: 422,
  INPUT_UNFIT: 422,
  AUDIT_HEAD_TEXT: 422,
  INPUT_SIZE: 413,
  PUSH_KIND: 415,
  VERSION_MISSING: 428,
  VERSION_OLD: 412,
  DRAFT_STALE: 412,
  SCHEME_UNRELEASED: 404,
  SIGN_OWN: 403,
  SIGN_OTHERS: 403,
  REVIEW_UNSEEN: 422,
  CHANGED_MEANWHILE: 409,
  TOO_OFTEN: 429,
  FAILED: 500,
  DATABASE_LOST: 503,
  DATABASE_FAILED: 503,
  DISK_FAILED: 503,
  REASON_MISSING: 422,
  CASE_TEXT: 422,
  CASE_EVIDENCE: 422,
  CASE_EVIDENCE_NEEDED: 422,
  CASE_NOT_OWN: 403,
  DISPUTE_NOT_OWN: 403,
  APPLICATION_AMOUNT: 422,
  BEHAVIOUR_POINTS: 422,
  BEHAVIOUR_RANGE: 422,
  AWARD_JURY: 403,
  ACCOUNT_GUARDED: 403,
  ACCOUNT_SELF: 403,
  SAMPLE_NOT_YOURS: 403,
  REPORT_NOT_YOURS: 403,
  FORM_NOT_OWN: 403,
  MARK_SCORE: 422,
  MARK_GRADE: 422,
  TARGET_VALUE: 422,
};

/** The status of a refusal by its first problem: what is not there is 404, what cannot be now is 409, unless the table says otherwise. */
export function statusOf(problems: readonly Problem[]): ProblemStatus {
  const code = problems[0]?.code ?? '';
  return BY_CODE[code] ?? (/_(MISSING|UNKNOWN)$/.test(code) ? 404 : problems.some(({ place }) => place !== null) ? 422 : 409);
}
