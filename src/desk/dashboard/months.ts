/** Which runs tell the figures of a month: for each scheme whose period ends in it the run that stands. */

import type { BusinessMonth } from '../../engine/reports/business.ts';
import { dayText, parseDay } from '../../lib/day.ts';
import { type Period, periodAround } from '../../lib/period.ts';
import { demand, demandOfRows } from '../access/demand.ts';
import { type StandingRun, standingOf } from '../months/standing.ts';
import { dayOf } from '../office/day.ts';
import { LATEST } from '../office/latest.ts';
import { type Office, read } from '../office/office.ts';
import { type RunWithState, runsAsOf } from '../runs/find.ts';
import { businessOf } from './opened.ts';

/** A scheme in a month: the run that stands, and what it comes to. */
export type SchemeMonth = StandingRun & { readonly title: string; readonly business: BusinessMonth };

/** All of a month: its schemes by name. */
export type DeskMonth = { readonly month: Period; readonly schemes: readonly SchemeMonth[] };

/** Demands what all figures of the dashboard need: to see runs, scores and pay of the whole organisation. */
export function demandDashboard(office: Office): void {
  for (const duty of DUTIES) demand(office, duty);
}

const DUTIES = ['read pay', 'read runs', 'read scores'] as const;

/** The runs that stand, by the month in which their period ends. */
export type StandingRuns = ReadonlyMap<string, readonly StandingRun[]>;

/** The runs that stand in each month that has one. */
export async function standingByMonth(office: Office): Promise<StandingRuns> {
  demandDashboard(office);
  const runs = await read(office, async (desk) => {
    for (const duty of DUTIES) await demandOfRows(desk, duty);
    return await runsAsOf(desk, LATEST);
  });
  const periods = Map.groupBy(runs, ({ scheme, period }) => `${scheme} ${period}`);
  const standing = [...periods.values()].map((each) => standingOf(each)).filter((each) => each !== null);
  return Map.groupBy(standing.toSorted(byScheme), ({ run }) => run.last_day.slice(0, 7));
}

const byScheme = (a: StandingRun, b: StandingRun): number => order(a.run).localeCompare(order(b.run), 'en');

const order = ({ scheme, last_day }: RunWithState): string => `${scheme} ${last_day}`;

/** The months that have figures, the newest first; those that lie ahead are not among them. */
export function monthsOf(office: Office, runs: StandingRuns): readonly string[] {
  const present = dayOf(office.now()).slice(0, 7);
  return [...runs.keys()]
    .filter((month) => month <= present)
    .toSorted()
    .toReversed();
}

/** Opens the runs of a month one after the other, so that no more than one is read at a time. */
export async function openMonth(office: Office, runs: StandingRuns, month: Period): Promise<DeskMonth> {
  const schemes: SchemeMonth[] = [];
  for (const each of runs.get(month.text) ?? []) {
    const business = await businessOf(office, each.run);
    schemes.push({ ...each, title: business.month.evaluation.plan.scheme.title, business });
  }
  return { month, schemes };
}

/** A calendar month by its text: 2026-10. */
export function calendarMonth(text: string): Period {
  const first = parseDay(`${text}-01`);
  if (first === null) throw new Error('Bug: a month of the address is none');
  return periodAround('month', first);
}

/** The last day of a month. */
export const lastDay = ({ last }: Period): string => dayText(last);
