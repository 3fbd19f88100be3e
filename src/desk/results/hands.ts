/** Who acts on results: in person alone where a voice or a name counts. */

import type { Desk, Office } from '../office/office.ts';
import { refused } from '../refused.ts';

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
