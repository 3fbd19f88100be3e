/** Base pay and leaves of people, and taking back what was noted of people by mistake. */

import { z } from 'zod';
import { LATEST } from '../../desk/office/latest.ts';
import { read } from '../../desk/office/office.ts';
import { currentRows } from '../../desk/people/record/current.ts';
import { withdraw } from '../../desk/people/record/withdraw.ts';
import type { EventKind } from '../../desk/people/rows.ts';
import { noteLeave, setBasePay } from '../../desk/people/staff/people.ts';
import { leavesOf } from '../../desk/people/staff/read.ts';
import { EVENT_WORDS, LEAVE_WORDS, type LeaveKind } from '../../desk/people/words.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, fen, id, text } from '../house/shapes.ts';

const params = z.object({ person: id });

const leaveKind = z.enum(Object.keys(LEAVE_WORDS) as [LeaveKind, ...LeaveKind[]]);

const pays = route({
  id: 'base-pay.list',
  method: 'GET',
  path: '/people/{person}/base-pay',
  tag: 'people',
  summary: { zh: '一个人的底薪：从哪一天起，多少分', en: 'The base pay of a person: from which day, in fen' },
  need: MEMBER,
  params,
  answer: z.object({ rows: z.array(z.object({ from: day, fen })) }),
  handle: async ({ office, params: { person } }) => {
    const rows = await read(office, (desk) => currentRows(desk, 'base_pays', { asOf: LATEST, person }));
    return { rows: rows.map(({ from_day: from, fen: amount }) => ({ from, fen: amount })) };
  },
});

const setPay = route({
  id: 'base-pay.set',
  method: 'POST',
  path: '/people/{person}/base-pay',
  tag: 'people',
  summary: { zh: '设定从某一天起的底薪', en: 'Set the base pay from a day on' },
  need: everywhere('read base pay'),
  params,
  body: z.strictObject({ from: day, fen }),
  answer: done,
  handle: async ({ office, params: { person }, body }) => {
    await setBasePay(office, { person, from: body.from, fen: BigInt(body.fen) });
    return DONE;
  },
});

const leaves = route({
  id: 'leaves.list',
  method: 'GET',
  path: '/people/{person}/leaves',
  tag: 'people',
  summary: { zh: '一个人的假期', en: 'The leaves of a person' },
  need: MEMBER,
  params,
  answer: z.object({ rows: z.array(z.object({ from: day, to: day, kind: z.string() })) }),
  handle: async ({ office, params: { person } }) => {
    const rows = await read(office, (desk) => leavesOf(desk, person));
    return { rows: rows.map(({ from_day: from, to_day: to, kind }) => ({ from, to, kind })) };
  },
});

const leave = route({
  id: 'leaves.note',
  method: 'POST',
  path: '/people/{person}/leaves',
  tag: 'people',
  summary: { zh: '登记假期', en: 'Note a leave' },
  need: everywhere('change people'),
  params,
  body: z.strictObject({ from: day, to: day, kind: leaveKind }),
  answer: done,
  handle: async ({ office, params: { person }, body }) => {
    await noteLeave(office, { person, ...body });
    return DONE;
  },
});

const from_day = day;

const withdrawal = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('unit_versions'), key: z.strictObject({ unit: id, from_day }), reason: text }),
  z.strictObject({
    table: z.literal('employment_events'),
    key: z.strictObject({ person: id, kind: z.enum(Object.keys(EVENT_WORDS) as [EventKind, ...EventKind[]]), day }),
    reason: text,
  }),
  z.strictObject({ table: z.literal('seats'), key: z.strictObject({ person: id, unit: id, post: id, from_day }), reason: text }),
  z.strictObject({ table: z.literal('base_pays'), key: z.strictObject({ person: id, from_day }), reason: text }),
  z.strictObject({ table: z.literal('leaves'), key: z.strictObject({ person: id, from_day }), reason: text }),
  z.strictObject({
    table: z.literal('scheme_assignments'),
    key: z.strictObject({ scheme: id, person: id.nullable(), unit: id.nullable(), post: id.nullable(), from_day }),
    reason: text,
  }),
]);

const takeBack = route({
  id: 'people.withdraw',
  method: 'POST',
  path: '/people-withdrawals',
  tag: 'people',
  summary: { zh: '撤回登记错的一条', en: 'Take back a row of people or organisation that was noted by mistake' },
  need: everywhere('change people'),
  body: withdrawal,
  answer: done,
  handle: async ({ office, body }) => {
    await withdraw(office, body);
    return DONE;
  },
});

/** The routes of base pay and leaves. */
export const PAY_ROUTES: readonly Route[] = [takeBack, pays, setPay, leaves, leave];
