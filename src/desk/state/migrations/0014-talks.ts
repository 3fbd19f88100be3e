/** The tables of talks with staff outside a review: what was said and agreed, and that the person acknowledged it. */

import { appendOnly, ownRows } from './0001-record.ts';
import { ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const TALK_TABLES = ['staff_talks', 'talk_acknowledgements'] as const;

const TABLES = `
CREATE TABLE staff_talks (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  person text NOT NULL,
  day date NOT NULL,
  topic text NOT NULL,
  said text NOT NULL,
  items jsonb NOT NULL,
  follow_day date CHECK (follow_day > day),
  follows integer,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  UNIQUE (organisation, number, person),
  FOREIGN KEY (organisation, follows, person) REFERENCES staff_talks (organisation, number, person)
);
CREATE INDEX ON staff_talks (organisation, person, number);
CREATE TABLE talk_acknowledgements (
  organisation uuid NOT NULL,
  talk integer NOT NULL,
  person text NOT NULL,
  remark text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, talk),
  FOREIGN KEY (organisation, talk, person) REFERENCES staff_talks (organisation, number, person)
);
`;

/** The person, HR of the unit, and who leads the person; like an interview, nobody else. */
const SEEN = `hengji_self(person) OR ${seesOf('run cycles', 'person')} OR ${seesOf('rate team', 'person')}`;

/** All statements, in order. */
export const TALKS = [
  TABLES,
  ...TALK_TABLES.map(appendOnly),
  ...TALK_TABLES.map((table) => ownRows(table, 'organisation')),
  ...TALK_TABLES.map((table) => seenOnly(table, SEEN)),
  ...TALK_TABLES.map(ownHand),
].join('\n');
