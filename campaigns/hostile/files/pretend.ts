/** Files that are not what their names say. */

import { textRow, workbookParts, zip } from '../../../test/facts-folder.ts';
import { type Files, type HostileFile, type Outcome, refused, rows } from '../case.ts';

const BOOK = zip(workbookParts({ orders: textRow(1, 'order_id', 'amount') + textRow(2, 'O1', '12.50') }));
const OLE = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2040)]);
const CSV = 'order_id,amount\nO1,12.50\n';
const HTML = '<html><table><tr><td>order_id</td></tr><tr><td>O1</td></tr></table></html>';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const as = (name: string, files: Files, wanted: Outcome): HostileFile => ({ name: `pretend: ${name}`, files: () => files, wanted });
const noBook = (name: string, content: string | Uint8Array): HostileFile =>
  as(name, { 'orders.xlsx': content }, refused('WORKBOOK_NOT_ZIP orders.xlsx'));

/** What a workbook with a password is: an old container with the encrypted archive inside. */
const ENCRYPTED = Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(2000)]);

const XLSB = zip([
  { name: '_rels/.rels', content: `<Relationships><Relationship Id="a" Type="${RELATION}" Target="xl/workbook.bin"/></Relationships>` },
  { name: 'xl/workbook.bin', content: Uint8Array.of(0x83, 1, 0, 0x80, 1, 0x14) },
  { name: 'xl/_rels/workbook.bin.rels', content: '<Relationships/>' },
]);
const ODS = zip([
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
  { name: 'content.xml', content: '<office:document-content/>' },
]);
const DOCX = zip([
  { name: '_rels/.rels', content: `<Relationships><Relationship Id="a" Type="${RELATION}" Target="word/document.xml"/></Relationships>` },
  { name: 'word/document.xml', content: '<w:document><w:body><w:tbl/></w:body></w:document>' },
  { name: 'word/_rels/document.xml.rels', content: '<Relationships/>' },
]);

/** Files under names of other kinds. */
export const pretendFiles: readonly HostileFile[] = [
  noBook('an old .xls as .xlsx', OLE),
  noBook('a page as .xlsx', HTML),
  noBook('XML of Excel 2003 as .xlsx', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  noBook('CSV as .xlsx', CSV),
  noBook('JSON as .xlsx', '{"order_id": "O1"}'),
  noBook('Parquet as .xlsx', 'PAR1....PAR1'),
  noBook('a PDF as .xlsx', '%PDF-1.7\n%\u00e2\u00e3'),
  noBook('gzip as .xlsx', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)),
  noBook('nothing as .xlsx', ''),
  noBook('zeros as .xlsx', new Uint8Array(4096)),
  noBook('the first bytes of an archive as .xlsx', 'PK\u0003\u0004'),
  as(
    'an archive without entries as .xlsx',
    { 'orders.xlsx': Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]) },
    refused('WORKBOOK_BROKEN orders.xlsx'),
  ),
  as('a workbook with a password', { 'orders.xlsx': ENCRYPTED }, refused('WORKBOOK_ENCRYPTED orders.xlsx')),
  as('.xlsb as .xlsx', { 'orders.xlsx': XLSB }, refused('WORKBOOK_BROKEN orders.xlsx')),
  as('.ods as .xlsx', { 'orders.xlsx': ODS }, refused('WORKBOOK_BROKEN orders.xlsx')),
  as('.docx as .xlsx', { 'orders.xlsx': DOCX }, refused('WORKBOOK_BROKEN orders.xlsx')),
  as('.xls under its own name', { 'orders.xls': OLE }, refused('FILE_KIND orders.xls')),
  as('.xlsm under its own name', { 'orders.xlsm': BOOK }, refused('FILE_KIND orders.xlsm')),
  as('.et of WPS', { 'orders.et': OLE }, refused('FILE_KIND orders.et')),
  as('a workbook as .csv', { 'orders.csv': BOOK }, refused('FILE_NOT_TEXT orders.csv')),
  as('an old .xls as .csv', { 'orders.csv': OLE }, refused('FILE_NOT_TEXT orders.csv')),
  as('Parquet as .csv', { 'orders.csv': 'PAR1....PAR1' }, refused('FILE_NOT_TEXT orders.csv')),
  as('a picture as .csv', { 'orders.csv': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }, refused('FILE_NOT_TEXT orders.csv')),
  as('a page as .csv', { 'orders.csv': HTML }, refused('COLUMN_MISSING orders.csv 1')),
  as('JSON as .csv', { 'orders.csv': '{"order_id": "O1", "amount": 5}\n' }, refused('QUOTE_INSIDE orders.csv 1')),
  as('a workbook as .jsonl', { 'orders.jsonl': BOOK }, refused('FILE_NOT_TEXT orders.jsonl')),
  as('CSV as .jsonl', { 'orders.jsonl': CSV }, refused('JSON_LINE orders.jsonl 1')),
  as('CSV as .parquet', { 'orders.parquet': CSV }, refused('PARQUET_BROKEN orders.parquet')),
  as('a workbook as .parquet', { 'orders.parquet': BOOK }, refused('PARQUET_BROKEN orders.parquet')),
  as('CSV as .txt', { 'orders.txt': CSV }, rows([{ order_id: 'O1', amount: '1250' }])),
  as('the lock of an open workbook beside it', { '~$orders.xlsx': 'x', 'orders.xlsx': BOOK }, rows([{ order_id: 'O1', amount: '1250' }])),
  as('the same table twice', { 'orders.xlsx': BOOK, 'orders.csv': CSV }, refused('TABLE_TWICE')),
];
