/** Routes of all cases: the list, one case, what waits for the facts, and settings; and those of each kind. */

import { z } from 'zod';
import { takeOver, waitingByTable } from '../../desk/cases/decided/decide.ts';
import { evidenceOf, layFile } from '../../desk/cases/evidence/files.ts';
import { caseNumbered, filesOf, layEvidence } from '../../desk/cases/file.ts';
import { MACHINES } from '../../desk/cases/machine.ts';
import type { CaseKind } from '../../desk/cases/rows.ts';
import { caseSettings, setCaseSetting } from '../../desk/cases/settings.ts';
import { read } from '../../desk/office/office.ts';
import { titlesOf } from '../../desk/schemes/titles.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, id, moment, number } from '../house/shapes.ts';
import { AWARD_ROUTES } from './awards.ts';
import { DECISION_ROUTES } from './decisions.ts';
import { DISPUTE_ROUTES } from './disputes.ts';
import { INVESTIGATION_ROUTES } from './investigations.ts';
import { NOTED_ROUTES } from './noted.ts';
import { REPORT_ROUTES } from './reports.ts';
import { caseInPath, caseShape, evidence, lineOf, toldCase } from './shapes.ts';

const list = route({
  id: 'cases.list',
  method: 'GET',
  path: '/cases',
  tag: 'cases',
  summary: { zh: '看得到的案件', en: 'The cases that one sees' },
  need: MEMBER,
  query: z.object({ kind: z.enum(Object.keys(MACHINES) as [CaseKind, ...CaseKind[]]).optional(), person: id.optional() }),
  answer: z.object({ rows: z.array(caseShape) }),
  handle: async ({ office, query: { kind, person } }) => {
    const only = { ...(kind === undefined ? {} : { kind }), ...(person === undefined ? {} : { person }) };
    return await read(office, async (desk) => {
      const titleOf = await titlesOf(desk);
      return { rows: (await filesOf(desk, only)).map((file) => toldCase(file, lineOf(file, titleOf))) };
    });
  },
});

const show = route({
  id: 'cases.show',
  method: 'GET',
  path: '/cases/{number}',
  tag: 'cases',
  summary: { zh: '一个案件', en: 'One case' },
  need: MEMBER,
  params: caseInPath,
  answer: caseShape,
  handle: ({ office, params }) =>
    read(office, async (desk) => {
      const file = await caseNumbered(desk, params.number);
      return toldCase(file, lineOf(file, await titlesOf(desk)));
    }),
});

const evidenceLaid = route({
  id: 'cases.evidence',
  method: 'POST',
  path: '/cases/{number}/evidence',
  tag: 'cases',
  summary: { zh: '补充证据', en: 'Lay evidence into a case' },
  need: MEMBER,
  params: caseInPath,
  body: z.strictObject({ evidence }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await layEvidence(office, { ...params, ...body })),
});

const files = route({
  id: 'cases.files',
  method: 'GET',
  path: '/cases/{number}/files',
  tag: 'cases',
  summary: { zh: '案件的证据和文件', en: 'The evidence of a case, with its files' },
  need: MEMBER,
  params: caseInPath,
  answer: z.object({
    /** `file` is the attachment by which it is opened; null where only its hash was named. */
    rows: z.array(z.object({ sha256: z.string(), name: z.string(), file: number.nullable(), actor: z.string(), at: moment })),
    /** Whether who asks may lay more into it. */
    mayLay: z.boolean(),
  }),
  handle: async ({ office, params }) => {
    const found = await evidenceOf(office, params.number);
    return { rows: [...found.rows], mayLay: found.mayLay };
  },
});

const fileLaid = route({
  id: 'cases.attach',
  method: 'POST',
  path: '/cases/{number}/files',
  tag: 'cases',
  summary: { zh: '给进行中的案件补充证据文件', en: 'Lay a file into an open case' },
  need: MEMBER,
  status: 201,
  upload: true,
  anyKind: true,
  params: caseInPath,
  answer: z.object({ number }),
  handle: async ({ office, params, file }) => {
    if (file === null) throw new Error('Bug: an upload comes with its file');
    return { number: await layFile(office, { number: params.number, path: file.path, name: file.name }) };
  },
});

const waiting = route({
  id: 'decided.list',
  method: 'GET',
  path: '/decided',
  tag: 'cases',
  summary: { zh: '等待转入事实表的行', en: 'Decided rows that wait for the facts' },
  need: everywhere('read facts', 'import facts'),
  answer: z.object({ rows: z.array(z.object({ fact_table: z.string(), count: z.int() })) }),
  handle: async ({ office }) => ({ rows: [...(await waitingByTable(office))].map(([fact_table, count]) => ({ fact_table, count })) }),
});

const takingOver = route({
  id: 'decided.take-over',
  method: 'POST',
  path: '/decided/take-over',
  tag: 'cases',
  summary: { zh: '把已决定的行转入事实表', en: 'Take decided rows over as facts' },
  need: everywhere('import facts'),
  status: 201,
  body: z.strictObject({ table: id }),
  answer: z.object({ batch: number, rows: z.int() }),
  handle: async ({ office, body, doors }) => {
    const { batch } = await takeOver(office, { table: body.table, tables: await doors.tables(office) });
    if (batch === null) throw new Error('Bug: rows were taken over without a batch');
    return { batch: batch.number, rows: batch.manifest.rows };
  },
});

const settings = route({
  id: 'cases.settings',
  method: 'GET',
  path: '/case-settings',
  tag: 'cases',
  summary: { zh: '案件和公开范围的设置', en: 'The settings of cases, and of what people see' },
  need: everywhere('change settings'),
  answer: z.object({ rows: z.array(z.object({ name: z.string(), value: z.int(), least: z.int(), most: z.int() })) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, caseSettings))] }),
});

const setting = route({
  id: 'cases.set',
  method: 'POST',
  path: '/case-settings',
  tag: 'cases',
  summary: { zh: '修改案件设置', en: 'Change a setting of cases' },
  need: everywhere('change settings'),
  body: z.strictObject({ name: id, value: z.int().max(2_000_000_000) }),
  answer: done,
  handle: async ({ office, body }) => {
    await setCaseSetting(office, body);
    return DONE;
  },
});

/** The routes of cases. */
export const CASE_ROUTES: readonly Route[] = [
  ...[list, show, evidenceLaid, files, fileLaid, waiting, takingOver, settings, setting],
  ...DISPUTE_ROUTES,
  ...DECISION_ROUTES,
  ...AWARD_ROUTES,
  ...INVESTIGATION_ROUTES,
  ...NOTED_ROUTES,
  ...REPORT_ROUTES,
];
