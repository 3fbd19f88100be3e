/** Periods and moments as people read them. */

import { periodWords } from '../../../src/engine/telling/period.ts';
import type { Language } from '../../../src/lib/problem.ts';

/** A period in words: 2026-10 is 2026年10月 or October 2026. */
export const periodText = (period: string, language: Language): string => periodWords(period, language);

/** A moment as a day and a time of this place: 2026-10-31 16:08. */
export function momentText(moment: string): string {
  const at = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
