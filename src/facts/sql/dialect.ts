/** The few points in which engines differ, as a record of hooks; every hook takes and gives SQL text. */

import { type Day, dayText } from '../../lib/day.ts';

/** How one engine writes what the others write differently. */
export type Dialect = {
  readonly name: string;
  /** The type of integers in arithmetic. */
  readonly integerType: string;
  readonly identifier: (name: string) => string;
  readonly integer: (value: bigint) => string;
  readonly text: (value: string) => string;
  readonly date: (day: Day) => string;
  /** Brings an integer to the type in which arithmetic on it is done. */
  readonly widen: (of: string) => string;
  /** Brings a sum back to the type in which columns are kept; an error where it does not fit. */
  readonly fit: (of: string) => string;
  /** Makes of an integer what the client reads without a loss. */
  readonly result: (of: string) => string;
  readonly months: (from: string, to: string) => string;
  readonly bucket: (by: 'week' | 'month', of: string) => string;
  readonly plusDays: (of: string, days: string) => string;
  /** A SELECT with one column "day": every day of the range, and NULL where `blank`. */
  readonly days: (first: Day, last: Day, blank: boolean) => string;
};

const LARGEST_BIGINT = 2n ** 63n - 1n;
const LARGEST_HUGEINT = 2n ** 127n - 1n;

/** A whole number that no engine can hold (more than 38 digits). */
export class NumberTooLarge extends Error {}

function duckInteger(value: bigint): string {
  const size = value < 0n ? -value : value;
  if (size > LARGEST_HUGEINT) throw new NumberTooLarge(`${value} has more than 38 digits`);
  return `CAST(${value} AS ${size > LARGEST_BIGINT ? 'HUGEINT' : 'BIGINT'})`;
}

/** A text literal; NUL would end the statement, so it is put in by its number. */
const duckText = (value: string): string =>
  value
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

const duckDays = (first: Day, last: Day, blank: boolean): string => {
  const days = `SELECT ${duckDate(first)} + CAST(range AS INTEGER) AS day FROM range(0, ${Math.max(0, last - first + 1)})`;
  return blank ? `${days} UNION ALL SELECT CAST(NULL AS DATE)` : days;
};

const duckDate = (day: Day): string => `DATE '${dayText(day)}'`;

/**
 * A month is complete when the day of the month, or the end of a shorter month, is reached; the day after an end of
 * month is a first.
 */
const duckMonths = (from: string, to: string): string =>
  `CASE WHEN ${to} < ${from} THEN 0 ELSE (year(${to}) - year(${from})) * 12 + month(${to}) - month(${from})` +
  ` - CASE WHEN day(${to}) < day(${from}) AND day(${to} + 1) <> 1 THEN 1 ELSE 0 END END`;

/** DuckDB with BIGINT arithmetic, which stops at an overflow and never wraps. */
export const DUCKDB: Dialect = {
  name: 'duckdb',
  integerType: 'BIGINT',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  integer: duckInteger,
  text: duckText,
  date: duckDate,
  widen: (of) => of,
  fit: (of) => `CAST(${of} AS BIGINT)`,
  result: (of) => `CAST(${of} AS BIGINT)`,
  months: duckMonths,
  bucket: (by, of) => `CAST(date_trunc('${by}', ${of}) AS DATE)`,
  plusDays: (of, days) => `(${of} + CAST(${days} AS INTEGER))`,
  days: duckDays,
};

/** DuckDB with integers of 38 digits, for the rare facts that do not fit; numbers leave it as text. */
export const DUCKDB_WIDE: Dialect = {
  ...DUCKDB,
  name: 'duckdb, wide',
  integerType: 'HUGEINT',
  widen: (of) => `CAST(${of} AS HUGEINT)`,
  fit: (of) => of,
  result: (of) => `CAST(${of} AS VARCHAR)`,
};
