/** Plays rounds of operations on one server, kills processes in the middle of each, and looks at the record after every kill. */

import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Office } from '../../src/desk/office/office.ts';
import { diceOf } from '../../test/interpreter/random/dice.ts';
import { doneAgain, OPERATIONS, type Operation, type Round } from './operations.ts';
import { childrenOf, type Ended, killNow, postmasterOf, type Running, type Warm, warmChild } from './processes.ts';
import { headNow, lookAtRecord } from './record.ts';
import type { Server } from './servers.ts';
import { MONTHS, newWorld, officeOf, type Place } from './world.ts';

/** Who is killed: the process of Hengji, the postmaster, both at once, or these with every backend. */
export type Victim = 'hengji' | 'server' | 'both' | 'all';

/** When: at a moment after the begin, after a file appeared or a line was said; `ms` later. */
type Moment = { readonly is: 'time' | 'file' | 'said'; readonly ms: number };

/** What came of the kills of one operation on one server. */
export type Tally = {
  kills: number;
  readonly victims: Record<Victim, number>;
  acknowledged: number;
  whole: number;
  absent: number;
  late: number;
};

/** What is played. */
export type Game = {
  readonly times: number;
  /** No round begins after so many minutes; what was done until then is what is told. */
  readonly minutes: number;
  readonly seed: number;
  /** The operations that are killed, by name; all where it is left out. */
  readonly only?: RegExp;
  readonly server: Server;
  readonly data: string;
  /** Where the files to be imported lie. */
  readonly folder: string;
  readonly tell?: (line: string) => void;
};

/** The tallies by operation, what was wrong, and how many files without a row were left. */
export type Played = { readonly tallies: ReadonlyMap<string, Tally>; readonly wrong: readonly string[]; readonly left: number };

/** What goes along with the game. */
type Table = {
  readonly game: Game;
  readonly place: Place;
  readonly dice: ReturnType<typeof diceOf>;
  readonly until: number;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly durations: Map<string, number>;
  readonly wrong: string[];
  office: Office;
  warm: Promise<Warm>;
  left: number;
};

/** Plays until every operation was killed so often. */
export async function play(game: Game): Promise<Played> {
  const place = { data: game.data, address: game.server.address };
  const zero = (): Tally => ({
    kills: 0,
    victims: { hengji: 0, server: 0, both: 0, all: 0 },
    acknowledged: 0,
    whole: 0,
    absent: 0,
    late: 0,
  });
  const office = await officeOf(place, `单位 ${game.server.kind} 0`);
  // Before it repairs itself a server syncs each of its files, which is most of its time; to sync their file system at once is as good.
  await sql`ALTER SYSTEM SET recovery_init_sync_method = 'syncfs'`.execute(office.state.db);
  const table: Table = {
    game,
    place,
    dice: diceOf(game.seed),
    until: performance.now() + game.minutes * 60_000,
    tallies: new Map(OPERATIONS.filter(({ name }) => game.only?.test(name) ?? true).map(({ name }) => [name, zero()])),
    durations: new Map(),
    wrong: [],
    office,
    warm: warmChild(environment(place)),
    left: 0,
  };
  try {
    for (let k = 0; isShort(table); k += 1) await playWorld(table, k);
    return { tallies: table.tallies, wrong: table.wrong, left: table.left };
  } finally {
    (await table.warm.catch(() => null))?.end();
    await table.office.close();
  }
}

const environment = ({ address }: Place): NodeJS.ProcessEnv => ({ DATABASE_URL: address ?? '', HENGJI_ORGANISATION: '', HENGJI_DATA: '' });

const isShort = ({ tallies, game, until }: Table): boolean =>
  performance.now() < until && [...tallies.values()].some(({ kills }) => kills < game.times);

async function playWorld(table: Table, k: number): Promise<void> {
  const { game } = table;
  const name = `单位 ${game.server.kind} ${k}`;
  await reopened(table, name);
  const world = await newWorld(table.office, join(game.folder, `${game.server.kind}-${k}`));
  for (let month = 1; month < MONTHS && isShort(table); month += 1) {
    const round: Round = { world, month, run: 0 };
    for (const operation of OPERATIONS)
      await (isWanted(table, operation) ? killed(table, round, operation) : doneAtOnce(table, round, operation));
    game.tell?.(
      `${name} ${month}: ${[...table.tallies].map(([each, { kills }]) => `${each} ${kills}`).join(', ')}, wrong ${table.wrong.length}`,
    );
  }
  table.left += (await lookAtRecord(table.office)).left;
}

const isWanted = ({ tallies, game }: Table, { name }: Operation): boolean => (tallies.get(name)?.kills ?? game.times) < game.times;

/** An operation that was killed often enough, or was not asked for: the next ones need it all the same. */
async function doneAtOnce(table: Table, round: Round, operation: Operation): Promise<void> {
  await operation.words(table.office, round);
  const wrong = await doneAgain(operation, { office: table.office, round, before: [] });
  if (wrong.length > 0) throw new Error(`${operation.name} without a kill, month ${round.month}: ${wrong.join('; ')}`);
  await operation.after(table.office, round);
}

async function reopened(table: Table, name: string): Promise<void> {
  await table.office.close().catch(() => undefined);
  await table.game.server.up();
  table.office = await officeOf(table.place, name);
}

/** Kills of one operation in a row, as long as it never came to stand, before the whole record is looked at. */
const IN_A_ROW = 4;

/** One operation: begun and killed until it stands or has been killed often enough, then looked at, then done again. */
async function killed(table: Table, round: Round, operation: Operation): Promise<void> {
  const words = [...(await operation.words(table.office, round)), '--data', table.game.data, '--org', round.world.name, '--lang', 'en'];
  const before = (await operation.standing(table.office, round)).numbers;
  const head = await headNow(table.office);
  let last = await killedOnce(table, { operation, round, words, before });
  for (let k = 1; k < IN_A_ROW && last.numbers.length === before.length && last.shot.killed > 0; k += 1)
    last = await killedOnce(table, { operation, round, words, before });
  const looked = await lookAtRecord(table.office, [head]);
  for (const each of looked.wrong) last.complain(each);
  for (const each of await doneAgain(operation, { office: table.office, round, before: last.numbers })) last.complain(each);
  await operation.after(table.office, round);
}

type Attempt = {
  readonly operation: Operation;
  readonly round: Round;
  readonly words: readonly string[];
  readonly before: readonly number[];
};

type After = { readonly shot: Shot; readonly numbers: readonly number[]; readonly complain: (sentence: string) => void };

/** One kill, and what stands of the operation after it. */
async function killedOnce(table: Table, { operation, round, words, before }: Attempt): Promise<After> {
  const { game, wrong } = table;
  const tally = table.tallies.get(operation.name);
  if (tally === undefined) throw new Error('Bug: an operation without a tally');
  const shot = await shoot(table, { operation, words });
  await reopened(table, round.world.name);
  const complain = (sentence: string): void => {
    wrong.push(`${operation.name} in ${round.world.name}, month ${round.month} (${shot.what}): ${sentence}`);
    game.tell?.(`✘ ${wrong.at(-1)}`);
  };
  const { numbers, wrong: flaws } = await operation.standing(table.office, round);
  for (const each of [...flaws, ...unsaid(shot.ended)]) complain(each);
  const said = operation.acknowledged.exec(shot.ended.out);
  const number = said?.[1];
  const isAcknowledged = said !== null || shot.ended.code === 0;
  const stands = numbers.length > before.length;
  if (isAcknowledged && !(number === undefined ? stands : numbers.includes(Number(number))))
    complain(`it was acknowledged (${number ?? 'exit code 0'}) and is gone`);
  count(tally, { shot, isAcknowledged, stands });
  return { shot, numbers, complain };
}

/** A command that was not killed itself must tell a person what happened, not the inside of the program. */
const unsaid = ({ code, err, signal }: Ended): readonly string[] =>
  signal === null && code !== 0 && /^\s+at .+:\d+:\d+\)?$/m.test(err) ? [`it ended without a sentence: ${err.slice(0, 600)}`] : [];

type Shot = { readonly victim: Victim; readonly killed: number; readonly ended: Ended; readonly what: string };

function count(
  tally: Tally,
  { shot, isAcknowledged, stands }: { readonly shot: Shot; readonly isAcknowledged: boolean; readonly stands: boolean },
): void {
  if (shot.killed === 0) {
    tally.late += 1;
    return;
  }
  tally.kills += 1;
  tally.victims[shot.victim] += 1;
  if (isAcknowledged) tally.acknowledged += 1;
  if (stands) tally.whole += 1;
  else tally.absent += 1;
}

/** Begins a command and kills; gives who was killed and how the command ended. */
async function shoot(
  table: Table,
  { operation, words }: { readonly operation: Operation; readonly words: readonly string[] },
): Promise<Shot> {
  const { game, dice, durations, place } = table;
  const victim = dice.weighted<Victim>([
    ['hengji', 40],
    ['server', 25],
    ['both', 15],
    ['all', 20],
  ]);
  const usual = durations.get(operation.name);
  // Without the campaign's own office the command starts and stops the server itself.
  if (dice.chance(0.3)) await table.office.close();
  const warm = await table.warm;
  const running = warm.begin(words);
  table.warm = warmChild(environment(place));
  table.warm.catch(() => undefined);
  // The first time an operation is only measured.
  if (usual === undefined) {
    const whole = await running.ended;
    durations.set(operation.name, whole.took);
    return { victim, killed: 0, ended: whole, what: 'not killed' };
  }
  const moment = momentOf(dice, usual);
  let killed = 0;
  const kill = (): void => {
    killed += killNow(victimsOf(victim, running, game.server));
  };
  await Promise.race([momentComes(moment, { running, data: game.data, operation }), running.ended]);
  kill();
  const ended = await Promise.race([running.ended, pause(120_000, null, { ref: false })]);
  if (ended === null) {
    killNow([running.pid]);
    return { victim, killed, ended: await running.ended, what: `${victim}, and then it hung for two minutes` };
  }
  if (ended.code === 0) durations.set(operation.name, (usual + ended.took) / 2);
  return { victim, killed, ended, what: `${victim} at ${moment.is} + ${moment.ms.toFixed(0)} ms` };
}

/** Half of the kills at any moment, some towards the end, some right after a file has appeared or the command has said something. */
function momentOf(dice: Table['dice'], usual: number): Moment {
  const within = (from: number, to: number): number => from + (dice.below(10_000) / 10_000) * (to - from);
  return dice.weighted<() => Moment>([
    [() => ({ is: 'time', ms: within(0, usual) }), 50],
    [() => ({ is: 'time', ms: within(0.6 * usual, 1.1 * usual) }), 20],
    [() => ({ is: 'file', ms: within(0, 40) }), 18],
    [() => ({ is: 'said', ms: within(0, 3) }), 12],
  ])();
}

async function momentComes(
  { is, ms }: Moment,
  { running, data, operation }: { readonly running: Running; readonly data: string; readonly operation: Operation },
): Promise<void> {
  if (is === 'said') await new Promise<void>((come) => running.onSaid((out) => (operation.acknowledged.test(out) ? come() : undefined)));
  if (is === 'file') await fileAppears([join(data, 'batches'), join(data, 'runs')], running.ended);
  await pause(ms);
}

async function fileAppears(folders: readonly string[], ended: Promise<unknown>): Promise<void> {
  const watchers: FSWatcher[] = [];
  const appeared = new Promise<void>((come) => {
    for (const folder of folders.filter((each) => existsSync(each))) watchers.push(watch(folder, { recursive: true }, () => come()));
  });
  await Promise.race([appeared, ended]);
  for (const watcher of watchers) watcher.close();
}

function victimsOf(victim: Victim, running: Running, server: Server): readonly number[] {
  const postmaster = victim === 'hengji' ? null : postmasterOf(server.cluster);
  const servers = postmaster === null ? [] : [postmaster];
  if (victim === 'hengji') return [running.pid];
  if (victim === 'server') return servers;
  if (victim === 'both') return [running.pid, ...servers];
  return [running.pid, ...servers, ...servers.flatMap(childrenOf)];
}
