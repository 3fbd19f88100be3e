/** Review cycles: opened, with windows and participants, and what they decided as facts. */

import { z } from 'zod';
import { cancelCycle, cycleOf, cycleSteps, cyclesOf, openCycle } from '../../desk/cycles/cycles.ts';
import { exclude, participantsOf } from '../../desk/cycles/participants.ts';
import { STAGES } from '../../desk/cycles/rows.ts';
import { setWindows, stagesOf, windowRows } from '../../desk/cycles/windows.ts';
import { addJob } from '../../desk/jobs/record.ts';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, moment, number, numberInPath, period, text } from '../house/shapes.ts';
import { ALLOTMENT_ROUTES } from './allotments.ts';
import { FORM_ROUTES } from './forms.ts';
import { TARGET_ROUTES } from './targets.ts';

const params = z.object({ number: numberInPath });
const stage = z.enum(STAGES);
const evidence = z.union([
  z.strictObject({ is: z.enum(['none', 'always', 'deductions']) }),
  z.strictObject({ is: z.literal('outside'), from: z.string().max(20), to: z.string().max(20) }),
]);
const settings = z.strictObject({ unagreed: z.enum(['supervisor', 'nothing']), evidence, peers: z.int().max(1000) });
const cycle = z.object({
  ...{ number, name: z.string(), scheme: z.string(), version: number, period: z.string(), first_day: day, last_day: day },
  ...{ settings, cancelled: z.boolean(), at: moment, actor: z.string() },
});

const list = route({
  id: 'cycles.list',
  method: 'GET',
  path: '/cycles',
  tag: 'cycles',
  summary: { zh: '考核周期', en: 'Review cycles' },
  need: MEMBER,
  answer: z.object({ rows: z.array(cycle) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, cyclesOf))] }),
});

const window = { stage, from: day, to: day };
const one = route({
  id: 'cycles.read',
  method: 'GET',
  path: '/cycles/{number}',
  tag: 'cycles',
  summary: { zh: '一个考核周期：窗口和进展', en: 'A review cycle with its windows and steps' },
  need: MEMBER,
  params,
  answer: z.object({
    cycle,
    stages: z.array(z.object({ stage, from: day.nullable(), to: day.nullable(), state: z.enum(['unset', 'ahead', 'open', 'over']) })),
    windows: z.array(z.object({ ...window, number, reason: z.string().nullable(), actor: z.string(), at: moment })),
    steps: z.array(z.object({ step: z.string(), batch: number.nullable(), note: z.string().nullable(), actor: z.string(), at: moment })),
  }),
  handle: ({ office, params: { number: wanted } }) =>
    read(office, async (desk) => ({
      cycle: await cycleOf(desk, wanted),
      stages: [...(await stagesOf(desk, wanted, dayOf(office.now())))],
      windows: [...(await windowRows(desk, wanted))],
      steps: await cycleSteps(desk, wanted),
    })),
});

const open = route({
  id: 'cycles.open',
  method: 'POST',
  path: '/cycles',
  tag: 'cycles',
  summary: { zh: '开启考核周期', en: 'Open a review cycle' },
  need: everywhere('run cycles'),
  status: 201,
  body: z.strictObject({ name: id, scheme: id, period, settings: settings.partial().default({}) }),
  answer: z.object({ number }),
  handle: async ({ office, body: { settings: said, ...order } }) => {
    const { unagreed, evidence: words, peers } = said;
    const some = { ...(unagreed === undefined ? {} : { unagreed }), ...(words === undefined ? {} : { evidence: words }) };
    return { number: await openCycle(office, { ...order, settings: { ...some, ...(peers === undefined ? {} : { peers }) } }) };
  },
});

const cancel = route({
  id: 'cycles.cancel',
  method: 'POST',
  path: '/cycles/{number}/cancel',
  tag: 'cycles',
  summary: { zh: '作废考核周期', en: 'Cancel a review cycle' },
  need: everywhere('run cycles'),
  params,
  body: z.strictObject({ reason: text }),
  answer: done,
  handle: async ({ office, params: { number: wanted }, body }) => {
    await cancelCycle(office, { cycle: wanted, reason: body.reason });
    return DONE;
  },
});

const windows = route({
  id: 'cycles.windows',
  method: 'POST',
  path: '/cycles/{number}/windows',
  tag: 'cycles',
  summary: { zh: '设定或推迟各阶段的窗口', en: 'Set or postpone the windows of stages' },
  need: everywhere('run cycles'),
  params,
  body: z.strictObject({ windows: z.array(z.strictObject(window)).min(1).max(7), reason: text.nullable().default(null) }),
  answer: done,
  handle: async ({ office, params: { number: wanted }, body }) => {
    await setWindows(office, { cycle: wanted, ...body });
    return DONE;
  },
});

const exclusion = route({
  id: 'cycles.exclude',
  method: 'POST',
  path: '/cycles/{number}/exclusions',
  tag: 'cycles',
  summary: { zh: '把人排除出考核，或重新纳入', en: 'Exclude somebody from a cycle, or take that back' },
  need: everywhere('run cycles'),
  params,
  body: z.strictObject({ person: id, excluded: z.boolean(), reason: text }),
  answer: done,
  handle: async ({ office, params: { number: wanted }, body }) => {
    await exclude(office, { cycle: wanted, ...body });
    return DONE;
  },
});

const participants = route({
  id: 'cycles.participants',
  method: 'GET',
  path: '/cycles/{number}/participants',
  tag: 'cycles',
  summary: { zh: '参加考核的人', en: 'Who takes part in a cycle' },
  need: everywhere('run cycles'),
  params,
  answer: z.object({ rows: z.array(z.object({ person: z.string(), days: z.int() })) }),
  handle: ({ office, params: { number: wanted } }) =>
    read(office, async (desk) => {
      const people = await participantsOf(desk, await cycleOf(desk, wanted));
      return { rows: people.map(({ person, count }) => ({ person, days: count })) };
    }),
});

const publish = route({
  id: 'cycles.publish',
  method: 'POST',
  path: '/cycles/{number}/publish',
  tag: 'cycles',
  summary: { zh: '把目标、评分或分配转为事实', en: 'Turn targets, ratings or allotments into facts' },
  need: everywhere('run cycles'),
  status: 202,
  params,
  body: z.strictObject({ part: z.enum(['targets', 'ratings', 'allotments']) }),
  answer: z.object({ job: number }),
  handle: async ({ office, params: { number: wanted }, body }) => ({
    job: await addJob(office, { kind: 'publish', input: { cycle: wanted, part: body.part } }),
  }),
});

/** The routes of review cycles. */
export const CYCLE_ROUTES: readonly Route[] = [
  ...[list, one, open, cancel, windows, exclusion, participants, publish],
  ...TARGET_ROUTES,
  ...FORM_ROUTES,
  ...ALLOTMENT_ROUTES,
];
