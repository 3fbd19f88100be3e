// Holds the oracles to the public cases, and their generators to every band, boundary and branch.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { coverageTable, runCampaign } from './campaign.ts';
import { csvOf, parseCsv, readCase } from './files.ts';
import { exact, floor, fraction, over, rounded, truncated, twoDecimals } from './fraction.ts';
import { oracles } from './index.ts';
import { seeded } from './random.ts';

const cases = fileURLToPath(new URL('../cases/', import.meta.url));
const seeds = Number(process.env['ORACLE_SEEDS'] ?? 100);

test('fractions round half up by magnitude and never print −0', () => {
  expect(['0.005', '-0.005', '-0.004', '2.675', '-1', '1234.5'].map((text) => twoDecimals(exact(text)))).toEqual([
    '0.01',
    '-0.01',
    '0.00',
    '2.68',
    '-1.00',
    '1234.50',
  ]);
  expect([floor('-0.5'), floor('2'), truncated('-0.5'), truncated('-1.5')]).toEqual([-1n, 2n, 0n, -1n]);
  expect(rounded(over(2, 3))).toEqual(fraction(67n, 100n));
});

test('a table survives CSV with commas, quotes, line breaks and blank last cells', () => {
  const list = [
    { a: 'x,"y"', b: '1\n2', c: '' },
    { a: '', b: ' z ', c: '' },
  ];
  expect(parseCsv(csvOf(['a', 'b', 'c'], list))).toEqual(list);
});

test('there is an oracle for each scheme with cases', () => {
  expect(oracles.map((oracle) => oracle.name).sort()).toEqual(readdirSync(cases).sort());
});

describe.each(oracles.map((oracle) => [oracle.name, oracle] as const))('%s', (name, oracle) => {
  test('gives the expected values of its public case', () => {
    const { scheme, period, facts, expected } = readCase(join(cases, name, 'public'));
    expect(scheme).toBe(name);
    expect(oracle.calculate(facts, period)).toEqual(expected);
  });

  test('names its tables and columns as the public case does', () => {
    const { facts } = readCase(join(cases, name, 'public'));
    const columns = Object.fromEntries(Object.entries(facts).map(([table, [row]]) => [table, Object.keys(row ?? {}).sort()]));
    expect(Object.fromEntries(Object.entries(oracle.columns).map(([table, list]) => [table, [...list].sort()]))).toEqual(columns);
  });

  test(`reaches every band and branch over ${seeds} seeds`, () => {
    const reached = runCampaign(oracle, seeds);
    if (process.env['ORACLE_TABLE']) console.info(coverageTable(oracle, reached));
    expect(reached.missing).toEqual([]);
  }, 60_000);

  test('makes rows with known columns only', () => {
    const { facts } = oracle.generate(seeded(`${name}/columns`));
    for (const [table, list] of Object.entries(facts)) {
      const columns = [...(oracle.columns[table] ?? ['id', 'words']), 'remark'];
      for (const row of list) expect(columns).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });
});

describe('a case that breaks a rule fails', () => {
  const breaking = oracles.filter((oracle) => oracle.generateBroken);

  test.each(breaking.map((oracle) => [oracle.name, oracle] as const))('%s', (name, oracle) => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const made = oracle.generateBroken?.(seeded(`${name}/broken/${seed}`));
      expect(() => made && oracle.calculate(made.facts, made.period)).toThrow(/within|wanted/);
    }
  });
});
