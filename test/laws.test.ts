/** Laws of a whole month: what must not change a result does not, over made cases of every reference scheme, against the plain calculators. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeMonth } from '../src/cli/month.ts';
import { results } from '../src/engine/results.ts';
import { addDays } from './oracle/calendar.ts';
import { writeCase } from './oracle/files.ts';
import { oracles } from './oracle/index.ts';
import { seeded } from './oracle/random.ts';
import type { Case, Oracle, Results, Row, Tables } from './oracle/tables.ts';

let folder = '';
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengji-laws-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the engine computes from the facts of a case, written to files. */
async function computed(oracle: Oracle, made: Case, wanted: Results): Promise<Results> {
  count += 1;
  const to = join(folder, `${oracle.name}-${count}`);
  writeCase(to, oracle, made, 'law', null);
  const month = await computeMonth({ scheme: made.scheme, facts: join(to, 'facts'), period: made.period });
  const found =
    month.evaluation === null ? month.problems.map(({ code, values }) => `${code} ${JSON.stringify(values)}`) : results(month.evaluation);
  month.close();
  if (Array.isArray(found)) throw new Error(found.join('\n'));
  return ofCalculator(found as Results, wanted);
}

/** The items that the calculator knows; a scheme may show more. */
const ofCalculator = (found: Results, wanted: Results): Results =>
  Object.fromEntries(
    Object.entries(found).map(([id, items]) => [
      id,
      Object.fromEntries(Object.entries(items).filter(([item]) => item in (wanted[id] ?? items))),
    ]),
  );

const withFacts = (made: Case, change: (rows: readonly Row[], table: string) => readonly Row[]): Case => ({
  ...made,
  facts: Object.fromEntries(Object.entries(made.facts).map(([table, rows]) => [table, [...change(rows, table)]])) as Tables,
});

/** The rows of every file in another order. */
const shuffled = (made: Case, seed: string): Case => withFacts(made, (rows) => seeded(seed).shuffle(rows));

/** Every subject under another id, the order of ids kept. */
function renamed(made: Case, subjects: readonly string[]): { readonly made: Case; readonly name: (id: string) => string } {
  const ids = new Set(subjects);
  const name = (id: string): string => (ids.has(id) ? `P·${id}` : id);
  return {
    made: withFacts(made, (rows) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, name(cell)]))),
    ),
    name,
  };
}

/** Rows of another year and of people whom nobody knows, beside those that count. The tables of subjects stay as they are. */
function withNoise(made: Case, subjects: readonly string[], seed: string): Case {
  const random = seeded(seed);
  const known = new Set(subjects);
  const isDay = (cell: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(cell);
  return withFacts(made, (rows) => {
    const first = Object.keys(rows[0] ?? {})[0] ?? '';
    const listed = rows.map((row) => row[first] ?? '');
    const keyed = new Set(listed).size === rows.length && !listed.some((cell) => known.has(cell));
    const dated = rows.filter((row) => Object.values(row).some(isDay));
    if (!keyed || dated.length === 0) return rows;
    const noise = random
      .shuffle(dated)
      .slice(0, 4)
      .map((row, k): Row => {
        const moved = Object.entries(row).map(([column, cell]): [string, string] => {
          if (k % 2 === 0) return [column, isDay(cell) ? addDays(cell, 800) : cell];
          return [column, known.has(cell) ? 'stranger' : cell];
        });
        return { ...Object.fromEntries(moved), [first]: `noise-${k}` };
      });
    return random.shuffle([...rows, ...noise]);
  });
}

const nameKeys = (found: Results, name: (id: string) => string): Results =>
  Object.fromEntries(Object.entries(found).map(([id, items]) => [name(id), items]));

/** Whether the plain calculator sees no difference either, so that none is allowed. */
function isNoise(oracle: Oracle, made: Case, wanted: Results): boolean {
  try {
    return JSON.stringify(oracle.calculate(made.facts, made.period)) === JSON.stringify(wanted);
  } catch {
    return false;
  }
}

describe.each(oracles.map((oracle) => [oracle.name, oracle] as const))('%s', (name, oracle) => {
  const made = oracle.generate(seeded(`${name}/laws/1`));
  const wanted = oracle.calculate(made.facts, made.period);
  const subjects = Object.keys(wanted);

  test('a made case gives what the plain calculator gives', async () => {
    expect(await computed(oracle, made, wanted)).toEqual(wanted);
  }, 30_000);

  test('the order of rows makes no difference', async () => {
    expect(await computed(oracle, shuffled(made, `${name}/shuffle`), wanted)).toEqual(wanted);
  }, 30_000);

  test('subjects under other ids have the same results', async () => {
    const other = renamed(made, subjects);
    const expected = nameKeys(wanted, other.name);
    expect(await computed(oracle, other.made, expected)).toEqual(expected);
  }, 30_000);

  test('rows of other years and of strangers make no difference', async () => {
    const noisy = withNoise(made, subjects, `${name}/noise`);
    if (isNoise(oracle, noisy, wanted)) expect(await computed(oracle, noisy, wanted)).toEqual(wanted);
  }, 30_000);

  test('all at once, on another case', async () => {
    const second = oracle.generate(seeded(`${name}/laws/2`));
    const result = oracle.calculate(second.facts, second.period);
    const other = renamed(shuffled(second, `${name}/shuffle 2`), Object.keys(result));
    const expected = nameKeys(result, other.name);
    expect(await computed(oracle, other.made, expected)).toEqual(expected);
  }, 30_000);
});
