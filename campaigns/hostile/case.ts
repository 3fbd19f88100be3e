/** What a hostile file is: a folder as somebody might hand it in, and the one outcome that a careful person would want of it. */

import type { Problem } from '../../src/lib/problem.ts';

/** A row as it must be stored: texts by column, null for unknown; `_row` is the row of the file, by default counted from 2. */
export type Row = Readonly<Record<string, string | null>>;

/** The files of a folder by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Exact rows with the warnings told beside them; the count, first and last row and column sums where rows are many; or a refusal.
 * What is told reads `CODE file/sheet row column`.
 */
export type Outcome =
  | { readonly is: 'rows'; readonly rows: readonly Row[]; readonly told: readonly string[] }
  | {
      readonly is: 'many';
      readonly count: number;
      readonly first: Row;
      readonly last: Row;
      readonly amount: string | null;
      readonly told: readonly string[];
    }
  | { readonly is: 'refused'; readonly told: readonly string[] };

/** Through which door a folder goes: the reader of files alone, or a whole month of the small scheme. */
export type Door = 'open' | 'month';

/** One folder of the campaign. `large` ones take long to make and run on demand only. */
export type HostileFile = {
  readonly name: string;
  readonly files: () => Files | Promise<Files>;
  readonly wanted: Outcome;
  readonly door?: Door;
  readonly large?: true;
};

/** How many rows are compared one by one. */
export const SHOWN = 60;

/** Rows that must come out, in order. */
export const rows = (list: readonly Row[], ...told: readonly string[]): Outcome => ({
  is: 'rows',
  rows: list.map((row, index) => ({ _row: String(index + 2), ...row })),
  told,
});

/** A refusal that must be told, in order. */
export const refused = (...told: readonly string[]): Outcome => ({ is: 'refused', told });

/** Rows too many to list; `amount` is the sum of the column amount in fen. */
export const many = (count: number, first: Row, last: Row, amount: string | null, ...told: readonly string[]): Outcome => ({
  is: 'many',
  count,
  first,
  last,
  amount,
  told,
});

/** A problem as it is declared: its code and its place. */
export function toldOf({ code, place }: Problem): string {
  if (place === null || place.in === 'text') return code;
  const file = place.sheet === undefined ? place.file : `${place.file}/${place.sheet}`;
  return [code, file, place.row, place.column].filter((each) => each !== undefined).join(' ');
}

/** An outcome as one text, the same for equal outcomes: records are written with their keys in order. */
export const outcomeText = (outcome: Outcome): string =>
  JSON.stringify(outcome, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** An outcome in a few words, for a table. */
export function outcomeWords(outcome: Outcome): string {
  if (outcome.is === 'refused') return outcome.told.length > 2 ? `${outcome.told[0]} … (${outcome.told.length})` : outcome.told.join('; ');
  const count = outcome.is === 'rows' ? outcome.rows.length : outcome.count;
  return [`${count} row(s)`, ...outcome.told].join('; ');
}
