/** Tests of the rows behind an answer: what a person sees who asks where a figure comes from. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinic, column, number, ordersOf, sum, TABLES } from '../../test/questions/clinic.ts';
import { smallDatabase, storeRows } from '../../test/questions/fact-store.ts';
import type { Row } from '../../test/questions/naive-logic.ts';
import type { Question, Questions } from '../methods/question.ts';
import { records } from './records.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await smallDatabase();
});
afterAll(() => connection.closeSync());

const EMPLOYEES: readonly Row[] = ['E1', 'E2'].map((employee_id) => ({ employee_id, name: null, team_id: 'T1', is_manager: false }));
const net = {
  is: 'sum',
  terms: [
    { factor: 1n, of: column('orders', 'amount') },
    { factor: -1n, of: column('orders', 'refunded') },
  ],
} as const;
const sales: Question = { ...sum('sales', 'amount'), aggregate: { is: 'sum', of: net } };

async function shown(orders: readonly Row[], questions: Questions, question: string, subject = 'E1', limit = 10) {
  const rows = new Map([
    ['employees', EMPLOYEES],
    ['orders', orders],
    ['products', []],
  ]);
  return records(await storeRows(connection, TABLES, rows), questions, question, subject, limit);
}

test('the rows of the subject stand with their row in the file, their day and the columns that are looked at', async () => {
  const orders = ordersOf(['E1', 1050n], ['E2', 7n], ['E1', -5n], [null, 1n]);
  expect(await shown(orders, clinic([sales]), 'sales')).toEqual({
    columns: ['row', 'paid_on', 'amount', 'refunded'],
    rows: [
      ['2', '2025-10-01', '10.50', '0.00'],
      ['4', '2025-10-01', '-0.05', '0.00'],
    ],
    total: 2,
    table: 'orders',
    places: [
      { file: expect.any(String), row: 2 },
      { file: expect.any(String), row: 4 },
    ],
  });
});

test('the first rows are shown, and how many there are', async () => {
  const orders = ordersOf(['E1', 1n], ['E1', 2n], ['E1', 3n]);
  expect(await shown(orders, clinic([sales]), 'sales', 'E1', 2)).toMatchObject({
    rows: [['2'], ['3']].map(([row]) => [row, '2025-10-01', expect.any(String), '0.00']),
    total: 3,
  });
});

test('rows that do not count stay away; a row of which it is unknown is shown with its blank', async () => {
  const large: Question = { ...sales, where: { is: 'compare', operator: '>=', left: column('orders', 'amount'), right: number(100n) } };
  const { rows } = await shown(ordersOf(['E1', 99n], ['E1', 100n], ['E1', null]), clinic([large]), 'sales');
  expect(rows.map((row) => row[2])).toEqual(['1.00', null]);
});

test('groups are shown with their keys and their value', async () => {
  const perCustomer: Question = {
    ...sales,
    id: 'perCustomer',
    keys: [{ name: 'customer', is: 'value', of: column('orders', 'customer_id'), type: 'text' }],
  };
  const heads: Question = {
    ...sales,
    id: 'heads',
    source: { is: 'groups', question: 'perCustomer' },
    aggregate: { is: 'count' },
    scale: 1n,
  };
  const orders = ordersOf(['E1', 1n], ['E1', 2n], ['E1', 4n]).map((row, index) => ({ ...row, customer_id: index === 2 ? 'C2' : 'C1' }));
  expect(await shown(orders, clinic([perCustomer, heads]), 'heads')).toEqual({
    columns: ['customer', 'perCustomer'],
    rows: [
      ['C1', '0.03'],
      ['C2', '0.04'],
    ],
    total: 2,
    table: null,
    places: [],
  });
});

test('a percentage keeps its sign, an answer for everybody shows all rows, somebody unknown has none', async () => {
  const share: Question = { ...sum('share', 'share'), link: { is: 'all' } };
  const orders = ordersOf(['E1', 1n], ['E2', 2n]);
  expect((await shown(orders, clinic([share]), 'share')).rows.map((row) => row[2])).toEqual(['12.5%', '12.5%']);
  expect(await shown(orders, clinic([sales]), 'sales', 'E7')).toMatchObject({ rows: [], total: 0 });
});
