/** Work as if everything were to be seen, within the change that is under way: for counting and guarding, never for showing. */

import { sql } from 'kysely';
import { type Desk, type Office, read } from '../office/office.ts';
import { MACHINE } from './authority.ts';

/**
 * Reads within a transaction as if everything were to be seen: for counting all whom somebody decides about, never for showing them. It is
 * the same transaction, so that what is counted is what is changed, and no change waits for a second connection.
 */
export async function unveiled<T>(desk: Desk, use: (desk: Desk) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ authority: string | null; person: string | null }>`
    SELECT current_setting('hengji.authority', true) AS authority, current_setting('hengji.person', true) AS person`.execute(desk);
  // One's own figures have a rule of their own, so that nobody is oneself meanwhile.
  await setOwn(desk, 'machine', '');
  try {
    return await use(desk);
  } finally {
    // A transaction that the database has given up takes no more statements, and shows nothing either.
    await setOwn(desk, rows[0]?.authority ?? '', rows[0]?.person ?? '').catch(() => undefined);
  }
}

const setOwn = (desk: Desk, authority: string, person: string): Promise<unknown> =>
  sql`SELECT set_config('hengji.authority', ${authority}, true), set_config('hengji.person', ${person}, true)`.execute(desk);

/**
 * Works with the authority of the machine in the name of who acts: as a part of the change that the office has joined, or else by changes
 * and looks of its own. Demand the duty before, and give on only what whoever asks may know.
 */
export function asHouse<T>(office: Office, use: (house: Office) => Promise<T>): Promise<T> {
  const house: Office = { ...office, authority: MACHINE };
  return office.joined === null ? use(house) : unveiled(office.joined.desk, () => use(house));
}

/** One look as if everything were to be seen. */
export const readUnveiled = <T>(office: Office, use: (desk: Desk) => Promise<T>): Promise<T> =>
  asHouse(office, (house) => read(house, use));
