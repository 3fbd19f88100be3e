/** What people are told: read inside, chosen by kind for e-mail; and the ways out of the house, for those who change settings. */

import { z } from 'zod';
import { demand } from '../../desk/access/demand.ts';
import { addChannel, channelsOf, endChannel } from '../../desk/notices/channel.ts';
import { NOTICE_KINDS, type NoticeName } from '../../desk/notices/kinds.ts';
import { chooseMail, mailChoices, markRead, noticesOf } from '../../desk/notices/notices.ts';
import { keepSecret } from '../../desk/notices/secrets.ts';
import { read } from '../../desk/office/office.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, id, listOf, moment, number, page, paged } from '../house/shapes.ts';

const words = z.object({ zh: z.string(), en: z.string() });

const kind = z.enum(Object.keys(NOTICE_KINDS) as [NoticeName, ...NoticeName[]]);

const list = route({
  id: 'notices.list',
  method: 'GET',
  path: '/notices',
  tag: 'notices',
  summary: { zh: '我的通知，最新的在前', en: 'My notices, the newest first' },
  need: MEMBER,
  remembered: true,
  query: z.object({ ...page, unread: z.stringbool().default(false) }),
  answer: listOf(
    z.object({
      ...{ number, kind: z.string(), title: words, text: words, link: z.string().nullable() },
      ...{ about: z.string(), at: moment, read: moment.nullable() },
    }),
  ),
  handle: async ({ office, query: { unread, after, limit } }) =>
    paged(await noticesOf(office, office.actor, { unread, after, limit: limit + 1 }), limit),
});

const reading = route({
  id: 'notices.read',
  method: 'POST',
  path: '/notices/read',
  tag: 'notices',
  summary: { zh: '标为已读', en: 'Mark notices as read' },
  need: MEMBER,
  body: z.strictObject({ numbers: z.array(number).min(1).max(1000) }),
  answer: done,
  handle: async ({ office, body }) => {
    await markRead(office, [...new Set(body.numbers)]);
    return DONE;
  },
});

const choices = route({
  id: 'notices.choices',
  method: 'GET',
  path: '/notices/choices',
  tag: 'notices',
  summary: { zh: '哪些通知也发邮件给我', en: 'Which notices I get by e-mail too' },
  need: MEMBER,
  answer: z.object({ rows: z.array(z.object({ kind, title: words, mail: z.boolean() })) }),
  handle: async ({ office }) => {
    const chosen = await read(office, (desk) => mailChoices(desk, office.actor));
    const kinds = Object.keys(NOTICE_KINDS) as readonly NoticeName[];
    return { rows: kinds.map((each) => ({ kind: each, title: NOTICE_KINDS[each].title, mail: chosen.get(each) ?? true })) };
  },
});

const choose = route({
  id: 'notices.choose',
  method: 'POST',
  path: '/notices/choices',
  tag: 'notices',
  summary: { zh: '选择一种通知是否发邮件', en: 'Choose whether a kind of notice comes by e-mail' },
  need: MEMBER,
  body: z.strictObject({ kind, mail: z.boolean() }),
  answer: done,
  handle: async ({ office, body }) => {
    await chooseMail(office, body.kind, body.mail);
    return DONE;
  },
});

const settings = z.strictObject({
  address: z.string().max(500),
  links: z.string().max(500),
  from: z.string().max(255).nullable().default(null),
  user: z.string().max(255).nullable().default(null),
  secret: z.string().max(50).nullable().default(null),
  signing: z.string().max(50).nullable().default(null),
});

const channel = z.object({ name: id, way: z.enum(['mail', 'webhook', 'wecom', 'dingtalk', 'feishu']), settings });

const channels = route({
  id: 'channels.list',
  method: 'GET',
  path: '/channels',
  tag: 'notices',
  summary: { zh: '通知的渠道', en: 'The channels of notices' },
  need: everywhere('change settings'),
  answer: z.object({ rows: z.array(channel.extend({ number })) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, channelsOf))] }),
});

const newChannel = route({
  id: 'channels.make',
  method: 'POST',
  path: '/channels',
  tag: 'notices',
  summary: { zh: '设置一个渠道；密钥写名字，不写内容', en: 'Set a channel up; secrets are named, not written' },
  need: everywhere('change settings'),
  status: 201,
  body: z.strictObject(channel.shape),
  answer: z.object({ number }),
  handle: async ({ office, body }) => ({ number: await addChannel(office, body) }),
});

const closeChannel = route({
  id: 'channels.end',
  method: 'POST',
  path: '/channels/{name}/end',
  tag: 'notices',
  summary: { zh: '停用一个渠道', en: 'End a channel' },
  need: everywhere('change settings'),
  params: z.object({ name: id }),
  answer: done,
  handle: async ({ office, params }) => {
    await endChannel(office, params.name);
    return DONE;
  },
});

/** Kept as a file; the same secret twice is one, and no hash of what was asked is kept, for a secret might be guessed from it. */
const secret = route({
  id: 'secrets.keep',
  method: 'POST',
  path: '/secrets',
  tag: 'notices',
  summary: { zh: '保存渠道的密钥；之后谁也看不到', en: 'Keep a secret of a channel; nobody sees it again' },
  need: everywhere('change settings'),
  proved: true,
  unkept: true,
  body: z.strictObject({ name: z.string().max(50), secret: z.string().min(1).max(1000) }),
  answer: done,
  handle: async ({ office, body }) => {
    demand(office, 'change settings');
    await keepSecret(office, body.name, body.secret);
    return DONE;
  },
});

/** The routes of notices. */
export const NOTICE_ROUTES: readonly Route[] = [list, reading, choices, choose, channels, newChannel, closeChannel, secret];
