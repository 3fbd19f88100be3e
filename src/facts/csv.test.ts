/** Tests of CSV: encodings, delimiters, quotes and line ends, and files that would be read wrongly are refused. */

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gbk, read, utf16 } from '../../test/facts-folder.ts';
import { rowSplitter } from './csv.ts';

const TEXT = '订单编号,付款日,实付金额,备注\nO1,2026-10-03,"1,234.50",张三\nO2,2026/10/4,8,李四\n';

const ROWS = [
  { order_id: 'O1', paid_on: '2026-10-03', amount: '123450', note: '张三', _row: '2' },
  { order_id: 'O2', paid_on: '2026-10-04', amount: '800', note: '李四', _row: '3' },
];

describe('encodings', () => {
  test.each([
    ['UTF-8', TEXT],
    ['UTF-8 with its mark', `\ufeff${TEXT}`],
    ['GBK', gbk(TEXT)],
    ['UTF-16, little end first', utf16(TEXT, 'little')],
    ['UTF-16, big end first', utf16(TEXT, 'big')],
  ])('%s', async (_, bytes) => {
    expect(await read({ 'orders.csv': bytes })).toEqual(ROWS);
  });

  test('a sign of four bytes of GB18030', async () => {
    const [before = '', after = ''] = TEXT.split('张三');
    const bytes = Buffer.concat([gbk(before), Uint8Array.of(0x82, 0x35, 0x8f, 0x33), gbk(after)]);
    expect(await read({ 'orders.csv': bytes })).toMatchObject([{ note: '\u9fa6' }, ROWS[1]]);
  });

  test('GBK and UTF-8 in one file are not guessed at', async () => {
    const mixed = Buffer.concat([gbk(TEXT), Buffer.from('O3,2026-10-05,1,王小五\n')]);
    expect(await read({ 'orders.csv': mixed })).toEqual(['FILE_ENCODING_MIXED']);
  });

  test('bytes of neither encoding are refused, never replaced', async () => {
    const broken = Buffer.concat([Buffer.from(TEXT), Uint8Array.of(0xff, 0x0a)]);
    expect(await read({ 'orders.csv': broken })).toEqual(['FILE_ENCODING']);
    const marked = Buffer.concat([Buffer.from('\ufeff'), gbk(TEXT)]);
    expect(await read({ 'orders.csv': marked })).toEqual(['FILE_ENCODING']);
    const latin = Buffer.from('order_id,note\nO1,caf\u00e9\nO2,x\n', 'latin1');
    expect(await read({ 'orders.csv': latin })).toEqual(['FILE_ENCODING']);
    const half = Buffer.from('\ufeffO\ud83d', 'utf16le');
    expect(await read({ 'orders.csv': half })).toEqual(['FILE_ENCODING']);
  });

  test('a sign cut in two by the end of the file is refused', async () => {
    const bytes = Buffer.from('order_id,note\nO1,张');
    expect(await read({ 'orders.csv': bytes.subarray(0, -1) })).toEqual(['FILE_ENCODING']);
  });

  test('bytes that are Chinese as GBK and something else as UTF-8 are a question, unless a mark answers it', async () => {
    const text = (mark: string, sign: Uint8Array) => Buffer.concat([Buffer.from(`${mark}order_id,note\nO1,`), sign, Buffer.from('\n')]);
    expect(await read({ 'orders.csv': text('', gbk('一')) })).toEqual(['FILE_ENCODING_UNSURE']);
    expect(await read({ 'orders.csv': text('\ufeff', gbk('一')) })).toMatchObject([{ note: '\u04bb' }]);
    for (const latin of ['é', '¥', '°', 'ÿ'])
      expect(await read({ 'orders.csv': text('', Buffer.from(latin)) })).toMatchObject([{ note: latin }]);
    expect(await read({ 'orders.csv': text('', Buffer.from('Ā')) })).toEqual(['FILE_ENCODING_UNSURE']);
    expect(await read({ 'orders.csv': text('', Buffer.from('Ā张')) })).toMatchObject([{ note: 'Ā张' }]);
  });

  test('one cell of UTF-8 among those of GBK, and one sign of it', async () => {
    const cells = (utf8: string) => Buffer.concat([gbk('备注,订单编号,x\n张三,O1,'), Buffer.from(`${utf8}\n`)]);
    for (const utf8 of ['李四', '李四A', '"李四"']) expect(await read({ 'orders.csv': cells(utf8) })).toEqual(['FILE_ENCODING_MIXED']);
    expect(await read({ 'orders.csv': Buffer.concat([gbk(TEXT), Buffer.from('O3,,1,张A\n')]) })).toEqual(['FILE_ENCODING_MIXED']);
    const names = '欧阳娜娜,司马懿,滢滢,玮,堃,李雯婕,涓,涓涓,沅江,绾绾,琪瑾';
    expect(await read({ 'orders.csv': gbk(`订单编号,备注\nO1,"${names}"\n`) })).toMatchObject([{ note: names }]);
  });

  test('signs across the borders of chunks stay whole', async () => {
    const rows = Array.from({ length: 60000 }, (_, index) => `O${index},张三李四王五`);
    const text = `order_id,note\n${rows.join('\n')}\n`;
    for (const bytes of [Buffer.from(text), Buffer.from(gbk(text))]) {
      const found = (await read({ 'orders.csv': bytes })) as { note: string }[];
      expect(found).toHaveLength(60000);
      expect(new Set(found.map((row) => row.note))).toEqual(new Set(['张三李四王五']));
    }
  });

  test.each([
    ['a workbook', 'PK\u0003\u0004'],
    ['a Parquet file', 'PAR1'],
    ['a NUL sign', 'order_id\nO\u00001\n'],
    ['UTF-16 without its mark', Buffer.from('order_id\nO1\n', 'utf16le')],
  ])('%s is no CSV', async (_, bytes) => {
    expect(await read({ 'orders.csv': bytes })).toEqual(['FILE_NOT_TEXT']);
  });
});

/** Files of tens of millions of signs take their time on a busy machine. */
const PATIENCE = 60_000;

describe('rows', () => {
  test.each([
    ['tabs', 'order_id\tamount\nO1\t1,5\n', 'CELL_THOUSANDS'],
    ['semicolons', 'order_id;amount\nO1;1,5\n', 'CELL_THOUSANDS'],
  ])('%s separate cells, so a comma is part of one', async (_, text, code) => {
    expect(await read({ 'orders.tsv': text })).toEqual([code]);
  });

  test('columns separated by full-width commas are refused', async () => {
    expect(await read({ 'orders.csv': '订单编号，金额\nO1，5\n' })).toEqual(['FILE_DELIMITER']);
  });

  test('lines end with \\n, \\r\\n or \\r', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const found = await read({ 'orders.csv': TEXT.replaceAll('\n', end) });
      expect(found).toEqual(ROWS);
    }
  });

  test('a line end of another kind inside a row may be the end of one', async () => {
    for (const text of ['order_id\nO1\rO2\n', 'order_id,note\nO1,a\rb\n', 'order_id,note\nO1,a\rb,"c"\n', 'note\ra\rO2\nb\r'])
      expect(await read({ 'orders.csv': text })).toEqual(['LINE_ENDS_MIXED']);
    expect(await read({ 'orders.csv': 'order_id,note\nO1,"a\rb"\n' })).toMatchObject([{ note: 'a\rb' }]);
    expect(await read({ 'orders.csv': 'order_id,note\r\r\nO1,a\r\r\n' })).toEqual([{ order_id: 'O1', note: 'a', _row: '2' }]);
  });

  test('a header in the middle is no record', async () => {
    expect(await read({ 'orders.csv': 'order_id,备注\nO1,x\norder_id,备注\nO2,y\n' })).toEqual(['ROW_HEADER']);
    expect(await read({ 'orders.csv': 'order_id,备注\nO1,备注\norder_id,x\n' })).toHaveLength(2);
  });

  test('quotes hold delimiters, line ends and quotes', async () => {
    const text = 'order_id,note\nO1,"a,""b""\nc"\nO2, "d" \nO3,5" tape\n';
    expect(await read({ 'orders.csv': text })).toEqual([
      { order_id: 'O1', note: 'a,"b"\nc', _row: '2' },
      { order_id: 'O2', note: 'd', _row: '3' },
      { order_id: 'O3', note: '5" tape', _row: '4' },
    ]);
  });

  test('blank rows count but are no facts', async () => {
    const text = '\norder_id,amount,note\n\nO1,,\n,,\n \u3000,\u00a0,\nO2,1,\n\n';
    expect(await read({ 'orders.csv': text })).toEqual([
      { order_id: 'O1', amount: null, note: null, _row: '4' },
      { order_id: 'O2', amount: '100', note: null, _row: '7' },
    ]);
  });

  test('a shorter row is blank at its end; a longer one must be blank beyond the header', async () => {
    const text = 'order_id,amount,note\nO1\nO2,1,x,,\n';
    expect(await read({ 'orders.csv': text })).toHaveLength(2);
    expect(await read({ 'orders.csv': `${text}O3,1,x,y\n` })).toEqual(['ROW_LONG']);
  });

  test('a last row that stops early is a file cut off', async () => {
    expect(await read({ 'orders.csv': 'order_id,amount,note\nO1,1,x\nO2,1' })).toEqual(['ROW_CUT']);
    expect(await read({ 'orders.csv': 'order_id,amount,note\nO1,1,x\nO2,1,x' })).toHaveLength(2);
  });

  test(
    'quotes that never close, and text behind a quote',
    async () => {
      expect(await read({ 'orders.csv': 'order_id,note\nO1,"x\nO2,y\n' })).toEqual(['QUOTE_OPEN']);
      expect(await read({ 'orders.csv': 'order_id,note\nO1,"x"y\n' })).toEqual(['QUOTE_INSIDE']);
      const endless = `order_id,note\nO1,"${'x\n'.repeat(9_000_000)}`;
      expect(await read({ 'orders.csv': endless })).toEqual(['ROW_ENDLESS']);
    },
    PATIENCE,
  );

  test(
    'a cell of ten million signs is read',
    async () => {
      const [row] = await read({ 'orders.csv': `order_id,note\nO1,"${'长'.repeat(10_000_000)}"\n` });
      expect((row as { note: string }).note).toHaveLength(10_000_000);
    },
    PATIENCE,
  );

  test('an empty file, and a header alone', async () => {
    for (const empty of ['', '\ufeff', '\n \n']) expect(await read({ 'orders.csv': empty })).toEqual(['FILE_EMPTY']);
    expect(await read({ 'orders.csv': 'order_id,amount' })).toEqual([]);
  });
});

test('any cells come back as a plain parser reads them, wherever chunks are cut', () => {
  const cell = fc.stringMatching(/^[a,;"\n\r 张]{0,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), (cells, end, size) => {
      const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const text = ['"head","head"', ...quoted].join(end) + end;
      const splitter = rowSplitter();
      const rows: string[][] = [];
      for (let at = 0; at < text.length; at += size)
        rows.push(...splitter.rows(text.slice(at, at + size), false).map((row) => row.cells as string[]));
      rows.push(...splitter.rows('', true).map((row) => row.cells as string[]));
      expect(rows).toEqual(parse(text, { relax_column_count: true, record_delimiter: end }));
    }),
    { numRuns: 500 },
  );
});
