/** The rules of units: what an operation makes of the types of its operands, or why it makes no sense. */

import { type Fraction, leastCommonMultiple } from '../../lib/fraction.ts';
import { divideUnits, isPlain, multiplyUnits, PERCENT_POINTS, PLAIN, sameUnit, unitText } from '../../lib/unit.ts';
import type { Type } from '../../methods/node.ts';

/** A number's type. */
export type NumberType = Type & { readonly is: 'number' };

/** An operand: its type, and its value where it is written in the scheme. */
export type Operand = { readonly type: Type; readonly constant: Fraction | null };

/** Why two types do not go together: a problem's code and what fills its message. */
export type Misfit = { readonly misfit: string; readonly values: Readonly<Record<string, string>> };

/** The type of a sum, difference, product or quotient; `points` when a difference of percentages becomes percent points. */
export function arithmeticType(operator: '+' | '-' | '*' | '/', a: Operand, b: Operand): NumberType | Misfit {
  if (a.type.is !== 'number' || b.type.is !== 'number') return misfit('NOT_NUMBERS', a.type, b.type);
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
  if (!sameUnit(x.unit, y.unit)) return misfit(percentMisfit(x, y) ?? 'UNITS_DIFFER', x, y);
  const measured = x.percent && y.percent && a.constant === null && b.constant === null;
  if (operator === '-' && measured) return { is: 'number', unit: PERCENT_POINTS, percent: false, scale };
  return { is: 'number', unit: x.unit, percent: x.percent || y.percent, scale };
}

/** Whether the difference of two operands is one of percentages, which is counted in percent points. */
export const isPointDifference = (operator: string, type: NumberType | Misfit, a: Operand): boolean =>
  operator === '-' && !('misfit' in type) && sameUnit(type.unit, PERCENT_POINTS) && a.type.is === 'number' && isPlain(a.type.unit);

/** Why two types cannot be compared, or null. */
export function comparisonMisfit(operator: string, a: Operand, b: Operand): Misfit | null {
  if (a.type.is !== b.type.is) return misfit('KINDS_DIFFER', a.type, b.type);
  if (a.type.is === 'number' && b.type.is === 'number') {
    if ((isZero(a) && isPlain(a.type.unit)) || (isZero(b) && isPlain(b.type.unit))) return null;
    return sameUnit(a.type.unit, b.type.unit) ? null : misfit(percentMisfit(a.type, b.type) ?? 'UNITS_DIFFER', a.type, b.type);
  }
  const ordered = a.type.is === 'date' || operator === '=' || operator === '!=';
  return ordered ? null : misfit('NOT_ORDERED', a.type, b.type);
}

/** The one type of several results (a plain 0 takes any unit), or why there is none. */
export function unifyTypes(operands: readonly Operand[]): Type | Misfit {
  const scales = operands.map((operand) => (operand.type.is === 'number' ? operand.type.scale : 1n));
  const scale = scales.reduce((a, b) => (a === null || b === null ? null : leastCommonMultiple(a, b)), 1n);
  const telling = operands.filter((operand) => !(isZero(operand) && operand.type.is === 'number' && isPlain(operand.type.unit)));
  const first = telling[0]?.type ?? { is: 'number', unit: PLAIN, percent: false, scale };
  const other = telling.map((operand) => resultMisfit(first, operand.type)).find((found) => found !== null);
  if (other !== undefined) return other;
  if (first.is !== 'number') return first;
  return { ...first, percent: telling.some(({ type }) => type.is === 'number' && type.percent), scale };
}

/** Why two results have no common type, or null. */
function resultMisfit(a: Type, b: Type): Misfit | null {
  if (a.is !== b.is) return misfit('KINDS_DIFFER', a, b);
  if (a.is !== 'number' || b.is !== 'number' || sameUnit(a.unit, b.unit)) return null;
  return misfit(percentMisfit(a, b) ?? 'UNITS_DIFFER', a, b);
}

const isZero = (operand: Operand): boolean => operand.constant !== null && operand.constant.n === 0n;

/** The special case of percent against percent points, which people mix up. */
function percentMisfit(a: NumberType, b: NumberType): string | null {
  const points = (type: NumberType) => sameUnit(type.unit, PERCENT_POINTS);
  return (points(a) && isPlain(b.unit)) || (points(b) && isPlain(a.unit)) ? 'PERCENT_POINTS' : null;
}

function misfit(code: string, a: Type, b: Type): Misfit {
  return {
    misfit: code,
    values: { left: typeText(a, 'zh'), right: typeText(b, 'zh'), leftEn: typeText(a, 'en'), rightEn: typeText(b, 'en') },
  };
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
