/** The steps of a run before its lock and after: review, approval, rejection, payment. */

import type { Problem } from '../../lib/problem.ts';
import { demand, demandOtherHand, isStaffed } from '../access/demand.ts';
import type { Duty } from '../access/roles.ts';
import { dayOf } from '../office/day.ts';
import { type Office, type Writing, write } from '../office/office.ts';
import { demandReason, refused, words } from '../refused.ts';
import { type RunWithState, runNumbered } from './find.ts';
import { openRun } from './reopen.ts';

/** A step that only a row makes; locking does more and stands elsewhere. */
export type PlainStep = 'in review' | 'approved' | 'rejected' | 'paid';

/** From which states a step may be taken. */
const FROM: Readonly<Record<PlainStep, readonly RunWithState['state'][]>> = {
  'in review': ['computed'],
  approved: ['in review'],
  rejected: ['computed', 'in review', 'approved'],
  paid: ['locked'],
};

const DUTY = { 'in review': 'compute', approved: 'approve runs', rejected: 'approve runs', paid: 'pay' } as const satisfies Readonly<
  Record<PlainStep, Duty>
>;

/** Nobody approves what they are paid by it themselves; the database keeps makers and checkers apart. */
async function demandNotOwn(office: Office, writing: Writing, run: RunWithState): Promise<void> {
  if (!(await isStaffed(writing.desk, office))) return;
  const { evaluation } = await openRun({ ...office, joined: writing }, run);
  await demandOtherHand(office, writing, { what: `run ${run.number}`, makers: [], beneficiaries: evaluation.facts.subjects.ids });
}

/** A warning where the last day of a run's period is not over: by its local date, a day is over when the next one has begun. */
export function unfinished({ number, period, last_day }: RunWithState, now: Date): readonly Problem[] {
  if (last_day < dayOf(now)) return [];
  return [{ code: 'PERIOD_NOT_OVER', severity: 'warning', place: null, values: { number, period, last: last_day } }];
}

/** Takes a step; gives the run as it stands then. A rejection needs a reason. */
export async function takeStep(office: Office, number: number, step: PlainStep, note: string | null): Promise<RunWithState> {
  demand(office, DUTY[step]);
  return await write(office, async (writing) => {
    const { desk, at, actor } = writing;
    const run = await runNumbered(desk, number);
    if (run.purpose === 'correction') throw refused('RUN_CORRECTION', { number });
    if (!FROM[step].includes(run.state)) throw refused('RUN_STATE', { number, ...words('state', run.state), ...words('step', step) });
    if (step === 'rejected') demandReason(note);
    if (step === 'approved') await demandNotOwn(office, writing, run);
    await desk.insertInto('run_steps').values({ organisation: office.organisation.id, run: number, step, note, actor, at }).execute();
    await writing.log({
      action: `run ${step}`,
      about: `run ${number}`,
      details: { scheme: run.scheme, period: run.period, results: run.results_hash, note },
    });
    return await runNumbered(desk, number);
  });
}
