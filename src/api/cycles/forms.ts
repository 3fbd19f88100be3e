/** Forms of a cycle: assigned, filled by their raters, given back, decided about where they are missing; and peers as a group. */

import { z } from 'zod';
import { readAttachment } from '../../desk/attachments/keep.ts';
import { cycleOf, planOfCycle } from '../../desk/cycles/cycles.ts';
import { rolesAsked } from '../../desk/cycles/forms/asked.ts';
import { assignForms } from '../../desk/cycles/forms/assign.ts';
import { attachToForm, filesOfForm } from '../../desk/cycles/forms/attach.ts';
import { giveBack, saveMarks, submitForm } from '../../desk/cycles/forms/fill.ts';
import { decideMissing, missingForms } from '../../desk/cycles/forms/missing.ts';
import { peersOf } from '../../desk/cycles/forms/peers.ts';
import { formsOf, type RatingForm } from '../../desk/cycles/forms/read.ts';
import { remindRaters } from '../../desk/cycles/forms/remind.ts';
import { viewForm } from '../../desk/cycles/forms/view.ts';
import { dayOf } from '../../desk/office/day.ts';
import { read } from '../../desk/office/office.ts';
import { everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, moment, number, numberInPath, text } from '../house/shapes.ts';

const params = z.object({ number: numberInPath });
const decimals = z.string().max(40);
const form = z.object({
  ...{ number, cycle: number, ratee: z.string(), rater: z.string(), role: z.string() },
  ...{ kind: z.enum(['self', 'supervisor', 'peer', 'panel', 'owner']), items: z.array(z.string()), why: z.string() },
  ...{ replaces: number.nullable(), until: day.nullable(), at: moment },
  state: z.enum(['open', 'submitted', 'given back', 'replaced', 'reweighted']),
});
const rows = z.object({ rows: z.array(form) });

const shown = (each: RatingForm) => ({ ...each, items: [...each.items] });

const ofCycle = route({
  id: 'forms.list',
  method: 'GET',
  path: '/cycles/{number}/forms',
  tag: 'cycles',
  summary: { zh: '评分表：自己要填的；组织考核的人看到全部', en: 'Forms: one’s own; all of them for whoever runs cycles' },
  need: MEMBER,
  params,
  answer: rows,
  handle: async ({ office, params: { number: cycle } }) => ({
    rows: (await read(office, (desk) => formsOf(desk, { cycle }))).map(shown),
  }),
});

const missing = route({
  id: 'forms.missing',
  method: 'GET',
  path: '/cycles/{number}/missing',
  tag: 'cycles',
  summary: { zh: '过期未交的评分表', en: 'Forms that are overdue' },
  need: everywhere('run cycles'),
  params,
  answer: rows,
  handle: async ({ office, params: { number: cycle } }) => ({
    rows: (await read(office, (desk) => missingForms(desk, cycle, dayOf(office.now())))).map(shown),
  }),
});

const roles = route({
  id: 'cycles.roles',
  method: 'GET',
  path: '/cycles/{number}/roles',
  tag: 'cycles',
  summary: { zh: '方案请哪些角色评分', en: 'The roles that the scheme of a cycle asks to rate' },
  need: everywhere('run cycles'),
  params,
  answer: z.object({ rows: z.array(z.object({ role: z.string(), title: z.string().nullable() })), anyRole: z.boolean() }),
  handle: ({ office, params: { number: cycle } }) =>
    read(office, async (desk) => {
      const { plan } = await planOfCycle(desk, await cycleOf(desk, cycle));
      const found = rolesAsked(plan);
      return { rows: [...found.roles], anyRole: found.anyRole };
    }),
});

const remind = route({
  id: 'forms.remind',
  method: 'POST',
  path: '/cycles/{number}/reminders',
  tag: 'cycles',
  summary: { zh: '提醒还没交评分表的人', en: 'Remind those whose forms are not handed in' },
  need: everywhere('run cycles'),
  params,
  body: z.strictObject({ raters: z.array(id).min(1).max(1000).nullable().default(null) }),
  answer: z.object({ reminded: z.array(z.string()) }),
  handle: async ({ office, params: { number: cycle }, body }) => ({
    reminded: [...(await remindRaters(office, { cycle, raters: body.raters }))],
  }),
});

const raters = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['self', 'supervisor']) }),
  z.strictObject({ is: z.literal('peers'), ratee: id, raters: z.array(id).min(1).max(100) }),
  z.strictObject({ is: z.literal('drawn'), count: z.int().min(1).max(100), seed: id }),
  z.strictObject({ is: z.literal('panel'), raters: z.array(id).min(1).max(100) }),
  z.strictObject({ is: z.literal('owner'), rater: id, items: z.array(id).min(1).max(200) }),
]);

const assign = route({
  id: 'forms.assign',
  method: 'POST',
  path: '/cycles/{number}/forms',
  tag: 'cycles',
  summary: { zh: '分配评分表', en: 'Assign forms' },
  need: everywhere('run cycles'),
  status: 201,
  params,
  body: z.strictObject({ role: id, raters }),
  answer: z.object({ forms: z.array(number), without: z.array(z.string()) }),
  handle: async ({ office, params: { number: cycle }, body }) => {
    const { forms, without } = await assignForms(office, { cycle, ...body });
    return { forms: [...forms], without: [...without] };
  },
});

const one = route({
  id: 'forms.read',
  method: 'GET',
  path: '/forms/{number}',
  tag: 'cycles',
  summary: { zh: '一份评分表和已填的内容', en: 'A form with what was written so far' },
  need: MEMBER,
  params,
  answer: z.object({
    form,
    until: day.nullable().describe('The last day on which it is taken'),
    weight: decimals.nullable().describe('The weight of its group of raters in what they rate together, in percent'),
    evidence: z.object({ is: z.enum(['none', 'always', 'deductions', 'outside']), from: decimals.optional(), to: decimals.optional() }),
    items: z.array(
      z.object({
        ...{ item: z.string(), title: z.string(), gives: z.enum(['score', 'grade']), from: decimals.nullable(), to: decimals.nullable() },
        grades: z.array(z.string()),
        mark: z.object({ score: decimals.nullable(), grade: z.string().nullable(), evidence: z.string().nullable() }).nullable(),
      }),
    ),
  }),
  handle: async ({ office, params: { number: wanted } }) => {
    const { form: found, items, ...rest } = await read(office, (desk) => viewForm(desk, wanted));
    return { form: shown(found), ...rest, items: items.map((each) => ({ ...each, grades: [...each.grades] })) };
  },
});

const mark = z.strictObject({
  ...{ item: id, score: decimals.nullable().default(null), grade: id.nullable().default(null) },
  evidence: z.string().max(10_000).nullable().default(null),
});

const save = route({
  id: 'forms.save',
  method: 'POST',
  path: '/forms/{number}/marks',
  tag: 'cycles',
  summary: { zh: '保存评分草稿', en: 'Save ratings as a draft' },
  need: MEMBER,
  params,
  body: z.strictObject({ marks: z.array(mark).min(1).max(200) }),
  answer: done,
  handle: async ({ office, params: { number: wanted }, body }) => {
    await saveMarks(office, { form: wanted, marks: body.marks });
    return DONE;
  },
});

const submit = route({
  id: 'forms.submit',
  method: 'POST',
  path: '/forms/{number}/submit',
  tag: 'cycles',
  summary: { zh: '提交评分表', en: 'Submit a form' },
  need: MEMBER,
  params,
  answer: done,
  handle: async ({ office, params: { number: wanted } }) => {
    await submitForm(office, wanted);
    return DONE;
  },
});

const back = route({
  id: 'forms.giveBack',
  method: 'POST',
  path: '/forms/{number}/give-back',
  tag: 'cycles',
  summary: { zh: '退回评分表', en: 'Give a form back' },
  need: everywhere('run cycles'),
  params,
  body: z.strictObject({ until: day.nullable().default(null), reason: text }),
  answer: done,
  handle: async ({ office, params: { number: wanted }, body }) => {
    await giveBack(office, { form: wanted, ...body });
    return DONE;
  },
});

const decide = route({
  id: 'forms.decide',
  method: 'POST',
  path: '/forms/{number}/decision',
  tag: 'cycles',
  summary: { zh: '决定过期未交的评分表：等、更换、重分权重', en: 'Decide about an overdue form: wait, replace its rater, reweight' },
  need: everywhere('run cycles'),
  params,
  body: z.strictObject({
    decision: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('wait'), until: day }),
      z.strictObject({ is: z.literal('replace'), rater: id, until: day }),
      z.strictObject({ is: z.literal('reweight') }),
    ]),
    reason: text,
  }),
  answer: z.object({ number: number.nullable() }),
  handle: async ({ office, params: { number: wanted }, body }) => ({ number: await decideMissing(office, { form: wanted, ...body }) }),
});

const peers = route({
  id: 'cycles.peers',
  method: 'GET',
  path: '/cycles/{number}/peers/{person}',
  tag: 'cycles',
  summary: { zh: '同事评议（只作为一组）', en: 'What peers said, as a group' },
  need: MEMBER,
  params: z.object({ number: numberInPath, person: id }),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ role: z.string(), item: z.string(), raters: z.int(), total: decimals.nullable() },
        ...{ grades: z.array(z.string()), comments: z.array(z.string()) },
      }),
    ),
  }),
  handle: async ({ office, params: { number: cycle, person } }) => ({
    rows: (await peersOf(office, { cycle, ratee: person })).map(({ grades, comments, ...each }) => ({
      ...each,
      grades: [...grades],
      comments: [...comments],
    })),
  }),
});

const attach = route({
  id: 'forms.attach',
  method: 'POST',
  path: '/forms/{number}/files',
  tag: 'cycles',
  summary: { zh: '给评分表附上依据文件', en: 'Attach a file of evidence to a form' },
  need: MEMBER,
  status: 201,
  upload: true,
  anyKind: true,
  params,
  answer: z.object({ number }),
  handle: async ({ office, params: { number: wanted }, file }) => {
    if (file === null) throw new Error('Bug: an upload comes with its file');
    return { number: await attachToForm(office, { form: wanted, path: file.path, name: file.name }) };
  },
});

const files = route({
  id: 'forms.files',
  method: 'GET',
  path: '/forms/{number}/files',
  tag: 'cycles',
  summary: { zh: '评分表的依据文件', en: 'The files of a form' },
  need: MEMBER,
  params,
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ number, about: z.string(), name: z.string(), type: z.string(), bytes: z.string(), sha256: z.string() },
        ...{ actor: z.string(), at: moment },
      }),
    ),
  }),
  handle: async ({ office, params: { number: wanted } }) => ({ rows: [...(await read(office, (desk) => filesOfForm(desk, wanted)))] }),
});

const content = route({
  id: 'attachments.file',
  method: 'GET',
  path: '/attachments/{number}',
  tag: 'cycles',
  summary: { zh: '一个附件的内容', en: 'The content of an attachment' },
  need: MEMBER,
  params,
  answer: 'file',
  handle: ({ office, params: { number: wanted } }) =>
    read(office, async (desk) => {
      const { attachment, content: bytes } = await readAttachment(office, desk, wanted);
      return { name: attachment.name, type: attachment.type, bytes };
    }),
});

/** The routes of forms. */
export const FORM_ROUTES: readonly Route[] = [
  ofCycle,
  missing,
  roles,
  remind,
  assign,
  one,
  save,
  submit,
  back,
  decide,
  peers,
  attach,
  files,
  content,
];
