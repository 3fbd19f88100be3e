/** How rows find their subjects, and the subjects' attributes beside them. */

import { aggregate, column, integer, operate, type Select, type Sql, type SqlJoin, select } from '../sql/tree.ts';
import { answerTo, type Context, linkTable, namedRelation, SUBJECTS, storedTable, subjectColumn, subjectLink } from './context.ts';
import { type Level, sameLevel } from './level.ts';
import { columnValue } from './path.ts';
import { joined, ROWS, type Rows } from './state.ts';
import type { Value } from './value.ts';

const SUBJECT_JOIN = 'subjects';
const LINK_JOIN = 'link';

/** For whom a row stands, as a number; joins what is needed to know it. */
export function ownerNumber(rows: Rows): Sql {
  const { source, link, level, late } = rows.request;
  if (source.is === 'groups') return groupOwner(rows, source.question);
  if (level.is === 'all') return integer(0);
  const value = source.is === 'table' && link.is === 'column' ? columnValue(link, rows).sql : null;
  if (late && value !== null) return value;
  if (level.is === 'link') {
    const alias = joined(rows, LINK_JOIN, (as) => linkJoin(level.column, as, value));
    return column(alias, 'l');
  }
  const alias = joined(rows, SUBJECT_JOIN, (as) =>
    subjectsJoin(as, value === null || link.is === 'all' ? null : operate(subjectColumn(as, link.subjectColumn), '=', value)),
  );
  return column(alias, 's');
}

/** Groups already stand for somebody; they are given to the subjects one by one only where rows differ among these. */
function groupOwner(rows: Rows, question: string): Sql {
  const { level } = answerTo(rows.context, question);
  const wanted = rows.request.level;
  if (sameLevel(level, wanted)) return column(ROWS, 'l');
  if (wanted.is === 'link' && level.is === 'all') {
    return column(
      joined(rows, LINK_JOIN, (as) => linkJoin(wanted.column, as, null)),
      'l',
    );
  }
  const alias = joined(rows, SUBJECT_JOIN, (as) =>
    subjectsJoin(as, level.is === 'link' ? operate(subjectLink(as, level.column), '=', column(ROWS, 'l')) : null),
  );
  return column(alias, 's');
}

const linkJoin = (linkColumn: string, as: string, value: Sql | null): SqlJoin => ({
  kind: value === null ? 'cross' : 'inner',
  relation: namedRelation(linkTable(linkColumn), as),
  on: value === null ? [] : [operate(column(as, 'value'), '=', value)],
});

const subjectsJoin = (as: string, on: Sql | null): SqlJoin => ({
  kind: on === null ? 'cross' : 'inner',
  relation: namedRelation(SUBJECTS, as),
  on: on === null ? [] : [on],
});

/** The alias of the subject that the row stands for. */
export function subjectAlias(rows: Rows): string {
  if (rows.request.level.is !== 'subject') throw new Error('Bug: rows without a subject of their own');
  return joined(rows, SUBJECT_JOIN, (as) => subjectsJoin(as, operate(column(as, 's'), '=', rows.level)));
}

/** An attribute of the subject that the row stands for. */
export function subjectValue(name: string, rows: Rows): Value {
  const { table } = rows.context.subjects;
  return {
    sql: subjectColumn(subjectAlias(rows), name),
    nullable: storedTable(rows.context, table).nullable.has(name),
  };
}

/** For each number of a level ("l") the id of its subject ("id"); of several who share a link value, the first. */
function firstSubjects(level: Level, context: Context): Select {
  const number = level.is === 'link' ? subjectLink('o', level.column) : column('o', 's');
  const id = aggregate('min', subjectColumn('o', context.subjects.key), null);
  const columns = [
    { as: 'l', of: number },
    { as: 'id', of: id },
  ];
  return select(namedRelation(SUBJECTS, 'o'), columns, { groupBy: [1] });
}

/** Joins the id of the subject to something that stands for `number`. */
export const firstSubjectJoin = (level: Level, context: Context, number: Sql, as: string): SqlJoin => ({
  kind: 'left',
  relation: { is: 'select', select: firstSubjects(level, context), as },
  on: [operate(column(as, 'l'), '=', number)],
});
