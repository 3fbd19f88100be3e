/** Whether a person or an item that is asked for is there at all. */

import type { Runs } from '../../engine/differences/changes.ts';
import type { Asked } from '../../engine/differences/report.ts';
import { shownLines } from '../../engine/results.ts';
import type { Problem } from '../../lib/problem.ts';
import { itemProblem } from '../explaining/explained.ts';

/** The problems of asking for a subject or an item that neither run has; `scheme` is how the user named it. */
export function askedWrongly({ old, new: now }: Runs, { subject, item }: Asked, scheme: string): readonly Problem[] {
  const sides = [now, old];
  const isKnown = subject === null || sides.some(({ facts }) => facts.subjects.ids.includes(subject));
  const isShown = item === null || sides.some((side) => shownLines(side).some(({ line }) => line.name === item));
  return [
    ...(isKnown ? [] : [{ code: 'SUBJECT_UNKNOWN', severity: 'error', place: null, values: { subject: subject ?? '', scheme } } as const]),
    ...(isShown ? [] : [itemProblem(now.plan, item ?? '')]),
  ];
}
