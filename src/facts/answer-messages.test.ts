/** Tests of what is said about doubtful facts: the smallest rows for every problem, and its words in both languages. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinic, column, ordersOf, sum, TABLES } from '../../test/questions/clinic.ts';
import { smallDatabase, storeRows } from '../../test/questions/fact-store.ts';
import type { Row } from '../../test/questions/naive-logic.ts';
import { fill, type Problem } from '../lib/problem.ts';
import type { Question, Questions } from '../methods/question.ts';
import { answerMessages } from './answer-messages.ts';
import { gather } from './gather.ts';

type Mistake = { readonly rows: Readonly<Record<string, readonly Row[]>>; readonly asked: Questions };

const employee = (employee_id: string | null, is_manager: boolean | null = false): Row => ({
  employee_id,
  name: '王芳',
  team_id: 'T1',
  is_manager,
});
const sales = sum('sales', 'amount');
const brand = {
  is: 'column',
  path: [{ from: 'product_id', table: 'products', key: 'brand' }],
  table: 'products',
  column: 'price',
} as const;
const pick: Question = { ...sales, aggregate: { is: 'pick', of: column('orders', 'amount') } };
const latest: Question = { ...sales, aggregate: { is: 'latest', of: column('orders', 'amount'), by: column('orders', 'paid_on') } };
const huge: Question = {
  ...sales,
  aggregate: { is: 'sum', of: { is: 'sum', terms: [{ factor: 10n ** 20n, of: column('orders', 'amount') }] } },
};
const two = { employees: [employee('E001')], orders: ordersOf(['E001', 100n], ['E001', 200n]) };

const MISTAKES: Readonly<Record<keyof typeof answerMessages, Mistake>> = {
  SUBJECT_UNSURE: { rows: { employees: [employee('E001', null)] }, asked: clinic([], { where: column('employees', 'is_manager') }) },
  SUBJECT_WITHOUT_ID: { rows: { employees: [employee(null)] }, asked: clinic() },
  SUBJECT_TWICE: { rows: { employees: [employee('E001'), employee('E001')] }, asked: clinic() },
  ROWS_WITHOUT_OWNER: { rows: { orders: ordersOf([null, 100n]) }, asked: clinic([sales]) },
  JOIN_NOT_UNIQUE: {
    rows: { products: ['G1', 'G2'].map((product_id) => ({ product_id, brand: '雅漾', price: 1n })) },
    asked: clinic([{ ...sales, where: { is: 'known', of: brand } }]),
  },
  SEVERAL_ROWS: { rows: two, asked: clinic([pick]) },
  SEVERAL_LATEST: { rows: two, asked: clinic([latest]) },
  SUM_TOO_LARGE: { rows: { ...two, orders: ordersOf(['E001', 9_223_372_036_854_775_807n]) }, asked: clinic([huge]) },
};

let connection: DuckDBConnection;
const told = new Map<string, Problem>();

beforeAll(async () => {
  connection = await smallDatabase();
  for (const [code, { rows, asked }] of Object.entries(MISTAKES)) {
    const store = await storeRows(connection, TABLES, new Map(Object.entries(rows)));
    const [problem] = (await gather(store, asked)).problems;
    if (problem !== undefined) told.set(code, problem);
  }
});
afterAll(() => connection.closeSync());

test('every problem has rows that have it', () => {
  expect([...told.keys()].toSorted()).toEqual(Object.keys(answerMessages).toSorted());
  for (const [code, problem] of told) expect(problem.code).toBe(code);
});

test.each(['zh', 'en'] as const)('the words in %s', async (language) => {
  const words = [...told].map(([code, { values, place }]) => {
    const { what, mend } = answerMessages[code as keyof typeof answerMessages][language];
    return [code, JSON.stringify(place), fill(what, values), fill(mend, values)].join('\n');
  });
  expect(words.join('\n\n')).not.toMatch(/\{\w+\}/);
  await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot(`golden/answers.${language}.txt`);
});
