/** A leader's allotment: a fixed sum for a unit, parts for its members that add up to it exactly, published as facts. */

import { decimal, fraction, minus, plus, written } from '../../../lib/fraction.ts';
import { demand, demandInUnit } from '../../access/demand.ts';
import { readUnveiled } from '../../access/unveiled.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, write } from '../../office/office.ts';
import { subtree } from '../../people/units/tree.ts';
import { demandReason, refused } from '../../refused.ts';
import { type Cycle, cycleOf, demandCycle, stepCycle } from '../cycles.ts';
import { participantsOf } from '../participants.ts';
import { publishRows } from '../publish.ts';
import type { CycleTables } from '../rows.ts';
import { groundOn } from '../supervisor.ts';
import { demandOver, demandStage } from '../windows.ts';

/** A sum for a unit, to be parted by its leader; `ownPart` says whether the leader may have a part, which is then decided by the leader too. */
export type SumOrder = {
  readonly cycle: number;
  readonly unit: string;
  readonly leader: string;
  readonly points: string;
  readonly ownPart: 'none' | 'leader';
  readonly reason: string | null;
};

/** Points as the fact table keeps them: up to four decimals, also less than nothing. */
function demandPoints(text: string): string {
  const value = decimal(text.trim());
  if (value === null || 10_000n % value.d !== 0n) throw refused('ALLOT_POINTS', { found: text });
  return text.trim();
}

/** Sets the sum of a unit; the last one counts. Gives its number. */
export async function setSum(office: Office, order: SumOrder): Promise<number> {
  demand(office, 'run cycles');
  const [points, reason] = [demandPoints(order.points), demandReason(order.reason)];
  return await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const { cycle, unit, leader, ownPart } = order;
    await demandCycle(desk, cycle);
    const { units, seats } = await groundOn(desk, dayOf(office.now()));
    if (!units.has(unit)) throw refused('UNIT_UNKNOWN', { unit, day: dayOf(office.now()) });
    if (!seats.has(leader)) throw refused('NOT_ACTIVE', { person: leader });
    const number = await nextNumber(writing, 'allotment_sums');
    await desk
      .insertInto('allotment_sums')
      .values({ organisation: office.organisation.id, number, cycle, unit, leader, points, own_part: ownPart, reason, actor, at })
      .execute();
    await log({ action: 'sum set', about: `sum ${number}`, details: { cycle, unit, leader, points, own: ownPart, reason } });
    return number;
  });
}

/** A member's part. */
export type Part = { readonly person: string; readonly points: string; readonly comment?: string | null };

/** Parts a sum, all of it at once: who is not named gets nothing. Only its leader does, who holds the duty for the unit; the last parting counts. */
export const allot = (office: Office, order: { readonly sum: number; readonly parts: readonly Part[] }): Promise<number> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const sum = await newestSum(desk, order.sum);
    demandInUnit(office, 'allot', sum.unit);
    if (actor !== sum.leader || (office.authority.is === 'member' && office.authority.behalf !== null))
      throw refused('ALLOT_NOT_LEADER', { person: sum.leader, unit: sum.unit });
    const cycle = await demandCycle(desk, sum.cycle);
    await demandStage(desk, { cycle: sum.cycle, stage: 'rating', day: dayOf(office.now()) });
    await demandMembers(desk, { sum, cycle, day: dayOf(office.now()) }, order.parts);
    demandWhole(sum.points, order.parts);
    const number = await nextNumber(writing, 'allotments');
    const own = { organisation: office.organisation.id };
    await desk
      .insertInto('allotments')
      .values({ ...own, number, sum: sum.number, actor, at })
      .execute();
    const rows = order.parts.map(({ person, points, comment = null }) => ({
      ...own,
      allotment: number,
      person,
      points: points.trim(),
      comment,
    }));
    if (rows.length > 0) await desk.insertInto('allotment_parts').values(rows).execute();
    await log({ action: 'sum allotted', about: `sum ${sum.number}`, details: { allotment: number, parts: rows.length } });
    return number;
  });

type Sum = CycleTables['allotment_sums'];

/** The sums of a cycle that count: the last one of each unit. */
async function sumsOf(desk: Desk, cycle: number): Promise<readonly Sum[]> {
  const rows = await desk.selectFrom('allotment_sums').selectAll().where('cycle', '=', cycle).orderBy('number').execute();
  return [...new Map(rows.map((row) => [row.unit, row])).values()];
}

async function newestSum(desk: Desk, number: number): Promise<Sum> {
  const found = await desk.selectFrom('allotment_sums').selectAll().where('number', '=', number).executeTakeFirst();
  if (found === undefined) throw refused('SUM_UNKNOWN', { number });
  const newest = (await sumsOf(desk, found.cycle)).find(({ unit }) => unit === found.unit);
  if (newest?.number !== number) throw refused('SUM_REPLACED', { number, newest: newest?.number ?? number });
  return found;
}

/** A sum in its cycle, on a day. */
type SumOn = { readonly sum: Pick<Sum, 'unit' | 'leader' | 'own_part'>; readonly cycle: Cycle; readonly day: string };

/** Who is a member of the unit of a sum and takes part in its cycle, the leader among them, by their ids; as far as who asks may see them. */
async function membersOf(desk: Desk, { sum, cycle, day }: SumOn): Promise<readonly string[]> {
  const { units, seats } = await groundOn(desk, day);
  const below = subtree(units, sum.unit);
  const taking = (await participantsOf(desk, cycle)).map(({ person }) => person);
  return taking.filter((person) => (seats.get(person) ?? []).some(({ unit }) => below.has(unit)));
}

/** Who may have a part of a sum: the members, the leader only where the sum says so. */
export const takersOf = async (desk: Desk, of: SumOn): Promise<readonly string[]> =>
  (await membersOf(desk, of)).filter((person) => of.sum.own_part === 'leader' || person !== of.sum.leader);

async function demandMembers(desk: Desk, { sum, cycle, day }: SumOn, parts: readonly Part[]): Promise<void> {
  const members = new Set(await membersOf(desk, { sum, cycle, day }));
  const seen = new Set<string>();
  for (const { person, points } of parts) {
    demandPoints(points);
    if (seen.has(person)) throw refused('ALLOT_TWICE', { person });
    seen.add(person);
    if (person === sum.leader && sum.own_part === 'none') throw refused('ALLOT_OWN', { person });
    if (!members.has(person)) throw refused('ALLOT_NOT_MEMBER', { person, unit: sum.unit });
  }
}

function demandWhole(points: string, parts: readonly Part[]): void {
  const whole = decimal(points) ?? fraction(0n);
  const given = parts.reduce((total, part) => plus(total, decimal(part.points.trim()) ?? fraction(0n)), fraction(0n));
  const left = minus(whole, given);
  if (left.n !== 0n) throw refused('ALLOT_SUM', { sum: written(whole), given: written(given), left: written(left) });
}

/** The parts that count of a cycle: by sum, those of its last parting; null where a sum was not parted. Who asks finds only the parts they may see. */
export async function partsOf(
  desk: Desk,
  cycle: number,
): Promise<readonly { readonly sum: Sum; readonly parts: readonly Part[] | null }[]> {
  const sums = await sumsOf(desk, cycle);
  const found: { readonly sum: Sum; readonly parts: readonly Part[] | null }[] = [];
  for (const sum of sums) {
    const last = await desk
      .selectFrom('allotments')
      .select('number')
      .where('sum', '=', sum.number)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const parts =
      last === undefined
        ? null
        : await desk
            .selectFrom('allotment_parts')
            .select(['person', 'points', 'comment'])
            .where('allotment', '=', last.number)
            .orderBy('person')
            .execute();
    found.push({ sum, parts });
  }
  return found;
}

/** Publishes the parts of a cycle as facts once ratings are over; refused while a sum was not parted. */
export async function publishAllotments(office: Office, number: number): Promise<number | null> {
  demand(office, 'run cycles');
  const { cycle, parted } = await readUnveiled(office, async (desk) => {
    await demandCycle(desk, number);
    await demandOver(desk, { cycle: number, stage: 'rating', day: dayOf(office.now()) });
    return { cycle: await cycleOf(desk, number), parted: await partsOf(desk, number) };
  });
  const open = parted.find(({ parts }) => parts === null);
  if (open !== undefined) throw refused('SUM_OPEN', { unit: open.sum.unit, number: open.sum.number });
  const rows = parted.flatMap(({ sum, parts }) =>
    (parts ?? []).map(({ person, points }) => ({ period: cycle.period, team_id: sum.unit, employee_id: person, points })),
  );
  const batch = await publishRows(office, { cycle, table: 'allotments', rows });
  await write(office, (writing) => stepCycle(office, writing, { cycle: number, step: 'allotments published', batch, note: null }));
  return batch;
}
