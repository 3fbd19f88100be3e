/** The rows of a stored batch as texts, as a file would hold them: to be looked at, and so that a corrected copy of it can be imported. */

import { shownText } from '../gathering/show.ts';
import { openDatabase, sqlName, sqlText } from '../store.ts';
import type { KeptBatch } from './check.ts';

/** A row by its number in the file that it was imported from, its cells by column; null is a blank one. */
export type TextRow = { readonly row: number; readonly cells: Readonly<Record<string, string | null>> };

/** Goes through the rows of a batch in their order, or through some of them by their numbers. */
export function textsOfBatch(kept: KeptBatch, only: readonly number[] | null = null): AsyncGenerator<TextRow> {
  const some = only === null ? '' : ` WHERE _row IN (${['NULL', ...only.map(String)].join(', ')})`;
  return textsOf(kept, `${some} ORDER BY _row`);
}

/** A part of a batch: behind which row, and how many at most. */
export type Part = { readonly after: number; readonly limit: number };

/** The rows of a part of a batch in their order. */
export async function partOfBatch(kept: KeptBatch, { after, limit }: Part): Promise<readonly TextRow[]> {
  const rows: TextRow[] = [];
  for await (const row of textsOf(kept, ` WHERE _row > ${after} ORDER BY _row LIMIT ${limit}`)) rows.push(row);
  return rows;
}

async function* textsOf({ manifest, path }: KeptBatch, some: string): AsyncGenerator<TextRow> {
  const { connection, close } = await openDatabase();
  try {
    const { columns } = manifest;
    const names = ['_row', ...columns.map(({ name }) => sqlName(name))].join(', ');
    const found = await connection.stream(`SELECT ${names} FROM read_parquet(${sqlText(path)})${some}`);
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
