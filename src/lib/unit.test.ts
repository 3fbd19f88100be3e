/** The algebra of units and their words. */

import { assert, constantFrom, dictionary, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  BASE_UNITS,
  baseUnit,
  divideUnits,
  isPlain,
  multiplyUnits,
  PLAIN,
  POINTS,
  sameUnit,
  unit,
  unitText,
  unitTextOfOne,
  YUAN,
} from './unit.ts';

const some = dictionary(constantFrom('元', '人', '次', '天'), integer({ min: 1, max: 3 })).map((powers) => powers);

test('yuan a head times heads is yuan; yuan by yuan is a plain number', () => {
  expect(multiplyUnits(divideUnits(YUAN, unit('人')), unit('人'))).toEqual(YUAN);
  expect(isPlain(divideUnits(YUAN, YUAN))).toBe(true);
  expect(isPlain(PLAIN)).toBe(true);
  expect(isPlain(POINTS)).toBe(false);
});

test('what is multiplied in divides out again, in any order', () => {
  assert(
    property(some, some, (a, b) => {
      expect(sameUnit(divideUnits(multiplyUnits(a, b), b), a)).toBe(true);
      expect(sameUnit(multiplyUnits(a, b), multiplyUnits(b, a))).toBe(true);
      expect(sameUnit(a, b)).toBe(isPlain(divideUnits(a, b)));
    }),
  );
});

test('powers tell units apart', () => {
  expect(sameUnit({ 元: 1 }, { 元: 2 })).toBe(false);
  expect(sameUnit({ 元: 1 }, { 元: 1, 人: -1 })).toBe(false);
  expect(sameUnit({ 元: 1, 人: -1 }, { 人: -1, 元: 1 })).toBe(true);
});

test('units are written in both languages', () => {
  expect(unitText({ 元: 1, 人: -1 }, 'zh')).toBe('元/人');
  expect(unitText({ 元: 1, 人: -1 }, 'en')).toBe('yuan/people');
  expect(unitText({ 元: 2 }, 'zh')).toBe('元·元');
  expect(unitText({ 元: 1, 人: -1, 天: -1 }, 'zh')).toBe('元/人/天');
  expect(unitText(PLAIN, 'zh')).toBe('');
});

test('each base unit is found by its word in either language, and by nothing else', () => {
  for (const [base, english] of Object.entries(BASE_UNITS)) {
    expect(baseUnit(base)).toBe(base);
    expect(baseUnit(english)).toBe(base);
  }
  expect(new Set(Object.values(BASE_UNITS)).size).toBe(Object.keys(BASE_UNITS).length);
  expect([baseUnit('fen'), baseUnit('constructor'), baseUnit('__proto__'), baseUnit('')]).toEqual([null, null, null, null]);
});

test('the unit of one', () => {
  expect(Object.keys(BASE_UNITS).map((base) => unitTextOfOne(unit(base), 'en'))).toEqual([
    ...['yuan', 'point', 'person', 'time', 'item', 'piece', 'message', 'order', 'article', 'session', 'place', 'second', 'minute', 'hour'],
    ...['day', 'week', 'month', 'year', 'pp'],
  ]);
  expect(unitTextOfOne(divideUnits(unit('人'), unit('天')), 'en')).toBe('person/days');
  expect(unitTextOfOne(unit('人'), 'zh')).toBe('人');
});
