/** Tables of pairs in the text of a scheme: boundaries or conditions with what they give. */

import type { Span } from '../../../../../src/lib/problem.ts';
import type { ListTree } from '../../../../../src/plan/tree.ts';
import { type Cell, cellOf, type TextChange } from './cell.ts';

/** A row: up to where (or under which condition), and what one gets there. */
export type TierRow = { readonly bound: Cell; readonly result: Cell; readonly at: Span };

/** A table; `path` are the keys that lead to it, its section and its name first. */
export type TierTable = { readonly path: readonly string[]; readonly at: Span; readonly rows: readonly TierRow[] };

/** A list as a table, where every item is a pair of texts; null where it is another list. */
export function tableIn(text: string, { items, at }: ListTree, path: readonly string[]): TierTable | null {
  const rows = items.map((item): TierRow | null => {
    if (item.is !== 'list' || item.items.length !== 2) return null;
    const [bound, result] = item.items;
    if (bound?.is !== 'scalar' || result?.is !== 'scalar') return null;
    return { at: item.at, bound: cellOf(text, bound), result: cellOf(text, result) };
  });
  const whole = rows.filter((row) => row !== null);
  return whole.length === items.length && whole.length > 0 ? { path, at, rows: whole } : null;
}

/** Puts a row before another one, as that one is written: between its neighbours somebody then fills in what it is about. */
export function rowAbove(text: string, { at, bound, result }: TierRow): TextChange {
  const own = `[${[bound, result].map((cell) => text.slice(cell.at.start, cell.at.end)).join(', ')}]`;
  const before = text.slice(0, at.start);
  const indent = /\n( *- *)$/.exec(before)?.[1];
  return { from: at.start, to: at.start, insert: indent === undefined ? `${own}, ` : `${own}\n${indent}` };
}

/** Takes a row out, with the comma or the dash that parts it from its neighbour. */
export function withoutRow({ rows }: TierTable, k: number): TextChange | null {
  const [row, next, before] = [rows[k], rows[k + 1], rows[k - 1]];
  if (row === undefined) return null;
  if (next !== undefined) return { from: row.at.start, to: next.at.start, insert: '' };
  return before === undefined ? null : { from: before.at.end, to: row.at.end, insert: '' };
}
