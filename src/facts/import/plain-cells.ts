/** Plain cells, sign by sign: which bytes a cell of a type may have so that DuckDB surely reads what the own reader gives, and how it reads them. */

import type { ColumnType } from '../../methods/tables.ts';
import type { NumberType } from '../cells.ts';
import { BLANKS } from '../files/parquet-columns.ts';

/**
 * How far a cell has been read, without what no longer matters: cells with the same `key` go on alike. `ends` says whether the cell is
 * plain as it stands; `on` reads a further byte and gives null where no plain cell goes on so. The file is known to be UTF-8.
 */
export type CellState = { readonly key: string; readonly ends: boolean; readonly on: (byte: number) => CellState | null };

/** Plain cells of a column: where they begin, as which type DuckDB reads them, and the stored value as SQL. */
export type PlainCell = { readonly start: CellState; readonly sqlType: string; readonly value: (name: string) => string };

/** Plain cells of a declared type; null where no cell of the type is plain. */
export function plainCell(type: ColumnType): PlainCell | null {
  switch (type.is) {
    case 'number':
      return plainNumber(type);
    case 'date':
      return { start: shaped({ as: daySign, begins: DAY_BEGINS, whole: DAY }), sqlType: 'DATE', value: itself };
    case 'period':
      return { start: listed(MONTHS), sqlType: 'VARCHAR', value: itself };
    case 'truth':
      return { start: listed(TRUTHS), sqlType: 'VARCHAR', value: (name) => `${name} IN ('true', '1', '是')` };
    case 'id':
      return { start: plainText({ id: true, total: false }), sqlType: 'VARCHAR', value: itself };
    case 'text':
      return { start: plainText({ id: false, total: true }), sqlType: 'VARCHAR', value: itself };
  }
}

const itself = (name: string): string => name;

/** Cells of one shape: how a sign that follows others is put down, and the patterns of what may go on and of what is whole. */
type Shape = { readonly as: (sign: string, before: string) => string; readonly begins: RegExp; readonly whole: RegExp };

function shaped(shape: Shape, text = ''): CellState {
  const on = (byte: number): CellState | null => {
    const sign = String.fromCharCode(byte);
    const next = text + shape.as(sign, text);
    return shape.begins.test(next) ? shaped(shape, next) : null;
  };
  return { key: text, ends: shape.whole.test(text), on };
}

/** Digits of a day beyond those of its century are all alike; whether the month has that day DuckDB knows. */
const daySign = (sign: string, before: string): string => (before.length > 1 && /[0-9]/.test(sign) ? '0' : sign);
const DAY = /^(?:19|[2-9][0-9])00-00-00$/;
const DAY_BEGINS = /^(?:1|19(?:0|00(?:-(?:0|00(?:-0{0,2})?)?)?)?|[2-9](?:[0-9](?:0|00(?:-(?:0|00(?:-0{0,2})?)?)?)?)?)$/;

/**
 * Digits with a point and no more decimals than declared. They become an integer by one multiplication of decimals, which never rounds
 * and stays within 64 bits: 17 digits for the number and its factor together. A percentage below one may be meant as a fraction: only
 * zero and what begins with another digit are plain.
 */
function plainNumber({ decimals, percent }: NumberType): PlainCell | null {
  const whole = decimals === 0 ? 18 : 17 - 2 * decimals;
  if (whole < 1) return null;
  const as = (sign: string, before: string): string => (!/[0-9]/.test(sign) ? sign : percent && /[1-9]/.test(sign + before) ? '1' : '0');
  const places = (digits: string): string => (decimals === 0 ? '' : `(?:[.]${digits}{1,${decimals}})?`);
  const open = (digits: string): string => (decimals === 0 ? '' : `(?:[.]${digits}{0,${decimals}})?`);
  const pattern = (rest: typeof places): string => (percent ? `1{1,${whole}}${rest('1')}|0${rest('0')}` : `0{1,${whole}}${rest('0')}`);
  return {
    start: shaped({ as, begins: new RegExp(`^-?(?:${pattern(open)})?$`), whole: new RegExp(`^-?(?:${pattern(places)})$`) }),
    sqlType: decimals === 0 ? 'BIGINT' : `DECIMAL(${whole + decimals},${decimals})`,
    value: (name) => (decimals === 0 ? name : `CAST(${name} * CAST(${10n ** BigInt(decimals)} AS DECIMAL(${decimals + 1},0)) AS BIGINT)`),
  };
}

/** The bytes of a text in UTF-8, one sign each. */
const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');

/** Cells that are one of some words. */
function listed(words: readonly string[], text = ''): CellState {
  const on = (byte: number): CellState | null => {
    const next = text + String.fromCharCode(byte);
    return words.some((word) => word.startsWith(next)) ? listed(words, next) : null;
  };
  return { key: text, ends: words.includes(text), on };
}

const TRUTHS = ['true', 'false', '1', '0', '是', '否'].map(bytesOf);

const two = (number: number): string => String(number).padStart(2, '0');
const MONTHS = Array.from({ length: 1200 }, (_, index) => `20${two(Math.floor(index / 12))}-${two((index % 12) + 1)}`);

/** What a text must not be beside having no blank around it and being no error of a spreadsheet. */
type TextRules = {
  /** An identifier: no total, and no + as it has when a spreadsheet has shortened it. */
  readonly id: boolean;
  /** Whether it may be the word for a total. */
  readonly total: boolean;
};

/** A text so far: its last whole sign, the bytes of one that has begun, and what it has of a word for a total; null: it is none. */
type TextSoFar = { readonly last: 'none' | 'ink' | 'blank'; readonly begun: string; readonly total: string | null };

/** The first cell of a row that has something in it: no text that may be a total. */
export const plainStart = (type: ColumnType | null): CellState | null =>
  type === null || type.is === 'text' ? plainText({ id: false, total: false }) : (plainCell(type)?.start ?? null);

/** A cell that nobody reads: whatever a plain file may hold. */
export const anyCell: CellState = { key: '', ends: true, on: () => anyCell };

function plainText(rules: TextRules, so: TextSoFar = { last: 'none', begun: '', total: rules.total ? null : '' }): CellState {
  const on = (byte: number): CellState | null => {
    const next = textOn(rules, so, String.fromCharCode(byte));
    return next === null ? null : plainText(rules, next);
  };
  const ends = so.last === 'ink' && so.begun === '' && (so.total === null || !TOTALS.has(so.total));
  return { key: [so.last, so.begun, so.total ?? '-'].join(' '), ends, on };
}

function textOn(rules: TextRules, so: TextSoFar, byte: string): TextSoFar | null {
  const bytes = so.begun + byte;
  if (LOOKED_AT.has(bytes)) return { ...so, begun: bytes };
  if (SIGNS.has(bytes)) return so.last === 'none' ? null : { ...so, last: 'blank', begun: '' };
  if ((byte === '+' && rules.id) || (byte === '#' && so.last === 'none')) return null;
  const total = so.total === null ? null : so.total + bytes.toLowerCase();
  return { last: 'ink', begun: '', total: total !== null && TOTALS_BEGUN.has(total) ? total : null };
}

const BLANK_SIGNS = [...BLANKS].map(bytesOf);
const SIGNS: ReadonlySet<string> = new Set(BLANK_SIGNS);

/** The words for a total without their blanks, in small letters, each as its signs. */
const TOTAL_WORDS: readonly (readonly string[])[] = [
  ...['', '本页', '本月', '全部'].flatMap((before) => ['合计', '小计', '总计', '共计', '累计'].map((word) => before + word)),
  ...['', 'sub', 'grand'].map((before) => `${before}total`),
].flatMap((word) => ['', ':', '：'].map((colon) => [...word, ...colon].map(bytesOf)));

const TOTALS: ReadonlySet<string> = new Set(TOTAL_WORDS.map((signs) => signs.join('')));
const TOTALS_BEGUN: ReadonlySet<string> = new Set(
  TOTAL_WORDS.flatMap((signs) => signs.map((_, index) => signs.slice(0, index + 1).join(''))),
);

/** How the signs begin that are looked at as a whole: blanks, and what stands in words for a total. */
const LOOKED_AT: ReadonlySet<string> = new Set(
  [...BLANK_SIGNS, ...TOTAL_WORDS.flat()].flatMap((bytes) => [...bytes].slice(1).map((_, index) => bytes.slice(0, index + 1))),
);
