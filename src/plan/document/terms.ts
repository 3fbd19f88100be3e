/** The language's own terms in words: windows and names that fit the cycle of a scheme (本月, 上一季 …), and functions. */

import type { PeriodKind } from '../../lib/period.ts';
import type { Sentence } from '../../methods/telling.ts';
import type { FUNCTION_WORDS, NAME_WORDS, WORD_LISTS } from '../word-lists.ts';
import { fillIn, type Reader } from './reader.ts';

const THIS: Readonly<Record<PeriodKind, Sentence>> = {
  month: { zh: '本月', en: 'this month' },
  quarter: { zh: '本季', en: 'this quarter' },
  'half year': { zh: '本半年', en: 'this half year' },
  year: { zh: '本年', en: 'this year' },
  interval: { zh: '本期', en: 'this period' },
};

const LAST: Readonly<Record<PeriodKind, Sentence>> = {
  month: { zh: '上月', en: 'last month' },
  quarter: { zh: '上一季', en: 'last quarter' },
  'half year': { zh: '上一个半年', en: 'the last half year' },
  year: { zh: '上一年', en: 'last year' },
  interval: { zh: '紧接本期之前同样天数的', en: 'the same number of days just before this period' },
};

const WINDOWS: Readonly<Record<(typeof WORD_LISTS.window)[keyof typeof WORD_LISTS.window], Sentence>> = {
  'this period': { zh: '{this}', en: '{this}' },
  'last period': { zh: '{last}', en: '{last}' },
  'same period last year': { zh: '去年同期', en: 'the same period last year' },
  'before the period': { zh: '{this}以前的', en: 'all time before {this}' },
  'to the end of the period': { zh: '截至{this}末的', en: 'all time up to the end of {this}' },
  'all time': { zh: '不论日期的', en: 'any time' },
  'last completed quarter': { zh: '最近结束的一季的', en: 'the last completed quarter' },
  'quarter before that': { zh: '最近结束的一季再往前一季的', en: 'the quarter before the last completed one' },
  'last three months': { zh: '截至{this}末三个月的', en: 'the three months up to the end of {this}' },
  'last six months': { zh: '截至{this}末六个月的', en: 'the six months up to the end of {this}' },
  'last twelve months': { zh: '截至{this}末十二个月的', en: 'the twelve months up to the end of {this}' },
  'this year to date': { zh: '本年 1 月 1 日到{this}末的', en: 'this year up to the end of {this}' },
};

/** A window: 本月, 上月, 截至本月末. */
export function windowWords(reader: Reader, id: string): string {
  const { cycle } = reader.plan.scheme;
  const sentence = Object.hasOwn(WINDOWS, id) ? WINDOWS[id as keyof typeof WINDOWS] : { zh: id, en: id };
  return fillIn(reader, sentence, { this: fillIn(reader, THIS[cycle]), last: fillIn(reader, LAST[cycle]) });
}

const NAMES: Readonly<Record<(typeof NAME_WORDS)[keyof typeof NAME_WORDS], Sentence>> = {
  days_in_period: { zh: '{this}天数', en: 'days of {this}' },
  days_in_last_period: { zh: '{last}天数', en: 'days of {last}' },
  period_start: { zh: '{this}第一天', en: 'the first day of {this}' },
  period_end: { zh: '{this}最后一天', en: 'the last day of {this}' },
  subject_count: { zh: '对象人数', en: 'number of subjects' },
  calendar_days: { zh: '日历上的每一天', en: 'every calendar day' },
  everybody: { zh: '全体', en: 'everybody' },
};

/** A name that the language itself gives. */
export function builtInWords(reader: Reader, id: string): string {
  const { cycle } = reader.plan.scheme;
  const sentence = Object.hasOwn(NAMES, id) ? NAMES[id as keyof typeof NAMES] : { zh: id, en: id };
  return fillIn(reader, sentence, { this: fillIn(reader, THIS[cycle]), last: fillIn(reader, LAST[cycle]) });
}

/** One sentence for each function; {0} and {1} are its arguments, {all} all of them side by side. */
const FUNCTIONS: Readonly<Record<(typeof FUNCTION_WORDS)[keyof typeof FUNCTION_WORDS], Sentence>> = {
  max: { zh: '（{all} 中最大的）', en: '(the largest of {all})' },
  min: { zh: '（{all} 中最小的）', en: '(the smallest of {all})' },
  abs: { zh: '（{0} 去掉正负号）', en: '({0} without its sign)' },
  months_between: {
    zh: '从 {0} 到 {1} 的整月数（到了同一天，或小月的最后一天，才算满一个月；倒过来为 0）',
    en: 'the whole months from {0} to {1} (a month is full on the same day, or the last day of a shorter month; 0 the other way round)',
  },
  week: { zh: '{0}所在的周（周一起）', en: 'week of {0} (from Monday)' },
  month: { zh: '{0}所在的月', en: 'month of {0}' },
  each_day: { zh: '从{0}到{1}的每一天（含两端）', en: 'every day from {0} to {1} (both included)' },
  day_before: { zh: '前一天的 {0}', en: '{0} of the day before' },
};

/** A call in words. */
export function callWords(reader: Reader, name: string, values: readonly string[]): string {
  const sentence = Object.hasOwn(FUNCTIONS, name)
    ? FUNCTIONS[name as keyof typeof FUNCTIONS]
    : { zh: `${name}（{all}）`, en: `${name}({all})` };
  const all = values.join(reader.language === 'zh' ? '、' : ', ');
  return fillIn(reader, sentence, { all, ...Object.fromEntries(values.entries()) });
}
