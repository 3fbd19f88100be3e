/** Builders for tests of facts: declared tables, folders of files, GBK bytes and workbooks down to their XML. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { type OpenedFacts, openFacts } from '../src/facts/open.ts';
import type { TableDeclaration } from '../src/methods/tables.ts';
import { readTables } from '../src/plan/library.ts';

/** The tables that a YAML text declares; a mistake in it is the test's. */
export function tables(text: string): readonly TableDeclaration[] {
  const library = readTables(text, 'tables.yaml');
  if (library.problems.length > 0) throw new Error(JSON.stringify(library.problems));
  return library.tables;
}

/** Orders with every type of column. */
export const ORDERS = tables(`
orders:
  标题: 订单
  别名: [收款]
  计数: 单
  时间: paid_on
  列:
    order_id: { 标题: 订单编号, 类型: 编号 order, 别名: [订单号] }
    paid_on: { 标题: 付款日, 类型: 日期 }
    amount: { 标题: 实付金额, 类型: 元, 别名: [金额] }
    count: { 标题: 件数, 类型: 件 }
    rate: { 标题: 折扣, 类型: "% 2" }
    period: { 标题: 周期, 类型: 周期 }
    paid: { 标题: 已付, 类型: 是否 }
    note: { 标题: 备注, 类型: 文本 }
`);

/** The files of a folder by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs a test in a folder with the given files, and removes it. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-facts-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is needed: all columns named, of tables named; by default nothing but the table orders. */
export type Needs = Readonly<Record<string, readonly string[]>>;

/** Opens a folder with the given files; a store that opens is closed after `use`. */
export function opening<T>(
  files: Files,
  use: (opened: OpenedFacts) => T | Promise<T>,
  needs: Needs = { orders: [] },
  declared: readonly TableDeclaration[] = ORDERS,
): Promise<T> {
  const wanted = new Map(Object.entries(needs).map(([table, names]) => [table, new Set(names)]));
  return inFolder(files, async (folder) => {
    const opened = await openFacts(folder, declared, wanted);
    try {
      return await use(opened);
    } finally {
      opened.store?.close();
    }
  });
}

/** The rows of the table orders as texts, one record a row, in the order of the file; problems as their codes. */
export async function rowsOf(
  { store, problems }: OpenedFacts,
  table = 'orders',
): Promise<readonly (Readonly<Record<string, string | null>> | string)[]> {
  const stored = store?.tables.get(table);
  if (store === null || stored === undefined) return problems.map((problem) => problem.code);
  const list = [...stored.columns, '_row'].map((name) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
  const sql = `SELECT ${list.join(', ')} FROM ${stored.relation} AS t ORDER BY t._row`;
  return (await store.connection.runAndReadAll(sql)).getRowObjects() as Record<string, string>[];
}

/** Opens one file and gives its rows, or the codes of its problems. */
export const read = (files: Files, needs: Needs = { orders: [] }) => opening(files, (opened) => rowsOf(opened), needs);

/** GBK bytes of a text, by turning the decoder around. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : gbkSign(sign))));
}

let gbkTable: Map<string, readonly number[]> | null = null;

function gbkSign(sign: string): readonly number[] {
  gbkTable ??= allOfGbk();
  const bytes = gbkTable.get(sign);
  if (bytes === undefined) throw new Error(`no GBK for ${sign}`);
  return bytes;
}

function allOfGbk(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...sign].length === 1 && !found.has(sign)) found.set(sign, [lead, trail]);
    }
  }
  return found;
}

/** UTF-16 bytes of a text with their mark. */
export function utf16(text: string, end: 'little' | 'big'): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (const [index, sign] of [...`\ufeff${text}`].entries()) bytes.setUint16(index * 2, sign.charCodeAt(0), end === 'little');
  return new Uint8Array(bytes.buffer);
}

/** A part of a zip archive; `lie` replaces what the directory says of its inflated size, `flags` its general flags. */
export type ZipPart = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly lie?: number;
  readonly flags?: number;
  readonly offset?: number;
};

/** A zip archive of the given parts, in the order given. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.lie ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
    const entry = Buffer.alloc(46 - 4 - 2 - 26);
    entry.writeUInt32LE(part.offset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, entry, name]));
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end]);
}

/** What stands in a workbook made by hand: rows of XML by sheet, and what else its parts say. */
export type Sheets = Readonly<Record<string, string>>;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook made by hand; `sheets` are the rows of each sheet as XML. */
export function workbookParts(
  sheets: Sheets,
  more: {
    readonly texts?: string;
    readonly styles?: string;
    readonly properties?: string;
    readonly states?: Readonly<Record<string, string>>;
  } = {},
): ZipPart[] {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}" state="${more.states?.[name] ?? 'visible'}"/>`,
  );
  const targets = names.map(
    (_, index) => `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const others = `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`;
  return [
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns:r="${OFFICE}">${more.properties ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `${XML}<Relationships>${targets.join('')}${others}</Relationships>` },
    { name: 'xl/styles.xml', content: `${XML}<styleSheet>${more.styles ?? ''}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `${XML}<sst>${more.texts ?? ''}</sst>` },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${XML}<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
  ];
}

/** A row of XML with inline texts. */
export const textRow = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
