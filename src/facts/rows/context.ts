/** What the generator knows while it writes SQL: the stored tables, the subjects, and the answers already written. */

import type { Key, Link, Question, Questions, Source } from '../../methods/question.ts';
import { column, type Relation, type Select, type Sql } from '../sql/tree.ts';
import type { StoredTable } from '../store.ts';
import type { Horizon } from './horizon.ts';
import type { Level } from './level.ts';

/** A column of a named SELECT, and whether it can be NULL. */
export type AnswerColumn = { readonly name: string; readonly nullable: boolean };

/** Where the answer to a question stands: a relation with a row for each value of its level (column "l") and its keys. */
export type Answer = {
  readonly question: Question;
  readonly relation: string;
  readonly level: Level;
  readonly keys: readonly (AnswerColumn & { readonly key: string })[];
  /** NULL where it is unknown. */
  readonly value: AnswerColumn;
  /** TRUE where some row counted, NULL where that is unknown, FALSE where none did; null: TRUE in every row. */
  readonly exists: string | null;
  /** The column that is TRUE where rows contradict each other (pick, latest). */
  readonly several: string | null;
  /** Columns of the subjects through which rows find them: unknown for a subject where one is blank. */
  readonly through: readonly string[];
};

/** What the generator knows. */
export type Context = {
  readonly tables: ReadonlyMap<string, StoredTable>;
  readonly subjects: Questions['subjects'];
  readonly horizon: Horizon;
  readonly answers: ReadonlyMap<string, Answer>;
};

/** Questions that one SELECT answers together: they share their rows and keys. */
export type Node = {
  readonly name: string;
  readonly source: Source;
  readonly link: Link;
  readonly keys: readonly Key[];
  /** For whom the rows stand, and so for whom the answers. */
  readonly level: Level;
  readonly questions: readonly Question[];
  /** Rows are put together by the value that they carry before that value is looked up among the subjects. */
  readonly late: boolean;
};

/** A node as SQL, and where its answers stand. */
export type BuiltNode = { readonly select: Select; readonly answers: readonly Answer[] };

/** The table of that name; a missing table is a bug here, because it was looked for before. */
export function storedTable(context: Context, name: string): StoredTable {
  const table = context.tables.get(name);
  if (table === undefined) throw new Error(`Bug: questions about a table without facts: ${name}`);
  return table;
}

/** The answer to a question that stands before. */
export function answerTo(context: Context, question: string): Answer {
  const answer = context.answers.get(question);
  if (answer === undefined) throw new Error(`Bug: question ${question} is used before it is answered`);
  return answer;
}

/** The temporary table of the subjects: number "s", columns "c_…", numbers of their link values "l_…". */
export const SUBJECTS = 'asked subjects';

/** The temporary table of the values ("value") of a link column of the subjects, with their numbers ("l"). */
export const linkTable = (linkColumn: string): string => `asked ${linkColumn}`;

/** The subjects' attribute in {@link SUBJECTS}. */
export const subjectColumn = (of: string, name: string): Sql => column(of, `c_${name}`);

/** The number of the subjects' link value in {@link SUBJECTS}; NULL where the link is blank. */
export const subjectLink = (of: string, name: string): Sql => column(of, `l_${name}`);

/** A temporary table or a named SELECT under an alias. */
export const namedRelation = (name: string, as: string): Relation => ({ is: 'named', name, as });
