/** Runs: computed, looked at person by person, reviewed, approved, locked, paid, computed again, compared. */

import { z } from 'zod';
import { demand } from '../../desk/access/demand.ts';
import { addJob } from '../../desk/jobs/record.ts';
import { demandFigures } from '../../desk/months/month.ts';
import { recordsInRun } from '../../desk/months/records.ts';
import { tableOfRun } from '../../desk/months/table.ts';
import { unitNameOf } from '../../desk/months/unit.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { type Office, read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { doubtsOfRun } from '../../desk/runs/doubts.ts';
import { batchesOfRun, runNumbered, runsAsOf } from '../../desk/runs/find.ts';
import { handsOf } from '../../desk/runs/hands.ts';
import { openSubject } from '../../desk/runs/reopen.ts';
import { type PlainStep, takeStep, unfinished } from '../../desk/runs/steps.ts';
import { problem, problemsTold } from '../facts/shapes.ts';
import { anywhere, everywhere, type Need, type Route, route } from '../house/route.ts';
import { id, job, language, listOf, number, numberInPath, page, period, text } from '../house/shapes.ts';
import { behind, behindTold } from '../mine/behind.ts';
import { rowsAsked, table, tableTold } from '../mine/table.ts';
import { month, monthTold } from '../mine/told.ts';
import { differencesTold, moved } from './differences.ts';
import { MONTH_END_ROUTES } from './month-end.ts';
import { hands, handsTold, runRow, runState, runTold } from './shapes.ts';

const which = z.object({ run: numberInPath });
const READ = anywhere('read runs');

const compute = route({
  id: 'runs.compute',
  method: 'POST',
  path: '/runs',
  tag: 'runs',
  summary: { zh: '核算一个方案的一个周期', en: 'Compute a period of a scheme' },
  need: everywhere('compute'),
  status: 202,
  body: z.strictObject({ scheme: id, period }),
  answer: job,
  handle: async ({ office, body }) => ({ job: await addJob(office, { kind: 'compute', input: body }) }),
});

const runs = route({
  id: 'runs.list',
  method: 'GET',
  path: '/runs',
  tag: 'runs',
  summary: { zh: '核算列表，新的在前', en: 'The runs, the newest first' },
  need: READ,
  query: z.object({
    ...page,
    ...{ scheme: id.optional(), period: period.optional(), state: runState.optional() },
    purpose: z.enum(['regular', 'correction']).optional(),
  }),
  answer: listOf(runRow),
  handle: async ({ office, query }) => {
    const { scheme, period: of, state, purpose, after, limit } = query;
    const only = { ...(scheme === undefined ? {} : { scheme }), ...(of === undefined ? {} : { period: of }) };
    const all = (await read(office, (desk) => runsAsOf(desk, LATEST, only))).toReversed();
    const wanted = all.filter(
      (run) =>
        (after === 0 || run.number < after) &&
        (state === undefined || run.state === state) &&
        (purpose === undefined || run.purpose === purpose),
    );
    const rows = wanted.slice(0, limit).map(runTold);
    return { rows, next: wanted.length > limit ? (rows.at(-1)?.number ?? null) : null };
  },
});

const one = route({
  id: 'runs.show',
  method: 'GET',
  path: '/runs/{run}',
  tag: 'runs',
  summary: { zh: '一次核算：状态、批次、引擎、哈希', en: 'A run: its steps, batches, engine and hashes' },
  need: READ,
  params: which,
  answer: z.object({
    run: runRow,
    hands,
    batches: z.array(number),
    engine: z.object({ version: z.string(), fingerprint: z.string() }),
    hashes: z.object({ facts: z.string(), scheme: z.string(), results: z.string(), trace: z.string() }),
    warnings: z.array(problem),
  }),
  handle: async ({ office, params, doors }) => {
    const { run, batches, doubts } = await read(office, async (desk) => ({
      run: await runNumbered(desk, params.run),
      batches: await batchesOfRun(desk, params.run),
      doubts: await doubtsOfRun(desk, params.run),
    }));
    const isOpen = run.state !== 'locked' && run.state !== 'paid';
    return {
      ...{ run: runTold(run), hands: handsTold(await handsOf(office, run)), batches: [...batches], engine: { ...run.engine } },
      hashes: { facts: run.facts_hash, scheme: run.scheme_hash, results: run.results_hash, trace: run.trace_hash },
      warnings: problemsTold([...(isOpen ? unfinished(run, office.now()) : []), ...doubts], doors.messages),
    };
  },
});

const people = route({
  id: 'runs.people',
  method: 'GET',
  path: '/runs/{run}/people',
  tag: 'runs',
  summary: { zh: '一次核算的结果，一人一行；只有能看的人和项', en: 'The results of a run, a row a person, as far as they may be seen' },
  need: READ,
  params: which,
  query: z.object(rowsAsked),
  answer: table,
  handle: async ({ office, params, query }) => tableTold(await tableOfRun(office, params.run, { ...query, search: query.search ?? null })),
});

const person = route({
  id: 'runs.person',
  method: 'GET',
  path: '/runs/{run}/people/{person}',
  tag: 'runs',
  summary: { zh: '一个人在一次核算里的结果和说明', en: 'The results of a person in a run, explained' },
  need: READ,
  params: z.object({ run: numberInPath, person: id }),
  query: z.object({ language }),
  answer: month,
  handle: async ({ office, params, query }) => {
    const hiddenOf = await demandFigures(office, params.person);
    const run = await read(office, (desk) => runNumbered(desk, params.run));
    const opened = await openSubject(office, run, params.person);
    if (opened === null) throw refused('RESULT_MISSING', { person: params.person, scheme: run.scheme, period: run.period });
    const isLocked = run.state === 'locked' || run.state === 'paid';
    const standing = isLocked ? 'locked' : run.state === 'approved' ? 'approved' : 'so far';
    const unit = await unitNameOf(office, { person: params.person, period: run.period });
    return monthTold({ ...opened, standing, hidden: hiddenOf(opened), unit, language: query.language });
  },
});

const records = route({
  ...{ id: 'runs.records', method: 'GET', path: '/runs/{run}/people/{person}/records', tag: 'runs', need: READ, limit: 'heavy' },
  summary: { zh: '一个人在一次核算里一项背后的记录', en: 'The records behind an item of a person in a run' },
  params: z.object({ run: numberInPath, person: id }),
  query: z.object({ item: id, limit: page.limit }),
  answer: behind,
  handle: async ({ office, params, query }) => behindTold(await recordsInRun(office, { ...params, ...query })),
});

const stepped = z.object({ run: runRow, warnings: z.array(problem) });

type Step = { readonly step: PlainStep; readonly id: string; readonly zh: string; readonly en: string; readonly need: Need };

/** A step that only a row makes. */
const stepRoute = ({ step, id: name, zh, en, need }: Step): Route =>
  route({
    id: `runs.${name}`,
    method: 'POST',
    path: `/runs/{run}/${name}`,
    tag: 'runs',
    summary: { zh, en },
    need,
    ...(step === 'paid' ? { proved: true as const } : {}),
    params: which,
    body: z.strictObject({ note: text.nullable().default(null) }),
    answer: stepped,
    handle: async ({ office, params, body, doors }) => {
      const run = await takeStep(office, params.run, step, body.note);
      const warnings = step === 'in review' || step === 'approved' ? unfinished(run, office.now()) : [];
      return { run: runTold(run), warnings: problemsTold(warnings, doors.messages) };
    },
  });

const STEPS = (
  [
    { step: 'in review', id: 'review', zh: '提交复核', en: 'Put a run to review', need: everywhere('compute') },
    { step: 'approved', id: 'approve', zh: '审批通过', en: 'Approve a run', need: everywhere('approve runs') },
    { step: 'rejected', id: 'reject', zh: '退回，写明原因', en: 'Reject a run, with the reason', need: everywhere('approve runs') },
    { step: 'paid', id: 'pay', zh: '确认已发放', en: 'Record that a locked run was paid', need: everywhere('pay') },
  ] as const
).map(stepRoute);

const lock = route({
  id: 'runs.lock',
  method: 'POST',
  path: '/runs/{run}/lock',
  tag: 'runs',
  summary: { zh: '封账：从此不再改变', en: 'Lock the period: from then on it never changes' },
  need: everywhere('lock'),
  proved: true,
  status: 202,
  params: which,
  body: z.strictObject({ pinned: z.boolean().default(false), holding: z.boolean().default(false) }),
  answer: job,
  handle: async ({ office, params, body }) => {
    await demandRun(office, params.run);
    return { job: await addJob(office, { kind: 'lock', input: { ...params, ...body } }) };
  },
});

const demandRun = (office: Office, run: number) => read(office, (desk) => runNumbered(desk, run));

const again = route({
  id: 'runs.replay',
  method: 'POST',
  path: '/runs/{run}/replay',
  tag: 'runs',
  summary: { zh: '重算一次，逐字节核对', en: 'Compute a run again and compare the bytes' },
  need: everywhere('compute', 'read log'),
  status: 202,
  params: which,
  answer: job,
  handle: async ({ office, params }) => {
    await demandRun(office, params.run);
    return { job: await addJob(office, { kind: 'replay', input: params }) };
  },
});

const difference = route({
  id: 'runs.difference',
  method: 'GET',
  path: '/runs/{run}/difference',
  tag: 'runs',
  summary: {
    zh: '和另一次核算（不写就是上个月）逐人比较：差多少，因为哪条事实、哪句规则',
    en: 'What moved against another run (else last month’s), person by person, with the fact or passage that moved it',
  },
  need: everywhere('read runs'),
  limit: 'heavy',
  params: which,
  query: z.object({ ...page, with: numberInPath.optional(), person: id.optional(), language }),
  answer: moved,
  handle: async ({ office, params, query }) => {
    // Causes name whoever moved a rank or a pool, so this is for those who see everybody's scores.
    demand(office, 'read scores');
    return await differencesTold(office, { ...query, run: params.run });
  },
});

/** The routes of runs. */
export const RUN_ROUTES: readonly Route[] = [
  compute,
  runs,
  one,
  people,
  person,
  records,
  ...STEPS,
  lock,
  again,
  difference,
  ...MONTH_END_ROUTES,
];
