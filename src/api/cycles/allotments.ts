/** Sums that leaders part among their members. */

import { z } from 'zod';
import { allot, partsOf, setSum, takersOf } from '../../desk/cycles/allotments/allot.ts';
import { cycleOf } from '../../desk/cycles/cycles.ts';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { anywhere, everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { id, number, numberInPath, text } from '../house/shapes.ts';

const params = z.object({ number: numberInPath });
const points = z.string().max(40);
const ownPart = z.enum(['none', 'leader']);

const list = route({
  id: 'sums.list',
  method: 'GET',
  path: '/cycles/{number}/sums',
  tag: 'cycles',
  summary: { zh: '待分配的分，和看得到的各人一份', en: 'Sums to be allotted, with the parts that one may see' },
  need: MEMBER,
  params,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, unit: z.string(), leader: z.string(), points, ownPart, reason: z.string() },
        parts: z.array(z.object({ person: z.string(), points, comment: z.string().nullable() })).nullable(),
        /** Who may have a part; told to the leader alone, who parts it. */
        members: z.array(z.string()).nullable(),
      }),
    ),
  }),
  handle: ({ office, params }) =>
    read(office, async (desk) => {
      const cycle = await cycleOf(desk, params.number);
      const day = dayOf(office.now());
      const rows = (await partsOf(desk, params.number)).map(async ({ sum, parts }) => ({
        ...{ number: sum.number, unit: sum.unit, leader: sum.leader, points: sum.points, ownPart: sum.own_part, reason: sum.reason },
        parts: parts === null ? null : parts.map(({ person, points: given, comment = null }) => ({ person, points: given, comment })),
        members: sum.leader === office.actor ? [...(await takersOf(desk, { sum, cycle, day }))] : null,
      }));
      return { rows: await Promise.all(rows) };
    }),
});

const set = route({
  id: 'sums.set',
  method: 'POST',
  path: '/cycles/{number}/sums',
  tag: 'cycles',
  summary: { zh: '给部门一笔待分配的分', en: 'Set a sum for a unit' },
  need: everywhere('run cycles'),
  status: 201,
  params,
  body: z.strictObject({ unit: id, leader: id, points, ownPart: ownPart.default('none'), reason: text }),
  answer: z.object({ number }),
  handle: async ({ office, params: { number: cycle }, body }) => ({ number: await setSum(office, { cycle, ...body }) }),
});

const part = route({
  id: 'sums.allot',
  method: 'POST',
  path: '/sums/{number}/allotments',
  tag: 'cycles',
  summary: { zh: '组长分配', en: 'Allot a sum among members' },
  need: anywhere('allot'),
  status: 201,
  params,
  body: z.strictObject({ parts: z.array(z.strictObject({ person: id, points, comment: text.nullable().default(null) })).max(2000) }),
  answer: z.object({ number }),
  handle: async ({ office, params: { number: sum }, body }) => ({ number: await allot(office, { sum, parts: body.parts }) }),
});

/** The routes of allotments. */
export const ALLOTMENT_ROUTES: readonly Route[] = [list, set, part];
