/** A parameter that nobody uses: a number that looks decisive and decides nothing. */

import type { Rule } from './rule.ts';

/** Remarks parameters that no line looks up in this period. */
export const parameterUnused: Rule = ({ scheme, usedParameters }) =>
  scheme.parameters
    .filter(({ name }) => !usedParameters.has(name))
    .map(({ name, at }) => ({ code: 'PARAMETER_UNUSED', at, values: { name } }));
