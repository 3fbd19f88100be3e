/** Routes of investigations and key behaviours: noted by one, confirmed by another; what is held meanwhile. */

import { z } from 'zod';
import { holdItem } from '../../desk/cases/investigations/holds.ts';
import { clearPerson, confirmFinding, investigate, noteFinding } from '../../desk/cases/investigations/investigations.ts';
import { behaviourKinds, decideBehaviour, noteBehaviour, setBehaviourKind, withdrawBehaviour } from '../../desk/cases/noted/behaviours.ts';
import { read } from '../../desk/office/office.ts';
import { anywhere, everywhere, MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, number, period, text } from '../house/shapes.ts';
import { caseInPath, caseShape, evidence, note, toldCase } from './shapes.ts';

const row = z.strictObject({ table: id, batch: number, row: number });

const open = route({
  id: 'investigations.open',
  method: 'POST',
  path: '/investigations',
  tag: 'cases',
  summary: { zh: '立案调查', en: 'Open an investigation' },
  need: everywhere('investigate'),
  status: 201,
  body: z.strictObject({ person: id, text, rows: z.array(row).max(1000).default([]), evidence: evidence.default([]) }),
  answer: caseShape,
  handle: async ({ office, body }) => toldCase(await investigate(office, body)),
});

const hold = route({
  id: 'investigations.hold',
  method: 'POST',
  path: '/investigations/{number}/hold',
  tag: 'cases',
  summary: { zh: '暂缓发放一个项目', en: 'Hold an item of the person' },
  need: everywhere('investigate'),
  status: 201,
  params: caseInPath,
  body: z.strictObject({ scheme: id, period, item: id.nullable().default(null), why: text }),
  answer: z.object({ number }),
  handle: async ({ office, params, body }) => ({ number: await holdItem(office, { investigation: params.number, ...body }) }),
});

const find = route({
  id: 'investigations.find',
  method: 'POST',
  path: '/investigations/{number}/find',
  tag: 'cases',
  summary: { zh: '写下调查结论', en: 'Write down what was found' },
  need: everywhere('investigate'),
  params: caseInPath,
  body: z.strictObject({ kind: id, found: day, store: id.nullable().default(null), note: text }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await noteFinding(office, { ...params, ...body })),
});

const end = (name: 'confirm' | 'clear', summary: Route['summary'], act: typeof clearPerson): Route =>
  route({
    id: `investigations.${name}`,
    method: 'POST',
    path: `/investigations/{number}/${name}`,
    tag: 'cases',
    summary,
    need: everywhere('investigate'),
    params: caseInPath,
    body: z.strictObject({ note: text }),
    answer: caseShape,
    handle: async ({ office, params, body }) => toldCase(await act(office, { ...params, ...body })),
  });

const kinds = route({
  id: 'behaviours.kinds',
  method: 'GET',
  path: '/behaviour-kinds',
  tag: 'cases',
  summary: { zh: '关键行为的种类和分值范围', en: 'Kinds of key behaviour and their ranges' },
  need: MEMBER,
  answer: z.object({ rows: z.array(z.object({ type: z.string(), fact_table: z.string(), least: z.string(), most: z.string() })) }),
  handle: async ({ office }) => ({ rows: [...(await read(office, behaviourKinds))] }),
});

const setKind = route({
  id: 'behaviours.set-kind',
  method: 'POST',
  path: '/behaviour-kinds',
  tag: 'cases',
  summary: { zh: '设定关键行为的种类', en: 'Set a kind of key behaviour' },
  need: everywhere('run cycles'),
  body: z.strictObject({
    type: id,
    fact_table: id,
    least: z.string().max(12),
    most: z.string().max(12),
    withdrawn: z.boolean().default(false),
  }),
  answer: done,
  handle: async ({ office, body }) => {
    await setBehaviourKind(office, body);
    return DONE;
  },
});

const behaviour = route({
  id: 'behaviours.note',
  method: 'POST',
  path: '/behaviours',
  tag: 'cases',
  summary: { zh: '记录关键行为', en: 'Note a key behaviour' },
  need: anywhere('record events'),
  status: 201,
  body: z.strictObject({ person: id, type: id, day, points: z.string().max(12), text, evidence }),
  answer: caseShape,
  handle: async ({ office, body }) => toldCase(await noteBehaviour(office, body)),
});

const decide = route({
  id: 'behaviours.decide',
  method: 'POST',
  path: '/behaviours/{number}/decide',
  tag: 'cases',
  summary: { zh: '确认关键行为，或不计', en: 'Confirm a key behaviour, or say that it does not count' },
  need: anywhere('record events'),
  params: caseInPath,
  body: z.strictObject({ step: z.enum(['confirm', 'dismiss']), note }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await decideBehaviour(office, { ...params, ...body })),
});

const withdraw = route({
  id: 'behaviours.withdraw',
  method: 'POST',
  path: '/behaviours/{number}/withdraw',
  tag: 'cases',
  summary: { zh: '撤回自己记录的关键行为', en: 'Take back what one has noted' },
  need: anywhere('record events'),
  params: caseInPath,
  body: z.strictObject({ note: text }),
  answer: caseShape,
  handle: async ({ office, params, body }) => toldCase(await withdrawBehaviour(office, params.number, body.note)),
});

/** The routes of investigations and key behaviours. */
export const INVESTIGATION_ROUTES: readonly Route[] = [
  open,
  hold,
  find,
  end('confirm', { zh: '确认调查结论', en: 'Confirm what was found' }, confirmFinding),
  end('clear', { zh: '澄清', en: 'Clear the person' }, clearPerson),
  kinds,
  setKind,
  behaviour,
  decide,
  withdraw,
];
