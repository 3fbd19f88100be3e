/** Columns of Parquet files: the SQL that gives a column of a declared type its stored form, exactly, or why it cannot. */

import { decimalText } from '../../lib/fraction.ts';
import type { ColumnType } from '../../methods/tables.ts';
import { BIGINT_LIMIT, type Fault, fault, type NumberType } from '../cells.ts';

/**
 * How a column is read: `sql` of the view; where `exact` is false a digit would be lost, where `within` is false the value is too large;
 * where `narrow.holds` for all values, `narrow.sql` gives the same much faster.
 */
export type Reading = {
  readonly sql: string;
  readonly exact: string | null;
  readonly within: string | null;
  readonly narrow: { readonly holds: string; readonly sql: string } | null;
};

/** The blanks that stand for nothing at the ends of texts, for a class of signs in a regular expression. */
export const BLANKS =
  ' \t\r\n\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';

/** Whether a text has a blank at an end, or is empty. */
export const hasBlanks = (name: string): string => `(${name} = '' OR regexp_matches(${name}, '^[${BLANKS}]|[${BLANKS}]$'))`;

/** Whether a closer look is needed: a text that begins or ends with an ASCII blank, or has a sign beyond ASCII. Ten times faster. */
export function mayHaveBlanks(name: string): string {
  const ends = [...BLANKS].filter((blank) => blank < '!').map((blank) => `suffix(${name}, '${blank}')`);
  return `(${name} < '!' OR strlen(${name}) <> length(${name}) OR ${ends.join(' OR ')})`;
}

/** A text column without blanks at its ends, and with NULL for what is nothing else. */
export const trimmedText = (name: string): string =>
  `CASE WHEN ${mayHaveBlanks(name)} THEN nullif(regexp_replace(${name}, '^[${BLANKS}]+|[${BLANKS}]+$', '', 'g'), '') ELSE ${name} END`;

const WHOLE: ReadonlyMap<string, bigint> = new Map([
  ['TINYINT', 2n ** 7n],
  ['SMALLINT', 2n ** 15n],
  ['INTEGER', 2n ** 31n],
  ['BIGINT', 2n ** 63n],
  ['UTINYINT', 2n ** 8n],
  ['USMALLINT', 2n ** 16n],
  ['UINTEGER', 2n ** 32n],
  ['UBIGINT', 2n ** 64n],
]);

/**
 * How a column of the SQL type `found` is read as the declared type; `scaled` says that integers are already the value times
 * 10^decimals. A fault where that cannot be exact.
 */
export function readingOf(name: string, found: string, type: ColumnType, scaled: boolean): Reading | Fault {
  if (type.is === 'number') return numberReading(name, found, type, scaled);
  const plain: Reading = { sql: name, exact: null, within: null, narrow: null };
  const refused = fault('PARQUET_TYPE', found, { expected: EXPECTED[type.is] });
  if (type.is === 'date') return found === 'DATE' ? plain : found === 'TIMESTAMP' ? { ...plain, sql: `CAST(${name} AS DATE)` } : refused;
  if (type.is === 'truth') return found === 'BOOLEAN' ? plain : refused;
  if (found === 'VARCHAR') return plain;
  const asText = found.startsWith('ENUM') || (type.is === 'id' && (WHOLE.has(found) || found === 'UUID'));
  return asText ? { ...plain, sql: `CAST(${name} AS VARCHAR)` } : refused;
}

const EXPECTED = { date: 'DATE', truth: 'BOOLEAN', text: 'VARCHAR', id: 'VARCHAR', period: 'VARCHAR' } as const;

function numberReading(name: string, found: string, type: NumberType, scaled: boolean): Reading | Fault {
  if (found === 'FLOAT' || found === 'DOUBLE') return fault('PARQUET_FLOAT', found, { decimals: type.decimals });
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(found);
  if (decimal !== null) return decimalReading(name, Number(decimal[1]), Number(decimal[2]), type.decimals);
  const reach = WHOLE.get(found);
  return reach === undefined
    ? fault('PARQUET_TYPE', found, { expected: `DECIMAL(18,${type.decimals})` })
    : wholeReading(found === 'BIGINT' ? name : `CAST(${name} AS BIGINT)`, name, reach, scaled ? 0 : type.decimals);
}

/** Whole numbers: as they are, or times 10^places; only types that reach beyond BIGINT need a bound. */
function wholeReading(sql: string, name: string, reach: bigint, places: number): Reading {
  const factor = 10n ** BigInt(places);
  const limit = BIGINT_LIMIT / factor;
  const safe = reach <= limit || (sql === name && places === 0);
  const within = safe ? null : `abs(CAST(${name} AS HUGEINT)) <= ${limit}`;
  return { sql: places === 0 ? sql : `${sql} * ${factor}`, exact: null, within, narrow: null };
}

/**
 * Decimals become integers by one multiplication. It stays within 64 bits where width and factor have 18 digits together; the product
 * of a column beyond 18 digits is wide too, and thirty times slower, unless its values happen to be small. A column of up to 18
 * digits is multiplied within 64 bits as it is, because DuckDB cuts that product to 18 digits and its values are known to be small.
 */
function decimalReading(name: string, width: number, scale: number, places: number): Reading {
  const shown = Math.min(scale, places);
  const kept = scale > places ? `CAST(${name} AS DECIMAL(${width},${places}))` : name;
  const there = `TRY_CAST(TRY_CAST(${name} AS DECIMAL(${width},${places})) AS DECIMAL(${width},${scale}))`;
  const limit = decimalText(BIGINT_LIMIT / 10n ** BigInt(places - shown), shown);
  const times = (of: string) => `CAST(${of} * CAST(${10n ** BigInt(places)} AS DECIMAL(${places + 1},0)) AS BIGINT)`;
  const product = (digits: number) => times(`CAST(${kept} AS DECIMAL(${digits},${shown}))`);
  const small = 17 - places;
  const fits = places === 0 || width <= small;
  return {
    sql: places === 0 ? `CAST(${kept} AS BIGINT)` : product(fits ? width : 37 - places),
    exact: scale > places ? `${there} IS NOT DISTINCT FROM ${name}` : null,
    within: width - scale + places > 18 ? `abs(${name}) <= CAST('${limit}' AS DECIMAL(${width},${scale}))` : null,
    narrow: fits
      ? null
      : {
          holds: `${name} > -${10n ** BigInt(small - shown)} AND ${name} < ${10n ** BigInt(small - shown)}`,
          sql: kept === name && width <= 18 ? times(name) : product(small),
        },
  };
}

/**
 * What the values of a column must pass beside being exact, as conditions in SQL: percentages that are no fractions, days of this world,
 * and texts that must be looked at one by one (identifiers that may be totals, errors or shortened numbers; texts with a NUL).
 */
export type CellChecks = { readonly percent: string | null; readonly day: string | null; readonly doubtful: string | null };

/** Of a file that was checked when it was made. */
export const NO_CHECKS: CellChecks = { percent: null, day: null, doubtful: null };

/** The conditions for a column of a declared type. */
export function cellChecks(name: string, type: ColumnType): CellChecks {
  if (type.is === 'number') return { ...NO_CHECKS, percent: type.percent ? `${name} = 0 OR abs(${name}) >= 1` : null };
  if (type.is === 'date') return { ...NO_CHECKS, day: `CAST(${name} AS DATE) BETWEEN DATE '1900-01-01' AND DATE '9999-12-31'` };
  const text = `CAST(${name} AS VARCHAR)`;
  const nul = `contains(${text}, chr(0))`;
  if (type.is === 'text') return { ...NO_CHECKS, doubtful: nul };
  if (type.is !== 'id') return NO_CHECKS;
  const total = `regexp_matches(${text}, '^\\s*(#|[本全合小总共累sSgGtT][^0-9]*(计|[tT][aA][lL])[:：]?\\s*$)')`;
  return { ...NO_CHECKS, doubtful: `(${nul} OR contains(upper(${text}), 'E+') OR ${total})` };
}
