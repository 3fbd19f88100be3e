/** Cells as exact fractions and as text; rounding by magnitude. */

import { assert, bigInt, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesOf, numbersOf, textsOf, truthsOf } from '../../test/columns.ts';
import { cellText, fractionAt, plainDecimals, rounded } from './cell.ts';
import { numberColumnOf } from './column.ts';
import { SAFE_LIMIT } from './exact.ts';
import { fraction } from './fraction.ts';

describe('rounded half up by magnitude', () => {
  test.each([
    [fraction(5n, 1000n), 2, '0.01'],
    [fraction(-5n, 1000n), 2, '-0.01'],
    [fraction(4999n, 10n ** 6n), 2, '0.00'],
    [fraction(-4999n, 10n ** 6n), 2, '0.00'],
    [fraction(5001n, 10n ** 6n), 2, '0.01'],
    [fraction(2675n, 1000n), 2, '2.68'],
    [fraction(1n, 2n), 0, '1'],
    [fraction(-1n, 2n), 0, '-1'],
    [fraction(-49n, 100n), 0, '0'],
    [fraction(2n, 3n), 2, '0.67'],
    [fraction(9007199254740993005n, 1000n), 2, '9007199254740993.01'],
  ])('%o to %i places is %s', (value, places, text) => expect(rounded(value, places)).toBe(text));

  test('never further than half a step away, never "-0", odd in its argument', () => {
    assert(
      property(
        bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        bigInt({ min: 1n, max: 10n ** 6n }),
        integer({ min: 0, max: 6 }),
        (n, d, places) => {
          const text = rounded({ n, d }, places);
          const digits = BigInt(text.replace('.', ''));
          const off = digits * d - n * 10n ** BigInt(places);
          expect(2n * (off < 0n ? -off : off) <= d).toBe(true);
          expect(/^-[0.]+$/.test(text)).toBe(false);
          const mirrored = rounded({ n: -n, d }, places);
          expect(mirrored.replace('-', '')).toBe(text.replace('-', ''));
        },
      ),
    );
  });
});

describe('plain decimals', () => {
  test('are the rounded ones wherever they are written', () => {
    const cell = bigInt({ min: -SAFE_LIMIT, max: SAFE_LIMIT });
    assert(
      property(
        cell,
        constantFrom(1n, 2n, 10n, 50n, 100n, 1000n),
        constantFrom(1n, 100n),
        integer({ min: 0, max: 3 }),
        (n, scale, factor, places) => {
          const text = plainDecimals(numberColumnOf([n], scale), factor, places)?.(7);
          if (text !== undefined) expect(text).toBe(rounded(fraction(n * factor, scale), places));
        },
      ),
    );
  });

  test.each([
    [-1n, 100n, 2, '-0.01'],
    [0n, 100n, 2, '0.00'],
    [-5n, 1n, 0, '-5'],
    [SAFE_LIMIT, 100n, 2, '90071992547409.91'],
    [SAFE_LIMIT + 1n, 100n, 2, undefined],
    [SAFE_LIMIT, 10n, 2, undefined],
    [1n, 1000n, 2, undefined],
    [1n, 3n, 2, undefined],
  ])('%i/%i to %i places: %s', (n, scale, places, text) => {
    expect(plainDecimals(numberColumnOf([n], scale), 1n, places)?.(0)).toBe(text);
  });
});

test('cells of every kind as text', () => {
  expect(cellText(numbersOf(['2850', '-0.5', '?']), 1)).toBe('-0.5');
  expect(cellText(numbersOf(['1/3'], { ratio: true }), 0)).toBe('1/3');
  expect(cellText(numbersOf(['2850', '?']), 1)).toBe('');
  expect(cellText(truthsOf(['true', 'false']), 0)).toBe('true');
  expect(cellText(truthsOf(['true', 'false']), 1)).toBe('false');
  expect(cellText(textsOf(['优秀', '-']), 0)).toBe('优秀');
  expect(cellText(textsOf(['优秀', '-']), 1)).toBe('');
  expect(cellText(datesOf(['2026-10-01']), 0)).toBe('2026-10-01');
});

test('a column that is the same for all reads the same in every row', () => {
  expect(cellText(numbersOf(['7.25']), 41)).toBe('7.25');
  expect(fractionAt(numbersOf(['7/3'], { ratio: true, wide: true }), 41)).toEqual({ n: 7n, d: 3n });
  expect(cellText(numbersOf(['?']), 41)).toBe('');
});

test('a cell is exact whatever the scale and kind', () => {
  for (const stored of [{}, { wide: true }, { ratio: true }, { ratio: true, wide: true }, { scale: 300n }])
    expect(fractionAt(numbersOf(['12.34', '-1/3'], stored), 1)).toEqual({ n: -1n, d: 3n });
});
