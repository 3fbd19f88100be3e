/** Numbers of random schemes: limits for each unit, literals that say them, and values on and beside them. */

import { exact, type Fraction, fraction, plus, times } from '../../oracle/fraction.ts';
import * as calendar from '../calendar.ts';
import { type Cell, day, NOT_APPLICABLE, number, text, truth, UNKNOWN } from '../values.ts';
import type { Dice } from './dice.ts';
import { either, type Maker, type Type, unitKey } from './draft.ts';

/** The smallest step of a unit's values, as facts hold them. */
const STEPS: Readonly<Record<string, string>> = {
  元: '0.01',
  分: '0.1',
  人: '1',
  次: '1',
  个: '1',
  天: '1',
  月: '1',
  名: '1',
  百分点: '0.01',
  '%': '0.0001',
  '': '0.01',
};

/** Usual limits of each unit; a scheme takes some of them. */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  元: ['0', '100', '500', '5000', '10000', '30000', '50000.5', '100000', '1200000', '-2000', '900000000'],
  分: ['0', '5', '10', '59.5', '60', '80', '90', '100', '120', '-10'],
  人: ['0', '1', '2', '3', '5', '10', '20', '50'],
  次: ['0', '1', '2', '3', '5', '10', '100'],
  个: ['0', '1', '2', '3', '5', '10'],
  天: ['0', '1', '3', '7', '20', '30', '31'],
  月: ['0', '1', '3', '6', '12', '24'],
  名: ['1', '2', '3', '5'],
  百分点: ['-2.5', '0', '1', '2.5', '5', '10'],
  '%': ['-0.05', '0', '0.025', '0.1', '0.6', '0.95', '1', '1.2'],
  '': ['-1', '0', '0.5', '0.6', '1', '1.2', '2', '3', '10'],
};

const LARGE: Readonly<Record<string, readonly string[]>> = {
  元: ['999999999999.99', '90071992547409.91', '90071992547409.93', '-7000000000000'],
  次: ['9007199254740991', '9007199254740993'],
};

/** Some limits for each unit, in rising order. */
export const limitsFor = (dice: Dice): Map<string, readonly Fraction[]> =>
  new Map(
    Object.entries(LIMITS).map(([unit, all]) => [
      unit,
      dice
        .some(all, 4 + dice.below(3))
        .map(exact)
        .toSorted((a, b) => Number(a.top * b.bottom - b.top * a.bottom)),
    ]),
  );

/** The limits of a type in rising order. */
export const limitsOf = (maker: Maker, type: Type): readonly Fraction[] =>
  maker.limits.get(unitKey(type)) ?? [exact(0), exact(1), exact(2), exact(4)];

const ENGLISH: Readonly<Record<string, string>> = {
  元: 'yuan',
  分: 'points',
  人: 'people',
  次: 'times',
  个: 'pieces',
  天: 'days',
  月: 'months',
  名: 'places',
  百分点: 'pp',
  单: 'orders',
  条: 'messages',
  篇: 'articles',
  小时: 'hours',
};

/** The value as a decimal text; it must end. */
export function decimalOf(value: Fraction): string {
  let places = 0;
  while ((value.top * 10n ** BigInt(places)) % value.bottom !== 0n) places += 1;
  const digits = ((value.top < 0n ? -value.top : value.top) * 10n ** BigInt(places)) / value.bottom;
  const padded = digits.toString().padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  return `${value.top < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${padded.slice(padded.length - places)}`}`;
}

/** The value as a literal of the type. */
export function literal(maker: Maker, type: Type, value: Fraction): string {
  if (type.is !== 'number') throw new Error('no number');
  if (type.percent) return `${decimalOf(times(value, 100n))}%`;
  if (value.top === 0n && maker.dice.chance(0.15)) return '0';
  return unitLiteral(maker, type, value);
}

/** The value as a literal that names its unit, also where it is 0. */
export function unitLiteral(maker: Maker, type: Type, value: Fraction): string {
  if (type.is !== 'number') throw new Error('no number');
  if (type.percent) return `${decimalOf(times(value, 100n))}%`;
  const tenThousands = times(value, fraction(1n, 10_000n));
  if (type.unit !== '' && value.top !== 0n && tenThousands.bottom <= 100n && 100n % tenThousands.bottom === 0n && maker.dice.chance(0.5))
    return `${decimalOf(tenThousands)}万${type.unit}`;
  return `${decimalOf(value)}${type.unit === '' ? '' : either(maker, type.unit, ` ${ENGLISH[type.unit]}`)}`;
}

/** A literal of a type somewhere near its limits. */
export const someLiteral = (maker: Maker, type: Type): string => literal(maker, type, maker.dice.pick(limitsOf(maker, type)));

/** Texts that columns hold. */
export const TEXTS = ['A', 'B', '甲', '乙 类', 'late'] as const;

/** The day on which random periods begin, give or take. */
export const ABOUT = calendar.dayOf(2026, 3, 1);

/** A value of a type: on or beside a limit, random, negative, large, or (so often) without a value. */
export function someCell(maker: Maker, type: Type, missing: number, notApplicable = 0): Cell {
  const { dice } = maker;
  if (dice.chance(missing)) return UNKNOWN;
  if (dice.chance(notApplicable)) return NOT_APPLICABLE;
  if (type.is === 'text') return text(dice.pick(TEXTS));
  if (type.is === 'truth') return truth(dice.chance(0.5));
  if (type.is === 'day') return day(ABOUT - 400 + dice.below(500));
  return number(someNumber(maker, type));
}

function someNumber(maker: Maker, type: Type): Fraction {
  const { dice } = maker;
  const key = unitKey(type);
  const step = exact(STEPS[key] ?? '1');
  const kind = dice.below(20);
  const large = LARGE[key];
  if (kind === 0 && large !== undefined) return exact(dice.pick(large));
  if (kind < 15) return plus(dice.pick(limitsOf(maker, type)), times(step, BigInt(dice.below(3) - 1)));
  const size = BigInt(dice.below(1000)) * BigInt(dice.pick([1, 1, 7, 100, 4321]));
  return times(step, dice.chance(0.15) ? -size : size);
}
