/** The rows of a stored batch as texts, as a file would hold them: so that a corrected copy of it can be imported. */

import { shownText } from '../gathering/show.ts';
import { openDatabase, sqlName, sqlText } from '../store.ts';
import type { KeptBatch } from './check.ts';

/** A row by its number in the file that it was imported from, its cells by column; null is a blank one. */
export type TextRow = { readonly row: number; readonly cells: Readonly<Record<string, string | null>> };

/** Goes through the rows of a batch in their order, or through some of them by their numbers. */
export async function* textsOfBatch({ manifest, path }: KeptBatch, only: readonly number[] | null = null): AsyncGenerator<TextRow> {
  const { connection, close } = await openDatabase();
  try {
    const { columns } = manifest;
    const names = ['_row', ...columns.map(({ name }) => sqlName(name))].join(', ');
    const some = only === null ? '' : ` WHERE _row IN (${['NULL', ...only.map(String)].join(', ')})`;
    const found = await connection.stream(`SELECT ${names} FROM read_parquet(${sqlText(path)})${some} ORDER BY _row`);
    for await (const rows of found.yieldRows())
      for (const [row, ...values] of rows)
        yield {
          row: Number(row),
          cells: Object.fromEntries(columns.map(({ name, type }, index) => [name, shownText(values[index] ?? null, type)])),
        };
  } finally {
    close();
  }
}
