/** What the facts are found to be wrong about: rows of nobody, joins that would double rows, rules that rows break. */

import type { DuckDBValue } from '@duckdb/node-api';
import type { Problem, Values } from '../../lib/problem.ts';
import type { Expectation, Questions } from '../../methods/question.ts';
import { type ColumnType, columnOf } from '../../methods/tables.ts';
import { brokenRows } from '../answers/broken.ts';
import { doubtfulJoins, ownerlessRows } from '../answers/doubts.ts';
import type { Compiled } from '../answers/statement.ts';
import { amountTold } from '../doubts/amount.ts';
import { amountOf } from '../doubts/statements.ts';
import { storedTable } from '../rows/context.ts';
import type { StoredTable } from '../store.ts';
import { alone, askRows, type Engine } from './ask.ts';
import { cellOf, shownText } from './show.ts';

/** How many rows that break one rule are named. */
const NAMED_ROWS = 100;

/** Rows that belong to nobody (a warning for each table), and joins by values that stand twice (errors). */
export async function doubtfulFacts(engine: Engine, { context }: Compiled, questions: Questions): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { table: name, column, rows, sum } of ownerlessRows(context, questions)) {
    const [first] = await askRows(engine, alone(rows));
    if (first === undefined) continue;
    const [[come = null] = []] = await askRows(engine, alone(sum));
    problems.push(withoutOwner(storedTable(context, name), { column, first, told: amountTold(amountOf(context, name), come) }));
  }
  for (const { join, rows } of doubtfulJoins(context, questions)) {
    const [first] = await askRows(engine, alone(rows));
    if (first === undefined) continue;
    const table = storedTable(context, join.table);
    const type = columnOf(table.declaration, join.key)?.type ?? { is: 'text' };
    const value = shownText(first[0] ?? null, type) ?? '';
    problems.push({
      code: 'JOIN_NOT_UNIQUE',
      severity: 'error',
      place: fileOf(table),
      values: { ...named(table), ...namedColumn(table, join.key), value },
    });
  }
  return problems;
}

const named = ({ declaration }: StoredTable): Values => ({
  table: declaration.name,
  title: declaration.title,
});

const namedColumn = ({ declaration }: StoredTable, column: string): Values => ({
  column,
  columnTitle: columnOf(declaration, column)?.title ?? column,
});

const fileOf = ({ declaration, sources }: StoredTable): Problem['place'] => ({
  in: 'cell',
  file: sources[0]?.file ?? declaration.name,
});

type Ownerless = { readonly column: string; readonly first: readonly DuckDBValue[]; readonly told: Values };

function withoutOwner(table: StoredTable, { column, first, told }: Ownerless): Problem {
  const [source = null, row = null, total = null] = first;
  return {
    code: 'ROWS_WITHOUT_OWNER',
    severity: 'warning',
    place: cellOf(table, source, row, column),
    values: {
      ...named(table),
      ...namedColumn(table, column),
      identifies: identified(table, column),
      count: Number(total),
      row: Number(row),
      ...told,
    },
  };
}

/** What a column identifies, such as "employee" or "team"; nothing where it is no id. */
function identified({ declaration }: StoredTable, name: string): string {
  const type = columnOf(declaration, name)?.type;
  return type?.is === 'id' ? type.of : '';
}

/** One problem for each row that breaks an expectation, the first hundred of each; `total` says how many there are. */
export async function brokenExpectations(engine: Engine, compiled: Compiled, questions: Questions): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const expectation of questions.expectations) {
    const rows = await askRows(engine, brokenRows(compiled, expectation, NAMED_ROWS));
    for (const row of rows) problems.push(brokenExpectation(compiled, expectation, row));
  }
  return problems;
}

function brokenExpectation(
  { context }: Compiled,
  { code, source, column, show, values }: Expectation,
  row: readonly DuckDBValue[],
): Problem {
  const [from = null, number = null, total = null, subject = null, found = null, ...shown] = row;
  const table = source.is === 'table' ? storedTable(context, source.table) : null;
  const typeOf = (name: string): ColumnType => (table === null ? null : columnOf(table.declaration, name)?.type) ?? { is: 'text' };
  const text = (value: DuckDBValue, name: string) => withoutZeros(shownText(value, typeOf(name)) ?? '');
  return {
    code,
    severity: 'error',
    place: table === null ? null : cellOf(table, from, number, column),
    values: {
      ...(table === null ? {} : named(table)),
      column,
      subject: subject === null ? '' : String(subject),
      found: text(found, column),
      total: Number(total),
      ...Object.fromEntries(show.map((name, index) => [name, text(shown[index] ?? null, name)])),
      ...values,
    },
  };
}

/** A number with more than two decimal places without the zeros at its end: 105.0000 is 105. */
const withoutZeros = (text: string): string => (/\.\d{3,}$/.test(text) ? text.replace(/\.?0+$/, '') : text);
