/** Rules about a scheme as a whole: validity, trial phase, and for a release that nothing is left undecided. */

import { dayText } from '../../lib/day.ts';
import type { Period } from '../../lib/period.ts';
import type { Scheme } from '../scheme.ts';
import { type Context, report } from './context.ts';
import { reasonOf } from './names.ts';

/** What concerns the scheme, not one line: warnings that change no figure, and errors that only a release has. */
export function checkScheme(context: Context): void {
  const { scheme, period } = context;
  const [first, last] = [dayText(period.first), dayText(period.last)];
  const at = scheme.subjects.at;
  if (scheme.validFrom !== null && first < scheme.validFrom)
    report(context, 'NOT_YET_VALID', at, { from: scheme.validFrom, period: period.text }, 'warning');
  if (scheme.validTo !== null && last > scheme.validTo)
    report(context, 'NO_LONGER_VALID', at, { to: scheme.validTo, period: period.text }, 'warning');
  if (scheme.reviewOn !== null && last >= scheme.reviewOn) report(context, 'REVIEW_DUE', at, { on: scheme.reviewOn }, 'warning');
  if (scheme.trial !== null && inTrial(scheme, period))
    report(context, 'TRIAL', at, { from: scheme.trial.from, to: scheme.trial.to }, 'warning');
  if (context.release) openParameters(context);
}

/** Whether a period touches the scheme's trial: then results are shown, and nothing is paid by them. */
export const inTrial = ({ trial }: Scheme, { first, last }: Period): boolean =>
  trial !== null && dayText(first) <= trial.to && dayText(last) >= trial.from;

/** A scheme with a parameter that nobody has decided can be drafted and tried, not released. */
function openParameters(context: Context): void {
  for (const { name, open } of context.scheme.parameters) {
    const told = context.problems.some(({ code, values }) => code === 'PARAMETER_OPEN' && values['name'] === name);
    if (open !== null && !told) report(context, 'PARAMETER_OPEN_RELEASE', open.at, { name, ...reasonOf(open.reason) });
  }
}
