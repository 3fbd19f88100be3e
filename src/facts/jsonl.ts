/** JSON lines as rows: one object a line, numbers with exactly the digits that stand there. */

import { decoded } from './files/encoding.ts';
import { type Batch, type Cell, type Row, Unreadable } from './files/rows.ts';

/**
 * The rows of a file with one JSON object a line, in batches; before them a row 0 with all keys that occur, in the order met, as the
 * header, or `names` where the file has no line. Row numbers are line numbers; empty lines count but are left out. Throws {@link Unreadable} where a line is no object or
 * names a key twice, and where it goes deeper or has more keys than any table.
 */
export async function* jsonRows(path: string, names: readonly string[]): AsyncGenerator<Batch> {
  const positions = await keysOf(path);
  yield { rows: [{ number: 0, cells: positions.size === 0 ? names : [...positions.keys()] }], bytes: 0 };
  for await (const { lines, bytes } of numberedLines(path)) {
    yield { rows: lines.map((line) => rowOf(line, positions)), bytes };
  }
}

/** How many different keys a file may have, as many as a sheet has columns; and how deep its lists and objects may stand in each other. */
const LIMITS = { keys: 16384, depth: 32 } as const;

/** All keys of a file with their positions; checks every line on the way. */
async function keysOf(path: string): Promise<Map<string, number>> {
  const positions = new Map<string, number>();
  for await (const { lines } of numberedLines(path)) {
    for (const { number, text } of lines) {
      const written = outline(text);
      if (written.depth > LIMITS.depth) throw new Unreadable('JSON_DEEP', { depth: LIMITS.depth }, number);
      const record = parsed(text);
      if (typeof record !== 'object' || record === null || Array.isArray(record))
        throw new Unreadable('JSON_LINE', { found: text.slice(0, 60) }, number);
      const keys = Object.keys(record);
      if (written.keys > keys.length) throw new Unreadable('JSON_KEY_TWICE', { found: text.slice(0, 60) }, number);
      for (const key of keys) if (!positions.has(key)) positions.set(key, positions.size);
      if (positions.size > LIMITS.keys) throw new Unreadable('JSON_KEYS_MANY', { keys: LIMITS.keys }, number);
    }
  }
  return positions;
}

/**
 * How many keys the outermost object of a line writes, and how deep it goes. JSON.parse keeps the last of two equal keys without a word,
 * and what reads digits goes down level by level, so both are counted in the text before.
 */
function outline(text: string): { readonly keys: number; readonly depth: number } {
  let [keys, level, depth] = [0, 0, 0];
  const marks = /["{}[\]]/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const sign = mark[0];
    if (sign === '"') {
      const end = closingQuote(text, marks.lastIndex);
      if (end === -1) break;
      marks.lastIndex = end + 1;
      if (level === 1 && isColonNext(text, end + 1)) keys += 1;
    } else {
      level += sign === '{' || sign === '[' ? 1 : -1;
      depth = Math.max(depth, level);
    }
  }
  return { keys, depth };
}

/** Where the quote is that closes a text; -1 for none. A quote behind an odd number of backslashes belongs to the text. */
export function closingQuote(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (quote - slashes > from && text[quote - slashes - 1] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote;
  }
  return -1;
}

/** Whether a colon stands at a place of a text or behind the blanks there: what ended before it is a key. */
export function isColonNext(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at += 1;
  return text[at] === ':';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The cells of a line by the positions of its keys: of a line of few keys in a file of many, no more than its own. */
function rowOf({ number, text }: Line, positions: ReadonlyMap<string, number>): Row {
  const record: object = UNSAFE.test(text) ? JSON.parse(text, withDigits) : JSON.parse(text);
  const placed = Object.entries(record).map(([key, value]): [number, Cell] => [positions.get(key) ?? 0, cellOf(value)]);
  if (placed.every(([position], index) => position === index)) return { number, cells: placed.map(([, cell]) => cell) };
  placed.sort(([a], [b]) => a - b);
  return { number, cells: placed.map(([, cell]) => cell), columns: placed.map(([position]) => position) };
}

/**
 * Digits that a binary number may not give back: more than 15 of them, or an exponent, or a zero after the point that makes one. All
 * other decimals come back from the binary number that is nearest to them.
 */
const UNSAFE = /\d[\d.]{15}|\d[eE]|\.00000/;

const DIGITS = Symbol('the digits of a number as written');

const withDigits = (_: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? { [DIGITS]: context?.source ?? '' } : value;

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return DIGITS in value ? String(value[DIGITS]) : { is: 'other', text: Array.isArray(value) ? '[…]' : '{…}' };
}

type Line = { readonly number: number; readonly text: string };

/** The largest number of characters that one line may have. */
const LINE_LIMIT = 16 * 1024 * 1024;

async function* numberedLines(path: string): AsyncGenerator<{ readonly lines: Line[]; readonly bytes: number }> {
  let rest = '';
  let number = 0;
  let bytes = 0;
  const numbered = (texts: readonly string[]) =>
    texts.flatMap((text) => {
      number += 1;
      return text.trim() === '' ? [] : [{ number, text }];
    });
  for await (const chunk of decoded(path)) {
    const texts = (rest + chunk.text).split('\n');
    rest = texts.pop() ?? '';
    bytes = chunk.bytes;
    if (rest.length > LINE_LIMIT) throw new Unreadable('ROW_ENDLESS', {}, number + texts.length + 1);
    yield { lines: numbered(texts), bytes };
  }
  yield { lines: numbered([rest]), bytes };
}
