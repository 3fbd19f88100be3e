/** Signing that one has read an announcement, and reminding those who have not. */

import type { Language } from '../../../lib/problem.ts';
import { demandOneOf } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { nextNumber, type Office, together, write } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { announcementText } from './announce.ts';
import { concernedBy, signaturesOf } from './concerned.ts';

/** A signature: which text was read, by its language and its hash. */
export type Signature = { readonly announcement: number; readonly language: Language; readonly hash: string };

/** The member who acts for themselves; refused for the terminal and on behalf of another: nobody signs or asks for somebody else. */
export function ownself({ authority }: Pick<Office, 'authority'>): string {
  if (authority.is !== 'member' || authority.behalf !== null) throw refused('SIGN_OWN');
  return authority.person;
}

/** Signs an announcement that concerns oneself, under the text that one has read; gives the moment. Once more is the same signature. */
export async function acknowledge(office: Office, { announcement, language, hash }: Signature): Promise<string> {
  const person = ownself(office);
  return await write(office, async ({ desk, actor, at, log }) => {
    const text = await announcementText(desk, announcement, language);
    if (text.hash !== hash) throw refused('SIGN_TEXT', { announcement });
    if (!(await concernedBy(desk, announcement, dayOf(office.now()))).includes(person)) throw refused('SIGN_OTHERS', { announcement });
    const about = `announcement ${announcement}`;
    const before = await desk
      .selectFrom('acknowledgements')
      .select('at')
      .where('announcement', '=', announcement)
      .where('person', '=', person)
      .executeTakeFirst();
    if (before !== undefined) {
      await log({ action: 'signature repeated', about, details: { person } });
      return before.at;
    }
    await desk
      .insertInto('acknowledgements')
      .values({ organisation: office.organisation.id, announcement, person, language, hash, actor, at })
      .execute();
    await log({ action: 'announcement signed', about, details: { person, language, hash } });
    return at;
  });
}

/** Keeps that those who have not signed were reminded; gives them. Refused where everybody has. */
export async function remind(office: Office, announcement: number): Promise<readonly string[]> {
  demandOneOf(office, 'write schemes', 'release schemes');
  return await together(office, (own) => reminded(own, announcement));
}

const reminded = (office: Office, announcement: number): Promise<readonly string[]> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const open = (await signaturesOf(office, announcement)).filter(({ signed }) => signed === null);
    if (open.length === 0) throw refused('REMIND_NOBODY', { announcement });
    const people = open.map(({ person }) => person);
    const number = await nextNumber(writing, 'announcement_reminders');
    const own = { organisation: office.organisation.id, number, announcement };
    await desk
      .insertInto('announcement_reminders')
      .values({ ...own, people: JSON.stringify(people), actor, at })
      .execute();
    await log({ action: 'signatures reminded', about: `announcement ${announcement}`, details: { people: people.length } });
    return people;
  });
