/** Tests of reading YAML: texts, lists and maps as written, where they stand, and what is kept after lesser errors. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../lib/problem.ts';
import { syntaxMessages } from './syntax-messages.ts';
import { DEEPEST_TREE, LONGEST_TEXT, readTree, spanOf, type Tree } from './tree.ts';
import { placedText } from './yaml/scalar-text.ts';

/** The tree as plain values: text, list, or list of [key, value]. */
function plain(tree: Tree | null): unknown {
  if (tree === null) return null;
  if (tree.is === 'scalar') return tree.value;
  if (tree.is === 'list') return tree.items.map(plain);
  return tree.entries.map(({ key, value }) => [key, plain(value)]);
}

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

/** What stands where the problem points. */
const pointed = (text: string, problem: Problem | undefined) =>
  problem?.place?.in === 'text' ? text.slice(problem.place.span.start, problem.place.span.end) : '';

describe('what is read', () => {
  test.each([
    [
      '方案: a\n标题: 甲 乙\n',
      [
        ['方案', 'a'],
        ['标题', '甲 乙'],
      ],
    ],
    [
      'a: 0012\nb: 0.10\nc: null\nd: ~\ne: yes\n',
      [
        ['a', '0012'],
        ['b', '0.10'],
        ['c', 'null'],
        ['d', '~'],
        ['e', 'yes'],
      ],
    ],
    [
      '值: [[到 5万元, 2%], [以上, 3%]]\n',
      [
        [
          '值',
          [
            ['到 5万元', '2%'],
            ['以上', '3%'],
          ],
        ],
      ],
    ],
    [
      '- { 给: x, 得: y }\n- z\n',
      [
        [
          ['给', 'x'],
          ['得', 'y'],
        ],
        'z',
      ],
    ],
    ["a: 'it''s: b, c'\n", [['a', "it's: b, c"]]],
    ['a: b + c\n  + d\n', [['a', 'b + c + d']]],
    ['a: { 其中: x 属于 b，c }\n', [['a', [['其中', 'x 属于 b，c']]]]],
    ['a: { 值: 最大(x，y) }\n', [['a', [['值', '最大(x，y)']]]]],
    [
      "a: { title: Tom's, b: Ann's }\n",
      [
        [
          'a',
          [
            ['title', "Tom's"],
            ['b', "Ann's"],
          ],
        ],
      ],
    ],
    ['a: b # a remark\n', [['a', 'b']]],
    [
      'a: -5元\nb:\n  -5元\n',
      [
        ['a', '-5元'],
        ['b', '-5元'],
      ],
    ],
    ['说明: 注：见第二条\n', [['说明', '注：见第二条']]],
    ['a: 10:30\n', [['a', '10:30']]],
    ['---\na: b\n...\n', [['a', 'b']]],
    [
      '\ufeffa: b\r\nc:\r\n  - d\r\n',
      [
        ['a', 'b'],
        ['c', ['d']],
      ],
    ],
    ['a: |\n  b\n  c\n', [['a', 'b\nc\n']]],
  ])('%j', (text, expected) => {
    const { tree, problems } = readTree(text, 'scheme.yaml');
    expect(codes(problems)).toEqual([]);
    expect(plain(tree)).toEqual(expected);
  });
});

describe('where it stands', () => {
  const text = '\ufeff方案: a\r\n标题: "甲: 乙"\r\n档:\r\n  - [到 5万元, 2%]\r\n  - { 给: x }\r\n';
  const root = readTree(text, 'scheme.yaml').tree;
  const entries = root?.is === 'map' ? root.entries : [];
  const at = (tree: Tree | undefined) => (tree ? text.slice(spanOf(tree).start, spanOf(tree).end) : '');

  test('keys and values by offset, also behind a byte order mark and CRLF', () => {
    expect(entries.map(({ keyAt }) => text.slice(keyAt.start, keyAt.end))).toEqual(['方案', '标题', '档']);
    expect(entries.map(({ value }) => at(value))).toEqual(['a', '"甲: 乙"', '- [到 5万元, 2%]\r\n  - { 给: x }']);
    expect(at(root ?? undefined)).toBe(text.slice(1).trimEnd());
  });

  test('lists and maps know whether they stand in brackets, texts whether in quotes', () => {
    const list = entries[2]?.value;
    const inner = list?.is === 'list' ? list.items : [];
    expect([list, ...inner].map((tree) => tree?.is !== 'scalar' && tree?.flow)).toEqual([false, true, true]);
    expect(entries.slice(0, 2).map(({ value }) => value.is === 'scalar' && value.quoted)).toEqual([false, true]);
    expect(inner.map(at)).toEqual(['[到 5万元, 2%]', '{ 给: x }']);
  });
});

describe('where a character of a value stands', () => {
  test.each([
    ['a: 若 x 则 1 否则 2', '否则'],
    ["a: 'it''s x, y'", 'x'],
    ["a: 'it''s x, y'", "'s"],
    ['a: "x, y"', 'y'],
    ['a: b +\n   c +\n\n   d', 'd'],
    ["a: 'b +\n   c'", 'c'],
    ['a: >-\n  b +\n  c', 'c'],
    ['a: |\n  b\n  c\n', 'c'],
  ])('%j: %s', (text, part) => {
    const { tree } = readTree(text, 'scheme.yaml');
    const scalar = tree?.is === 'map' ? tree.entries[0]?.value : undefined;
    if (scalar?.is !== 'scalar') throw new Error('no scalar');
    const { value, offsetAt } = placedText(text, scalar);
    expect(text.slice(offsetAt(value.indexOf(part))).startsWith(part.replace("'", "''"))).toBe(true);
  });

  test('escapes by \\ give the start of the scalar', () => {
    const text = 'a: "x\\u0041y"';
    const { value, offsetAt } = placedText(text, { value: 'xAy', at: { start: 3, end: 13 } });
    expect([...value].map((_, offset) => offsetAt(offset))).toEqual([3, 3, 3]);
  });

  test('the end of a value is the end of the scalar', () => {
    expect(placedText('a: bc', { value: 'bc', at: { start: 3, end: 5 } }).offsetAt(2)).toBe(5);
  });
});

describe('lesser errors leave the rest of the tree', () => {
  test.each([
    [
      'a: 1\na: 2\nb: 3\n',
      'yaml-key-twice',
      'a',
      [
        ['a', '1'],
        ['b', '3'],
      ],
    ],
    ['a:\nb: 3\n', 'yaml-no-value', 'a', [['b', '3']]],
    ['a: { b: , c: 1 }\n', 'yaml-no-value', 'b', [['a', [['c', '1']]]]],
    ['a:\n  -\n  - b\n', 'yaml-empty-item', '-', [['a', ['b']]]],
  ])('%j', (text, code, place, expected) => {
    const { tree, problems } = readTree(text, 'scheme.yaml');
    expect(codes(problems)).toEqual([code]);
    expect(pointed(text, problems[0])).toBe(place);
    expect(plain(tree)).toEqual(expected);
  });
});

describe('limits', () => {
  const nested = (depth: number) => readTree(`${'['.repeat(depth)}x${']'.repeat(depth)}`, 'scheme.yaml');

  test.each([
    [DEEPEST_TREE - 1, []],
    [DEEPEST_TREE, []],
    [DEEPEST_TREE + 1, ['yaml-too-deep']],
    [20_000, ['yaml-too-deep']],
  ])('%i brackets in each other', (depth, expected) => {
    expect(codes(nested(depth).problems)).toEqual(expected);
  });

  test.each([
    [LONGEST_TEXT - 1, []],
    [LONGEST_TEXT, []],
    [LONGEST_TEXT + 1, ['yaml-too-long']],
  ])('%i characters', (length, expected) => {
    expect(codes(readTree(`a: ${'b'.repeat(length - 3)}`, 'scheme.yaml').problems)).toEqual(expected);
  });

  test('at most a hundred problems of one text', () => {
    expect(readTree('a: 1\n'.repeat(300), 'scheme.yaml').problems).toHaveLength(100);
  });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    'a',
    '甲',
    ': ',
    ':',
    '：',
    '，',
    ', ',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n\t',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    "'",
    '"',
    '#',
    ' #',
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '? ',
    '%',
    '　',
    '---\n',
    '\r\n',
    '\\',
  );

  test('reading ends in a tree or in problems that point into the text and have words', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const { tree, problems } = readTree(text, 'scheme.yaml');
        expect(tree !== null || problems.length > 0).toBe(true);
        for (const { code, place } of problems) {
          expect(Object.keys(syntaxMessages)).toContain(code);
          const span = place?.in === 'text' ? place.span : { start: -1, end: -1 };
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
