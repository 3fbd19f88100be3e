/** Routes of disputes: raised by whom they concern, handled by others, put right at the source, settled. */

import { z } from 'zod';
import { handleDispute, raiseDispute, withdrawDispute } from '../../desk/cases/disputes/raise.ts';
import { disputedRecord } from '../../desk/cases/disputes/record.ts';
import { effectsOfRequest, fulfilRequest, requestsOf } from '../../desk/cases/disputes/remedy.ts';
import { addJob } from '../../desk/jobs/record.ts';
import { read } from '../../desk/office/office.ts';
import { anywhere, everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, fen, id, number, numberInPath, period, text } from '../house/shapes.ts';
import { caseInPath, caseShape, evidence, job, note, toldCase } from './shapes.ts';

const node = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('fact'), table: id, batch: number, row: number }),
  z.strictObject({ is: z.literal('rule'), path: id }),
  z.strictObject({ is: z.literal('rating'), cycle: number, form: number, item: id.nullable() }),
]);

const cells = z.record(z.string(), z.string().max(1000).nullable());

const remedy = z.discriminatedUnion('is', [
  z.strictObject({
    ...{ is: z.literal('correction'), table: id, batch: number },
    changes: z
      .array(z.strictObject({ row: number, cells: cells.nullable() }))
      .min(1)
      .max(1000),
  }),
  z.strictObject({ is: z.literal('form'), cycle: number, form: number, text }),
  z.strictObject({ is: z.literal('rule'), path: id, text }),
]);

const raise = route({
  id: 'disputes.raise',
  method: 'POST',
  path: '/disputes',
  tag: 'cases',
  summary: { zh: '对自己的结果提出申诉', en: 'Dispute a result of one’s own' },
  need: MEMBER,
  status: 201,
  body: z.strictObject({
    ...{ scheme: id, period, node, text, evidence: evidence.default([]) },
    record: z.string().trim().min(1).max(300).nullable().default(null).describe('What a disputed record is known by'),
  }),
  answer: caseShape,
  handle: async ({ office, body }) => toldCase(await raiseDispute(office, { ...body, person: office.actor })),
});

const handling = route({
  id: 'disputes.handle',
  method: 'POST',
  path: '/disputes/{number}/handle',
  tag: 'cases',
  summary: { zh: '受理、解释或接受申诉', en: 'Examine, explain or accept a dispute' },
  need: anywhere('handle disputes'),
  params: caseInPath,
  body: z.strictObject({ step: z.enum(['examine', 'explain', 'accept']), note }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await handleDispute(office, { ...params, ...body })),
});

const record = route({
  id: 'disputes.record',
  method: 'GET',
  path: '/disputes/{number}/record',
  tag: 'cases',
  summary: { zh: '申诉所说的那条记录', en: 'The record that a dispute is about' },
  need: anywhere('handle disputes'),
  params: caseInPath,
  answer: z.object({
    /** Null where the dispute is about a rule or a rating. */
    record: z
      .object({
        ...{ table: z.string(), title: z.string(), batch: number, row: number },
        cells: z.array(z.object({ column: z.string(), title: z.string(), value: z.string().nullable() })),
      })
      .nullable(),
  }),
  handle: async ({ office, params, doors }) => {
    const found = await disputedRecord(office, params.number);
    if (found === null) return { record: null };
    const { table, batch, row, cells } = found;
    const declared = (await doors.tables(office)).find(({ name }) => name === table);
    const titleOf = (column: string): string => declared?.columns.find(({ name }) => name === column)?.title ?? column;
    const told = Object.entries(cells).map(([column, value]) => ({ column, title: titleOf(column), value }));
    return { record: { table, title: declared?.title ?? table, batch, row, cells: told } };
  },
});

const withdraw = route({
  id: 'disputes.withdraw',
  method: 'POST',
  path: '/disputes/{number}/withdraw',
  tag: 'cases',
  summary: { zh: '撤回自己的申诉', en: 'Take one’s own dispute back' },
  need: MEMBER,
  params: caseInPath,
  body: z.strictObject({ note }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await withdrawDispute(office, params.number, body.note)),
});

const propose = route({
  id: 'disputes.propose',
  method: 'POST',
  path: '/disputes/{number}/remedies',
  tag: 'cases',
  summary: { zh: '提出更正方案，并计算会影响谁', en: 'Propose how a dispute is put right, and compute whom it moves' },
  need: anywhere('handle disputes'),
  limit: 'heavy',
  status: 202,
  params: caseInPath,
  body: remedy,
  answer: job,
  handle: async ({ office, params, body }) => ({
    job: await addJob(office, { kind: 'propose remedy', input: { ...params, remedy: JSON.stringify(body) } }),
  }),
});

const request = z.object({ number, case: number, kind: z.string(), remedy: z.record(z.string(), z.unknown()), done: z.boolean() });

const requests = route({
  id: 'requests.list',
  method: 'GET',
  path: '/requests',
  tag: 'cases',
  summary: { zh: '更正请求', en: 'What disputes ask to be put right' },
  need: everywhere('handle disputes', 'import facts', 'run cycles', 'write schemes', 'compute', 'propose adjustments'),
  answer: z.object({ rows: z.array(request) }),
  handle: async ({ office }) => ({ rows: (await read(office, requestsOf)).map((each) => ({ ...each, remedy: { ...each.remedy } })) }),
});

const effects = route({
  id: 'requests.effects',
  method: 'GET',
  path: '/requests/{number}/effects',
  tag: 'cases',
  summary: { zh: '更正会影响谁、多少', en: 'Whom a correction moves, and by how much' },
  need: MEMBER,
  params: z.object({ number: numberInPath }),
  answer: z.object({ rows: z.array(z.object({ person: z.string(), fen: fen.nullable() })) }),
  handle: async ({ office, params }) => {
    const found = await read(office, (desk) => effectsOfRequest(desk, params.number));
    return { rows: found.map(({ person, fen: moved }) => ({ person, fen: moved === null ? null : String(moved) })) };
  },
});

const execute = route({
  id: 'requests.execute',
  method: 'POST',
  path: '/requests/{number}/execute',
  tag: 'cases',
  summary: { zh: '导入更正', en: 'Import a correction' },
  need: everywhere('import facts'),
  limit: 'heavy',
  status: 202,
  params: z.object({ number: numberInPath }),
  answer: job,
  handle: async ({ office, params }) => ({ job: await addJob(office, { kind: 'correct facts', input: { request: params.number } }) }),
});

const fulfil = route({
  id: 'requests.fulfil',
  method: 'POST',
  path: '/requests/{number}/fulfil',
  tag: 'cases',
  summary: { zh: '登记评分表已退回、规则已修改', en: 'Say what was done about a form or a rule' },
  need: everywhere('run cycles', 'write schemes'),
  params: z.object({ number: numberInPath }),
  body: z.strictObject({ kind: z.enum(['form', 'rule']), outcome: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await fulfilRequest(office, body.kind, { request: params.number, outcome: body.outcome });
    return DONE;
  },
});

const settle = route({
  id: 'disputes.settle',
  method: 'POST',
  path: '/disputes/{number}/settle',
  tag: 'cases',
  summary: { zh: '重新核算或提出调整，了结申诉', en: 'Settle a dispute by a new run or an adjustment' },
  need: everywhere('compute', 'propose adjustments'),
  limit: 'heavy',
  status: 202,
  params: caseInPath,
  answer: job,
  handle: async ({ office, params }) => ({ job: await addJob(office, { kind: 'settle dispute', input: { ...params } }) }),
});

/** The routes of disputes. */
export const DISPUTE_ROUTES: readonly Route[] = [raise, handling, record, withdraw, propose, requests, effects, execute, fulfil, settle];
