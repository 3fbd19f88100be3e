/** Results as text: for each subject and item the exact value in the fixed formats, null where it cannot be known. */

import { cellText, fractionAt, plainDecimals, rounded } from '../lib/cell.ts';
import { type Column, stateAt, VALUE } from '../lib/column.ts';
import { isPlain } from '../lib/unit.ts';
import type { Shown } from '../methods/method.ts';
import type { Type } from '../methods/node.ts';
import type { PlanLine } from '../plan/plan.ts';
import type { Evaluation } from './evaluate.ts';

/** Subject → item → value as text, null where it is unknown or does not apply. */
export type Results = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** The lines that results show: values for each subject that are not internal and no mere checks. */
export const shownLines = (evaluation: Evaluation): readonly PlanLine[] =>
  evaluation.plan.lines.filter(({ line, built }) => !line.internal && line.section !== 'checks' && built.is === 'value');

/** All results of an evaluation, subjects and items in order. */
export function results(evaluation: Evaluation): Results {
  const lines = shownLines(evaluation);
  const readers = lines.map(({ built }) => (built.is === 'value' ? itemReader(evaluation.column(built.node), built.type) : null));
  return Object.fromEntries(
    evaluation.facts.subjects.ids.map((id, row) => [
      id,
      Object.fromEntries(lines.map(({ line }, k) => [line.name, readers[k]?.(row) ?? null])),
    ]),
  );
}

/** A cell in the format of results: two decimals for money and points, integers for counts and whole percents. */
export const itemText = (column: Column, type: Type, row: number): string | null => itemReader(column, type)(row);

/** Reads the cells of a column in the format of results; null where there is no value. */
function itemReader(column: Column, type: Type): (row: number) => string | null {
  if (column.is !== 'number' || type.is !== 'number') return (row) => (stateAt(column, row) === VALUE ? cellText(column, row) : null);
  const places = placesOf(type);
  const factor = type.percent ? 100n : 1n;
  const plain = plainDecimals(column, factor, places);
  if (plain !== null) return (row) => (stateAt(column, row) === VALUE ? plain(row) : null);
  return (row) => {
    const value = fractionAt(column, row);
    return value === null ? null : rounded({ n: value.n * factor, d: value.d }, places);
  };
}

/** How many decimals a type is printed with: 0 for counts and for percentages that were made whole, else 2. */
export function placesOf(type: Type & { readonly is: 'number' }): number {
  if (type.percent) return type.scale !== null && 100n % type.scale === 0n ? 0 : 2;
  const bases = Object.keys(type.unit);
  const counted = bases.length === 1 && bases[0] !== '元' && bases[0] !== '分' && type.unit[bases[0] ?? ''] === 1;
  return counted && type.scale === 1n && !isPlain(type.unit) ? 0 : 2;
}

/** A shown value in the format of results; null where there is none. */
export function shownItem({ type, value, state }: Shown): string | null {
  if (state !== 'value' || value === null) return null;
  if (typeof value !== 'object') return String(value);
  if (type.is !== 'number') return null;
  return rounded(type.percent ? { n: value.n * 100n, d: value.d } : value, placesOf(type));
}
