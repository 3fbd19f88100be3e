/** Doubts about facts that could be computed all the same: rows whose person nobody is, tables of another month. Warnings, never a figure. */

import type { DuckDBValue } from '@duckdb/node-api';
import type { Period } from '../../lib/period.ts';
import type { Problem, Values } from '../../lib/problem.ts';
import type { Questions } from '../../methods/question.ts';
import { columnOf } from '../../methods/tables.ts';
import { compileQuestions } from '../answers/statement.ts';
import { alone, askRows, DUCKDB_DIALECTS, type Engine } from '../gathering/ask.ts';
import { cellOf, shownText } from '../gathering/show.ts';
import { type Context, storedTable } from '../rows/context.ts';
import type { FactSource, FactStore } from '../store.ts';
import { amountTold } from './amount.ts';
import { nearestId } from './nearest.ts';
import {
  amountOf,
  anySeen,
  anyStrange,
  dayColumn,
  knownValues,
  spanOf,
  strangeCount,
  strangeValues,
  type TableUse,
  tableUses,
  type Use,
} from './statements.ts';

/** How many values of one column are named. */
const NAMED = 3;

/** The warnings about the tables that the questions read, in the order of the questions. */
export async function doubtsAbout(store: FactStore, questions: Questions, period: Period): Promise<Problem[]> {
  const engine: Engine = { connection: store.connection, dialects: DUCKDB_DIALECTS };
  const { context } = compileQuestions({ ...questions, questions: [], expectations: [] }, store.tables);
  const problems: Problem[] = [];
  for (const use of tableUses(questions)) {
    if (storedTable(context, use.table).rows === 0) continue;
    problems.push(...(await outside(engine, context, use, period)));
    for (const each of use.uses) problems.push(...(await strange({ engine, context, table: use.table, use: each, period })));
  }
  return problems;
}

const named = (context: Context, table: string): Values => {
  const { declaration } = storedTable(context, table);
  return { table: declaration.name, title: declaration.title };
};

/** A table with rows, none of which any measure sees. */
async function outside(engine: Engine, context: Context, use: TableUse, period: Period): Promise<Problem[]> {
  const { table } = use;
  const when = dayColumn(context, table);
  const some = anySeen(context, use);
  if (some === null || when === null || (await askRows(engine, alone(some))).length > 0) return [];
  const [[first = null, last = null] = []] = await askRows(engine, alone(spanOf(context, table, when)));
  const { rows, sources } = storedTable(context, table);
  const [source] = sources;
  const place = { in: 'cell', file: source?.file ?? table, ...(source?.sheet === undefined ? {} : { sheet: source.sheet }) } as const;
  const values = { ...named(context, table), rows, period: period.text, column: when.name, columnTitle: when.title };
  if (first === null) return [{ code: 'TABLE_UNDATED', severity: 'warning', place, values }];
  const span = { first: shownText(first, when.type) ?? '', last: shownText(last, when.type) ?? '' };
  return [{ code: 'TABLE_OUTSIDE', severity: 'warning', place, values: { ...values, ...span } }];
}

/** A way from a table to the subjects, and where it is asked about. */
type Asked = {
  readonly engine: Engine;
  readonly context: Context;
  readonly table: string;
  readonly use: Use;
  readonly period: Period;
};

/** Rows whose link nobody has, with the first values and those that look like them. */
async function strange(asked: Asked): Promise<Problem[]> {
  const { engine, context, table, use, period } = asked;
  if ((await askRows(engine, alone(anyStrange(context, table, use, period)))).length === 0) return [];
  const [[count = null, sum = null] = []] = await askRows(engine, alone(strangeCount(context, table, use, period)));
  const rows = await askRows(engine, alone(strangeValues(context, table, use, period, NAMED)));
  const ids = (await askRows(engine, alone(knownValues(context, use.link.subjectColumn)))).map(([id]) => String(id));
  const pairs = rows.map(([value]) => [String(value), nearestId(String(value), ids)] as const).filter(([, near]) => near !== null);
  const values = {
    ...named(context, table),
    ...namedLink(asked),
    period: period.text,
    count: Number(count),
    ...amountTold(amountOf(context, table), sum),
    ...listed(storedTable(context, table).sources, rows),
    near: pairs.map(([found, near]) => `「${found}」→「${near}」`).join('、'),
    nearEn: pairs.map(([found, near]) => `"${found}" → "${near}"`).join(', '),
  };
  const [[, source = null, row = null] = []] = rows;
  const place = cellOf(storedTable(context, table), source, row, use.link.path.length === 0 ? use.link.column : null);
  return [{ code: pairs.length === 0 ? 'OWNER_UNKNOWN' : 'OWNER_UNKNOWN_NEAR', severity: 'warning', place, values }];
}

/** The column that links, with its table where that is another one, and the subjects' table. */
function namedLink({ context, table, use }: Asked): Values {
  const { path, column } = use.link;
  const home = storedTable(context, path.at(-1)?.table ?? table).declaration;
  const title = columnOf(home, column)?.title ?? column;
  const subjects = storedTable(context, context.subjects.table).declaration;
  return {
    subjects: subjects.name,
    subjectsTitle: subjects.title,
    column: path.length === 0 ? column : `${home.name}.${column}`,
    columnTitle: path.length === 0 ? title : `${home.title}·${title}`,
  };
}

/** The first values, each with the file and row where it stands first, and how many there are. */
function listed(sources: readonly FactSource[], rows: readonly (readonly DuckDBValue[])[]): Values {
  const total = Number(rows[0]?.[3] ?? 0);
  const all = rows.map(([value, source, row]) => ({ value: String(value), file: sources[Number(source)]?.file ?? '', row: Number(row) }));
  const zh = all.map(({ value, file, row }) => `「${value}」（${file} 第 ${row} 行）`).join('、');
  const en = all.map(({ value, file, row }) => `"${value}" (${file}, row ${row})`).join(', ');
  if (total <= all.length) return { named: zh, namedEn: en };
  return { named: `${zh} 等 ${total} 个`, namedEn: `${en} and ${total - all.length} more` };
}
