/** Drafts of schemes: written, simulated, judged and released. */

import { z } from 'zod';
import { addJob } from '../../desk/jobs/record.ts';
import { read } from '../../desk/office/office.ts';
import { draftDifferences } from '../../desk/schemes/lives/differences.ts';
import {
  type Draft,
  draftNumbered,
  draftsOf,
  draftVersion,
  newDraft,
  type SavedDraft,
  saveDraft,
} from '../../desk/schemes/lives/drafts.ts';
import { demandSimulation, simulatedPeople, simulationsOf } from '../../desk/schemes/lives/simulate.ts';
import { releaseDraft, takeDraftStep } from '../../desk/schemes/lives/steps.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import type { SchemeTexts } from '../../desk/schemes/texts.ts';
import type { Doors } from '../house/doors.ts';
import { everywhere, type Route, route } from '../house/route.ts';
import { day, id, moment, number, numberInPath, period, text } from '../house/shapes.ts';
import { toldProblem } from '../receive/problem-document.ts';
import { differences, language, libraries, librariesIn, problem, schemeText, toldDifferences, trial } from './shapes.ts';

const LOOKING = everywhere('write schemes', 'review schemes', 'release schemes', 'read log');
const WRITING = everywhere('write schemes');
const inPath = z.object({ draft: numberInPath });
const note = text.nullable().default(null);

/** The texts of a draft: with all that it needs of the libraries, or by itself where it is not a scheme yet. */
const textsFor = ({ textsOf }: Doors, scheme: string, written: string): SchemeTexts => {
  const file = `${scheme.replaceAll(/[^\p{L}\p{N}_-]/gu, '_')}.yaml`;
  return textsOf(written, file).texts ?? { file, scheme: written, indicators: {}, tables: {} };
};

const saved = z.object({ draft: number, version: number, hash: z.string(), again: z.boolean(), problems: z.array(problem) });

const toldSaved = ({ problems, ...rest }: SavedDraft, { messages }: Doors): z.input<typeof saved> => ({
  ...rest,
  problems: problems.map((each) => ({ ...toldProblem(each, messages), place: JSON.parse(JSON.stringify(each.place)) })),
});

const step = z.enum(['submitted', 'reviewed', 'approved', 'released', 'rejected', 'withdrawn', 'dropped']);

const draftShape = z.object({
  ...{ number, scheme: z.string(), newest: number, actor: z.string(), at: moment },
  state: z.enum(['writing', 'submitted', 'reviewed', 'approved', 'released', 'rejected', 'dropped']),
  steps: z.array(
    z.object({
      ...{ position: number, version: number, hash: z.string(), step, simulation: number.nullable() },
      ...{ note: z.string().nullable(), actor: z.string(), at: moment },
    }),
  ),
});

const toldDraft = ({ steps, ...rest }: Draft): z.input<typeof draftShape> => ({ ...rest, steps: [...steps] });

const templates = route({
  id: 'drafts.templates',
  method: 'GET',
  path: '/templates',
  tag: 'schemes',
  summary: { zh: '可以拿来开头的方案', en: 'Schemes to begin with' },
  need: WRITING,
  answer: z.object({
    rows: z.array(z.object({ scheme: z.string(), title: z.string(), note: z.string().nullable(), text: z.string() })),
  }),
  handle: ({ doors }) => Promise.resolve({ rows: [...doors.templates()] }),
});

const list = route({
  id: 'drafts.list',
  method: 'GET',
  path: '/drafts',
  tag: 'schemes',
  summary: { zh: '方案草稿', en: 'Drafts of schemes' },
  need: LOOKING,
  query: z.object({ scheme: id.optional() }),
  answer: z.object({ rows: z.array(draftShape) }),
  handle: async ({ office, query: { scheme } }) => ({
    rows: (await read(office, (desk) => draftsOf(desk, scheme === undefined ? {} : { scheme }))).map(toldDraft),
  }),
});

const begin = route({
  id: 'drafts.make',
  method: 'POST',
  path: '/drafts',
  tag: 'schemes',
  summary: { zh: '开始一份方案草稿', en: 'Begin a draft' },
  need: WRITING,
  status: 201,
  body: z.strictObject({ scheme: id, text: schemeText, note }),
  answer: saved,
  handle: async ({ office, body, doors }) =>
    toldSaved(await newDraft(office, { scheme: body.scheme, texts: textsFor(doors, body.scheme, body.text), note: body.note }), doors),
});

const show = route({
  id: 'drafts.show',
  method: 'GET',
  path: '/drafts/{draft}',
  tag: 'schemes',
  summary: { zh: '一份草稿：最新一稿的文字，走到了哪一步', en: 'A draft: its newest text, and how far it has come' },
  need: LOOKING,
  params: inPath,
  answer: z.object({ draft: draftShape, version: number, text: z.string(), hash: z.string(), ...libraries }),
  handle: ({ office, params }) =>
    read(office, async (desk) => {
      const draft = await draftNumbered(desk, params.draft);
      const { version, texts, hash } = await draftVersion(desk, draft.number, draft.newest);
      return { draft: toldDraft(draft), version, text: texts.scheme, hash, ...librariesIn(texts) };
    }),
});

const older = route({
  id: 'drafts.version',
  method: 'GET',
  path: '/drafts/{draft}/versions/{version}',
  tag: 'schemes',
  summary: { zh: '草稿的某一稿', en: 'A version of a draft' },
  need: LOOKING,
  params: z.object({ draft: numberInPath, version: numberInPath }),
  answer: z.object({
    ...{ draft: number, version: number, parent: number.nullable(), text: z.string(), hash: z.string() },
    ...{ note: z.string().nullable(), actor: z.string(), at: moment },
  }),
  handle: async ({ office, params }) => {
    const { texts, ...rest } = await read(office, (desk) => draftVersion(desk, params.draft, params.version));
    return { ...rest, text: texts.scheme };
  },
});

const save = route({
  id: 'drafts.save',
  method: 'POST',
  path: '/drafts/{draft}/save',
  tag: 'schemes',
  summary: { zh: '保存草稿', en: 'Save a draft over the version that was seen' },
  need: WRITING,
  version: true,
  params: inPath,
  body: z.strictObject({ text: schemeText, note }),
  answer: saved,
  handle: async ({ office, params, body, version, doors }) => {
    const { scheme } = await read(office, (desk) => draftNumbered(desk, params.draft));
    const texts = textsFor(doors, scheme, body.text);
    return toldSaved(await saveDraft(office, { draft: params.draft, over: version ?? 0, texts, note: body.note }), doors);
  },
});

const take = route({
  id: 'drafts.step',
  method: 'POST',
  path: '/drafts/{draft}/steps',
  tag: 'schemes',
  summary: { zh: '送审、审核、批准、退回、撤回、放弃', en: 'Submit, review, approve, reject, withdraw or drop a draft' },
  need: everywhere('write schemes', 'review schemes'),
  version: true,
  params: inPath,
  body: z.strictObject({
    step: z.enum(['submitted', 'reviewed', 'approved', 'rejected', 'withdrawn', 'dropped']),
    simulation: number.nullable().default(null),
    note,
  }),
  answer: draftShape,
  handle: async ({ office, params, body, version }) =>
    toldDraft(await takeDraftStep(office, { draft: params.draft, version: version ?? 0, ...body })),
});

const release = route({
  id: 'drafts.release',
  method: 'POST',
  path: '/drafts/{draft}/release',
  tag: 'schemes',
  summary: { zh: '发布已批准的草稿', en: 'Release an approved draft' },
  need: everywhere('release schemes'),
  version: true,
  params: inPath,
  body: z.strictObject({ from: period, retroactive: z.boolean().default(false), note }),
  answer: z.object({ scheme: z.string(), version: number, effective: day, trial, problems: z.array(problem) }),
  handle: async ({ office, params, body, version, doors }) => {
    const order = { draft: params.draft, version: version ?? 0, ...body, from: periodOf(body.from) };
    const { scheme, version: released, effective, trial: periods, problems } = await releaseDraft(office, order);
    const told = problems.map((each) => ({ ...toldProblem(each, doors.messages), place: JSON.parse(JSON.stringify(each.place)) }));
    return { scheme, version: released, effective, trial: periods, problems: told };
  },
});

const changes = route({
  id: 'drafts.differences',
  method: 'GET',
  path: '/drafts/{draft}/differences',
  tag: 'schemes',
  summary: { zh: '草稿与当期生效的版本的差别（文字）', en: 'What a draft changes against the version in force, in words' },
  need: LOOKING,
  params: inPath,
  query: z.object({ period, version: numberInPath.optional(), language }),
  answer: differences,
  handle: async ({ office, params, query: { version, ...query } }) => {
    const order = { draft: params.draft, ...query, ...(version === undefined ? {} : { version }) };
    return toldDifferences(await read(office, (desk) => draftDifferences(desk, order)));
  },
});

const simulate = route({
  id: 'drafts.simulate',
  method: 'POST',
  path: '/drafts/{draft}/simulations',
  tag: 'schemes',
  summary: { zh: '用草稿重算过去的周期，看每人差多少元', en: 'Compute past periods under a draft, person by person' },
  need: everywhere('write schemes', 'review schemes'),
  status: 202,
  limit: 'heavy',
  params: inPath,
  body: z.strictObject({ periods: z.string().min(4).max(1000), item: id.nullable().default(null), against: id.nullable().default(null) }),
  answer: z.object({ job: number }),
  handle: async ({ office, params, body }) => {
    demandSimulation(office);
    await read(office, (desk) => draftNumbered(desk, params.draft));
    return { job: await addJob(office, { kind: 'simulate', input: { draft: params.draft, ...body } }) };
  },
});

const simulations = route({
  id: 'simulations.list',
  method: 'GET',
  path: '/drafts/{draft}/simulations',
  tag: 'schemes',
  summary: { zh: '草稿做过的模拟', en: 'The simulations of a draft' },
  need: LOOKING,
  params: inPath,
  answer: z.object({
    rows: z.array(z.object({ number, draft: number, version: number, hash: z.string(), figures: z.json(), actor: z.string(), at: moment })),
  }),
  handle: async ({ office, params }) => ({
    rows: (await read(office, (desk) => simulationsOf(desk, params.draft))).map(({ figures, ...rest }) => ({
      ...rest,
      figures: figures as z.input<ReturnType<typeof z.json>>,
    })),
  }),
});

const people = route({
  id: 'simulations.people',
  method: 'GET',
  path: '/simulations/{simulation}/people',
  tag: 'schemes',
  summary: { zh: '模拟里每个人的数', en: 'What a simulation says of each person' },
  need: everywhere('read pay'),
  params: z.object({ simulation: numberInPath }),
  answer: z.object({ rows: z.array(z.json()) }),
  handle: async ({ office, params }) => ({
    rows: [...((await read(office, (desk) => simulatedPeople(desk, params.simulation))) as readonly z.input<ReturnType<typeof z.json>>[])],
  }),
});

/** The routes of drafts. */
export const DRAFT_ROUTES: readonly Route[] = [
  templates,
  list,
  begin,
  show,
  older,
  save,
  take,
  release,
  changes,
  simulate,
  simulations,
  people,
];
