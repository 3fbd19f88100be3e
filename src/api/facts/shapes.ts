/** What is told of facts: problems cell by cell, control totals, days. */

import { z } from 'zod';
import type { Summary } from '../../facts/batches/manifest.ts';
import { decimalText } from '../../lib/fraction.ts';
import type { Messages, Problem } from '../../lib/problem.ts';
import type { ColumnType } from '../../methods/tables.ts';
import { problemDocument } from '../receive/problem-document.ts';

const words = z.object({ what: z.string(), mend: z.string() });

/** A problem with its place and its words in both languages. */
export const problem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  place: z
    .object({
      in: z.string(),
      file: z.string(),
      sheet: z.string().optional(),
      row: z.number().optional(),
      column: z.string().optional(),
      span: z.object({ start: z.number(), end: z.number() }).optional(),
    })
    .nullable(),
  zh: words,
  en: words,
});

/** Problems as they are told. */
export const problemsTold = (problems: readonly Problem[], messages: Messages): z.input<typeof problem>[] =>
  problems.length === 0 ? [] : (problemDocument(200, problems, messages).errors as z.input<typeof problem>[]);

/** The control total of a number column, as an exact decimal. */
export const total = z.object({ column: z.string(), sum: z.string(), filled: z.number() });

type Typed = { readonly name: string; readonly type: ColumnType };

/** The control totals of rows. */
export const totalsOf = ({ totals }: Pick<Summary, 'totals'>, columns: readonly Typed[]): z.input<typeof total>[] =>
  Object.entries(totals).map(([column, { sum, filled }]) => {
    const type = columns.find(({ name }) => name === column)?.type;
    return { column, sum: type?.is === 'number' ? decimalText(BigInt(sum), type.decimals) : sum, filled };
  });

/** The first and the last day, or period as written, of rows; null where none has any. */
export const span = z.object({ from: z.string(), to: z.string() }).nullable();

/** The days of rows from the first to the last. */
export function spanOf({ days }: Pick<Summary, 'days'>): z.input<typeof span> {
  const all = Object.keys(days).toSorted();
  const [from, to] = [all[0], all.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Which header serves which column. */
export const mapping = z.record(z.string().max(100), z.string().max(200));
