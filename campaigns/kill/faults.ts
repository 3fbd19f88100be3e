/** Faults at every place: a call of the disk that fails, a COMMIT whose connection is cut; the record must hold after each. */

import { truncate } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Office, otherOffice } from '../../src/desk/office/office.ts';
import { Refused } from '../../src/desk/refused.ts';
import { type Disk, realDisk } from '../../src/facts/disk/disk.ts';
import { doneAgain, OPERATIONS, type Operation, type Round } from './operations.ts';
import { type Cut, cuttingDoor, SLOW } from './proxy.ts';
import { lookAtRecord } from './record.ts';
import { MONTHS, newWorld, officeOf, type Place, type World } from './world.ts';

/** What came of the faults in an operation: how many there were, how many ended well all the same, and what was wrong. */
export type Faulted = { readonly operation: string; readonly faults: number; readonly well: number; readonly wrong: readonly string[] };

/** How a call of the disk fails: with an error before it is done, with one although it was done, or by a file that is a byte too short. */
const FAULTS = ['EIO', 'ENOSPC', 'EMFILE', 'EROFS', 'EIO afterwards', 'short'] as const;

type Fault = (typeof FAULTS)[number];

/** A disk whose n-th call fails; `fired` tells whether it came to that. */
export function faultyDisk(at: number, fault: Fault, disk: Disk = realDisk): { readonly disk: Disk; readonly fired: () => boolean } {
  let calls = 0;
  let fired = false;
  const code = fault.slice(0, fault.indexOf(' ') + 1 || undefined).trim();
  const failure = (name: string): Error => Object.assign(new Error(`${code}: in ${name}`), { code });
  const wrapped = Object.entries(disk).map(([name, call]) => [
    name,
    async (...given: [string, string]) => {
      if (fault !== 'short' || name === 'syncFile') calls += 1;
      else return await call(...given);
      if (calls !== at) return await call(...given);
      fired = true;
      if (fault === 'short') {
        await truncate(given[0], ((await realDisk.size(given[0])) ?? 1) - 1);
        return await call(...given);
      }
      if (!fault.endsWith('afterwards')) throw failure(name);
      await call(...given);
      throw failure(name);
    },
  ]);
  return { disk: Object.fromEntries(wrapped) as Disk, fired: () => fired };
}

/** Where faults are tried: an office, and the organisation of the moment with its month. */
type Bench = { readonly office: Office; readonly folder: string; world: World; month: number; made: number };

async function newBench(office: Office, folder: string): Promise<Bench> {
  return { office, folder, world: await newWorld(office, `${folder}/0`), month: 0, made: 0 };
}

/** The next round: of the next month, in a new organisation where the months are used up. */
async function nextRound(bench: Bench): Promise<{ readonly office: Office; readonly round: Round }> {
  bench.month += 1;
  if (bench.month >= MONTHS) {
    bench.made += 1;
    bench.month = 1;
    const office = await otherOffice(bench.office, `${bench.office.organisation.name} ${bench.made}`);
    bench.world = await newWorld(office, `${bench.folder}/${bench.made}`);
  }
  const office = await otherOffice(bench.office, bench.world.name);
  return { office, round: { world: bench.world, month: bench.month, run: 0 } };
}

/** Fails every call of the disk, up to `most`, in the operations that write into the data folder. */
export async function diskFaults(
  place: Place,
  folder: string,
  { faults = FAULTS, most = 500 }: { readonly faults?: readonly Fault[]; readonly most?: number } = {},
): Promise<readonly Faulted[]> {
  const office = await officeOf(place, '磁盘出错');
  try {
    const bench = await newBench(office, folder);
    const found: Faulted[] = [];
    for (const operation of OPERATIONS.filter(({ name }) => name === 'import' || name === 'compute')) {
      const faulted = { operation: operation.name, faults: 0, well: 0, wrong: [] as string[] };
      for (const fault of faults) await everyCall(bench, { operation, fault, most, faulted });
      found.push(faulted);
    }
    return found;
  } finally {
    await office.close();
  }
}

type Calls = {
  readonly operation: Operation;
  readonly fault: Fault;
  readonly most: number;
  readonly faulted: { faults: number; well: number; readonly wrong: string[] };
};

/** Tries an operation with its first call failing, its second and so on, until none is left to fail: then it has gone well. */
async function everyCall(bench: Bench, { operation, fault, most, faulted }: Calls): Promise<void> {
  let { office, round } = await nextRound(bench);
  await operation.words(office, round);
  for (let at = 1; at <= most; at += 1) {
    const { disk, fired } = faultyDisk(at, fault);
    const before = (await operation.standing(office, round)).numbers;
    const outcome = await attempted(office, round, { operation, spoil: (own, plain) => Promise.resolve([own, { ...plain, disk }]) });
    const stands = await operation.standing(office, round);
    const wrong = [...wrongWith(outcome), ...stands.wrong, ...(await lookAtRecord(office)).wrong];
    if (stands.numbers.length - before.length !== (outcome === null ? 1 : 0)) wrong.push('it says one thing and stands otherwise');
    faulted.wrong.push(...wrong.map((each) => `${operation.name}, ${fault} in call ${at}: ${each}`));
    if (!fired()) return;
    faulted.faults += 1;
    if (outcome !== null) continue;
    faulted.well += 1;
    ({ office, round } = await nextRound(bench));
    await operation.words(office, round);
  }
}

/** A fault must end in a refusal with its sentences. */
const wrongWith = (outcome: Error | null): readonly string[] =>
  outcome === null || outcome instanceof Refused ? [] : [`it ended without a sentence: ${String(outcome.stack)}`];

/** The port of a server and the address by another port, which kinds of cuts, and in which operations. */
type Cuts = {
  readonly port: number;
  readonly through: (port: number) => string;
  readonly cuts?: readonly Cut[];
  readonly only?: RegExp;
};

const CUTS: readonly Cut[] = ['lost', 'unanswered', 'slow'];

/** Cuts the connection at every COMMIT of each operation. */
export async function commitFaults(
  place: Place,
  folder: string,
  { port, through, cuts = CUTS, only = /./ }: Cuts,
): Promise<readonly Faulted[]> {
  const office = await officeOf(place, '提交时断开');
  try {
    const bench = await newBench(office, folder);
    const found: Faulted[] = [];
    for (const operation of OPERATIONS.filter(({ name }) => only.test(name))) {
      bench.month = MONTHS;
      let [faults, well] = [0, 0];
      const wrong: string[] = [];
      for (const how of cuts)
        for (let at = 1, cut = true; cut; at += 1) {
          const door = await cuttingDoor(port, { at, how });
          const outcome = await tried(bench, { operation, spoil: behind({ data: place.data, address: through(door.port) }) });
          cut = door.cut();
          await door.close();
          if (!cut) break;
          faults += 1;
          if (outcome.well) well += 1;
          wrong.push(...outcome.wrong.map((each) => `${operation.name}, COMMIT ${at} ${how}: ${each}`));
        }
      found.push({ operation: operation.name, faults, well, wrong });
    }
    return found;
  } finally {
    await office.close();
  }
}

const behind =
  (place: Place) =>
  async (own: Office, round: Round): Promise<readonly [Office, Round]> => [await officeOf(place, own.organisation.name), round];

type Try = {
  readonly operation: Operation;
  /** Gives the office and the round with the fault in them. */
  readonly spoil: (office: Office, round: Round) => Promise<readonly [Office, Round]>;
};

/** Plays a round in which one operation meets a fault; it is looked at, and then done again without one. */
async function tried(bench: Bench, { operation, spoil }: Try): Promise<{ readonly well: boolean; readonly wrong: readonly string[] }> {
  const { office, round } = await nextRound(bench);
  const wrong: string[] = [];
  let well = false;
  // Only an adjustment needs that the month before was closed; other rounds end with the operation that is tried.
  const last = operation.name === 'adjust' ? OPERATIONS.length : OPERATIONS.indexOf(operation) + 1;
  for (const each of OPERATIONS.slice(0, last)) {
    await each.words(office, round);
    let before = (await each.standing(office, round)).numbers;
    if (each === operation) {
      const outcome = await attempted(office, round, { operation, spoil });
      well = outcome === null;
      // A slow COMMIT is still under way; nobody can know its outcome before it has one.
      if (!well) await pause(2 * SLOW);
      const { numbers, wrong: flaws } = await each.standing(office, round);
      if (well && numbers.length !== before.length + 1) wrong.push('it ended well and is not there');
      wrong.push(...wrongWith(outcome), ...flaws, ...(await lookAtRecord(office)).wrong);
      before = numbers;
    }
    // What is spoilt stays spoilt; the next fault begins in another organisation.
    if (wrong.length > 0) {
      bench.month = MONTHS;
      return { well, wrong };
    }
    if (each !== operation || !well || each.name === 'compute') wrong.push(...(await doneAgain(each, { office, round, before })));
    if (wrong.length === 0) await each.after(office, round);
  }
  return { well, wrong };
}

/** Does an operation with its fault; gives what was thrown, null where it ended well. */
async function attempted(office: Office, round: Round, { operation, spoil }: Try): Promise<Error | null> {
  let faulty: Office | null = null;
  try {
    const [own, with_] = await spoil(office, round);
    if (own !== office) faulty = own;
    await operation.again(own, with_, []);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await faulty?.close();
  }
}
