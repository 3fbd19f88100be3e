/** Kept months that somebody looked into lie in the memory of DuckDB, packed: who looks at another person of one opens no file. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { LRUCache } from 'lru-cache';
import { sqlText } from '../store.ts';
import { hasRoom, looking, PACKED } from './looking.ts';
import type { KeptPaths, Shape } from './shape.ts';
import { cellsOf, shapeOf } from './stored.ts';

/** A month that is loaded, as a table: the row, the cells of the results, then those of the trace, and which row of the trace they are (`beside`). */
export type Loaded = { readonly table: string; readonly shapes: Shapes };

type Shapes = { readonly results: Shape; readonly trace: Shape };

type Month = { readonly table: string; readonly made: Promise<void>; readers: number; isOut: boolean };

/** How many cells lie there at most, and how long a month that nobody looks into; packed, ten cells take some thirty bytes. */
const [MOST, IDLE] = [40_000_000, 900_000];

/** How many shapes are remembered; one of a great scheme takes some ten kilobytes. */
const MOST_SHAPES = 500;

const known = new LRUCache<string, Promise<Shapes>>({ max: MOST_SHAPES });
const months = new LRUCache<string, Month>({
  ...{ maxSize: MOST, ttl: IDLE, updateAgeOnGet: true },
  dispose: (month) => {
    month.isOut = true;
    dropUnread(month);
  },
});

/** Uses a month that is loaded, and loads it before where it is not; null where there is no room. Files never change once they are kept. */
export async function inLoaded<T>(paths: KeptPaths, use: (month: Loaded) => Promise<T>): Promise<T | null> {
  const shapes = await shapesOf(paths);
  const size = shapes.results.subjects * (cellsOf(shapes.results).length + cellsOf(shapes.trace).length);
  const month = months.get(paths.results) ?? (hasRoom(months, size) ? newMonth(paths, shapes, size) : null);
  if (month === null) return null;
  month.readers += 1;
  try {
    await month.made;
    return await use({ table: month.table, shapes });
  } finally {
    month.readers -= 1;
    dropUnread(month);
  }
}

function shapesOf(paths: KeptPaths): Promise<Shapes> {
  const found = known.get(paths.results) ?? looking((connection) => bothShapes(connection, paths));
  known.set(paths.results, found);
  found.catch(() => known.delete(paths.results));
  return found;
}

const bothShapes = async (connection: DuckDBConnection, { results, trace }: KeptPaths): Promise<Shapes> => ({
  results: await shapeOf(connection, results, 'results'),
  trace: await shapeOf(connection, trace, 'trace'),
});

let count = 0;
let last: Promise<unknown> = Promise.resolve();

function newMonth(paths: KeptPaths, shapes: Shapes, size: number): Month {
  count += 1;
  const table = `${PACKED}.month_${count}`;
  // One after the other, for packing waits for whoever writes.
  const made = last.then(() => looking((connection) => load(connection, { paths, shapes, table })));
  const month: Month = { table, made, readers: 0, isOut: false };
  last = made.catch(() => months.delete(paths.results));
  months.set(paths.results, month, { size: Math.max(1, size) });
  return month;
}

type Loading = { readonly paths: KeptPaths; readonly shapes: Shapes; readonly table: string };

async function load(connection: DuckDBConnection, { paths, shapes, table }: Loading): Promise<void> {
  const cells = [...cellsOf(shapes.results).map((name) => `r.${name}`), ...cellsOf(shapes.trace).map((name) => `t.${name}`)];
  const columns = [...['r."row"', ...cells].map((cell, k) => `${cell} AS c${k}`), 't."row" AS beside'].join(', ');
  const [results, trace] = [sqlText(paths.results), sqlText(paths.trace)];
  await connection.run(
    `CREATE TABLE ${table} AS SELECT ${columns} FROM read_parquet(${results}) r POSITIONAL JOIN read_parquet(${trace}) t`,
  );
  // Where somebody writes in this very moment the next packs it.
  await connection.run(`CHECKPOINT ${PACKED}`).catch(() => undefined);
}

/** Gives the memory of a month back that nobody reads and nobody finds any more. */
function dropUnread({ table, made, readers, isOut }: Month): void {
  if (isOut && readers === 0)
    made.then(() => looking((connection) => connection.run(`DROP TABLE IF EXISTS ${table}`))).catch(() => undefined);
}
