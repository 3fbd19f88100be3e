/** Rounding against fractions, largest, smallest and magnitude. */

import { assert, bigInt, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, numbersOf } from '../../../test/columns.ts';
import { exact, floor, fraction, over, times, truncated } from '../../../test/oracle/fraction.ts';
import { ABSOLUTE, LARGEST, ROUND, SMALLEST } from './limit.ts';

const FEN = { n: 1n, d: 100n };
const round = (mode: string, cells: readonly string[], step = FEN): readonly string[] => cellsOf(ROUND, [numbersOf(cells)], { mode, step });

describe('rounding to the fen at a half −0.001, exact, +0.001', () => {
  const cells = ['1.004', '1.005', '1.006', '-1.004', '-1.005', '-1.006', '0.004', '-0.004', '1', '?', '-'];
  test.each([
    ['half up', ['1', '1.01', '1.01', '-1', '-1.01', '-1.01', '0', '0', '1', '?', '-']],
    ['cut', ['1', '1', '1', '-1', '-1', '-1', '0', '0', '1', '?', '-']],
    ['up', ['1.01', '1.01', '1.01', '-1.01', '-1.01', '-1.01', '0.01', '-0.01', '1', '?', '-']],
    ['down', ['1', '1', '1', '-1.01', '-1.01', '-1.01', '0', '-0.01', '1', '?', '-']],
  ])('%s', (mode, wanted) => expect(round(mode, cells)).toEqual(wanted));
});

test('steps other than the fen: whole yuan, five points, tens, a third', () => {
  expect(round('half up', ['2.5', '-2.5', '2.49'], { n: 1n, d: 1n })).toEqual(['3', '-3', '2']);
  expect(round('half up', ['12.4', '12.5', '-12.5'], { n: 5n, d: 1n })).toEqual(['10', '15', '-15']);
  expect(round('down', ['1999.99', '-0.01'], { n: 1000n, d: 1n })).toEqual(['1000', '-1000']);
  expect(round('up', ['0.5'], { n: 1n, d: 3n })).toEqual(['2/3']);
});

/** The rounded value by fractions alone. */
function roundedBy(mode: string, value: ReturnType<typeof exact>, step: ReturnType<typeof exact>) {
  const steps = over(value, step);
  const size = { top: steps.top < 0n ? -steps.top : steps.top, bottom: steps.bottom };
  const sign = steps.top < 0n ? -1n : 1n;
  const count = {
    'half up': sign * floor({ top: 2n * size.top + size.bottom, bottom: 2n * size.bottom }),
    cut: truncated(steps),
    up: -sign * floor({ top: -size.top, bottom: size.bottom }),
    down: floor(steps),
  }[mode];
  return times(count ?? 0n, step);
}

test('every mode, any value and step, on safe and wide integers, rounds as fractions do', () => {
  assert(
    property(
      constantFrom('half up', 'cut', 'up', 'down'),
      bigInt({ min: -(2n ** 53n), max: 2n ** 53n }),
      bigInt({ min: 1n, max: 1000n }),
      bigInt({ min: 1n, max: 20n }),
      bigInt({ min: 1n, max: 1000n }),
      (mode, n, d, stepN, stepD) => {
        const [value, step] = [fraction(n, d), fraction(stepN, stepD)];
        const wanted = roundedBy(mode, value, step);
        const settings = { mode, step: { n: step.top, d: step.bottom } };
        const text = `${value.top}/${value.bottom}`;
        for (const stored of [
          { wide: true },
          { ratio: true, wide: true },
          { ratio: true, wide: n > 2n ** 53n - 1n || n < 1n - 2n ** 53n },
        ]) {
          const [cell = ''] = cellsOf(ROUND, [numbersOf([text], stored)], settings);
          const [top = '', bottom] = cell.split('/');
          expect(bottom === undefined ? exact(top) : fraction(BigInt(top), BigInt(bottom))).toEqual(wanted);
        }
      },
    ),
  );
});

describe('largest and smallest', () => {
  const a = numbersOf(['1', '-2', '1/3', '?', '1', '-']);
  const b = numbersOf(['1.5', '-2', '0.34', '5', '-', '?'], { ratio: true });
  const c = numbersOf(['0']);

  test('of several columns', () => {
    expect(cellsOf(LARGEST, [a, b, c])).toEqual(['1.5', '0', '0.34', '?', '-', '-']);
    expect(cellsOf(SMALLEST, [a, b, c])).toEqual(['0', '-2', '0', '?', '-', '-']);
  });

  test('of the same for all', () => {
    expect(cellsOf(LARGEST, [numbersOf(['2']), numbersOf(['3'])], {}, 5)).toEqual(['3']);
  });

  test('a bound exactly met is the bound', () => {
    expect(cellsOf(SMALLEST, [numbersOf(['119.99', '120', '120.01']), numbersOf(['120'])])).toEqual(['119.99', '120', '120']);
    expect(cellsOf(LARGEST, [numbersOf(['-0.01', '0', '0.01']), numbersOf(['0'])])).toEqual(['0', '0', '0.01']);
  });
});

test('magnitude', () => {
  for (const stored of [{}, { wide: true }, { ratio: true }])
    expect(cellsOf(ABSOLUTE, [numbersOf(['-2.5', '2.5', '0', '-1/3', '?', '-'], stored)])).toEqual(['2.5', '2.5', '0', '1/3', '?', '-']);
});
