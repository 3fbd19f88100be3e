/** One request, one change, one answer: a POST and its answer are kept in one transaction, and asked again it gets the same answer. */

import { createHash } from 'node:crypto';
import { type Office, together } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { canonical } from '../../lib/canonical.ts';

/** A POST as it is recognised again: its key, and a hash over everything that was asked. */
export type Once = { readonly key: string; readonly request: string };

/** An answer as it is kept: the status, and the JSON as a text. */
export type Kept = { readonly status: number; readonly answer: string };

/** The key of a request; refused where it is none. */
export function demandKey(key: string | undefined): string {
  if (key === undefined || !/^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/.test(key)) throw refused('KEY_MISSING');
  return key;
}

/** A hash over all that makes two requests the same one. */
export const hashOfRequest = (asked: Readonly<Record<string, string | null>>): string =>
  createHash('sha256').update(canonical(asked)).digest('hex');

/**
 * Does a change once for its key: in the same transaction as the change its answer is kept. Whoever asks again, also in the same moment,
 * gets that answer; another request under the key is refused. What is refused leaves nothing, and may be asked again.
 */
export const once = (office: Office, { key, request }: Once, change: (office: Office) => Promise<Kept>): Promise<Kept> =>
  together(office, async (joined) => {
    const writing = joined.joined;
    if (writing === null) throw new Error('Bug: a change that was begun is joined');
    const { desk, actor, at } = writing;
    const before = await desk
      .selectFrom('answers')
      .select(['request', 'status', 'answer'])
      .where('actor', '=', actor)
      .where('key', '=', key)
      .executeTakeFirst();
    if (before !== undefined) {
      if (before.request !== request) throw refused('KEY_OTHER');
      return { status: before.status, answer: before.answer };
    }
    const kept = await change(joined);
    await desk
      .insertInto('answers')
      .values({ organisation: office.organisation.id, key, request, ...kept, actor, at })
      .execute();
    return kept;
  });
