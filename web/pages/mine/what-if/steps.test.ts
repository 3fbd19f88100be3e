/** Sliders go in exact steps that fit the figure. */

import { expect, test } from 'vitest';
import { fraction } from '../../../../src/lib/fraction.ts';
import type { Type } from '../../../../src/methods/node.ts';
import { stepOf, stepped, stepsDown, stepsTo } from './steps.ts';

const number = (type: Type & { readonly is: 'number' }) => type;
const YUAN = number({ is: 'number', unit: { 元: 1 }, percent: false, scale: 100n });
const TIMES = number({ is: 'number', unit: { 次: 1 }, percent: false, scale: 1n });
const SHARE = number({ is: 'number', unit: {}, percent: true, scale: null });
const POINTS = number({ is: 'number', unit: { 分: 1 }, percent: false, scale: 10n });

test('a step is 1, 2 or 5 times a power of ten, and never finer than the figure is counted', () => {
  expect(stepOf(fraction(5_502_100n, 100n), YUAN)).toEqual(fraction(2_000n));
  expect([stepOf(fraction(300n), YUAN), stepOf(null, YUAN)]).toEqual([fraction(500n), fraction(500n)]);
  expect([stepOf(fraction(3n), TIMES), stepOf(fraction(4998n), TIMES)]).toEqual([fraction(1n), fraction(200n)]);
  expect([stepOf(fraction(3n, 4n), SHARE), stepOf(fraction(85n), POINTS)]).toEqual([fraction(1n, 50n), fraction(5n)]);
});

test('steps are taken from the figure itself, never below nothing, and found again for the place of the slider', () => {
  const [now, step] = [fraction(5_502_150n, 100n), fraction(2_000n)];
  expect(stepped(now, step, 3)).toEqual(fraction(6_102_150n, 100n));
  expect(stepped(now, step, -28)).toEqual(fraction(0n));
  expect([stepsDown(now, step), stepsDown(null, step), stepsDown(fraction(-5n), step)]).toEqual([28, 0, 0]);
  expect([stepsTo(now, step, stepped(now, step, 7)), stepsTo(now, step, fraction(60_000n)), stepsTo(null, step, step)]).toEqual([7, 2, 1]);
});
