/** How a start installs what is missing and then stays out of the way. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hengji-run-'));
  mkdirSync(join(root, 'scripts'));
  copyFileSync(join(import.meta.dirname, 'run.mjs'), join(root, 'scripts', 'run.mjs'));
  write('package.json', '{ "type": "module" }');
  write('main.ts', 'const code: number = 3;\nconsole.log(process.argv.slice(2).join());\nprocess.exitCode = code;');
  lock('1.0.0');
});

afterEach(() => rmSync(root, { recursive: true }));

test('packages are installed once, and again when the lockfile names another version', () => {
  const npm = npmThat(`
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    delete packages['node_modules/b'];
    writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));`);
  for (const version of ['1.0.0', '1.0.1']) {
    lock(version);
    const first = start(npm, 'run', '--facts', 'a b');
    expect(first).toMatchObject({ status: 3, stdout: 'run,--facts,a b\n' });
    expect(first.stderr).toContain('正在安装依赖包');
    expect(first.stderr).toContain('npm speaks');
    expect(start(npm, 'x')).toMatchObject({ status: 3, stdout: 'x\n', stderr: '' });
  }
});

test('a failed installation ends the start before the program runs', () => {
  const { status, stdout, stderr } = start(npmThat('process.exitCode = 5;'), 'x');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('Installing the packages failed');
});

function write(name: string, text: string): void {
  writeFileSync(join(root, name), text);
}

/** Makes the lockfile ask for one package of that version, and for one of another platform. */
function lock(version: string): void {
  const packages = { 'node_modules/a': { version }, 'node_modules/b': { version, optional: true } };
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
}

/** A stand-in for npm that speaks on standard output, as npm does, and then acts. */
function npmThat(acts: string): string {
  const imports = "import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';";
  write('npm.js', `${imports}\nmkdirSync('node_modules', { recursive: true });\nconsole.log('npm speaks');\n${acts}`);
  return join(root, 'npm.js');
}

function start(npm: string, ...rest: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'main.ts', ...rest], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm, npm_node_execpath: process.execPath },
  });
}
