/** Holds the quick reader of plain CSV files to the own reader: what it reads at all, it reads the same, cell by cell and row by row. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gbk, inFolder, ORDERS, tables, utf16 } from '../../../test/facts-folder.ts';
import { CELLS } from '../../../test/odd-cells.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { csvRows } from '../csv.ts';
import { complaints } from '../files/complaints.ts';
import { type Loading, loadRows } from '../files/load.ts';
import { type Database, openDatabase, type StoredTable } from '../store.ts';
import { plainTable } from './plain.ts';

let database: Database;
let folder = '';
let leave: () => void = () => undefined;
beforeAll(async () => {
  database = await openDatabase();
  await new Promise<void>((entered) => {
    void inFolder({}, (path) => {
      folder = path;
      entered();
      return new Promise<void>((left) => {
        leave = left;
      });
    });
  });
});
afterAll(() => {
  database.close();
  leave();
});

/** What a reader makes of a file: its rows, what it says of them, and what it bound; or the codes of its problems; null where it reads nothing. */
type Read = { readonly rows: unknown; readonly said: unknown; readonly headers: unknown } | readonly string[] | null;

async function readBy(reader: (loading: Loading) => Promise<StoredTable | null>, table: TableDeclaration): Promise<Read> {
  const wrong = complaints();
  let headers: unknown = null;
  const { connection } = database;
  const needed = new Set<string>();
  const loading: Loading = {
    connection,
    table,
    needed,
    source: { file: 'x.csv' },
    complaints: wrong,
    progress: () => undefined,
    headers: (bound) => {
      headers = [bound.bound.map(({ declaration, header, position }) => [declaration.name, header, position]), bound.aside];
    },
  };
  const stored = await reader(loading);
  if (wrong.list().length > 0) return wrong.list().map(({ code }) => code);
  if (stored === null) return null;
  const list = [...stored.columns, '_row', '_source'].map((name) => `CAST("${name}" AS VARCHAR)`).join(', ');
  const rows = (await connection.runAndReadAll(`SELECT ${list} FROM ${stored.relation} ORDER BY _row`)).getRows();
  return { rows, said: [[...stored.columns], [...stored.nullable].toSorted(), stored.rows], headers };
}

async function clear(name: string): Promise<void> {
  const { connection } = database;
  const found = await connection.runAndReadAll(`SELECT table_type FROM information_schema.tables WHERE table_name = '${name}'`);
  for (const [type] of found.getRows()) await connection.run(`DROP ${type === 'VIEW' ? 'VIEW' : 'TABLE'} "${name}"`);
  await connection.run(`DROP TABLE IF EXISTS "plain ${name}"`);
}

/** Both readers on a file; whether the quick one read it. Where it did, the two say the same. */
async function quick(content: string | Uint8Array, table: TableDeclaration = ORDERS[0] as TableDeclaration): Promise<boolean> {
  const path = join(folder, 'x.csv');
  await writeFile(path, content);
  const read = await readBy((loading) => plainTable(loading, path), table);
  await clear(table.name);
  if (read === null) return false;
  const own = await readBy((loading) => loadRows(loading, csvRows(path)), table);
  await clear(table.name);
  expect(read).toEqual(own);
  return true;
}

const HEADER = 'order_id,paid_on,amount,count,rate,period,paid,note,other';
const GOOD = ['O1', '2026-10-03', '12.50', '3', '12.5', '2026-10', 'true', '甲', 'x'];
const file = (...rows: readonly (readonly string[])[]): string => `${HEADER}\n${rows.map((row) => `${row.join(',')}\n`).join('')}`;
const withCell = (at: number, cell: string): string => file(GOOD, GOOD.with(at, cell), GOOD);

describe('a cell', () => {
  test('that is plain is read quickly, and one that is not leaves the file to the own reader', async () => {
    for (const [at, cell] of [
      ...GOOD.entries(),
      [2, '-0.5'],
      [2, ''],
      [1, ''],
      [7, ''],
      [8, ''],
      [7, '合计'],
      [0, 'hotel'],
      [0, 'to tal x'],
      [0, '设计'],
      [7, '“甲”（乙）'],
      [7, '甲 乙\u3000丙'],
      [4, '0.00'],
      [2, '007.5'],
      [6, '否'],
    ] as const)
      expect([cell, await quick(withCell(at, cell))]).toEqual([cell, true]);
    for (const [at, cell] of [
      [0, '合计'],
      [2, '1.555'],
      [2, '1.2万'],
      [1, '2026-1-3'],
      [1, '2026-02-30'],
      [0, 'total'],
      [0, 'Sub Total :'],
      [0, '1.23E+17'],
      [4, '0.125'],
      [5, '2026-13'],
      [6, '真'],
      [7, '甲\u3000'],
      [7, '\u3000甲'],
      [7, '甲 '],
      [7, '#N/A'],
      [8, '"x"'],
      [8, 'a\tb'],
      [8, '\u0001'],
      [8, '\0'],
    ] as const)
      expect([cell, await quick(withCell(at, cell))]).toEqual([cell, false]);
  });
});

describe('a file', () => {
  const LINES = [HEADER, GOOD.join(','), GOOD.join(',')];

  test.each([
    ['as it should be', `${LINES.join('\n')}\n`, true],
    ['without its last line end', LINES.join('\n'), true],
    ['with line ends of Windows', `${LINES.join('\r\n')}\r\n`, true],
    ['with line ends of Windows but the last', LINES.join('\r\n'), true],
    ['with its mark', `\ufeff${LINES.join('\n')}\n`, true],
    ['with tabs', `${LINES.join('\n').replaceAll(',', '\t')}\n`, true],
    ['with semicolons', `${LINES.join('\n').replaceAll(',', ';')}\n`, true],
    ['with a header alone', `${HEADER}\n`, true],
    ['with a header alone without its end', HEADER, false],
    ['with line ends of both kinds', `${LINES[0]}\r\n${LINES[1]}\n`, false],
    ['with line ends of both kinds, the other way', `${LINES[0]}\n${LINES[1]}\r\n`, false],
    ['with old line ends', `${LINES.join('\r')}\r`, false],
    ['with a return inside', `${LINES.join('\n')}\r\n${GOOD.join(',')}\n`, false],
    ['with a blank line', `${LINES.join('\n\n')}\n`, false],
    ['with a blank line at its end', `${LINES.join('\n')}\n\n`, false],
    ['with a blank line at its start', `\n${LINES.join('\n')}\n`, false],
    ['with a line of blanks', `${LINES.join('\n')}\n   \n`, false],
    ['with a row of blank cells', `${LINES.join('\n')}\n${','.repeat(8)}\n`, false],
    ['with a short row', `${LINES.join('\n')}\nO1,2026-10-03\n`, false],
    ['with a short last row', `${LINES.join('\n')}\nO1,2026-10-03`, false],
    ['with a long row whose surplus is blank', `${LINES.join('\n')}\n${GOOD.join(',')},\n`, true],
    ['with a long row that says more', `${LINES.join('\n')}\n${GOOD.join(',')},y\n`, false],
    ['with its header once more', `${LINES.join('\n')}\n${HEADER}\n`, false],
    ['of texts with its header once more', 'order_id,note\nO1,x\norder_id,note\n', false],
    ['of texts', 'order_id,note\nO1,x\norder_id,y\n', true],
    ['of texts beyond ASCII', 'order_id,note\nO1,甲\n', false],
    ['with a total in a column that is not read', 'other,order_id,amount\n合计,,5\n', false],
    ['with a total behind blanks', 'other,order_id,note,amount\n ,,total,5\n', false],
    ['with one column', 'order_id\nO1\n', false],
    ['with full-width commas', `${LINES.join('\n').replaceAll(',', '，')}\n`, false],
    ['with two headers of one column', 'amount,金额\n1,2\n', false],
    ['without a header that is known', 'a,b\n1,2\n', false],
    ['with nothing in it', '', false],
    ['with a quote in a header that nobody reads', LINES.join('\n').replace('other', '"other"'), false],
    ['with a quote', `${LINES.join('\n')}\n"O9",${GOOD.slice(1).join(',')}\n`, false],
    ['in GBK', gbk(`${LINES.join('\n')}\n`), false],
    ['beyond ASCII without a Chinese sign', `${LINES.join('\n').replaceAll('甲', 'ĄĄ')}\n`, false],
    ['in UTF-16', utf16(`${LINES.join('\n')}\n`, 'little'), false],
    ['cut off within a sign', Buffer.from(`${LINES.join('\n')}`.replace(/,x$/, ',甲')).subarray(0, -1), false],
  ])('%s', async (_, content, taken) => {
    expect(await quick(content)).toBe(taken);
  });

  test('whose declaration has many decimals is read by the own reader', async () => {
    const fine = (decimals: number) => tables(`t: { 计数: 次, 列: { a: 元 ${decimals}, b: 文本 } }`)[0] as TableDeclaration;
    expect(await quick('a,b\n1.12345678,x\n', fine(8))).toBe(true);
    expect(await quick('a,b\n1.123456789,x\n', fine(9))).toBe(false);
  });

  /** Makes the file 40 MB long: DuckDB gives each thread 8 MB. */
  const LONG = 'x'.repeat(240);

  test('of many rows keeps each in its place, whoever read it', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => `O${index},2026-10-03,${index}.25,${index},${LONG}\n`);
    const path = join(folder, 'x.csv');
    await writeFile(path, `order_id,paid_on,amount,count,note\n${rows.join('')}`);
    const { connection } = database;
    const loading = {
      connection,
      table: ORDERS[0] as TableDeclaration,
      needed: new Set<string>(),
      source: { file: 'x.csv' },
      complaints: complaints(),
    };
    const stored = await plainTable({ ...loading, progress: () => undefined }, path);
    expect(stored?.rows).toBe(150_000);
    const placed = `order_id = 'O' || (_row - 2) AND amount = (_row - 2) * 100 + 25 AND count = _row - 2 AND paid_on = DATE '2026-10-03'`;
    expect((await connection.runAndReadAll(`SELECT count(*), max(_row) FROM "orders" WHERE ${placed}`)).getRows()).toEqual([
      [150_000n, 150_001n],
    ]);
    await clear('orders');
    await writeFile(path, `order_id,paid_on,amount,count,note\n${rows.join('')}O,2026-10-03,待定,1,\n`);
    expect(await plainTable({ ...loading, progress: () => undefined }, path)).toBeNull();
  });
});

test('any file of any such cells is read the same', { timeout: 120_000 }, async () => {
  const plain: readonly fc.Arbitrary<string>[] = [
    fc.stringMatching(/^[A-Z]\d{1,6}$/),
    fc
      .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc.stringMatching(/^-?\d{1,13}(\.\d{1,2})?$/),
    fc.stringMatching(/^-?\d{1,18}$/),
    fc.stringMatching(/^\d{1,3}(\.\d{1,2})?$/),
    fc.stringMatching(/^20\d\d-(0[1-9]|1[0-2])$/),
    fc.constantFrom('true', 'false', '1', '0', '是', '否'),
    fc.stringMatching(/^[!$-~一-龥]{1,8}$/).filter((text) => !/["\\,;]/.test(text)),
    fc.constantFrom('x', '', '甲'),
  ];
  const odd = fc.constantFrom(...CELLS.filter((cell) => cell.length < 100));
  const cell = (usual: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 60, arbitrary: usual }, { weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: odd });
  const row = fc.tuple(...plain.map(cell));
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 6 }),
      fc.constantFrom(',', '\t', ';'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, delimiter, end) => {
        const lines = [HEADER.split(','), ...rows].map((cells) => cells.join(delimiter));
        if (await quick(`${lines.join(end)}${end}`)) taken += 1;
      },
    ),
    { numRuns: 60 },
  );
  expect(taken).toBeGreaterThan(12);
});
