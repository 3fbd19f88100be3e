/** Takes the rows of a query out of a database into a file of JSON lines, a stretch at a time, so that memory does not grow with them. */

import { type Address, sqlAddress } from './address.ts';
import { type LineWriter, lineWriter, type SourceLines, type SourceRow } from './lines.ts';
import { demandReading, type QueryRows } from './query.ts';

/** What is asked: the address of the database, the query, and the file that its rows go to. */
export type SqlOrder = {
  readonly address: string;
  readonly query: string;
  readonly path: string;
  /** Told how many rows have come. */
  readonly progress?: (rows: number) => void;
};

/** Writes the rows of a query; gives the file and the database as it may be shown. Throws `Unreadable` for what the database does not give. */
export async function queryLines({ address, query, path, progress }: SqlOrder): Promise<{
  readonly lines: SourceLines;
  readonly from: Address;
}> {
  const from = sqlAddress(address);
  demandReading(query);
  const writer = await lineWriter(path);
  try {
    const lines = await copied(await rowsOf(from, query), writer, progress);
    return { lines, from };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** Each driver is loaded when it is called for. */
async function rowsOf(from: Address, query: string): Promise<AsyncGenerator<QueryRows>> {
  if (from.kind === 'postgres') return (await import('./postgres.ts')).postgresRows(from, query);
  return (await import('./mysql.ts')).mysqlRows(from, query);
}

async function copied(all: AsyncIterable<QueryRows>, writer: LineWriter, progress?: (rows: number) => void): Promise<SourceLines> {
  let done = 0;
  for await (const { columns, rows } of all) {
    await writer.write(rows.map((row): SourceRow => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]))));
    done += rows.length;
    progress?.(done);
  }
  return await writer.end();
}
