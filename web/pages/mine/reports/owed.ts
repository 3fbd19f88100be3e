/** What is owed as a report for a stretch of days, and whether it is still to be handed in. */

import type { Answer } from '../../../answer.ts';

/** What one owes for a stretch of days. */
export type Owed = Answer<'/me/reports'>['rows'][number];

/** Whether one has something to hand in: nothing came yet, or what came was given back. */
export const isOpen = ({ report }: Owed): boolean => report === null || report.step === 'given back';
