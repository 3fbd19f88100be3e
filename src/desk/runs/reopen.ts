/** Opens a kept run again from its files: as if it had just been computed, without facts and without computing. */

import { join } from 'node:path';
import type { Evaluation } from '../../engine/evaluate.ts';
import { reopened } from '../../engine/kept/month.ts';
import { readKept } from '../../facts/kept/read.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Office } from '../office/office.ts';
import { Refused, refused } from '../refused.ts';
import { periodOf } from '../schemes/pinned.ts';
import { runFolder, versionOfRun } from './compute.ts';
import type { RunWithState } from './find.ts';
import { pinnedPlan } from './pinned.ts';

/** A kept run under its plan. */
export type OpenedRun = { readonly run: RunWithState; readonly plan: Plan; readonly evaluation: Evaluation };

/** Opens a kept run; refused where its files are not what they were. */
export async function openRun(office: Office, run: RunWithState): Promise<OpenedRun> {
  const { plan } = pinnedPlan(await versionOfRun(office, run), periodOf(run.period));
  const [results, trace] = run.files.map(({ name }) => join(runFolder(office), name));
  if (results === undefined || trace === undefined) throw new Error('Bug: a run has two files');
  const read = await readKept({ results, trace });
  if (read.kept === null) throw new Refused([read.problem]);
  if (read.sha256 !== run.trace_hash) throw refused('RUN_FILES', { number: run.number, wanted: run.trace_hash, found: read.sha256 });
  const again = reopened(plan, read.kept);
  if (again.misfits !== null) throw refused('RUN_MISFITS', { number: run.number, paths: again.misfits.slice(0, 5).join('、') });
  return { run, plan, evaluation: again.evaluation };
}
