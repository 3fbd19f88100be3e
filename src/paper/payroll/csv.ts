/** A payroll as CSV (RFC 4180, UTF-8 with BOM): one row a line, for the payroll programs of others. */

import { decimalText } from '../../lib/fraction.ts';
import type { Payroll, PayrollLine } from '../../lib/payroll.ts';
import type { Language } from '../../lib/problem.ts';
import { inert } from './inert.ts';
import { LINE_HEADS, lineTexts } from './words.ts';

/** How many rows go out together. */
const BATCH = 2000;

/** The text of the file in pieces. Texts stand in quotes and are inert; amounts are plain numbers with two decimals and no quotes. */
export function* payrollCsv({ lines }: Payroll, language: Language): Generator<string> {
  yield `\ufeff${row(LINE_HEADS[language].map(quoted))}`;
  for (let at = 0; at < lines.length; at += BATCH) {
    yield lines
      .slice(at, at + BATCH)
      .map((line) => lineRow(line, language))
      .join('');
  }
}

function lineRow(line: PayrollLine, language: Language): string {
  const { before, after } = lineTexts(line, language);
  return row([...before.map(quoted), decimalText(line.fen, 2), ...after.map(quoted)]);
}

const row = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

const quoted = (text: string): string => `"${inert(text).replaceAll('"', '""')}"`;
