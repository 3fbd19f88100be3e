/** Random expressions for subjects, of a wanted type by construction. */

import { exact, type Fraction } from '../../oracle/fraction.ts';
import * as calendar from '../calendar.ts';
import { either, type Maker, type Name, numberIn, sameType, say, type Type } from './draft.ts';
import { ABOUT, decimalOf, limitsOf, literal, TEXTS, unitLiteral } from './literals.ts';

/** An expression with what the generator knows of it: `written` where it is made of literals alone. */
export type Made = { readonly text: string; readonly written: boolean };

const named = (name: Name): Made => ({ text: name.name, written: name.written });

/** The names of a type. */
export const namesOf = (maker: Maker, type: Type): readonly Name[] => maker.names.filter((name) => sameType(name.type, type));

/** An expression of a type, at most so deep. */
export function expression(maker: Maker, type: Type, depth: number): Made {
  const { dice } = maker;
  const names = namesOf(maker, type);
  if (depth <= 0 || dice.chance(0.25)) return names.length > 0 && dice.chance(0.85) ? named(dice.pick(names)) : constant(maker, type);
  if (dice.chance(0.15)) return conditional(maker, type, depth);
  if (type.is === 'truth') return condition(maker, depth);
  if (type.is !== 'number') return names.length > 0 ? named(dice.pick(names)) : constant(maker, type);
  return arithmetic(maker, type, depth);
}

/** A literal of a type. */
export function constant(maker: Maker, type: Type): Made {
  const { dice } = maker;
  if (type.is === 'text') return { text: `'${dice.pick(TEXTS)}'`, written: true };
  if (type.is === 'truth') return { text: say(maker, dice.pick(['yes', 'no'])), written: true };
  if (type.is === 'day') return { text: calendar.isoOf(ABOUT - 200 + dice.below(400)), written: true };
  return { text: negative(unitLiteral(maker, type, dice.pick(limitsOf(maker, type)))), written: true };
}

const negative = (text: string): string => (text.startsWith('-') ? `(${text})` : text);

/** The text of a number as an operand. */
export const operand = (maker: Maker, type: Type, value: Fraction): string => negative(literal(maker, type, value));

function conditional(maker: Maker, type: Type, depth: number): Made {
  const test = condition(maker, depth - 1).text;
  const [a, b] = [expression(maker, type, depth - 1), expression(maker, type, depth - 1)];
  const text = either(maker, `若 ${test} 则 ${a.text} 否则 ${b.text}`, `if ${test} then ${a.text} else ${b.text}`);
  return { text: `(${text})`, written: false };
}

/** A yes/no expression. */
export function condition(maker: Maker, depth: number): Made {
  const { dice } = maker;
  const truths = namesOf(maker, { is: 'truth' });
  if (depth <= 0 && truths.length > 0 && dice.chance(0.4)) return named(dice.pick(truths));
  const kind = depth <= 0 ? dice.below(4) : dice.below(8);
  const inner = (): string => condition(maker, depth - 1).text;
  if (kind >= 6) return { text: `(${inner()} ${say2(maker, kind === 6 ? '且' : '或')} ${inner()})`, written: false };
  if (kind === 5) return { text: `(${either(maker, '非', 'not')} ${inner()})`, written: false };
  if (kind === 4) return known(maker);
  if (kind === 3) return membership(maker, depth);
  return comparison(maker, depth);
}

const say2 = (maker: Maker, word: '且' | '或'): string => (word === '且' ? either(maker, '且', 'and') : either(maker, '或', 'or'));

function known(maker: Maker): Made {
  const name = maker.dice.pick(maker.names);
  const word = maker.dice.chance(0.5) ? either(maker, '已知', 'is known') : either(maker, '未知', 'is unknown');
  return { text: `(${name.name} ${word})`, written: false };
}

function membership(maker: Maker, depth: number): Made {
  const names = namesOf(maker, { is: 'text' });
  if (names.length === 0) return comparison(maker, depth);
  const list = maker.dice.some(TEXTS, 1 + maker.dice.below(3)).map((each) => `'${each}'`);
  const word = maker.dice.chance(0.6) ? either(maker, '属于', 'in') : either(maker, '不属于', 'not in');
  return { text: `(${maker.dice.pick(names).name} ${word} ${list.join(', ')})`, written: false };
}

const ORDERED = ['<', '<=', '>', '>=', '=', '!='] as const;
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  '<': ['<', '<'],
  '<=': ['≤', '<='],
  '>': ['>', '>'],
  '>=': ['≥', '>='],
  '=': ['=', '='],
  '!=': ['≠', '!='],
};

/** A plain 0, which takes any unit. */
const zero: Made = { text: '0', written: true };

function comparison(maker: Maker, depth: number): Made {
  const { dice } = maker;
  const left = dice.pick(maker.names);
  const operator = left.type.is === 'number' || left.type.is === 'day' ? dice.pick(ORDERED) : dice.pick(['=', '!='] as const);
  const [zh, en] = SIGNS[operator] ?? ['=', '='];
  const right =
    dice.chance(0.1) && left.type.is === 'number'
      ? zero
      : dice.chance(0.6)
        ? constant(maker, left.type)
        : expression(maker, left.type, depth - 1);
  return { text: `(${left.name} ${either(maker, zh, en)} ${right.text})`, written: false };
}

function arithmetic(maker: Maker, type: Type & { readonly is: 'number' }, depth: number): Made {
  const kind = maker.dice.below(10);
  if (kind < 4) return sum(maker, type, depth);
  if (kind < 6) return product(maker, type, depth);
  if (kind === 6) return quotient(maker, type, depth);
  if (kind === 7) return called(maker, type, depth);
  if (kind === 8) {
    const of = expression(maker, type, depth - 1);
    return { text: `(-${of.text})`, written: of.written };
  }
  return ofOtherUnits(maker, type, depth);
}

/** a + b, or a − b; of two percentages that nobody wrote the difference is in 百分点. */
function sum(maker: Maker, type: Type & { readonly is: 'number' }, depth: number): Made {
  const minus = maker.dice.chance(0.5);
  const left = expression(maker, type, depth - 1);
  const mustBeWritten = minus && type.percent && !left.written;
  const right = maker.dice.chance(0.08) ? zero : mustBeWritten ? constant(maker, type) : expression(maker, type, depth - 1);
  const sign = minus ? either(maker, '−', '-') : '+';
  return { text: `(${left.text} ${sign} ${right.text})`, written: left.written && right.written };
}

const FACTORS = ['0.5', '2', '3', '10', '0.01', '0.025', '0.3', '-1'];

/** An amount times a plain number or a percentage, in either order. */
function product(maker: Maker, type: Type & { readonly is: 'number' }, depth: number): Made {
  const left = expression(maker, type, depth - 1);
  const percent = type.percent || (type.unit !== '' && maker.dice.chance(0.5));
  const factorType = numberIn(percent ? '%' : '');
  const names = namesOf(maker, factorType);
  const factor: Made =
    names.length > 0 && maker.dice.chance(0.5)
      ? named(maker.dice.pick(names))
      : { text: operand(maker, factorType, exact(maker.dice.pick(FACTORS))), written: true };
  const sign = either(maker, '×', '*');
  const [a, b] = maker.dice.chance(0.5) ? [left, factor] : [factor, left];
  return { text: `(${a.text} ${sign} ${b.text})`, written: a.written && b.written };
}

function quotient(maker: Maker, type: Type & { readonly is: 'number' }, depth: number): Made {
  const sign = either(maker, '÷', '/');
  if (type.percent) {
    const unit = numberIn(maker.dice.pick(['元', '分', '人', '次']));
    const [a, b] = [expression(maker, unit, depth - 1), expression(maker, unit, depth - 1)];
    if (b.written) return quotientBy(maker, type, depth);
    return { text: `(${a.text} ${sign} ${b.text})`, written: false };
  }
  return quotientBy(maker, type, depth);
}

/** An amount divided by a plain number that is not written as 0. */
function quotientBy(maker: Maker, type: Type, depth: number): Made {
  const left = expression(maker, type, depth - 1);
  const names = namesOf(maker, numberIn('')).filter((name) => !name.written);
  const sign = either(maker, '÷', '/');
  if (names.length > 0 && maker.dice.chance(0.5)) return { text: `(${left.text} ${sign} ${maker.dice.pick(names).name})`, written: false };
  return { text: `(${left.text} ${sign} ${maker.dice.pick(['2', '3', '7', '12', '0.3'])})`, written: left.written };
}

function called(maker: Maker, type: Type, depth: number): Made {
  const arguments_ = Array.from({ length: 2 + maker.dice.below(2) }, () => expression(maker, type, depth - 1));
  const kind = maker.dice.below(3);
  if (kind === 0) return { text: `${either(maker, '绝对值', 'abs')}(${arguments_[0]?.text})`, written: false };
  const word = kind === 1 ? either(maker, '最大', 'max') : either(maker, '最小', 'min');
  return { text: `${word}(${arguments_.map(({ text }) => text).join(', ')})`, written: false };
}

/** Amounts made of other units: 3次 × 2元/次, rate − rate, whole months, days of the period. */
function ofOtherUnits(maker: Maker, type: Type & { readonly is: 'number' }, depth: number): Made {
  const { dice } = maker;
  const sign = either(maker, '×', '*');
  if (type.unit === '百分点') return points(maker, depth) ?? constant(maker, type);
  if (type.unit === '月') return months(maker, depth);
  if (type.unit === '') return product(maker, type, depth);
  const other = dice.pick(['人', '次', '元', '分', '天'].filter((unit) => unit !== type.unit));
  const of = expression(maker, numberIn(other), depth - 1);
  const rate = `${decimalOf(exact(dice.pick(['0.5', '2', '9.75', '20', '0.03'])))}${type.unit}/${other}`;
  if (dice.chance(0.6)) return { text: `(${of.text} ${sign} ${rate})`, written: of.written };
  const name = namesOf(maker, numberIn(other)).find((each) => !each.written);
  const amount = expression(maker, type, depth - 1);
  if (name === undefined) return { text: `(${of.text} ${sign} ${rate})`, written: of.written };
  const unit = `${decimalOf(exact(dice.pick(['1', '3', '10'])))}${other}`;
  return { text: `(${amount.text} ${either(maker, '÷', '/')} ${name.name} ${sign} ${unit})`, written: false };
}

function points(maker: Maker, depth: number): Made | null {
  const percents = namesOf(maker, numberIn('%')).filter((name) => !name.written);
  if (percents.length === 0) return null;
  const left = maker.dice.pick(percents);
  const right = depth > 1 && maker.dice.chance(0.3) ? expression(maker, numberIn('%'), 1) : named(maker.dice.pick(percents));
  if (right.written) return null;
  return { text: `(${left.name} ${either(maker, '−', '-')} ${right.text})`, written: false };
}

function months(maker: Maker, depth: number): Made {
  const [from, to] = [expression(maker, { is: 'day' }, depth - 1), expression(maker, { is: 'day' }, depth - 1)];
  return { text: `${either(maker, '整月数', 'months_between')}(${from.text}, ${to.text})`, written: false };
}

/** A literal that is above 0, of the wanted type. */
export function positive(maker: Maker, type: Type): Fraction {
  const above = limitsOf(maker, type).filter((limit) => limit.top > 0n);
  return above.length === 0 ? exact(1) : maker.dice.pick(above);
}
