/** Tests of the SQL that questions become: what is asked together, and that clean facts cost nothing extra. */

import { describe, expect, test } from 'vitest';
import { clinic, column, number, sum, TABLES } from '../../../test/questions/clinic.ts';
import type { Key, Question, Questions, RowValue } from '../../methods/question.ts';
import { DUCKDB } from '../sql/dialect.ts';
import { printStatement } from '../sql/print.ts';
import { type StoredTable, sqlName } from '../store.ts';
import { askStatements, compileQuestions } from './statement.ts';

const tables = (nullable: readonly string[] = []): ReadonlyMap<string, StoredTable> =>
  new Map(
    TABLES.map((declaration) => [
      declaration.name,
      {
        declaration,
        relation: sqlName(declaration.name),
        sources: [],
        columns: new Set(declaration.columns.map(({ name }) => name)),
        nullable: new Set(nullable),
        rows: 0,
      },
    ]),
  );

const sqlOf = (questions: Questions, nullable: readonly string[] = []): string[] =>
  askStatements(compileQuestions(questions, tables(nullable))).map(({ statement }) => printStatement(statement, DUCKDB));

const atLeast = (left: RowValue, value: bigint): RowValue => ({ is: 'compare', operator: '>=', left, right: number(value) });
const perCustomer: Question = {
  ...sum('perCustomer', 'amount'),
  keys: [{ name: 'customer', is: 'value', of: column('orders', 'customer_id'), type: 'text' }],
};
const groups = (name: string, value: bigint): Question => ({
  ...sum(name, 'amount'),
  source: { is: 'groups', question: 'perCustomer' },
  where: atLeast({ is: 'grain', question: 'perCustomer', days: 0 }, value),
  aggregate: { is: 'count' },
  scale: 1n,
});

test('a sum per subject is summed by the value that rows carry, and then given to the subjects', () => {
  expect(sqlOf(clinic([sum('sales', 'amount')]))).toMatchInlineSnapshot(`
    [
      "WITH "n0" AS (
    SELECT "o"."s" AS "l", "g"."v0" AS "v0"
    FROM (SELECT "r"."employee_id" AS "l", CAST(sum("r"."amount") AS BIGINT) AS "v0"
    FROM "orders" AS "r"
    WHERE ("r"."paid_on" >= DATE '2025-10-01') AND ("r"."paid_on" <= DATE '2025-10-31')
    GROUP BY 1) AS "g"
    INNER JOIN "asked subjects" AS "o" ON ("o"."c_employee_id" = "g"."l")
    )
    SELECT "o"."s" AS "s", CAST(coalesce("n0"."v0", CAST(0 AS BIGINT)) AS BIGINT) AS "a0"
    FROM "asked subjects" AS "o"
    LEFT JOIN "n0" AS "n0" ON ("n0"."l" = "o"."s")",
    ]
  `);
});

test('questions over the same rows are one pass, each with its filter', () => {
  const large = { ...sum('large', 'amount'), where: atLeast(column('orders', 'amount'), 100n) };
  const [only, ...more] = sqlOf(clinic([sum('sales', 'amount'), large]));
  expect(more).toEqual([]);
  expect(only?.match(/FROM "orders"/g)).toHaveLength(1);
  expect(only).toContain('FILTER (WHERE ("r"."amount" >= CAST(100 AS BIGINT)))');
});

test('finer groups are made once and counted by several questions', () => {
  expect(sqlOf(clinic([perCustomer, groups('small', 1n), groups('large', 100n)]))).toMatchInlineSnapshot(`
    [
      "WITH "n0" AS (
    SELECT "j0"."s" AS "l", "r"."customer_id" AS "k0", CAST(sum("r"."amount") AS BIGINT) AS "v0"
    FROM "orders" AS "r"
    INNER JOIN "asked subjects" AS "j0" ON ("j0"."c_employee_id" = "r"."employee_id")
    WHERE ("r"."paid_on" >= DATE '2025-10-01') AND ("r"."paid_on" <= DATE '2025-10-31')
    GROUP BY 1, 2
    ),
    "n1" AS (
    SELECT "r"."l" AS "l", count(*) FILTER (WHERE ("r"."v0" >= CAST(1 AS BIGINT))) AS "v0", count(*) FILTER (WHERE ("r"."v0" >= CAST(100 AS BIGINT))) AS "v1"
    FROM "n0" AS "r"
    WHERE (("r"."v0" >= CAST(1 AS BIGINT)) OR ("r"."v0" >= CAST(100 AS BIGINT)))
    GROUP BY 1
    )
    SELECT "o"."s" AS "s", CAST(coalesce("n1"."v0", CAST(0 AS BIGINT)) AS BIGINT) AS "a0", CAST(coalesce("n1"."v1", CAST(0 AS BIGINT)) AS BIGINT) AS "a1"
    FROM "asked subjects" AS "o"
    LEFT JOIN "n1" AS "n1" ON ("n1"."l" = "o"."s")",
    ]
  `);
});

describe('the same asked by fewer keys', () => {
  const customer = perCustomer.keys[0] as Key;
  const perDay: Question = {
    ...perCustomer,
    id: 'perDay',
    keys: [customer, { name: 'day', is: 'value', of: column('orders', 'paid_on'), type: 'date' }],
  };
  const passes = (asked: readonly Question[], nullable: readonly string[] = []) =>
    sqlOf(clinic(asked), nullable)
      .join()
      .match(/FROM "orders"/g);
  const all = [
    sum('sales', 'amount'),
    perCustomer,
    perDay,
    groups('large', 1n),
    { ...groups('days', 1n), source: { is: 'groups', question: 'perDay' } as const },
  ];

  test('is made of the finer sums: the rows are read once', () => {
    expect(passes(all)).toHaveLength(1);
    expect(sqlOf(clinic(all)).join()).toContain('SELECT "r"."l" AS "l", CAST(sum("r"."v0") AS BIGINT) AS "v0"\nFROM "n1" AS "r"');
  });

  test('has a pass of its own where a finer sum can be unknown', () => {
    expect(passes(all, ['amount'])).toHaveLength(3);
    expect(passes(all, ['customer_id'])).toHaveLength(3);
  });

  test('has a pass of its own where rows stand in several finer groups, or other rows count', () => {
    const span: Question = {
      ...perDay,
      keys: [customer, { name: 'day', is: 'span', from: column('orders', 'paid_on'), to: column('orders', 'until') }],
    };
    const days: Question = { ...groups('days', 1n), source: { is: 'groups', question: 'perDay' } };
    expect(passes([perCustomer, span, groups('large', 1n), days])).toHaveLength(2);
    const other: Question = { ...sum('other', 'amount'), where: atLeast(column('orders', 'amount'), 5n) };
    expect(passes([other, perCustomer, groups('large', 1n)])).toHaveLength(2);
  });
});

test('different values under several conditions are put together once, by value', () => {
  const different = (name: string, value: bigint): Question => ({
    ...sum(name, 'amount'),
    aggregate: { is: 'distinct', of: column('orders', 'customer_id') },
    where: atLeast(column('orders', 'amount'), value),
  });
  const sql = sqlOf(clinic([different('some', 1n), different('large', 100n)])).join();
  expect(sql).not.toContain('DISTINCT');
  expect(sql).toContain('count("d"."value") FILTER (WHERE "d"."h1") AS "v1"');
  expect(sqlOf(clinic([different('some', 1n)]), ['customer_id']).join()).toContain('count(DISTINCT');
});

describe('different values by what is known of each', () => {
  const customer = perCustomer.keys[0] as Key;
  const spent: RowValue = { is: 'grain', question: 'perCustomer', days: 0, keys: [customer] };
  const different = (name: string, where: RowValue): Question => ({
    ...sum(name, 'amount'),
    aggregate: { is: 'distinct', of: column('orders', 'customer_id') },
    where,
  });

  test('are put together before that is looked up, once for each value', () => {
    const sql = sqlOf(clinic([perCustomer, different('some', atLeast(spent, 1n)), different('large', atLeast(spent, 100n))])).join();
    expect(sql).toContain('LEFT JOIN "n0" AS "j0" ON ("j0"."l" = "d"."l") AND ("j0"."k0" = "d"."value")');
    expect(sql).not.toContain('bool_or');
  });

  test('are looked at row by row where a condition looks at anything else of a row', () => {
    const where: RowValue = { is: 'and', of: [atLeast(spent, 1n), atLeast(column('orders', 'amount'), 5n)] };
    const sql = sqlOf(clinic([perCustomer, different('some', where), different('large', atLeast(spent, 100n))])).join();
    expect(sql).toContain('bool_or');
  });
});

test('blanks are looked for only in columns that have some', () => {
  const clean = sqlOf(clinic([sum('sales', 'amount')]), ['refunded']).join();
  expect(clean).not.toContain('IS NULL');
  const blank = sqlOf(clinic([sum('sales', 'amount')]), ['amount']).join();
  expect(blank).toContain('count(*) FILTER (WHERE ("r"."amount" IS NULL)) > CAST(0 AS BIGINT)');
});

test('other windows and other links are other passes', () => {
  const everybody: Question = { ...sum('everybody', 'amount'), link: { is: 'all' } };
  const ever: Question = { ...sum('ever', 'amount'), source: { is: 'table', table: 'orders', window: null } };
  expect(sqlOf(clinic([sum('sales', 'amount'), everybody, ever]))).toHaveLength(3);
});

test('a question that looks up another does not share its pass', () => {
  const above: Question = { ...perCustomer, id: 'above', where: atLeast({ is: 'grain', question: 'perCustomer', days: 0 }, 5n) };
  const count: Question = { ...groups('count', 1n), source: { is: 'groups', question: 'above' } };
  expect(
    sqlOf(clinic([perCustomer, above, count]))
      .join()
      .match(/FROM "orders"/g),
  ).toHaveLength(2);
});

test('what is not there is a bug, not a number', () => {
  const lost: Question = { ...sum('lost', 'amount'), where: atLeast({ is: 'grain', question: 'nowhere', days: 0 }, 1n) };
  expect(() => compileQuestions(clinic([lost]), tables())).toThrow('Bug: question nowhere is used before it is answered');
  const keyless: Question = { ...groups('keyless', 1n), source: { is: 'calendar', first: 0, last: 3 } };
  expect(() => compileQuestions(clinic([perCustomer, keyless]), tables())).toThrow('Bug: a row has no key customer');
});
