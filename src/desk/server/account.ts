/** The account under which the database server runs: PostgreSQL refuses root, so root lends it an account without rights. */

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { reasonOf } from '../data-folder.ts';
import { refused } from '../refused.ts';

/** An account of the operating system by numbers. */
export type Account = { readonly uid: number; readonly gid: number };

/** Debian's package of PostgreSQL makes the account of this name too. */
const NAME = 'postgres';

/** The server's account where this process is root, made where it is missing; null for everybody else, whose own account serves. */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const found = await accountNamed(NAME);
  if (found !== null) return found;
  try {
    await promisify(execFile)('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  } catch (error) {
    throw refused('SERVER_ACCOUNT', { name: NAME, reason: reasonOf(error) }, error);
  }
  const made = await accountNamed(NAME);
  if (made === null) throw refused('SERVER_ACCOUNT', { name: NAME, reason: 'useradd' });
  return made;
}

async function accountNamed(name: string): Promise<Account | null> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const line = lines.find(([first]) => first === name);
  return line === undefined ? null : { uid: Number(line[2]), gid: Number(line[3]) };
}
