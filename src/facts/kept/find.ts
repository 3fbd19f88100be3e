/** Finds a person in kept months without reading the others. */

import { sqlText } from '../store.ts';
import { looking } from './looking.ts';

/** The row of a subject in each of some files of results, at least one; null where it is none of the subjects. */
export const rowsOfSubject = (results: readonly string[], subject: string): Promise<readonly (number | null)[]> =>
  looking(async (connection) => {
    const found = await connection.runAndReadAll(
      `SELECT filename, "row" FROM read_parquet([${results.map(sqlText).join(', ')}], filename = true) WHERE "subject" = ${sqlText(subject)}`,
    );
    const rows = new Map(found.getRows().map(([file, row]) => [String(file), Number(row)]));
    return results.map((path) => rows.get(path) ?? null);
  });
