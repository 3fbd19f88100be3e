/** What people still owe to a month: ratings, signatures, reports; and suspicions that nobody has cleared or confirmed. */

import { formsOf } from '../cycles/forms/read.ts';
import { stateOf, windowsOf } from '../cycles/windows.ts';
import type { Desk } from '../office/office.ts';
import { currentEdition, resultsIn } from '../results/edition/read.ts';
import type { SigningRole } from '../results/rows.ts';
import { signaturesOf, signingOrder, statesOf } from '../results/signing/read.ts';
import { filesOf } from './file.ts';
import { reportsOn } from './noted/reports.ts';
import { rulesOf } from './noted/rules.ts';

/** Something that a person owes to a month; of an investigation the person is told only to those who see it. */
export type MissingFromPeople =
  | { readonly is: 'ratings missing'; readonly cycle: number; readonly person: string; readonly count: number; readonly overdue: boolean }
  | { readonly is: 'signature missing'; readonly cycle: number; readonly person: string; readonly role: SigningRole }
  | { readonly is: 'report missing'; readonly rule: number; readonly name: string; readonly person: string; readonly last: string }
  | { readonly is: 'investigation open'; readonly number: number; readonly person: string | null };

/** A month of a scheme, its first and last day, and the day on which somebody asks. */
export type MonthOn = {
  readonly scheme: string;
  readonly period: string;
  readonly first: string;
  readonly last: string;
  readonly day: string;
};

/** What people owe to a month, in a look that sees everything: who they are is no secret to those who close it, what they wrote is not told. */
export async function missingFromPeople(
  desk: Desk,
  month: MonthOn,
  seen: { readonly investigations: ReadonlyMap<number, string | null> },
): Promise<readonly MissingFromPeople[]> {
  const found: MissingFromPeople[] = [];
  for (const cycle of await cyclesOfMonth(desk, month))
    found.push(...(await ratings(desk, cycle, month.day)), ...(await signatures(desk, cycle)));
  return [...found, ...(await reports(desk, month)), ...(await investigations(desk, seen.investigations))];
}

/** The cycles of a month that were not called off. */
async function cyclesOfMonth(desk: Desk, { scheme, period }: MonthOn): Promise<readonly number[]> {
  const rows = await desk
    .selectFrom('cycles')
    .select('number')
    .where('scheme', '=', scheme)
    .where('period', '=', period)
    .where('number', 'not in', desk.selectFrom('cycle_steps').select('cycle').where('step', '=', 'cancelled'))
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

/** How many forms of each rater are not handed in; whom they are about is not told, for peers stay unnamed. */
async function ratings(desk: Desk, cycle: number, day: string): Promise<readonly MissingFromPeople[]> {
  const window = (await windowsOf(desk, cycle)).get('rating');
  const open = (await formsOf(desk, { cycle })).filter(({ state }) => state === 'open' || state === 'given back');
  return [...Map.groupBy(open, ({ rater }) => rater)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, own]) => {
      const overdue = own.some(({ until }) => stateOf(window, day, until) === 'over');
      return { is: 'ratings missing', cycle, person, count: own.length, overdue };
    });
}

/** The next role that a published result waits for; a refusal to sign is a word too. */
async function signatures(desk: Desk, cycle: number): Promise<readonly MissingFromPeople[]> {
  const edition = await currentEdition(desk, cycle);
  if (edition === null) return [];
  const shown = await desk.selectFrom('published_results').select('person').where('edition', '=', edition.number).execute();
  const published = new Set(shown.map(({ person }) => person));
  const order = await signingOrder(desk, cycle);
  const given = Map.groupBy(await signaturesOf(desk, cycle), ({ person }) => person);
  return (await resultsIn(desk, edition.number)).flatMap(({ person, hash }): readonly MissingFromPeople[] => {
    const next = statesOf(order, given.get(person) ?? [], hash).find(({ state }) => state === 'open' || state === 'changed');
    return next === undefined || !published.has(person) ? [] : [{ is: 'signature missing', cycle, person, role: next.role }];
  });
}

/** The reports for stretches that ended within the month, once their last day is over. */
async function reports(desk: Desk, { first, last, day }: MonthOn): Promise<readonly MissingFromPeople[]> {
  const found: MissingFromPeople[] = [];
  for (const rule of (await rulesOf(desk)).filter(({ what }) => what === 'report'))
    for (const owed of await reportsOn(desk, rule, { from: first, day }))
      if (owed.standing === 'missing' && owed.last <= last)
        found.push({ is: 'report missing', rule: rule.number, name: rule.name, person: owed.person, last: owed.last });
  return found;
}

async function investigations(desk: Desk, seen: ReadonlyMap<number, string | null>): Promise<readonly MissingFromPeople[]> {
  const open = (await filesOf(desk, { kind: 'investigation' })).filter(({ state }) => state === 'open' || state === 'found');
  return open.map(({ number }) => ({ is: 'investigation open', number, person: seen.get(number) ?? null }));
}
