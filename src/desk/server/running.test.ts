/** Tests that a process which is asked to end ends, and that one which has ended already is no error. */

import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { interrupt } from './running.ts';

test('a process is asked to end; asked once more, when it is gone, nothing happens', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_, signal) => done(signal)));
  await new Promise((done) => child.once('spawn', done));
  const pid = child.pid ?? 0;
  interrupt(pid);
  expect(await ended).toBe('SIGINT');
  expect(() => interrupt(pid)).not.toThrow();
});
