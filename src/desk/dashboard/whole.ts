/** How whole a month is: the schemes that nobody computed, those that were computed before their period had ended, and whose pay is unknown. */

import type { Period } from '../../lib/period.ts';
import { schemesEnding } from '../months/close.ts';
import { dayOf } from '../office/day.ts';
import { type Office, read } from '../office/office.ts';
import { calendarMonth, type DeskMonth, monthsOf, openMonth, type StandingRuns } from './months.ts';

/** A scheme by its title. */
type Titled = { readonly scheme: string; readonly title: string };

/**
 * What a month lacks: schemes that end in it and of which no run tells anything, schemes whose run was computed on a day before its period
 * had ended, and how many people of those that are not locked have no known pay. What is locked lacks nothing: who was unknown is held.
 */
export type Gaps = {
  readonly missing: readonly Titled[];
  readonly early: readonly (Titled & { readonly day: string })[];
  readonly unknown: number;
};

/** What a month lacks. */
export async function gapsIn(office: Office, { month, schemes }: DeskMonth): Promise<Gaps> {
  const known = new Set(schemes.map(({ run }) => run.scheme));
  const due = await read(office, (desk) => schemesEnding(desk, month));
  const open = schemes.filter(({ standing }) => standing !== 'locked');
  return {
    missing: due.filter(({ version }) => !known.has(version.scheme)).map(({ version, title }) => ({ scheme: version.scheme, title })),
    early: open
      .map(({ run, title }) => ({ scheme: run.scheme, title, day: dayOf(new Date(run.at)), last: run.last_day }))
      .filter(({ day, last }) => day <= last)
      .map(({ scheme, title, day }) => ({ scheme, title, day })),
    unknown: open.reduce((sum, { business: { dues } }) => sum + (dues ?? []).filter((fen) => fen === null).length, 0),
  };
}

const isWhole = ({ missing, early, unknown }: Gaps): boolean => missing.length + early.length + unknown === 0;

/** The newest month that lacks nothing; null where each lacks something. */
export async function newestWhole(office: Office, runs: StandingRuns): Promise<string | null> {
  for (const month of monthsOf(office, runs))
    if (isWhole(await gapsIn(office, await openMonth(office, runs, calendarMonth(month))))) return month;
  return null;
}

/** A month that is asked for, else the newest whole one, else the newest one with figures, else the present one. */
export async function wantedMonth(office: Office, runs: StandingRuns, text: string | undefined): Promise<Period> {
  if (text !== undefined) return calendarMonth(text);
  return calendarMonth((await newestWhole(office, runs)) ?? monthsOf(office, runs)[0] ?? dayOf(office.now()).slice(0, 7));
}
