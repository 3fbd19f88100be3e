/** Bench of imports: a town's orders as CSV through the whole protocol against bare DuckDB's COPY. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { inTurn, markdown, type Pairs, sideBySide } from './pairs.ts';
import { runProgram } from './process.ts';
import { buildTown } from './town.ts';

const ROOT = join(import.meta.dirname, '..');

/** How many orders, and how many pairs of runs. */
const SIZES: readonly { readonly orders: number; readonly pairs: number }[] = [
  { orders: 1_000_000, pairs: 5 },
  { orders: 10_000_000, pairs: 3 },
];

/** Measures all sizes, or those that the words name; gives the lines of a report. */
export async function importBench(words: readonly string[]): Promise<readonly string[]> {
  const rows: (readonly string[])[] = [
    ['orders', 'import, s', 'bare COPY, s', 'ratio', 'processor s', 'bare', 'ratio', 'peak MiB', 'bare'],
  ];
  for (const { orders, pairs } of SIZES) {
    if (words.length > 0 && !words.includes(String(orders))) continue;
    const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-'));
    try {
      const path = await writeOrders(folder, orders);
      rows.push([orders.toLocaleString('en'), ...sideBySide(await measure(folder, path, pairs))]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return [markdown(rows)];
}

/** The orders of a town as a plain CSV file, as a shop's own export has them. */
async function writeOrders(folder: string, orders: number): Promise<string> {
  await buildTown(folder, { orders, amounts: 'decimal' });
  const path = join(folder, 'orders.csv');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (SELECT * FROM read_parquet('${join(folder, 'orders.parquet')}')) TO '${path}' (HEADER)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

/** Both in cold processes of the same Node, in turn; each keeps its compiled code. */
function measure(folder: string, path: string, pairs: number): Promise<Pairs> {
  const batches = join(folder, 'batches');
  const env = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const run = (output: string, ...words: readonly string[]) => {
    rmSync(batches, { recursive: true, force: true });
    mkdirSync(batches);
    return runProgram(process.execPath, ['bench/import-once.ts', ...words], { cwd: ROOT, output: join(folder, output), env });
  };
  return inTurn(
    () => run('ours.json', 'import', path, batches),
    () => run('bare.json', 'bare', path, batches),
    { repetitions: pairs, warmups: 1 },
  );
}
