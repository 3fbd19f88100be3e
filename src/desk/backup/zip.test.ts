/** Tests of the archive of a backup: what goes in comes out, a failing source or disk is told, nothing is read past its size. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../../../test/terminal.ts';
import { measure, openZip, writeZip } from './zip.ts';

const home = testFolder();
const at = new Date('2026-11-30T08:00:00Z');

async function* chunks(...all: readonly Buffer[]): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield* all;
}

test('measuring stops at what is longer than it should be', async () => {
  expect((await measure(chunks(Buffer.alloc(10), Buffer.alloc(10), Buffer.alloc(10)), 15)).bytes).toBe(20);
});

test('parts come out as they went in, packed or not, the empty one too', async () => {
  const path = join(home, 'parts.zip');
  const writer = writeZip(path, at);
  const parts = { 'a/rows': Buffer.from('行\n'.repeat(100_000)), 'b/file': Buffer.alloc(200_000, 7), 'c/nothing': Buffer.alloc(0) };
  for (const [name, bytes] of Object.entries(parts))
    expect(await writer.add(name, chunks(bytes), name !== 'b/file')).toEqual({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  await writer.end();
  const zip = await openZip(path);
  expect(zip.paths).toEqual(Object.keys(parts));
  for (const [name, bytes] of Object.entries(parts)) expect((await measure(zip.read(name))).bytes).toBe(bytes.length);
  await expect(measure(zip.read('d/none'))).rejects.toThrow('no part d/none');
  zip.close();
});

test('a source that fails is told by its part, and a file that cannot be made by a part or the end', async () => {
  async function* failing(): AsyncGenerator<Buffer> {
    yield* chunks(Buffer.from('half'));
    throw new Error('the disk went away');
  }
  await expect(writeZip(join(home, 'failing.zip'), at).add('a', failing(), true)).rejects.toThrow('the disk went away');
  const nowhere = writeZip(join(home, 'no', 'where.zip'), at);
  await expect(nowhere.add('a', chunks(Buffer.alloc(1)), true).then(() => nowhere.end())).rejects.toThrow('ENOENT');
});
