/** Bench of a whole run: `hengji run` on a town's Parquet files, cold, against bare DuckDB and against a loop over decoded columns. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurn, type Measured, markdown, median, type Pairs, ratios, spread, timed } from './pairs.ts';
import { runProgram } from './process.ts';
import { type Amounts, buildTown } from './town.ts';
import { decodedColumns, sumsByHand } from './typed-arrays.ts';

const ROOT = join(import.meta.dirname, '..');
const PERIOD = '2026-10';

/** The columns of the steps of big orders, and what an order on each step brings in yuan. */
const STEPS = ['first', 'second', 'third', 'fourth'];
const STEP_YUAN = [50, 100, 300, 500];

/** The towns: how many orders, how amounts stand, and how many pairs are run. */
const TOWNS: readonly { readonly orders: number; readonly amounts: Amounts; readonly pairs: number }[] = [
  { orders: 1_000_000, amounts: 'decimal', pairs: 7 },
  { orders: 1_000_000, amounts: 'scaled', pairs: 5 },
  { orders: 10_000_000, amounts: 'decimal', pairs: 5 },
  { orders: 10_000_000, amounts: 'scaled', pairs: 3 },
];

/** Measures all towns, or those with so many orders as the words say; gives the lines of a report. */
export async function runBench(words: readonly string[]): Promise<readonly string[]> {
  const head = [
    'orders',
    'amounts',
    'hengji run, s',
    'bare DuckDB, s',
    'ratio',
    'processor s',
    'bare',
    'peak MiB',
    'bare',
    'decoded loop, s',
  ];
  const rows: (readonly string[])[] = [head];
  for (const town of TOWNS) {
    if (words.length > 0 && !words.includes(String(town.orders))) continue;
    const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-'));
    try {
      await buildTown(folder, town);
      const pairs = await measure(folder, town.amounts, town.pairs);
      rows.push([...rowOf(town, pairs), await loopSeconds(folder, town.amounts)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return [markdown(rows)];
}

async function measure(folder: string, amounts: Amounts, pairs: number): Promise<Pairs> {
  const outputs = [join(folder, 'hengji.json'), join(folder, 'bare.json')] as const;
  const run = ['scripts/run.mjs', 'src/cli/main.ts', 'run', 'online-consultant', '--facts', folder, '--period', PERIOD, '--json'];
  // Hengji keeps compiled code between runs; so does the other side here, else its start would cost more than it must.
  const env = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const measured = await inTurn(
    () => runProgram(process.execPath, run, { cwd: ROOT, output: outputs[0] }),
    () => runProgram(process.execPath, ['bench/bare-sql.ts', folder, amounts], { cwd: ROOT, output: outputs[1], env }),
    { repetitions: pairs, warmups: 1 },
  );
  demandSame(outputs[0], outputs[1], amounts);
  return measured;
}

/** The loop over decoded columns, whose sums must be those of bare DuckDB. */
async function loopSeconds(folder: string, amounts: Amounts): Promise<string> {
  const columns = await decodedColumns(folder, amounts);
  const runs = Array.from({ length: 5 }, () => timed(() => sumsByHand(columns)));
  const { sales, dealt, undealt, steps } = runs[0]?.result ?? { sales: [], dealt: [], undealt: [], steps: [] };
  const rows = JSON.parse(readFileSync(join(folder, 'bare.json'), 'utf8')) as Record<string, string | null>[];
  rows.forEach((row, e) => {
    const fen = amounts === 'scaled' ? (row['sales'] ?? '0') : (row['sales'] ?? '0').replace('.', '');
    const wanted = [Number(fen), ...['dealt', 'undealt', ...STEPS].map((name) => Number(row[name] ?? 0))];
    if (wanted.join() !== [sales[e], dealt[e], undealt[e], ...steps.map((counts) => counts[e])].join())
      throw new Error(`${row['employee_id']}: the loop says something else`);
  });
  return spread(
    runs.map(({ milliseconds }) => milliseconds / 1000),
    2,
  );
}

function rowOf({ orders, amounts }: (typeof TOWNS)[number], pairs: Pairs): readonly string[] {
  const seconds = (runs: readonly Measured[]) =>
    spread(
      runs.map(({ milliseconds }) => milliseconds / 1000),
      2,
    );
  const processor = (runs: readonly Measured[]) => median(runs.map((run) => (run.processorMilliseconds ?? 0) / 1000)).toFixed(2);
  const peak = (runs: readonly Measured[]) => Math.max(...runs.map((run) => (run.peakBytes ?? 0) / 2 ** 20)).toFixed(0);
  const { first, second } = pairs;
  return [
    orders.toLocaleString('en'),
    amounts,
    seconds(first),
    seconds(second),
    spread(ratios(pairs), 2),
    processor(first),
    processor(second),
    peak(first),
    peak(second),
  ];
}

/** Stops the bench where the two say anything else of an employee. */
function demandSame(ours: string, bare: string, amounts: Amounts): void {
  const { results } = JSON.parse(readFileSync(ours, 'utf8')) as { results: Record<string, Record<string, string | null>> };
  const rows = JSON.parse(readFileSync(bare, 'utf8')) as Record<string, string | boolean | null>[];
  if (rows.length !== Object.keys(results).length) throw new Error(`${rows.length} rows against ${Object.keys(results).length}`);
  for (const row of rows) {
    const id = String(row['employee_id']);
    const text = (name: string): string => String(row[name] ?? '0');
    const sales = amounts === 'scaled' ? fenText(text('sales')) : row['sales'] === null ? '0.00' : text('sales');
    const bigOrders = STEPS.reduce((sum, name, index) => sum + Number(text(name)) * (STEP_YUAN[index] ?? 0), 0);
    const base = row['is_manager'] === true ? '1700.00' : '1500.00';
    const wanted = [sales, text('dealt'), text('undealt'), `${bigOrders}.00`, base, text('absent') === '0' ? '100.00' : '0.00'];
    const names = ['sales', 'heads_dealt', 'heads_undealt', 'big_order_bonus', 'base', 'attendance_bonus'];
    const found = names.map((name) => String(results[id]?.[name]));
    if (wanted.join() !== found.join()) throw new Error(`${id}: ${found.join(', ')}, bare ${wanted.join(', ')}`);
  }
}

function fenText(fen: string): string {
  const text = fen.padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
