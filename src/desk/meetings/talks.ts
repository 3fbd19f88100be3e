/** Talks of HR with staff outside a review (员工谈话): what was said and agreed, when to look again, and that the person acknowledged it. */

import { demandAnywhere, demandOtherHand, demandSees } from '../access/demand.ts';
import { notify } from '../notices/notices.ts';
import { dayOf } from '../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../office/office.ts';
import { demandDay, demandText } from '../people/record/demand.ts';
import { refused } from '../refused.ts';
import { inPerson } from '../results/hands.ts';
import type { AgreedStep } from './rows.ts';

/** A talk: with whom, on which day, about what, what was said and agreed; when to look again; the earlier talk that it takes up. */
export type TalkOrder = {
  readonly person: string;
  readonly day: string;
  readonly topic: string;
  readonly said: string;
  readonly items: readonly AgreedStep[];
  readonly followDay: string | null;
  readonly follows: number | null;
};

/** A talk as those who may see it have it; `followedBy` is the talk that took it up, and `state` what it still waits for. */
export type Talk = TalkOrder & {
  readonly number: number;
  readonly actor: string;
  readonly at: string;
  readonly acknowledged: { readonly at: string; readonly remark: string | null } | null;
  readonly followedBy: number | null;
  readonly state: 'to be acknowledged' | 'acknowledged' | 'to be followed up' | 'overdue' | 'followed up';
};

/** Writes a talk down; gives its number. The person is told and acknowledges it; nobody writes one down with oneself. */
export async function noteTalk(office: Office, order: TalkOrder): Promise<number> {
  demandAnywhere(office, 'run cycles');
  const [day, today] = [demandDay(order.day), dayOf(office.now())];
  const followDay = order.followDay === null ? null : demandDay(order.followDay);
  if (day > today) throw refused('TALK_AHEAD', { day, today });
  if (followDay !== null && followDay <= day) throw refused('TALK_FOLLOW_DAY', { day, follow: followDay });
  const items = order.items.map(({ text, due }) => ({ text: demandText(text), due: due === null ? null : demandDay(due) }));
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const { person, follows } = order;
    await demandSees(desk, 'run cycles', person);
    await demandOtherHand(office, writing, { what: 'talk', makers: [], beneficiaries: [person] });
    if (follows !== null && (await talkNumbered(desk, follows)).person !== person) throw refused('TALK_MISSING', { number: follows });
    const number = await nextNumber(writing, 'staff_talks');
    const own = { organisation: office.organisation.id, number, person, day, topic: demandText(order.topic), said: demandText(order.said) };
    await desk
      .insertInto('staff_talks')
      .values({ ...own, items: JSON.stringify(items), follow_day: followDay, follows, actor, at })
      .execute();
    const link = `/talks/${number}`;
    await notify(office, writing, { to: [person], kind: 'talk noted', values: { day }, link, about: `talk ${number}` });
    await writing.log({ action: 'talk noted', about: `talk ${number}`, details: { person, day, follow: followDay, follows } });
    return number;
  });
}

/** Acknowledges a talk, in person and once, perhaps with a remark of one's own. */
export async function acknowledgeTalk(
  office: Office,
  { number, remark }: { readonly number: number; readonly remark: string | null },
): Promise<void> {
  const person = inPerson(office);
  await write(office, async ({ desk, actor, at, log }) => {
    const talk = await talkNumbered(desk, number);
    if (talk.person !== person) throw refused('TALK_NOT_YOURS', { number });
    const before = await desk.selectFrom('talk_acknowledgements').select('at').where('talk', '=', number).executeTakeFirst();
    if (before !== undefined) throw refused('TALK_ACKNOWLEDGED', { number });
    const own = { organisation: office.organisation.id, talk: number, person, remark: remark?.trim() || null };
    await desk
      .insertInto('talk_acknowledgements')
      .values({ ...own, actor, at })
      .execute();
    await log({ action: 'talk acknowledged', about: `talk ${number}`, details: { person } });
  });
}

async function talkNumbered(desk: Desk, number: number): Promise<{ readonly person: string }> {
  const found = await desk.selectFrom('staff_talks').select('person').where('number', '=', number).executeTakeFirst();
  if (found === undefined) throw refused('TALK_MISSING', { number });
  return found;
}

/** The talks that one may see as they stand on a day, the newest first; of one person where asked for. */
export async function talksOf(desk: Desk, { day, person }: { readonly day: string; readonly person?: string }): Promise<readonly Talk[]> {
  const all = desk.selectFrom('staff_talks').selectAll().orderBy('number', 'desc');
  const rows = await (person === undefined ? all : all.where('person', '=', person)).execute();
  const given = await desk.selectFrom('talk_acknowledgements').select(['talk', 'remark', 'at']).execute();
  const acknowledged = new Map(given.map(({ talk, remark, at }) => [talk, { remark, at }]));
  const followed = new Map(rows.flatMap(({ number, follows }) => (follows === null ? [] : [[follows, number] as const])));
  return rows.map(({ number, follow_day: followDay, organisation: _, day: on, ...row }) => {
    const standing = { acknowledged: acknowledged.get(number) ?? null, followedBy: followed.get(number) ?? null, followDay };
    return { ...row, number, day: on, ...standing, state: stateOf(standing, day) };
  });
}

function stateOf(
  { acknowledged, followedBy, followDay }: Pick<Talk, 'acknowledged' | 'followedBy' | 'followDay'>,
  day: string,
): Talk['state'] {
  if (followedBy !== null) return 'followed up';
  if (acknowledged === null) return 'to be acknowledged';
  if (followDay === null) return 'acknowledged';
  return day > followDay ? 'overdue' : 'to be followed up';
}
