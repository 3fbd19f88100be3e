/** Announces released versions to those whom they concern, with the exact text that they sign. */

import { createHash } from 'node:crypto';
import { canonical } from '../../../lib/canonical.ts';
import { parseDay } from '../../../lib/day.ts';
import type { Document } from '../../../lib/document.ts';
import type { Language } from '../../../lib/problem.ts';
import { demand } from '../../access/demand.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { versionNumbered } from '../lives/differences.ts';
import type { TrialPeriods } from '../lives/trial-periods.ts';
import { type Announced, announcementDocument, trialOf } from './document.ts';

/** What is announced: a released version, perhaps with a day on which it is explained, and a note. */
export type AnnouncementOrder = {
  readonly scheme: string;
  readonly version: number;
  readonly trainingOn: string | null;
  readonly note: string | null;
};

/** An announcement, with its day and the periods in which it is a trial. */
export type Announcement = {
  readonly number: number;
  readonly scheme: string;
  readonly version: number;
  readonly effective: string;
  readonly trial: TrialPeriods | null;
  readonly training_on: string | null;
  readonly note: string | null;
  readonly actor: string;
  readonly at: string;
};

const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** Announces a version; gives the number. The text in both languages is kept as it is shown from now on. */
export async function announce(office: Office, order: AnnouncementOrder): Promise<number> {
  demand(office, 'release schemes');
  const { scheme, trainingOn, note } = order;
  if (trainingOn !== null && parseDay(trainingOn) === null) throw refused('ANNOUNCEMENT_DAY', { found: trainingOn });
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const version = await versionNumbered(desk, scheme, order.version);
    const number = await nextNumber(writing, 'announcements');
    const organisation = office.organisation.id;
    const values = { organisation, number, scheme, version: version.version, training_on: trainingOn, note, actor, at };
    await desk.insertInto('announcements').values(values).execute();
    const hashes = await insertTexts(office, writing, { number, announced: { version, trainingOn, note } });
    const details = { scheme, version: version.version, effective: version.effective, training: trainingOn, note, hashes };
    await writing.log({ action: 'scheme announced', about: `announcement ${number}`, details });
    return number;
  });
}

type NewTexts = { readonly number: number; readonly announced: Announced };

async function insertTexts(office: Office, { desk }: Writing, { number, announced }: NewTexts): Promise<string> {
  const texts = LANGUAGES.map((language) => {
    const document = canonical(announcementDocument(announced, language));
    return { language, document, hash: createHash('sha256').update(document).digest('hex') };
  });
  const own = { organisation: office.organisation.id, announcement: number };
  await desk
    .insertInto('announcement_texts')
    .values(texts.map((text) => ({ ...own, ...text })))
    .execute();
  return texts.map(({ language, hash }) => `${language} ${hash}`).join(', ');
}

/** All announcements, oldest first; of one number where it is named. */
export async function announcementsOf(desk: Desk, only: { readonly number?: number } = {}): Promise<readonly Announcement[]> {
  let query = desk
    .selectFrom('announcements as a')
    .innerJoin('scheme_versions as v', (join) =>
      join.onRef('v.organisation', '=', 'a.organisation').onRef('v.scheme', '=', 'a.scheme').onRef('v.version', '=', 'a.version'),
    )
    .select(['a.number', 'a.scheme', 'a.version', 'v.effective', 'v.texts', 'a.training_on', 'a.note', 'a.actor', 'a.at'])
    .orderBy('a.number');
  if (only.number !== undefined) query = query.where('a.number', '=', only.number);
  const rows = await query.execute();
  return rows.map(({ texts, ...row }) => ({ ...row, trial: trialOf({ texts, effective: row.effective }) }));
}

/** An announcement by its number; refused where there is none. */
export async function announcementNumbered(desk: Desk, number: number): Promise<Announcement> {
  const [found] = await announcementsOf(desk, { number });
  if (found === undefined) throw refused('ANNOUNCEMENT_MISSING', { announcement: number });
  return found;
}

/** The text of an announcement: the document, and the hash that a signature names. */
export async function announcementText(
  desk: Desk,
  number: number,
  language: Language,
): Promise<{ readonly document: Document; readonly hash: string }> {
  const found = await desk
    .selectFrom('announcement_texts')
    .select(['document', 'hash'])
    .where('announcement', '=', number)
    .where('language', '=', language)
    .executeTakeFirst();
  if (found === undefined) throw refused('ANNOUNCEMENT_MISSING', { announcement: number });
  return { document: JSON.parse(found.document) as Document, hash: found.hash };
}
