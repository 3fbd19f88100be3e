/** What one released version of a scheme pays against another in a period, person by person: both computed anew over the facts in force. */

import type { Period } from '../../../lib/period.ts';
import { reachOf } from '../../access/authority.ts';
import { type Office, read } from '../../office/office.ts';
import { versionNumbered } from './differences.ts';
import { demandSimulation, type Figures, figuresOf, monthOf, pinned } from './simulate.ts';

/** Which versions are compared, over which period. */
export type CostOrder = { readonly scheme: string; readonly from: number; readonly to: number; readonly period: Period };

/** What it comes to; `people` is null for those who may not see pay. */
export type Cost = { readonly figures: Figures['whole']; readonly people: Figures['people'] | null };

/** Compares two versions. Nothing is kept: both are released, so it can be had again. */
export async function versionsCost(office: Office, { scheme, from, to, period }: CostOrder): Promise<Cost> {
  demandSimulation(office);
  const sides = await read(office, async (desk) => ({
    old: await pinned(desk, await versionNumbered(desk, scheme, from), period),
    now: await pinned(desk, await versionNumbered(desk, scheme, to), period),
  }));
  const { whole, people } = figuresOf([await monthOf(office, sides)], { item: null, changes: [`${scheme} v${to}`] });
  return { figures: whole, people: reachOf(office.authority, 'read pay') === 'everywhere' ? people : null };
}
