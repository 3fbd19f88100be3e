/** Superseded rows: those whose key stands again in a later batch. They stay in their files, and count no more. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { type ColumnType, columnOf } from '../../methods/tables.ts';
import { sqlName } from '../store.ts';
import { type BatchedTable, rowsOfBatches, type TableBatch } from './relation.ts';

/**
 * Keeps the places of all superseded rows in a table and gives its quoted name; null where there are none. Only batches whose ranges
 * of keys meet those of another are looked at; keys stand once within a batch and are never blank, as their import demanded.
 */
export async function keepSuperseded(connection: DuckDBConnection, table: BatchedTable): Promise<string | null> {
  const meeting = meetingBatches(table);
  if (meeting.length === 0) return null;
  const { key, name } = table.declaration;
  const relation = sqlName(`superseded ${name}`);
  const columns = key.map(sqlName).join(', ');
  const same = key.map((each) => `r.${sqlName(each)} = l.${sqlName(each)}`).join(' AND ');
  await connection.run(`CREATE TABLE ${relation} AS
    WITH rows AS (${rowsOfBatches(table, meeting)}),
    latest AS (SELECT ${columns}, max(_source) AS last FROM rows GROUP BY ${columns} HAVING count(*) > 1)
    SELECT r._source, r._row FROM rows AS r JOIN latest AS l ON ${same} WHERE r._source < l.last`);
  const found = await connection.runAndReadAll(`SELECT 1 FROM ${relation} LIMIT 1`);
  return found.currentRowCount > 0 ? relation : null;
}

/** The batches that may share a key with another one; none for a table without a key, where every row counts. */
export function meetingBatches({ declaration, batches }: Pick<BatchedTable, 'declaration' | 'batches'>): readonly TableBatch[] {
  const { key } = declaration;
  const filled = batches.filter(({ manifest }) => manifest.rows > 0);
  if (key.length === 0) return [];
  const types = key.map((name) => columnOf(declaration, name)?.type ?? { is: 'text' as const });
  const meet = (a: TableBatch, b: TableBatch): boolean =>
    key.every((name, index) => {
      const [one, other] = [a.manifest.keys[name], b.manifest.keys[name]];
      const type = types[index];
      if (one === undefined || other === undefined || type === undefined) return true;
      return !isBefore(one.last, other.first, type) && !isBefore(other.last, one.first, type);
    });
  return filled.filter((batch) => filled.some((other) => other !== batch && meet(batch, other)));
}

/** Whether a key is surely before another; numbers are compared only as they are stored, so another scale says nothing. */
function isBefore(a: string, b: string, type: ColumnType): boolean {
  if (type.is === 'number') return false;
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}
