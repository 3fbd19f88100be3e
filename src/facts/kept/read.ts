/** Reads kept months back from their files: whole and checked against their hashes, or one person's rows alone. */

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { KeptColumn, KeptMonth } from '../../engine/kept/month.ts';
import { resultText, traceText } from '../../engine/kept/text.ts';
import { type Column, intsAs, type NumberColumn, numberColumn, stateAt, VALUE } from '../../lib/column.ts';
import { SAFE, WIDE } from '../../lib/exact.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Answered } from '../gathering/ask.ts';
import { columnOf, type Kind } from '../gathering/columns.ts';
import { sqlText } from '../store.ts';
import { textHash } from './hash.ts';
import { inLoaded, type Loaded } from './loaded.ts';
import { looking } from './looking.ts';
import { type KeptPaths, type Part, type Shape, typeRead } from './shape.ts';
import { BrokenError, cellsOf, shapeOf } from './stored.ts';

/**
 * A month as read, with the SHA-256 of its canonical text (empty where only a person was read, for that text needs the whole month);
 * or why not: KEPT_BROKEN (missing, cut off, no such file), KEPT_ALTERED (whole, but not what was written).
 */
export type KeptRead =
  | { readonly kept: KeptMonth; readonly sha256: string; readonly problem: null }
  | { readonly kept: null; readonly problem: Problem };

/** A whole month; the hash is that of its trace. */
export async function readKept({ results, trace }: KeptPaths): Promise<KeptRead> {
  const lines = await readResults(results);
  return lines.kept === null ? lines : readTrace(lines.kept, trace);
}

/** The results of a month as read, with the steps between from their file. */
export const readTrace = (results: KeptMonth, path: string): Promise<KeptRead> =>
  reading(path, async (connection) => {
    const { month, shape } = await readPart(connection, path, 'trace', null);
    return checked(joined(results, month), traceText, shape, path);
  });

/** The results of a month alone: its subjects and lines without the steps between; the hash is that of its results. */
export const readResults = (path: string): Promise<KeptRead> => reading(path, (connection) => checkedResults(connection, path));

/**
 * The month as if one subject were the only one, by its row among the subjects: enough to print and explain that person, in a moment.
 * Nothing is hashed; where it matters, the hashes of the files are to be looked at.
 */
export const readSubject = ({ results, trace }: KeptPaths, row: number): Promise<KeptRead> =>
  checking(results, async () => {
    const loaded = await inLoaded({ results, trace }, (month) => looking((connection) => readLoaded(connection, month, row)));
    const kept = loaded ?? (await looking((connection) => readFiles(connection, { results, trace }, row)));
    return { kept, sha256: '', problem: null };
  });

/** Loads a month, as far as there is room for it, before anybody asks for a person of it. */
export const loadMonth = async (paths: KeptPaths): Promise<void> => void (await inLoaded(paths, () => Promise.resolve(true)));

/** One row of a month that is loaded. */
async function readLoaded(connection: DuckDBConnection, { table, shapes }: Loaded, row: number): Promise<KeptMonth> {
  const take = await taking(connection, { query: `SELECT * FROM ${table} WHERE c0 = ${row} AND beside = ${row}`, row, rows: 1 });
  const lines = monthTaken(take, shapes.results);
  return joined(lines, monthTaken(take, shapes.trace));
}

/** One row of a month for which there is no room. */
async function readFiles(connection: DuckDBConnection, { results, trace }: KeptPaths, row: number): Promise<KeptMonth> {
  const lines = await readPart(connection, results, 'results', row);
  return joined(lines.month, (await readPart(connection, trace, 'trace', row)).month);
}

const joined = (lines: KeptMonth, steps: KeptMonth): KeptMonth => ({ ...lines, columns: [...lines.columns, ...steps.columns] });

async function checkedResults(connection: DuckDBConnection, path: string): Promise<KeptRead> {
  const { month, shape } = await readPart(connection, path, 'results', null);
  return checked(month, resultText, shape, path);
}

function checked(kept: KeptMonth, text: (kept: KeptMonth) => Iterable<string>, shape: Shape, path: string): KeptRead {
  const sha256 = textHash(text(kept));
  return sha256 === shape.sha256 ? { kept, sha256, problem: null } : wrong('KEPT_ALTERED', path);
}

const wrong = (code: string, file: string): KeptRead => ({
  kept: null,
  problem: { code, severity: 'error', place: null, values: { file } },
});

/** By an instance of its own, which gives its memory back. */
async function alone<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const reading = (path: string, read: (connection: DuckDBConnection) => Promise<KeptRead>): Promise<KeptRead> =>
  checking(path, () => alone(read));

/** Whatever DuckDB cannot read is a broken file, told by its path; what it says of our own words is a bug. */
async function checking(path: string, read: () => Promise<KeptRead>): Promise<KeptRead> {
  try {
    return await read();
  } catch (error) {
    const isOfFile =
      error instanceof BrokenError || (error instanceof Error && /^(?!Parser|Catalog)[A-Z]\w+(?: \w+)* Error: /.test(error.message));
    if (isOfFile) return wrong('KEPT_BROKEN', path);
    throw error;
  }
}

type Read = { readonly month: KeptMonth; readonly shape: Shape };

/** The columns of a part, of all subjects or of one. */
async function readPart(connection: DuckDBConnection, path: string, part: Part, row: number | null): Promise<Read> {
  const shape = await shapeOf(connection, path, part);
  const where = row === null ? '' : ` WHERE "row" = ${row}`;
  const query = `SELECT ${['"row"', ...cellsOf(shape)].join(', ')} FROM read_parquet(${sqlText(path)})${where}`;
  const take = await taking(connection, { query, row, rows: row === null ? shape.subjects : 1 });
  return { month: monthTaken(take, shape), shape };
}

/** A query for all rows or for one, and how many there must be; its first column is that of the rows. */
type Asking = { readonly query: string; readonly row: number | null; readonly rows: number };

async function taking(connection: DuckDBConnection, { query, row, rows }: Asking): Promise<Taker> {
  const chunks = await (await connection.run(query)).fetchAllChunks();
  const answered = { chunks, rows: chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0) };
  const places = placesOf(answered, row);
  if (answered.rows !== rows) throw new BrokenError('rows are missing');
  return taker(answered, places);
}

/** The columns of a part, in their order. */
function monthTaken(take: Taker, shape: Shape): KeptMonth {
  const subjects = shape.part === 'results' ? { ids: take.texts().map((id) => id ?? ''), labels: take.texts() } : { ids: [], labels: [] };
  const columns = shape.columns.map(({ path: own, type, scale, state, den }): KeptColumn => {
    const column = take.column(kindOf(type.is, scale));
    const stated = state ? withStates(column, take.column(WHOLE)) : column;
    return { path: own, type: typeRead(type), column: den ? withDens(stated, take.column(WHOLE)) : stated };
  });
  const { scheme, period, lines, problems } = shape;
  return { scheme, period, subjects, lines, columns, problems };
}

/** Which cell each row of an answer is; rows that are none or stand twice are a broken file. */
function placesOf({ chunks, rows }: Answered, only: number | null): Int32Array {
  const places = new Int32Array(rows);
  const seen = new Uint8Array(rows);
  let at = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(0);
    for (let i = 0; i < chunk.rowCount; i += 1, at += 1) {
      const row = Number(vector.getItem(i)) - (only ?? 0);
      if (!(row >= 0 && row < rows) || seen[row] === 1) throw new BrokenError('rows are out of place');
      seen[row] = 1;
      places[at] = row;
    }
  }
  return places;
}

const WHOLE: Kind = { gives: 'number', scale: 1n };

const kindOf = (is: Kind['gives'], scale: string): Kind => ({ gives: is, scale: BigInt(scale) });

type Taker = { readonly column: (kind: Kind) => Column; readonly texts: () => readonly (string | null)[] };

/** Takes the columns of an answer one after the other, after that of the rows. */
function taker(answered: Answered, places: Int32Array): Taker {
  let next = 0;
  const column = (kind: Kind): Column => {
    next += 1;
    return columnOf(answered, next, kind, places);
  };
  const texts = (): readonly (string | null)[] => {
    const found = column({ gives: 'text', scale: 1n });
    if (found.is !== 'text') throw new BrokenError('no texts');
    return Array.from(found.codes, (code, row) => (stateAt(found, row) === VALUE ? (found.words[code] ?? null) : null));
  };
  return { column, texts };
}

function withStates(column: Column, states: Column): Column {
  if (states.is !== 'number') throw new BrokenError('no states');
  const state = Uint8Array.from(states.num as ArrayLike<number>);
  return { ...column, state: state.every((each) => each === VALUE) ? null : state };
}

/** Numerators and denominators come in one kind of integer; cells without a value are 0/1. */
function withDens(column: Column, dens: Column): NumberColumn {
  if (column.is !== 'number' || dens.is !== 'number') throw new BrokenError('no denominators');
  const by = column.wide || dens.wide ? WIDE : SAFE;
  const den = by.make(column.size);
  const found = intsAs(dens.num, dens.wide, by);
  for (let row = 0; row < column.size; row += 1) den[row] = stateAt(column, row) === VALUE ? (found[row] ?? by.one) : by.one;
  return numberColumn(intsAs(column.num, column.wide, by), column.scale, column.state, den, by.wide);
}
