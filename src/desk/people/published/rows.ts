/** People as facts: the rows that the shipped fact tables of people hold for a period, made of what the record knows of people. */

import { dayText } from '../../../lib/day.ts';
import type { Period } from '../../../lib/period.ts';
import { within } from '../assignments/spread.ts';
import { shiftDay } from '../days.ts';
import type { Roster } from '../record/current.ts';
import type { BasePay, Seat, UnitKind } from '../rows.ts';
import { holds, type Stint, stintsOf } from '../staff/employment.ts';
import { payOn } from '../staff/read.ts';
import { historyOf, openUnits, pathOf, type Unit } from '../units/tree.ts';

/** A row of a fact table by its columns; null is unknown. Yuan are texts such as 8000.00. */
export type FactRow = Readonly<Record<string, string | boolean | null>>;

/** The fact tables that people can fill. */
export const PUBLISHED = ['employees', 'assignments', 'departments', 'teams', 'team_members', 'units', 'stores', 'leavers'] as const;

/** A fact table that people can fill. */
export type Published = (typeof PUBLISHED)[number];

/** Somebody who is employed in the period: the last time of employment in it, and the last day of that in the period. */
type Employed = { readonly person: string; readonly name: string; readonly stint: Stint; readonly until: string };

/** All that rows are made of. */
type Ground = {
  readonly first: string;
  readonly last: string;
  readonly employed: readonly Employed[];
  readonly seats: ReadonlyMap<string, readonly Seat[]>;
  readonly pays: ReadonlyMap<string, readonly BasePay[]>;
  readonly titles: ReadonlyMap<string, string>;
  treeOn(day: string): ReadonlyMap<string, Unit>;
};

/** The rows of each fact table for a period. Who was employed on none of its days is not in them; days after it are not known yet. */
export function factRows(roster: Roster, period: Pick<Period, 'first' | 'last'>): ReadonlyMap<Published, readonly FactRow[]> {
  const ground = groundOf(roster, { first: dayText(period.first), last: dayText(period.last) });
  const { employed } = ground;
  return new Map<Published, readonly FactRow[]>([
    ['employees', employed.map((each) => employeeRow(ground, each))],
    ['assignments', employed.flatMap((each) => assignmentRows(ground, each))],
    ['departments', unitRows(ground, 'department', 'department_id', true)],
    ['teams', unitRows(ground, 'team', 'team_id', true)],
    ['team_members', employed.flatMap((each) => memberRows(ground, each))],
    ['units', unitRows(ground, 'region', 'unit_id', false)],
    ['stores', storeRows(ground, historyOf(roster.unit_versions))],
    ['leavers', employed.filter(({ stint }) => stint.last !== null && stint.last <= ground.last).map((each) => leaverRow(ground, each))],
  ]);
}

function groundOf(roster: Roster, { first, last }: { readonly first: string; readonly last: string }): Ground {
  const history = historyOf(roster.unit_versions);
  const events = Map.groupBy(roster.employment_events, ({ person }) => person);
  const trees = new Map<string, ReadonlyMap<string, Unit>>();
  const employed = roster.person_names.flatMap(({ person, name }) => {
    const times = stintsOf(events.get(person) ?? []);
    const stint = times.findLast((each) => within({ from: each.first, to: each.last }, { first, last }) !== null);
    return stint === undefined ? [] : [{ person, name, stint, until: stint.last !== null && stint.last < last ? stint.last : last }];
  });
  return {
    ...{ first, last, employed },
    seats: Map.groupBy(roster.seats, ({ person }) => person),
    pays: Map.groupBy(roster.base_pays, ({ person }) => person),
    titles: new Map(roster.posts.map(({ post, title }) => [post, title])),
    treeOn(day) {
      const tree = trees.get(day) ?? openUnits(history, day);
      trees.set(day, tree);
      return tree;
    },
  };
}

const seatOn = ({ seats }: Ground, person: string, day: string): Seat | undefined =>
  seats.get(person)?.find((each) => each.main && holds({ first: each.from_day, last: each.to_day }, day));

/** The nearest unit of a kind, the unit itself or one above it. */
const nearest = ({ treeOn }: Ground, unit: string, kind: UnitKind, day: string): string | null =>
  pathOf(treeOn(day), unit).findLast((each) => each.kind === kind)?.unit ?? null;

function employeeRow(ground: Ground, { person, name, stint, until }: Employed): FactRow {
  const seat = seatOn(ground, person, until);
  const above = (kind: UnitKind): string | null => (seat === undefined ? null : nearest(ground, seat.unit, kind, until));
  return {
    ...{ employee_id: person, name },
    position: seat === undefined ? null : (ground.titles.get(seat.post) ?? null),
    is_manager: seat?.head ?? null,
    ...{ team_id: above('team'), department_id: above('department'), store_id: above('store'), unit_id: above('region') },
    ...{ hired_on: stint.first, regular_on: stint.regular, left_on: leftOn(ground, stint) },
    base_pay: yuan(payOn(ground.pays.get(person) ?? [], until)),
  };
}

const leftOn = ({ last: end }: Ground, { last }: Stint): string | null => (last !== null && last <= end ? last : null);

/** The seats of somebody so far, cut where base pay changes; a further seat carries none, for it is paid once. */
function assignmentRows(ground: Ground, { person, until }: Employed): readonly FactRow[] {
  const seats = (ground.seats.get(person) ?? []).filter(({ from_day }) => from_day <= ground.last);
  return seats.flatMap((seat) => {
    const pays = seat.main ? (ground.pays.get(person) ?? []) : [];
    const end = seat.to_day !== null && seat.to_day < until ? seat.to_day : until;
    const begins = [seat.from_day, ...pays.map(({ from_day }) => from_day).filter((day) => day > seat.from_day && day <= end)];
    return begins.map((start, index): FactRow => {
      const next = begins[index + 1];
      return {
        employee_id: person,
        department_id: nearest(ground, seat.unit, 'department', end),
        position: ground.titles.get(seat.post) ?? null,
        ...{ is_manager: seat.head, start },
        end: next === undefined ? endOf(ground, seat) : shiftDay(next, -1),
        base_pay: yuan(payOn(pays, start)),
      };
    });
  });
}

/** The last day of a seat, as far as it is known at the end of the period. */
const endOf = ({ last }: Ground, { to_day: to }: Seat): string | null => (to !== null && to <= last ? to : null);

function memberRows(ground: Ground, { person, until }: Employed): readonly FactRow[] {
  const seats = (ground.seats.get(person) ?? []).filter(({ from_day }) => from_day <= ground.last);
  return seats.flatMap((seat): readonly FactRow[] => {
    const day = seat.to_day !== null && seat.to_day < until ? seat.to_day : until;
    const team = nearest(ground, seat.unit, 'team', day);
    return team === null
      ? []
      : [
          {
            employee_id: person,
            team_id: team,
            role: ground.titles.get(seat.post) ?? null,
            start: seat.from_day,
            end: endOf(ground, seat),
          },
        ];
  });
}

/** The units of a kind at the end of the period, and who heads them then. */
function unitRows(ground: Ground, kind: UnitKind, id: string, led: boolean): readonly FactRow[] {
  const heads = new Map<string, string>();
  for (const seat of [...ground.seats.values()].flat())
    if (seat.head && holds({ first: seat.from_day, last: seat.to_day }, ground.last) && !heads.has(seat.unit))
      heads.set(seat.unit, seat.person);
  return [...ground.treeOn(ground.last).values()]
    .filter((unit) => unit.kind === kind)
    .map(({ unit, name }) => ({ [id]: unit, name, ...(led ? { leader_id: heads.get(unit) ?? null } : {}) }));
}

const storeRows = (ground: Ground, history: ReturnType<typeof historyOf>): readonly FactRow[] =>
  unitRows(ground, 'store', 'store_id', false).map((row) => ({
    ...row,
    unit_id: nearest(ground, String(row['store_id']), 'region', ground.last),
    opened_on: history.get(String(row['store_id']))?.[0]?.from_day ?? null,
  }));

function leaverRow(ground: Ground, { person, stint, until }: Employed): FactRow {
  const seat = seatOn(ground, person, until);
  const department = seat === undefined ? null : nearest(ground, seat.unit, 'department', until);
  return { employee_id: person, department_id: department, hired_on: stint.first, left_on: stint.last };
}

const yuan = (fen: bigint | null): string | null => (fen === null ? null : `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`);
