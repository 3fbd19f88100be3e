/** The door to sign-in: who somebody is, how they come in by invitation, and how what they hold ends. */

import type { DataFolder } from '../data-folder.ts';
import type { Office } from '../office/office.ts';
import { refused } from '../refused.ts';
import type { State } from '../state/connect.ts';
import { handle } from './handler.ts';
import { desk, type House, membershipsOf, type OfficeOf } from './house.ts';
import {
  type Acceptance,
  accept,
  type Invitation,
  type Invited,
  invite,
  isInvited,
  openInvitation,
  renewPassword,
  type Way,
} from './invitations.ts';
import { type ApiKey, endKey, keysOf, newKey } from './keys.ts';
import {
  type Ended,
  endMemberships,
  type FactorOrder,
  type Member,
  membersOf,
  organisationsOf,
  removeSecondFactor,
} from './memberships.ts';
import { endSession, endStale, type ListedSession, type Principal, prove, recentlyProved, sessionsOf, whoIs } from './sessions.ts';
import { countAttempts } from './way/attempts.ts';
import { openLibrary } from './way/library.ts';
import { isSafeAddress, readProviders } from './way/providers.ts';
import { signInSecret } from './way/secret.ts';

/** What sign-in is opened with: `baseUrl` is where browsers find Hengji, `officeOf` opens an organisation for a person who acts for themselves. */
export type AccountsOptions = {
  readonly data: DataFolder;
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly officeOf: OfficeOf;
};

/** Sign-in. Whether somebody may invite, end or remove is for the caller to say: the office says who acts. */
export type Accounts = {
  /** The services by which people may sign in besides a password. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Answers what browsers ask below /api/auth; `from` is the address that the connection came from. */
  handler(request: Request, from: string): Promise<Response>;
  whoIs(headers: Headers): Promise<Principal | null>;
  invite(office: Office, invited: Invited): Promise<{ readonly token: string } & Invitation>;
  /** The open invitation of a token, with how it is accepted. */
  invitationOf(token: string): Promise<Invitation & { readonly way: Way }>;
  accept(acceptance: Acceptance): Promise<{ readonly account: string }>;
  renewPassword(
    office: Office,
    order: { readonly person: string; readonly elsewhere: boolean },
  ): Promise<{ readonly token: string; readonly expires: string }>;
  /** The ids of the organisations that somebody can sign in to. */
  organisations(): Promise<readonly string[]>;
  membersOf(office: Office): Promise<readonly Member[]>;
  endMemberships(office: Office, person: string): Promise<Ended>;
  removeSecondFactor(office: Office, order: FactorOrder): Promise<void>;
  newKey(office: Office, key: Pick<ApiKey, 'name' | 'person'>): Promise<{ readonly key: ApiKey; readonly text: string }>;
  endKey(office: Office, number: number, person?: string): Promise<void>;
  keysOf(office: Office, person?: string): Promise<readonly ApiKey[]>;
  sessionsOf(account: string): Promise<readonly ListedSession[]>;
  /** Ends one session of an account, or all of them. */
  endSession(account: string, id?: string): Promise<number>;
  /** Ends the sessions that nobody came back to. */
  endStale(): Promise<void>;
  prove(principal: Principal, password: string, from: string): Promise<void>;
  recentlyProved(principal: Principal, minutes: number): boolean;
};

/** Opens sign-in over a database; the services that `sign-in.yaml` names are asked to describe themselves, nobody else is contacted. */
export async function openAccounts(state: State, { data, baseUrl, now, officeOf }: AccountsOptions): Promise<Accounts> {
  if (!isSafeAddress(baseUrl)) throw refused('SIGN_IN_ADDRESS', { address: baseUrl });
  const [secret, providers] = [await signInSecret(data), await readProviders(data)];
  const attempts = countAttempts(now);
  const library = await openLibrary({
    ...{ state, secret, providers, attempts, now, baseUrl: new URL(baseUrl).origin },
    isInvited: (email) => isInvited(house, email),
    isMember: async (account) => (await membershipsOf(desk(house), account)).length > 0,
  });
  const house: House = { state, library, attempts, now, officeOf };
  return {
    providers: providers.map(({ id, name }) => ({ id, name })),
    handler: (request, from) => handle(house, request, from),
    whoIs: (headers) => whoIs(house, headers),
    invite: (office, invited) => invite(house, office, invited),
    invitationOf: (token) => openInvitation(house, token),
    accept: (acceptance) => accept(house, acceptance),
    renewPassword: (office, order) => renewPassword(house, office, order),
    organisations: () => organisationsOf(house),
    membersOf: (office) => membersOf(house, office),
    endMemberships: (office, person) => endMemberships(house, office, person),
    removeSecondFactor: (office, order) => removeSecondFactor(house, office, order),
    newKey: (office, key) => newKey(house, office, key),
    endKey: (office, number, person) => endKey(house, office, number, person),
    keysOf: (office, person) => keysOf(house, office, person),
    sessionsOf: (account) => sessionsOf(house, account),
    endSession: (account, id) => endSession(house, account, id),
    endStale: () => endStale(house),
    prove: (principal, password, from) => prove(house, principal, { password, from }),
    recentlyProved: (principal, minutes) => recentlyProved(principal, minutes, now()),
  };
}
