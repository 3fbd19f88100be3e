/** What a machine is told before the tests run: nothing, what will be installed, or the command to run. */

import { expect, test } from 'vitest';
import { answerFor } from './machine.ts';

const POSTGRES = '/usr/lib/postgresql/15/bin/postgres';
const MARIADB = '/usr/sbin/mariadbd';
const CHROMIUM = '/usr/bin/chromium';
const FONTS = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const APT = '/usr/bin/apt-get';
const machine =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path);

test('a machine that has all is left alone, with or without apt', () => {
  expect(answerFor(machine(POSTGRES, MARIADB, CHROMIUM, FONTS), false)).toBe(null);
  expect(answerFor(machine(POSTGRES, MARIADB, CHROMIUM, FONTS, APT), true)).toBe(null);
});

test('root gets what is missing, and only that', () => {
  expect(answerFor(machine(APT), true)).toEqual({ install: ['postgresql-15', 'mariadb-server-core', 'chromium', 'fonts-noto-cjk'] });
  expect(answerFor(machine(APT, MARIADB, CHROMIUM, FONTS), true)).toEqual({ install: ['postgresql-15'] });
});

test('anybody else is told the one command', () => {
  const command = 'sudo apt-get install -y --no-install-recommends mariadb-server-core';
  expect(answerFor(machine(APT, POSTGRES, CHROMIUM, FONTS), false)).toEqual({ tell: expect.stringContaining(command) });
});

test('a machine without apt is told what it needs, whoever asks', () => {
  for (const isRoot of [true, false]) {
    expect(answerFor(machine(MARIADB), isRoot)).toEqual({ tell: expect.stringMatching(/no apt; they run on Debian 12/) });
  }
});
