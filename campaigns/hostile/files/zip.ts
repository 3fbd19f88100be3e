/** Archives that lie about themselves: bombs, entries on top of each other, names that lead out, passwords, cuts and flipped bits. */

import { deflateRawSync } from 'node:zlib';
import { textRow, workbookParts } from '../../../test/facts-folder.ts';
import { type Around, archive, type Part } from '../archive.ts';
import { type Files, type HostileFile, type Outcome, refused, rows } from '../case.ts';

const GOOD: readonly Part[] = workbookParts({ orders: textRow(1, 'order_id', 'amount') + textRow(2, 'O1', '12.50') });
const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_XML = String(GOOD.find(({ name }) => name === SHEET)?.content);
const ROW = { order_id: 'O1', amount: '1250' };
const MIB = 1024 ** 2;

/** The good workbook with one part changed. */
const changed = (name: string, change: (part: Part) => Part): readonly Part[] =>
  GOOD.map((part) => (part.name === name ? change(part) : part));
const sheetIs = (content: string | Uint8Array, more: Partial<Part> = {}): readonly Part[] =>
  changed(SHEET, (part) => ({ ...part, content, ...more }));

const book = (parts: readonly Part[], around: Around = {}): Files => ({ 'orders.xlsx': archive(parts, around) });
const zip = (name: string, files: () => Files, wanted: Outcome): HostileFile => ({ name: `zip: ${name}`, files, wanted });
const whole = (name: string, files: () => Files): HostileFile => zip(name, files, rows([ROW]));
const notZip = (name: string, files: () => Files): HostileFile => zip(name, files, refused('WORKBOOK_NOT_ZIP orders.xlsx'));
const tooLarge = (name: string, files: () => Files): HostileFile => zip(name, files, refused('WORKBOOK_TOO_LARGE orders.xlsx'));
const broken = (name: string, files: () => Files): HostileFile => zip(name, files, refused('WORKBOOK_BROKEN orders.xlsx/orders'));

/** The bytes of the good archive with one of them changed. */
function flipped(where: (bytes: Uint8Array) => number): Files {
  const bytes = Uint8Array.from(archive(GOOD));
  const at = where(bytes);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  return { 'orders.xlsx': bytes };
}

/** A stored sheet, so that a changed byte is a changed cell and no library stumbles over it. */
function digitChanged(): Files {
  const bytes = Buffer.from(archive(sheetIs(SHEET_XML, { stored: true })));
  bytes.write('9', bytes.indexOf('12.50'));
  return { 'orders.xlsx': bytes };
}

const padded = (size: number): string => `${SHEET_XML}<!--${' '.repeat(size)}-->`;

/** Workbooks whose archive is not what it should be. */
export const zipFiles: readonly HostileFile[] = [
  whole('the workbook that all others are made of', () => book(GOOD)),
  whole('parts that are stored, not deflated', () => book(GOOD.map((part) => ({ ...part, stored: true }) as Part))),
  whole('a comment behind the directory', () => book(GOOD, { comment: '注'.repeat(1000) })),
  whole('a further part that nobody asks for', () => book([...GOOD, { name: 'docProps/thumbnail.jpeg', content: new Uint8Array(99) }])),
  whole('a symbolic link beside the parts', () =>
    book([...GOOD, { name: 'link', content: '/etc/passwd', stored: true, attributes: 0xa1ff0000 }]),
  ),
  whole('names with backslashes, as old programs write them', () =>
    book(GOOD.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))),
  ),
  whole('folders as entries', () => book([{ name: 'xl/', content: '', stored: true }, ...GOOD])),
  whole('an archive within the archive', () => book([...GOOD, { name: 'xl/embeddings/inner.xlsx', content: archive(GOOD) }])),
  whole('macros, which nobody runs', () => book([...GOOD, { name: 'xl/vbaProject.bin', content: new Uint8Array(4096).fill(7) }])),

  tooLarge('a bomb by one entry', () => book([...GOOD, { name: 'xl/media/image1.png', content: Buffer.alloc(64 * MIB) }])),
  tooLarge('a bomb in the sheet itself', () => book(sheetIs(padded(64 * MIB)))),
  tooLarge('a bomb in the shared texts', () => book(changed('xl/sharedStrings.xml', (part) => ({ ...part, content: padded(64 * MIB) })))),
  tooLarge('a bomb by many entries', () =>
    book([
      ...GOOD,
      ...Array.from({ length: 200 }, (_, index) => ({ name: `xl/media/${index}`, content: 'x', central: { size: 15 * MIB } })),
    ]),
  ),
  tooLarge('ten thousand entries', () =>
    book([...GOOD, ...Array.from({ length: 10_000 }, (_, index) => ({ name: `x${index}`, content: '' }))]),
  ),
  tooLarge('four gigabytes by the directory', () => book(changed(SHEET, (part) => ({ ...part, central: { size: 0xfffffffe } })))),
  whole('a bomb in an archive in the archive, which nobody opens', () =>
    book([...GOOD, { name: 'xl/embeddings/a.zip', content: archive([{ name: 'a', content: Buffer.alloc(64 * MIB) }]) }]),
  ),

  broken('an entry larger than the directory says', () => book(changed(SHEET, (part) => ({ ...part, central: { size: 40 } })))),
  broken('an entry smaller than the directory says', () => book(changed(SHEET, (part) => ({ ...part, central: { size: 4000 } })))),
  broken('a bomb behind a small size in the directory', () => book(sheetIs(padded(64 * MIB), { central: { size: 1000 } }))),
  broken('a digit changed behind the checksum', digitChanged),
  broken('a checksum that is another', () => book(changed(SHEET, (part) => ({ ...part, central: { crc: 1 }, local: { crc: 1 } })))),
  broken('a deflated stream that breaks off', () => book(sheetIs(SHEET_XML, { packed: deflateRawSync(SHEET_XML).subarray(0, 60) }))),
  broken('bytes that are no deflated stream', () => book(sheetIs(SHEET_XML, { packed: new Uint8Array(80).fill(0xff) }))),
  zip(
    'a checksum of the directory of sheets that is another',
    () => book(changed('xl/workbook.xml', (part) => ({ ...part, central: { crc: 1 } }))),
    refused('WORKBOOK_BROKEN orders.xlsx'),
  ),
  zip('no sheet inside', () => book(GOOD.filter(({ name }) => name !== SHEET)), refused('WORKBOOK_BROKEN orders.xlsx/orders')),
  zip(
    'no list of sheets inside',
    () => book(GOOD.filter(({ name }) => name !== 'xl/workbook.xml')),
    refused('WORKBOOK_BROKEN orders.xlsx'),
  ),

  notZip('two entries on the same bytes', () => book([...GOOD, { name: 'xl/again.xml', content: 'x', central: { offset: 0 } }])),
  notZip('an entry inside another', () => book([...GOOD, { name: 'xl/inside.xml', content: 'x', central: { offset: 40 } }])),
  notZip('entries that all overlap', () =>
    book([
      ...GOOD,
      ...Array.from({ length: 250 }, (_, index) => ({ name: `xl/o${index}`, content: 'x', central: { offset: 0, size: MIB } })),
    ]),
  ),
  notZip('an entry that begins in the directory', () =>
    book([...GOOD, { name: 'xl/late.xml', content: 'x', central: { offset: 0x7ffffff0 } }]),
  ),
  notZip('two entries with one name', () => book([...GOOD, { name: SHEET, content: SHEET_XML.replace('12.50', '99.00') }])),
  notZip('two entries whose names differ by capitals', () =>
    book([...GOOD, { name: SHEET.toUpperCase(), content: SHEET_XML.replace('12.50', '99.00') }]),
  ),
  notZip('a local name that is not the one in the directory', () =>
    book(changed(SHEET, (part) => ({ ...part, local: { name: 'xl/worksheets/sheet9.xml' } }))),
  ),
  notZip('a name that leads out', () => book([...GOOD, { name: '../../etc/cron.d/x', content: 'x' }])),
  notZip('a name that leads out by backslashes', () => book([...GOOD, { name: '..\\..\\x', content: 'x' }])),
  notZip('a name from the root', () => book([...GOOD, { name: '/etc/passwd', content: 'x' }])),
  notZip('a name on a drive', () => book([...GOOD, { name: 'C:/x', content: 'x' }])),
  notZip('a way of packing that nobody knows', () => book(changed(SHEET, (part) => ({ ...part, central: { method: 99 } })))),
  notZip('cut off before the directory', () => ({ 'orders.xlsx': archive(GOOD).subarray(0, 900) })),
  notZip('cut off inside the directory', () => ({ 'orders.xlsx': archive(GOOD).subarray(0, -40) })),
  notZip('bytes behind the end', () => book(GOOD, { after: new Uint8Array(10) })),
  notZip('fewer entries than the end of the directory says', () => book(GOOD, { count: GOOD.length + 1 })),
  broken('more entries than the end of the directory says', () => book(GOOD, { count: GOOD.length - 1 })),
  notZip('a byte of a local header changed', () => flipped((bytes) => Buffer.from(bytes).indexOf('PK\u0003\u0004', 1))),
  zip('a password', () => book(GOOD.map((part) => ({ ...part, central: { flags: 0x801 } }))), refused('WORKBOOK_ENCRYPTED orders.xlsx')),
  zip(
    'a password on the sheet alone',
    () => book(changed(SHEET, (part) => ({ ...part, central: { flags: 0x801 } }))),
    refused('WORKBOOK_ENCRYPTED orders.xlsx'),
  ),
];
