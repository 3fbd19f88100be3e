/** What results need to know of a cycle: which scheme and period it is of, and whether the window of a stage is open. */

import { unveiled } from '../access/unveiled.ts';
import type { Stage } from '../cycles/rows.ts';
import { demandStage, windowsOf } from '../cycles/windows.ts';
import { dayOf } from '../office/day.ts';
import type { Desk, Office } from '../office/office.ts';
import { refused } from '../refused.ts';

/** A cycle as results see it. */
export type CycleOfResults = { readonly number: number; readonly scheme: string; readonly period: string };

/** A cycle by its number; refused where there is none. */
export async function cycleOf(desk: Desk, number: number): Promise<CycleOfResults> {
  const found = await desk.selectFrom('cycles').select(['number', 'scheme', 'period']).where('number', '=', number).executeTakeFirst();
  if (found === undefined) throw refused('RESULT_CYCLE', { number });
  return found;
}

/** A stage of a cycle. */
export type StageOfResults = { readonly cycle: number; readonly stage: Stage };

/** Demands that the window of a stage is open today. A stage for which the cycle sets no days takes something on any. */
export const demandOpen = (office: Pick<Office, 'now'>, desk: Desk, { cycle, stage }: StageOfResults): Promise<void> =>
  unveiled(desk, async (open) => {
    if ((await windowsOf(open, cycle)).has(stage)) await demandStage(open, { cycle, stage, day: dayOf(office.now()) });
  });
