/** Makes columns of results: typed arrays filled chunk by chunk, never row objects. */

import { DuckDBDateValue } from '@duckdb/node-api';
import { type Column, numberColumn, numberColumnOf, UNKNOWN } from '../../lib/column.ts';
import type { ColumnType } from '../../methods/tables.ts';
import { storedScale } from '../../methods/tables.ts';
import type { Answered } from './ask.ts';

/** What a result column holds, and at which scale numbers stand. */
export type Kind = { readonly gives: 'number' | 'text' | 'date' | 'truth'; readonly scale: bigint };

/** The kind of a column of a table. */
export function kindOf(type: ColumnType): Kind {
  if (type.is === 'number') return { gives: 'number', scale: storedScale(type) };
  return { gives: type.is === 'date' || type.is === 'truth' ? type.is : 'text', scale: 1n };
}

/** The result column at `index` as a column; row i of the result belongs to cell places[i]; NULL is unknown. */
export function columnOf(answered: Answered, index: number, kind: Kind, places: Int32Array): Column {
  switch (kind.gives) {
    case 'number':
      return numbers(answered, index, kind.scale, places);
    case 'truth':
      return truths(answered, index, places);
    case 'date':
      return dates(answered, index, places);
    case 'text':
      return texts(answered, index, places);
  }
}

/** Calls back for each value of a result column with its cell; gives the states of the cells. */
function eachValue(
  { chunks, rows }: Answered,
  index: number,
  places: Int32Array,
  use: (value: unknown, cell: number) => void,
): Uint8Array | null {
  const state = new Uint8Array(rows);
  let unknown = false;
  let row = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(index);
    for (let i = 0; i < chunk.rowCount; i += 1, row += 1) {
      const value = vector.getItem(i);
      const cell = places[row] ?? row;
      if (value !== null) use(value, cell);
      else {
        state[cell] = UNKNOWN;
        unknown = true;
      }
    }
  }
  return unknown ? state : null;
}

/** Numbers arrive as 64-bit integers, or as text where they are longer. */
function numbers(answered: Answered, index: number, scale: bigint, places: Int32Array): Column {
  const num = new Float64Array(answered.rows);
  let safe = true;
  const state = eachValue(answered, index, places, (value, cell) => {
    const number = Number(value);
    num[cell] = number;
    safe &&= Number.isSafeInteger(number);
  });
  if (safe) return numberColumn(num, scale, state);
  const big = new Array<bigint>(answered.rows).fill(0n);
  eachValue(answered, index, places, (value, cell) => {
    big[cell] = BigInt(value as bigint | string);
  });
  return numberColumnOf(big, scale, state);
}

function truths(answered: Answered, index: number, places: Int32Array): Column {
  const bits = new Uint8Array(answered.rows);
  const state = eachValue(answered, index, places, (value, cell) => {
    bits[cell] = value === true ? 1 : 0;
  });
  return { is: 'truth', size: answered.rows, bits, state };
}

function dates(answered: Answered, index: number, places: Int32Array): Column {
  const days = new Int32Array(answered.rows);
  const state = eachValue(answered, index, places, (value, cell) => {
    if (value instanceof DuckDBDateValue) days[cell] = value.days;
  });
  return { is: 'date', size: answered.rows, days, state };
}

function texts(answered: Answered, index: number, places: Int32Array): Column {
  const codes = new Int32Array(answered.rows);
  const words: string[] = [];
  const known = new Map<string, number>();
  const state = eachValue(answered, index, places, (value, cell) => {
    const text = String(value);
    let code = known.get(text);
    if (code === undefined) {
      code = words.length;
      known.set(text, code);
      words.push(text);
    }
    codes[cell] = code;
  });
  return { is: 'text', size: answered.rows, codes, words, state };
}
