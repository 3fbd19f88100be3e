/** The command line in this very process, for tests: what it says on which stream, its exit code, and folders of files that go away. */

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { commandLine } from '../src/cli/command-line.ts';

/** What a command said and its exit code. */
export type Said = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command line for a user who stands in a folder. */
export async function hengji(words: readonly string[], standing = join(import.meta.dirname, '..')): Promise<Said> {
  const told = { out: '', err: '' };
  const hear = (stream: 'out' | 'err') => (text: unknown) => {
    told[stream] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('err')),
  ];
  vi.stubEnv('INIT_CWD', standing);
  try {
    return { code: await commandLine(words), ...told };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** A folder for the tests of a file, removed after them. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hengji-test-'));
  // The account of the database server passes through it on the way to a data folder.
  chmodSync(folder, 0o711);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a new folder inside another; gives its path. */
export function folderWith(inside: string, name: string, files: Readonly<Record<string, string>>): string {
  const to = join(inside, name);
  mkdirSync(to);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(to, file), text);
  return to;
}
