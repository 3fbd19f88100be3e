/** Telling very many people one thing: those of them who are kept as people, so many at once as one statement takes. */

import { unveiled } from '../access/unveiled.ts';
import type { Office, Writing } from '../office/office.ts';
import { notify, type Telling } from './notices.ts';

/** How many are told by one statement. */
const AT_ONCE = 2000;

/** Tells subjects of a scheme something, as far as they are people of the organisation; teams and those of other files hear nothing. */
export async function notifyPeople(office: Office, writing: Writing, telling: Telling): Promise<void> {
  const wanted = new Set(telling.to);
  if (wanted.size === 0) return;
  // Who locks or approves need not see everybody whom it pays.
  const rows = await unveiled(writing.desk, (desk) => desk.selectFrom('people').select('person').distinct().orderBy('person').execute());
  const to = rows.map(({ person }) => person).filter((person) => wanted.has(person));
  for (let at = 0; at < to.length; at += AT_ONCE) await notify(office, writing, { ...telling, to: to.slice(at, at + AT_ONCE) });
}
