/** Periods as people read them: 2026-10 is 2026年10月 or October 2026. */

import type { Language } from '../../lib/problem.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What each kind of period is called, by the letter that stands before its number. */
const KINDS: Readonly<Record<string, (year: string, n: number) => Readonly<Record<Language, string>>>> = {
  '': (year, n) => ({ zh: `${year}年${n}月`, en: `${MONTHS[n - 1] ?? n} ${year}` }),
  Q: (year, n) => ({ zh: `${year}年第${n}季度`, en: `Q${n} ${year}` }),
  H: (year, n) => ({ zh: `${year}年第${n}半年`, en: `half ${n} of ${year}` }),
  W: (year, n) => ({ zh: `${year}年第${n}周`, en: `week ${n} of ${year}` }),
};

/** A period in words; one of a kind that is not known here stays as it is written. */
export function periodWords(period: string, language: Language): string {
  const [, year = '', kind = '', n = ''] = /^(\d{4})(?:-([QHW]?)(\d{1,2}))?$/.exec(period) ?? [];
  if (year === '') return period;
  if (n === '') return language === 'zh' ? `${year}年` : year;
  return KINDS[kind]?.(year, Number(n))[language] ?? period;
}
