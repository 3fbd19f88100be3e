/** Which tables and columns questions need of the facts. */

import type { Questions, RowValue, Source } from '../../methods/question.ts';
import { partsOf, valuesOf } from '../rows/level.ts';
import { allPaths } from './doubts.ts';
import { neededColumns } from './subjects.ts';

/** A column of a table, or a table alone where `column` is null. */
type Needed = { readonly table: string; readonly column: string | null };

/** The columns that questions need, by table; also the tables of which they need nothing but the rows. */
export function factsNeeded(questions: Questions): Map<string, Set<string>> {
  const needed = new Map<string, Set<string>>();
  for (const { table, column } of columnsNeeded(questions)) {
    const columns = needed.get(table) ?? new Set();
    if (column !== null) columns.add(column);
    needed.set(table, columns);
  }
  return needed;
}

function columnsNeeded(questions: Questions): Needed[] {
  const { table, where } = questions.subjects;
  const chosen = where === null ? [] : valueColumns([...partsOf(where)], table);
  const asked = questions.questions.flatMap((question) => [
    ...sourceColumns(question.source),
    ...valueColumns(valuesOf(question), tableOf(question.source)),
  ]);
  const expected = questions.expectations.flatMap(({ source, broken, column, show }) => [
    ...sourceColumns(source),
    ...valueColumns([...partsOf(broken)], tableOf(source)),
    ...ownColumns(tableOf(source), [column, ...show]),
  ]);
  return [
    ...ownColumns(table, neededColumns(questions)),
    ...chosen,
    ...asked,
    ...expected,
    ...pathColumns(questions),
    ...linkColumns(questions),
  ];
}

const tableOf = (source: Source): string | null => (source.is === 'table' ? source.table : null);

const sourceColumns = (source: Source): Needed[] =>
  source.is === 'table' ? [{ table: source.table, column: source.window?.column ?? null }] : [];

const ownColumns = (table: string | null, names: readonly string[]): Needed[] =>
  table === null ? [] : names.map((column) => ({ table, column }));

const valueColumns = (values: readonly RowValue[], own: string | null): Needed[] =>
  values.flatMap((value) => (value.is === 'column' ? ownColumns(value.path.at(-1)?.table ?? own, [value.column]) : []));

/** Both ends of every join but the first column, which is the value's own and needed where the rows come from. */
const pathColumns = (questions: Questions): Needed[] =>
  allPaths(questions).flatMap(({ own, path }) =>
    path.flatMap((join, index) => [
      ...ownColumns(index === 0 ? own : (path[index - 1]?.table ?? null), [join.from]),
      { table: join.table, column: join.key },
    ]),
  );

const linkColumns = ({ questions, expectations }: Questions): Needed[] =>
  [...questions, ...expectations].flatMap(({ source, link }) =>
    link.is === 'column' && source.is === 'table' ? [{ table: link.path.at(-1)?.table ?? source.table, column: link.column }] : [],
  );
