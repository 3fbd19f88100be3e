/** September's appraisal of the service team, from its opening to the signed archive; its steps stand between those of the month. */

import { openCycle } from '../../cycles/cycles.ts';
import { assignForms } from '../../cycles/forms/assign.ts';
import { saveMarks, submitForm } from '../../cycles/forms/fill.ts';
import { publishRatings } from '../../cycles/forms/publish.ts';
import { formsOf, type RatingForm } from '../../cycles/forms/read.ts';
import { setWindows } from '../../cycles/windows.ts';
import { read } from '../../office/office.ts';
import { archiveCycle } from '../../results/archive/archive.ts';
import { attachRun } from '../../results/edition/attach.ts';
import { resultView } from '../../results/publication/mine.ts';
import { namePublisher, publishResults } from '../../results/publication/publish.ts';
import { setSigningOrder, signResult } from '../../results/signing/sign.ts';
import { writeEntry } from '../../results/talks/interview.ts';
import { MONTHS, type Month } from '../facts/month.ts';
import { markOf, SERVICE_ITEMS } from '../facts/ratings.ts';
import { atPost, idOf } from '../people/people.ts';
import type { Stage } from '../stage.ts';

/** The cycle of a month, which is opened before it ends; gives its number. */
export async function opensReview(stage: Stage): Promise<number> {
  stage.on('2026-09-25', '10:00');
  const hr = await stage.as(idOf('何静怡'));
  const cycle = await openCycle(hr, { name: '九月客服考核', scheme: 'service-form', period: '2026-09' });
  const windows = [
    { stage: 'rating', from: '2026-10-01', to: '2026-10-03' },
    { stage: 'calibration', from: '2026-10-04', to: '2026-10-05' },
    { stage: 'notice', from: '2026-10-06', to: '2026-10-06' },
    { stage: 'result', from: '2026-10-07', to: '2026-10-08' },
    { stage: 'interview', from: '2026-10-09', to: '2026-10-15' },
    { stage: 'signature', from: '2026-10-16', to: '2026-10-18' },
  ] as const;
  await setWindows(hr, { cycle, windows, reason: null });
  await assignForms(hr, { cycle, role: 'self', raters: { is: 'self' } });
  await assignForms(hr, { cycle, role: 'supervisor', raters: { is: 'supervisor' } });
  return cycle;
}

/** Marks of a form: one's own are generous, the supervisor's are those of the month. */
export const marksFor = (month: Month, { ratee, role, items }: Pick<RatingForm, 'ratee' | 'role' | 'items'>) =>
  items.map((item) => {
    const full = (SERVICE_ITEMS as Readonly<Record<string, number>>)[item] ?? 0;
    return { item, score: role === 'self' ? `${full}` : markOf(month, ratee, { item, full }) };
  });

/** Everybody rates within the window, and the ratings become facts. */
export async function ratesAll(stage: Stage, cycle: number): Promise<void> {
  const month = MONTHS[4] as Month;
  stage.on('2026-10-02', '16:00');
  for (const form of await read(stage.machine, (desk) => formsOf(desk, { cycle }))) {
    const rater = await stage.as(form.rater);
    await saveMarks(rater, { form: form.number, marks: marksFor(month, form) });
    await submitForm(rater, form.number);
  }
  stage.on('2026-10-04', '09:00');
  await publishRatings(await stage.as(idOf('何静怡')), cycle);
}

/** The run of the month is the result; finance publishes it. */
export async function publishesReview(stage: Stage, cycle: number, run: number): Promise<void> {
  const [hr, publisher] = [await stage.as(idOf('何静怡')), await stage.as(idOf('方志强'))];
  await attachRun(hr, { cycle, run, reason: null });
  await namePublisher(hr, { cycle, person: idOf('方志强'), unit: null });
  stage.on('2026-10-07', '10:00');
  await publishResults(publisher, { cycle, unit: null, talkDays: 7 });
}

/** What was said in the interviews. */
const SAID = [
  ['想把回访做得更细，月底来不及。', '回访及时，档案要当天归。'],
  ['推广不是我擅长的。', '沟通得体；推广工具下月一起学。'],
  ['这个月请了病假。', '病假不影响评分，回访由同组补上。'],
  ['没有意见。', '保持。'],
] as const;

/** Everybody is talked with, signs, and it is archived. */
export async function endsReview(stage: Stage, cycle: number): Promise<void> {
  const head = idOf('许丽萍');
  const people = atPost('客服专员').map(({ person }) => person);
  stage.on('2026-10-15', '14:00');
  for (const [k, person] of people.entries()) {
    const [own, notes] = SAID[k] ?? SAID[3];
    await writeEntry(await stage.as(person), { cycle, person, entry: 'own view', text: own, due: null });
    await writeEntry(await stage.as(head), { cycle, person, entry: 'notes', text: notes, due: null });
    if (k === 1) await writeEntry(await stage.as(head), { cycle, person, entry: 'plan', text: '学会线上客服工具', due: '2026-11-30' });
  }
  stage.on('2026-10-16', '11:00');
  const hr = await stage.as(idOf('何静怡'));
  await setSigningOrder(hr, { cycle, roles: ['subject', 'head'] });
  for (const person of people) {
    const view = await read(stage.machine, (desk) => resultView(desk, { cycle, person }));
    if (view.is !== 'published') throw new Error('Bug: a result that was published is not');
    const signing = { cycle, person, step: 'signed', hash: view.result.hash, confirmed: true, reason: null } as const;
    await signResult(await stage.as(person), { ...signing, role: 'subject' });
    await signResult(await stage.as(head), { ...signing, role: 'head' });
  }
  stage.on('2026-10-17', '10:00');
  await archiveCycle(hr, { cycle, item: 'grade' });
}
