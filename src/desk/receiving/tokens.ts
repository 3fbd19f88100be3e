/** Tokens by which other systems push facts: shown once, kept as hashes, ended and never removed. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { demand } from '../access/demand.ts';
import { nextNumber, type Office, read, type Writing, write } from '../office/office.ts';
import { refused } from '../refused.ts';

/** A token as the record knows it; who holds it is known by its name. */
export type Token = { readonly number: number; readonly name: string; readonly at: string };

/** How tokens begin, so that whoever finds one lying about knows what it is. */
const MARK = 'hengji_';

/** A token is 256 random bits, so a plain hash keeps it: there is nothing to guess that a slow one would have to protect. */
const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** Makes a token for a system; its text is given here and nowhere else. Refused where the name is in use. */
export async function newToken(office: Office, name: string): Promise<{ readonly token: Token; readonly text: string }> {
  demand(office, 'change settings');
  const text = `${MARK}${randomBytes(32).toString('base64url')}`;
  const token = await write(office, async (writing) => {
    if ((await inForce(writing)).some((each) => each.name === name)) throw refused('TOKEN_NAME', { name });
    const number = await nextNumber(writing, 'push_tokens');
    const { desk, actor, at, log } = writing;
    await desk
      .insertInto('push_tokens')
      .values({ organisation: office.organisation.id, number, name, hash: hashOf(text), actor, at })
      .execute();
    await log({ action: 'token made', about: name, details: { number } });
    return { number, name, at };
  });
  return { token, text };
}

/** Ends the token of a name: from now on it opens nothing. */
export const endToken = (office: Office, name: string): Promise<void> =>
  write(office, async (writing) => {
    demand(office, 'change settings');
    const found = (await inForce(writing)).find((each) => each.name === name);
    if (found === undefined) throw refused('TOKEN_UNKNOWN', { name });
    const { desk, actor, at, log } = writing;
    await desk.insertInto('push_token_ends').values({ organisation: office.organisation.id, token: found.number, actor, at }).execute();
    await log({ action: 'token ended', about: name, details: { number: found.number } });
  });

/** The tokens in force. */
export const tokensOf = (office: Office): Promise<readonly Token[]> => read(office, (desk) => inForce({ desk }));

/** The token in force that a text is; null where it is none. How long it takes says nothing of how much of it is right. */
export async function tokenFor(office: Office, text: string): Promise<Token | null> {
  const hash = Buffer.from(hashOf(text), 'hex');
  let found: Token | null = null;
  for (const { hash: kept, ...token } of await read(office, (desk) => inForce({ desk })))
    if (timingSafeEqual(Buffer.from(kept, 'hex'), hash)) found = token;
  return found;
}

const inForce = ({ desk }: Pick<Writing, 'desk'>): Promise<readonly (Token & { readonly hash: string })[]> =>
  desk
    .selectFrom('push_tokens')
    .select(['number', 'name', 'hash', 'at'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('push_token_ends').select('token').whereRef('push_token_ends.token', '=', 'push_tokens.number'))),
    )
    .orderBy('number')
    .execute();
