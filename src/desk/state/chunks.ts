/** Many rows in one statement: PostgreSQL takes at most 65,535 values in each. */

const ROWS = 5_000;

/** The rows in pieces that fit into one INSERT of up to twelve columns. */
export function* inChunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += ROWS) yield rows.slice(at, at + ROWS);
}
