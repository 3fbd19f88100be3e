/** Tests of the range of a score: what the server would refuse is told at the field. */

import { expect, test } from 'vitest';
import { wrongIn } from './range.ts';

test('a score is a number within its range; its ends are in it, and an end that is not there holds nothing back', () => {
  const of = (text: string | null, from: string | null = '0', to: string | null = '100') => wrongIn({ from, to }, text);
  expect(['120', '100', '100.5', '0', '-1', '−1', 'gut', '', ' 95.5 '].map((text) => of(text))).toEqual([
    ...['outside', null, 'outside', null, 'outside', 'outside', 'number'],
    ...[null, null],
  ]);
  expect([of(null), of('120', '0', null), of('-5', null, '0'), of('-5', '-5', '0')]).toEqual([null, null, null, null]);
});
