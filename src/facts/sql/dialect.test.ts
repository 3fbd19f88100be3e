/** Tests of what engines write differently: the hooks of DuckDB against the plain functions of lib. */

import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallDatabase } from '../../../test/questions/fact-store.ts';
import { bucket } from '../../../test/questions/naive-logic.ts';
import { type Day, dayText, parseDay, wholeMonths } from '../../lib/day.ts';
import { DUCKDB, DUCKDB_WIDE, NumberTooLarge } from './dialect.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await smallDatabase();
});
afterAll(() => connection.closeSync());

const day = (text: string): Day => parseDay(text) ?? 0;

/** The values of one expression for each row of a VALUES list. */
async function column(expression: string, rows: readonly string[]): Promise<string[]> {
  const sql = `SELECT CAST(${expression} AS VARCHAR) FROM (VALUES ${rows.join(', ')}) t(a, b)`;
  const result = await connection.runAndReadAll(sql);
  return result.getColumns()[0]?.map(String) ?? [];
}

const pair = (a: Day, b: Day) => `(DATE '${dayText(a)}', DATE '${dayText(b)}')`;

/** Days about the ends of months, leap years among them, and any others. */
const days = fc.oneof(
  fc.integer({ min: day('1999-12-25'), max: day('2000-03-05') }),
  fc.integer({ min: day('2024-01-25'), max: day('2024-03-05') }),
  fc.integer({ min: day('2026-01-25'), max: day('2026-03-05') }),
  fc.integer({ min: day('1950-01-01'), max: day('2099-12-31') }),
);

describe('months', () => {
  test('are complete when the day of the month, or the end of a shorter month, is reached', async () => {
    const cases = [
      ['2026-01-15', '2026-02-14', 0],
      ['2026-01-15', '2026-02-15', 1],
      ['2026-01-15', '2026-02-16', 1],
      ['2026-01-31', '2026-02-27', 0],
      ['2026-01-31', '2026-02-28', 1],
      ['2024-01-31', '2024-02-28', 0],
      ['2024-01-31', '2024-02-29', 1],
      ['2024-02-29', '2025-02-28', 12],
      ['2026-02-28', '2026-03-30', 1],
      ['2026-03-01', '2026-02-01', 0],
    ] as const;
    const found = await column(
      DUCKDB.months('a', 'b'),
      cases.map(([from, to]) => pair(day(from), day(to))),
    );
    expect(found).toEqual(cases.map(([, , months]) => String(months)));
    for (const [from, to, months] of cases) expect(wholeMonths(day(from), day(to))).toBe(months);
  });

  test('are those of lib between any two days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(days, days), { minLength: 1, maxLength: 200 }), async (pairs) => {
        const found = await column(
          DUCKDB.months('a', 'b'),
          pairs.map(([from, to]) => pair(from, to)),
        );
        expect(found).toEqual(pairs.map(([from, to]) => String(wholeMonths(from, to))));
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

test.each(['week', 'month'] as const)('a %s begins on the same day as in plain reckoning', async (by) => {
  await fc.assert(
    fc.asyncProperty(fc.array(days, { minLength: 1, maxLength: 200 }), async (found) => {
      const rows = found.map((each) => pair(each, each));
      expect(await column(DUCKDB.bucket(by, 'a'), rows)).toEqual(found.map((each) => dayText(bucket(each, by))));
    }),
    { numRuns: 20, seed: 2 },
  );
});

test('texts come back as they are: quotes, backslashes, NUL, signs beyond the basic plane', async () => {
  const texts = ["o'ne", "''", '\\', '\\n', 'a\0b', '\0', '', '𠮷', '「', '%_'];
  for (const text of texts) {
    const result = await connection.runAndReadAll(`SELECT ${DUCKDB.text(text)}`);
    expect(result.getRows()).toEqual([[text]]);
  }
});

test('names come back as they are', async () => {
  const result = await connection.runAndReadAll(`SELECT 1 AS ${DUCKDB.identifier('a "b" c')}`);
  expect(result.columnNames()).toEqual(['a "b" c']);
});

describe('whole numbers', () => {
  const edges = [0n, -1n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n, 2n ** 127n - 1n, -(2n ** 127n) + 1n];

  test.each(edges)('%s comes back to the last digit', async (value) => {
    const result = await connection.runAndReadAll(`SELECT ${DUCKDB_WIDE.result(DUCKDB.integer(value))}`);
    expect(result.getRows()).toEqual([[String(value)]]);
  });

  test('a number that no engine can hold is refused, never rounded', () => {
    expect(() => DUCKDB.integer(2n ** 127n)).toThrow(NumberTooLarge);
  });

  test('a sum beyond 64 bits stops instead of wrapping', async () => {
    const sum = (brought: (of: string) => string) => `SELECT ${brought('sum(a)')} FROM (VALUES (9223372036854775807), (1)) t(a)`;
    await expect(connection.run(sum(DUCKDB.fit))).rejects.toThrow(/out of range/i);
    const result = await connection.runAndReadAll(sum((of) => DUCKDB_WIDE.result(DUCKDB_WIDE.fit(of))));
    expect(result.getRows()).toEqual([['9223372036854775808']]);
  });
});

test('a calendar has every day of its range, and none where the range is empty', async () => {
  const list = async (first: string, last: string, blank: boolean) => {
    const rows = await connection.runAndReadAll(DUCKDB.days(day(first), day(last), blank));
    return rows
      .getRows()
      .map(([each]) => String(each))
      .toSorted();
  };
  expect(await list('2026-02-27', '2026-03-01', false)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(await list('2026-02-28', '2026-02-28', true)).toEqual(['2026-02-28', 'null']);
  expect(await list('2026-02-28', '2026-02-27', false)).toEqual([]);
});
