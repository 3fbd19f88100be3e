/** What stands in a file that was sent, as the API tells it. */

import type { Answer } from '../../../answer.ts';

/** The rows, cells that were refused, columns and totals of a file. */
export type Preview = Answer<'/facts/uploads/{upload}/preview'>;
