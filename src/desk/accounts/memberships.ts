/** Which person of an organisation an account is, and the end of that: sessions and API keys end in the same change. */

import { notify } from '../notices/notices.ts';
import { type Office, write } from '../office/office.ts';
import { refused } from '../refused.ts';
import { desk, type House, membershipsOf } from './house.ts';
import { actorName, demandRenewable } from './keepers.ts';
import { type AccountDesk, inAccounts } from './tables.ts';

/** A person who has an account. */
export type Member = {
  readonly person: string;
  readonly account: string;
  readonly email: string;
  readonly since: string;
  readonly secondFactor: boolean;
};

/** The persons of an organisation who have an account, by person. */
export async function membersOf(house: House, office: Office): Promise<readonly Member[]> {
  const rows = await desk(house)
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.account')
    .select(['person', 'account', 'email', 'since', 'two_factor_enabled'])
    .where('organisation', '=', office.organisation.id)
    .where('ended', 'is', null)
    .orderBy('person')
    .execute();
  return rows.map(({ two_factor_enabled, ...row }) => ({ ...row, secondFactor: two_factor_enabled === true }));
}

/** The ids of the organisations of which somebody is a member. */
export async function organisationsOf(house: House): Promise<readonly string[]> {
  const rows = await desk(house)
    .selectFrom('memberships')
    .select('organisation')
    .distinct()
    .where('ended', 'is', null)
    .orderBy('organisation')
    .execute();
  return rows.map(({ organisation }) => organisation);
}

/** Adds a membership inside a change; refused where the person has an account already, or the account is another person there. */
export async function addMembership(
  accounts: AccountDesk,
  {
    organisation,
    person,
    account,
    at,
  }: { readonly organisation: string; readonly person: string; readonly account: string; readonly at: string },
): Promise<void> {
  const taken = await accounts
    .selectFrom('memberships')
    .select(['person', 'account'])
    .where('organisation', '=', organisation)
    .where('ended', 'is', null)
    .where(({ or, eb }) => or([eb('person', '=', person), eb('account', '=', account)]))
    .executeTakeFirst();
  if (taken?.person === person) throw refused('MEMBER_ALREADY', { person });
  if (taken !== undefined) throw refused('MEMBER_OTHER', { person, other: taken.person });
  await accounts.insertInto('memberships').values({ organisation, person, account, since: at, ended: null }).execute();
}

/** What ended with a membership. */
export type Ended = { readonly keys: number; readonly sessions: number };

/**
 * Ends the membership of a person at once: open invitations and API keys end with it, and the sessions of the account where it is no
 * person of another organisation. Refused where the person has no account.
 */
export const endMemberships = (house: House, office: Office, person: string): Promise<Ended> =>
  write(office, async (writing) => {
    const own = { organisation: office.organisation.id, person };
    const ended = await inAccounts(writing.desk, house.state, (accounts) => endIn(accounts, { ...own, at: writing.at }));
    await writing.log({ action: 'membership ended', about: person, details: { ...ended } });
    return ended;
  });

type Ending = { readonly organisation: string; readonly person: string; readonly at: string };

async function endIn(accounts: AccountDesk, { organisation, person, at }: Ending): Promise<Ended> {
  const member = await accounts
    .updateTable('memberships')
    .set({ ended: at })
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .where('ended', 'is', null)
    .returning('account')
    .executeTakeFirst();
  if (member === undefined) throw refused('MEMBER_NONE', { person });
  const keys = await accounts
    .updateTable('api_keys')
    .set({ ended: at })
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow();
  await withdrawInvitations(accounts, { organisation, person, at });
  return { keys: Number(keys.numUpdatedRows), sessions: await endLonely(accounts, member.account) };
}

/** Ends the sessions of an account that is nobody any more; gives how many. */
async function endLonely(accounts: AccountDesk, account: string): Promise<number> {
  const { numDeletedRows } = await accounts
    .deleteFrom('sessions')
    .where('user_id', '=', account)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('memberships').select('person').where('memberships.account', '=', account).where('ended', 'is', null))),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Ends the open invitations of a person. */
export async function withdrawInvitations(accounts: AccountDesk, { organisation, person, at }: Ending): Promise<void> {
  await accounts
    .updateTable('invitations')
    .set({ expires_at: at })
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', at)
    .execute();
}

/** From whom a second factor is taken; `elsewhere` says that the account may be a person of another organisation too. */
export type FactorOrder = { readonly person: string; readonly elsewhere: boolean };

/**
 * Takes the second factor from a person who lost it, and ends their sessions; the password alone opens until a new one is added. The person
 * is told. Refused as the renewal of a password is.
 */
export const removeSecondFactor = (house: House, office: Office, { person, elsewhere }: FactorOrder): Promise<void> =>
  write(office, async (writing) => {
    await demandRenewable(office, writing.desk, person);
    await inAccounts(writing.desk, house.state, async (accounts) => {
      const member = await accounts
        .selectFrom('memberships')
        .innerJoin('users', 'users.id', 'memberships.account')
        .select(['account', 'two_factor_enabled'])
        .where('organisation', '=', office.organisation.id)
        .where('person', '=', person)
        .where('ended', 'is', null)
        .executeTakeFirst();
      if (member === undefined) throw refused('MEMBER_NONE', { person });
      if (!elsewhere && (await membershipsOf(accounts, member.account)).length > 1) throw refused('MEMBER_ELSEWHERE', { person });
      if (member.two_factor_enabled !== true) throw refused('FACTOR_NONE', { person });
      await accounts.deleteFrom('second_factors').where('user_id', '=', member.account).execute();
      await accounts.updateTable('users').set({ two_factor_enabled: false }).where('id', '=', member.account).execute();
      await accounts.deleteFrom('sessions').where('user_id', '=', member.account).execute();
    });
    const told = { kind: 'second factor taken', values: { by: await actorName(office, writing.desk) } } as const;
    await notify(office, writing, { to: [person], ...told, link: '/account', about: person });
    await writing.log({ action: 'second factor removed', about: person, details: {} });
  });
