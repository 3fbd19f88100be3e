/** Numbers and formulas in words: thousands marks, units, and a mark where digits were left out. */

import { describe, expect, test } from 'vitest';
import { fraction } from '../lib/fraction.ts';
import { YUAN } from '../lib/unit.ts';
import type { Shown } from '../methods/method.ts';
import { formulaWithValues, phraseText, shownText, signedText } from './words.ts';

const shown = (n: bigint, d: bigint, unit = YUAN, percent = false): Shown => ({
  type: { is: 'number', unit, percent, scale: null },
  value: fraction(n, d),
  state: 'value',
});

describe('numbers', () => {
  test.each([
    [shown(191473n, 100n), '1,914.73元', '1,914.73 yuan'],
    [shown(1914733n, 1000n), '1,914.733元', '1,914.733 yuan'],
    [shown(1500n, 1n), '1,500.00元', '1,500.00 yuan'],
    [shown(-123456789n, 100n), '−1,234,567.89元', '−1,234,567.89 yuan'],
    [shown(-999n, 1n), '−999.00元', '−999.00 yuan'],
    [shown(0n, 1n), '0.00元', '0.00 yuan'],
    [shown(2n, 3n), '约 0.6667元', 'about 0.6667 yuan'],
    [shown(1n, 100000n), '约 0.00元'.replace('0.00', '0.0000'), 'about 0.0000 yuan'],
    [shown(12345n, 10000n), '1.2345元', '1.2345 yuan'],
    [shown(123456n, 100000n), '约 1.2346元', 'about 1.2346 yuan'],
    [shown(90n, 1n, { 分: 1 }), '90分', '90 points'],
    [shown(195n, 2n, { 分: 1 }), '97.5分', '97.5 points'],
    [shown(20n, 1n, { 元: 1, 人: -1 }), '20元/人', '20 yuan/people'],
    [shown(12345n, 1n, { 人: 1 }), '12,345人', '12,345 people'],
    [shown(3n, 1n, {}), '3', '3'],
    [shown(1n, 40n, {}, true), '2.5%', '2.5%'],
    [shown(1n, 2n, {}, true), '50%', '50%'],
    [shown(12n, 1n, {}, true), '1,200%', '1,200%'],
    [shown(1n, 3n, {}, true), '约 33.3333%', 'about 33.3333%'],
  ])('%o', (value, zh, en) => {
    expect([shownText(value, 'zh'), shownText(value, 'en')]).toEqual([zh, en]);
  });

  test('states, truths and texts', () => {
    const without = (state: Shown['state']): Shown => ({ type: { is: 'truth' }, value: null, state });
    expect([shownText(without('unknown'), 'zh'), shownText(without('not applicable'), 'zh')]).toEqual(['未知', '不适用']);
    expect([shownText(without('unknown'), 'en'), shownText(without('not applicable'), 'en')]).toEqual(['unknown', 'not applicable']);
    expect(shownText({ type: { is: 'truth' }, value: true, state: 'value' }, 'zh')).toBe('是');
    expect(shownText({ type: { is: 'truth' }, value: false, state: 'value' }, 'en')).toBe('no');
    expect(shownText({ type: { is: 'text' }, value: '优秀', state: 'value' }, 'zh')).toBe('优秀');
  });
});

test.each([
  [-20000n, '−200.00元', '−200.00 yuan'],
  [5n, '+0.05元', '+0.05 yuan'],
  [0n, '±0.00元', '±0.00 yuan'],
])('a difference of %d fen with its sign', (fen, zh, en) => {
  const { type } = shown(0n, 1n);
  expect([signedText(fraction(fen, 100n), type, 'zh'), signedText(fraction(fen, 100n), type, 'en')]).toEqual([zh, en]);
  expect(signedText(fraction(2n, 3n), type, 'zh')).toBe('约 +0.6667元');
});

test('a sentence with its holes filled once', () => {
  const phrase = { zh: '{base} 全额 × {rate}', en: 'the whole {base} × {rate}', values: { base: shown(12000n, 1n), rate: '{base}' } };
  expect(phraseText(phrase, 'zh')).toBe('12,000.00元 全额 × {base}');
});

test('a formula with the values of its names', () => {
  const at = { start: 0, end: 0 };
  const name = (text: string) => ({ is: 'name', path: [text], at }) as const;
  const formula = {
    is: 'binary',
    operator: '+',
    left: name('base'),
    right: { is: 'unary', operator: '-', of: name('x0000x'), at },
    at,
  } as const;
  const values = new Map([['base', shown(1700n, 1n)]]);
  expect(formulaWithValues(formula, (path) => values.get(path.join('.')) ?? null, 'zh')).toContain('1,700.00元');
  expect(formulaWithValues(formula, () => null, 'zh')).toBeNull();
  const all = new Map([...values, ['x0000x', shown(-5n, 1n)]]);
  const text = formulaWithValues(formula, (path) => all.get(path.join('.')) ?? null, 'zh') ?? '';
  expect([text.includes('1,700.00元'), text.includes('−5.00元'), text.includes('x0')]).toEqual([true, true, false]);
});
