// Sees to it that the machine has what the tests need beyond the packages: PostgreSQL 15, MariaDB, a browser and Chinese fonts, as Debian brings them.
// As root it installs what is missing by apt; nothing is started. Otherwise it says the one command.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A program or file that must be there, and the Debian package that brings it. */
type Need = { readonly program: string; readonly package: string };

const NEEDS: readonly Need[] = [
  { program: '/usr/lib/postgresql/15/bin/postgres', package: 'postgresql-15' },
  { program: '/usr/sbin/mariadbd', package: 'mariadb-server-core' },
  { program: '/usr/bin/chromium', package: 'chromium' },
  { program: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', package: 'fonts-noto-cjk' },
];

/** The command that installs packages. */
const INSTALL = ['apt-get', 'install', '-y', '--no-install-recommends'];

/** What is to be done on a machine: nothing, install packages, or tell the person something. */
export type Answer = { readonly install: readonly string[] } | { readonly tell: string } | null;

/** What a machine needs, given what it has. */
export function answerFor(has: (path: string) => boolean, isRoot: boolean): Answer {
  const missing = NEEDS.filter(({ program }) => !has(program)).map((need) => need.package);
  if (missing.length === 0) return null;
  if (!has('/usr/bin/apt-get')) {
    const programs = NEEDS.map(({ program }) => program).join(', ');
    return {
      tell: `测试需要 ${programs}，这台机器没有 apt。\nThe tests need ${programs}, and this machine has no apt; they run on Debian 12.`,
    };
  }
  if (isRoot) return { install: missing };
  const command = `sudo ${[...INSTALL, ...missing].join(' ')}`;
  return { tell: `测试还需要以下软件，请运行：\nThe tests need more software; please run:\n  ${command}` };
}

/** Installs packages with apt's own progress; true where all went well. */
function install(packages: readonly string[]): boolean {
  console.log(`正在安装测试所需的软件：${packages.join(' ')}\nInstalling what the tests need: ${packages.join(' ')}`);
  keepQuiet();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const keepOurs = ['-o', 'Dpkg::Options::=--force-confold', '-o', 'Dpkg::Use-Pty=0'];
  const [program = '', ...words] = INSTALL;
  const apt = (step: readonly string[]) => spawnSync(program, step, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  // Where one source of several does not answer, what the others have may do.
  apt(['update']);
  return apt([...words, ...keepOurs, ...packages]);
}

/** Debian makes and starts a cluster of its own when its package comes: not on this machine, where nobody asked for one. */
function keepQuiet(): void {
  const folder = '/etc/postgresql-common';
  if (existsSync(folder)) return;
  mkdirSync(folder, { mode: 0o755 });
  writeFileSync(`${folder}/createcluster.conf`, 'create_main_cluster = false\n');
}

function main(): number {
  const answer = answerFor(existsSync, process.getuid?.() === 0);
  if (answer === null) return 0;
  if ('install' in answer && install(answer.install) && answerFor(existsSync, true) === null) return 0;
  console.error('tell' in answer ? answer.tell : '安装没有成功，原因见上。\nInstalling did not succeed; the reason stands above.');
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
