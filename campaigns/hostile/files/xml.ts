/** Workbooks whose XML is a trap: document types, entities, endless texts, endless depth, and bytes that are no XML. */

import { textRow, workbookParts, zip } from '../../../test/facts-folder.ts';
import { type HostileFile, type Outcome, refused, rows } from '../case.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const DATA = textRow(1, 'order_id', 'amount') + textRow(2, 'O1', '12.50');
const SHEET = `<worksheet><sheetData>${DATA}</sheetData></worksheet>`;
const PARTS = workbookParts({ 订单: DATA });
const NAMES = {
  sheet: 'xl/worksheets/sheet1.xml',
  workbook: 'xl/workbook.xml',
  texts: 'xl/sharedStrings.xml',
  styles: 'xl/styles.xml',
  list: 'xl/_rels/workbook.xml.rels',
  root: '_rels/.rels',
};
const MIB = 1024 ** 2;

/** A workbook with one part replaced. */
const withPart = (part: keyof typeof NAMES, content: () => string | Uint8Array, name: string, wanted: Outcome): HostileFile => ({
  name: `xml: ${name}`,
  files: () => ({ 'orders.xlsx': zip(PARTS.map((each) => (each.name === NAMES[part] ? { ...each, content: content() } : each))) }),
  wanted,
});
const sheet = (name: string, content: () => string | Uint8Array, wanted: Outcome): HostileFile => withPart('sheet', content, name, wanted);
const ok = rows([{ order_id: 'O1', amount: '1250' }]);
const broken = refused('WORKBOOK_BROKEN orders.xlsx/订单');
const brokenBook = refused('WORKBOOK_BROKEN orders.xlsx');
const dtd = refused('WORKBOOK_DTD orders.xlsx/订单');
const tooLarge = refused('WORKBOOK_TOO_LARGE orders.xlsx/订单');

/** Content of the given size that a packer cannot pack to nothing: digits of a simple series. */
function digits(length: number): string {
  let state = 12345;
  const pieces: string[] = [];
  for (let made = 0; made < length; made += 10) {
    state = (state * 1103515245 + 12345) % 2147483648;
    pieces.push(String(state).padStart(10, '0'));
  }
  return pieces.join('');
}

const LAUGHS = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>`;

const TYPES: readonly HostileFile[] = [
  sheet('a billion laughs', () => `${XML}${LAUGHS}<worksheet><sheetData>&d;</sheetData></worksheet>`, dtd),
  sheet(
    'a file of the machine as an entity',
    () => `${XML}<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SHEET.replace('O1', '&x;')}`,
    dtd,
  ),
  sheet('a page of the network as an entity', () => `${XML}<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">${SHEET}`, dtd),
  sheet('an entity for parameters', () => `${XML}<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>${SHEET}`, dtd),
  sheet('a document type that does nothing', () => `${XML}<!DOCTYPE worksheet>${SHEET}`, dtd),
  withPart('workbook', () => `${XML}<!DOCTYPE w><workbook/>`, 'a document type in the list of sheets', refused('WORKBOOK_DTD orders.xlsx')),
  withPart('texts', () => `${XML}${LAUGHS}<sst><si><t>&d;</t></si></sst>`, 'a billion laughs in the shared texts', dtd),
  withPart('styles', () => `${XML}<!DOCTYPE w><styleSheet/>`, 'a document type in the styles', dtd),
  withPart('root', () => `${XML}<!DOCTYPE w><Relationships/>`, 'a document type at the root', refused('WORKBOOK_DTD orders.xlsx')),
  sheet('an entity that nobody declared', () => SHEET.replace('O1', '&lol;'), broken),
];

const SHAPES: readonly HostileFile[] = [
  sheet('signs by number', () => SHEET.replace('O1', '&#79;&#x31;'), ok),
  sheet('a text as CDATA', () => SHEET.replace('O1', '<![CDATA[O1]]>'), ok),
  sheet('a comment within a text', () => SHEET.replace('O1', 'O<!-- no -->1'), ok),
  sheet('an instruction within', () => SHEET.replace('<sheetData>', '<?php echo 1; ?><sheetData>'), ok),
  sheet(
    'tags with prefixes',
    () => `<x:worksheet xmlns:x="urn:x">${SHEET.slice(11, -12).replaceAll(/<(\/?)/g, '<$1x:')}</x:worksheet>`,
    ok,
  ),
  sheet('a byte order mark', () => `\ufeff${XML}${SHEET}`, ok),
  sheet('UTF-16', () => Buffer.from(`\ufeff${SHEET}`, 'utf16le'), broken),
  sheet(
    'GBK by its declaration',
    () =>
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row><c t="str"><v>'),
        Uint8Array.of(0xd5, 0xc5),
        Buffer.from('</v></c></row></sheetData></worksheet>'),
      ]),
    broken,
  ),
  sheet('a tag that does not close', () => SHEET.replace('</sheetData></worksheet>', ''), broken),
  sheet('cut off within a tag', () => SHEET.slice(0, -30), broken),
  sheet('cut off within a number', () => `<worksheet><sheetData>${textRow(1, 'order_id')}<row r="2"><c><v>123`, broken),
  sheet('tags that cross', () => SHEET.replace('</row></sheetData>', '</sheetData></row>'), broken),
  sheet('two roots', () => SHEET + SHEET, broken),
  sheet('text behind the root', () => `${SHEET}and more`, broken),
  sheet('no XML at all', () => 'order_id,amount\nO1,12.50\n', broken),
  sheet('nothing', () => '', broken),
  sheet('a NUL', () => SHEET.replace('O1', 'O\u00001'), broken),
  sheet('a control sign by number', () => SHEET.replace('O1', 'O&#1;1'), broken),
  sheet('half a sign by number', () => SHEET.replace('O1', 'O&#xD83D;1'), broken),
  sheet('the same attribute twice', () => SHEET.replace('<row r="2"', '<row r="2" r="3"'), broken),
  sheet('an attribute without quotes', () => SHEET.replace('<row r="2"', '<row r=2'), broken),
  sheet('another root', () => '<html><body/></html>', refused('FILE_EMPTY orders.xlsx/订单')),
  withPart('list', () => '<Relationships/>', 'a list of parts without parts', brokenBook),
  withPart('list', () => '<Relationships>', 'a list of parts that does not close', brokenBook),
  withPart('workbook', () => '<workbook>', 'a list of sheets that does not close', brokenBook),
  withPart('texts', () => '<sst><si>', 'shared texts that do not close', broken),
  withPart('styles', () => '<styleSheet><cellXfs>', 'styles that do not close', broken),
  withPart(
    'root',
    () => `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>`,
    'a part outside the archive',
    brokenBook,
  ),
  withPart(
    'root',
    () =>
      `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>`,
    'a part on the network',
    brokenBook,
  ),
];

const inText = (text: string): string => SHEET.replace('O1', text);

const SIZES: readonly HostileFile[] = [
  sheet(
    'a hundred thousand tags deep',
    () => `<worksheet><sheetData>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</sheetData></worksheet>`,
    tooLarge,
  ),
  sheet('ten million tags deep', () => `<worksheet>${'<a>'.repeat(5_000_000)}`, tooLarge),
  sheet('a text of forty million digits', () => inText(digits(40 * MIB)), tooLarge),
  sheet(
    'a value of forty million digits',
    () => `<worksheet><sheetData>${textRow(1, 'order_id')}<row r="2"><c><v>${digits(40 * MIB)}</v></c></row></sheetData></worksheet>`,
    tooLarge,
  ),
  sheet(
    'a value of a hundred thousand digits',
    () => `<worksheet><sheetData>${textRow(1, 'order_id')}<row r="2"><c><v>${digits(100_000)}</v></c></row></sheetData></worksheet>`,
    refused('CELL_PRECISION orders.xlsx/订单 2 order_id'),
  ),
  sheet(
    'a text in many runs',
    () =>
      `<worksheet><sheetData>${textRow(1, 'order_id')}<row r="2"><c t="inlineStr"><is>${digits(5 * MIB).replaceAll(/.{10}/g, '<r><t>$&</t></r>')}</is></c></row></sheetData></worksheet>`,
    tooLarge,
  ),
  sheet('a comment of forty million digits', () => SHEET.replace('<sheetData>', `<!--${digits(40 * MIB)}--><sheetData>`), tooLarge),
  sheet('an attribute of forty million digits', () => SHEET.replace('<sheetData>', `<a b="${digits(40 * MIB)}"/><sheetData>`), tooLarge),
  sheet('a name of forty million digits', () => SHEET.replace('<sheetData>', `<a${digits(40 * MIB)}/><sheetData>`), tooLarge),
  sheet(
    'a million attributes',
    () => SHEET.replace('<sheetData>', `<a ${Array.from({ length: 1_000_000 }, (_, index) => `b${index}="1"`).join(' ')}/><sheetData>`),
    tooLarge,
  ),
  sheet('twenty million empty tags', () => SHEET.replace('<sheetData>', `${'<a/>'.repeat(3_900_000)}<sheetData>`), ok),
  withPart('texts', () => `<sst>${'<si/>'.repeat(3_000_000)}</sst>`, 'three million empty shared texts', ok),
  withPart(
    'texts',
    () => `<sst>${Array.from({ length: 1_500_000 }, (_, index) => `<si><t>text ${index}</t></si>`).join('')}</sst>`,
    'one and a half million shared texts',
    ok,
  ),
  withPart('texts', () => `<sst><si><t>${digits(40 * MIB)}</t></si></sst>`, 'a shared text of forty million digits', tooLarge),
  withPart(
    'styles',
    () => `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(800_000)}</cellXfs></styleSheet>`,
    'eight hundred thousand styles',
    tooLarge,
  ),
  withPart(
    'workbook',
    () =>
      `<workbook><sheets>${Array.from({ length: 200_000 }, (_, index) => `<sheet name="s${index}" sheetId="${index}" r:id="r0"/>`).join('')}</sheets></workbook>`,
    'two hundred thousand sheets',
    refused('WORKBOOK_TOO_LARGE orders.xlsx'),
  ),
];

/** Document types, shapes and sizes of XML. */
export const xmlFiles: readonly HostileFile[] = [...TYPES, ...SHAPES, ...SIZES];
