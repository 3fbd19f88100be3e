/** Tests of gathering: what a small clinic's records answer, and what is said where they are doubtful. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinic, column, eachRow, number, ordersOf, sum, TABLES } from '../../test/questions/clinic.ts';
import { smallDatabase, storeRows } from '../../test/questions/fact-store.ts';
import type { Row } from '../../test/questions/naive-logic.ts';
import { stateAt, UNKNOWN } from '../lib/column.ts';
import type { Problem } from '../lib/problem.ts';
import type { Question, Questions } from '../methods/question.ts';
import { gather } from './gather.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await smallDatabase();
});
afterAll(() => connection.closeSync());

/** The clinic's rows, some of them replaced. */
const withRows = (rows: Readonly<Record<string, readonly Row[]>>) =>
  new Map(Object.entries({ employees: [], orders: [], products: [], ...rows }));

async function gathered(rows: Readonly<Record<string, readonly Row[]>>, questions: Questions) {
  return gather(await storeRows(connection, TABLES, withRows(rows)), questions);
}

const people = (...ids: readonly string[]): Row[] =>
  ids.map((id) => ({ employee_id: id, name: `名${id}`, team_id: 'T1', is_manager: false }));

describe('the subjects', () => {
  test('stand in the order of code units, with their names and attributes', async () => {
    const { facts } = await gathered({ employees: people('Ａ', '𠮷', 'E10', 'E9') }, clinic());
    expect(facts?.subjects.ids).toEqual(['E10', 'E9', '𠮷', 'Ａ']);
    expect(facts?.subjects.labels).toEqual(['名E10', '名E9', '名𠮷', '名Ａ']);
    expect(facts?.subjects.attributes.get('is_manager')).toMatchObject({ is: 'truth', size: 4, state: null });
  });

  test('are those whom the condition names', async () => {
    const where = { is: 'compare', operator: '=', left: column('employees', 'is_manager'), right: { is: 'truth', value: true } } as const;
    const employees = [...people('E1'), { employee_id: 'E2', name: null, team_id: null, is_manager: true }];
    const { facts } = await gathered({ employees }, clinic([], { where }));
    expect(facts?.subjects.ids).toEqual(['E2']);
    expect(facts?.subjects.labels).toEqual([null]);
  });

  test('may be nobody', async () => {
    const { facts, problems } = await gathered({}, clinic([sum('sales', 'amount')]));
    expect(problems).toEqual([]);
    expect(facts?.subjects.ids).toEqual([]);
    expect(facts?.answers.get('sales')?.size).toBe(0);
  });
});

describe('an answer', () => {
  test('is a column at the scale of its question; no rows give 0', async () => {
    const { facts } = await gathered(
      { employees: people('E1', 'E2'), orders: ordersOf(['E1', 1050n], ['E1', -50n], ['E3', 7n]) },
      clinic([sum('sales', 'amount')]),
    );
    expect(facts?.answers.get('sales')).toMatchObject({
      is: 'number',
      scale: 100n,
      wide: false,
      state: null,
      num: new Float64Array([1000, 0]),
      low: 0n,
      high: 1000n,
    });
  });

  test('is unknown where a counted row has a blank', async () => {
    const { facts } = await gathered(
      { employees: people('E1', 'E2'), orders: ordersOf(['E1', 1n], ['E1', null], ['E2', 3n]) },
      clinic([sum('sales', 'amount')]),
    );
    const sales = facts?.answers.get('sales');
    expect([0, 1].map((index) => sales && stateAt(sales, index))).toEqual([UNKNOWN, 0]);
  });

  test('is exact beyond 2^53 and beyond 64 bits', async () => {
    const huge = 9_223_372_036_854_775_807n;
    const { facts } = await gathered(
      { employees: people('E1', 'E2'), orders: ordersOf(['E1', huge], ['E1', huge], ['E2', 9_007_199_254_740_993n]) },
      clinic([sum('sales', 'amount')]),
    );
    expect(facts?.answers.get('sales')).toMatchObject({ wide: true, num: [2n * huge, 9_007_199_254_740_993n], high: 2n * huge });
  });

  test('for everybody is one cell', async () => {
    const { facts } = await gathered(
      { employees: people('E1', 'E2'), orders: ordersOf(['E1', 1n], ['E9', 2n]) },
      clinic([{ ...sum('all', 'amount'), link: { is: 'all' } }]),
    );
    expect(facts?.answers.get('all')).toMatchObject({ size: 1, num: new Float64Array([3]) });
  });

  test('on a finer grain has no column of its own', async () => {
    const keyed: Question = {
      ...sum('perCustomer', 'amount'),
      keys: [{ name: 'customer', is: 'value', of: column('orders', 'customer_id'), type: 'text' }],
    };
    const { facts } = await gathered({ employees: people('E1') }, clinic([keyed]));
    expect([...(facts?.answers.keys() ?? [])]).toEqual([]);
  });

  test('over groups that count for everybody but look at each subject is one for each', async () => {
    const customer = { name: 'customer', is: 'value', of: column('orders', 'customer_id'), type: 'text' } as const;
    const own: Question = { ...sum('own', 'amount'), keys: [customer] };
    const bought = { is: 'compare', operator: '>', left: { is: 'grain', question: 'own', days: 0 }, right: number(0n) } as const;
    const everybody = {
      ...sum('everybody', 'amount'),
      link: { is: 'all' },
      keys: [customer],
      aggregate: { is: 'any', of: bought },
    } as const;
    const source = { is: 'groups', question: 'everybody' } as const;
    const count: Question = { ...sum('count', 'amount'), source, link: { is: 'all' }, aggregate: { is: 'count' }, scale: 1n };
    const { facts } = await gathered(
      { employees: people('E1', 'E2'), orders: ordersOf(['E1', 1n]) },
      clinic([own, { ...everybody, gives: 'truth' }, count]),
    );
    expect(facts?.answers.get('count')).toMatchObject({ size: 2, num: new Float64Array([1, 1]) });
  });

  test('over groups is unknown where a row does not say in which group it stands', async () => {
    const until = (from: number | null, to: number | null): Row => ({ ...ordersOf(['E1', 1n])[0], paid_on: from, until: to });
    const source = { is: 'table', table: 'orders', window: null } as const;
    const days = { name: 'day', is: 'span', from: column('orders', 'paid_on'), to: column('orders', 'until') } as const;
    const perDay: Question = { ...sum('perDay', 'amount'), source, keys: [days] };
    const over = { is: 'compare', operator: '>=', left: { is: 'grain', question: 'perDay', days: 0 }, right: number(1n) } as const;
    const count: Question = {
      ...sum('days', 'amount'),
      source: { is: 'groups', question: 'perDay' },
      where: over,
      aggregate: { is: 'count' },
      scale: 1n,
    };
    const known = await gathered(
      { employees: people('E1'), orders: [until(20362, 20363), until(20363, 20365), until(20366, 20362)] },
      clinic([perDay, count]),
    );
    expect(known.facts?.answers.get('days')).toMatchObject({ num: new Float64Array([4]), state: null });
    const unknown = await gathered({ employees: people('E1'), orders: [until(20362, 20363), until(20363, null)] }, clinic([perDay, count]));
    expect(unknown.facts?.answers.get('days')).toMatchObject({ state: new Uint8Array([UNKNOWN]) });
  });

  test('may be a text, a date or a truth', async () => {
    const first: Question = {
      ...sum('first', 'amount'),
      aggregate: { is: 'min', of: column('orders', 'paid_on') },
      gives: 'date',
      empty: 'unknown',
    };
    const kind: Question = {
      ...sum('kind', 'amount'),
      aggregate: { is: 'max', of: column('orders', 'customer_id') },
      gives: 'text',
      empty: 'unknown',
    };
    const any: Question = {
      ...sum('any', 'amount'),
      aggregate: { is: 'any', of: { is: 'compare', operator: '>', left: column('orders', 'amount'), right: number(1n) } },
      gives: 'truth',
    };
    const { facts } = await gathered({ employees: people('E1', 'E2'), orders: ordersOf(['E1', 2n]) }, clinic([first, kind, any]));
    expect(facts?.answers.get('first')).toMatchObject({
      is: 'date',
      days: new Int32Array([20362, 0]),
      state: new Uint8Array([0, UNKNOWN]),
    });
    expect(facts?.answers.get('kind')).toMatchObject({ is: 'text', words: ['C1'], state: new Uint8Array([0, UNKNOWN]) });
    expect(facts?.answers.get('any')).toMatchObject({ is: 'truth', bits: new Uint8Array([1, 0]), state: null });
  });
});

/** A problem without its words: where it stands and what it says. */
const told = (problems: readonly Problem[]) => problems.map(({ code, severity, place, values }) => ({ code, severity, place, ...values }));

describe('what is wrong', () => {
  test('SUBJECT_UNSURE: the cell that decides who is a subject is blank', async () => {
    const employees = [...people('E1'), { employee_id: 'E2', name: '李', team_id: 'T1', is_manager: null }];
    const { facts, problems } = await gathered({ employees }, clinic([], { where: column('employees', 'is_manager') }));
    expect(facts).toBeNull();
    expect(told(problems)).toMatchObject([
      { code: 'SUBJECT_UNSURE', severity: 'error', subject: 'E2', place: { file: 'employees.csv', row: 3 } },
    ]);
  });

  test('SUBJECT_WITHOUT_ID and SUBJECT_TWICE name the rows', async () => {
    const employees = [...people('E2', 'E1', 'E2'), { employee_id: null, name: '无', team_id: 'T1', is_manager: false }];
    const { facts, problems } = await gathered({ employees }, clinic());
    expect(facts).toBeNull();
    expect(told(problems)).toMatchObject([
      { code: 'SUBJECT_TWICE', subject: 'E2', count: 2, rows: '2, 4' },
      { code: 'SUBJECT_WITHOUT_ID', place: { row: 5, column: 'employee_id' } },
    ]);
  });

  test('ROWS_WITHOUT_OWNER is a warning, once for each table, about rows inside the windows', async () => {
    const orders = [...ordersOf(['E1', 1n], [null, 2n], [null, 3n]), { ...ordersOf([null, 4n])[0], paid_on: null }];
    const twice = clinic([sum('sales', 'amount'), sum('again', 'refunded')]);
    const { facts, problems } = await gathered({ employees: people('E1'), orders }, twice);
    expect(facts?.answers.get('sales')).toMatchObject({ num: new Float64Array([1]) });
    expect(told(problems)).toEqual([
      {
        code: 'ROWS_WITHOUT_OWNER',
        severity: 'warning',
        table: 'orders',
        title: '订单',
        column: 'employee_id',
        columnTitle: '员工编号',
        identifies: 'employee',
        count: 2,
        row: 3,
        amount: '（实付金额 0.05 元）',
        amountEn: ' (amount: 0.05 yuan)',
        sum: '0.05',
        sumTitle: '实付金额',
        place: { in: 'cell', file: 'orders.csv', row: 3, column: 'employee_id' },
      },
    ]);
  });

  test('rows that a condition leaves out because their owner is blank are not told', async () => {
    const where = {
      is: 'and',
      of: [
        { is: 'known', of: column('orders', 'employee_id') },
        { is: 'truth', value: true },
      ],
    } as const;
    const orders = ordersOf(['E1', 1n], [null, 2n]);
    const { facts, problems } = await gathered({ employees: people('E1'), orders }, clinic([{ ...sum('sales', 'amount'), where }]));
    expect(facts?.answers.get('sales')).toMatchObject({ num: new Float64Array([1]) });
    expect(problems).toEqual([]);
    const both = clinic([{ ...sum('sales', 'amount'), where }, sum('all', 'amount')]);
    expect(told((await gathered({ employees: people('E1'), orders }, both)).problems)).toMatchObject([{ code: 'ROWS_WITHOUT_OWNER' }]);
  });

  test('JOIN_NOT_UNIQUE: a join by a column whose values stand twice', async () => {
    const path = [{ from: 'product_id', table: 'products', key: 'brand' }];
    const priced = {
      ...sum('sales', 'amount'),
      where: { is: 'known', of: { is: 'column', path, table: 'products', column: 'price' } },
    } as const;
    const products = ['G1', 'G2'].map((product_id) => ({ product_id, brand: 'B1', price: 1n }));
    const { problems } = await gathered({ employees: people('E1'), products }, clinic([priced]));
    expect(told(problems)).toMatchObject([{ code: 'JOIN_NOT_UNIQUE', table: 'products', column: 'brand', value: 'B1' }]);
  });

  test('SEVERAL_ROWS: the value of the only row, where there are two', async () => {
    const only: Question = { ...sum('only', 'amount'), aggregate: { is: 'pick', of: column('orders', 'amount') }, empty: 'unknown' };
    const { facts, problems } = await gathered(
      { employees: people('E1', 'E2'), orders: ordersOf(['E1', 1n], ['E2', 2n], ['E1', 1n]) },
      clinic([only]),
    );
    expect(facts).toBeNull();
    expect(told(problems)).toMatchObject([
      { code: 'SEVERAL_ROWS', subject: 'E1', count: 2, rows: '2, 4', columnTitle: '实付金额', place: { row: 2, column: 'amount' } },
    ]);
    const one = await gathered({ employees: people('E1', 'E2'), orders: ordersOf(['E1', 1n], ['E2', 2n]) }, clinic([only]));
    expect(one.facts?.answers.get('only')).toMatchObject({ num: new Float64Array([1, 2]) });
  });

  test('SEVERAL_ROWS also on a finer grain that no other question asks about', async () => {
    const keys = [{ name: 'customer', is: 'value', of: column('orders', 'customer_id'), type: 'text' }] as const;
    const only: Question = { ...sum('only', 'amount'), keys, aggregate: { is: 'pick', of: column('orders', 'amount') }, empty: 'unknown' };
    const { problems } = await gathered({ employees: people('E1'), orders: ordersOf(['E1', 1n], ['E1', 1n]) }, clinic([only]));
    expect(told(problems)).toMatchObject([{ code: 'SEVERAL_ROWS', subject: 'E1', rows: '2, 3' }]);
  });

  test('SEVERAL_LATEST: rows of the latest day that differ; earlier and equal ones do no harm', async () => {
    const latest: Question = {
      ...sum('latest', 'amount'),
      source: { is: 'table', table: 'orders', window: null },
      aggregate: { is: 'latest', of: column('orders', 'amount'), by: column('orders', 'paid_on') },
      empty: 'unknown',
    };
    const on = (day: number, amount: bigint): Row => ({ ...ordersOf(['E1', amount])[0], paid_on: day });
    const differ = await gathered({ employees: people('E1'), orders: [on(20361, 9n), on(20362, 1n), on(20362, 2n)] }, clinic([latest]));
    expect(told(differ.problems)).toMatchObject([{ code: 'SEVERAL_LATEST', subject: 'E1', rows: '3, 4' }]);
    const same = await gathered({ employees: people('E1'), orders: [on(20361, 9n), on(20362, 2n), on(20362, 2n)] }, clinic([latest]));
    expect(same.facts?.answers.get('latest')).toMatchObject({ num: new Float64Array([2]) });
  });

  test('SUM_TOO_LARGE: more than 38 digits give no result at all', async () => {
    const of = { is: 'sum', terms: [{ factor: 10n ** 20n, of: column('orders', 'amount') }] } as const;
    const { facts, problems } = await gathered(
      { employees: people('E1'), orders: ordersOf(['E1', 9_223_372_036_854_775_807n]) },
      clinic([{ ...sum('sales', 'amount'), aggregate: { is: 'sum', of } }]),
    );
    expect(facts).toBeNull();
    expect(told(problems)).toMatchObject([{ code: 'SUM_TOO_LARGE', severity: 'error' }]);
  });

  test('an expectation names the row that breaks it, with the values that its message shows', async () => {
    const broken = { is: 'compare', operator: '>', left: column('orders', 'refunded'), right: column('orders', 'amount') } as const;
    const expectation = {
      code: 'REFUND_TOO_LARGE',
      source: eachRow('orders'),
      link: sum('x', 'amount').link,
      broken,
      column: 'refunded',
      show: ['amount', 'paid_on'],
      values: { limit: '全额' },
    } as const;
    const orders = ordersOf(['E1', 100n], ['E1', 2050n], ['E9', 1n]).map((row, index) => ({
      ...row,
      refunded: index === 0 ? 100n : 5000n,
    }));
    const { facts, problems } = await gathered({ employees: people('E1'), orders }, { ...clinic(), expectations: [expectation] });
    expect(facts).toBeNull();
    expect(told(problems)).toEqual([
      {
        code: 'REFUND_TOO_LARGE',
        severity: 'error',
        place: { in: 'cell', file: 'orders.csv', row: 3, column: 'refunded' },
        table: 'orders',
        title: '订单',
        column: 'refunded',
        subject: 'E1',
        found: '50.00',
        total: 1,
        amount: '20.50',
        paid_on: '2025-10-01',
        limit: '全额',
      },
    ]);
  });
});
