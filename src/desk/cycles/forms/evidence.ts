/** Which ratings need their reasons in words: as the cycle says, all, those below full marks, or those outside a middle band. */

import { compare, decimal, fraction, minus, over, plus, times } from '../../../lib/fraction.ts';
import type { Evidence } from '../rows.ts';
import type { Item } from './asked.ts';

/** Whether a rating of an item needs words. The first grade of a scheme is its full marks; a grade is never inside a band. */
export function needsWords(
  evidence: Evidence,
  item: Item,
  { score, grade }: { readonly score: string | null; readonly grade: string | null },
): boolean {
  if (evidence.is === 'none') return false;
  if (evidence.is === 'always') return true;
  if (grade !== null) return evidence.is === 'outside' || grade !== item.grades[0];
  const value = score === null ? null : decimal(score);
  if (value === null || item.to === null) return true;
  if (evidence.is === 'deductions') return compare(value, item.to) < 0;
  const from = item.from ?? fraction(0n);
  const at = (percent: string) => {
    const share = over(decimal(percent) ?? fraction(0n), fraction(100n));
    return plus(from, times(minus(item.to ?? from, from), share));
  };
  return compare(value, at(evidence.from)) < 0 || compare(value, at(evidence.to)) > 0;
}
