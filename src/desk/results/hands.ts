/** Who acts on results: in person alone where a voice or a name counts, and free of what one may see where all figures are counted. */

import { sql } from 'kysely';
import type { Desk, Office } from '../office/office.ts';
import { refused } from '../refused.ts';

/**
 * Reads within a transaction as if everything were to be seen: for counting all whom somebody decides about, never for showing them. It is
 * the same transaction, so that what is counted is what is changed, and no change waits for a second connection.
 */
export async function unveiled<T>(desk: Desk, use: (desk: Desk) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ own: string | null }>`SELECT current_setting('hengji.authority', true) AS own`.execute(desk);
  await sql`SELECT set_config('hengji.authority', 'machine', true)`.execute(desk);
  try {
    return await use(desk);
  } finally {
    // A transaction that the database has given up takes no more statements, and shows nothing either.
    await sql`SELECT set_config('hengji.authority', ${rows[0]?.own ?? ''}, true)`.execute(desk).catch(() => undefined);
  }
}

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
