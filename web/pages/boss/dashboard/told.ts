/** What the server says of a month. */

import type { Answer } from '../../../answer.ts';

/** A month as the dashboard opens it. */
export type Overview = Answer<'/dashboard'>;
