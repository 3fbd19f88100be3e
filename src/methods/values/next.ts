/** How far the next step of a table is from a value: "再 3,200元 到 满 5万元". */

import { compare, type Fraction, minus } from '../../lib/fraction.ts';
import type { CaseRow } from '../form.ts';
import type { Builder, CutTable, Phrase, Shown } from '../method.ts';

/** What a row of cases says, for the holes of an explanation: as it stands, and its two sides. */
export const rowHoles = ({ at, boundary, result }: CaseRow, builder: Builder): Phrase['values'] => ({
  row: builder.textOf(at),
  bound: builder.textOf(boundary.at),
  result,
});

/** The distance from a value to the next cut above it; null at the top or where the value is not known. */
export function nextStep(shown: Shown, table: CutTable, builder: Builder): Phrase | null {
  if (shown.value === null || typeof shown.value !== 'object') return null;
  const value: Fraction = shown.value;
  const index = table.cuts.findIndex((cut) => compare(value, cut.value) < 0 || (compare(value, cut.value) === 0 && !cut.upper));
  const cut = table.cuts[index];
  const row = table.rows[table.results[0] === null || table.rows.length < table.results.length ? index : index + 1];
  if (cut === undefined || row === undefined) return null;
  const gap: Shown = { ...shown, value: minus(cut.value, value) };
  const step = builder.textOf(row.at);
  return cut.upper
    ? { zh: '再有 {gap} 就到下一档 {step}', en: '{gap} more reaches the next row {step}', values: { gap, step } }
    : { zh: '再多于 {gap} 就到下一档 {step}', en: 'more than {gap} further reaches the next row {step}', values: { gap, step } };
}

/** The band (0 is below the first row where that is written apart) that a value falls into. */
export function bandOf(shown: Shown, table: CutTable): number | null {
  if (shown.value === null || typeof shown.value !== 'object') return null;
  const value: Fraction = shown.value;
  return table.cuts.filter((cut) => compare(value, cut.value) > 0 || (cut.upper && compare(value, cut.value) === 0)).length;
}
