/** What the rules of a proof look like: what they are given of a node, and what they say of its result. */

import type { Fraction } from '../../lib/fraction.ts';
import type { Settings } from '../../methods/node.ts';
import type { Known, Range } from './known.ts';

/**
 * What a rule is given: what is known of the inputs, the settings at both ends of the interval, and what a setting does between the two
 * values that it has there; null where that is not known.
 */
export type Step = {
  readonly inputs: readonly Known[];
  readonly settings: Settings;
  readonly later: Settings;
  readonly setting: (a: Fraction, b: Fraction) => Range | null;
};

/** What is known of the result. */
export type Rule = (step: Step) => Known;
