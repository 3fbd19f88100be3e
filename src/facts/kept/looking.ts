/** One DuckDB for the whole process, for looks at single people: to start one takes longer than such a look. */

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

let shared: Promise<DuckDBInstance> | null = null;

/** Looks into kept files by a connection of its own; whole months are read by an instance of theirs, whose memory is given back. */
export async function looking<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  shared ??= DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await (await shared).connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
  }
}
