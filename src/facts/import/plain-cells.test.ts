/** Holds plain cells to the own reader of cells: what is taken for plain DuckDB reads as the very value that the own reader gives. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORDERS } from '../../../test/facts-folder.ts';
import { CELLS } from '../../../test/odd-cells.ts';
import { dayText } from '../../lib/day.ts';
import type { ColumnType } from '../../methods/tables.ts';
import { isFault } from '../cells.ts';
import { cellReader } from '../files/columns.ts';
import { type Database, openDatabase } from '../store.ts';
import { typedCsv } from './plain.ts';
import { type CellState, plainCell } from './plain-cells.ts';

let database: Database;
let folder = '';
beforeAll(async () => {
  database = await openDatabase();
  folder = await mkdtemp(join(tmpdir(), 'hengji-cells-'));
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

/**
 * What DuckDB makes of plain cells of a type, by the cell: the stored value as text, null for a blank one. Cells that are not plain and
 * those that DuckDB refuses, as days that no month has, are left out. They stand between two others, as in the files that people have.
 */
async function byDuckDB(cells: readonly string[], type: ColumnType): Promise<ReadonlyMap<string, string | null>> {
  const cell = plainCell(type);
  const plain = cell === null ? [] : [...new Set(cells.filter((each) => each === '' || isPlain(each, cell.start)))];
  if (cell === null) return new Map();
  const path = join(folder, 'cells.csv');
  await writeFile(path, `n\tcell\tx\n${plain.map((each, index) => `${index}\t${each}\tx\n`).join('')}`);
  const from = typedCsv(path, '\t', ['VARCHAR', cell.sqlType, 'VARCHAR']).replace(/\)$/, ', ignore_errors = true)');
  const sql = `SELECT c0, CAST(${cell.value('c1')} AS VARCHAR) FROM ${from}`;
  const rows = (await database.connection.runAndReadAll(sql)).getRows() as [string, string | null][];
  const read = new Map(rows.map(([index, value]) => [plain[Number(index)] ?? '', value]));
  const refused = plain.filter((each) => !read.has(each)).map((each) => [each, byReader(each, type)]);
  expect(refused).toEqual(refused.map(([each]) => [each, type.is === 'date' ? 'CELL_NO_SUCH_DAY' : 'none']));
  return read;
}

/** Whether a cell that begins so is plain, byte by byte. */
function isPlain(cell: string, start: CellState): boolean {
  let state: CellState | null = start;
  for (const byte of Buffer.from(cell)) state = state === null ? null : state.on(byte);
  return state?.ends === true;
}

/** The same by the own reader; a fault as its code. */
function byReader(cell: string, type: ColumnType): string | null {
  const value = cellReader(type)(cell);
  if (isFault(value)) return value.fault;
  return typeof value === 'number' ? dayText(value) : value === null ? null : String(value);
}

/** Cells that are read at all: a file with other signs is not plain. */
const reaches = (cell: string): boolean => [...cell].every((sign) => sign >= ' ' && sign !== '"');

const TYPES: readonly ColumnType[] = [
  ...ORDERS.flatMap(({ columns }) => columns.map(({ type }) => type)),
  { is: 'period', month: true },
  ...[0, 1, 2, 4, 8, 9].map((decimals): ColumnType => ({ is: 'number', unit: { 分: 1 }, decimals, percent: false })),
];

/** Holds DuckDB to the own reader for all cells at once; gives how many of them are plain. */
async function demandSame(cells: readonly string[], type: ColumnType): Promise<number> {
  const read = await byDuckDB(cells.filter(reaches), type);
  for (const [cell, value] of read) expect([cell, value]).toEqual([cell, byReader(cell, type)]);
  return read.size;
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
      { numRuns: 20, endOnFailure: true },
    );
  });
});
