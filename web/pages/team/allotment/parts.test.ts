/** A sum that is parted: what is left, and equal parts, worked out by hand. */

import { expect, test } from 'vitest';
import { equalParts, leftOf, pointsOf } from './parts.ts';

test('what is left is exact, and unknown while a part is no number', () => {
  expect(leftOf('10', ['0.1', '0.2', ''])).toBe('9.7');
  expect(leftOf('0.3', ['0.1', '0.2'])).toBe('0');
  expect(leftOf('0', ['2.5', '-2.5'])).toBe('0');
  expect(leftOf('10', ['a'])).toBeNull();
  expect([pointsOf('1.00001'), pointsOf('−1')?.n]).toEqual([null, -1n]);
});

test('equal parts add up to the sum', () => {
  expect(equalParts('10', 3)).toEqual(['3.34', '3.33', '3.33']);
  expect(equalParts('-1', 3)).toEqual(['-0.34', '-0.33', '-0.33']);
  expect(equalParts('0.0001', 2)).toEqual(['0.0001', '0']);
});
