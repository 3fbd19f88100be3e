/** One DuckDB for the whole process, for looks at single people: to start one, or to connect, takes longer than such a look. */

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { LRUCache } from 'lru-cache';

/** The database in memory that tables of looks stand in; what lies there a while is packed. */
export const PACKED = 'packed';

let shared: Promise<DuckDBInstance> | null = null;

/** Connections that nobody uses now. */
const idle: DuckDBConnection[] = [];

/** Looks into kept files by a connection of its own; whole months are read by an instance of theirs, whose memory is given back. */
export async function looking<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  shared ??= started();
  const instance = await shared;
  const connection = idle.pop() ?? (await instance.connect());
  try {
    return await use(connection);
  } finally {
    idle.push(connection);
  }
}

async function started(): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`ATTACH ':memory:' AS ${PACKED} (COMPRESS)`);
  idle.push(connection);
  return instance;
}

/** Whether a memory has room for more, once all is gone that nobody asked for lately: what is in use makes no way for what comes. */
export function hasRoom<Value extends object>(memory: LRUCache<string, Value>, size: number): boolean {
  memory.purgeStale();
  return memory.calculatedSize + size <= memory.maxSize;
}
