/**
 * Questions: what a plan wants to know from the facts, as data. They compile to SQL that filters, groups, counts, sums
 * integers and picks, and to nothing else; every rate, division and rounding is the evaluator's.
 */

import type { Day } from '../lib/day.ts';
import type { DayRange } from '../lib/period.ts';

/** A value of a row. Numbers are integers at a scale that the plan knows; three-valued logic as in SQL. */
export type RowValue =
  /** A column of the row's own table, or of a table reached by many-to-one joins over `path` (foreign-key columns). */
  | { readonly is: 'column'; readonly path: readonly Join[]; readonly table: string; readonly column: string }
  /** An attribute of the subject that the row belongs to. */
  | { readonly is: 'subject'; readonly column: string }
  | { readonly is: 'number'; readonly value: bigint }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'date'; readonly value: Day }
  | { readonly is: 'truth'; readonly value: boolean }
  /** Σ factor × value: sums and differences, and the whole factors by which two sides of a comparison are brought to one scale. */
  | { readonly is: 'sum'; readonly terms: readonly { readonly factor: bigint; readonly of: RowValue }[] }
  | { readonly is: 'compare'; readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>='; readonly left: RowValue; readonly right: RowValue }
  | { readonly is: 'and' | 'or'; readonly of: readonly RowValue[] }
  | { readonly is: 'not'; readonly of: RowValue }
  | { readonly is: 'in'; readonly of: RowValue; readonly list: readonly string[] }
  | { readonly is: 'known'; readonly of: RowValue }
  /** An integer by text code; a code outside the list gives null. */
  | { readonly is: 'map'; readonly of: RowValue; readonly cases: readonly { readonly code: string; readonly value: bigint }[] }
  /** Complete months from one date to another (see wholeMonths in lib/day.ts). */
  | { readonly is: 'months'; readonly from: RowValue; readonly to: RowValue }
  /**
   * The value of a finer-grained question at this row's subject and keys; `days` looks at the key day that many days earlier.
   * `keys` says where the row has the keys, when they are not the keys of its own question, groups or calendar.
   */
  | { readonly is: 'grain'; readonly question: string; readonly days: number; readonly keys?: readonly Key[] };

/** A many-to-one step: from a column of the table at hand to the key column of another table. */
export type Join = { readonly from: string; readonly table: string; readonly key: string };

/** Where rows come from. */
export type Source =
  /** The rows of a table that fall into the window: by a date column, or by the listed texts of a period column. */
  | { readonly is: 'table'; readonly table: string; readonly window: RowWindow | null }
  /** One row for each subject and calendar day of the range (dates are the key "day"). */
  | { readonly is: 'calendar'; readonly first: Day; readonly last: Day }
  /** One row for each subject and key of a finer-grained question. */
  | { readonly is: 'groups'; readonly question: string };

/** Which rows of a table fall into a window. */
export type RowWindow =
  | { readonly by: 'date'; readonly column: string; readonly range: DayRange }
  | { readonly by: 'period'; readonly column: string; readonly periods: readonly string[] };

/** How a row of a table or calendar finds its subject; rows of groups stand for whom their groups do. */
export type Link =
  /** The row's column (reached over `path`) equals the subject's column. */
  | { readonly is: 'column'; readonly path: readonly Join[]; readonly column: string; readonly subjectColumn: string }
  /** Every row counts for every subject: one answer for all, unless rows are read differently for each (subject, grain). */
  | { readonly is: 'all' };

/** A key of a finer grain. `name` is what keys of different tables meet by: "customer", "day", "week", "month". */
export type Key =
  | { readonly name: string; readonly is: 'value'; readonly of: RowValue; readonly type: 'text' | 'date' | 'truth' }
  /** The Monday of the week, or the first of the month, of a date. */
  | { readonly name: string; readonly is: 'bucket'; readonly of: RowValue; readonly by: 'week' | 'month' }
  /** Every day from one date of the row to another, both included: the row stands in each of them. */
  | { readonly name: string; readonly is: 'span'; readonly from: RowValue; readonly to: RowValue };

/** What is asked of the rows of one group. */
export type Aggregate =
  | { readonly is: 'count' }
  | { readonly is: 'distinct' | 'sum' | 'min' | 'max'; readonly of: RowValue }
  /** True when the value holds for any, for all rows (all over no rows is false: nothing was shown). */
  | { readonly is: 'any' | 'all'; readonly of: RowValue }
  /** The value of the only row; several rows are a problem. */
  | { readonly is: 'pick'; readonly of: RowValue }
  /** The value of the row with the latest date; several on that day with different values are a problem. */
  | { readonly is: 'latest'; readonly of: RowValue; readonly by: RowValue }
  /**
   * Runs of consecutive days (value `day`), of which `blocks`: how many times a run completes another `length` days, or
   * `longest`: the longest run; only days inside `range` complete anything, earlier days of the source may start a run.
   */
  | {
      readonly is: 'streak';
      readonly day: RowValue;
      readonly of: 'blocks' | 'longest';
      readonly length: number;
      readonly range: { readonly first: Day; readonly last: Day };
    };

/** A question: one value per subject, or per subject and keys. */
export type Question = {
  readonly id: string;
  readonly source: Source;
  readonly link: Link;
  /** Rows for which this is true count; rows for which it is unknown make the answer unknown. */
  readonly where: RowValue | null;
  /** The keys of a finer grain; empty for one value per subject. */
  readonly keys: readonly Key[];
  readonly aggregate: Aggregate;
  /** What no rows give: 0 (or false) for sums, counts and any; unknown for min, mean parts, pick, latest. */
  readonly empty: 'zero' | 'unknown';
  /** What the answer is, so that a column can be made of it. */
  readonly gives: 'number' | 'text' | 'date' | 'truth';
  /** For numbers: the answer's integers are the value times this (100 for fen); 1 for counts. */
  readonly scale: bigint;
};

/** A condition that must hold for rows of the facts; the rows that break it become problems that name them. */
export type Expectation = {
  readonly code: string;
  readonly source: Source;
  readonly link: Link;
  /** True for the rows that break the rule. */
  readonly broken: RowValue;
  /** The column of the row that is at fault. */
  readonly column: string;
  /** Columns whose values the message shows, and further values for its holes. */
  readonly show: readonly string[];
  readonly values: Readonly<Record<string, string>>;
};

/** All that a plan asks: who the subjects are, which of their columns it needs, the questions and the expectations. */
export type Questions = {
  readonly subjects: {
    readonly table: string;
    readonly key: string;
    /** The column with a name to show, or null. */
    readonly label: string | null;
    readonly where: RowValue | null;
    readonly attributes: readonly string[];
  };
  /** In an order in which finer-grained questions stand before those that use them. */
  readonly questions: readonly Question[];
  readonly expectations: readonly Expectation[];
};
