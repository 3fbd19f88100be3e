/** Answers a plan's questions over the rows of an example: the same questions, SQL and DuckDB as over files. */

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { GivenTable } from '../../engine/examples/rows.ts';
import { hasErrors, type Place, type Problem } from '../../lib/problem.ts';
import type { Facts } from '../../methods/facts.ts';
import type { Plan } from '../../plan/plan.ts';
import { complaints } from '../files/complaints.ts';
import { demandKeys } from '../files/keys.ts';
import { rowWriter } from '../files/writer.ts';
import { gather } from '../gather.ts';
import { type StoredTable, sqlName } from '../store.ts';

/** A database in memory for the facts of examples, one example after the other. */
export type ExampleDatabase = { readonly connection: DuckDBConnection; readonly close: () => void };

/** Opens an empty database; one thread is quickest for a handful of rows. */
export async function openExampleDatabase(): Promise<ExampleDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * The answers over the rows of an example, null where a problem is an error; errors stand at the rows in the scheme's text. Warnings
 * are left out: what such an example wants to come of a doubtful row it says itself.
 */
export async function answerExample(
  { connection }: ExampleDatabase,
  plan: Plan,
  tables: readonly GivenTable[],
): Promise<{ readonly facts: Facts | null; readonly problems: readonly Problem[] }> {
  const stored = new Map<string, StoredTable>();
  try {
    for (const table of tables) stored.set(table.declaration.name, await storeRows(connection, table));
    const wrong = complaints();
    for (const table of stored.values()) await demandKeys(connection, table, wrong);
    const keys = wrong.list();
    const gathered = hasErrors(keys)
      ? { facts: null, problems: keys }
      : await gather({ connection, tables: stored, close: () => undefined }, plan.questions);
    const problems = gathered.problems.filter(({ severity }) => severity === 'error');
    return { facts: gathered.facts, problems: problems.map((problem) => ({ ...problem, place: placeIn(plan, tables, problem.place) })) };
  } finally {
    for (const { relation } of stored.values()) await connection.run(`DROP TABLE ${relation}`);
  }
}

/** Writes the rows into a table; the first row of an example is row 1. */
async function storeRows(connection: DuckDBConnection, { declaration, rows }: GivenTable): Promise<StoredTable> {
  const { name, columns } = declaration;
  const relation = sqlName(name);
  const writer = await rowWriter(connection, relation, columns);
  rows.forEach(({ cells }, index) => {
    cells.forEach((cell, column) => {
      writer.set(column, cell);
    });
    writer.end(index + 1);
  });
  writer.finish();
  const blank = columns.filter((_, column) => rows.some(({ cells }) => cells[column] === null));
  return {
    declaration,
    relation,
    sources: [{ file: name }],
    columns: new Set(columns.map((column) => column.name)),
    nullable: new Set(blank.map((column) => column.name)),
    rows: rows.length,
  };
}

/** The row of the text for a place in a stored table; the table's name where no row is meant. */
function placeIn(plan: Plan, tables: readonly GivenTable[], place: Place | null): Place | null {
  if (place?.in !== 'cell') return place;
  const table = tables.find(({ declaration }) => declaration.name === place.file);
  const span = table?.rows[(place.row ?? 0) - 1]?.at ?? table?.at;
  return span === undefined ? null : { in: 'text', file: plan.file, span };
}
