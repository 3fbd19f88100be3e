/** Some rows of an import as people read them, for a look before it is kept: the first ones, and those around cells that were refused. */

import type { Summed } from '../batches/totals.ts';
import { shownText } from '../gathering/show.ts';
import { sqlName } from '../store.ts';

/** The names of the columns, and rows: where each stands in its file, and its cells as text, null for a blank one. */
export type Sample = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
};

/** How many of the first rows are shown, and around how many refused cells. */
const [SHOWN, AROUND] = [5, 20];

/** The first rows of a relation, and those around the rows of a file that are named. */
export async function sampleOf({ connection, relation, columns }: Summed, refused: readonly number[] = []): Promise<Sample> {
  const names = ['_row', ...columns.map((column) => sqlName(column.name))];
  const near = [...new Set(refused)].slice(0, AROUND).flatMap((row) => [row - 1, row, row + 1]);
  const first = `_row IN (SELECT _row FROM ${relation} LIMIT ${SHOWN})`;
  const wanted = near.length === 0 ? first : `${first} OR _row IN (${near.map(Math.trunc).join(', ')})`;
  const result = await connection.runAndReadAll(`SELECT ${names.join(', ')} FROM ${relation} WHERE ${wanted} ORDER BY _row`);
  const rows = result.getRows().map(([row, ...values]) => ({
    row: Number(row),
    cells: columns.map(({ type }, index) => shownText(values[index] ?? null, type)),
  }));
  return { columns: columns.map((column) => column.name), rows };
}
