/** Prints expressions in either language, with no more parentheses than needed; what is printed parses to the same tree. */

import type { Expression } from '../../lib/expression.ts';
import { compare, type Fraction, fraction, over, times, written } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';
import { isPlain, type Unit, unitText } from '../../lib/unit.ts';
import { EXPRESSION_WORDS, functionWord } from '../word-lists.ts';
import { COMPARISON, LOWEST, NOT, OR, POWERS, SUM, UNARY, WHOLE } from './power.ts';
import { isWord } from './signs.ts';
import { type Keyword, keywordOf } from './token.ts';

/**
 * The expression as text: Chinese (若 a 则 5万元 否则 b × 2) or English (if a then 50000 yuan else b * 2). Numbers that no
 * literal can say (1/3) are printed as a division in parentheses. Names that are `isTaken` where the text stands get 「」.
 */
export const printExpression = (expression: Expression, language: Language, isTaken: (name: string) => boolean = () => false): string =>
  print(expression, { language, inCall: false, isTaken });

/** In a call a comma ends the argument, so lists get parentheses there. */
type Setting = { readonly language: Language; readonly inCall: boolean; readonly isTaken: (name: string) => boolean };

function powerOf(expression: Expression): number {
  if (expression.is === 'if') return LOWEST;
  if (expression.is === 'binary') return POWERS[expression.operator];
  if (expression.is === 'in' || expression.is === 'known') return COMPARISON;
  if (expression.is === 'unary') return expression.operator === 'not' ? NOT : UNARY;
  return expression.is === 'number' && expression.value.n < 0n ? UNARY : WHOLE;
}

/** The expression, in parentheses when it binds less tightly than its place needs. */
function within(expression: Expression, least: number, setting: Setting): string {
  if (powerOf(expression) >= least) return print(expression, setting);
  return `(${print(expression, setting)})`;
}

function print(e: Expression, setting: Setting): string {
  const { language } = setting;
  if (e.is === 'number') return printNumber(e.value, e.unit, e.percent, language);
  if (e.is === 'text') return printText(e.value);
  if (e.is === 'date') return e.value;
  if (e.is === 'truth') return keyword(e.value ? 'yes' : 'no', language);
  if (e.is === 'name') return printName(e.path, setting);
  if (e.is === 'unary') return printUnary(e.operator, e.of, setting);
  if (e.is === 'binary') return printBinary(e, setting);
  if (e.is === 'if') return printIf(e, setting);
  if (e.is === 'known')
    return `${within(e.of, SUM, setting)} ${language === 'en' ? 'is ' : ''}${keyword(e.negated ? 'unknown' : 'known', language)}`;
  if (e.is === 'in') return printIn(e, setting);
  const values = e.arguments.map((each) => print(each, { ...setting, inCall: true }));
  return `${functionWord(e.function, language)}(${values.join(', ')})`;
}

const CHINESE: ReadonlyMap<string, string> = new Map(Object.entries(EXPRESSION_WORDS).map(([zh, en]) => [en, zh]));

const keyword = (word: Keyword, language: Language): string => (language === 'en' ? word : (CHINESE.get(word) ?? word));

/** Names that could be read as something else stand in 「」. */
const printName = (path: readonly string[], { isTaken }: Setting): string =>
  path
    .map((part) => {
      const bare = isWord(part) && !isTaken(part) && (path.length > 1 || keywordOf(part) === null);
      return bare ? part : `「${part.replaceAll('」', '」」')}」`;
    })
    .join('.');

const printText = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function printUnary(operator: '-' | 'not' | 'distinct', of: Expression, setting: Setting): string {
  if (operator === 'not') return `${keyword('not', setting.language)} ${within(of, NOT, setting)}`;
  if (operator === 'distinct') return `${keyword('distinct', setting.language)} ${within(of, UNARY, setting)}`;
  const twice = of.is === 'unary' && of.operator === '-';
  return `${setting.language === 'zh' ? '−' : '-'}${within(of, twice ? WHOLE : UNARY, setting)}`;
}

const CHINESE_SIGNS: Readonly<Record<string, string>> = {
  '-': '−',
  '*': '×',
  '/': '÷',
  '!=': '≠',
  '<=': '≤',
  '>=': '≥',
  and: '且',
  or: '或',
};

function printBinary(e: Expression & { is: 'binary' }, setting: Setting): string {
  const power = POWERS[e.operator];
  const sign = setting.language === 'zh' ? (CHINESE_SIGNS[e.operator] ?? e.operator) : e.operator;
  const left = within(e.left, power === COMPARISON ? SUM : power, setting);
  return `${left} ${sign} ${within(e.right, power + 1, setting)}`;
}

function printIf(e: Expression & { is: 'if' }, setting: Setting): string {
  const word = (id: Keyword) => keyword(id, setting.language);
  const [condition, then] = [within(e.condition, OR, setting), within(e.then, OR, setting)];
  return `${word('if')} ${condition} ${word('then')} ${then} ${word('else')} ${print(e.otherwise, setting)}`;
}

function printIn(e: Expression & { is: 'in' }, setting: Setting): string {
  const items = e.list.map((item) => (item.is === 'text' ? printItem(item.value, setting) : print(item, setting))).join(', ');
  const word = keyword(e.negated ? 'not in' : 'in', setting.language);
  return `${within(e.of, SUM, setting)} ${word} ${setting.inCall ? `(${items})` : items}`;
}

/** A text in a list stands bare when it is one word that means nothing else. */
const printItem = (value: string, { isTaken }: Setting): string =>
  isWord(value) && !isTaken(value) && keywordOf(value) === null && value !== 'is' ? value : printText(value);

const HUNDRED = fraction(100n);

function printNumber(value: Fraction, unit: Unit, percent: boolean, language: Language): string {
  if (value.n < 0n) return `${language === 'zh' ? '−' : '-'}${printNumber(fraction(-value.n, value.d), unit, percent, language)}`;
  const measure = unitText(unit, language);
  if (percent) return `${written(times(value, HUNDRED))}%${measure}`;
  if (written(value).includes('/')) {
    const part = (n: bigint, of: Unit) => printNumber(fraction(n), of, false, language);
    return `(${part(value.n, unit)} ${language === 'zh' ? '÷' : '/'} ${part(value.d, {})})`;
  }
  if (language === 'en') return `${written(value)}${measure === '' || measure.startsWith('/') ? '' : ' '}${measure}`;
  return `${isPlain(unit) ? written(value) : shortened(value)}${measure}`;
}

const FACTORS: readonly (readonly [string, Fraction])[] = [
  ['亿', fraction(100_000_000n)],
  ['万', fraction(10_000n)],
];

/** 50000 as 5万, where that needs no more than two decimal places. */
function shortened(value: Fraction): string {
  for (const [word, factor] of FACTORS) {
    const part = over(value, factor);
    if (compare(value, factor) >= 0 && 100n % part.d === 0n) return `${written(part)}${word}`;
  }
  return written(value);
}
