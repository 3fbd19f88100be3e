/** Every indicator by reference, over one small month of facts: against results worked by hand, and against the plain interpreter. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkoutPath, sourceOf, tableLibrary } from '../../src/cli/library.ts';
import { computeLoaded, type Month } from '../../src/cli/month.ts';
import { results } from '../../src/engine/results.ts';
import { columnOf, type TableDeclaration } from '../../src/methods/tables.ts';
import { parseScheme } from '../../src/plan/parse/scheme.ts';
import * as calendar from '../interpreter/calendar.ts';
import { interpret } from '../interpreter/interpret.ts';
import { producedOf } from '../interpreter/product.ts';
import { type Cell, day, number, type Row, text as textCell, truth, UNKNOWN } from '../interpreter/values.ts';
import { fraction } from '../oracle/fraction.ts';
import { FACTS, wholeText } from './whole.ts';

const EXPECTED = new Map(
  readFileSync(checkoutPath('test', 'indicators', 'expected.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ') as [string, string]),
);

let month: Month;

beforeAll(async () => {
  const text = wholeText();
  const { scheme, problems } = parseScheme(text, 'all.yaml');
  if (scheme === null) throw new Error(JSON.stringify(problems));
  month = await computeLoaded({ source: sourceOf(scheme, text, 'all.yaml'), file: 'all.yaml', text, problems }, FACTS, '2026-10');
}, 60_000);
afterAll(() => month.close());

/** The evaluation of the month; what stopped it fails the test. */
function evaluated() {
  const { evaluation, problems } = month;
  if (evaluation === null) throw new Error(JSON.stringify(problems, null, 1));
  return evaluation;
}

test('every indicator comes to what was worked by hand', () => {
  expect(results(evaluated())['E1']).toEqual(Object.fromEntries(EXPECTED));
});

test('every line of every indicator is, for all employees, what the plain interpreter reads', () => {
  const evaluation = evaluated();
  const { tables } = tableLibrary();
  const rows = new Map(readdirSync(FACTS).map((file) => [file.replace('.csv', ''), rowsOf(file, tables)]));
  const plain = interpret({ scheme: evaluation.plan.scheme, library: tables, rows, period: '2026-10', given: new Map() });
  const product = producedOf(evaluation);
  if (plain.ends !== null || product.is !== 'computed') throw new Error(`${plain.ends} ${product.is}`);
  expect(plain.ids).toEqual(product.ids);
  expect(plain.lines.size).toBeGreaterThan(EXPECTED.size);
  expect(Object.fromEntries(product.lines)).toEqual(Object.fromEntries(plain.lines));
});

/** The rows of a file as plain cells; the files hold no quotes. */
function rowsOf(file: string, tables: readonly TableDeclaration[]): readonly Row[] {
  const [head = '', ...lines] = readFileSync(join(FACTS, file), 'utf8').trimEnd().split('\n');
  const table = tables.find(({ name }) => `${name}.csv` === file);
  const columns = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, k) => [columns[k] ?? '', cellOf(cell, columns[k] ?? '', table)])),
  );
}

function cellOf(cell: string, name: string, table: TableDeclaration | undefined): Cell {
  const type = table === undefined ? undefined : columnOf(table, name)?.type;
  if (cell === '') return UNKNOWN;
  if (type?.is === 'date') return day(calendar.dayIn(cell));
  if (type?.is === 'truth') return truth(cell === '是');
  if (type?.is !== 'number') return textCell(cell);
  const [whole = '', decimals = ''] = cell.split('.');
  return number(fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)));
}
