/** Routes of reports as people meet them: what one owes, one report with its files, and what becomes of it. */

import { z } from 'zod';
import { type OwnReport, ownReports } from '../../desk/cases/noted/reports.ts';
import { decideReport, layReportFile, readReport } from '../../desk/cases/noted/taking.ts';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, moment, number, numberInPath, text } from '../house/shapes.ts';

const step = z.enum(['taken', 'given back']);
const params = z.object({ number: numberInPath });

const own = route({
  id: 'reports.own',
  method: 'GET',
  path: '/me/reports',
  tag: 'cases',
  summary: { zh: '我要交的报告', en: 'The reports that I owe' },
  need: MEMBER,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ rule: number, name: z.string(), first: z.string(), last: z.string(), due: z.string() },
        standing: z.enum(['in time', 'late', 'due', 'missing']),
        /** The newest report of the stretch. */
        report: z.object({ number, at: moment, step: step.nullable(), note: z.string().nullable() }).nullable(),
      }),
    ),
  }),
  handle: async ({ office }) => ({
    rows: (await read(office, (desk) => ownReports(desk, office.actor, dayOf(office.now())))).map(toldOwn),
  }),
});

const toldOwn = ({ report, ...owed }: OwnReport) => ({
  ...owed,
  report: report === null ? null : { number: report.number, at: report.at, step: report.step, note: report.note },
});

const one = route({
  id: 'reports.show',
  method: 'GET',
  path: '/reports/{number}',
  tag: 'cases',
  summary: { zh: '一份报告和它的文件', en: 'A report with its files' },
  need: MEMBER,
  params,
  answer: z.object({
    ...{ number, rule: number, name: z.string(), person: z.string(), last: z.string(), due: z.string(), text: z.string() },
    ...{ at: moment, came: z.string(), late: z.boolean(), step: step.nullable(), note: z.string().nullable(), mayTake: z.boolean() },
    files: z.array(z.object({ number, name: z.string() })),
  }),
  handle: async ({ office, params: { number: wanted } }) => {
    const { files, ...report } = await readReport(office, wanted);
    return { ...report, files: [...files] };
  },
});

const attach = route({
  id: 'reports.attach',
  method: 'POST',
  path: '/reports/{number}/files',
  tag: 'cases',
  summary: { zh: '给自己交的报告附上文件', en: 'Add a file to a report of one’s own' },
  need: MEMBER,
  status: 201,
  upload: true,
  anyKind: true,
  params,
  answer: z.object({ number }),
  handle: async ({ office, params: { number: wanted }, file }) => {
    if (file === null) throw new Error('Bug: an upload comes with its file');
    return { number: await layReportFile(office, { number: wanted, path: file.path, name: file.name }) };
  },
});

const decide = route({
  id: 'reports.decide',
  method: 'POST',
  path: '/reports/{number}/decide',
  tag: 'cases',
  summary: { zh: '收下或退回报告', en: 'Take a report, or give it back' },
  need: MEMBER,
  params,
  body: z.strictObject({ step, note: text.nullable().default(null) }),
  answer: done,
  handle: async ({ office, params: { number: wanted }, body }) => {
    await decideReport(office, { number: wanted, ...body });
    return DONE;
  },
});

/** The routes. */
export const REPORT_ROUTES: readonly Route[] = [own, one, attach, decide];
