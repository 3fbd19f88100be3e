/** Who takes part in a cycle: the people whom its scheme is assigned to in its period, without those excluded for a cause. */

import { demand } from '../access/demand.ts';
import { type Desk, nextNumber, type Office, write } from '../office/office.ts';
import { type Paid, peopleOf } from '../people/assignments/read.ts';
import { demandReason, refused } from '../refused.ts';
import { periodOf } from '../schemes/pinned.ts';
import { demandCycle } from './cycles.ts';
import type { CycleRow } from './rows.ts';

/** Who is excluded from a cycle, or with `excluded` false in it again. */
export type Exclusion = { readonly cycle: number; readonly person: string; readonly excluded: boolean; readonly reason: string | null };

/** Excludes somebody from a cycle, or takes that back. Refused of people whom the scheme is not assigned to in the period. */
export async function exclude(office: Office, order: Exclusion): Promise<void> {
  demand(office, 'run cycles');
  const { cycle, person, excluded } = order;
  const reason = demandReason(order.reason);
  await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const found = await demandCycle(desk, cycle);
    const assigned = await peopleOf(desk, found.scheme, periodOf(found.period));
    if (!assigned.some((each) => each.person === person)) throw refused('CYCLE_NOT_IN', { person, cycle });
    const number = await nextNumber(writing, 'cycle_exclusions');
    await desk
      .insertInto('cycle_exclusions')
      .values({ organisation: office.organisation.id, number, cycle, person, excluded, reason, actor, at })
      .execute();
    const action = excluded ? 'excluded from cycle' : 'included in cycle';
    await log({ action, about: `cycle ${cycle}`, details: { person, reason } });
  });
}

/** The people who take part, by their ids, with the days on which the scheme is theirs. Who asks finds only those whose employment they may see. */
export async function participantsOf(desk: Desk, { number, scheme, period }: CycleRow): Promise<readonly Paid[]> {
  const out = await excludedFrom(desk, number);
  return (await peopleOf(desk, scheme, periodOf(period))).filter(({ person }) => !out.has(person));
}

/** Demands that somebody takes part. */
export async function demandIn(desk: Desk, cycle: CycleRow, person: string): Promise<void> {
  const all = await participantsOf(desk, cycle);
  if (!all.some((each) => each.person === person)) throw refused('CYCLE_NOT_IN', { person, cycle: cycle.number });
}

async function excludedFrom(desk: Desk, cycle: number): Promise<ReadonlySet<string>> {
  const rows = await desk
    .selectFrom('cycle_exclusions')
    .select(['person', 'excluded'])
    .where('cycle', '=', cycle)
    .orderBy('number')
    .execute();
  const last = new Map(rows.map(({ person, excluded }) => [person, excluded]));
  return new Set([...last].flatMap(([person, excluded]) => (excluded ? [person] : [])));
}
