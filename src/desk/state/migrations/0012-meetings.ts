/** The tables of meetings and surveys: what was said and decided about the work, and what people think of their scheme. */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, ownHand, seenOnly } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const MEETING_TABLES = ['meetings', 'meeting_entries', 'decision_outcomes', 'surveys', 'survey_takers', 'survey_replies'] as const;

const TABLES = `
CREATE TABLE meetings (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('monthly', 'quarterly', 'plan review')),
  unit text,
  day date NOT NULL,
  title text NOT NULL,
  agenda text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, unit) REFERENCES units
);
CREATE TABLE meeting_entries (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  meeting integer NOT NULL,
  entry text NOT NULL CHECK (entry IN ('strength', 'weakness', 'opportunity', 'threat', 'note', 'decision')),
  text text NOT NULL,
  owner text,
  due_day date,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, meeting) REFERENCES meetings,
  FOREIGN KEY (organisation, owner) REFERENCES people (organisation, person),
  CHECK ((entry = 'decision') = (owner IS NOT NULL AND due_day IS NOT NULL))
);
CREATE INDEX ON meeting_entries (organisation, meeting);
CREATE TABLE decision_outcomes (
  organisation uuid NOT NULL,
  decision integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'not done')),
  remark text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, decision),
  FOREIGN KEY (organisation, decision) REFERENCES meeting_entries
);
CREATE TABLE surveys (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  title text NOT NULL,
  scheme text,
  questions jsonb NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE TABLE survey_takers (
  organisation uuid NOT NULL,
  survey integer NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, survey, actor),
  FOREIGN KEY (organisation, survey) REFERENCES surveys
);
CREATE TABLE survey_replies (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  survey integer NOT NULL,
  choices jsonb NOT NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, survey) REFERENCES surveys
);
`;

const SEEN: readonly (readonly [table: string, condition: string])[] = [
  [
    'meetings',
    `CASE WHEN ${has('run cycles', 'read log')} OR (SELECT hengji_free() OR hengji_reach('read dashboards') = '*') THEN true
      WHEN (SELECT hengji_reach('read dashboards')) = '' OR unit IS NULL THEN false
      ELSE (SELECT hengji_reach('read dashboards')::jsonb) ? unit END`,
  ],
  ['meeting_entries', 'hengji_self(owner) OR EXISTS (SELECT FROM meetings m WHERE m.number = meeting_entries.meeting)'],
  ['decision_outcomes', 'EXISTS (SELECT FROM meeting_entries e WHERE e.number = decision_outcomes.decision)'],
  ['survey_takers', 'hengji_free() OR hengji_self(actor)'],
  // Who replied what nobody sees: replies are counted, never shown, and hold neither a name nor a moment.
  ['survey_replies', 'hengji_free()'],
];

/** All statements, in order. */
export const MEETINGS = [
  TABLES,
  ...MEETING_TABLES.map(appendOnly),
  ...MEETING_TABLES.map((table) => ownRows(table, 'organisation')),
  ...SEEN.map(([table, condition]) => seenOnly(table, condition)),
  ...MEETING_TABLES.filter((table) => table !== 'survey_replies').map(ownHand),
].join('\n');
