/**
 * The tables of long work: what was asked, and how it ended. A job that has no end is open; that row is the truth, and the queue that
 * hands jobs to workers (schema `jobs`, with tables of its own) follows from it. What is added is laid into `jobs.waiting` by a trigger
 * in the same transaction: whoever adds a job needs no right in that schema, and no committed job is forgotten, whoever is killed when.
 */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, ownHand, seenOnly } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const JOB_TABLES = ['jobs', 'job_ends'] as const;

const TABLES = `
CREATE TABLE jobs (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  kind text NOT NULL,
  input jsonb NOT NULL,
  behalf text,
  by_machine boolean NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE TABLE job_ends (
  organisation uuid NOT NULL,
  job integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed', 'cancelled')),
  answer jsonb NOT NULL,
  problems jsonb NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, job),
  FOREIGN KEY (organisation, job) REFERENCES jobs
);
`;

/** A schema of that name may have been made for us, by somebody who does not let us make one. */
const WAITING = `
DO $$ BEGIN
  IF to_regnamespace('jobs') IS NULL THEN CREATE SCHEMA jobs; END IF;
END $$;
CREATE TABLE jobs.waiting (
  organisation uuid NOT NULL,
  job integer NOT NULL,
  kind text NOT NULL,
  PRIMARY KEY (organisation, job)
);
CREATE FUNCTION hengji_job_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO jobs.waiting (organisation, job, kind) VALUES (NEW.organisation, NEW.number, NEW.kind);
  PERFORM pg_notify('hengji_jobs', json_build_object('is', 'added', 'organisation', NEW.organisation, 'job', NEW.number)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER job_added AFTER INSERT ON jobs FOR EACH ROW EXECUTE FUNCTION hengji_job_added();
CREATE FUNCTION hengji_job_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('hengji_jobs',
    json_build_object('is', 'ended', 'organisation', NEW.organisation, 'job', NEW.job, 'outcome', NEW.outcome)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER job_ended AFTER INSERT ON job_ends FOR EACH ROW EXECUTE FUNCTION hengji_job_ended();
`;

/** A job is for whoever asked, and for those who look after the installation. */
const SEEN = `(hengji_free() OR actor = current_setting('hengji.person', true) OR ${has('change settings')})`;

/** All statements, in order. */
export const JOBS = [
  TABLES,
  WAITING,
  ...JOB_TABLES.map(appendOnly),
  ...JOB_TABLES.map((table) => ownRows(table, 'organisation')),
  ...JOB_TABLES.map(ownHand),
  seenOnly('jobs', SEEN),
  seenOnly('job_ends', 'EXISTS (SELECT FROM jobs j WHERE j.organisation = job_ends.organisation AND j.number = job_ends.job)'),
].join('\n');
