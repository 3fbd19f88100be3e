/** Tests of workbooks that are broken or lie: refused before anything of them is believed. */

import { describe, expect, test } from 'vitest';
import { archive } from '../../../campaigns/hostile/archive.ts';
import { opening, read, rowsOf, textRow, workbookParts, zip } from '../../../test/facts-folder.ts';
import { ZIP_LIMITS } from './zip.ts';

describe('hostile workbooks', () => {
  const good = workbookParts({ orders: textRow(1, 'order_id') + textRow(2, 'O1') });
  const without = (name: string) => good.filter((part) => part.name !== name);
  const sheetOf = (id: string) => ({
    name: 'xl/worksheets/sheet1.xml',
    content: String(workbookParts({ orders: textRow(1, 'order_id') + textRow(2, id) }).at(-1)?.content),
  });
  /** The good archive with a name changed where it stands first, before the bytes of its entry. */
  const renamed = (name: string, other: string) => {
    const bytes = Buffer.from(zip(good));
    bytes.write(other, bytes.indexOf(name));
    return bytes;
  };
  const withPart = (name: string, content: string) => [...without(name), { name, content }];

  test.each([
    ['no archive', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    ['a page', Buffer.from('<html><table></table></html>')],
    ['an empty file', Buffer.alloc(0)],
    ['an archive cut off', zip(good).subarray(0, 900)],
    ['a name that leaves the archive', zip([...good, { name: '../evil', content: 'x' }])],
    ['two entries with one name', zip([...good, { name: 'xl/workbook.xml', content: 'x' }])],
    ['two entries whose names differ by capitals', zip([...good, { name: 'xl/WORKBOOK.xml', content: 'x' }])],
    ['entries that share their bytes', zip([...good, { name: 'again', content: 'x', offset: 0 }])],
    ['another name before the bytes than in the directory', renamed('xl/workbook.xml', 'xl/workbooq.xml')],
  ])('%s', async (_, bytes) => {
    expect(await read({ 'orders.xlsx': bytes })).toEqual(['WORKBOOK_NOT_ZIP']);
  });

  test('a digit that changed on its way keeps its length, but not the checksum', async () => {
    const bytes = Buffer.from(archive([...without('xl/worksheets/sheet1.xml'), { ...sheetOf('O1'), stored: true }]));
    expect(await read({ 'orders.xlsx': bytes })).toEqual([{ order_id: 'O1', _row: '2' }]);
    bytes.write('O7', bytes.indexOf('O1'));
    expect(await read({ 'orders.xlsx': bytes })).toEqual(['WORKBOOK_BROKEN']);
  });

  test('a password, as Excel puts it around a workbook', async () => {
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(70_000)]);
    const locked = Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await read({ 'orders.xlsx': locked })).toEqual(['WORKBOOK_ENCRYPTED']);
    expect(await read({ 'orders.xlsx': container })).toEqual(['WORKBOOK_NOT_ZIP']);
  });

  test('a document of another kind has no sheets', async () => {
    expect(await read({ 'orders.xlsx': zip(withPart('xl/workbook.xml', '<document/>')) })).toEqual(['WORKBOOK_BROKEN']);
  });

  test.each([
    ['a part missing', without('xl/worksheets/sheet1.xml')],
    ['no workbook inside', without('xl/workbook.xml')],
    ['tags that do not close', withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData>')],
    ['an entity of its own', withPart('xl/worksheets/sheet1.xml', '<worksheet>&lol;</worksheet>')],
    [
      'bytes that are no text',
      [...without('xl/worksheets/sheet1.xml'), { name: 'xl/worksheets/sheet1.xml', content: Uint8Array.of(60, 255, 254) }],
    ],
    ['rows out of order', workbookParts({ orders: textRow(2, 'order_id') + textRow(1, 'O1') })],
    ['a row beyond the last', workbookParts({ orders: textRow(1048577, 'order_id') })],
    ['a column beyond the last', workbookParts({ orders: '<row r="1"><c r="XFE1"><v>1</v></c></row>' })],
    ['cells out of order', workbookParts({ orders: '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>' })],
    ['a size that is a lie', good.map((part) => (part.name.includes('sheet1') ? { ...part, lie: 10 } : part))],
  ])('%s', async (_, parts) => {
    expect(await read({ 'orders.xlsx': zip(parts) })).toEqual(['WORKBOOK_BROKEN']);
  });

  test('a document type, and so every bomb of entities', async () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await read({ 'orders.xlsx': zip(withPart('xl/worksheets/sheet1.xml', bomb)) })).toEqual(['WORKBOOK_DTD']);
  });

  test('a password', async () => {
    const parts = good.map((part) => ({ ...part, flags: 0x801 }));
    expect(await read({ 'orders.xlsx': zip(parts) })).toEqual(['WORKBOOK_ENCRYPTED']);
  });

  test('what grows beyond measure is never inflated', async () => {
    const grown = { name: 'xl/media/x', content: Buffer.alloc(ZIP_LIMITS.growthFrom + 1) };
    expect(await read({ 'orders.xlsx': zip([...good, grown]) })).toEqual(['WORKBOOK_TOO_LARGE']);
    const half = { content: 'x', lie: 2 ** 30 + 1 };
    expect(await read({ 'orders.xlsx': zip([...good, { name: 'a', ...half }, { name: 'b', ...half }]) })).toEqual(['WORKBOOK_TOO_LARGE']);
    const many = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, index) => ({ name: `x${index}`, content: '' }));
    expect(await read({ 'orders.xlsx': zip(many) })).toEqual(['WORKBOOK_TOO_LARGE']);
  });

  /** A workbook whose sheet has these rows, and more XML behind them. */
  const sheetOfRows = (rows: string, behind = '') =>
    zip(withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`));

  test('cells far apart cost no more than they are, also below a header that is as wide', async () => {
    const header = '<row r="1"><c r="A1" t="str"><v>order_id</v></c><c r="XFC1" t="str"><v>note</v></c></row>';
    const row = (number: number, last: string) =>
      `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="XFC${number}" t="str"><v>n${number}</v></c>${last}</row>`;
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 2, `<c r="XFD${index + 2}" s="0"/>`)).join('');
    const found = await read({ 'orders.xlsx': sheetOfRows(header + rows) });
    expect(found).toHaveLength(20_000);
    expect([found[0], found.at(-1)]).toEqual([
      { order_id: '2', note: 'n2', _row: '2' },
      { order_id: '20001', note: 'n20001', _row: '20001' },
    ]);
    expect(await read({ 'orders.xlsx': sheetOfRows(header + row(2, '<c r="XFD2"><v>1</v></c>')) })).toEqual(['ROW_LONG']);
  });

  test.each([
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ['a value twice', '<row r="2"><c><v>1</v><v>2</v></c></row>'],
    ['tags inside a value', '<row r="2"><c><v>1<b/>2</v></c></row>'],
    ['a cell in a cell', '<row r="2"><c><c><v>1</v></c></c></row>'],
    ['a row in a row', '<row r="2"><row r="3"/></row>'],
    ['a kind of cell that is none', '<row r="2"><c t="x"><v>1</v></c></row>'],
    ['a truth value that is none', '<row r="2"><c t="b"><v>2</v></c></row>'],
    ['a style that is not there', '<row r="2"><c s="1"><v>1</v></c></row>'],
  ])('a sheet that contradicts itself: %s', async (_, row) => {
    expect(await read({ 'orders.xlsx': sheetOfRows(textRow(1, 'order_id') + row) })).toEqual(['WORKBOOK_BROKEN']);
  });

  test('rows behind the data of a sheet are none', async () => {
    const rows = textRow(1, 'order_id') + textRow(2, 'O1');
    expect(await read({ 'orders.xlsx': sheetOfRows(rows, `<extLst>${textRow(3, 'O2')}</extLst>`) })).toHaveLength(1);
  });

  test.each([
    ['B2:B3', ['CELL_MERGED 2']],
    ['B2:C2', ['CELL_MERGED 2']],
    ['A1:XFD1048576', ['CELL_MERGED 2']],
    ['A1:C1', []],
    ['C2:D2', []],
    ['D2:D3', []],
    ['A4:C5', []],
    ['B2:A1', ['WORKBOOK_BROKEN undefined']],
  ])('cells merged from %s', async (range, wanted) => {
    const rows = textRow(1, 'order_id', 'amount', 'note', 'x') + textRow(2, 'O1', '5', 'n', 'x') + textRow(3, 'O2', '', '', '');
    const bytes = sheetOfRows(rows, `<mergeCells><mergeCell ref="${range}"/></mergeCells>`);
    await opening({ 'orders.xlsx': bytes }, ({ problems }) => {
      expect(problems.map(({ code, place }) => `${code} ${place?.in === 'cell' ? place.row : null}`)).toEqual(wanted);
    });
  });

  test('what has no end in the XML is left before it is held', async () => {
    const deep = (depth: number) => sheetOfRows(textRow(1, 'order_id') + textRow(2, 'O1'), '<a>'.repeat(depth) + '</a>'.repeat(depth));
    expect(await read({ 'orders.xlsx': deep(99) })).toHaveLength(1);
    expect(await read({ 'orders.xlsx': deep(100) })).toEqual(['WORKBOOK_TOO_LARGE']);
    const long = (length: number) => sheetOfRows(textRow(1, 'order_id', 'note') + textRow(2, 'O1', 'x'.repeat(length)));
    expect(await read({ 'orders.xlsx': long(900_000) })).toHaveLength(1);
    expect(await read({ 'orders.xlsx': long(1_200_000) })).toEqual(['WORKBOOK_TOO_LARGE']);
    const sheets = (count: number) => `<workbook><sheets>${'<sheet name="s" r:id="r0"/>'.repeat(count)}</sheets></workbook>`;
    expect(await read({ 'orders.xlsx': zip(withPart('xl/workbook.xml', sheets(1000))) })).toEqual(['SHEET_WHICH']);
    expect(await read({ 'orders.xlsx': zip(withPart('xl/workbook.xml', sheets(1001))) })).toEqual(['WORKBOOK_TOO_LARGE']);
  });

  test('a cell in the last corner of the sheet costs nothing', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const wide = workbookParts({ orders: textRow(1, 'order_id') + textRow(2, 'O1') + corner });
    expect(await read({ 'orders.xlsx': zip(wide) })).toEqual(['ROW_LONG']);
  });

  test('a broken workbook matters only when something is missing', async () => {
    const files = { 'other.xlsx': 'no workbook', 'orders.csv': 'order_id\nO1\n' };
    expect(await read(files)).toEqual([{ order_id: 'O1', _row: '2' }]);
    await opening({ 'other.xlsx': 'no workbook' }, async (opened) => expect(await rowsOf(opened)).toEqual(['WORKBOOK_NOT_ZIP']));
  });
});
