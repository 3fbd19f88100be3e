/** Problems about rows that contradict each other, where a question takes the value of one row (pick, latest). */

import { DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';
import type { Problem } from '../../lib/problem.ts';
import type { Question } from '../../methods/question.ts';
import { columnOf } from '../../methods/tables.ts';
import { rowsBehind } from '../answers/behind.ts';
import { type Compiled, contradictions } from '../answers/statement.ts';
import { type Answer, storedTable } from '../rows/context.ts';
import { integer, NULL, type Sql, truth } from '../sql/tree.ts';
import { askRows, type Engine } from './ask.ts';
import { cellOf } from './show.ts';

/** How many contradictions of one question, and how many rows of one of them, are named. */
const NAMED = { contradictions: 20, rows: 10 };

/** The contradictions in the answers to one question, each with the rows that contradict. */
export async function contradictingRows(engine: Engine, compiled: Compiled, answer: Answer): Promise<Problem[]> {
  const statement = contradictions(compiled, answer, NAMED.contradictions);
  const problems: Problem[] = [];
  for (const [id, number, ...keys] of await askRows(engine, statement)) {
    const wanted = {
      number: answer.level.is === 'all' ? null : integer(BigInt(String(number))),
      keys: keys.map(literal),
      limit: NAMED.rows,
    };
    const behind = rowsBehind(compiled, answer, wanted);
    const rows = await askRows(engine, behind.statement);
    problems.push(contradiction(compiled, answer, String(id ?? ''), rows));
  }
  return problems;
}

/** A key's value as it came back from a result. */
function literal(value: DuckDBValue): Sql {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return truth(value);
  if (value instanceof DuckDBDateValue) return { is: 'date', value: value.days };
  return { is: 'text', value: String(value) };
}

function contradiction({ context }: Compiled, answer: Answer, subject: string, rows: readonly DuckDBValue[][]): Problem {
  const { source, aggregate, id } = answer.question;
  const latest = aggregate.is === 'latest';
  const newest = String(rows[0]?.[3]);
  const guilty = latest ? rows.filter((row) => String(row[3]) === newest) : rows;
  const table = source.is === 'table' ? storedTable(context, source.table) : null;
  const column = pickedColumn(answer.question);
  const declared = table === null || column === null ? null : columnOf(table.declaration, column);
  const [first] = guilty;
  return {
    code: latest ? 'SEVERAL_LATEST' : 'SEVERAL_ROWS',
    severity: 'error',
    place: table === null || first === undefined ? null : cellOf(table, first[0] ?? null, first[1] ?? null, column),
    values: {
      table: table?.declaration.name ?? id,
      title: table?.declaration.title ?? id,
      column: column ?? '',
      columnTitle: declared?.title ?? column ?? '',
      question: id,
      subject,
      count: Number(first?.[2] ?? 0),
      rows: guilty.flatMap((row) => (row[1] === null ? [] : [String(row[1])])).join(', '),
    },
  };
}

/** The column whose value is taken, where it is one of the table's own. */
function pickedColumn({ aggregate }: Question): string | null {
  if (aggregate.is !== 'pick' && aggregate.is !== 'latest') return null;
  return aggregate.of.is === 'column' && aggregate.of.path.length === 0 ? aggregate.of.column : null;
}
