/** The answers to what was pushed, by token and key: who asks again with the same key gets the same answer, also after a restart. */

import { type Desk, type Office, read, write } from '../office/office.ts';
import type { Token } from './tokens.ts';

/** An answer that was given. `request` is a hash over all that was asked. */
export type Answer = { readonly request: string; readonly status: number; readonly answer: string };

/** The answer that a key has got; null where it is new. */
export const answerTo = (office: Office, token: Token, key: string): Promise<Answer | null> =>
  read(office, async (desk) => await found(desk, token, key));

/** Keeps an answer, and gives the one that counts: where the same key was answered in the same moment, that one. */
export const keepAnswer = (office: Office, token: Token, { key, ...answer }: Answer & { readonly key: string }): Promise<Answer> =>
  write(office, async ({ desk, actor, at, log }) => {
    const before = await found(desk, token, key);
    await log({ action: before === null ? 'facts received' : 'push repeated', about: token.name, details: { key, status: answer.status } });
    if (before !== null) return before;
    await desk
      .insertInto('pushes')
      .values({ organisation: office.organisation.id, token: token.number, key, ...answer, actor, at })
      .execute();
    return answer;
  });

async function found(desk: Desk, token: Token, key: string): Promise<Answer | null> {
  const row = await desk
    .selectFrom('pushes')
    .select(['request', 'status', 'answer'])
    .where('token', '=', token.number)
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}
