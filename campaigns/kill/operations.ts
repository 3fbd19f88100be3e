/** The operations that are killed: the words of each, when it is acknowledged, what of it stands in the record, and doing it again. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { proposeAdjustment } from '../../src/desk/adjustments/propose.ts';
import { batchesAsOf } from '../../src/desk/facts/active.ts';
import { LATEST } from '../../src/desk/office/latest.ts';
import { type Office, read } from '../../src/desk/office/office.ts';
import { Refused } from '../../src/desk/refused.ts';
import { takeStep } from '../../src/desk/runs/steps.ts';
import { periodOf } from '../../src/desk/schemes/pinned.ts';
import { type Disk, realDisk } from '../../src/facts/disk/disk.ts';
import { inspect } from '../../src/paper/seal/file.ts';
import { duesOf, lateSales, monthText, NAME, ordersCsv } from './town.ts';
import { approving, computing, exportingTo, importing, locking, type World, written } from './world.ts';

/** What is worked on: the organisation and the month of this round; `run` is the month's run once it is computed; `disk` one with faults. */
export type Round = { readonly world: World; readonly month: number; run: number; readonly disk?: Disk };

/** What of an operation stands in the record: the numbers of its rows; `wrong` tells where what stands is not what it should be. */
export type Standing = { readonly numbers: readonly number[]; readonly wrong: readonly string[] };

/** An operation. */
export type Operation = {
  readonly name: string;
  /** Makes ready what it needs; gives its words after `hengji`. */
  readonly words: (office: Office, round: Round) => Promise<readonly string[]>;
  /** Matches what a user reads when it is done; the first group is the number of what was made. */
  readonly acknowledged: RegExp;
  readonly standing: (office: Office, round: Round) => Promise<Standing>;
  /** Does it again, whether it stands or not; gives what is wrong with that. `before` are the numbers that stood already. */
  readonly again: (office: Office, round: Round, before: readonly number[]) => Promise<readonly string[]>;
  /** What the round needs after it, without kills. */
  readonly after: (office: Office, round: Round) => Promise<unknown>;
};

const nothing = async (): Promise<void> => undefined;

const fileOf = ({ world, month }: Round): string => join(world.folder, `late-${month}.csv`);

const salesOf = ({ month }: Round) => lateSales(month - 1, month);

const importing_: Operation = {
  name: 'import',
  words: async (_, round) => [
    'import',
    await written(round.world, `late-${round.month}.csv`, ordersCsv(salesOf(round))),
    '--table',
    'orders',
  ],
  acknowledged: /→ batch B(\d+)/,
  standing: async (office, round) => {
    const content = await realDisk.hashOf(fileOf(round));
    const all = await read(office, (desk) => batchesAsOf(desk, LATEST));
    const own = all.filter((each) => each.content_hash === content && each.state === 'in force');
    const rows = own.every(({ manifest }) => manifest.rows === salesOf(round).length) ? [] : ['a batch with other rows than its file'];
    return { numbers: own.map(({ number }) => number), wrong: own.length > 1 ? [...rows, 'one file in two batches'] : rows };
  },
  again: async (office, round, before) => {
    const { number, again } = await importing(office, fileOf(round), round.disk);
    if (before.length === 0) return again ? ['an import that was not there was called repeated'] : [];
    return again && number === before[0] ? [] : ['a file that was imported was imported again'];
  },
  after: async (_, { world, month }) => void world.sales.push(...lateSales(month - 1, month)),
};

const computing_: Operation = {
  name: 'compute',
  words: async (_, { month }) => ['compute', NAME, '--period', monthText(month)],
  acknowledged: /Kept as R(\d+)\./,
  standing: async (office, { month }) => {
    const runs = await read(office, (desk) =>
      desk
        .selectFrom('runs')
        .selectAll()
        .where('period', '=', monthText(month))
        .where('purpose', '=', 'regular')
        .orderBy('number')
        .execute(),
    );
    const same = new Set(runs.map(({ results_hash }) => results_hash)).size < 2;
    return { numbers: runs.map(({ number }) => number), wrong: same ? [] : ['two runs of the same facts with other results'] };
  },
  again: async (office, round, before) => {
    const { number } = await computing(office, round.month, round.disk);
    round.run = number;
    const { numbers, wrong } = await computing_.standing(office, round);
    return numbers.length === before.length + 1
      ? wrong
      : [...wrong, `computed again there are ${numbers.length} runs, before ${before.length}`];
  },
  after: nothing,
};

const reviewing: Operation = {
  name: 'review',
  words: async (_, { run }) => ['review', `R${run}`],
  acknowledged: /^R(\d+) .* → in review/m,
  standing: async (office, { run }) => {
    const steps = await read(office, (desk) => desk.selectFrom('run_steps').selectAll().where('run', '=', run).execute());
    return { numbers: steps.map((each) => each.run), wrong: steps.length > 1 ? ['one step twice'] : [] };
  },
  again: async (office, { run }, before) => await refusedOrDone(before, 'RUN_STATE', () => takeStep(office, run, 'in review', null)),
  after: async (office, { run }) => await takeStep(office, run, 'approved', null),
};

const locking_: Operation = {
  name: 'lock',
  words: async (_, { run }) => ['lock', `R${run}`],
  acknowledged: /^R(\d+) .* → locked/m,
  standing: async (office, { world, month, run }) => {
    const period = monthText(month);
    const locks = await read(office, (desk) => desk.selectFrom('locks').select('run').where('period', '=', period).execute());
    const settled = await read(office, (desk) => desk.selectFrom('settled').selectAll().where('period', '=', period).execute());
    const due = duesOf(world.sales, month);
    const right = settled.length === due.size && settled.every(({ subject, fen }) => due.get(subject) === BigInt(fen));
    const numbers = locks.map((each) => each.run);
    if (numbers.length === 0) return { numbers, wrong: settled.length === 0 ? [] : ['settled lines without a lock'] };
    return { numbers, wrong: right && numbers[0] === run ? [] : ['a lock whose lines are not what is due by hand'] };
  },
  again: async (office, { run }, before) => await refusedOrDone(before, 'RUN_STATE', () => locking(office, run)),
  after: nothing,
};

const exportedTo = ({ world, month }: Round): string => join(world.folder, `pay-${monthText(month)}.json`);

const exporting: Operation = {
  name: 'export',
  words: async (_, round) => ['export', `R${round.run}`, exportedTo(round)],
  acknowledged: /^✓ /m,
  standing: async (office, round) => {
    const path = exportedTo(round);
    const rows = await read(office, (desk) =>
      desk.selectFrom('exports').selectAll().where('run', '=', round.run).orderBy('number').execute(),
    );
    const numbers = rows.map(({ number }) => number);
    // A file without a row is lawful: that its export began stands in the log. Under its name it is whole and sealed all the same.
    if (!existsSync(path)) return { numbers, wrong: rows.length === 0 ? [] : ['an export without its file'] };
    const whole = (await inspect(path)).is === 'valid' ? [] : ['an exported file that is not as it was sealed'];
    const last = rows.at(-1)?.sha256 ?? null;
    return { numbers, wrong: last === null || last === (await realDisk.hashOf(path)) ? whole : ['an export whose file is another'] };
  },
  again: async (office, round, before) => {
    await exportingTo(office, round.run, exportedTo(round));
    const { numbers, wrong } = await exporting.standing(office, round);
    return numbers.length === before.length + 1
      ? wrong
      : [...wrong, `exported again there are ${numbers.length} rows, before ${before.length}`];
  },
  after: nothing,
};

const closed = ({ month }: Round): string => monthText(month - 1);

const adjusting: Operation = {
  name: 'adjust',
  words: async (_, round) => ['adjust', NAME, '--period', closed(round), '--reason', '迟到的订单'],
  acknowledged: /^Adjustment A(\d+):/m,
  standing: async (office, round) => {
    const { world, month } = round;
    const own = await read(office, (desk) => desk.selectFrom('adjustments').select('number').where('period', '=', closed(round)).execute());
    const numbers = own.map(({ number }) => number);
    if (numbers.length === 0) return { numbers, wrong: [] };
    const lines = await read(office, (desk) =>
      desk.selectFrom('adjustment_lines').selectAll().where('adjustment', 'in', numbers).execute(),
    );
    const [late, before] = [
      lateSales(month - 1, month),
      duesOf(
        world.sales.filter(({ order }) => order.startsWith('F')),
        month - 1,
      ),
    ];
    const now = duesOf(world.sales, month - 1);
    const booked = new Map(lines.map(({ subject, fen }) => [subject, BigInt(fen)]));
    const right = late.every(({ person }) => booked.get(person) === (now.get(person) ?? 0n) - (before.get(person) ?? 0n));
    const wrong = right && lines.length === late.length ? [] : ['an adjustment whose lines are not the difference by hand'];
    return { numbers, wrong: numbers.length > 1 ? [...wrong, 'one difference booked twice'] : wrong };
  },
  again: async (office, round, before) => {
    const order = {
      scheme: NAME,
      period: periodOf(closed(round)),
      payIn: null,
      instalments: 1,
      reason: '迟到的订单',
      ...(round.disk === undefined ? {} : { disk: round.disk }),
    };
    const { number } = await proposeAdjustment(office, order);
    if (before.length > 0) return number === null ? [] : ['a difference that was proposed was proposed again'];
    return number === null ? ['a difference that nobody had proposed was not found'] : [];
  },
  after: async (office, round) => {
    const { numbers } = await adjusting.standing(office, round);
    await approving(office, numbers[0] ?? 0);
  },
};

/** What stands already must be refused with a code; what does not must now be done. */
async function refusedOrDone(before: readonly number[], code: string, again: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await again();
    return before.length === 0 ? [] : ['what stood already was done again'];
  } catch (error) {
    if (error instanceof Refused && error.problems[0]?.code === code && before.length > 0) return [];
    throw error;
  }
}

/** A round of a month, in its order: each operation needs the ones before. */
export const OPERATIONS: readonly Operation[] = [importing_, computing_, reviewing, locking_, exporting, adjusting];

/** Does an operation again; what it throws is wrong too. */
export const doneAgain = (
  { again }: Operation,
  { office, round, before }: { readonly office: Office; readonly round: Round; readonly before: readonly number[] },
): Promise<readonly string[]> =>
  again(office, round, before).catch((error: unknown) => [
    `it does not go well again: ${error instanceof Error ? error.stack : String(error)}`,
  ]);
