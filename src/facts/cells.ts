/** Cells as people write them: text becomes an exact value, or a fault that says what is wrong with it. */

import { type Day, parseDay } from '../lib/day.ts';
import { parsePeriod } from '../lib/period.ts';
import type { Values } from '../lib/problem.ts';
import type { ColumnType } from '../methods/tables.ts';

/** Why a cell is refused: a code of {@link fileMessages} and what its sentence needs. */
export type Fault = { readonly fault: string; readonly values: Values };

/** The type of a number column. */
export type NumberType = ColumnType & { readonly is: 'number' };

/** Whether the outcome of a cell is a fault. */
export const isFault = (outcome: unknown): outcome is Fault => typeof outcome === 'object' && outcome !== null && 'fault' in outcome;

/** A fault about the found text, shortened where it is long. */
export const fault = (code: string, found: string, values: Values = {}): Fault => ({
  fault: code,
  values: { found: found.length > 60 ? `${found.slice(0, 60)}…` : found, ...values },
});

/** The text without blanks at its ends: spaces of every width, line ends, byte order marks and zero-width signs. */
export function trimmed(text: string): string {
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text;
  const inner = text.trim();
  return INVISIBLE.test(inner) ? inner.replace(/^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/g, '') : inner;
}

/** Whether a code is surely no blank: visible ASCII and the Chinese blocks. */
const isInk = (code: number): boolean => (code > 32 && code < 127) || (code > 0x3000 && code < 0xe000);

const INVISIBLE = /^[\u200b-\u200f\u2060]|[\u200b-\u200f\u2060]$/;

/** Whether a text is one of the error values of a spreadsheet, such as #N/A. */
export const isErrorText = (text: string): boolean => text.charCodeAt(0) === 35 && ERRORS.test(text);

const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|#{2,})$/i;

/** The text with full-width digits and number signs as their ASCII twins: １２，３４５．６ becomes 12,345.6. */
const narrow = (text: string): string =>
  WIDE.test(text)
    ? text
        .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replace(/[\u2212\ufe63]/g, '-')
        .replace(/\uffe5/g, '¥')
    : text;

const WIDE = /[\u2212\ufe63\uff01-\uff5e\uffe5]/;

/** The largest magnitude that a BIGINT holds on both sides of zero. */
export const BIGINT_LIMIT = 2n ** 63n - 1n;

/**
 * The number of a trimmed cell times 10^decimals. Read are a sign, thousands marks, full-width signs, ¥ and 元 in yuan columns, 万 and 亿,
 * and % in percent columns ("12.5" and "12.5%" are the same there; 0.125 without a % may be 12.5 % as well, so it is a fault). Anything
 * that would lose a digit is a fault.
 */
export function numberCell(text: string, type: NumberType): bigint | Fault {
  const plain = plainNumber(text, type.decimals);
  if (Number.isNaN(plain)) return writtenNumber(text, type);
  return type.percent && plain !== 0 && Math.abs(plain) < 10 ** type.decimals ? fault('CELL_FRACTION', text) : BigInt(plain);
}

const [MINUS, POINT, ZERO, NINE] = ['-', '.', '0', '9'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number];

/** Most cells are plain: ASCII digits with a point and few enough of them. Gives the number times 10^decimals, NaN for other cells. */
function plainNumber(text: string, decimals: number): number {
  if (text.length > 15) return Number.NaN;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let point = -1;
  let value = 0;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) value = value * 10 + code - ZERO;
    else if (code === POINT && point === -1) point = index;
    else return Number.NaN;
  }
  const places = point === -1 ? 0 : text.length - 1 - point;
  if (text.length === start || point === start || point === text.length - 1 || places > decimals) return Number.NaN;
  for (let place = places; place < decimals; place += 1) value *= 10;
  if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return start === 1 ? 0 - value : value;
}

const NUMBER = /^([+-]?)(¥?)([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d+))?\s*([万亿]?)\s*(元?)\s*(%?)$/;

function writtenNumber(found: string, type: NumberType): bigint | Fault {
  const text = narrow(found);
  const match = NUMBER.exec(text);
  const [, outer = '', currency = '', inner = '', whole = '', decimals = '', magnitude = '', yuan = '', percent = ''] = match ?? [];
  if (match === null || whole + decimals === '' || (outer !== '' && inner !== '') || text.length > 60) return notANumber(text, found);
  if (currency + yuan !== '' && !isYuan(type)) return fault('CELL_YUAN', found);
  if (percent !== '' && !type.percent) return fault('CELL_PERCENT', found);
  if (magnitude !== '' && type.percent) return fault('CELL_NUMBER', found);
  if (type.percent && percent === '' && !/[1-9]/.test(whole) && /[1-9]/.test(decimals)) return fault('CELL_FRACTION', found);
  const zeros = magnitude === '万' ? 4 : magnitude === '亿' ? 8 : 0;
  const scaled = scaledDigits(whole.replaceAll(',', ''), decimals, zeros + type.decimals);
  if (scaled === null) return fault('CELL_DECIMALS', found, { decimals: type.decimals });
  if (scaled > BIGINT_LIMIT) return fault('CELL_RANGE', found);
  return outer + inner === '-' ? -scaled : scaled;
}

const isYuan = (type: NumberType): boolean => type.unit['元'] === 1 && Object.keys(type.unit).length === 1;

/** whole.decimals × 10^places as an integer; null where digits other than 0 would be lost. */
function scaledDigits(whole: string, decimals: string, places: number): bigint | null {
  const kept = decimals.slice(0, places).padEnd(places, '0');
  return /[1-9]/.test(decimals.slice(places)) ? null : BigInt(`0${whole}${kept}`);
}

function notANumber(text: string, found: string): Fault {
  if (/^[+-]?[\d.,]+e[+-]?\d+$/i.test(text)) return fault('CELL_SCIENTIFIC', found);
  if (/^\([^()]*\d[^()]*\)$/.test(text)) return fault('CELL_BRACKETS', found);
  if (/^[+-]?¥?[\d,]*,[\d,]*(?:\.[\d,]*)?[万亿]?元?%?$/.test(text)) return fault('CELL_THOUSANDS', found);
  return fault('CELL_NUMBER', found);
}

const DATE =
  /^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{4})(\d{2})(\d{2}))(?:[T ] *(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** The day of a trimmed cell: 2026-10-03, 2026/10/3, 2026.10.3, 2026年10月3日, 20261003; a time behind it does not move the day. */
export function dateCell(found: string): Day | Fault {
  const match = DATE.exec(narrow(found));
  if (match === null) return fault('CELL_DATE', found);
  const [year = '', month = '', day = ''] = [
    match[1] ?? match[5] ?? match[8],
    match[3] ?? match[6] ?? match[9],
    match[4] ?? match[7] ?? match[10],
  ];
  if (Number(match[11] ?? 0) > 23 || Number(match[12] ?? 0) > 59 || Number(match[13] ?? 0) > 59) return fault('CELL_TIME', found);
  const exact = Number(year) < 1900 ? null : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return exact ?? fault('CELL_NO_SUCH_DAY', found);
}

/** The period of a trimmed cell in its normal form (2026-10, 2026-Q3, 2026-H1, 2026, or two days with a stroke); `month` columns hold months only. */
export function periodCell(found: string, month: boolean): string | Fault {
  const normal = normalPeriod(narrow(found).toUpperCase());
  const period = parsePeriod(normal);
  if (period === null) return fault(month ? 'CELL_MONTH' : 'CELL_PERIOD', found);
  return month && period.kind !== 'month' ? fault('CELL_MONTH', found) : period.text;
}

const MONTH = /^(\d{4})(?:[-/]|年)(\d{1,2})(?:月份?)?$|^(\d{4})(\d{2})$/;
const QUARTER = /^(\d{4})[-/年]?(?:Q([1-4])|第?([1-4一二三四])季度)$/;
const HALF = /^(\d{4})[-/年]?(?:H([12])|([上下])半年)$/;

function normalPeriod(text: string): string {
  const month = MONTH.exec(text);
  if (month !== null) return `${month[1] ?? month[3]}-${(month[2] ?? month[4] ?? '').padStart(2, '0')}`;
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return `${quarter[1]}-Q${quarter[2] ?? chineseDigit(quarter[3] ?? '')}`;
  const half = HALF.exec(text);
  if (half !== null) return `${half[1]}-H${half[2] ?? (half[3] === '上' ? '1' : '2')}`;
  return text.replace(/年$/, '');
}

const chineseDigit = (digit: string): string => ('一二三四'.includes(digit) ? String('一二三四'.indexOf(digit) + 1) : digit);

/** The words for true and false that cells may hold, and no others. */
const TRUTH_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE', '是', 'Y', 'y', 'yes', 'Yes', 'YES', '1', '√'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE', '否', 'N', 'n', 'no', 'No', 'NO', '0', '×'].map((word) => [word, false] as const),
]);

/**
 * The text of a trimmed cell, untouched. Signs that no database keeps as they are (NUL, half of a surrogate pair) are a fault; so is an
 * identifier that a spreadsheet has turned into 1.23E+17, for its digits are gone, and one that says "total".
 */
export function textCell(text: string, id: boolean): string | Fault {
  if (text.includes('\0') || !text.isWellFormed()) return fault('CELL_SIGN', text.toWellFormed().replaceAll('\0', '␀'));
  if (!id) return text;
  if (SHORTENED.test(text)) return fault('CELL_SCIENTIFIC', text);
  return isTotal(text) ? fault('ROW_TOTAL', text) : text;
}

/** What spreadsheets write for long numbers: always a sign and two digits behind the E; 1E5 may be somebody's own identifier. */
const SHORTENED = /^-?\d(?:\.\d+)?E\+\d{2,3}$/i;

/** Whether a text says that its row is the total of others. */
export const isTotal = (text: string): boolean => TOTAL_START.has(text.charCodeAt(0)) && TOTALS.test(text.replace(/\s/g, ''));

const TOTALS = /^(?:(?:本页|本月|全部)?(?:合计|小计|总计|共计|累计)|(?:sub|grand)?total)[:：]?$/i;
const TOTAL_START = new Set([...'本全合小总共累sSgGtT'].map((sign) => sign.charCodeAt(0)));

/** The truth value of a trimmed cell. */
export const truthCell = (found: string): boolean | Fault => TRUTH_WORDS.get(narrow(found)) ?? fault('CELL_TRUTH', found);
