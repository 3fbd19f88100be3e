/** CSV files: encodings, delimiters, quotes, line ends, rows of other lengths, and sizes. */

import { gbk, utf16 } from '../../../test/facts-folder.ts';
import { type HostileFile, many, type Outcome, type Row, refused, rows } from '../case.ts';

type Content = string | Uint8Array;

const csv = (name: string, content: Content | (() => Content), wanted: Outcome, more: { readonly large?: true } = {}): HostileFile => ({
  name: `csv: ${name}`,
  files: () => ({ 'orders.csv': typeof content === 'function' ? content() : content }),
  wanted,
  ...more,
});
const no = (name: string, content: Content | (() => Content), ...codes: readonly string[]): HostileFile =>
  csv(name, content, refused(...codes.map((code) => code.replace('@', 'orders.csv'))));

const TEXT = '订单编号,付款日,实付金额,备注\nO1,2026-10-03,"1,234.50",张三\nO2,2026/10/4,8,李四\n';
const ROWS: readonly Row[] = [
  { order_id: 'O1', paid_on: '2026-10-03', amount: '123450', note: '张三' },
  { order_id: 'O2', paid_on: '2026-10-04', amount: '800', note: '李四' },
];
const read = (name: string, content: Content | (() => Content)): HostileFile => csv(name, content, rows(ROWS));
const join = (...pieces: readonly Content[]): Uint8Array => Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
const [before = '', after = ''] = TEXT.split('张三');
/** 4 bytes of GB18030 for U+9FA6. */
const FOUR = Uint8Array.of(0x82, 0x35, 0x8f, 0x33);

const ENCODINGS: readonly HostileFile[] = [
  read('UTF-8', TEXT),
  read('UTF-8 with its mark', `\ufeff${TEXT}`),
  read('UTF-8 with its mark twice', `\ufeff\ufeff${TEXT}`),
  read('GBK', () => gbk(TEXT)),
  read('UTF-16, little end first', utf16(TEXT, 'little')),
  read('UTF-16, big end first', utf16(TEXT, 'big')),
  csv('four bytes of GB18030', () => join(gbk(before), FOUR, gbk(after)), rows([{ ...ROWS[0], note: '\u9fa6' }, ROWS[1] ?? {}])),
  csv(
    'GBK whose signs are UTF-8 in part',
    () => gbk('订单编号,备注\nO1,一\nO2,联通\n'),
    rows([
      { order_id: 'O1', note: '一' },
      { order_id: 'O2', note: '联通' },
    ]),
  ),
  no('GBK all of whose signs are UTF-8 too', () => join('order_id,note\nO1,', gbk('一'), '\n'), 'FILE_ENCODING_UNSURE @'),
  csv(
    'the same with a mark, so that it is UTF-8',
    () => join('\ufefforder_id,note\nO1,', gbk('一'), '\n'),
    rows([{ order_id: 'O1', note: '\u04bb' }]),
  ),
  csv('Latin letters in UTF-8', 'order_id,note\nO1,café ¥5 20°\n', rows([{ order_id: 'O1', note: 'café ¥5 20°' }])),
  no('Latin letters in Latin-1', () => Buffer.from('order_id,note\nO1,caf\u00e9\nO2,x\n', 'latin1'), 'FILE_ENCODING @ 2'),
  no('lines of GBK and lines of UTF-8', () => join(gbk(TEXT), 'O3,2026-10-05,1,王小五\n'), 'FILE_ENCODING_MIXED @ 1'),
  no('lines of UTF-8 and lines of GBK', () => join(TEXT, gbk('O3,2026-10-05,1,王小五\n')), 'FILE_ENCODING_MIXED @ 4'),
  no('a single sign of UTF-8 in a file of GBK', () => join(gbk(TEXT), 'O3,2026-10-05,1,张A\n'), 'FILE_ENCODING_MIXED @ 1'),
  no('GBK and UTF-8 in the cells of one line', () => join(gbk('订单编号,备注,x\nO1,张三,'), '李四', '\n'), 'FILE_ENCODING_MIXED @ 2'),
  no('GBK behind a mark of UTF-8', () => join('\ufeff', gbk(TEXT)), 'FILE_ENCODING @ 1'),
  no('bytes of no encoding', () => join(TEXT, Uint8Array.of(0xff, 0x0a)), 'FILE_ENCODING @ 4'),
  csv('bytes that are no UTF-8 but a sign of GBK', () => join('order_id\nO', Uint8Array.of(0xc0, 0xaf), '\n'), rows([{ order_id: 'O蜡' }])),
  no('half signs in UTF-8', () => join('order_id\nO', Uint8Array.of(0xed, 0xa0, 0xbd), '\n'), 'FILE_ENCODING @ 2'),
  no('a sign cut by the end of the file', () => Buffer.from('order_id,note\nO1,张').subarray(0, -1), 'FILE_ENCODING @'),
  no('half a sign in UTF-16', () => Buffer.from('\ufefforder_id\nO\ud83d', 'utf16le'), 'FILE_ENCODING @'),
  no('UTF-16 of odd length', () => Buffer.concat([Buffer.from('\ufefforder_id\nO1', 'utf16le'), Buffer.alloc(1, 0x41)]), 'FILE_ENCODING @'),
  no('UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), 'FILE_ENCODING @ 1'),
  no('UTF-32', () => Buffer.concat([Uint8Array.of(0xff, 0xfe, 0, 0), Uint8Array.of(0x6f, 0, 0, 0)]), 'FILE_NOT_TEXT @'),
  no('a NUL', 'order_id,note\nO\u00001,x\n', 'FILE_NOT_TEXT @'),
  no('a NUL far behind', () => `order_id,note\n${'O1,x\n'.repeat(1000)}O2,\0\n`, 'FILE_NOT_TEXT @'),
  no('zeros', new Uint8Array(5000), 'FILE_NOT_TEXT @'),
];

const ROW = { order_id: 'O1', amount: '1250' };
const one = (name: string, content: string): HostileFile => csv(name, content, rows([ROW]));

const SHAPES: readonly HostileFile[] = [
  one('semicolons', 'order_id;amount\nO1;12.50\n'),
  one('tabs', 'order_id\tamount\nO1\t12.50\n'),
  no('semicolons and a decimal comma', 'order_id;amount\nO1;12,50\n', 'CELL_THOUSANDS @ 2 amount'),
  no('full-width commas', '订单编号，金额\nO1，5\n', 'FILE_DELIMITER @'),
  no('strokes', 'order_id|amount\nO1|5\n', 'COLUMN_MISSING @ 1'),
  no('a line that names the delimiter', 'sep=;\norder_id;amount\nO1;5\n', 'COLUMN_MISSING @ 1'),
  one('line ends of Windows', 'order_id,amount\r\nO1,12.50\r\n'),
  one('line ends of old Macs', 'order_id,amount\rO1,12.50\r'),
  one('two carriage returns in each line end', 'order_id,amount\r\r\nO1,12.50\r\r\n'),
  no('a carriage return alone between rows', 'order_id\nO1\rO2\n', 'LINE_ENDS_MIXED @ 2'),
  no('a carriage return alone in a cell', 'order_id,note,x\nO1,a\rb,c\n', 'LINE_ENDS_MIXED @ 2'),
  no('a carriage return alone beside a quoted cell', 'order_id,note,x\nO1,a\rb,"c"\n', 'LINE_ENDS_MIXED @ 2'),
  no('line feeds in a file of carriage returns', 'order_id,note\rO1,a\rO2,b\nO3,c\r', 'LINE_ENDS_MIXED @ 3'),
  csv('a carriage return in quotes', 'order_id,note\nO1,"a\rb"\n', rows([{ order_id: 'O1', note: 'a\rb' }])),
  csv(
    'quotes with delimiters, line ends and quotes',
    'order_id,note\nO1,"a,""b""\nc"\nO2, "d" \n',
    rows([
      { order_id: 'O1', note: 'a,"b"\nc' },
      { order_id: 'O2', note: 'd' },
    ]),
  ),
  csv('a quote that is a sign of inches', 'order_id,note\nO1,5" tape\n', rows([{ order_id: 'O1', note: '5" tape' }])),
  no('text behind a quote', 'order_id,note\nO1,"x"y\n', 'QUOTE_INSIDE @ 2'),
  no('quotes that were not doubled', 'order_id,note\nO1,"a "b" c"\n', 'QUOTE_INSIDE @ 2'),
  no('an open quote', 'order_id,note\nO1,"x\nO2,y\nO3,z\n', 'QUOTE_OPEN @ 2'),
  no('an open quote in the header', '"order_id,note\nO1,x\n', 'QUOTE_OPEN @ 1'),
  no('an open quote, closed by the quote of a later row', 'order_id,note\nO1,"x\nO2,"y"\n', 'QUOTE_INSIDE @ 2'),
  no('an open quote before twenty million lines', () => `order_id,note\nO1,"${'x\n'.repeat(20_000_000)}`, 'ROW_ENDLESS @ 2'),
  csv(
    'an open quote before a gigabyte',
    () => Buffer.concat([Buffer.from('order_id,note\nO1,"'), Buffer.alloc(1024 ** 3, 'some text and a line end\n')]),
    refused('ROW_ENDLESS orders.csv 2'),
    { large: true },
  ),
  no('a gigabyte without a line end, scaled down', () => Buffer.alloc(64 * 1024 ** 2, 'x'), 'ROW_ENDLESS @ 1'),
  csv(
    'a short row',
    'order_id,amount,note\nO1,12.50\nO2\nO3,1,x\n',
    rows([
      { ...ROW, note: null },
      { order_id: 'O2', amount: null, note: null },
      { order_id: 'O3', amount: '100', note: 'x' },
    ]),
  ),
  no('a long row', 'order_id,amount\nO1,12.50,x\n', 'ROW_LONG @ 2'),
  no('an amount with an unquoted thousands mark', 'order_id,amount\nO1,1,234.50\n', 'ROW_LONG @ 2'),
  one('delimiters behind every row', 'order_id,amount,,,\nO1,12.50,,,\n'),
  one('delimiters behind the rows but not the header', 'order_id,amount\nO1,12.50,,,\n'),
  no('a last row that was cut off', 'order_id,amount,note\nO1,1,x\nO2,1', 'ROW_CUT @ 3'),
  one('a last row without a line end', 'order_id,amount\nO1,12.50'),
  csv('blank rows', '\n\norder_id,amount\n\nO1,12.50\n,,\n \u3000,\u00a0\n', rows([{ ...ROW, _row: '5' }])),
  no('nothing', '', 'FILE_EMPTY @'),
  no('a mark alone', '\ufeff', 'FILE_EMPTY @'),
  no('blanks alone', '\n \n\t\n', 'FILE_EMPTY @'),
  csv('a header alone', 'order_id,amount', rows([])),
  no('rows without a header', 'O1,12.50\nO2,1\n', 'COLUMN_MISSING @ 1'),
  no('the header once more in the middle', 'order_id,amount\nO1,12.50\norder_id,amount\nO2,1\n', 'ROW_HEADER @ 3'),
  no('the header once more in the middle of texts', 'order_id,note\nO1,x\norder_id,note\nO2,y\n', 'ROW_HEADER @ 3'),
  no('the same header twice', 'order_id,amount,amount\nO1,1,2\n', 'HEADER_TWICE @ 1 amount'),
  no('two headers of one column', 'order_id,金额,amount\nO1,1,2\n', 'HEADER_TWICE @ 1 amount'),
  one('headers of other width, with blanks and invisible signs', '\u200b订单号 ,　ａｍｏｕｎｔ\u00a0\nO1,12.50\n'),
  no('a total in a column that nobody declared', '序号,order_id,amount\n1,O1,5\n合计,,5\n', 'ROW_TOTAL @ 3'),
  csv('a cell of ten million signs', () => `order_id,x,amount\nO1,"${'长'.repeat(10_000_000)}",12.50\n`, rows([ROW])),
  csv(
    'a kept cell of three million signs',
    () => `order_id,note\nO1,${'a'.repeat(3_000_000)}\n`,
    rows([{ order_id: 'O1', note: 'a'.repeat(3_000_000) }]),
  ),
  csv(
    'a million headers',
    () => `order_id,amount,${Array.from({ length: 1_000_000 }, (_, index) => `x${index}`).join(',')}\nO1,12.50\n`,
    rows([ROW]),
  ),
  no(
    'a million headers without the one needed',
    () => `${Array.from({ length: 1_000_000 }, (_, index) => `order_ix${index}`).join(',')}\nO1\n`,
    'COLUMN_MISSING_NEAR @ 1 order_ix0',
  ),
  no('a million headers of one column', () => `order_id,${'amount,'.repeat(1_000_000)}\nO1\n`, 'HEADER_TWICE @ 1 amount'),
  csv(
    'half a million rows',
    () => `order_id,amount\n${Array.from({ length: 500_000 }, (_, index) => `O${index},0.01`).join('\n')}\n`,
    many(500_000, { order_id: 'O0', amount: '1', _row: '2' }, { order_id: 'O499999', amount: '1', _row: '500001' }, '500000'),
  ),
  no(
    'half a million wrong cells',
    () => `order_id,amount\n${Array.from({ length: 500_000 }, (_, index) => `O${index},x`).join('\n')}\n`,
    ...Array.from({ length: 100 }, (_, index) => `CELL_NUMBER @ ${index + 2} amount`),
    'PROBLEMS_MORE',
  ),
  no(
    'half a million doubles',
    () => `order_id\n${'O1\n'.repeat(500_000)}`,
    ...Array.from({ length: 100 }, (_, index) => `KEY_TWICE @ ${index + 3} 订单编号`),
    'PROBLEMS_MORE',
  ),
];

/** CSV by encoding and by shape. */
export const csvFiles: readonly HostileFile[] = [...ENCODINGS, ...SHAPES];
