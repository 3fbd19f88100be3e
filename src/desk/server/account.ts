/** The account under which the database server runs: PostgreSQL refuses root, so root lends it an account without rights. */

import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';

/** An account of the operating system by numbers. */
export type Account = { readonly uid: number; readonly gid: number };

/** Debian's package of PostgreSQL makes the account of this name too. */
const NAME = 'postgres';

/**
 * The server's account where this process is root: whoever owns the cluster already, else the system's account of that name, made where
 * it is missing. Null for everybody else, whose own account serves.
 */
export async function serverAccount(cluster: string, name = NAME): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await accountNamed(name)) ?? (await makeAccount(name));
}

async function makeAccount(name: string): Promise<Account> {
  const words = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name];
  const failure: unknown = await promisify(execFile)('useradd', words).then(
    () => null,
    (error: unknown) => error,
  );
  // Also where useradd failed: another process may have made it in the same moment.
  const made = await accountNamed(name);
  if (made === null) throw refused('SERVER_ACCOUNT', { name, reason: reasonOf(failure ?? 'useradd') }, failure ?? undefined);
  return made;
}

async function accountNamed(name: string): Promise<Account | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  const line = lines.find(([first]) => first === name);
  return line === undefined ? null : { uid: Number(line[2]), gid: Number(line[3]) };
}

/** The first folder on the way down to a path that other accounts may not pass; null where they reach it. */
export async function closedFolder(path: string): Promise<string | null> {
  for (let at = path; ; at = dirname(at)) {
    const status = await stat(at).catch(() => null);
    if (status !== null && (status.mode & 0o001) === 0) return at;
    if (at === dirname(at)) return null;
  }
}
