/** A page of the people, picked by the database: an organisation of a hundred thousand does not come to memory for a hundred of them. */

import { type RawBuilder, sql } from 'kysely';
import { LATEST } from '../../office/latest.ts';
import type { Desk } from '../../office/office.ts';
import { currentRows } from '../record/current.ts';
import { known, type Person, type SeatOn, seatsOn } from './read.ts';

/** Which people: on a day; with a seat in one of some units, or whose name or id holds each of some words; those after an id, so many. */
export type PeoplePage = {
  readonly day: string;
  readonly units: readonly string[] | null;
  readonly words: string | null;
  readonly after: string;
  readonly limit: number;
};

/** The people by their ids, each with the seats of the day; `next` is what `after` must be for the next page, null at the end. */
export async function peoplePage(
  desk: Desk,
  page: PeoplePage,
): Promise<{ readonly rows: readonly (Person & { readonly seats: readonly SeatOn[] })[]; readonly next: string | null }> {
  const { day, limit } = page;
  const found = await picked(desk, page);
  const named = found.slice(0, limit);
  const persons = named.map(({ person }) => person);
  const events = Map.groupBy(await currentRows(desk, 'employment_events', { asOf: LATEST, persons }), ({ person }) => person);
  const seats = await seatsOn(desk, day, { persons });
  return {
    rows: named.map((each) => ({ ...known(each, events.get(each.person) ?? [], day), seats: seats.get(each.person) ?? [] })),
    next: found.length > limit ? (persons.at(-1) ?? null) : null,
  };
}

/** One more than the page holds, which says that there is another. */
async function picked(desk: Desk, { day, units, words, after, limit }: PeoplePage) {
  const conditions: RawBuilder<unknown>[] = [sql`person > ${after}`];
  if (units !== null) conditions.push(sql`person IN (${seatedIn(units, day)})`);
  const said = (words ?? '').split(/\s+/).filter((word) => word !== '');
  const holding = said.map((word) => sql`(strpos(person, ${word}) > 0 OR strpos(name, ${word}) > 0)`);
  const told = holding.length === 0 ? sql`` : sql`WHERE ${sql.join(holding, sql` AND `)}`;
  const { rows } = await sql<{ person: string; name: string }>`SELECT person, name FROM (
      SELECT DISTINCT ON (person) person, name FROM person_names WHERE ${sql.join(conditions, sql` AND `)} ORDER BY person, number DESC
    ) AS last ${told} ORDER BY person LIMIT ${limit + 1}`.execute(desk);
  return rows;
}

/** The unit is part of the key of a seat, so that those of other units need not be looked at. */
const seatedIn = (units: readonly string[], day: string) => sql`SELECT person FROM (
    SELECT DISTINCT ON (person, unit, post, from_day) person, to_day, withdrawn FROM seats
    WHERE unit = ANY(${[...units]}::text[]) AND from_day <= ${day}::date ORDER BY person, unit, post, from_day, number DESC
  ) AS seat WHERE NOT withdrawn AND (to_day IS NULL OR to_day >= ${day}::date)`;
