/** Single cells in otherwise good files: a text in a CSV file, a text or a number in a sheet, each with its value or its fault. */

import { workbookParts, zip } from '../../../test/facts-folder.ts';
import { type HostileFile, type Outcome, refused, rows } from '../case.ts';

/** A cell: what stands there, and its stored text, or the code of the fault. */
export type CellCase = readonly [found: string, wanted: string | null];

const isCode = (wanted: string | null): boolean => wanted !== null && /^(?:CELL|ROW|KEY)_/.test(wanted);

const outcome = (column: string, wanted: string | null, place: string): Outcome => {
  if (wanted !== null && isCode(wanted)) return refused(`${wanted} ${place} 2 ${column}`);
  return rows([column === 'order_id' ? { order_id: wanted } : { order_id: 'O1', [column]: wanted }]);
};

const shown = (found: string): string => JSON.stringify(found.length > 40 ? `${found.slice(0, 40)}…` : found);

/** Cells of a column of a CSV file, each in a file of its own. */
export const textCells = (column: string, cases: readonly CellCase[]): HostileFile[] =>
  cases.map(([found, wanted]) => {
    const quoted = /[,"\n\r;]/.test(found) ? `"${found.replaceAll('"', '""')}"` : found;
    const text = column === 'order_id' ? `order_id,note\n${quoted},x\n` : `order_id,${column}\nO1,${quoted}\n`;
    const row = outcome(column, wanted, 'orders.csv');
    const whole = row.is === 'rows' && column === 'order_id' ? rows([{ order_id: wanted, note: 'x' }]) : row;
    return { name: `text in ${column}: ${shown(found)}`, files: () => ({ 'orders.csv': text }), wanted: whole };
  });

/** Formats that cells of sheets name by number. */
const FORMATS = [
  'General',
  'yyyy/m/d',
  'yyyy"年"m"月"',
  '0.00%',
  '00000',
  '#,##0.00_);[Red]\\(#,##0.00\\)',
  '[h]:mm:ss',
  '0.00E+00',
  '"¥"#,##0.00',
  '@',
  'm/d/yy h:mm',
] as const;

/** A format of the campaign's sheets. */
export type Format = (typeof FORMATS)[number];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The styles of a workbook in which the style n shows numbers in the n-th format. */
export const STYLES = `<numFmts>${FORMATS.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>
<cellXfs>${FORMATS.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join('')}</cellXfs>`;

/** A cell of a sheet as its tags: a number in a format. */
export const numberTag = (raw: string, format: Format = 'General'): string => `<c s="${FORMATS.indexOf(format)}"><v>${raw}</v></c>`;

/** A text of a sheet, inline. */
export const textTag = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** A workbook of one sheet with a header and one row of tags. */
const oneRow = (headers: readonly string[], tags: string, properties = ''): Uint8Array =>
  zip(workbookParts({ 订单: `<row>${headers.map(textTag).join('')}</row><row>${tags}</row>` }, { styles: STYLES, properties }));

/** Cells of a column of a sheet by their tags, each in a workbook of its own. */
export const sheetCells = (
  column: string,
  cases: readonly (readonly [name: string, tag: string, wanted: string | null, properties?: string])[],
): HostileFile[] =>
  cases.map(([name, tag, wanted, properties]) => ({
    name: `sheet cell in ${column}: ${name}`,
    files: () => ({
      'orders.xlsx':
        column === 'order_id' ? oneRow([column], tag, properties) : oneRow(['order_id', column], textTag('O1') + tag, properties),
    }),
    wanted: outcome(column, wanted, 'orders.xlsx/订单'),
  }));
