/** Tests of Parquet: types that are exact are read as they stand, all others are refused with the way out. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { inFolder, type Needs, ORDERS, rowsOf, tables } from '../../test/facts-folder.ts';
import { openFacts } from './open.ts';

/** Writes the rows of a query as Parquet and reads them as orders. */
function stored<T>(
  query: string,
  use: (opened: Awaited<ReturnType<typeof openFacts>>) => T | Promise<T>,
  more = '',
  needs: Needs = { orders: [] },
  declared = ORDERS,
) {
  return inFolder({}, async (folder) => {
    await copy(query, join(folder, 'orders.parquet'), more);
    const opened = await openFacts(folder, declared, new Map(Object.entries(needs).map(([name, columns]) => [name, new Set(columns)])));
    try {
      return await use(opened);
    } finally {
      opened.store?.close();
    }
  });
}

async function copy(query: string, path: string, more: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet${more})`);
  connection.closeSync();
  instance.closeSync();
}

const rows = (query: string, more = '') => stored(query, (opened) => rowsOf(opened), more);

const SCALED = ", KV_METADATA {'hengji.stored': 'scaled'}";

test('rows count from 1, and every type has its column', async () => {
  const query = `SELECT * FROM (VALUES
    (7, DATE '2026-10-03', 12.5::DECIMAL(9,2), 3::SMALLINT, 12.5::DECIMAL(4,1), '2026-10', true, '甲'),
    (8, NULL, -0.01, NULL, NULL, NULL, NULL, NULL)
  ) AS t(order_id, 付款日, 金额, count, rate, period, paid, note)`;
  expect(await rows(query)).toEqual([
    {
      order_id: '7',
      paid_on: '2026-10-03',
      amount: '1250',
      count: '3',
      rate: '1250',
      period: '2026-10',
      paid: 'true',
      note: '甲',
      _row: '1',
    },
    { order_id: '8', paid_on: null, amount: '-1', count: null, rate: null, period: null, paid: null, note: null, _row: '2' },
  ]);
});

describe('amounts', () => {
  test.each([
    ['12', 'INTEGER', '1200'],
    ['12', 'UTINYINT', '1200'],
    ['12', 'UBIGINT', '1200'],
    ['92233720368547758', 'BIGINT', '9223372036854775800'],
    ['-92233720368547758', 'BIGINT', '-9223372036854775800'],
    ['12.34', 'DECIMAL(4,2)', '1234'],
    ['12.30', 'DECIMAL(9,4)', '1230'],
    ['12', 'DECIMAL(9,0)', '1200'],
    ['9999999999999999.99', 'DECIMAL(18,2)', '999999999999999999'],
    ['92233720368547758.07', 'DECIMAL(38,2)', '9223372036854775807'],
    ['12.3400', 'DECIMAL(38,20)', '1234'],
    ['-0.01', 'DECIMAL(18,2)', '-1'],
    ['9999999999999.99', 'DECIMAL(16,2)', '999999999999999'],
    ['10000000000000.00', 'DECIMAL(16,2)', '1000000000000000'],
    ['-999999999999999.9', 'DECIMAL(18,1)', '-99999999999999990'],
    ['999999999999999', 'DECIMAL(18,0)', '99999999999999900'],
    ['1000000000000000', 'DECIMAL(18,0)', '100000000000000000'],
  ])('%s as %s', async (value, type, fen) => {
    expect(await rows(`SELECT '${value}'::${type} AS amount UNION ALL SELECT NULL`)).toMatchObject([{ amount: fen }, { amount: null }]);
  });

  test.each([
    ['92233720368547759', 'BIGINT', 'CELL_RANGE'],
    ['18446744073709551615', 'UBIGINT', 'CELL_RANGE'],
    ['92233720368547758.08', 'DECIMAL(38,2)', 'CELL_RANGE'],
    ['12.345', 'DECIMAL(9,3)', 'CELL_DECIMALS'],
    ['12.3400001', 'DECIMAL(38,20)', 'CELL_DECIMALS'],
    ['12.5', 'DOUBLE', 'PARQUET_FLOAT'],
    ['12.5', 'FLOAT', 'PARQUET_FLOAT'],
    ['12.5', 'VARCHAR', 'PARQUET_TYPE'],
  ])('%s as %s is refused: %s', async (value, type, code) => {
    expect(await rows(`SELECT '1'::${type} AS amount UNION ALL SELECT '${value}'::${type}`)).toEqual([code]);
  });

  test('the place of a lost digit is its first row', async () => {
    const query = 'SELECT unnest([1.1, 2.222, 3.333])::DECIMAL(9,3) AS 金额';
    await stored(query, ({ problems }) => {
      expect(problems).toEqual([
        {
          code: 'CELL_DECIMALS',
          severity: 'error',
          place: { in: 'cell', file: 'orders.parquet', column: '金额', row: 2 },
          values: { column: '金额', found: '2.222', decimals: 2 },
        },
      ]);
    });
  });

  test('integers may say that they are already at their scale', async () => {
    expect(await rows('SELECT 1234::BIGINT AS amount', SCALED)).toMatchObject([{ amount: '1234' }]);
    expect(await rows('SELECT 1234::INTEGER AS amount', SCALED)).toMatchObject([{ amount: '1234' }]);
    expect(await rows('SELECT 9223372036854775807 AS amount', SCALED)).toMatchObject([{ amount: '9223372036854775807' }]);
  });

  test('the view of a scaled file is no more than the file', async () => {
    await stored(
      'SELECT range AS amount FROM range(10)',
      async ({ store }) => {
        const sql = "SELECT sql FROM duckdb_views() WHERE view_name = 'orders'";
        const [[text] = []] = (await store?.connection.runAndReadAll(sql))?.getRows() ?? [];
        expect(text).not.toMatch(/amount \*|CAST\(amount/);
      },
      SCALED,
    );
  });
});

describe('other columns', () => {
  test('texts are trimmed and blank ones are unknown', async () => {
    expect(await rows("SELECT unnest(['甲', ' 乙\u3000', '\u00a0', '']) AS note")).toMatchObject([
      { note: '甲' },
      { note: '乙' },
      { note: null },
      { note: null },
    ]);
  });

  describe.each([
    ['all different', "'x' || range"],
    ['few different', "'x' || range % 3"],
    ['beyond ASCII', "'甲' || range"],
  ])('texts that are asked for, %s', (_, text) => {
    const asked = (last: string) =>
      stored(
        `SELECT CASE WHEN range = 70000 THEN ${last} ELSE ${text} END AS note FROM range(70001)`,
        async ({ store }) => {
          const result = await store?.connection.runAndReadAll('SELECT note FROM orders WHERE _row = 70001');
          const different = await store?.connection.runAndReadAll(
            "SELECT count(*) FROM orders WHERE note = '' OR regexp_matches(note, '^\\s|\\s$')",
          );
          return [result?.getRows()[0]?.[0], Number(different?.getRows()[0]?.[0]), [...(store?.tables.get('orders')?.nullable ?? [])]];
        },
        '',
        { orders: ['note'] },
      );

    test.each([
      ["'y'", 'y', []],
      ["' y'", 'y', []],
      ["'y '", 'y', []],
      ["'y' || chr(9)", 'y', []],
      ["'y\u3000'", 'y', []],
      ["'\u00a0y'", 'y', []],
      ["' y z\u2003 '", 'y z', []],
      ["''", null, ['note']],
      ["' \u3000'", null, ['note']],
      ["'\ufeff'", null, ['note']],
      ['NULL', null, ['note']],
    ])('and %s at the end', async (last, read, nullable) => {
      expect(await asked(last)).toEqual([read, 0, nullable]);
    });
  });

  test('amounts beyond the fast way are read by the slow one, on both sides of zero', async () => {
    for (const edge of ['9999999999999.99', '10000000000000.00', '-9999999999999.99', '-10000000000000.00', '9999999999999999.99'])
      expect(await rows(`SELECT unnest([0.01, ${edge}])::DECIMAL(18,2) AS amount`)).toMatchObject([
        { amount: '1' },
        { amount: edge.replace('.', '') },
      ]);
  });

  test('a time of day does not move the day, a time zone might', async () => {
    expect(await rows("SELECT TIMESTAMP '2026-10-03 23:59:59' AS paid_on")).toMatchObject([{ paid_on: '2026-10-03' }]);
    expect(await rows("SELECT TIMESTAMPTZ '2026-10-03 23:59:59Z' AS paid_on")).toEqual(['PARQUET_TYPE']);
  });

  test.each([
    ["'2026-10-03' AS paid_on", 'PARQUET_TYPE'],
    ['1 AS paid', 'PARQUET_TYPE'],
    ['1 AS note', 'PARQUET_TYPE'],
    ['1.5 AS order_id', 'PARQUET_TYPE'],
    ['[1] AS amount', 'PARQUET_TYPE'],
    ["'202610' AS period", 'PARQUET_PERIOD'],
    ["'10月' AS period", 'CELL_PERIOD'],
  ])('%s: %s', async (column, code) => {
    expect(await rows(`SELECT ${column}`)).toEqual([code]);
  });

  test.each([
    ["'infinity'::DATE AS paid_on", 'CELL_NO_SUCH_DAY'],
    ["DATE '1899-12-31' AS paid_on", 'CELL_NO_SUCH_DAY'],
    ["TIMESTAMP '0202-10-03 10:00:00' AS paid_on", 'CELL_NO_SUCH_DAY'],
    ['0.99::DECIMAL(9,2) AS rate', 'CELL_FRACTION'],
    ['-0.01::DECIMAL(9,2) AS rate', 'CELL_FRACTION'],
    ['1 AS FILE_row_number', 'PARQUET_NAME'],
  ])('%s: %s', async (column, code) => {
    expect(await rows(`SELECT ${column}`)).toEqual([code]);
  });

  test('percentages of 0 and from 1 on, and a file that was checked when it was made', async () => {
    expect(await rows('SELECT unnest([0, 1, -1])::DECIMAL(9,2) AS rate UNION ALL SELECT NULL')).toHaveLength(4);
    expect(await rows('SELECT 50 AS rate', SCALED)).toMatchObject([{ rate: '50' }]);
  });

  test.each([
    ["'合计'", 'ROW_TOTAL'],
    ["' 小 计：'", 'ROW_TOTAL'],
    ["'Grand Total'", 'ROW_TOTAL'],
    ["'1.23E+17'", 'CELL_SCIENTIFIC'],
    ["'#N/A'", 'CELL_ERROR'],
    ["'O' || chr(0)", 'CELL_SIGN'],
  ])('the identifier %s is refused as in any other file', async (id, code) => {
    await stored(
      `SELECT unnest(['O1', '合同1', 'T1total', '#1', 'E+', ${id}, ${id}]) AS order_id`,
      ({ problems }) => expect(problems).toMatchObject([{ code, place: { row: 6, column: 'order_id' } }]),
      '',
      { orders: ['order_id'] },
    );
  });

  test('what grows beyond measure is never unpacked', async () => {
    expect(await rows("SELECT repeat('a', 70000000) AS note", ', COMPRESSION zstd')).toEqual(['PARQUET_TOO_LARGE']);
    expect(await rows("SELECT repeat('a', 1000000) AS note")).toHaveLength(1);
  });

  test('further columns of any type are left aside', async () => {
    expect(await rows('SELECT 1 AS amount, 1.5::DOUBLE AS other, [1] AS list')).toEqual([{ amount: '100', _row: '1' }]);
  });
});

describe('the table', () => {
  test('knows its rows and which columns hold an unknown', async () => {
    await stored(
      "SELECT range AS amount, CASE WHEN range = 5 THEN NULL ELSE 'x' END AS note, ' ' AS order_id FROM range(300000)",
      ({ store }) => {
        const table = store?.tables.get('orders');
        expect([table?.rows, [...(table?.nullable ?? [])]]).toEqual([300000, ['order_id', 'note']]);
      },
    );
  });

  test('a missing column, and a key twice', async () => {
    const missing = await stored("SELECT 'x' AS note", (opened) => rowsOf(opened), '', { orders: ['amount'] });
    expect(missing).toEqual(['COLUMN_MISSING']);
    const keyed = tables('orders: { 计数: 单, 键: [order_id], 列: { order_id: 编号 order } }');
    await stored(
      'SELECT unnest([1, 2, 1]) AS order_id',
      ({ problems }) => expect(problems).toMatchObject([{ code: 'KEY_TWICE', place: { row: 3 }, values: { first: 1 } }]),
      '',
      { orders: [] },
      keyed,
    );
  });

  test('a file whose pages are damaged between sound ends', async () => {
    await inFolder({}, async (folder) => {
      const path = join(folder, 'orders.parquet');
      await copy("SELECT 'O' || range AS order_id, range::DECIMAL(18,2) AS amount FROM range(1000)", path, '');
      const bytes = await readFile(path);
      bytes.fill(0xff, 40, 400);
      await writeFile(path, bytes);
      expect((await openFacts(folder, ORDERS, new Map([['orders', new Set(['amount'])]]))).problems).toMatchObject([
        { code: 'PARQUET_BROKEN' },
      ]);
    });
  });

  test('a broken file, and a path that could mean several', async () => {
    await inFolder({ 'orders.parquet': 'PAR1 and nothing more' }, async (folder) => {
      expect((await openFacts(folder, ORDERS, new Map([['orders', new Set()]]))).problems).toMatchObject([{ code: 'PARQUET_BROKEN' }]);
    });
    const declared = tables("orders: { 别名: ['a*'], 计数: 单, 列: { amount: 元 } }");
    await inFolder({ 'a*.parquet': 'x' }, async (folder) => {
      expect((await openFacts(folder, declared, new Map([['orders', new Set()]]))).problems).toMatchObject([{ code: 'FILE_NAME' }]);
    });
  });
});
