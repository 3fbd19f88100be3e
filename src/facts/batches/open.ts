/** Opens stored batches as facts: their files are checked against their manifests, laid together, and counted before anyone asks them. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Problem } from '../../lib/problem.ts';
import type { Questions } from '../../methods/question.ts';
import type { TableDeclaration } from '../../methods/tables.ts';
import { windowsOn } from '../answers/doubts.ts';
import { type Complaints, complaints } from '../files/complaints.ts';
import { alone, askRows, DUCKDB_DIALECTS } from '../gathering/ask.ts';
import type { OpenedFacts } from '../open.ts';
import { windowConditions } from '../rows/rows.ts';
import { ROWS } from '../rows/state.ts';
import { allOf, anyOf, column, select, truth } from '../sql/tree.ts';
import { type Database, openDatabase, type StoredTable, sqlName } from '../store.ts';
import { batchName, batchProblem, type CheckOptions, checkBatches, type KeptBatch } from './check.ts';
import { type BatchedTable, batchedTable, rowsOfBatches, type TableBatch } from './relation.ts';
import { keepSuperseded } from './superseded.ts';

/** Which columns of which tables are needed. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

/** How batches are opened, and for which questions. */
export type OpenOptions = CheckOptions & { readonly questions?: Questions };

/**
 * The facts of stored batches, which come in the order of commit: as `openFacts` gives those of a folder, with one source for each batch.
 * A row whose key stands again in a later batch is superseded; in a table without a key every row counts. A file that is not what its
 * manifest says, in its bytes or its rows and sums, is a problem, and then there are no facts. Batches of tables that are not needed
 * are not looked at. A batch that lacks a needed column is a problem where its rows may be looked at: where the questions are given, only
 * where one of its rows is in a window through which they look.
 */
export async function openBatches(
  batches: readonly KeptBatch[],
  tables: readonly TableDeclaration[],
  needs: Needs,
  options: OpenOptions = {},
): Promise<OpenedFacts> {
  const wrong = complaints();
  const used = batches.filter(({ manifest }) => needs.has(manifest.table));
  for (const problem of await checkBatches(used, options)) wrong.add(problem);
  const wanted: BatchedTable[] = [];
  for (const name of needs.keys()) {
    const declaration = tables.find((table) => table.name === name);
    if (declaration === undefined) throw new Error(`Bug: the table ${name} is needed but not declared`);
    const own = used.filter(({ manifest }) => manifest.table === name);
    if (own.length === 0)
      wrong.add({ code: 'TABLE_NOT_IMPORTED', severity: 'error', place: null, values: { table: declaration.title, name } });
    else wanted.push(batchedTable(declaration, own));
  }
  for (const table of wanted) for (const problem of misfits(table, needs)) wrong.add(problem);
  return wrong.errors > 0 ? { store: null, problems: wrong.list() } : await openAll({ wanted, needs, used, options }, wrong);
}

/** Tables that can be opened, and what they are opened for. */
type Opening = {
  readonly wanted: readonly BatchedTable[];
  readonly needs: Needs;
  readonly used: readonly KeptBatch[];
  readonly options: OpenOptions;
};

async function openAll(opening: Opening, wrong: Complaints): Promise<OpenedFacts> {
  const { connection, close } = await openDatabase();
  const stored = new Map<string, StoredTable>();
  try {
    for (const table of opening.wanted) stored.set(table.declaration.name, await openTable({ connection, opening, wrong }, table));
  } catch (error) {
    close();
    // A file that was changed after it was checked may be unreadable now: then that is what is wrong.
    const changed = await checkBatches(opening.used, opening.options);
    if (changed.length === 0) throw error;
    return { store: null, problems: [...changed] };
  }
  if (wrong.errors === 0) return { store: { connection, tables: stored, close }, problems: wrong.list() };
  close();
  return { store: null, problems: wrong.list() };
}

/** Batches whose columns do not hold what the declaration promises today, or that were imported under another key. */
function misfits({ declaration, columns, batches }: BatchedTable, needs: Needs): readonly Problem[] {
  const needed = needs.get(declaration.name) ?? new Set();
  const absent = [...needed].filter((name) => columns.every((column) => column.name !== name));
  const nowhere = absent.map((name): Problem => {
    const title = declaration.columns.find((column) => column.name === name)?.title ?? name;
    return { code: 'COLUMN_NOT_IMPORTED', severity: 'error', place: null, values: { table: declaration.title, column: title, name } };
  });
  return [...nowhere, ...batches.flatMap((batch) => batchMisfits({ declaration, columns }, batch))];
}

function batchMisfits({ declaration, columns }: Pick<BatchedTable, 'declaration' | 'columns'>, batch: TableBatch): readonly Problem[] {
  const { manifest, readings } = batch;
  const unlike = columns.flatMap((column, index) => {
    const reading = readings[index];
    if (reading?.is !== 'unlike') return [];
    const values = { column: column.title, name: column.name, stored: reading.stored, declared: reading.declared };
    return [batchProblem('BATCH_COLUMN', batch, values)];
  });
  const keyed = declaration.key.length === 0 || manifest.rows === 0 || isKey(declaration.key, Object.keys(manifest.keys));
  return keyed ? unlike : [...unlike, batchProblem('BATCH_KEY', batch, { key: declaration.key.join(' + ') })];
}

/** Whether two keys have the same columns: each row was told apart by them at import. */
const isKey = (key: readonly string[], other: readonly string[]): boolean => key.toSorted().join() === other.toSorted().join();

/** Where a table is opened. */
type Place = { readonly connection: Database['connection']; readonly opening: Opening; readonly wrong: Complaints };

async function openTable({ connection, opening, wrong }: Place, table: BatchedTable): Promise<StoredTable> {
  const { declaration, columns, batches } = table;
  const counted = await countRows(connection, table);
  for (const batch of batches) for (const problem of differences(table, batch, counted)) wrong.add(problem);
  const superseded = await keepSuperseded(connection, table);
  const rows = rowsOfBatches(table, batches);
  const relation = sqlName(declaration.name);
  const latest = superseded === null ? '' : ` ANTI JOIN ${superseded} AS s ON r._source = s._source AND r._row = s._row`;
  await connection.run(`CREATE VIEW ${relation} AS ${superseded === null ? rows : `SELECT r.* FROM (${rows}) AS r${latest}`}`);
  const gone = superseded === null ? new Map<number, number>() : await rowsBySource(connection, superseded);
  const short = lacking(table, gone, opening.needs.get(declaration.name) ?? new Set());
  const seen = short.length === 0 ? null : await sourcesSeen(connection, { table: declaration.name, relation }, opening.options.questions);
  for (const { source, problem } of short) if (seen?.has(source) !== false) wrong.add(problem);
  return {
    declaration,
    relation,
    sources: batches.map((batch) => ({
      file: batchName(batch),
      ...(batch.manifest.source.sheet === null ? {} : { sheet: batch.manifest.source.sheet }),
      batch: batch.manifest.batch,
    })),
    columns: new Set(columns.map(({ name }) => name)),
    nullable: new Set(columns.filter((_, index) => batches.some(({ readings }) => isNullable(readings[index]))).map(({ name }) => name)),
    rows: batches.reduce((sum, { manifest, source }) => sum + manifest.rows - (gone.get(source) ?? 0), 0),
  };
}

const isNullable = (reading: TableBatch['readings'][number] | undefined): boolean => reading?.is !== 'stored' || reading.nullable;

/** Rows, filled cells and sums of each source, as texts: first the rows, then for each number column both. */
async function countRows(connection: DuckDBConnection, table: BatchedTable): Promise<ReadonlyMap<number, readonly string[]>> {
  const wanted = numbersOf(table).flatMap(({ name }) => [`count(${sqlName(name)})`, `coalesce(sum(${sqlName(name)}), 0)`]);
  const list = ['count(*)', ...wanted].map((sql) => `CAST(${sql} AS VARCHAR)`).join(', ');
  const found = await connection.runAndReadAll(`SELECT _source, ${list} FROM (${rowsOfBatches(table, table.batches)}) GROUP BY _source`);
  return new Map(found.getRows().map(([source, ...counts]) => [Number(source), counts.map(String)]));
}

const numbersOf = ({ columns }: BatchedTable) => columns.filter(({ type }) => type.is === 'number');

/** Where what was read of a batch is not what its manifest says. */
function differences(table: BatchedTable, batch: TableBatch, counted: ReadonlyMap<number, readonly string[]>): readonly Problem[] {
  const { manifest, source, readings } = batch;
  const [rows = '0', ...counts] = counted.get(source) ?? [];
  if (Number(rows) !== manifest.rows) return [batchProblem('BATCH_ROWS', batch, { rows, wanted: manifest.rows })];
  return numbersOf(table).flatMap((column, index) => {
    const reading = readings[table.columns.indexOf(column)];
    const total = manifest.totals[column.name];
    if (reading?.is !== 'stored' || total === undefined) return [];
    const [filled = '0', sum = '0'] = counts.slice(2 * index);
    const same = Number(filled) === total.filled && BigInt(sum) === BigInt(total.sum) * reading.factor;
    return same ? [] : [batchProblem('BATCH_TOTAL', batch, { column: column.title, name: column.name, sum, wanted: total.sum })];
  });
}

async function rowsBySource(connection: DuckDBConnection, relation: string): Promise<ReadonlyMap<number, number>> {
  const found = await connection.runAndReadAll(`SELECT _source, count(*) FROM ${relation} GROUP BY _source`);
  return new Map(found.getRows().map(([source, rows]) => [Number(source), Number(rows)]));
}

/** A batch that lacks a needed column, by its source. */
type Lacking = { readonly source: number; readonly problem: Problem };

/** Batches with rows that count and lack a needed column: what stands nowhere is not unknown in some rows, it was never imported. */
function lacking({ columns, batches }: BatchedTable, gone: ReadonlyMap<number, number>, needed: ReadonlySet<string>): readonly Lacking[] {
  return batches
    .filter(({ manifest, source }) => manifest.rows > (gone.get(source) ?? 0))
    .flatMap((batch) =>
      columns
        .filter(({ name }, index) => needed.has(name) && batch.readings[index]?.is === 'absent')
        .map(({ name, title }) => ({
          source: batch.source,
          problem: batchProblem('BATCH_COLUMN_MISSING', batch, { column: title, name }),
        })),
    );
}

type Relation = { readonly table: string; readonly relation: string };

/** The sources with a row in a window through which the questions look at a table; null where they may look at any row. */
async function sourcesSeen(
  connection: DuckDBConnection,
  { table, relation }: Relation,
  questions: Questions | undefined,
): Promise<ReadonlySet<number> | null> {
  const windows = questions === undefined ? null : windowsOn(questions, table);
  if (windows === null) return null;
  const some = anyOf(windows.map((window) => allOf(windowConditions(window)) ?? truth(true)));
  const rows = select({ is: 'stored', name: relation, as: ROWS }, [{ as: '_source', of: column(ROWS, '_source') }], {
    where: some === null ? [] : [some],
    groupBy: [1],
  });
  return new Set((await askRows({ connection, dialects: DUCKDB_DIALECTS }, alone(rows))).map(([source]) => Number(source)));
}
