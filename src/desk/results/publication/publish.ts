/** Publication: named publishers let people see their results, when notice, objections, audit and calibration are all through. */

import { demand, demandOtherHand } from '../../access/demand.ts';
import { unveiled } from '../../access/unveiled.ts';
import { cycleOf } from '../../cycles/cycles.ts';
import { notify } from '../../notices/notices.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { shiftDay } from '../../people/days.ts';
import { subtree } from '../../people/units/tree.ts';
import { unitsOn } from '../../people/units/units.ts';
import { refused } from '../../refused.ts';
import { insertsOf } from '../../state/chunks.ts';
import { demandOpen } from '../cycle.ts';
import { demandEdition, type Edition } from '../edition/read.ts';
import { demandPeople } from '../hands.ts';
import { headsAbove } from '../heads.ts';
import { obstaclesTo } from './obstacles.ts';

/** Who may publish the results of a cycle: all, or those of a unit and all below it. */
export type PublisherOrder = { readonly cycle: number; readonly person: string; readonly unit: string | null };

/** Names a publisher of a cycle; nobody names themselves. */
export async function namePublisher(office: Office, { cycle, person, unit }: PublisherOrder): Promise<number> {
  demand(office, 'run cycles');
  return await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const { name } = await cycleOf(desk, cycle);
    await demandPeople(desk, [person]);
    if (person === actor) throw refused('OWN_AFFAIR', { person, what: `publisher of cycle ${cycle}` });
    await demandOtherHand(office, writing, { what: `publisher of cycle ${cycle}`, makers: [], beneficiaries: [person] });
    const found = unit === null ? null : (await unitsOn(desk, dayOf(office.now()))).get(unit);
    if (found === undefined) throw refused('GRANT_UNIT', { unit: unit ?? '' });
    const number = await nextNumber(writing, 'publishers');
    await desk.insertInto('publishers').values({ organisation: office.organisation.id, number, cycle, person, unit, actor, at }).execute();
    const values = { name, ...(found === null ? { unit: '', unitZh: '' } : { unit: ` (${found.name})`, unitZh: `（${found.name}）` }) };
    await notify(office, writing, { to: [person], kind: 'publisher named', values, link: `/cycles/${cycle}`, about: `cycle ${cycle}` });
    await writing.log({ action: 'publisher named', about: `cycle ${cycle}`, details: { person, unit } });
    return number;
  });
}

/** What is published: the results of a cycle, of a unit or of all; within how many days the interviews are due (3 or 7, mostly). */
export type PublishOrder = { readonly cycle: number; readonly unit: string | null; readonly talkDays: number };

/** What came of it: whose results are public now, and who was left out because nobody publishes their own. */
export type Published = { readonly number: number; readonly people: number; readonly leftOut: readonly string[] };

/** Publishes results, and sets down who talks with whom until when. */
export async function publishResults(office: Office, order: PublishOrder): Promise<Published> {
  const today = dayOf(office.now());
  if (!Number.isSafeInteger(order.talkDays) || order.talkDays < 0 || order.talkDays > 366)
    throw refused('TALK_DAYS', { days: order.talkDays });
  return await write(office, async (writing) => {
    await demandPublisher(office, writing, order);
    await demandOpen(office, writing.desk, { cycle: order.cycle, stage: 'result' });
    const plan = await unveiled(writing.desk, async (desk) => {
      const edition = await demandEdition(desk, order.cycle);
      const [obstacle] = await obstaclesTo(desk, edition, today);
      if (obstacle !== undefined) throw obstacle;
      return { edition, people: await waitingIn(desk, { edition, unit: order.unit, today }) };
    });
    const own = ownNames(office);
    const people = plan.people.filter(({ person }) => !own.includes(person));
    if (people.length === 0) throw refused('PUBLISH_NOBODY');
    const leftOut = plan.people.map(({ person }) => person).filter((person) => own.includes(person));
    const number = await insertPublication(office, writing, {
      order,
      edition: plan.edition,
      people,
      talkBy: shiftDay(today, order.talkDays),
    });
    return { number, people: people.length, leftOut };
  });
}

const ownNames = ({ actor, authority }: Office): readonly string[] =>
  authority.is === 'member' && authority.behalf !== null ? [actor, authority.behalf] : [actor];

/** Named for the whole, or for a unit at or above the one that is published. */
async function demandPublisher(office: Office, { desk }: Writing, { cycle, unit }: PublishOrder): Promise<void> {
  const { authority } = office;
  const person = authority.is === 'member' ? (authority.behalf ?? authority.person) : office.actor;
  const named = await desk.selectFrom('publishers').select('unit').where('cycle', '=', cycle).where('person', '=', person).execute();
  const units = await unitsOn(desk, dayOf(office.now()));
  const reaches = named.some((each) => each.unit === null || (unit !== null && subtree(units, each.unit).has(unit)));
  if (!reaches) throw refused('PUBLISHER_NOT', { cycle });
}

/** A result that waits to be published, with who talks about it; null where nobody stands above. */
type Waiting = { readonly person: string; readonly supervisor: string | null; readonly isInvited: boolean };

async function waitingIn(
  desk: Desk,
  { edition, unit, today }: { readonly edition: Edition; readonly unit: string | null; readonly today: string },
): Promise<readonly Waiting[]> {
  const below = unit === null ? null : subtree(await unitsOn(desk, today), unit);
  const rows = await desk
    .selectFrom('result_rows')
    .select(['person', 'unit'])
    .where('edition', '=', edition.number)
    .where('person', 'not in', desk.selectFrom('published_results').select('person').where('edition', '=', edition.number))
    .orderBy('person')
    .execute();
  const invited = await desk.selectFrom('interviews').select('person').where('cycle', '=', edition.cycle).execute();
  const known = new Set(invited.map(({ person }) => person));
  const above = await headsAbove(desk, today);
  const wanted = rows.filter((row) => below === null || (row.unit !== null && below.has(row.unit)));
  return wanted.map(({ person }) => ({ person, supervisor: above(person)[0] ?? null, isInvited: known.has(person) }));
}

/** How many people are told at once. */
const TOLD = 2000;

type NewPublication = {
  readonly order: PublishOrder;
  readonly edition: Edition;
  readonly people: readonly Waiting[];
  readonly talkBy: string;
};

async function insertPublication(office: Office, writing: Writing, { order, edition, people, talkBy }: NewPublication): Promise<number> {
  const { desk, actor, at } = writing;
  const { cycle, unit } = order;
  const organisation = office.organisation.id;
  const number = await nextNumber(writing, 'publications');
  await desk
    .insertInto('publications')
    .values({ organisation, number, cycle, edition: edition.number, unit, talk_by: talkBy, actor, at })
    .execute();
  const published = { organisation, edition: edition.number, publication: number, actor, at };
  const talks = { organisation, cycle, due_day: talkBy, actor, at };
  const invited = people.filter(({ isInvited }) => !isInvited);
  for (const insert of [
    ...insertsOf({ table: 'published_results', common: published, own: ['person'], rows: people }),
    ...insertsOf({ table: 'interviews', common: talks, own: ['person', 'supervisor'], rows: invited }),
  ])
    await insert.execute(desk);
  const told = {
    kind: 'result published',
    values: { cycle, by: talkBy },
    link: `/cycles/${cycle}/mine`,
    about: `publication ${number}`,
  } as const;
  // A statement takes only so many values.
  for (let k = 0; k < people.length; k += TOLD) {
    const to = people.slice(k, k + TOLD).map(({ person }) => person);
    await notify(office, writing, { to, ...told });
  }
  const details = { cycle, edition: edition.number, unit, people: people.length, talkBy };
  await writing.log({ action: 'results published', about: `publication ${number}`, details });
  return number;
}
