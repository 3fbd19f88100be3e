/** Whether a score that somebody writes may stand: a number within the range of its item, asked before it is sent. */

import { compare, decimal } from '../../../../src/lib/fraction.ts';

/** Within which scores one may stay; null where there is no such end. */
type Range = { readonly from: string | null; readonly to: string | null };

/** What is wrong with a score: it is no number, or lies outside; null where it may stand, and where nothing is written. */
export function wrongIn({ from, to }: Range, text: string | null): 'number' | 'outside' | null {
  if (text === null || text.trim() === '') return null;
  const score = decimal(text.trim().replace('−', '-'));
  if (score === null) return 'number';
  const [least, most] = [from, to].map((end) => (end === null ? null : decimal(end)));
  if (least != null && compare(score, least) < 0) return 'outside';
  return most != null && compare(score, most) > 0 ? 'outside' : null;
}
