/** The shelf of rules for good schemes, listed by hand; a new rule is one file and one line here. */

import { parameterUnused } from './parameter-unused.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which their remarks are printed. */
export const RULES: readonly Rule[] = [parameterUnused];
