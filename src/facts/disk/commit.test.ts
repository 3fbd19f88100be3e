/** Tests that a commit ends in a whole file or in none, whichever call fails, and that what is there is never written over. */

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitFile, NameTaken } from './commit.ts';
import { type Disk, realDisk } from './disk.ts';

const TEXT = '工号,金额\nE01,100\n';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hengji-commit-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const folder = (): string => join(home, 'facts', 'orders');
const final = (): string => join(folder(), 'b1.parquet');

/** Commits TEXT as b1.parquet; the check demands every sign of it. */
const commit = (disk: Disk, write = (path: string) => writeFile(path, TEXT)) =>
  commitFile({ disk, folder: folder(), name: 'b1.parquet', write, verify: demandText });

async function demandText(path: string): Promise<number> {
  if ((await readFile(path, 'utf8')) !== TEXT) throw new Error('not what was written');
  return 1;
}

/** What lies below the home folder, files only. */
const lying = async (): Promise<string[]> =>
  (await readdir(home, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => each.name);

/** A disk whose calls can go wrong: `fault` is asked before and after each, with the number of the call. */
function faulty(fault: (call: number, when: 'before' | 'after') => boolean, code = 'EIO'): { disk: Disk; calls(): number } {
  let calls = 0;
  const wrapped = Object.entries(realDisk).map(([name, call]) => [
    name,
    async (...given: [string, string]) => {
      calls += 1;
      const now = calls;
      if (fault(now, 'before')) throw Object.assign(new Error(`${code} in ${name}`), { code });
      const result = await call(...given);
      if (fault(now, 'after')) throw Object.assign(new Error(`${code} after ${name}`), { code });
      return result;
    },
  ]);
  return { disk: Object.fromEntries(wrapped) as Disk, calls: () => calls };
}

/** How many calls a commit makes that goes well. */
const CALLS = 9;

describe('a commit', () => {
  test('leaves one file under its name, with its bytes and hash', async () => {
    const { disk, calls } = faulty(() => false);
    expect(await commit(disk)).toEqual({ path: final(), bytes: Buffer.byteLength(TEXT), sha256: SHA256, verified: 1 });
    expect(await readFile(final(), 'utf8')).toBe(TEXT);
    expect(await lying()).toEqual(['b1.parquet']);
    expect(calls()).toBe(CALLS);
  });

  test('takes the place of an unfinished file that an earlier crash left', async () => {
    await realDisk.makeFolder(join(folder(), 'incoming'));
    await writeFile(join(folder(), 'incoming', 'b1.parquet.part'), 'half of som');
    await commit(realDisk);
    expect(await lying()).toEqual(['b1.parquet']);
  });

  test('refuses a name that is taken, and leaves that file alone', async () => {
    await realDisk.makeFolder(folder());
    await writeFile(final(), 'of another import');
    await expect(commit(realDisk)).rejects.toThrow(NameTaken);
    expect(await readFile(final(), 'utf8')).toBe('of another import');
  });

  test.each(['', '..', 'a/b', 'a\\b', '/etc/x'])('takes no path for a name: %j', async (name) => {
    const order = { disk: realDisk, folder: folder(), name, write: (path: string) => writeFile(path, TEXT), verify: demandText };
    await expect(commitFile(order)).rejects.toThrow('Bug: no name for a file');
  });
});

describe('a fault', () => {
  const each = Array.from({ length: CALLS }, (_, index) => index + 1);

  test.each(each.flatMap((call) => ['EIO', 'ENOSPC', 'EMFILE', 'EROFS'].map((code) => [call, code] as const)))(
    'in call %i (%s) is thrown and leaves nothing',
    async (call, code) => {
      const { disk } = faulty((now, when) => now === call && when === 'before', code);
      await expect(commit(disk)).rejects.toMatchObject({ code });
      expect(await lying()).toEqual([]);
    },
  );

  test.each(each)('reported by call %i although it was done is thrown and leaves nothing', async (call) => {
    const { disk } = faulty((now, when) => now === call && when === 'after');
    await expect(commit(disk)).rejects.toMatchObject({ code: 'EIO' });
    expect(await lying()).toEqual([]);
  });

  test.each(each)('from call %i on for good never ends well, and what it leaves under the name is whole', async (call) => {
    const { disk } = faulty((now) => now >= call);
    await expect(commit(disk)).rejects.toMatchObject({ code: 'EIO' });
    if ((await lying()).includes('b1.parquet')) expect(await readFile(final(), 'utf8')).toBe(TEXT);
  });

  test('after which the same commit goes well when the disk is well again', async () => {
    for (const call of each) {
      const { disk } = faulty((now, when) => now === call && when === 'after');
      await expect(commit(disk)).rejects.toThrow();
    }
    expect((await commit(realDisk)).sha256).toBe(SHA256);
  });
});

describe('what is written', () => {
  test('short by one byte is found by the check and leaves nothing', async () => {
    const short = async (path: string) => {
      await writeFile(path, TEXT);
      await truncate(path, Buffer.byteLength(TEXT) - 1);
    };
    await expect(commit(realDisk, short)).rejects.toThrow('not what was written');
    expect(await lying()).toEqual([]);
  });

  test('not at all is an error', async () => {
    await expect(commit(realDisk, async () => undefined)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await lying()).toEqual([]);
  });

  test('with an error of the writer leaves nothing, and that error is thrown', async () => {
    const failing = async (path: string) => {
      await writeFile(path, 'half');
      throw new Error('the source went away');
    };
    await expect(commit(realDisk, failing)).rejects.toThrow('the source went away');
    expect(await lying()).toEqual([]);
  });
});

describe('the disk', () => {
  test('makes folders within folders, and is content with one that is there', async () => {
    const deep = join(home, 'a', 'b', 'c');
    await realDisk.makeFolder(deep);
    await realDisk.makeFolder(deep);
    expect((await stat(deep)).isDirectory()).toBe(true);
  });

  test('tells a missing file from an empty one, and removes what is not there without a word', async () => {
    const path = join(home, 'x');
    expect(await realDisk.size(path)).toBeNull();
    await writeFile(path, '');
    expect(await realDisk.size(path)).toBe(0);
    await realDisk.remove(path);
    await realDisk.remove(path);
    expect(await realDisk.size(path)).toBeNull();
  });

  test('hashes files longer than one read', async () => {
    const path = join(home, 'long');
    const bytes = Buffer.alloc(2 * 1024 * 1024 + 1, 7);
    await writeFile(path, bytes);
    expect(await realDisk.hashOf(path)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
