/** What results need to know of a cycle: which scheme and period it is of. */

import type { Desk } from '../office/office.ts';
import { refused } from '../refused.ts';

/** A cycle as results see it. */
export type CycleOfResults = { readonly number: number; readonly scheme: string; readonly period: string };

/** A cycle by its number; refused where there is none. */
export async function cycleOf(desk: Desk, number: number): Promise<CycleOfResults> {
  const found = await desk.selectFrom('cycles').select(['number', 'scheme', 'period']).where('number', '=', number).executeTakeFirst();
  if (found === undefined) throw refused('RESULT_CYCLE', { number });
  return found;
}
