/** Rows that break a rule of the scheme, as SQL. */

import type { Expectation } from '../../methods/question.ts';
import { answerTo } from '../rows/context.ts';
import { levelOf, partsOf } from '../rows/level.ts';
import { firstSubjectJoin } from '../rows/owner.ts';
import { openRows, rowsClauses } from '../rows/rows.ts';
import { joined, type Rows } from '../rows/state.ts';
import { rowValue } from '../rows/value.ts';
import { column, NULL, type Sql, type Statement, select } from '../sql/tree.ts';
import { placeColumns } from './behind.ts';
import { type Compiled, statementOf } from './statement.ts';

/**
 * The first `limit` rows that break the expectation: "_source", "_row", "total", "subject" (an id; NULL where the rows are
 * everybody's), the value at fault "found", and the shown columns "c0", "c1" …
 */
export function brokenRows(compiled: Compiled, expectation: Expectation, limit: number): Statement {
  const { context } = compiled;
  const { source, link, broken } = expectation;
  const parts = [...partsOf(broken)];
  const before = {
    key: context.subjects.key,
    of: (id: string) => answerTo(context, id).level,
  };
  const level = levelOf(expectation, parts, before);
  const rows = openRows(context, { source, link, keys: [], level, late: false });
  const condition = rowValue(broken, rows).sql;
  const subject = subjectId(rows);
  const own = (name: string) => rows.column({ is: 'column', path: [], table: '', column: name }).sql;
  const shown = expectation.show.map((name, index) => ({ as: `c${index}`, of: own(name) }));
  const columns = [...placeColumns(rows), { as: 'subject', of: subject }, { as: 'found', of: own(expectation.column) }];
  const place = source.is === 'table' ? ['_source', '_row'].map((name) => ({ by: column('r', name) })) : [];
  const clauses = rowsClauses(rows);
  const result = select(clauses.from, [...columns, ...shown], {
    joins: clauses.joins,
    where: [...clauses.where, condition],
    orderBy: place,
    limit,
  });
  const asked = parts.flatMap((part) => (part.is === 'grain' ? [part.question] : []));
  const groups = source.is === 'groups' ? [source.question] : [];
  const names = [...asked, ...groups].map((id) => answerTo(context, id).relation);
  return statementOf(compiled, result, names);
}

/** The id of the row's subject; of several who share a link value, the first. */
function subjectId(rows: Rows): Sql {
  const level = rows.request.level;
  if (level.is === 'all') return NULL;
  const alias = joined(rows, 'first subject', (as) => firstSubjectJoin(level, rows.context, rows.level, as));
  return column(alias, 'id');
}
