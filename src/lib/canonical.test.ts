/** Canonical JSON: the example of RFC 8785, one text for one value, and what is refused. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Canonical, canonical, parseCanonical } from './canonical.ts';

test('members stand in the order of their UTF-16 units, as in the example of RFC 8785 (3.2.3)', () => {
  const example = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const order = [...canonical(example).matchAll(/"([A-Z][^"]*)"/g)].map(([, value]) => value);
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('texts are escaped as RFC 8785 says (3.2.2.2), and nothing more', () => {
  expect(canonical('\u20ac$\u000f\nA\'\u0042"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  expect(canonical({ 姓名: '张三', 列: [null, true, -0, 12] })).toBe('{"列":[null,true,0,12],"姓名":"张三"}');
});

test.each([
  ['a fraction', 0.5],
  ['a number above 2^53', 2 ** 53],
  ['no number', Number.NaN],
  ['half a character', '\ud800'],
  ['a member named by half a character', { '\udc00': 1 }],
  ['a member without a value', { a: undefined }],
  ['a hole in a list', [1, undefined]],
  ['a big integer', 1n],
])('%s has no canonical text', (_, value) => {
  expect(() => canonical(value as Canonical)).toThrow('no canonical text');
});

test('2^53 − 1 is the largest whole number', () => {
  expect(canonical([2 ** 53 - 1, -(2 ** 53) + 1])).toBe('[9007199254740991,-9007199254740991]');
});

const values = fc
  .jsonValue({ noUnicodeString: false, maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Math.trunc(each % 1e6) : each))) as Canonical);

test('reading what was written gives the value, and writing it again the same text', () => {
  fc.assert(
    fc.property(values, (value) => {
      const text = canonical(value);
      expect(canonical(JSON.parse(text) as Canonical)).toBe(text);
      expect(parseCanonical(text)).toEqual(value);
    }),
  );
});

test('the order in which members were put in does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      expect(canonical(Object.fromEntries(Object.entries(record).reverse()))).toBe(canonical(record));
    }),
  );
});

test.each([
  '{"a":1,"a":1}',
  '{"b":1,"a":2}',
  '[1, 2]',
  '[1]\n',
  '"\\u0041"',
  '[1.0]',
  '[-0]',
  '1e2',
  '"\\ud800"',
  '{',
  '',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
])('the text %.20s is not canonical', (text) => {
  expect(parseCanonical(text)).toBeNull();
});
