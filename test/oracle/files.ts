// Case folders: reads and writes case.json, facts/*.csv and expected.json in the layout of the reference cases.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Oracle, Results, Row, Tables } from './tables.ts';

/** A case folder as it stands on disk. */
export type CaseFolder = {
  readonly scheme: string;
  readonly period: string;
  readonly facts: Tables;
  readonly expected: Results;
};

/** Reads one case folder. */
export function readCase(folder: string): CaseFolder {
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const facts: Tables = {};
  for (const file of readdirSync(join(folder, 'facts'))) {
    if (file.endsWith('.csv')) facts[file.slice(0, -4)] = parseCsv(readFileSync(join(folder, 'facts', file), 'utf8'));
  }
  const { scheme, period } = json('case.json');
  return { scheme, period, facts, expected: json('expected.json') };
}

/** Writes one case folder; without results it is a case that must fail, and case.json says so. */
export function writeCase(folder: string, oracle: Oracle, made: Case, note: string, expected: Results | null): void {
  mkdirSync(join(folder, 'facts'), { recursive: true });
  const json = (name: string, value: unknown) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  json('case.json', {
    scheme: made.scheme,
    period: made.period,
    note,
    ...(expected ? {} : { fails: true }),
  });
  for (const [table, list] of Object.entries(made.facts)) {
    const columns = [...new Set([...(oracle.columns[table] ?? []), ...list.flatMap((row) => Object.keys(row))])];
    writeFileSync(join(folder, 'facts', `${table}.csv`), csvOf(columns, list));
  }
  if (expected) json('expected.json', expected);
}

/** CSV text with a header row; cells with a comma, quote, line break or outer space are quoted. */
export function csvOf(columns: readonly string[], list: readonly Row[]): string {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;
  return line(columns) + list.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
}

/** The rows of CSV text, by the names of its header row. */
export function parseCsv(text: string): Row[] {
  const [header = [], ...records] = recordsOf(text);
  return records.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (!found) throw new Error('broken CSV');
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    records.push(cells);
    cells = [];
  }
  return records;
}
