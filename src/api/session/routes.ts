/** Who I am: the person, the roles, what may be done; proof of identity, invitations, sessions and API keys. */

import { z } from 'zod';
import { reachOf } from '../../desk/access/authority.ts';
import { demand } from '../../desk/access/demand.ts';
import { handedOver } from '../../desk/access/held.ts';
import { DUTIES, type Duty } from '../../desk/access/roles.ts';
import { renewable } from '../../desk/accounts/keepers.ts';
import { dayOf } from '../../desk/office/day.ts';
import { glance } from '../../desk/office/glance.ts';
import { officeById, read } from '../../desk/office/office.ts';
import { nameOf, personOn } from '../../desk/people/staff/read.ts';
import { refused } from '../../desk/refused.ts';
import { ACCOUNT, ANYBODY, everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, moment, number, numberInPath } from '../house/shapes.ts';

const duty = z.enum(Object.keys(DUTIES) as [Duty, ...Duty[]]);

const me = route({
  id: 'me.show',
  method: 'GET',
  path: '/me',
  tag: 'accounts',
  summary: { zh: '我是谁，有哪些角色和权限', en: 'Who I am, with which roles and duties' },
  need: MEMBER,
  remembered: true,
  answer: z.object({
    organisation: z.object({ id: z.string(), name: z.string() }),
    person: z.string(),
    name: z.string(),
    behalf: z.string().nullable(),
    today: day,
    roles: z.array(z.object({ role: z.string(), units: z.array(z.string()).nullable() })),
    duties: z.array(z.object({ duty, everywhere: z.boolean(), units: z.array(z.string()) })),
    handedOver: z.array(z.object({ number, giver: z.string(), roles: z.array(z.string()), from: day, to: day })),
    via: z.enum(['session', 'key']),
  }),
  handle: async ({ office, principal }) => {
    const { authority, organisation, actor } = office;
    if (authority.is !== 'member' || principal === null) throw new Error('Bug: a member asks');
    const today = dayOf(office.now());
    const [name, handed] = await glance(office, (desk) => Promise.all([nameOf(desk, actor), handedOver(desk, actor, today)]));
    const duties = (Object.keys(DUTIES) as Duty[]).flatMap((each) => {
      const reach = reachOf(authority, each);
      return reach === 'nowhere'
        ? []
        : [{ duty: each, everywhere: reach === 'everywhere', units: reach === 'everywhere' ? [] : [...reach] }];
    });
    return {
      ...{ organisation, person: actor, name: name ?? actor, behalf: authority.behalf, today, duties, via: principal.via },
      roles: authority.grants.map(({ role, units }) => ({ role, units: units === null ? null : [...units] })),
      handedOver: handed.map(({ number: own, giver, roles, from, to }) => ({ number: own, giver, roles: [...roles], from, to })),
    };
  },
});

const memberships = route({
  id: 'memberships.list',
  method: 'GET',
  path: '/memberships',
  tag: 'accounts',
  summary: { zh: '我属于哪些单位', en: 'The organisations that I am a member of' },
  need: ACCOUNT,
  answer: z.object({ rows: z.array(z.object({ organisation: z.string(), name: z.string(), person: z.string() })) }),
  handle: async ({ principal, doors }) => {
    const rows = await Promise.all(
      (principal?.memberships ?? []).map(async ({ organisation, person }) => ({
        ...{ organisation, person },
        name: (await officeById(doors.machine, organisation))?.organisation.name ?? '',
      })),
    );
    return { rows };
  },
});

const prove = route({
  id: 'session.prove',
  method: 'POST',
  path: '/session/proof',
  tag: 'accounts',
  summary: { zh: '用密码再次确认身份', en: 'Prove again who you are, by your password' },
  need: ACCOUNT,
  limit: 'sign-in',
  body: z.strictObject({ password: z.string().max(256) }),
  answer: done,
  handle: async ({ principal, body, doors, from }) => {
    if (principal === null) throw refused('SIGNED_OUT');
    await doors.accounts.prove(principal, body.password, from);
    return DONE;
  },
});

const invited = z.object({ person: z.string(), email: z.string(), organisation: z.string(), expires: moment });

/** Its answer is not kept: the token of an invitation is shown once, and kept as a hash. Asked again it is another invitation, and the earlier one is withdrawn. */
const invite = route({
  id: 'members.invite',
  method: 'POST',
  path: '/invitations',
  tag: 'accounts',
  summary: { zh: '邀请一个人登录', en: 'Invite a person to sign in' },
  need: everywhere('change people'),
  inPerson: true,
  status: 201,
  unkept: true,
  body: z.strictObject({ person: id, email: z.string().max(255) }),
  answer: invited.extend({ token: z.string() }),
  handle: async ({ office, body, doors }) => {
    demand(office, 'change people');
    return await doors.accounts.invite(office, body);
  },
});

/** A look that is a POST: a token in an address would stand in logs and histories. */
const opened = route({
  id: 'invitations.open',
  method: 'POST',
  path: '/invitations/opened',
  tag: 'accounts',
  summary: {
    zh: '打开邀请：给谁的，怎么接受',
    en: 'Look at an invitation by its token: whose it is, and how it is accepted',
  },
  need: ANYBODY,
  limit: 'sign-in',
  unkept: true,
  body: z.strictObject({ token: z.string().max(100) }),
  answer: z.object({
    ...{ organisation: z.string(), name: z.string(), email: z.string(), expires: moment },
    way: z.enum(['new', 'own password', 'another password']),
  }),
  handle: async ({ body, doors }) => {
    const { organisation, person, email, expires, way } = await doors.accounts.invitationOf(body.token);
    const office = await officeById(doors.machine, organisation);
    if (office === null) throw refused('INVITATION_NONE');
    const known = await read(office, (desk) => personOn(desk, person, dayOf(office.now())));
    return { organisation: office.organisation.name, name: known?.name ?? person, email, expires, way };
  },
});

const accept = route({
  id: 'invitations.accept',
  method: 'POST',
  path: '/invitations/accepted',
  tag: 'accounts',
  summary: { zh: '接受邀请，设姓名和密码', en: 'Accept an invitation with a name and a password' },
  need: ANYBODY,
  limit: 'sign-in',
  body: z.strictObject({ token: z.string().max(100), name: z.string().max(100), password: z.string().max(256) }),
  answer: done,
  handle: async ({ body, doors, from }) => {
    await doors.accounts.accept({ ...body, from });
    return DONE;
  },
});

const members = route({
  id: 'members.list',
  method: 'GET',
  path: '/members',
  tag: 'accounts',
  summary: { zh: '能登录的人', en: 'Those who can sign in' },
  need: everywhere('change people', 'grant roles', 'read log'),
  answer: z.object({
    rows: z.array(
      // `renewable` says whether who asks may renew the password and take the second factor away.
      z.object({ person: z.string(), since: moment, secondFactor: z.boolean(), renewable: z.boolean() }),
    ),
  }),
  handle: async ({ office, doors }) => {
    const rows = await doors.accounts.membersOf(office);
    const persons = rows.map(({ person }) => person);
    const may = await read(office, (desk) => renewable(office, desk, persons));
    return { rows: rows.map((row) => ({ ...row, renewable: may.has(row.person) })) };
  },
});

/** Its answer is not kept: the token is shown once, and kept as a hash. */
const renewPassword = route({
  id: 'members.renew-password',
  method: 'POST',
  path: '/members/{person}/password',
  tag: 'accounts',
  summary: {
    zh: '让忘了密码的人重设：给出一个只用一次的链接',
    en: 'Let a person who forgot the password choose another: a link that is good once',
  },
  need: everywhere('change people'),
  ...{ status: 201, unkept: true, proved: true },
  params: z.object({ person: id }),
  answer: z.object({ token: z.string(), expires: moment }),
  handle: async ({ office, params, doors }) => await doors.accounts.renewPassword(office, { person: params.person, elsewhere: false }),
});

const endFactor = route({
  id: 'members.end-second-factor',
  method: 'POST',
  path: '/members/{person}/second-factor/end',
  tag: 'accounts',
  summary: { zh: '取消一个人丢失的第二步验证，会话随之结束', en: 'Take a lost second factor from a person; sessions end' },
  need: everywhere('change people'),
  proved: true,
  params: z.object({ person: id }),
  answer: done,
  handle: async ({ office, params, doors }) => {
    await doors.accounts.removeSecondFactor(office, { person: params.person, elsewhere: false });
    return DONE;
  },
});

const endMember = route({
  id: 'members.end',
  method: 'POST',
  path: '/members/{person}/end',
  tag: 'accounts',
  summary: { zh: '立即结束一个人的登录', en: 'End what a person can sign in to, at once' },
  need: everywhere('change people'),
  inPerson: true,
  params: z.object({ person: id }),
  answer: z.object({ keys: z.number(), sessions: z.number() }),
  handle: async ({ office, params, doors }) => {
    demand(office, 'change people');
    return await doors.accounts.endMemberships(office, params.person);
  },
});

const key = z.object({ number, name: z.string(), person: z.string(), at: moment, lastUsed: z.string().nullable() });

const keys = route({
  id: 'keys.list',
  method: 'GET',
  path: '/keys',
  tag: 'accounts',
  summary: { zh: '我的 API 密钥', en: 'My API keys' },
  need: MEMBER,
  answer: z.object({ rows: z.array(key) }),
  handle: async ({ office, doors }) => ({ rows: [...(await doors.accounts.keysOf(office, office.actor))] }),
});

/** Its answer is not kept: the key is shown once. Asked again it is refused, for the name is taken. */
const newKey = route({
  id: 'keys.make',
  method: 'POST',
  path: '/keys',
  tag: 'accounts',
  summary: { zh: '新的 API 密钥，只显示一次', en: 'A new API key, shown once' },
  need: MEMBER,
  status: 201,
  unkept: true,
  proved: true,
  body: z.strictObject({ name: z.string().max(60) }),
  answer: z.object({ key, text: z.string() }),
  handle: async ({ office, body, doors }) => await doors.accounts.newKey(office, { name: body.name, person: office.actor }),
});

const endKey = route({
  id: 'keys.end',
  method: 'POST',
  path: '/keys/{number}/end',
  tag: 'accounts',
  summary: { zh: '停用我的一个 API 密钥', en: 'End one of my API keys' },
  need: MEMBER,
  inPerson: true,
  params: z.object({ number: numberInPath }),
  answer: done,
  handle: async ({ office, params, doors }) => {
    await doors.accounts.endKey(office, params.number, office.actor);
    return DONE;
  },
});

/** The routes of who somebody is. */
export const SESSION_ROUTES: readonly Route[] = [
  me,
  memberships,
  prove,
  invite,
  opened,
  accept,
  members,
  renewPassword,
  endFactor,
  endMember,
  keys,
  newKey,
  endKey,
];
