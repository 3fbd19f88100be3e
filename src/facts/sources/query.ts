/** What the readers of databases share: a query's rows as texts, in stretches, and the columns that are no facts. */

import { Unreadable } from '../files/rows.ts';

/** Some rows of a query: the names of its columns, and their values as the database writes them; null is NULL. */
export type QueryRows = { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] };

/** A column that a query gives, and why it cannot hold facts; null where it can. */
export type QueryColumn = { readonly name: string; readonly type: string; readonly refused: 'type' | 'zone' | 'inexact' | null };

const CODES = { type: 'SQL_COLUMN_TYPE', zone: 'SQL_COLUMN_ZONE', inexact: 'SQL_COLUMN_INEXACT' } as const;

/** Throws {@link Unreadable} for a column that cannot hold facts and for two of one name. */
export function demandColumns(columns: readonly QueryColumn[]): void {
  const seen = new Set<string>();
  for (const { name, type, refused } of columns) {
    if (seen.has(name)) throw new Unreadable('SQL_COLUMN_TWICE', { column: name });
    seen.add(name);
    if (refused !== null) throw new Unreadable(CODES[refused], { column: name, type });
  }
}

/** Remarks, blanks and brackets may stand before the first word. */
const READS = /^(?:\s|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|\()*(?:select|with|values|table)\b/i;

/** Throws {@link Unreadable} unless a query begins as one that reads; what it then does is held by a transaction that only reads. */
export function demandReading(query: string): void {
  if (!READS.test(query)) throw new Unreadable('SQL_QUERY_KIND', { found: query.trim().slice(0, 60) });
}
