/** What a run gave cause to doubt: warnings about its facts, kept with it, and the rows among them that belong to nobody. */

import type { Problem } from '../../lib/problem.ts';
import type { Desk, Writing } from '../office/office.ts';

type New = { readonly organisation: string; readonly run: number; readonly problems: readonly Problem[] };

/** Keeps what is doubtful about the facts of a run. What its rules give cause to is told where they are written, and follows from their text. */
export async function keepDoubts({ desk }: Writing, { organisation, run, problems }: New): Promise<void> {
  const doubts = problems.filter(({ severity, place }) => severity === 'warning' && place?.in !== 'text');
  const rows = doubts.map((problem, position) => ({ organisation, run, position, problem: JSON.stringify(problem) }));
  if (rows.length > 0) await desk.insertInto('run_doubts').values(rows).execute();
}

/** What is doubtful about the facts of a run, in the order in which it was found. */
export async function doubtsOfRun(desk: Desk, run: number): Promise<readonly Problem[]> {
  const rows = await desk.selectFrom('run_doubts').select('problem').where('run', '=', run).orderBy('position').execute();
  return rows.map(({ problem }) => problem);
}

/** Rows of a table that count for nobody in a run: blank in the column that says whose they are, or with a value that nobody has. */
export type Nobodys = {
  readonly fact_table: string;
  readonly title: string;
  readonly column: string;
  readonly count: number;
  /** The sum of the main amount of the table, as an exact decimal in yuan, with its title; null where the table has none. */
  readonly sum: string | null;
  readonly of: string | null;
};

const NOBODYS = new Set(['ROWS_WITHOUT_OWNER', 'OWNER_UNKNOWN', 'OWNER_UNKNOWN_NEAR']);

/** Whether a row should be somebody's: one of no team or shop is, more often than not, meant to be of none. */
const isOfPeople = ({ values: { identifies } }: Problem): boolean => identifies === undefined || identifies === 'employee';

/** The rows of nobody among the doubts of a run. */
export const nobodysAmong = (doubts: readonly Problem[]): readonly Nobodys[] =>
  doubts
    .filter((doubt) => NOBODYS.has(doubt.code) && isOfPeople(doubt))
    .map(({ values }) => ({
      ...{ fact_table: String(values['table']), title: String(values['title']), column: String(values['columnTitle']) },
      count: Number(values['count']),
      ...{ sum: textOf(values['sum']), of: textOf(values['sumTitle']) },
    }));

const textOf = (value: Problem['values'][string] | undefined): string | null => (value === undefined ? null : String(value));
