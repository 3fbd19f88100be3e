/** Who acts on results: in person alone where a voice or a name counts, and free of what one may see where all figures are counted. */

import { sql } from 'kysely';
import type { Desk, Office } from '../office/office.ts';
import { refused } from '../refused.ts';

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

/** The member who acts in person; refused for the terminal and for who acts on behalf of another: a vote, a name is one's own. */
export function inPerson({ authority }: Pick<Office, 'authority'>): string {
  if (authority.is !== 'member' || authority.behalf !== null) throw refused('RESULT_IN_PERSON');
  return authority.person;
}

/** The people of the organisation among some; refused with the first who is not. */
export async function demandPeople(desk: Desk, people: readonly string[]): Promise<void> {
  const rows = await desk.selectFrom('people').select('person').execute();
  const known = new Set(rows.map(({ person }) => person));
  const missing = people.find((each) => !known.has(each));
  if (missing !== undefined) throw refused('PERSON_UNSEEN', { person: missing });
}
