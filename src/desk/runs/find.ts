/** Finds runs in the record and says how far each has come. */

import type { Desk } from '../office/office.ts';
import { refused } from '../refused.ts';
import type { EngineVersion, KeptFile, RunStep } from '../state/tables.ts';

/** A run as the record has it. */
export type RunRow = {
  readonly number: number;
  readonly scheme: string;
  readonly version: number;
  readonly period: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly purpose: 'regular' | 'correction';
  readonly facts_hash: string;
  readonly scheme_hash: string;
  readonly results_hash: string;
  readonly trace_hash: string;
  readonly engine: EngineVersion;
  readonly files: readonly KeptFile[];
  readonly subjects: number;
  readonly actor: string;
  readonly at: string;
};

/** A step with who took it, when and why. */
export type StepRow = {
  readonly run: number;
  readonly step: RunStep;
  readonly note: string | null;
  readonly actor: string;
  readonly at: string;
};

/** A run with its steps in order, and the state that they come to. */
export type RunWithState = RunRow & { readonly steps: readonly StepRow[]; readonly state: RunStep | 'computed' };

const ORDER: readonly RunStep[] = ['in review', 'approved', 'locked', 'paid', 'rejected'];

const withState = (run: RunRow, all: readonly StepRow[]): RunWithState => {
  const steps = all.filter((each) => each.run === run.number).toSorted((a, b) => ORDER.indexOf(a.step) - ORDER.indexOf(b.step));
  return { ...run, steps, state: steps.at(-1)?.step ?? 'computed' };
};

/** Runs as the record stood at a moment, oldest first; of one scheme or period where asked for. */
export async function runsAsOf(
  desk: Desk,
  asOf: string,
  only: { scheme?: string; period?: string } = {},
): Promise<readonly RunWithState[]> {
  let query = desk.selectFrom('runs').selectAll().where('at', '<=', asOf).orderBy('number');
  if (only.scheme !== undefined) query = query.where('scheme', '=', only.scheme);
  if (only.period !== undefined) query = query.where('period', '=', only.period);
  const runs: readonly RunRow[] = await query.execute();
  const steps: readonly StepRow[] = await desk.selectFrom('run_steps').selectAll().where('at', '<=', asOf).execute();
  return runs.map((run) => withState(run, steps));
}

/** A run by its number; refused where there is none. */
export async function runNumbered(desk: Desk, number: number): Promise<RunWithState> {
  const run: RunRow | undefined = await desk.selectFrom('runs').selectAll().where('number', '=', number).executeTakeFirst();
  if (run === undefined) throw refused('RUN_MISSING', { number });
  const steps: readonly StepRow[] = await desk.selectFrom('run_steps').selectAll().where('run', '=', number).execute();
  return withState(run, steps);
}

/** The numbers of the batches that a run is pinned to, in their order. */
export async function batchesOfRun(desk: Desk, run: number): Promise<readonly number[]> {
  const rows = await desk.selectFrom('run_batches').select('batch').where('run', '=', run).orderBy('position').execute();
  return rows.map(({ batch }) => batch);
}
