/** One attempt at a job: the kind does its work for the person who asked, and what comes of it becomes the job's end. */

import { MACHINE } from '../access/authority.ts';
import { memberOffice } from '../access/member.ts';
import type { DataFolder } from '../data-folder.ts';
import { reasonOf } from '../data-folder.ts';
import { type Office, read } from '../office/office.ts';
import { Refused, refused } from '../refused.ts';
import type { State } from '../state/connect.ts';
import type { JobKind, JobWork } from './job.ts';
import type { Handed } from './queue.ts';
import { type Ending, endingOffice, endJob, type JobRow, jobNumbered } from './record.ts';

/** How often a job is begun: a process that it ends each time shall not end for ever. */
const ATTEMPTS = 5;

/** Refusals that say nothing of what was asked: the same may go well in a moment. */
const PASSING = new Set(['CHANGED_MEANWHILE', 'DATABASE_LOST', 'DATABASE_FAILED']);

/** Where work is done: the database and the files, what is known to be done, and for whom. */
export type Workplace = {
  readonly state: State;
  readonly data: DataFolder;
  readonly kinds: ReadonlyMap<string, JobKind>;
  readonly now: () => Date;
};

/** A job that is begun, and how often it was begun before. */
type Begun = Handed & { readonly times: number };

/** Works on a job that is open; throws where it shall be begun again. */
export async function attempt(place: Workplace, handed: Begun, work: JobWork): Promise<void> {
  const house = await houseOffice(place, handed);
  const job = await openJob(house, handed.job);
  if (job === null) return;
  // The end is told in the name of whoever asked, also where that person may do nothing any more.
  const own = { ...house, actor: job.actor };
  const ending = await endingOf(own, { kinds: place.kinds, times: handed.times, job, work });
  if (ending !== null && (await openJob(house, job.number)) !== null) await endJob(own, { job: job.number, ...ending });
}

/** The office of the organisation, which may read its job and write how that ended. */
async function houseOffice({ state, data, now }: Workplace, { organisation: id }: Handed): Promise<Office> {
  const close = () => Promise.resolve();
  const house: Office = { state, data, organisation: { id, name: id }, actor: '', authority: MACHINE, joined: null, now, close };
  const found = await read(house, (desk) => desk.selectFrom('organisations').select('name').where('id', '=', id).executeTakeFirst());
  return { ...house, organisation: { id, name: found?.name ?? id } };
}

/** The job where it has no end yet: others may have done or cancelled it. */
async function openJob(house: Office, number: number): Promise<JobRow | null> {
  const job = await read(house, (desk) => jobNumbered(desk, number));
  return job.end === null ? job : null;
}

type End = Omit<Ending, 'job'>;

const ended = (outcome: End['outcome'], { problems }: Refused): End => ({ outcome, answer: null, problems });

type Attempt = { readonly kinds: Workplace['kinds']; readonly times: number; readonly job: JobRow; readonly work: JobWork };

/** How the job ends; null where nobody knows yet, because the work was stopped. */
async function endingOf(own: Office, { kinds, times, job, work }: Attempt): Promise<End | null> {
  const kind = kinds.get(job.kind);
  if (kind === undefined) return ended('failed', refused('JOB_KIND', { kind: job.kind }));
  if (times >= ATTEMPTS) return ended('failed', refused('JOB_CUT_OFF', { times }));
  try {
    // What the person may do when the work is begun counts, not what it was when it was asked for.
    const office = job.isByMachine ? own : await memberOffice(own, { person: job.actor, behalf: job.behalf });
    return { outcome: 'done', answer: await kind.run(endingOffice(office, job.number, kind), job.input, work), problems: [] };
  } catch (error) {
    if (work.signal.aborted) return null;
    if (!(error instanceof Refused)) return ended('failed', refused('JOB_FAILED', { reason: reasonOf(error) }, error));
    if (error.problems.some(({ code }) => PASSING.has(code)) && times + 1 < ATTEMPTS) throw error;
    return ended('refused', error);
  }
}
