/** Holds plain cells as SQL to the own reader of cells: what SQL takes for plain has the very value that the reader gives. */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORDERS } from '../../../test/facts-folder.ts';
import { CELLS } from '../../../test/odd-cells.ts';
import { dayText } from '../../lib/day.ts';
import type { ColumnType } from '../../methods/tables.ts';
import { isFault } from '../cells.ts';
import { cellReader } from '../files/columns.ts';
import { type Database, openDatabase } from '../store.ts';
import { plainCell, type Signs } from './plain-cells.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** What SQL makes of cells of a type, by the cell: the stored value as text, null for a blank one; cells that are not plain are left out. */
async function bySql(cells: readonly string[], type: ColumnType, signs: Signs): Promise<ReadonlyMap<string, string | null>> {
  const cell = plainCell('c', type, signs);
  if (cell === null) return new Map();
  const { connection } = database;
  await connection.run('CREATE OR REPLACE TABLE cells (c VARCHAR)');
  const appender = await connection.createAppender('cells');
  for (const each of cells) {
    appender.appendVarchar(each);
    appender.endRow();
  }
  appender.closeSync();
  const given = `(SELECT c AS found, nullif(c, '') AS c FROM cells)`;
  const sql = `SELECT found, CAST(CASE WHEN (${cell.plain}) IS NOT FALSE THEN ${cell.value} END AS VARCHAR) FROM ${given} WHERE (${cell.plain}) IS NOT FALSE`;
  return new Map((await connection.runAndReadAll(sql)).getRows() as [string, string | null][]);
}

/** The same by the own reader; a fault as its code. */
function byReader(cell: string, type: ColumnType): string | null {
  const value = cellReader(type)(cell);
  if (isFault(value)) return value.fault;
  return typeof value === 'number' ? dayText(value) : value === null ? null : String(value);
}

/** Cells that reach SQL: a file with other signs is not plain. */
const reaches = (cell: string): boolean => [...cell].every((sign) => sign >= ' ' && sign !== '"');
const isAsciiText = (cell: string): boolean => [...cell].every((sign) => sign < '\u0080');

const TYPES: readonly ColumnType[] = [
  ...ORDERS.flatMap(({ columns }) => columns.map(({ type }) => type)),
  { is: 'period', month: true },
  ...[0, 1, 2, 4, 8, 9].map((decimals): ColumnType => ({ is: 'number', unit: { 分: 1 }, decimals, percent: false })),
];

/** Holds SQL to the reader for all cells at once; gives how many of them are plain. */
async function demandSame(cells: readonly string[], type: ColumnType): Promise<number> {
  let plain = 0;
  for (const ascii of [true, false]) {
    const fitting = cells.filter((cell) => reaches(cell) && (!ascii || isAsciiText(cell)));
    const read = await bySql(fitting, type, { ascii, hashes: fitting.some((cell) => cell.includes('#')), pluses: true });
    for (const [cell, value] of read) expect([cell, value]).toEqual([cell, byReader(cell, type)]);
    plain += read.size;
  }
  return plain;
}

describe('a cell', () => {
  test.each(TYPES.map((type) => [JSON.stringify(type), type] as const))('as %s', async (_, type) => {
    const plain = await demandSame(CELLS, type);
    expect(plain > 2 || (type.is === 'number' && type.decimals > 8)).toBe(true);
  });

  test('of any signs', async () => {
    const near = fc.stringMatching(/^[-+.eE_ #0-9年月日:：lLTtoasub计合小—-]{0,14}$/);
    const numbers = fc.stringMatching(/^-?\d{0,19}(\.\d{0,10})?$/);
    const days = fc.stringMatching(/^(\d{4}|1\d{4})-[01]\d-[0-3]\d.?$/);
    const cell = fc.oneof(near, numbers, days, fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom(...CELLS));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 700, maxLength: 700, size: 'max' }), async (cells) => {
        const sound = cells.filter((each) => each.isWellFormed());
        for (const type of TYPES) await demandSame(sound, type);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
