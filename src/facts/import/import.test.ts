/** Tests of imports: what a file becomes, what keeps it out, and that faults of the disk leave nothing. */

import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inFolder, tables, textRow, workbookParts, zip } from '../../../test/facts-folder.ts';
import { codesOf, importIn, importing } from '../../../test/imports.ts';
import { NameTaken } from '../disk/commit.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { openDatabase } from '../store.ts';

const TWO = '订单编号,付款日,实付金额,备注,导出人\nO1,2026-10-03,"1,234.50",甲,王\nO2,2026年10月4日,1.2万,,王\n';
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The rows of a Parquet file as texts. */
async function parquetRows(path: string): Promise<readonly unknown[]> {
  const { connection, close } = await openDatabase();
  const found = (await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${path}')`)).getRowObjects();
  close();
  return found;
}

describe('a file', () => {
  test('becomes one Parquet file, and a manifest that says all of it', () =>
    importing({ 'orders.csv': TWO }, { batch: 'b-1' }, async ({ kept, problems, table }, folder) => {
      expect(problems).toEqual([]);
      expect(table?.name).toBe('orders');
      const path = join(folder, 'batches', 'b-1.parquet');
      const bytes = await readFile(path);
      expect(kept).toEqual({
        path,
        manifest: {
          format: 1,
          batch: 'b-1',
          table: 'orders',
          declaration: expect.stringMatching(/^[0-9a-f]{64}$/),
          columns: [
            { name: 'order_id', type: { is: 'id', of: 'order' }, nullable: false },
            { name: 'paid_on', type: { is: 'date' }, nullable: false },
            { name: 'amount', type: { is: 'number', unit: { 元: 1 }, decimals: 2, percent: false }, nullable: false },
            { name: 'note', type: { is: 'text' }, nullable: true },
          ],
          rows: 2,
          totals: { amount: { sum: '1323450', filled: 2 } },
          days: { '2026-10-03': 1, '2026-10-04': 1 },
          undated: 0,
          keys: {},
          source: { file: 'orders.csv', sheet: null, bytes: Buffer.byteLength(TWO), sha256: sha256(TWO) },
          mapping: { order_id: '订单编号', paid_on: '付款日', amount: '实付金额', note: '备注' },
          aside: ['导出人'],
          parquet: { name: 'b-1.parquet', bytes: bytes.length, sha256: sha256(bytes) },
        },
      });
      expect(JSON.parse(JSON.stringify(kept?.manifest))).toEqual(kept?.manifest);
      expect(await parquetRows(path)).toEqual([
        { order_id: 'O1', paid_on: '2026-10-03', amount: '123450', note: '甲', _row: '2' },
        { order_id: 'O2', paid_on: '2026-10-04', amount: '1200000', note: null, _row: '3' },
      ]);
      expect(await readdir(join(folder, 'batches'), { recursive: true })).toEqual(['b-1.parquet', 'incoming']);
    }));

  test('shows the first rows, and those around a refused cell', () =>
    importing(
      {
        'orders.csv': `order_id,paid_on,amount\n${Array.from({ length: 20 }, (_, k) => `O${k},2026-10-03,${k === 11 ? 'x' : 100}`).join('\n')}\n`,
      },
      { keep: false },
      ({ preview }) => {
        expect(preview?.sample.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 12, 13, 14]);
        return Promise.resolve();
      },
    ));

  test('is only looked at where it is not to be kept', () =>
    importing({ 'orders.csv': TWO }, { keep: false }, async ({ kept, preview }, folder) => {
      expect(kept).toBeNull();
      expect(preview).toMatchObject({
        rows: 2,
        errors: 0,
        aside: ['导出人'],
        summary: { totals: { amount: { sum: '1323450', filled: 2 } } },
      });
      expect(preview?.sample).toEqual({
        columns: ['order_id', 'paid_on', 'amount', 'note'],
        rows: [
          { row: 2, cells: ['O1', '2026-10-03', '1234.50', '甲'] },
          { row: 3, cells: ['O2', '2026-10-04', '12000.00', null] },
        ],
      });
      expect(await readdir(folder)).toEqual(['orders.csv']);
    }));

  test('of another kind comes to the same rows', async () => {
    const lines = '{"订单编号": "O1", "付款日": "2026-10-03", "实付金额": 1234.50, "备注": "甲"}\n';
    const sheet = zip(
      workbookParts({
        订单: `${textRow(1, '订单编号', '付款日', '实付金额', '备注')}${textRow(2, 'O1', '2026/10/3', '￥1,234.50', '甲')}`,
      }),
    );
    for (const files of [
      { 'orders.jsonl': lines },
      { 'orders.xlsx': sheet },
      { 'orders.tsv': '订单编号\t付款日\t实付金额\t备注\nO1\t20261003\t１２３４．５\t甲\n' },
    ]) {
      const [file = ''] = Object.keys(files);
      await importing(files as Record<string, string>, { file }, ({ kept, problems }) => {
        expect(problems).toEqual([]);
        expect(kept?.manifest).toMatchObject({ rows: 1, totals: { amount: { sum: '123450', filled: 1 } }, days: { '2026-10-03': 1 } });
        expect(kept?.manifest.source.sheet).toBe(file === 'orders.xlsx' ? '订单' : null);
      });
    }
  });

  test('may be a batch itself, whose integers are stored at their scale', () =>
    inFolder({ 'orders.csv': TWO }, async (folder) => {
      const first = await importIn(folder);
      const again = await importIn(folder, { file: 'batches/b1.parquet', table: 'orders', batch: 'b2' });
      expect(again.problems).toEqual([]);
      expect(again.kept?.manifest.totals).toEqual(first.kept?.manifest.totals);
    }));

  test('without rows is a batch without rows', () =>
    importing({ 'orders.csv': '订单编号,付款日,金额\n' }, {}, ({ kept }) => {
      expect(kept?.manifest).toMatchObject({ rows: 0, totals: { amount: { sum: '0', filled: 0 } }, days: {}, keys: {} });
    }));

  test('counts its days, the blank ones apart, and knows unknown from zero', () =>
    importing({ 'orders.csv': 'order_id,paid_on,amount\nO1,2026-10-03,5\nO2,2026-10-03,\nO3,,0\n' }, {}, ({ kept }) => {
      expect(kept?.manifest).toMatchObject({ days: { '2026-10-03': 2 }, undated: 1, totals: { amount: { sum: '500', filled: 2 } } });
    }));

  test('of a table that holds at any time has no days, and knows the ends of its keys by their bytes', () => {
    const staff = tables('staff: { 计数: 人, 键: [id], 列: { id: { 标题: 工号, 类型: 编号 employee } } }');
    return importing({ 'staff.csv': 'id\nＥ1\nE9\né\nE10\n' }, { file: 'staff.csv', tables: staff }, ({ kept }) => {
      expect(kept?.manifest).toMatchObject({ days: {}, undated: 0, keys: { id: { first: 'E10', last: 'Ｅ1' } } });
    });
  });

  test('sums beyond 64 bits are kept exactly', () =>
    importing({ 'orders.csv': `order_id,paid_on,amount\n${'O,2026-10-03,92233720368547758.07\n'.repeat(3)}` }, {}, ({ kept }) => {
      expect(kept?.manifest.totals['amount']?.sum).toBe(String(3n * (2n ** 63n - 1n)));
    }));
});

test('rows that are nobody’s are imported with a warning', () =>
  importing({ 'orders.csv': '付款日,金额\n2026-10-03,5\n' }, {}, ({ kept, problems }) => {
    expect(kept?.manifest.rows).toBe(1);
    expect(problems).toMatchObject([{ code: 'IMPORT_NOBODY', severity: 'warning' }]);
  }));

describe('what keeps a file out', () => {
  test('one refused cell, told with its place, and the rest is shown', () =>
    importing(
      { 'orders.csv': '订单编号,付款日,实付金额\nO1,2026-10-03,5\nO2,2026-02-30,待定\n' },
      {},
      async ({ kept, preview, problems }, folder) => {
        expect(kept).toBeNull();
        expect(problems.map(({ code, place }) => [code, place])).toEqual([
          ['CELL_NO_SUCH_DAY', { in: 'cell', file: 'orders.csv', row: 3, column: '付款日' }],
          ['CELL_NUMBER', { in: 'cell', file: 'orders.csv', row: 3, column: '实付金额' }],
        ]);
        expect(preview).toMatchObject({ rows: 2, errors: 2, summary: null });
        expect(await readdir(folder)).toEqual(['orders.csv']);
      },
    ));

  test('all cells are counted, the first hundred told', () =>
    importing({ 'orders.csv': `订单编号,付款日,实付金额\n${'O,2026-10-03,x\n'.repeat(150)}` }, {}, ({ preview, problems }) => {
      expect(preview?.errors).toBe(150);
      expect(problems.at(-1)).toMatchObject({ code: 'PROBLEMS_MORE', values: { told: 100, more: 50 } });
    }));

  test('two rows of one key, both named', () => {
    const keyed = tables('orders: { 计数: 单, 键: [id], 列: { id: { 标题: 单号, 类型: 编号 order } } }');
    return importing({ 'orders.csv': 'id\nO1\nO2\nO1\n' }, { tables: keyed }, ({ kept, problems }) => {
      expect(kept).toBeNull();
      expect(problems).toMatchObject([{ code: 'KEY_TWICE', place: { row: 4 }, values: { row: 4, first: 2, found: 'O1' } }]);
    });
  });

  test.each([
    ['no file', { 'x.csv': '' }, {}, 'IMPORT_FILE_MISSING'],
    ['a folder', {}, { file: '.' }, 'IMPORT_FILE_MISSING'],
    ['a kind of file that is not read', { 'orders.xls': 'x' }, { file: 'orders.xls' }, 'IMPORT_FILE_KIND'],
    ['a name that says no table', { 'export.csv': TWO }, { file: 'export.csv' }, 'IMPORT_TABLE_WHICH'],
    ['a name near that of a table', { 'oders.csv': TWO }, { file: 'oders.csv' }, 'IMPORT_TABLE_WHICH_NEAR'],
    ['a table that is none', { 'orders.csv': TWO }, { table: 'zzz' }, 'IMPORT_TABLE_UNKNOWN'],
    ['a table that is nearly one', { 'orders.csv': TWO }, { table: 'order' }, 'IMPORT_TABLE_UNKNOWN_NEAR'],
    ['a sheet of what is no workbook', { 'orders.csv': TWO }, { sheet: '订单' }, 'IMPORT_NO_WORKBOOK'],
    ['no day column', { 'orders.csv': '订单编号\nO1\n' }, {}, 'IMPORT_COLUMN_MISSING'],
    ['a header near that of the day column', { 'orders.csv': '订单编号,付款曰\nO1,2026-10-03\n' }, {}, 'IMPORT_COLUMN_MISSING_NEAR'],
    ['an empty file', { 'orders.csv': '' }, {}, 'FILE_EMPTY'],
    ['bytes that are no text', { 'orders.csv': 'a\0b' }, {}, 'FILE_NOT_TEXT'],
    ['a broken workbook', { 'orders.xlsx': 'x' }, { file: 'orders.xlsx' }, 'WORKBOOK_NOT_ZIP'],
    ['a broken Parquet file', { 'orders.parquet': 'x' }, { file: 'orders.parquet' }, 'PARQUET_BROKEN'],
  ])('%s', async (_, files, order, code) => {
    expect(await codesOf(files as Record<string, string>, order)).toEqual([code]);
  });

  test('a change while it is read', () =>
    inFolder({ 'orders.csv': TWO }, async (folder) => {
      const disk: Disk = {
        ...realDisk,
        hashOf: async (path) => {
          const hash = await realDisk.hashOf(path);
          await appendFile(path, 'O3,2026-10-05,1,,\n');
          return hash;
        },
      };
      const { kept, problems } = await importIn(folder, { disk });
      expect(kept).toBeNull();
      expect(problems).toMatchObject([{ code: 'IMPORT_FILE_CHANGED', place: { file: 'orders.csv' } }]);
    }));
});

describe('which table and sheet', () => {
  const sheets = (names: readonly string[], states = {}) =>
    zip(
      workbookParts(
        Object.fromEntries(names.map((name) => [name, `${textRow(1, '订单编号', '付款日')}${textRow(2, name, '2026-10-03')}`])),
        { states },
      ),
    );

  test.each(['orders-2026-10.csv', '订单_20261001-20261031.csv', '2026年10月订单.csv', '收款(1).csv', '导出.csv'])(
    '%s is found by its name, or is not',
    async (file) => {
      expect(await codesOf({ [file]: TWO }, { file })).toEqual(file === '导出.csv' ? ['IMPORT_TABLE_WHICH'] : []);
    },
  );

  test('a workbook: by the name of its sheet, by what is said, or by its only visible sheet', async () => {
    const sheetOf = (names: readonly string[], order: object, states = {}) =>
      importing(
        { '订单.xlsx': sheets(names, states) },
        { file: '订单.xlsx', ...order },
        ({ kept, problems }) => kept?.manifest.source.sheet ?? problems[0]?.code,
      );
    expect(await sheetOf(['说明', '2026年10月订单'], {})).toBe('2026年10月订单');
    expect(await sheetOf(['甲', '乙'], { sheet: '乙' })).toBe('乙');
    expect(await sheetOf(['甲', '乙'], {}, { 乙: 'hidden' })).toBe('甲');
    expect(await sheetOf(['甲', '乙'], {})).toBe('IMPORT_SHEET_WHICH');
    expect(await sheetOf(['甲', '乙'], { table: 'orders' })).toBe('IMPORT_SHEET_WHICH');
    expect(await sheetOf(['甲', '乙'], { sheet: '丙' })).toBe('IMPORT_SHEET_MISSING');
    expect(await sheetOf(['订单', '收款'], {})).toBe('IMPORT_SHEETS_SEVERAL');
  });
});

describe('a mapping', () => {
  const file = { 'orders.csv': '单号,日期,金额,应收\nO1,2026-10-03,5,7\n' };
  const mapped = (mapping: Record<string, string | null>) =>
    importing(file, { mapping }, ({ kept, problems }) => kept?.manifest ?? problems.map(({ code }) => code));

  test('stands above what the declaration knows', async () => {
    expect(await mapped({ order_id: '单号', paid_on: '日期', amount: '应收' })).toMatchObject({
      totals: { amount: { sum: '700', filled: 1 } },
      mapping: { order_id: '单号', paid_on: '日期', amount: '应收' },
      aside: ['金额'],
    });
  });

  test('takes a header away from the column of that name', async () => {
    const found = await mapped({ order_id: '单号', paid_on: '日期', count: '金额' });
    expect(found).toMatchObject({ totals: { count: { sum: '5', filled: 1 } }, mapping: { count: '金额' }, aside: ['应收'] });
  });

  test('leaves a column out', async () => {
    expect(await mapped({ order_id: '单号', paid_on: '日期', amount: null })).toMatchObject({ totals: {}, aside: ['金额', '应收'] });
  });

  test('is refused where it names what is not there', async () => {
    expect(await mapped({ order_id: '单号', paid_on: '付款时间' })).toEqual(['MAPPING_HEADER']);
    expect(await mapped({ order_id: '单号', paid_on: '日期', amuont: '应收' })).toEqual(['MAPPING_COLUMN']);
    expect(await mapped({ order_id: '单号', paid_on: null })).toEqual(['IMPORT_COLUMN_MISSING']);
  });
});

describe('a fault of the disk', () => {
  /** A disk on which call `failing` of all fails. */
  function faulty(failing: number): { disk: Disk; calls: () => number } {
    let calls = 0;
    const wrapped = Object.entries(realDisk).map(([name, call]) => [
      name,
      (...given: [string, string]) => {
        calls += 1;
        if (calls === failing) throw Object.assign(new Error(`ENOSPC in ${name}`), { code: 'ENOSPC' });
        return call(...given);
      },
    ]);
    return { disk: Object.fromEntries(wrapped) as Disk, calls: () => calls };
  }

  test('in any call is thrown, and no batch is there', async () => {
    await inFolder({ 'orders.csv': TWO }, async (folder) => {
      const well = faulty(0);
      await importIn(folder, { disk: well.disk, batch: 'well' });
      for (let call = 1; call <= well.calls(); call += 1) {
        await expect(importIn(folder, { disk: faulty(call).disk })).rejects.toMatchObject({ code: 'ENOSPC' });
        expect(await readdir(join(folder, 'batches'))).toEqual(['incoming', 'well.parquet']);
        expect(await readdir(join(folder, 'batches', 'incoming'))).toEqual([]);
      }
      expect((await importIn(folder)).kept?.manifest.rows).toBe(2);
    });
  });

  test('that cuts the file short, or changes it, is found when it is read again', async () => {
    const cut: Disk = { ...realDisk, syncFile: async (path) => await truncate(path, 300) };
    await inFolder({ 'orders.csv': TWO }, async (folder) => {
      await expect(importIn(folder, { disk: cut })).rejects.toThrow();
      expect(await readdir(join(folder, 'batches'), { recursive: true })).toEqual(['incoming']);
    });
  });

  test('that puts another file in its place is found by rows and totals', async () => {
    await inFolder({ 'orders.csv': TWO, 'other.csv': TWO.replace('1.2万', '1.3万') }, async (folder) => {
      const other = await importIn(folder, { file: 'other.csv', table: 'orders', batch: 'other' });
      const swapping: Disk = {
        ...realDisk,
        syncFile: async (path) => {
          const { copyFile } = await import('node:fs/promises');
          await copyFile(other.kept?.path ?? '', path);
        },
      };
      await expect(importIn(folder, { disk: swapping })).rejects.toThrow('does not hold the rows');
    });
  });

  test('a name that is taken is refused, and the batch under it stays', async () => {
    await inFolder({ 'orders.csv': TWO }, async (folder) => {
      const first = await importIn(folder);
      await expect(importIn(folder)).rejects.toThrow(NameTaken);
      expect(sha256(await readFile(first.kept?.path ?? ''))).toBe(first.kept?.manifest.parquet.sha256);
    });
  });
});

test('any rows come to the sum of their amounts, filled and blank', async () => {
  const amount = fc.option(fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }), { nil: null });
  const text = (fen: bigint): string =>
    `${fen < 0n ? '-' : ''}${(fen < 0n ? -fen : fen)
      .toString()
      .padStart(3, '0')
      .replace(/(\d\d)$/, '.$1')}`;
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { maxLength: 20 }), async (amounts) => {
      const lines = amounts.map((fen, index) => `O${index},2026-10-03,${fen === null ? '' : text(fen)}\n`);
      await importing({ 'orders.csv': `order_id,paid_on,amount\n${lines.join('')}` }, {}, ({ kept }) => {
        const filled = amounts.filter((fen) => fen !== null);
        expect(kept?.manifest.totals['amount']).toEqual({ sum: String(filled.reduce((sum, fen) => sum + fen, 0n)), filled: filled.length });
        expect(kept?.manifest.rows).toBe(amounts.length);
      });
    }),
    { numRuns: 30 },
  );
});

test('progress goes up to the end', () =>
  inFolder({ 'orders.csv': TWO }, async (folder) => {
    const seen: number[] = [];
    await importIn(folder, { progress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  }));
