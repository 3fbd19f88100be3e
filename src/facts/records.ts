/** The rows behind one answer of one subject, as people read them. */

import type { Questions } from '../methods/question.ts';
import { rowsBehind } from './answers/behind.ts';
import { type Compiled, compileQuestions } from './answers/statement.ts';
import { named, withSubjects } from './gather.ts';
import { alone, askRows, DUCKDB_DIALECTS, type Engine } from './gathering/ask.ts';
import { shownText } from './gathering/show.ts';
import { type Answer, answerTo, SUBJECTS, storedTable, subjectColumn, subjectLink } from './rows/context.ts';
import { column, integer, operate, type Sql, select } from './sql/tree.ts';
import type { FactStore } from './store.ts';

/**
 * A table of texts: where the rows are a file's, its row number stands first, and before it the batch where the table has several; null
 * is a blank cell.
 */
export type Records = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** How many rows there are; `rows` holds the first of them. */
  readonly total: number;
  /** The table that the rows are of, null where they are groups; and for each row of a table its file (B3/orders.csv) and row. */
  readonly table: string | null;
  readonly places: readonly RowPlace[];
};

/** Where a row stands: its file, as people find it, and its row there. */
export type RowPlace = { readonly file: string; readonly row: number };

/**
 * The rows that count for an answer, or of which it is unknown whether they do, the first `limit`: what identifies them,
 * their day, and all that the question looks at. A subject that is not there has none.
 */
export function records(store: FactStore, asked: Questions, questionId: string, subjectId: string, limit: number): Promise<Records> {
  const engine = { connection: store.connection, dialects: DUCKDB_DIALECTS };
  const questions = named(asked, store);
  const compiled = compileQuestions(questions, store.tables);
  return withSubjects(engine, compiled, questions, async () => {
    const answer = answerTo(compiled.context, questionId);
    const number = await ownNumber(engine, compiled, answer, subjectId);
    const behind = rowsBehind(compiled, answer, { number, keys: [], limit });
    const found = await askRows(engine, behind.statement);
    const { source } = answer.question;
    const stored = source.is === 'table' ? storedTable(compiled.context, source.table) : null;
    const several = stored !== null && stored.sources.length > 1;
    const place = (row: (typeof found)[number] | undefined): string[] => [
      ...(several ? [stored.sources[Number(row?.[0])]?.file ?? ''] : []),
      ...(stored === null ? [] : [String(row?.[1])]),
    ];
    const texts = found.map((row) => behind.shown.map(({ type }, index) => shownText(row[index + 4] ?? null, type)));
    return {
      columns: [...(several ? ['batch'] : []), ...(stored === null ? [] : ['row']), ...behind.shown.map(({ name }) => name)],
      rows: texts.map((row, index) => [...place(found[index]), ...row]),
      total: Number(found[0]?.[2] ?? 0),
      table: stored?.declaration.name ?? null,
      places: stored === null ? [] : found.map((row) => ({ file: stored.sources[Number(row[0])]?.file ?? '', row: Number(row[1]) })),
    };
  });
}

/** The number of the subject, or of its link value, for whom the answer stands; null for everybody. */
async function ownNumber(engine: Engine, { context }: Compiled, { level }: Answer, subjectId: string): Promise<Sql | null> {
  if (level.is === 'all') return null;
  const of = level.is === 'link' ? subjectLink('o', level.column) : column('o', 's');
  const own = operate(subjectColumn('o', context.subjects.key), '=', { is: 'text', value: subjectId });
  const from = { is: 'named', name: SUBJECTS, as: 'o' } as const;
  const [row] = await askRows(engine, alone(select(from, [{ as: 'number', of }], { where: [own] })));
  const number = row?.[0] ?? null;
  return number === null ? { is: 'null' } : integer(BigInt(String(number)));
}

/** Whether an answer stands for each subject by itself; any other is made of the rows of several people. */
export function isOwn(store: FactStore, asked: Questions, questionId: string): boolean {
  const { context } = compileQuestions(named(asked, store), store.tables);
  return answerTo(context, questionId).level.is === 'subject';
}
