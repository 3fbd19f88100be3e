/** Every kind and every step has words in both languages. */

import { expect, test } from 'vitest';
import { jobKinds } from './kinds/kinds.ts';
import { kindWord, progressWords } from './words.ts';

test('kinds', () => {
  for (const { name } of jobKinds(() => Promise.resolve([]))) expect(kindWord(name, 'zh')).toMatch(/^\p{Script=Han}+$/u);
  expect([kindWord('compute', 'en'), kindWord('swim', 'zh')]).toEqual(['computation', 'swim']);
});

test('progress', () => {
  const progress = { fraction: 0.5, step: 'reading', values: { done: 1, total: 2 } };
  expect([progressWords(progress, 'zh'), progressWords(progress, 'en')]).toEqual(['正在读取（1/2）', 'reading (1 of 2)']);
  expect(progressWords({ ...progress, step: 'x' }, 'zh')).toBe('x');
});
