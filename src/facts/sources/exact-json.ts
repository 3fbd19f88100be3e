/** JSON read without a binary number in between: a number stays the digits that were written. */

import { closingQuote, isColonNext } from '../jsonl.ts';

/** A number as written. */
export type Digits = { readonly digits: string };

/** What JSON holds; objects are maps, so that no key is special. */
export type Exact = string | boolean | null | Digits | readonly Exact[] | ReadonlyMap<string, Exact>;

/** Deeper than this nothing is read: no tap needs it, and what goes down level by level has an end. */
const DEEPEST = 64;

/** Reads one JSON text; undefined where it is none or too deep, 'twice' where an object in it names a key twice. */
export function exactJson(text: string): Exact | 'twice' | undefined {
  const { keys, depth } = outline(text);
  const read = depth > DEEPEST ? undefined : parsed(text);
  if (read === undefined) return undefined;
  return keys > keysIn(read) ? 'twice' : read;
}

/** How many keys all objects of a text write, and how deep it goes; every string is passed over as a whole. */
function outline(text: string): { readonly keys: number; readonly depth: number } {
  let [keys, level, depth] = [0, 0, 0];
  const marks = /["{}[\]]/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const end = mark[0] === '"' ? closingQuote(text, marks.lastIndex) : null;
    if (end === -1) break;
    if (end === null) level += mark[0] === '{' || mark[0] === '[' ? 1 : -1;
    else marks.lastIndex = end + 1;
    if (end !== null && isColonNext(text, end + 1)) keys += 1;
    depth = Math.max(depth, level);
  }
  return { keys, depth };
}

/** The JSON text of a value, its numbers as they were written. */
export function exactText(value: Exact): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isMap(value)) return `{${[...value].map(([key, each]) => `${JSON.stringify(key)}:${exactText(each)}`).join(',')}}`;
  return isDigits(value) ? value.digits : `[${value.map(exactText).join(',')}]`;
}

/** Whether a value is an object of JSON. */
export const isMap = (value: Exact | undefined): value is ReadonlyMap<string, Exact> => value instanceof Map;

/** Whether a value is a number. */
export const isDigits = (value: Exact | undefined): value is Digits => typeof value === 'object' && value !== null && 'digits' in value;

function parsed(text: string): Exact | undefined {
  try {
    return JSON.parse(text, exactly) as Exact;
  } catch {
    return undefined;
  }
}

function exactly(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value === 'number') return { digits: context?.source ?? '' } satisfies Digits;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) return value;
  return new Map(Object.entries(value));
}

/** JSON.parse keeps the last of two equal keys without a word, so keys are counted in what was read and in the text. */
function keysIn(value: Exact): number {
  if (isMap(value)) return [...value.values()].reduce((sum, each) => sum + keysIn(each), value.size);
  return Array.isArray(value) ? (value as readonly Exact[]).reduce<number>((sum, each) => sum + keysIn(each), 0) : 0;
}
