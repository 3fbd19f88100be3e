/** Finds a person in a kept month without reading the others. */

import { DuckDBInstance } from '@duckdb/node-api';
import { sqlText } from '../store.ts';

/** The row of a subject in the file of a month's results; null where it is none of its subjects. */
export async function rowOfSubject(results: string, subject: string): Promise<number | null> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const found = await connection.runAndReadAll(
      `SELECT "row" FROM read_parquet(${sqlText(results)}) WHERE "subject" = ${sqlText(subject)}`,
    );
    const [row] = found.getRows()[0] ?? [];
    return row === undefined || row === null ? null : Number(row);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
