/** The tables of notices: what a person is told and has read, what each wants by e-mail, the ways out of the house, and what went there. */

import { appendOnly, ownRows } from './0001-record.ts';
import { has, ownHand, seenOnly } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const NOTICE_TABLES = [
  'notices',
  'notice_reads',
  'notice_choices',
  'channels',
  'channel_ends',
  'deliveries',
  'delivery_attempts',
  'delivery_outcomes',
] as const;

const TABLES = `
CREATE TABLE notices (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  event integer NOT NULL,
  person text NOT NULL,
  kind text NOT NULL,
  "values" jsonb NOT NULL,
  link text,
  about text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE INDEX ON notices (organisation, person, number);
CREATE TABLE notice_reads (
  organisation uuid NOT NULL,
  notice integer NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, notice),
  FOREIGN KEY (organisation, notice) REFERENCES notices
);
CREATE TABLE notice_choices (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  person text NOT NULL,
  kind text NOT NULL,
  by_mail boolean NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE TABLE channels (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  name text NOT NULL,
  way text NOT NULL CHECK (way IN ('mail', 'webhook', 'wecom', 'dingtalk', 'feishu')),
  settings jsonb NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE TABLE channel_ends (
  organisation uuid NOT NULL,
  channel integer NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, channel),
  FOREIGN KEY (organisation, channel) REFERENCES channels
);
CREATE TABLE deliveries (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  notice integer NOT NULL,
  channel integer NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  UNIQUE (organisation, notice, channel),
  FOREIGN KEY (organisation, notice) REFERENCES notices,
  FOREIGN KEY (organisation, channel) REFERENCES channels
);
CREATE TABLE delivery_attempts (
  organisation uuid NOT NULL,
  delivery integer NOT NULL,
  attempt integer NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, delivery, attempt),
  FOREIGN KEY (organisation, delivery) REFERENCES deliveries
);
CREATE TABLE delivery_outcomes (
  organisation uuid NOT NULL,
  delivery integer NOT NULL,
  attempt integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('sent', 'refused', 'unclear', 'given up')),
  reason text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, delivery, attempt),
  FOREIGN KEY (organisation, delivery, attempt) REFERENCES delivery_attempts
);
`;

const OWN = "(hengji_free() OR person = current_setting('hengji.person', true))";

const SETTINGS = has('change settings');

/**
 * A notice is seen by the person it is for. Channels are open to every change, for whoever tells somebody something lays deliveries out
 * for them; they hold no secrets. How deliveries went is for those who look after the installation.
 */
const SEEN: readonly (readonly [table: string, condition: string])[] = [
  ['notices', OWN],
  ['notice_reads', "(hengji_free() OR actor = current_setting('hengji.person', true))"],
  ['deliveries', SETTINGS],
  ['delivery_attempts', SETTINGS],
  ['delivery_outcomes', SETTINGS],
];

/** All statements, in order. */
export const NOTICES = [
  TABLES,
  ...NOTICE_TABLES.map(appendOnly),
  ...NOTICE_TABLES.map((table) => ownRows(table, 'organisation')),
  ...NOTICE_TABLES.map(ownHand),
  ...SEEN.map(([table, condition]) => seenOnly(table, condition)),
].join('\n');
