/** Pay: what a run pays, its files, and adjustments of closed periods. */

import { z } from 'zod';
import { demand, seenOf } from '../../desk/access/demand.ts';
import { type AdjustmentRow, adjustmentsAsOf, decideAdjustment, linesOfAdjustment } from '../../desk/adjustments/decide.ts';
import { addJob } from '../../desk/jobs/record.ts';
import { LATEST } from '../../desk/office/latest.ts';
import { read } from '../../desk/office/office.ts';
import { EXPORT_FORMATS, exportedFile, exportsOf } from '../../desk/payroll/exported.ts';
import { payrollOf } from '../../desk/payroll/payroll.ts';
import { refused } from '../../desk/refused.ts';
import { runNumbered } from '../../desk/runs/find.ts';
import { titlesOf } from '../../desk/schemes/titles.ts';
import { anywhere, everywhere, type Route, route } from '../house/route.ts';
import { fen, id, job, language, moment, number, numberInPath, page, paged, period, shownFrom, text } from '../house/shapes.ts';

const which = z.object({ run: numberInPath });

const due = route({
  id: 'pay.due',
  method: 'GET',
  path: '/runs/{run}/pay',
  tag: 'pay',
  summary: { zh: '一次核算要发的每一笔，连同以前周期的调整', en: 'Every line that a run pays, with the adjustments of earlier periods' },
  need: anywhere('read pay'),
  limit: 'heavy',
  params: which,
  query: z.object({ ...page, person: id.optional() }),
  answer: z.object({
    ...{ run: number, scheme: z.string(), period: z.string(), state: z.string(), people: z.number(), fen, next: z.number().nullable() },
    rows: z.array(
      z.object({
        ...{ person: z.string(), name: z.string(), item: z.string(), title: z.string(), kind: z.enum(['pay', 'adjustment']) },
        ...{ charge: z.string(), pay: z.string(), fen, reason: z.string().nullable(), from: z.string().nullable() },
      }),
    ),
  }),
  handle: async ({ office, params, query }) => {
    const { provenance, lines } = await payrollOf(office, params.run);
    const persons = [...new Set(lines.map(({ subject }) => subject))];
    const seen = await read(office, (desk) => seenOf(desk, 'read pay', persons));
    const own = lines.filter(({ subject }) => seen.has(subject) && (query.person === undefined || subject === query.person));
    const shown = shownFrom(own, query);
    return {
      ...{ run: params.run, scheme: provenance.scheme, period: provenance.period, state: provenance.state, next: shown.next },
      ...{ people: new Set(own.map(({ subject }) => subject)).size, fen: String(own.reduce((sum, each) => sum + each.fen, 0n)) },
      rows: shown.rows.map(({ subject, fen: each, ...line }) => ({ ...line, person: subject, fen: String(each) })),
    };
  },
});

const write = route({
  id: 'exports.make',
  method: 'POST',
  path: '/runs/{run}/exports',
  tag: 'pay',
  summary: { zh: '把要发的写成带签名的文件', en: 'Write what a run pays as a sealed file' },
  need: everywhere('export pay'),
  status: 202,
  params: which,
  body: z.strictObject({ format: z.enum(EXPORT_FORMATS), language }),
  answer: job,
  handle: async ({ office, params, body }) => {
    await read(office, (desk) => runNumbered(desk, params.run));
    return { job: await addJob(office, { kind: 'export', input: { ...params, ...body } }) };
  },
});

const files = route({
  id: 'exports.list',
  method: 'GET',
  path: '/runs/{run}/exports',
  tag: 'pay',
  summary: { zh: '一次核算导出过的文件', en: 'The files that were exported of a run' },
  need: everywhere('export pay', 'read log'),
  params: which,
  answer: z.object({
    rows: z.array(z.object({ number, run: number, name: z.string(), sha256: z.string(), actor: z.string(), at: moment })),
  }),
  handle: async ({ office, params }) => ({ rows: [...(await read(office, (desk) => exportsOf(desk, params.run)))] }),
});

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
};

const download = route({
  id: 'exports.file',
  method: 'GET',
  path: '/exports/{number}',
  tag: 'pay',
  summary: { zh: '下载一个导出的文件', en: 'Download an exported file' },
  need: everywhere('export pay'),
  params: z.object({ number: numberInPath }),
  answer: 'file',
  handle: async ({ office, params }) => {
    const { name, bytes } = await exportedFile(office, params.number);
    return { name, type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', bytes };
  },
});

const adjustment = z.object({
  ...{ number, scheme: z.string(), period: z.string(), run: number, base: number, reason: z.string(), actor: z.string(), at: moment },
  ...{ state: z.enum(['proposed', 'approved', 'rejected']), fen },
  decided: z.object({ actor: z.string(), at: moment, note: z.string().nullable() }).nullable(),
});

const rowOf = ({ fen: sum, decided, ...row }: AdjustmentRow): z.input<typeof adjustment> => ({
  ...row,
  ...{ fen: String(sum), decided: decided === null ? null : { ...decided } },
});

/** Sums of pay are in them, so they are for those who see everybody's. */
const ADJUSTMENTS = everywhere('read pay');

const propose = route({
  id: 'adjustments.propose',
  method: 'POST',
  path: '/adjustments',
  tag: 'pay',
  summary: {
    zh: '按今天的事实重算封账的周期，差额记为调整',
    en: 'Compute a closed period under today’s facts, and propose the difference',
  },
  need: everywhere('propose adjustments'),
  status: 202,
  body: z.strictObject({
    ...{ scheme: id, period, payIn: period.nullable().default(null), instalments: z.int().min(1).max(60).default(1), reason: text },
  }),
  answer: job,
  handle: async ({ office, body }) => ({ job: await addJob(office, { kind: 'adjust', input: body }) }),
});

const list = route({
  id: 'adjustments.list',
  method: 'GET',
  path: '/adjustments',
  tag: 'pay',
  summary: { zh: '调整列表，最新的在前', en: 'The adjustments, the newest first' },
  need: ADJUSTMENTS,
  query: z.object({
    ...{ limit: page.limit, before: numberInPath.optional() },
    ...{ scheme: id.optional(), state: z.enum(['proposed', 'approved', 'rejected']).optional() },
  }),
  answer: z.object({ rows: z.array(adjustment), next: z.number().nullable().describe('What `before` must be for the next page') }),
  handle: async ({ office, query: { limit, before = Number.POSITIVE_INFINITY, scheme, state } }) => {
    demand(office, 'read runs');
    const all = await read(office, (desk) => adjustmentsAsOf(desk, LATEST, scheme === undefined ? {} : { scheme }));
    const wanted = all.filter((each) => each.number < before && (state === undefined || each.state === state));
    return paged(wanted.toReversed().map(rowOf), limit);
  },
});

const param = z.object({ adjustment: numberInPath });

const one = route({
  id: 'adjustments.show',
  method: 'GET',
  path: '/adjustments/{adjustment}',
  tag: 'pay',
  summary: { zh: '一份调整和它的每一笔', en: 'An adjustment with its lines' },
  need: ADJUSTMENTS,
  params: param,
  answer: adjustment.extend({
    lines: z.array(z.object({ person: z.string(), item: z.string(), title: z.string(), pay: z.string(), fen })),
  }),
  handle: async ({ office, params }) => {
    demand(office, 'read runs');
    const { found, lines, titleOf } = await read(office, async (desk) => ({
      found: (await adjustmentsAsOf(desk, LATEST, { number: params.adjustment }))[0],
      lines: await linesOfAdjustment(desk, params.adjustment),
      titleOf: await titlesOf(desk),
    }));
    if (found === undefined) throw refused('ADJUSTMENT_MISSING', { number: params.adjustment });
    const told = lines.map(({ subject, item, pay, fen: own }) => ({
      ...{ person: subject, item, title: titleOf(found.scheme, item), pay, fen: String(own) },
    }));
    return { ...rowOf(found), lines: told };
  },
});

const decision = (step: 'approved' | 'rejected', name: string, summary: { readonly zh: string; readonly en: string }): Route =>
  route({
    id: `adjustments.${name}`,
    method: 'POST',
    path: `/adjustments/{adjustment}/${name}`,
    tag: 'pay',
    summary,
    need: everywhere('approve adjustments'),
    params: param,
    body: z.strictObject({ note: text.nullable().default(null) }),
    answer: adjustment,
    handle: async ({ office, params, body }) => rowOf(await decideAdjustment(office, params.adjustment, step, body.note)),
  });

/** The routes of pay. */
export const PAY_ROUTES: readonly Route[] = [
  ...[due, write, files, download, propose, list, one],
  decision('approved', 'approve', { zh: '批准一份调整', en: 'Approve an adjustment' }),
  decision('rejected', 'reject', { zh: '退回一份调整，写明原因', en: 'Reject an adjustment, with the reason' }),
];
