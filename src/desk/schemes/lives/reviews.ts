/** When schemes are to be looked at again (复审): by the day that they name, else half a year after they came into force. */

import { dateOf, dayOf, dayText, parseDay } from '../../../lib/day.ts';
import { demand } from '../../access/demand.ts';
import { LATEST } from '../../office/latest.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandReason, refused } from '../../refused.ts';
import { parsedScheme } from '../parsed.ts';
import { type VersionRow, versionsOf } from '../release.ts';
import { versionNumbered } from './differences.ts';
import { retirements } from './retired.ts';

/** A scheme that is to be looked at again: by when, who said so, and how many days are left (negative: late). */
export type ReviewDue = {
  readonly scheme: string;
  readonly version: number;
  readonly due: string;
  readonly said: 'scheme' | 'review' | 'usual';
  readonly days: number;
};

/** So many months after a version came into force it is looked at where nobody said when. */
const USUAL_MONTHS = 6;

/** The schemes in force on a day with the day of their next review, the most urgent first; those that are retired by then are not among them. */
export async function reviewsDue(desk: Desk, day: string): Promise<readonly ReviewDue[]> {
  const ended = await retirements(desk);
  const versions = (await versionsOf(desk, LATEST)).filter(({ effective }) => effective <= day);
  const newest = [...new Map(versions.map((each) => [each.scheme, each])).values()];
  const alive = newest.filter(({ scheme }) => (ended.get(scheme) ?? '9999-12-31') > day);
  const due: ReviewDue[] = [];
  for (const version of alive) {
    const next = await nextReview(desk, version);
    if (next !== null) due.push({ scheme: version.scheme, version: version.version, ...next, days: numberOf(next.due) - numberOf(day) });
  }
  return due.toSorted((a, b) => a.days - b.days || (a.scheme < b.scheme ? -1 : 1));
}

const numberOf = (day: string): number => {
  const number = parseDay(day);
  if (number === null) throw new Error(`Bug: ${day} is no day`);
  return number;
};

/** The next review of a version: what was said at the last one counts; null where that one said that none is needed any more. */
async function nextReview(desk: Desk, { scheme, version, texts, effective }: VersionRow): Promise<Pick<ReviewDue, 'due' | 'said'> | null> {
  const last = await desk
    .selectFrom('scheme_reviews')
    .select('next_on')
    .where('scheme', '=', scheme)
    .where('version', '=', version)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (last !== undefined) return last.next_on === null ? null : { due: last.next_on, said: 'review' };
  const written = parsedScheme(texts.scheme, texts.file).scheme?.reviewOn ?? null;
  if (written !== null) return { due: written, said: 'scheme' };
  return { due: dayText(dayOf(dateOf(numberOf(effective)).add({ months: USUAL_MONTHS }))), said: 'usual' };
}

/** What came of looking at a version again: what was found, and when to look the next time (null: not again). */
export type ReviewNote = {
  readonly scheme: string;
  readonly version: number;
  readonly next: string | null;
  readonly note: string | null;
};

/** Keeps that a version was looked at again. */
export async function noteReview(office: Office, { scheme, version, next, note }: ReviewNote): Promise<void> {
  demand(office, 'review schemes');
  const found = demandReason(note);
  if (next !== null && parseDay(next) === null) throw refused('REVIEW_DAY', { found: next });
  await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    await versionNumbered(desk, scheme, version);
    const number = await nextNumber(writing, 'scheme_reviews');
    const own = { organisation: office.organisation.id, number, scheme, version };
    await desk
      .insertInto('scheme_reviews')
      .values({ ...own, next_on: next, note: found, actor, at })
      .execute();
    await log({ action: 'scheme looked at', about: `${scheme} v${version}`, details: { next, note: found } });
  });
}
