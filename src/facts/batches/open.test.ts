/** Tests of stored batches as facts: laid together, superseded, checked; and that anything that is not as committed gives no facts. */

import { copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inFolder, ORDERS, rowsOf, tables } from '../../../test/facts-folder.ts';
import { importIn } from '../../../test/imports.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { realDisk } from '../disk/disk.ts';
import type { OpenedFacts } from '../open.ts';
import { checkBatches, type KeptBatch } from './check.ts';
import { openBatches } from './open.ts';
import { meetingBatches } from './superseded.ts';

const STAFF = tables(`
staff:
  标题: 员工
  计数: 人
  键: [id]
  列:
    id: { 标题: 工号, 类型: 编号 employee }
    wage: { 标题: 工资, 类型: 元 }
    team: { 标题: 组, 类型: 文本 }
`);

const NEEDS = (table: string, ...columns: string[]) => new Map([[table, new Set(columns)]]);

/** Imports texts as batches b1, b2, … of a table and hands them on in that order. */
function batched<T>(
  texts: readonly string[],
  declared: readonly TableDeclaration[],
  use: (batches: readonly KeptBatch[], folder: string) => Promise<T>,
): Promise<T> {
  return inFolder({}, async (folder) => {
    const batches: KeptBatch[] = [];
    for (const [index, text] of texts.entries()) batches.push(await kept(folder, { text, batch: `b${index + 1}` }, declared));
    return await use(batches, folder);
  });
}

async function kept(
  folder: string,
  { text, batch }: { readonly text: string; readonly batch: string },
  declared: readonly TableDeclaration[],
): Promise<KeptBatch> {
  const [table] = declared;
  await writeFile(join(folder, 'facts.csv'), text);
  const imported = await importIn(folder, { file: 'facts.csv', tables: declared, table: table?.name ?? '', batch });
  if (imported.kept === null) throw new Error(JSON.stringify(imported.problems));
  return imported.kept;
}

/** Opens batches, uses them and closes them. */
async function opened<T>(
  batches: readonly KeptBatch[],
  declared: readonly TableDeclaration[],
  use: (opened: OpenedFacts) => T | Promise<T>,
  needed: readonly string[] = [],
): Promise<T> {
  const facts = await openBatches(batches, declared, NEEDS(declared[0]?.name ?? '', ...needed));
  try {
    return await use(facts);
  } finally {
    facts.store?.close();
  }
}

/** The rows of the staff that count, as "id wage team source row", in the order of sources and rows. */
async function staff({ store, problems }: OpenedFacts, declared = STAFF): Promise<readonly string[]> {
  if (store === null) return problems.map(({ code }) => code);
  const [table] = declared;
  const { relation, columns } = store.tables.get(table?.name ?? '') ?? { relation: '', columns: new Set<string>() };
  const cells = ['wage', 'team'].map((name) => (columns.has(name) ? `coalesce(${name}::VARCHAR, '-')` : "'-'"));
  const sql = `SELECT concat_ws(' ', id, ${cells.join(', ')}, _source, _row) FROM ${relation} ORDER BY _source, _row`;
  return (await store.connection.runAndReadAll(sql)).getRows().map(([text]) => String(text));
}

const orders = (...rows: readonly string[]): string => `order_id,paid_on,amount\n${rows.map((row) => `${row}\n`).join('')}`;
const people = (...rows: readonly string[]): string => `id,wage,team\n${rows.map((row) => `${row}\n`).join('')}`;
const codes = (facts: OpenedFacts): readonly string[] => facts.problems.map(({ code }) => code);

describe('batches', () => {
  test('lie one behind the other; without a key every row counts', () =>
    batched([orders('O1,2026-10-01,1'), orders('O1,2026-10-01,1', 'O2,,2')], ORDERS, (batches) =>
      opened(batches, ORDERS, async (facts) => {
        const table = facts.store?.tables.get('orders');
        expect(await rowsOf(facts)).toHaveLength(3);
        expect(table?.rows).toBe(3);
        expect([...(table?.columns ?? [])]).toEqual(['order_id', 'paid_on', 'amount']);
        expect([...(table?.nullable ?? [])]).toEqual(['paid_on']);
        expect(table?.sources).toEqual([
          { file: 'b1/facts.csv', batch: 'b1' },
          { file: 'b2/facts.csv', batch: 'b2' },
        ]);
      }),
    ));

  test('a later row of the same key stands for an earlier one, in the order given', () =>
    batched([people('E1,10,甲', 'E2,20,甲', 'E3,30,甲'), people('E2,21,乙'), people('E2,22,丙', 'E9,9,丙')], STAFF, async ([a, b, c]) => {
      const order = (...list: readonly (KeptBatch | undefined)[]) => opened(list as KeptBatch[], STAFF, staff);
      expect(await order(a, b, c)).toEqual(['E1 1000 甲 0 2', 'E3 3000 甲 0 4', 'E2 2200 丙 2 2', 'E9 900 丙 2 3']);
      expect(await order(a, c, b)).toEqual(['E1 1000 甲 0 2', 'E3 3000 甲 0 4', 'E9 900 丙 1 3', 'E2 2100 乙 2 2']);
      expect(await order(b, a)).toEqual(['E1 1000 甲 1 2', 'E2 2000 甲 1 3', 'E3 3000 甲 1 4']);
      await opened([a, b, c] as KeptBatch[], STAFF, ({ store }) => expect(store?.tables.get('staff')?.rows).toBe(4));
    }));

  test('a whole batch may be superseded, and one without rows changes nothing', () =>
    batched([people('E1,10,'), people(), people('E1,11,')], STAFF, (batches) =>
      opened(batches, STAFF, async (facts) => expect(await staff(facts)).toEqual(['E1 1100 - 2 2'])),
    ));

  test('of keys that do not meet are not compared', () =>
    batched([people('E1,1,', 'E3,1,'), people('E4,1,'), people('E2,1,'), people()], STAFF, (batches) => {
      const names = meetingBatches({
        declaration: STAFF[0] as TableDeclaration,
        batches: batches.map((batch, source) => ({ ...batch, source, readings: [] })),
      });
      expect(names.map(({ manifest }) => manifest.batch)).toEqual(['b1', 'b3']);
      return Promise.resolve();
    }));

  test('of tables that are not needed are not looked at', () =>
    batched([people('E1,10,')], STAFF, async (batches) => {
      await rm(batches[0]?.path ?? '');
      const none = await openBatches(batches, STAFF, new Map());
      expect([none.problems, none.store?.tables.size]).toEqual([[], 0]);
      none.store?.close();
    }));

  test('a table that was never imported, and a column that no batch has', () =>
    batched(['id\nE1\n'], STAFF, async (batches) => {
      expect(codes(await openBatches([], STAFF, NEEDS('staff')))).toEqual(['TABLE_NOT_IMPORTED']);
      expect(codes(await openBatches(batches, STAFF, NEEDS('staff', 'wage')))).toEqual(['COLUMN_NOT_IMPORTED']);
    }));
});

describe('a file that is not what was committed', () => {
  const two = [orders('O1,2026-10-01,1'), orders('O2,2026-10-01,2')];
  const damaged = (damage: (batches: readonly KeptBatch[]) => Promise<unknown>) =>
    batched(two, ORDERS, async (batches) => {
      await damage(batches);
      const facts = await openBatches(batches, ORDERS, NEEDS('orders'));
      expect(facts.store).toBeNull();
      return facts.problems;
    });

  test('is missing', async () => {
    const problems = await damaged(([a]) => rm(a?.path ?? ''));
    expect(problems).toMatchObject([
      { code: 'BATCH_MISSING', place: { file: 'b1/facts.csv' }, values: { file: 'facts.csv', batch: 'b1' } },
    ]);
  });

  test('is shorter or longer by a byte', async () => {
    const cut = await damaged(async ([, b]) => truncate(b?.path ?? '', (b?.manifest.parquet.bytes ?? 0) - 1));
    expect(cut).toMatchObject([{ code: 'BATCH_SIZE', values: { batch: 'b2' } }]);
    expect(await damaged(async ([a]) => truncate(a?.path ?? '', (a?.manifest.parquet.bytes ?? 0) + 1))).toMatchObject([
      { code: 'BATCH_SIZE' },
    ]);
  });

  test('has one other bit, wherever it is', () =>
    batched([two[0] ?? ''], ORDERS, async ([batch]) => {
      const path = batch?.path ?? '';
      const whole = await readFile(path);
      const places = fc.record({ at: fc.integer({ min: 0, max: whole.length - 1 }), bit: fc.integer({ min: 0, max: 7 }) });
      await fc.assert(
        fc.asyncProperty(places, async ({ at, bit }) => {
          const bytes = Buffer.from(whole);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          await writeFile(path, bytes);
          expect(codes(await openBatches([batch as KeptBatch], ORDERS, NEEDS('orders')))).toEqual(['BATCH_CHANGED']);
        }),
        { numRuns: 100 },
      );
    }));

  test('is another batch of the same size, or an older one', async () => {
    expect(await damaged(async ([a, b]) => copyFile(a?.path ?? '', b?.path ?? ''))).toMatchObject([
      { code: expect.stringMatching(/^BATCH_(CHANGED|SIZE)$/), values: { batch: 'b2' } },
    ]);
  });

  test('was listed twice', async () => {
    await batched(two, ORDERS, async ([a, b]) => {
      expect(codes(await openBatches([a, b, a] as KeptBatch[], ORDERS, NEEDS('orders')))).toEqual(['BATCH_TWICE']);
    });
  });

  test('is of a format that is not known yet', () =>
    batched(two, ORDERS, async ([a]) => {
      const newer = { ...a, manifest: { ...a?.manifest, format: 2 } } as KeptBatch;
      expect(codes(await openBatches([newer], ORDERS, NEEDS('orders')))).toEqual(['BATCH_FORMAT']);
    }));

  test('is changed between its check and the reading', () =>
    batched(two, ORDERS, async (batches) => {
      const late = {
        ...realDisk,
        hashOf: async (path: string): Promise<string> => {
          const hash = await realDisk.hashOf(path);
          if (path.endsWith('b2.parquet')) await truncate(path, 100);
          return hash;
        },
      };
      const facts = await openBatches(batches, ORDERS, NEEDS('orders'), { disk: late });
      expect([facts.store, codes(facts)]).toEqual([null, ['BATCH_SIZE']]);
    }));

  test('has other rows or sums than its manifest, though the bytes are as it says', () =>
    batched(two, ORDERS, async ([a, b]) => {
      const told = async (manifest: object) =>
        codes(await openBatches([a, { ...b, manifest: { ...b?.manifest, ...manifest } }] as KeptBatch[], ORDERS, NEEDS('orders')));
      expect(await told({})).toEqual([]);
      expect(await told({ rows: 2 })).toEqual(['BATCH_ROWS']);
      expect(await told({ totals: { amount: { sum: '201', filled: 1 } } })).toEqual(['BATCH_TOTAL']);
      expect(await told({ totals: { amount: { sum: '200', filled: 0 } } })).toEqual(['BATCH_TOTAL']);
    }));

  test('is found by another look after the facts were read', () =>
    batched(two, ORDERS, async (batches) => {
      expect(await checkBatches(batches)).toEqual([]);
      await truncate(batches[1]?.path ?? '', 9);
      expect(await checkBatches(batches)).toMatchObject([{ code: 'BATCH_SIZE', values: { batch: 'b2', bytes: 9 } }]);
    }));
});

describe('a declaration that is younger than a batch', () => {
  const declared = (columns: string, key = 'id') =>
    tables(`staff: { 计数: 人, 键: [${key}], 列: { id: { 标题: 工号, 类型: 编号 employee }, ${columns} } }`);
  const OLD = declared('wage: { 标题: 工资, 类型: 元 }');
  const after = (young: readonly TableDeclaration[], needed: readonly string[] = [], texts = ['id,wage\nE1,10\n']) =>
    batched(texts, OLD, (batches) => opened(batches, young, (facts) => staff(facts, young), needed));

  test('may have a further column that nobody needs', async () => {
    expect(await after(declared('wage: { 标题: 工资, 类型: 元 }, team: { 标题: 组, 类型: 文本 }'))).toEqual(['E1 1000 - 0 2']);
  });

  test('a needed column must stand in every batch with rows that count', () =>
    inFolder({}, async (folder) => {
      const young = declared('wage: { 标题: 工资, 类型: 元 }, team: { 标题: 组, 类型: 文本 }');
      const old = await kept(folder, { text: 'id,wage\nE1,10\nE2,20\n', batch: 'b1' }, OLD);
      const half = await kept(folder, { text: 'id,wage,team\nE1,11,甲\n', batch: 'b2' }, young);
      const rest = await kept(folder, { text: 'id,wage,team\nE2,21,乙\n', batch: 'b3' }, young);
      const told = (batches: readonly KeptBatch[]) => opened(batches, young, (facts) => staff(facts, young), ['team']);
      expect(await told([old, half])).toEqual(['BATCH_COLUMN_MISSING']);
      expect(await told([old, half, rest])).toEqual(['E1 1100 甲 1 2', 'E2 2100 乙 2 2']);
    }));

  test('may have more decimals, never fewer, and no other unit or type', async () => {
    expect(await after(declared('wage: { 标题: 工资, 类型: 元 4 }, team: { 标题: 组, 类型: 文本 }'))).toEqual(['E1 100000 - 0 2']);
    for (const type of ['元 0', '人', '"% 2"', '文本', '日期'])
      expect(await after(declared(`wage: { 标题: 工资, 类型: ${type} }`))).toEqual(['BATCH_COLUMN']);
  });

  test('must tell rows apart as it did when they were imported', async () => {
    expect(await after(declared('wage: { 标题: 工资, 类型: 元 }, team: { 标题: 组, 类型: 文本 }', 'id, wage'))).toEqual(['BATCH_KEY']);
    expect(await after(declared('wage: { 标题: 工资, 类型: 元 }, team: { 标题: 组, 类型: 文本 }', 'id, wage'), [], ['id,wage\n'])).toEqual(
      [],
    );
  });
});

test('any rows in any batches come to what the last row of each key says', async () => {
  const row = fc.record({ id: fc.integer({ min: 0, max: 9 }), wage: fc.integer({ min: 0, max: 99 }) });
  const batch = fc.uniqueArray(row, { maxLength: 6, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 5 }), (drawn) => {
      const latest = new Map(drawn.flat().map(({ id, wage }) => [`E${id}`, `${wage * 100}`]));
      const texts = drawn.map((rows) => people(...rows.map(({ id, wage }) => `E${id},${wage},`)));
      return batched(texts, STAFF, (batches) =>
        opened(batches, STAFF, async (facts) => {
          const found = (await staff(facts)).map((text) => text.split(' ').slice(0, 2) as [string, string]);
          expect(found).toHaveLength(latest.size);
          expect(new Map(found)).toEqual(latest);
        }),
      );
    }),
    { numRuns: 10 },
  );
});
