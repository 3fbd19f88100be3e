/** What a file of a kept month says of itself, and by which names its columns are asked for. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlName, sqlText } from '../store.ts';
import { textHash } from './hash.ts';
import { KEPT_KEYS, namesOf, type Part, parseShape, type Shape } from './shape.ts';

/** Thrown where a file does not hold what its part must hold. */
export class BrokenError extends Error {}

/** The shape of a part, from the metadata of its file; a file that is no such part is broken. */
export async function shapeOf(connection: DuckDBConnection, path: string, part: Part): Promise<Shape> {
  const result = await connection.run(`SELECT decode(key), decode(value) FROM parquet_kv_metadata(${sqlText(path)})`);
  const found = new Map((await result.getRows()).map(([key, value]) => [String(key), String(value)]));
  const text = found.get(KEPT_KEYS.shape) ?? '';
  const shape = textHash([text]) === found.get(KEPT_KEYS.sha256) ? parseShape(text, part) : null;
  if (shape === null) throw new BrokenError('no kept month');
  return shape;
}

/** The columns of a part in SQL, after that of the rows: for results who it is, then the cells of each column of the month. */
export const cellsOf = ({ part, columns }: Shape): readonly string[] => [
  ...(part === 'results' ? ['"subject"', '"label"'] : []),
  ...columns.flatMap(({ path, state, den }, k) => {
    const names = namesOf(k, path);
    return [names.value, ...(state ? [names.state] : []), ...(den ? [names.den] : [])].map(sqlName);
  }),
];
