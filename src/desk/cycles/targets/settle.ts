/** The end of the targets' window: what was not agreed counts or does not, as the cycle says, and what counts becomes facts. */

import { demand } from '../../access/demand.ts';
import { asHouse, readUnveiled } from '../../access/unveiled.ts';
import { dayOf } from '../../office/day.ts';
import { type Office, type Writing, write } from '../../office/office.ts';
import { type Cycle, demandCycle, stepCycle } from '../cycles.ts';
import { participantsOf } from '../participants.ts';
import { publishRows } from '../publish.ts';
import { demandOver } from '../windows.ts';
import { offersOf, type Target, targetsOf } from './offers.ts';

/** What came of the targets: the batch of facts, what counts without the employee's word, what is still open, and who has no target at all. */
export type Settled = {
  readonly batch: number | null;
  readonly imposed: readonly Target[];
  readonly open: readonly Target[];
  readonly without: readonly string[];
};

/**
 * Settles the targets of a cycle once their window is over. Where the cycle says so, the supervisor's last offer counts for what was not
 * agreed, and its agreement says `window`. It writes files: a job, no part of another change.
 */
export async function settleTargets(office: Office, cycle: number): Promise<Settled> {
  demand(office, 'run cycles');
  const imposed = await asHouse(office, (own) => imposing(own, cycle));
  const { found, targets, people } = await readUnveiled(office, async (desk) => {
    const row = await demandCycle(desk, cycle);
    return { found: row, targets: await targetsOf(desk, cycle), people: await participantsOf(desk, row) };
  });
  const taking = new Set(people.map(({ person }) => person));
  const counting = targets.filter(({ agreed, offer }) => agreed !== null && taking.has(offer.person));
  const batch = await publishRows(office, { cycle: found, table: 'targets', rows: counting.flatMap(rowOf) });
  await write(office, (writing) => stepCycle(office, writing, { cycle, step: 'targets published', batch, note: null }));
  const known = new Set(targets.map(({ offer }) => offer.person));
  return {
    batch,
    imposed: targets.filter(({ agreed }) => agreed !== null && imposed.has(agreed.number)),
    open: targets.filter(({ agreed }) => agreed === null),
    without: people.flatMap(({ person }) => (known.has(person) ? [] : [person])),
  };
}

/** Imposes what the cycle says of targets that were not agreed; gives the numbers of the agreements. */
const imposing = (own: Office, cycle: number): Promise<ReadonlySet<number>> =>
  write(own, async (writing) => {
    const found = await demandCycle(writing.desk, cycle);
    await demandOver(writing.desk, { cycle, stage: 'targets', day: dayOf(own.now()) });
    const numbers = found.settings.unagreed === 'supervisor' ? await impose(own, writing, found) : [];
    await writing.log({ action: 'targets settled', about: `cycle ${cycle}`, details: { imposed: numbers.length } });
    return new Set(numbers);
  });

/** Lets the supervisor's last offer of each target count that nothing was agreed about; gives their numbers. */
async function impose(office: Office, { desk, actor, at }: Writing, { number: cycle }: Cycle): Promise<readonly number[]> {
  const offers = await offersOf(desk, cycle);
  const open = (await targetsOf(desk, cycle)).filter(({ agreed }) => agreed === null);
  const last = open.flatMap(({ offer: { person, metric, day } }) => {
    const found = offers.findLast(
      (each) => each.side === 'supervisor' && each.person === person && each.metric === metric && each.day === day,
    );
    return found === undefined ? [] : [found.number];
  });
  for (const offer of last)
    await desk.insertInto('target_agreements').values({ organisation: office.organisation.id, offer, side: 'window', actor, at }).execute();
  return last;
}

const rowOf = ({ agreed }: Target) =>
  agreed === null ? [] : [{ employee_id: agreed.person, week_end: agreed.day, metric: agreed.metric, value: agreed.value }];
