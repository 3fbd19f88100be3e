/** JSON lines as rows: one object a line, numbers with exactly the digits that stand there. */

import { decoded } from './files/encoding.ts';
import { type Batch, type Cell, type Row, Unreadable } from './files/rows.ts';

/**
 * The rows of a file with one JSON object a line, in batches; before them a row 0 with all keys that occur, in the order met, as the
 * header, or `names` where the file has no line. Row numbers are line numbers; empty lines count but are left out. Throws {@link Unreadable} where a line is no object or
 * names a key twice.
 */
export async function* jsonRows(path: string, names: readonly string[]): AsyncGenerator<Batch> {
  const positions = await keysOf(path);
  yield { rows: [{ number: 0, cells: positions.size === 0 ? names : [...positions.keys()] }], bytes: 0 };
  for await (const { lines, bytes } of numberedLines(path)) {
    yield { rows: lines.map(({ number, text }) => ({ number, cells: cellsOf(text, positions) }) satisfies Row), bytes };
  }
}

/** All keys of a file with their positions; checks every line on the way. */
async function keysOf(path: string): Promise<Map<string, number>> {
  const positions = new Map<string, number>();
  for await (const { lines } of numberedLines(path)) {
    for (const { number, text } of lines) {
      const record = parsed(text);
      if (typeof record !== 'object' || record === null || Array.isArray(record))
        throw new Unreadable('JSON_LINE', { found: text.slice(0, 60) }, number);
      const keys = Object.keys(record);
      if (namesTwice(text, record, keys.length)) throw new Unreadable('JSON_KEY_TWICE', { found: text.slice(0, 60) }, number);
      for (const key of keys) if (!positions.has(key)) positions.set(key, positions.size);
    }
  }
  return positions;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** JSON keeps the last of two equal keys without a word; so keys are counted in the text of flat objects. */
function namesTwice(text: string, record: object, keys: number): boolean {
  const written = text.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;
  return written > keys && Object.values(record).every((value) => typeof value !== 'object' || value === null);
}

/** The cells of a line by the positions of its keys. */
function cellsOf(text: string, positions: ReadonlyMap<string, number>): Cell[] {
  const cells: Cell[] = new Array<Cell>(positions.size).fill('');
  const record: object = UNSAFE.test(text) ? JSON.parse(text, withDigits) : JSON.parse(text);
  for (const [key, value] of Object.entries(record)) cells[positions.get(key) ?? 0] = cellOf(value);
  return cells;
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
