/** A person as the page has them, and how days read. */

import type { Answer } from '../../../answer.ts';

/** The person. */
export type Shown = Answer<'/people/{person}'>;
