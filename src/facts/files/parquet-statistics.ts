/** What a Parquet file says about its columns by itself, without a look at the values. */

import type { DuckDBConnection } from '@duckdb/node-api';

/** A column by its file's own account. */
export type ColumnStatistics = {
  /** How many values are missing; null where the file does not say. */
  readonly nulls: number | null;
  /** Whether, if this is a column of texts, none can be blank: none begins with a space or a sign beyond ASCII. */
  readonly inked: boolean;
  /** Whether its different values are listed once, so that looking at all of them is cheap. */
  readonly dictionary: boolean;
};

const NOTHING_SAID: ColumnStatistics = { nulls: null, inked: false, dictionary: false };

/**
 * The statistics of a column, by its name in the file; `file` is the path as SQL reads it. The bounds of texts may be cut short, but
 * never lie inside; they are compared in SQL, because on their way here they lose a byte order mark.
 */
export async function statisticsOf(connection: DuckDBConnection, file: string): Promise<(name: string) => ColumnStatistics> {
  const result = await connection.runAndReadAll(
    `SELECT path_in_schema, CASE WHEN bool_and(stats_null_count IS NOT NULL) THEN sum(stats_null_count) END,
       bool_and(coalesce(stats_min_value >= '!' AND stats_max_value < chr(128), false)), bool_and(contains(encodings, 'DICTIONARY'))
     FROM parquet_metadata(${file}) GROUP BY path_in_schema`,
  );
  const found = new Map(
    result.getRows().map(([name, nulls, inked, dictionary]): [string, ColumnStatistics] => {
      return [String(name), { nulls: nulls === null ? null : Number(nulls), inked: inked === true, dictionary: dictionary === true }];
    }),
  );
  return (name) => found.get(name) ?? NOTHING_SAID;
}
