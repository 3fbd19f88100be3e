/** The tables of tiers that stand in the text of a scheme, with the place of every cell, so that a cell is changed in the text itself. */

import type { Span } from '../../../../src/lib/problem.ts';
import { type ListTree, readTree, type Tree } from '../../../../src/plan/tree.ts';

/** A cell of a table: what is written there, and where. */
export type TierCell = { readonly text: string; readonly at: Span };

/** A row: up to where, and what one gets there. */
export type TierRow = { readonly bound: TierCell; readonly result: TierCell; readonly at: Span };

/** A table of tiers; `path` are the keys that lead to it, the last name that people gave first of all. */
export type TierTable = { readonly path: readonly string[]; readonly at: Span; readonly rows: readonly TierRow[] };

/** A change of the text: what stands in a stretch from then on. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string };

/** The tables of a text, in the order in which they are written; none where the text cannot be read. */
export function tierTablesIn(text: string): readonly TierTable[] {
  const { tree } = readTree(text, 'scheme.yaml');
  return tree === null || tree.is !== 'map' ? [] : tree.entries.flatMap(({ key, value }) => tablesBelow(value, [key], 0));
}

/** Examples hold lists of lists too, but below names of facts: no deeper than a history of a parameter. */
const DEEPEST = 6;

function tablesBelow(tree: Tree, path: readonly string[], depth: number): readonly TierTable[] {
  if (depth > DEEPEST || tree.is === 'scalar') return [];
  if (tree.is === 'map') return tree.entries.flatMap(({ key, value }) => tablesBelow(value, [...path, key], depth + 1));
  const rows = rowsOf(tree);
  return rows === null ? [] : [{ path, at: tree.at, rows }];
}

/** The rows, where every item is a pair that opens with a boundary: a word and a figure, or a word for the rest. */
function rowsOf({ items }: ListTree): readonly TierRow[] | null {
  const rows = items.map((item): TierRow | null => {
    if (item.is !== 'list' || item.items.length !== 2) return null;
    const [bound, result] = item.items;
    if (bound?.is !== 'scalar' || result?.is !== 'scalar') return null;
    return { at: item.at, bound: { text: bound.value, at: bound.at }, result: { text: result.value, at: result.at } };
  });
  const whole = rows.filter((row) => row !== null);
  const bounds = whole.filter(({ bound }) => /\d/.test(bound.text));
  return whole.length === items.length && whole.length > 0 && bounds.length > 0 && bounds.every(({ bound }) => isBoundary(bound.text))
    ? whole
    : null;
}

/** A boundary opens with a word, not with a figure or a date, and compares nothing. */
const isBoundary = (text: string): boolean => /^\p{L}+ ?\S*\d/u.test(text) && !/[=<>≥≤]/.test(text);

/** Writes a cell anew. */
export const cellChange = ({ at }: TierCell, written: string): TextChange => ({ from: at.start, to: at.end, insert: written.trim() });

/** Puts a row before another one, as that one is written: between its neighbours somebody then fills in what it is about. */
export function rowAbove(text: string, { at, bound, result }: TierRow): TextChange {
  const own = `[${bound.text}, ${result.text}]`;
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
