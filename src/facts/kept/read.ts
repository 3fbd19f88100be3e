/** Reads kept months back from their files: whole and checked against their hashes, or one person's rows alone. */

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { KeptColumn, KeptMonth } from '../../engine/kept/month.ts';
import { resultText, traceText } from '../../engine/kept/text.ts';
import { type Column, intsAs, type NumberColumn, numberColumn, stateAt, VALUE } from '../../lib/column.ts';
import { SAFE, WIDE } from '../../lib/exact.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Answered } from '../gathering/ask.ts';
import { columnOf, type Kind } from '../gathering/columns.ts';
import { sqlName, sqlText } from '../store.ts';
import { textHash } from './hash.ts';
import { looking } from './looking.ts';
import { KEPT_KEYS, namesOf, type Part, parseShape, type Shape, typeRead } from './shape.ts';

/** The paths of the two files of a kept month. */
export type KeptPaths = { readonly results: string; readonly trace: string };

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
  checking(results, looking, async (connection) => {
    const lines = await readPart(connection, results, 'results', row);
    const steps = await readPart(connection, trace, 'trace', row);
    return { kept: joined(lines.month, steps.month), sha256: '', problem: null };
  });

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

/** Thrown where a file does not hold what its part must hold. */
class BrokenError extends Error {}

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

const reading = (path: string, read: (connection: DuckDBConnection) => Promise<KeptRead>): Promise<KeptRead> => checking(path, alone, read);

/** Whatever DuckDB cannot read is a broken file, told by its path; what it says of our own words is a bug. */
async function checking(path: string, by: typeof alone, read: (connection: DuckDBConnection) => Promise<KeptRead>): Promise<KeptRead> {
  try {
    return await by(read);
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
  const wanted = [
    '"row"',
    ...(part === 'results' ? ['"subject"', '"label"'] : []),
    ...shape.columns.flatMap(({ path: own, state, den }, k) => {
      const names = namesOf(k, own);
      return [names.value, ...(state ? [names.state] : []), ...(den ? [names.den] : [])].map(sqlName);
    }),
  ];
  const where = row === null ? '' : ` WHERE "row" = ${row}`;
  const result = await connection.run(`SELECT ${wanted.join(', ')} FROM read_parquet(${sqlText(path)})${where}`);
  const chunks = await result.fetchAllChunks();
  const answered = { chunks, rows: chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0) };
  const places = placesOf(answered, row);
  if (answered.rows !== (row === null ? shape.subjects : 1)) throw new BrokenError('rows are missing');
  const take = taker(answered, places);
  const subjects = part === 'results' ? { ids: take.texts().map((id) => id ?? ''), labels: take.texts() } : { ids: [], labels: [] };
  const columns = shape.columns.map(({ path: own, type, scale, state, den }): KeptColumn => {
    const column = take.column(kindOf(type.is, scale));
    const stated = state ? withStates(column, take.column(WHOLE)) : column;
    return { path: own, type: typeRead(type), column: den ? withDens(stated, take.column(WHOLE)) : stated };
  });
  const { scheme, period, lines, problems } = shape;
  return { month: { scheme, period, subjects, lines, columns, problems }, shape };
}

async function shapeOf(connection: DuckDBConnection, path: string, part: Part): Promise<Shape> {
  const result = await connection.run(`SELECT decode(key), decode(value) FROM parquet_kv_metadata(${sqlText(path)})`);
  const found = new Map((await result.getRows()).map(([key, value]) => [String(key), String(value)]));
  const text = found.get(KEPT_KEYS.shape) ?? '';
  const shape = textHash([text]) === found.get(KEPT_KEYS.sha256) ? parseShape(text, part) : null;
  if (shape === null) throw new BrokenError('no kept month');
  return shape;
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

/** Takes the columns of an answer one after the other, after that of the rows. */
function taker(answered: Answered, places: Int32Array) {
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
