/** The product against the plain interpreter on the shipped schemes and their sample months: every line, also the internal ones. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { indicatorLibrary, loadScheme, sampleOf, shippedSchemes, tableLibrary } from '../../src/cli/library.ts';
import { computeMonth } from '../../src/cli/month.ts';
import type { ColumnDeclaration, TableDeclaration } from '../../src/methods/tables.ts';
import { fraction } from '../oracle/fraction.ts';
import { dayIn } from './calendar.ts';
import { outcomeOf, UNREAD } from './compare.ts';
import { interpret } from './interpret.ts';
import { producedOf } from './product.ts';
import { writtenOut } from './references.ts';
import { type Cell, day, number, type Row, text, truth, UNKNOWN } from './values.ts';

/** A cell of a sample file, which is written plainly: no thousands, no 万, no %. */
function cellOf({ type }: ColumnDeclaration, written: string): Cell {
  if (written === '') return UNKNOWN;
  if (type.is === 'truth') return truth(written === 'true');
  if (type.is === 'date') return day(dayIn(written));
  if (type.is !== 'number') return text(written);
  const [whole = '0', digits = ''] = written.replace('-', '').split('.');
  const size = fraction(BigInt(whole + digits), 10n ** BigInt(digits.length) * (type.percent ? 100n : 1n));
  return number(written.startsWith('-') ? fraction(-size.top, size.bottom) : size);
}

/** The rows of a table's sample file by the columns' own names; none where there is no file. */
function rowsOf(folder: string, table: TableDeclaration): readonly Row[] {
  const file = join(folder, `${table.name}.csv`);
  if (!existsSync(file)) return [];
  const records: readonly Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true });
  return records.map((record) =>
    Object.fromEntries(
      table.columns.map((column) => {
        const header = [column.name, column.title, ...column.aliases].find((each) => Object.hasOwn(record, each));
        return [column.name, cellOf(column, header === undefined ? '' : (record[header] ?? ''))];
      }),
    ),
  );
}

test.each(shippedSchemes().filter((name) => sampleOf(name) !== null))('%s', { timeout: 60_000 }, async (name) => {
  const folder = sampleOf(name)!;
  const { period } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { period: string };
  const facts = join(folder, 'facts');
  const scheme = writtenOut(loadScheme(name).source!.scheme, indicatorLibrary().indicators);
  const library = tableLibrary().tables;
  const tables = [...library, ...scheme.tables];
  const rows = new Map(tables.map((table) => [table.name, rowsOf(facts, table)]));
  const plain = interpret({ scheme, library, rows, period, given: new Map() });
  const { evaluation, close } = await computeMonth({ scheme: name, facts, period });
  const { is, told } = outcomeOf({ ...UNREAD, text: name, scheme }, plain, producedOf(evaluation!));
  close();
  expect(told).toBe('');
  expect(is).toBe('same');
});
