/** Runs a program as a user would and says how long it took, how much processor time, and how much memory at its peak. */

import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Measured } from './pairs.ts';

/** What a Node process says of itself when it ends: peak of memory and processor time, one file for each process. */
const CONFESSION = `
import { readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  let peak = process.resourceUsage().maxRSS;
  try { peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? peak); } catch {}
  writeFileSync(process.env.BENCH_NOTES + '/' + process.pid, (user + system) / 1000 + ' ' + peak * 1024);
});`;

/** Where a program runs, the file into which its standard output goes, and what is added to its environment. */
export type Surroundings = { readonly cwd: string; readonly output: string; readonly env?: Readonly<Record<string, string>> };

/** One run of a program. */
export async function runProgram(program: string, words: readonly string[], { cwd, output, env }: Surroundings): Promise<Measured> {
  const notes = mkdtempSync(join(tmpdir(), 'hengji-bench-notes-'));
  const preload = `data:text/javascript,${encodeURIComponent(CONFESSION)}`;
  const out = createWriteStream(output);
  const began = performance.now();
  const child = spawn(program, words, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env, NODE_OPTIONS: `--import=${preload}`, BENCH_NOTES: notes, INIT_CWD: cwd },
  });
  child.stdout.pipe(out);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  const milliseconds = performance.now() - began;
  await finished(out);
  const told = readdirSync(notes).map((name) => readFileSync(join(notes, name), 'utf8').split(' ').map(Number));
  rmSync(notes, { recursive: true });
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}`);
  const processor = told.reduce((sum, [own = 0]) => sum + own, 0);
  return { milliseconds, processorMilliseconds: processor, peakBytes: Math.max(...told.map(([, peak = 0]) => peak)) };
}
