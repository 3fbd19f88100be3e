/** Tests of workbooks: what a spreadsheet shows is what is read, and what cannot be known is refused. */

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { opening, read, rowsOf, type Sheets, textRow, workbookParts, zip } from '../../test/facts-folder.ts';

/** The bytes of a workbook that exceljs writes. */
async function written(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('订单'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook made by hand with one sheet of the given cells under the header order_id, amount, paid_on, period, rate, paid, note. */
const byHand = (cells: string, more: Parameters<typeof workbookParts>[1] = {}) =>
  zip(workbookParts({ orders: `${HEADER}<row r="2">${cells}</row>` }, more));

const HEADER = textRow(1, 'order_id', 'amount', 'paid_on', 'period', 'rate', 'paid', 'note');

/** Number formats: 1 a date, 2 a month, 3 a percentage, 4 filled up to five digits, 5 thousands in red. */
const STYLES = `<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="00000"/>
  <numFmt numFmtId="172" formatCode="#,##0.00_);[Red]\\(#,##0.00\\)"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>`;

const number = (column: string, raw: string, style = 0) => `<c r="${column}2" s="${style}"><v>${raw}</v></c>`;

/** The only row of a workbook made by hand, or the codes of its problems. */
async function cellOf(cells: string, more: Parameters<typeof workbookParts>[1] = {}) {
  return (await read({ 'orders.xlsx': byHand(cells, { styles: STYLES, ...more }) }))[0];
}

describe('workbooks as programs write them', () => {
  test('texts, numbers, dates, truth values and formulas with their results', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['订单编号', '付款日', '实付金额', '件数', '折扣', '周期', '已付', '备注', '别的']);
      const row = sheet.addRow([
        'O1',
        new Date(Date.UTC(2026, 9, 3)),
        1234.1,
        3,
        0.125,
        202610,
        true,
        { richText: [{ text: '张' }, { text: '三' }] },
        5,
      ]);
      row.getCell(5).numFmt = '0.0%';
      sheet.addRow([12345, '2026/10/4', { formula: '0.1+0.2', result: 0.1 + 0.2 }, '１２', 12.5, '2026-Q3', '否', ' x ', 5]);
    });
    expect(await read({ 'orders.xlsx': bytes })).toEqual([
      {
        order_id: 'O1',
        paid_on: '2026-10-03',
        amount: '123410',
        count: '3',
        rate: '1250',
        period: '2026-10',
        paid: 'true',
        note: '张三',
        _row: '2',
      },
      {
        order_id: '12345',
        paid_on: '2026-10-04',
        amount: '30',
        count: '12',
        rate: '1250',
        period: '2026-Q3',
        paid: 'false',
        note: 'x',
        _row: '3',
      },
    ]);
  });

  test('rows keep the numbers that people see, whatever is empty above and between', async () => {
    const bytes = await written((sheet) => {
      sheet.getRow(3).values = ['order_id', 'amount'];
      sheet.getRow(7).values = ['O1', 5];
    });
    expect(await read({ 'x.xlsx': bytes })).toEqual([{ order_id: 'O1', amount: '500', _row: '7' }]);
  });

  test('a merged header counts for its first column', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['order_id', 'amount', 'amount']);
      sheet.mergeCells('B1:C1');
      sheet.addRow(['O1', 5, '备注']);
    });
    expect(await read({ 'x.xlsx': bytes })).toEqual([{ order_id: 'O1', amount: '500', _row: '2' }]);
  });
});

describe('what a spreadsheet hides', () => {
  type Hidden = readonly (readonly [string, string, unknown, unknown])[];
  const hiddenIn = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<{ readonly rows: unknown; readonly told: Hidden }> =>
    opening({ '订单.xlsx': await written(fill) }, async (opened) => ({
      rows: (await rowsOf(opened)).length,
      told: opened.problems.map(({ code, severity, place, values }) => [severity, code, place, `${values['count']}: ${values['named']}`]),
    }));

  test('is read like all the rest, with a warning that names the rows', async () => {
    const { rows, told } = await hiddenIn((sheet) => {
      sheet.addRow(['order_id', 'amount']);
      for (let row = 2; row <= 9; row += 1) sheet.addRow([`O${row}`, row]);
      for (const row of [3, 4, 5, 9]) sheet.getRow(row).hidden = true;
    });
    expect(rows).toBe(8);
    expect(told).toEqual([['warning', 'ROWS_HIDDEN', { in: 'cell', file: '订单.xlsx', sheet: '订单', row: 3 }, '4: 3–5、9']]);
  });

  test('and one that names the columns of the table among the hidden ones', async () => {
    const { rows, told } = await hiddenIn((sheet) => {
      sheet.addRow(['order_id', 'amount', '别的', 'note']);
      sheet.addRow(['O2', 1, 2, '甲']);
      for (const column of [2, 3, 4, 6]) sheet.getColumn(column).hidden = true;
    });
    expect(rows).toBe(1);
    expect(told).toEqual([['warning', 'COLUMNS_HIDDEN', { in: 'cell', file: '订单.xlsx', sheet: '订单', column: 'amount' }, '2: B、D']]);
  });

  test('rows that hold nothing, columns of no table and an empty width are no matter', async () => {
    const { told } = await hiddenIn((sheet) => {
      sheet.addRow(['order_id', 'amount', '别的']);
      sheet.addRow(['O2', 1, 2]);
      sheet.getRow(4).getCell(1).value = ' ';
      sheet.getRow(4).hidden = true;
      sheet.getColumn(3).hidden = true;
    });
    expect(told).toEqual([]);
  });

  test('of many stretches the first five are named', async () => {
    const { told } = await hiddenIn((sheet) => {
      sheet.addRow(['order_id']);
      for (let row = 2; row <= 30; row += 1) sheet.addRow([`O${row}`]).hidden = row % 2 === 0;
    });
    expect(told.map(([, code, , text]) => `${code} ${String(text)}`)).toEqual(['ROWS_HIDDEN 15: 2、4、6、8、10 …']);
  });

  test('columns far to the right have two letters', async () => {
    const far = zip([
      ...workbookParts({ 订单: '' }).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml'),
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet><cols><col min="26" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="Z1" t="str"><v>order_id</v></c><c r="AA1" t="str"><v>note</v></c></row><row r="2"><c r="Z2" t="str"><v>O1</v></c></row></sheetData></worksheet>`,
      },
    ]);
    const told = await opening({ '订单.xlsx': far }, ({ problems }) => problems.map(({ values }) => values['named']));
    expect(told).toEqual(['Z、AA']);
  });
});

describe('numbers', () => {
  test.each([
    ['1.1000000000000001', '110'],
    ['0.30000000000000004', '30'],
    ['12.449999999999999', '1245'],
    ['999999999999.99', '99999999999999'],
    ['1E-2', '1'],
    ['1.5E+3', '150000'],
    ['-0', '0'],
    ['-12.5', '-1250'],
  ])('%s is %s fen', async (raw, fen) => {
    expect(await cellOf(number('B', raw))).toMatchObject({ amount: fen });
  });

  test.each([
    ['33.333333333333336', 0, 'CELL_DECIMALS'],
    ['1234567890123456', 0, 'CELL_PRECISION'],
    ['1.23E+17', 0, 'CELL_PRECISION'],
    ['46298', 1, 'CELL_SHOWN_AS_DATE'],
    ['0.5', 3, 'CELL_PERCENT'],
    ['x', 0, 'CELL_PRECISION'],
  ])('%s in style %d is refused: %s', async (raw, style, code) => {
    expect(await cellOf(number('B', raw, style))).toBe(code);
  });

  test('brackets and red are only a way to show a negative number', async () => {
    expect(await cellOf(number('B', '-1234.5', 5))).toMatchObject({ amount: '-123450' });
  });

  test('a percentage is kept as its hundredth', async () => {
    expect(await cellOf(number('E', '0.125', 3))).toMatchObject({ rate: '1250' });
    expect(await cellOf(number('E', '12.5'))).toMatchObject({ rate: '1250' });
    expect(await cellOf(number('E', '0.070000000000000007', 3))).toMatchObject({ rate: '700' });
  });

  test('identifiers: whole numbers as text, filled up as shown; long ones have lost their last digits', async () => {
    expect(await cellOf(number('A', '123456789012345'))).toMatchObject({ order_id: '123456789012345' });
    expect(await cellOf(number('A', '1234567890123450'))).toBe('CELL_PRECISION');
    expect(await cellOf(number('A', '1.23E+17'))).toBe('CELL_PRECISION');
    expect(await cellOf(number('A', '123', 4))).toMatchObject({ order_id: '00123' });
    expect(await cellOf(number('A', '1.5'))).toBe('CELL_ID');
    expect(await cellOf(number('A', '46082', 1))).toBe('CELL_SHOWN_AS_DATE');
    expect(await cellOf(number('G', '1.5'))).toMatchObject({ note: '1.5' });
  });
});

describe('dates', () => {
  test.each([
    ['46298', '2026-10-03'],
    ['46298.999988425926', '2026-10-03'],
    ['10959', '1930-01-01'],
    ['73050', '2099-12-31'],
  ])('the serial %s is %s', async (raw, day) => {
    expect(await cellOf(number('C', raw, 1))).toMatchObject({ paid_on: day });
    expect(await cellOf(number('C', raw))).toMatchObject({ paid_on: day });
  });

  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['2026', '1905-07-18'],
    ['10958', '1929-12-31'],
    ['73051', '2100-01-01'],
    ['202610', '2454-09-21'],
    ['2958465', '9999-12-31'],
  ])('the serial %s is %s where it is shown as a date; else it may be a year, a month or a number', async (raw, day) => {
    expect(await cellOf(number('C', raw, 1))).toMatchObject({ paid_on: day });
    expect(await cellOf(number('C', raw))).toBe('CELL_DATE');
  });

  test.each(['0', '60', '60.5', '-1', '2958466', '0.5'])('the serial %s is no day', async (raw) => {
    expect(await cellOf(number('C', raw, 1))).toBe('CELL_NO_SUCH_DAY');
  });

  test('eight digits may be a day too', async () => {
    expect(await cellOf(number('C', '20261003'))).toMatchObject({ paid_on: '2026-10-03' });
    expect(await cellOf(number('C', '20261303'))).toBe('CELL_NO_SUCH_DAY');
    expect(await cellOf(number('C', '0.5', 3))).toBe('CELL_DATE');
  });

  test('a workbook may count from 1904', async () => {
    const properties = '<workbookPr date1904="1"/>';
    expect(await cellOf(number('C', '44836', 1), { properties })).toMatchObject({ paid_on: '2026-10-03' });
    expect(await cellOf(number('C', '0', 1), { properties })).toMatchObject({ paid_on: '1904-01-01' });
  });

  test('a month typed into a spreadsheet is a day shown without its day', async () => {
    expect(await cellOf(number('D', '46296', 2))).toMatchObject({ period: '2026-10' });
    expect(await cellOf(number('D', '46297', 2))).toBe('CELL_PERIOD');
    expect(await cellOf(number('D', '46296', 1))).toBe('CELL_PERIOD');
    expect(await cellOf(number('D', '2026'))).toMatchObject({ period: '2026' });
  });
});

describe('cells without a value', () => {
  test.each([
    ['<c r="B2" t="e"><v>#N/A</v></c>', 'CELL_ERROR'],
    ['<c r="B2" t="inlineStr"><is><t>#REF!</t></is></c>', 'CELL_ERROR'],
    ['<c r="B2"><f>A1+1</f></c>', 'CELL_NOT_COMPUTED'],
    ['<c r="B2"><f>A1+1</f><v></v></c>', 'CELL_NOT_COMPUTED'],
    ['<c r="F2"><v>2</v></c>', 'CELL_TRUTH'],
    ['<c r="B2" t="b"><v>1</v></c>', 'CELL_NUMBER'],
    ['<c r="B2" t="s"><v>9</v></c>', 'WORKBOOK_BROKEN'],
  ])('%s: %s', async (cell, code) => {
    expect(await cellOf(cell)).toBe(code);
  });

  test.each(['fullCalcOnLoad="1"', 'calcCompleted="0"', 'calcMode="manual" calcOnSave="0"'])(
    'a formula in a workbook with %s has no result, whatever stands there',
    async (asks) => {
      const more = { properties: `<calcPr ${asks}/>` };
      expect(await cellOf('<c r="B2"><f>A1+1</f><v>0</v></c>', more)).toBe('CELL_NOT_COMPUTED');
      expect(await cellOf(number('B', '12.5'), more)).toMatchObject({ amount: '1250' });
    },
  );

  test('signs that cannot be kept are refused, not dropped', async () => {
    for (const sign of ['_x0000_', '_xD83D_', '_xDE00__xD83D_'])
      expect(await cellOf(`<c r="G2" t="inlineStr"><is><t>a${sign}b</t></is></c>`)).toBe('CELL_SIGN');
    expect(await cellOf('<c r="G2" t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>')).toMatchObject({ note: '😀' });
  });

  test('truth values, empty results, shared texts and escapes', async () => {
    const texts = '<si><t>张三</t><rPh><t>zhang</t></rPh></si><si><r><t xml:space="preserve"> a_x000D_</t></r><r><t>b</t></r></si>';
    const cells =
      '<c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>""</f><v></v></c><c r="F2" t="b"><v>0</v></c><c r="G2" t="s"><v>1</v></c>';
    expect(await cellOf(cells, { texts })).toMatchObject({ order_id: '张三', amount: null, paid: 'false', note: 'a\rb' });
  });

  test('errors in columns that nobody declared do no harm', async () => {
    const parts = workbookParts({
      orders: `${textRow(1, 'order_id', 'other')}<row><c t="str"><v>O1</v></c><c t="e"><v>#N/A</v></c></row>`,
    });
    expect(await read({ 'x.xlsx': zip(parts) })).toEqual([{ order_id: 'O1', _row: '2' }]);
  });
});

describe('which sheet', () => {
  const rows = (id: string) => textRow(1, 'order_id') + textRow(2, id);
  const book = (sheets: Sheets, states: Readonly<Record<string, string>> = {}) => zip(workbookParts(sheets, { states }));

  test.each([
    ['the name', { Sheet1: rows('x'), orders: rows('O1') }, 'any.xlsx'],
    ['the title', { Sheet1: rows('x'), 订单: rows('O1') }, 'any.xlsx'],
    ['an alias', { 收款: rows('O1'), 其他: rows('x') }, 'orders.xlsx'],
    ['the only sheet of a workbook with the name', { Sheet1: rows('O1') }, '订单.xlsx'],
  ])('a sheet is found by %s', async (_, sheets, name) => {
    expect(await read({ [name]: book(sheets as unknown as Sheets) })).toEqual([{ order_id: 'O1', _row: '2' }]);
  });

  test('a hidden sheet is not the one that is meant', async () => {
    expect(await read({ 'orders.xlsx': book({ 甲: rows('x'), 乙: rows('O1') }, { 甲: 'veryHidden' }) })).toEqual([
      { order_id: 'O1', _row: '2' },
    ]);
  });

  test('several sheets without the name are a question', async () => {
    expect(await read({ 'orders.xlsx': book({ 甲: rows('x'), 乙: rows('y') }) })).toEqual(['SHEET_WHICH']);
  });

  test('the place of a problem names the sheet', async () => {
    const bytes = book({ 订单: textRow(1, '金额') + textRow(2, 'x') });
    await opening({ 'b.xlsx': bytes }, ({ problems }) => {
      expect(problems[0]?.place).toEqual({ in: 'cell', file: 'b.xlsx', sheet: '订单', row: 2, column: '金额' });
    });
  });
});
