/** A full disk: the data folder on a small file system of its own, filled up before each operation, and emptied after it. */

import { execFile } from 'node:child_process';
import { chmod, mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Office } from '../../src/desk/office/office.ts';
import { Refused } from '../../src/desk/refused.ts';
import { diceOf } from '../../test/interpreter/random/dice.ts';
import { doneAgain, OPERATIONS, type Operation, type Round } from './operations.ts';
import { lookAtRecord } from './record.ts';
import { embeddedServer } from './servers.ts';
import { newWorld, officeOf, type Place, type World } from './world.ts';

/** What came of an operation on a full disk: how often it was tried, how often it was done and refused, and what was wrong. */
export type Filled = {
  readonly operation: string;
  tried: number;
  done: number;
  refused: number;
  readonly codes: Set<string>;
  readonly wrong: string[];
};

/** The size of the file system: the database, its log, and room to work when it is not filled. */
const SIZE = '320m';

/** Plays so many rounds in a folder; gives the reason where no file system can be mounted. */
export async function fullDisk(
  folder: string,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<readonly Filled[] | string> {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return 'only root on Linux mounts a file system';
  const mount = join(folder, 'small');
  await mkdir(mount, { recursive: true });
  const mounted = await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=711`, 'tmpfs', mount]).then(
    () => null,
    (error: Error) => error.message.trim(),
  );
  if (mounted !== null) return `mount: ${mounted}`;
  const data = join(mount, 'data');
  try {
    return await played({ mount, dice: diceOf(seed), place: { data, address: null } }, rounds);
  } finally {
    await embeddedServer(data).end();
    await promisify(execFile)('umount', ['-l', mount]);
  }
}

type Small = { readonly mount: string; readonly dice: ReturnType<typeof diceOf>; readonly place: Place };

const NAME = '磁盘已满';

async function played(small: Small, rounds: number): Promise<readonly Filled[]> {
  const found = OPERATIONS.map(({ name }): Filled => ({ operation: name, tried: 0, done: 0, refused: 0, codes: new Set(), wrong: [] }));
  const first = await officeOf(small.place, NAME);
  const world: World = await newWorld(first, join(small.mount, 'files'));
  await chmod(small.mount, 0o711);
  await first.close();
  for (let month = 1; month <= rounds; month += 1) {
    const round: Round = { world, month, run: 0 };
    for (const [k, operation] of OPERATIONS.entries()) {
      const filled = found[k];
      if (filled !== undefined) await onFull(small, { operation, round, filled });
    }
  }
  return found;
}

type Turn = { readonly operation: Operation; readonly round: Round; readonly filled: Filled };

/** One operation on the full disk, and once more when there is room. */
async function onFull(small: Small, { operation, round, filled }: Turn): Promise<void> {
  const { dice, mount, place } = small;
  let office = await officeOf(place, NAME);
  await operation.words(office, round);
  const before = (await operation.standing(office, round)).numbers;
  // Every third time the record is opened on the full disk too, and with it the server is started.
  const isOpen = dice.below(3) > 0;
  if (!isOpen) await office.close();
  const room = dice.pick([0, dice.below(64_000), dice.below(1_000_000), dice.below(20_000_000)]);
  const free = await fill(mount, room);
  const outcome = await attempt(isOpen ? office : null, small, { operation, round, filled });
  await free();
  await office.close().catch(() => undefined);
  office = await officeOf(place, NAME);
  const { numbers, wrong } = await operation.standing(office, round);
  const stands = numbers.length > before.length;
  const flaws = [...wrong, ...(await lookAtRecord(office)).wrong];
  if (outcome === null && !stands) flaws.push('it said that it was done, and is not there');
  if (outcome !== null && !(outcome instanceof Refused)) flaws.push(`it ended without a sentence: ${outcome.stack}`);
  if (outcome instanceof Refused) for (const { code } of outcome.problems) filled.codes.add(code);
  filled.tried += 1;
  if (outcome === null) filled.done += 1;
  else filled.refused += 1;
  flaws.push(...(await doneAgain(operation, { office, round, before: numbers })));
  await operation.after(office, round);
  await office.close();
  filled.wrong.push(...flaws.map((each) => `${operation.name} with ${room} bytes of room: ${each}`));
}

async function attempt(open_: Office | null, { place }: Small, { operation, round }: Turn): Promise<Error | null> {
  let own: Office | null = null;
  try {
    own = open_ === null ? await officeOf(place, NAME) : null;
    const office = open_ ?? own;
    if (office === null) throw new Error('Bug: no office');
    const wrong = await operation.again(office, round, []);
    return wrong.length === 0 ? null : new Error(wrong.join('; '));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await own?.close().catch(() => undefined);
  }
}

const CHUNK = Buffer.alloc(1024 * 1024, 7);

/** Fills a file system up to so many bytes of room; gives how it is emptied again. */
async function fill(mount: string, room: number): Promise<() => Promise<void>> {
  const path = join(mount, 'filler');
  const { bavail, bsize } = await statfs(mount);
  const file = await open(path, 'w');
  try {
    for (let left = bavail * bsize - room; left > 0; left -= CHUNK.length) await file.write(CHUNK, 0, Math.min(left, CHUNK.length));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
  return () => rm(path, { force: true });
}
