/** Facts as a plan sees them: the subjects with their attributes, and the answers to its questions, in columns. */

import type { Column } from '../lib/column.ts';

/** The answers to the questions of a plan. */
export type Facts = {
  readonly subjects: {
    /** In the order of their UTF-16 code units; every column follows it. */
    readonly ids: readonly string[];
    /** Names to show, where the table has them. */
    readonly labels: readonly (string | null)[];
    /** The subjects' columns that the plan asked for, by name; numbers at the scale in which the table stores them. */
    readonly attributes: ReadonlyMap<string, Column>;
  };
  /** By question id: a cell for each subject, or one for all; questions with keys have no column. */
  readonly answers: ReadonlyMap<string, Column>;
};
