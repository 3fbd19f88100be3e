/** Tests that the engine survives windows over all rows: DuckDB 1.5.5 and older died of them now and then, when two threads raced. */

import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';

/** The query of DuckDB's issue 22352; 1.5.5 failed within a hundred tries on two threads. */
const WINDOW = `
WITH one AS (SELECT i AS x FROM range(1) t(i)),
people AS (SELECT * FROM one WHERE x >= 5000 UNION ALL SELECT * FROM one WHERE NOT EXISTS (SELECT 1 FROM one WHERE x >= 5000))
SELECT x, count() OVER () AS total FROM people ORDER BY x DESC LIMIT 5`;

test('a window over all rows comes to its result, a thousand times', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('SET threads = 2');
  for (let tries = 0; tries < 1000; tries += 1) {
    const rows = await (await connection.run(WINDOW)).getRows();
    expect(rows).toEqual([[0n, 1n]]);
  }
  connection.closeSync();
  instance.closeSync();
});
