/** Targets: offered by the employee or the supervisor, answered by another offer or by agreement; what both agreed is changed only by agreeing anew. */

import { decimal } from '../../../lib/fraction.ts';
import { demandOtherHand, sees } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { demandDay, demandText } from '../../people/record/demand.ts';
import { refused } from '../../refused.ts';
import { type Cycle, demandCycle } from '../cycles.ts';
import { demandIn } from '../participants.ts';
import type { CycleTables, Side } from '../rows.ts';
import { demandStage } from '../windows.ts';

/** A target that is offered: a metric as the scheme's facts name it, its day (where none is said the last of the period), and an exact value. */
export type OfferOrder = {
  readonly cycle: number;
  readonly person: string;
  readonly metric: string;
  readonly day?: string | null;
  readonly value: string;
  readonly unit: string;
  readonly comment: string | null;
};

/** Offers a target, or another value for one; gives the number of the offer. */
export const offerTarget = (office: Office, order: OfferOrder): Promise<number> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const { cycle: wanted, person, comment } = order;
    const cycle = await demandCycle(desk, wanted);
    await demandStage(desk, { cycle: wanted, stage: 'targets', day: dayOf(office.now()) });
    const side = await sideOf(office, writing, person);
    await demandIn(desk, cycle, person);
    const [metric, unit] = [demandText(order.metric), demandText(order.unit)];
    const [day, value] = [demandDayIn(cycle, order.day ?? cycle.last_day), demandValue(order.value)];
    const number = await nextNumber(writing, 'target_offers');
    await desk
      .insertInto('target_offers')
      .values({ organisation: office.organisation.id, number, cycle: wanted, person, metric, day, value, unit, side, comment, actor, at })
      .execute();
    await log({ action: 'target offered', about: `target ${number}`, details: { cycle: wanted, person, metric, day, value, unit, side } });
    return number;
  });

function demandDayIn({ first_day, last_day, period }: Cycle, day: string): string {
  if (demandDay(day) < first_day || day > last_day) throw refused('TARGET_DAY', { day, period });
  return day;
}

/** Values are kept by the fact table with two decimals; more would be lost. */
function demandValue(text: string): string {
  const value = decimal(text.trim());
  if (value === null || 100n % value.d !== 0n) throw refused('TARGET_VALUE', { found: text });
  return text.trim();
}

/** On which side one stands in the exchange about a person's targets; refused where on neither. */
async function sideOf(office: Office, writing: Writing, person: string): Promise<Side> {
  const { authority } = office;
  if (authority.is === 'member' && authority.person === person && authority.behalf === null) return 'employee';
  if (!(await sees(writing.desk, 'approve targets', person))) throw refused('PERSON_UNSEEN', { person });
  await demandOtherHand(office, writing, { what: `targets of ${person}`, makers: [], beneficiaries: [person] });
  return 'supervisor';
}

/** Agrees to the newest offer of the other side. */
export const agreeTarget = (office: Office, offer: number): Promise<void> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const found = await desk.selectFrom('target_offers').selectAll().where('number', '=', offer).executeTakeFirst();
    if (found === undefined) throw refused('TARGET_UNKNOWN', { number: offer });
    const { cycle, person, metric, value } = found;
    await demandCycle(desk, cycle);
    await demandStage(desk, { cycle, stage: 'targets', day: dayOf(office.now()) });
    const side = await sideOf(office, writing, person);
    const target = (await targetsOf(desk, cycle)).find((each) => keyOf(each.offer) === keyOf(found));
    if (target?.offer.number !== offer) throw refused('TARGET_MOVED', { number: offer, newest: target?.offer.number ?? offer });
    if (target.agreed?.number === offer) throw refused('TARGET_AGREED', { number: offer });
    if (found.side === side) throw refused('TARGET_OWN', { number: offer });
    await desk.insertInto('target_agreements').values({ organisation: office.organisation.id, offer, side, actor, at }).execute();
    await log({ action: 'target agreed', about: `target ${offer}`, details: { cycle, person, metric, value } });
  });

/** An offer as the record has it. */
export type Offer = CycleTables['target_offers'];

/** A target: its newest offer, the offer that counts (null while none does), and by whom that was agreed to. */
export type Target = { readonly offer: Offer; readonly agreed: Offer | null; readonly by: Side | 'window' | null };

const keyOf = ({ person, metric, day }: Pick<Offer, 'person' | 'metric' | 'day'>): string => JSON.stringify([person, metric, day]);

/** The targets of a cycle, by person, metric and day: those that the one who asks may see. */
export async function targetsOf(desk: Desk, cycle: number): Promise<readonly Target[]> {
  const agreements = new Map((await desk.selectFrom('target_agreements').selectAll().execute()).map((each) => [each.offer, each.side]));
  const offers = Map.groupBy(await offersOf(desk, cycle), keyOf);
  return [...offers.values()].flatMap((own) => {
    const offer = own.at(-1);
    const agreed = own.findLast(({ number }) => agreements.has(number)) ?? null;
    return offer === undefined ? [] : [{ offer, agreed, by: agreements.get(agreed?.number ?? 0) ?? null }];
  });
}

/** The whole exchange of a cycle, in order. */
export const offersOf = (desk: Desk, cycle: number): Promise<Offer[]> =>
  desk.selectFrom('target_offers').selectAll().where('cycle', '=', cycle).orderBy('person').orderBy('number').execute();
