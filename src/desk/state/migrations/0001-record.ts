/** The first tables: organisations, facts, schemes, runs, locks, adjustments, exports and the audit log. */

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
  file text NOT NULL UNIQUE,
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

/** What the database itself refuses, whoever asks. The texts after HENGJI are codes that the application knows. */
const GUARDS = `
CREATE FUNCTION hengji_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'HENGJI ROW_IMMUTABLE: rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

CREATE FUNCTION hengji_lock_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM locks l WHERE l.organisation = NEW.organisation AND l.scheme = NEW.scheme AND l.period = NEW.period
      AND l.made_by = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'HENGJI PERIOD_LOCKED: % of % is locked', NEW.period, NEW.scheme;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settled_with_lock BEFORE INSERT ON settled FOR EACH ROW EXECUTE FUNCTION hengji_lock_line();
CREATE TRIGGER held_with_lock BEFORE INSERT ON held FOR EACH ROW EXECUTE FUNCTION hengji_lock_line();

CREATE FUNCTION hengji_adjustment_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of adjustments;
BEGIN
  SELECT * INTO of FROM adjustments a WHERE a.organisation = NEW.organisation AND a.number = NEW.adjustment;
  IF of.made_by IS DISTINCT FROM pg_current_xact_id() THEN
    RAISE EXCEPTION 'HENGJI ADJUSTMENT_WRITTEN: adjustment % is written', NEW.adjustment;
  END IF;
  IF EXISTS (SELECT FROM locks l WHERE l.organisation = NEW.organisation AND l.scheme = of.scheme AND l.period = NEW.pay_period) THEN
    RAISE EXCEPTION 'HENGJI PAY_PERIOD_LOCKED: % of % is locked', NEW.pay_period, of.scheme;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjustment_line_open BEFORE INSERT ON adjustment_lines FOR EACH ROW EXECUTE FUNCTION hengji_adjustment_line();

CREATE FUNCTION hengji_batch_undo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM run_batches b JOIN locks l ON l.organisation = b.organisation AND l.run = b.run
      WHERE b.organisation = NEW.organisation AND b.batch = NEW.batch) THEN
    RAISE EXCEPTION 'HENGJI BATCH_LOCKED: batch % is part of a locked run', NEW.batch;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_undo_before_lock BEFORE INSERT ON batch_undos FOR EACH ROW EXECUTE FUNCTION hengji_batch_undo();

CREATE FUNCTION hengji_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM run_steps s WHERE s.organisation = NEW.organisation AND s.run = NEW.run AND s.step = 'approved') THEN
    RAISE EXCEPTION 'HENGJI RUN_NOT_APPROVED: run % is not approved', NEW.run;
  END IF;
  IF NOT EXISTS (SELECT FROM runs r WHERE r.organisation = NEW.organisation AND r.number = NEW.run AND r.scheme = NEW.scheme
      AND r.period = NEW.period AND r.purpose = 'regular') THEN
    RAISE EXCEPTION 'HENGJI RUN_OTHER: run % is not of this scheme and period', NEW.run;
  END IF;
  IF EXISTS (SELECT FROM run_batches b JOIN batch_undos u ON u.organisation = b.organisation AND u.batch = b.batch
      WHERE b.organisation = NEW.organisation AND b.run = NEW.run) THEN
    RAISE EXCEPTION 'HENGJI BATCH_UNDONE: a batch of run % was undone', NEW.run;
  END IF;
  IF EXISTS (SELECT FROM adjustments a JOIN adjustment_lines n ON n.organisation = a.organisation AND n.adjustment = a.number
      WHERE a.organisation = NEW.organisation AND a.scheme = NEW.scheme AND n.pay_period = NEW.period
      AND NOT EXISTS (SELECT FROM adjustment_steps s WHERE s.organisation = a.organisation AND s.adjustment = a.number)) THEN
    RAISE EXCEPTION 'HENGJI ADJUSTMENT_OPEN: an adjustment to be paid in % is not decided', NEW.period;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lock_of_approved BEFORE INSERT ON locks FOR EACH ROW EXECUTE FUNCTION hengji_lock();

CREATE FUNCTION hengji_run_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE done text[];
BEGIN
  SELECT coalesce(array_agg(step), '{}') INTO done FROM run_steps s WHERE s.organisation = NEW.organisation AND s.run = NEW.run;
  IF 'rejected' = ANY (done)
    OR (NEW.step = 'approved' AND NOT 'in review' = ANY (done))
    OR (NEW.step = 'rejected' AND 'locked' = ANY (done))
    OR (NEW.step = 'locked' AND NOT EXISTS (SELECT FROM locks l WHERE l.organisation = NEW.organisation AND l.run = NEW.run))
    OR (NEW.step = 'paid' AND NOT 'locked' = ANY (done)) THEN
    RAISE EXCEPTION 'HENGJI STEP_ORDER: run % cannot become % now', NEW.run, NEW.step;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER run_step_in_order BEFORE INSERT ON run_steps FOR EACH ROW EXECUTE FUNCTION hengji_run_step();
`;

/** Triggers and policies that every table of an organisation has. */
const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION hengji_append_only();
CREATE TRIGGER ${table}_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION hengji_append_only();
`;

const ownRows = (table: string, column: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON ${table}
  USING (${column} = nullif(current_setting('hengji.organisation', true), '')::uuid)
  WITH CHECK (${column} = nullif(current_setting('hengji.organisation', true), '')::uuid);
`;

/** All statements, in order. */
export const RECORD = [
  TABLES,
  GUARDS,
  ...APPEND_ONLY.map(appendOnly),
  ...[...APPEND_ONLY, 'audit_heads'].map((table) => ownRows(table, 'organisation')),
  ownRows('organisations', 'id'),
].join('\n');
