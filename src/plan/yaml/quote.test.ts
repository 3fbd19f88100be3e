/** Tests of quoting: what is written is read back, in every place where a value can stand. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTree, type Tree } from '../tree.ts';
import { quoteForYaml } from './quote.ts';

const only = (tree: Tree | null): Tree | null => {
  if (tree?.is === 'map') return only(tree.entries[0]?.value ?? null);
  return tree?.is === 'list' ? only(tree.items[0] ?? null) : tree;
};

describe('a text is quoted only where it must be', () => {
  test.each([
    ['sales × 2%', 'sales × 2%', 'sales × 2%'],
    ['最大(a, b)', '最大(a, b)', "'最大(a, b)'"],
    ['a: b', "'a: b'", "'a: b'"],
    ['a #b', "'a #b'", "'a #b'"],
    ["'甲' = 岗位", "'''甲'' = 岗位'", "'''甲'' = 岗位'"],
    ['−5元', '−5元', '−5元'],
    ['-5元', '-5元', '-5元'],
    ['- 5', "'- 5'", "'- 5'"],
    ['', "''", "''"],
    ['a\nb', '"a\\nb"', '"a\\nb"'],
  ])('%j', (text, block, flow) => {
    expect([quoteForYaml(text, false), quoteForYaml(text, true)]).toEqual([block, flow]);
  });
});

describe('a quoted text is read back', () => {
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
    '\t',
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
    '&',
    '*',
    '!',
    '|',
    '>',
    '?',
    '%',
    '@',
    '`',
    '　',
    ' ',
    '---',
    '...',
    '\r',
    '\\',
    '「',
    '“',
    '\u0000',
    '\u2028',
    '\ufeff',
    '\ud800',
    '😀',
    '5',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  test.each([
    ['a: ', '\n', false],
    ['a:\n  b: ', '\n', false],
    ['- ', '\n', false],
    ['a:\n  ', '\n', false],
    ['a: [', ', c]\n', true],
    ['a: { b: ', ', c: d }\n', true],
  ])('in %j', (before, after, flow) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree, problems } = readTree(`${before}${quoteForYaml(text, flow)}${after}`, 'scheme.yaml');
        expect(problems).toEqual([]);
        const scalar = only(tree);
        expect(scalar?.is === 'scalar' && scalar.value).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
