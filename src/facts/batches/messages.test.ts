/** Tests of what is said about batches that cannot be facts: the smallest case for every problem, and its words in both languages. */

import { rm, truncate, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { inFolder, tables } from '../../../test/facts-folder.ts';
import { importIn } from '../../../test/imports.ts';
import type { Problem } from '../../lib/problem.ts';
import { report } from '../../plan/report.ts';
import type { KeptBatch } from './check.ts';
import { batchMessages } from './messages.ts';
import { openBatches } from './open.ts';

const declared = (wage = '元', key = 'id') =>
  tables(
    `staff: { 标题: 员工, 计数: 人, 键: [${key}], 列: { id: { 标题: 工号, 类型: 编号 employee }, wage: { 标题: 工资, 类型: ${wage} }, team: { 标题: 组, 类型: 文本 } } }`,
  );

/** What is done to a batch before it is opened, and how it is opened. */
type Case = {
  readonly damage?: (batch: KeptBatch) => Promise<unknown>;
  readonly list?: (batch: KeptBatch) => readonly KeptBatch[];
  readonly tables?: ReturnType<typeof declared>;
  readonly needed?: readonly string[];
};

/** The same batch under another manifest. */
const saying =
  (manifest: object) =>
  (batch: KeptBatch): readonly KeptBatch[] => [{ ...batch, manifest: { ...batch.manifest, ...manifest } }];

const MISTAKES: Readonly<Record<string, Case>> = {
  TABLE_NOT_IMPORTED: { list: () => [] },
  COLUMN_NOT_IMPORTED: { needed: ['team'] },
  BATCH_FORMAT: { list: saying({ format: 2 }) },
  BATCH_TWICE: { list: (batch) => [batch, batch] },
  BATCH_MISSING: { damage: ({ path }) => rm(path) },
  BATCH_SIZE: { damage: ({ path }) => truncate(path, 4) },
  BATCH_CHANGED: { damage: ({ path, manifest }) => writeFile(path, Buffer.alloc(manifest.parquet.bytes)) },
  BATCH_ROWS: { list: saying({ rows: 2 }) },
  BATCH_TOTAL: { list: saying({ totals: { wage: { sum: '9', filled: 1 } } }) },
  BATCH_COLUMN: { tables: declared('人') },
  BATCH_KEY: { tables: declared('元', 'id, wage') },
};

const told = new Map<string, Problem>();

/** The bytes of a Parquet file depend on the version of DuckDB; words are told with round ones. */
const rounded = (problem: Problem): Problem =>
  'wanted' in problem.values && 'bytes' in problem.values ? { ...problem, values: { ...problem.values, wanted: 1000 } } : problem;

beforeAll(() =>
  inFolder({ '十月员工.csv': '工号,工资\nE1,10\n', '十一月员工.csv': '工号,工资,组\nE2,10,甲\n' }, async (folder) => {
    for (const [code, one] of Object.entries(MISTAKES)) {
      const { kept } = await importIn(folder, { file: '十月员工.csv', table: 'staff', tables: declared(), batch: code });
      if (kept === null) throw new Error('a good file');
      await one.damage?.(kept);
      const opened = await openBatches(one.list?.(kept) ?? [kept], one.tables ?? declared(), new Map([['staff', new Set(one.needed)]]));
      opened.store?.close();
      if (opened.problems[0] !== undefined) told.set(code, rounded(opened.problems[0]));
    }
    const both: KeptBatch[] = [];
    for (const file of ['十月员工.csv', '十一月员工.csv']) {
      const { kept } = await importIn(folder, { file, table: 'staff', tables: declared(), batch: `b${both.length + 1}` });
      if (kept !== null) both.push(kept);
    }
    const { problems } = await openBatches(both, declared(), new Map([['staff', new Set(['team'])]]));
    if (problems[0] !== undefined) told.set('BATCH_COLUMN_MISSING', problems[0]);
  }),
);

describe('mistakes', () => {
  test('every problem has a batch that has it', () => {
    expect([...told.keys()].toSorted()).toEqual(Object.keys(batchMessages).toSorted());
    for (const [code, problem] of told) expect(problem.code).toBe(code);
  });

  test.each(['zh', 'en'] as const)('the words in %s', async (language) => {
    const words = [...told.values()].map((problem) => {
      const shown = report(problem, new Map(), batchMessages, language);
      return `${problem.code}\n${shown.replaceAll(/\/\S*hengji-facts-\w+\//g, '/facts/')}`;
    });
    expect(words.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`golden/batches.${language}.txt`);
  });
});
