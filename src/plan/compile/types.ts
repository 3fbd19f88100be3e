/** The rules of units: what an operation makes of the types of its operands, or why it makes no sense. */

import { type Fraction, leastCommonMultiple, written } from '../../lib/fraction.ts';
import { divideUnits, isPlain, multiplyUnits, PERCENT_POINTS, PLAIN, sameUnit, unitText } from '../../lib/unit.ts';
import type { Type } from '../../methods/node.ts';

/** A number's type. */
export type NumberType = Type & { readonly is: 'number' };

/** An operand: its type, and its value where it is written in the scheme. */
export type Operand = { readonly type: Type; readonly constant: Fraction | null };

/** Why two types do not go together: a problem's code, what fills its message, and which of several results does not fit. */
export type Misfit = { readonly misfit: string; readonly values: Readonly<Record<string, string>>; readonly index?: number };

/** The type of a sum, difference, product or quotient; `points` when a difference of percentages becomes percent points. */
export function arithmeticType(operator: '+' | '-' | '*' | '/', a: Operand, b: Operand): NumberType | Misfit {
  if (a.type.is !== 'number' || b.type.is !== 'number') return misfit('NOT_NUMBERS', a, b);
  if (operator === '*') return product(a.type, b.type);
  if (operator === '/') return quotient(a.type, b);
  return sum(operator, a, b);
}

function product(a: NumberType, b: NumberType): NumberType {
  const unit = multiplyUnits(a.unit, b.unit);
  return {
    is: 'number',
    unit,
    percent: isPlain(unit) && (a.percent || b.percent),
    scale: a.scale === null || b.scale === null ? null : a.scale * b.scale,
  };
}

function quotient(a: NumberType, { type, constant }: Operand): NumberType {
  const b = type as NumberType;
  const unit = divideUnits(a.unit, b.unit);
  const ratio = isPlain(unit) && (!isPlain(a.unit) || a.percent || b.percent);
  const scale = a.scale === null || constant === null || constant.n === 0n ? null : a.scale * (constant.n < 0n ? -constant.n : constant.n);
  return { is: 'number', unit, percent: ratio, scale };
}

function sum(operator: '+' | '-', a: Operand, b: Operand): NumberType | Misfit {
  const [x, y] = [a.type as NumberType, b.type as NumberType];
  const scale = x.scale === null || y.scale === null ? null : leastCommonMultiple(x.scale, y.scale);
  if (isZero(a) && isPlain(x.unit)) return { ...y, scale };
  if (isZero(b) && isPlain(y.unit)) return { ...x, scale };
  if (!sameUnit(x.unit, y.unit)) return misfit(unitMisfit(x, y, 'UNITS_DIFFER', 'PERCENT_ADDED'), a, b);
  const measured = x.percent && y.percent && a.constant === null && b.constant === null;
  if (operator === '-' && measured) return { is: 'number', unit: PERCENT_POINTS, percent: false, scale };
  return { is: 'number', unit: x.unit, percent: x.percent || y.percent, scale };
}

/** Whether the difference of two operands is one of percentages, which is counted in percent points. */
export const isPointDifference = (operator: string, type: NumberType | Misfit, a: Operand): boolean =>
  operator === '-' && !('misfit' in type) && sameUnit(type.unit, PERCENT_POINTS) && a.type.is === 'number' && isPlain(a.type.unit);

/** Why two types cannot be compared, or null. */
export function comparisonMisfit(operator: string, a: Operand, b: Operand): Misfit | null {
  if (a.type.is !== b.type.is) return misfit('KINDS_DIFFER', a, b);
  if (a.type.is === 'number' && b.type.is === 'number') {
    if ((isZero(a) && isPlain(a.type.unit)) || (isZero(b) && isPlain(b.type.unit))) return null;
    return sameUnit(a.type.unit, b.type.unit) ? null : misfit(unitMisfit(a.type, b.type, 'UNITS_COMPARED', 'PERCENT_COMPARED'), a, b);
  }
  const ordered = a.type.is === 'date' || operator === '=' || operator === '!=';
  return ordered ? null : misfit('NOT_ORDERED', a, b);
}

/** The one type of several results (a plain 0 takes any unit), or why there is none. */
export function unifyTypes(operands: readonly Operand[]): Type | Misfit {
  const scales = operands.map((operand) => (operand.type.is === 'number' ? operand.type.scale : 1n));
  const scale = scales.reduce((a, b) => (a === null || b === null ? null : leastCommonMultiple(a, b)), 1n);
  const telling = operands.filter((operand) => !(isZero(operand) && operand.type.is === 'number' && isPlain(operand.type.unit)));
  const first = telling[0]?.type ?? { is: 'number', unit: PLAIN, percent: false, scale };
  const other = telling.find((operand) => resultMisfit(telling[0] ?? operand, operand) !== null);
  const wrong = other === undefined ? null : resultMisfit(telling[0] ?? other, other);
  if (other !== undefined && wrong !== null) return { ...wrong, index: operands.indexOf(other) };
  if (first.is !== 'number') return first;
  return { ...first, percent: telling.some(({ type }) => type.is === 'number' && type.percent), scale };
}

/** Why two results have no common type, or null. */
function resultMisfit(a: Operand, b: Operand): Misfit | null {
  if (a.type.is !== b.type.is) return misfit('KINDS_RESULTS', a, b);
  if (a.type.is !== 'number' || b.type.is !== 'number' || sameUnit(a.type.unit, b.type.unit)) return null;
  return misfit(unitMisfit(a.type, b.type, 'UNITS_RESULTS', 'PERCENT_RESULTS'), a, b);
}

const isZero = (operand: Operand): boolean => operand.constant !== null && operand.constant.n === 0n;

/** What is the matter with two units: percent against percent points, a number without its unit, a percentage, or two units. */
function unitMisfit(a: NumberType, b: NumberType, differ: string, percent: string): string {
  const points = (type: NumberType) => sameUnit(type.unit, PERCENT_POINTS);
  if ((points(a) && isPlain(b.unit)) || (points(b) && isPlain(a.unit))) return 'PERCENT_POINTS';
  const bare = [a, b].find((type) => isPlain(type.unit));
  if (bare === undefined) return differ;
  return bare.percent ? percent : 'UNIT_MISSING';
}

/** The values that all messages about two operands may use; `factor` is what turns the right unit into the left one. */
function misfit(code: string, a: Operand, b: Operand): Misfit {
  const [x, y] = [a.type, b.type];
  const [units, bare] = x.is === 'number' && y.is === 'number' ? [{ x: x.unit, y: y.unit }, isPlain(x.unit) ? a : b] : [null, b];
  const united = units === null ? PLAIN : bare === a ? units.y : units.x;
  const share = bare.constant ?? { n: 1n, d: 20n };
  return {
    misfit: code,
    values: {
      left: typeText(x, 'zh'),
      right: typeText(y, 'zh'),
      leftEn: typeText(x, 'en'),
      rightEn: typeText(y, 'en'),
      leftKind: kindText(x, 'zh'),
      rightKind: kindText(y, 'zh'),
      leftKindEn: kindText(x, 'en'),
      rightKindEn: kindText(y, 'en'),
      factor: units === null ? '' : unitText(divideUnits(units.x, units.y), 'zh'),
      factorEn: units === null ? '' : unitText(divideUnits(units.x, units.y), 'en'),
      unit: unitText(united, 'zh'),
      unitEn: unitText(united, 'en'),
      bare: bare === a ? 'left' : 'right',
      points: written({ n: share.n * 100n, d: share.d }),
    },
  };
}

/** A number with its unit as people read it: 50000元, 2.5%, 90分. */
export function amountText(value: Fraction, type: Type, language: 'zh' | 'en'): string {
  if (type.is !== 'number') return written(value);
  if (isPlain(type.unit) && type.percent) return `${written({ n: value.n * 100n, d: value.d })}%`;
  const short = language === 'zh' && type.unit['元'] === 1 && value.d === 1n && value.n % 1000n === 0n && value.n >= 10_000n;
  return short
    ? `${written({ n: value.n, d: 10_000n })}万${unitText(type.unit, language)}`
    : `${written(value)}${unitText(type.unit, language)}`;
}

/** A type as sentences name it among other kinds: 以元计的数, 比例, 文本, 是否, 日期. */
export function kindText(type: Type, language: 'zh' | 'en'): string {
  if (type.is !== 'number')
    return language === 'zh' ? typeText(type, 'zh') : { truth: 'a yes or no', text: 'a text', date: 'a date' }[type.is];
  if (isPlain(type.unit))
    return language === 'zh' ? (type.percent ? '比例' : '没有单位的数') : type.percent ? 'a percentage' : 'a plain number';
  return language === 'zh' ? `以「${typeText(type, 'zh')}」计的数` : `a number in ${typeText(type, 'en')}`;
}

/** A type as people read it: 元, 分, %, 数, 是否, 文本, 日期. */
export function typeText(type: Type, language: 'zh' | 'en'): string {
  if (type.is === 'truth') return language === 'zh' ? '是否' : 'yes/no';
  if (type.is === 'text') return language === 'zh' ? '文本' : 'text';
  if (type.is === 'date') return language === 'zh' ? '日期' : 'date';
  if (!isPlain(type.unit)) return unitText(type.unit, language);
  if (type.percent) return '%';
  return language === 'zh' ? '无单位的数' : 'a plain number';
}
