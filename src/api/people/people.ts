/** People: who there is on a day, how they stand, where they sit; and what happens to their employment. */

import { z } from 'zod';
import { dayOf } from '../../desk/office/day.ts';
import { type Desk, read } from '../../desk/office/office.ts';
import type { EventKind, Leaving } from '../../desk/people/rows.ts';
import type { Standing } from '../../desk/people/staff/employment.ts';
import { peoplePage } from '../../desk/people/staff/list.ts';
import { namePerson, noteEmployment } from '../../desk/people/staff/people.ts';
import { type Person, personOn, type SeatOn, seatsOn } from '../../desk/people/staff/read.ts';
import { subtree } from '../../desk/people/units/tree.ts';
import { unitsOn } from '../../desk/people/units/units.ts';
import { EVENT_WORDS, LEAVING_WORDS } from '../../desk/people/words.ts';
import { refused } from '../../desk/refused.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id } from '../house/shapes.ts';

const STANDINGS = ['not yet', 'probation', 'regular', 'left'] as const satisfies readonly Standing[];

const LEAVINGS = Object.keys(LEAVING_WORDS) as [Leaving, ...Leaving[]];

const seat = z.object({ unit: z.string(), post: z.string(), head: z.boolean(), main: z.boolean() });

const person = z.object({
  ...{ person: z.string(), name: z.string(), standing: z.enum(STANDINGS).nullable(), seats: z.array(seat) },
});

const stint = z.object({ first: day, last: day.nullable(), regular: day.nullable(), leaving: z.enum(LEAVINGS).nullable() });

const withSeats = (known: Person, seats: ReadonlyMap<string, readonly SeatOn[]>) => ({
  ...known,
  stints: [...known.stints],
  seats: [...(seats.get(known.person) ?? [])],
});

const list = route({
  id: 'people.list',
  method: 'GET',
  path: '/people',
  tag: 'people',
  summary: {
    zh: '某一天的人员（默认今天），按编号；可按单位（含下级）、姓名或编号筛选',
    en: 'People on a day (today, where none is said) by their ids; of a unit and all below it, or whose name or id holds some words',
  },
  need: MEMBER,
  query: z.object({
    on: day.optional(),
    unit: id.optional(),
    words: id.optional(),
    after: z.string().max(100).default(''),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  answer: z.object({ rows: z.array(person), next: z.string().nullable().describe('What `after` must be for the next page') }),
  handle: async ({ office, query: { on = dayOf(office.now()), unit = null, words = null, after, limit } }) => {
    return await read(office, async (desk) => {
      const page = await peoplePage(desk, { day: on, units: await unitsBelow(desk, on, unit), words, after, limit });
      return { rows: page.rows.map((each) => ({ ...each, stints: [...each.stints], seats: [...each.seats] })), next: page.next };
    });
  },
});

/** A unit and all below it; null where none is asked for. */
async function unitsBelow(desk: Desk, on: string, unit: string | null): Promise<readonly string[] | null> {
  if (unit === null) return null;
  const units = subtree(await unitsOn(desk, on), unit);
  if (units.size === 0) throw refused('UNIT_UNKNOWN', { unit, day: on });
  return [...units];
}

const one = route({
  id: 'people.show',
  method: 'GET',
  path: '/people/{person}',
  tag: 'people',
  summary: { zh: '一个人某一天的任职和在职情况', en: 'A person on a day: seats, and how the employment stands' },
  need: MEMBER,
  params: z.object({ person: id }),
  query: z.object({ on: day.optional() }),
  answer: person.extend({ stints: z.array(stint) }),
  handle: async ({ office, params, query: { on = dayOf(office.now()) } }) =>
    await read(office, async (desk) => {
      const known = await personOn(desk, params.person, on);
      if (known === null) throw refused('PERSON_UNSEEN', { person: params.person });
      return withSeats(known, await seatsOn(desk, on, { person: params.person }));
    }),
});

const name = route({
  id: 'people.name',
  method: 'POST',
  path: '/people',
  tag: 'people',
  summary: { zh: '登记一个人，或改姓名', en: 'Add a person, or say anew what somebody is called' },
  need: everywhere('change people'),
  body: z.strictObject({ person: id, name: id }),
  answer: done,
  handle: async ({ office, body }) => {
    await namePerson(office, body);
    return DONE;
  },
});

const employment = route({
  id: 'people.employ',
  method: 'POST',
  path: '/people/{person}/employment',
  tag: 'people',
  summary: { zh: '登记入职、转正、离职等', en: 'Note what happened to an employment: joined, regularised, left …' },
  need: everywhere('change people'),
  params: z.object({ person: id }),
  body: z.strictObject({
    kind: z.enum(Object.keys(EVENT_WORDS) as [EventKind, ...EventKind[]]),
    day,
    probationUntil: day.nullable().default(null),
    leaving: z.enum(LEAVINGS).nullable().default(null),
  }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await noteEmployment(office, { person: params.person, ...body });
    return DONE;
  },
});

/** The routes of people and their employment. */
export const PERSON_ROUTES: readonly Route[] = [list, one, name, employment];
