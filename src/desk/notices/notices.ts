/** Telling people: rows in the change that they are told of, read by the person they are for, and laid out for the channels. */

import { fill, type Language, type Values } from '../../lib/problem.ts';
import { glance } from '../office/glance.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../office/office.ts';
import { refused } from '../refused.ts';
import { channelsOf } from './channel.ts';
import { type NoticeName, wordsOfKind } from './kinds.ts';
import { namingOf } from './named.ts';

/** What is told to whom; `link` is a path of the web application, `about` what it is about, as the log calls it. */
export type Telling = {
  readonly to: readonly string[];
  readonly kind: NoticeName;
  readonly values: Values;
  readonly link: string | null;
  readonly about: string;
};

/** Tells persons something, inside the change that it follows from. The change logs itself; nobody is told of one that was rolled back. */
export async function notify(office: Office, writing: Writing, { to, kind, values, link, about }: Telling): Promise<void> {
  const persons = [...new Set(to)];
  if (persons.length === 0) return;
  if (link !== null && !/^\/(?!\/)/.test(link)) throw new Error(`Bug: ${link} is no path`);
  const { desk, actor, at } = writing;
  const organisation = office.organisation.id;
  const event = await nextNumber(writing, 'notices');
  const common = { organisation, event, kind, values: JSON.stringify(values), link, about, actor, at };
  const notices = persons.map((person, k) => ({ ...common, person, number: event + k }));
  await desk.insertInto('notices').values(notices).execute();
  await layOut(office, writing, { kind, notices });
}

type New = { readonly kind: string; readonly notices: readonly { readonly person: string; readonly number: number }[] };

/** E-mails go to each who wants them; a webhook and a group hear of an event once, however many are told. */
async function layOut(office: Office, writing: Writing, { kind, notices }: New): Promise<void> {
  const { desk, actor, at } = writing;
  const channels = await channelsOf(desk);
  if (channels.length === 0) return;
  const wanting = new Set(
    await wantingMail(
      desk,
      kind,
      notices.map(({ person }) => person),
    ),
  );
  const wanted = channels.flatMap(({ number: channel, way }) =>
    (way === 'mail' ? notices.filter(({ person }) => wanting.has(person)) : notices.slice(0, 1)).map(({ number: notice }) => ({
      channel,
      notice,
    })),
  );
  if (wanted.length === 0) return;
  const first = await nextNumber(writing, 'deliveries');
  const rows = wanted.map((each, k) => ({ organisation: office.organisation.id, number: first + k, ...each, actor, at }));
  await desk.insertInto('deliveries').values(rows).execute();
}

/** Those of the persons who get a kind by e-mail: everybody who did not choose otherwise. */
async function wantingMail(desk: Desk, kind: string, persons: readonly string[]): Promise<readonly string[]> {
  const rows = await desk
    .selectFrom('notice_choices')
    .select(['person', 'by_mail'])
    .where('kind', '=', kind)
    .where('person', 'in', persons)
    .orderBy('number')
    .execute();
  const last = new Map(rows.map(({ person, by_mail }) => [person, by_mail]));
  return persons.filter((person) => last.get(person) ?? true);
}

/** The kinds for which a person said whether they come by e-mail; every other does. */
export async function mailChoices(desk: Desk, person: string): Promise<ReadonlyMap<string, boolean>> {
  const rows = await desk.selectFrom('notice_choices').select(['kind', 'by_mail']).where('person', '=', person).orderBy('number').execute();
  return new Map(rows.map(({ kind, by_mail }) => [kind, by_mail]));
}

/** Chooses whether the person who acts gets a kind by e-mail. */
export const chooseMail = (office: Office, kind: NoticeName, byMail: boolean): Promise<void> =>
  write(office, async (writing) => {
    const number = await nextNumber(writing, 'notice_choices');
    const { desk, actor, at, log } = writing;
    await desk
      .insertInto('notice_choices')
      .values({ organisation: office.organisation.id, number, person: actor, kind, by_mail: byMail, actor, at })
      .execute();
    await log({ action: 'mail chosen', about: kind, details: { byMail: byMail ? 'yes' : 'no' } });
  });

/** A notice as the person reads it. */
export type Notice = {
  readonly number: number;
  readonly kind: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
  readonly link: string | null;
  readonly about: string;
  readonly at: string;
  /** When it was read; null where it was not. */
  readonly read: string | null;
};

/** Which notices: all or those that were not read, those before a number (`after` in the list; 0 for all), so many. */
export type NoticeList = { readonly unread: boolean; readonly after: number; readonly limit: number };

/** The notices of a person, the newest first: what they say, and then, for it follows from that, what people call what they are about. */
export async function noticesOf(office: Office, person: string, list: NoticeList): Promise<readonly Notice[]> {
  const rows = await glance(office, (desk) => rowsOf(desk, person, list));
  const naming = await glance(office, (desk) =>
    namingOf(
      desk,
      rows.map(({ values }) => values),
    ),
  );
  return rows.map(({ values, ...row }) => {
    const { title, text } = wordsOfKind(row.kind);
    const { zh, en } = naming(values);
    return { ...row, title, text: { zh: fill(text.zh, zh), en: fill(text.en, en) } };
  });
}

/** The rows as the record keeps them. */
async function rowsOf(desk: Desk, person: string, { unread, after, limit }: NoticeList) {
  let query = desk
    .selectFrom('notices')
    .leftJoin('notice_reads', (join) =>
      join.onRef('notice_reads.organisation', '=', 'notices.organisation').onRef('notice_reads.notice', '=', 'notices.number'),
    )
    .select(['notices.number', 'notices.kind', 'notices.values', 'notices.link', 'notices.about', 'notices.at', 'notice_reads.at as read'])
    .where('notices.person', '=', person)
    .orderBy('notices.number', 'desc')
    .limit(limit);
  if (after > 0) query = query.where('notices.number', '<', after);
  if (unread) query = query.where('notice_reads.at', 'is', null);
  return await query.execute();
}

/** Marks notices of the person who acts as read; those that are read already stay as they are. */
export const markRead = (office: Office, numbers: readonly number[]): Promise<void> =>
  write(office, async ({ desk, actor, at, log }) => {
    const own = await desk.selectFrom('notices').select('number').where('person', '=', actor).where('number', 'in', numbers).execute();
    const strange = numbers.find((number) => !own.some((each) => each.number === number));
    if (strange !== undefined) throw refused('NOTICE_UNKNOWN', { number: strange });
    const rows = own.map(({ number: notice }) => ({ organisation: office.organisation.id, notice, actor, at }));
    await desk
      .insertInto('notice_reads')
      .values(rows)
      .onConflict((already) => already.doNothing())
      .execute();
    await log({ action: 'notices read', about: `${rows.length}`, details: {} });
  });
