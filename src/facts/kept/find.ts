/** Finds a person in kept months without reading the others: who stands in a month is read once, and searched in memory. */

import { LRUCache } from 'lru-cache';
import { sqlText } from '../store.ts';
import { hasRoom, looking } from './looking.ts';
import { BrokenError } from './stored.ts';

/** The subjects of a month in the order of their rows, as one text with an end after each; a string of each would take five times as much. */
type Index = { readonly bytes: Buffer; readonly ends: Uint32Array; readonly isSorted: boolean };

const END = 0x0a;

/** How many bytes of indexes are kept, and how long one that nobody asks for; one of 100,000 people takes a megabyte. */
const [MOST, IDLE] = [256 * 1024 * 1024, 3_600_000];

const indexes = new LRUCache<string, Index>({
  ...{ maxSize: MOST, ttl: IDLE, updateAgeOnGet: true },
  sizeCalculation: ({ bytes, ends }) => bytes.length + ends.byteLength + 1,
});
const underWay = new Map<string, Promise<Index>>();

/** The row of a subject in each of some files of results; null where it is none of the subjects. Files never change once they are kept. */
export async function rowsOfSubject(results: readonly string[], subject: string): Promise<readonly (number | null)[]> {
  const wanted = bytesOf(subject);
  return await Promise.all(
    results.map(async (path) => {
      const known = indexes.get(path) ?? underWay.get(path);
      if (known === undefined && !hasRoom(indexes, 1)) return await rowInFile(path, subject);
      return rowIn(await (known ?? index(path)), wanted);
    }),
  );
}

/** Reads who stands in a file, as far as there is room for it, before anybody asks. */
export async function indexSubjects(path: string): Promise<void> {
  if (!indexes.has(path) && hasRoom(indexes, 1)) await (underWay.get(path) ?? index(path));
}

/** Where there is no room for one index more. */
const rowInFile = (path: string, subject: string): Promise<number | null> =>
  looking(async (connection) => {
    const query = `SELECT "row" FROM read_parquet(${sqlText(path)}) WHERE "subject" = ${sqlText(subject)}`;
    const [found] = (await connection.runAndReadAll(query)).getRows();
    return found === undefined ? null : Number(found[0]);
  });

async function index(path: string): Promise<Index> {
  const made = read(path);
  underWay.set(path, made);
  try {
    const found = await made;
    indexes.set(path, found);
    return found;
  } finally {
    underWay.delete(path);
  }
}

/** Each subject on a line of its own: what would end a line stands there as two other signs. */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const bytesOf = (subject: string): Buffer => Buffer.from(escaped(subject), 'utf8');
const ESCAPED = String.raw`replace(replace("subject", '\', '\\'), chr(10), '\n')`;

const read = (path: string): Promise<Index> =>
  looking(async (connection) => {
    const query = `SELECT string_agg(${ESCAPED} || chr(10), '' ORDER BY "row"), max("row") FROM read_parquet(${sqlText(path)})`;
    const [[text, last] = []] = (await connection.runAndReadAll(query)).getRows();
    const bytes = Buffer.from(String(text ?? ''), 'utf8');
    const ends = endsIn(bytes, Number(last ?? -1) + 1);
    return { bytes, ends, isSorted: isSorted(bytes, ends) };
  });

function endsIn(bytes: Buffer, rows: number): Uint32Array {
  const ends = new Uint32Array(rows);
  let row = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== END) continue;
    ends[row] = at;
    row += 1;
  }
  if (row !== rows) throw new BrokenError('rows are missing');
  return ends;
}

const startOf = (ends: Uint32Array, row: number): number => (row === 0 ? 0 : (ends[row - 1] ?? 0) + 1);

/** How the subject of a row stands to one that is wanted: before it, behind it, or 0 where it is the very one. */
const against = ({ bytes, ends }: Omit<Index, 'isSorted'>, row: number, wanted: Buffer): number =>
  bytes.compare(wanted, 0, wanted.length, startOf(ends, row), ends[row]);

/** Sign by sign: a call of the library for each row takes ten times as long. */
function isSorted(bytes: Buffer, ends: Uint32Array): boolean {
  for (let row = 1; row < ends.length; row += 1) {
    let [before, at] = [startOf(ends, row - 1), startOf(ends, row)];
    const [beforeEnd, end] = [ends[row - 1] ?? 0, ends[row] ?? 0];
    while (before < beforeEnd && at < end && bytes[before] === bytes[at]) {
      before += 1;
      at += 1;
    }
    const isBehind = before === beforeEnd ? at < end : at < end && (bytes[before] ?? 0) < (bytes[at] ?? 0);
    if (!isBehind) return false;
  }
  return true;
}

function rowIn(index: Index, wanted: Buffer): number | null {
  const { ends } = index;
  if (!index.isSorted) return rowAmong(index, wanted);
  let [first, behind] = [0, ends.length];
  while (first < behind) {
    const middle = (first + behind) >>> 1;
    const order = against(index, middle, wanted);
    if (order === 0) return middle;
    if (order < 0) first = middle + 1;
    else behind = middle;
  }
  return null;
}

/** Where subjects stand in another order; runs have them in this one. */
function rowAmong(index: Index, wanted: Buffer): number | null {
  for (let row = 0; row < index.ends.length; row += 1) if (against(index, row, wanted) === 0) return row;
  return null;
}
