/** Numbers in expressions: 5万元, 2.5%, 20元/人, 9.75 points/pieces, 2026-01-01, and what is often meant by something else. */

import { parseDay } from '../../lib/day.ts';
import { decimal, type Fraction, fraction, times } from '../../lib/fraction.ts';
import { BASE_UNITS, baseUnit, divideUnits, isPlain, multiplyUnits, PLAIN, type Unit, unit } from '../../lib/unit.ts';
import { nearestWord } from '../words.ts';
import { wordAt } from './signs.ts';
import { type Fault, fault, isFault, keywordOf, type Token } from './token.ts';

/** Numbers stay below this. */
const LIMIT = 10n ** 15n;

/** Digits after the point, at most. */
const PLACES = 12;

/** The number or date whose first digit stands at `start` of a text in ASCII twins. */
export function readNumber(text: string, start: number): Token | Fault {
  const date = matchAt(/\d{4}-\d{2}-\d{2}(?!\d)/y, text, start);
  if (date !== '')
    return parseDay(date) === null ? faultOf('expression-date', date, start) : { is: 'date', value: date, start, end: start + date.length };
  const misread = mistakenNumber(text, start);
  if (misread !== null) return misread;
  const digits = matchAt(/\d+(?:\.\d+)?/y, text, start);
  const value = decimal(digits);
  const places = digits.split('.')[1]?.length ?? 0;
  if (value === null || places > PLACES) return faultOf('expression-number-long', digits, start, { places: PLACES });
  const measured = readMeasure(text, start + digits.length);
  if (isFault(measured)) return measured;
  const result = times(value, measured.factor);
  if (result.n >= LIMIT * result.d) return faultOf('expression-number-long', digits, start, { places: PLACES });
  return {
    is: 'number',
    value: result,
    unit: measured.unit,
    percent: measured.percent,
    start,
    end: measured.end,
  };
}

const faultOf = (code: string, text: string, start: number, values = {}): Fault =>
  fault(code, start, start + text.length, { text, ...values });

function matchAt(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}

/** Forms that would be read as something else than they look like: each a fault with its remedy. */
function mistakenNumber(text: string, start: number): Fault | null {
  const date = matchAt(/(?:19|20)\d{2}(?:([-/.])\d{1,2}\1\d{1,2}(?!\d)|年\d{1,2}月(?:\d{1,2}[日号])?)/y, text, start);
  if (date !== '') return faultOf('expression-date-form', date, start);
  const month = matchAt(/(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?!\d)/y, text, start);
  if (month !== '') return faultOf('expression-month', month, start);
  const grouped = matchAt(/\d{1,3}(?:,\d{3})+(?!\d)/y, text, start);
  if (grouped !== '')
    return faultOf('expression-thousands', grouped, start, {
      plain: grouped.replaceAll(',', ''),
      apart: grouped.replaceAll(',', ', '),
    });
  const dotted = matchAt(/\d+(?:\.\d+)*\.(?!\d)|\d+\.\d+(?:\.\d+)+/y, text, start);
  if (dotted !== '') return faultOf('expression-number', dotted, start);
  const zeros = matchAt(/0\d+/y, text, start);
  return zeros === '' ? null : faultOf('expression-leading-zero', zeros, start, { plain: zeros.replace(/^0+(?=\d)/, '') });
}

/** What stands behind the digits: a factor, a unit, a percent sign. */
type Measure = {
  readonly factor: Fraction;
  readonly unit: Unit;
  readonly percent: boolean;
  readonly end: number;
};

const HUNDREDTH = fraction(1n, 100n);

function readMeasure(text: string, start: number): Measure | Fault {
  const sign = matchAt(/ ?[%‰]/y, text, start);
  if (sign.endsWith('‰')) return fault('expression-permille', start, start + sign.length);
  if (sign !== '') return { factor: HUNDREDTH, percent: true, ...quotients(text, start + sign.length, PLAIN) };
  const at = unitStart(text, start);
  if (at === null) return { factor: fraction(1n), percent: false, ...quotients(text, start, PLAIN) };
  const word = wordAt(text, at);
  const measured = multiplied(word);
  if (measured === null) return unknownUnit(word, at);
  return {
    factor: measured.factor,
    percent: false,
    ...quotients(text, at + word.length, measured.unit),
  };
}

/** Where a unit word begins: directly behind the digits, or behind one blank when no path or call stands there; never a keyword. */
function unitStart(text: string, start: number): number | null {
  const at = text.charAt(start) === ' ' ? start + 1 : start;
  const word = wordAt(text, at);
  if (word === '' || word === 'is' || keywordOf(word) !== null) return null;
  return at > start && /[.(]/.test(text.charAt(at + word.length)) ? null : at;
}

const FACTORS: Readonly<Record<string, bigint>> = {
  百: 100n,
  千: 1000n,
  万: 10_000n,
  亿: 100_000_000n,
};

/** 元, 万元, 千万, 百分点: the factor and the unit of a word, or null. */
function multiplied(word: string): { readonly factor: Fraction; readonly unit: Unit } | null {
  const whole = baseUnit(word);
  if (whole !== null) return { factor: fraction(1n), unit: unit(whole) };
  const match = /^([百千万]?[万亿]|[百千])(.*)$/u.exec(word);
  if (match === null) return null;
  const factor = [...(match[1] ?? '')].reduce((product, each) => product * (FACTORS[each] ?? 1n), 1n);
  const base = match[2] === '' ? '' : baseUnit(match[2] ?? '');
  return base === null ? null : { factor: fraction(factor), unit: base === '' ? PLAIN : unit(base) };
}

/**
 * Further units directly behind: products (元·天), then quotients (元/人). A word that is no unit is left to the parser
 * (20元/天数 divides by 天数).
 */
function quotients(text: string, start: number, first: Unit): { readonly unit: Unit; readonly end: number } {
  let [result, end, signs] = [first, start, isPlain(first) ? '/' : '·/'];
  for (;;) {
    const sign = text.charAt(end);
    const word = sign !== '' && signs.includes(sign) ? wordAt(text, end + 1) : '';
    const base = /[.(]/.test(text.charAt(end + 1 + word.length)) ? null : baseUnit(word);
    if (base === null) return { unit: result, end };
    result = sign === '/' ? divideUnits(result, unit(base)) : multiplyUnits(result, unit(base));
    if (sign === '/') signs = '/';
    end += 1 + word.length;
  }
}

/** Words that people write for a unit, too far from it for {@link nearestWord}. */
const MEANT: Readonly<Record<string, string>> = {
  个月: '月',
  块: '元',
  圆: '元',
  块钱: '元',
  元钱: '元',
  岁: '年',
  日: '天',
  个人: '人',
  person: 'people',
  day: 'days',
};

function unknownUnit(word: string, start: number): Fault {
  const end = start + word.length;
  const runOn = runningOn(word);
  if (runOn !== null) return fault('expression-unit-run-on', start, end, runOn);
  const [, factor = '', rest = word] = /^([百千万]?[万亿]|[百千])(.+)$/u.exec(word) ?? [];
  const nearest = MEANT[rest] ?? nearestWord(rest, [...Object.keys(BASE_UNITS), ...Object.values(BASE_UNITS)]);
  if (nearest === null) return fault('expression-unknown-unit', start, end, { unit: word });
  return fault('expression-unknown-unit-near', start, end, {
    unit: word,
    nearest: factor + nearest,
  });
}

/** 元否则: a unit with a keyword glued to it. */
function runningOn(word: string): { readonly unit: string; readonly rest: string } | null {
  for (let cut = word.length - 1; cut > 0; cut -= 1) {
    const [head, rest] = [word.slice(0, cut), word.slice(cut)];
    if (multiplied(head) !== null && keywordOf(rest) !== null) return { unit: head, rest };
  }
  return null;
}
