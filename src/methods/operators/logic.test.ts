/** Three-valued logic, gates, choices and comparisons: every combination of true, false, unknown and not applicable. */

import { describe, expect, test } from 'vitest';
import { cellsOf, datesOf, numbersOf, textsOf, truthsOf } from '../../../test/columns.ts';
import { CHOOSE } from './choose.ts';
import { COMPARE, IN } from './compare.ts';
import { AND, GATE, KNOWN, NOT, OR } from './logic.ts';

const LEFT = ['true', 'true', 'true', 'true', 'false', 'false', 'false', 'false', '?', '?', '?', '?', '-', '-', '-', '-'];
const RIGHT = ['true', 'false', '?', '-', 'true', 'false', '?', '-', 'true', 'false', '?', '-', 'true', 'false', '?', '-'];

describe('and, or, not, known', () => {
  const [left, right] = [truthsOf(LEFT), truthsOf(RIGHT)];

  test('false and unknown is false, true and unknown is unknown', () => {
    const wanted = ['true', 'false', '?', '-', 'false', 'false', 'false', 'false', '?', 'false', '?', '-', '-', 'false', '-', '-'];
    expect(cellsOf(AND, [left, right])).toEqual(wanted);
    expect(cellsOf(AND, [right, left])).toEqual(wanted);
  });

  test('true or unknown is true, false or unknown is unknown', () => {
    const wanted = ['true', 'true', 'true', 'true', 'true', 'false', '?', '-', 'true', '?', '?', '-', 'true', '-', '-', '-'];
    expect(cellsOf(OR, [left, right])).toEqual(wanted);
    expect(cellsOf(OR, [right, left])).toEqual(wanted);
  });

  test('not(a and b) is not a or not b', () => {
    const [nots] = [[left, right].map((each) => truthsOf(cellsOf(NOT, [each])))];
    expect(cellsOf(NOT, [truthsOf(cellsOf(AND, [left, right]))])).toEqual(cellsOf(OR, nots));
  });

  test('one truth for all', () => {
    expect(cellsOf(AND, [truthsOf(['true']), truthsOf(['true', '?', 'false'])])).toEqual(['true', '?', 'false']);
    expect(cellsOf(OR, [truthsOf(['?']), truthsOf(['true', '?', 'false'])])).toEqual(['true', '?', '?']);
    expect(cellsOf(AND, [truthsOf(['true']), truthsOf(['false'])], {}, 9)).toEqual(['false']);
  });

  test('known: not applicable counts as known', () => {
    expect(cellsOf(KNOWN, [numbersOf(['0', '?', '-'])])).toEqual(['true', 'false', 'true']);
    expect(cellsOf(KNOWN, [textsOf(['优', '?'])])).toEqual(['true', 'false']);
    expect(cellsOf(KNOWN, [numbersOf(['1'])], {}, 4)).toEqual(['true']);
  });
});

describe('a gate', () => {
  const open = truthsOf(['true', 'false', '?', '-', 'true', 'false']);

  test('lets values of any type through, or they do not apply', () => {
    expect(cellsOf(GATE, [numbersOf(['1', '2', '3', '4', '?', '?']), open])).toEqual(['1', '-', '?', '-', '?', '-']);
    expect(cellsOf(GATE, [textsOf(['a', 'b', 'c', 'd', '-', 'f']), open])).toEqual(['a', '-', '?', '-', '-', '-']);
    expect(cellsOf(GATE, [truthsOf(['true', 'true', 'true', 'true', 'false', 'true']), open])).toEqual([
      'true',
      '-',
      '?',
      '-',
      'false',
      '-',
    ]);
    expect(cellsOf(GATE, [datesOf(Array.from(LEFT.slice(0, 6), () => '2026-10-01')), open])[0]).toBe('2026-10-01');
  });

  test('stands before a value that is the same for all, safe, wide or a ratio', () => {
    for (const stored of [{}, { wide: true }, { ratio: true }, { ratio: true, wide: true }])
      expect(cellsOf(GATE, [numbersOf(['1/3'], stored), open])).toEqual(['1/3', '-', '?', '-', '1/3', '-']);
  });

  test('may be the same for all', () => {
    expect(cellsOf(GATE, [numbersOf(['1', '?']), truthsOf(['false'])])).toEqual(['-', '-']);
    expect(cellsOf(GATE, [numbersOf(['1', '?']), truthsOf(['?'])])).toEqual(['?', '?']);
  });
});

describe('a choice', () => {
  test('takes the first condition that holds; an unknown one before it leaves it unknown', () => {
    const first = truthsOf(['true', 'false', 'false', '?', '?', 'false', '-', 'true']);
    const second = truthsOf(['true', 'true', 'false', 'true', 'false', '?', 'true', '?']);
    const parts = [first, numbersOf(['1']), second, numbersOf(['2']), numbersOf(['3'])];
    expect(cellsOf(CHOOSE, parts)).toEqual(['1', '2', '3', '?', '?', '?', '-', '1']);
  });

  test('what is not chosen may be unknown', () => {
    const parts = [truthsOf(['true', 'false']), numbersOf(['1', '?']), numbersOf(['?', '2'])];
    expect(cellsOf(CHOOSE, parts)).toEqual(['1', '2']);
    expect(cellsOf(CHOOSE, [truthsOf(['true', 'false']), numbersOf(['?', '1']), numbersOf(['2', '-'])])).toEqual(['?', '-']);
  });

  test('brings scales, ratios and wide numbers together', () => {
    const parts = [
      truthsOf(['true', 'false', 'false', '?']),
      numbersOf(['1/3', '1', '1', '1'], { ratio: true }),
      truthsOf(['false', 'true', 'false', 'false']),
      numbersOf(['90071992547409931'], { wide: true }),
      numbersOf(['0.025']),
    ];
    expect(cellsOf(CHOOSE, parts)).toEqual(['1/3', '90071992547409931', '0.025', '?']);
  });

  test('of texts, truths and dates', () => {
    const condition = truthsOf(['true', 'false', '?']);
    expect(cellsOf(CHOOSE, [condition, textsOf(['优秀']), textsOf(['甲', '合格', '丙'])])).toEqual(['优秀', '合格', '?']);
    expect(cellsOf(CHOOSE, [condition, truthsOf(['true']), truthsOf(['false'])])).toEqual(['true', 'false', '?']);
    expect(cellsOf(CHOOSE, [condition, datesOf(['2026-10-01']), datesOf(['2026-10-31'])])).toEqual(['2026-10-01', '2026-10-31', '?']);
  });

  test('the same for all stays one cell', () => {
    expect(cellsOf(CHOOSE, [truthsOf(['false']), numbersOf(['1']), numbersOf(['2'])], {}, 7)).toEqual(['2']);
  });
});

describe('comparisons', () => {
  const [a, b] = [numbersOf(['499.99', '500', '500.01', '?', '-']), numbersOf(['500'])];
  test.each([
    ['=', ['false', 'true', 'false', '?', '-']],
    ['!=', ['true', 'false', 'true', '?', '-']],
    ['<', ['true', 'false', 'false', '?', '-']],
    ['<=', ['true', 'true', 'false', '?', '-']],
    ['>', ['false', 'false', 'true', '?', '-']],
    ['>=', ['false', 'true', 'true', '?', '-']],
  ])('%s on both sides of a limit', (test, wanted) => {
    expect(cellsOf(COMPARE, [a, b], { test })).toEqual(wanted);
    const turned = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' }[test] ?? test;
    expect(cellsOf(COMPARE, [b, a], { test: turned })).toEqual(wanted);
  });

  test('ratios compare exactly, also where float64 sees no difference', () => {
    const left = numbersOf(['1/3', '9007199254740993/9007199254740992', '-1/3'], { ratio: true, wide: true });
    const right = numbersOf(['3333333333333333/10000000000000000', '1', '-33/100'], { ratio: true });
    expect(cellsOf(COMPARE, [left, right], { test: '>' })).toEqual(['true', 'true', 'false']);
    expect(cellsOf(COMPARE, [left, left], { test: '=' })).toEqual(['true', 'true', 'true']);
  });

  test('dates, texts and truths', () => {
    expect(cellsOf(COMPARE, [datesOf(['2026-09-30', '2026-10-01', '?']), datesOf(['2026-10-01'])], { test: '<' })).toEqual([
      'true',
      'false',
      '?',
    ]);
    expect(cellsOf(COMPARE, [textsOf(['甲', '乙']), textsOf(['甲'])], { test: '=' })).toEqual(['true', 'false']);
    expect(cellsOf(COMPARE, [truthsOf(['true', 'false']), truthsOf(['true'])], { test: '!=' })).toEqual(['false', 'true']);
  });

  test('one of a list', () => {
    expect(cellsOf(IN, [textsOf(['late', 'present', '?', '-'])], { list: ['late', 'early'] })).toEqual(['true', 'false', '?', '-']);
    expect(cellsOf(IN, [textsOf(['late'])], { list: [] })).toEqual(['false']);
  });
});
