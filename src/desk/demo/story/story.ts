/** The whole story of the demo organisation, from its founding to the last day that is played. */

import { employ, FOUNDERS, found } from '../people/found.ts';
import { SCHEMES } from '../schemes/schemes.ts';
import type { Stage } from '../stage.ts';
import { HALF_YEAR_STEPS, playHalfYear } from './half-year.ts';
import { announces, bringIntoForce } from './rules.ts';

/** What the story is at, and that one more step of it is done. */
export type Telling = { readonly at: (what: { readonly zh: string; readonly en: string }) => void; readonly step: () => void };

/** How many steps of progress the story has. */
export const STORY_STEPS = FOUNDERS.length + SCHEMES.length + HALF_YEAR_STEPS;

/** Plays the story. */
export async function play(stage: Stage, { at, step }: Telling): Promise<void> {
  at({ zh: '建立组织', en: 'founding the organisation' });
  await found(stage, step);
  await bringIntoForce(stage, step);
  stage.on('2026-04-24', '09:00');
  await employ(stage);
  await announces(stage, 'online-consultant-full', '2026-04-27');
  at({ zh: '核算半年', en: 'computing the half-year' });
  await playHalfYear(stage, step);
}
