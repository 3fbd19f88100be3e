/** Sheets that are large, sparse, merged, hidden or contradict themselves. */

import { textRow, workbookParts, zip } from '../../../test/facts-folder.ts';
import { type Files, type HostileFile, many, type Outcome, refused, rows } from '../case.ts';
import { numberTag, STYLES, textTag } from './cells.ts';

const HEAD = textRow(1, 'order_id', 'amount');
const GOOD = HEAD + textRow(2, 'O1', '12.50');
const ROW = { order_id: 'O1', amount: '1250' };
type More = Parameters<typeof workbookParts>[1];

/** A workbook of one sheet with these rows of XML; `around` stands before and behind the rows. */
function book(xml: string, more: More = {}, around: readonly [string, string] = ['', '']): Files {
  const parts = workbookParts({ 订单: xml }, { styles: STYLES, ...more });
  const content = `<worksheet>${around[0]}<sheetData>${xml}</sheetData>${around[1]}</worksheet>`;
  return { 'orders.xlsx': zip(parts.map((part) => (part.name.includes('/sheet1') ? { ...part, content } : part))) };
}

const of = (name: string, files: () => Files, wanted: Outcome): HostileFile => ({ name: `sheet: ${name}`, files, wanted });
const whole = (name: string, xml: string, ...more: [More?, (readonly [string, string])?]): HostileFile =>
  of(name, () => book(xml, ...more), rows([ROW]));
const broken = (name: string, xml: string, more: More = {}): HostileFile =>
  of(name, () => book(xml, more), refused('WORKBOOK_BROKEN orders.xlsx/订单'));
const told = (name: string, xml: string, codes: readonly string[], ...more: [More?, (readonly [string, string])?]): HostileFile =>
  of(name, () => book(xml, ...more), refused(...codes.map((code) => code.replace('@', 'orders.xlsx/订单'))));

/** Many rows of XML by number. */
const each = (from: number, to: number, row: (number: number) => string): string => {
  const found: string[] = [];
  for (let number = from; number <= to; number += 1) found.push(row(number));
  return found.join('');
};

const numbers = (number: number): string => `<row r="${number}"><c><v>${number}</v></c><c><v>${number % 7}</v></c></row>`;
const wide = (columns: number): string =>
  textRow(1, 'order_id', 'amount', ...Array.from({ length: columns - 2 }, (_, index) => `x${index}`));
const LAST = 1_048_576;

const SIZES: readonly HostileFile[] = [
  of(
    'ten thousand columns',
    () => book(wide(10_000) + each(2, 51, (row) => textRow(row, `O${row}`, '1', ...new Array<string>(9_998).fill('y')))),
    rows(Array.from({ length: 50 }, (_, index) => ({ order_id: `O${index + 2}`, amount: '100' }))),
  ),
  of('all 16,384 columns', () => book(wide(16_384) + textRow(2, 'O1', '12.50')), rows([ROW])),
  of('one column too many', () => book(wide(16_385) + textRow(2, 'O1', '12.50')), refused('WORKBOOK_BROKEN orders.xlsx/订单')),
  of(
    'all 1,048,576 rows',
    () => book(HEAD + each(2, LAST, numbers)),
    many(
      LAST - 1,
      { order_id: '2', amount: '200', _row: '2' },
      { order_id: String(LAST), amount: String((LAST % 7) * 100), _row: String(LAST) },
      String(totalOf(LAST)),
    ),
  ),
  told('one row too many', `${HEAD}<row r="${LAST + 1}"><c><v>1</v></c></row>`, ['WORKBOOK_BROKEN @']),
  told('a cell in the last corner', `${GOOD}<row r="${LAST}"><c r="XFD${LAST}"><v>1</v></c></row>`, [`ROW_LONG @ ${LAST}`]),
  whole('an empty cell in the last corner', `${GOOD}<row r="${LAST}"><c r="XFD${LAST}" s="1"/></row>`),
  of(
    'an empty cell at the end of 300,000 rows',
    () =>
      book(
        HEAD +
          each(
            2,
            300_001,
            (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><v>1</v></c><c r="XFD${row}" s="1"/></row>`,
          ),
      ),
    many(300_000, { order_id: '2', amount: '100', _row: '2' }, { order_id: '300001', amount: '100', _row: '300001' }, '30000000'),
  ),
  of(
    'a cell at the end of 300,000 rows',
    () => book(HEAD + each(2, 300_001, (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="XFD${row}"><v>1</v></c></row>`)),
    refused(...Array.from({ length: 100 }, (_, index) => `ROW_LONG orders.xlsx/订单 ${index + 2}`), 'PROBLEMS_MORE'),
  ),
  whole('a dimension that is a lie', GOOD, {}, ['<dimension ref="A1:XFD1048576"/>', '']),
  whole('a dimension that is too small', GOOD, {}, ['<dimension ref="A1"/>', '']),
  of('empty rows up to the end', () => book(GOOD + each(3, 400_000, (row) => `<row r="${row}"/>`)), rows([ROW])),
  told('no rows', '', ['FILE_EMPTY @']),
  told('empty rows alone', '<row r="1"/><row r="2"><c r="A2"/></row>', ['FILE_EMPTY @']),
  of('a header alone', () => book(HEAD), rows([])),
];

function totalOf(last: number): number {
  let sum = 0;
  for (let number = 2; number <= last; number += 1) sum += (number % 7) * 100;
  return sum;
}

const HEADERS: readonly HostileFile[] = [
  told('the same header twice', textRow(1, 'order_id', 'amount', 'amount'), ['HEADER_TWICE @ 1 amount']),
  told('two headers for one column', textRow(1, 'order_id', '金额', 'amount'), ['HEADER_TWICE @ 1 amount']),
  whole(
    'headers with blanks, full width and invisible signs',
    textRow(1, '\u200b订单编号 ', '\u3000ａｍｏｕｎｔ\ufeff') + textRow(2, 'O1', '12.50'),
  ),
  whole('a header broken into two lines', textRow(1, '订单编号\n', '\n实付金额') + textRow(2, 'O1', '12.50')),
  told(
    'a header in two rows, one merged',
    textRow(1, '订单', '') + textRow(2, 'order_id', 'amount') + textRow(3, 'O1', '1'),
    ['COLUMN_MISSING_NEAR @ 1 订单'],
    {},
    ['', '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'],
  ),
  told('a title above the header', textRow(1, '2026年10月收款明细表') + HEAD + textRow(3, 'O1', '1').replace('r="3"', 'r="4"'), [
    'WORKBOOK_BROKEN @',
  ]),
  told(
    'a title above the header, in order',
    textRow(1, '2026年10月收款明细表') + textRow(2, 'order_id', 'amount') + textRow(3, 'O1', '1'),
    ['COLUMN_MISSING @ 1'],
  ),
  of(
    'empty rows above the header',
    () => book(textRow(3, 'order_id', 'amount') + textRow(4, 'O1', '12.50')),
    rows([{ ...ROW, _row: '4' }]),
  ),
  whole('a merged header', textRow(1, 'order_id', 'amount', '') + textRow(2, 'O1', '12.50', ''), {}, [
    '',
    '<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>',
  ]),
  told('a number as a header', '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>', ['COLUMN_MISSING @ 1']),
];

const merged = (reference: string): readonly [string, string] => ['', `<mergeCells count="1"><mergeCell ref="${reference}"/></mergeCells>`];
const THREE = textRow(1, 'order_id', 'amount', 'note', 'x') + textRow(2, 'O1', '12.50', 'n', 'a') + textRow(3, 'O2', '', '', '');

const MERGED: readonly HostileFile[] = [
  told('an amount merged over two rows', THREE, ['CELL_MERGED @ 2 amount'], {}, merged('B2:B3')),
  told('a note merged over two rows', THREE, ['CELL_MERGED @ 2 note'], {}, merged('C2:C3')),
  told(
    'an amount merged with its note',
    textRow(1, 'order_id', 'amount', 'note') + textRow(2, 'O1', '5', ''),
    ['CELL_MERGED @ 2 amount'],
    {},
    merged('B2:C2'),
  ),
  of(
    'cells merged in a column of no table',
    () => book(THREE, {}, merged('D2:D3')),
    rows([
      { ...ROW, note: 'n' },
      { order_id: 'O2', amount: null, note: null },
    ]),
  ),
  told('everything merged', THREE, ['CELL_MERGED @ 2 order_id'], {}, merged('A1:XFD1048576')),
  of(
    'a remark merged below the table',
    () => book(THREE, {}, merged('A9:D9')),
    rows([
      { ...ROW, note: 'n' },
      { order_id: 'O2', amount: null, note: null },
    ]),
  ),
];

const HIDDEN: readonly HostileFile[] = [
  of('a hidden row', () => book(GOOD.replace('<row r="2"', '<row r="2" hidden="1"')), rows([ROW], 'ROWS_HIDDEN orders.xlsx/订单 2')),
  of(
    'a filter that hides a row',
    () =>
      book(GOOD.replace('<row r="2"', '<row r="2" hidden="true"'), {}, [
        '',
        '<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>',
      ]),
    rows([ROW], 'ROWS_HIDDEN orders.xlsx/订单 2'),
  ),
  of(
    'a hidden column',
    () => book(GOOD, {}, ['<cols><col min="2" max="2" hidden="1"/></cols>', '']),
    rows([ROW], 'COLUMNS_HIDDEN orders.xlsx/订单 amount'),
  ),
  of(
    'hidden columns from 1 to 9,999,999',
    () => book(GOOD, {}, ['<cols><col min="1" max="9999999" hidden="1"/></cols>', '']),
    rows([ROW], 'COLUMNS_HIDDEN orders.xlsx/订单 order_id'),
  ),
  of(
    'a row of height nought',
    () => book(GOOD.replace('<row r="2"', '<row r="2" ht="0" customHeight="1"')),
    rows([ROW], 'ROWS_HIDDEN orders.xlsx/订单 2'),
  ),
  of(
    'a column of width nought',
    () => book(GOOD, {}, ['<cols><col min="2" max="2" width="0" customWidth="1"/></cols>', '']),
    rows([ROW], 'COLUMNS_HIDDEN orders.xlsx/订单 amount'),
  ),
  of(
    'a hidden sheet beside the table',
    () => ({ 'orders.xlsx': zip(workbookParts({ 甲: GOOD, 乙: textRow(1, 'x') }, { states: { 乙: 'hidden' } })) }),
    rows([ROW]),
  ),
  of(
    'the sheet of the table itself very hidden',
    () => ({ 'orders.xlsx': zip(workbookParts({ 订单: GOOD, 乙: textRow(1, 'x') }, { states: { 订单: 'veryHidden' } })) }),
    rows([ROW], 'SHEET_HIDDEN orders.xlsx/订单'),
  ),
  of(
    'two sheets that may be the table',
    () => ({ 'orders.xlsx': zip(workbookParts({ 甲: GOOD, 乙: GOOD })) }),
    refused('SHEET_WHICH orders.xlsx'),
  ),
  of(
    'two sheets with the name of the table',
    () => ({ 'orders.xlsx': zip(workbookParts({ orders: GOOD, 订单: GOOD })) }),
    refused('TABLE_TWICE'),
  ),
];

const TOTALS: readonly HostileFile[] = [
  told('a row of totals', GOOD + textRow(3, '合计', '12.50'), ['ROW_TOTAL @ 3 order_id']),
  told('subtotals between', GOOD + textRow(3, '小计', '12.50') + textRow(4, 'O2', '1') + textRow(5, '总计', '13.50'), [
    'ROW_TOTAL @ 3 order_id',
    'ROW_TOTAL @ 5 order_id',
  ]),
  told(
    'a total in a column that nobody declared',
    textRow(1, '序号', 'order_id', 'amount') + textRow(2, '1', 'O1', '5') + textRow(3, '合 计', '', '5'),
    ['ROW_TOTAL @ 3'],
  ),
  told('a total without a word', `${GOOD}<row r="3"><c/><c><f>SUM(B2:B2)</f><v>12.5</v></c></row>`, ['KEY_BLANK @ 3 订单编号']),
];

const CONTRADICTIONS: readonly HostileFile[] = [
  broken('rows out of order', HEAD + textRow(3, 'O1', '1') + textRow(2, 'O2', '1')),
  broken('a row twice', HEAD + textRow(2, 'O1', '1') + textRow(2, 'O2', '1')),
  broken('a row 0', textRow(0, 'order_id', 'amount')),
  broken('a row -1', textRow(-1, 'order_id', 'amount')),
  broken('a row 1.5', `${HEAD}<row r="1.5"/>`),
  broken('a row of letters', `${HEAD}<row r="two"/>`),
  broken('cells out of order', `${HEAD}<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>`),
  broken('a cell twice', `${HEAD}<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>`),
  broken('a cell that says another row', `${HEAD}<row r="2"><c r="A2"><v>1</v></c><c r="B9"><v>2</v></c></row>`),
  broken('a column beyond the last', `${HEAD}<row r="2"><c r="XFE2"><v>1</v></c></row>`),
  broken('a reference without a column', `${HEAD}<row r="2"><c r="2"><v>1</v></c></row>`),
  broken('a cell with two values', `${HEAD}<row r="2">${textTag('O1')}<c><v>1</v><v>2</v></c></row>`),
  broken('a value with tags inside', `${HEAD}<row r="2">${textTag('O1')}<c><v>1<b/>2</v></c></row>`),
  broken('a cell within a cell', `${HEAD}<row r="2">${textTag('O1')}<c><c><v>1</v></c></c></row>`),
  broken('a row within a row', `${HEAD}<row r="2">${textTag('O1')}<row r="3">${numberTag('5')}</row></row>`),
  broken('a kind of cell that nobody knows', `${HEAD}<row r="2">${textTag('O1')}<c t="money"><v>5</v></c></row>`),
  broken('a truth value of 2', `${HEAD}<row r="2">${textTag('O1')}<c t="b"><v>2</v></c></row>`),
  broken('a style that is not there', `${HEAD}<row r="2">${textTag('O1')}<c s="99"><v>5</v></c></row>`),
  broken('a shared text beyond the last', `${HEAD}<row r="2"><c t="s"><v>7</v></c></row>`, { texts: '<si><t>O1</t></si>' }),
  broken('a shared text -1', `${HEAD}<row r="2"><c t="s"><v>-1</v></c></row>`, { texts: '<si><t>O1</t></si>' }),
  broken('a shared text 0.5', `${HEAD}<row r="2"><c t="s"><v>0.5</v></c></row>`, { texts: '<si><t>O1</t></si>' }),
  whole('shared texts with runs and readings', `${HEAD}<row r="2"><c t="s"><v>0</v></c><c><v>12.5</v></c></row>`, {
    texts: '<si><r><rPr><b/></rPr><t>O</t></r><r><t>1</t></r><rPh sb="0" eb="1"><t>ou</t></rPh></si>',
  }),
  whole('rows outside the data of the sheet', GOOD, {}, [
    '',
    '<extLst><ext><row r="3"><c><v>9</v></c><c><v>9</v></c></row></ext></extLst>',
  ]),
  whole('an error in a column that nobody declared', `${HEAD}<row r="2">${textTag('O1')}${textTag('12.50')}</row>`),
  of(
    'references to cells in small letters',
    () => book(`${HEAD}<row r="2"><c r="a2"><v>1</v></c></row>`),
    refused('WORKBOOK_BROKEN orders.xlsx/订单'),
  ),
];

/** Sheets by size, headers, merged and hidden parts, totals and contradictions. */
export const sheetFiles: readonly HostileFile[] = [...SIZES, ...HEADERS, ...MERGED, ...HIDDEN, ...TOTALS, ...CONTRADICTIONS];
