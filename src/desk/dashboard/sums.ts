/** What a month comes to: for everybody, for each unit, post or scheme, and month by month. */

import { type Crowd, crowdOf, type Sums, sumsOf } from '../../engine/reports/business.ts';
import type { Person } from '../../engine/reports/people.ts';
import { lastYear, type Period, shiftPeriod } from '../../lib/period.ts';
import type { Standing } from '../months/standing.ts';
import { type Desk, type Office, read } from '../office/office.ts';
import type { Seat } from '../people/rows.ts';
import { pathOf, type Unit } from '../people/units/tree.ts';
import { unitsOn } from '../people/units/units.ts';
import { type Adjusted, adjustedIn } from './adjusted.ts';
import { calendarMonth, type DeskMonth, lastDay, monthsOf, openMonth, type SchemeMonth, standingByMonth } from './months.ts';
import { remembered } from './remembered.ts';
import { seatsIn } from './seats.ts';
import { type Gaps, gapsIn, newestWhole, wantedMonth } from './whole.ts';

/** A month as a whole; `standing` is that of the least sure of its runs, null where there is none; `adjusted` is paid in it besides. */
export type Headline = Sums & { readonly month: string; readonly standing: Standing | null; readonly adjusted: Adjusted };

/** The people of a month. */
export const crowd = ({ schemes }: DeskMonth): Crowd => crowdOf(schemes.map(({ business }) => business));

const SURENESS: readonly Standing[] = ['so far', 'approved', 'published', 'locked'];

function headline(office: Office, month: DeskMonth, adjusted: ReadonlyMap<string, Adjusted>): Headline {
  const sums = remembered(office, { what: 'all', runs: month.schemes.map(({ run }) => run) }, () => {
    const whole = crowd(month);
    return sumsOf(whole, whole.people);
  });
  // How sure a run is may change while its figures do not.
  const standings = month.schemes.map(({ standing }) => SURENESS.indexOf(standing));
  const standing = standings.length === 0 ? null : (SURENESS[Math.min(...standings)] ?? null);
  return { ...sums, month: month.month.text, standing, adjusted: adjusted.get(month.month.text) ?? { fen: 0n, people: 0 } };
}

/** A scheme in a month, with what it comes to and the lines that say what was sold. */
export type SchemeSums = Sums & {
  readonly scheme: string;
  readonly title: string;
  readonly period: string;
  readonly run: number;
  readonly standing: Standing;
  readonly pays: boolean;
  readonly salesLines: readonly string[];
};

function schemeSums(office: Office, { run, standing, title, business }: SchemeMonth): SchemeSums {
  const sums = remembered(office, { what: 'all', runs: [run] }, () => {
    const own = crowdOf([business]);
    return sumsOf(own, own.people);
  });
  return {
    ...{ ...sums, scheme: run.scheme, title, period: run.period, run: run.number, standing },
    ...{ pays: business.dues !== null, salesLines: business.sales.map(({ words }) => words.zh) },
  };
}

/** What stands at the top of the dashboard. */
export type Overview = {
  readonly months: readonly string[];
  readonly now: Headline;
  readonly last: Headline;
  readonly year: Headline;
  readonly schemes: readonly SchemeSums[];
  /** The newest month that lacks nothing, null where there is none; and what this month lacks. */
  readonly whole: string | null;
  readonly gaps: Gaps;
};

/** A month beside the one before and the same one a year before. */
export async function overviewOf(office: Office, text: string | undefined): Promise<Overview> {
  const runs = await standingByMonth(office);
  const month = await wantedMonth(office, runs, text);
  const now = await openMonth(office, runs, month);
  const last = await openMonth(office, runs, shiftPeriod(month, -1));
  const year = await openMonth(office, runs, lastYear(month));
  const adjusted = await adjustedIn(
    office,
    [now, last, year].map(({ month: { text: each } }) => each),
  );
  return {
    ...{ months: monthsOf(office, runs), whole: await newestWhole(office, runs) },
    ...{ now: headline(office, now, adjusted), last: headline(office, last, adjusted), year: headline(office, year, adjusted) },
    schemes: now.schemes.map((each) => schemeSums(office, each)),
    gaps: await gapsIn(office, now),
  };
}

/** The months up to one, the oldest first, as far as there are figures. */
export async function trendOf(office: Office, { month: text, count }: { readonly month: string | undefined; readonly count: number }) {
  const runs = await standingByMonth(office);
  const until = (await wantedMonth(office, runs, text)).text;
  const wanted = monthsOf(office, runs)
    .filter((month) => month <= until)
    .slice(0, count)
    .toReversed();
  const adjusted = await adjustedIn(office, wanted);
  const rows: Headline[] = [];
  for (const month of wanted) rows.push(headline(office, await openMonth(office, runs, calendarMonth(month)), adjusted));
  return rows;
}

/** By what people are put into groups. */
export type By = 'unit' | 'post' | 'scheme';

/** A group in a month and in the one before; `below` says whether there are units in it. */
export type Group = { readonly id: string | null; readonly now: Sums; readonly last: Sums; readonly below: boolean };

/** How people are put into groups on the last day of a month: `of` says the group of a person, null for none, undefined for not wanted. */
type Grouping = { readonly of: (person: Person, scheme: string) => string | null | undefined; readonly below: (id: string) => boolean };

/** The groups of a month, those of the most pay first; `unit` leads into a unit: its parts, and those who sit in it itself. */
export async function groupsOf(
  office: Office,
  { month: text, by, unit }: { readonly month: string | undefined; readonly by: By; readonly unit: string | null },
): Promise<readonly Group[]> {
  const runs = await standingByMonth(office);
  const month = await wantedMonth(office, runs, text);
  const of = async (period: Period) => {
    const opened = await openMonth(office, runs, period);
    const grouping = await read(office, (desk) => groupingOn(desk, { by, unit, month: period }));
    const whole = crowd(opened);
    const schemeAt = (person: Person): string => opened.schemes[whole.of[person.row]?.month ?? -1]?.run.scheme ?? '';
    const groups = Map.groupBy(whole.people, (person) => grouping.of(person, schemeAt(person)));
    return { whole, groups, below: grouping.below };
  };
  const [now, last] = [await of(month), await of(shiftPeriod(month, -1))];
  const ids = [...new Set([...now.groups.keys(), ...last.groups.keys()])].filter((id) => id !== undefined);
  const groups = ids.map((id) => ({
    id,
    now: sumsOf(now.whole, now.groups.get(id) ?? []),
    last: sumsOf(last.whole, last.groups.get(id) ?? []),
    below: id !== null && id !== unit && (now.below(id) || last.below(id)),
  }));
  return groups.toSorted((a, b) => size(b) - size(a));
}

/** Sorts alone; what is shown is exact. */
const size = ({ now: { pay } }: Group): number => (pay === null ? -1 : Number(pay.n) / Number(pay.d));

type GroupingOrder = { readonly by: By; readonly unit: string | null; readonly month: Period };

/** The groups of people on a day. */
export async function groupingOn(desk: Desk, { by, unit, month }: GroupingOrder): Promise<Grouping> {
  const none = (): boolean => false;
  if (by === 'scheme' && unit === null) return { of: (_, scheme) => scheme, below: none };
  const [seats, units] = [await seatsIn(desk, month), await unitsOn(desk, lastDay(month))];
  const isWithin = (seat: Seat | undefined): boolean =>
    unit === null || (seat !== undefined && pathOf(units, seat.unit).some((each) => each.unit === unit));
  const seatOf = ({ id }: Person): Seat | undefined => seats.get(id);
  const within = (person: Person, group: (seat: Seat | undefined) => string | null) => {
    const seat = seatOf(person);
    return isWithin(seat) ? group(seat) : undefined;
  };
  if (by === 'scheme') return { of: (person, scheme) => within(person, () => scheme), below: none };
  if (by === 'post') return { of: (person) => within(person, (seat) => seat?.post ?? null), below: none };
  const top = unit ?? onlyTop(units);
  const parents = new Set([...units.values()].map(({ parent }) => parent));
  return {
    of: (person) => within(person, (seat) => (seat === undefined ? null : partOf(units, seat.unit, top))),
    below: (id) => parents.has(id),
  };
}

/** Where one unit is above all others its parts are told, not itself. */
function onlyTop(units: ReadonlyMap<string, Unit>): string | null {
  const tops = [...units.values()].filter(({ parent }) => parent === null);
  return tops.length === 1 ? (tops[0]?.unit ?? null) : null;
}

/** The part of a unit that another lies in: the next one below it, or the unit itself. */
function partOf(units: ReadonlyMap<string, Unit>, unit: string, top: string | null): string | null {
  const path = pathOf(units, unit).map((each) => each.unit);
  const at = top === null ? -1 : path.indexOf(top);
  return path[at + 1] ?? path[at] ?? null;
}
