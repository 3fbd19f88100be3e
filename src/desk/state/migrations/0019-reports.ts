/** Reports are taken, or given back with a reason, by somebody else; files that lie in a report are seen by everybody who sees the report. */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const REPORT_TABLES = ['submission_decisions'] as const;

const TABLES = `
CREATE TABLE submission_decisions (
  organisation uuid NOT NULL,
  submission integer NOT NULL,
  person text NOT NULL CHECK (person <> actor),
  step text NOT NULL CHECK (step IN ('taken', 'given back')),
  note text CHECK (note <> '' AND (note IS NOT NULL OR step = 'taken')),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, submission),
  FOREIGN KEY (organisation, submission) REFERENCES submissions,
  FOREIGN KEY (organisation, person) REFERENCES people (organisation, person)
);
`;

const USUAL = `${has('run cycles', 'handle disputes', 'investigate', 'read log')} OR hengji_self(actor)`;

const OF_CASE = `hengji_self(actor) OR EXISTS (SELECT FROM cases c
      WHERE c.organisation = attachments.organisation AND c.number = substr(about, 6)::integer)`;

const OF_REPORT = `hengji_self(actor) OR EXISTS (SELECT FROM submissions s
      WHERE s.organisation = attachments.organisation AND s.number = substr(about, 8)::integer)`;

const FILES = `
ALTER POLICY seen_by_duty ON attachments USING (CASE WHEN about ~ '^case [0-9]{1,9}$' THEN ${OF_CASE}
  WHEN about ~ '^report [0-9]{1,9}$' THEN ${OF_REPORT} ELSE ${USUAL} END);
`;

const SEEN = ['run cycles', 'rate team', 'read log'].map((duty) => seesOf(duty, 'person')).join(' OR ');

/** All statements, in order. */
export const REPORTS = [
  TABLES,
  ...REPORT_TABLES.map(appendOnly),
  ...REPORT_TABLES.map((table) => ownRows(table, 'organisation')),
  ...REPORT_TABLES.map((table) => seenOnly(table, SEEN)),
  ...REPORT_TABLES.map(ownHand),
  FILES,
].join('\n');
