/** How far a run is, as pages speak of it: the five steps and where it waits. */

import type { Answer } from '../../../answer.ts';

/** A run as the API tells it. */
export type Run = Answer<'/runs'>['rows'][number];

/** A scheme in the close of a month. */
export type Closing = Answer<'/month-end'>['rows'][number];

/** Where something waits: nothing was computed, or the state of its run. */
export type Stage = Run['state'] | 'none';

/** The stages in the order of the work. */
export const STAGE_ORDER: readonly Stage[] = ['none', 'rejected', 'computed', 'in review', 'approved', 'locked', 'paid'];

/** The five steps. */
export const FIVE = ['computed', 'in review', 'approved', 'locked', 'paid'] as const;

/** Where it waits. */
export const stageOf = (run: Pick<Run, 'state'> | null): Stage => run?.state ?? 'none';

/** How many of the five steps are done: what was put to review is reviewed by whoever approves it, and by nobody before. */
export const stepsDone = (stage: Stage): number => (stage === 'in review' ? 1 : (FIVE as readonly Stage[]).indexOf(stage) + 1);

/** Whose hand the next step of a run needs; null where whoever holds the duty may take it. */
export type Hands = Closing['hands'];
