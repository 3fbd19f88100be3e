/** The board of a team: each person whom one may see, with what they come to so far in a month, how far that is from targets and from the month before. */

import { shownAt } from '../../engine/explain.ts';
import { dayText } from '../../lib/day.ts';
import { type Fraction, minus } from '../../lib/fraction.ts';
import { shiftPeriod } from '../../lib/period.ts';
import type { Shown } from '../../methods/method.ts';
import { seenOf } from '../access/demand.ts';
import { readUnveiled } from '../access/unveiled.ts';
import { type StandingRun, standingRuns } from '../months/standing.ts';
import { type PeriodTable, type TableRow, tableOfStanding } from '../months/table.ts';
import { dayOf } from '../office/day.ts';
import { type Office, read } from '../office/office.ts';
import { peopleOn, type SeatOn, seatsOn } from '../people/staff/read.ts';
import { pathOf, subtree } from '../people/units/tree.ts';
import { unitsOn } from '../people/units/units.ts';
import { refused } from '../refused.ts';
import { periodOf } from '../schemes/pinned.ts';
import { type BoardLines, boardLines } from './lines.ts';

/** A figure of a line: its name and title, and what it shows. */
export type BoardFigure = { readonly name: string; readonly title: string; readonly shown: Shown };

/** What a scheme comes to for a person. `pay` is in fen: null while it is unknown; left out where it may not be seen, or the scheme has no total. */
export type BoardResult = Pick<PeriodTable, 'standing'> & {
  readonly scheme: string;
  readonly title: string;
  readonly period: string;
  readonly headline: BoardFigure | null;
  readonly grade: BoardFigure | null;
  readonly pay?: bigint | null;
  readonly targets: readonly BoardFigure[];
  /** The headline against the period before; null where there is nothing to compare. */
  readonly change: Shown | null;
};

/** A person on the board, with the main seat and a result for each scheme. */
export type BoardPerson = Pick<SeatOn, 'person'> & {
  readonly name: string;
  readonly seat: SeatOn | null;
  readonly results: readonly BoardResult[];
};

/** The board of a month: the months that there are, the newest first, and the people of one of them. */
export type TeamBoard = { readonly month: string | null; readonly months: readonly string[]; readonly people: readonly BoardPerson[] };

/** Which month, and below which unit; the newest month and all units where none is named. */
export type BoardOrder = { readonly month: string | null; readonly unit: string | null };

/** The board as one may see it; whoever asks is not on it. */
export async function teamBoard(office: Office, { month: wanted, unit }: BoardOrder): Promise<TeamBoard> {
  const standing = await readUnveiled(office, (desk) => standingRuns(desk));
  const months = [...new Set(standing.map(({ run }) => run.last_day.slice(0, 7)))].toSorted().toReversed();
  const month = wanted ?? months[0] ?? null;
  const { people, names } = await peopleFor(office, month, unit);
  const results = month === null ? new Map<string, readonly BoardResult[]>() : await resultsIn(office, standing, month);
  // Who left meanwhile has no seat any more, and their figures still stand.
  const gone = unit === null ? [...results.keys()].filter((person) => !people.has(person) && person !== office.actor) : [];
  const all = [...people, ...gone.map((person) => [person, null] as const)];
  const rows = all.map(([person, seat]) => ({ person, name: names.get(person) ?? person, seat, results: results.get(person) ?? [] }));
  return { month, months, people: rows };
}

type People = { readonly people: ReadonlyMap<string, SeatOn>; readonly names: ReadonlyMap<string, string> };

/** Those who sit somewhere at the end of the month (today, where that is to come) and whose scores one may see, with their main seats. */
const peopleFor = (office: Office, month: string | null, unit: string | null): Promise<People> =>
  read(office, async (desk) => {
    const today = dayOf(office.now());
    const last = month === null ? today : dayText(periodOf(month).last);
    const day = last < today ? last : today;
    const units = await unitsOn(desk, day);
    const below = unit === null ? null : subtree(units, unit);
    if (below?.size === 0) throw refused('UNIT_UNKNOWN', { unit: unit ?? '', day });
    const mains = [...(await seatsOn(desk, day)).values()].flatMap((own) => own.find(({ main }) => main) ?? own[0] ?? []);
    const wanted = mains.filter((seat) => seat.person !== office.actor && (below?.has(seat.unit) ?? true));
    const seen = await seenOf(
      desk,
      'read scores',
      wanted.map(({ person }) => person),
    );
    const known = (await peopleOn(desk, day)).map(({ person, name }) => [person, name] as const);
    // As the tree stands: a unit before those below it, its head in front.
    const pathIn = new Map(
      [...units.keys()].map((each) => [
        each,
        pathOf(units, each)
          .map((step) => step.unit)
          .join('/'),
      ]),
    );
    const orderOf = ({ unit: of, head, person }: SeatOn): string => `${pathIn.get(of) ?? of} ${head ? 0 : 1} ${person}`;
    const rows = wanted.filter(({ person }) => seen.has(person)).toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'));
    return { people: new Map(rows.map((seat) => [seat.person, seat])), names: new Map(known) };
  });

const ALL = { after: 0, limit: 1_000_000, search: null } as const;

async function resultsIn(
  office: Office,
  standing: readonly StandingRun[],
  month: string,
): Promise<ReadonlyMap<string, readonly BoardResult[]>> {
  const found = new Map<string, BoardResult[]>();
  for (const [, own] of Map.groupBy(standing, ({ run }) => run.scheme)) {
    const now = own.find(({ run }) => run.first_day.slice(0, 7) <= month && month <= run.last_day.slice(0, 7));
    if (now === undefined) continue;
    const table = await tableOfStanding(office, now, ALL);
    if (table.count === 0) continue;
    const before = shiftPeriod(periodOf(now.run.period), -1).text;
    const earlier = own.find(({ run }) => run.period === before);
    const compared = earlier === undefined ? null : await tableOfStanding(office, earlier, ALL);
    for (const [person, result] of resultsOf(table, compared)) found.set(person, [...(found.get(person) ?? []), result]);
  }
  return found;
}

function resultsOf(table: PeriodTable, before: PeriodTable | null): readonly (readonly [string, BoardResult])[] {
  const names = boardLines(table.plan);
  const [own, old] = [cellsOf(table, names), before === null ? null : cellsOf(before, names)];
  const earlier = new Map(before?.rows.map((row) => [row.subject, row]));
  return table.rows.map((row) => {
    const [then, now] = [earlier.get(row.subject), own.figure(names.headline, row)];
    const was = then === undefined ? null : (old?.figure(names.headline, then) ?? null);
    const pay = names.pay === null || row.hidden.has(names.pay) ? null : own.figure(names.pay, row);
    const result: BoardResult = {
      ...{ scheme: table.run.scheme, title: table.plan.scheme.title, period: table.run.period, standing: table.standing },
      ...{ headline: now, grade: own.figure(names.grade, row) },
      ...(pay === null ? {} : { pay: fenOf(pay.shown) }),
      targets: names.targets.flatMap((name) => own.figure(name, row) ?? []),
      change: now === null || was === null ? null : changeOf(now.shown, was.shown),
    };
    return [row.subject, result] as const;
  });
}

type Cells = { readonly figure: (name: string | null, row: TableRow) => BoardFigure | null };

/** The cells of the lines of a board by their names. */
function cellsOf({ lines }: PeriodTable, { headline, grade, pay, targets }: BoardLines): Cells {
  const wanted = new Set([headline, grade, pay, ...targets]);
  const found = new Map(lines.filter(({ name }) => wanted.has(name)).map((line) => [line.name, line]));
  return {
    figure: (name, { row, hidden }) => {
      const line = name === null || hidden.has(name) ? undefined : found.get(name);
      return line === undefined ? null : { name: line.name, title: line.title, shown: shownAt(line.cells.column, line.cells.type, row) };
    },
  };
}

function changeOf(now: Shown, was: Shown): Shown | null {
  const [a, b] = [numberOf(now), numberOf(was)];
  return a === null || b === null ? null : { ...now, value: minus(a, b) };
}

const numberOf = ({ value, state }: Shown): Fraction | null =>
  state === 'value' && typeof value === 'object' && value !== null ? value : null;

/** Yuan as fen; a plan whose pay may not be whole fen does not compile. */
function fenOf(shown: Shown): bigint | null {
  const yuan = numberOf(shown);
  return yuan === null ? null : (yuan.n * 100n) / yuan.d;
}
