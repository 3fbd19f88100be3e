/** An entry of the log, as the API tells it. */

import type { Answer } from '../../../answer.ts';

/** An entry. */
export type Entry = Answer<'/log'>['rows'][number];
