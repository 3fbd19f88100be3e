/** A record with something in every table, written as the office writes it, with every guard of the database on: for tests of what keeps records. */

import { createHash, type KeyPairKeyObjectResult } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signHead } from '../src/desk/audit/heads.ts';
import { type Office, type Writing, write } from '../src/desk/office/office.ts';
import { FORMAT, type Manifest } from '../src/facts/batches/manifest.ts';

const HASH = 'ab'.repeat(32);

/** Dice: a whole number from 0 up to below `sides`. */
type Dice = (sides: number) => number;

/** How a record is filled: so many months of one scheme, each with batches, runs, a lock and adjustments of earlier months. */
export type Filling = { readonly months: number; readonly keys: KeyPairKeyObjectResult; readonly dice: Dice };

/** What the steps of the filling share: who writes, and the numbers that were given. */
type Pen = {
  readonly office: Office;
  readonly own: { readonly organisation: string };
  readonly dice: Dice;
  change(action: string, about: string, use: (by: By) => Promise<unknown>): Promise<void>;
  next(what: 'run' | 'adjustment'): number;
};

type By = {
  readonly desk: Writing['desk'];
  readonly row: { readonly organisation: string; readonly actor: string; readonly at: string };
  readonly writing: Writing;
};

/** Fills the record of an office's organisation, which must be empty. */
export async function fillRecord(office: Office, { months, keys, dice }: Filling): Promise<void> {
  const pen = penOf(office, dice);
  await scheme(pen);
  await tokens(pen);
  await jobs(pen);
  for (let month = 1; month <= months; month += 1) {
    await batches(pen, month);
    await rejectedRun(pen, month);
    for (let back = 1; back < month; back += 1 + dice(2)) await adjustment(pen, { month, back });
    await lockedRun(pen, month, keys);
  }
}

function penOf(office: Office, dice: Dice): Pen {
  const own = { organisation: office.organisation.id };
  const given = { run: 0, adjustment: 0 };
  return {
    office,
    own,
    dice,
    change: (action, about, use) =>
      write(office, async (writing) => {
        const { desk, actor, at } = writing;
        await use({ desk, row: { ...own, actor, at }, writing });
        await writing.log({ action, about, details: { note: '月度「提成」\n第 2 行', gone: null } });
      }),
    next: (what) => {
      given[what] += 1;
      return given[what];
    },
  };
}

/** Writes a file of the record; gives what its row says of it. */
function kept(folder: string, name: string, text: string): { readonly name: string; readonly bytes: number; readonly sha256: string } {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return { name, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

const monthText = (month: number): string => `2026-${String(month).padStart(2, '0')}`;

async function scheme({ change }: Pen): Promise<void> {
  const mapping = { number: 1, source: '收银系统', fact_table: 'orders', mapping: '{"amount":"实收（元）"}' };
  await change('facts imported', 'mapping', ({ desk, row }) =>
    desk
      .insertInto('source_mappings')
      .values({ ...row, ...mapping })
      .execute(),
  );
  const texts = JSON.stringify({ file: 'a.yaml', scheme: `方案: a\n备注: ${'长'.repeat(3_000)}\n`, indicators: {}, tables: {} });
  const version = { scheme: 'a', version: 1, hash: HASH, texts, effective: '2026-01-01', retroactive: false, note: null };
  await change('scheme released', 'a v1', ({ desk, row }) =>
    desk
      .insertInto('scheme_versions')
      .values({ ...row, ...version })
      .execute(),
  );
}

/** A token that pushed once and was ended, and one that goes on. */
async function tokens({ change }: Pen): Promise<void> {
  await change('token made', '收银系统', async ({ desk, row }) => {
    const token = { name: '收银系统', hash: HASH };
    await desk
      .insertInto('push_tokens')
      .values([
        { ...row, ...token, number: 1 },
        { ...row, ...token, number: 2, hash: HASH.replaceAll('a', 'c') },
      ])
      .execute();
    await desk
      .insertInto('push_token_ends')
      .values({ ...row, token: 1 })
      .execute();
    const push = { token: 1, key: '10 月「订单」', request: HASH, status: 201, answer: '{"batch":1,"note":"第一次\\n"}' };
    await desk
      .insertInto('pushes')
      .values({ ...row, ...push })
      .execute();
  });
}

/** A job that is done and one that nobody has begun. */
async function jobs({ change }: Pen): Promise<void> {
  const input = '{"scheme":"a","period":"2026-01","note":"第一次\\n"}';
  await change('job asked', 'job 1', async ({ desk, row }) => {
    const job = { kind: 'compute', input, behalf: null, by_machine: true };
    await desk
      .insertInto('jobs')
      .values([
        { ...row, ...job, number: 1 },
        { ...row, ...job, number: 2 },
      ])
      .execute();
    await desk
      .insertInto('job_ends')
      .values({ ...row, job: 1, outcome: 'done', answer: '{"run":1}', problems: '[]' })
      .execute();
  });
}

/** Two batches each month: one counts, the other is undone; batch 4 is left for batch 5 to take its place. */
async function batches({ office, own, dice, change }: Pen, month: number): Promise<void> {
  for (const number of [2 * month - 1, 2 * month]) {
    const parquet = kept(
      join(office.data.batches, own.organisation),
      `${own.organisation}-${number}.parquet`,
      `批次 ${number} ${dice(1e6)}`,
    );
    const batch = {
      number,
      file: parquet.name,
      fact_table: 'orders',
      source: '收银系统',
      content_hash: HASH,
      manifest: JSON.stringify(manifestOf(number, parquet)),
      late: '{}',
      replaces: number === 5 ? 4 : null,
      note: number % 2 === 0 ? '重复的' : null,
    };
    await change('facts imported', `batch ${number}`, ({ desk, row }) =>
      desk
        .insertInto('batches')
        .values({ ...row, ...batch })
        .execute(),
    );
    if (number % 2 === 0 && number !== 4)
      await change('import undone', `batch ${number}`, ({ desk, row }) =>
        desk
          .insertInto('batch_undos')
          .values({ ...row, batch: number, reason: '重复' })
          .execute(),
      );
  }
}

type Run = { readonly month: number; readonly of: string; readonly purpose: 'regular' | 'correction' };

async function run({ office, own, change, next }: Pen, { month, of, purpose }: Run): Promise<number> {
  const number = next('run');
  const file = kept(join(office.data.runs, own.organisation), `${own.organisation}-${number}.results.parquet`, `核算 ${number}`);
  const hashes = { facts_hash: HASH, scheme_hash: HASH, results_hash: HASH, trace_hash: HASH };
  const days = { period: of, first_day: `${of}-01`, last_day: `${of}-28` };
  const engine = '{"version":"0.1.0","fingerprint":"f"}';
  await change('run computed', `run ${number}`, async ({ desk, row }) => {
    await desk
      .insertInto('runs')
      .values({ ...row, ...hashes, ...days, number, scheme: 'a', version: 1, purpose, engine, files: JSON.stringify([file]), subjects: 2 })
      .execute();
    await desk
      .insertInto('run_batches')
      .values({ ...own, run: number, position: 0, batch: 2 * month - 1 })
      .execute();
    const problem = JSON.stringify({ code: 'TABLE_UNDATED', severity: 'warning', place: null, values: { title: '订单', rows: 2 } });
    await desk
      .insertInto('run_doubts')
      .values({ ...own, run: number, position: 0, problem })
      .execute();
  });
  return number;
}

const step = ({ change }: Pen, number: number, name: 'in review' | 'approved' | 'rejected' | 'paid'): Promise<void> =>
  change(`run ${name}`, `run ${number}`, ({ desk, row }) =>
    desk
      .insertInto('run_steps')
      .values({ ...row, run: number, step: name, note: name === 'rejected' ? '数不对' : null })
      .execute(),
  );

async function rejectedRun(pen: Pen, month: number): Promise<void> {
  const number = await run(pen, { month, of: monthText(month), purpose: 'regular' });
  await step(pen, number, 'in review');
  if (pen.dice(2) === 0) await step(pen, number, 'approved');
  await step(pen, number, 'rejected');
}

/** An adjustment of an earlier month, paid in this one. */
async function adjustment(pen: Pen, { month, back }: { readonly month: number; readonly back: number }): Promise<void> {
  const { own, dice, change, next } = pen;
  const base = await run(pen, { month, of: monthText(back), purpose: 'correction' });
  const number = next('adjustment');
  const head = { number, scheme: 'a', period: monthText(back), run: base, base, reason: '迟到的退单' };
  const lines = ['E1', '赵子龙'].map((subject) => ({
    subject,
    item: '提成',
    pay_period: monthText(month),
    fen: dice(2) === 0 ? '-1' : '123456',
  }));
  await change('adjustment written', `adjustment ${number}`, async ({ desk, row }) => {
    await desk
      .insertInto('adjustments')
      .values({ ...row, ...head })
      .execute();
    await desk
      .insertInto('adjustment_lines')
      .values(lines.map((line) => ({ ...own, adjustment: number, ...line })))
      .execute();
  });
  const decided = dice(2) === 0 ? 'approved' : 'rejected';
  await change(`adjustment ${decided}`, `adjustment ${number}`, ({ desk, row }) =>
    desk
      .insertInto('adjustment_steps')
      .values({ ...row, adjustment: number, step: decided, note: null })
      .execute(),
  );
}

/** The run that is paid: approved, locked with what it pays and whom it holds, its log signed, exported. */
async function lockedRun(pen: Pen, month: number, keys: KeyPairKeyObjectResult): Promise<void> {
  const { own, dice, change } = pen;
  const period = monthText(month);
  const number = await run(pen, { month, of: period, purpose: 'regular' });
  await step(pen, number, 'in review');
  await step(pen, number, 'approved');
  const line = { ...own, scheme: 'a', period, item: '提成' };
  const lines = [
    { ...line, subject: 'E1', fen: String(dice(1e9)) },
    { ...line, subject: '赵子龙', fen: '-9007199254740993123' },
  ];
  await change('period locked', `run ${number}`, async ({ desk, row, writing }) => {
    const lock = { scheme: 'a', period, first_day: `${period}-01`, last_day: `${period}-28`, run: number };
    await desk
      .insertInto('locks')
      .values({ ...row, ...lock })
      .execute();
    await desk.insertInto('settled').values(lines).execute();
    await desk
      .insertInto('held')
      .values({ ...line, subject: 'E3', why: '没有评分' })
      .execute();
    await desk
      .insertInto('run_steps')
      .values({ ...row, run: number, step: 'locked', note: null })
      .execute();
    await signHead(writing, keys);
  });
  await step(pen, number, 'paid');
  await change('payroll exported', `run ${number}`, ({ desk, row }) =>
    desk
      .insertInto('exports')
      .values({ ...row, number: month, run: number, name: '工资.xlsx', sha256: HASH })
      .execute(),
  );
}

const manifestOf = (batch: number, parquet: Manifest['parquet']): Manifest => ({
  format: FORMAT,
  batch: String(batch),
  table: 'orders',
  declaration: HASH,
  columns: [],
  source: { file: '订单.csv', sheet: null, bytes: 1, sha256: HASH },
  mapping: {},
  aside: [],
  parquet,
  rows: 2,
  totals: { amount: { sum: '123456', filled: 2 } },
  days: { '2026-10-03': 2 },
  undated: 0,
  keys: {},
});
