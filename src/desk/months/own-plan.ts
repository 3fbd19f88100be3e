/** What a person may take along of a month: the rules of the released version that computed it, and the own figures that it began with. */

import { type OwnFigure, ownFigures } from '../../engine/what-if/own.ts';
import { type PlanTexts, textsNeeded } from '../../engine/what-if/texts.ts';
import { asHouse } from '../access/unveiled.ts';
import type { Office } from '../office/office.ts';
import { refused } from '../refused.ts';
import { versionOfRun } from '../runs/compute.ts';
import { type MonthOrder, personMonth } from './month.ts';

/** The rules of a month and the own figures that it began with. */
export type OwnPlan = {
  readonly scheme: string;
  readonly version: number;
  readonly period: string;
  readonly run: number;
  readonly person: string;
  readonly texts: PlanTexts;
  readonly figures: readonly OwnFigure[];
};

/** What whoever asks may take along of an own month; refused where that tells nothing, or not all of it. */
export async function ownPlan(office: Office, order: Pick<MonthOrder, 'scheme' | 'period'>): Promise<OwnPlan> {
  const person = office.actor;
  const { run, plan, evaluation, hidden } = await personMonth(office, { ...order, person });
  if (hidden.size > 0) throw refused('RESULT_MISSING', { ...order, person });
  const { texts } = await asHouse(office, (house) => versionOfRun(house, run));
  const { scheme, version, period, number } = run;
  return { scheme, version, period, run: number, person, texts: textsNeeded(plan, texts), figures: ownFigures(evaluation) };
}
