/** Seats: who holds which post in which unit from which day on. */

import { z } from 'zod';
import { LATEST } from '../../desk/office/latest.ts';
import { read } from '../../desk/office/office.ts';
import { currentRows } from '../../desk/people/record/current.ts';
import { endSeat, moveSeat, takeSeat } from '../../desk/people/staff/seats.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id } from '../house/shapes.ts';

const params = z.object({ person: id });

const order = { unit: id, post: id, from: day };

const list = route({
  id: 'seats.list',
  method: 'GET',
  path: '/people/{person}/seats',
  tag: 'people',
  summary: { zh: '一个人的全部任职', en: 'All seats of a person' },
  need: MEMBER,
  params,
  answer: z.object({
    rows: z.array(z.object({ unit: z.string(), post: z.string(), from: day, to: day.nullable(), head: z.boolean(), main: z.boolean() })),
  }),
  handle: async ({ office, params: { person } }) => {
    const rows = await read(office, (desk) => currentRows(desk, 'seats', { asOf: LATEST, person }));
    return { rows: rows.map(({ from_day: from, to_day: to, ...row }) => ({ ...row, from, to })) };
  },
});

const take = route({
  id: 'seats.take',
  method: 'POST',
  path: '/people/{person}/seats',
  tag: 'people',
  summary: { zh: '任职', en: 'Give somebody a seat' },
  need: everywhere('change people'),
  params,
  body: z.strictObject({ ...order, to: day.nullable().default(null), head: z.boolean().default(false), main: z.boolean().default(true) }),
  answer: done,
  handle: async ({ office, params: { person }, body }) => {
    await takeSeat(office, { person, ...body });
    return DONE;
  },
});

const move = route({
  id: 'seats.move',
  method: 'POST',
  path: '/people/{person}/seats/move',
  tag: 'people',
  summary: { zh: '调岗：现在的主任职到前一天为止', en: 'Give somebody another main seat; the present one ends the day before' },
  need: everywhere('change people'),
  params,
  body: z.strictObject({ ...order, to: day.nullable().default(null), head: z.boolean().default(false) }),
  answer: done,
  handle: async ({ office, params: { person }, body }) => {
    await moveSeat(office, { person, ...body });
    return DONE;
  },
});

const end = route({
  id: 'seats.end',
  method: 'POST',
  path: '/people/{person}/seats/end',
  tag: 'people',
  summary: { zh: '结束一个任职', en: 'End a seat with a day' },
  need: everywhere('change people'),
  params,
  body: z.strictObject({ ...order, to: day }),
  answer: done,
  handle: async ({ office, params: { person }, body }) => {
    await endSeat(office, { person, ...body });
    return DONE;
  },
});

/** The routes of seats. */
export const SEAT_ROUTES: readonly Route[] = [list, take, move, end];
