/** Long work: what was asked for, how far it has come, how it ended; and calling it off. */

import { z } from 'zod';
import { demandAnywhere } from '../../desk/access/demand.ts';
import { cancelJob, type JobRow, jobList, jobNumbered } from '../../desk/jobs/record.ts';
import { kindWord } from '../../desk/jobs/words.ts';
import { read } from '../../desk/office/office.ts';
import { MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, moment, number, numberInPath } from '../house/shapes.ts';
import { problemDocument } from '../receive/problem-document.ts';
import { jobEvents } from './events.ts';

const words = z.object({ zh: z.string(), en: z.string() });

const said = z.object({ what: z.string(), mend: z.string() });

const problem = z.object({ code: z.string(), severity: z.enum(['error', 'warning']), place: z.unknown(), zh: said, en: said });

const job = z.object({
  ...{ number, kind: z.string(), words, actor: z.string(), behalf: z.string().nullable(), at: moment },
  end: z
    .object({
      outcome: z.enum(['done', 'refused', 'failed', 'cancelled']),
      answer: z.unknown(),
      problems: z.array(problem),
      at: moment,
    })
    .nullable(),
});

/** A job as it is told: what was asked of it stays inside, for it names files. */
const shown = ({ number: own, kind, actor, behalf, at, end }: JobRow, messages: Parameters<typeof problemDocument>[2]) => ({
  ...{ number: own, kind, words: { zh: kindWord(kind, 'zh'), en: kindWord(kind, 'en') }, actor, behalf, at },
  end:
    end === null
      ? null
      : {
          ...{ outcome: end.outcome, answer: end.answer, at: end.at },
          problems: end.problems.length === 0 ? [] : (problemDocument(409, end.problems, messages).errors as z.input<typeof problem>[]),
        },
});

const list = route({
  id: 'jobs.list',
  method: 'GET',
  path: '/jobs',
  tag: 'jobs',
  summary: {
    zh: '我的任务（whose=all 是所有人的，需要「修改设置」），最新的在前',
    en: 'My jobs (whose=all: everybody’s, for those who change settings), the newest first',
  },
  need: MEMBER,
  query: z.object({
    whose: z.enum(['mine', 'all']).default('mine'),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    before: numberInPath.optional(),
  }),
  answer: z.object({ rows: z.array(job), next: number.nullable().describe('What `before` must be for the next page') }),
  handle: async ({ office, query: { whose, limit, before = null }, doors }) => {
    if (whose === 'all') demandAnywhere(office, 'change settings');
    const actor = whose === 'all' ? null : office.actor;
    const rows = await read(office, (desk) => jobList(desk, { actor, before, limit: limit + 1 }));
    const page = rows.slice(0, limit);
    return { rows: page.map((each) => shown(each, doors.messages)), next: rows.length > limit ? (page.at(-1)?.number ?? null) : null };
  },
});

const one = route({
  id: 'jobs.show',
  method: 'GET',
  path: '/jobs/{number}',
  tag: 'jobs',
  summary: { zh: '一个任务', en: 'A job' },
  need: MEMBER,
  params: z.object({ number: numberInPath }),
  answer: job,
  handle: async ({ office, params, doors }) => shown(await read(office, (desk) => jobNumbered(desk, params.number)), doors.messages),
});

const events = route({
  id: 'jobs.watch',
  method: 'GET',
  path: '/jobs/{number}/events',
  tag: 'jobs',
  summary: {
    zh: '任务进行到哪里（事件 progress），到结束为止（事件 job）',
    en: 'How far a job has come (events `progress`) until it has ended (event `job`)',
  },
  need: MEMBER,
  params: z.object({ number: numberInPath }),
  answer: 'events',
  handle: async ({ office, params, doors, signal }) => {
    const look = () => read(office, (desk) => jobNumbered(desk, params.number));
    const key = { organisation: office.organisation.id, job: params.number };
    return {
      events: await jobEvents({ key, look, worker: doors.worker, told: (row) => shown(row, doors.messages) }, [signal, doors.closing]),
    };
  },
});

const cancel = route({
  id: 'jobs.cancel',
  method: 'POST',
  path: '/jobs/{number}/cancel',
  tag: 'jobs',
  summary: { zh: '取消一个没有结束的任务', en: 'Call off a job that has not ended' },
  need: MEMBER,
  params: z.object({ number: numberInPath }),
  answer: done,
  handle: async ({ office, params }) => {
    await cancelJob(office, params.number);
    return DONE;
  },
});

/** The routes of jobs. */
export const JOB_ROUTES: readonly Route[] = [list, one, events, cancel];
