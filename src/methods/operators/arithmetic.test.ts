/** Sums, differences, products, quotients and constants: values worked by hand, in three states, one for all or one each. */

import { describe, expect, test } from 'vitest';
import { cellsOf, compute, numbersOf, read } from '../../../test/columns.ts';
import { ADD, DIVIDE, MULTIPLY, NEGATE, SUBTRACT } from './arithmetic.ts';
import { CONSTANT, SUBJECT_COUNT } from './constant.ts';
import { SUM_APPLICABLE } from './total.ts';

const KINDS = [
  ['safe', {}],
  ['wide', { wide: true }],
  ['ratios', { ratio: true }],
  ['wide ratios', { ratio: true, wide: true }],
] as const;

describe.each(KINDS)('%s', (_, stored) => {
  const a = numbersOf(['10.5', '-3', '0', '1/3', '?', '-', '7'], stored);
  const b = numbersOf(['2', '-1.25', '4', '2/3', '1', '5', '-'], stored);

  test('add', () => expect(cellsOf(ADD, [a, b])).toEqual(['12.5', '-4.25', '4', '1', '?', '-', '-']));
  test('subtract', () => expect(cellsOf(SUBTRACT, [a, b])).toEqual(['8.5', '-1.75', '-4', '-1/3', '?', '-', '-']));
  test('multiply', () => expect(cellsOf(MULTIPLY, [a, b])).toEqual(['21', '3.75', '0', '2/9', '?', '-', '-']));
  test('divide', () => expect(cellsOf(DIVIDE, [a, b])).toEqual(['5.25', '2.4', '0', '0.5', '?', '-', '-']));
  test('negate', () => expect(cellsOf(NEGATE, [a])).toEqual(['-10.5', '3', '0', '-1/3', '?', '-', '-7']));

  test('one value stands for all subjects, on either side', () => {
    const one = numbersOf(['-0.5'], stored);
    const all = numbersOf(['1', '-2', '?'], stored);
    expect(cellsOf(ADD, [one, all])).toEqual(['0.5', '-2.5', '?']);
    expect(cellsOf(SUBTRACT, [one, all])).toEqual(['-1.5', '1.5', '?']);
    expect(cellsOf(MULTIPLY, [all, one])).toEqual(['-0.5', '1', '?']);
    expect(cellsOf(DIVIDE, [one, all])).toEqual(['-0.5', '0.25', '?']);
    expect(cellsOf(DIVIDE, [all, one])).toEqual(['-2', '4', '?']);
    expect(cellsOf(ADD, [one, one], {}, 3)).toEqual(['-1']);
  });

  test('what is unknown for all is unknown for each', () => {
    const one = numbersOf(['?'], stored);
    for (const operator of [ADD, SUBTRACT, MULTIPLY, DIVIDE])
      expect(cellsOf(operator, [numbersOf(['1', '-', '3'], stored), one])).toEqual(['?', '-', '?']);
  });

  test('division by zero is unknown, also 0 ÷ 0 and for all at once; what does not apply stays so', () => {
    const zeros = numbersOf(['0', '0', '0', '2'], stored);
    expect(cellsOf(DIVIDE, [numbersOf(['1', '0', '-', '-'], stored), zeros])).toEqual(['?', '?', '-', '-']);
    expect(cellsOf(DIVIDE, [numbersOf(['1', '0'], stored), numbersOf(['0'], stored)])).toEqual(['?', '?']);
    expect(cellsOf(DIVIDE, [numbersOf(['0', '-0'], stored), numbersOf(['-3', '3'], stored)])).toEqual(['0', '0']);
  });

  test('a negative divisor turns the sign, never the denominator', () => {
    const quotient = compute(DIVIDE, [numbersOf(['1', '-1'], stored), numbersOf(['-3', '-3'], stored)]);
    expect(read(quotient)).toEqual(['-1/3', '1/3']);
    if (quotient.is !== 'number' || quotient.den === null) throw new Error('a ratio was expected');
    expect([quotient.den[0]! > 0, quotient.den[1]! > 0]).toEqual([true, true]);
  });

  test('the same column on both sides', () => {
    const ratio = compute(DIVIDE, [a, b]);
    expect(cellsOf(SUBTRACT, [ratio, ratio])).toEqual(['0', '0', '0', '0', '?', '-', '-']);
    expect(cellsOf(ADD, [ratio, ratio])).toEqual(['10.5', '4.8', '0', '1', '?', '-', '-']);
    expect(cellsOf(DIVIDE, [a, a])).toEqual(['1', '1', '?', '1', '?', '-', '1']);
  });
});

test('safe and wide columns go together', () => {
  const [safe, wide] = [numbersOf(['1.5', '2']), numbersOf(['90071992547409930', '-2'], { wide: true })];
  expect(cellsOf(ADD, [safe, wide])).toEqual(['90071992547409931.5', '0']);
  expect(cellsOf(SUBTRACT, [wide, safe])).toEqual(['90071992547409928.5', '-4']);
  expect(cellsOf(MULTIPLY, [wide, safe])).toEqual(['135107988821114895', '-4']);
});

test('sums past 2^53 stay exact', () => {
  const edge = numbersOf(['9007199254740991', '-9007199254740991']);
  expect(cellsOf(ADD, [edge, numbersOf(['1', '-1'])])).toEqual(['9007199254740992', '-9007199254740992']);
  expect(cellsOf(ADD, [edge, numbersOf(['2', '-2'])])).toEqual(['9007199254740993', '-9007199254740993']);
  expect(cellsOf(ADD, [edge, numbersOf(['0.01', '-0.01'])])).toEqual(['9007199254740991.01', '-9007199254740991.01']);
});

test('an empty organisation has no cells', () => {
  const none = numbersOf([]);
  for (const operator of [ADD, SUBTRACT, MULTIPLY, DIVIDE, SUM_APPLICABLE]) expect(cellsOf(operator, [none, none], {}, 0)).toEqual([]);
  expect(cellsOf(ADD, [none, numbersOf(['1'])], {}, 0)).toEqual([]);
  const huge = compute(ADD, [none, numbersOf(['100000000000000000000'], { wide: true })], {}, 0);
  for (const operator of [ADD, SUBTRACT, MULTIPLY, DIVIDE, SUM_APPLICABLE]) expect(cellsOf(operator, [huge, huge], {}, 0)).toEqual([]);
});

test('constants are the same for everybody', () => {
  expect(cellsOf(CONSTANT, [], { value: { n: 1n, d: 40n } }, 3)).toEqual(['0.025']);
  expect(cellsOf(CONSTANT, [], { value: { n: 10n ** 20n, d: 1n } }, 3)).toEqual(['100000000000000000000']);
  expect(cellsOf(CONSTANT, [], { value: '优秀' })).toEqual(['优秀']);
  expect(cellsOf(CONSTANT, [], { value: false })).toEqual(['false']);
  expect(cellsOf(CONSTANT, [], { value: { day: 0 } })).toEqual(['1970-01-01']);
  expect(cellsOf(SUBJECT_COUNT, [], {}, 7)).toEqual(['7']);
});

describe('a sum of what applies', () => {
  test('skips lines that do not apply, waits for unknown ones, and is nothing where none applies', () => {
    const lines = [numbersOf(['1', '-', '-', '?', '-']), numbersOf(['2.5', '2', '-', '1', '?'])];
    expect(cellsOf(SUM_APPLICABLE, lines)).toEqual(['3.5', '2', '-', '?', '?']);
  });

  test('of a single line is the line', () => {
    expect(cellsOf(SUM_APPLICABLE, [numbersOf(['1', '-', '?'])])).toEqual(['1', '-', '?']);
  });

  test('of ratios, wide numbers and one for all', () => {
    const lines = [
      numbersOf(['1/3', '-', '2/7'], { ratio: true }),
      numbersOf(['90071992547409930', '1', '-'], { wide: true }),
      numbersOf(['1']),
    ];
    expect(cellsOf(SUM_APPLICABLE, lines)).toEqual(['270215977642229794/3', '2', '9/7']);
  });
});
