/** Routes of signatures and archives. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addJob } from '../../desk/jobs/record.ts';
import { read } from '../../desk/office/office.ts';
import { refused } from '../../desk/refused.ts';
import { archiveFolder, archivesOf } from '../../desk/results/archive/archive.ts';
import { setSigningOrder, signResult } from '../../desk/results/signing/sign.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, done, id, number, numberInPath, text } from '../house/shapes.ts';
import { by, inCycle, made, ofPerson, signingRole } from './shapes.ts';

const order = route({
  id: 'signing.order',
  method: 'POST',
  path: '/cycles/{cycle}/signing-order',
  tag: 'results',
  summary: { zh: '设定签字顺序', en: 'Set the order of signing' },
  need: everywhere('run cycles'),
  params: inCycle,
  body: z.strictObject({ roles: z.array(signingRole).max(4) }),
  answer: done,
  handle: async ({ office, params, body }) => {
    await setSigningOrder(office, { ...params, ...body });
    return DONE;
  },
});

const sign = route({
  id: 'signing.sign',
  method: 'POST',
  path: '/cycles/{cycle}/results/{person}/signatures',
  tag: 'results',
  summary: { zh: '签字，或说明理由拒签', en: 'Sign a result, or refuse to with a reason' },
  need: MEMBER,
  status: 201,
  proved: true,
  params: ofPerson,
  body: z.strictObject({
    ...{ role: signingRole, step: z.enum(['signed', 'refused']), hash: z.string().regex(/^[0-9a-f]{64}$/) },
    reason: text.nullable().default(null),
  }),
  answer: made,
  // Nobody comes here without having proved in the last minutes who they are.
  handle: async ({ office, params, body }) => ({ number: await signResult(office, { ...params, ...body, confirmed: true }) }),
});

const archive = route({
  id: 'archives.make',
  method: 'POST',
  path: '/cycles/{cycle}/archives',
  tag: 'results',
  summary: { zh: '归档', en: 'Archive a cycle' },
  need: everywhere('run cycles'),
  status: 202,
  params: inCycle,
  body: z.strictObject({ item: id }),
  answer: z.object({ job: number }),
  handle: async ({ office, params, body }) => ({
    job: await addJob(office, { kind: 'archive', input: { cycle: params.cycle, item: body.item } }),
  }),
});

const archives = route({
  id: 'archives.list',
  method: 'GET',
  path: '/cycles/{cycle}/archives',
  tag: 'results',
  summary: { zh: '档案和上报的汇总', en: 'Archives, with what is reported upward' },
  need: everywhere('run cycles', 'read log'),
  params: inCycle,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, edition: number, ...by },
        files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
        summary: z.object({
          ...{ people: z.number(), refused: z.number() },
          grades: z.array(z.object({ unit: z.string().nullable(), grade: z.string().nullable(), people: z.number() })),
        }),
      }),
    ),
  }),
  handle: async ({ office, params }) => ({
    rows: (await read(office, (desk) => archivesOf(desk, params.cycle))).map(({ files, summary, ...rest }) => ({
      ...rest,
      ...{ files: [...files], summary: { ...summary, grades: [...summary.grades] } },
    })),
  }),
});

const TYPES = { pdf: 'application/pdf', json: 'application/json' } as const;

const file = route({
  id: 'archives.file',
  method: 'GET',
  path: '/cycles/{cycle}/archives/{number}/{kind}',
  tag: 'results',
  summary: { zh: '档案文件', en: 'A file of an archive' },
  need: everywhere('run cycles', 'read log'),
  params: z.object({ cycle: numberInPath, number: numberInPath, kind: z.enum(['pdf', 'json']) }),
  answer: 'file',
  handle: async ({ office, params }) => {
    const { cycle, number: wanted, kind } = params;
    const found = (await read(office, (desk) => archivesOf(desk, cycle))).find((each) => each.number === wanted);
    const name = found?.files.find((each) => each.name.endsWith(`.${kind}`))?.name;
    if (name === undefined) throw refused('NOTHING_HERE');
    return { name: `cycle-${cycle}.${kind}`, type: TYPES[kind], bytes: await readFile(join(archiveFolder(office), name)) };
  },
});

/** The routes of signatures and archives. */
export const SIGNING_ROUTES: readonly Route[] = [order, sign, archive, archives, file];
