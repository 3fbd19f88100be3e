// Runs a file of this project, `node scripts/run.mjs FILE …`, on the Node 24 and the packages that the lockfile names,
// installing them first where they are missing. It needs no package itself and runs on Node 20. FILE runs in this very
// process where that is a Node 24 already, as inside npm scripts once the packages are there. Nothing here writes to stdout.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file = '', ...rest] = process.argv.slice(2);

if (!packagesMatch()) installPackages();
if (process.env['npm_lifecycle_event']) stopWithShell();
if (isModern()) runHere();
else runOn(bundledNode());

/** Whether this process can run TypeScript directly. */
function isModern() {
  return Number.parseInt(process.versions.node, 10) >= 24;
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own record, which npm writes last. */
function packagesMatch() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, wish]) => {
    const found = present[path];
    if (path === '' || (!found && (wish.optional || wish.devOptional))) return true;
    return found?.version === wish.version;
  });
}

/**
 * The packages of a lockfile by their path; none where the lockfile is missing.
 * @param {string} name
 * @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(name) {
  const path = join(root, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Runs `npm ci`; ends this process where it fails. */
function installPackages() {
  say('正在安装依赖包（约 200 MB），首次约需一两分钟…', 'Installing packages (about 200 MB); the first time takes a minute or two …');
  const began = Date.now();
  const flags = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const options = { cwd: root, stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]) };
  const { status } = npm
    ? spawnSync(process.env['npm_node_execpath'] ?? process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    leave('依赖包安装失败，原因见上。', 'Installing the packages failed; the reason stands above.');
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  say(`依赖包已装好（${seconds} 秒）。`, `Packages installed in ${seconds} s.`);
}

/** The path of the Node 24 among the packages; ends this process where this platform has none. */
function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = ['node', 'node-bin']
    .map((name) => join(root, 'node_modules', `${name}-${system}-${process.arch}`, 'bin', program))
    .find((path) => existsSync(path));
  return (
    found ??
    leave(
      `衡绩需要 Node 24 或更新版本；当前是 ${process.version}，本平台没有随带的版本，请自行安装 Node 24。`,
      `Hengji needs Node 24 or newer; this is ${process.version}, and no package brings one for ` +
        `${process.platform} ${process.arch}. Please install Node 24.`,
    )
  );
}

/** Runs the file in this process as if it had been started itself; compiled code is kept for the next start. */
function runHere() {
  // Node 24.0, the newest that a package brings to Apple silicon, calls its TypeScript experimental at every start.
  process.removeAllListeners('warning').on('warning', ({ name, message }) => {
    if (name !== 'ExperimentalWarning') process.stderr.write(`${name}: ${message}\n`);
  });
  Module.enableCompileCache(join(root, 'node_modules', '.cache', 'hengji'));
  process.argv.splice(1, 2, join(root, file));
  Module.runMain();
}

/**
 * Runs this script again on another Node, and ends as that one ends.
 * @param {string} node
 */
function runOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), file, ...rest], { stdio: 'inherit' });
  // A terminal sends its interrupt to the whole group, so there the child has it already; all else is passed on.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => leave(`无法启动 ${node}：${error.message}`, `Cannot start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}

/** Ends this process in order once the shell of an npm script is gone: it dies of a SIGTERM without passing it on. */
function stopWithShell() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/**
 * Tells the person at the terminal something in both languages.
 * @param {string} chinese
 * @param {string} english
 */
function say(chinese, english) {
  process.stderr.write(`${chinese}\n${english}\n`);
}

/**
 * Says why nothing can run, and ends this process.
 * @param {string} chinese
 * @param {string} english
 * @returns {never}
 */
function leave(chinese, english) {
  say(chinese, english);
  process.exit(1);
}
