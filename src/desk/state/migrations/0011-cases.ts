/** The tables of cases: disputes, applications, awards, outcomes, investigations, key behaviours; of what is due by a day, and of samples. */

import { refuse, trigger } from './0001-guards.ts';
import { appendOnly, ownRows } from './0001-record.ts';
import { freeGuard, has, ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const CASE_TABLES = [
  'cases',
  'case_steps',
  'case_evidence',
  'nominations',
  'votes',
  'case_requests',
  'case_effects',
  'case_request_ends',
  'decided_rows',
  'decided_batches',
  'holds',
  'hold_ends',
  'case_settings',
  'behaviour_kinds',
  'submission_rules',
  'submission_rule_ends',
  'submissions',
  'samples',
  'sample_scores',
] as const;

/** A table: its own columns, its key after the organisation, and what it refers to. */
const table = (name: string, columns: string, key: string, more: readonly string[] = []): string => `
CREATE TABLE ${name} (
  organisation uuid NOT NULL REFERENCES organisations,
${columns}
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, ${key})${more.map((each) => `,\n  ${each}`).join('')}
);
`;

const OF_PERSON = 'FOREIGN KEY (organisation, person) REFERENCES people';
const OF_CASE = 'FOREIGN KEY (organisation, case_number) REFERENCES cases';

const CASES = [
  table(
    'cases',
    `  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('dispute', 'application', 'award', 'outcome', 'investigation', 'behaviour')),
  person text CHECK (person IS NOT NULL OR kind = 'award'),
  text text NOT NULL,
  subject jsonb NOT NULL,`,
    'number',
    [OF_PERSON],
  ),
  'CREATE INDEX ON cases (organisation, person);',
  table(
    'case_steps',
    `  case_number integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  step text NOT NULL,
  state text NOT NULL,
  final boolean NOT NULL,
  deciding boolean NOT NULL,
  note text,
  details jsonb NOT NULL,`,
    'case_number, number',
    [OF_CASE],
  ),
  table('case_evidence', '  case_number integer NOT NULL,\n  sha256 text NOT NULL,\n  name text NOT NULL,', 'case_number, sha256', [
    OF_CASE,
  ]),
  table(
    'nominations',
    '  case_number integer NOT NULL,\n  candidate text NOT NULL,\n  text text NOT NULL,',
    'case_number, candidate, actor',
    [OF_CASE, 'FOREIGN KEY (organisation, candidate) REFERENCES people', 'CHECK (candidate <> actor)'],
  ),
  table(
    'votes',
    '  case_number integer NOT NULL,\n  candidate text NOT NULL,\n  stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),',
    'case_number, candidate, actor',
    [OF_CASE, 'FOREIGN KEY (organisation, candidate) REFERENCES people', 'CHECK (candidate <> actor)'],
  ),
].join('');

const REQUESTS = [
  table(
    'case_requests',
    `  number integer NOT NULL,
  case_number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('correction', 'form', 'rule')),
  request jsonb NOT NULL,`,
    'number',
    [OF_CASE],
  ),
  table('case_effects', '  request integer NOT NULL,\n  person text NOT NULL,\n  fen numeric(38),', 'request, person', [
    'FOREIGN KEY (organisation, request) REFERENCES case_requests',
  ]),
  table('case_request_ends', '  request integer NOT NULL,\n  outcome jsonb NOT NULL,', 'request', [
    'FOREIGN KEY (organisation, request) REFERENCES case_requests',
  ]),
  table(
    'decided_rows',
    '  number integer NOT NULL,\n  case_number integer,\n  person text,\n  fact_table text NOT NULL,\n  cells jsonb NOT NULL,',
    'number',
    [OF_CASE],
  ),
  table('decided_batches', '  decided integer NOT NULL,\n  batch integer NOT NULL,', 'decided', [
    'FOREIGN KEY (organisation, decided) REFERENCES decided_rows (organisation, number)',
    'FOREIGN KEY (organisation, batch) REFERENCES batches (organisation, number)',
  ]),
  table(
    'holds',
    `  number integer NOT NULL,
  case_number integer NOT NULL,
  person text NOT NULL,
  scheme text NOT NULL,
  period text NOT NULL,
  item text,
  why text NOT NULL,`,
    'number',
    [OF_CASE, OF_PERSON],
  ),
  'CREATE INDEX ON holds (organisation, scheme, period);',
  table('hold_ends', '  hold integer NOT NULL,\n  note text NOT NULL,', 'hold', ['FOREIGN KEY (organisation, hold) REFERENCES holds']),
].join('');

const NOTED = [
  table('case_settings', '  number integer NOT NULL,\n  name text NOT NULL,\n  value integer NOT NULL CHECK (value >= 0),', 'number'),
  table(
    'behaviour_kinds',
    `  number integer NOT NULL,
  type text NOT NULL,
  fact_table text NOT NULL,
  least numeric(12, 4) NOT NULL,
  most numeric(12, 4) NOT NULL CHECK (most >= least),
  withdrawn boolean NOT NULL,`,
    'number',
  ),
  table(
    'submission_rules',
    `  number integer NOT NULL,
  name text NOT NULL,
  what text NOT NULL CHECK (what IN ('report', 'facts')),
  cadence text NOT NULL CHECK (cadence IN ('daily', 'weekly', 'monthly')),
  due integer NOT NULL CHECK (due >= 0),
  people jsonb NOT NULL,
  fact_table text,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),`,
    'number',
  ),
  table('submission_rule_ends', '  rule integer NOT NULL,\n  to_day date NOT NULL,', 'rule', [
    'FOREIGN KEY (organisation, rule) REFERENCES submission_rules',
  ]),
  table(
    'submissions',
    `  number integer NOT NULL,
  rule integer NOT NULL,
  person text NOT NULL,
  last_day date NOT NULL,
  text text NOT NULL,
  evidence jsonb NOT NULL,`,
    'number',
    ['FOREIGN KEY (organisation, rule) REFERENCES submission_rules', OF_PERSON],
  ),
  table(
    'samples',
    `  number integer NOT NULL,
  person text NOT NULL,
  week_end date NOT NULL,
  seed text NOT NULL,
  customers integer NOT NULL,
  population text NOT NULL,
  picked jsonb NOT NULL,
  checker text NOT NULL CHECK (checker <> person),`,
    'number',
    [OF_PERSON, 'UNIQUE (organisation, person, week_end)'],
  ),
  table(
    'sample_scores',
    '  sample integer NOT NULL,\n  customer text NOT NULL,\n  score text NOT NULL,\n  note text,',
    'sample, customer',
    ['FOREIGN KEY (organisation, sample) REFERENCES samples'],
  ),
].join('');

/**
 * A case that has ended stays as it ended; and what is decided about somebody is decided neither by that person nor by who opened the case,
 * nor by those they acted for. An award is opened for all, so who opened it may end it.
 */
const GUARDS = `${trigger(
  'case_step',
  `  PERFORM FROM public.audit_heads h WHERE h.organisation = NEW.organisation FOR UPDATE;
  IF EXISTS (SELECT FROM public.case_steps s WHERE s.organisation = NEW.organisation AND s.case_number = NEW.case_number AND s.final) THEN
    ${refuse('GUARD_CASE_CLOSED', "'number', NEW.case_number")}
  END IF;
  IF NOT NEW.deciding OR NOT public.hengji_staffed(NEW.organisation) THEN RETURN NEW; END IF;
  SELECT CASE WHEN c.kind IN ('dispute', 'application', 'behaviour')
      THEN public.hengji_hands(c.organisation, 'case ' || c.number, c.actor) ELSE '{}' END || coalesce(c.person, '') INTO makers
    FROM public.cases c WHERE c.organisation = NEW.organisation AND c.number = NEW.case_number;
  IF makers && public.hengji_own_hands(NEW.actor) THEN
    ${refuse('GUARD_SAME_HAND', "'person', NEW.actor, 'what', 'case ' || NEW.case_number")}
  END IF;
  RETURN NEW;`,
  'DECLARE makers text[];\n',
)}
CREATE TRIGGER case_step_in_order BEFORE INSERT ON case_steps FOR EACH ROW EXECUTE FUNCTION hengji_case_step();
`;

const reaching = (kind: string, ...duties: readonly string[]): string =>
  `WHEN '${kind}' THEN ${duties.map((duty) => seesOf(duty, 'person')).join(' OR ')}`;

const OWN_CASE = (name: string, column = 'case_number'): string =>
  `EXISTS (SELECT FROM cases c WHERE c.organisation = ${name}.organisation AND c.number = ${name}.${column})`;

const OWN_REQUEST = (name: string): string =>
  `EXISTS (SELECT FROM case_requests r WHERE r.organisation = ${name}.organisation AND r.number = ${name}.request)`;

const OWN_HOLD = 'EXISTS (SELECT FROM holds h WHERE h.organisation = hold_ends.organisation AND h.number = hold_ends.hold)';

const OWN_DECIDED =
  'EXISTS (SELECT FROM decided_rows d WHERE d.organisation = decided_batches.organisation AND d.number = decided_batches.decided)';

/** Whoever corrects facts sees the disputes that ask for it. */
const ASKED = `(${has('import facts')} AND EXISTS (SELECT FROM case_requests r
      WHERE r.organisation = cases.organisation AND r.case_number = cases.number AND r.kind = 'correction'))`;

/** The person concerned, whose duty it is, and who reads the log. */
const SEEN: readonly (readonly [name: string, condition: string])[] = [
  [
    'cases',
    `kind = 'award' OR hengji_self(person) OR hengji_self(actor) OR ${has('read log')} OR CASE kind
    WHEN 'dispute' THEN ${seesOf('handle disputes', 'person')} OR ${has('compute', 'propose adjustments')} OR ${ASKED}
    ${reaching('application', 'decide applications')}
    ${reaching('outcome', 'propose outcomes', 'decide outcomes', 'confirm outcomes')}
    ${reaching('investigation', 'investigate')}
    ${reaching('behaviour', 'record events')} ELSE false END`,
  ],
  ...['case_steps', 'case_evidence', 'nominations'].map((name) => [name, OWN_CASE(name)] as const),
  ['votes', `hengji_self(actor) OR ${has('run awards', 'read log')}`],
  ['case_requests', has('handle disputes', 'import facts', 'run cycles', 'write schemes', 'compute', 'propose adjustments', 'read log')],
  ['case_effects', `hengji_self(person) OR ${has('handle disputes', 'read log')} OR ${seesOf('read pay', 'person')}`],
  ['case_request_ends', OWN_REQUEST('case_request_ends')],
  ['decided_rows', `${has('read facts', 'import facts', 'read log')} OR hengji_self(person)`],
  ['decided_batches', OWN_DECIDED],
  ['holds', `hengji_self(person) OR ${has('investigate', 'compute', 'lock', 'propose adjustments', 'read log')}`],
  ['hold_ends', OWN_HOLD],
  ['submissions', `${has('run cycles', 'read log')} OR ${seesOf('rate team', 'person')}`],
  ['samples', `hengji_self(checker) OR ${has('run cycles', 'read log')} OR ${seesOf('read scores', 'person')}`],
  ['sample_scores', 'EXISTS (SELECT FROM samples s WHERE s.organisation = sample_scores.organisation AND s.number = sample_scores.sample)'],
];

/** All statements, in order. */
export const CASES_FORM = [
  CASES,
  REQUESTS,
  NOTED,
  ...CASE_TABLES.map(appendOnly),
  ...CASE_TABLES.map((name) => ownRows(name, 'organisation')),
  ...SEEN.map(([name, condition]) => seenOnly(name, condition)),
  ...CASE_TABLES.map(ownHand),
  GUARDS,
  freeGuard('case_step'),
].join('\n');
