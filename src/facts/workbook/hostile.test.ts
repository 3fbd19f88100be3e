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
