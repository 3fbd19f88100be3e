/** The table of signatures under payslips: who has read what was booked for them, and when. */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const PAYSLIP_TABLES = ['payslip_signatures'] as const;

const TABLES = `
CREATE TABLE payslip_signatures (
  organisation uuid NOT NULL,
  run integer NOT NULL,
  person text NOT NULL CHECK (person = actor),
  hash text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, run, person),
  FOREIGN KEY (organisation, run) REFERENCES runs,
  FOREIGN KEY (organisation, person) REFERENCES people (organisation, person)
);
`;

/** All statements, in order. */
export const PAYSLIPS = [
  TABLES,
  ...PAYSLIP_TABLES.map(appendOnly),
  ...PAYSLIP_TABLES.map((table) => ownRows(table, 'organisation')),
  ...PAYSLIP_TABLES.map((table) => seenOnly(table, `${has('read log')} OR hengji_self(person) OR ${seesOf('read pay', 'person')}`)),
  ...PAYSLIP_TABLES.map(ownHand),
].join('\n');
