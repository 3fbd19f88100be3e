/** Rank, quota, groups and forced distribution: ties as written, and the same for everybody in whatever order they stand. */

import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, compute, numbersOf, read, textsOf, truthsOf } from '../../../test/columns.ts';
import type { Column } from '../../lib/column.ts';
import type { Finding, Operator, Settings } from '../node.ts';
import { DISTRIBUTE } from './distribute.ts';
import { GROUP, QUOTA, RANK } from './people.ts';
import { REQUIRE } from './require.ts';

const KINDS = [{}, { wide: true }, { ratio: true }, { ratio: true, wide: true }];

describe('rank', () => {
  const cells = ['90', '95', '90', '?', '80', '-', '95.01'];
  test.each([
    ['highest', 'better', ['3', '2', '3', '?', '5', '-', '1']],
    ['highest', 'worse', ['4', '2', '4', '?', '5', '-', '1']],
    ['highest', 'order', ['3', '2', '4', '?', '5', '-', '1']],
    ['lowest', 'better', ['2', '4', '2', '?', '1', '-', '5']],
    ['lowest', 'worse', ['3', '4', '3', '?', '1', '-', '5']],
  ])('%s first, ties %s', (best, ties, wanted) => {
    for (const stored of KINDS) expect(cellsOf(RANK, [numbersOf(cells, stored)], { best, ties })).toEqual(wanted);
  });

  test('within groups; who has no group has no rank', () => {
    const group = textsOf(['a', 'b', 'a', 'a', 'b', 'a', '?']);
    expect(cellsOf(RANK, [numbersOf(cells), group], { best: 'highest', ties: 'better' })).toEqual(['1', '1', '1', '?', '2', '-', '?']);
  });

  test('equals of different denominators are equal', () => {
    const ratios = numbersOf(['1/2', '1/3', '2/3'], { ratio: true });
    const same = { ...ratios, num: Float64Array.of(1, 2, 3), den: Float64Array.of(2, 4, 6), high: 3n, denHigh: 6n };
    expect(cellsOf(RANK, [same], { best: 'highest', ties: 'better' })).toEqual(['1', '1', '1']);
  });

  test('of one for all', () => {
    expect(cellsOf(RANK, [numbersOf(['5'])], { best: 'highest', ties: 'better' }, 3)).toEqual(['1', '1', '1']);
    expect(cellsOf(RANK, [numbersOf(['5'])], { best: 'highest', ties: 'order' }, 3)).toEqual(['1', '2', '3']);
  });
});

describe('quota', () => {
  const all = truthsOf(['true']);
  const x = numbersOf(['90', '95', '90', '80']);
  const quota = (places: string, ties: string, among: Column = all, best = 'highest'): readonly string[] =>
    cellsOf(QUOTA, [among, x, numbersOf([places])], { best, ties });

  test('places at the edge of equals: none, all or in order', () => {
    expect(quota('1', 'none')).toEqual(['false', 'true', 'false', 'false']);
    expect(quota('2', 'none')).toEqual(['false', 'true', 'false', 'false']);
    expect(quota('2', 'all')).toEqual(['true', 'true', 'true', 'false']);
    expect(quota('2', 'order')).toEqual(['true', 'true', 'false', 'false']);
    expect(quota('3', 'none')).toEqual(['true', 'true', 'true', 'false']);
    expect(quota('1', 'none', all, 'lowest')).toEqual(['false', 'false', 'false', 'true']);
  });

  test('no places, negative places, more places than candidates, a part of a place', () => {
    expect(quota('0', 'all')).toEqual(['false', 'false', 'false', 'false']);
    expect(quota('-1', 'all')).toEqual(['false', 'false', 'false', 'false']);
    expect(quota('4', 'none')).toEqual(['true', 'true', 'true', 'true']);
    expect(quota('9', 'none')).toEqual(['true', 'true', 'true', 'true']);
    expect(quota('1.99', 'none')).toEqual(['false', 'true', 'false', 'false']);
  });

  test('only candidates compete; who is no candidate has no place, whatever is unknown of them', () => {
    const among = truthsOf(['true', 'false', 'true', '?']);
    const values = numbersOf(['?', '?', '90', '80']);
    expect(cellsOf(QUOTA, [among, values, numbersOf(['1'])], { best: 'highest', ties: 'none' })).toEqual(['?', 'false', 'true', '?']);
  });

  test('unknown places leave all candidates unknown', () => {
    const among = truthsOf(['true', 'false', 'true', 'true']);
    expect(cellsOf(QUOTA, [among, x, numbersOf(['?'])], { best: 'highest', ties: 'none' })).toEqual(['?', 'false', '?', '?']);
  });

  test('each group has its own places', () => {
    const settings = { best: 'highest', ties: 'none' };
    const group = textsOf(['a', 'b', 'b', 'a']);
    expect(cellsOf(QUOTA, [all, x, numbersOf(['1', '2', '2', '1']), group], settings)).toEqual(['true', 'true', 'true', 'false']);
  });
});

describe('groups', () => {
  const x = numbersOf(['1.5', '2', '-3', '?', '4', '-']);
  const team = textsOf(['a', 'a', 'b', 'b', 'c', 'c']);

  test('a member unknown leaves the group unknown; a member to whom it does not apply is left out', () => {
    expect(cellsOf(GROUP, [x, team], { of: 'sum' })).toEqual(['3.5', '3.5', '?', '?', '4', '4']);
    expect(cellsOf(GROUP, [x, team], { of: 'highest' })).toEqual(['2', '2', '?', '?', '4', '4']);
    expect(cellsOf(GROUP, [x, team], { of: 'lowest' })).toEqual(['1.5', '1.5', '?', '?', '4', '4']);
    expect(cellsOf(GROUP, [x, team], { of: 'count' })).toEqual(['2', '2', '2', '2', '1', '1']);
  });

  test('over all, of ratios, wide numbers, one for all', () => {
    expect(cellsOf(GROUP, [numbersOf(['1/3', '1/2'], { ratio: true })], { of: 'sum' })).toEqual(['5/6', '5/6']);
    expect(cellsOf(GROUP, [numbersOf(['9007199254740991', '2'])], { of: 'sum' })).toEqual(['9007199254740993', '9007199254740993']);
    expect(cellsOf(GROUP, [numbersOf(['2.5'])], { of: 'sum' }, 4)).toEqual(['10', '10', '10', '10']);
    expect(cellsOf(GROUP, [numbersOf(['-', '-'])], { of: 'sum' })).toEqual(['0', '0']);
    expect(cellsOf(GROUP, [numbersOf(['-', '-'])], { of: 'highest' })).toEqual(['?', '?']);
  });

  test('who has no group has no sum', () => {
    expect(cellsOf(GROUP, [numbersOf(['1', '2']), textsOf(['a', '?'])], { of: 'sum' })).toEqual(['1', '?']);
  });
});

describe('forced distribution', () => {
  const settings = {
    grades: ['A', 'B', 'C'],
    upTo: [
      { n: 1n, d: 5n },
      { n: 9n, d: 10n },
      { n: 1n, d: 1n },
    ],
    best: 'highest',
  };
  const grades = (cells: readonly string[], ties: string): string =>
    cellsOf(DISTRIBUTE, [numbersOf(cells)], { ...settings, ties }).join('');

  test('20 %, 70 %, 10 % of ten, nine and eleven people, rounded down', () => {
    const ranked = (count: number) => Array.from({ length: count }, (_, k) => String(100 - k));
    expect(grades(ranked(10), 'order')).toBe('AABBBBBBBC');
    expect(grades(ranked(9), 'order')).toBe('ABBBBBBBC');
    expect(grades(ranked(11), 'order')).toBe('AABBBBBBBCC');
    expect(grades(ranked(1), 'order')).toBe('C');
  });

  test('equals over a boundary go up, down or in order', () => {
    const cells = ['90', '89', '89', '89', '80', '79', '78', '77', '76', '75'];
    expect(grades(cells, 'better')).toBe('AAAABBBBBC');
    expect(grades(cells, 'worse')).toBe('ABBBBBBBBC');
    expect(grades(cells, 'order')).toBe('AABBBBBBBC');
  });

  test('who has no score counts among all and gets no grade', () => {
    expect(grades(['5', '4', '?', '-', '1'], 'order')).toBe('AB?-B');
  });
});

test('a rule that the facts break is reported with wanted, found and who', () => {
  const findings: Finding[] = [];
  const inputs = [truthsOf(['true', 'false', '?']), numbersOf(['3', '2.5', '1']), numbersOf(['3']), textsOf(['weibo'])];
  expect(read(compute(REQUIRE, inputs, { name: '微博分配' }, 3, findings))).toEqual(['true', 'false', '?']);
  expect(findings).toMatchObject([{ code: 'REQUIREMENT', values: { name: '微博分配', found: '2.5', wanted: '3' } }]);
  expect(JSON.stringify(findings)).toContain('weibo');
});

test('a rule of yes and no is told in its own words, once for each group', () => {
  const findings: Finding[] = [];
  const inputs = [
    truthsOf(['false', 'false', 'false']),
    truthsOf(['false', 'false', 'false']),
    truthsOf(['true']),
    textsOf(['R1', 'R1', 'R2']),
  ];
  compute(REQUIRE, inputs, { name: '区域已分 ≤ 区域额度' }, 3, findings);
  expect(findings.map(({ code, values }) => [code, values['whose']])).toEqual([
    ['REQUIREMENT_RULE', ' (R1)'],
    ['REQUIREMENT_RULE', ' (R2)'],
  ]);
});

describe('who stands where in the list makes no difference', () => {
  const person = record({
    score: integer({ min: 0, max: 6 }),
    team: constantFrom('a', 'b'),
    state: constantFrom('', '', '', '', '?', '-'),
    takes: constantFrom('true', 'true', 'false'),
  });
  const people = array(person, { minLength: 1, maxLength: 14 });
  type Person = { readonly score: number; readonly team: string; readonly state: string; readonly takes: string };

  const score = (list: readonly Person[]) => numbersOf(list.map((each) => each.state || String(each.score)));
  const team = (list: readonly Person[]) => textsOf(list.map((each) => each.team));
  const steps: readonly (readonly [string, Operator, (list: readonly Person[]) => readonly Column[], Settings])[] = [
    ['rank', RANK, (list) => [score(list), team(list)], { best: 'highest', ties: 'better' }],
    ['rank, worse', RANK, (list) => [score(list)], { best: 'lowest', ties: 'worse' }],
    [
      'quota',
      QUOTA,
      (list) => [truthsOf(list.map((each) => each.takes)), score(list), numbersOf(['3'])],
      { best: 'highest', ties: 'none' },
    ],
    [
      'quota, all',
      QUOTA,
      (list) => [truthsOf(list.map((each) => each.takes)), score(list), numbersOf(['3']), team(list)],
      { best: 'highest', ties: 'all' },
    ],
    ['group', GROUP, (list) => [score(list), team(list)], { of: 'sum' }],
    [
      'distribute',
      DISTRIBUTE,
      (list) => [score(list)],
      {
        grades: ['A', 'B', 'C'],
        upTo: [
          { n: 1n, d: 4n },
          { n: 1n, d: 2n },
          { n: 1n, d: 1n },
        ],
        best: 'highest',
        ties: 'better',
      },
    ],
    [
      'distribute, worse',
      DISTRIBUTE,
      (list) => [score(list)],
      {
        grades: ['A', 'B'],
        upTo: [
          { n: 1n, d: 3n },
          { n: 1n, d: 1n },
        ],
        best: 'highest',
        ties: 'worse',
      },
    ],
  ];

  test.each(steps)('%s', (_, operator, inputs, settings) => {
    assert(
      property(people, integer({ min: 1, max: 13 }), (list, turn) => {
        const order = list.map((_, k) => (k * 5 + turn) % list.length);
        const places = new Set(order).size === list.length ? order : list.map((_, k) => list.length - 1 - k);
        const straight = cellsOf(operator, inputs(list), settings, list.length);
        const turned = cellsOf(operator, inputs(places.map((k) => list[k]!)), settings, list.length);
        expect(turned).toEqual(places.map((k) => straight[k]));
      }),
    );
  });

  test('never more places than written, and nobody better without one, where ties get none', () => {
    assert(
      property(people, integer({ min: 0, max: 6 }), (list, places) => {
        const cells = cellsOf(
          QUOTA,
          [truthsOf(list.map((each) => each.takes)), score(list), numbersOf([String(places)])],
          { best: 'highest', ties: 'none' },
          list.length,
        );
        const won = list.filter((_, k) => cells[k] === 'true');
        const lost = list.filter((each, k) => cells[k] === 'false' && each.takes === 'true');
        expect(won.length <= places).toBe(true);
        expect(Math.max(-1, ...lost.map((each) => each.score)) < Math.min(99, ...won.map((each) => each.score))).toBe(true);
      }),
    );
  });
});
