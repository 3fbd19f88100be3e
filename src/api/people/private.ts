/** What is private of people: shown as masks; in full only to whom the duty reaches, who has just proved who they are, and each look is kept. */

import { z } from 'zod';
import { demandSees } from '../../desk/access/demand.ts';
import type { Duty } from '../../desk/access/roles.ts';
import { PRIVATE_SHOWN } from '../../desk/audit/accesses.ts';
import { noteAccess, read } from '../../desk/office/office.ts';
import type { PrivateField } from '../../desk/people/rows.ts';
import { masksOf, privateOf, setPrivate } from '../../desk/people/staff/private.ts';
import { PRIVATE_WORDS } from '../../desk/people/words.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, id } from '../house/shapes.ts';

const field = z.enum(Object.keys(PRIVATE_WORDS) as [PrivateField, ...PrivateField[]]);

/** What it takes to see a value of somebody else; one's own is seen by everybody. */
const DUTY: Readonly<Record<PrivateField, Duty>> = {
  phone: 'read contact',
  email: 'read contact',
  'bank account': 'read bank account',
  'identity number': 'read bank account',
};

const masks = route({
  id: 'private.list',
  method: 'GET',
  path: '/people/{person}/private',
  tag: 'people',
  summary: { zh: '一个人的手机号、邮箱等，只显示一部分', en: 'Phone, e-mail and the like of a person, as masks' },
  need: MEMBER,
  params: z.object({ person: id }),
  answer: z.object({ rows: z.array(z.object({ field, mask: z.string() })) }),
  handle: async ({ office, params }) => {
    const found = await read(office, (desk) => masksOf(desk, params.person));
    return { rows: [...found].map(([each, mask]) => ({ field: each, mask })) };
  },
});

const shown = route({
  id: 'private.show',
  method: 'GET',
  path: '/people/{person}/private/{field}',
  tag: 'people',
  summary: { zh: '显示全部内容：先再次确认身份，并且留下记录', en: 'A value in full: proves who you are first, and is kept as an access' },
  need: MEMBER,
  proved: true,
  params: z.object({ person: id, field }),
  answer: z.object({ value: z.string().nullable() }),
  handle: async ({ office, params: { person, field: asked } }) => {
    const found = await read(office, async (desk) => {
      await demandSees(desk, DUTY[asked], person);
      return await privateOf(desk, person);
    });
    await noteAccess(office, { action: PRIVATE_SHOWN, about: `person ${person} ${asked}` });
    return { value: found.get(asked) ?? null };
  },
});

/** Not kept under its key: of a short value the hash of the request would tell too much. */
const set = route({
  id: 'private.set',
  method: 'POST',
  path: '/people/{person}/private',
  tag: 'people',
  summary: { zh: '登记或删去手机号、邮箱、银行卡号、身份证号', en: 'Keep a private value, or take it away (null)' },
  need: everywhere('change people'),
  unkept: true,
  params: z.object({ person: id }),
  body: z.strictObject({ field, value: z.string().max(300).nullable() }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await setPrivate(office, { person: params.person, ...body });
    return DONE;
  },
});

/** The routes of private values. */
export const PRIVATE_ROUTES: readonly Route[] = [masks, shown, set];
