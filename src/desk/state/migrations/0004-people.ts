/** The tables of people and organisation: units, people, employment, posts, seats, pay, leaves, and which scheme is whose; all dated. */

import { appendOnly, ownRows } from './0001-record.ts';
import { ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const PEOPLE_TABLES = [
  'units',
  'unit_versions',
  'people',
  'person_names',
  'person_private',
  'person_masks',
  'employment_events',
  'posts',
  'seats',
  'base_pays',
  'leaves',
  'scheme_assignments',
] as const;

/** A table of numbered rows: the row of the highest number counts for its key, and one that was withdrawn counts for nothing. */
const numbered = (table: string, columns: string, rest: { readonly key: string; readonly more?: string }): string => `
CREATE TABLE ${table} (
  organisation uuid NOT NULL,
  number integer NOT NULL,
${columns}
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)${rest.more ?? ''}
);
CREATE INDEX ${table}_by_key ON ${table} (organisation, ${rest.key}, number DESC);
`;

const OF_PERSON = ',\n  FOREIGN KEY (organisation, person) REFERENCES people';
const OF_UNIT = ',\n  FOREIGN KEY (organisation, unit) REFERENCES units';

/** Identities, which other rows name. */
const identities = (table: string, id: string): string => `
CREATE TABLE ${table} (
  organisation uuid NOT NULL REFERENCES organisations,
  ${id} text NOT NULL CHECK (${id} <> ''),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, ${id})
);
`;

const UNITS = numbered(
  'unit_versions',
  `  unit text NOT NULL,
  from_day date NOT NULL,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('group', 'region', 'store', 'department', 'team')),
  parent text CHECK (parent <> unit),
  closed boolean NOT NULL,
  withdrawn boolean NOT NULL,`,
  { key: 'unit, from_day', more: `${OF_UNIT},\n  FOREIGN KEY (organisation, parent) REFERENCES units` },
);

const ofField = (table: string, column: string): string =>
  numbered(
    table,
    `  person text NOT NULL,
  field text NOT NULL CHECK (field IN ('phone', 'email', 'bank account', 'identity number')),
  ${column} text,`,
    { key: 'person, field', more: OF_PERSON },
  );

const PERSONS = [
  numbered('person_names', '  person text NOT NULL,\n  name text NOT NULL,', { key: 'person', more: OF_PERSON }),
  ofField('person_private', 'value'),
  ofField('person_masks', 'mask'),
  numbered(
    'employment_events',
    `  person text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('joined', 'regularised', 'left', 'rejoined', 'engaged', 'ended')),
  day date NOT NULL,
  probation_until date,
  leaving text CHECK (leaving IN ('resigned', 'dismissed', 'transferred out', 'retired')),
  withdrawn boolean NOT NULL,`,
    { key: 'person, kind, day', more: OF_PERSON },
  ),
].join('');

const SEATS = [
  numbered('posts', '  post text NOT NULL,\n  title text NOT NULL,\n  family text,', {
    key: 'post',
    more: ',\n  FOREIGN KEY (organisation) REFERENCES organisations',
  }),
  numbered(
    'seats',
    `  person text NOT NULL,
  unit text NOT NULL,
  post text NOT NULL,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  head boolean NOT NULL,
  main boolean NOT NULL,
  withdrawn boolean NOT NULL,`,
    { key: 'person, unit, post, from_day', more: OF_PERSON + OF_UNIT },
  ),
  'CREATE INDEX seats_by_unit ON seats (organisation, unit, person);',
].join('');

const PAY = [
  numbered(
    'base_pays',
    '  person text NOT NULL,\n  from_day date NOT NULL,\n  fen bigint NOT NULL CHECK (fen >= 0),\n  withdrawn boolean NOT NULL,',
    {
      key: 'person, from_day',
      more: OF_PERSON,
    },
  ),
  numbered(
    'leaves',
    `  person text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  kind text NOT NULL,
  withdrawn boolean NOT NULL,`,
    { key: 'person, from_day', more: OF_PERSON },
  ),
  numbered(
    'scheme_assignments',
    `  scheme text NOT NULL,
  person text,
  unit text,
  post text,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  reason text NOT NULL,
  withdrawn boolean NOT NULL,
  CHECK ((person IS NULL) <> (unit IS NULL AND post IS NULL)),`,
    { key: 'scheme, person, unit, post, from_day', more: OF_PERSON + OF_UNIT },
  ),
].join('');

/**
 * Whether a person has a seat today in one of some units; who asks has a reach of these units, and no more is told to them than that.
 */
const IN_UNITS = `
CREATE FUNCTION hengji_in_units(who text, reach jsonb) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (SELECT FROM public.seats s
    WHERE s.person = who AND reach ? s.unit AND NOT s.withdrawn AND s.from_day <= current_setting('hengji.today')::date
      AND (s.to_day IS NULL OR s.to_day >= current_setting('hengji.today')::date)
      AND NOT EXISTS (SELECT FROM public.seats n WHERE n.organisation = s.organisation AND n.person = s.person AND n.unit = s.unit
        AND n.post = s.post AND n.from_day = s.from_day AND n.number > s.number))
$$;
`;

const ANY_OF = (...duties: readonly string[]): string => duties.map((duty) => seesOf(duty, 'person')).join(' OR ');

const SEEN: readonly (readonly [table: string, condition: string])[] = [
  ['base_pays', ANY_OF('read base pay')],
  ['person_private', `CASE WHEN field IN ('phone', 'email') THEN ${ANY_OF('read contact')} ELSE ${ANY_OF('read bank account')} END`],
  ['person_masks', ANY_OF('read contact', 'read bank account')],
  ['employment_events', ANY_OF('change people', 'rate team', 'read base pay')],
  ['leaves', ANY_OF('change people', 'rate team', 'read base pay')],
];

/** All statements, in order. */
export const PEOPLE = [
  identities('units', 'unit'),
  identities('people', 'person'),
  UNITS,
  PERSONS,
  SEATS,
  PAY,
  ...PEOPLE_TABLES.map(appendOnly),
  ...PEOPLE_TABLES.map((table) => ownRows(table, 'organisation')),
  IN_UNITS,
  ...SEEN.map(([table, condition]) => seenOnly(table, condition)),
  ...PEOPLE_TABLES.map(ownHand),
].join('\n');
