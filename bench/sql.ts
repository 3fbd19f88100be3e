/** Bench of the generated SQL: all questions of the scheme asked in one process, against the statement that a person would write. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScheme } from '../src/cli/library.ts';
import { planFor } from '../src/cli/month.ts';
import { gather } from '../src/facts/gather.ts';
import { openFacts } from '../src/facts/open.ts';
import { handSql } from './hand-sql.ts';
import { inTurn, type Measured, markdown, type Pairs, ratios, spread } from './pairs.ts';
import { type Amounts, buildTown } from './town.ts';

const ORDERS = 10_000_000;

/** Measures both kinds of amounts; gives the lines of a report. */
export async function sqlBench(): Promise<readonly string[]> {
  const rows: (readonly string[])[] = [['orders', 'amounts', 'generated SQL, s', 'by hand, s', 'ratio']];
  for (const amounts of ['scaled', 'decimal'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-'));
    try {
      await buildTown(folder, { orders: ORDERS, amounts });
      const pairs = await measure(folder, amounts);
      rows.push([ORDERS.toLocaleString('en'), amounts, seconds(pairs.first), seconds(pairs.second), spread(ratios(pairs), 2)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return [markdown(rows)];
}

async function measure(folder: string, amounts: Amounts): Promise<Pairs> {
  const { plan } = planFor(loadScheme('online-consultant'), '2026-10');
  if (plan === null) throw new Error('The scheme online-consultant does not compile.');
  const { store, problems } = await openFacts(folder, plan.tables, plan.needs);
  if (store === null) throw new Error(JSON.stringify(problems));
  const sql = handSql(folder, amounts);
  const pairs = await inTurn(
    () => timedWhile(() => gather(store, plan.questions)),
    () => timedWhile(() => store.connection.runAndReadAll(sql)),
    { repetitions: 7, warmups: 1 },
  );
  store.close();
  return pairs;
}

async function timedWhile(run: () => Promise<unknown>): Promise<Measured> {
  const began = performance.now();
  await run();
  return { milliseconds: performance.now() - began };
}

const seconds = (runs: readonly Measured[]): string =>
  spread(
    runs.map(({ milliseconds }) => milliseconds / 1000),
    2,
  );
