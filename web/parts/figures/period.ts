/** Periods and days as people read them: 2026-10 is 2026年10月 or October 2026. */

import type { Language } from '../../../src/lib/problem.ts';
import { sentenceIn, words } from '../../words/words.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const PERIODS = words({
  year: { zh: '{year}年', en: '{year}' },
  month: { zh: '{year}年{n}月', en: '{n} {year}' },
  quarter: { zh: '{year}年第{n}季度', en: 'Q{n} {year}' },
  half: { zh: '{year}年第{n}半年', en: 'half {n} of {year}' },
  week: { zh: '{year}年第{n}周', en: 'week {n} of {year}' },
});

const KINDS = { Q: 'quarter', H: 'half', W: 'week' } as const;

/** A period in words; one of a kind that is not known here stays as it is written. */
export function periodText(period: string, language: Language): string {
  const [, year = '', kind = '', n = ''] = /^(\d{4})(?:-([QHW]?)(\d{1,2}))?$/.exec(period) ?? [];
  if (year === '') return period;
  const say = (key: keyof typeof PERIODS, part: string): string => sentenceIn(language, PERIODS[key], { year, n: part });
  if (n === '') return say('year', '');
  if (kind === 'Q' || kind === 'H' || kind === 'W') return say(KINDS[kind], String(Number(n)));
  return say('month', language === 'zh' ? String(Number(n)) : (MONTHS[Number(n) - 1] ?? n));
}

/** A moment as a day and a time of this place: 2026-10-31 16:08. */
export function momentText(moment: string): string {
  const at = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
