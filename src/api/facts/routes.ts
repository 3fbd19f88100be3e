/** Facts: files that are looked at and imported, the mappings of sources, fact tables, and the tokens of systems that push. */

import { z } from 'zod';
import { importBatch } from '../../desk/facts/import.ts';
import { allMappings } from '../../desk/facts/mappings.ts';
import { addJob } from '../../desk/jobs/record.ts';
import { read } from '../../desk/office/office.ts';
import { endToken, newToken, tokensOf } from '../../desk/receiving/tokens.ts';
import { keepUpload, uploadedFile } from '../../desk/receiving/uploads.ts';
import { sheetsIn } from '../../facts/import/find.ts';
import { anywhere, everywhere, type Route, route } from '../house/route.ts';
import { DONE, done, id, job, moment, number, numberInPath, text } from '../house/shapes.ts';
import { BATCH_ROUTES } from './batches.ts';
import { mapping, problem, problemsTold, span, spanOf, total, totalsOf } from './shapes.ts';
import { TABLE_ROUTES } from './tables.ts';

const upload = route({
  id: 'facts.upload',
  method: 'POST',
  path: '/facts/uploads',
  tag: 'facts',
  summary: { zh: '上传一个事实文件，先看后导入', en: 'Upload a file of facts, to be looked at and then imported' },
  need: everywhere('import facts'),
  upload: true,
  status: 201,
  query: z.object({ name: z.string().max(255).optional() }),
  answer: z.object({ upload: z.string(), name: z.string(), bytes: z.number() }),
  handle: async ({ office, file }) => {
    if (file === null) throw new Error('Bug: an upload has a file');
    return { upload: await keepUpload(office, file.path), name: file.name, bytes: file.bytes };
  },
});

/** How a file is to be read; what is not said is found by its name and by what was remembered. */
const reading = {
  table: id.nullable().default(null),
  sheet: z.string().max(100).nullable().default(null),
  source: id.nullable().default(null),
  replaces: number.nullable().default(null),
};

const asText = (value: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    context.addIssue('no JSON');
    return z.NEVER;
  }
};

const preview = route({
  id: 'facts.preview',
  method: 'GET',
  path: '/facts/uploads/{upload}/preview',
  tag: 'facts',
  summary: {
    zh: '看上传的文件里有什么、哪些格子不对；什么也不写',
    en: 'What stands in an uploaded file and which cells are wrong; nothing is written',
  },
  need: everywhere('import facts'),
  limit: 'heavy',
  params: z.object({ upload: id }),
  query: z.object({
    ...reading,
    replaces: numberInPath.nullable().default(null),
    mapping: z.string().max(10_000).transform(asText).pipe(mapping).optional(),
  }),
  answer: z.object({
    table: z.string().nullable(),
    title: z.string().nullable(),
    source: z.string(),
    /** The sheets of a workbook, and the one that is read; none and null where the file is no workbook, or none could be chosen. */
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    /** The batch that the same file made before; nothing would be imported twice. */
    again: number.nullable(),
    rows: z.number().nullable(),
    errors: z.number().nullable(),
    mapping,
    aside: z.array(z.string()),
    totals: z.array(total),
    days: span,
    undated: z.number().nullable(),
    isKeyed: z.boolean(),
    sample: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.object({ row: z.number(), cells: z.array(z.string().nullable()) })),
    }),
    /** What stands in the cells that were refused, as it was written there. */
    refused: z.array(z.object({ row: z.number(), header: z.string(), found: z.string() })),
    problems: z.array(problem),
  }),
  handle: async ({ office, params, query, doors }) => {
    const file = await uploadedFile(office, params.upload);
    const tables = await doors.tables(office);
    const usual = { file, tables, note: null, preview: true };
    const found = await importBatch(office, { ...query, ...usual, mapping: query.mapping ?? {} });
    const { table, preview: seen, batch, again, source, problems } = found;
    const summary = seen?.summary ?? null;
    return {
      ...{
        table: table?.name ?? batch?.fact_table ?? null,
        title: table?.title ?? null,
        source,
        again: again ? (batch?.number ?? null) : null,
      },
      ...{ sheets: [...(await sheetsIn(file))], sheet: seen?.sheet ?? batch?.manifest.source.sheet ?? null },
      ...{ rows: seen?.rows ?? null, errors: seen?.errors ?? null, mapping: { ...seen?.mapping }, aside: [...(seen?.aside ?? [])] },
      totals: summary === null ? [] : totalsOf(summary, table?.columns ?? []),
      ...{ days: summary === null ? null : spanOf(summary), undated: summary?.undated ?? null },
      isKeyed: (table?.key.length ?? 0) > 0,
      sample: {
        columns: [...(seen?.sample.columns ?? [])],
        rows: (seen?.sample.rows ?? []).map(({ row, cells }) => ({ row, cells: [...cells] })),
      },
      refused: problems.flatMap(({ place, values }) =>
        place?.in === 'cell' && place.row !== undefined && place.column !== undefined && values['found'] !== undefined
          ? [{ row: place.row, header: place.column, found: String(values['found']) }]
          : [],
      ),
      problems: problemsTold(problems, doors.messages),
    };
  },
});

const imports = route({
  id: 'facts.import',
  method: 'POST',
  path: '/facts/imports',
  tag: 'facts',
  summary: { zh: '导入上传的文件；全部的行，或一行也不', en: 'Import an uploaded file: all its rows or none' },
  need: everywhere('import facts'),
  status: 202,
  body: z.strictObject({ upload: id, ...reading, mapping: mapping.default({}), note: text.nullable().default(null) }),
  answer: job,
  handle: async ({ office, body }) => {
    await uploadedFile(office, body.upload);
    return { job: await addJob(office, { kind: 'import', input: body }) };
  },
});

const mappings = route({
  id: 'mappings.list',
  method: 'GET',
  path: '/facts/mappings',
  tag: 'facts',
  summary: { zh: '记住的列对应，按来源', en: 'Which header serves which column, as remembered for each source' },
  need: everywhere('read facts'),
  answer: z.object({ rows: z.array(z.object({ source: z.string(), table: z.string(), mapping })) }),
  handle: async ({ office }) => ({
    rows: (await read(office, allMappings)).map((each) => ({ ...each, mapping: { ...each.mapping } })),
  }),
});

const tables = route({
  id: 'tables.list',
  method: 'GET',
  path: '/facts/tables',
  tag: 'facts',
  summary: { zh: '本单位的事实表', en: 'The fact tables of the organisation' },
  need: anywhere('read facts', 'read schemes'),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ table: z.string(), title: z.string(), key: z.array(z.string()), when: z.string().nullable() },
        columns: z.array(z.object({ name: z.string(), title: z.string(), type: z.string() })),
      }),
    ),
  }),
  handle: async ({ office, doors }) => ({
    rows: (await doors.tables(office)).map(({ name, title, key, when, columns }) => ({
      ...{ table: name, title, key: [...key], when },
      columns: columns.map((column) => ({ name: column.name, title: column.title ?? column.name, type: column.type.is })),
    })),
  }),
});

const token = z.object({ number, name: z.string(), at: moment });

const tokens = route({
  id: 'tokens.list',
  method: 'GET',
  path: '/facts/tokens',
  tag: 'facts',
  summary: { zh: '推送事实用的令牌', en: 'The tokens by which systems push facts' },
  need: everywhere('change settings'),
  answer: z.object({ rows: z.array(token) }),
  handle: async ({ office }) => ({ rows: [...(await tokensOf(office))] }),
});

const newOne = route({
  id: 'tokens.make',
  method: 'POST',
  path: '/facts/tokens',
  tag: 'facts',
  summary: { zh: '发一个推送令牌，只显示一次', en: 'Make a token, shown once' },
  need: everywhere('change settings'),
  status: 201,
  proved: true,
  body: z.strictObject({ name: id.max(60) }),
  answer: z.object({ token, text: z.string() }),
  handle: async ({ office, body }) => await newToken(office, body.name),
});

const endOne = route({
  id: 'tokens.end',
  method: 'POST',
  path: '/facts/tokens/{name}/end',
  tag: 'facts',
  summary: { zh: '停用一个推送令牌', en: 'End a token' },
  need: everywhere('change settings'),
  params: z.object({ name: id }),
  answer: done,
  handle: async ({ office, params }) => {
    await endToken(office, params.name);
    return DONE;
  },
});

/** The routes of facts. */
export const FACT_ROUTES: readonly Route[] = [
  ...[upload, preview, imports],
  ...BATCH_ROUTES,
  ...[mappings, tables, tokens, newOne, endOne],
  ...TABLE_ROUTES,
];
