/** The tables of what others push: tokens by their hashes, the end of a token, and the answers that a repeated request gets again. */

import { appendOnly, ownRows } from './0001-record.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const RECEIVING_TABLES = ['push_tokens', 'push_token_ends', 'pushes'] as const;

const TABLES = `
CREATE TABLE push_tokens (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number),
  UNIQUE (organisation, hash)
);
CREATE TABLE push_token_ends (
  organisation uuid NOT NULL,
  token integer NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, token),
  FOREIGN KEY (organisation, token) REFERENCES push_tokens
);
CREATE TABLE pushes (
  organisation uuid NOT NULL,
  token integer NOT NULL,
  key text NOT NULL,
  request text NOT NULL,
  status integer NOT NULL,
  answer text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, token, key),
  FOREIGN KEY (organisation, token) REFERENCES push_tokens
);
`;

/** All statements, in order. */
export const RECEIVING = [
  TABLES,
  ...RECEIVING_TABLES.map(appendOnly),
  ...RECEIVING_TABLES.map((table) => ownRows(table, 'organisation')),
].join('\n');
