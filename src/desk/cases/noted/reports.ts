/** Reports of staff by the day, week or month: handed in for a stretch of days, in time or late; what was given back counts no more. */

import { seenOf } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { shiftDay } from '../../people/days.ts';
import { demandDay } from '../../people/record/demand.ts';
import { demandReason, refused } from '../../refused.ts';
import { flat } from '../file.ts';
import { localDay, type NumberedRule, ruleNumbered, rulesOf } from './rules.ts';
import { type Stretch, stretchesBetween, stretchOf } from './stretches.ts';

/** A report: for the stretch that the day lies in. */
export type Report = { readonly rule: number; readonly day: string; readonly text: string; readonly evidence: readonly string[] };

/** How what was due for a stretch stands on a day. */
export type Standing = 'in time' | 'late' | 'due' | 'missing';

/** A report that was handed in, and whether it came in time. */
export type HandedIn = { readonly number: number; readonly came: 'in time' | 'late' };

/** Hands a report in, for oneself. */
export async function handIn(office: Office, { rule: number, day, text, evidence }: Report): Promise<HandedIn> {
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
    return { number: row.number, came };
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
  const rows = (await reportsWhere(desk, { rule: rule.number })).filter(({ step }) => step !== 'given back');
  const firsts = new Map(rows.toReversed().map(({ person, last, at }) => [`${last} ${person}`, localDay(at)]));
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

/** A report that was handed in, with what became of it; null where nobody has decided on it. */
export type NumberedReport = {
  readonly number: number;
  readonly rule: number;
  readonly person: string;
  readonly last: string;
  readonly text: string;
  readonly at: string;
  readonly step: 'taken' | 'given back' | null;
  readonly note: string | null;
};

/** The reports that one sees, in the order in which they came. */
export async function reportsWhere(
  desk: Desk,
  only: { readonly rule?: number; readonly person?: string; readonly number?: number } = {},
): Promise<readonly NumberedReport[]> {
  let query = desk
    .selectFrom('submissions as s')
    .leftJoin('submission_decisions as d', (join) =>
      join.onRef('d.organisation', '=', 's.organisation').onRef('d.submission', '=', 's.number'),
    )
    .select(['s.number', 's.rule', 's.person', 's.last_day as last', 's.text', 's.at', 'd.step', 'd.note'])
    .orderBy('s.number');
  if (only.rule !== undefined) query = query.where('s.rule', '=', only.rule);
  if (only.person !== undefined) query = query.where('s.person', '=', only.person);
  if (only.number !== undefined) query = query.where('s.number', '=', only.number);
  return await query.execute();
}

/** A report by its number, where one may see it. */
export async function reportNumbered(desk: Desk, number: number): Promise<NumberedReport> {
  const [found] = await reportsWhere(desk, { number });
  if (found === undefined) throw refused('REPORT_MISSING', { number });
  return found;
}

/** Whether somebody may take a report or give it back: who leads the person, or asked for it; nobody for themselves. */
export async function mayTake(desk: Desk, { rule, person }: Pick<NumberedReport, 'rule' | 'person'>, who: string): Promise<boolean> {
  if (person === who) return false;
  if ((await seenOf(desk, 'rate team', [person])).has(person)) return true;
  const set = await desk.selectFrom('submission_rules').select('actor').where('number', '=', rule).executeTakeFirst();
  return set?.actor === who;
}

/** What somebody owes for a stretch, and the newest report of it. */
export type OwnReport = Stretch & {
  readonly rule: number;
  readonly name: string;
  readonly standing: Standing;
  readonly report: NumberedReport | null;
};

/** So many days are looked back. */
const BACK = 62;

/** What one owes oneself: the stretches of the last two months and the present one, the newest first. */
export async function ownReports(desk: Desk, person: string, day: string): Promise<readonly OwnReport[]> {
  const rules = (await rulesOf(desk)).filter(({ what, people }) => what === 'report' && people.includes(person));
  if (rules.length === 0) return [];
  const all = await reportsWhere(desk, { person });
  const back = shiftDay(day, -BACK);
  const owed = rules.flatMap(({ number: rule, name, cadence, due, from_day: from, to_day: to }) => {
    const present = stretchOf(cadence, day, due).last;
    const span = { from: from < back ? back : from, to: to !== null && to < present ? to : present };
    return stretchesBetween(cadence, due, span).map((stretch): OwnReport => {
      const own = all.filter((each) => each.rule === rule && each.last === stretch.last);
      const first = own.find(({ step }) => step !== 'given back');
      const standing = standingOf(first === undefined ? null : localDay(first.at), stretch.due, day);
      return { ...stretch, ...{ rule, name, standing, report: own.at(-1) ?? null } };
    });
  });
  return owed.toSorted((a, b) => b.due.localeCompare(a.due, 'en') || a.rule - b.rule);
}
