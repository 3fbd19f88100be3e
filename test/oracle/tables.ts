// The shapes that calculators and generators share, and the reading of cells as text, number and flag.

import { within } from './calendar.ts';
import { exact, type Fraction } from './fraction.ts';
import type { Random } from './random.ts';

/** One row: column → cell as it stands in the CSV file. */
export type Row = Record<string, string>;

/** The facts of a case: table → rows. */
export type Tables = Record<string, Row[]>;

/** What a calculator gives: subject → item → value as text, null where it cannot be known yet. */
export type Results = Record<string, Record<string, string | null>>;

/** A made case, not yet calculated. */
export type Case = { readonly scheme: string; readonly period: string; readonly facts: Tables };

/** One reference scheme: its tables, its plain calculator, its generator and the branches a campaign must reach. */
export type Oracle = {
  readonly name: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly branches: readonly string[];
  readonly calculate: (facts: Tables, period: string) => Results;
  readonly generate: (random: Random) => Case;
  /** Makes a case that breaks a rule of the scheme; the run must fail. */
  readonly generateBroken?: (random: Random) => Case;
};

/** The rows of a table; throws where the table is missing. */
export function rows(facts: Tables, table: string): Row[] {
  const found = facts[table];
  if (!found) throw new Error(`no table ${table}`);
  return found;
}

/** A cell as text, blank included; throws where the column is missing. */
export function text(row: Row, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  return cell;
}

/** A cell that the rule needs, as an exact number; throws where it is blank. */
export function number(row: Row, column: string): Fraction {
  return exact(text(row, column));
}

/** A cell as an exact number, null where it is blank. */
export function numberOrNull(row: Row, column: string): Fraction | null {
  return text(row, column) === '' ? null : number(row, column);
}

/** True where the cell says `true`; a blank cell is not true. */
export function isTrue(row: Row, column: string): boolean {
  return text(row, column) === 'true';
}

/** The rows whose cells equal all the wanted texts. */
export function matching(list: readonly Row[], wanted: Row): Row[] {
  return list.filter((row) => Object.entries(wanted).every(([column, cell]) => text(row, column) === cell));
}

/** The rows whose day lies in the period. */
export function inPeriod(list: readonly Row[], column: string, period: string): Row[] {
  return list.filter((row) => within(text(row, column), period));
}

/** The number in `column` of the one row found; null where there is no row or the cell is blank. */
export function single(list: readonly Row[], column: string): Fraction | null {
  const [row, ...others] = list;
  if (others.length > 0) throw new Error('more than one row where one is meant');
  return row ? numberOrNull(row, column) : null;
}
