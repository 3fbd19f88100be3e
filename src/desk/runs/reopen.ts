/** Opens a kept run again from its files: as if it had just been computed, without facts and without computing. */

import { join } from 'node:path';
import { type Evaluation, evaluate } from '../../engine/evaluate.ts';
import { type KeptMonth, reopened } from '../../engine/kept/month.ts';
import { pathsOf as namesOfSteps } from '../../engine/kept/paths.ts';
import { indexSubjects, rowsOfSubject } from '../../facts/kept/find.ts';
import { loadMonth, readKept, readResults, readSubject } from '../../facts/kept/read.ts';
import type { Column } from '../../lib/column.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Office } from '../office/office.ts';
import { Refused, refused } from '../refused.ts';
import { periodOf } from '../schemes/pinned.ts';
import { runFolder, versionOfRun } from './compute.ts';
import type { RunWithState } from './find.ts';
import { hashOnce, planOnce, subjectOnce } from './opened.ts';
import { pinnedPlan } from './pinned.ts';

/** A kept run under its plan. */
export type OpenedRun = { readonly run: RunWithState; readonly plan: Plan; readonly evaluation: Evaluation };

/** Opens a kept run; refused where its files are not what they were. */
export async function openRun(office: Office, run: RunWithState): Promise<OpenedRun> {
  const plan = await planOfRun(office, run);
  const { results, trace } = pathsOf(office, run);
  const read = await readKept({ results, trace });
  if (read.kept === null) throw new Refused([read.problem]);
  if (read.sha256 !== run.trace_hash) throw refused('RUN_FILES', { number: run.number, wanted: run.trace_hash, found: read.sha256 });
  return { run, plan, evaluation: evaluationOf(run, plan, read.kept) };
}

/**
 * Opens a kept run as if one person were its only subject, without reading the others; null where the person is none of its subjects.
 * Refused where its files are not the bytes that were written.
 */
export async function openSubject(office: Office, run: RunWithState, subject: string): Promise<OpenedRun | null> {
  await demandFiles(office, run);
  const opened = await subjectOnce(office, { run: run.number, subject }, async () => {
    const [row = null] = await rowsIn(office, [run], subject);
    if (row === null) return null;
    const plan = await planOnce(office, run.number, () => planOfRun(office, run));
    const read = await readSubject(pathsOf(office, run), row);
    if (read.kept === null) throw new Refused([read.problem]);
    return { plan, evaluation: evaluationOf(run, plan, read.kept) };
  });
  return opened === null ? null : { run, ...opened };
}

/** Refused where the files of a run are not the bytes that were written. */
async function demandFiles(office: Office, run: RunWithState): Promise<void> {
  for (const { name, sha256 } of run.files) {
    const found = await hashOnce(office, join(runFolder(office), name)).catch(() => '—');
    if (found !== sha256) throw refused('RUN_FILES', { number: run.number, wanted: sha256, found });
  }
}

/** Does before anybody asks what a first look at a person of a run would wait for; refused as that look would be. */
export async function openAhead(office: Office, run: RunWithState): Promise<void> {
  await demandFiles(office, run);
  await planOnce(office, run.number, () => planOfRun(office, run));
  await indexSubjects(pathsOf(office, run).results);
  await loadMonth(pathsOf(office, run));
}

/** The rows of a person among the subjects of runs; null where the person is none of them. */
export const rowsIn = (office: Office, runs: readonly RunWithState[], subject: string): Promise<readonly (number | null)[]> =>
  rowsOfSubject(
    runs.map((run) => pathsOf(office, run).results),
    subject,
  );

const planOfRun = async (office: Office, run: RunWithState): Promise<Plan> =>
  pinnedPlan(await versionOfRun(office, run), periodOf(run.period)).plan;

/** The results of a kept run alone, without the steps between. */
export type RunResults = { readonly run: RunWithState; readonly plan: Plan; readonly kept: KeptMonth };

/** Opens the results of a kept run; refused where they are not what they were. */
export async function openResults(office: Office, run: RunWithState): Promise<RunResults> {
  const plan = await planOfRun(office, run);
  const read = await readResults(pathsOf(office, run).results);
  if (read.kept === null) throw new Refused([read.problem]);
  if (read.sha256 !== run.results_hash) throw refused('RUN_FILES', { number: run.number, wanted: run.results_hash, found: read.sha256 });
  return { run, plan, kept: read.kept };
}

/**
 * The lines of a kept run under its plan, without the steps between: what tables and sums over people need; nothing can be explained by it.
 * Refused where its results are not what they were.
 */
export async function openLines(office: Office, run: RunWithState): Promise<OpenedRun> {
  const { plan, kept } = await openResults(office, run);
  const found = new Map(kept.columns.map(({ path, column }) => [path, column]));
  const lines = new Set(plan.lines.flatMap(({ built }) => (built.is === 'value' ? [built.node] : [])));
  const paths = [...namesOfSteps(plan)].filter(([node]) => lines.has(node));
  const missing = paths.filter(([, path]) => !found.has(path)).map(([, path]) => path);
  if (missing.length > 0) throw refused('RUN_MISFITS', { number: run.number, paths: missing.slice(0, 5).join('、') });
  const columns = new Map(paths.map(([node, path]) => [node, found.get(path) as Column]));
  const evaluation = evaluate(plan, { subjects: { ...kept.subjects, attributes: new Map() }, answers: new Map() }, columns);
  return { run, plan, evaluation: { ...evaluation, problems: kept.problems } };
}

function pathsOf(office: Office, run: RunWithState): { readonly results: string; readonly trace: string } {
  const [results, trace] = run.files.map(({ name }) => join(runFolder(office), name));
  if (results === undefined || trace === undefined) throw new Error('Bug: a run has two files');
  return { results, trace };
}

function evaluationOf(run: RunWithState, plan: Plan, kept: KeptMonth): Evaluation {
  const again = reopened(plan, kept);
  if (again.misfits !== null) throw refused('RUN_MISFITS', { number: run.number, paths: again.misfits.slice(0, 5).join('、') });
  return again.evaluation;
}
