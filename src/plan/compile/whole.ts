/** Rules about a scheme as a whole: validity, trial phase, posts for which it is suspended, parameters that nobody uses. */

import { dayText } from '../../lib/day.ts';
import { type Context, report } from './context.ts';

/** Warnings that concern the scheme, not one line; none of them changes a figure. */
export function checkScheme(context: Context): void {
  const { scheme, period } = context;
  const [first, last] = [dayText(period.first), dayText(period.last)];
  const at = scheme.subjects.at;
  if (scheme.validFrom !== null && first < scheme.validFrom)
    report(context, 'NOT_YET_VALID', at, { from: scheme.validFrom, period: period.text }, 'warning');
  if (scheme.validTo !== null && last > scheme.validTo)
    report(context, 'NO_LONGER_VALID', at, { to: scheme.validTo, period: period.text }, 'warning');
  if (scheme.reviewOn !== null && last >= scheme.reviewOn) report(context, 'REVIEW_DUE', at, { on: scheme.reviewOn }, 'warning');
  if (scheme.trial !== null && first <= scheme.trial.to && last >= scheme.trial.from)
    report(context, 'TRIAL', at, { from: scheme.trial.from, to: scheme.trial.to }, 'warning');
  for (const parameter of scheme.parameters) {
    if (!context.usedParameters.has(parameter.name)) report(context, 'PARAMETER_UNUSED', parameter.at, { name: parameter.name }, 'warning');
  }
}
