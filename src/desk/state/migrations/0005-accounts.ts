/**
 * The tables of sign-in, in the schema `account`: those that better-auth asks for, with our names, and our own memberships, invitations
 * and API keys. Sessions end and passwords change, so these tables are not append-only; what people did with them stands in the log.
 * The application's role has no right to the schema, so no query of the record can reach a password or a session.
 */

const OF_LIBRARY = `
CREATE TABLE account.users (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL,
  image text,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  two_factor_enabled boolean
);
CREATE TABLE account.credentials (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES account.users ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL,
  UNIQUE (provider_id, account_id)
);
CREATE INDEX "credentials_user_id_idx" ON account.credentials (user_id);
CREATE TABLE account.sessions (
  id text PRIMARY KEY,
  expires_at timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  user_id text NOT NULL REFERENCES account.users ON DELETE CASCADE,
  seen_at timestamptz NOT NULL,
  proved_at timestamptz NOT NULL,
  second_factor boolean NOT NULL
);
CREATE INDEX "sessions_user_id_idx" ON account.sessions (user_id);
CREATE TABLE account.verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "verifications_identifier_idx" ON account.verifications (identifier);
CREATE TABLE account.second_factors (
  id text PRIMARY KEY,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  user_id text NOT NULL REFERENCES account.users ON DELETE CASCADE,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
CREATE INDEX "second_factors_secret_idx" ON account.second_factors (secret);
CREATE INDEX "second_factors_user_id_idx" ON account.second_factors (user_id);
`;

const OWN = `
CREATE TABLE account.memberships (
  organisation uuid NOT NULL REFERENCES public.organisations,
  person text NOT NULL,
  account text NOT NULL REFERENCES account.users,
  since timestamptz NOT NULL,
  ended timestamptz,
  PRIMARY KEY (organisation, person, since)
);
CREATE UNIQUE INDEX one_account_of_a_person ON account.memberships (organisation, person) WHERE ended IS NULL;
CREATE UNIQUE INDEX one_person_of_an_account ON account.memberships (organisation, account) WHERE ended IS NULL;
CREATE TABLE account.invitations (
  id text PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES public.organisations,
  person text NOT NULL,
  email text NOT NULL,
  account text REFERENCES account.users,
  token_hash text NOT NULL UNIQUE,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz
);
CREATE TABLE account.api_keys (
  organisation uuid NOT NULL REFERENCES public.organisations,
  number integer NOT NULL,
  name text NOT NULL,
  person text NOT NULL,
  hash text NOT NULL UNIQUE,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  last_used date,
  ended timestamptz,
  PRIMARY KEY (organisation, number)
);
`;

/** All statements, in order. */
export const ACCOUNTS = ['CREATE SCHEMA account;', 'REVOKE ALL ON SCHEMA account FROM PUBLIC;', OF_LIBRARY, OWN].join('\n');
