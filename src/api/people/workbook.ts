/** People by workbook: the template, what a workbook would change, its import; and people published as facts. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { demand } from '../../desk/access/demand.ts';
import { withIncoming } from '../../desk/facts/incoming.ts';
import { keepUpload } from '../../desk/jobs/kinds/uploads.ts';
import { addJob } from '../../desk/jobs/record.ts';
import { importPeople, type PeopleChange } from '../../desk/people/workbook/import.ts';
import { writePeopleTemplate } from '../../desk/people/workbook/template.ts';
import { Refused } from '../../desk/refused.ts';
import { periodOf } from '../../desk/schemes/pinned.ts';
import { hasErrors } from '../../lib/problem.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { number, period } from '../house/shapes.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const job = z.object({ job: number });

const template = route({
  id: 'people.template',
  method: 'GET',
  path: '/people-workbook/template',
  tag: 'people',
  summary: { zh: '人员和组织的工作簿模板', en: 'The workbook in which people and organisation are filled in' },
  need: MEMBER,
  answer: 'file',
  handle: ({ doors }) =>
    withIncoming(doors.machine.data, async (folder) => {
      const path = join(folder, 'people.xlsx');
      await writePeopleTemplate(path);
      return { name: '人员和组织.xlsx', type: XLSX, bytes: await readFile(path) };
    }),
});

/** So many changes are told one by one. */
const SHOWN = 1000;

const row = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));

const preview = route({
  id: 'people.preview',
  method: 'POST',
  path: '/people-workbook/preview',
  tag: 'people',
  summary: { zh: '看一个工作簿会改什么，不写入', en: 'What a workbook would change; nothing is written' },
  need: everywhere('change people'),
  upload: true,
  unkept: true,
  limit: 'heavy',
  query: z.object({ name: z.string().optional() }),
  answer: z.object({
    count: z.number(),
    changes: z.array(z.object({ table: z.string(), was: row.nullable(), is: row })),
    aside: z.array(z.string()),
  }),
  handle: async ({ office, file }) => {
    if (file === null) throw new Error('Bug: an upload is a file');
    const { changes, aside, problems } = await importPeople(office, { file: file.path, preview: true });
    if (hasErrors(problems)) throw new Refused(problems);
    return { count: changes.length, changes: changes.slice(0, SHOWN).map(told), aside: [...aside] };
  },
});

type Row = z.infer<typeof row>;

const told = ({ table, was, is }: PeopleChange) => ({ table, was: was as Row | null, is: is as Row });

const upload = route({
  id: 'people.import',
  method: 'POST',
  path: '/people-workbook',
  tag: 'people',
  summary: { zh: '导入人员和组织的工作簿（任务）', en: 'Import a workbook of people and organisation, as a job' },
  need: everywhere('change people'),
  upload: true,
  limit: 'heavy',
  status: 202,
  query: z.object({ name: z.string().optional() }),
  answer: job,
  handle: async ({ office, file }) => {
    if (file === null) throw new Error('Bug: an upload is a file');
    demand(office, 'change people');
    return { job: await addJob(office, { kind: 'people import', input: { folder: await keepUpload(office, file) } }) };
  },
});

const publish = route({
  id: 'people.publish',
  method: 'POST',
  path: '/people-publications',
  tag: 'people',
  summary: { zh: '把一个周期的人员发布为事实（任务）', en: 'Publish people as facts for a period, as a job' },
  need: everywhere('import facts'),
  status: 202,
  body: z.strictObject({ period }),
  answer: job,
  handle: async ({ office, body }) => {
    demand(office, 'import facts');
    return { job: await addJob(office, { kind: 'publish people', input: { period: periodOf(body.period).text } }) };
  },
});

/** The routes of workbooks. */
export const WORKBOOK_ROUTES: readonly Route[] = [template, preview, upload, publish];
