/** Reports of staff by the day, week or month: handed in for a stretch of days, in time or late; late stays late. */

import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { demandDay } from '../../people/record/demand.ts';
import { demandReason, refused } from '../../refused.ts';
import { flat } from '../file.ts';
import { localDay, type NumberedRule, ruleNumbered } from './rules.ts';
import { type Stretch, stretchesBetween, stretchOf } from './stretches.ts';

/** A report: for the stretch that the day lies in. */
export type Report = { readonly rule: number; readonly day: string; readonly text: string; readonly evidence: readonly string[] };

/** How what was due for a stretch stands on a day. */
export type Standing = 'in time' | 'late' | 'due' | 'missing';

/** Hands a report in, for oneself; gives whether it came in time. */
export async function handIn(office: Office, { rule: number, day, text, evidence }: Report): Promise<'in time' | 'late'> {
  demandDay(day);
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const rule = await ruleNumbered(desk, number);
    const { first, last, due } = stretchOf(rule.cadence, day, rule.due);
    const today = dayOf(office.now());
    if (rule.what !== 'report' || !rule.people.includes(actor)) throw refused('REPORT_NOT_YOURS', { name: rule.name });
    if (first > today || last < rule.from_day || (rule.to_day !== null && last > rule.to_day))
      throw refused('REPORT_DAY', { day, name: rule.name });
    const row = { organisation: office.organisation.id, number: await nextNumber(writing, 'submissions'), rule: number, person: actor };
    await desk
      .insertInto('submissions')
      .values({ ...row, last_day: last, text: demandReason(text, 'CASE_TEXT'), evidence: JSON.stringify(evidence), actor, at })
      .execute();
    const came = today <= due ? 'in time' : 'late';
    await writing.log({ action: 'report handed in', about: `deadline ${number}`, details: flat({ last, came, evidence }) });
    return came;
  });
}

/** What one person owed for one stretch, and how it stands; `came` is the day of the first report. */
export type Owed = Stretch & { readonly rule: number; readonly person: string; readonly came: string | null; readonly standing: Standing };

/** How the reports of a rule stand on a day, as far as the office sees them, for the stretches that ended from a day on. */
export async function reportsOn(
  desk: Desk,
  rule: NumberedRule,
  { from, day }: { readonly from: string; readonly day: string },
): Promise<readonly Owed[]> {
  const rows = await desk
    .selectFrom('submissions')
    .select(['person', 'last_day', 'at'])
    .where('rule', '=', rule.number)
    .orderBy('number')
    .execute();
  const firsts = new Map(rows.toReversed().map(({ person, last_day, at }) => [`${last_day} ${person}`, localDay(at)]));
  const begin = from < rule.from_day ? rule.from_day : from;
  const end = rule.to_day !== null && rule.to_day < day ? rule.to_day : day;
  return stretchesBetween(rule.cadence, rule.due, { from: begin, to: end }).flatMap((stretch) =>
    rule.people.map((person): Owed => {
      const came = firsts.get(`${stretch.last} ${person}`) ?? null;
      return { ...stretch, rule: rule.number, person, came, standing: standingOf(came, stretch.due, day) };
    }),
  );
}

/** How something stands on a day: it came by the day it was due, or after; or it is still due, or missing. */
export function standingOf(came: string | null, due: string, day: string): Standing {
  if (came === null) return day <= due ? 'due' : 'missing';
  return came <= due ? 'in time' : 'late';
}
