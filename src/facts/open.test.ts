/** Tests of folders of facts: which file holds which table, which header which column, and what is told of mistakes. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, inFolder, ORDERS, opening, read, rowsOf, tables } from '../../test/facts-folder.ts';
import { openFacts } from './open.ts';

const root = join(import.meta.dirname, '../..');

describe('which file', () => {
  test.each(['orders.csv', '订单.tsv', '收款.txt', 'orders.CSV', '　订单 .csv'])('%s is found', async (name) => {
    expect(await read({ [name]: 'order_id\nO1\n' })).toHaveLength(1);
  });

  test('hidden files, locks of open workbooks and other files are left aside', async () => {
    const files = { '.orders.csv': 'x', '~$orders.xlsx': 'x', 'readme.md': '# orders', 'other.csv': '1', 'orders.csv': 'order_id\nO1\n' };
    expect(await read(files)).toHaveLength(1);
  });

  test('a folder that is none, or that is a file', async () => {
    await inFolder({ 'orders.csv': '' }, async (folder) => {
      for (const path of [join(folder, 'none'), join(folder, 'orders.csv')]) {
        expect((await openFacts(path, [], new Map())).problems).toMatchObject([{ code: 'FOLDER_MISSING' }]);
      }
    });
  });

  test('a table in two files is a question', async () => {
    await opening({ 'orders.csv': 'order_id\nO1\n', '订单.jsonl': '' }, ({ problems }) => {
      expect(problems).toMatchObject([{ code: 'TABLE_TWICE', values: { files: 'orders.csv, 订单.jsonl' } }]);
    });
  });

  test('a missing table names what comes near, and files that cannot be read', async () => {
    expect(await read({ 'traffic.csv': 'x' })).toEqual(['TABLE_MISSING']);
    expect(await read({ 'order.csv': 'x' })).toEqual(['TABLE_MISSING_NEAR']);
    expect(await read({ 'orders.xls': 'x' })).toEqual(['FILE_KIND']);
  });

  test('tables that are not needed may be broken', async () => {
    const two = tables('a: { 计数: 件, 列: { x: 元 } }\nb: { 计数: 件, 列: { x: 元 } }');
    await opening(
      { 'a.csv': 'x\n1\n', 'b.csv': 'x\nbad\n' },
      async (opened) => expect(await rowsOf(opened, 'a')).toHaveLength(1),
      { a: ['x'] },
      two,
    );
  });

  test('all tables are read before anything is said', async () => {
    const two = tables('a: { 计数: 件, 列: { x: 元 } }\nb: { 计数: 件, 列: { x: 元 } }');
    await opening(
      { 'a.csv': 'x\nbad\n', 'b.csv': 'x\nworse\n' },
      ({ problems }) => expect(problems).toHaveLength(2),
      { a: ['x'], b: ['x'] },
      two,
    );
  });
});

describe('which column', () => {
  test('headers go by name, title or alias, in any width, with blanks and invisible signs around', async () => {
    const text = '\u200b订单号 ,　付款日\u00a0,"实付金额\n",ｎｏｔｅ\nO1,2026-10-03,5,x\n';
    expect(await read({ 'orders.csv': text })).toEqual([{ order_id: 'O1', paid_on: '2026-10-03', amount: '500', note: 'x', _row: '2' }]);
  });

  test('two headers for one column are a question', async () => {
    expect(await read({ 'orders.csv': '金额,amount\n1,2\n' })).toEqual(['HEADER_TWICE']);
    expect(await read({ 'orders.csv': 'amount,amount\n1,1\n' })).toEqual(['HEADER_TWICE']);
  });

  test('further headers may stand twice or be blank', async () => {
    expect(await read({ 'orders.csv': 'amount,,,x,x\n1,a,b,c,d\n' })).toHaveLength(1);
  });

  test('a missing column names the nearest header', async () => {
    await opening(
      { 'orders.csv': '实附金额,note\n1,x\n' },
      ({ problems }) => {
        expect(problems).toMatchObject([
          { code: 'COLUMN_MISSING_NEAR', place: { row: 1, column: '实附金额' }, values: { near: '实附金额', name: 'amount' } },
        ]);
      },
      { orders: ['amount'] },
    );
    expect(await read({ 'orders.csv': 'zzz,note\n1,x\n' }, { orders: ['amount'] })).toEqual(['COLUMN_MISSING']);
  });

  test('a column that is not needed may be missing, but where it stands it must be right', async () => {
    expect(await read({ 'orders.csv': 'note\nx\n' }, { orders: ['note'] })).toHaveLength(1);
    expect(await read({ 'orders.csv': 'note,amount\nx,bad\n' }, { orders: ['note'] })).toEqual(['CELL_NUMBER']);
  });
});

describe('what is told', () => {
  test('a bad cell by file, row and header', async () => {
    await opening({ 'orders.csv': '金额,付款日\n1,2026-10-01\nx,2026-13-01\n' }, ({ store, problems }) => {
      expect(store).toBeNull();
      expect(problems).toEqual([
        {
          code: 'CELL_NO_SUCH_DAY',
          severity: 'error',
          place: { in: 'cell', file: 'orders.csv', row: 3, column: '付款日' },
          values: { column: '付款日', found: '2026-13-01' },
        },
        {
          code: 'CELL_NUMBER',
          severity: 'error',
          place: { in: 'cell', file: 'orders.csv', row: 3, column: '金额' },
          values: { column: '金额', found: 'x' },
        },
      ]);
    });
  });

  test('the first hundred problems, then how many more', async () => {
    const bad = (count: number) => ({ 'orders.csv': `amount\n${'x\n'.repeat(count)}` });
    await opening(bad(100), ({ problems }) => expect(problems).toHaveLength(100));
    await opening(bad(101), ({ problems }) => {
      expect(problems).toHaveLength(101);
      expect(problems.at(-1)).toMatchObject({ code: 'PROBLEMS_MORE', severity: 'error', values: { told: 100, more: 1 } });
    });
  });

  test('how far the reading is, up to the end', async () => {
    await inFolder({ 'orders.csv': `note\n${'x\n'.repeat(500_000)}` }, async (folder) => {
      const seen: number[] = [];
      const needs = new Map([['orders', new Set<string>()]]);
      const declared = tables('orders: { 计数: 单, 列: { note: 文本 } }');
      const opened = await openFacts(folder, declared, needs, { progress: (done, total) => seen.push(done / total) });
      expect(seen.length).toBeGreaterThan(3);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(seen.at(-1)).toBe(1);
      opened.store?.close();
    });
  });

  test('a column with an unknown is known as such', async () => {
    await opening({ 'orders.csv': 'order_id,amount,note\nO1, ,x\nO2,1,\u3000\n' }, ({ store }) => {
      const table = store?.tables.get('orders');
      expect([...(table?.columns ?? [])]).toEqual(['order_id', 'amount', 'note']);
      expect([...(table?.nullable ?? [])]).toEqual(['amount', 'note']);
      expect([table?.rows, table?.sources]).toEqual([2, [{ file: 'orders.csv' }]]);
    });
  });
});

describe('keys', () => {
  const staff = tables(
    'employees: { 计数: 人, 键: [id, day], 列: { id: { 标题: 工号, 类型: 编号 employee }, day: { 标题: 日期, 类型: 日期 } } }',
  );
  const told = (text: string) => opening({ 'employees.csv': text }, ({ problems }) => problems, { employees: [] }, staff);

  test('rows with the same key name each other', async () => {
    expect(await told('id,day\nE1,2026-01-01\nE1,2026-01-02\nE1,2026-01-01\nE1,2026-01-01\n')).toEqual([
      {
        code: 'KEY_TWICE',
        severity: 'error',
        place: { in: 'cell', file: 'employees.csv', row: 4, column: '工号 + 日期' },
        values: { table: 'employees', column: '工号 + 日期', row: 4, first: 2, found: 'E1 + 2026-01-01' },
      },
      expect.objectContaining({ code: 'KEY_TWICE', values: expect.objectContaining({ row: 5, first: 2 }) }),
    ]);
  });

  test('different keys, and a blank one', async () => {
    expect(await told('id,day\nE1,2026-01-01\nE1,2026-01-02\nE2,2026-01-01\n')).toEqual([]);
    expect(await told('id,day\n,2026-01-01\n,2026-01-02\n')).toMatchObject([
      { code: 'KEY_BLANK', place: { row: 2 } },
      { code: 'KEY_BLANK', place: { row: 3 } },
    ]);
  });

  test('a file without the key column is not looked at', async () => {
    expect(await told('id\nE1\nE1\n')).toEqual([]);
  });

  test('a table without a key counts every row', async () => {
    expect(await read({ 'orders.csv': 'order_id\nO1\nO1\n' })).toHaveLength(2);
  });
});

test('a total at the end of a table is no fact', async () => {
  expect(await read({ 'orders.csv': 'order_id,amount\nO1,5\n合计,5\n' })).toEqual(['ROW_TOTAL']);
  for (const row of ['合计,,5', '小 计,,', ',Total,5']) {
    await opening({ 'orders.csv': `序号,order_id,amount\n1,O1,5\n${row}\n` }, ({ problems }) => {
      expect(problems.map(({ code, place }) => [code, place?.in === 'cell' ? place.row : null])).toEqual([['ROW_TOTAL', 3]]);
    });
  }
  expect(await read({ 'orders.csv': '序号,order_id,note\n1,O1,合计\n' })).toHaveLength(1);
});

describe('the library of tables', async () => {
  const { readFileSync } = await import('node:fs');
  const folder = join(root, 'schemes/tables');
  const library = readdirSync(folder).flatMap((file) => tables(readFileSync(join(folder, file), 'utf8')));

  test('no file could be meant for two tables', () => {
    const names = library.flatMap((table) => [...new Set([table.name, table.title, ...table.aliases])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(readdirSync(join(root, 'test/cases')))('holds every column of the case %s', async (name) => {
    const facts = join(root, 'test/cases', name, 'public/facts');
    const needs = new Map(
      readdirSync(facts).map((file) => {
        const [header = ''] = readFileSync(join(facts, file), 'utf8').split(/\r?\n/);
        return [file.replace('.csv', ''), new Set(header.split(','))] as const;
      }),
    );
    const { store, problems } = await openFacts(facts, library, needs);
    expect(problems).toEqual([]);
    for (const [table, columns] of needs)
      expect([...columns].filter((column) => store?.tables.get(table)?.columns.has(column) !== true)).toEqual([]);
    store?.close();
  });
});

describe('a layer over a folder', () => {
  const ORDERS_FILE = { 'orders.csv': 'order_id\nO1\nO2\n' };

  /** The rows of the tables orders and refunds of two folders, one over the other. */
  const layered = (below: Files, above: Files) =>
    inFolder(below, (folder) =>
      inFolder(above, async (over) => {
        const opened = await openFacts(folder, TWO, new Map(['orders', 'refunds'].map((name) => [name, new Set<string>()])), { over });
        const rows = { orders: await rowsOf(opened), refunds: await rowsOf(opened, 'refunds') };
        opened.store?.close();
        return { rows, problems: opened.problems };
      }),
    );
  const TWO = [...ORDERS, ...tables('refunds: { 标题: 退款, 计数: 次, 列: { order_id: { 标题: 订单编号, 类型: 编号 order } } }')];

  test('replaces a table and adds another, and leaves the rest', async () => {
    const replaced = await layered({ ...ORDERS_FILE, 'refunds.csv': 'order_id\nO1\n' }, { '订单.jsonl': '{"order_id": "O9"}' });
    expect(replaced.rows.orders).toEqual([{ order_id: 'O9', _row: '1' }]);
    expect(replaced.rows.refunds).toHaveLength(1);
    const added = await layered(ORDERS_FILE, { 'refunds.csv': 'order_id\n' });
    expect([added.rows.orders.length, added.rows.refunds.length, added.problems]).toEqual([2, 0, []]);
  });

  test('names its files with their folder, and says which of them change nothing', async () => {
    const { problems } = await layered({ ...ORDERS_FILE, 'refunds.csv': 'order_id\n' }, { 'order.csv': 'order_id\n', 'notes.md': 'x' });
    expect(problems).toMatchObject([{ code: 'LAYER_UNUSED', severity: 'warning' }]);
    expect(problems[0]?.place).toMatchObject({ file: expect.stringMatching(/^hengji-facts-\w+\/order\.csv$/) });
  });

  test('that is broken, or is none, does not fall back to the folder below', async () => {
    const broken = await layered({ ...ORDERS_FILE, 'refunds.csv': 'order_id\n' }, { 'orders.xlsx': 'no workbook' });
    expect(broken.problems).toMatchObject([{ code: 'WORKBOOK_NOT_ZIP' }]);
    const kind = await layered({ ...ORDERS_FILE, 'refunds.csv': 'order_id\n' }, { 'orders.xls': 'x' });
    expect(kind.problems.map(({ code }) => code)).toEqual(['FILE_KIND']);
    await inFolder(ORDERS_FILE, async (folder) => {
      const opened = await openFacts(folder, ORDERS, new Map([['orders', new Set()]]), { over: join(folder, 'none') });
      expect(opened.problems).toMatchObject([{ code: 'FOLDER_MISSING' }]);
    });
  });
});
