/** The first rows of an import as people read them, for a look before it is kept. */

import type { Summed } from '../batches/totals.ts';
import { shownText } from '../gathering/show.ts';
import { sqlName } from '../store.ts';

/** The names of the columns, and rows: where each stands in its file, and its cells as text, null for a blank one. */
export type Sample = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
};

/** How many rows are shown. */
const SHOWN = 5;

/** The first rows of a relation. */
export async function sampleOf({ connection, relation, columns }: Summed): Promise<Sample> {
  const names = ['_row', ...columns.map((column) => sqlName(column.name))];
  const result = await connection.runAndReadAll(`SELECT ${names.join(', ')} FROM ${relation} LIMIT ${SHOWN}`);
  const rows = result.getRows().map(([row, ...values]) => ({
    row: Number(row),
    cells: columns.map(({ type }, index) => shownText(values[index] ?? null, type)),
  }));
  return { columns: columns.map((column) => column.name), rows };
}
