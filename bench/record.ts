/**
 * How long a month of many people takes in the record, and how much memory: import, compute and keep, lock, adjust, one account, the
 * payroll: `node scripts/run.mjs bench/record.ts 100000`. The folder is that of TMPDIR: its disk decides about a part of it.
 */

import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { dealsText } from '../campaigns/months/facts.ts';
import { decideAdjustment } from '../src/desk/adjustments/decide.ts';
import { accountOf } from '../src/desk/adjustments/statement.ts';
import { LATEST } from '../src/desk/office/latest.ts';
import { openOffice } from '../src/desk/office/office.ts';
import { payrollOf } from '../src/desk/payroll/payroll.ts';
import { replay } from '../src/desk/runs/replay.ts';
import { takeStep } from '../src/desk/runs/steps.ts';
import { recordOf, tickingClock } from '../test/record.ts';
import { random } from './random.ts';

const [people = 100_000] = process.argv.slice(2).map(Number);
const DEALS_EACH = 3;

/** The peak of the memory of this process so far, in MiB. */
function peak(): number {
  const found = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(Number(found) / 1024);
}

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = [(performance.now() - began) / 1000, (user + system) / 1e6].map((each) => each.toFixed(1));
  process.stdout.write(`| ${name} | ${seconds[0]} | ${seconds[1]} | ${peak()} |\n`);
  return result;
}

async function written(path: string, header: string, rows: number, row: (index: number) => string): Promise<string> {
  const out = createWriteStream(path);
  out.write(`${header}\n`);
  for (let index = 0; index < rows; index += 1) if (!out.write(`${row(index)}\n`)) await once(out, 'drain');
  out.end();
  await finished(out);
  return readFileSync(path, 'utf8');
}

const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-'));
chmodSync(folder, 0o711);
const next = random(1);
const seller = (index: number): string => `S${String(index).padStart(7, '0')}`;
const deal = (index: number): string =>
  `D${String(index).padStart(8, '0')},${seller(index % people)},2026-10-${String(1 + (index % 31)).padStart(2, '0')},${next(20_000)}.${10 + next(90)},0`;
const DEALS_HEADER = 'deal_id,seller_id,paid_on,amount,refunded';

const office = await openOffice({ data: join(folder, 'data'), actor: 'bench' });
try {
  const record = recordOf(office, { uploads: folder, moment: tickingClock().moment });
  const texts = {
    sellers: await written(join(folder, 'sellers'), 'seller_id,base_pay', people, (index) => `${seller(index)},3000`),
    deals: await written(join(folder, 'deals'), DEALS_HEADER, people * DEALS_EACH, deal),
    late: await written(join(folder, 'late'), DEALS_HEADER, people, (index) => deal(index).replace(/,0$/, ',1.00')),
  };
  process.stdout.write(`| ${people} people, ${people * DEALS_EACH} deals | s | processor s | peak MiB |\n| --- | --- | --- | --- |\n`);
  await record.released(dealsText('deals', '月'), { from: '2026-10' });
  await timed('import people', () => record.imports('sellers.csv', texts.sellers));
  await timed('import deals', () => record.imports('deals.csv', texts.deals));
  const run = await timed('compute and keep', () => record.computed('deals', '2026-10'));
  for (const step of ['in review', 'approved'] as const) await takeStep(office, run, step, null);
  await timed('lock', () => record.lock(run));
  await timed('import a late row for each', () => record.imports('deals-2.csv', texts.late));
  const { number, lines } = await timed('adjust', () => record.adjusts('deals', '2026-10', { instalments: 2 }));
  await timed(`approve ${lines.length} differences`, () => decideAdjustment(office, number ?? 0, 'approved', null));
  await timed('account of one person', () => record.asks((desk) => accountOf(desk, seller(people >> 1), LATEST)));
  await timed('payroll', () => payrollOf(office, run));
  await timed('replay', async () => (await replay(office, run)).month.close());
} finally {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
}
