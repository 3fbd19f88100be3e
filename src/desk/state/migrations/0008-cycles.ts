/** The tables of review cycles: windows, targets, forms and their marks, attachments, allotments, and what people were reminded of. */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const CYCLE_TABLES = [
  'cycles',
  'cycle_windows',
  'cycle_exclusions',
  'cycle_steps',
  'target_offers',
  'target_agreements',
  'rating_forms',
  'form_marks',
  'form_steps',
  'attachments',
  'allotment_sums',
  'allotments',
  'allotment_parts',
  'cycle_reminders',
] as const;

const STAGE = "text NOT NULL CHECK (stage IN ('targets', 'rating', 'calibration', 'notice', 'result', 'interview', 'signature'))";

/** A table of numbered rows that belong to a row of another table. */
const numbered = (table: string, columns: string, rest: string): string => `
CREATE TABLE ${table} (
  organisation uuid NOT NULL,
  number integer NOT NULL,
${columns}
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  ${rest}
);
`;

const OF_CYCLE = 'FOREIGN KEY (organisation, cycle) REFERENCES cycles';
const OF_PERSON = (column: string): string => `FOREIGN KEY (organisation, ${column}) REFERENCES people`;

const CYCLES = [
  numbered(
    'cycles',
    `  name text NOT NULL CHECK (name <> ''),
  scheme text NOT NULL,
  version integer NOT NULL,
  period text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  settings jsonb NOT NULL,`,
    'FOREIGN KEY (organisation, scheme, version) REFERENCES scheme_versions',
  ),
  numbered(
    'cycle_windows',
    `  cycle integer NOT NULL,
  stage ${STAGE},
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  reason text,`,
    OF_CYCLE,
  ),
  'CREATE INDEX ON cycle_windows (organisation, cycle, stage, number DESC);',
  numbered(
    'cycle_exclusions',
    '  cycle integer NOT NULL,\n  person text NOT NULL,\n  excluded boolean NOT NULL,\n  reason text NOT NULL,',
    `${OF_CYCLE},\n  ${OF_PERSON('person')}`,
  ),
  'CREATE INDEX ON cycle_exclusions (organisation, cycle, person, number DESC);',
  numbered('cycle_steps', "  cycle integer NOT NULL,\n  step text NOT NULL CHECK (step <> ''),\n  batch integer,\n  note text,", OF_CYCLE),
  'CREATE INDEX ON cycle_steps (organisation, cycle);',
].join('');

const TARGETS = [
  numbered(
    'target_offers',
    `  cycle integer NOT NULL,
  person text NOT NULL,
  metric text NOT NULL,
  day date NOT NULL,
  value text NOT NULL,
  unit text NOT NULL,
  side text NOT NULL CHECK (side IN ('employee', 'supervisor')),
  comment text,`,
    `${OF_CYCLE},\n  ${OF_PERSON('person')}`,
  ),
  'CREATE INDEX ON target_offers (organisation, cycle, person);',
  `
CREATE TABLE target_agreements (
  organisation uuid NOT NULL,
  offer integer NOT NULL,
  side text NOT NULL CHECK (side IN ('employee', 'supervisor', 'window')),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, offer),
  FOREIGN KEY (organisation, offer) REFERENCES target_offers
);
`,
].join('');

const FORMS = [
  numbered(
    'rating_forms',
    `  cycle integer NOT NULL,
  ratee text NOT NULL,
  rater text NOT NULL,
  role text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('self', 'supervisor', 'peer', 'panel', 'owner')),
  items jsonb NOT NULL,
  why text NOT NULL,
  replaces integer,`,
    `${OF_CYCLE},\n  ${OF_PERSON('ratee')},\n  ${OF_PERSON('rater')},\n  FOREIGN KEY (organisation, replaces) REFERENCES rating_forms`,
  ),
  'CREATE INDEX ON rating_forms (organisation, cycle, ratee);\nCREATE INDEX ON rating_forms (organisation, rater);',
  numbered(
    'form_marks',
    '  form integer NOT NULL,\n  item text NOT NULL,\n  score text,\n  grade text CHECK (score IS NULL OR grade IS NULL),\n  evidence text,',
    'FOREIGN KEY (organisation, form) REFERENCES rating_forms',
  ),
  'CREATE INDEX ON form_marks (organisation, form, item, number DESC);',
  numbered(
    'form_steps',
    `  form integer NOT NULL,
  step text NOT NULL CHECK (step IN ('submitted', 'given back', 'waited for', 'replaced', 'reweighted')),
  until_day date,
  reason text,`,
    'FOREIGN KEY (organisation, form) REFERENCES rating_forms',
  ),
  'CREATE INDEX ON form_steps (organisation, form, number DESC);',
  numbered(
    'attachments',
    `  about text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  bytes bigint NOT NULL,
  sha256 text NOT NULL,`,
    'FOREIGN KEY (organisation) REFERENCES organisations',
  ),
  'CREATE INDEX ON attachments (organisation, about);',
].join('');

const ALLOTMENTS = [
  numbered(
    'allotment_sums',
    `  cycle integer NOT NULL,
  unit text NOT NULL,
  leader text NOT NULL,
  points text NOT NULL,
  own_part text NOT NULL CHECK (own_part IN ('none', 'leader')),
  reason text NOT NULL,`,
    `${OF_CYCLE},\n  ${OF_PERSON('leader')},\n  FOREIGN KEY (organisation, unit) REFERENCES units`,
  ),
  numbered('allotments', '  sum integer NOT NULL,', 'FOREIGN KEY (organisation, sum) REFERENCES allotment_sums'),
  `
CREATE TABLE allotment_parts (
  organisation uuid NOT NULL,
  allotment integer NOT NULL,
  person text NOT NULL,
  points text NOT NULL,
  comment text,
  PRIMARY KEY (organisation, allotment, person),
  FOREIGN KEY (organisation, allotment) REFERENCES allotments,
  ${OF_PERSON('person')}
);
CREATE TABLE cycle_reminders (
  organisation uuid NOT NULL,
  cycle integer NOT NULL,
  stage ${STAGE},
  kind text NOT NULL CHECK (kind IN ('opens', 'three days', 'last day', 'over')),
  day date NOT NULL,
  person text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, cycle, stage, kind, day, person),
  ${OF_CYCLE},
  ${OF_PERSON('person')}
);
`,
].join('');

/** Who runs cycles and who reads the log; the person whom a row is about sees it where nothing else is said. */
const RUNS = has('run cycles', 'read log');

/** A row that belongs to another one is seen by whoever sees that one. */
const withRow = (table: string, own: string, other: string): string =>
  `EXISTS (SELECT FROM ${other} o WHERE o.organisation = ${table}.organisation AND o.number = ${table}.${own})`;

const SEEN: readonly (readonly [table: string, condition: string])[] = [
  ['cycle_exclusions', `${RUNS} OR ${seesOf('rate team', 'person')}`],
  ['target_offers', `${RUNS} OR ${seesOf('approve targets', 'person')} OR ${seesOf('read scores', 'person')}`],
  ['target_agreements', withRow('target_agreements', 'offer', 'target_offers')],
  // Who rates as a peer is hidden from the one who is rated, also where that one runs the cycle.
  ['rating_forms', `hengji_free() OR hengji_self(rater) OR (${RUNS} AND NOT (kind = 'peer' AND hengji_self(ratee)))`],
  ['form_marks', withRow('form_marks', 'form', 'rating_forms')],
  ['form_steps', withRow('form_steps', 'form', 'rating_forms')],
  ['attachments', `${has('run cycles', 'handle disputes', 'investigate', 'read log')} OR hengji_self(actor)`],
  ['allotment_parts', `${RUNS} OR ${seesOf('allot', 'person')} OR ${seesOf('read scores', 'person')}`],
  ['cycle_reminders', `${RUNS} OR hengji_self(person)`],
];

const WITH_ACTOR = CYCLE_TABLES.filter((table) => table !== 'allotment_parts');

/** Marks are the rater's own. */
const OWN_MARKS = `CREATE POLICY own_marks ON form_marks AS RESTRICTIVE FOR INSERT WITH CHECK (hengji_free() OR EXISTS (
  SELECT FROM rating_forms o WHERE o.organisation = form_marks.organisation AND o.number = form_marks.form AND hengji_self(o.rater)));
`;

/**
 * What peers said of somebody, as a group: nothing below the least number of raters, which is never below three; grades and comments in an
 * order that says nothing of whose they are. It looks at all rows, so it asks itself who may know.
 */
const PEERS = `
CREATE FUNCTION hengji_peers(wanted integer, who text)
RETURNS TABLE (role text, item text, raters integer, total text, grades text[], comments text[])
STABLE LANGUAGE sql SET application_name TO 'hengji guard' AS $$
  WITH told AS (
    SELECT c.organisation, c.number, greatest(3, coalesce((c.settings ->> 'peers')::integer, 3)) AS least FROM public.cycles c
    WHERE c.organisation = nullif(current_setting('hengji.organisation', true), '')::uuid AND c.number = wanted
      AND (current_setting('hengji.authority', true) = 'machine' OR public.hengji_self(who) OR public.hengji_reach('read scores') = '*'
        OR (public.hengji_reach('read scores') <> '' AND public.hengji_in_units(who, public.hengji_reach('read scores')::jsonb)))
  ), whole AS (
    SELECT f.organisation, f.number, f.role, t.least FROM told t
    JOIN public.rating_forms f ON f.organisation = t.organisation AND f.cycle = t.number AND f.ratee = who AND f.kind = 'peer'
    WHERE (SELECT s.step FROM public.form_steps s WHERE s.organisation = f.organisation AND s.form = f.number
      ORDER BY s.number DESC LIMIT 1) = 'submitted'
  ), last AS (
    SELECT DISTINCT ON (m.form, m.item) w.role, w.least, m.* FROM whole w
    JOIN public.form_marks m ON m.organisation = w.organisation AND m.form = w.number ORDER BY m.form, m.item, m.number DESC
  )
  SELECT l.role, l.item, count(*)::integer, sum(l.score::numeric)::text,
    array_agg(l.grade ORDER BY l.grade) FILTER (WHERE l.grade IS NOT NULL),
    array_agg(l.evidence ORDER BY md5(l.evidence)) FILTER (WHERE l.evidence IS NOT NULL)
  FROM last l GROUP BY l.role, l.item, l.least HAVING count(*) >= l.least ORDER BY l.role, l.item
$$;
`;

/** All statements, in order. */
export const CYCLES_FORM = [
  CYCLES,
  TARGETS,
  FORMS,
  ALLOTMENTS,
  ...CYCLE_TABLES.map(appendOnly),
  ...CYCLE_TABLES.map((table) => ownRows(table, 'organisation')),
  ...SEEN.map(([table, condition]) => seenOnly(table, condition)),
  ...WITH_ACTOR.map(ownHand),
  OWN_MARKS,
  PEERS,
].join('\n');
