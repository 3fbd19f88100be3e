/** How a month is closed: people are published, facts come in, finance computes, another approves and locks, payslips go out. */

import { LATEST } from '../../office/latest.ts';
import { exportPayroll } from '../../payroll/exported.ts';
import { publishPeople } from '../../people/published/publish.ts';
import { Refused } from '../../refused.ts';
import { computeRun } from '../../runs/compute.ts';
import { lockRun } from '../../runs/lock.ts';
import { takeStep } from '../../runs/steps.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { factsOf } from '../facts/facts.ts';
import type { Month } from '../facts/month.ts';
import { idOf } from '../people/people.ts';
import type { Stage } from '../stage.ts';

/** Publishes people as they are at the end of a month. */
async function publish({ as, library }: Stage, month: Pick<Month, 'text'>): Promise<void> {
  const told = await publishPeople(await as(idOf('石磊')), { period: periodOf(month.text), tables: library.tables });
  const problems = told.flatMap((each) => each.problems).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new Refused(problems);
}

/** The batches of a month by the names of their files. */
export type Batches = ReadonlyMap<string, number>;

/** The steward brings in a month. */
export async function bringIn(stage: Stage, month: Month, step: () => void): Promise<Batches> {
  await publish(stage, month);
  const batches = new Map<string, number>();
  for (const file of factsOf(month)) {
    batches.set(file.name, await stage.imports(idOf('石磊'), file));
    step();
  }
  return batches;
}

/** Finance computes a month of a scheme; gives the number of the run. */
export async function computes({ as }: Stage, scheme: string, month: Pick<Month, 'text'>): Promise<number> {
  const order = { scheme, period: periodOf(month.text), asOf: LATEST, purpose: 'regular' as const };
  const { run, month: computed } = await computeRun(await as(idOf('傅雅文')), order);
  computed.close();
  return run.number;
}

/** A run is reviewed by who made it, approved and locked by another, and paid. */
export async function settles({ as }: Stage, run: number, format: 'xlsx' | 'csv' | 'pdf' | null): Promise<void> {
  const [maker, checker] = [await as(idOf('傅雅文')), await as(idOf('方志强'))];
  await takeStep(maker, run, 'in review', null);
  await takeStep(checker, run, 'approved', null);
  await lockRun(checker, { run, pinned: false, holding: false });
  if (format !== null) await exportPayroll(maker, { run, format, language: 'zh' });
  await takeStep(maker, run, 'paid', null);
}
