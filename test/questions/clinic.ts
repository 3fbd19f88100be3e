/** A clinic's tables and questions about them, for tests that tell what is asked in few words. */

import type { Question, Questions, RowValue, Source } from '../../src/methods/question.ts';
import type { ColumnType, TableDeclaration } from '../../src/methods/tables.ts';
import type { Cell, Row } from './naive-logic.ts';

const yuan: ColumnType = { is: 'number', unit: { 元: 1 }, decimals: 2, percent: false };
const id = (of: string): ColumnType => ({ is: 'id', of });

const declared = (
  name: string,
  title: string,
  key: readonly string[],
  columns: Readonly<Record<string, readonly [string, ColumnType]>>,
): TableDeclaration => ({
  name,
  title,
  aliases: [],
  columns: Object.entries(columns).map(([each, [words, type]]) => ({ name: each, title: words, type, aliases: [] })),
  key,
  when: 'paid_on' in columns ? 'paid_on' : null,
  counts: {},
  at: null,
});

/** Employees, orders and products. */
export const TABLES: readonly TableDeclaration[] = [
  declared('employees', '员工', ['employee_id'], {
    employee_id: ['员工编号', id('employee')],
    name: ['姓名', { is: 'text' }],
    team_id: ['小组', id('team')],
    is_manager: ['主管', { is: 'truth' }],
  }),
  declared('orders', '订单', [], {
    order_id: ['订单编号', id('order')],
    employee_id: ['员工编号', id('employee')],
    customer_id: ['顾客编号', id('customer')],
    product_id: ['品项', id('product')],
    paid_on: ['付款日', { is: 'date' }],
    until: ['有效至', { is: 'date' }],
    amount: ['实付金额', yuan],
    refunded: ['退款', yuan],
    share: ['分成', { is: 'number', unit: {}, decimals: 1, percent: true }],
  }),
  declared('products', '品项', ['product_id'], {
    product_id: ['品项', id('product')],
    brand: ['品牌', id('brand')],
    price: ['标价', yuan],
  }),
];

/** Orders of employees over amounts in fen, paid on 2025-10-01 by customer C1. */
export const ordersOf = (...orders: readonly (readonly [string | null, Cell])[]): Row[] =>
  orders.map(([employee_id, amount], index) => ({
    order_id: `O${index + 1}`,
    employee_id,
    customer_id: 'C1',
    product_id: 'G1',
    paid_on: 20362,
    until: 20362,
    amount,
    refunded: 0n,
    share: 125n,
  }));

/** A column of a table. */
export const column = (table: string, name: string): RowValue => ({ is: 'column', path: [], table, column: name });

/** A whole number. */
export const number = (value: bigint): RowValue => ({ is: 'number', value });

/** The rows of a table in October 2025. */
export const eachRow = (table: string): Source => ({
  is: 'table',
  table,
  window: { by: 'date', column: 'paid_on', range: { first: 20362, last: 20392 } },
});

/** What an employee's orders of October 2025 sum to in a column. */
export const sum = (name: string, of: string): Question => ({
  id: name,
  source: eachRow('orders'),
  link: { is: 'column', path: [], column: 'employee_id', subjectColumn: 'employee_id' },
  where: null,
  keys: [],
  aggregate: { is: 'sum', of: column('orders', of) },
  empty: 'zero',
  gives: 'number',
  scale: 100n,
});

/** Questions about all employees. */
export const clinic = (questions: readonly Question[] = [], subjects: Partial<Questions['subjects']> = {}): Questions => ({
  subjects: { table: 'employees', key: 'employee_id', label: 'name', where: null, attributes: ['is_manager'], ...subjects },
  questions,
  expectations: [],
});
