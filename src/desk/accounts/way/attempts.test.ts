/** How often somebody may try, by a clock that is moved by hand. */

import { expect, test } from 'vitest';
import { countAttempts } from './attempts.ts';

const at = (start: string) => {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
};

test('the sixth try of an account from an address waits until the first is a minute old', () => {
  const clock = at('2026-11-30T08:00:00.000Z');
  const attempts = countAttempts(clock.now);
  const takes = Array.from({ length: 5 }, () => {
    clock.pass(1000);
    return attempts.take('a', '1');
  });
  expect([...takes, attempts.take('a', '1')]).toEqual([null, null, null, null, null, 56]);
  clock.pass(55_999);
  expect(attempts.take('a', '1')).toBe(1);
  clock.pass(1);
  expect([attempts.take('a', '1'), attempts.take('a', '1')]).toEqual([null, 1]);
});

test('others are not kept waiting: another account, another address, or no account at all', () => {
  const attempts = countAttempts(at('2026-11-30T08:00:00.000Z').now);
  for (let k = 0; k < 6; k += 1) attempts.take('a', '1');
  expect([attempts.take('a', '1'), attempts.take('b', '1'), attempts.take('a', '2'), attempts.take(null, '1')]).toEqual([
    60,
    null,
    null,
    null,
  ]);
});

test('an address has 120 tries in a minute, whoever is tried', () => {
  const clock = at('2026-11-30T08:00:00.000Z');
  const attempts = countAttempts(clock.now);
  const takes = Array.from({ length: 121 }, (_, k) => attempts.take(`${k}`, '1'));
  expect(takes.map((wait) => wait ?? 0)).toEqual([...Array.from({ length: 120 }, () => 0), 60]);
  expect(attempts.take('0', '2')).toBe(null);
  clock.pass(60_000);
  expect(attempts.take('0', '1')).toBe(null);
});

test('a code of an account counts once; that of another account is another one', () => {
  const attempts = countAttempts(() => new Date());
  expect([attempts.once('a', '123456'), attempts.once('a', '123456'), attempts.once('b', '123456'), attempts.once('a', '123457')]).toEqual([
    ...[true, false, true, true],
  ]);
});
