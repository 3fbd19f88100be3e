/** Plain rows, byte by byte: a table of transitions that is built while a file is read, and that every further row runs through. */

import type { CellState } from './plain-cells.ts';

/** How the cells of a column go: where nothing stood before them in their row, and elsewhere. */
export type PlainColumn = { readonly first: CellState; readonly later: CellState };

/** How rows are written. */
export type RowStyle = { readonly delimiter: string; readonly windows: boolean; readonly columns: readonly PlainColumn[] };

/** Looks at one stretch of whole lines after the other. `at` says whether those are plain; `rows` is how many came. */
export type RowScan = { at(bytes: Uint8Array): boolean; rows(): number };

/** Where a row stands: at its beginning, within a cell, behind the one surplus delimiter that may end a row, or behind a return. */
type Place =
  | { readonly is: 'start' }
  | { readonly is: 'cell'; readonly column: number; readonly seen: boolean; readonly begun: boolean; readonly cell: CellState }
  | { readonly is: 'surplus' }
  | { readonly is: 'return' };

const [NEWLINE, RETURN, SPACE, QUOTE] = [10, 13, 32, 34] as const;

/** Where a row goes on after a byte; null where no plain row does. */
function placeAfter(style: RowStyle, from: Place, byte: number): Place | null {
  const place = from.is === 'start' ? cellAt(style, 0, false) : from;
  if (place === null || place.is === 'start') return null;
  if (place.is === 'return') return byte === NEWLINE ? { is: 'start' } : null;
  if (byte === RETURN || byte === NEWLINE) return lineEnd(style, place, byte);
  if (place.is === 'surplus') return null;
  if (byte === style.delimiter.charCodeAt(0)) {
    if (place.begun && !place.cell.ends) return null;
    return cellAt(style, place.column + 1, place.seen || place.begun);
  }
  const cell = byte < SPACE || byte === QUOTE ? null : place.cell.on(byte);
  return cell === null ? null : { ...place, begun: true, cell };
}

function cellAt({ columns }: RowStyle, column: number, seen: boolean): Place | null {
  const plain = columns[column];
  if (plain === undefined) return column === columns.length && seen ? { is: 'surplus' } : null;
  return { is: 'cell', column, seen, begun: false, cell: seen ? plain.later : plain.first };
}

/** A row ends with all its cells, something in one of them, and the line end of its file. */
function lineEnd({ columns, windows }: RowStyle, place: Place, byte: number): Place | null {
  const whole =
    place.is === 'surplus' ||
    (place.is === 'cell' && place.column === columns.length - 1 && (place.seen || place.begun) && (!place.begun || place.cell.ends));
  if (!whole || windows !== (byte === RETURN)) return null;
  return windows ? { is: 'return' } : { is: 'start' };
}

const keyOf = (place: Place): string =>
  place.is === 'cell' ? [place.column, place.seen, place.begun, place.cell.key].join('|') : place.is;

/** How many places are told apart; a file with more is not plain. */
const PLACES = 8192;

/** Places by number times 256: not known yet, no plain row, the beginning of a row. Nothing leads away from the first two. */
const [UNKNOWN, REFUSED, START] = [0, 256, 512] as const;

/** To where each byte leads from each place, as far as asked; `learn` finds out and remembers. */
type Transitions = { readonly table: Int32Array; readonly learn: (from: number, byte: number) => number };

function transitions(style: RowStyle): Transitions {
  const table = new Int32Array(PLACES * 256);
  table.fill(REFUSED, REFUSED, REFUSED + 256);
  const places: (Place | null)[] = [null, null, { is: 'start' }];
  const numbers = new Map<string, number>([['start', START]]);
  const numberOf = (place: Place): number => {
    const key = keyOf(place);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (places.length === PLACES) return REFUSED;
    const number = places.push(place) * 256 - 256;
    numbers.set(key, number);
    return number;
  };
  const learn = (from: number, byte: number): number => {
    const place = places[from / 256] ?? null;
    const next = place === null ? null : placeAfter(style, place, byte);
    const number = next === null ? REFUSED : numberOf(next);
    table[from + byte] = number;
    return number;
  };
  return { table, learn };
}

/** A scan of the rows behind the header. The last line may lack its end; behind such a line nothing is plain. */
export function rowScan(style: RowStyle): RowScan {
  const known = transitions(style);
  let rows = 0;
  let unended = false;
  const block = (bytes: Uint8Array): boolean => {
    const quick = bytes.at(-1) === NEWLINE ? walkFour(known, bytes) : null;
    const reached = quick === null || quick.place === UNKNOWN ? walkOne(known, bytes) : quick;
    rows += reached.rows;
    if (reached.place === START || reached.place === REFUSED) return reached.place === START;
    rows += 1;
    unended = true;
    return unendedIsWhole(known, reached.place, style);
  };
  const at = (bytes: Uint8Array): boolean => {
    for (let from = 0; from < bytes.length; ) {
      if (unended) return false;
      const end = endOfLine(bytes, from + BLOCK);
      if (!block(bytes.subarray(from, end))) return false;
      from = end;
    }
    return true;
  };
  return { at, rows: () => rows };
}

/** How many bytes are walked through together; where they need a transition that is not known yet, they are once more one by one. */
const BLOCK = 64 * 1024;

/** Where the line ends in which a byte stands. */
const endOfLine = (bytes: Uint8Array, at: number): number => (at < bytes.length && bytes.indexOf(NEWLINE, at) + 1) || bytes.length;

/** Where lines lead to, and how many rows have ended on the way. */
type Reached = { readonly place: number; readonly rows: number };

/**
 * Four parts of a block at once, for the processor waits for the table at each step: while it does with one, it goes on with the others.
 * Without a call in it the loop is twice as fast, so nothing is learned here: the place is `UNKNOWN` where something had to be.
 */
function walkFour({ table }: Transitions, bytes: Uint8Array): Reached {
  const quarter = bytes.length >> 2;
  const [b, c, d] = [1, 2, 3].map((part) => endOfLine(bytes, part * quarter)) as [number, number, number];
  const length = Math.min(b, c - b, d - c, bytes.length - d);
  const reached = fourTogether(table, bytes, { b, c, d, length });
  const parts = [0, b, c, d, bytes.length];
  const rests = reached.places.map((place, part) => alone(table, bytes.subarray((parts[part] ?? 0) + length, parts[part + 1]), place));
  const rows = rests.reduce((sum, rest) => sum + rest.rows, reached.rows);
  const last = rests[3]?.place ?? REFUSED;
  if (rests.some(({ place }) => place === UNKNOWN)) return { place: UNKNOWN, rows };
  return { place: rests.slice(0, 3).every(({ place }) => place === START) ? last : REFUSED, rows };
}

/** The first `length` bytes of four parts; the first part begins where the bytes begin. */
function fourTogether(
  table: Int32Array,
  bytes: Uint8Array,
  { b, c, d, length }: { readonly b: number; readonly c: number; readonly d: number; readonly length: number },
): { readonly places: readonly number[]; readonly rows: number } {
  let inA: number = START;
  let inB: number = START;
  let inC: number = START;
  let inD: number = START;
  let rows = 0;
  for (let index = 0; index < length; index += 1) {
    inA = table[inA + (bytes[index] as number)] as number;
    inB = table[inB + (bytes[b + index] as number)] as number;
    inC = table[inC + (bytes[c + index] as number)] as number;
    inD = table[inD + (bytes[d + index] as number)] as number;
    if (inA === START) rows += 1;
    if (inB === START) rows += 1;
    if (inC === START) rows += 1;
    if (inD === START) rows += 1;
  }
  return { places: [inA, inB, inC, inD], rows };
}

function alone(table: Int32Array, bytes: Uint8Array, from: number): Reached {
  let place = from;
  let rows = 0;
  for (const byte of bytes) {
    place = table[place + byte] as number;
    if (place === START) rows += 1;
  }
  return { place, rows };
}

/** One byte after the other; what is not known yet is learned. */
function walkOne({ table, learn }: Transitions, bytes: Uint8Array): Reached {
  let place: number = START;
  let rows = 0;
  for (const byte of bytes) {
    place = (table[place + byte] as number) || learn(place, byte);
    if (place === START) rows += 1;
  }
  return { place, rows };
}

/** Whether a last line without its end would be a plain row with one. */
function unendedIsWhole({ learn }: Transitions, reached: number, { windows }: RowStyle): boolean {
  const ended = windows ? learn(reached, RETURN) : reached;
  return learn(ended, NEWLINE) === START;
}
