/** The periods in which a scheme is on trial (试行): its results are shown, and nobody is paid by them. */

import { parseDay } from '../../../lib/day.ts';
import { type Period, periodAround } from '../../../lib/period.ts';
import { inTrial } from '../../../plan/compile/whole.ts';
import type { Scheme } from '../../../plan/scheme.ts';

/** The first and the last period on trial, by their texts. */
export type TrialPeriods = { readonly first: string; readonly last: string };

/** The periods on trial of a scheme that begins with a period; null where none is. */
export function trialPeriods(scheme: Scheme, from: Period): TrialPeriods | null {
  const { trial } = scheme;
  if (trial === null || from.kind === 'interval')
    return trial !== null && inTrial(scheme, from) ? { first: from.text, last: from.text } : null;
  const [begin, end] = [parseDay(trial.from) ?? from.first, parseDay(trial.to) ?? from.first];
  const first = periodAround(from.kind, Math.max(begin, from.first));
  const last = periodAround(from.kind, end);
  return last.first < first.first ? null : { first: first.text, last: last.text };
}
