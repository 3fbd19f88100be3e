/** Batches: looking through them, one with its totals, its rows some at a time, and taking one back. */

import { z } from 'zod';
import { batchList, batchListed, type ListedBatch } from '../../desk/facts/shown/list.ts';
import { rowsOfBatch } from '../../desk/facts/shown/rows.ts';
import { undoBatch } from '../../desk/facts/undo.ts';
import { read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { parsePeriod } from '../../lib/period.ts';
import { everywhere, type Route, route } from '../house/route.ts';
import { DONE, done, id, listOf, moment, number, numberInPath, page, paged, text } from '../house/shapes.ts';
import { span, spanOf, total, totalsOf } from './shapes.ts';

const state = z.enum(['in force', 'undone', 'replaced']);

const batchRow = z.object({
  ...{ number, table: z.string(), source: z.string(), file: z.string(), rows: z.number(), days: span, state },
  ...{ replaces: number.nullable(), note: z.string().nullable(), actor: z.string(), at: moment },
  /** Rows in periods that were locked when the batch came. */
  late: z.array(z.object({ scheme: z.string(), period: z.string(), rows: z.number() })),
  /** How many rows these are, each counted once. */
  lateRows: z.number(),
});

/** `scheme period`: the names of schemes have no blanks. */
const lateOf = (late: ListedBatch['late']) =>
  Object.entries(late).map(([name, rows]) => {
    const at = name.indexOf(' ');
    return { scheme: name.slice(0, at), period: name.slice(at + 1), rows };
  });

const rowOf = ({ number: own, fact_table: table, source, manifest, late, ...rest }: ListedBatch): z.input<typeof batchRow> => ({
  ...rest,
  ...{ number: own, table, source, file: manifest.source.file, rows: manifest.rows, days: spanOf(manifest), late: lateOf(late) },
});

const batches = route({
  id: 'batches.list',
  method: 'GET',
  path: '/facts/batches',
  tag: 'facts',
  summary: {
    zh: '导入过的批次，最新的在前；month 只要有这个月的日子的',
    en: 'The batches that were imported, the newest first; with `month` those with days of that month',
  },
  need: everywhere('read facts'),
  query: z.object({
    limit: page.limit,
    before: numberInPath.optional(),
    table: id.optional(),
    state: state.optional(),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .refine((said) => parsePeriod(said) !== null, 'no such month')
      .optional(),
  }),
  answer: z.object({ rows: z.array(batchRow), next: z.number().nullable().describe('What `before` must be for the next page') }),
  handle: async ({ office, query: { limit, before = null, table = null, state: standing = null, month } }) => {
    const wanted = { before, table, state: standing, month: month === undefined ? null : parsePeriod(month) };
    return paged((await read(office, (desk) => batchList(desk, wanted))).map(rowOf), limit);
  },
});

const batch = route({
  id: 'batches.show',
  method: 'GET',
  path: '/facts/batches/{batch}',
  tag: 'facts',
  summary: { zh: '一个批次：列、控制合计、日期、迟到的行', en: 'A batch: columns, control totals, days, late rows' },
  need: everywhere('read facts'),
  params: z.object({ batch: numberInPath }),
  answer: batchRow.extend({
    sheet: z.string().nullable(),
    bytes: z.number(),
    sha256: z.string(),
    parquet: z.string(),
    columns: z.array(z.object({ name: z.string(), header: z.string().nullable() })),
    aside: z.array(z.string()),
    totals: z.array(total),
    undated: z.number(),
    origin: z.string().nullable(),
  }),
  handle: async ({ office, params }) => {
    const found = await read(office, (desk) => batchListed(desk, params.batch));
    if (found === null) throw refused('BATCH_UNKNOWN', { number: params.batch });
    const { manifest } = found;
    const { sheet, bytes, sha256, origin } = manifest.source;
    return {
      ...rowOf(found),
      ...{ sheet, bytes, sha256, parquet: manifest.parquet.sha256, origin: origin?.is ?? null, undated: manifest.undated },
      columns: manifest.columns.map(({ name }) => ({ name, header: manifest.mapping[name] ?? null })),
      aside: [...manifest.aside],
      totals: totalsOf(manifest, manifest.columns),
    };
  },
});

const column = z.object({ name: z.string(), title: z.string() });

const rows = route({
  id: 'batches.rows',
  method: 'GET',
  path: '/facts/batches/{batch}/rows',
  tag: 'facts',
  summary: {
    zh: '一个批次的行，按导入时的样子；撤销了的也看得到',
    en: 'The rows of a batch as they were imported; of one that was taken back, too',
  },
  need: everywhere('read facts'),
  params: z.object({ batch: numberInPath }),
  query: z.object({ ...page, limit: z.coerce.number().int().min(1).max(1000).default(50) }),
  answer: listOf(z.object({ number: number.describe('Its row in the file'), cells: z.array(z.string().nullable()) })).extend({
    columns: z.array(column),
    /** Columns that the record wrote itself, and that whoever asks may not see where they come from. */
    withheld: z.array(column),
  }),
  handle: async ({ office, params, query: { after, limit }, doors }) => {
    const found = await rowsOfBatch(office, { number: params.batch, after, limit: limit + 1 });
    const declared = (await doors.tables(office)).find(({ name }) => name === found.table)?.columns ?? [];
    const titled = (name: string) => ({ name, title: declared.find((each) => each.name === name)?.title ?? name });
    const shown = found.rows.map(({ number: own, cells }) => ({ number: own, cells: [...cells] }));
    return { ...paged(shown, limit), columns: found.columns.map(titled), withheld: found.withheld.map(titled) };
  },
});

const undo = route({
  id: 'batches.undo',
  method: 'POST',
  path: '/facts/batches/{batch}/undo',
  tag: 'facts',
  summary: { zh: '撤销一个没有进过封账的批次', en: 'Take back a batch that no locked run has used' },
  need: everywhere('import facts'),
  params: z.object({ batch: numberInPath }),
  body: z.strictObject({ reason: text }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await undoBatch(office, params.batch, body.reason);
    return DONE;
  },
});

/** The routes of batches. */
export const BATCH_ROUTES: readonly Route[] = [batches, batch, rows, undo];
