/** The half-year of the demo organisation, day by day: five months that are closed and paid, and October as it comes to so far. */

import { decideAdjustment } from '../../adjustments/decide.ts';
import { proposeAdjustment } from '../../adjustments/propose.ts';
import { noteEmployment } from '../../people/staff/people.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { LEFT } from '../facts/clinic.ts';
import { dayIn, MONTHS, type Month, ORDER_COLUMNS } from '../facts/month.ts';
import { newcomers, notesLeaves } from '../people/found.ts';
import { idOf } from '../people/people.ts';
import { SCHEMES } from '../schemes/schemes.ts';
import type { Stage } from '../stage.ts';
import { bringIn, computes, settles } from './months.ts';

/** How many steps of progress a half-year has. */
export const HALF_YEAR_STEPS = MONTHS.length * (22 + SCHEMES.length);

/** Plays the half-year. */
export async function playHalfYear(stage: Stage, step: () => void): Promise<void> {
  for (const month of MONTHS) {
    await newcomers(stage, month);
    await notesLeaves(stage, month);
    for (const [name, day] of Object.entries(LEFT)) if (day.startsWith(month.text)) await leaves(stage, name, day);
    const isOpen = month === MONTHS.at(-1);
    stage.on(dayIn(month, month.days), '18:30');
    await bringIn(stage, month, { service: !isOpen, hosts: !isOpen, whole: !isOpen }, step);
    await closes(stage, month, step);
    if (month.text === '2026-05') await comesLate(stage);
  }
}

async function leaves(stage: Stage, name: string, day: string): Promise<void> {
  stage.on(day, '17:00');
  await noteEmployment(await stage.as(idOf('胡晓彤')), { person: idOf(name), kind: 'left', day, leaving: 'resigned' });
}

/** A month is computed on the second of the next one; all but the last are approved, locked and paid. */
async function closes(stage: Stage, month: Month, step: () => void): Promise<void> {
  const next = MONTHS[month.index + 1];
  for (const { scheme } of SCHEMES) {
    stage.on(next === undefined ? '2026-11-02' : dayIn(next, 2), '10:00');
    const run = await computes(stage, scheme, month);
    if (next !== undefined) {
      stage.on(dayIn(next, 4), '15:00');
      await settles(stage, run, month.text === '2026-09' ? 'pdf' : 'xlsx');
    }
    step();
  }
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
