/** The long work over drafts: what one would have paid in past months. */

import { simulateDraft } from '../../schemes/lives/simulate.ts';
import type { JobKind } from '../job.ts';
import { fieldsOf } from './input.ts';
import { telling } from './runs.ts';

/** Simulates the newest version of a draft. Input: `draft`, `periods`, `item`, `against`; answer: `simulation`, its number. */
export const SIMULATE: JobKind = {
  name: 'simulate',
  weight: 'heavy',
  ends: { 'draft simulated': ({ details }) => ({ simulation: Number(details['simulation']) }) },
  run: async (office, input, work) => {
    const { demandText, text, whole } = fieldsOf('simulate', input);
    const order = { draft: whole('draft') ?? 0, periods: demandText('periods'), item: text('item'), against: text('against') };
    const { number } = await simulateDraft(office, { ...order, progress: telling('computing', work) });
    return { simulation: number };
  },
};
