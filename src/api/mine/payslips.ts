/** Payslips as data, and the signature of whom each is about: that they have read what was booked for them. */

import { z } from 'zod';
import { payslipShown, payslipSigners, signPayslip } from '../../desk/months/payslips.ts';
import { read } from '../../desk/office/office.ts';
import { titlesOf } from '../../desk/schemes/titles.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { fen, moment, number, numberInPath } from '../house/shapes.ts';

const params = z.object({ run: numberInPath });

const show = route({
  id: 'payslips.lines',
  method: 'GET',
  path: '/mine/payslips/{run}/lines',
  tag: 'pay',
  summary: { zh: '我的一张工资条的每一笔，和要签收的哈希', en: 'The lines of a payslip of mine, and the hash that is signed' },
  need: MEMBER,
  params,
  answer: z.object({
    ...{ run: number, scheme: z.string(), period: z.string(), fen, hash: z.string(), signed: moment.nullable() },
    lines: z.array(z.object({ item: z.string(), title: z.string(), charge: z.string(), fen, adjustment: number.nullable() })),
  }),
  handle: async ({ office, params: { run } }) => {
    const { lines, fen: sum, ...rest } = await payslipShown(office, { run, person: office.actor });
    const titleOf = await read(office, titlesOf);
    const told = lines.map(({ fen: own, ...line }) => ({ ...line, title: titleOf(rest.scheme, line.item), fen: String(own) }));
    return { ...rest, fen: String(sum), lines: told };
  },
});

const sign = route({
  id: 'payslips.sign',
  method: 'POST',
  path: '/mine/payslips/{run}/sign',
  tag: 'pay',
  summary: { zh: '签收我的一张工资条', en: 'Sign that one has read a payslip' },
  need: MEMBER,
  proved: true,
  params,
  body: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  answer: z.object({ signed: moment }),
  handle: async ({ office, params: { run }, body }) => ({ signed: await signPayslip(office, { run, hash: body.hash }) }),
});

const signers = route({
  id: 'payslips.signatures',
  method: 'GET',
  path: '/runs/{run}/payslip-signatures',
  tag: 'pay',
  summary: { zh: '一次核算的工资条，谁签收了，谁没有', en: 'Who has signed the payslips of a run and who has not' },
  need: everywhere('read pay'),
  params,
  answer: z.object({ rows: z.array(z.object({ person: z.string(), signed: moment.nullable() })) }),
  handle: async ({ office, params: { run } }) => ({ rows: [...(await payslipSigners(office, run))] }),
});

/** The routes of payslips as data and their signatures. */
export const PAYSLIP_ROUTES: readonly Route[] = [show, sign, signers];
