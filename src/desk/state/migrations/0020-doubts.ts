/** What a run gave cause to doubt when it was computed: warnings about its facts, kept with it as they were found. */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, seenOnly } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const DOUBT_TABLES = ['run_doubts'] as const;

const TABLES = `
CREATE TABLE run_doubts (
  organisation uuid NOT NULL,
  run integer NOT NULL,
  position integer NOT NULL,
  problem jsonb NOT NULL,
  PRIMARY KEY (organisation, run, position),
  FOREIGN KEY (organisation, run) REFERENCES runs
);
CREATE TRIGGER run_doubt_with_run AFTER INSERT ON run_doubts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hengji_run_batch();
`;

/** All statements, in order. */
export const DOUBTS = [
  TABLES,
  ...DOUBT_TABLES.map(appendOnly),
  ...DOUBT_TABLES.map((table) => ownRows(table, 'organisation')),
  ...DOUBT_TABLES.map((table) => seenOnly(table, has('read runs'))),
].join('\n');
