/** The reference schemes on imported batches: whatever the rows are split into, the results are those of the plain folder. */

import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadScheme, tableLibrary } from '../src/cli/library.ts';
import { planFor } from '../src/cli/month.ts';
import { evaluate } from '../src/engine/evaluate.ts';
import { type Results, results } from '../src/engine/results.ts';
import type { KeptBatch } from '../src/facts/batches/check.ts';
import { openBatches } from '../src/facts/batches/open.ts';
import { doubtsAbout } from '../src/facts/doubts/doubts.ts';
import { gather } from '../src/facts/gather.ts';
import { type OpenedFacts, openFacts } from '../src/facts/open.ts';
import { type Records, records } from '../src/facts/records.ts';
import type { FactStore } from '../src/facts/store.ts';
import type { Plan } from '../src/plan/plan.ts';
import { inFolder } from './facts-folder.ts';
import { importIn } from './imports.ts';

const CASES = join(import.meta.dirname, 'cases');
const TABLES = tableLibrary().tables;

type Reference = { readonly name: string; readonly facts: string; readonly period: string; readonly wanted: Results };

const references = readdirSync(CASES).map((folder): Reference => {
  const read = (file: string) => JSON.parse(readFileSync(join(CASES, folder, 'public', file), 'utf8'));
  const { scheme, period } = read('case.json') as { readonly scheme: string; readonly period: string };
  return { name: scheme, facts: join(CASES, folder, 'public/facts'), period, wanted: read('expected.json') as Results };
});

/** The files of a case: their names, headers and rows. */
const filesOf = ({ facts }: Reference) =>
  readdirSync(facts).map((file) => {
    const [header = '', ...rows] = readFileSync(join(facts, file), 'utf8').trim().split(/\r?\n/);
    return { table: basename(file, '.csv'), header, rows };
  });

/** Imports rows as one batch. */
async function keep(folder: string, { table, header, rows }: ReturnType<typeof filesOf>[number], batch: string): Promise<KeptBatch> {
  await writeFile(join(folder, 'facts.csv'), `${[header, ...rows].join('\n')}\n`);
  const { kept, problems } = await importIn(folder, { file: 'facts.csv', tables: TABLES, table, batch });
  if (kept === null) throw new Error(`${table}: ${JSON.stringify(problems)}`);
  return kept;
}

/** What is asked of the facts of a month. */
type Asked = { readonly results: Results | null; readonly problems: readonly unknown[]; readonly behind: readonly Records[] };

/** Computes a case from batches, and asks for the rows behind one question of four for its first subject. */
const onBatches = (reference: Reference, batches: readonly KeptBatch[]): Promise<Asked> =>
  onFacts(reference, ({ tables, needs }) => openBatches(batches, tables, needs));

async function onFacts({ name, period }: Reference, open: (plan: Plan) => Promise<OpenedFacts>): Promise<Asked> {
  const { plan } = planFor(loadScheme(name), period);
  if (plan === null) throw new Error(name);
  const { store, problems } = await open(plan);
  if (store === null) throw new Error(JSON.stringify(problems));
  try {
    return await asked(store, plan);
  } finally {
    store.close();
  }
}

async function asked(store: FactStore, plan: Plan): Promise<Asked> {
  const gathered = await gather(store, plan.questions);
  const doubts = await doubtsAbout(store, plan.questions, plan.period);
  const found = gathered.facts === null ? null : results(evaluate(plan, gathered.facts));
  const [subject = ''] = Object.keys(found ?? {}).toSorted();
  const behind: Records[] = [];
  const some = plan.questions.questions.filter((_, index) => index % 4 === 0);
  for (const { id } of some) behind.push(await records(store, plan.questions, id, subject, 1000));
  return { results: found, problems: [...gathered.problems, ...doubts].map(({ code }) => code), behind };
}

/** What came of it, with the rows of the records and without their files: a batch has a file of its own. */
const placed = ({ behind, ...rest }: Asked) => ({
  ...rest,
  behind: behind.map(({ places, ...each }) => ({ ...each, places: places.map(({ row }) => row) })),
});

/** Records without the batch and the row, which a split changes, in an order that it does not. */
const bare = ({ columns, rows, total }: Records) => {
  const first = columns.indexOf('row') + 1;
  return { total, columns: columns.slice(first), rows: rows.map((row) => row.slice(first).join('|')).toSorted() };
};

describe.each(references)('$name', (reference) => {
  test('on one batch a file, and on many with rows that are superseded', () =>
    inFolder({}, async (folder) => {
      const files = filesOf(reference);
      const whole: KeptBatch[] = [];
      for (const file of files) whole.push(await keep(folder, file, `whole-${file.table}`));
      const once = await onBatches(reference, whole);
      const plain = await onFacts(reference, ({ tables, needs }) => openFacts(reference.facts, tables, needs));
      expect(plain.results).toMatchObject(reference.wanted);
      expect(placed(once)).toEqual(placed(plain));
      const parts: KeptBatch[] = [];
      for (const file of files) {
        const even = { ...file, rows: file.rows.filter((_, index) => index % 2 === 0).toReversed() };
        const odd = { ...file, rows: file.rows.filter((_, index) => index % 2 === 1) };
        const keyed = (TABLES.find(({ name }) => name === file.table)?.key.length ?? 0) > 0;
        if (keyed) parts.push(await keep(folder, { ...file, rows: stale(file) }, `stale-${file.table}`));
        parts.push(await keep(folder, even, `even-${file.table}`), await keep(folder, odd, `odd-${file.table}`));
      }
      const split = await onBatches(reference, parts);
      expect(split.results).toEqual(once.results);
      expect(split.problems).toEqual(once.problems);
      expect(split.behind.map(bare)).toEqual(once.behind.map(bare));
    }));
});

/** The same keys with what was known before: every other cell is that of the next row. */
function stale({ table, header, rows }: ReturnType<typeof filesOf>[number]): string[] {
  const key = TABLES.find(({ name }) => name === table)?.key ?? [];
  const names = header.split(',');
  return rows.map((row, index) => {
    const other = (rows[(index + 1) % rows.length] ?? row).split(',');
    return row
      .split(',')
      .map((cell, column) => (key.includes(names[column] ?? '') ? cell : (other[column] ?? '')))
      .join(',');
  });
}

test('rows split and ordered in any way come to the same results', async () => {
  const reference = references.find(({ name }) => name === 'online-consultant');
  if (reference === undefined) throw new Error('no case');
  const files = filesOf(reference);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(1_000_000)), (count, dice) =>
      inFolder({}, async (folder) => {
        const next = () => Number(dice.next().value);
        const batches: KeptBatch[] = [];
        for (const file of files) {
          const shuffled = file.rows.map((row) => ({ row, at: next() })).toSorted((a, b) => a.at - b.at);
          const part = Map.groupBy(shuffled, () => next() % count);
          for (const [index, rows] of part)
            batches.push(await keep(folder, { ...file, rows: rows.map(({ row }) => row) }, `${file.table}-${index}`));
        }
        const order = batches.map((batch) => ({ batch, at: next() })).toSorted((a, b) => a.at - b.at);
        const found = await onBatches(
          reference,
          order.map(({ batch }) => batch),
        );
        expect(found.results).toMatchObject(reference.wanted);
      }),
    ),
    { numRuns: 3 },
  );
});
