/** Plain cells as SQL: the stored value of a cell, and the condition under which it surely is what the own reader gives. */

import type { ColumnType } from '../../methods/tables.ts';
import type { NumberType } from '../cells.ts';
import { hasBlanks } from '../files/parquet-columns.ts';

/**
 * What is known of all cells of a file: whether they are ASCII alone, whether one may begin with #, as errors of spreadsheets do, and
 * whether one may have a +, as identifiers have that a spreadsheet has shortened.
 */
export type Signs = { readonly ascii: boolean; readonly hashes: boolean; readonly pluses: boolean };

/** A cell as SQL: its stored value, NULL for NULL, where `plain` is not FALSE (it is NULL for NULL). */
export type PlainCell = { readonly value: string; readonly plain: string };

/** The stored value of a text column `name` as a column of a declared type; null where no cell of the type is plain. */
export function plainCell(name: string, type: ColumnType, signs: Signs): PlainCell | null {
  switch (type.is) {
    case 'number':
      return plainNumber(name, type);
    case 'date':
      return {
        value: `CAST(${name} AS DATE)`,
        plain: `strlen(${name}) = 10 AND ${name} >= '1900' AND coalesce(CAST(TRY_CAST(${name} AS DATE) AS VARCHAR), '') = ${name}`,
      };
    case 'period':
      return { value: name, plain: `regexp_full_match(${name}, '20[0-9][0-9]-(0[1-9]|1[0-2])')` };
    case 'truth':
      return { value: `${name} IN ('true', '1', '是')`, plain: `${name} IN ('true', 'false', '1', '0', '是', '否')` };
    case 'id':
      return {
        value: name,
        plain: `${plainText(name, signs)} AND NOT ${isTotal(name, signs)}${signs.pluses ? ` AND NOT contains(${name}, '+')` : ''}`,
      };
    case 'text':
      return { value: name, plain: plainText(name, signs) };
  }
}

/**
 * Digits with a point and no more decimals than declared. They become an integer by one multiplication of decimals, which never rounds
 * and stays within 64 bits: 17 digits for the number and its factor together.
 */
function plainNumber(name: string, { decimals, percent }: NumberType): PlainCell | null {
  const whole = decimals === 0 ? 18 : 17 - 2 * decimals;
  if (whole < 1) return null;
  const places = (digit: string): string => (decimals === 0 ? '' : `(?:[.]${digit}{1,${decimals}})?`);
  const factor = `CAST(${10n ** BigInt(decimals)} AS DECIMAL(${decimals + 1},0))`;
  const value = `CAST(${name} AS DECIMAL(${whole + decimals},${decimals})) * ${factor}`;
  // A percentage below one may be meant as a fraction: only zero and what begins with another digit are plain.
  const pattern = percent ? `[1-9][0-9]{0,${whole - 1}}${places('[0-9]')}|0${places('0')}` : `[0-9]{1,${whole}}${places('[0-9]')}`;
  return {
    value: decimals === 0 ? `CAST(${name} AS BIGINT)` : `CAST(${value} AS BIGINT)`,
    plain: `regexp_full_match(${name}, '-?(?:${pattern})')`,
  };
}

/** Whether `name`, the first cell of a row that is not blank, is there and surely not the word for a total. */
export const plainStart = (name: string, signs: Signs): string =>
  `(${name} IS NOT NULL AND ${plainText(name, signs)} AND NOT ${isTotal(name, signs)})`;

/** No blank around it, and no error of a spreadsheet. Files with signs below the space, but for line ends, are not plain anyway. */
function plainText(name: string, { ascii, hashes }: Signs): string {
  const ends = `${name} >= '!' AND NOT suffix(${name}, ' ')`;
  const wide = ascii ? '' : ` AND (strlen(${name}) = length(${name}) OR NOT ${hasBlanks(name)})`;
  return `${ends}${wide}${hashes ? ` AND NOT prefix(${name}, '#')` : ''}`;
}

/**
 * Whether an identifier may be the word for a total, with blanks inside or not. Those end with one of a few signs: beyond ASCII each that
 * does is none of the plain ones, in ASCII it is looked at closely.
 */
function isTotal(name: string, { ascii }: Signs): string {
  const ends = `suffix(${name}, 'l') OR suffix(${name}, 'L') OR suffix(${name}, ':')`;
  const wide = ascii ? '' : `WHEN strlen(${name}) <> length(${name}) THEN regexp_matches(${name}, '[计lL:：]$') `;
  return `(CASE ${wide}WHEN ${ends} THEN regexp_matches(${name}, '(?i)t *o *t *a *l *:?$') ELSE FALSE END)`;
}
