/** Gathers: asks the facts all questions of a plan at once, and gives the answers as columns. */

import type { Column } from '../lib/column.ts';
import { hasErrors, type Problem } from '../lib/problem.ts';
import type { Facts } from '../methods/facts.ts';
import type { Questions } from '../methods/question.ts';
import { type AskStatement, askStatements, type Compiled, compileQuestions } from './answers/statement.ts';
import { temporaryTables } from './answers/subjects.ts';
import { ask, DUCKDB_DIALECTS, dropRows, type Engine, keepRows, SumTooLarge } from './gathering/ask.ts';
import { columnOf } from './gathering/columns.ts';
import { contradictingRows } from './gathering/contradicting.ts';
import { brokenExpectations, doubtfulFacts } from './gathering/findings.ts';
import { readRoster } from './gathering/roster.ts';
import { storedTable } from './rows/context.ts';
import type { FactStore } from './store.ts';

/** The facts, null where a problem is an error (warnings alone never change a figure). */
export type Gathered = { readonly facts: Facts | null; readonly problems: Problem[] };

/**
 * The answers to all questions. One call at a time on a store: the subjects stand in temporary tables of its connection
 * while it is asked.
 */
export async function gather(store: FactStore, asked: Questions, dialects: Engine['dialects'] = DUCKDB_DIALECTS): Promise<Gathered> {
  const questions = named(asked, store);
  const engine = { connection: store.connection, dialects };
  const compiled = compileQuestions(questions, store.tables);
  try {
    return await withSubjects(engine, compiled, questions, () => answerAll(engine, compiled, questions));
  } catch (error) {
    if (!(error instanceof SumTooLarge)) throw error;
    const tooLarge: Problem = { code: 'SUM_TOO_LARGE', severity: 'error', place: null, values: {} };
    return { facts: null, problems: [tooLarge] };
  }
}

/** The questions without the subjects' names where their file has no such column: names are shown, nothing depends on them. */
export function named(questions: Questions, store: FactStore): Questions {
  const { subjects } = questions;
  const has = subjects.label === null || store.tables.get(subjects.table)?.columns.has(subjects.label) === true;
  return has ? questions : { ...questions, subjects: { ...subjects, label: null } };
}

/** Runs `use` while the temporary tables of the subjects are there. */
export async function withSubjects<T>(engine: Engine, { context }: Compiled, questions: Questions, use: () => Promise<T>): Promise<T> {
  const tables = temporaryTables(context, questions);
  const drop = async (): Promise<void> => {
    for (const { name } of tables) await dropRows(engine, name);
  };
  try {
    for (const { name, rows } of tables) await keepRows(engine, name, rows);
    const result = await use();
    await drop();
    return result;
  } catch (error) {
    // An engine that died cannot drop its tables either; what killed it is the error to tell.
    await drop().catch(() => undefined);
    throw error;
  }
}

async function answerAll(engine: Engine, compiled: Compiled, questions: Questions): Promise<Gathered> {
  const table = storedTable(compiled.context, questions.subjects.table);
  const { roster, problems } = await readRoster(engine, questions.subjects, table);
  problems.push(...(await doubtfulFacts(engine, compiled, questions)));
  if (hasErrors(problems)) return { facts: null, problems };
  const { places, ...subjects } = roster;
  const answers = new Map<string, Column>();
  for (const statement of askStatements(compiled)) {
    problems.push(...(await answerOne(engine, compiled, statement, { answers, places })));
  }
  problems.push(...(await keyedContradictions(engine, compiled)));
  problems.push(...(await brokenExpectations(engine, compiled, questions)));
  return { facts: hasErrors(problems) ? null : { subjects, answers }, problems };
}

async function answerOne(
  engine: Engine,
  compiled: Compiled,
  { statement, each, answers }: AskStatement,
  into: { readonly answers: Map<string, Column>; readonly places: Int32Array },
): Promise<Problem[]> {
  const answered = await ask(engine, statement);
  const places = each ? placesOf(answered, into.places) : new Int32Array([0]);
  const problems: Problem[] = [];
  let index = each ? 1 : 0;
  for (const answer of answers) {
    const { question } = answer;
    const kind = { gives: question.gives, scale: question.scale };
    into.answers.set(question.id, columnOf(answered, index, kind, places));
    index += 1;
    if (answer.several === null) continue;
    if (hasTrue(answered, index)) problems.push(...(await contradictingRows(engine, compiled, answer)));
    index += 1;
  }
  return problems;
}

type Chunks = Awaited<ReturnType<typeof ask>>;

/** For each row of a result the position of its subject. */
function placesOf({ chunks, rows }: Chunks, places: Int32Array): Int32Array {
  const found = new Int32Array(rows);
  let row = 0;
  for (const chunk of chunks) {
    const numbers = chunk.getColumnVector(0);
    for (let i = 0; i < chunk.rowCount; i += 1, row += 1) {
      found[row] = places[Number(numbers.getItem(i))] ?? 0;
    }
  }
  return found;
}

function hasTrue({ chunks }: Chunks, index: number): boolean {
  return chunks.some((chunk) => {
    const vector = chunk.getColumnVector(index);
    for (let i = 0; i < chunk.rowCount; i += 1) if (vector.getItem(i) === true) return true;
    return false;
  });
}

async function keyedContradictions(engine: Engine, compiled: Compiled): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const answer of compiled.context.answers.values()) {
    if (answer.several === null || answer.keys.length === 0) continue;
    problems.push(...(await contradictingRows(engine, compiled, answer)));
  }
  return problems;
}
