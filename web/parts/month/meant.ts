/** Which month is meant: the one that the address names, else the newest that tells something. */

import type { MonthRow } from './period-choice.tsx';

/** A month in the address. */
type MonthNamed = { readonly scheme?: string; readonly period?: string };

/** The month that is meant among those there are; null where there is none. */
export const monthMeant = (rows: readonly MonthRow[], { scheme, period }: MonthNamed): MonthRow | null =>
  rows.find((row) => (scheme === undefined || row.scheme === scheme) && (period === undefined || row.period === period)) ?? rows[0] ?? null;
