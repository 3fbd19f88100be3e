/** The tables of sign-in as the query builder knows them; they stand in a schema of their own, which the application's role cannot enter. */

import { type Kysely, sql } from 'kysely';
import type { Desk } from '../office/office.ts';
import type { State } from '../state/connect.ts';

/** The schema of the database that holds them. */
export const SCHEMA = 'account';

/** Who is which person of which organisation. */
type MembershipRow = {
  readonly organisation: string;
  readonly person: string;
  readonly account: string;
  readonly since: string;
  readonly ended: string | null;
};

/** `account` is whose password is to be chosen anew; null where somebody is invited. */
type InvitationRow = {
  readonly id: string;
  readonly organisation: string;
  readonly person: string;
  readonly email: string;
  readonly account: string | null;
  readonly token_hash: string;
  readonly actor: string;
  readonly at: string;
  readonly expires_at: string;
  readonly accepted_at: string | null;
};

type KeyRow = {
  readonly organisation: string;
  readonly number: number;
  readonly name: string;
  readonly person: string;
  readonly hash: string;
  readonly actor: string;
  readonly at: string;
  readonly last_used: string | null;
  readonly ended: string | null;
};

/** The tables of the library, as far as our own code asks them. */
type LibraryTables = {
  readonly users: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly email_verified: boolean;
    readonly created_at: string;
    readonly updated_at: string;
    readonly two_factor_enabled: boolean | null;
  };
  readonly credentials: {
    readonly id: string;
    readonly account_id: string;
    readonly provider_id: string;
    readonly user_id: string;
    readonly password: string | null;
    readonly created_at: string;
    readonly updated_at: string;
  };
  readonly sessions: {
    readonly id: string;
    readonly token: string;
    readonly user_id: string;
    readonly user_agent: string | null;
    readonly created_at: string;
    readonly seen_at: string;
    readonly proved_at: string;
    readonly second_factor: boolean;
  };
  readonly second_factors: { readonly id: string; readonly user_id: string };
};

/** All tables that our own code asks, by name. */
export type AccountTables = LibraryTables & {
  readonly memberships: MembershipRow;
  readonly invitations: InvitationRow;
  readonly api_keys: KeyRow;
};

/** The query builder over them. */
export type AccountDesk = Kysely<AccountTables>;

/** The tables, for whoever holds a connection or a transaction in the connection's own role. */
export const accountDesk = (db: State['db'] | Desk): AccountDesk => db.withSchema(SCHEMA) as unknown as AccountDesk;

/** Uses the tables inside a change of an organisation, whose role may not enter them: both are done, or neither. */
export async function inAccounts<T>(desk: Desk, { role }: Pick<State, 'role'>, use: (accounts: AccountDesk) => Promise<T>): Promise<T> {
  if (role === null) return await use(accountDesk(desk));
  await sql`SET LOCAL ROLE NONE`.execute(desk);
  const result = await use(accountDesk(desk));
  await sql`SET LOCAL ROLE ${sql.id(role)}`.execute(desk);
  return result;
}
