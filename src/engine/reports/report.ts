/** What a report is: titled tables of exact cells, as data; a terminal, a sheet or a program shows them. */

import type { Language } from '../../lib/problem.ts';
import type { Shown } from '../../methods/method.ts';
import type { Evaluation } from '../evaluate.ts';

/** A text in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** A cell: a value with its type and state, a text, a text in both languages, or nothing. */
export type Cell = Shown | string | Words | null;

/** A column: the name under which programs find it, its heading, and whether it stands to the left. */
export type ReportColumn = { readonly id: string; readonly words: Words; readonly left?: boolean };

/** A table of a report with remarks below it. */
export type ReportTable = {
  readonly id: string;
  readonly title: Words;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly Words[];
};

/** A computed period with the question that gives each subject its group (null: no groups). */
export type ReportMonth = { readonly evaluation: Evaluation; readonly grouping: string | null };

/** What a report is asked for: its items, figures beside them, and the options of its kind as written. */
export type Wanted = {
  /** The computed periods, the one that is reported on last. */
  readonly months: readonly ReportMonth[];
  /** Where a kind looks back: the period a year before and the one before, null where the scheme says nothing for it; else empty. */
  readonly earlier: readonly (ReportMonth | null)[];
  /** The names of the lines that are reported on; empty: those the report chooses itself. */
  readonly items: readonly string[];
  readonly options: Readonly<Record<string, string>>;
};

/** What was wrong with the order: a code of a problem and the values of its sentence. */
export type Misorder = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/** A kind of report: which periods it needs beside the wanted one, and how it is made. */
export type ReportKind = {
  readonly id: string;
  readonly words: Words;
  /** The periods, as moves from the wanted one, that are computed too: parts of it, or earlier ones. */
  readonly periods: 'one' | 'weeks' | 'earlier' | 'given';
  readonly make: (wanted: Wanted) => readonly ReportTable[] | Misorder;
};

/** The heading of a group; people without one have a heading of their own. */
export const titleOf = ({ name }: { readonly name: string | null }): Words => (name === null ? both('（没有）', '(none)') : both(name));

/** --order as written, highest where it is not. */
export function orderOf({ order = 'highest' }: Readonly<Record<string, string>>): 'highest' | 'lowest' | Misorder {
  return order === 'highest' || order === 'lowest' ? order : { code: 'REPORT_ORDER', values: { found: order } };
}

/** The heading of an item. */
export const both = (zh: string, en = zh): Words => ({ zh, en });
