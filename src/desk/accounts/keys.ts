/** API keys: a person of one organisation lets a program ask in their name; shown once, kept as hashes, ended with the membership. */

import { createHash, randomBytes } from 'node:crypto';
import { type Office, write } from '../office/office.ts';
import { refused } from '../refused.ts';
import { desk, type House, type Membership } from './house.ts';
import { type AccountDesk, inAccounts } from './tables.ts';

/** A key as its owner sees it; `lastUsed` is a day. */
export type ApiKey = {
  readonly number: number;
  readonly name: string;
  readonly person: string;
  readonly at: string;
  readonly lastUsed: string | null;
};

/** A key is 256 random bits, so a plain hash keeps it: there is nothing to guess that a slow one would have to protect. */
const hashOf = (key: string): string => createHash('sha256').update(key, 'utf8').digest('hex');

/** Makes a key for a person who has an account; its text is given here and nowhere else. Refused where the person has one of that name. */
export async function newKey(
  house: House,
  office: Office,
  { name, person }: Pick<ApiKey, 'name' | 'person'>,
): Promise<{ readonly key: ApiKey; readonly text: string }> {
  if (name !== name.trim() || !/^[^\p{Cc}]{1,60}$/u.test(name)) throw refused('KEY_NAME_TEXT');
  const text = `hk_${randomBytes(32).toString('base64url')}`;
  const organisation = office.organisation.id;
  const key = await write(office, async (writing) => {
    const { at, actor } = writing;
    const number = await inAccounts(writing.desk, house.state, async (accounts) => {
      await demandFree(accounts, { organisation, person, name });
      const next = await nextNumber(accounts, organisation);
      const row = { organisation, number: next, name, person, hash: hashOf(text), actor, at, last_used: null, ended: null };
      await accounts.insertInto('api_keys').values(row).execute();
      return next;
    });
    await writing.log({ action: 'key made', about: person, details: { number } });
    return { number, name, person, at, lastUsed: null };
  });
  return { key, text };
}

async function demandFree(accounts: AccountDesk, { organisation, person, name }: Membership & { readonly name: string }): Promise<void> {
  const member = await accounts
    .selectFrom('memberships')
    .select('account')
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .where('ended', 'is', null)
    .executeTakeFirst();
  if (member === undefined) throw refused('MEMBER_NONE', { person });
  const same = await accounts
    .selectFrom('api_keys')
    .select('number')
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .where('name', '=', name)
    .where('ended', 'is', null)
    .executeTakeFirst();
  if (same !== undefined) throw refused('KEY_NAME', { name });
}

/** The next number in an organisation; only inside a change of it, which nobody else is in. */
async function nextNumber(accounts: AccountDesk, organisation: string): Promise<number> {
  const { last } = await accounts
    .selectFrom('api_keys')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

/** Ends a key: from now on it opens nothing. Only that of a person, where one is named. */
export const endKey = (house: House, office: Office, number: number, person?: string): Promise<void> =>
  write(office, async (writing) => {
    const ended = await inAccounts(writing.desk, house.state, (accounts) => {
      const key = accounts
        .updateTable('api_keys')
        .set({ ended: writing.at })
        .where('organisation', '=', office.organisation.id)
        .where('number', '=', number)
        .where('ended', 'is', null)
        .returning('person');
      return (person === undefined ? key : key.where('person', '=', person)).executeTakeFirst();
    });
    if (ended === undefined) throw refused('KEY_NONE', { number });
    await writing.log({ action: 'key ended', about: ended.person, details: { number } });
  });

/** The keys in force of an organisation, or of one person of it. */
export async function keysOf(house: House, office: Office, person?: string): Promise<readonly ApiKey[]> {
  const keys = desk(house)
    .selectFrom('api_keys')
    .select(['number', 'name', 'person', 'at', 'last_used'])
    .where('organisation', '=', office.organisation.id)
    .where('ended', 'is', null)
    .orderBy('number');
  const rows = await (person === undefined ? keys : keys.where('person', '=', person)).execute();
  return rows.map(({ last_used, ...row }) => ({ ...row, lastUsed: last_used }));
}

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** Who holds a key in force, and marks the day of its use; null where the text is none. */
export async function keyHolder(house: House, text: string): Promise<{ readonly account: string; readonly membership: Membership } | null> {
  const found = await desk(house)
    .selectFrom('api_keys as k')
    .innerJoin('memberships as m', (join) => join.onRef('m.organisation', '=', 'k.organisation').onRef('m.person', '=', 'k.person'))
    .select(['k.organisation', 'k.person', 'k.number', 'k.last_used', 'm.account'])
    .where('k.hash', '=', hashOf(text))
    .where('k.ended', 'is', null)
    .where('m.ended', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { organisation, person, number, account } = found;
  const today = DAY.format(house.now());
  if (found.last_used !== today)
    await desk(house)
      .updateTable('api_keys')
      .set({ last_used: today })
      .where('organisation', '=', organisation)
      .where('number', '=', number)
      .execute();
  return { account, membership: { organisation, person } };
}
