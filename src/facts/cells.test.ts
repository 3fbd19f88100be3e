/** Tests of cells: numbers, dates, periods and truth values as people write them, at the edges of what is read. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText } from '../lib/day.ts';
import { decimalText } from '../lib/fraction.ts';
import { dateCell, isErrorText, isFault, type NumberType, numberCell, periodCell, textCell, trimmed, truthCell } from './cells.ts';

const YUAN: NumberType = { is: 'number', unit: { 元: 1 }, decimals: 2, percent: false };
const COUNT: NumberType = { is: 'number', unit: { 人: 1 }, decimals: 0, percent: false };
const PERCENT: NumberType = { is: 'number', unit: {}, decimals: 2, percent: true };

/** The outcome in words: the value, or the code of the fault. */
const said = (outcome: unknown) => (isFault(outcome) ? outcome.fault : outcome);

describe('numbers', () => {
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['-0.00', 0n],
    ['12.5', 1250n],
    ['12.50', 1250n],
    ['12.500', 1250n],
    ['+12.5', 1250n],
    ['-12.05', -1205n],
    ['−12.05', -1205n],
    ['.5', 50n],
    ['007', 700n],
    ['1,234,567.50', 123456750n],
    ['１，２３４．５６', 123456n],
    ['￥1,234.5', 123450n],
    ['¥-8', -800n],
    ['-¥8', -800n],
    ['1234.5元', 123450n],
    ['1.2万', 1200000n],
    ['1.2 万元', 1200000n],
    ['0.000001万', 1n],
    ['-3亿', -30000000000n],
    ['90071992547409.93', 9007199254740993n],
    ['92233720368547758.07', 9223372036854775807n],
    ['-92233720368547758.07', -9223372036854775807n],
  ])('%s yuan', (text, fen) => {
    expect(numberCell(text, YUAN)).toBe(fen);
  });

  test.each([
    ['12.501', 'CELL_DECIMALS'],
    ['0.0000001万', 'CELL_DECIMALS'],
    ['92233720368547758.08', 'CELL_RANGE'],
    ['1.23E+17', 'CELL_SCIENTIFIC'],
    ['1e5', 'CELL_SCIENTIFIC'],
    ['(12.50)', 'CELL_BRACKETS'],
    ['（12.50）', 'CELL_BRACKETS'],
    ['12,34', 'CELL_THOUSANDS'],
    ['1234,567', 'CELL_THOUSANDS'],
    ['1,234,56.7', 'CELL_THOUSANDS'],
    [',123', 'CELL_THOUSANDS'],
    ['12.5%', 'CELL_PERCENT'],
    ['1.2.3', 'CELL_NUMBER'],
    ['1 234', 'CELL_NUMBER'],
    ['1\u00a0234', 'CELL_NUMBER'],
    ['123.45-', 'CELL_NUMBER'],
    ['-(5)', 'CELL_NUMBER'],
    ['1.2万万', 'CELL_NUMBER'],
    ['5.', 'CELL_NUMBER'],
    ['.', 'CELL_NUMBER'],
    ['-', 'CELL_NUMBER'],
    ['--5', 'CELL_NUMBER'],
    ['元', 'CELL_NUMBER'],
    ['无', 'CELL_NUMBER'],
    ['NULL', 'CELL_NUMBER'],
    ["'1234", 'CELL_NUMBER'],
    ['$5', 'CELL_NUMBER'],
    ['0x1F', 'CELL_NUMBER'],
    ['Infinity', 'CELL_NUMBER'],
    ['²', 'CELL_NUMBER'],
    ['9'.repeat(200), 'CELL_NUMBER'],
  ])('%s is refused: %s', (text, code) => {
    expect(said(numberCell(text, YUAN))).toBe(code);
  });

  test('a count has no decimals and no currency', () => {
    expect(numberCell('1.2万', COUNT)).toBe(12000n);
    expect(numberCell('12.0', COUNT)).toBe(12n);
    expect(said(numberCell('12.1', COUNT))).toBe('CELL_DECIMALS');
    expect(said(numberCell('￥12', COUNT))).toBe('CELL_YUAN');
    expect(said(numberCell('12元', COUNT))).toBe('CELL_YUAN');
  });

  test('in a percent column 12.5 and 12.5% are the same', () => {
    expect([numberCell('12.5', PERCENT), numberCell('12.5%', PERCENT), numberCell('12.5％', PERCENT)]).toEqual([1250n, 1250n, 1250n]);
    expect(said(numberCell('0.125%', PERCENT))).toBe('CELL_DECIMALS');
    expect([numberCell('0.12%', PERCENT), numberCell('0', PERCENT), numberCell('1', PERCENT), numberCell('0.99', YUAN)]).toEqual([
      12n,
      0n,
      100n,
      99n,
    ]);
    for (const fraction of ['0.12', '0.125', '-0.99', '.5', '０．９９', '0.001'])
      expect(said(numberCell(fraction, PERCENT))).toBe('CELL_FRACTION');
    expect(said(numberCell('1万', PERCENT))).toBe('CELL_NUMBER');
  });

  test('every integer of fen reads back from its text, with and without thousands marks', () => {
    const limit = 9223372036854775807n;
    fc.assert(
      fc.property(fc.bigInt({ min: -limit, max: limit }), (fen) => {
        const text = decimalText(fen, 2);
        const marked = text.replace(/\d(?=(?:\d{3})+\.)/g, '$&,');
        expect(numberCell(text, YUAN)).toBe(fen);
        expect(numberCell(marked, YUAN)).toBe(fen);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-10-03', '2026-10-03'],
    ['2026-10-3', '2026-10-03'],
    ['2026/10/3', '2026-10-03'],
    ['2026.10.3', '2026-10-03'],
    ['2026年10月3日', '2026-10-03'],
    ['２０２６－１０－０３', '2026-10-03'],
    ['20261003', '2026-10-03'],
    ['2026-10-03 23:59:59', '2026-10-03'],
    ['2026-10-03T00:00', '2026-10-03'],
    ['2026-10-03 00:00:00.000', '2026-10-03'],
    ['2024-02-29', '2024-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('%s', (text, day) => {
    const outcome = dateCell(text);
    expect(isFault(outcome) ? outcome : dayText(outcome)).toBe(day);
  });

  test.each([
    ['2026-02-30', 'CELL_NO_SUCH_DAY'],
    ['2026-02-29', 'CELL_NO_SUCH_DAY'],
    ['1900-02-29', 'CELL_NO_SUCH_DAY'],
    ['2026/13/1', 'CELL_NO_SUCH_DAY'],
    ['2026-00-10', 'CELL_NO_SUCH_DAY'],
    ['1899-12-31', 'CELL_NO_SUCH_DAY'],
    ['0202-10-03', 'CELL_NO_SUCH_DAY'],
    ['2026-10-03 24:00', 'CELL_TIME'],
    ['2026-10-03 23:60', 'CELL_TIME'],
    ['2026-10-03 23:59:60', 'CELL_TIME'],
    ['2026-10-03T23:00Z', 'CELL_DATE'],
    ['2026-10-03 23:00+08:00', 'CELL_DATE'],
    ['2026-10/03', 'CELL_DATE'],
    ['10/3/2026', 'CELL_DATE'],
    ['2026-10', 'CELL_DATE'],
    ['46298', 'CELL_DATE'],
    ['十月三日', 'CELL_DATE'],
  ])('%s is refused: %s', (text, code) => {
    expect(said(dateCell(text))).toBe(code);
  });
});

describe('periods', () => {
  test.each([
    ['2026-10', '2026-10'],
    ['2026-1', '2026-01'],
    ['2026/10', '2026-10'],
    ['202610', '2026-10'],
    ['2026年10月', '2026-10'],
    ['2026年1月份', '2026-01'],
    ['２０２６年１０月', '2026-10'],
    ['2026-Q3', '2026-Q3'],
    ['2026q3', '2026-Q3'],
    ['2026年第3季度', '2026-Q3'],
    ['2026年三季度', '2026-Q3'],
    ['2026-H1', '2026-H1'],
    ['2026年下半年', '2026-H2'],
    ['2026', '2026'],
    ['2026年', '2026'],
    ['2026-01-01/2026-02-28', '2026-01-01/2026-02-28'],
  ])('%s', (text, normal) => {
    expect(periodCell(text, false)).toBe(normal);
  });

  test.each(['2026-13', '2026-00', '202613', '2026-Q5', '2026-Q0', '2026-H3', '2026.10', '10月', '26-10', '2026-10-03', '1899-12', ''])(
    '%s is no period',
    (text) => {
      expect(said(periodCell(text, false))).toBe('CELL_PERIOD');
    },
  );

  test('a month column holds months only', () => {
    expect(periodCell('2026年10月', true)).toBe('2026-10');
    expect([said(periodCell('2026-Q3', true)), said(periodCell('2026', true)), said(periodCell('x', true))]).toEqual([
      'CELL_MONTH',
      'CELL_MONTH',
      'CELL_MONTH',
    ]);
  });
});

describe('truth, text and blanks', () => {
  test.each(['true', 'TRUE', 'True', '是', 'Y', 'y', 'yes', '1', '１', '√'])('%s is true', (text) => {
    expect(truthCell(text)).toBe(true);
  });

  test.each(['false', 'FALSE', 'False', '否', 'N', 'n', 'no', '0', '×'])('%s is false', (text) => {
    expect(truthCell(text)).toBe(false);
  });

  test.each(['t', '对', '2', '-1', 'tRUE', '已消费'])('%s is neither', (text) => {
    expect(said(truthCell(text))).toBe('CELL_TRUTH');
  });

  test('blanks of all widths go from both ends, and only there', () => {
    expect(trimmed('\ufeff\u3000 甲 乙\u00a0\t\r\n')).toBe('甲 乙');
    expect(trimmed('\u200b 甲\u200d\u2060')).toBe('甲');
    expect(trimmed(' \u3000\u00a0\u200b')).toBe('');
    expect(trimmed('甲\u200b乙')).toBe('甲\u200b乙');
  });

  test('an identifier that says total is no fact; a text may say so', () => {
    for (const total of ['合计', '小计', '总计', '本页合计', '合计：', 'Total', 'Grand total']) {
      expect(said(textCell(total, true))).toBe('ROW_TOTAL');
      expect(textCell(total, false)).toBe(total);
    }
    for (const id of ['合计1', 'T1', 'total2', '合', '总部']) expect(textCell(id, true)).toBe(id);
  });

  test('a total may be written with blanks between its signs', () => {
    for (const total of ['合 计', '合\u3000计', '小 计：', 'Sub Total']) expect(said(textCell(total, true))).toBe('ROW_TOTAL');
  });

  test('an identifier that a spreadsheet has shortened is no identifier any more', () => {
    for (const gone of ['1.23E+17', '1.10101E+17', '1E+05', '-1.5e+100']) expect(said(textCell(gone, true))).toBe('CELL_SCIENTIFIC');
    for (const id of ['1E5', '1E+5', '12E+10', 'A1.2E+17', '1.2E-10']) expect(textCell(id, true)).toBe(id);
    expect(textCell('1.23E+17', false)).toBe('1.23E+17');
  });

  test('signs that cannot be kept as they are', () => {
    for (const text of ['a\0b', '\ud83d', '\ude00\ud83d'])
      expect([said(textCell(text, true)), said(textCell(text, false))]).toEqual(['CELL_SIGN', 'CELL_SIGN']);
    expect(textCell('😀', false)).toBe('😀');
  });

  test('the error values of spreadsheets', () => {
    for (const text of ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#####', '#n/a']) expect(isErrorText(text)).toBe(true);
    for (const text of ['#1', 'N/A', '#话题', '#']) expect(isErrorText(text)).toBe(false);
  });
});
