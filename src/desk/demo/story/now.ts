/** What is under way: October's appraisals with targets and ratings that are still missing, a draft, an announcement, a meeting, a survey. */

import { setCaseSetting } from '../../cases/settings.ts';
import { setSum } from '../../cycles/allotments/allot.ts';
import { openCycle } from '../../cycles/cycles.ts';
import { assignForms } from '../../cycles/forms/assign.ts';
import { saveMarks, submitForm } from '../../cycles/forms/fill.ts';
import { formsOf } from '../../cycles/forms/read.ts';
import { tellReminders } from '../../cycles/reminders.ts';
import { agreeTarget, offerTarget } from '../../cycles/targets/offers.ts';
import { settleTargets } from '../../cycles/targets/settle.ts';
import { setWindows } from '../../cycles/windows.ts';
import { callMeeting, writeDown } from '../../meetings/meetings.ts';
import { openSurvey } from '../../meetings/surveys.ts';
import { dayOf } from '../../office/day.ts';
import { read } from '../../office/office.ts';
import { shiftDay } from '../../people/days.ts';
import { MONTHS, type Month } from '../facts/month.ts';
import { atPost, idOf } from '../people/people.ts';
import type { Stage } from '../stage.ts';
import { marksFor } from './reviews.ts';

/** The last day of October's ratings: three weeks from the day on which the demo is made. */
const lastRatingDay = ({ wall }: Pick<Stage, 'wall'>): string => {
  const today = dayOf(wall);
  return shiftDay(today > '2026-11-06' ? today : '2026-11-06', 21);
};

/** October's cycles by their numbers. */
export type October = { readonly service: number; readonly hosts: number; readonly editors: number };

/** October's cycles are opened: service team, hosts and editors; the hosts have targets, one of which is still open. */
export async function opensOctober(stage: Stage): Promise<October> {
  stage.on('2026-10-09', '10:00');
  const hr = await stage.as(idOf('何静怡'));
  const service = await openCycle(hr, { name: '十月客服考核', scheme: 'service-form', period: '2026-10' });
  const hosts = await openCycle(hr, { name: '十月主播考核', scheme: 'post-host', period: '2026-10' });
  const editors = await openCycle(hr, { name: '十月编辑考核', scheme: 'editors-monthly', period: '2026-10' });
  const last = lastRatingDay(stage);
  await keepsDisputesOpen(stage, last);
  for (const cycle of [service, hosts, editors]) {
    const windows = [
      ...(cycle === hosts ? ([{ stage: 'targets', from: '2026-10-09', to: '2026-10-14' }] as const) : []),
      { stage: 'rating', from: '2026-11-02', to: last },
      { stage: 'calibration', from: shiftDay(last, 1), to: shiftDay(last, 3) },
      { stage: 'notice', from: shiftDay(last, 4), to: shiftDay(last, 5) },
      { stage: 'result', from: shiftDay(last, 6), to: shiftDay(last, 7) },
      { stage: 'interview', from: shiftDay(last, 8), to: shiftDay(last, 14) },
      { stage: 'signature', from: shiftDay(last, 15), to: shiftDay(last, 20) },
    ] as const;
    await setWindows(hr, { cycle, windows, reason: null });
  }
  await agreesTargets(stage, hosts);
  return { service, hosts, editors };
}

/** What was paid for September can be disputed as long as October is rated. */
async function keepsDisputesOpen(stage: Stage, last: string): Promise<void> {
  const days = Math.min(366, (Date.parse(last) - Date.parse('2026-10-01')) / 86_400_000);
  await setCaseSetting(await stage.as(idOf('安建国')), { name: 'dispute days', value: days });
}

async function agreesTargets(stage: Stage, cycle: number): Promise<void> {
  const head = await stage.as(idOf('曾子轩'));
  const offers = new Map<string, number>();
  for (const { person } of atPost('主播')) {
    const order = { cycle, person, metric: '直播销售额', value: '120000', unit: '元', comment: '按上月完成情况定' };
    offers.set(person, await offerTarget(head, order));
  }
  stage.on('2026-10-10', '10:00');
  const [first, second, third, , last] = atPost('主播').map(({ person }) => person);
  for (const person of [first, third, last]) if (person !== undefined) await agreeTarget(await stage.as(person), offers.get(person) ?? 0);
  if (second === undefined) return;
  const lower = { cycle, person: second, metric: '直播销售额', value: '105000', unit: '元', comment: '本月有三天外出培训' };
  const counter = await offerTarget(await stage.as(second), lower);
  stage.on('2026-10-11', '10:00');
  await agreeTarget(await stage.as(idOf('曾子轩')), counter);
}

/** The window of the targets is over: what was agreed becomes facts. */
export async function settlesTargets(stage: Stage, cycle: number): Promise<void> {
  stage.on('2026-10-18', '09:00');
  await settleTargets(await stage.as(idOf('何静怡')), cycle);
}

/** October is rated: some forms are given, some begun, and somebody has not opened theirs. */
export async function ratesOctober(stage: Stage, { service, hosts, editors }: October): Promise<void> {
  const month = MONTHS[5] as Month;
  stage.on('2026-11-02', '11:00');
  const hr = await stage.as(idOf('何静怡'));
  await assignForms(hr, { cycle: service, role: 'self', raters: { is: 'self' } });
  await assignForms(hr, { cycle: service, role: 'supervisor', raters: { is: 'supervisor' } });
  await assignForms(hr, { cycle: hosts, role: 'supervisor', raters: { is: 'supervisor' } });
  const sum = { cycle: editors, unit: 'weibo', leader: idOf('崔颖'), points: '0', ownPart: 'leader' } as const;
  await setSum(hr, { ...sum, reason: '榜单第二，不加不减；组内有加有减，合计为零' });
  const forms = await read(stage.machine, async (desk) => [
    ...(await formsOf(desk, { cycle: service })),
    ...(await formsOf(desk, { cycle: hosts })),
  ]);
  stage.on('2026-11-03', '15:00');
  const people = atPost('客服专员').map(({ person }) => person);
  for (const form of forms) {
    const rater = await stage.as(form.rater);
    const place = people.indexOf(form.ratee);
    if (form.cycle === hosts) {
      if (Number(form.ratee.slice(1)) % 2 === 0) await gives({ rater, form: form.number, marks: [{ item: 'presentation', score: '88' }] });
    } else if (form.role === 'self' ? place < 2 : place === 0) await gives({ rater, form: form.number, marks: marksFor(month, form) });
    else if (place === 1 || place === 2) await saveMarks(rater, { form: form.number, marks: marksFor(month, form).slice(0, 9) });
  }
}

type Giving = { readonly rater: Parameters<typeof saveMarks>[0] } & Parameters<typeof saveMarks>[1];

async function gives({ rater, ...order }: Giving): Promise<void> {
  await saveMarks(rater, order);
  await submitForm(rater, order.form);
}

/** The monthly meeting of the clinic. */
export async function meets(stage: Stage): Promise<void> {
  stage.on('2026-10-19', '14:00');
  const head = await stage.as(idOf('顾明珠'));
  const order = {
    kind: 'monthly',
    unit: 'CLINIC',
    day: '2026-10-20',
    title: '九月经营复盘',
    agenda: '到诊、成交和退款；十月促销',
  } as const;
  const meeting = await callMeeting(head, order);
  stage.on('2026-10-20', '16:00');
  const entry = { meeting, owner: null, due: null } as const;
  await writeDown(head, { ...entry, entry: 'strength', text: '老客复购上升，复诊占三成。' });
  await writeDown(head, { ...entry, entry: 'weakness', text: '周末到诊多，咨询排不开。' });
  await writeDown(head, { meeting, entry: 'decision', text: '周末增加一名值班咨询', owner: idOf('林晓燕'), due: '2026-11-15' });
}

/** All are asked what they think of the rules. */
export async function surveys(stage: Stage): Promise<void> {
  stage.on('2026-11-03', '16:00');
  const questions = [
    { text: '提成规则看得懂吗？', choices: ['看得懂', '大致懂', '看不懂'] },
    { text: '目标定得合适吗？', choices: ['偏低', '合适', '偏高'] },
  ];
  await openSurvey(await stage.as(idOf('何静怡')), {
    title: '对考核办法的意见',
    scheme: null,
    questions,
    from: '2026-11-03',
    to: lastRatingDay(stage),
  });
}

/** Those who have something to give are reminded, as a server does it each day. */
export const reminds = (stage: Stage): Promise<number> => tellReminders(stage.machine);
