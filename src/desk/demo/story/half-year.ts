/** The half-year of the demo organisation, day by day: five months that are closed and paid, and October as it comes to so far. */

import { decideAdjustment } from '../../adjustments/decide.ts';
import { proposeAdjustment } from '../../adjustments/propose.ts';
import { noteEmployment } from '../../people/staff/people.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { LEFT } from '../facts/clinic.ts';
import { factsOf } from '../facts/facts.ts';
import { dayIn, MONTHS, type Month, ORDER_COLUMNS } from '../facts/month.ts';
import { newcomers, notesLeaves } from '../people/found.ts';
import { idOf } from '../people/people.ts';
import { SCHEMES } from '../schemes/schemes.ts';
import type { Stage } from '../stage.ts';
import { asksFor, disputeExplained, disputeSettled, disputesOpen } from './cases.ts';
import { bettersShop, writesHosts } from './drafts.ts';
import { type Batches, bringIn, computes, settles } from './months.ts';
import { meets, type October, opensOctober, ratesOctober, reminds, settlesTargets, surveys } from './now.ts';
import { endsReview, opensReview, publishesReview, ratesAll } from './reviews.ts';

/** How many steps of progress a half-year has. */
export const HALF_YEAR_STEPS = MONTHS.flatMap((month) => factsOf(month)).length + (2 * MONTHS.length - 1) * SCHEMES.length;

/** Plays the half-year. */
export async function playHalfYear(stage: Stage, step: () => void): Promise<void> {
  let cycles: October = { service: 0, hosts: 0, editors: 0 };
  for (const month of MONTHS) {
    await newcomers(stage, month);
    await notesLeaves(stage, month);
    for (const [name, day] of Object.entries(LEFT)) if (day.startsWith(month.text)) await leaves(stage, name, day);
    if (month.text === '2026-09') cycles = await september(stage, month, step);
    else if (month.text === '2026-10') await october(stage, { month, cycles }, step);
    else await plain(stage, month, step);
  }
}

/** A month that is brought in on its last day, computed on the second of the next one, locked and paid on the fourth; and what came after. */
async function plain(stage: Stage, month: Month, step: () => void): Promise<void> {
  stage.on(dayIn(month, month.days), '18:30');
  const batches = await bringIn(stage, month, step);
  if (month.text === '2026-07') await corrects(stage, batches);
  await closes(stage, month, { computed: 2, settled: 4, format: 'csv' }, step);
  if (month.text === '2026-05') await comesLate(stage);
  if (month.text === '2026-06') await disputeExplained(stage, batches);
  if (month.text === '2026-08') await disputeSettled(stage, batches);
}

/** September is the first month in which the service team was rated in Hengji. */
async function september(stage: Stage, month: Month, step: () => void): Promise<October> {
  const cycle = await opensReview(stage);
  stage.on(dayIn(month, month.days), '18:30');
  const batches = await bringIn(stage, month, step);
  await ratesAll(stage, cycle);
  await closes(stage, month, { computed: 5, settled: 8, format: 'pdf', review: { scheme: 'service-form', cycle } }, step);
  const cycles = await opensOctober(stage);
  await disputesOpen(stage, batches);
  await endsReview(stage, cycle);
  await settlesTargets(stage, cycles.hosts);
  return cycles;
}

/** October, and the numbers of its cycles. */
type Last = { readonly month: Month; readonly cycles: October };

/** October is open: it is brought in and computed as it comes to so far. */
async function october(stage: Stage, { month, cycles }: Last, step: () => void): Promise<void> {
  await meets(stage);
  await bettersShop(stage);
  await asksFor(stage);
  await writesHosts(stage);
  stage.on(dayIn(month, month.days), '18:30');
  await bringIn(stage, month, step);
  stage.on('2026-11-02', '10:00');
  for (const { scheme } of SCHEMES) {
    await computes(stage, scheme, month);
    step();
  }
  await ratesOctober(stage, cycles);
  await surveys(stage);
  await reminds(stage);
}

async function leaves(stage: Stage, name: string, day: string): Promise<void> {
  stage.on(day, '17:00');
  await noteEmployment(await stage.as(idOf('胡晓彤')), { person: idOf(name), kind: 'left', day, leaving: 'resigned' });
}

/** On which days of the next month a month is computed and settled, how payslips go out, and whose result a run is. */
type Closing = {
  readonly computed: number;
  readonly settled: number;
  readonly format: 'csv' | 'pdf';
  readonly review?: { readonly scheme: string; readonly cycle: number };
};

async function closes(stage: Stage, month: Month, { computed, settled, format, review }: Closing, step: () => void): Promise<void> {
  const next = MONTHS[month.index + 1];
  if (next === undefined) throw new Error(`Bug: ${month.text} is the last month`);
  const runs: number[] = [];
  stage.on(dayIn(next, computed), '10:00');
  for (const { scheme } of SCHEMES) {
    const run = await computes(stage, scheme, month);
    runs.push(run);
    if (scheme === review?.scheme) await publishesReview(stage, review.cycle, run);
    step();
  }
  stage.on(dayIn(next, settled), '15:00');
  for (const run of runs) {
    await settles(stage, run, format);
    step();
  }
}

/** The newcomer's task of July was entered for a whole month; the file was brought in anew before anything was computed. */
async function corrects(stage: Stage, batches: Batches): Promise<void> {
  const month = MONTHS[2] as Month;
  const file = factsOf(month).find(({ table }) => table === 'month_tasks');
  const replaces = batches.get(file?.name ?? '');
  if (file === undefined || replaces === undefined) throw new Error('Bug: July has no tasks');
  stage.on('2026-08-01', '09:00');
  const rows = file.rows.map(([person, of, target]) => [person ?? '', of ?? '', person === idOf('江一帆') ? '70000.00' : (target ?? '')]);
  await stage.imports(idOf('石磊'), { ...file, rows, name: '月度任务-2026-07-更正.csv', replaces, note: '江一帆七月中入职，任务按半月' });
}

/** Two orders of May were found in June: they are paid with June by an adjustment. */
async function comesLate(stage: Stage): Promise<void> {
  stage.on('2026-06-10', '09:30');
  await stage.imports(idOf('石磊'), {
    ...{ table: 'orders', source: '门诊收银系统', name: '收款-2026-05-补录.csv', note: '五月漏录的两单', columns: ORDER_COLUMNS },
    rows: [
      ['M05L1', 'C05L1', idOf('王芳'), null, '医美', '2026-05-29', '6800.00', '0.00', '0.00'],
      ['M05L2', 'C05L2', idOf('赵雪梅'), null, '医美', '2026-05-30', '3980.00', '0.00', '0.00'],
    ],
  });
  stage.on('2026-06-11', '10:00');
  const order = {
    scheme: 'online-consultant-full',
    period: periodOf('2026-05'),
    payIn: null,
    instalments: 1,
    reason: '五月两单漏录，补提成',
  };
  const { number } = await proposeAdjustment(await stage.as(idOf('傅雅文')), order);
  if (number === null) throw new Error('Bug: what came late moves nobody');
  stage.on('2026-06-12', '16:00');
  await decideAdjustment(await stage.as(idOf('方志强')), number, 'approved', '核对了收银流水');
}
