/** A run as the API shows it. */

import type { Answer } from '../../../answer.ts';

/** The run with its batches, hashes and warnings. */
export type Shown = Answer<'/runs/{run}'>;
