/** Units of measure (元, 分, 人, 次 …), their products and quotients, and their words in both languages. */

import type { Language } from './problem.ts';

/** A unit as exponents of base units, e.g. { 元: 1, 人: −1 } for yuan a head; {} is a plain number. */
export type Unit = Readonly<Record<string, number>>;

/** The base units with their English words; 分 is always a point of a score, a fen is written 0.01元. */
export const BASE_UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  分: 'points',
  人: 'people',
  次: 'times',
  件: 'items',
  个: 'pieces',
  条: 'messages',
  单: 'orders',
  篇: 'articles',
  场: 'sessions',
  名: 'places',
  秒: 'seconds',
  分钟: 'minutes',
  小时: 'hours',
  天: 'days',
  周: 'weeks',
  月: 'months',
  年: 'years',
  百分点: 'pp',
};

/** The unit of a plain number. */
export const PLAIN: Unit = {};

/** The unit with the given base word, which must be one of {@link BASE_UNITS}. */
export const unit = (base: string): Unit => ({ [base]: 1 });

/** Yuan. */
export const YUAN: Unit = unit('元');

/** Points of a score. */
export const POINTS: Unit = unit('分');

/** Percent points: the difference of two percentages. */
export const PERCENT_POINTS: Unit = unit('百分点');

/** The base unit that a word of either language names, or null. */
export function baseUnit(word: string): string | null {
  if (Object.hasOwn(BASE_UNITS, word)) return word;
  return ENGLISH.get(word) ?? null;
}

const ENGLISH = new Map(Object.entries(BASE_UNITS).map(([base, english]) => [english, base]));

/** The product of two units. */
export const multiplyUnits = (a: Unit, b: Unit): Unit => combine(a, b, 1);

/** The quotient of two units. */
export const divideUnits = (a: Unit, b: Unit): Unit => combine(a, b, -1);

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const result: Record<string, number> = { ...a };
  for (const [base, power] of Object.entries(b)) {
    const sum = (result[base] ?? 0) + sign * power;
    if (sum === 0) delete result[base];
    else result[base] = sum;
  }
  return result;
}

/** Whether two units are the same. */
export function sameUnit(a: Unit, b: Unit): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Whether a unit is a plain number. */
export const isPlain = (u: Unit): boolean => Object.keys(u).length === 0;

/** The English words whose singular is not the word without its last letter. */
const SINGULAR: Readonly<Record<string, string>> = { yuan: 'yuan', people: 'person', pp: 'pp' };

/** The unit of exactly one: "point", "person"; Chinese knows no other, and what is divided stands as the language writes it. */
export const unitTextOfOne = (u: Unit, language: Language): string =>
  language === 'zh' ? unitText(u, language) : unitText(u, language).replace(/^\w+/, (word) => SINGULAR[word] ?? word.replace(/s$/, ''));

/** The unit as text: "元/人", "yuan/people", "" for a plain number. */
export function unitText(u: Unit, language: Language): string {
  const word = (base: string) => (language === 'zh' ? base : (BASE_UNITS[base] ?? base));
  const part = (sign: 1 | -1) =>
    Object.entries(u)
      .filter(([, power]) => Math.sign(power) === sign)
      .flatMap(([base, power]) => new Array<string>(Math.abs(power)).fill(word(base)));
  const below = part(-1);
  const above = part(1).join('·');
  return below.length === 0 ? above : `${above}/${below.join('/')}`;
}
