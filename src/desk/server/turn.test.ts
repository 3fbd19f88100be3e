/** Turns: one at a time, given back also after a failure, and not held by the dead. */

import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openFolder } from '../../../test/grounds.ts';
import { isAlive } from './running.ts';
import { inTurn } from './turn.ts';

const folder = openFolder();
const note = join(folder, 'turn');
beforeEach(() => rmSync(note, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const began = async (): Promise<number> => {
  const start = Date.now();
  await inTurn(note, async () => undefined);
  return Date.now() - start;
};

test('ten take turns, and each gives its own answer', async () => {
  let [inside, most] = [0, 0];
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      inTurn(note, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await pause(5);
        inside -= 1;
        return i;
      }),
    ),
  );
  expect([most, answers, existsSync(note)]).toEqual([1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], false]);
});

test('a turn that fails is over', async () => {
  await expect(inTurn(note, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
  expect(existsSync(note)).toBe(false);
});

test('a note of a process that is gone, or of an earlier one with our number, holds up nobody', async () => {
  expect(isAlive(999_999_999)).toBe(false);
  for (const text of ['999999999', String(process.pid)]) {
    writeFileSync(note, text);
    expect(await began()).toBeLessThan(20_000);
  }
});

test('a note without a number is waited for a little, then it is one of a process that was killed', async () => {
  writeFileSync(note, '');
  let done = false;
  const waiting = inTurn(note, async () => undefined).then(() => {
    done = true;
  });
  await pause(200);
  expect(done).toBe(false);
  utimesSync(note, new Date(Date.now() - 6_000), new Date(Date.now() - 6_000));
  await waiting;
});

test('a folder that is not there is an error, not a wait', async () => {
  await expect(inTurn(join(folder, 'nowhere', 'turn'), async () => undefined)).rejects.toThrow('ENOENT');
});
