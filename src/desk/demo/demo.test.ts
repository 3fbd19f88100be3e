/** Where a demo organisation is not made: beside something else, and while another process makes it. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoLibrary } from '../../../src/cli/server/demo.ts';
import { refusal } from '../../../test/record.ts';
import { testFolder } from '../../../test/terminal.ts';
import { refused } from '../refused.ts';
import { demoOf, ensureDemo } from './demo.ts';

const order = (data: string) => ({ data, library: demoLibrary(), now: () => new Date(), progress: () => undefined });

test('what lies in a folder stays as it is', async () => {
  const data = join(testFolder(), 'data');
  mkdirSync(data);
  writeFileSync(join(data, '工资.xlsx'), '');
  expect((await refusal(ensureDemo(order(data)))).code).toBe('DEMO_FOLDER');
  expect(readdirSync(data)).toEqual(['工资.xlsx']);
  expect(await demoOf(data)).toBeNull();
});

test('a making that is under way is not begun twice', async () => {
  const data = join(testFolder(), 'data');
  mkdirSync(data);
  writeFileSync(join(data, 'demo.making'), String(process.ppid));
  expect((await refusal(ensureDemo(order(data)))).code).toBe('DEMO_BUSY');
  expect(readdirSync(data)).toEqual(['demo.making']);
});

test('what was made is not made again', async () => {
  const data = join(testFolder(), 'data');
  mkdirSync(data);
  writeFileSync(join(data, 'demo.json'), '{"password":"x"}\n');
  expect(await ensureDemo(order(data))).toEqual({ password: 'x' });
});

test('a making that is stopped leaves its note, by which the next one begins anew', async () => {
  const data = join(testFolder(), 'data');
  const stopped = (): never => {
    throw refused('DEMO_STOPPED');
  };
  expect((await refusal(ensureDemo({ ...order(data), progress: stopped }))).code).toBe('DEMO_STOPPED');
  expect([readdirSync(data).includes('demo.making'), await demoOf(data)]).toEqual([true, null]);
  const beside = join(data, '旧.txt');
  writeFileSync(beside, '');
  expect((await refusal(ensureDemo({ ...order(data), progress: stopped }))).code).toBe('DEMO_STOPPED');
  expect(existsSync(beside)).toBe(false);
}, 120_000);
