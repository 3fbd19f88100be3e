/** What a committee can change about a result: the grade, points that are added or taken, or both. */

import type { Desk } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { editionNumbered } from '../edition/read.ts';
import type { Committee } from './committee.ts';

/** A change; points are exact text such as "-1.5" with at most four places. */
export type Change = { readonly grade: string | null; readonly points: string | null };

const POINTS = /^-?(?:0|[1-9]\d{0,5})(?:\.\d{1,4})?$/;

/** The change as it is kept; refused where it is none, or of a grade that the scheme does not give. */
export async function demandChange(desk: Desk, { edition, item }: Committee, { grade, points }: Change): Promise<Change> {
  if (grade === null && points === null) throw refused('CHANGE_EMPTY');
  if (points !== null && !POINTS.test(points)) throw refused('CHANGE_POINTS', { points });
  const known = (await editionNumbered(desk, edition)).grades[item] ?? [];
  if (grade !== null && !known.includes(grade)) throw refused('CHANGE_GRADE', { grade, known: known.join('、') });
  return { grade, points };
}
