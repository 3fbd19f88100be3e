/** Invitations: the only way to an account. A person gets a token that is shown once, and accepts with a name and a password, or by signing in elsewhere. */

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { notify } from '../notices/notices.ts';
import { type Office, write } from '../office/office.ts';
import { Refused, refused } from '../refused.ts';
import { desk, type House, membershipsOf } from './house.ts';
import { actorName, demandRenewable } from './keepers.ts';
import { addMembership, withdrawInvitations } from './memberships.ts';
import { demandOwnPassword } from './sessions.ts';
import { type AccountDesk, type AccountTables, inAccounts } from './tables.ts';
import { demandPassword, hashPassword } from './way/passwords.ts';

/** How long an invitation is open, in milliseconds. */
const OPEN = 7 * 24 * 3_600_000;

/** Who is invited: a person of the organisation, and the e-mail by which they will sign in. */
export type Invited = { readonly person: string; readonly email: string };

/** An invitation that is open. */
export type Invitation = Invited & { readonly organisation: string; readonly expires: string };

const EMAIL = /^[^\s@<>"',;:()[\]\\]{1,64}@[^\s@<>"',;:()[\]\\]{1,190}$/;

/** A token is 256 random bits, so a plain hash keeps it. */
const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/**
 * Invites a person; gives the token, which is shown here and nowhere else. An earlier invitation of the person is withdrawn. Refused
 * where the person has an account already, and where the person's duties are such that an administrator must do so.
 */
export async function invite(
  house: House,
  office: Office,
  { person, email: given }: Invited,
): Promise<{ readonly token: string } & Invitation> {
  const email = given.trim().toLowerCase();
  if (!EMAIL.test(email)) throw refused('EMAIL_TEXT', { found: given });
  const organisation = office.organisation.id;
  const token = randomBytes(32).toString('base64url');
  return await write(office, async (writing) => {
    const { at, actor } = writing;
    await demandRenewable(office, writing.desk, person);
    const expires = new Date(new Date(at).getTime() + OPEN).toISOString();
    const values = { organisation, person, email, account: null, token_hash: hashOf(token), actor, at, expires_at: expires };
    await inAccounts(writing.desk, house.state, async (accounts) => {
      if ((await memberOf(accounts, organisation, person)) !== null) throw refused('MEMBER_ALREADY', { person });
      await keepInvitation(accounts, values);
    });
    await writing.log({ action: 'invited', about: person, details: { expires } });
    return { token, organisation, person, email, expires };
  });
}

/** The account of a person; null where there is none. */
async function memberOf(accounts: AccountDesk, organisation: string, person: string): Promise<string | null> {
  const member = await accounts
    .selectFrom('memberships')
    .select('account')
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return member?.account ?? null;
}

type NewInvitation = Omit<AccountTables['invitations'], 'id' | 'accepted_at'>;

async function keepInvitation(accounts: AccountDesk, values: NewInvitation): Promise<void> {
  await withdrawInvitations(accounts, values);
  await accounts
    .insertInto('invitations')
    .values({ id: randomUUID(), accepted_at: null, ...values })
    .execute();
}

/**
 * Lets a person who forgot the password choose another; gives the token, which is shown here and nowhere else, and is accepted as an
 * invitation is. Refused where the account is a person of another organisation too, unless `elsewhere`: who has a duty in one
 * organisation must not get at what somebody may do in another, the owner of the data folder may.
 */
export async function renewPassword(
  house: House,
  office: Office,
  { person, elsewhere }: { readonly person: string; readonly elsewhere: boolean },
): Promise<{ readonly token: string; readonly expires: string }> {
  const organisation = office.organisation.id;
  const token = randomBytes(32).toString('base64url');
  return await write(office, async (writing) => {
    const { at, actor } = writing;
    await demandRenewable(office, writing.desk, person);
    const expires = new Date(new Date(at).getTime() + OPEN).toISOString();
    await inAccounts(writing.desk, house.state, async (accounts) => {
      const account = await memberOf(accounts, organisation, person);
      if (account === null) throw refused('MEMBER_NONE', { person });
      if (!elsewhere && (await membershipsOf(accounts, account)).length > 1) throw refused('MEMBER_ELSEWHERE', { person });
      const { email } = await accounts.selectFrom('users').select('email').where('id', '=', account).executeTakeFirstOrThrow();
      await keepInvitation(accounts, { organisation, person, email, account, token_hash: hashOf(token), actor, at, expires_at: expires });
    });
    const told = { kind: 'password to be renewed', values: { by: await actorName(office, writing.desk) } } as const;
    await notify(office, writing, { to: [person], ...told, link: '/account', about: person });
    await writing.log({ action: 'password to be renewed', about: person, details: { expires } });
    return { token, expires };
  });
}

type OpenInvitation = Invitation & { readonly id: string; readonly account: string | null };

async function openOnes(house: House, by: 'token_hash' | 'email', value: string): Promise<readonly OpenInvitation[]> {
  const rows = await desk(house)
    .selectFrom('invitations')
    .select(['id', 'organisation', 'person', 'email', 'account', 'expires_at'])
    .where(by, '=', value)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', house.now().toISOString())
    .orderBy('at')
    .execute();
  return rows.map(({ expires_at, ...row }) => ({ ...row, expires: expires_at }));
}

/** Whether an invitation to an e-mail is open. */
export const isInvited = async (house: House, email: string): Promise<boolean> =>
  (await openOnes(house, 'email', email.toLowerCase())).some(({ account }) => account === null);

/** The open invitation of a token; refused where there is none, because it was accepted, withdrawn or lasted its seven days. */
async function invitationOf(house: House, token: string): Promise<OpenInvitation> {
  const [found] = await openOnes(house, 'token_hash', hashOf(token));
  if (found === undefined) throw refused(await whyClosed(house, token));
  return found;
}

/** Why a token opens nothing. Who holds one that was made here may know; of any other there is nothing to say. */
async function whyClosed(house: House, token: string): Promise<string> {
  const closed = await desk(house)
    .selectFrom('invitations')
    .select(['accepted_at', 'at', 'expires_at'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (closed === undefined) return 'INVITATION_NONE';
  if (closed.accepted_at !== null) return 'INVITATION_USED';
  const isWhole = new Date(closed.expires_at).getTime() >= new Date(closed.at).getTime() + OPEN;
  return isWhole ? 'INVITATION_OVER' : 'INVITATION_WITHDRAWN';
}

/**
 * How an invitation is accepted: by a name and a password of one's own choice, by the password that the account with its e-mail has
 * already, or by another password for an account whose owner forgot it.
 */
export type Way = 'new' | 'own password' | 'another password';

/** The open invitation of a token, with how it is accepted. */
export async function openInvitation(house: House, token: string): Promise<Invitation & { readonly way: Way }> {
  const { id: _, account, ...invitation } = await invitationOf(house, token);
  if (account !== null) return { ...invitation, way: 'another password' };
  return { ...invitation, way: (await accountWith(house, invitation.email)) === null ? 'new' : 'own password' };
}

/** The account that has an e-mail; null where none has. */
async function accountWith(house: House, email: string): Promise<string | null> {
  const user = await desk(house).selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
  return user?.id ?? null;
}

/** How an invitation is accepted: who has no account with the e-mail yet makes one, who has one gives its password. */
export type Acceptance = { readonly token: string; readonly name: string; readonly password: string; readonly from: string };

/** Accepts an invitation with name and password; gives the account. */
export async function accept(house: House, { token, name, password, from }: Acceptance): Promise<{ readonly account: string }> {
  const invitation = await invitationOf(house, token);
  if (invitation.account !== null) {
    demandPassword(password);
    return await chooseAnew(house, invitation, { account: invitation.account, hash: await hashPassword(password) });
  }
  const account = await accountWith(house, invitation.email);
  if (account !== null) {
    await demandOwnPassword(house, { account, password, from });
    return await acceptAs(house, invitation, { account });
  }
  demandPassword(password);
  return await acceptAs(house, invitation, { name: name.trim() || invitation.person, hash: await hashPassword(password) });
}

/**
 * Accepts every open invitation to the e-mail of an account: its owner came in by a service that vouches for the e-mail. One that cannot
 * be accepted keeps nobody from coming in.
 */
export async function acceptByEmail(house: House, account: string): Promise<void> {
  const user = await desk(house).selectFrom('users').select('email').where('id', '=', account).executeTakeFirstOrThrow();
  for (const invitation of await openOnes(house, 'email', user.email))
    if (invitation.account === null)
      await acceptAs(house, invitation, { account }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
}

type Acceptor = { readonly account: string } | { readonly name: string; readonly hash: string };

/** Who accepts is the actor: the membership begins and stands in the log, or nothing happened. */
async function acceptAs(house: House, invitation: OpenInvitation, acceptor: Acceptor): Promise<{ readonly account: string }> {
  const { id, organisation, person, email } = invitation;
  const office = await house.officeOf(organisation, person);
  return await write(office, async (writing) => {
    const { at } = writing;
    const account = await inAccounts(writing.desk, house.state, async (accounts) => {
      await closeInvitation(accounts, id, at);
      const made = 'account' in acceptor ? acceptor.account : await makeAccount(accounts, { ...acceptor, email, at });
      await addMembership(accounts, { organisation, person, account: made, at });
      return made;
    });
    await writing.log({ action: 'invitation accepted', about: person, details: {} });
    return { account };
  });
}

/** Closes an invitation once; refused where somebody was quicker. */
async function closeInvitation(accounts: AccountDesk, id: string, at: string): Promise<void> {
  const { numUpdatedRows } = await accounts
    .updateTable('invitations')
    .set({ accepted_at: at })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw refused('INVITATION_USED');
}

type Chosen = { readonly account: string; readonly hash: string };

/** Gives an account another password, or its first; every session of it ends. */
async function chooseAnew(
  house: House,
  { id, organisation, person }: OpenInvitation,
  { account, hash }: Chosen,
): Promise<Pick<Chosen, 'account'>> {
  return await write(await house.officeOf(organisation, person), async (writing) => {
    await inAccounts(writing.desk, house.state, async (accounts) => {
      await closeInvitation(accounts, id, writing.at);
      await accounts.deleteFrom('credentials').where('user_id', '=', account).where('provider_id', '=', 'credential').execute();
      await keepPassword(accounts, { account, hash, at: writing.at });
      await accounts.deleteFrom('sessions').where('user_id', '=', account).execute();
    });
    await writing.log({ action: 'password changed', about: person, details: {} });
    return { account };
  });
}

async function keepPassword(accounts: AccountDesk, { account, hash, at }: Chosen & { readonly at: string }): Promise<void> {
  const row = { id: randomUUID(), account_id: account, provider_id: 'credential', user_id: account, password: hash };
  await accounts
    .insertInto('credentials')
    .values({ ...row, created_at: at, updated_at: at })
    .execute();
}

type NewAccount = { readonly name: string; readonly hash: string; readonly email: string; readonly at: string };

/** Makes an account as the library would; the e-mail counts as verified, because who invited vouches for it. */
async function makeAccount(accounts: AccountDesk, { name, hash, email, at }: NewAccount): Promise<string> {
  const id = randomUUID();
  const times = { created_at: at, updated_at: at };
  await accounts
    .insertInto('users')
    .values({ id, name, email, email_verified: true, two_factor_enabled: false, ...times })
    .execute();
  await keepPassword(accounts, { account: id, hash, at });
  return id;
}
