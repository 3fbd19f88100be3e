/** The tables of results: what a run gave each person of a cycle, and all that happens to it until it is signed and kept. */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const RESULT_TABLES = [
  'result_editions',
  'result_rows',
  'result_marks',
  'committees',
  'committee_members',
  'committee_steps',
  'committee_votes',
  'committee_decisions',
  'public_notices',
  'notice_objections',
  'objection_answers',
  'publishers',
  'publications',
  'published_results',
  'interviews',
  'interview_entries',
  'plan_outcomes',
  'signing_orders',
  'signatures',
  'result_archives',
] as const;

const BY = '  actor text NOT NULL,\n  at timestamptz NOT NULL,';

const numbered = (table: string, columns: string, links = ''): string => `
CREATE TABLE ${table} (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
${columns}
${BY}
  PRIMARY KEY (organisation, number)${links}
);
`;

const keyed = (table: string, columns: string, { key, links }: { readonly key: string; readonly links: string }): string => `
CREATE TABLE ${table} (
  organisation uuid NOT NULL,
${columns}
${BY}
  PRIMARY KEY (organisation, ${key}),
  ${links}
);
`;

const to = (column: string, table: string): string => `FOREIGN KEY (organisation, ${column}) REFERENCES ${table}`;

const EDITIONS = [
  numbered(
    'result_editions',
    '  cycle integer NOT NULL,\n  run integer NOT NULL,\n  quotas jsonb NOT NULL,\n  grades jsonb NOT NULL,\n  reason text,',
    `,\n  ${to('cycle', 'cycles')},\n  ${to('run', 'runs')}`,
  ),
  keyed(
    'result_rows',
    `  edition integer NOT NULL,
  person text NOT NULL,
  unit text,
  content text NOT NULL,
  hash text NOT NULL,
  places jsonb NOT NULL,`,
    { key: 'edition, person', links: to('edition', 'result_editions') },
  ),
  'CREATE INDEX ON result_rows (organisation, person);',
  numbered(
    'result_marks',
    `  edition integer NOT NULL,
  person text,
  item text,
  mark text NOT NULL CHECK (mark IN ('in order', 'in doubt')),
  note text CHECK (mark = 'in order' OR note IS NOT NULL),`,
    `,\n  CHECK (person IS NOT NULL OR item IS NOT NULL),\n  CHECK (person <> actor),\n  ${to('edition', 'result_editions')}`,
  ),
].join('');

const CALIBRATION = [
  numbered(
    'committees',
    `  cycle integer NOT NULL,
  edition integer NOT NULL,
  chair text NOT NULL,
  item text NOT NULL,
  rules jsonb NOT NULL,`,
    `,\n  ${to('edition', 'result_editions')}`,
  ),
  keyed('committee_members', '  committee integer NOT NULL,\n  person text NOT NULL,', {
    key: 'committee, person',
    links: to('committee', 'committees'),
  }),
  numbered(
    'committee_steps',
    `  committee integer NOT NULL,
  step text NOT NULL CHECK (step IN ('voted', 'vote closed', 'exception', 'closed', 'kept as facts')),
  covers integer,
  note text,`,
    `,\n  ${to('committee', 'committees')}`,
  ),
  "CREATE UNIQUE INDEX ON committee_steps (organisation, committee, actor) WHERE step = 'voted';",
  "CREATE UNIQUE INDEX ON committee_steps (organisation, committee, step) WHERE step IN ('vote closed', 'closed', 'kept as facts');",
  keyed(
    'committee_votes',
    `  committee integer NOT NULL,
  person text NOT NULL,
  grade text,
  points text,
  reason text NOT NULL,`,
    {
      key: 'committee, person, actor',
      links: `CHECK (person <> actor),\n  CHECK (grade IS NOT NULL OR points IS NOT NULL),\n  ${to('committee', 'committees')}`,
    },
  ),
  numbered(
    'committee_decisions',
    `  committee integer NOT NULL,
  person text NOT NULL,
  grade text,
  points text,
  tied boolean NOT NULL,
  reason text NOT NULL,`,
    `,\n  CHECK (person <> actor),\n  ${to('committee', 'committees')}`,
  ),
].join('\n');

const NOTICES = [
  numbered(
    'public_notices',
    `  cycle integer NOT NULL,
  edition integer NOT NULL,
  title text NOT NULL,
  item text NOT NULL,
  entries jsonb NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),`,
    `,\n  ${to('edition', 'result_editions')}`,
  ),
  numbered(
    'notice_objections',
    '  notice integer NOT NULL,\n  person text CHECK (person <> actor),\n  text text NOT NULL,',
    `,\n  ${to('notice', 'public_notices')}`,
  ),
  keyed(
    'objection_answers',
    `  objection integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('upheld', 'dismissed')),
  reason text NOT NULL,`,
    { key: 'objection', links: to('objection', 'notice_objections') },
  ),
].join('');

const PUBLICATION = [
  numbered(
    'publishers',
    '  cycle integer NOT NULL,\n  person text NOT NULL CHECK (person <> actor),\n  unit text,',
    `,\n  ${to('cycle', 'cycles')}`,
  ),
  numbered(
    'publications',
    '  cycle integer NOT NULL,\n  edition integer NOT NULL,\n  unit text,\n  talk_by date NOT NULL,',
    `,\n  ${to('edition', 'result_editions')}`,
  ),
  keyed(
    'published_results',
    '  edition integer NOT NULL,\n  person text NOT NULL CHECK (person <> actor),\n  publication integer NOT NULL,',
    {
      key: 'edition, person',
      links: `${to('edition, person', 'result_rows')},\n  ${to('publication', 'publications')}`,
    },
  ),
].join('');

const TALKS = [
  keyed(
    'interviews',
    '  cycle integer NOT NULL,\n  person text NOT NULL,\n  supervisor text CHECK (supervisor <> person),\n  due_day date NOT NULL,',
    {
      key: 'cycle, person',
      links: to('cycle', 'cycles'),
    },
  ),
  numbered(
    'interview_entries',
    `  cycle integer NOT NULL,
  person text NOT NULL,
  entry text NOT NULL CHECK (entry IN ('notes', 'own view', 'plan')),
  text text NOT NULL,
  due_day date CHECK ((entry = 'plan') = (due_day IS NOT NULL)),`,
    `,\n  ${to('cycle, person', 'interviews')}`,
  ),
  keyed('plan_outcomes', "  plan integer NOT NULL,\n  outcome text NOT NULL CHECK (outcome IN ('done', 'not done')),\n  remark text,", {
    key: 'plan',
    links: to('plan', 'interview_entries'),
  }),
].join('');

const SIGNING = [
  numbered('signing_orders', '  cycle integer NOT NULL,\n  roles jsonb NOT NULL,', `,\n  ${to('cycle', 'cycles')}`),
  numbered(
    'signatures',
    `  cycle integer NOT NULL,
  person text NOT NULL,
  role text NOT NULL CHECK (role IN ('subject', 'head', 'superior', 'reviewer')),
  step text NOT NULL CHECK (step IN ('signed', 'refused')),
  hash text NOT NULL,
  confirmed boolean NOT NULL,
  reason text CHECK (step = 'signed' OR reason IS NOT NULL),`,
    `,\n  CHECK ((role = 'subject') = (person = actor)),\n  ${to('cycle', 'cycles')}`,
  ),
  'CREATE UNIQUE INDEX ON signatures (organisation, cycle, person, role, hash);',
  numbered(
    'result_archives',
    '  cycle integer NOT NULL,\n  edition integer NOT NULL,\n  content_hash text NOT NULL,\n  files jsonb NOT NULL,\n  summary jsonb NOT NULL,',
    `,\n  ${to('edition', 'result_editions')}`,
  ),
].join('\n');

/** Somebody else within reach of a duty: one's own figures are not meant. */
const otherWithin = (duty: string): string => `(NOT hengji_self(person) AND ${seesOf(duty, 'person')})`;

const memberOf = (committee: string): string =>
  `EXISTS (SELECT FROM committee_members m WHERE m.committee = ${committee} AND hengji_self(m.person))`;

const stepTaken = (step: string): string =>
  `EXISTS (SELECT FROM committee_steps s WHERE s.committee = committee_votes.committee AND s.step = '${step}')`;

const PARTIES = `EXISTS (SELECT FROM interviews i WHERE i.cycle = interview_entries.cycle AND i.person = interview_entries.person)`;

const IN_COMMITTEE_OF_ROW = `EXISTS (SELECT FROM committees c JOIN committee_members m ON m.committee = c.number
  WHERE c.edition = result_rows.edition AND hengji_self(m.person))`;

const SEEN: readonly (readonly [table: string, condition: string])[] = [
  // One's own figures are seen when they are published, whatever duty one has.
  [
    'result_rows',
    `CASE WHEN hengji_self(person) THEN EXISTS (SELECT FROM published_results p WHERE p.edition = result_rows.edition AND p.person = result_rows.person)
      ELSE ${seesOf('read scores', 'person')} OR ${IN_COMMITTEE_OF_ROW} END`,
  ],
  ['result_marks', `${has('review results', 'run cycles')} OR ${otherWithin('read scores')}`],
  ['committee_steps', `${has('run cycles', 'grant exceptions', 'read log')} OR ${memberOf('committee_steps.committee')}`],
  // A vote is silent until the vote is closed, for everybody but the one who cast it.
  [
    'committee_votes',
    `hengji_free() OR hengji_self(actor) OR (${stepTaken('vote closed')} AND NOT hengji_self(person)
      AND (${has('run cycles', 'read log')} OR ${memberOf('committee_votes.committee')}))`,
  ],
  [
    'committee_decisions',
    `hengji_free() OR (NOT hengji_self(person) AND (${has('run cycles', 'grant exceptions', 'read log')} OR ${memberOf('committee_decisions.committee')}))`,
  ],
  // Who objects is not told to the one about whom it is.
  ['notice_objections', `hengji_self(actor) OR (${has('handle disputes')} AND NOT hengji_self(coalesce(person, '')))`],
  ['objection_answers', 'EXISTS (SELECT FROM notice_objections o WHERE o.number = objection_answers.objection)'],
  ['published_results', seesOf('read scores', 'person')],
  ['interviews', `${has('run cycles')} OR hengji_self(person) OR hengji_self(supervisor)`],
  ['interview_entries', PARTIES],
  ['plan_outcomes', 'EXISTS (SELECT FROM interview_entries e WHERE e.number = plan_outcomes.plan)'],
  ['signatures', `hengji_self(actor) OR ${has('review results')} OR ${seesOf('read scores', 'person')}`],
  ['result_archives', has('run cycles', 'read log')],
];

/** All statements, in order. */
export const RESULTS = [
  EDITIONS,
  CALIBRATION,
  NOTICES,
  PUBLICATION,
  TALKS,
  SIGNING,
  ...RESULT_TABLES.map(appendOnly),
  ...RESULT_TABLES.map((table) => ownRows(table, 'organisation')),
  ...SEEN.map(([table, condition]) => seenOnly(table, condition)),
  ...RESULT_TABLES.map(ownHand),
].join('\n');
