/** Who is who on a day: names, how an employment stands, who may act, who sits where. */

import { sql } from 'kysely';
import { LATEST } from '../../office/latest.ts';
import type { Desk } from '../../office/office.ts';
import { currentRows } from '../record/current.ts';
import type { BasePay, EmploymentEvent, Leave, Seat } from '../rows.ts';
import { isActive, type Standing, type Stint, standingOn, stintsOf } from './employment.ts';

/** Whether a person may act on a day: employed then, or from outside with an access that was not ended. Nobody unknown is. */
export const activeOn = async (desk: Desk, person: string, day: string, asOf: string = LATEST): Promise<boolean> =>
  isActive(await currentRows(desk, 'employment_events', { asOf, person }), day);

/** Everybody who may act on a day. */
export async function activeAll(desk: Desk, day: string): Promise<ReadonlySet<string>> {
  const events = Map.groupBy(await currentRows(desk, 'employment_events', { asOf: LATEST }), ({ person }) => person);
  return new Set([...events].filter(([, own]) => isActive(own, day)).map(([person]) => person));
}

/** Those of some persons who may act on a day, in one question. */
export async function activeAmong(
  desk: Desk,
  persons: readonly string[],
  day: string,
  asOf: string = LATEST,
): Promise<ReadonlySet<string>> {
  const events = Map.groupBy(await currentRows(desk, 'employment_events', { asOf, persons }), ({ person }) => person);
  return new Set(persons.filter((person) => isActive(events.get(person) ?? [], day)));
}

/** A person as others see them; how they stand on a day is null where who asks may see nothing of it, or nothing was noted. */
export type Person = {
  readonly person: string;
  readonly name: string;
  readonly standing: Standing | null;
  readonly stints: readonly Stint[];
};

/** What is known of somebody by their name and their events. */
export const known = (
  named: { readonly person: string; readonly name: string },
  events: readonly EmploymentEvent[],
  day: string,
): Person => ({
  ...named,
  standing: events.length === 0 ? null : standingOn(events, day),
  stints: stintsOf(events),
});

/** What a person is called; null where nobody has that id. */
export async function nameOf(desk: Desk, person: string, asOf: string = LATEST): Promise<string | null> {
  const [named] = await currentRows(desk, 'person_names', { asOf, person });
  return named?.name ?? null;
}

/** A person on a day; null where nobody has that id. */
export async function personOn(desk: Desk, person: string, day: string, asOf: string = LATEST): Promise<Person | null> {
  const name = await nameOf(desk, person, asOf);
  if (name === null) return null;
  const events = await currentRows(desk, 'employment_events', { asOf, person });
  return known({ person, name }, events, day);
}

/** All people on a day, by their ids. */
export async function peopleOn(desk: Desk, day: string, asOf: string = LATEST): Promise<readonly Person[]> {
  const names = await currentRows(desk, 'person_names', { asOf });
  const events = Map.groupBy(await currentRows(desk, 'employment_events', { asOf }), ({ person }) => person);
  return names.map((named) => known(named, events.get(named.person) ?? [], day));
}

/** A seat on a day: in which unit, at which post, whether as its head and whether it is the main one. */
export type SeatOn = Pick<Seat, 'person' | 'unit' | 'post' | 'head' | 'main'>;

const SEAT = ['person', 'unit', 'post', 'head', 'main'] as const;

/** The seats on a day, by person: all, or those of one person or of some. Seats never last longer than an employment, so nobody who left is here. */
export async function seatsOn(
  desk: Desk,
  day: string,
  { asOf = LATEST, person, persons }: { readonly asOf?: string; readonly person?: string; readonly persons?: readonly string[] } = {},
): Promise<ReadonlyMap<string, readonly SeatOn[]>> {
  // Only the last row of a key says until when; what begins after the day cannot matter.
  const several = persons === undefined ? sql`` : sql`AND person = ANY(${[...persons]}::text[])`;
  const whose = person === undefined ? several : sql`AND person = ${person}`;
  const { rows } = await sql<SeatOn>`
    SELECT ${sql.join(SEAT.map((name) => sql.ref(name)))} FROM (
      SELECT DISTINCT ON (person, unit, post, from_day) * FROM seats
      WHERE at <= ${asOf}::timestamptz AND from_day <= ${day}::date ${whose} ORDER BY person, unit, post, from_day, number DESC
    ) AS last WHERE NOT withdrawn AND (to_day IS NULL OR to_day >= ${day}::date) ORDER BY person, unit, post`.execute(desk);
  return Map.groupBy(rows, (each) => each.person);
}

/** The base pay of a person on a day, in fen; null where none was set by then. */
export async function basePayOn(desk: Desk, person: string, day: string, asOf: string = LATEST): Promise<bigint | null> {
  const rows = await currentRows(desk, 'base_pays', { asOf, person });
  return payOn(rows, day);
}

/** What of a person's base pays, in the order of their days, holds on a day. */
export function payOn(pays: readonly BasePay[], day: string): bigint | null {
  const found = pays.findLast(({ from_day }) => from_day <= day);
  return found === undefined ? null : BigInt(found.fen);
}

/** The leaves of a person, in order. */
export const leavesOf = (desk: Desk, person: string, asOf: string = LATEST): Promise<readonly Leave[]> =>
  currentRows(desk, 'leaves', { asOf, person });
