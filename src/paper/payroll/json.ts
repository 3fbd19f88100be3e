/** A payroll as canonical JSON for programs: amounts as texts in yuan and in fen, so that no reader rounds them. */

import { type Canonical, canonical } from '../../lib/canonical.ts';
import { decimalText } from '../../lib/fraction.ts';
import type { Payroll, PayrollLine } from '../../lib/payroll.ts';

/** The first word of every such file; another shape would be another word. */
const FORMAT = 'hengji-payroll-1';

/** How many lines go out together. */
const BATCH = 2000;

/** The text of the file in pieces: together the canonical text of `{figures, format, lines, provenance}`. */
export function* payrollJson({ provenance, lines, figures }: Payroll): Generator<string> {
  yield '{"figures":';
  yield* listPieces(figures, (each) => each);
  yield `,"format":${canonical(FORMAT)},"lines":`;
  yield* listPieces(lines, lineRecord);
  yield `,"provenance":${canonical(provenance)}}`;
}

const lineRecord = ({ fen, ...line }: PayrollLine): Canonical => ({ ...line, amount: decimalText(fen, 2), fen: String(fen) });

function* listPieces<T>(list: readonly T[], record: (each: T) => Canonical): Generator<string> {
  for (let at = 0; at < list.length; at += BATCH) {
    const texts = list.slice(at, at + BATCH).map((each) => canonical(record(each)));
    yield `${at === 0 ? '[' : ','}${texts.join(',')}`;
  }
  yield list.length === 0 ? '[]' : ']';
}
