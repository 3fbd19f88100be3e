/** Turns the data of explanations into words: numbers with their units, formulas, sentences with filled holes. */

import { rounded } from '../lib/cell.ts';
import type { Expression } from '../lib/expression.ts';
import { type Fraction, fraction, written } from '../lib/fraction.ts';
import { fill, type Language } from '../lib/problem.ts';
import { unitText, unitTextOfOne } from '../lib/unit.ts';
import type { Phrase, Shown } from '../methods/method.ts';
import type { Type } from '../methods/node.ts';
import { printExpression } from '../plan/expression/print.ts';

const WORDS = {
  zh: { unknown: '未知', 'not applicable': '不适用', true: '是', false: '否', about: '约 ' },
  en: { unknown: 'unknown', 'not applicable': 'not applicable', true: 'yes', false: 'no', about: 'about ' },
} as const;

/** What stands for a cell without a value: 未知 or 不适用. */
export const stateText = (state: 'unknown' | 'not applicable', language: Language): string => WORDS[language][state];

/** 是 or 否. */
export const truthText = (holds: boolean, language: Language): string => WORDS[language][holds ? 'true' : 'false'];

/** A value as people read it: 1,914.73元, 2.5%, 5人, 是, 优秀, 未知. */
export function shownText(shown: Shown, language: Language): string {
  const words = WORDS[language];
  if (shown.value === null || shown.state !== 'value') return words[shown.state === 'value' ? 'unknown' : shown.state];
  if (typeof shown.value === 'boolean') return truthText(shown.value, language);
  if (typeof shown.value === 'string') return shown.value;
  return numberText(shown.value, shown, language);
}

/** A difference with its sign, as people read it: +150.00元, −2.5%, ±0分. */
export function signedText(difference: Fraction, type: Type, language: Language): string {
  const text = shownText({ type, value: difference, state: 'value' }, language);
  return difference.n < 0n ? text : text.replace(/^(\D*)(?=\d)/, difference.n === 0n ? '$1±' : '$1+');
}

function numberText(value: Fraction, { type }: Shown, language: Language): string {
  if (type.is !== 'number') return written(value);
  if (type.percent) return `${plainText(fraction(value.n * 100n, value.d), 0, language)}%`;
  const bases = Object.keys(type.unit);
  const money = bases[0] === '元' && type.unit['元'] === 1;
  const unit = (isOne(value) ? unitTextOfOne : unitText)(type.unit, language);
  return `${plainText(value, money && bases.length === 1 ? 2 : 0, language)}${language === 'en' && unit !== '' ? ' ' : ''}${unit}`;
}

const isOne = ({ n, d }: Fraction): boolean => n === d || n === -d;

/** A number with thousands marks: exact where at most four decimals show it, else rounded to four and marked as such. */
function plainText(value: Fraction, least: number, language: Language): string {
  const places = [0, 1, 2, 3, 4].find((count) => 10n ** BigInt(count) % value.d === 0n);
  const text = rounded(value, Math.max(least, places ?? 4));
  const [whole = '', rest] = text.split('.');
  const grouped = whole.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${places === undefined ? WORDS[language].about : ''}${grouped}${rest === undefined ? '' : `.${rest}`}`;
}

/** A sentence in words. */
export const phraseText = (phrase: Phrase, language: Language): string => fill(phrase[language], holesOf(phrase, language));

/** What fills the holes of a sentence, each in words. */
export const holesOf = ({ values }: Pick<Phrase, 'values'>, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, holeText(value, language)]));

function holeText(value: Shown | string | Expression, language: Language): string {
  if (typeof value === 'string') return value;
  return 'is' in value ? printExpression(replaceNames(value, ownName), language) : shownText(value, language);
}

/** An indicator's own line is known inside the indicator without the reference: 「转化率.访客数」 is 访客数. */
const ownName: Rename = (path) => (path.length === 1 ? (path[0]?.split('.').at(-1) ?? null) : null);

/** The formula with the values of its names put in, or null where it holds no name that has one. */
export function formulaWithValues(
  expression: Expression,
  named: (path: readonly string[]) => Shown | null,
  language: Language,
): string | null {
  const found: string[] = [];
  const marked = replaceNames(expression, (path) => {
    const value = named(path);
    if (value === null) return null;
    found.push(shownText(value, language));
    return `x${String(found.length - 1).padStart(4, '0')}x`;
  });
  if (found.length === 0) return null;
  return printExpression(marked, language).replace(/x(\d{4})x/g, (_, index: string) => found[Number(index)] ?? '');
}

type Rename = (path: readonly string[]) => string | null;

function replaceNames(expression: Expression, rename: Rename): Expression {
  const inside = (part: Expression): Expression => replaceNames(part, rename);
  switch (expression.is) {
    case 'name': {
      const name = rename(expression.path);
      return name === null ? expression : { ...expression, path: [name] };
    }
    case 'unary':
    case 'known':
    case 'in':
      return { ...expression, of: inside(expression.of) };
    case 'binary':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'if':
      return {
        ...expression,
        condition: inside(expression.condition),
        then: inside(expression.then),
        otherwise: inside(expression.otherwise),
      };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(inside) };
    default:
      return expression;
  }
}
