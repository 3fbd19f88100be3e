/** The record of jobs: who asked for what, and how it ended. A job ends once: its end is a row that nobody can write a second time. */

import type { Problem } from '../../lib/problem.ts';
import { demand } from '../access/demand.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../office/office.ts';
import { refused, words } from '../refused.ts';
import type { JobOutcome, Plain } from '../state/tables.ts';
import type { JobKind } from './job.ts';

/** What shall be done: a kind by its name, and what that needs. */
export type JobOrder = { readonly kind: string; readonly input: Plain };

/** How a job ended. */
type JobEnd = { readonly outcome: JobOutcome; readonly answer: Plain; readonly problems: readonly Problem[]; readonly at: string };

/** A job as the record has it; without an end it is open. */
export type JobRow = JobOrder & {
  readonly number: number;
  /** Who asked, and on whose behalf; or the account that has the machine. */
  readonly actor: string;
  readonly behalf: string | null;
  readonly isByMachine: boolean;
  readonly at: string;
  readonly end: JobEnd | null;
};

/** Asks for a job inside a change: it is worked on once the change is committed, and never where it is not. Gives its number. */
export async function addJobWithin(office: Office, writing: Writing, { kind, input }: JobOrder): Promise<number> {
  const { desk, actor, at, log } = writing;
  const number = await nextNumber(writing, 'jobs');
  const { authority, organisation } = office;
  const by = authority.is === 'machine' ? { behalf: null, by_machine: true } : { behalf: authority.behalf, by_machine: false };
  const row = { organisation: organisation.id, number, kind, input: JSON.stringify(input), ...by, actor, at };
  await desk.insertInto('jobs').values(row).execute();
  await log({ action: 'job asked', about: `job ${number}`, details: { kind } });
  return number;
}

/** Asks for a job; gives its number. */
export const addJob = (office: Office, order: JobOrder): Promise<number> =>
  write(office, (writing) => addJobWithin(office, writing, order));

/** A job by its number. */
export async function jobNumbered(desk: Desk, number: number): Promise<JobRow> {
  const [row] = await jobsFrom(desk).where('jobs.number', '=', number).execute();
  if (row === undefined) throw refused('JOB_UNKNOWN', { number });
  return jobOf(row);
}

/** Which jobs are listed: of one person or all, only those before a number, so many. */
export type JobList = { readonly actor: string | null; readonly before: number | null; readonly limit: number };

/** Jobs, the newest first. */
export async function jobList(desk: Desk, { actor, before, limit }: JobList): Promise<readonly JobRow[]> {
  let query = jobsFrom(desk).orderBy('jobs.number', 'desc').limit(limit);
  if (actor !== null) query = query.where('jobs.actor', '=', actor);
  if (before !== null) query = query.where('jobs.number', '<', before);
  return (await query.execute()).map(jobOf);
}

/** How many jobs of a kind there are in a state: open, or as they ended. */
export type JobCount = { readonly kind: string; readonly state: 'open' | JobOutcome; readonly count: number };

/** How many jobs there are, by kind and state. */
export async function jobCounts(desk: Desk): Promise<readonly JobCount[]> {
  const rows = await jobsFrom(desk)
    .clearSelect()
    .select(['jobs.kind', 'job_ends.outcome', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy(['jobs.kind', 'job_ends.outcome'])
    .execute();
  return rows.map(({ kind, outcome, count }) => ({ kind, state: outcome ?? 'open', count: Number(count) }));
}

const jobsFrom = (desk: Desk) =>
  desk
    .selectFrom('jobs')
    .leftJoin('job_ends', (join) => join.onRef('job_ends.organisation', '=', 'jobs.organisation').onRef('job_ends.job', '=', 'jobs.number'))
    .select(['jobs.number', 'jobs.kind', 'jobs.input', 'jobs.actor', 'jobs.behalf', 'jobs.by_machine', 'jobs.at'])
    .select(['job_ends.outcome', 'job_ends.answer', 'job_ends.problems', 'job_ends.at as ended']);

type Joined = Awaited<ReturnType<ReturnType<typeof jobsFrom>['execute']>>[number];

function jobOf({ outcome, answer, problems, ended, by_machine: isByMachine, ...row }: Joined): JobRow {
  const end = outcome === null || ended === null ? null : { outcome, answer: answer ?? null, problems: problems ?? [], at: ended };
  return { ...row, isByMachine, end };
}

/** What a job comes to. */
export type Ending = { readonly job: number; readonly outcome: JobOutcome; readonly answer: Plain; readonly problems: readonly Problem[] };

/** Writes the end of a job; refused where it has one already. */
export const endJob = (office: Office, ending: Ending): Promise<void> =>
  write(office, async (writing) => {
    const { job, outcome, problems } = ending;
    await demandOpen(writing.desk, job);
    await insertEnd(office, writing, ending);
    await writing.log({ action: `job ${outcome}`, about: `job ${job}`, details: { problems: problems.map(({ code }) => code).join(' ') } });
  });

/** A job that is still open. */
async function demandOpen(desk: Desk, number: number): Promise<JobRow> {
  const job = await jobNumbered(desk, number);
  if (job.end !== null) throw refused('JOB_ENDED', { number, ...words('state', job.end.outcome) });
  return job;
}

async function insertEnd(office: Office, { desk, actor, at }: Writing, { job, outcome, answer, problems }: Ending): Promise<void> {
  const texts = { answer: JSON.stringify(answer), problems: JSON.stringify(problems) };
  await desk
    .insertInto('job_ends')
    .values({ organisation: office.organisation.id, job, outcome, ...texts, actor, at })
    .execute();
}

/** The office in which a job has its effect: the change that logs one of the kind's last actions ends the job, or does not happen. */
export const endingOffice = (office: Office, job: number, { ends }: Pick<JobKind, 'ends'>): Office => ({
  ...office,
  alongside: async (writing, said) => {
    await office.alongside?.(writing, said);
    const last = said.findLast(({ action }) => Object.hasOwn(ends, action));
    if (last === undefined) return;
    await demandOpen(writing.desk, job);
    const answer = ends[last.action]?.(last) ?? null;
    await insertEnd(office, writing, { job, outcome: 'done', answer, problems: [] });
  },
});

/**
 * Cancels a job: what it has not written by now is never written. Another's job takes the duty to change settings; one that has ended
 * is refused.
 */
export const cancelJob = (office: Office, number: number): Promise<void> =>
  write(office, async (writing) => {
    const { actor } = await jobNumbered(writing.desk, number);
    if (actor !== office.actor) demand(office, 'change settings');
    await demandOpen(writing.desk, number);
    await insertEnd(office, writing, { job: number, outcome: 'cancelled', answer: null, problems: [] });
    await writing.log({ action: 'job cancelled', about: `job ${number}`, details: {} });
  });
