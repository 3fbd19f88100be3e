/** The first tables: organisations, facts, schemes, runs, locks, adjustments, exports and the audit log. */

import { GUARDS } from './0001-guards.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const APPEND_ONLY = [
  'source_mappings',
  'batches',
  'batch_undos',
  'scheme_versions',
  'runs',
  'run_batches',
  'run_steps',
  'locks',
  'settled',
  'held',
  'adjustments',
  'adjustment_steps',
  'adjustment_lines',
  'exports',
  'signed_heads',
  'audit',
] as const;

const TABLES = `
CREATE TABLE organisations (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  at timestamptz NOT NULL
);
CREATE TABLE audit_heads (
  organisation uuid PRIMARY KEY REFERENCES organisations,
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
CREATE TABLE audit (
  organisation uuid NOT NULL REFERENCES organisations,
  seq bigint NOT NULL,
  entry text NOT NULL,
  previous bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (organisation, seq)
);
CREATE TABLE signed_heads (
  organisation uuid NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  key text NOT NULL,
  signature text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, seq),
  FOREIGN KEY (organisation, seq) REFERENCES audit
);
CREATE TABLE source_mappings (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  source text NOT NULL,
  fact_table text NOT NULL,
  mapping jsonb NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE TABLE batches (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  file text NOT NULL,
  fact_table text NOT NULL,
  source text NOT NULL,
  content_hash text NOT NULL,
  manifest jsonb NOT NULL,
  late jsonb NOT NULL,
  replaces integer,
  note text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  UNIQUE (organisation, file),
  FOREIGN KEY (organisation, replaces) REFERENCES batches
);
CREATE INDEX ON batches (organisation, content_hash);
CREATE TABLE batch_undos (
  organisation uuid NOT NULL,
  batch integer NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, batch),
  FOREIGN KEY (organisation, batch) REFERENCES batches
);
CREATE TABLE scheme_versions (
  organisation uuid NOT NULL REFERENCES organisations,
  scheme text NOT NULL,
  version integer NOT NULL,
  hash text NOT NULL,
  texts jsonb NOT NULL,
  effective date NOT NULL,
  retroactive boolean NOT NULL,
  note text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, scheme, version)
);
CREATE TABLE runs (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  scheme text NOT NULL,
  version integer NOT NULL,
  period text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('regular', 'correction')),
  facts_hash text NOT NULL,
  scheme_hash text NOT NULL,
  results_hash text NOT NULL,
  trace_hash text NOT NULL,
  engine jsonb NOT NULL,
  files jsonb NOT NULL,
  subjects integer NOT NULL,
  made_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, scheme, version) REFERENCES scheme_versions
);
CREATE TABLE run_batches (
  organisation uuid NOT NULL,
  run integer NOT NULL,
  position integer NOT NULL,
  batch integer NOT NULL,
  PRIMARY KEY (organisation, run, position),
  UNIQUE (organisation, run, batch),
  FOREIGN KEY (organisation, run) REFERENCES runs,
  FOREIGN KEY (organisation, batch) REFERENCES batches
);
CREATE TABLE run_steps (
  organisation uuid NOT NULL,
  run integer NOT NULL,
  step text NOT NULL CHECK (step IN ('in review', 'approved', 'rejected', 'locked', 'paid')),
  note text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, run, step),
  FOREIGN KEY (organisation, run) REFERENCES runs
);
CREATE TABLE locks (
  organisation uuid NOT NULL,
  scheme text NOT NULL,
  period text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  run integer NOT NULL,
  made_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, scheme, period),
  UNIQUE (organisation, run),
  FOREIGN KEY (organisation, run) REFERENCES runs
);
CREATE TABLE settled (
  organisation uuid NOT NULL,
  scheme text NOT NULL,
  period text NOT NULL,
  subject text NOT NULL,
  item text NOT NULL,
  fen numeric(38) NOT NULL,
  PRIMARY KEY (organisation, scheme, period, subject, item),
  FOREIGN KEY (organisation, scheme, period) REFERENCES locks
);
CREATE TABLE held (
  organisation uuid NOT NULL,
  scheme text NOT NULL,
  period text NOT NULL,
  subject text NOT NULL,
  item text NOT NULL,
  why text NOT NULL,
  PRIMARY KEY (organisation, scheme, period, subject, item),
  FOREIGN KEY (organisation, scheme, period) REFERENCES locks
);
CREATE TABLE adjustments (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  scheme text NOT NULL,
  period text NOT NULL,
  run integer NOT NULL,
  base integer NOT NULL,
  reason text NOT NULL,
  made_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, scheme, period) REFERENCES locks,
  FOREIGN KEY (organisation, run) REFERENCES runs,
  FOREIGN KEY (organisation, base) REFERENCES runs
);
CREATE TABLE adjustment_lines (
  organisation uuid NOT NULL,
  adjustment integer NOT NULL,
  subject text NOT NULL,
  item text NOT NULL,
  pay_period text NOT NULL,
  fen numeric(38) NOT NULL CHECK (fen <> 0),
  PRIMARY KEY (organisation, adjustment, subject, item, pay_period),
  FOREIGN KEY (organisation, adjustment) REFERENCES adjustments
);
CREATE TABLE adjustment_steps (
  organisation uuid NOT NULL,
  adjustment integer NOT NULL,
  step text NOT NULL CHECK (step IN ('approved', 'rejected')),
  note text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, adjustment),
  FOREIGN KEY (organisation, adjustment) REFERENCES adjustments
);
CREATE TABLE exports (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  run integer NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, run) REFERENCES runs
);
`;

/** Every row stays as it was written, whoever asks. */
export const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION hengji_append_only();
CREATE TRIGGER ${table}_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION hengji_append_only();
`;

/** The organisation that the transaction is for; none where it was not said, and then no row is seen. */
const OWN = "(SELECT nullif(current_setting('hengji.organisation', true), '')::uuid)";

/** Only rows of the transaction's organisation are seen and added; FORCE holds the owner of the tables to it too. */
export const ownRows = (table: string, column: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON ${table} USING (${column} = ${OWN}) WITH CHECK (${column} = ${OWN});
`;

/** All statements, in order. */
export const RECORD = [
  TABLES,
  GUARDS,
  ...[...APPEND_ONLY, 'organisations'].map(appendOnly),
  ...[...APPEND_ONLY, 'audit_heads'].map((table) => ownRows(table, 'organisation')),
  ownRows('organisations', 'id'),
].join('\n');
