/** Asks DuckDB: runs statements, with wider integers where numbers do not fit, and reads results as columns. */

import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api';
import { type Dialect, DUCKDB, DUCKDB_WIDE, NumberTooLarge } from '../sql/dialect.ts';
import { printStatement } from '../sql/print.ts';
import type { Select, Statement } from '../sql/tree.ts';

/** What came back: chunks of typed vectors, in the order of the rows. */
export type Answered = { readonly chunks: readonly DuckDBDataChunk[]; readonly rows: number };

/** Where questions are asked, and in which words: the second dialect is tried where numbers do not fit the first. */
export type Engine = {
  readonly connection: DuckDBConnection;
  readonly dialects: readonly [Dialect, Dialect];
};

/** The words of DuckDB. */
export const DUCKDB_DIALECTS: Engine['dialects'] = [DUCKDB, DUCKDB_WIDE];

/** Thrown where sums do not fit into 38 digits; nothing is known then. */
export class SumTooLarge extends Error {}

/** Runs a statement; integers beyond 64 bits are no error, only slower. */
export const ask = (engine: Engine, statement: Statement): Promise<Answered> =>
  inSomeDialect(engine, (dialect) => askIn(engine.connection, statement, dialect));

/** Does something in the usual words, and again with wider integers where numbers did not fit. */
async function inSomeDialect<T>({ dialects: [usual, wide] }: Engine, use: (dialect: Dialect) => Promise<T>): Promise<T> {
  try {
    return await use(usual);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  try {
    return await use(wide);
  } catch (error) {
    if (isTooLarge(error)) throw new SumTooLarge('A sum has more than 38 digits', { cause: error });
    throw error;
  }
}

async function askIn(connection: DuckDBConnection, statement: Statement, dialect: Dialect): Promise<Answered> {
  const result = await connection.run(printStatement(statement, dialect));
  const chunks = await result.fetchAllChunks();
  return { chunks, rows: chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0) };
}

/** DuckDB says "Out of Range Error" for arithmetic and "out of range" for casts. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof NumberTooLarge || (error instanceof Error && /out of range/i.test(error.message));

/** A SELECT alone as a statement. */
export const alone = (select: Select): Statement => ({ with: [], select });

/** All values of a result, row by row; for short results only. */
export async function askRows(engine: Engine, statement: Statement): Promise<DuckDBValue[][]> {
  const { chunks } = await ask(engine, statement);
  return chunks.flatMap((chunk) => chunk.getRows());
}

/** Makes a temporary table of the rows, or replaces it. */
export function keepRows(engine: Engine, name: string, rows: Select): Promise<void> {
  return inSomeDialect(engine, async (dialect) => {
    const table = `CREATE OR REPLACE TEMPORARY TABLE ${dialect.identifier(name)}`;
    await engine.connection.run(`${table} AS ${printStatement(alone(rows), dialect)}`);
  });
}

/** Drops a temporary table. */
export async function dropRows(engine: Engine, name: string): Promise<void> {
  const [dialect] = engine.dialects;
  await engine.connection.run(`DROP TABLE IF EXISTS temp.${dialect.identifier(name)}`);
}
