/** The shelf of rules for good schemes, listed by hand; a new rule is one file and one line here. */

import { caseUnreached } from './case-unreached.ts';
import { cliff } from './cliff.ts';
import { countedTwice } from './counted-twice.ts';
import { itemUntitled } from './item-untitled.ts';
import { itemWithoutSource } from './item-without-source.ts';
import { lineUnused } from './line-unused.ts';
import { parameterUnused } from './parameter-unused.ts';
import type { Rule } from './rule.ts';
import { stepIdle } from './step-idle.ts';

/** Every rule, in the order in which their remarks are printed. */
export const RULES: readonly Rule[] = [
  cliff,
  caseUnreached,
  stepIdle,
  countedTwice,
  itemWithoutSource,
  itemUntitled,
  lineUnused,
  parameterUnused,
];
