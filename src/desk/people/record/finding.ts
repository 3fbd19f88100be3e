/** Findings: what does not hold of rows of people and organisation. */

import type { Values } from '../../../lib/problem.ts';

/** What does not hold: a code of `peopleMessages` with its values, the row that it is about, and the column of that row. */
export type Finding = { readonly code: string; readonly values: Values; readonly row: object; readonly column: string };
